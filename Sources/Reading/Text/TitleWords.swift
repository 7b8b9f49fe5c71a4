/// Words that tell sentences from titles, each with all that it tells, so that a word is looked up once.
struct TitleWords {
    /// What a word tells about the line it stands in.
    struct Roles: OptionSet {
        let rawValue: UInt8

        /// A verb that makes a clause, but for the word after "som".
        static let modal = Roles(rawValue: 1)
        /// Another verb that makes a clause; after "som" it may follow ("Tjänster som avtalet omfattar").
        static let verb = Roles(rawValue: 2)
        /// The first word of a demand or of an instruction in a form.
        static let demand = Roles(rawValue: 4)
        /// Another first word that a heading without a number does not have.
        static let opener = Roles(rawValue: 8)
        /// A word that no title ends with.
        static let unfinished = Roles(rawValue: 16)
        /// An abbreviation whose point may end a title.
        static let abbreviation = Roles(rawValue: 32)
    }

    /// Empty places have the word without letters. At least half of the places are empty, so that a search ends soon.
    private var places: [(word: ShortWord, roles: Roles)]

    private static let all = TitleWords()

    /// What a word tells; nothing for most.
    static func roles(of word: ShortWord) -> Roles {
        all.places[all.place(of: word)].roles
    }

    private init() {
        places = Array(repeating: (ShortWord.none, []), count: 1024)
        add(Self.modals, .modal)
        add(Self.verbs, .verb)
        add(Self.demands, .demand)
        add(Self.openers, .opener)
        add(Self.unfinished, .unfinished)
        add("m.m. mm. m.fl. etc.", .abbreviation)
    }

    private mutating func add(_ words: String, _ roles: Roles) {
        for word in words.split(separator: " ") {
            for spelling in [Array(word.utf8), Self.divided(word)] {
                guard let word = ShortWord(spelling.span, spelling.indices) else { continue }
                let place = place(of: word)
                places[place] = (word, places[place].roles.union(roles))
            }
        }
    }

    /// A word as some systems write it: a letter and the mark above it are two characters.
    private static func divided(_ word: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        for letter in word.unicodeScalars {
            switch letter {
            case "å": bytes += Array("a\u{30A}".utf8)
            case "ä": bytes += Array("a\u{308}".utf8)
            case "ö": bytes += Array("o\u{308}".utf8)
            default: bytes += Array(UTF8.encode(letter) ?? .init())
            }
        }
        return bytes
    }

    /// Where a word stands or would stand.
    private func place(of word: ShortWord) -> Int {
        var place = word.hash & (places.count - 1)
        while places[place].word != word, places[place].word != .none { place = (place + 1) & (places.count - 1) }
        return place
    }

    private static let modals = """
        ska skall bör måste kan får kommer vill behöver är har hade blir shall must should may will is are has \
        have
        """

    private static let verbs = """
        gäller avser omfattar innebär innehåller utgör utgörs äger krävs betalar accepterar godkänner förbinder \
        åtar lämnar lämnas sker anges framgår tillämpas tillämpar följer finns används använder genomförs genomför \
        bedöms ställs ställer tillhandahåller utför utförs upprättas regleras ansvarar ersätts ersätter meddelas \
        begär söker saknas ingår består svarar skickas redovisas intygar bifogas skickar erbjuder bedriver \
        efterfrågar efterfrågas erhåller önskar innefattar beräknas utgår betalas faktureras levereras anställer \
        inte ej vi ni du jag
        """

    private static let demands = """
        Ange Beskriv Bifoga Bifogad Fyll Fritext Klicka Kryssa Markera Redovisa Skriv Välj Minst Måste Senast \
        Tidigast Högst Max Vänligen Please
        """

    private static let openers = """
        Se Vi Jag Du Ni Det Den Detta Denna Dessa De Om När Ja Ja. Ja, Nej Nej. Nej, Tel Tel. Tel: Telefon: \
        E-post: Epost: Sida Sid Sidan I För Att Enligt Inom Med Av Från Till Kommer Exempel Önskad Upp Cirka Ca \
        Fråga Fråga: Svar Svar: Hej Datum
        """

    private static let unfinished = """
        och eller samt av för i på till med om som att den det de ett en från enligt vid under inom mellan ska \
        utan hos över efter före genom mot per kr kr. kronor SEK tkr mkr MSEK st timmar procent år månader dagar \
        the of and or to in for
        """
}
