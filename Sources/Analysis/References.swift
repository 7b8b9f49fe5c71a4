import Documents
import Matching
import Rules

/// What a text refers to: annexes by number or title ("bilaga 3", "bilaga Uppförandekod") and chapters of its own
/// document by number ("avsnitt 12.3").
struct References {
    private(set) var annexes: [Annex] = []
    private(set) var chapters: [(view: Int, section: Int)] = []

    struct Annex {
        let name: String
        /// Where it stands among the files; empty where it does not.
        let targets: [(view: Int, sentences: Range<Int>)]
    }

    init(_ parts: [(view: Int, sentences: Range<Int>)], in text: TextIndex) {
        // Few clauses refer to anything, so that the words of a sentence and the names of all parts are seldom needed.
        var known: [Target]?
        var names: [String] = []
        var titled: Set<Int> = []
        for (view, sentences) in parts {
            for sentence in sentences where text.views[view].bytes(of: sentence).holds(Self.stems) {
                let words = text.views[view].names(in: sentence)
                addChapters(words, view: view, in: text)
                guard words.contains(where: Self.annexWords.contains) else { continue }
                let targets = known ?? Self.targets(in: text)
                known = targets
                for name in Self.numbers(after: Self.annexWords, in: words) where !names.contains(name) {
                    names.append(name)
                }
                for (index, target) in targets.enumerated() where target.isTitled(in: words) { titled.insert(index) }
            }
        }
        let targets = known ?? []
        annexes = names.map { name in
            let places = targets.filter { $0.number == name }
            return Annex(name: "bilaga \(name)", targets: places.map { ($0.view, $0.sentences) })
        }
        for index in titled.sorted() where !names.contains(targets[index].number ?? "") {
            let target = targets[index]
            annexes.append(
                Annex(name: target.title.joined(separator: " "), targets: [(target.view, target.sentences)]))
        }
    }

    private static let annexWords: Set<String> = ["bilaga", "bilagan", "bilagor", "bilagorna", "annex", "appendix"]
    private static let chapterWords: Set<String> = ["avsnitt", "punkt", "kapitel", "section", "chapter"]
    /// The shortest of these words: a sentence without any of them has none of the others.
    private static let stems = ByteWords(shortestOf: annexWords.union(chapterWords))
    private static let joiningWords: Set<String> = ["och", "samt", "and", "nr"]

    /// The numbers or letters that follow one of the words: "bilaga 1–3" is 1, 2, 3.
    private static func numbers(after heads: Set<String>, in words: [String]) -> [String] {
        var numbers: [String] = []
        for (index, word) in words.enumerated() where heads.contains(word) {
            for word in words.dropFirst(index + 1) where !joiningWords.contains(word) {
                guard isNumber(word) else { break }
                let ends = word.split(separator: "-").compactMap { Int($0) }
                if ends.count == 2, ends[0] < ends[1], ends[1] - ends[0] < 30 {
                    numbers += (ends[0]...ends[1]).map(String.init)
                } else {
                    numbers.append(word)
                }
            }
        }
        return numbers
    }

    /// "3", "3a", "b", "4.2", "av-1": at most six signs, a digit among them or one letter alone.
    private static func isNumber(_ word: String) -> Bool {
        word.utf8.count <= 6 && (word.utf8.count == 1 && word != "i" || word.contains { $0.isNumber })
    }

    // MARK: Chapters

    private mutating func addChapters(_ words: [String], view: Int, in text: TextIndex) {
        guard words.contains(where: Self.chapterWords.contains) else { return }
        for number in Self.numbers(after: Self.chapterWords, in: words) {
            let own = text.views[view]
            let section = own.sections.indices.first { section in
                own.sections[section].heading.map { own.names(in: $0).first == number } ?? false
            }
            guard let section, !chapters.contains(where: { $0 == (view, section) }) else { continue }
            chapters.append((view, section))
        }
    }

    // MARK: Annexes

    /// A document or a part of one that can be named as an annex.
    private struct Target {
        let view: Int
        let sentences: Range<Int>
        /// "3" where it calls itself annex 3.
        let number: String?
        /// The words of its name without the number.
        let title: [String]

        init(_ words: [String], view: Int, sentences: Range<Int>) {
            self.view = view
            self.sentences = sentences
            if let first = words.first, annexWords.contains(first), words.count > 1, isNumber(words[1]) {
                number = words[1]
                title = Array(words.dropFirst(2))
            } else {
                number = nil
                title = words
            }
        }

        /// Whether a sentence names it by a title that is long enough to mean something.
        func isTitled(in words: [String]) -> Bool {
            guard title.count > 1 || (title.first?.utf8.count ?? 0) >= 8, title.count <= words.count else {
                return false
            }
            return (0...(words.count - title.count)).contains { words[$0..<($0 + title.count)].elementsEqual(title) }
        }
    }

    private static func targets(in text: TextIndex) -> [Target] {
        text.views.enumerated().flatMap { number, view -> [Target] in
            guard !view.isNotice else { return [] }
            let all = view.sentences.indices
            let name = view.document.name.split(separator: "/").last ?? ""
            let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
            var targets = [Target(words(of: stem), view: number, sentences: all)]
            for (index, section) in view.sections.enumerated() {
                guard let heading = section.heading else { continue }
                // The first title names the document; another names an annex where it says so.
                guard index == 0 || view.bytes(of: heading).holds(stems) else { continue }
                let words = view.names(in: heading)
                if index == 0 {
                    targets.append(Target(words, view: number, sentences: all))
                } else if words.first.map(annexWords.contains) ?? false {
                    targets.append(Target(words, view: number, sentences: view.sentencesBelow(index)))
                }
            }
            return targets
        }
    }

    /// The words of a name in lower case and without accents, as file names are written. A point or a dash stays between
    /// digits ("12.3", "1-3").
    static func words(of text: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        /// A point or dash after a digit, until the next sign tells whether it belongs to the word.
        var pending = ""
        for character in text.lowercased() {
            let plain = plainLetters[character] ?? character
            if plain.isLetter || plain.isNumber {
                if !pending.isEmpty, !plain.isNumber {
                    words.append(word)
                    word = ""
                } else {
                    word += pending
                }
                pending = ""
                word.append(plain)
            } else if pending.isEmpty, word.last?.isNumber ?? false, plain == "." || plain == "-" || plain == "–" {
                pending = plain == "." ? "." : "-"
            } else {
                if !word.isEmpty { words.append(word) }
                (word, pending) = ("", "")
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static let plainLetters: [Character: Character] = [
        "å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", "à": "a", "è": "e",
    ]
}

extension TextView {
    /// The words of a sentence as names are compared.
    func names(in sentence: Int) -> [String] {
        References.words(of: document.text[folded.original(sentences[sentence].range)][...])
    }
}
