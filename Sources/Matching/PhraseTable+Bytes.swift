extension PhraseTable {
    /// The table as bytes, from which a later run of the same program makes it again.
    package var encoded: [UInt8] {
        var writer = BytesWriter()
        writer.append(stems)
        writer.append(problems.map { Int32($0.phrase) })
        writer.append(problems.map { UInt8(Problem.Reason.allCases.firstIndex(of: $0.reason) ?? 0) })
        for table in tables { table.append(to: &writer) }
        writer.append(continuations.words)
        writer.append(continuations.marks)
        return writer.bytes
    }

    /// Nil where the bytes do not have the shape of a table. That they are those of `encoded` is for the caller to know.
    package init?(encoded: ArraySlice<UInt8>) {
        var reader = BytesReader(encoded)
        guard let stems = reader.array(of: UInt8.self), let refused = reader.array(of: Int32.self),
            let reasons = reader.array(of: UInt8.self), refused.count == reasons.count,
            let words = KeyTable(from: &reader), let near = KeyTable(from: &reader), let far = KeyTable(from: &reader),
            let byEight = KeyTable(from: &reader), let byFour = KeyTable(from: &reader),
            let byThree = KeyTable(from: &reader), let signs = KeyTable(from: &reader),
            let byLastFour = KeyTable(from: &reader), let byLastThree = KeyTable(from: &reader),
            let inner = KeyTable(from: &reader),
            let first = reader.array(of: UInt64.self), let marks = reader.array(of: UInt64.self),
            let continuations = Continuations(words: first, marks: marks)
        else { return nil }
        self.stems = stems
        problems = zip(refused, reasons).map { phrase, reason in
            Problem(phrase: Int(phrase), reason: Problem.Reason.allCases[Int(reason) % Problem.Reason.allCases.count])
        }
        (self.words, self.near, self.far, self.signs, self.inner) = (words, near, far, signs, inner)
        (self.byEight, self.byFour, self.byThree) = (byEight, byFour, byThree)
        (self.byLastFour, self.byLastThree) = (byLastFour, byLastThree)
        self.continuations = continuations
        firstSigns = signs.firstBytes
        innerGoesOn = inner.candidates.contains(where: \.goesOn)
    }
}

extension PhraseTable {
    /// Whether every phrase of the table is one of so many.
    package func isFor(_ count: Int) -> Bool {
        tables.allSatisfy { table in
            table.candidates.allSatisfy {
                $0.number < count && $0.number >= 0 && $0.stem >= 0 && $0.stem + $0.count <= stems.count
            } && table.isSound
        }
    }
}

/// Writes arrays of plain values one after the other, each with its length.
struct BytesWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append<Element: BitwiseCopyable>(_ array: [Element]) {
        unsafe withUnsafeBytes(of: Int64(array.count)) { unsafe bytes.append(contentsOf: $0) }
        unsafe array.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }
}

/// Reads arrays that `BytesWriter` wrote.
struct BytesReader {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// Nil where there are fewer bytes than the length says.
    mutating func array<Element: BitwiseCopyable>(of _: Element.Type) -> [Element]? {
        guard bytes.count >= 8 else { return nil }
        let count = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        bytes = bytes.dropFirst(8)
        let stride = MemoryLayout<Element>.stride
        guard count >= 0, count <= bytes.count / stride else { return nil }
        // The bytes are enough by the line above, and those of plain values whatever they are.
        let array = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, used in
            unsafe bytes.withUnsafeBytes { source in
                let part = unsafe UnsafeRawBufferPointer(rebasing: source[..<(count * stride)])
                unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
            }
            used = count
        }
        bytes = bytes.dropFirst(count * stride)
        return array
    }
}
