import Knowledge
import Synchronization

/// Something that is read the first time it is asked for, by whoever asks first.
final class Once<Value: Sendable>: Sendable {
    private let read: @Sendable () throws(KnowledgeErrors) -> Value
    private let outcome = Mutex<Result<Value, KnowledgeErrors>?>(nil)

    init(_ read: @escaping @Sendable () throws(KnowledgeErrors) -> Value) {
        self.read = read
    }

    func get() throws(KnowledgeErrors) -> Value {
        try outcome.withLock { outcome in
            let known = outcome ?? Result(catching: read)
            outcome = known
            return known
        }.get()
    }

    /// What was wrong, where it has been read.
    var errors: [KnowledgeError] {
        outcome.withLock { outcome in
            if case .failure(let errors) = outcome { errors.all } else { [] }
        }
    }
}
