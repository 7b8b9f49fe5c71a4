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

    static let noMainPart = Wording(
        sv: "Filen är skadad: delen med texten saknas. Öppna den i programmet som gjorde den och spara på nytt.",
        en: "The file is damaged: the part with its text is missing. Open it in its program and save it again.")

    static let noText = Wording(
        sv:
            "Filen har ingen text, kanske bara bilder. Är den inskannad behövs texttolkning (OCR); spara den annars på nytt.",
        en: "The file has no text, perhaps only pictures. A scan needs text recognition (OCR); otherwise save it again."
    )

    static let guessedEncoding = Wording(
        sv: "Texten är inte UTF-8 och lästes som Windows-1252 (västeuropeisk): kontrollera å, ä och ö i citaten.",
        en: "The text is not UTF-8 and was read as Windows-1252 (Western European): check å, ä and ö in quotations.")

    static let binary = Wording(
        sv:
            "Filen är inte text: den innehåller binära data. Spara innehållet som text (UTF-8) eller hämta meddelandet som XML.",
        en: "The file is not text: it holds binary data. Save its content as text (UTF-8) or fetch the notice as XML.")

    /// A format that another program turns into one that is read.
    static func convert(_ sv: String, _ en: String, to format: String) -> Wording {
        let command = "soffice --headless --convert-to \(format) FIL"
        return Wording(
            sv: "Det är en \(sv), som inte läses: öppna den och spara som .\(format), eller kör ”\(command)”.",
            en: "It is \(en), which is not read: open it and save it as .\(format), or run '\(command)'.")
    }

    static let picture = Wording(
        sv:
            "Det är en bild. Är den en inskannad sida behövs texttolkning: kör ”ocrmypdf -l swe --image-dpi 300 FIL UT.pdf” och ange UT.pdf.",
        en:
            "It is a picture. A scanned page needs text recognition: run 'ocrmypdf -l swe --image-dpi 300 FILE OUT.pdf' and name OUT.pdf."
    )

    static let noTextLayer = Wording(
        sv:
            "PDF-filen är inskannad: den har ingen text att läsa. Kör ”ocrmypdf -l swe FIL UT.pdf” och ange UT.pdf, eller be om originalet.",
        en:
            "The PDF is a scan: it has no text to read. Run 'ocrmypdf -l swe FILE OUT.pdf' and name OUT.pdf, or ask for the original."
    )

    static let encryptedPDF = Wording(
        sv: "PDF-filen är skyddad med lösenord. Spara den utan lösenord (”qpdf --decrypt --password=… FIL UT.pdf”).",
        en: "The PDF is protected by a password. Save it without one ('qpdf --decrypt --password=… FILE OUT.pdf').")

    static let damagedPDF = Wording(
        sv: "PDF-filen är skadad eller avhuggen. Ladda ner den på nytt.",
        en: "The PDF is damaged or cut off. Download it again.")

    static let noConverter = Wording(
        sv: "PDF-filer läses med pdftohtml, som saknas här. Installera det: apt-get install poppler-utils",
        en: "PDF files are read with pdftohtml, which is missing here. Install it: apt-get install poppler-utils")

    static let noGuard = Wording(
        sv: "PDF-filer läses med gränser för tid och minne, och något av setpriv, prlimit och timeout saknas här. "
            + "Installera dem: apt-get install util-linux coreutils",
        en: "PDF files are read within limits of time and memory, and setpriv, prlimit or timeout is missing here. "
            + "Install them: apt-get install util-linux coreutils")

    static let encryptedOffice = Wording(
        sv: "Filen är skyddad med lösenord. Öppna den och spara den utan lösenord.",
        en: "The file is protected by a password. Open it and save it without one.")

    static let mail = Wording(
        sv: "Det är ett mejl (.msg), som inte läses: spara texten och bilagorna som egna filer.",
        en: "It is a mail (.msg), which is not read: save its text and attachments as files of their own.")

    static let otherArchive = Wording(
        sv: "Det är ett arkiv (7z eller rar), som inte läses: packa upp det och ange mappen.",
        en: "It is an archive (7z or rar), which is not read: unpack it and name the folder.")

    static let emptyArchive = Wording(
        sv: "Arkivet innehåller inga filer att läsa. Kontrollera att det är rätt fil.",
        en: "The archive holds no files to read. Check that it is the right file.")

    static let presentation = Wording(
        sv: "Det är en presentation, som inte läses: spara den som PDF.",
        en: "It is a presentation, which is not read: save it as PDF.")

    static let otherOpenDocument = Wording(
        sv: "OpenDocument läses bara som textdokument (.odt): spara filen som .odt eller .xlsx.",
        en: "Of OpenDocument only text documents (.odt) are read: save the file as .odt or .xlsx.")

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
