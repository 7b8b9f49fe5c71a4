import Analysis
import Documents
import FoundationEssentials
import Law
import Procurement
import Reading
import Rules

/// A labelled passage: what it really imposes and which flaws it shows.
struct Passage {
    let id: String
    let heading: String
    let text: String
    let used: Set<String>
    let weak: Set<String>
    let flaws: Set<String>

    /// Reads JSON Lines; nil when the file or a line cannot be read.
    static func read(_ file: String) -> [Passage]? {
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        let decoder = JSONDecoder()
        var passages: [Passage] = []
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let row = try? decoder.decode(Row.self, from: line) else { return nil }
            passages.append(
                Passage(
                    id: row.id, heading: row.heading ?? "", text: row.text, used: Set(row.used ?? []),
                    weak: Set(row.weak ?? []), flaws: Set(row.flaws ?? [])))
        }
        return passages
    }

    /// A line of the file.
    private struct Row: Decodable {
        let id: String
        let heading: String?
        let text: String
        let used: [String]?
        let weak: [String]?
        let flaws: [String]?
    }

    /// A text (Markdown) read as a run reads a file.
    static func document(_ markdown: String) -> Document? {
        var reader = NoticeReader()
        guard case .read(let document, _) = reader.read(bytes: Array(markdown.utf8), name: "stycke.md") else {
            return nil
        }
        return document
    }
}

/// Runs the rules over labelled passages and counts.
struct Evaluation {
    let desk: Workbench

    func scores(_ passages: [Passage]) -> Scores {
        let analyzer = Analyzer(
            law: desk.law, rules: desk.book.rules, reader: TextReader(lexicon: desk.book.lexicon),
            today: desk.law.checked)
        let labelled = passages.reduce(into: Set<String>()) { $0.formUnion($1.flaws) }
        var scores = Scores()
        for passage in passages {
            var dossier = Dossier(name: passage.id)
            if let document = Passage.document("# \(passage.heading)\n\n\(passage.text)\n") {
                dossier.documents = [document]
            }
            let assessment = analyzer.assess(dossier)
            let used = Set(assessment.used)
            let flaws = Set(assessment.findings.map(\.rule)).intersection(labelled)
            scores.add(passage, used: used, flaws: flaws)
        }
        return scores
    }
}
