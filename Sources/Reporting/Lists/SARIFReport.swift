import Analysis
import Documents
import Law
import Procurement
import Rules
import Settings

extension ReportFormat {
    /// SARIF 2.1.0, for code scanning.
    static let sarif = ReportFormat("sarif", endings: ["sarif", "sarif.json"]) { .whole(SARIFReport(context: $0)) }
}

/// One SARIF run over all dossiers.
struct SARIFReport: WholeReport {
    let context: ReportContext

    func file(_ assessments: [Assessment]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter.write(to: &bytes, pretty: false) { writer in
            writer.object {
                $0.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                $0.field("version", "2.1.0")
                $0.key("runs")
                $0.array([assessments]) { writer, run in writer.object { $0.run(run, context) } }
            }
        }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

extension JSONWriter {
    fileprivate mutating func run(_ assessments: [Assessment], _ context: ReportContext) {
        let rules = context.rules.filter { $0.kind != .used }
        let indexes = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        key("tool")
        object {
            $0.key("driver")
            $0.object {
                $0.field("name", "hansyn")
                $0.field("version", context.tool.version)
                $0.key("properties")
                $0.object { $0.field("lawState", context.tool.lawState) }
                $0.key("rules")
                $0.array(rules) { writer, rule in writer.object { $0.descriptor(rule, context.language) } }
            }
        }
        field("language", context.language == .sv ? "sv-SE" : "en-GB")
        field("columnKind", "unicodeCodePoints")
        invocation(assessments.flatMap(\.dossier.unreadable), context.language)
        key("results")
        let results = assessments.flatMap { assessment -> [SARIFResult] in
            let locations = FileLocations(assessment)
            return context.listed(assessment).map { SARIFResult(finding: $0, location: locations[$0.evidence]) }
        }
        array(results) { writer, result in
            writer.object { $0.result(result, index: indexes[result.finding.rule], context) }
        }
    }

    private mutating func invocation(_ unreadable: [UnreadableFile], _ language: Language) {
        key("invocations")
        array([unreadable]) { writer, files in
            writer.object {
                $0.field("executionSuccessful", files.isEmpty)
                $0.key("toolExecutionNotifications")
                $0.array(files) { writer, file in
                    writer.object {
                        $0.field("level", "error")
                        $0.text("message", file.reason[language])
                        let start = file.line.map { FileLocations.Position(line: $0, column: file.column ?? 1) }
                        $0.locations(FileLocations.Location(path: file.name, start: start, end: nil), evidence: nil)
                    }
                }
            }
        }
    }

    private mutating func descriptor(_ rule: Rule, _ language: Language) {
        field("id", rule.id)
        text("shortDescription", rule.title[language])
        text("fullDescription", rule.message[language])
        let help = [rule.clears[language], rule.limits?[language]].compactMap { $0 }
        text("help", help.joined(separator: "\n\n"))
        key("defaultConfiguration")
        object { $0.field("level", rule.severity.rawValue) }
        key("properties")
        object {
            $0.strings("tags", [rule.kind.rawValue])
            $0.strings("basis", rule.basis)
            $0.field("precision", rule.confidence == .high ? "high" : rule.confidence == .medium ? "medium" : "low")
        }
    }

    private mutating func result(_ result: SARIFResult, index: Int?, _ context: ReportContext) {
        let finding = result.finding
        let language = context.language
        field("ruleId", finding.rule)
        if let index { field("ruleIndex", index) }
        field("level", finding.severity.rawValue)
        let words = [finding.title, finding.onlyIf, finding.message, finding.clears].compactMap { $0?[language] }
        text("message", words.joined(separator: "\n\n"))
        locations(result.location, evidence: finding.evidence)
        key("partialFingerprints")
        object { $0.field("hansyn/f1", String(finding.fingerprint.dropFirst(3))) }
        key("suppressions")
        // An expired decision does not suppress.
        array(FindingOrder.isOpen(finding) ? [] : [finding]) { writer, finding in
            writer.object {
                $0.field("kind", "external")
                $0.field("status", "accepted")
                if let note = finding.note { $0.field("justification", note[language]) }
            }
        }
        key("properties")
        object {
            $0.field("kind", finding.kind.rawValue)
            $0.field("status", finding.status.rawValue)
            $0.field("confidence", finding.confidence.rawValue)
            $0.strings("lots", finding.lots)
            $0.strings("basis", finding.basis.map(\.label))
        }
    }

    private mutating func locations(_ location: FileLocations.Location, evidence: Evidence?) {
        key("locations")
        array([location]) { writer, location in
            writer.object {
                $0.key("physicalLocation")
                $0.object {
                    $0.key("artifactLocation")
                    $0.object { $0.field("uri", SARIFResult.uri(location.path)) }
                    $0.region(location, quote: evidence?.quote)
                }
                if let place = evidence?.place, !place.isEmpty {
                    $0.key("logicalLocations")
                    $0.array([place]) { writer, place in writer.object { $0.field("fullyQualifiedName", place) } }
                }
            }
        }
    }

    private mutating func region(_ location: FileLocations.Location, quote: String?) {
        guard let start = location.start else { return }
        key("region")
        object {
            $0.field("startLine", start.line)
            $0.field("startColumn", start.column)
            if let end = location.end, end.line > start.line || end.column > start.column {
                $0.field("endLine", end.line)
                $0.field("endColumn", end.column)
            }
            if let quote { $0.text("snippet", quote) }
        }
    }

    private mutating func text(_ name: String, _ text: String) {
        key(name)
        object { $0.field("text", text) }
    }
}

/// A finding and where it is.
private struct SARIFResult {
    let finding: Finding
    let location: FileLocations.Location

    /// A path as a relative reference, or a file URL where it is absolute.
    static func uri(_ path: String) -> String {
        let safe = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF")
        let encoded = path.utf8.reduce(into: path.hasPrefix("/") ? "file://" : "") { text, byte in
            if safe.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return encoded
    }
}
