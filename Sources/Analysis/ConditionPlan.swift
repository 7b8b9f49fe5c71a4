import Rules

/// A condition laid out in one list, each part followed by what is in it, so that asking it counts no references. A class,
/// as every dossier asks it.
final class ConditionPlan: Sendable {
    struct Part {
        enum Kind {
            case all, any, not
            /// The documents say something, and do not say it; other tests.
            case says, lacks, test
        }

        let kind: Kind
        /// For a test: its number in the condition.
        let test: Int32
        /// The index after the last part that is in it.
        let end: Int32
    }

    /// The condition itself is the first.
    let parts: [Part]
    private let tests: [Test]
    /// By test: the words without which the documents do not say it; empty for other tests.
    let words: [[NeededWords]]

    init(_ condition: Condition, _ functions: FunctionTable) {
        var (parts, tests): ([Part], [Test]) = ([], [])
        Self.add(condition, &parts, &tests)
        self.parts = parts
        self.tests = tests
        words = tests.map { $0.neededWords(functions) }
    }

    private static func add(_ condition: Condition, _ parts: inout [Part], _ tests: inout [Test]) {
        let index = parts.count
        parts.append(Part(kind: .test, test: 0, end: 0))
        let kind: Part.Kind
        switch condition {
        case .all(let conditions):
            kind = .all
            for condition in conditions { add(condition, &parts, &tests) }
        case .any(let conditions):
            kind = .any
            for condition in conditions { add(condition, &parts, &tests) }
        case .not(let condition):
            kind = .not
            add(condition, &parts, &tests)
        case .test(let test):
            kind = self.kind(of: test)
            tests.append(test)
        }
        parts[index] = Part(kind: kind, test: Int32(tests.count - 1), end: Int32(parts.count))
    }

    private static func kind(of test: Test) -> Part.Kind {
        switch test {
        case .text: .says
        case .absent: .lacks
        default: .test
        }
    }

    /// The parts right inside one.
    func inside(_ part: Int) -> [Int] {
        var inside: [Int] = []
        var next = part + 1
        while next < parts[part].end {
            inside.append(next)
            next = Int(parts[next].end)
        }
        return inside
    }

    /// The test that a part is.
    func test(_ part: Int) -> Test { tests[Int(parts[part].test)] }
}
