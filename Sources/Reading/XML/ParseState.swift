import Documents

/// What is kept while one file is parsed. It knows elements, text and limits; what elements mean is in
/// the extensions for eForms, TED_EXPORT and other XML.
struct ParseState {
    let limits: ReadingLimits
    var keys = AttributeKeys()
    var tree = ElementTree()
    var format = DocumentFormat.xml
    /// Why parsing was stopped; nil while all is well.
    private(set) var refusal: Wording?
    private(set) var isRefused = false

    private var depth = 0
    /// Open elements inside the one whose text is collected, or that is muted.
    private var inner = 0
    /// Elements are only counted: they belong to the text being collected, or to something muted.
    var isAbsorbing = false
    var isCollecting = false
    private var nodes: [Int32]
    private var instances: [Int32]
    private var instance: Int32 = 0
    private var firstNode = 0

    /// All text collected in this file; entries and values are ranges of it.
    var text: [UInt8] = []
    private var textStart = 0
    private var textTotal = 0
    private var nodeTotal = 0
    private var language: UInt32 = 0
    var entries: [TextEntry] = []

    var eforms = EFormsDraft()
    var ted = TEDDraft()

    init(limits: ReadingLimits) {
        self.limits = limits
        nodes = [Int32](repeating: -1, count: limits.depth + 1)
        instances = nodes
    }

    /// Makes ready for the next file.
    mutating func reset() {
        switch format {
        case .eforms: eforms = EFormsDraft()
        case .ted: ted = TEDDraft()
        default: break
        }
        format = .xml
        refusal = nil
        isRefused = false
        (depth, inner, isAbsorbing, isCollecting) = (0, 0, false, false)
        instance = 0
        firstNode = tree.count
        text.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        (textStart, textTotal, nodeTotal) = (0, 0, 0)
        tree.forgetNumbers()
    }

    mutating func refuse(_ reason: Wording) {
        if !isRefused { refusal = reason }
        isRefused = true
    }

    mutating func start(_ name: ElementName, namespace: () -> String, _ attributes: ElementAttributes) {
        depth += 1
        nodeTotal = 0
        guard depth <= limits.depth else { return refuse(LimitHit.depth(limits.depth).reason) }
        guard attributes.count <= limits.attributes else {
            return refuse(LimitHit.attributes(limits.attributes).reason)
        }
        if isAbsorbing || (format == .xml && depth > 1 && hasTextWaiting) {
            isAbsorbing = true
            inner += 1
            return
        }
        let parent = depth > 1 ? nodes[depth - 2] : root(name.text, namespace(), attributes).rawValue
        let node = tree.child(of: parent, name)
        guard tree.count - firstNode <= limits.paths else { return refuse(LimitHit.paths(limits.paths).reason) }
        nodes[depth - 1] = node
        instance &+= 1
        instances[depth - 1] = instance
        switch tree.meaning(node) {
        case .nothing:
            let language = attributes.language(keys.languageID)
            if language != 0, !tree.isCode(node) { collect(language) }
        case .muted: isAbsorbing = true
        case .text: textStart = text.count
        case .eforms(let field): begin(field, node, attributes)
        case .ted(let field): begin(field, node, attributes)
        }
    }

    /// From here to the end of the element, text is kept.
    mutating func collect(_ language: UInt32 = 0) {
        self.language = language
        textStart = text.count
        isCollecting = true
        isAbsorbing = true
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        textTotal += bytes.count
        nodeTotal += bytes.count
        guard nodeTotal <= limits.nodeText else { return refuse(LimitHit.nodeText(limits.nodeText).reason) }
        guard textTotal <= limits.text else { return refuse(LimitHit.text(limits.text).reason) }
        if isCollecting { unsafe text.append(contentsOf: bytes) }
    }

    mutating func end() {
        nodeTotal = 0
        depth -= 1
        if inner > 0 {
            inner -= 1
            if inner == 0, format == .xml { isAbsorbing = false }
            return
        }
        let node = nodes[depth]
        isAbsorbing = false
        switch tree.meaning(node) {
        case .nothing: if isCollecting { keepEFormsText(node, .plain) }
        case .muted: return
        case .text:
            keepText(node)
            textStart = text.count
            return
        case .eforms(let field): end(field, node)
        case .ted(let field): end(field, node)
        }
        isCollecting = false
    }

    /// The text collected for the element that ends, trimmed.
    var collected: ArraySlice<UInt8> { text[textStart...].trimmed }

    private var hasTextWaiting: Bool { text.count > textStart && !collected.isEmpty }

    /// Keeps what was collected as text of the document, unless it says nothing.
    @discardableResult
    mutating func keepText(_ node: Int32, role: TextRole = .plain, lot: Int = -1, owner: Int = -1) -> Bool {
        let content = collected
        guard !content.isEmpty else { return false }
        if content.count == 1, content.first == UInt8(ascii: "-") || content.first == UInt8(ascii: ".") { return false }
        let parent = depth > 0 ? instances[depth - 1] : 0
        entries.append(
            TextEntry(
                range: content.startIndex..<content.endIndex, node: node, parent: parent, language: language,
                role: role,
                lot: lot, owner: owner))
        return true
    }

    /// Tells the format by the root element.
    private mutating func root(_ name: String, _ namespace: String, _ attributes: ElementAttributes) -> ElementTree.Root
    {
        if namespace.hasPrefix("urn:oasis:names:specification:ubl:schema:xsd:"), EFormsDraft.roots.contains(name) {
            format = .eforms
            eforms.root = name
            return .eforms
        }
        if name == "TED_EXPORT" {
            format = .ted
            ted.open(
                namespace: namespace, version: attributes.text(keys.version),
                documentID: attributes.text(keys.documentID))
            return .ted
        }
        isCollecting = true
        return .xml
    }
}
