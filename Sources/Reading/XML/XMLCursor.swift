import CLibXML2
import Documents
import Glibc

/// A pull reader over an XML part of a container. It tells the elements whose names it knows; names are written with
/// the usual prefix of their namespace ("w:p"), whatever prefix the file uses.
@safe struct XMLCursor<Name: RawRepresentable<String>>: ~Copyable {
    enum Event {
        /// An element that begins; nil for a name that is not known. Every start has its end.
        case start(Name?)
        case end(Name?)
        case text
        case finished
    }

    private let reader: xmlTextReaderPtr
    private let memory: UnsafeMutablePointer<CChar>
    private let problem: UnsafeMutablePointer<XMLCursorProblem>
    /// By the addresses of name and namespace, which are the same for equal names.
    private var names: [NameKey: Name?] = [:]
    private var emptyElement: Name??
    /// Elements open around the present one.
    private(set) var depth = 0

    private struct NameKey: Hashable {
        let local: UInt
        let space: UInt
    }

    private init(reader: xmlTextReaderPtr, memory: UnsafeMutablePointer<CChar>) {
        unsafe self.reader = unsafe reader
        unsafe self.memory = unsafe memory
        unsafe problem = UnsafeMutablePointer<XMLCursorProblem>.allocate(capacity: 1)
        unsafe problem.initialize(to: XMLCursorProblem())
        unsafe xmlTextReaderSetStructuredErrorHandler(
            reader,
            { data, error in
                guard let data = unsafe data, let error = unsafe error?.pointee else { return }
                guard unsafe error.level == XML_ERR_FATAL else { return }
                unsafe data.assumingMemoryBound(to: XMLCursorProblem.self).pointee.line = Int(error.line)
            }, problem)
    }

    deinit {
        unsafe xmlFreeTextReader(reader)
        unsafe memory.deallocate()
        unsafe problem.deinitialize(count: 1)
        unsafe problem.deallocate()
    }

    /// Opens a part. With `recovers`, what is not well formed is read as far as it makes sense.
    static func open(_ bytes: ArraySlice<UInt8>, limits: ReadingLimits, recovers: Bool = false)
        throws(PartFailure) -> XMLCursor
    {
        guard !TagDistance.exceeds(limits.betweenTags, in: bytes) else {
            throw PartFailure(reason: LimitHit.betweenTags(limits.betweenTags).reason)
        }
        // libxml2 reads ahead: it could stumble over the entities before it tells of the declaration.
        guard !bytes.prefix(4096).holds("<!DOCTYPE") else { throw PartFailure(reason: Reasons.doctype) }
        let memory = UnsafeMutablePointer<CChar>.allocate(capacity: max(bytes.count, 1))
        unsafe bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { unsafe memcpy(memory, start, buffer.count) }
        }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
        let reader = unsafe xmlReaderForMemory(
            memory, Int32(clamping: bytes.count), nil, nil,
            Int32(recovers ? options | XML_PARSE_RECOVER.rawValue : options))
        guard let reader = unsafe reader else {
            unsafe memory.deallocate()
            throw PartFailure(reason: XMLProblem.outOfMemory)
        }
        return unsafe XMLCursor(reader: reader, memory: memory)
    }

    /// Goes to the next event.
    mutating func next() throws(PartFailure) -> Event {
        if let empty = emptyElement {
            emptyElement = nil
            depth -= 1
            return .end(empty)
        }
        while true {
            let answer = unsafe xmlTextReaderRead(reader)
            if answer == 0 { return .finished }
            guard answer > 0 else {
                throw PartFailure(reason: XMLProblem.malformed, line: unsafe problem.pointee.line)
            }
            switch unsafe xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                let name = name()
                depth += 1
                if unsafe xmlTextReaderIsEmptyElement(reader) == 1 { emptyElement = .some(name) }
                return .start(name)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
                depth -= 1
                return .end(name())
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_WHITESPACE.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
                return .text
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue): throw PartFailure(reason: Reasons.doctype)
            default: continue
            }
        }
    }

    /// Goes past the end of the element that has just begun. `body` sees the starts that are passed.
    mutating func skip(_ body: (Name?) -> Void = { _ in }) throws(PartFailure) {
        let outside = depth - 1
        while depth > outside {
            switch try next() {
            case .start(let name): body(name)
            case .finished: return
            default: break
            }
        }
    }

    /// The value of an attribute of the element that has just begun, by its name without prefix.
    func attribute(_ name: String) -> String? {
        guard let node = unsafe xmlTextReaderCurrentNode(reader) else { return nil }
        var attribute = unsafe node.pointee.properties
        while let one = unsafe attribute {
            if unsafe xmlStrEqual(one.pointee.name, name) == 1 {
                guard let content = unsafe one.pointee.children?.pointee.content else { return "" }
                return unsafe String(cString: content)
            }
            unsafe attribute = unsafe one.pointee.next
        }
        return nil
    }

    /// Appends the present text.
    func appendText(to bytes: inout [UInt8]) {
        guard let text = unsafe xmlTextReaderConstValue(reader) else { return }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }

    private mutating func name() -> Name? {
        let local = unsafe xmlTextReaderConstLocalName(reader)
        let space = unsafe xmlTextReaderConstNamespaceUri(reader)
        let key = NameKey(local: UInt(bitPattern: local), space: UInt(bitPattern: space))
        if let known = names[key] { return known }
        let prefix = unsafe space.map { unsafe XMLNamespaces.prefix(String(cString: $0)) } ?? ""
        let text = unsafe local.map { unsafe String(cString: $0) } ?? ""
        let name = Name(rawValue: prefix.isEmpty ? text : prefix + ":" + text)
        names[key] = .some(name)
        return name
    }
}

/// Where the first fatal error was.
struct XMLCursorProblem {
    var line: Int?
}
