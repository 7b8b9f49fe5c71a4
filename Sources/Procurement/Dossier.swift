package import Documents

/// One procurement as it was handed over: its documents, the files that could not be read, and the facts of each source.
package struct Dossier: Sendable {
    package var name: String
    package var documents: [Document]
    package var unreadable: [UnreadableFile]
    /// Facts read from coded fields, one entry for each notice, in the order of the files.
    package var noticeFacts: [Facts]

    package init(
        name: String, documents: [Document] = [], unreadable: [UnreadableFile] = [], noticeFacts: [Facts] = []
    ) {
        self.name = name
        self.documents = documents
        self.unreadable = unreadable
        self.noticeFacts = noticeFacts
    }
}
