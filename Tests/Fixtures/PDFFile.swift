/// Small PDF files with text in Helvetica, put together from lines.
package struct PDFFile {
    package struct Line {
        package let text: String
        package var x = 72
        /// From the lower edge, in points.
        package let y: Int
        package var size = 11
        package var isBold = false

        package init(text: String, x: Int = 72, y: Int, size: Int = 11, isBold: Bool = false) {
            self.text = text
            self.x = x
            self.y = y
            self.size = size
            self.isBold = isBold
        }
    }

    package var width = 595
    package var height = 842
    package var pages: [[Line]] = []

    package init(width: Int = 595, height: Int = 842, pages: [[Line]]) {
        self.width = width
        self.height = height
        self.pages = pages
    }

    package var bytes: [UInt8] {
        var objects: [[UInt8]] = []
        let kids = pages.indices.map { "\(5 + $0 * 2) 0 R" }.joined(separator: " ")
        objects.append(Array("<< /Type /Catalog /Pages 2 0 R >>".utf8))
        objects.append(Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8))
        for name in ["Helvetica", "Helvetica-Bold"] {
            objects.append(
                Array("<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding >>".utf8))
        }
        for (index, lines) in pages.enumerated() {
            objects.append(
                Array(
                    """
                    << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents \(6 + index * 2) 0 R \
                    /Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> >>
                    """.utf8))
            let content = lines.flatMap(Self.content)
            objects.append(Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8))
        }
        return Self.file(objects)
    }

    private static func content(_ line: Line) -> [UInt8] {
        let text = line.text.unicodeScalars.flatMap { scalar -> [UInt8] in
            switch scalar {
            case "(", ")", "\\": [UInt8(ascii: "\\"), UInt8(scalar.value)]
            case "•": [0x95]
            default: [UInt8(truncatingIfNeeded: scalar.value)]
            }
        }
        return Array("BT /F\(line.isBold ? 1 : 0) \(line.size) Tf \(line.x) \(line.y) Td (".utf8) + text
            + Array(") Tj ET\n".utf8)
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        let entries = offsets.map { offset in
            let digits = String(offset)
            return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        let table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(entries.joined())"
        return bytes
            + Array("\(table)trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }
}
