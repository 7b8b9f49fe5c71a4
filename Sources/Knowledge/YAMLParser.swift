import CLibYAML

/// Reads YAML with libyaml, event by event, into nodes that know their place. The only file that touches libyaml.
///
/// Values are left as text: the readers of the rules know what type each key has. Aliases are refused, so a file cannot
/// grow when it is read.
@safe
struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let file: String
    private let lineOffset: Int

    /// How deep lists and maps may stand in each other.
    private static let depthLimit = 64

    private init(parser: UnsafeMutablePointer<yaml_parser_t>, file: String, lineOffset: Int) {
        unsafe self.parser = parser
        self.file = file
        self.lineOffset = lineOffset
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// Reads the first YAML document in the bytes. `lineOffset` is added to every line number.
    static func parse(_ bytes: ArraySlice<UInt8>, file: String, lineOffset: Int) throws(KnowledgeError) -> YAMLNode {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            throw KnowledgeError(file: file, message: "cannot be read: out of memory")
        }
        var reader = unsafe YAMLParser(parser: parser, file: file, lineOffset: lineOffset)
        let result = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            return reader.result()
        }
        return try result.get()
    }

    private mutating func result() -> Result<YAMLNode, KnowledgeError> {
        do throws(KnowledgeError) {
            return .success(try document())
        } catch {
            return .failure(error)
        }
    }

    private mutating func document() throws(KnowledgeError) -> YAMLNode {
        while true {
            let event = try next()
            switch event.kind {
            case .start: continue
            case .end:
                throw KnowledgeError(file: file, line: 1 + lineOffset, column: 1, message: "the document is empty")
            default: return try node(event, depth: 0)
            }
        }
    }

    private mutating func node(_ event: Event, depth: Int) throws(KnowledgeError) -> YAMLNode {
        guard depth < Self.depthLimit else {
            throw event.error(file, "is nested deeper than \(Self.depthLimit) levels (limit 'depth')")
        }
        switch event.kind {
        case .scalar(let text, let isPlain):
            let isNull = isPlain && (text.isEmpty || text == "null" || text == "~")
            return event.node(.scalar(text, isNull: isNull), file)
        case .openList:
            var items: [YAMLNode] = []
            while true {
                let item = try next()
                if item.kind == .close { return event.node(.list(items), file) }
                items.append(try node(item, depth: depth + 1))
            }
        case .openMap:
            var pairs: [(key: YAMLNode, value: YAMLNode)] = []
            while true {
                let key = try next()
                if key.kind == .close { return event.node(.map(pairs), file) }
                let name = try node(key, depth: depth + 1)
                pairs.append((name, try node(try next(), depth: depth + 1)))
            }
        case .alias: throw event.error(file, "aliases (*name) are not used in rule files; write the value out")
        case .start, .end, .close: throw event.error(file, "is not valid YAML here")
        }
    }

    // MARK: Events

    private enum Kind: Equatable {
        case start, end, openList, openMap, close, alias
        case scalar(String, isPlain: Bool)
    }

    private struct Event {
        let kind: Kind
        let line: Int
        let column: Int

        func node(_ content: YAMLNode.Content, _ file: String) -> YAMLNode {
            YAMLNode(content: content, file: file, line: line, column: column)
        }

        func error(_ file: String, _ message: String) -> KnowledgeError {
            KnowledgeError(file: file, line: line, column: column, message: message)
        }
    }

    private mutating func next() throws(KnowledgeError) -> Event {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { unsafe yaml_event_delete(&event) }
        let mark = unsafe event.start_mark
        let kind: Kind
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(
                unsafe String(decoding: bytes, as: UTF8.self),
                isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT: kind = .openList
        case YAML_MAPPING_START_EVENT: kind = .openMap
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .close
        case YAML_ALIAS_EVENT: kind = .alias
        case YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT, YAML_NO_EVENT: kind = .end
        default: kind = .start
        }
        return Event(kind: kind, line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1)
    }

    private func problem() -> KnowledgeError {
        let mark = unsafe parser.pointee.problem_mark
        let text = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "cannot be read"
        return KnowledgeError(
            file: file, line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1,
            message: "is not valid YAML: \(text)")
    }
}
