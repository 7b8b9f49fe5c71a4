package import Analysis
package import Documents
package import Law
import Procurement
package import Rules

/// The rules as a person reads them: the list, one rule in full, and the catalogue `rules/README.md`.
package struct RuleCatalogue {
    private let book: RuleBook
    private let law: LawBook
    private let language: Language

    package init(book: RuleBook, law: LawBook, language: Language) {
        self.book = book
        self.law = law
        self.language = language
    }

    /// One line for each rule: id, kind, weight, title.
    package func list() -> String {
        let width = book.rules.map(\.id.count).max() ?? 0
        return book.rules.map { rule in
            let id = rule.id.padding(to: width)
            return
                "\(id)  \(rule.kind.rawValue.padding(to: 11))  \(rule.severity.rawValue.padding(to: 7))  \(rule.title[language])\n"
        }.joined()
    }

    /// The list as JSON: `[{id, kind, severity, category, title, regimes, basis}]`.
    package func listJSON() -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter.write(to: &bytes, pretty: true) { writer in
            writer.array(book.rules) { writer, rule in
                writer.object { writer in
                    writer.key("id")
                    writer.string(rule.id)
                    writer.key("kind")
                    writer.string(rule.kind.rawValue)
                    writer.key("severity")
                    writer.string(rule.severity.rawValue)
                    writer.key("category")
                    if let category = rule.category { writer.string(category) } else { writer.null() }
                    writer.key("title")
                    writer.string(rule.title[language])
                    writer.key("regimes")
                    writer.array(rule.regimes.tags) { writer, tag in writer.string(tag.rawValue) }
                    writer.key("basis")
                    writer.array(rule.basis) { writer, id in writer.string(id) }
                }
            }
        }
        return bytes + [UInt8(ascii: "\n")]
    }

    /// A rule in full: what it says, when, on what law, wordings that it finds beside wordings that it leaves alone, and
    /// how it comes to its answer on the first of them.
    package func explain(_ rule: Rule, examples: [Example], trace: Trace?) -> String {
        let words = CatalogueWords(language)
        var text = "\(rule.id)\n\(rule.title[language])\n\n"
        text += "\(words.kind): \(rule.kind.rawValue), \(rule.severity.rawValue)\n"
        if let category = rule.category { text += "\(words.category): \(category)\n" }
        text += "\(words.regimes): \(regimes(of: rule, words))\n"
        text += "\(words.stages): \(rule.stages.map(\.rawValue).joined(separator: ", "))\n\n"
        text += wrapped(rule.message[language]) + "\n\n" + wrapped("\(words.clears): \(rule.clears[language])") + "\n"
        if let limits = rule.limits { text += "\n" + wrapped("\(words.limits): \(limits[language])") + "\n" }
        text += "\n\(words.law):\n"
        for provision in rule.basis.compactMap(law.provision) {
            text +=
                wrapped("- \(provision.label) (\(validity(provision, words))): \(provision.summary[language])") + "\n"
        }
        text += wordings(rule, examples, words)
        for (isFind, heading) in [(true, words.finds), (false, words.ignores)] {
            text += "\n\(heading):\n"
            for example in examples where example.isFind == isFind { text += wrapped("- \(example.name)") + "\n" }
        }
        guard let trace else { return text }
        var page = Page(language, colour: false)
        page.traces([trace])
        return text + "\n" + String(decoding: page.finish(), as: UTF8.self)
    }

    /// How many wordings are shown side by side.
    private static let pairs = 3

    /// Wordings that the rule finds, each beside the wording most like it that the rule leaves alone.
    private func wordings(_ rule: Rule, _ examples: [Example], _ words: CatalogueWords) -> String {
        let finds = examples.filter { $0.isFind && !Self.body($0).isEmpty }.prefix(Self.pairs)
        var ignores = examples.filter { !$0.isFind && !Self.body($0).isEmpty }
        guard !finds.isEmpty, !ignores.isEmpty else { return "" }
        let isFault = rule.kind == .flaw || rule.kind == .mismatch || rule.kind == .obligation
        let heads = isFault ? (words.bad, words.good) : (words.counts, words.countsNot)
        var text = "\n" + SideBySide.lines(heads.0 + ":", heads.1 + ":")
        for find in finds {
            let nearest = ignores.indices.max { Self.likeness(ignores[$0], find) < Self.likeness(ignores[$1], find) }
            text += "\n" + SideBySide.lines(Self.quoted(find), nearest.map { Self.quoted(ignores[$0]) } ?? "")
            if let nearest { ignores.remove(at: nearest) }
        }
        return text
    }

    /// How many words two examples share.
    private static func likeness(_ first: Example, _ second: Example) -> Int {
        Set(body(first).split(separator: " ")).intersection(body(second).split(separator: " ")).count
    }

    private static func quoted(_ example: Example) -> String { "\(example.name): ”\(body(example))”" }

    /// The text of an example without its titles, on one line.
    private static func body(_ example: Example) -> String {
        (example.text ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
            .joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    /// The catalogue in Markdown, written by `hansyn rules document`.
    package func document() -> String {
        var text = """
            # Rules

            Written by `hansyn rules document`; do not edit. \(book.rules.count) rules. Law checked up to \(law.checked).

            """
        for kind in RuleKind.allCases {
            let rules = book.rules.filter { $0.kind == kind }
            guard !rules.isEmpty else { continue }
            text += "\n## \(kind.folder)\n"
            for rule in rules {
                text += "\n### \(rule.id)\n\n\(rule.title.en) (\(rule.title.sv)). Weight: \(rule.severity.rawValue)."
                text += rule.category.map { " Category: \($0)." } ?? ""
                text +=
                    rule.regimes.isEmpty
                    ? "" : " Regimes: \(rule.regimes.tags.map(\.rawValue).joined(separator: ", "))."
                text += "\n\n\(rule.message.en)\n\n> \(rule.message.sv)\n"
                let labels = rule.basis.compactMap(law.provision).map(\.label)
                text += "\nLaw: \(labels.joined(separator: "; ")).\n"
                if let limits = rule.limits { text += "\nLimits: \(limits.en)\n" }
            }
        }
        return text
    }

    private func regimes(of rule: Rule, _ words: CatalogueWords) -> String {
        rule.regimes.isEmpty ? words.all : rule.regimes.tags.map(\.rawValue).joined(separator: ", ")
    }

    private func validity(_ provision: Provision, _ words: CatalogueWords) -> String {
        let from = provision.from.map { "\(words.from) \($0)" }
        let to = provision.to.map { "\(words.to) \($0)" }
        let mark = provision.verified == .primary ? nil : provision.verified.words[language]
        return [from, to, mark].compactMap { $0 }.joined(separator: ", ")
    }

    /// The text in lines of at most 80 characters.
    private func wrapped(_ text: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > 80 {
                lines.append(line)
                line = text.hasPrefix("- ") ? "  " + word : String(word)
            } else {
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        return (lines + [line]).joined(separator: "\n")
    }
}

/// The fixed words of the catalogue.
private struct CatalogueWords {
    let kind, category, regimes, stages, clears, limits, law, finds, ignores, all, from, to: String
    let bad, good, counts, countsNot: String

    init(_ language: Language) {
        switch language {
        case .sv:
            (kind, category, regimes, stages) = ("Slag", "Kategori", "Regelverk", "Stadier")
            (clears, limits, law) = ("Gör så här", "Begränsningar", "Lag")
            (finds, ignores, all, from, to) = ("Regeln talar", "Regeln tiger", "alla", "från", "till")
            (bad, good) = ("Ger fynd (undvik)", "Ger inget fynd (bättre)")
            (counts, countsNot) = ("Räknas", "Räknas inte")
        case .en:
            (kind, category, regimes, stages) = ("Kind", "Category", "Regimes", "Stages")
            (clears, limits, law) = ("What to do", "Limits", "Law")
            (finds, ignores, all, from, to) = ("The rule speaks", "The rule is silent", "all", "from", "to")
            (bad, good) = ("Gives a finding (avoid)", "Gives none (better)")
            (counts, countsNot) = ("Counts", "Does not count")
        }
    }
}

extension String {
    /// The text with spaces after it up to a width.
    func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
