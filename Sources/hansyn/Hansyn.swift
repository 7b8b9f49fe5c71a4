import ArgumentParser

@main
struct Hansyn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hansyn", abstract: "Sociala hänsyn i upphandling.")
}
