import Documents

extension Page {
    /// The files that could not be read, before everything else: what they hold is not in the report.
    mutating func unreadable(_ files: [UnreadableFile]) {
        guard !files.isEmpty else { return }
        heading(Phrases.unreadable(files.count))
        for file in files {
            var name = file.name
            if let line = file.line { name += ", " + Phrases.line(line, file.column)[language] }
            item(name + ": " + file.reason[language])
        }
        paragraph(Phrases.unreadableMeans[language])
        blank()
    }

    /// What must be known about how files were read.
    mutating func notes(_ documents: [Document]) {
        let noted = documents.filter { $0.note != nil || $0.format == .drawing }
        guard !noted.isEmpty else { return }
        heading(Phrases.readingNotes)
        for document in noted {
            item(document.name + ": " + (document.note ?? Phrases.drawing)[language])
        }
        blank()
    }

    /// The last line of every report; `unreadable` is nil where no files were asked for.
    mutating func closing(_ tool: ToolState, unreadable: Int?) {
        blank()
        paragraph(Phrases.closing(lawState: tool.lawState, unreadable: unreadable)[language])
    }

    /// The last lines of a report on a procurement: whether it is final, and what it is worth.
    mutating func closing(_ context: ReportContext, unreadable: Int) {
        if !context.isFinal {
            blank()
            paragraph(Phrases.workingMaterial[language])
        }
        if !context.tool.off.isEmpty {
            blank()
            labelled(Phrases.rulesOff, context.tool.off.joined(separator: "; "))
        }
        closing(context.tool, unreadable: unreadable)
    }
}
