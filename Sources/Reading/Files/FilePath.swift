/// The path of a file as the system has it: bytes that need not be UTF-8. Old archives leave such names behind.
package struct FilePath: Hashable, Sendable {
    /// Ends with NUL, as C wants it.
    let characters: [CChar]

    package init(_ path: String) {
        characters = Array(path.utf8CString)
    }

    /// A name inside a folder.
    init(_ folder: FilePath, _ name: [CChar]) {
        var characters = folder.characters.dropLast()
        if characters.last != CChar(UInt8(ascii: "/")) { characters.append(CChar(UInt8(ascii: "/"))) }
        self.characters = characters + name + [0]
    }

    /// The path for people: bytes that are not UTF-8 become U+FFFD.
    package var text: String {
        String(decoding: characters.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
