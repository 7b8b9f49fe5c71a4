import Fixtures
import Law
import Testing

/// What no file of the program holds.
struct CodeTests {
    @Test(arguments: [
        "fatalError(", "try!", "as!", "@unchecked", "preconditionFailure(", "nonisolated(unsafe)",
        "NSRegularExpression",
    ])
    func `Nothing that stops the program or goes around the compiler`(text: String) {
        for file in SourceFile.all {
            let lines = file.code.enumerated().filter { $0.element.contains(text) }.map { $0.offset + 1 }
            #expect(lines.isEmpty, "\(file.name): lines \(lines)")
        }
    }

    @Test func `No file is longer than 400 lines`() {
        for file in SourceFile.all {
            #expect(file.code.count <= 401, "\(file.name) has \(file.code.count - 1) lines")
        }
    }

    @Test func `No file names a place on the machine of the one who wrote it`() {
        let places = ["/home/", "/Users/", "/tmp/", "/work/", "/root/"]
        for file in SourceFile.all {
            #expect(!places.contains { file.text.contains($0) }, "\(file.name)")
        }
    }

    @Test func `A global is a constant`() {
        for file in SourceFile.all {
            let variables = file.code.filter { line in
                let isStored = !line.contains("{") && (line.contains(" static var ") || line.hasPrefix("var "))
                return isStored || line.hasPrefix("package var ")
            }
            #expect(variables.isEmpty, "\(file.name): \(variables.first ?? "")")
        }
    }

    /// Every amount of the law in kronor and euro, but the round ones that other things are counted in.
    private func amounts() throws -> Set<Int64> {
        let law = try Project.law()
        let thresholds = law.thresholds.flatMap { [$0.sek, $0.eur] }
        let limits = law.directAwardLimits.flatMap { [$0.sek, $0.certainBelow].compactMap { $0 } }
        return Set(thresholds + limits).filter { !$0.isMultiple(of: 1_000_000) }
    }

    @Test func `Amounts of the law are data, not code`() throws {
        let amounts = try amounts()
        for file in SourceFile.all {
            for (number, line) in file.code.enumerated() {
                let literals = line.split { !($0.isNumber || $0 == "_") }.compactMap { word in
                    Int64(word.filter { $0 != "_" })
                }
                let found = literals.filter(amounts.contains)
                #expect(found.isEmpty, "\(file.name):\(number + 1): \(found)")
            }
        }
    }

    @Test func `CPV codes are data, but for the examples in the help`() {
        for file in SourceFile.all where file.room != "hansyn" {
            for (number, line) in file.code.enumerated() {
                let codes = line.split { !$0.isNumber && $0 != "_" && !$0.isLetter }.filter { word in
                    word.utf8.count == 8 && word.allSatisfy(\.isNumber)
                }
                #expect(codes.isEmpty, "\(file.name):\(number + 1): \(codes)")
            }
        }
    }

    @Test func `Chapters and sections are cited only where reasons are worded`() {
        for file in SourceFile.all where !file.name.contains("Phrases") {
            for (number, line) in file.code.enumerated() {
                #expect(!line.contains("kap.") && !line.contains("§"), "\(file.name):\(number + 1)")
            }
        }
    }
}
