import Testing

/// Which room may lean on which: the direction is downwards.
struct ImportTests {
    /// What the files of a room may import.
    static let allowed: [String: Set<String>] = [
        "Documents": [],
        "Bytes": ["CLanes"],
        "Matching": ["Bytes", "Synchronization"],
        "Procurement": ["Documents"],
        "Knowledge": ["CLibYAML", "FoundationEssentials", "Glibc", "Synchronization", "SystemPackage"],
        "Reading": ["Bytes", "CLibXML2", "CLinux", "Containers", "Documents", "Procurement", "Glibc"],
        "Law": ["Documents", "Knowledge", "Procurement", "Synchronization"],
        "Rules": ["Documents", "Knowledge", "Law", "Procurement", "Synchronization"],
        "Settings": ["Documents", "FoundationEssentials", "Knowledge", "Law", "Procurement"],
        "Analysis": ["Documents", "Knowledge", "Law", "Matching", "Procurement", "Rules", "Settings"],
        "Reporting": [
            "Analysis", "Bytes", "CLibXLSXWriter", "Containers", "Documents", "Glibc", "Law", "Procurement", "Rules",
            "Settings",
        ],
        "Containers": ["CLibArchive", "CLibZip", "Documents", "Glibc"],
        "Annotating": ["Analysis", "Containers", "Documents", "Law", "Rules"],
        "hansyn": [
            "Analysis", "Annotating", "ArgumentParser", "CLinux", "CMalloc", "Documents", "FoundationEssentials",
            "Glibc",
            "Knowledge", "Law",
            "Procurement", "Reading", "Reporting", "Rules", "Settings", "Synchronization", "SystemPackage",
        ],
    ]

    @Test func `Every room is in the table`() {
        #expect(Set(SourceFile.all.map(\.room)) == Set(Self.allowed.keys))
    }

    @Test(arguments: allowed.keys.sorted())
    func `A room imports no more than the table allows`(room: String) {
        for file in SourceFile.all where file.room == room {
            let more = Set(file.imports).subtracting(Self.allowed[room] ?? [])
            #expect(more.isEmpty, "\(file.name) imports \(more.sorted().joined(separator: ", "))")
        }
    }

    @Test(arguments: ["CLanes", "CLibYAML", "CLibArchive", "CLibXLSXWriter", "CMalloc"])
    func `One file touches each C library`(library: String) {
        let files = SourceFile.all.filter { $0.imports.contains(library) }.map(\.name)
        #expect(files.count == 1, "\(files.joined(separator: ", "))")
    }

    @Test func `libzip has one file that reads and one that writes`() {
        let files = SourceFile.all.filter { $0.imports.contains("CLibZip") }.map(\.name)
        #expect(files == ["ZipArchive", "ZipEditor"].map { "Containers/\($0).swift" })
    }

    @Test func `libxml2 has one file for each of its parsers: notices, parts of office files, web pages`() {
        let files = SourceFile.all.filter { $0.imports.contains("CLibXML2") }.map(\.name)
        #expect(files == ["HTMLParser", "XMLCursor", "XMLParser"].map { "Reading/XML/\($0).swift" })
    }

    @Test func `Analysis never sees how files are read`() {
        #expect(!SourceFile.all.contains { $0.room == "Analysis" && $0.imports.contains("Reading") })
    }
}
