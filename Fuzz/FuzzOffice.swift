import Containers
import Documents
import Procurement
import Reading

/// An input that begins with this byte lists the parts of an archive: the byte, a name, a line break, the content, and so
/// on. Mutations then reach the XML within, where those of an archive's own bytes mostly break a checksum.
private let partMark: UInt8 = 1

private func archive(_ input: [UInt8]) -> [UInt8]? {
    guard input.first == partMark else { return input }
    let parts = input.split(separator: partMark).map { piece in
        let end = piece.firstIndex(of: UInt8(ascii: "\n")) ?? piece.endIndex
        return ZipEditor.Part(name: EntryName.text(of: piece[..<end]), bytes: Array(piece[end...].dropFirst()))
    }
    return try? ZipEditor.replacing(parts, in: [])
}

private nonisolated(unsafe) var reader = NoticeReader()

/// Archives and office files: Word, OpenDocument, Excel, zip, tar and what is nested in them.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard let file = archive(input(data, size)) else { return 0 }
    var dossier = Dossier(name: "input")
    reader.read(bytes: file, name: "input", into: &dossier)
    for document in dossier.documents { check(document) }
    return 0
}
