import Documents

/// How much comes out of containers before the rest is refused. Each limit is named with its value when it is hit.
package struct ContainerLimits: Sendable {
    /// Containers inside each other.
    package var depth = 4
    /// Entries, over all containers of one file.
    package var entries = 20_000
    /// Bytes of one entry.
    package var entryBytes = 64 << 20
    /// Bytes of all entries, over all containers of one file.
    package var unpackedBytes = 512 << 20
    /// Bytes of text of all documents, over all containers of one file: each costs its own several times in memory.
    package var text = 32 << 20
    /// How many times its packed size an entry may have; small entries may have more.
    package var ratio = 400

    /// An entry of so many bytes is not asked for its ratio: it cannot do harm.
    static let harmless = 8 << 20

    package init() {}
}

/// What may still come out of one file, however deep its containers are nested.
package struct ContainerBudget: Sendable {
    package let limits: ContainerLimits
    private var entries = 0
    private var bytes = 0
    private var text = 0

    package init(_ limits: ContainerLimits) {
        self.limits = limits
    }

    /// Counts the entries of a container.
    package mutating func count(entries more: Int) throws(ContainerError) {
        entries += more
        guard entries <= limits.entries else { throw .limit(.entries(limits.entries)) }
    }

    /// Counts the text of a document that was in a container; nothing more is unpacked when it was too much.
    package mutating func count(text more: Int) {
        text += more
    }

    /// Counts what has just been unpacked of an entry. `total` is what came of the entry so far, `packed` its packed
    /// size where known.
    mutating func count(bytes more: Int, total: Int, packed: Int?) throws(ContainerError) {
        bytes += more
        guard text <= limits.text else { throw .limit(.text(limits.text)) }
        guard total <= limits.entryBytes else { throw .limit(.entryBytes(limits.entryBytes)) }
        guard bytes <= limits.unpackedBytes else { throw .limit(.unpackedBytes(limits.unpackedBytes)) }
        if let packed, total > ContainerLimits.harmless, total / max(packed, 1) > limits.ratio {
            throw .limit(.ratio(limits.ratio))
        }
    }
}
