import Analysis
import ArgumentParser
import Documents
import Knowledge
import Procurement
import Reading
import Rules
import Settings

/// `hansyn decide from`: writes down the answers that stand in the comments of Word files.
struct DecideFrom: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "from", abstract: "Skriver svaren på Hänsyns kommentarer i Word-filer som beslut.",
        discussion: """
            Ett svar börjar med OK och ett kolon, sedan skälet: ”OK: prövas i nästa upphandling”. En sista dag står \
            efter semikolon: ”OK: prövas i nästa upphandling; till 2027-06-30”. Svara i kommentarens tråd, eller skriv \
            svaret sist i kommentaren.

            Exempel: hansyn decide from granskat.docx --function upphandlare
            """)

    @Argument(help: ArgumentHelp("Upphandlingens filer, med de granskade Word-filerna.", valueName: "sökväg"))
    var paths: [String]

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Den beslutandes funktion, till exempel upphandlare. Kommentarens författare skrivs inte: det är ett namn.",
            valueName: "funktion"))
    var function: String

    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions
    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    @Option(name: .long, help: "Språk.") var lang: Language = .sv

    func validate() throws {
        if function.allSatisfy(\.isWhitespace) { throw ValidationError("--function: skriv något") }
    }

    func run() async throws {
        let configuration = try settings.configuration()
        let (desk, reader) = try Workbench.withReader(rulesRoot, packs: settings.packs(configuration))
        let used = try UsedSettings(settings, configuration, desk: desk)
        let analyzer = used.analyzer(desk, reader)
        var files = NoticeReader()
        var result = RunResult()
        var answered = AnsweredFindings(function: function, today: Workbench.today(), language: lang)
        for unit in Units(paths: paths, each: false).all {
            let assessment = analyzer.assess(files.dossier(unit), flags: try facts.facts(), defaults: used.defaults)
            result.add(unreadable: assessment.dossier.unreadable)
            answered.add(assessment)
        }
        let known = used.decisions
        let new = answered.decided.filter { !$0.decision.isRepeat(of: known.decision(on: [$0.decision.fingerprint])) }
        do {
            if !new.isEmpty {
                _ = try DecisionFile(path: used.decisionPath).replacing(decisions: [], with: new.map(\.decision))
            }
        } catch {
            Messages.print(error.description)
            throw ExitCode.invalidRules
        }
        for (decision, finding) in new { print(decision.sentence(on: finding.subject)[lang]) }
        for problem in answered.problems { Messages.print(problem) }
        let repeated = answered.decided.count - new.count
        Messages.print(
            Wording(
                sv: "\(used.decisionPath): \(new.count) beslut skrivna, \(repeated) fanns redan",
                en: "\(used.decisionPath): \(new.count) decisions written, \(repeated) were there already")[lang])
        let exit = result.exitCode(.never, language: lang)
        guard exit == .success, answered.problems.isEmpty else { throw ExitCode.unreadable }
    }
}

/// The answers in the comments of dossiers, held against what is found in them.
struct AnsweredFindings {
    private let function: String
    private let today: CalendarDate?
    private let language: Language
    private(set) var decided: [(decision: Decision, finding: Finding)] = []
    /// What cannot be a decision, and what to do about it.
    private(set) var problems: [String] = []

    init(function: String, today: CalendarDate?, language: Language) {
        self.function = function
        self.today = today
        self.language = language
    }

    mutating func add(_ assessment: Assessment) {
        for document in assessment.dossier.documents {
            for answer in document.answers { add(answer, in: document.name, assessment.findings) }
        }
    }

    private mutating func add(_ answer: CommentAnswer, in name: String, _ findings: [Finding]) {
        guard let text = AnswerText(toComment: answer.text) else {
            return tell(
                answer, in: name,
                Wording(
                    sv: "är inget beslut; skriv ”OK: skälet” eller ”OK: skälet; till 2027-06-30”",
                    en: "is no decision; write “OK: the reason” or “OK: the reason; until 2027-06-30”"))
        }
        guard answer.codes.count == 1 else {
            return tell(
                answer, in: name,
                Wording(
                    sv: "kan gälla flera kommentarer på samma ställe; skriv svaret i den kommentar som det gäller",
                    en: "may be to several comments at the same place; write it into the comment that it is about"))
        }
        let code = answer.codes[0]
        guard let finding = findings.first(where: { Finding.code(of: $0.fingerprint) == code && $0.kind != .used })
        else {
            return tell(
                answer, in: name,
                Wording(
                    sv: "gäller inget som finns nu (hänsyn \(code)); granska med samma filer och uppgifter som förut",
                    en: "is about nothing that is found now (hänsyn \(code)); review with the same files and facts"))
        }
        let date = answer.date.flatMap { CalendarDate($0) } ?? today
        let place = [finding.evidence.document ?? name, finding.evidence.place].compactMap(\.self)
        let decision = Decision(
            fingerprint: finding.fingerprint, rule: finding.rule, exit: .reason, reason: text.reason,
            function: function,
            date: date, until: text.until, place: place.joined(separator: ", "))
        decided.append((decision, finding))
    }

    private mutating func tell(_ answer: CommentAnswer, in name: String, _ problem: Wording) {
        let words = answer.text.count > 60 ? answer.text.prefix(60) + "…" : answer.text[...]
        let author = answer.author.map { Wording(sv: " av \($0)", en: " by \($0)")[language] } ?? ""
        let label = Wording(sv: "svaret", en: "the answer")[language]
        problems.append("\(name): error: \(label) ”\(words)”\(author) \(problem[language])")
    }
}

extension Decision {
    /// Whether it says the same as one that is written already.
    fileprivate func isRepeat(of other: Decision?) -> Bool {
        other?.exit == exit && other?.reason == reason && other?.until == until
    }
}
