import Documents
import Law
import Procurement
import Reporting
import Testing

struct RegimeReportTests {
    private func report(_ tags: [RegimeTag], amount: String, provisions: [Provision]) -> RegimeReport {
        let line = ThresholdLine(
            label: Wording(sv: "svLimit", en: "enLimit"), amount: amount, from: Samples.day("2024-01-01"),
            to: Samples.day("2025-12-31"), verified: .derived, applies: true)
        return RegimeReport(regime: Samples.regime(tags), thresholds: [line], provisions: provisions)
    }

    private func string(_ write: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        write(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `The law of a day is an object of regime, assumptions, thresholds and provisions`() throws {
        var bytes: [UInt8] = []
        report([.LOUD], amount: "1 kr", provisions: [Samples.provision]).appendJSON(language: .sv, to: &bytes)
        let read = try object(bytes)
        #expect(Set(read.keys) == ["regime", "assumptions", "thresholds", "provisions"])
        let threshold = try #require(try read.objects("thresholds").first)
        #expect(threshold["label"] as? String == "svLimit")
        #expect(threshold["verified"] as? String == "derived")
        #expect(threshold["applies"] as? Bool == true)
    }

    @Test func `The text marks the thresholds that decide`() {
        let text = string {
            report([.LOUD], amount: "1 kr", provisions: []).appendText(tool: Samples.tool, language: .sv, to: &$0)
        }
        #expect(text.contains("* svLimit: 1 kr; gäller här; gällde 2024-01-01 till 2025-12-31; härlett\n"))
        #expect(text.contains("LOU-D: LOU, på eller över EU:s tröskelvärde (säkert)\n"))
    }

    @Test func `Two days are compared by tags, amounts and provisions`() throws {
        let comparison = RegimeComparison(
            before: report([.LOUD], amount: "1 kr", provisions: [Samples.provision]),
            after: report([.LOU19], amount: "2 kr", provisions: []))
        let text = string { comparison.appendText(tool: Samples.tool, language: .sv, to: &$0) }
        #expect(
            text.contains("- LOU-D -> LOU-19\n- svLimit: 1 kr -> 2 kr\n- Gäller inte längre: LOU 4:18. svSummary\n"))
        var bytes: [UInt8] = []
        comparison.appendJSON(language: .sv, to: &bytes)
        let changes = try object(bytes).object("changes")
        #expect(try changes.object("candidates")["new"] as? [String] == ["LOU-19"])
        #expect(try changes.object("provisions").objects("gone").count == 1)
    }

    @Test func `Two days with the same law say so`() {
        let day = report([.LOUD], amount: "1 kr", provisions: [])
        let text = string {
            RegimeComparison(before: day, after: day).appendText(tool: Samples.tool, language: .en, to: &$0)
        }
        #expect(text.contains("Nothing changes."))
    }
}
