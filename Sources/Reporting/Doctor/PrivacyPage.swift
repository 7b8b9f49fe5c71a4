package import Documents

/// A page for those who answer for the machine: what is read and written, which processes are started, and how to see it
/// for oneself. A test traces every command and holds it against this page.
package struct PrivacyPage {
    /// Something by its name or path, and what it is for.
    struct Row {
        let name: String
        let what: Wording

        init(_ name: String, sv: String, en: String) {
            self.name = name
            what = Wording(sv: sv, en: en)
        }
    }

    private let cache: String?
    private let decisions: String
    private let rules: String
    private let language: Language

    /// The folders and files that are in force here.
    package init(cache: String?, decisions: String, rules: Health.Rules?, language: Language) {
        self.cache = cache
        self.decisions = decisions
        self.rules = rules?.tool.rules ?? "rules"
        self.language = language
    }

    private var reads: [Row] {
        [
            Row(
                "PATH…", sv: "de filer och mappar som anges i kommandot; arkiv packas upp i minnet",
                en: "the files and folders named in the command; archives are unpacked in memory"),
            Row(
                rules, sv: "regler, lagläge och kodlistor; mappar med egna regler",
                en: "rules, law and code lists; folders with rules of one's own"),
            Row(
                ".hansyn.yaml, \(decisions)", sv: "inställningar och beslut, från arbetsmappen och uppåt",
                en: "settings and decisions, from the working folder upwards"),
        ]
    }

    private var writes: [Row] {
        var rows = [
            Row(
                "stdout, stderr", sv: "rapporten och meddelanden om körningen",
                en: "the report and messages about the run"),
            Row(
                "--output", sv: "rapporter och kommenterade Word-filer, bara dit kommandot säger",
                en: "reports and commented Word files, only where the command says"),
            Row(
                decisions, sv: "beslut, med hansyn decide och hansyn baseline",
                en: "decisions, with hansyn decide and hansyn baseline"),
            Row(".hansyn.yaml", sv: "inställningar, med hansyn init", en: "settings, with hansyn init"),
            Row(
                "\(rules)/README.md", sv: "regelkatalogen, med hansyn rules document",
                en: "the catalogue of rules, with hansyn rules document"),
        ]
        rows.append(
            Row(
                "/dev/shm",
                sv: "delar av Excel-rapporter medan de skrivs, i minnet och utan namn",
                en: "parts of Excel reports while they are written, in memory and without a name"))
        if let cache {
            rows.append(
                Row(
                    cache,
                    sv:
                        "förberedda regler, som gör nästa körning snabbare; aldrig något ur dokument. HANSYN_CACHE=off stänger av det",
                    en:
                        "prepared rules, which make the next run faster; never anything out of documents. HANSYN_CACHE=off turns it off"
                ))
        }
        return rows
    }

    private var processes: [Row] {
        [
            Row(
                "pdftohtml", sv: "tar ut texten ur PDF-filer (Poppler), med gränser för tid, minne och utdata",
                en: "takes the text out of PDF files (Poppler), within limits of time, memory and output"),
            Row(
                "setpriv, prlimit, timeout",
                sv: "startar pdftohtml med gränserna och avslutar det när hansyn slutar, också om hansyn avbryts",
                en: "start pdftohtml within the limits and end it when hansyn ends, also where hansyn is killed"),
            Row(
                "git",
                sv: "bara med hansyn check --since: talar om vad som har ändrats; hansyn doctor frågar efter versionen",
                en: "only with hansyn check --since: tells what has changed; hansyn doctor asks for its version"),
        ]
    }

    private var environment: [Row] {
        [
            Row("HANSYN_RULES", sv: "mappen med regler", en: "the folder with rules"),
            Row(
                "HANSYN_CACHE, XDG_CACHE_HOME, HOME", sv: "mappen för förberedda regler",
                en: "the folder for prepared rules"),
            Row("PATH", sv: "var pdftohtml och git finns", en: "where pdftohtml and git are"),
            Row("NO_COLOR", sv: "ingen färg på skärmen", en: "no colour on the screen"),
        ]
    }

    private static let commands = [
        "strace -f -e trace=socket,connect hansyn check MAPP",
        "strace -f -e trace=openat,creat,mkdir,rename,linkat,unlink hansyn check MAPP",
        "strace -f -e trace=execve hansyn check MAPP",
        "unshare --map-root-user --net hansyn check MAPP",
    ]

    // MARK: Text

    package func appendText(to bytes: inout [UInt8]) {
        var page = Page(language, colour: false)
        page.title(Phrases.privacyTitle[language])
        page.blank()
        page.paragraph(Phrases.allOnThisMachine[language])
        list(Phrases.whatIsRead, reads, &page)
        list(Phrases.whatIsWritten, writes, &page)
        page.heading(Phrases.temporaryFiles)
        page.paragraph(Phrases.noTemporaryFiles[language])
        page.heading(Phrases.network)
        page.paragraph(Phrases.noNetwork[language])
        list(Phrases.otherProcesses, processes, &page)
        page.paragraph(Phrases.processEnvironment[language])
        list(Phrases.environmentVariables, environment, &page)
        page.heading(Phrases.tendersAndPersons)
        page.paragraph(Phrases.aboutTenders[language])
        page.paragraph(Phrases.aboutPersons[language])
        page.heading(Phrases.seeForYourself)
        page.paragraph(Phrases.howToSee[language])
        for command in Self.commands { page.item(command) }
        bytes += page.finish()
    }

    private func list(_ title: Wording, _ rows: [Row], _ page: inout Page) {
        page.heading(title)
        for row in rows { page.item("\(row.name): \(row.what[language])") }
    }

    // MARK: JSON

    /// Appends one JSON object.
    package func appendJSON(to bytes: inout [UInt8]) {
        let language = language
        JSONWriter.write(to: &bytes, pretty: true) { writer in
            writer.object {
                $0.field("schemaVersion", AssessmentJSON.schemaVersion)
                $0.rows("reads", reads, language)
                $0.rows("writes", writes, language)
                $0.rows("processes", processes, language)
                $0.rows("environment", environment, language)
                $0.field("network", "none")
                $0.field("temporaryFiles", "none")
                $0.strings("verify", Self.commands)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension JSONWriter {
    fileprivate mutating func rows(_ name: String, _ rows: [PrivacyPage.Row], _ language: Language) {
        key(name)
        array(rows) { writer, row in
            writer.object {
                $0.field("name", row.name)
                $0.field("what", row.what[language])
            }
        }
    }
}
