package import Containers
package import Documents

/// Why a file cannot be annotated.
package enum AnnotatingError: Error, Equatable {
    case noWordFile
    case container(ContainerError)

    package var reason: Wording {
        switch self {
        case .noWordFile:
            Wording(
                sv: "Bara Word-filer (.docx) kan få kommentarer. Öppna filen i Word och spara den som .docx.",
                en: "Only Word files (.docx) take comments. Open the file in Word and save it as .docx.")
        case .container(let error): error.reason
        }
    }
}

/// Puts comments into a Word file. Every part but the document, its relationships, the list of content types and the
/// comments keeps its bytes, compressed as they were.
package struct WordAnnotator {
    /// What came of it.
    package struct Outcome: Sendable {
        package let file: [UInt8]
        package let added: Int
        /// Comments that were there already, from an earlier run.
        package let kept: Int
        /// The drafts that were put in, and those that were there already.
        package let drafts: (added: [String], kept: [String])
    }

    private let file: [UInt8]
    private let main: String
    private let document: [UInt8]
    private let relations: WordRelations
    private let contentTypes: [UInt8]
    private let comments: (name: String, bytes: [UInt8])?

    /// Opens a Word file.
    package init(_ file: [UInt8], limits: ContainerLimits = ContainerLimits()) throws(AnnotatingError) {
        var budget = ContainerBudget(limits)
        do throws(ContainerError) {
            let zip = try ZipArchive.open(file[...], budget: &budget)
            func part(_ name: String) throws(ContainerError) -> [UInt8]? {
                guard let entry = zip.entry(name) else { return nil }
                return try zip.read(entry, budget: &budget)
            }
            let package = WordRelations(try part("_rels/.rels") ?? [], of: "")
            main = package.target("officeDocument") ?? ""
            document = try part(main) ?? []
            relations = WordRelations(try part(WordRelations.name(of: main)) ?? [], of: main)
            contentTypes = try part("[Content_Types].xml") ?? []
            if let name = relations.target("comments"), let bytes = try part(name) {
                comments = (name, bytes)
            } else {
                comments = nil
            }
        } catch {
            throw .container(error)
        }
        self.file = file
        guard !document.isEmpty, main.hasPrefix("word/"), WordPartText.holds("<w:document", document) else {
            throw .noWordFile
        }
    }

    /// The file with the comments and the texts that are not in it yet.
    package func adding(
        _ wanted: [WordComment], _ insertions: [WordInsertion] = [], stamp: WordStamp = WordStamp(day: nil)
    ) throws(AnnotatingError) -> Outcome {
        let existing = WordComments(comments?.bytes ?? [])
        let new = wanted.filter { !existing.codes.contains($0.code) }
        let markup = WordMarkup(document)
        var splice = Splice()
        var inserting = InsertionPlacing(markup, stamp)
        let known = insertions.filter { markup.bookmarks.contains($0.bookmark) }
        let placed = insertions.filter { insertion in
            !markup.bookmarks.contains(insertion.bookmark) && inserting.place(insertion, into: &splice)
        }
        guard !new.isEmpty || !placed.isEmpty else {
            return Outcome(file: file, added: 0, kept: wanted.count, drafts: ([], known.map(\.id)))
        }
        var placing = CommentPlacing(markup, splice)
        var elements = ""
        for (offset, comment) in new.enumerated() {
            placing.place(comment, id: existing.nextID + offset)
            elements += comment.element(id: existing.nextID + offset, stamp)
        }
        var parts = [ZipEditor.Part(name: main, bytes: placing.splice.applied(to: document))]
        if let comments {
            if !new.isEmpty {
                parts.append(
                    ZipEditor.Part(name: comments.name, bytes: WordPartText.appending(elements, to: comments.bytes)))
            }
        } else if !new.isEmpty {
            parts += newParts(elements)
        }
        do throws(ContainerError) {
            return Outcome(
                file: try ZipEditor.replacing(parts, in: file), added: new.count, kept: wanted.count - new.count,
                drafts: (placed.map(\.id), known.map(\.id)))
        } catch {
            throw .container(error)
        }
    }

    /// A part for comments, with what leads to it.
    private func newParts(_ elements: String) -> [ZipEditor.Part] {
        let text = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:comments xmlns:w="\(WordPartText.namespace(of: document))">\(elements)</w:comments>
            """
        let name = "word/comments.xml"
        let type = """
            <Override PartName="/\(name)" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>
            """
        return [
            ZipEditor.Part(name: name, bytes: Array(text.utf8)),
            ZipEditor.Part(
                name: WordRelations.name(of: main), bytes: relations.adding("comments", target: "comments.xml")),
            ZipEditor.Part(name: "[Content_Types].xml", bytes: WordPartText.appending(type, to: contentTypes)),
        ]
    }
}
