import Fixtures
import Law
import Procurement
import Testing

/// Guide scores by code: the longest listed prefix counts.
struct CPVFitTests {
    @Test func `Scores lie between nought and five, with a reason`() throws {
        let law = try Project.law()
        for text in ["90910000", "98310000", "77310000", "45233141", "55524000", "30213100"] {
            guard let code = CPVCode(text), let fit = law.fit(of: code) else { continue }
            #expect((0...5).contains(fit.reserve) && (0...5).contains(fit.employment), "\(text)")
            #expect(!fit.reason.isEmpty && !fit.label.isEmpty, "\(text)")
        }
    }

    @Test func `A code below a listed one has its scores, or those of a longer prefix`() throws {
        let law = try Project.law()
        let codes = try ["90910000", "90919999"].map { try #require(CPVCode($0)) }
        let fits = codes.compactMap { law.fit(of: $0) }
        try #require(fits.count == 2)
        #expect(fits[1].code.stem.count >= fits[0].code.stem.count)
    }
}
