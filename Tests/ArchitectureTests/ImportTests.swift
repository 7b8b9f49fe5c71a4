import Testing

/// Which room may lean on which: the direction is downwards.
struct ImportTests {
    /// What the files of a room may import.
    static let allowed: [String: Set<String>] = [
        "Documents": [],
        "Matching": [],
        "Procurement": ["Documents"],
        "Knowledge": ["CLibYAML", "FoundationEssentials", "Glibc", "Synchronization", "SystemPackage"],
        "Reading": ["CLibXML2", "Documents", "Procurement", "Glibc"],
        "Law": ["Documents", "Knowledge", "Procurement", "Synchronization"],
        "Rules": ["Documents", "Knowledge", "Law", "Procurement", "Synchronization"],
        "Settings": ["Documents", "FoundationEssentials", "Knowledge", "Law", "Procurement"],
        "Analysis": ["Documents", "Knowledge", "Law", "Matching", "Procurement", "Rules", "Settings"],
        "Reporting": [
            "Analysis", "CLibXLSXWriter", "Containers", "Documents", "Glibc", "Law", "Procurement", "Rules", "Settings",
        ],
        "Containers": ["CLibArchive", "CLibZip", "Documents", "Glibc"],
        "hansyn": [
            "Analysis", "ArgumentParser", "CMalloc", "Documents", "FoundationEssentials", "Glibc", "Knowledge", "Law",
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

    @Test(arguments: ["CLibXML2", "CLibYAML", "CLibXLSXWriter", "CMalloc"])
    func `One file touches each C library`(library: String) {
        let files = SourceFile.all.filter { $0.imports.contains(library) }.map(\.name)
        #expect(files.count == 1, "\(files.joined(separator: ", "))")
    }

    @Test func `Analysis never sees how files are read`() {
        #expect(!SourceFile.all.contains { $0.room == "Analysis" && $0.imports.contains("Reading") })
    }
}
