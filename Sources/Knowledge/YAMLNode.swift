/// A value in a YAML file that knows where it stands.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(String, isNull: Bool)
        case list([YAMLNode])
        case map([(key: YAMLNode, value: YAMLNode)])
    }

    package let content: Content
    package let file: String
    package let line: Int
    package let column: Int

    /// An error at this place.
    package func error(_ message: String) -> KnowledgeError {
        KnowledgeError(file: file, line: line, column: column, message: message)
    }
}

extension YAMLNode {
    /// The text of a scalar.
    package func string() throws(KnowledgeError) -> String {
        guard case .scalar(let text, let isNull) = content, !isNull else { throw error("expected a text here") }
        return text
    }

    package func int() throws(KnowledgeError) -> Int {
        guard case .scalar(let text, _) = content, let number = Int(text.filter { $0 != "_" }) else {
            throw error("expected a whole number here")
        }
        // Numbers are added and multiplied later.
        guard number.magnitude < 1_000_000_000_000 else {
            throw error("expected a number below a million million here")
        }
        return number
    }

    package func bool() throws(KnowledgeError) -> Bool {
        switch try string() {
        case "true": return true
        case "false": return false
        default: throw error("expected true or false here")
        }
    }

    /// The items of a list.
    package func list() throws(KnowledgeError) -> [YAMLNode] {
        guard case .list(let items) = content else { throw error("expected a list here") }
        return items
    }

    /// The texts of a list.
    package func strings() throws(KnowledgeError) -> [String] {
        var texts: [String] = []
        for item in try list() { texts.append(try item.string()) }
        return texts
    }

    /// One of the values of an enumeration, by raw value; the message lists them and the nearest.
    package func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _: Choice.Type
    ) throws(KnowledgeError) -> Choice {
        let text = try string()
        guard let value = Choice(rawValue: text) else {
            throw unknown(text, what: "value", known: Choice.allCases.map(\.rawValue))
        }
        return value
    }

    /// A list of values of an enumeration.
    package func choices<Choice: CaseIterable & RawRepresentable<String>>(
        _ type: Choice.Type
    ) throws(KnowledgeError) -> [Choice] {
        var values: [Choice] = []
        for item in try list() { values.append(try item.choice(type)) }
        return values
    }

    /// The map at this place; a key that is not among `keys` is an error that names the nearest known key.
    package func map(keys: [String]) throws(KnowledgeError) -> YAMLMap {
        guard case .map(let pairs) = content else {
            throw error("expected keys and values here (\(keys.joined(separator: ", ")))")
        }
        var map = YAMLMap(node: self)
        for pair in pairs {
            let key = try pair.key.string()
            guard keys.contains(key) else { throw pair.key.unknown(key, what: "key", known: keys) }
            guard !map.has(key) else { throw pair.key.error("key '\(key)' is given twice; keep one") }
            map.values.append((key, pair.value))
        }
        return map
    }

    /// The only key of a map with one entry, and its value.
    package func single() throws(KnowledgeError) -> (key: YAMLNode, name: String, value: YAMLNode) {
        guard case .map(let pairs) = content, pairs.count == 1, let pair = pairs.first else {
            throw error("expected exactly one 'key: value' here")
        }
        return (pair.key, try pair.key.string(), pair.value)
    }

    package func unknown(_ text: String, what: String, known: [String]) -> KnowledgeError {
        guard let nearest = NearestWord.find(text, among: known) else {
            let hint =
                known.count > 24
                ? "none of the \(known.count) known is near it" : "known are \(known.joined(separator: ", "))"
            return error("unknown \(what) '\(text)'; \(hint)")
        }
        return error("unknown \(what) '\(text)'; did you mean '\(nearest)'?")
    }
}

/// A YAML map whose keys have been checked.
package struct YAMLMap: Sendable {
    package let node: YAMLNode
    /// In the order of the file. There are a handful: to look through them costs less than to hash them.
    fileprivate(set) var values: [(key: String, value: YAMLNode)] = []

    fileprivate init(node: YAMLNode) {
        self.node = node
    }

    /// The value of a key; nil where the key is missing or its value is null.
    package subscript(key: String) -> YAMLNode? {
        guard let value = values.first(where: { $0.key == key })?.value else { return nil }
        if case .scalar(_, isNull: true) = value.content { return nil }
        return value
    }

    /// The value of a key that must be there.
    package func require(_ key: String) throws(KnowledgeError) -> YAMLNode {
        guard let value = self[key] else { throw node.error("'\(key)' is missing; add it") }
        return value
    }

    /// Whether the key is written, also without a value.
    package func has(_ key: String) -> Bool { values.contains { $0.key == key } }
}
