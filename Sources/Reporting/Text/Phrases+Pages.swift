import Analysis
import Documents

/// The phrases of the page for browsers and of the note.
extension Phrases {
    static let review = Wording(sv: "Granskning av upphandlingar", en: "Review of procurements")
    static let noTitle = Wording(sv: "Upphandling utan rubrik", en: "Procurement without a title")
    static let skip = Wording(sv: "Till innehållet", en: "To the content")
    static let working = Wording(sv: "Arbetsmaterial", en: "Working material")
    static let finalReport = Wording(sv: "Färdigställt", en: "Final")
    static let valueShort = Wording(sv: "Värde", en: "Value")
    static let regimeShort = Wording(sv: "Regelverk", en: "Regime")
    static let term = Wording(sv: "Avtalstid", en: "Term")
    static let lawOf = Wording(sv: "Lagen som den löd", en: "The law as it stood on")

    static func waiting(_ count: Int) -> Wording {
        Wording(sv: "\(count) att ta ställning till", en: "\(count) to decide")
    }
    static func errors(_ count: Int) -> Wording {
        Wording(
            sv: count == 1 ? "1 brist" : "\(count) brister", en: count == 1 ? "1 fault" : "\(count) faults")
    }
    static func warnings(_ count: Int) -> Wording {
        Wording(
            sv: count == 1 ? "1 varning" : "\(count) varningar", en: count == 1 ? "1 warning" : "\(count) warnings")
    }
    static func notes(_ count: Int) -> Wording {
        Wording(
            sv: count == 1 ? "1 möjlighet eller fråga" : "\(count) möjligheter och frågor",
            en: count == 1 ? "1 possibility or question" : "\(count) possibilities and questions")
    }
    static func uses(_ count: Int) -> Wording {
        Wording(
            sv: count == 1 ? "1 slags hänsyn används" : "\(count) slags hänsyn används",
            en: count == 1 ? "1 kind of consideration used" : "\(count) kinds of consideration used")
    }

    // MARK: Findings and clauses

    static let toImprove = Wording(sv: "KAN BLI BÄTTRE", en: "COULD BE BETTER")
    static let nothingToImprove = Wording(
        sv: "Inga möjligheter eller frågor att notera.", en: "No possibilities or questions to note.")
    static func status(_ status: FindingStatus) -> Wording {
        switch status {
        case .open: Wording(sv: "öppet", en: "open")
        case .decided: Wording(sv: "beslutat", en: "decided")
        case .expired: Wording(sv: "beslutet har gått ut", en: "decision expired")
        case .known: Wording(sv: "känt sedan tidigare", en: "known from before")
        }
    }
    static let usedWell = Wording(sv: "ANVÄNDS", en: "USED")
    static func clauseSign(_ number: Int) -> Wording { Wording(sv: "V\(number)", en: "T\(number)") }
    static func addressOf(_ sign: String) -> Wording {
        Wording(sv: "Adress till fynd \(sign)", en: "Address of finding \(sign)")
    }
    static let showInText = Wording(sv: "Visa i texten", en: "Show in the text")
    static let show = Wording(sv: "Visa", en: "Show")
    static func showPart(_ part: Wording) -> Wording {
        Wording(sv: "Visa i texten: \(part.sv)", en: "Show in the text: \(part.en)")
    }
    static func backTo(_ sign: String, _ name: String) -> Wording {
        Wording(sv: "\(sign), till: \(name)", en: "\(sign), to: \(name)")
    }
    static let parts = Wording(sv: "Klausulens delar", en: "The parts of the clause")
    static let partColumns = [
        Wording(sv: "Del", en: "Part"),
        Wording(sv: "Var, eller vad som kan skrivas", en: "Where, or what could be written"),
    ]
    static let isThere = Wording(sv: "Finns:", en: "There:")
    static let isMissing = Wording(sv: "Saknas:", en: "Missing:")
    static func level(_ level: String) -> Wording {
        switch level {
        case "core": Wording(sv: "kärndel", en: "core")
        case "should": Wording(sv: "bör finnas", en: "should be there")
        default: Wording(sv: "kan finnas", en: "may be there")
        }
    }
    static let lookedFor = Wording(sv: "LETADE EFTER, HITTADE INTE", en: "LOOKED FOR, NOT FOUND")
    static func lookedIn(_ files: Int) -> Wording {
        Wording(
            sv: "\(self.files(files).sv) kunde läsas och är genomsökta.",
            en: "\(self.files(files).en) could be read and were searched.")
    }
    static let notFoundMeans = Wording(
        sv:
            "Att något inte hittades betyder inte att det måste finnas: vad som krävs står under rubriken Att ta ställning till.",
        en: "That something was not found does not mean that it must be there: what is required stands under To decide."
    )

    // MARK: Grounds

    static let declaredAndFound = Wording(
        sv: "KÖPAREN HAR UPPGETT, OCH VI HAR HITTAT", en: "DECLARED BY THE BUYER, AND FOUND")
    static let foundInTexts = Wording(sv: "Hittat i det som lästes", en: "Found in what was read")
    static let verifiedInText = Wording(sv: "läst i lagtext eller dom", en: "read in a statute or judgment")
    static let commitments = Wording(sv: "Åtaganden i policyn", en: "Commitments in the policy")
    static let commitmentColumns = [
        Wording(sv: "Åtagande", en: "Commitment"), Wording(sv: "Läge", en: "State"),
        Wording(sv: "Skäl eller fråga", en: "Reason or question"),
    ]

    // MARK: Drafts and texts

    static let drafts = Wording(sv: "UTKAST TILL TEXT", en: "DRAFT TEXTS")
    static let showDraft = Wording(sv: "Visa utkastet", en: "Show the draft")
    static let howToCopy = Wording(
        sv: "Klicka i texten så markeras den, och kopiera.", en: "Click in the text to select it, and copy.")
    static let forTheNotice = Wording(sv: "Till annonsen:", en: "For the notice:")
    static let theText = Wording(sv: "Texten", en: "The text")
    static let theTextMeans = Wording(
        sv: "Markerat är det som fynden och villkoren handlar om. Numret efter markeringen leder till fyndet.",
        en: "Marked is what findings and terms are about. The number after a mark leads to the finding.")
    static let printedText = Wording(
        sv: "I utskriften finns bara de stycken som har en markering.",
        en: "The print holds only paragraphs with a mark.")
    static let noText = Wording(sv: "Filen har ingen löpande text.", en: "The file holds no running text.")
    static func placesIn(_ count: Int) -> Wording {
        Wording(
            sv: "Var markeringarna står från början till slut: \(count) stycken",
            en: "Where the marks stand from beginning to end: \(count)")
    }
    static func leftOut(_ count: Int) -> Wording {
        Wording(
            sv: "[\(count) stycken utan markering är utelämnade]", en: "[\(count) paragraphs without a mark left out]")
    }
}
