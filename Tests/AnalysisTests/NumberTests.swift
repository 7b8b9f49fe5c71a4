import Testing

/// Numbers with units, shares in words, sections and standards.
struct NumberTests {
    @Test(arguments: [
        "Sex skolungdomar får arbete.", "Tre handledda platser ordnas.", "Fyra arbetsträningsplatser finns.",
        "Två introduktionsjobb per år.", "Åtta gymnasieelever prövar yrket.", "Five candidates are interviewed.",
    ])
    func `Persons are counted by what they are or by their places`(text: String) throws {
        #expect(try ReadText.holds("{number: {unit: persons, atLeast: 2}}", in: text))
    }

    @Test(arguments: [
        "Sex parkeringsplatser finns.", "Tre rum finns.", "Lärlingar tas emot.", "Två timmar per elevhem.",
    ])
    func `Places for things are no persons`(text: String) throws {
        #expect(try !ReadText.holds("{number: {unit: persons, atLeast: 2}}", in: text))
    }

    @Test(arguments: [
        ("Var femte sysselsatt hör dit.", 20.0), ("En av fem anställda hör dit.", 20), ("En fjärdedel hör dit.", 25),
        ("Två tredjedelar hör dit.", 66), ("Hälften hör dit.", 50), ("One in five employees belongs there.", 20),
        ("A quarter of them belong there.", 25), ("Half of them belong there.", 50), ("Minst 30 % hör dit.", 30),
    ])
    func `Shares in words are per cent`(text: String, percent: Double) throws {
        #expect(
            try ReadText.holds("{number: {unit: percent, atLeast: \(percent), below: \(percent + 1)}}", in: text))
    }

    @Test(arguments: [
        "Var femte år görs en kontroll.", "En av fem delar är klar.", "A third party audits.",
        "Half an hour is enough.",
        "Once a quarter they meet.", "Den var ny.",
    ])
    func `Times and things are no shares`(text: String) throws {
        #expect(try !ReadText.holds("{number: {unit: percent}}", in: text))
    }

    @Test func `References are counted`() throws {
        #expect(
            try ReadText.holds("{number: {unit: references, atLeast: 3}}", in: "Ange sju relevanta referensobjekt."))
        #expect(try !ReadText.holds("{number: {unit: references, atLeast: 3}}", in: "Ange två referenser."))
    }

    @Test func `An amount is held against the value of the procurement`() throws {
        // The purchase of the tests is worth nine million.
        let test = "{number: {unit: kronor, aboveTimesValue: 2}}"
        #expect(try ReadText.holds(test, in: "Omsättningen ska vara minst 18,1 mkr."))
        #expect(try !ReadText.holds(test, in: "Omsättningen ska vara minst 18 mkr."))
    }

    @Test func `A share is no number of persons`() throws {
        #expect(try !ReadText.holds("{number: {unit: persons}}", in: "En av fem anställda hör dit."))
    }

    @Test(arguments: [
        "Reserved under Chapter 4, Section 18 of LOU.", "Reserved under section 18 of chapter 4.",
        "Chapter 4 Sections 17-19 apply.", "Stöd finns i 4 kap. 18 § LOU.",
    ])
    func `A section is cited in English too`(text: String) throws {
        #expect(try ReadText.holds("{citation: {chapter: '4', sections: ['18']}}", in: text))
    }

    @Test(arguments: [
        "Chapter 14, Section 18 applies.", "Chapter 4, Section 8 applies.", "See chapter 4 for 18 items.",
    ])
    func `Another section is another section`(text: String) throws {
        #expect(try !ReadText.holds("{citation: {chapter: '4', sections: ['18']}}", in: text))
    }

    @Test func `A standard may have a short number after SS`() throws {
        #expect(try ReadText.holds("{standard: true}", in: "Släckarna följer SS-EN 3-7."))
        #expect(try !ReadText.holds("{standard: true}", in: "En 3-åring får plats."))
    }
}
