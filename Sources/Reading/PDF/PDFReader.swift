import Documents

/// Reads PDF files by way of poppler's `pdftohtml -xml`, which runs in a process of its own.
enum PDFReader {
    static let program = "pdftohtml"
    /// `-nodrm`: a file that may not be copied from may still be read by its own reader.
    private static let arguments = ["-xml", "-i", "-stdout", "-q", "-nodrm", "-enc", "UTF-8", HelperProcess.inputPath]

    static func read(_ bytes: ArraySlice<UInt8>, name: String, limits: ReadingLimits) -> ReadResult {
        do throws(PartFailure) {
            return .read(try document(bytes, name: name, limits: limits), nil)
        } catch {
            return .unreadable(UnreadableFile(name: name, reason: error.reason))
        }
    }

    private static func document(_ bytes: ArraySlice<UInt8>, name: String, limits: ReadingLimits)
        throws(PartFailure) -> Document
    {
        guard let path = HelperProcess.find(program) else { throw PartFailure(reason: Reasons.noConverter) }
        guard HelperProcess.missingGuards.isEmpty else { throw PartFailure(reason: Reasons.noGuard) }
        var output: [UInt8]
        switch HelperProcess.run(path, arguments, input: bytes, limits: limits.helper) {
        case .overtime: throw PartFailure(reason: LimitHit.helperSeconds(limits.helper.seconds).reason)
        case .tooMuchOutput: throw PartFailure(reason: LimitHit.helperOutput(limits.helper.output).reason)
        case .failed: throw PartFailure(reason: Reasons.damagedPDF)
        case .finished(_, let text, let errors):
            if errors[...].holds("Incorrect password") { throw PartFailure(reason: Reasons.encryptedPDF) }
            output = text
        }
        var read = try PDFPages(output, limits: limits)
        output = []
        guard !read.pages.isEmpty else { throw PartFailure(reason: Reasons.damagedPDF) }
        let empty = read.pages.filter { $0.lines.isEmpty }.map(\.number)
        guard empty.count < read.pages.count else { throw PartFailure(reason: Reasons.noTextLayer) }
        if PDFDrawing.isDrawing(read) { return .drawing(name: name) }
        let count = read.pages.count
        read.removeRunningHeads()
        let (source, blocks) = PassageBlocks.make(PDFPassages.make(read))
        guard !blocks.isEmpty else { throw PartFailure(reason: Reasons.noTextLayer) }
        return Document(
            name: name, format: .pdf, text: source, blocks: blocks, pages: count, note: note(emptyPages: empty))
    }

    /// Pages without text may be empty, or scanned.
    private static func note(emptyPages: [Int]) -> Wording? {
        guard !emptyPages.isEmpty else { return nil }
        let list = emptyPages.prefix(12).map(String.init).joined(separator: ", ") + (emptyPages.count > 12 ? " …" : "")
        return Wording(
            sv: "Sidor utan text (\(list)) har inte granskats: är de inskannade, kör ”ocrmypdf -l swe FIL UT.pdf”.",
            en: "Pages without text (\(list)) were not reviewed: if they are scans, run 'ocrmypdf -l swe FILE OUT.pdf'."
        )
    }
}

/// Tells drawings from documents.
enum PDFDrawing {
    /// Sheets much larger than A4 with few words on them: on average so many bytes of text a page.
    static func isDrawing(_ read: PDFPages) -> Bool {
        // A4 is 892 by 1263 of the converter's pixels, A3 1263 by 1785.
        let large = read.pages.count { $0.width > 1700 || $0.height > 1800 }
        return large * 2 > read.pages.count && read.text.count < 2000 * read.pages.count
    }
}
