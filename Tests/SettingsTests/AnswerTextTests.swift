import Procurement
import Testing

@testable import Settings

struct AnswerTextTests {
    @Test(arguments: [
        ("OK: prövas nästa gång", "prövas nästa gång", nil),
        ("ok :  känt ; till 2027-06-30", "känt", "2027-06-30"),
        ("OK: known; until 2027-06-30", "known", "2027-06-30"),
    ])
    func `An answer is a reason and perhaps a last day`(text: String, reason: String, until: String?) throws {
        let answer = try #require(AnswerText(toComment: text))
        #expect(answer.reason == reason && answer.until?.description == until)
    }

    @Test(arguments: [
        "OK", "OK:", "OK: ;till 2027-06-30", "OK känt", "Okej: känt", "OK: känt; till 2027-02-30", "OK: a; b",
    ])
    func `What has no reason, or something else behind the semicolon, is none`(text: String) {
        #expect(AnswerText(toComment: text) == nil)
    }
}
