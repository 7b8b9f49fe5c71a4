import Documents

/// What the first bytes of a file say that it is. Names and endings are never asked.
enum ContentKind: Equatable {
    case xml
    case text
    case html
    case pdf
    /// A zip archive: an office file or a folder of files.
    case zip
    /// A tar archive, or what gzip and its like have packed.
    case tar
    /// A drawing, which has no text to read.
    case drawing
    case unreadable(Wording)

    init(_ bytes: ArraySlice<UInt8>) {
        if Self.isHTML(bytes) {
            self = .html
        } else if bytes.first != UInt8(ascii: "<"), let kind = Self.knownFormat(bytes) {
            self = kind
        } else if Self.looksLikeXML(bytes) {
            self = .xml
        } else {
            self = .text
        }
    }

    private static func knownFormat(_ bytes: ArraySlice<UInt8>) -> ContentKind? {
        // A local entry, or the end of an archive without entries.
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .zip
        }
        // Something may stand before a PDF's own first line.
        if bytes.prefix(1024).holds("%PDF-") { return .pdf }
        if packed.contains(where: { bytes.starts(with: $0) }) || bytes.dropFirst(257).starts(with: "ustar".utf8) {
            return .tar
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .unreadable(compound(bytes)) }
        if bytes.starts(with: #"{\rtf"#.utf8) {
            return .unreadable(Reasons.convert("RTF-fil", "an RTF file", to: "docx"))
        }
        if bytes.starts(with: "AC10".utf8) || bytes.prefix(64).holds("SECTION") && bytes.prefix(512).holds("$ACADVER") {
            return .drawing
        }
        if pictures.contains(where: { bytes.starts(with: $0) }) { return .unreadable(Reasons.picture) }
        if archives.contains(where: { bytes.starts(with: $0) }) { return .unreadable(Reasons.otherArchive) }
        return nil
    }

    /// gzip, bzip2, xz, zstd.
    private static let packed: [[UInt8]] = [
        [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
    ]
    /// JPEG, PNG, TIFF (both byte orders), GIF.
    private static let pictures: [[UInt8]] = [
        [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        Array("GIF8".utf8),
    ]
    /// 7-Zip, RAR.
    private static let archives: [[UInt8]] = [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!".utf8)]

    /// The formats that Office used before 2007, and what it keeps in them still, by the names of their streams.
    private static func compound(_ bytes: ArraySlice<UInt8>) -> Wording {
        if bytes.holds(wide: "EncryptedPackage") { return Reasons.encryptedOffice }
        if bytes.holds(wide: "__substg1.0_") { return Reasons.mail }
        if bytes.holds(wide: "Workbook") || bytes.holds(wide: "Book") {
            return Reasons.convert("äldre Excel-fil (.xls)", "an older Excel file (.xls)", to: "xlsx")
        }
        return Reasons.convert("äldre Word-fil (.doc)", "an older Word file (.doc)", to: "docx")
    }

    /// Whether the first element is `html`, or the document type says so. What may stand before it is passed over: an
    /// XML declaration, and the comments of saved pages.
    private static func isHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = withoutByteOrderMark(bytes).prefix(4096).drop { isSpace($0) }
        guard rest.first == UInt8(ascii: "<") else { return false }
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            let tag = rest[(open + 1)...]
            switch tag.first {
            case UInt8(ascii: "!") where tag.starts(with: "!--".utf8):
                guard let end = tag.firstIndex(of: Array("-->".utf8)) else { return false }
                rest = tag[end...]
            case UInt8(ascii: "!"): return tag.begins(withLowercase: "!doctype html")
            case UInt8(ascii: "?"): rest = tag
            default: return tag.begins(withLowercase: "html")
            }
        }
        return false
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
        firstIndex(of: Array(text.utf8)) != nil
    }

    /// Whether the ASCII text occurs anywhere, written in UTF-16.
    fileprivate func holds(wide text: String) -> Bool {
        firstIndex(of: text.utf8.flatMap { [$0, 0] }) != nil
    }

    /// Whether the slice begins with an ASCII text in small letters, written in letters of any size.
    fileprivate func begins(withLowercase text: String) -> Bool {
        count >= text.utf8.count
            && zip(self, text.utf8).allSatisfy { byte, letter in
                byte == letter || (0x61...0x7A).contains(letter) && byte == letter ^ 0x20
            }
    }
}
