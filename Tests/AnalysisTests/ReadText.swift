import Documents
import Fixtures
import Rules

@testable import Analysis

/// Texts of the tests' own, read with the shipped lexicon.
enum ReadText {
    static func document(_ title: String, _ paragraphs: [String]) -> Document {
        var builder = DocumentBuilder()
        builder.add(Array(title.utf8)[...], kind: .heading(level: 1), lot: nil, place: .line(1))
        for (number, paragraph) in paragraphs.enumerated() {
            builder.add(Array(paragraph.utf8)[...], kind: .paragraph, lot: nil, place: .line(number + 3))
        }
        return builder.finish(name: "prov.md", format: .text)
    }

    /// How each sentence below a title binds.
    static func forces(_ text: String, under title: String = "Genomförande") throws -> [Force] {
        let reader = TextReader(lexicon: try Project.book().lexicon)
        let view = reader.view(of: document(title, [text]))
        return view?.sentences.filter { !$0.isHeading }.map(\.force) ?? []
    }

    /// How the first sentence below a title binds.
    static func force(_ text: String, under title: String = "Genomförande") throws -> Force? {
        try forces(text, under: title).first
    }

    /// Whether a text test in YAML holds somewhere in a text.
    static func holds(_ test: String, in text: String, under title: String = "Genomförande") throws -> Bool {
        let rule = RuleText(when: "{text: \(test)}")
        let found = try assess(rule, cleaning(), documents: [document(title, [text])]).findings
        return found.contains { $0.rule == rule.id }
    }
}
