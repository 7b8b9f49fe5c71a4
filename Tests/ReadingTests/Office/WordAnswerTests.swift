import Documents
import Testing

@testable import Reading

/// Answers to comments of earlier runs.
struct WordAnswerTests {
    private func p(_ text: String, _ mark: String = "") -> String {
        "<w:p w14:paraId=\"\(mark)\"><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func comment(_ id: Int, _ author: String, _ paragraphs: String...) -> String {
        "<w:comment w:id=\"\(id)\" w:author=\"\(author)\" w:date=\"2026-11-20T09:00:00Z\">\(paragraphs.joined())</w:comment>"
    }

    /// A body where each comment stands at a word.
    private func body(_ comments: [(id: Int, word: String)]) -> String {
        comments.map { id, word in
            """
            <w:p><w:commentRangeStart w:id="\(id)"/><w:r><w:t>\(word)</w:t></w:r><w:commentRangeEnd w:id="\(id)"/>\
            <w:r><w:commentReference w:id="\(id)"/></w:r></w:p>
            """
        }.joined()
    }

    private func answers(_ comments: String, extended: String = "", body: String = "") throws -> [CommentAnswer] {
        let parts: KeyValuePairs = ["comments": comments, "commentsExtended": extended]
        return try document(OfficeFile.word(body + OfficeFile.p("Text."), parts: parts)).answers
    }

    private func answer(_ codes: [String], _ text: String, _ author: String? = "Anna") -> CommentAnswer {
        CommentAnswer(codes: codes, text: text, author: author, date: author == nil ? nil : "2026-11-20T09:00:00Z")
    }

    private var ours: String { comment(0, "Hänsyn", p("Titel", "A0"), p("[hänsyn 3f2a91c0]", "A1")) }

    @Test func `Word ties an answer to the last paragraph of a comment`() throws {
        let comments =
            ours + comment(1, "Anna", p("OK: prövas  nästa gång", "A2")) + comment(2, "Bo", p("Varför?", "A3"))
        let extended = """
            <w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/><w15:commentEx w15:paraId="A3" w15:paraIdParent="A1"/>
            """
        #expect(
            try answers(comments, extended: extended) == [
                answer(["3f2a91c0"], "OK: prövas nästa gång"), answer(["3f2a91c0"], "Varför?", "Bo"),
            ])
        #expect(try answers(comments).isEmpty, "comments that are tied to nothing answer nothing")
    }

    @Test func `An answer is also what is written into a comment of ours, before or behind its mark`() throws {
        for text in [
            p("Titel [hänsyn 3f2a91c0] ok: redan känt"), p("Titel") + p("ok: redan känt") + p("[hänsyn 3f2a91c0]"),
        ] {
            #expect(try answers(comment(0, "Hänsyn", text)) == [answer(["3f2a91c0"], "ok: redan känt", nil)])
        }
        #expect(try answers(ours).isEmpty)
    }

    @Test func `LibreOffice puts an answer at the same place, with or without what it answers`() throws {
        let reference = "<w:r><w:commentReference w:id=\"1\"/></w:r>"
        let place = body([(0, "ska svara")]).replacing("</w:p>", with: reference + "</w:p>")
        #expect(
            try answers(ours + comment(1, "Anna", p("OK: känt")), body: place) == [answer(["3f2a91c0"], "OK: känt")])
        let quoting = comment(1, "Anna", p("Svar till Hänsyn: \"Titel"), p("[hänsyn 3f2a91c0]\""), p("OK: känt"))
        #expect(try answers(ours + quoting, body: place) == [answer(["3f2a91c0"], "OK: känt")])
        let elsewhere = body([(0, "ska"), (1, "svara")])
        #expect(try answers(ours + comment(1, "Anna", p("OK: känt")), body: elsewhere).isEmpty)
    }

    @Test func `An answer at the place of two comments may be to either`() throws {
        let second = comment(2, "Hänsyn", p("Titel [hänsyn 00000002]"))
        let references = "<w:r><w:commentReference w:id=\"1\"/><w:commentReference w:id=\"2\"/></w:r>"
        let place = body([(0, "ska")]).replacing("</w:p>", with: references + "</w:p>")
        #expect(
            try answers(ours + comment(1, "Anna", p("OK: känt")) + second, body: place) == [
                answer(["00000002"], "OK: känt")
            ], "the one with the same words")
        let start =
            "<w:commentRangeStart w:id=\"1\"/><w:commentRangeStart w:id=\"2\"/><w:commentRangeStart w:id=\"0\"/>"
        #expect(
            try answers(
                ours + comment(1, "Anna", p("OK: känt")) + second,
                body: place.replacing("<w:commentRangeStart w:id=\"0\"/>", with: start)) == [
                    answer(["00000002", "3f2a91c0"], "OK: känt")
                ])
    }
}
