import Documents
import Procurement
import Reading

/// One reader for all inputs, as in a run: what a hostile file leaves behind must not harm the next.
private nonisolated(unsafe) var reader = NoticeReader()

/// Notices in XML (eForms and TED), and whatever else an input turns out to be.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    if case .read(let document, _) = reader.read(bytes: input(data, size), name: "input") { check(document) }
    return 0
}
