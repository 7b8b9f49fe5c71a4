import Testing

@testable import Reading

/// A converter of PDF files may do anything: it is ended when its time is up.
struct HelperProcessTests {
    private func outcome(_ script: String, seconds: Int = 1) -> HelperProcess.Outcome {
        var limits = HelperLimits()
        limits.seconds = seconds
        return HelperProcess.run("/bin/sh", ["-c", script], input: [0x25], limits: limits)
    }

    private func isOvertime(_ outcome: HelperProcess.Outcome) -> Bool {
        if case .overtime = outcome { true } else { false }
    }

    @Test(arguments: [
        "exec sleep 1000", "while :; do :; done", "exec >&- 2>&-; exec sleep 1000", "trap '' TERM INT; exec sleep 1000",
    ])
    func `A helper that hangs is ended, also when it has closed its outputs`(script: String) {
        let clock = ContinuousClock()
        let start = clock.now
        #expect(isOvertime(outcome(script)))
        #expect(clock.now - start < .seconds(10))
    }

    @Test func `A helper sees its file and is heard to the end`() {
        let script = "cat \(HelperProcess.inputPath); echo b >&2; exit 7"
        guard case .finished(let exit, let output, let errors) = outcome(script, seconds: 20) else {
            Issue.record("the helper was not heard")
            return
        }
        #expect(exit == 7)
        #expect(output == [0x25])
        #expect(errors == Array("b\n".utf8))
    }

    @Test func `A helper that is killed has failed`() {
        guard case .failed = outcome("kill -SEGV $$", seconds: 20) else {
            Issue.record("a signal is no end")
            return
        }
    }
}
