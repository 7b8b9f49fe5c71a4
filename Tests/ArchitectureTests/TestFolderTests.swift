import Testing

/// The tests keep the measure of the code.
struct TestFolderTests {
    @Test func `No test is longer than 400 lines`() {
        for file in SourceFile.tests {
            #expect(file.code.count <= 401, "\(file.name)")
        }
    }
}
