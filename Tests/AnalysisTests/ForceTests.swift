import Rules
import Testing

/// How sentences bind.
struct ForceTests {
    @Test(arguments: [
        "Bifoga företagets plan.", "2. Beskriv hur arbetet följs upp.", "• Ange vem som svarar för kontrollen.",
        "Attach the plan.", "State how the work is followed up.",
    ])
    func `A sentence that begins with a command is a requirement`(text: String) throws {
        #expect(try ReadText.force(text) == .requirement)
    }

    @Test func `A command later in the sentence, a wish and a policy are no requirements`() throws {
        #expect(try ReadText.force("Den som vill kan bifoga planen.") == .information)
        #expect(try ReadText.force("Beskriv gärna hur arbetet följs upp.") == .weak)
        #expect(try ReadText.force("State authorities take part.") == .information)
        #expect(try ReadText.force("Redovisa kommunens arbete.", under: "Policy för inköp") == .information)
    }

    @Test(arguments: [
        "Inget arbete utförs utan giltigt kort.", "Inga gäster visas in förrän kortet är läst.",
        "No visitor enters without a card.",
    ])
    func `A sentence that begins with no one and says without is a requirement`(text: String) throws {
        #expect(try ReadText.force(text) == .requirement)
    }

    @Test(arguments: [
        "Inget arbete pågår på natten.", "Inga kort delas ut, utan alla har sina egna.",
        "Arbetet pågår utan avbrott.",
    ])
    func `What is merely not done is no ban`(text: String) throws {
        #expect(try ReadText.force(text) == .information)
    }

    @Test(arguments: [
        "Inför varje avrop kontrollerar leverantören villkoren.", "Under de två första åren ger utföraren handledning.",
        "Inom sex veckor från start lämnar entreprenören en plan.", "Årligen redovisar leverantören utfallet.",
        "Anlitas bemanningsföretag svarar leverantören för villkoren.",
        "När kommunen begär det visar leverantören intyg.",
    ])
    func `The supplier does it also where the verb stands first`(text: String) throws {
        #expect(try ReadText.force(text) == .requirement)
    }

    @Test(arguments: [
        "Under året ger kommunen leverantören stöd.", "Varje månad kommunen lämnar leverantörens underlag.",
        "Kommunen ger leverantören stöd.", "Lämnar leverantören en plan i tid?", "Avtalet ger leverantören trygghet.",
        "Alla som lämnar leverantören uppgifter får besked.", "Vid behov väljer kommunen leverantör.",
    ])
    func `What others do for the supplier is no duty of the supplier`(text: String) throws {
        #expect(try ReadText.force(text) != .requirement)
    }

    @Test func `What is denied after a semicolon does not deny the demand before it`() throws {
        let demand = "I uppdraget ska 30 procent höra till gruppen; hur resten arbetar saknar betydelse."
        #expect(try ReadText.force(demand) == .requirement)
        let denied = "Krav på lärlingar ställs inte; leverantören ska följa lagen."
        #expect(try ReadText.force(denied) == .negated)
    }

    @Test func `Lines of a form bind among the terms`() throws {
        let form = "Villkor: Introduktionsjobb. Antal: två per år. Uppföljning: nej."
        #expect(try ReadText.forces(form, under: "Kontraktsvillkor") == [.requirement, .requirement, .information])
        #expect(try ReadText.forces(form).allSatisfy { $0 == .information })
    }

    @Test(arguments: [
        ("Fråga: Räcker det att vi försöker? Svar: Nej.", Force.requirement),
        ("Fråga: Räcker det att vi försöker? Svar: Ja.", .requirement),
        ("Fråga: Vi är få. Kan vi slippa planen? Svar: Nej, planen behövs.", .requirement),
        ("Fråga: Kan kravet på plan strykas? Svar: Ja, det går bra.", .negated),
        ("Fråga: Gäller planen oss? Svar: Nej.", .negated), ("Fråga: Gäller planen oss? Svar: Ja.", .requirement),
        ("Fråga: Gäller planen oss? Svar: Notera dagen. Januari är för sent.", .information),
    ])
    func `An answer decides how the question binds`(text: String, force: Force) throws {
        #expect(try ReadText.force(text) == force)
    }

    @Test func `A question of two sentences takes the answer with both`() throws {
        let forces = try ReadText.forces("Fråga: Vi är få. Kan vi slippa planen? Svar: Nej, alltid.")
        #expect(forces.prefix(2) == [.requirement, .requirement])
    }

    @Test func `An introduction may reserve, a history does not`() throws {
        #expect(try ReadText.force("Köpet är reserverat för verkstäder.", under: "Inledning") == .reservation)
        #expect(try ReadText.force("Förra avtalet var reserverat för verkstäder.", under: "Bakgrund") == .information)
    }

    @Test func `The background of persons is no background of the purchase`() throws {
        let text = "Personalen ska tala finska."
        #expect(try ReadText.force(text, under: "Språk och bakgrund") == .requirement)
        #expect(try ReadText.force(text, under: "Bakgrund och språk") == .information)
    }
}
