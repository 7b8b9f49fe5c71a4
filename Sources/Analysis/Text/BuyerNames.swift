import Documents
import Law
import Matching
import Procurement
import Rules

/// Tells the name of a buyer from other words, its kind by the name, and whether two names mean the same buyer. The
/// words are concepts of the lexicon.
struct BuyerNames {
    private let reader: TextReader
    private let end: Int?
    /// Concepts that do not stand in a name.
    private let strange: Set<Int>
    /// Concepts of words that any buyer may go by.
    private let common: Set<Int>
    private let company: Int?
    private let kinds: [(concept: Int, kind: BuyerKind)]

    init(_ reader: TextReader) {
        self.reader = reader
        let lexicon = reader.lexicon
        end = lexicon.number("fact-name-end")
        let functions = reader.functions
        let sentenceWords: [FunctionWords] = [.must, .weak, .negation, .past, .bindingPresent, .question]
        strange = Set(sentenceWords.compactMap(functions.concept) + [lexicon.number("fact-no-name")].compactMap(\.self))
        common = Set(
            [functions.concept(.buyer), functions.concept(.supplier), lexicon.number("fact-common-name")].compactMap(
                \.self))
        company = lexicon.number("fact-company-name")
        kinds = BuyerKind.allCases.compactMap { kind in
            lexicon.number("fact-buyer-kind-\(kind.rawValue)").map { ($0, kind) }
        }
    }

    /// Longer is no name.
    private static let longest = 90
    private static let mostWords = 10
    /// A sentence has more words in small letters.
    private static let mostSmall = 4

    // MARK: Reading

    /// The buyer whose name a part of a text begins with; nil where it begins with something else, or with a word that
    /// any buyer may go by ("kommunen").
    func buyer(in range: Range<Int>, of text: SourceText) -> Buyer? {
        // Most of what follows the words for a buyer goes on in small letters.
        guard let first = text.bytes[range].first, first >= 0x80 || first <= 0x20 || first &- 0x41 < 26 else {
            return nil
        }
        return buyer(in: text.line(range))
    }

    private func buyer(in text: String) -> Buyer? {
        let name = self.name(in: text)
        guard let first = name.unicodeScalars.first, first.properties.isUppercase, name.utf8.count <= Self.longest,
            name.split(separator: " ").count <= Self.mostWords,
            name.split(separator: " ").count(where: { $0.first?.isLowercase ?? false }) <= Self.mostSmall,
            !name.unicodeScalars.contains(where: { "[]<>@:?!_…/".unicodeScalars.contains($0) }),
            name.count(where: \.isNumber) < 4
        else { return nil }
        let found = reader.forms(in: name)
        guard !found.contains(where: { strange.contains($0.concept) }), !ownWords(of: name, found).isEmpty else {
            return nil
        }
        return Buyer(name: name, organisationNumber: Self.organisationNumber(in: text))
    }

    /// What stands before a parenthesis, a full stop or words such as "nedan kallad".
    private func name(in text: String) -> String {
        var bytes = Array(text.utf8)[...]
        if let end = reader.forms(in: text).filter({ $0.concept == end }).map(\.range.lowerBound).min() {
            bytes = bytes.prefix(end)
        }
        if let sign = bytes.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ";") }) {
            bytes = bytes[..<sign]
        }
        if let stop = bytes.firstIndex(of: Array(". ".utf8)) { bytes = bytes[..<stop] }
        // "… kommun, förvaltningen, avdelningen": the buyer comes first.
        if bytes.count > Self.longest, let comma = bytes.firstIndex(of: UInt8(ascii: ",")) { bytes = bytes[..<comma] }
        while let last = bytes.last, last <= 0x20 || ",.-*".utf8.contains(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Six digits, a hyphen and four digits.
    private static func organisationNumber(in text: String) -> String? {
        text.split { !$0.isNumber && $0 != "-" }.map(String.init).first { word in
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0].utf8.count == 6 && parts[1].utf8.count == 4
        }
    }

    /// The kind that a name shows ("Region Dalarna"); nil for a company, which may be of any.
    func kind(of name: String) -> BuyerKind? {
        let found = reader.concepts(in: name)
        if let company, found.contains(company) { return nil }
        let shown = Set(kinds.filter { found.contains($0.concept) }.map(\.kind))
        return shown.count == 1 ? shown.first : nil
    }

    // MARK: Comparing

    /// Whether two names may mean the same buyer: they share a word that is not common to buyers, in any form of it
    /// ("Göteborgs Stad", "Inköpsnämnden i Göteborg").
    func isSame(_ first: Buyer, _ second: Buyer) -> Bool {
        if let one = first.organisationNumber, let other = second.organisationNumber,
            one.filter(\.isNumber) == other.filter(\.isNumber)
        {
            return true
        }
        let names = [first.name, second.name].map { name in
            ownWords(of: name, reader.forms(in: name)).map { $0.lowercased() }
        }
        return names[0].contains { word in names[1].contains { Self.isSame(word, $0) } }
    }

    private static func isSame(_ first: String, _ second: String) -> Bool {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        return short == long || short + "s" == long || short.count >= 5 && long.hasPrefix(short)
    }

    /// The words of a name that are in capitals and not common to buyers.
    private func ownWords(of name: String, _ found: [(concept: Int, range: Range<Int>)]) -> [Substring] {
        let taken = found.filter { common.contains($0.concept) }.map(\.range)
        return name.split { !$0.isLetter }.filter { word in
            let start = name.utf8.distance(from: name.startIndex, to: word.startIndex)
            return word.count > 1 && word.first?.isUppercase ?? false && !taken.contains { $0.contains(start) }
        }
    }
}
