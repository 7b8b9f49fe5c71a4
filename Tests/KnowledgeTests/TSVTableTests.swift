import Fixtures
import Knowledge
import Testing

struct TSVTableTests {
    private func table(_ text: String, _ body: (TSVTable) throws -> Void) throws {
        try TemporaryFolder.with { try body(TSVTable(path: $0.write("lista.tsv", text))) }
    }

    @Test func `Cells are found by the name of their column`() throws {
        try table("kod\tnamn\n01\tför\n02\tåter\n") { table in
            #expect(table.rows.map { $0["namn"] } == ["för", "åter"])
            #expect(table.rows.map(\.line) == [2, 3])
            #expect(table.firstCells == ["01", "02"])
        }
    }

    @Test func `A missing cell or column is empty`() throws {
        try table("kod\tnamn\n01\n") { table in
            let row = try #require(table.rows.first)
            #expect(row["namn"].isEmpty)
            #expect(row["annat"].isEmpty)
        }
    }

    @Test func `An empty cell in the middle keeps its place`() throws {
        try table("a\tb\tc\n1\t\t3\n") { #expect($0.rows.first?["c"] == "3") }
    }

    @Test func `A row is found by its whole first cell`() throws {
        try table("kod\tnamn\n011\tett\n01\ttvå\n") { table in
            let rows = try TSVFile(path: table.file)
            #expect(rows.cells(startingWith: "01")?.contains("två") == true)
            #expect(rows.cells(startingWith: "0") == nil)
        }
    }

    @Test func `The last line needs no line end`() throws {
        try table("kod\n01\n02") { #expect($0.firstCells == ["01", "02"]) }
    }

    @Test func `A table without a header is refused`() throws {
        try TemporaryFolder.with { folder in
            let path = try folder.write("lista.tsv", "")
            let error = try #require(throws: KnowledgeError.self) { try TSVTable(path: path) }
            #expect(error.description == "\(path): error: is empty; it needs a header line")
        }
    }
}
