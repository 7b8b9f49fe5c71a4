import Analysis
import ArgumentParser
import Documents
import Procurement

/// How much of the documents a report may repeat.
struct PrivacyOptions: ParsableArguments {
    @Flag(
        name: .customLong("contains-tenders"),
        help: "Underlaget innehåller anbud: visa bara antal och platser, ingenting av innehållet.")
    var containsTenders = false

    @Flag(name: .long, help: "Skriv X i stället för e-postadresser, telefonnummer och personnummer.")
    var mask = false

    func disclosure(_ settings: UsedSettings) -> Disclosure {
        Disclosure(masks: mask || settings.masks, withholds: containsTenders)
    }

    /// For what would be of no use without the content.
    static func refusal(_ command: String) -> ValidationError {
        ValidationError(
            "--contains-tenders: \(command) visar eller lämnar vidare det som står i filerna, och anbud omfattas av "
                + "absolut sekretess; använd hansyn check --contains-tenders, som bara ger antal och platser")
    }
}

/// What is done to what is read and to what is found before any report sees it; the only place where it is.
struct Disclosure: Sendable {
    var masks = false
    var withholds = false

    /// A dossier as it is judged.
    func applied(to dossier: Dossier) -> Dossier { masks ? dossier.masked : dossier }

    /// An assessment as it is reported.
    func applied(to assessment: Assessment, in language: Language) -> Assessment {
        withholds ? assessment.withholdingContents(in: language) : assessment
    }
}
