@testable import Reading

/// What the converter of PDF files writes: it repeats what a hostile PDF makes it say.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard var read = try? PDFPages(input(data, size), limits: ReadingLimits()), !read.pages.isEmpty else { return 0 }
    _ = PDFDrawing.isDrawing(read)
    read.removeRunningHeads()
    _ = PassageBlocks.make(PDFPassages.make(read))
    return 0
}
