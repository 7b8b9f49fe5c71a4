import Analysis
import Documents
import Procurement
import Rules

/// The addresses in the report on one dossier: every finding has its own, and every place in the text that one points at.
struct HTMLMarks {
    /// A stretch of text that something in the left column is about.
    struct Mark {
        /// The address of the place in the text.
        let id: String
        /// The address of what it is about, its sign in the text and its name.
        let target: String
        let sign: String
        let name: String
        /// The class for its colour.
        let style: String
        let span: TextSpan
    }

    /// Stands before every address, so that the dossiers of a run do not share any.
    let prefix: String
    private(set) var marks: [Mark] = []
    private var taken: Set<String> = []
    private var places: [String: String] = [:]

    init(dossier number: Int) {
        prefix = number == 1 ? "" : "d\(number)-"
    }

    /// The address of a section.
    func address(_ name: String) -> String { prefix + name }

    /// Takes an address, which stays the same from run to run where nothing else has it.
    private mutating func take(_ name: String) -> String {
        var id = prefix + name
        var ordinal = 1
        while !taken.insert(id).inserted {
            ordinal += 1
            id = "\(prefix)\(name)-\(ordinal)"
        }
        return id
    }

    /// Gives a finding its address, and its place in the text a mark.
    mutating func add(_ finding: Finding, sign: String, language: Language) -> String {
        let id = take("fynd-" + finding.fingerprint.dropFirst(3))
        mark(finding.evidence, of: id, sign: sign, name: finding.title[language], style: finding.severity.rawValue)
        return id
    }

    /// Gives a clause its address, and marks where it stands and where its parts stand.
    mutating func add(_ use: Overview.Use, sign: String, language: Language) -> String {
        let name = use.category.map(Phrases.category) ?? Phrases.otherClause
        let id = take("villkor-" + (use.category ?? "annat"))
        let evidence = use.clauses.map(\.evidence) + (use.completeness?.found.map(\.evidence) ?? [])
        for item in evidence { mark(item, of: id, sign: sign, name: name[language], style: "used") }
        return id
    }

    mutating func add(_ mention: WeakMention, sign: String, language: Language) -> String {
        let id = take("svagt-" + mention.category)
        mark(mention.evidence, of: id, sign: sign, name: Phrases.category(mention.category)[language], style: "note")
        return id
    }

    private mutating func mark(_ evidence: Evidence, of target: String, sign: String, name: String, style: String) {
        guard let span = evidence.span, !span.range.isEmpty else { return }
        // Several parts of a clause often stand in one sentence.
        let key = "\(target) \(span.document) \(span.range)"
        guard places[key] == nil else { return }
        let id = take("text-" + target.dropFirst(prefix.count))
        places[key] = id
        marks.append(Mark(id: id, target: target, sign: sign, name: name, style: style, span: span))
    }

    /// The address of the words that evidence quotes, as marked for a target; nil where they are not in the text.
    func place(_ evidence: Evidence, of target: String) -> String? {
        evidence.span.flatMap { places["\(target) \($0.document) \($0.range)"] }
    }
}
