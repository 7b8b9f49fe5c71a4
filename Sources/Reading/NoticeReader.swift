import Containers
package import Documents
package import Procurement

/// What came of reading one file. `Facts` is nil for a document that is not a notice.
package enum ReadResult: Sendable {
    case read(Document, Facts?)
    case unreadable(UnreadableFile)
}

/// Reads files of any format, told by their content, one after another. A worker keeps one reader for all its files:
/// the XML parser and what was learnt about element paths are used again.
package struct NoticeReader: ~Copyable {
    private let limits: ReadingLimits
    private var parser: XMLParser
    private var buffer: [UInt8] = []
    /// A buffer that grew beyond this for one file is given back.
    private static let keptBuffer = 4 << 20

    package init(limits: ReadingLimits = ReadingLimits()) {
        var limits = limits
        // libxml2 counts bytes in 32 bits.
        limits.fileBytes = min(limits.fileBytes, Int(Int32.max))
        self.limits = limits
        parser = XMLParser(limits: limits)
    }

    /// Reads a file that `SourceFinder` found, and the files in it where it is an archive, into a dossier.
    package mutating func read(_ file: SourceFile, into dossier: inout Dossier) {
        do throws(FileBytes.Failure) {
            let count = try FileBytes.read(file.path, into: &buffer, limit: limits.fileBytes)
            // Taken out of the reader, so that what it reads meanwhile is not copied.
            var bytes: [UInt8] = []
            swap(&bytes, &buffer)
            read(bytes[..<count], name: file.name, into: &dossier)
            if bytes.count <= Self.keptBuffer { buffer = bytes }
        } catch {
            dossier.unreadable.append(UnreadableFile(name: file.name, reason: error.reason))
        }
    }

    /// Reads the file at a path; `name` is what the reports call it.
    package mutating func read(path: String, name: String) -> ReadResult {
        var dossier = Dossier(name: name)
        read(SourceFile(name: name, path: FilePath(path)), into: &dossier)
        return dossier.firstResult
    }

    /// Reads the bytes of a file; of an archive the first of its files.
    package mutating func read(bytes: [UInt8], name: String) -> ReadResult {
        var dossier = Dossier(name: name)
        read(bytes[...], name: name, into: &dossier)
        return dossier.firstResult
    }

    /// Reads the bytes of a file, and the files in it where it is an archive, into a dossier.
    package mutating func read(bytes: [UInt8], name: String, into dossier: inout Dossier) {
        read(bytes[...], name: name, into: &dossier)
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, name: String, into dossier: inout Dossier) {
        var budget = ContainerBudget(limits.containers)
        read(bytes, name: name, depth: 0, &budget, &dossier)
    }

    private mutating func read(
        _ bytes: ArraySlice<UInt8>, name: String, depth: Int, _ budget: inout ContainerBudget, _ dossier: inout Dossier
    ) {
        guard !bytes.isEmpty else { return dossier.add(.unreadable(UnreadableFile(name: name, reason: Reasons.empty))) }
        guard bytes.count <= limits.fileBytes else {
            let reason = LimitHit.fileBytes(limits.fileBytes).reason
            return dossier.add(.unreadable(UnreadableFile(name: name, reason: reason)))
        }
        switch ContentKind(bytes) {
        case .unreadable(let reason): dossier.add(.unreadable(UnreadableFile(name: name, reason: reason)))
        case .text: dossier.add(TextReader.read(bytes, name: name, limits: limits), &budget)
        case .xml: dossier.add(parser.read(bytes, name: name), &budget)
        case .html: dossier.add(HTMLReader.read(bytes, name: name, limits: limits), &budget)
        case .pdf: dossier.add(PDFReader.read(bytes, name: name, limits: limits), &budget)
        case .drawing: dossier.add(.read(Document.drawing(name: name), nil))
        case .zip: readZip(bytes, name: name, depth: depth, &budget, &dossier)
        case .tar: readTar(bytes, name: name, depth: depth, &budget, &dossier)
        }
    }

    // MARK: Containers

    private mutating func readZip(
        _ bytes: ArraySlice<UInt8>, name: String, depth: Int, _ budget: inout ContainerBudget, _ dossier: inout Dossier
    ) {
        do throws(ContainerError) {
            let zip = try ZipArchive.open(bytes, budget: &budget)
            if let result = OfficeReader.read(zip, name: name, limits: limits, budget: &budget) {
                return dossier.add(result, &budget)
            }
            guard depth < limits.containers.depth else { throw .limit(.depth(limits.containers.depth)) }
            let entries = PathOrder.sorted(zip.entries.filter { !IgnoredNames.contain(path: $0.name) }, by: \.name)
            guard !entries.isEmpty else {
                return dossier.add(.unreadable(UnreadableFile(name: name, reason: Reasons.emptyArchive)))
            }
            for entry in entries {
                do throws(ContainerError) {
                    let content = try zip.read(entry, budget: &budget)
                    read(content[...], name: name + "/" + entry.name, depth: depth + 1, &budget, &dossier)
                } catch .limit(let limit) {
                    throw .limit(limit)
                } catch {
                    dossier.add(.unreadable(UnreadableFile(name: name + "/" + entry.name, reason: error.reason)))
                }
            }
        } catch {
            dossier.add(.unreadable(UnreadableFile(name: name, reason: error.reason)))
        }
    }

    private mutating func readTar(
        _ bytes: ArraySlice<UInt8>, name: String, depth: Int, _ budget: inout ContainerBudget, _ dossier: inout Dossier
    ) {
        var files: [(name: String, bytes: [UInt8])] = []
        do throws(ContainerError) {
            guard depth < limits.containers.depth else { throw .limit(.depth(limits.containers.depth)) }
            try TarArchive.read(
                bytes, budget: &budget, wants: { $0.map { !IgnoredNames.contain(path: $0) } ?? true },
                body: { files.append(($0 ?? Self.unpackedName(name), $1)) })
            if files.isEmpty { dossier.add(.unreadable(UnreadableFile(name: name, reason: Reasons.emptyArchive))) }
        } catch {
            dossier.add(.unreadable(UnreadableFile(name: name, reason: error.reason)))
        }
        for file in PathOrder.sorted(files, by: \.name) {
            read(file.bytes[...], name: name + "/" + file.name, depth: depth + 1, &budget, &dossier)
        }
    }

    /// What a file that was packed by itself was called: without folders and the last ending.
    private static func unpackedName(_ name: String) -> String {
        let file = name.split(separator: "/").last ?? Substring(name)
        return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? String(file)
    }
}

extension Dossier {
    /// Adds a document, whose text counts against what an archive may hold.
    fileprivate mutating func add(_ result: ReadResult, _ budget: inout ContainerBudget) {
        if case .read(let document, _) = result { budget.count(text: document.text.bytes.count) }
        add(result)
    }

    fileprivate mutating func add(_ result: ReadResult) {
        switch result {
        case .read(let document, let facts):
            documents.append(document)
            if let facts { noticeFacts.append(facts) }
        case .unreadable(let file): unreadable.append(file)
        }
    }

    fileprivate var firstResult: ReadResult {
        if let document = documents.first { return .read(document, noticeFacts.first) }
        return .unreadable(unreadable.first ?? UnreadableFile(name: name, reason: Reasons.empty))
    }
}
