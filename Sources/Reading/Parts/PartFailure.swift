import Documents

/// Why a part of a container could not be read.
struct PartFailure: Error {
    let reason: Wording
    /// The line in the part, where known.
    var line: Int?
}
