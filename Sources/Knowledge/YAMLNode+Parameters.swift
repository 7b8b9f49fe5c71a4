extension YAMLNode {
    /// The scalars of the form "{name}" below this node.
    package var placeholders: [YAMLNode] {
        switch content {
        case .scalar: placeholder == nil ? [] : [self]
        case .list(let items): items.flatMap(\.placeholders)
        case .map(let pairs): pairs.flatMap(\.value.placeholders)
        }
    }

    /// The name in a scalar "{name}"; nil for anything else.
    package var placeholder: String? {
        guard case .scalar(let text, _) = content, text.first == "{", text.last == "}" else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// The same with values in the place of scalars "{name}"; one without a value stays.
    package func substituting(_ values: [String: String]) -> YAMLNode {
        let new: Content =
            switch content {
            case .scalar:
                placeholder.flatMap { values[$0] }.map { .scalar($0, isNull: false) } ?? content
            case .list(let items): .list(items.map { $0.substituting(values) })
            case .map(let pairs): .map(pairs.map { (key: $0.key, value: $0.value.substituting(values)) })
            }
        return YAMLNode(content: new, file: file, line: line, column: column)
    }
}
