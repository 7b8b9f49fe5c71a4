import Foundation

/// Runs python3 on a script of the project.
enum PythonScript {
    /// The exit code; 127 where there is no python3.
    static func run(_ arguments: [String], hansyn: String? = nil) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(hansyn.map { ["HANSYN": $0] } ?? [:]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
