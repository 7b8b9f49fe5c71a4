import Analysis
import Documents

extension JSONWriter {
    /// What of a clause is there; where it was not measured, template and score are null and the lists empty.
    mutating func completeness(_ completeness: Completeness?, _ language: Language) {
        key("completeness")
        object {
            $0.field("template", completeness?.template)
            $0.key("core")
            $0.core(completeness?.core)
            $0.key("found")
            $0.array(completeness?.found ?? []) { writer, part in
                writer.object {
                    $0.field("part", part.part)
                    $0.field("level", part.level)
                    $0.field("label", part.label[language])
                    $0.evidence(part.evidence)
                }
            }
            $0.key("missing")
            $0.array(completeness?.missing ?? []) { writer, part in
                writer.object {
                    $0.field("part", part.part)
                    $0.field("level", part.level)
                    $0.field("label", part.label[language])
                    $0.field("write", part.write[language])
                }
            }
            $0.key("annexes")
            $0.array(completeness?.annexes ?? []) { writer, annex in
                writer.object {
                    $0.field("name", annex.name)
                    $0.field("document", annex.document)
                }
            }
        }
    }

    private mutating func core(_ core: Completeness.Score?) {
        guard let core else { return null() }
        object {
            $0.field("found", core.found)
            $0.field("total", core.total)
        }
    }

    /// The categories of which the documents only hold wishes.
    mutating func weak(_ mentions: [WeakMention]) {
        key("weak")
        array(mentions) { writer, mention in
            writer.object {
                $0.field("category", mention.category)
                $0.field("rule", mention.rule)
                $0.evidence(mention.evidence)
            }
        }
    }
}
