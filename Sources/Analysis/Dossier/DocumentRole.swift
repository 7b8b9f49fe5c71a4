import Documents
import Rules

/// What a document of a procurement is for.
package enum DocumentRole: String, Sendable, CaseIterable {
    case notice
    /// The procurement document itself.
    case main
    case contract
    case annex
    case answers
    case priceForm = "price-form"
    case drawing
    case other
}

/// Tells what the documents of a dossier are, by their names and titles; the words are concepts of the lexicon.
struct DocumentRoles {
    private let reader: TextReader
    /// The numbers of the concepts.
    private let roles: [(concept: Int, role: DocumentRole)]
    /// The concepts that tell a role. The more telling comes first: "Bilaga 3 Avtalsmall" is a contract.
    private static let words: [(concept: String, role: DocumentRole)] = [
        ("document-answers", .answers), ("document-price", .priceForm), ("document-contract", .contract),
        ("document-annex", .annex), ("document-main", .main),
    ]

    init(_ reader: TextReader) {
        self.reader = reader
        roles = Self.words.compactMap { word in reader.lexicon.number(word.concept).map { ($0, word.role) } }
    }

    func roles(of documents: [Document]) -> [DocumentRole] {
        var roles = documents.map(role)
        guard !roles.contains(.main) else { return roles }
        // Nothing says so: the longest of those that are nothing else.
        let others = roles.indices.filter { roles[$0] == .other }
        if let longest = others.max(by: { documents[$0].text.bytes.count < documents[$1].text.bytes.count }) {
            roles[longest] = .main
        }
        return roles
    }

    private func role(of document: Document) -> DocumentRole {
        if document.format.isNotice { return .notice }
        if document.format == .drawing { return .drawing }
        let file = String(decoding: document.name.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
        if let role = role(named: Self.words(in: file)) { return role }
        return role(named: title(of: document)) ?? .other
    }

    /// The headings at the start; where the first line is none, that line if it is short.
    private func title(of document: Document) -> String {
        let lines = document.blocks.prefix(3).filter { block in
            if case .heading = block.kind { return true }
            return block.range.lowerBound == document.blocks[0].range.lowerBound && block.range.count <= 80
        }
        return lines.map { document.text[$0.range] }.joined(separator: "\n")
    }

    private func role(named text: String) -> DocumentRole? {
        let found = reader.concepts(in: text)
        return roles.first { found.contains($0.concept) }?.role
    }

    /// A file name as words.
    static func words(in name: String) -> String {
        String(decoding: name.utf8.map { isBetweenWords($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    private static func isBetweenWords(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "_", "-", ".", ",", "+", "(", ")": true
        default: false
        }
    }
}
