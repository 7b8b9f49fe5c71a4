import Containers
import Documents

/// Reads Word files (DOCX): the text as it is printed, with headings, lists, tables and notes.
struct WordReader {
    private let styles: WordStyles
    private var numbering: WordNumbering
    private var text = PassageText()
    private var footnotes: [String: [WordParagraph]] = [:]
    private var endnotes: [String: [WordParagraph]] = [:]
    private var hidden = 0

    /// The parts that places refer to.
    private enum Part: Int32 {
        case body, footnote, endnote, header, footer
        static let names = ["", "fotnot", "slutnot", "sidhuvud", "sidfot"]
    }

    /// Reads the file whose main part has that name.
    static func read(
        _ zip: borrowing ZipArchive, main: String, name: String, limits: ReadingLimits,
        budget: inout ContainerBudget
    ) throws(PartFailure) -> Document {
        let relations = try PackageRelations(of: main, in: zip, limits: limits, budget: &budget)
        var reader = try WordReader(zip, relations, limits, &budget)
        guard let bytes = try zip.part(main, budget: &budget) else { throw PartFailure(reason: Reasons.noMainPart) }
        let body = try WordPart(bytes, styles: reader.styles, limits: limits)
        reader.hidden += body.hidden
        for event in body.events { reader.add(event, .body) }
        try reader.addHeads(zip, relations, limits, &budget)
        let comments = try Self.comments(zip, relations, document: bytes, limits, &budget)
        let note = SetAside(hidden: reader.hidden, comments: comments.count).note
        let (source, blocks) = PassageBlocks.make(reader.text)
        guard !blocks.isEmpty else { throw PartFailure(reason: Reasons.noText) }
        return Document(
            name: name, format: .docx, text: source, blocks: blocks, parts: Part.names, note: note,
            answers: comments.answers)
    }

    private init(
        _ zip: borrowing ZipArchive, _ relations: PackageRelations, _ limits: ReadingLimits,
        _ budget: inout ContainerBudget
    ) throws(PartFailure) {
        func bytes(_ kind: String) throws(PartFailure) -> [UInt8]? {
            guard let target = relations.target(kind) else { return nil }
            return try zip.part(target, budget: &budget)
        }
        var styles = WordStyles()
        if let part = try bytes("styles") { styles = try WordStyles(part, limits: limits) }
        self.styles = styles
        numbering = WordNumbering()
        if let part = try bytes("numbering") { numbering = try WordNumbering(part, limits: limits) }
        if let part = try bytes("footnotes") {
            footnotes = Self.notes(try WordPart(part, styles: styles, limits: limits))
        }
        if let part = try bytes("endnotes") {
            endnotes = Self.notes(try WordPart(part, styles: styles, limits: limits))
        }
    }

    private static func notes(_ part: WordPart) -> [String: [WordParagraph]] {
        var notes: [String: [WordParagraph]] = [:]
        for case .paragraph(let paragraph) in part.events {
            notes[paragraph.owner ?? "", default: []].append(paragraph)
        }
        return notes
    }

    /// Headers and footers once, after everything else: they belong to no section.
    private mutating func addHeads(
        _ zip: borrowing ZipArchive, _ relations: PackageRelations, _ limits: ReadingLimits,
        _ budget: inout ContainerBudget
    ) throws(PartFailure) {
        var seen: Set<[UInt8]> = []
        for (kind, place) in [("header", Part.header), ("footer", .footer)] {
            for relation in relations.all where relation.kind == kind {
                guard let bytes = try zip.part(relation.target, budget: &budget) else { continue }
                let part = try WordPart(bytes, styles: styles, limits: limits)
                for case .paragraph(let paragraph) in part.events where seen.insert(paragraph.text).inserted {
                    text.add(paragraph.text[...], .text, place: .paragraph(paragraph.number, part: place.rawValue))
                }
            }
        }
    }

    /// How many comments there are, and those that answer comments of ours.
    private static func comments(
        _ zip: borrowing ZipArchive, _ relations: PackageRelations, document: [UInt8], _ limits: ReadingLimits,
        _ budget: inout ContainerBudget
    ) throws(PartFailure) -> (count: Int, answers: [CommentAnswer]) {
        guard let target = relations.target("comments"), let bytes = try zip.part(target, budget: &budget) else {
            return (0, [])
        }
        let comments = try WordComments(bytes, limits: limits)
        var extended: [UInt8]?
        if let name = relations.target("commentsExtended") { extended = try zip.part(name, budget: &budget) }
        return (
            comments.count, try comments.answers(document: document, extended: extended, limits: limits)
        )
    }

    // MARK: Passages

    private mutating func add(_ event: WordEvent, _ part: Part) {
        switch event {
        case .paragraph(let paragraph): add(paragraph, part)
        case .beginTable: text.beginTable()
        case .beginRow: text.beginRow()
        case .headRow: text.markHeadRow()
        case .beginCell: text.beginCell()
        case .endCell(let span): text.endCell(span: span)
        case .endTable: text.endTable()
        }
    }

    private mutating func add(_ paragraph: WordParagraph, _ part: Part) {
        let style = styles[paragraph.style]
        let number = nextNumber(paragraph, style)
        // A table of contents repeats the headings and says nothing of its own.
        guard !style.isContentsLine else { return }
        let isBold = paragraph.boldBytes * 10 >= paragraph.text.count * 9
        let size = paragraph.sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        var role = Passage.Role.text
        var words = paragraph.text
        if let outline = paragraph.outlineLevel ?? style.outlineLevel, outline < 9 {
            role = .heading(level: outline + 1)
            if let number, !number.isBullet { words = Array("\(number.text) ".utf8) + words }
        } else if let number {
            if number.isCompound || (number.isNumber && isBold) {
                words = Array("\(number.text) ".utf8) + words
            } else {
                role = .item(depth: paragraph.listLevel ?? style.listLevel ?? 0)
            }
        }
        let place = Place.paragraph(paragraph.number, part: part.rawValue)
        if !paragraph.text[...].trimmed.isEmpty { text.add(words[...], role, isBold: isBold, size: size, place: place) }
        for id in paragraph.footnotes { addNote(footnotes[id], .footnote) }
        for id in paragraph.endnotes { addNote(endnotes[id], .endnote) }
    }

    /// A note stands after the paragraph that refers to it, so that it is in the right section.
    private mutating func addNote(_ paragraphs: [WordParagraph]?, _ part: Part) {
        for paragraph in paragraphs ?? [] {
            text.add(paragraph.text[...], .text, place: .paragraph(paragraph.number, part: part.rawValue))
        }
    }

    /// The number that Word prints before the paragraph. An empty paragraph is numbered too, but list 0 is none.
    private mutating func nextNumber(_ paragraph: WordParagraph, _ style: WordStyles.Style) -> WordNumbering.Label? {
        guard let list = paragraph.list ?? style.list, list != "0" else { return nil }
        let level =
            paragraph.listLevel ?? style.listLevel ?? numbering.level(of: paragraph.style, in: list) ?? 0
        return numbering.next(list, level: level)
    }
}
