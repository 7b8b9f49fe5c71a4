import Documents
import Matching
import Rules

/// An annex that a document names and that is not among the files.
package struct MissingAnnex: Sendable, Hashable {
    /// "Bilaga 3" as the document writes it.
    package let name: String
    /// Where it is named first.
    package let evidence: Evidence
}

/// Compares the annexes that documents name by number or letter with those that are there: as a file, or as a part of one.
/// Annexes of something else, or that lie on a web site, are none of the procurement's files.
struct NamedAnnexes {
    private let index: TextIndex
    private let hasOtherFramework: Bool
    /// The numbers of the annexes that are there: "3", "b".
    private var present: Set<String> = []

    static func missing(
        in index: TextIndex, names: [String], hasOtherFramework: Bool, reader: TextReader
    ) -> [MissingAnnex] {
        var annexes = NamedAnnexes(index: index, hasOtherFramework: hasOtherFramework)
        for name in names { annexes.present.formUnion(reader.annexNumbers(in: DocumentRoles.words(in: name))) }
        annexes.findParts()
        return annexes.missing()
    }

    private init(index: TextIndex, hasOtherFramework: Bool) {
        self.index = index
        self.hasOtherFramework = hasOtherFramework
    }

    /// Annexes that begin with a heading inside a document.
    private mutating func findParts() {
        for view in index.views {
            for sentence in index.sentences(with: .annexReference, in: view)
            where view.sentences[sentence].isHeading {
                for hit in index.hits(of: .annexReference, at: sentence, in: view) {
                    if let number = AnnexNumber.after(hit.range.upperBound, in: view.folded.bytes[...]) {
                        present.insert(number)
                    }
                }
            }
        }
    }

    private func missing() -> [MissingAnnex] {
        var found: [MissingAnnex] = []
        var seen = present
        for view in index.views where !view.document.format.isNotice {
            for sentence in index.sentences(with: .annexReference, in: view) {
                // "bilaga 2 till LOU" is no annex of the procurement.
                guard !view.holds(.citationSign, in: sentence), !view.sentences[sentence].isHeading else { continue }
                let references = references(sentence, view)
                for (position, reference) in references.enumerated() {
                    let next = position + 1 < references.count ? references[position + 1].hit : nil
                    guard !isElsewhere(reference.hit, before: next, sentence, view) else { continue }
                    let number = reference.number
                    guard seen.insert(number).inserted else { continue }
                    found.append(
                        MissingAnnex(
                            name: "Bilaga \(number.uppercased())",
                            evidence: Evidence(
                                quote: view.quote(sentence), document: view.document.name, place: view.place(sentence)))
                    )
                }
            }
        }
        return found
    }

    private func references(_ sentence: Int, _ view: TextView) -> [(hit: Hit, number: String)] {
        index.hits(of: .annexReference, at: sentence, in: view).compactMap { hit in
            AnnexNumber.after(hit.range.upperBound, in: view.folded.bytes[...]).map { (hit, $0) }
        }
    }

    /// Whether the words right before an annex, or between it and the next, say that it belongs to something else or lies
    /// elsewhere. Words on a framework agreement (strength 2) do so where it is not the one that is procured.
    private func isElsewhere(_ reference: Hit, before next: Hit?, _ sentence: Int, _ view: TextView) -> Bool {
        guard view.holds(.annexElsewhere, in: sentence) else { return false }
        return index.hits(of: .annexElsewhere, at: sentence, in: view).contains { sign in
            guard sign.strength == 3 || hasOtherFramework else { return false }
            let isRightBefore =
                sign.range.upperBound <= reference.range.lowerBound
                && reference.range.lowerBound <= sign.range.upperBound + 1
            let isBehind =
                sign.range.lowerBound > reference.range.upperBound
                && sign.range.upperBound <= next?.range.lowerBound ?? sign.range.upperBound
            return isRightBefore || isBehind
        }
    }
}

/// The number of an annex after the word for it.
enum AnnexNumber {
    /// "3", "3a", "b"; nil where neither a number of at most two digits nor a single letter follows.
    static func after(_ end: Int, in bytes: ArraySlice<UInt8>) -> String? {
        var index = end
        while index < bytes.endIndex, index < end + 2, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ":") {
            index += 1
        }
        // Longer words are none.
        let rest = bytes[index...].prefix(4).prefix { isWord($0) }
        let digits = rest.prefix { $0.isDigit }
        let isNumber = (1...2).contains(digits.count) && rest.count <= digits.count + 1
        let isLetter = rest.count == 1 && (rest.first ?? 0) &- 0x61 < 26 && rest.first != UInt8(ascii: "i")
        guard index > end || !digits.isEmpty, isNumber || isLetter else { return nil }
        return String(decoding: rest, as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isDigit || (byte | 0x20) &- 0x61 < 26
    }
}
