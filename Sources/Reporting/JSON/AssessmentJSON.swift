package import Analysis
package import Documents
import Law
import Procurement

/// One assessment as a JSON object: the contract with other programs. `schemas/assessment.schema.json` describes it.
package enum AssessmentJSON {
    /// The version of the contract; it changes when a field changes meaning, not when one is added.
    package static let schemaVersion = 1

    /// Appends the assessment as one JSON object, on one line unless `pretty`.
    package static func append(
        _ assessment: Assessment, tool: ToolState, language: Language, pretty: Bool = false, to bytes: inout [UInt8]
    ) {
        JSONWriter.write(to: &bytes, pretty: pretty) { writer in
            writer.object { $0.assessment(assessment, tool, language) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func assessment(_ assessment: Assessment, _ tool: ToolState, _ language: Language) {
        field("schemaVersion", AssessmentJSON.schemaVersion)
        field("reportLanguage", language.rawValue)
        self.tool(tool)
        dossier(assessment, language)
        facts(assessment.facts, language)
        regime(assessment.regime, language)
        assumptions(assessment.regime.assumptions, language)
        clauses(assessment.clauses, language)
        weak(assessment.weak)
        strings("used", assessment.used)
        findings(assessment.findings, language)
        notChecked(assessment.notChecked, language)
        policy(assessment.policy, language)
        variants(assessment.variants, language)
        fit(assessment.fit)
        unreadable(assessment.dossier.unreadable, language)
        provisions("law", assessment.law, language)
        if !assessment.traces.isEmpty { traces(assessment.traces, language) }
    }

    fileprivate mutating func tool(_ tool: ToolState) {
        key("tool")
        object {
            $0.field("version", tool.version)
            $0.field("rules", tool.rules)
            $0.field("lawState", tool.lawState)
            $0.strings("settings", tool.settings)
            $0.strings("off", tool.off)
        }
    }

    /// The files that could be read, then those that could not.
    fileprivate mutating func dossier(_ assessment: Assessment, _ language: Language) {
        key("dossier")
        object {
            $0.field("name", assessment.dossier.name)
            $0.key("documents")
            $0.array(DossierFile.all(of: assessment)) { writer, file in
                writer.object {
                    $0.field("name", file.name)
                    $0.field("format", file.document?.format.rawValue)
                    $0.field("language", file.document?.language)
                    $0.field("pages", file.document?.pages)
                    $0.field("readable", file.document != nil)
                    $0.field("problem", file.problem?[language])
                    $0.field("role", file.role?.rawValue)
                    $0.field("note", file.document?.note?[language])
                }
            }
            $0.key("missing")
            $0.array(assessment.missingAnnexes) { writer, annex in
                writer.object {
                    $0.field("name", annex.name)
                    $0.field("document", annex.evidence.document)
                    $0.field("place", annex.evidence.place)
                }
            }
        }
    }

    fileprivate mutating func unreadable(_ files: [UnreadableFile], _ language: Language) {
        key("unreadable")
        array(files) { writer, file in
            writer.object {
                $0.field("name", file.name)
                $0.field("why", file.reason[language])
                $0.field("line", file.line)
                $0.field("column", file.column)
            }
        }
    }
}

/// A file of a dossier, read or not.
private struct DossierFile {
    let name: String
    var document: Document?
    var role: DocumentRole?
    var problem: Wording?

    static func all(of assessment: Assessment) -> [DossierFile] {
        assessment.dossier.documents.enumerated().map { index, document in
            let role = assessment.roles.indices.contains(index) ? assessment.roles[index] : nil
            return DossierFile(name: document.name, document: document, role: role)
        } + assessment.dossier.unreadable.map { DossierFile(name: $0.name, problem: $0.reason) }
    }
}
