import Analysis
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// Which day decides whether a rule is in force.
struct ClockTests {
    /// Begun in June 2023, announced in March 2024.
    private var slow: Facts {
        var notice = cleaning()
        notice.begun = Sourced(day("2023-06-01"), .field, "/Notice")
        notice.dispatched = Sourced(day("2024-03-01"), .field, "/Notice")
        return notice
    }

    @Test func `A rule on the procurement goes by the day it was begun`() throws {
        #expect(try assess(RuleText(.flaw, "from: 2024-01-01"), slow).findings.isEmpty)
        #expect(try assess(RuleText(.flaw, "to: 2023-12-31"), slow).findings.count == 1)
    }

    @Test func `A rule on the notice goes by the notice's own day`() throws {
        #expect(try assess(RuleText(.flaw, "from: 2024-01-01", "clock: notice"), slow).findings.count == 1)
        #expect(try assess(RuleText(.flaw, "to: 2023-12-31", "clock: notice"), slow).findings.isEmpty)
    }

    @Test func `A rule speaks from its first to its last day`() throws {
        let rule = RuleText(.flaw, "from: 2025-03-01", "to: 2025-03-01")
        #expect(try assess(rule, cleaning()).findings.count == 1)
        #expect(try assess(RuleText(.flaw, "from: 2025-03-02"), cleaning()).findings.isEmpty)
        #expect(try assess(RuleText(.flaw, "to: 2025-02-28"), cleaning()).findings.isEmpty)
    }

    @Test func `A rule whose provision is not yet in force is silent`() throws {
        let law = try Project.law()
        let provision = try #require(law.provision("LOU-19-25a"))
        let first = try #require(provision.from)
        var notice = cleaning()
        notice.cpvMain = CPVCode("85311300").map { Sourced($0, .field, "/Notice") }
        let rule = RuleText().resting(on: "[LOU-19-25a]")
        notice.dispatched = first.previous.map { Sourced($0, .field, "/Notice") }
        #expect(try assess(rule, notice).findings.isEmpty)
        notice.dispatched = Sourced(first, .field, "/Notice")
        #expect(try assess(rule, notice).findings.count == 1)
    }

    @Test func `Only provisions in force on the day are named`() throws {
        let rule = RuleText().resting(on: "[LOU-4-18, LUF-4-16, LOU-19-25a]")
        let finding = try #require(try assess(rule, cleaning()).findings.first)
        #expect(finding.basis.map(\.id) == ["LOU-4-18"])
    }
}
