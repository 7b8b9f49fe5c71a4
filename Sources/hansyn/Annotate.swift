import Analysis
import Annotating
import ArgumentParser
import Documents
import Procurement
import Reading

extension Audience: ExpressibleByArgument {}

/// `hansyn annotate`: puts what is found into the officer's own Word file, as comments.
struct Annotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Skriver fynden som kommentarer i ett Word-utkast.",
        discussion: """
            Kommentarerna sitter vid orden de handlar om; resten av filen är oförändrad. Körs kommandot igen läggs bara \
            nya fynd till.
            Exempel: hansyn annotate utkast.docx -o utkast-granskat.docx
            """)

    @Argument(help: ArgumentHelp("Word-filen (.docx).", valueName: "utkast"))
    var draft: String

    @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Filen som skrivs.", valueName: "fil"))
    var output: String

    @Option(
        name: .long, help: "Vem kommentarerna är för: internal (allt) eller tenderers (bara vilka villkor som ställs).")
    var audience: Audience = .internal

    @Option(name: .long, help: "Kommentarernas språk.")
    var lang: Language = .sv

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions
    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions

    @Flag(name: .customLong("contains-tenders"), help: .hidden) var containsTenders = false

    func validate() throws {
        if containsTenders { throw PrivacyOptions.refusal("hansyn annotate") }
    }

    func run() async throws {
        let configuration = try settings.configuration()
        let (desk, reader) = try Workbench.withReader(rulesRoot, packs: settings.packs(configuration))
        let used = try UsedSettings(settings, configuration, desk: desk)
        let run = Run(desk: desk, reader: reader, settings: used, flags: try facts.facts())
        let assessment = run.assess(Units(paths: [draft], each: false).all[0])
        var result = RunResult()
        result.add(unreadable: assessment.dossier.unreadable)
        guard let document = assessment.dossier.documents.first else { throw result.exitCode(.never, language: lang) }
        let outcome: WordAnnotator.Outcome
        let answers: [WordComments.Answer]
        do throws(AnnotatingError) {
            guard document.format == .docx, let file = SourceBytes.read(draft) else { throw .noWordFile }
            let annotator = try WordAnnotator(file)
            let comments = FindingComments(
                document, sections: run.sections(of: document), audience: audience, language: lang
            ).comments(on: assessment)
            outcome = try annotator.adding(comments)
            answers = annotator.answers()
        } catch {
            Messages.print("\(draft): error: \(error.reason[lang])")
            throw ExitCode.unreadable
        }
        var written = try ReportOutput(file: output)
        try written.append(outcome.file)
        try written.finish()
        tell(outcome, answers)
    }

    private func tell(_ outcome: WordAnnotator.Outcome, _ answers: [WordComments.Answer]) {
        Messages.print(
            Wording(
                sv: "\(output): \(outcome.added) nya kommentarer, \(outcome.kept) fanns redan",
                en: "\(output): \(outcome.added) new comments, \(outcome.kept) were there already")[lang])
        for answer in answers {
            Messages.print(
                Wording(
                    sv: "besvarad med OK: hänsyn \(answer.code): \(answer.reason)",
                    en: "answered with OK: hänsyn \(answer.code): \(answer.reason)")[lang])
        }
    }
}
