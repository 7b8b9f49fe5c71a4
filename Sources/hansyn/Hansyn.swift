import ArgumentParser
import Knowledge
import Law
import Procurement
import Rules

@main
struct Hansyn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hansyn",
        abstract:
            "Visar var sociala hänsyn och reserverad upphandling kan, måste eller redan används i en upphandling.",
        discussion: """
            Läser annonser (eForms, TED) och säger vad som är reserverat, vad köparen har uppgett, vad som kan \
            strida mot lagen den dagen, och vad som vore möjligt. Allt sker på den egna datorn.

            Exempel:
              hansyn check annons.xml
              hansyn check --each annonser/ --format jsonl
              hansyn screen --cpv 90910000 --value 900000 --months 24
              hansyn law --date 2026-11-20 --cpv 90910000 --value 2450000

            Slutkod: 0 inget att ta ställning till, 1 fynd, 3 något gick inte att läsa, 4 regler eller \
            inställningar är fel, 64 fel i kommandot.
            """,
        subcommands: [
            Check.self, ReadCommand.self, Diff.self, Annotate.self, Screen.self, LawCommand.self, RulesCommand.self,
            ClauseCommand.self, DecideCommand.self, Baseline.self, Initialise.self, ConfigCommand.self, Doctor.self,
        ])

    static func main() async {
        Memory.keepWhatIsFreed()
        await main(nil)
    }

    @Flag(name: .long, help: "Visar version, regler och lagläge.")
    var version = false

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        print(Version.text)
    }
}

/// The program's version.
enum Version {
    static let number = "0.1.0"

    /// The version with the rules in use and the state of the law.
    static var text: String {
        guard let (desk, _) = try? Workbench.open(rulesRoot: nil) else {
            return "hansyn \(number) (inga regler hittades)"
        }
        let lines = [
            "hansyn \(number)", "regler: \(desk.root.path) (\(desk.book.rules.count) regler)",
            "lagläget kontrollerat t.o.m. \(desk.law.checked)", warning(desk),
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    /// Said where the law was checked more than a year ago.
    static func warning(_ desk: Workbench) -> String? {
        guard isOld(desk) else { return nil }
        return
            "varning: lagläget är kontrollerat t.o.m. \(desk.law.checked), för mer än ett år sedan; skaffa en nyare version"
    }

    /// Whether the law was checked more than a year ago.
    static func isOld(_ desk: Workbench) -> Bool {
        let checked = desk.law.checked
        let limit = CalendarDate(year: checked.year + 1, month: checked.month, day: min(checked.day, 28))
        guard let today = Workbench.today(), let limit else { return false }
        return limit < today
    }
}
