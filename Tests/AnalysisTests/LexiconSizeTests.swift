import Fixtures
import Matching
import Rules
import Testing

@testable import Analysis

@Test func `The tables of the lexicon keep within two megabytes`() throws {
    let bytes = TextReader.table(of: try Project.book().lexicon).tableBytes
    #expect(bytes > 100_000)
    #expect(bytes <= 2_000_000, "\(bytes) bytes")
}
