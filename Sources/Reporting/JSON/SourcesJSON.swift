import Procurement

extension JSONWriter {
    /// Where each known fact was read; the names are the paths of the facts in the same report.
    mutating func sources(of facts: Facts) {
        key("sources")
        object { writer in
            writer.source("country", facts.country)
            writer.source("act", facts.act)
            writer.source("legalBasis", facts.legalBasis)
            writer.source("subtype", facts.subtype)
            writer.source("noticeType", facts.noticeType)
            writer.source("stage", facts.stage)
            writer.source("procedure", facts.procedure)
            writer.source("title", facts.title)
            writer.source("noticeID", facts.noticeID)
            writer.source("procedureID", facts.procedureID)
            writer.source("reference", facts.reference)
            writer.source("language", facts.language)
            writer.source("release", facts.release)
            // Where a notice names the buyers, they stand with the notice.
            writer.source("buyers", facts.buyerInText.flatMap { facts.buyers == [$0.value] ? $0 : nil })
            writer.source("buyerKind", facts.buyerKind)
            writer.source("nature", facts.nature)
            writer.source("cpv.main", facts.cpvMain)
            writer.source("value", facts.value)
            writer.source("awardedValue", facts.awardedValue)
            writer.source("months", facts.term)
            writer.source("dates.begun", facts.begun)
            writer.source("dates.dispatched", facts.dispatched)
            writer.source("dates.published", facts.published)
            writer.source("dates.tenderDeadline", facts.tenderDeadline)
        }
    }

    private mutating func source<Value>(_ name: String, _ fact: Sourced<Value>?) {
        guard let fact else { return }
        key(name)
        object {
            $0.field("source", fact.source.rawValue)
            $0.field("place", fact.place)
        }
    }
}
