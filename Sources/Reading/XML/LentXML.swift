/// The name of an element, lent by the parser for one callback. Equal names have equal keys: libxml2 keeps each
/// name once in its dictionary.
@safe struct ElementName {
    private let characters: UnsafePointer<UInt8>

    init(_ characters: UnsafePointer<UInt8>) {
        unsafe self.characters = unsafe characters
    }

    var key: UInt { UInt(bitPattern: unsafe characters) }
    var text: String { unsafe String(cString: characters) }
}

/// The attributes of an element, lent by the parser for one callback.
@safe struct ElementAttributes {
    /// Five pointers each: local name, prefix, namespace, start and end of the value.
    private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    init(_ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        unsafe self.fields = unsafe fields
        self.count = count
    }

    /// The value of the attribute with that name key, as written (no known code has an entity in it).
    func text(_ key: UInt) -> String? {
        guard let bytes = unsafe value(key) else { return nil }
        return unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// A language code as a number: its letters in upper case, one byte each. Zero where there is none.
    func language(_ key: UInt) -> UInt32 {
        guard count > 0, let bytes = unsafe value(key) else { return 0 }
        var packed: UInt32 = 0
        for index in 0..<min(4, bytes.count) { packed = unsafe packed << 8 | UInt32(bytes[index] & ~0x20) }
        return max(packed, 1)
    }

    private func value(_ key: UInt) -> UnsafeBufferPointer<UInt8>? {
        guard let fields = unsafe fields else { return nil }
        for index in 0..<count where UInt(bitPattern: unsafe fields[index * 5]) == key {
            guard let start = unsafe fields[index * 5 + 3], let end = unsafe fields[index * 5 + 4] else { return nil }
            return unsafe UnsafeBufferPointer(start: start, count: end - start)
        }
        return nil
    }
}

/// The keys of the attribute names that mean something, in one parser's dictionary.
struct AttributeKeys {
    var listName: UInt = 0
    var languageID: UInt = 0
    var currencyID: UInt = 0
    var unitCode: UInt = 0
    var schemeName: UInt = 0
    /// TED_EXPORT: `CODE VALUE CTYPE TYPE CURRENCY FMTVAL CATEGORY LG VERSION DOC_ID PUBLICATION`.
    var code: UInt = 0
    var value: UInt = 0
    var ctype: UInt = 0
    var type: UInt = 0
    var currency: UInt = 0
    var formattedValue: UInt = 0
    var category: UInt = 0
    var language: UInt = 0
    var version: UInt = 0
    var documentID: UInt = 0
    var publication: UInt = 0
}
