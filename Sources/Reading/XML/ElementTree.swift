import Documents

/// What an element path stands for. It is worked out once for each path, so that an element costs one look-up.
enum Meaning {
    /// Nothing known; in eForms it is free text where it has a language.
    case nothing
    /// Nothing in it is read.
    case muted
    /// Any XML: text is text.
    case text
    case eforms(EFormsField)
    case ted(TEDField)
}

/// The element paths met so far, over all files that one parser has read.
struct ElementTree {
    /// How paths begin: one root for each kind of XML, because the same name can mean something else in another.
    enum Root: Int32 {
        case xml = -1
        case eforms = -2
        case ted = -3
    }

    private struct Slot {
        var name: UInt = 0
        var parent: Int32 = 0
        var node: Int32 = -1
    }

    private struct Node {
        let parent: Int32
        let name: String
        let meaning: Meaning
        /// Where the path stands: a state of the eForms paths, or the areas of TED_EXPORT.
        let state: Int32
        let isCode: Bool
        /// The number in the current document, -1 before it is used there.
        var number: Int32 = -1
        /// The path as text, made when it is first asked for.
        var path: String?
    }

    private var slots = [Slot](repeating: Slot(), count: 4096)
    private var nodes: [Node] = []
    private var numbered: [Int32] = []
    private let eformsPaths = EFormsPaths()

    var count: Int { nodes.count }

    func meaning(_ node: Int32) -> Meaning { nodes[Int(node)].meaning }

    /// Whether the element's name ends in `Code`: such an element never holds free text, whatever attributes it has.
    func isCode(_ node: Int32) -> Bool { nodes[Int(node)].isCode }

    func name(_ node: Int32) -> String { nodes[Int(node)].name }

    func state(_ node: Int32) -> Int32 { node >= 0 ? nodes[Int(node)].state : 0 }

    /// The node of an element under another (or under a root).
    mutating func child(of parent: Int32, _ name: ElementName) -> Int32 {
        let mask = slots.count - 1
        var index = Self.hash(name.key, parent) & mask
        while true {
            let slot = slots[index]
            if slot.name == name.key, slot.parent == parent { return slot.node }
            if slot.node < 0 { break }
            index = (index + 1) & mask
        }
        return add(parent, name)
    }

    private static func hash(_ name: UInt, _ parent: Int32) -> Int {
        let mixed = (name >> 3 ^ UInt(truncatingIfNeeded: parent) &* 0x9E37_79B9) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 20)
    }

    private mutating func add(_ parent: Int32, _ name: ElementName) -> Int32 {
        let text = name.text
        let (meaning, state) = meaning(of: text, under: parent)
        let node = Int32(nodes.count)
        nodes.append(Node(parent: parent, name: text, meaning: meaning, state: state, isCode: text.hasSuffix("Code")))
        insert(Slot(name: name.key, parent: parent, node: node))
        if nodes.count * 2 > slots.count { grow() }
        return node
    }

    private func meaning(of name: String, under parent: Int32) -> (Meaning, Int32) {
        switch root(of: parent) {
        case .xml: (.text, 0)
        case .eforms: eformsPaths.step(name, from: parent < 0 ? nil : state(parent))
        case .ted: TEDMeaning.of(name, in: parent < 0 ? nil : TEDArea(rawValue: state(parent)))
        }
    }

    private func root(of node: Int32) -> Root {
        var current = node
        while current >= 0 { current = nodes[Int(current)].parent }
        return Root(rawValue: current) ?? .xml
    }

    private mutating func insert(_ slot: Slot) {
        let mask = slots.count - 1
        var index = Self.hash(slot.name, slot.parent) & mask
        while slots[index].node >= 0 { index = (index + 1) & mask }
        slots[index] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.node >= 0 { insert(slot) }
    }

    /// The path as text: `/ContractNotice/ProcurementProject/Name`.
    mutating func path(_ node: Int32) -> String {
        guard node >= 0 else { return "" }
        if let path = nodes[Int(node)].path { return path }
        let path = path(nodes[Int(node)].parent) + "/" + nodes[Int(node)].name
        nodes[Int(node)].path = path
        return path
    }

    /// The number of the path in a document; it and the paths above it are added to the document when first used.
    mutating func number(_ node: Int32, in paths: inout ElementPaths) -> Int32 {
        guard node >= 0 else { return -1 }
        let known = nodes[Int(node)].number
        if known >= 0 { return known }
        let number = paths.add(nodes[Int(node)].name, under: number(nodes[Int(node)].parent, in: &paths))
        nodes[Int(node)].number = number
        numbered.append(node)
        return number
    }

    /// Forgets the numbers of the document that was read before.
    mutating func forgetNumbers() {
        for node in numbered { nodes[Int(node)].number = -1 }
        numbered.removeAll(keepingCapacity: true)
    }
}
