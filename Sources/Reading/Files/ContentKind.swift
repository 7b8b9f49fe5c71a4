import Documents

/// What the first bytes of a file say that it is. Names and endings are never asked.
enum ContentKind: Equatable {
    case xml
    case text
    case unreadable(Wording)

    init(_ bytes: ArraySlice<UInt8>) {
        if Self.isHTML(bytes) {
            self = .unreadable(Reasons.webPage)
        } else if bytes.first != UInt8(ascii: "<"), let reason = Self.knownFormat(bytes) {
            self = .unreadable(reason)
        } else if Self.looksLikeXML(bytes) {
            self = .xml
        } else {
            self = .text
        }
    }

    private static func knownFormat(_ bytes: ArraySlice<UInt8>) -> Wording? {
        if bytes.prefix(1024).holds("%PDF-") {
            return Reasons.notYet(sv: "PDF-filer", en: "PDF files")
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return packaged(bytes)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return Reasons.notYet(sv: "Äldre Office-filer (.doc, .xls)", en: "Older Office files (.doc, .xls)")
        }
        if bytes.starts(with: #"{\rtf"#.utf8) { return Reasons.notYet(sv: "RTF-filer", en: "RTF files") }
        if bytes.starts(with: [0x1F, 0x8B]) {
            return Wording(
                sv: "Filen är packad med gzip. Packa upp den först.",
                en: "The file is packed with gzip. Unpack it first.")
        }
        return nil
    }

    /// The kind of zip by the names of its first entries, which stand in plain text.
    private static func packaged(_ bytes: ArraySlice<UInt8>) -> Wording {
        let head = bytes.prefix(4096)
        if head.holds("word/") { return Reasons.notYet(sv: "Word-filer", en: "Word files") }
        if head.holds("xl/") { return Reasons.notYet(sv: "Excel-filer", en: "Excel files") }
        if head.holds("application/vnd.oasis.opendocument") {
            return Reasons.notYet(sv: "OpenDocument-filer", en: "OpenDocument files")
        }
        if head.holds("[Content_Types].xml") { return Reasons.notYet(sv: "Office-filer", en: "Office files") }
        return Wording(
            sv: "Zip-arkiv läses inte än: packa upp det och ange mappen.",
            en: "Zip archives are not read yet: unpack it and name the folder.")
    }

    private static func isHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = withoutByteOrderMark(bytes).prefix(512).drop { isSpace($0) }
        guard start.first == UInt8(ascii: "<"), start.dropFirst().first != UInt8(ascii: "?") else { return false }
        let lowered = start.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return lowered.starts(with: "<!doctype html".utf8) || lowered.starts(with: "<html".utf8)
    }

    private static func looksLikeXML(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE, 0x3C, 0x00]) || bytes.starts(with: [0xFE, 0xFF, 0x00, 0x3C])
            || bytes.starts(with: [0x3C, 0x00, 0x3F, 0x00]) || bytes.starts(with: [0x00, 0x3C, 0x00, 0x3F])
        {
            return true
        }
        let start = withoutByteOrderMark(bytes).drop { isSpace($0) }
        guard start.first == UInt8(ascii: "<"), let second = start.dropFirst().first else { return false }
        switch second {
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...: return true
        default: return (0x61...0x7A).contains(second | 0x20)
        }
    }

    static func withoutByteOrderMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}

extension ArraySlice<UInt8> {
    /// Whether the ASCII text occurs anywhere in the slice.
    func holds(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
