import Documents
import Procurement
import Testing

@testable import Reading

@Suite("Facts of eForms")
struct EFormsFactsTests {
    @Test("Strategic aims and accessibility come with the text beside them")
    func textsBesideCodes() throws {
        let text: (String) -> String = { "<cbc:ProcurementType languageID=\"SWE\">\($0)</cbc:ProcurementType>" }
        let notice = try read(
            Samples.eforms(
                body: Samples.lot(
                    project: Samples.additional("strategic-procurement", "soc-obj", text: text("Krav på lärlingar"))
                        + Samples.additional("accessibility", "n-inc-just", text: text("Ingen användare"))
                        + Samples.additional("environmental-impact", "circ-econ"))))
        #expect(notice.declared(.strategic) == ["soc-obj"])
        #expect(notice.declared(.strategicDescription) == ["Krav på lärlingar"])
        #expect(notice.declared(.accessibility) == ["n-inc-just"])
        #expect(notice.declared(.accessibilityReason) == ["Ingen användare"])
        #expect(notice.declared(.environmental) == ["circ-econ"])
        #expect(notice.texts.count == 2)
    }

    @Test("Performance terms are the text beside the code conditions, not beside others")
    func performanceTerms() throws {
        let text: (String) -> String = { "<cbc:Description languageID=\"SWE\">\($0)</cbc:Description>" }
        let notice = try read(
            Samples.eforms(
                body: Samples.lot(
                    terms: Samples.execution("conditions", "performance", text: text("Villkor om lön"))
                        + Samples.execution("nda", "true", text: text("Sekretess")))))
        #expect(notice.declared(.performanceTerms) == ["Villkor om lön"])
        #expect(notice.texts == ["Villkor om lön", "Sekretess"])
    }

    @Test("Exclusion grounds of the procedure hold for every lot")
    func exclusionGrounds() throws {
        let grounds = Samples.reservation("bankruptcy", list: "exclusion-ground")
        let notice = try read(
            Samples.eforms(
                body: "<cac:TenderingTerms>\(grounds)</cac:TenderingTerms>" + Samples.lot("LOT-0001")
                    + Samples.lot("LOT-0002")))
        #expect(notice.declared(.exclusionGrounds, lot: 0) == ["bankruptcy"])
        #expect(notice.declared(.exclusionGrounds, lot: 1) == ["bankruptcy"])
    }

    @Test("Buyers are found by the ids of organisations and of their contact points")
    func buyers() throws {
        let organisations = """
            <efac:Organizations><efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID>\
            </cac:PartyIdentification><cac:PartyName><cbc:Name languageID="SWE">Påhittade kommunen</cbc:Name></cac:PartyName>\
            <cac:PostalAddress><cac:Country><cbc:IdentificationCode>SWE</cbc:IdentificationCode></cac:Country>\
            </cac:PostalAddress><cac:PartyLegalEntity><cbc:CompanyID>000000-0001</cbc:CompanyID></cac:PartyLegalEntity>\
            </efac:Company><efac:TouchPoint><cac:PartyIdentification><cbc:ID>TPO-0001</cbc:ID></cac:PartyIdentification>\
            <cac:PartyName><cbc:Name languageID="SWE">Inköp</cbc:Name></cac:PartyName></efac:TouchPoint></efac:Organization>\
            </efac:Organizations>
            """
        let party = """
            <cac:ContractingParty><cac:ContractingPartyType><cbc:PartyTypeCode listName="buyer-legal-type">la\
            </cbc:PartyTypeCode></cac:ContractingPartyType><cac:Party><cac:PartyIdentification><cbc:ID>TPO-0001</cbc:ID>\
            </cac:PartyIdentification></cac:Party></cac:ContractingParty>
            """
        let facts = try read(Samples.eforms(extension: organisations, body: party)).facts
        #expect(
            facts.buyers == [
                Buyer(name: "Påhittade kommunen", organisationNumber: "000000-0001", legalType: "la", country: "SWE")
            ])
        #expect(facts.country?.value == "SWE")
        #expect(facts.buyerKind?.value == .municipality)
    }

    @Test("The value is the larger of the estimate and the framework's maximum, and -1 is no value")
    func values() throws {
        let total = { (estimate: String, maximum: String) in
            """
            <cac:ProcurementProject><cac:RequestedTenderTotal>\
            \(Samples.wrapped("<efbc:FrameworkMaximumAmount currencyID=\"SEK\">\(maximum)</efbc:FrameworkMaximumAmount>"))\
            <cbc:EstimatedOverallContractAmount currencyID="SEK">\(estimate)</cbc:EstimatedOverallContractAmount>\
            </cac:RequestedTenderTotal></cac:ProcurementProject>
            """
        }
        #expect(
            try read(Samples.eforms(body: total("100", "250.5"))).facts.value?.value.money
                == Money("250.5", currency: "SEK"))
        #expect(try read(Samples.eforms(body: total("300", "250"))).facts.value?.value.money == Money(300, "SEK"))
        let withheld = try read(Samples.eforms(body: total("-1", "-1"))).facts
        #expect(withheld.value == nil)
        #expect(withheld.remarks == [EFormsRemarks.withheld])
    }

    @Test(
        "Terms are whole months, rounded up",
        arguments: [
            ("24", "MONTH", 24), ("2", "YEAR", 24), ("31", "DAY", 1), ("45", "DAY", 2), ("365", "DAY", 12),
            ("52", "WEEK", 12),
        ])
    func terms(number: String, unit: String, months: Int) throws {
        let period = """
            <cac:PlannedPeriod><cbc:DurationMeasure unitCode="\(unit)">\(number)</cbc:DurationMeasure></cac:PlannedPeriod>\
            <cac:ContractExtension><cbc:MaximumNumberNumeric>2</cbc:MaximumNumberNumeric></cac:ContractExtension>
            """
        let term = try read(Samples.eforms(body: Samples.lot(project: period))).facts.lots[0].term
        #expect(term.months == months)
        #expect(term.renewals == 2)
    }

    @Test("A term given by its first and last day has months")
    func datedTerm() throws {
        let period = """
            <cac:PlannedPeriod><cbc:StartDate>2025-01-01+01:00</cbc:StartDate><cbc:EndDate>2027-12-31+01:00</cbc:EndDate>\
            </cac:PlannedPeriod>
            """
        let term = try read(Samples.eforms(body: Samples.lot(project: period))).facts.lots[0].term
        #expect(term.months == 36)
        #expect(term.earliestEnd == CalendarDate(year: 2027, month: 12, day: 31))
    }

    @Test("A term without end is told apart from an unknown one")
    func unlimited() throws {
        let code: (String) -> String = {
            "<cac:PlannedPeriod><cbc:DescriptionCode>\($0)</cbc:DescriptionCode></cac:PlannedPeriod>"
        }
        #expect(try read(Samples.eforms(body: Samples.lot(project: code("UNLIMITED")))).facts.lots[0].term.isUnlimited)
        #expect(try !read(Samples.eforms(body: Samples.lot(project: code("UNKNOWN")))).facts.lots[0].term.isUnlimited)
    }

    @Test("Codes of one lot that cannot both be meant are shown with both readings")
    func contradictions() throws {
        let notice = try read(
            Samples.eforms(
                body: Samples.lot(
                    project: Samples.additional("strategic-procurement", "none")
                        + Samples.additional("strategic-procurement", "env-imp")
                        + Samples.additional("social-objective", "opp"))
                    + Samples.lot("LOT-0002", project: Samples.additional("strategic-procurement", "soc-obj"))))
        #expect(notice.facts.contradictions.map(\.fact) == ["strategic", "social"])
        #expect(notice.facts.contradictions.allSatisfy { $0.lot == "LOT-0001" })
        #expect(notice.facts.contradictions[0].readings.map(\.value) == ["env-imp", "none"])
        #expect(notice.facts.contradictions[1].readings.map(\.value) == ["opp", "none", "env-imp"])
    }

    @Test("A place is the element's path")
    func places() throws {
        let facts = try read(Samples.eforms()).facts
        #expect(facts.legalBasis == Sourced("32014L0024", .field, "/ContractNotice/RegulatoryDomain"))
    }
}
