/// A run of white space, bullets and characters without width, and whether it divides a word at the end of a line.
struct SpaceRun {
    /// The index after the run.
    let end: Int
    /// Whether there is exactly one line break and no bullet in it.
    private let isOneLineBreak: Bool

    /// What stands where a word may have been divided.
    enum Joint {
        /// Nothing divided: the run is a space.
        case none
        /// A soft hyphen, which is not in the folded text.
        case softHyphen
        /// A hyphen that belongs to the division.
        case hyphen
        /// A hyphen that belongs to the word ("IT-system").
        case keptHyphen
    }

    init(_ input: Span<UInt8>, at start: Int, end limit: Int) {
        var index = start
        var (breaks, hasPageBreak, isAfterReturn) = (0, false, false)
        scan: while index < limit {
            // The bytes that most runs are of, and those that end most.
            switch input[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"):
                if input[index] == UInt8(ascii: "\n"), !isAfterReturn { breaks += 1 }
                isAfterReturn = false
                index += 1
                continue
            case 0x21...0x7E: break scan
            default: break
            }
            guard let scalar = Scalar(input, at: index, end: limit) else {
                index += 1
                breaks = 2
                continue
            }
            switch FoldStep.of(scalar.value) {
            case .space, .nothing: break
            case .bullet: breaks = 2
            case .lineBreak where scalar.value == 0x0C: hasPageBreak = true
            case .lineBreak: breaks += isAfterReturn && scalar.value == 0x0A ? 0 : 1
            default: break scan
            }
            isAfterReturn = scalar.value == 0x0D
            index += scalar.length
        }
        end = index
        isOneLineBreak = breaks == 1 || breaks == 0 && hasPageBreak
    }

    /// What the run, which begins at `start`, divides in `block`.
    func joint(_ input: Span<UInt8>, block: Range<Int>, start: Int) -> Joint {
        guard isOneLineBreak else { return .none }
        let joint = hyphen(input, block: block, before: start)
        guard joint != .none, let next = Scalar(input, at: end, end: block.upperBound),
            Scalar.isLowerCase(next.value), !startsConjunction(input, limit: block.upperBound)
        else { return .none }
        return joint
    }

    /// What the hyphen right before the run is if a word goes on after it.
    private func hyphen(_ input: Span<UInt8>, block: Range<Int>, before start: Int) -> Joint {
        let before = start - block.lowerBound
        if before >= 2, input[start - 2] == 0xC2, input[start - 1] == 0xAD { return .softHyphen }
        if before >= 2, input[start - 1] == UInt8(ascii: "-") {
            return Self.isUpperCase(input, before: start - 1, from: block.lowerBound) ? .keptHyphen : .hyphen
        }
        if before >= 4, input[start - 3] == 0xE2, input[start - 2] == 0x80, input[start - 1] == 0x90 {
            return Self.isUpperCase(input, before: start - 3, from: block.lowerBound) ? .keptHyphen : .hyphen
        }
        return .none
    }

    /// Whether the next word shows that the hyphen stands for a part left out ("lärlings- och praktikplatser").
    private func startsConjunction(_ input: Span<UInt8>, limit: Int) -> Bool {
        var last = end
        while last < limit, input[last] >= UInt8(ascii: "a"), input[last] <= UInt8(ascii: "z"), last - end < 12 {
            last += 1
        }
        guard last == limit || !WordByte.isLetterByte(input[last]) else { return false }
        return Self.conjunctions.contains { word in
            word.count == last - end && word.indices.allSatisfy { word[$0] == input[end + $0] }
        }
    }

    private static let conjunctions = ["och", "eller", "samt", "respektive", "resp", "alternativt", "and", "or"]
        .map { Array($0.utf8) }

    private static func isUpperCase(_ input: Span<UInt8>, before index: Int, from start: Int) -> Bool {
        var first = index - 1
        while first > start, input[first] & 0xC0 == 0x80 { first -= 1 }
        guard let scalar = Scalar(input, at: first, end: index) else { return false }
        return Scalar.isUpperCase(scalar.value)
    }
}
