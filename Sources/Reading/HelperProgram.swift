package import Documents

/// A program that is started for a part of the work.
package struct HelperProgram: Sendable {
    package let name: String
    package let purpose: Wording
    /// The Debian packages that bring it.
    package let packages: String
    /// Whether some kind of file cannot be read without it.
    package let isNeeded: Bool

    package static let all = [
        HelperProgram(
            name: PDFReader.program,
            purpose: Wording(sv: "tar ut texten ur PDF-filer", en: "takes the text out of PDF files"),
            packages: "poppler-utils", isNeeded: true),
        HelperProgram(
            name: "setpriv",
            purpose: Wording(
                sv: "ser till att PDF-läsningen avslutas när hansyn gör det",
                en: "sees to it that the reading of PDF files ends when hansyn does"),
            packages: "util-linux", isNeeded: true),
        HelperProgram(
            name: "prlimit",
            purpose: Wording(
                sv: "sätter PDF-läsningens gränser för tid och minne",
                en: "sets the limits of time and memory for reading PDF files"),
            packages: "util-linux", isNeeded: true),
        HelperProgram(
            name: "timeout",
            purpose: Wording(
                sv: "avslutar PDF-läsningen med allt som den har startat",
                en: "ends the reading of PDF files with all that it has started"),
            packages: "coreutils", isNeeded: true),
        HelperProgram(
            name: "git",
            purpose: Wording(
                sv: "talar om vad som har ändrats, för hansyn check --since",
                en: "tells what has changed, for hansyn check --since"),
            packages: "git", isNeeded: false),
    ]

    /// Where it is; nil where it is not installed.
    package var path: String? {
        guard HelperProcess.guards.contains(name) else { return HelperProcess.find(name) }
        return HelperProcess.missingGuards.contains(name) ? nil : "\(HelperProcess.guardFolder)/\(name)"
    }

    /// The first line that it prints of its version; nil where it cannot be started.
    package var version: String? {
        guard let path else { return nil }
        var limits = HelperLimits()
        limits.seconds = 5
        let flag = name == PDFReader.program ? "-v" : "--version"
        guard case .finished(_, let output, let errors) = HelperProcess.run(path, [flag], input: [], limits: limits)
        else { return nil }
        let text = String(decoding: output.isEmpty ? errors : output, as: UTF8.self)
        return text.split(separator: "\n").first.map(String.init)
    }
}
