/// Codes of the administrative part of works contracts (`AFC.37`): our own short labels for their areas.
package enum AFCode {
    /// What the area of a code is about; a code without a label of its own has its parent's. Nil for what is no code.
    package static func label(_ code: String) -> String? {
        guard level(of: code) != nil else { return nil }
        let code = code.uppercased()
        let part = String(code.prefix(3))
        var digits = code.dropFirst(4)
        while !digits.isEmpty {
            if let label = labels["\(part == "AFD" ? "AFC" : part).\(digits)"] { return label }
            digits.removeLast()
        }
        return labels[part]
    }

    /// The depth of a code: `AFC` is 1, `AFC.3` is 2, `AFC.37` is 3. Nil for what is no code.
    package static func level(of code: String) -> Int? {
        let bytes = Array(code.utf8).map { (0x61...0x7A).contains($0) ? $0 & ~0x20 : $0 }
        guard bytes.count >= 3, bytes[0] == UInt8(ascii: "A"), bytes[1] == UInt8(ascii: "F"),
            (UInt8(ascii: "A")...UInt8(ascii: "J")).contains(bytes[2])
        else { return nil }
        guard bytes.count > 3 else { return 1 }
        guard bytes[3] == UInt8(ascii: "."), (5...8).contains(bytes.count),
            bytes[4...].allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return bytes.count - 3
    }

    /// The edition that a text says it follows ("AMA AF 12", "AMA AF Konsult 10"); nil when it names none.
    package static func edition(in text: SourceText) -> String? {
        let bytes = text.bytes
        let start = Array("AMA AF ".utf8)
        var position = 0
        while let found = bytes[position...].firstIndex(of: start[0]) {
            position = found + 1
            guard bytes[found...].starts(with: start) else { continue }
            var rest = bytes[(found + start.count)...].prefix(11)
            var name = "AMA AF "
            for kind in ["Konsult ", "Köp "] where rest.starts(with: kind.utf8) {
                name += kind
                rest = rest.dropFirst(kind.utf8.count)
            }
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            if digits.count == 2 || digits.count == 4 { return name + String(decoding: digits, as: UTF8.self) }
        }
        return nil
    }

    /// AFD mirrors AFC, so that its areas are listed once.
    private static let labels: [String: String] = [
        "AFA": "orientering om beställare och objekt",
        "AFA.1": "beställare och kontaktpersoner",
        "AFA.2": "objektet och platsen",
        "AFA.3": "hur upphandlingen går till",
        "AFA.4": "avtalsform",
        "AFA.5": "betalningsform",
        "AFB": "regler för upphandlingen",
        "AFB.1": "upphandlingsform",
        "AFB.2": "handlingar som anbudet bygger på",
        "AFB.3": "anbudets form och innehåll",
        "AFB.4": "anbudstid och inlämning",
        "AFB.5": "uteslutning, kvalificering och utvärdering",
        "AFC": "avtalsvillkor, utförandeentreprenad",
        "AFD": "avtalsvillkor, totalentreprenad",
        "AFC.1": "omfattning, avtalshandlingar och lagkrav",
        "AFC.2": "utförande, kvalitet och miljö",
        "AFC.3": "organisation och personal",
        "AFC.36": "arbetsmiljö",
        "AFC.4": "tider",
        "AFC.5": "ansvar, vite",
        "AFC.6": "ersättning och betalning",
        "AFC.7": "besiktning",
        "AFC.8": "uppsägning i förtid",
        "AFC.9": "tvist",
        "AFG": "gemensamma hjälpmedel och arbeten på platsen",
        "AFH": "gemensamma hjälpmedel och arbeten på platsen",
        "AFJ": "gemensamma hjälpmedel och arbeten på platsen",
    ]
}
