import Documents
import Glibc

/// The bytes that the fuzzer lends for one call.
func input(_ data: UnsafePointer<UInt8>?, _ size: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data, count: size))
}

/// What holds for every document, however hostile its file.
func check(_ document: Document) {
    let bytes = document.text.bytes
    precondition(String(validating: bytes, as: UTF8.self) != nil, "the text is not UTF-8")
    for block in document.blocks {
        precondition(
            block.range.lowerBound >= 0 && block.range.upperBound <= bytes.count, "a block is outside the text")
        for end in [block.range.lowerBound, block.range.upperBound] where end < bytes.count {
            precondition(bytes[end] & 0xC0 != 0x80, "a block begins or ends inside a character")
        }
        _ = document.describe(block.place)
    }
}

/// Called once before the first input. Converters are not started: without a PATH none is found.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<CInt>?,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafePointer<CChar>?>?>?
) -> CInt {
    setenv("PATH", "/nonexistent", 1)
    return 0
}
