import Fixtures
import Foundation

/// A Swift file of the project.
struct SourceFile: Sendable {
    /// The path under `Sources/` or `Tests/`.
    let name: String
    let text: String

    /// The room that it belongs to.
    var room: String { String(name.prefix { $0 != "/" }) }

    /// The modules that it imports.
    var imports: [String] {
        code.compactMap { line in
            let words = line.split(separator: " ")
            guard let position = words.firstIndex(of: "import"), position <= 2, position + 1 < words.count else {
                return nil
            }
            let isImport = words[..<position].allSatisfy { word in
                ["package", "internal", "private", "fileprivate", "public"].contains(word) || word.hasPrefix("@")
            }
            return isImport ? String(words[position + 1].prefix { $0 != "." }) : nil
        }
    }

    /// The lines without comments.
    var code: [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        }
    }

    /// The files of the program, in order.
    static let all = files(under: "Sources")
    /// The files of its tests, in order.
    static let tests = files(under: "Tests")

    private static func files(under folder: String) -> [SourceFile] {
        let root = Project.root + "/" + folder
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let bytes = FileManager.default.contents(atPath: root + "/" + path) ?? Data()
            return SourceFile(name: path, text: String(decoding: bytes, as: UTF8.self))
        }
    }
}
