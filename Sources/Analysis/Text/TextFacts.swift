import Documents
import Law
import Matching
import Procurement
import Rules

/// Reads the facts that documents state: buyer, reference number, procedure, act, CPV, value, term, day, and whether it is
/// a call-off.
struct TextFacts {
    let index: TextIndex
    let reader: TextReader
    let names: BuyerNames
    let procedures: ProcedureNames

    var lexicon: Lexicon { reader.lexicon }

    /// The facts of all documents beside the notice, the first document that states a fact first; nil where none is stated.
    func facts() -> Facts? {
        var facts = Facts()
        for view in index.views where !view.document.format.isNotice && view.document.format != .xml {
            let fields = LabelledFields(view)
            facts.buyerInText = facts.buyerInText ?? buyer(view, fields)
            facts.reference = facts.reference ?? reference(view, fields)
            facts.procedure = facts.procedure ?? procedure(view, fields)
            facts.act = facts.act ?? act(view)
            facts.cpvMain = facts.cpvMain ?? cpv(view)
            facts.value = facts.value ?? value(view)
            facts.term = facts.term ?? term(view)
            facts.begun = facts.begun ?? day(view)
            if facts.stage == nil, isCallOff(view) { facts.stage = Sourced(.callOff, .text, view.document.name) }
        }
        if let buyer = facts.buyerInText {
            facts.buyerKind = names.kind(of: buyer.value.name).map { Sourced($0, .text, buyer.place) }
        }
        let isEmpty =
            facts.act == nil && facts.cpvMain == nil && facts.value == nil && facts.term == nil && facts.begun == nil
            && facts.stage == nil && facts.buyerInText == nil && facts.reference == nil && facts.procedure == nil
        return isEmpty ? nil : facts
    }

    func occurrences(_ id: String, _ view: TextView) -> ArraySlice<TextView.Occurrence> {
        lexicon.number(id).map { view.occurrences[$0] } ?? []
    }

    func place(_ sentence: Int, _ view: TextView) -> String {
        "\(view.document.name), \(view.place(sentence))"
    }

    // MARK: Act

    /// The act that is named most often; the first named of equals.
    private func act(_ view: TextView) -> Sourced<Act>? {
        // A document goes on naming the act in a few phrases.
        var phrases: [(phrase: Int, count: Int, sentence: Int)] = []
        for occurrence in occurrences("fact-act", view) {
            let phrase = view.hits[occurrence.hit].phrase
            if let known = phrases.firstIndex(where: { $0.phrase == phrase }) {
                phrases[known].count += 1
            } else {
                phrases.append((phrase, 1, occurrence.sentence))
            }
        }
        var acts: [(act: Act, count: Int, sentence: Int)] = []
        for (phrase, count, sentence) in phrases {
            let act = Self.act(lexicon.text(of: phrase))
            if let known = acts.firstIndex(where: { $0.act == act }) {
                acts[known].count += count
            } else {
                acts.append((act, count, sentence))
            }
        }
        guard let most = acts.map(\.count).max(), let first = acts.first(where: { $0.count == most }) else {
            return nil
        }
        return Sourced(first.act, .text, place(first.sentence, view))
    }

    /// The act that a name or number stands for.
    private static func act(_ phrase: String) -> Act {
        let bytes = Array(phrase.utf8)[...]
        return actSigns.first { bytes.holds($0.signs) }?.act ?? .LOU
    }

    private static let actSigns: [(act: Act, signs: ByteWords)] = [
        (.LUFS, ["lufs", "försvar", "2011:1029", "2009/81", "defence"]),
        (.LUF, ["luf", "försörj", "2016:1146", "2014/25", "utilities", "2007:1092"]),
        (.LUK, ["luk", "koncession", "2016:1147", "2014/23", "concession"]),
        (.LOV, ["lov", "valfrihet", "2008:962", "choice"]),
    ]

    // MARK: CPV

    /// The first eight digits after the word CPV.
    private func cpv(_ view: TextView) -> Sourced<CPVCode>? {
        for occurrence in occurrences("fact-cpv", view) {
            var digits = ""
            for byte in view.folded.bytes[view.hits[occurrence.hit].range.upperBound...].prefix(160) {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                    digits.unicodeScalars.append(Unicode.Scalar(byte))
                    if digits.utf8.count == 8, let code = CPVCode(digits) {
                        return Sourced(code, .text, place(occurrence.sentence, view))
                    }
                } else {
                    digits = ""
                }
            }
        }
        return nil
    }

    // MARK: Value

    /// The first amount in a sentence on the value, or in the sentence after it.
    private func value(_ view: TextView) -> Sourced<ProcurementValue>? {
        for occurrence in occurrences("fact-value", view) where view.hits[occurrence.hit].strength == 3 {
            for sentence in [occurrence.sentence, occurrence.sentence + 1]
            where view.sentences.indices.contains(sentence) {
                let bytes = view.bytes(of: sentence)
                guard let kronor = Numbers.all(in: bytes).first(where: { $0.unit == .kronor && $0.value >= 10_000 }),
                    kronor.value < 1e12, !Self.isYearly(bytes)
                else { continue }
                let money = Money(hundredths: Int64((kronor.value * 100).rounded()), currency: "SEK")
                return Sourced(
                    ProcurementValue(money, includesVAT: Self.vat(bytes)), .text, place(sentence, view))
            }
        }
        return nil
    }

    /// Whether an amount is for a year and not for the whole contract.
    private static func isYearly(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.holds(yearly) }

    private static let yearly: ByteWords = ["per år", "per avtalsår", "årlig", "per year", "annual"]

    /// Whether a sentence says that VAT is included; nil where it does not say.
    private static func vat(_ bytes: ArraySlice<UInt8>) -> Bool? {
        guard bytes.holds(vatWords) else { return nil }
        if bytes.holds(without) { return false }
        return bytes.holds(with) ? true : nil
    }

    private static let vatWords: ByteWords = ["moms", "mervärdesskatt"]
    private static let without: ByteWords = ["exkl", "utan moms", "exclu", "ex moms", "utom moms"]
    private static let with: ByteWords = ["inkl"]

    // MARK: Term

    /// The first period in a sentence on the term, and what extensions add.
    private func term(_ view: TextView) -> Sourced<Term>? {
        for occurrence in occurrences("fact-term", view) where view.hits[occurrence.hit].strength == 3 {
            let sentence = view.sentences[occurrence.sentence]
            let extended = firstExtension(in: sentence, view)
            let base = view.folded.bytes[sentence.range.lowerBound..<(extended ?? sentence.range.upperBound)]
            // A single month is a notice period rather than a term.
            guard let months = Periods.months(in: base).first, months > 1, months <= 600 else { continue }
            var term = Term()
            term.months = months
            if let extended {
                addExtension(view.folded.bytes[extended..<sentence.range.upperBound], to: &term)
            } else if let next = extensionAfter(occurrence.sentence, view) {
                addExtension(view.bytes(of: next), to: &term)
            }
            return Sourced(term, .text, place(occurrence.sentence, view))
        }
        return nil
    }

    private func firstExtension(in sentence: TextView.Sentence, _ view: TextView) -> Int? {
        guard let number = lexicon.number("fact-extension") else { return nil }
        return sentence.hits.first { view.hits[$0].concept == number }.map { view.hits[$0].range.lowerBound }
    }

    /// One of the two sentences after, where it is about extension.
    private func extensionAfter(_ sentence: Int, _ view: TextView) -> Int? {
        [sentence + 1, sentence + 2].first { next in
            view.sentences.indices.contains(next) && firstExtension(in: view.sentences[next], view) != nil
        }
    }

    private func addExtension(_ bytes: ArraySlice<UInt8>, to term: inout Term) {
        let periods = Periods.months(in: bytes)
        guard let first = periods.first, let months = term.months else {
            term.renewals = 1
            return
        }
        // "ett år i taget": how often is not said.
        if isOneByOne(bytes) { return }
        term.renewals = periods.count
        // "1+1 år" is two periods; a single period is the whole extension.
        term.longestMonths = months + (periods.count > 1 ? periods.reduce(0, +) : first)
    }

    /// Whether a contract is extended one period at a time.
    private func isOneByOne(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let concept = lexicon.number("fact-extension-each") else { return false }
        return reader.concepts(in: String(decoding: bytes, as: UTF8.self)).contains(concept)
    }

    // MARK: Day and stage

    /// A day beside words on publication, in the beginning of the document.
    private func day(_ view: TextView) -> Sourced<CalendarDate>? {
        for sentence in view.sentences.indices.prefix(60) {
            let bytes = view.bytes(of: sentence)
            // At the very beginning a day stands for itself.
            guard let date = Self.date(in: bytes), sentence < 12 || bytes.holds(Self.publishing),
                !bytes.holds(Self.closing)
            else { continue }
            return Sourced(date, .text, place(sentence, view))
        }
        return nil
    }

    private static let publishing: ByteWords = ["annons", "publicera", "datum", "daterad", "inbjudan", "utskick"]
    private static let closing: ByteWords = ["senast", "sista"]

    /// The first day written 2019-05-14.
    private static func date(in bytes: ArraySlice<UInt8>) -> CalendarDate? {
        let span = bytes.span
        let length = 10
        func isPart(_ index: Int) -> Bool { span[index].isDigit || span[index] == UInt8(ascii: "-") }
        var index = 0
        while index + length <= span.count {
            // A day that begins among the next ten bytes reaches over the last of them.
            var start = index + length - 1
            guard isPart(start) else {
                index += length
                continue
            }
            var end = index + length
            while start > index, isPart(start - 1) { start -= 1 }
            while end < span.count, isPart(end) { end += 1 }
            if end - start == length {
                let word = bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)]
                if let date = CalendarDate(String(decoding: word, as: UTF8.self)) { return date }
            }
            index = end + 1
        }
        return nil
    }

    /// Whether the document says of itself that it is a call-off, or uses its words all over.
    private func isCallOff(_ view: TextView) -> Bool {
        let found = occurrences("fact-calloff", view)
        return found.contains { view.hits[$0.hit].strength == 3 }
            || found.count { view.hits[$0.hit].strength == 2 } >= 3
    }
}

/// Periods in months: "2 år", "24 månader", "1+1 år", "tre år".
enum Periods {
    static func months(in bytes: ArraySlice<UInt8>) -> [Int] {
        // "1+1 år": each number has the unit that follows the last.
        if bytes.contains(UInt8(ascii: "+")) {
            let text = String(decoding: bytes, as: UTF8.self)
            let spaced = text.replacing(" + ", with: "+")
            for word in spaced.split(separator: " ") where word.contains("+") {
                let parts = word.split(separator: "+").compactMap { Int($0.prefix { $0.isNumber }) }
                guard parts.count > 1 else { continue }
                let rest = spaced[word.endIndex...]
                let isMonths = rest.prefix(12).contains("mån")
                let periods = parts.compactMap { months(isMonths ? Double($0) : Double($0) * 12) }
                return periods.count == parts.count ? periods : []
            }
        }
        return Numbers.all(in: bytes).compactMap { found in
            switch found.unit {
            case .years: months(found.value * 12)
            case .months: months(found.value)
            default: nil
            }
        }
    }

    /// Whole months; nil for a number of them that no contract has, such as a digit string of a garbled text.
    private static func months(_ value: Double) -> Int? {
        value < 10_000 ? Int(value.rounded()) : nil
    }
}
