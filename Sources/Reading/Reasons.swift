import Documents
import Glibc

/// Why a file could not be read and what to do about it, in plain words.
enum Reasons {
    static let empty = Wording(
        sv: "Filen är tom (0 byte). Ladda ner eller spara den på nytt.",
        en: "The file is empty (0 bytes). Download or save it again.")

    static let notAFile = Wording(
        sv: "Det är ingen vanlig fil. Ange en fil eller en mapp.",
        en: "It is not an ordinary file. Name a file or a folder.")

    static let missing = Wording(
        sv: "Filen eller mappen finns inte. Kontrollera sökvägen.",
        en: "The file or folder does not exist. Check the path.")

    static let danglingLink = Wording(
        sv: "Länken pekar på något som inte finns. Rätta länken eller ta bort den.",
        en: "The link points to something that does not exist. Correct or remove the link.")

    static let closedFolder = Wording(
        sv: "Mappen får inte läsas. Ändra rättigheterna eller kör som en annan användare.",
        en: "The folder may not be read. Change the permissions or run as another user.")

    static let doctype = Wording(
        sv:
            "Filen har en DOCTYPE-deklaration, som kan dölja annat innehåll. Meddelanden har ingen: ta bort den eller hämta originalet.",
        en:
            "The file has a DOCTYPE declaration, which can hide other content. Notices have none: remove it or fetch the original."
    )

    static let notUTF8 = Wording(
        sv: "Texten är inte UTF-8. Öppna filen och spara den som text med kodningen UTF-8.",
        en: "The text is not UTF-8. Open the file and save it as text in the encoding UTF-8.")

    static let onlyBlankLines = Wording(
        sv:
            "Filen har inga ord, bara tomma rader. Är den en inskannad sida behövs texttolkning (OCR); spara annars om den med text.",
        en:
            "The file has no words, only blank lines. A scanned page needs text recognition (OCR); otherwise save it again with its text."
    )

    static let guessedEncoding = Wording(
        sv: "Texten är inte UTF-8 och lästes som Windows-1252 (västeuropeisk): kontrollera å, ä och ö i citaten.",
        en: "The text is not UTF-8 and was read as Windows-1252 (Western European): check å, ä and ö in quotations.")

    static let webPage = Wording(
        sv: "Webbsidor (HTML) läses inte än: spara sidan som text (UTF-8), eller hämta meddelandet som XML.",
        en: "Web pages (HTML) are not read yet: save the page as text (UTF-8), or fetch the notice as XML.")

    static let binary = Wording(
        sv:
            "Filen är inte text: den innehåller binära data. Spara innehållet som text (UTF-8) eller hämta meddelandet som XML.",
        en: "The file is not text: it holds binary data. Save its content as text (UTF-8) or fetch the notice as XML.")

    /// A format that is known but not read.
    static func notYet(sv: String, en: String) -> Wording {
        Wording(
            sv: "\(sv) läses inte än: spara som text (UTF-8).", en: "\(en) are not read yet: save as text (UTF-8).")
    }

    /// What the system answered, in words where it is a common answer.
    static func systemError(_ number: Int32) -> Wording {
        switch number {
        case ENOENT, ENOTDIR: missing
        case EACCES, EPERM:
            Wording(
                sv: "Behörighet saknas för att läsa. Ändra rättigheterna eller kör som en annan användare.",
                en: "There is no permission to read it. Change the permissions or run as another user.")
        case ELOOP: danglingLink
        case ENAMETOOLONG:
            Wording(
                sv: "Sökvägen är för lång. Flytta filen till en kortare sökväg.",
                en: "The path is too long. Move the file to a shorter path.")
        case EMFILE, ENFILE:
            Wording(
                sv: "För många filer är öppna samtidigt. Försök igen med färre filer.",
                en: "Too many files are open at once. Try again with fewer files.")
        default:
            Wording(
                sv:
                    "Filen kunde inte läsas (systemet svarade \(systemText(number))). Försök igen eller kopiera filen till en annan plats.",
                en:
                    "The file could not be read (the system answered \(systemText(number))). Try again or copy the file elsewhere."
            )
        }
    }

    private static func systemText(_ number: Int32) -> String {
        guard let text = unsafe strerror(number) else { return String(number) }
        return unsafe "”\(String(cString: text))”"
    }
}
