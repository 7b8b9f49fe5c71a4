import ArgumentParser
import Documents
import Procurement
import Reading
import Reporting
import Settings
import SystemPackage

/// `hansyn read`: shows files as they are read, before anything is judged.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Visar texten i filer så som den läses: rubriker, stycken, listor, celler och var de står.",
        discussion: "Exempel: hansyn read upphandlingsdokument.docx --places")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    @Argument(help: ArgumentHelp("Filer, mappar eller arkiv.", valueName: "sökväg"))
    var paths: [String]

    @Option(name: .long, help: "Format på skärmen.")
    var format: Format = .text

    @Flag(name: .long, help: "Skriv var varje stycke står.")
    var places = false

    @Flag(name: .long, help: "Bara rubrikerna.")
    var headings = false

    @OptionGroup(title: "Sekretess") var privacy: PrivacyOptions

    func validate() throws {
        if privacy.containsTenders { throw PrivacyOptions.refusal("hansyn read") }
    }

    func run() throws {
        let configured = try SettingsOptions.configuration(nil)?.mask?.value ?? false
        let disclosure = Disclosure(masks: privacy.mask || configured)
        var finder = SourceFinder()
        for path in paths { finder.add(path) }
        var reader = NoticeReader()
        var unreadable = finder.problems
        for file in finder.files {
            var dossier = Dossier(name: file.name)
            reader.read(file, into: &dossier)
            for document in disclosure.applied(to: dossier).documents {
                _ = try FileDescriptor.standardOutput.writeAll(lines(of: document))
            }
            unreadable += dossier.unreadable
        }
        var result = RunResult()
        result.add(unreadable: unreadable)
        throw result.exitCode(.never)
    }

    private func lines(of document: Document) -> [UInt8] {
        var bytes: [UInt8] = []
        let outline = DocumentOutline(document, headingsOnly: headings)
        switch format {
        case .text: outline.appendText(to: &bytes, places: places)
        case .jsonl: outline.appendJSONLines(to: &bytes)
        }
        return bytes
    }
}
