extension Document {
    /// The same without what points at single persons.
    package var masked: Document {
        Document(
            name: name, format: format, text: SourceText(bytes: PersonalData.masked(text.bytes)), blocks: blocks,
            paths: paths, parts: parts.map { PersonalData.masked($0) }, pages: pages, language: language, note: note)
    }
}
