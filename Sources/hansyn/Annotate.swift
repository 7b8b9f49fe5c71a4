import Analysis
import Annotating
import ArgumentParser
import Documents
import Procurement
import Reading
import Rules

extension Audience: ExpressibleByArgument {}

/// `hansyn annotate`: puts what is found into the officer's own Word file, as comments and tracked changes.
struct Annotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Skriver fynden som kommentarer i ett Word-utkast.",
        discussion: """
            Kommentarerna sitter vid orden de handlar om; resten av filen är oförändrad. Körs kommandot igen läggs bara \
            nya fynd till. Med --insert skrivs de utkast till text som fynden hänvisar till in som spårade ändringar, \
            med platser att fylla i inom hakparentes.

            Exempel:
              hansyn annotate utkast.docx -o utkast-granskat.docx
              hansyn annotate utkast.docx -o utkast-granskat.docx --insert --clause labour-terms
            """)

    @Argument(help: ArgumentHelp("Word-filen (.docx).", valueName: "utkast"))
    var draft: String

    @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Filen som skrivs.", valueName: "fil"))
    var output: String

    @Option(
        name: .long, help: "Vem kommentarerna är för: internal (allt) eller tenderers (bara vilka villkor som ställs).")
    var audience: Audience = .internal

    @Flag(name: .long, help: "Skriv in utkast till text som spårade ändringar.")
    var insert = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Med --insert: bara detta utkast. Kan anges flera gånger.", valueName: "klausul"))
    var clause: [String] = []

    @Option(name: .long, help: "Kommentarernas språk.")
    var lang: Language = .sv

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions
    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions

    @Flag(name: .customLong("contains-tenders"), help: .hidden) var containsTenders = false

    func validate() throws {
        if containsTenders { throw PrivacyOptions.refusal("hansyn annotate") }
        if insert, audience == .tenderers {
            throw ValidationError("--insert: utkast är för de egna; ta bort --audience tenderers")
        }
        if !clause.isEmpty, !insert { throw ValidationError("--clause: skriv också --insert") }
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
        let places = FindingPlaces(document, sections: run.sections(of: document))
        let drafts = try desk.templatesOrExit()
        let comments = FindingComments(places, drafts: drafts, audience: audience, language: lang)
            .comments(on: assessment)
        let insertions = try insertions(FindingDrafts(places, drafts: drafts), assessment)
        let outcome: WordAnnotator.Outcome
        do throws(AnnotatingError) {
            guard document.format == .docx, let file = SourceBytes.read(draft) else { throw .noWordFile }
            outcome = try WordAnnotator(file).adding(
                comments, insertions, stamp: WordStamp(day: Workbench.today()?.description))
        } catch {
            Messages.print("\(draft): error: \(error.reason[lang])")
            throw ExitCode.unreadable
        }
        var written = try ReportOutput(file: output)
        try written.append(outcome.file)
        try written.finish()
        tell(outcome, document)
    }

    /// The drafts to put in. One that is asked for by name and that no finding offers is wrong usage.
    private func insertions(_ drafts: FindingDrafts, _ assessment: Assessment) throws -> [WordInsertion] {
        guard insert else { return [] }
        let offered = drafts.offered(by: assessment)
        let known = offered.map(\.draft.id)
        if let other = clause.first(where: { !known.contains($0) }) {
            let hint = known.isEmpty ? "; inget fynd har ett utkast" : "; fynden har \(known.joined(separator: ", "))"
            throw ValidationError("--clause: inget fynd i \(draft) hänvisar till '\(other)'\(hint)")
        }
        return offered.filter { clause.isEmpty || clause.contains($0.draft.id) }.map {
            drafts.insertion(of: $0.draft, clearing: $0.finding)
        }
    }

    private func tell(_ outcome: WordAnnotator.Outcome, _ document: Document) {
        Messages.print(
            Wording(
                sv: "\(output): \(outcome.added) nya kommentarer, \(outcome.kept) fanns redan",
                en: "\(output): \(outcome.added) new comments, \(outcome.kept) were there already")[lang])
        for id in outcome.drafts.added {
            Messages.print(
                Wording(
                    sv: "\(output): utkastet \(id) är inskrivet som spårad ändring",
                    en: "\(output): the draft \(id) is put in as a tracked change")[lang])
        }
        for id in outcome.drafts.kept {
            Messages.print(
                Wording(
                    sv: "\(output): utkastet \(id) fanns redan", en: "\(output): the draft \(id) was there already")[
                        lang])
        }
        if audience == .tenderers, let note = document.note { Messages.print("\(output): \(note[lang])") }
        if !document.answers.isEmpty {
            Messages.print(
                Wording(
                    sv:
                        "\(draft): \(document.answers.count) svar på kommentarer; hansyn decide from \(draft) skriver dem som beslut",
                    en:
                        "\(draft): \(document.answers.count) answers to comments; hansyn decide from \(draft) writes them as decisions"
                )[lang])
        }
    }
}
