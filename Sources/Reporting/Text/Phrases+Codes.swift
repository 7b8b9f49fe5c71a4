import Documents
import Procurement

/// Plain words for the codes of the social fields, after the eForms code lists in our own words.
extension Phrases {
    /// The name of a field; at most 23 characters, so that it fits its column.
    static func field(_ field: SocialDeclaration.Field) -> Wording {
        switch field {
        case .reservedParticipation: Wording(sv: "Reserverat deltagande", en: "Reserved participation")
        case .reservedExecution: Wording(sv: "Reserverat utförande", en: "Reserved performance")
        case .strategic: Wording(sv: "Strategiskt syfte", en: "Strategic aim")
        case .social: Wording(sv: "Socialt syfte", en: "Social aim")
        case .environmental: Wording(sv: "Miljösyfte", en: "Environmental aim")
        case .innovation: Wording(sv: "Innovation", en: "Innovation")
        case .accessibility: Wording(sv: "Tillgänglighet", en: "Accessibility")
        case .strategicDescription: Wording(sv: "Syftet i ord", en: "The aim in words")
        case .accessibilityReason: Wording(sv: "Skäl mot tillgänglighet", en: "Why not accessible")
        case .performanceTerms: Wording(sv: "Villkor vid utförandet", en: "Terms of performance")
        case .exclusionGrounds: Wording(sv: "Uteslutningsgrunder", en: "Exclusion grounds")
        }
    }

    /// The number of the field in eForms.
    static func number(_ field: SocialDeclaration.Field) -> String { field.businessTerm }

    /// What a code of a field means; nil for a code that is not known.
    static func meaning(_ code: String, of field: SocialDeclaration.Field) -> Wording? {
        switch field {
        case .reservedParticipation: participation[code]
        case .reservedExecution: execution[code]
        case .strategic: strategic[code]
        case .social: social[code]
        case .environmental: environmental[code]
        case .innovation: innovation[code]
        case .accessibility: accessibility[code]
        case .exclusionGrounds: exclusionGround(code)
        case .strategicDescription, .accessibilityReason, .performanceTerms: nil
        }
    }

    private static let participation: [String: Wording] = [
        "none": Wording(sv: "inte reserverat", en: "not reserved"),
        "res-ws": Wording(
            sv: "skyddade verkstäder och företag för social integration",
            en: "sheltered workshops and enterprises for social integration"),
        "res-pub-ser": Wording(
            sv: "organisationer med allmännyttigt uppdrag", en: "organisations with a public service mission"),
    ]
    private static let execution: [String: Wording] = [
        "yes": Wording(
            sv: "ja, inom program för skyddad anställning", en: "yes, in a sheltered employment programme"),
        "no": Wording(sv: "nej", en: "no"),
        "not-known": Wording(sv: "ännu inte känt", en: "not yet known"),
    ]
    private static let strategic: [String: Wording] = [
        "soc-obj": Wording(sv: "social hållbarhet", en: "social aims"),
        "env-imp": Wording(sv: "mindre miljöpåverkan", en: "less environmental impact"),
        "inn-pur": Wording(sv: "innovation", en: "innovation"),
        "none": Wording(sv: "inget strategiskt syfte", en: "no strategic aim"),
    ]
    private static let social: [String: Wording] = [
        "opp": Wording(
            sv: "arbete åt långtidsarbetslösa, missgynnade eller personer med funktionsnedsättning",
            en: "work for long-term unemployed or disadvantaged persons or persons with disabilities"),
        "work-cond": Wording(sv: "rättvisa arbetsvillkor", en: "fair working conditions"),
        "hum-right": Wording(
            sv: "mänskliga rättigheter i leveranskedjan", en: "human rights in the supply chain"),
        "gen-eq": Wording(sv: "jämställdhet mellan kvinnor och män", en: "gender equality"),
        "et-eq": Wording(sv: "etnisk jämlikhet", en: "ethnic equality"),
        "acc-all": Wording(sv: "tillgänglighet för alla", en: "accessibility for all"),
        "other": Wording(sv: "annat", en: "other"),
    ]
    private static let environmental: [String: Wording] = [
        "biodiv-eco": Wording(sv: "biologisk mångfald", en: "biodiversity"),
        "circ-econ": Wording(sv: "cirkulär ekonomi", en: "circular economy"),
        "clim-adapt": Wording(sv: "anpassning till klimatet", en: "climate adaptation"),
        "clim-mitig": Wording(sv: "mindre klimatpåverkan", en: "climate mitigation"),
        "pollu-prev": Wording(sv: "mindre föroreningar", en: "less pollution"),
        "water-mar": Wording(sv: "vatten och hav", en: "water and sea"),
        "other": Wording(sv: "annat", en: "other"),
    ]
    private static let innovation: [String: Wording] = [
        "mar-nov": Wording(sv: "nytt på marknaden", en: "new to the market"),
        "proc-innov": Wording(sv: "nytt arbetssätt", en: "new process"),
        "prod-innov": Wording(sv: "ny produkt", en: "new product"),
        "rd-act": Wording(sv: "forskning och utveckling", en: "research and development"),
        "buy-eff": Wording(sv: "effektivare arbete hos köparen", en: "more effective work of the buyer"),
        "fp-requ": Wording(sv: "funktionskrav", en: "functional requirements"),
        "org-nov": Wording(sv: "nytt för köparen", en: "new to the buyer"),
        "other": Wording(sv: "annat", en: "other"),
    ]
    private static let accessibility: [String: Wording] = [
        "inc": Wording(sv: "krav på tillgänglighet ställs", en: "accessibility is required"),
        "n-inc": Wording(
            sv: "inga krav: ska inte användas av fysiska personer", en: "not required: not for use by natural persons"),
        "n-inc-just": Wording(
            sv: "inga krav, med motivering fast det ska användas av fysiska personer",
            en: "not required, with a reason, although for use by natural persons"),
    ]

    /// The exclusion grounds about people's conditions, in the codes of older and newer notices.
    private static func exclusionGround(_ code: String) -> Wording? {
        switch code {
        case "labour-law", "exg-mis-bre-lab-law": Wording(sv: "brott mot arbetsrätten", en: "breach of labour law")
        case "socsec-law", "exg-mis-bre-soc-law":
            Wording(sv: "brott mot sociallagstiftningen", en: "breach of social law")
        case "human-traffic", "exg-crim-traffick":
            Wording(sv: "barnarbete och människohandel", en: "child labour and trafficking")
        default: nil
        }
    }
}
