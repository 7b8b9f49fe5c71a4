import Analysis
import Documents
import Foundation
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
        var passages: [Passage] = []
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let id = object["id"] as? String, let text = object["text"] as? String
            else { return nil }
            func labels(_ key: String) -> Set<String> { Set(object[key] as? [String] ?? []) }
            passages.append(
                Passage(
                    id: id, heading: object["heading"] as? String ?? "", text: text, used: labels("used"),
                    weak: labels("weak"), flaws: labels("flaws")))
        }
        return passages
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
