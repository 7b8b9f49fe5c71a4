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
    }

    private let file: [UInt8]
    private let main: String
    private let document: [UInt8]
    private let relations: WordRelations
    private let contentTypes: [UInt8]
    private let comments: (name: String, bytes: [UInt8])?
    private let extended: [UInt8]?

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
            extended = try relations.target("commentsExtended").flatMap { name throws(ContainerError) in try part(name)
            }
        } catch {
            throw .container(error)
        }
        self.file = file
        guard !document.isEmpty, main.hasPrefix("word/"), WordPartText.holds("<w:document", document) else {
            throw .noWordFile
        }
    }

    /// The answers to comments of earlier runs.
    package func answers() -> [WordComments.Answer] {
        comments.map { WordComments($0.bytes).answers(extended: extended) } ?? []
    }

    /// The file with the comments that are not in it yet.
    package func adding(_ wanted: [WordComment]) throws(AnnotatingError) -> Outcome {
        let existing = WordComments(comments?.bytes ?? [])
        let known = existing.codes
        let new = wanted.filter { !known.contains($0.code) }
        guard !new.isEmpty else { return Outcome(file: file, added: 0, kept: wanted.count) }
        var placing = CommentPlacing(WordMarkup(document))
        var elements = ""
        for (offset, comment) in new.enumerated() {
            placing.place(comment, id: existing.nextID + offset)
            elements += comment.element(id: existing.nextID + offset)
        }
        var parts = [ZipEditor.Part(name: main, bytes: placing.splice.applied(to: document))]
        if let comments {
            parts.append(
                ZipEditor.Part(name: comments.name, bytes: WordPartText.appending(elements, to: comments.bytes)))
        } else {
            parts += newParts(elements)
        }
        do throws(ContainerError) {
            return Outcome(
                file: try ZipEditor.replacing(parts, in: file), added: new.count, kept: wanted.count - new.count)
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
