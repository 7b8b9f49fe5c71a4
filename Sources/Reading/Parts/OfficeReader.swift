import Containers
import Documents

/// Tells office files from other zip archives and reads them.
enum OfficeReader {
    /// The document; nil for a zip archive that is no office file.
    static func read(
        _ zip: borrowing ZipArchive, name: String, limits: ReadingLimits, budget: inout ContainerBudget
    ) -> ReadResult? {
        do throws(PartFailure) {
            return try document(zip, name: name, limits: limits, budget: &budget).map { .read($0, nil) }
        } catch {
            return .unreadable(UnreadableFile(name: name, reason: error.reason, line: error.line))
        }
    }

    private static func document(
        _ zip: borrowing ZipArchive, name: String, limits: ReadingLimits, budget: inout ContainerBudget
    ) throws(PartFailure) -> Document? {
        if zip.entry("[Content_Types].xml") != nil, zip.entry("_rels/.rels") != nil {
            let package = try PackageRelations(of: "", in: zip, limits: limits, budget: &budget)
            guard let main = package.target("officeDocument") else { throw PartFailure(reason: Reasons.noMainPart) }
            if main.hasPrefix("ppt/") { throw PartFailure(reason: Reasons.presentation) }
            return main.hasPrefix("xl/")
                ? try WorkbookReader.read(zip, main: main, name: name, limits: limits, budget: &budget)
                : try WordReader.read(zip, main: main, name: name, limits: limits, budget: &budget)
        }
        guard zip.entry("content.xml") != nil, let type = try zip.part("mimetype", budget: &budget) else { return nil }
        guard type.starts(with: "application/vnd.oasis.opendocument.text".utf8) else {
            throw PartFailure(reason: Reasons.otherOpenDocument)
        }
        return try OpenDocumentReader.read(zip, name: name, limits: limits, budget: &budget)
    }
}
