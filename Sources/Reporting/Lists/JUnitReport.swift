import Analysis
import Documents
import Law
import Procurement
import Rules
import Settings

extension ReportFormat {
    /// JUnit XML: a suite for each dossier and a test for each rule.
    static let junit = ReportFormat("junit", endings: ["xml", "junit.xml"]) { .flowing(JUnitReport(context: $0)) }
}

/// A rule that finds nothing is a test that passes; what could not be settled, or is decided, is skipped.
struct JUnitReport: FlowingReport {
    let context: ReportContext

    var opening: [UInt8] { Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".utf8) }

    func ending(_ counts: RunCounts, isMany: Bool) -> [UInt8] { Array("</testsuites>\n".utf8) }

    func piece(_ assessment: Assessment, number: Int) -> [UInt8] {
        let tests = tests(of: assessment)
        let name = Markup.escaped(Self.token(assessment.dossier.name))
        let failures = tests.count { $0.answer == .failure }
        let errors = tests.count { $0.answer == .error }
        // A run has no clock of its own in the report, so that the same files give the same bytes.
        let day = assessment.regime.date
        var text = """
            <testsuite name="\(name)" package="hansyn" id="\(number - 1)" timestamp="\(day)T00:00:00" \
            hostname="localhost" tests="\(tests.count)" failures="\(failures)" errors="\(errors)" time="0">
            <properties>
            <property name="version" value="\(Markup.escaped(context.tool.version))"/>
            <property name="lawState" value="\(Markup.escaped(context.tool.lawState))"/>
            </properties>

            """
        for test in tests { text += test.element(suite: name) }
        text += "<system-out>\(Markup.escaped(notes(assessment)))</system-out>\n<system-err></system-err>\n"
        text += "</testsuite>\n"
        return Array(text.utf8)
    }

    /// The findings that do not fail the run, in lines.
    private func notes(_ assessment: Assessment) -> String {
        let quiet = context.listed(assessment).filter { FindingOrder.isOpen($0) && !context.fails($0.severity) }
        return quiet.map { "\($0.severity.rawValue): [\($0.rule)] \(context.line($0))" }.joined(separator: "\n")
    }

    private func tests(of assessment: Assessment) -> [JUnitTest] {
        let language = context.language
        let locations = FileLocations(assessment)
        var tests = assessment.dossier.unreadable.map { file in
            JUnitTest(
                name: file.name, group: "hansyn.file", answer: .error, type: "unreadable",
                message: file.reason[language], text: "")
        }
        let findings = Dictionary(grouping: context.listed(assessment), by: \.rule)
        let open = Dictionary(
            assessment.notChecked.map { ($0.rule, $0.needs) }, uniquingKeysWith: { first, _ in first })
        for rule in context.rules where rule.kind != .used {
            let own = (findings[rule.id] ?? []).filter { !FindingOrder.isOpen($0) || context.fails($0.severity) }
            for (index, finding) in own.enumerated() {
                let location = locations[finding.evidence]
                let place = [location.path, location.start.map { String($0.line) }].compactMap { $0 }
                let text: [String?] = [
                    place.joined(separator: ":"), finding.evidence.quote, finding.message[language],
                    finding.clears[language], finding.fingerprint,
                ]
                tests.append(
                    JUnitTest(
                        name: own.count > 1 ? "\(rule.id) (\(index + 1))" : rule.id,
                        group: "hansyn.\(rule.kind.rawValue)",
                        answer: FindingOrder.isOpen(finding) ? .failure : .skipped, type: finding.severity.rawValue,
                        message: FindingOrder.isOpen(finding)
                            ? finding.title[language] : finding.note?[language] ?? finding.title[language],
                        text: text.compactMap { $0 }.joined(separator: "\n")))
            }
            guard own.isEmpty else { continue }
            let needs = open[rule.id].map { $0.map { $0[language] }.joined(separator: ", ") }
            tests.append(
                JUnitTest(
                    name: rule.id, group: "hansyn.\(rule.kind.rawValue)", answer: needs == nil ? .passed : .skipped,
                    type: "", message: needs.map { "\(Phrases.notSettled[language]): \($0)" } ?? "", text: ""))
        }
        return tests
    }

    /// Text without spaces at its ends or in rows.
    fileprivate static func token(_ text: String) -> String { Wrapping.words(of: text).joined(separator: " ") }
}

/// A test case.
private struct JUnitTest {
    enum Answer: Equatable {
        case passed, failure, error, skipped
    }

    let name: String
    let group: String
    let answer: Answer
    let type: String
    let message: String
    let text: String

    func element(suite: String) -> String {
        let head = "<testcase name=\"\(Markup.escaped(JUnitReport.token(name)))\" classname=\"\(group)\" time=\"0\""
        let message = Markup.escaped(message)
        let text = Markup.escaped(text)
        switch answer {
        case .passed: return head + "/>\n"
        case .skipped: return head + "><skipped message=\"\(message)\">\(text)</skipped></testcase>\n"
        case .failure:
            return head + "><failure type=\"\(type)\" message=\"\(message)\">\(text)</failure></testcase>\n"
        case .error: return head + "><error type=\"\(type)\" message=\"\(message)\">\(text)</error></testcase>\n"
        }
    }
}
