import Documents

/// What `hansyn doctor --privacy` says.
extension Phrases {
    static let privacyTitle = Wording(
        sv: "Hänsyn: till den som ansvarar för IT och sekretess",
        en: "Hänsyn: for those who answer for IT and confidentiality")
    static let allOnThisMachine = Wording(
        sv:
            "Allt sker på den egna datorn, med den egna användarens rättigheter. Programmet skickar ingenting någonstans, "
            + "har ingen tjänst i bakgrunden, uppdaterar inte sig självt och för ingen logg.",
        en:
            "Everything happens on this machine, with the rights of its user. The program sends nothing anywhere, has no "
            + "service in the background, does not update itself and keeps no log.")
    static let whatIsRead = Wording(sv: "VAD SOM LÄSES", en: "WHAT IS READ")
    static let whatIsWritten = Wording(sv: "VAD SOM SKRIVS, OCH VAR", en: "WHAT IS WRITTEN, AND WHERE")
    static let temporaryFiles = Wording(sv: "TILLFÄLLIGA FILER", en: "TEMPORARY FILES")
    static let noTemporaryFiles = Wording(
        sv:
            "Inga i mappen för tillfälliga filer. Arkiv packas upp i minnet, och en PDF lämnas till pdftohtml som en fil i "
            + "minnet. En rapport som skrivs har inget namn förrän den är hel; avbryts programmet finns inget kvar av den. "
            + "Där filsystemet inte klarar filer utan namn heter den .hansyn-… bredvid rapporten tills den är hel. Beslut, "
            + "inställningar och förberedda regler skrivs först bredvid sin plats och byter sedan namn.",
        en:
            "None in the folder for temporary files. Archives are unpacked in memory, and a PDF is handed to pdftohtml as a "
            + "file in memory. A report has no name until it is whole; where the program is killed nothing is left of it. "
            + "Where the file system has no files without a name, it is called .hansyn-… beside the report until it is "
            + "whole. Decisions, settings and prepared rules are first written beside their place and then renamed.")
    static let network = Wording(sv: "NÄTVERK", en: "NETWORK")
    static let noNetwork = Wording(
        sv: "Inget. Varken programmet eller det som det startar öppnar någon nätverksförbindelse (AF_INET, AF_INET6).",
        en: "None. Neither the program nor what it starts opens a network connection (AF_INET, AF_INET6).")
    static let otherProcesses = Wording(sv: "ANDRA PROCESSER", en: "OTHER PROCESSES")
    static let processEnvironment = Wording(
        sv: "pdftohtml får bara LC_ALL och PATH ur miljön; git får miljön som den är.",
        en: "pdftohtml gets only LC_ALL and PATH of the environment; git gets the environment as it is.")
    static let environmentVariables = Wording(sv: "MILJÖVARIABLER SOM LÄSES", en: "ENVIRONMENT VARIABLES THAT ARE READ")
    static let tendersAndPersons = Wording(sv: "ANBUD OCH PERSONUPPGIFTER", en: "TENDERS AND PERSONAL DATA")
    static let aboutTenders = Wording(
        sv:
            "Med --contains-tenders visar rapporten bara antal och platser, i alla format: inga citat, ingen text, inga "
            + "rubriker, värden eller datum ur filerna mer än den dag vars lag gäller. Filnamn visas, för de är platser. "
            + "Fyndens kännetecken (f1:…) är kontrollsummor: texten går inte att läsa ur dem, men den som redan vet exakt "
            + "vad en mening säger kan pröva om den stämmer.",
        en:
            "With --contains-tenders the report shows only counts and places, in every format: no quotations, no text, no "
            + "headings, values or dates of the files but the day whose law applies. File names are shown, as they are "
            + "places. The fingerprints of findings (f1:…) are checksums: the text cannot be read out of them, but whoever "
            + "knows exactly what a sentence says can test whether it is that.")
    static let aboutPersons = Wording(
        sv: "Med --mask, eller mask: true i .hansyn.yaml, skrivs e-postadresser, telefonnummer, personnummer och "
            + "samordningsnummer som X i allt som återges. Namn och adresser maskas inte.",
        en:
            "With --mask, or mask: true in .hansyn.yaml, e-mail addresses, telephone numbers, personal identity numbers and "
            + "coordination numbers are written as X in everything that is repeated. Names and addresses are not masked."
    )
    static let seeForYourself = Wording(sv: "KONTROLLERA SJÄLV", en: "SEE FOR YOURSELF")
    static let howToSee = Wording(
        sv:
            "Programmets egna tester spårar varje kommando med strace. Samma sak för hand: det första ska inte visa AF_INET, "
            + "det andra visar vad som öppnas och skrivs, det tredje vilka program som startas, och det sista kör utan "
            + "nätverk.",
        en:
            "The program's own tests trace every command with strace. The same by hand: the first should not show AF_INET, "
            + "the second shows what is opened and written, the third which programs are started, and the last runs "
            + "without a network.")
}
