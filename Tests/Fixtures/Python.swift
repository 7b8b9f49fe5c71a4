import Foundation

/// Runs python3, where tests hold the program against an independent reader; nothing is installed for it.
package enum Python {
    /// The exit code and what was printed; nil where there is no python3.
    package static func run(_ script: String, _ arguments: [String] = []) -> (exit: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Whether modules can be imported.
    package static func has(_ modules: String) -> Bool { run("import \(modules)")?.exit == 0 }
}
