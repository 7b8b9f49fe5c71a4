import Fixtures
import Foundation
import Testing

/// Notices in the encodings that XML declares.
struct EncodingTests {
    /// The title that the program reads from these bytes.
    private func title(_ bytes: Data) throws -> String? {
        try TemporaryFolder.with { folder in
            try folder.write("annons.xml", bytes)
            let run = try Program.run(
                ["check", "annons.xml", "--format", "json", "--fail-on", "never"], in: folder.path)
            #expect(run.exit == 0, "\(run.errors)")
            return (try run.assessments().first?["facts"] as? [String: Any])?["title"] as? String
        }
    }

    private func notice(_ encoding: String) -> String {
        SmallNotice.text(title: "Städning åt Örnsköldsvik", prologue: #"<?xml version="1.0" encoding="\#(encoding)"?>"#)
    }

    @Test func `UTF-8 with and without a byte order mark`() throws {
        #expect(try title(Data(notice("UTF-8").utf8)) == "Städning åt Örnsköldsvik")
        #expect(try title(Data([0xEF, 0xBB, 0xBF]) + Data(notice("UTF-8").utf8)) == "Städning åt Örnsköldsvik")
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `UTF-16 in both orders`(encoding: String.Encoding) throws {
        let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        let bytes = try #require(notice("UTF-16").data(using: encoding))
        #expect(try title(Data(mark) + bytes) == "Städning åt Örnsköldsvik")
    }

    @Test(arguments: ["ISO-8859-1", "iso-8859-1", "windows-1252"])
    func `Latin-1`(encoding: String) throws {
        let bytes = try #require(notice(encoding).data(using: .isoLatin1))
        #expect(try title(bytes) == "Städning åt Örnsköldsvik")
    }
}
