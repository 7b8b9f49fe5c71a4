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
        let forms = reader.forms(in: text)
        let name = name(in: text, forms)
        guard NameShape(name).isName else { return nil }
        // What is found in the whole text up to the end of the name is found in the name.
        let found = forms.filter { $0.range.upperBound <= name.utf8.count }
        guard !found.contains(where: { strange.contains($0.concept) }), !ownWords(of: name, found).isEmpty else {
            return nil
        }
        return Buyer(name: name, organisationNumber: Self.organisationNumber(in: text))
    }

    /// What stands before a parenthesis, a full stop or words such as "nedan kallad".
    private func name(in text: String, _ forms: [(concept: Int, range: Range<Int>)]) -> String {
        var bytes = Array(text.utf8)[...]
        if let end = forms.lazy.filter({ $0.concept == end }).map(\.range.lowerBound).min() {
            bytes = bytes.prefix(end)
        }
        if let sign = bytes.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ";") }) {
            bytes = bytes[..<sign]
        }
        if let stop = bytes.firstIndex(of: [UInt8(ascii: "."), 0x20]) { bytes = bytes[..<stop] }
        // "… kommun, 212000-0000": a number is no part of the name.
        let number = bytes.indices.first {
            bytes[$0] == UInt8(ascii: ",") && bytes[$0...].dropFirst().first { $0 != 0x20 }?.isDigit ?? false
        }
        if let number { bytes = bytes[..<number] }
        // "… kommun, förvaltningen, avdelningen": the buyer comes first.
        if bytes.count > NameShape.longest, let comma = bytes.firstIndex(of: UInt8(ascii: ",")) {
            bytes = bytes[..<comma]
        }
        while let last = bytes.last, last <= 0x20 || ",.-*".utf8.contains(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Six digits, a hyphen and four digits.
    private static func organisationNumber(in text: String) -> String? {
        let words = text.utf8.split { !$0.isDigit && $0 != UInt8(ascii: "-") }
        let number = words.first { word in
            let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0].count == 6 && parts[1].count == 4
        }
        return number.map { String(Substring($0)) }
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
        return name.unicodeScalars.split { !$0.isInWord }.map(Substring.init).filter { word in
            let start = name.utf8.distance(from: name.startIndex, to: word.startIndex)
            return word.count > 1 && word.unicodeScalars.first?.isCapital ?? false
                && !taken.contains { $0.contains(start) }
        }
    }
}

/// Whether words can be a name at all, by their letters and signs.
private struct NameShape {
    /// Longer is no name.
    static let longest = 90
    private static let mostWords = 10
    /// A sentence has more words in small letters.
    private static let mostSmall = 4
    private static let mostDigits = 3

    private var words = 0
    private var small = 0
    private var digits = 0
    private var hasSign = false
    private let beginsLarge: Bool
    private let length: Int

    init(_ name: String) {
        length = name.utf8.count
        beginsLarge = name.unicodeScalars.first?.isCapital ?? false
        var isAfterSpace = true
        for scalar in name.unicodeScalars {
            if isAfterSpace, scalar != " " {
                words += 1
                if scalar.isSmall { small += 1 }
            }
            isAfterSpace = scalar == " "
            if scalar.isNumber { digits += 1 }
            switch scalar {
            case "[", "]", "<", ">", "@", ":", "?", "!", "_", "…", "/": hasSign = true
            default: break
            }
        }
    }

    var isName: Bool {
        beginsLarge && !hasSign && length <= Self.longest && words <= Self.mostWords && small <= Self.mostSmall
            && digits <= Self.mostDigits
    }
}

/// What a scalar is in a name; ASCII needs no tables.
extension Unicode.Scalar {
    fileprivate var isCapital: Bool { isASCII ? (65...90).contains(value) : properties.isUppercase }
    fileprivate var isSmall: Bool { isASCII ? (97...122).contains(value) : properties.isLowercase }
    fileprivate var isNumber: Bool { isASCII ? (48...57).contains(value) : properties.numericType != nil }
    /// A letter or its mark.
    fileprivate var isInWord: Bool {
        isASCII ? (65...90).contains(value & ~32) : properties.isAlphabetic || properties.isGraphemeExtend
    }
}
