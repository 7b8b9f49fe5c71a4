import Fixtures
import Foundation
import Testing

/// One bad file never stops a run: it is told with its name, and the others are reported.
struct HostileTests {
    /// Kibibytes that a run may hold.
    private static let memory = 200 << 10

    @Test(arguments: HostileFile.all + HostileFile.office)
    func `A bad file beside a good one is told, within time and memory`(file: HostileFile) throws {
        try TemporaryFolder.with { folder in
            try folder.write("bad.xml", file.make())
            try folder.write("good.xml", SmallNotice.text())
            let run = try Program.run(
                ["check", "bad.xml", "good.xml", "--format", "json", "--fail-on", "never"], in: folder.path, limit: 20)
            #expect(!run.isOvertime)
            #expect(run.exit == 3)
            #expect(run.peakMemory < Self.memory, "\(run.peakMemory) KiB")
            #expect(run.errors.hasPrefix("bad.xml"))
            #expect(run.errors.contains(": error: "))
            #expect(run.errors.contains(file.message), "\(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
            let assessments = try run.assessments()
            try #require(assessments.count == 2)
            #expect((assessments[0]["unreadable"] as? [Any])?.count == 1)
            #expect((assessments[1]["unreadable"] as? [Any])?.isEmpty == true)
            #expect((assessments[1]["facts"] as? [String: Any])?["title"] as? String == "Städning av skolor")
        }
    }

    @Test func `An external entity is refused, and what it names is never read`() throws {
        try TemporaryFolder.with { folder in
            let secret = try folder.write("hemlig.txt", "HEMLIGT-INNEHÅLL")
            let doctype = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file://\(secret)\">]>"
            let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
            try folder.write("annons.xml", SmallNotice.text(title: "&x;", prologue: head + doctype))
            let run = try Program.run(["check", "annons.xml"], in: folder.path, limit: 20)
            #expect(run.exit == 3)
            #expect(run.errors.contains("DOCTYPE"))
            #expect(!(run.output + run.errors).contains("HEMLIGT"))
        }
    }

    @Test func `A file that is cut off is told with line and column`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("annons.xml", Data(SmallNotice.text().utf8.prefix(1500)))
            let run = try Program.run(["check", "annons.xml"], in: folder.path, limit: 20)
            let place = run.errors.split(separator: " ").first?.split(separator: ":") ?? []
            #expect(place.count == 3, "\(run.errors)")
            #expect(place.dropFirst().allSatisfy { Int($0) != nil })
        }
    }

    @Test func `All of them in one folder are one report`() throws {
        try TemporaryFolder.with { folder in
            for file in HostileFile.all { try folder.write("\(file.name).xml", file.make()) }
            try folder.write("annons.xml", SmallNotice.text())
            let run = try Program.run(
                ["check", "--each", ".", "--jobs", "2", "--format", "json", "--fail-on", "never"], in: folder.path,
                limit: 40)
            #expect(run.exit == 3)
            #expect(run.peakMemory < 2 * Self.memory, "\(run.peakMemory) KiB")
            let bad = try run.assessments().filter { ($0["unreadable"] as? [Any])?.isEmpty == false }
            #expect(bad.count == HostileFile.all.count)
        }
    }
}
