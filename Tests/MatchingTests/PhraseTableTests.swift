import Matching
import Testing

@Suite("Finding phrases")
struct PhraseTableTests {
    @Test("A phrase is found as whole words only")
    func boundaries() {
        #expect(found("etisk", in: "teoretisk etisk, etiska (etisk)") == ["etisk", "etisk"])
        #expect(found("ska", in: "skada ska önska ÖSKA skaå") == ["ska"])
        #expect(found("krav", in: "återkrav krav5 5krav kravö ökrav krav") == ["krav"])
        #expect(
            found("krav", in: "”krav” §krav× krav… krav-på €krav€ krav\u{FFFD}") == Array(repeating: "krav", count: 6))
    }

    @Test("A phrase that begins or ends with a sign needs no boundary there")
    func signs() {
        #expect(found("18 §", in: "18 §§ 118 § 18 §") == ["18 §", "18 §"])
        #expect(found("m.m.", in: "m.m. x.m.m.") == ["m.m.", "m.m."])
    }

    @Test(
        "A phrase is found however the text is written",
        arguments: [
            "Sociala hänsyn", "SOCIALA HÄNSYN", "sociala\nhänsyn", "sociala\u{A0}hänsyn", "sociala \t hänsyn",
            "soci\u{AD}ala hän\u{AD}syn", "sociala ha\u{308}nsyn", "SOCIALA HA\u{308}NSYN", "so-\nciala hän-\nsyn",
            "sociala\u{200B} \u{FEFF}hänsyn",
        ])
    func writing(text: String) {
        #expect(quoted("sociala hänsyn", in: "i: \(text).") == [text])
        #expect(quoted("Sociala  HA\u{308}NSYN", in: "i: \(text).") == [text])
    }

    @Test("Ligatures are found by their letters")
    func ligatures() {
        #expect(quoted("finansiering", "effektiv*", in: "ﬁnansiering eﬀektivitet") == ["ﬁnansiering", "eﬀektivitet"])
    }

    @Test("No phrase crosses blocks")
    func blocks() {
        let text = FoldedText(Array("sociala|hänsyn".utf8), ranges: [0..<7, 8..<15])
        var count = 0
        PhraseTable(["sociala hänsyn"]).scan(text) { _, _ in count += 1 }
        #expect(count == 0)
    }

    @Test("A phrase open to the right is found to the end of the word, but not over a hyphen")
    func openRight() {
        #expect(
            found("sysselsättningsvillkor*", in: "Sysselsättningsvillkoren, sysselsättningsvillkor-bilaga")
                == ["sysselsättningsvillkoren", "sysselsättningsvillkor"])
        #expect(found("krav*", in: "återkrav kravställaré krav") == ["kravställaré", "krav"])
        #expect(found("social hänsyn*", in: "social hänsynstagande") == ["social hänsynstagande"])
    }

    @Test("A phrase open to the left is found from the beginning of the word")
    func openLeft() {
        #expect(
            found("*avtal", in: "Kollektivavtal, avtalet ÅÄÖavtal avtal") == ["kollektivavtal", "åäöavtal", "avtal"])
        #expect(found("*krav*", in: "dialogkraven kravkrav") == ["dialogkraven", "kravkrav"])
    }

    @Test("An endless word is no word, and does not take endless time", .timeLimit(.minutes(1)))
    func endlessWord() {
        let word = String(repeating: "krav", count: 20_000)
        #expect(found("*krav*", "krav*", in: word + " krav") == ["krav", "krav"])
    }

    @Test("Overlapping phrases are all found, in order of their beginnings")
    func overlapping() {
        #expect(
            found(
                "sociala hänsyn vid upphandling", "hänsyn", "hänsyn vid", "upphandling*",
                in: "sociala hänsyn vid upphandling")
                == ["sociala hänsyn vid upphandling", "hänsyn", "hänsyn vid", "upphandling"])
        #expect(found("lärling", "lärling", "lärling*", in: "lärling") == ["lärling", "lärling", "lärling"])
    }

    @Test("Phrases without content are refused with a reason; the others keep their numbers")
    func problems() {
        let table = PhraseTable(["*", "", "ab*", "*åä", "a*b", "** krav", "ej", "§", "krav*"])
        #expect(
            table.problems == [
                .init(phrase: 0, reason: .stemTooShort), .init(phrase: 1, reason: .empty),
                .init(phrase: 2, reason: .stemTooShort), .init(phrase: 3, reason: .stemTooShort),
                .init(phrase: 4, reason: .starInside), .init(phrase: 5, reason: .starInside),
            ])
        var numbers: [Int] = []
        table.scan(FoldedText("ej krav §")) { number, _ in numbers.append(number) }
        #expect(numbers == [6, 8, 7])
    }

    @Test("Nothing is found in nothing, and by nothing")
    func empty() {
        #expect(found("krav", in: "") == [])
        #expect(found(in: "krav") == [])
    }

    @Test("A part of a text is searched with the words at its ends seen whole")
    func part() {
        let text = FoldedText("krav kravet krav krav")
        var ranges: [Range<Int>] = []
        PhraseTable(["krav"]).scan(text.bytes, in: 2..<16) { ranges.append($1) }
        #expect(ranges == [12..<16])
        PhraseTable(["krav*"]).scan(text.bytes, in: 0..<9) { ranges.append($1) }
        #expect(ranges == [12..<16, 0..<4])
    }

    @Test("3,000 Swedish phrases keep within 2 MB")
    func budget() {
        var random = RandomNumbers(seed: 1)
        let parts = [
            "sysselsättning", "upphandling", "arbets", "social", "lärling", "praktik", "kollektiv", "avtal", "villkor",
            "krav", "hänsyn", "uppföljning", "leverantör", "etik", "miljö", "barn", "jämställdhet", "tillgänglig",
            "hållbar",
            "yrkes", "utbildning", "plats", "anställ", "mål", "åtgärd", "över", "företag", "skydd", "löne",
            "försäkring",
        ]
        let phrases = (0..<3_000).map { _ in
            let text = (0...random.next(3)).map { _ in random.pick(parts) }.joined(
                separator: random.pick(["", "s", " "]))
            return random.pick(["", "", "*"]) + text + random.pick(["", "*", "en", "er"])
        }
        let table = PhraseTable(phrases)
        #expect(table.problems.isEmpty)
        #expect(table.tableBytes <= 2_000_000)
    }

    @Test("20,000 phrases without anything in common keep within 2 MB too")
    func randomBudget() {
        var random = RandomNumbers(seed: 2)
        let letters = Array("abcdefghijklmnopqrstuvwxyzåäö0123456789")
        let phrases = (0..<20_000).map { _ in String((0..<12).map { _ in random.pick(letters) }) }
        let table = PhraseTable(phrases)
        #expect(table.tableBytes <= 2_000_000)
        var numbers: [Int] = []
        table.scan(FoldedText(phrases[17] + " " + phrases[19_999])) { number, _ in numbers.append(number) }
        #expect(numbers == [17, 19_999])
    }
}
