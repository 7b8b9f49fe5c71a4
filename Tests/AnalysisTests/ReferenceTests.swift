import Documents
import Fixtures
import Procurement
import Rules
import Testing

@testable import Analysis

/// What the text of a clause refers to.
struct ReferenceTests {
    private func references(_ documents: [Document]) throws -> References {
        let reader = TextReader(lexicon: try Project.book().lexicon)
        let text = TextIndex(Dossier(name: "prov", documents: documents), reader: reader)
        return References([(view: 0, sentences: text.views[0].sentences.indices)], in: text)
    }

    private func document(_ name: String, _ blocks: [(String, isHeading: Bool)]) -> Document {
        var builder = DocumentBuilder()
        for (number, block) in blocks.enumerated() {
            builder.add(
                Array(block.0.utf8)[...], kind: block.isHeading ? .heading(level: 1) : .paragraph, lot: nil,
                place: .line(number + 1))
        }
        return builder.finish(name: name, format: .text)
    }

    @Test func `An annex is found by its number, as a file or as a part of one`() throws {
        let clause = document("krav.md", [("Krav", true), ("Villkoren står i BILAGA 3 och Bilaga B.", false)])
        let file = document("bilaga_3.md", [("Pris", true), ("Priset är fast.", false)])
        let part = document("allt.md", [("Allt", true), ("Inledning.", false), ("Bilaga B", true), ("Text.", false)])
        let annexes = try references([clause, file, part]).annexes
        #expect(annexes.map(\.name) == ["bilaga 3", "bilaga b"])
        #expect(annexes.map { $0.targets.map(\.view) } == [[1], [2]])
    }

    @Test func `A chapter is found by its number`() throws {
        let clause = document(
            "krav.md", [("Krav", true), ("Se avsnitt 4.2.", false), ("4.2 Uppföljning", true), ("Text.", false)])
        #expect(try references([clause]).chapters.map(\.section) == [1])
    }

    @Test func `Words that only look alike refer to nothing`() throws {
        let clause = document("krav.md", [("Krav", true), ("Punktlighet och avsnittet mäts.", false)])
        let references = try references([clause])
        #expect(references.annexes.isEmpty)
        #expect(references.chapters.isEmpty)
    }
}
