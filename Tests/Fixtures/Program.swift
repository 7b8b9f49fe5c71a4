import Foundation

/// Runs the program that was built with the tests.
package struct Program {
    /// What a run came to.
    package struct Outcome: Sendable {
        package let exit: Int32
        package let output: String
        package let errors: String
        /// The most memory the program held, in KiB, looked at every two milliseconds.
        package let peakMemory: Int
        /// Whether the time limit ended it.
        package let isOvertime: Bool
    }

    /// Where the program is: beside the tests that run.
    package static let path: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = tests.deletingLastPathComponent().path + "/hansyn"
        let exists = FileManager.default.isExecutableFile(atPath: beside)
        return exists ? beside : Project.root + "/.build/debug/hansyn"
    }()

    /// Runs it to its end, or to the limit in seconds.
    package static func run(
        _ arguments: [String], input: String = "", in directory: String? = nil, environment: [String: String] = [:],
        limit: Double = 60
    ) throws -> Outcome {
        try TemporaryFolder.with { folder in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            // Nothing is left in the cache of whoever runs the tests.
            process.environment = ProcessInfo.processInfo.environment
                .filter { $0.key != "HANSYN_RULES" }
                .merging(["HANSYN_CACHE": "off"]) { $1 }.merging(environment) { $1 }
            process.currentDirectoryURL = URL(fileURLWithPath: directory ?? folder.path)
            try folder.write("in", input)
            try folder.write("out", "")
            try folder.write("err", "")
            process.standardInput = FileHandle(forReadingAtPath: folder.file("in"))
            process.standardOutput = FileHandle(forWritingAtPath: folder.file("out"))
            process.standardError = FileHandle(forWritingAtPath: folder.file("err"))
            try process.run()
            var peak = 0
            let end = Date(timeIntervalSinceNow: limit)
            while process.isRunning, Date() < end {
                peak = max(peak, peakMemory(of: process.processIdentifier))
                Thread.sleep(forTimeInterval: 0.002)
            }
            let isOvertime = process.isRunning
            if isOvertime { process.interrupt() }
            process.waitUntilExit()
            let hasExited = process.terminationReason == .exit
            return Outcome(
                exit: hasExited ? process.terminationStatus : -process.terminationStatus,
                output: folder.text("out") ?? "",
                errors: folder.text("err") ?? "", peakMemory: peak, isOvertime: isOvertime)
        }
    }

    /// The high-water mark of a running process; 0 when it has just ended.
    private static func peakMemory(of process: Int32) -> Int {
        guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status") else { return 0 }
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}

extension Program.Outcome {
    /// The assessments of a JSON report, as dictionaries.
    package func assessments() throws -> [[String: Any]] {
        let read = try JSONSerialization.jsonObject(with: Data(output.utf8))
        guard let list = read as? [[String: Any]] else { throw CocoaError(.coderReadCorrupt) }
        return list
    }
}
