import Glibc

@testable import Knowledge
@testable import Law
@testable import Rules
@testable import Settings

/// The rules as shipped, which a file may name; the folder is named in HANSYN_RULES.
private struct Desk {
    let root = RulesRoot(path: String(cString: getenv("HANSYN_RULES")))
    let law: LawBook
    let book: RuleBook

    init() throws {
        law = try LawBook(root: root)
        book = try RuleBook(root: root, law: law)
    }

    /// Reads a file as each kind of file it could be; all but one refuse it.
    func read(_ node: YAMLNode) {
        let file = "/\(Self.text(of: "id", in: node)).yaml"
        let kind = RuleKind(rawValue: Self.text(of: "kind", in: node)) ?? .flaw
        let counter = TestCounter(first: book.textTests)
        let (lexicon, root) = (book.lexicon, root)
        _ = try? RuleDecoder(law: law, lexicon: lexicon, counter: counter, root: root)
            .rule(node, file: file, folder: kind.folder)
        _ = try? ClauseDecoder(law: law, lexicon: lexicon).template(node, file: file)
        _ = try? PolicyDecoder(law: law, lexicon: lexicon, counter: counter, book: book).policy(node, file: file)
        _ = try? Concept.read(node, file: file)
        _ = try? ExampleDecoder().examples(node)
        for item in (try? node.map(keys: ["acts"])["acts"]?.list()) ?? [] { _ = try? ActInfo(item) }
        for item in (try? node.map(keys: ["provisions"])["provisions"]?.list()) ?? [] { _ = try? Provision.read(item) }
        guard let amounts = try? node.map(keys: ["thresholds", "directAward"]) else { return }
        for item in (try? amounts["thresholds"]?.list()) ?? [] { _ = try? Threshold(item) }
        for item in (try? amounts["directAward"]?.list()) ?? [] { _ = try? DirectAwardLimit(item) }
    }

    private static func text(of key: String, in node: YAMLNode) -> String {
        guard case .map(let pairs) = node.content else { return "" }
        return (try? pairs.first { (try? $0.key.string()) == key }?.value.string()) ?? ""
    }
}

private let desk = try! Desk()

/// Rule files of every kind, both their documents.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = input(data, size)
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n---\n", maxSplits: 1)
    for part in parts {
        guard let node = try? YAMLFile.first(in: String(part), file: "input") else { continue }
        desk.read(node)
        // What a run leaves for the next is read back as it was.
        var kept: [UInt8] = []
        node.append(to: &kept)
        var reader = YAMLNodeReader(kept[...], file: "input")
        precondition(reader.node() != nil, "a node is not read back")
    }
    // A file of kept nodes that somebody has tampered with.
    var reader = YAMLNodeReader(bytes[...], file: "input")
    _ = reader.node()
    return 0
}
