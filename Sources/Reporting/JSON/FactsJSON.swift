import Documents
import Procurement

extension JSONWriter {
    mutating func facts(_ facts: Facts, _ language: Language) {
        key("facts")
        object { writer in
            writer.identity(of: facts)
            writer.buyers(facts.buyers)
            writer.field("buyerKind", facts.buyerKind?.value.rawValue)
            writer.field("nature", facts.nature?.value.rawValue)
            writer.codes("cpv", main: facts.cpvMain?.value, additional: facts.cpvAdditional)
            writer.value("value", facts.value)
            writer.value("awardedValue", facts.awardedValue)
            let term = facts.wholeTerm
            writer.field("months", term?.months)
            writer.ends(term)
            writer.dates(of: facts)
            writer.key("lots")
            writer.array(facts.printedLots) { $0.lot($1) }
            writer.contradictions(facts.contradictions)
            writer.wordings("remarks", facts.remarks, language)
            writer.sources(of: facts)
        }
    }

    private mutating func identity(of facts: Facts) {
        field("country", facts.country?.value)
        field("act", facts.act?.value.rawValue)
        field("legalBasis", facts.legalBasis?.value)
        field("subtype", facts.subtype?.value)
        field("noticeType", facts.noticeType?.value)
        field("stage", facts.stage?.value.rawValue)
        field("procedure", facts.procedure?.value)
        field("title", facts.title?.value)
        field("noticeID", facts.noticeID?.value)
        field("procedureID", facts.procedureID?.value)
        field("reference", facts.reference?.value)
        field("language", facts.language?.value)
        field("release", facts.release?.value)
    }

    private mutating func buyers(_ buyers: [Buyer]) {
        key("buyers")
        array(buyers) { writer, buyer in
            writer.object {
                $0.field("name", buyer.name)
                $0.field("organisationNumber", buyer.organisationNumber)
                $0.field("legalType", buyer.legalType)
                $0.field("country", buyer.country)
            }
        }
    }

    private mutating func value(_ name: String, _ value: Sourced<ProcurementValue>?) {
        key(name)
        guard let value else { return null() }
        object {
            $0.amount(value.value.money)
            $0.field("currency", value.value.money.currency)
            $0.field("vat", value.value.includesVAT.map { $0 ? "included" : "excluded" })
            $0.field("source", value.source.rawValue)
        }
    }

    private mutating func dates(of facts: Facts) {
        key("dates")
        object {
            $0.field("begun", facts.begun?.value)
            $0.field("dispatched", facts.dispatched?.value)
            $0.field("published", facts.published?.value)
            $0.field("tenderDeadline", facts.tenderDeadline?.value)
        }
    }

    private mutating func contradictions(_ contradictions: [Contradiction]) {
        key("contradictions")
        array(contradictions) { writer, contradiction in
            writer.object {
                $0.field("fact", contradiction.fact)
                $0.field("lot", contradiction.lot)
                $0.key("readings")
                $0.array(contradiction.readings) { writer, reading in
                    writer.object {
                        $0.field("value", reading.value)
                        $0.field("place", reading.place)
                    }
                }
            }
        }
    }
}
