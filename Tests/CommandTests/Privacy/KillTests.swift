import Fixtures
import Foundation
import Knowledge
import Testing

/// Nothing is left behind by a run that is ended while the converter hangs.
struct KillTests {
    /// A converter that starts something of its own and waits for it.
    private static let converter =
        "#!/bin/sh\necho $$ > \"${0%/*}/pid\"\nsleep 613 &\necho $! > \"${0%/*}/child\"\nwait\n"

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL])
    func `Neither files nor processes are left after a signal`(signal: Int32) throws {
        try TemporaryFolder.with { folder in
            let program = try folder.write("bin/pdftohtml", Self.converter)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
            try folder.write("in/a.pdf", Data(PDFFile(pages: [[.init(text: "Text", y: 700)]]).bytes))
            try folder.folder("tmp")
            try folder.folder("out")
            let process = Process()
            // Whoever runs the tests may have the signals ignored.
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [
                "--default-signal=INT,HUP,TERM", Program.path, "check", "in", "--output", "out/r.html", "--output",
                "out/r.json", "--rules-root", Project.rules.path,
            ]
            process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
            process.environment = [
                "PATH": folder.file("bin") + ":/usr/bin:/bin", "TMPDIR": folder.file("tmp"), "HANSYN_CACHE": "off",
                "HOME": folder.file("tmp"),
            ]
            process.standardError = FileHandle.nullDevice
            try process.run()
            defer { process.terminate() }
            let started = wait { folder.text("bin/child")?.hasSuffix("\n") == true }
            try #require(started, "the converter was not started")
            let pids = try ["pid", "child"].map { name in
                try #require(Int32((folder.text("bin/" + name) ?? "").filter(\.isNumber)))
            }
            #expect(pids.allSatisfy(isRunning))
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
            let areGone = wait { !pids.contains(where: isRunning) }
            #expect(areGone, "a process is left")
            #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.file("tmp")).isEmpty)
            #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.file("out")).isEmpty)
        }
    }

    private func wait(until isDone: () -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: 10)
        while Date() < end {
            if isDone() { return true }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return false
    }

    /// A process that has ended and not been waited for is no longer running.
    private func isRunning(_ pid: Int32) -> Bool {
        guard let status = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return false }
        let fields = String(decoding: status, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        return fields.first != "Z"
    }
}
