/// The name of a file or an entry as people read it. It is shown and sorted by, and never used as a path.
package enum EntryName {
    /// Names without the UTF-8 mark come from Windows, in the code page of its old consoles (850, which has Swedish
    /// letters where 437 has them) or in Windows-1252.
    package static func text(of bytes: some Collection<UInt8>) -> String {
        printable(String(validating: bytes, as: UTF8.self) ?? decoded(bytes))
    }

    /// The name of an entry with its folders; old programs on Windows write a backslash between them.
    static func path(of bytes: some Collection<UInt8>) -> String {
        text(of: bytes).replacing("\\", with: "/")
    }

    /// Without signs that break lines or steer terminals.
    package static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String {
        // å ä ö Å Ä Ö é ü of code page 850, and of Windows-1252.
        let console: Set<UInt8> = [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99, 0x82, 0x81]
        let windows: Set<UInt8> = [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9, 0xFC]
        let isWindows = bytes.count(where: windows.contains) > bytes.count(where: console.contains)
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if byte < 0x80 {
                scalars.append(Unicode.Scalar(byte))
            } else if isWindows {
                scalars.append(byte < 0xA0 ? "\u{FFFD}" : Unicode.Scalar(byte))
            } else {
                scalars.append(codePage850[Int(byte) - 0x80])
            }
        }
        return String(scalars)
    }

    /// 0x80 to 0xFF of code page 850.
    private static let codePage850 = Array(
        """
        ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
        ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶\u{A7}÷¸°¨·¹³²■\u{A0}
        """.unicodeScalars)
}
