import CLibXML2
import Documents

/// libxml2's SAX2 parser, used again for each file. The only file that knows libxml2.
@safe struct XMLParser: ~Copyable {
    /// What the callbacks get: a pointer to a struct, because a class would cost run-time exclusivity checks.
    @safe fileprivate struct Session {
        var state: ParseState
        var context: xmlParserCtxtPtr?
        /// The first error that makes the file malformed.
        var error: (line: Int, column: Int, isAtEnd: Bool)?
    }

    private let limits: ReadingLimits
    private let session: UnsafeMutablePointer<Session>
    /// A dictionary and a tree that hostile files have filled are thrown away.
    private static let mostNames = 20_000

    init(limits: ReadingLimits) {
        self.limits = limits
        unsafe session = UnsafeMutablePointer<Session>.allocate(capacity: 1)
        unsafe session.initialize(to: Session(state: ParseState(limits: limits)))
    }

    deinit {
        unsafe xmlFreeParserCtxt(session.pointee.context)
        unsafe session.deinitialize(count: 1)
        unsafe session.deallocate()
    }

    mutating func read(_ bytes: ArraySlice<UInt8>, name: String) -> ReadResult {
        guard !TagDistance.exceeds(limits.betweenTags, in: bytes) else {
            return .unreadable(UnreadableFile(name: name, reason: LimitHit.betweenTags(limits.betweenTags).reason))
        }
        guard let context = unsafe readyContext() else {
            return .unreadable(UnreadableFile(name: name, reason: XMLProblem.outOfMemory))
        }
        unsafe bytes.withUnsafeBytes { buffer in
            let characters = unsafe buffer.assumingMemoryBound(to: CChar.self)
            // With a SAX handler of our own no tree is built, and there is no document to free.
            _ = unsafe xmlCtxtReadMemory(
                context, characters.baseAddress, Int32(characters.count), nil, nil,
                Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
        }
        return unsafe result(context, name: name)
    }

    private func result(_ context: xmlParserCtxtPtr, name: String) -> ReadResult {
        if let refusal = unsafe session.pointee.state.refusal {
            let input = unsafe context.pointee.input
            let line = unsafe input.map { unsafe Int($0.pointee.line) }
            return .unreadable(UnreadableFile(name: name, reason: refusal, line: line))
        }
        guard unsafe context.pointee.wellFormed == 1, unsafe session.pointee.error == nil else {
            let error = unsafe session.pointee.error
            let reason = error?.isAtEnd == true ? XMLProblem.cut : XMLProblem.malformed
            return .unreadable(
                UnreadableFile(name: name, reason: reason, line: error?.line, column: error?.column))
        }
        return unsafe session.pointee.state.finish(name: name)
    }

    /// The context, empty and with its dictionary from the files before.
    private mutating func readyContext() -> xmlParserCtxtPtr? {
        unsafe session.pointee.error = nil
        if let context = unsafe session.pointee.context,
            unsafe session.pointee.state.tree.count < Self.mostNames,
            unsafe xmlDictSize(context.pointee.dict) < Self.mostNames
        {
            unsafe session.pointee.state.reset()
            return unsafe context
        }
        unsafe xmlFreeParserCtxt(session.pointee.context)
        let context = unsafe xmlNewParserCtxt()
        unsafe session.pointee.context = unsafe context
        unsafe session.pointee.state = ParseState(limits: limits)
        guard let context = unsafe context else { return nil }
        unsafe context.pointee.sax.pointee = unsafe Self.handler()
        unsafe context.pointee.userData = UnsafeMutableRawPointer(session)
        unsafe session.pointee.state.keys = unsafe Self.keys(context.pointee.dict)
        return unsafe context
    }

    private static func keys(_ dictionary: xmlDictPtr?) -> AttributeKeys {
        func key(_ name: String) -> UInt { unsafe UInt(bitPattern: xmlDictLookup(dictionary, name, -1)) }
        return AttributeKeys(
            listName: key("listName"), languageID: key("languageID"), currencyID: key("currencyID"),
            unitCode: key("unitCode"), schemeName: key("schemeName"), code: key("CODE"), value: key("VALUE"),
            ctype: key("CTYPE"), type: key("TYPE"), currency: key("CURRENCY"), formattedValue: key("FMTVAL"),
            category: key("CATEGORY"), language: key("LG"), version: key("VERSION"), documentID: key("DOC_ID"),
            publication: key("PUBLICATION"))
    }

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
            guard let session = unsafe openSession(data), let name = unsafe name else { return }
            unsafe session.pointee.state.start(
                ElementName(name), namespace: { unsafe namespace.map { unsafe String(cString: $0) } ?? "" },
                ElementAttributes(attributes, count: Int(count)))
            unsafe stopIfRefused(session)
        }
        unsafe handler.endElementNs = { data, _, _, _ in
            guard let session = unsafe openSession(data) else { return }
            unsafe session.pointee.state.end()
        }
        unsafe handler.characters = { data, characters, count in unsafe text(data, characters, count) }
        unsafe handler.cdataBlock = { data, characters, count in unsafe text(data, characters, count) }
        unsafe handler.internalSubset = { data, _, _, _ in
            guard let session = unsafe openSession(data) else { return }
            unsafe session.pointee.state.refuse(Reasons.doctype)
            unsafe stopIfRefused(session)
        }
        unsafe handler.serror = { data, error in
            guard let session = unsafe openSession(data), let error = unsafe error?.pointee else { return }
            // Lesser errors, such as a prefix without a namespace, leave the file well formed.
            guard unsafe error.level == XML_ERR_FATAL, unsafe session.pointee.error == nil else { return }
            // A file that ends too early fails at its last byte, or inside its last character.
            let input = unsafe session.pointee.context.flatMap { unsafe $0.pointee.input }
            let rest = unsafe input.map { unsafe $0.pointee.end - $0.pointee.cur } ?? 0
            unsafe session.pointee.error = unsafe (Int(error.line), Int(error.int2), rest < 4)
        }
        return unsafe handler
    }
}

private func openSession(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLParser.Session>? {
    unsafe data?.assumingMemoryBound(to: XMLParser.Session.self)
}

private func text(_ data: UnsafeMutableRawPointer?, _ characters: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let session = unsafe openSession(data) else { return }
    unsafe session.pointee.state.characters(UnsafeBufferPointer(start: characters, count: Int(count)))
    unsafe stopIfRefused(session)
}

private func stopIfRefused(_ session: UnsafeMutablePointer<XMLParser.Session>) {
    if unsafe session.pointee.state.isRefused { unsafe xmlStopParser(session.pointee.context) }
}
