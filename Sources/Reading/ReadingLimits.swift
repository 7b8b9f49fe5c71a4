package import Containers
import Documents

/// How much of a file is read before it is refused. Each limit is named with its value when it is hit.
package struct ReadingLimits: Sendable {
    /// Bytes of one file.
    package var fileBytes = 64 << 20
    /// Elements inside each other. SAX has no limit of its own.
    package var depth = 256
    /// Attributes of one element.
    package var attributes = 1000
    /// Bytes between two `<`. Many attributes on one element cost quadratic time, which no callback can stop.
    package var betweenTags = 256 << 10
    /// Bytes of text in one element.
    package var nodeText = 10 << 20
    /// Bytes of text in one file.
    package var text = 32 << 20
    /// Different element paths in one file.
    package var paths = 100_000
    /// Lines with text in one text file.
    package var lines = 1_000_000
    /// What comes out of archives and office files.
    package var containers = ContainerLimits()
    /// What the converter of PDF files may take.
    package var helper = HelperLimits()

    package init() {}
}

/// What a helper program may take for one file.
package struct HelperLimits: Sendable {
    /// Seconds, of the clock and of the processor.
    package var seconds = 60
    /// Bytes of address space.
    package var memory = 2 << 30
    /// Bytes of output.
    package var output = 128 << 20

    package init() {}
}

/// A limit that was hit, and its value.
enum LimitHit: Equatable {
    case fileBytes(Int)
    case depth(Int)
    case attributes(Int)
    case betweenTags(Int)
    case nodeText(Int)
    case text(Int)
    case paths(Int)
    case lines(Int)
    case helperSeconds(Int)
    case helperOutput(Int)

    var reason: Wording {
        let (sv, en) = what
        return Wording(
            sv: "Filen läses inte: \(sv). Kontrollera att det är rätt fil.",
            en: "The file is not read: \(en). Check that it is the right file.")
    }

    private var what: (sv: String, en: String) {
        switch self {
        case .fileBytes(let value):
            ("den är större än \(Self.size(value)) (fileBytes)", "it is larger than \(Self.size(value)) (fileBytes)")
        case .depth(let value):
            ("fler än \(value) element ligger i varandra (depth)", "more than \(value) elements are nested (depth)")
        case .attributes(let value):
            (
                "ett element har fler än \(value) attribut (attributes)",
                "an element has more than \(value) attributes (attributes)"
            )
        case .betweenTags(let value):
            (
                "det är mer än \(Self.size(value)) mellan två taggar (betweenTags)",
                "there is more than \(Self.size(value)) between two tags (betweenTags)"
            )
        case .nodeText(let value):
            (
                "ett element har mer än \(Self.size(value)) text (nodeText)",
                "an element has more than \(Self.size(value)) of text (nodeText)"
            )
        case .text(let value):
            ("den har mer än \(Self.size(value)) text (text)", "it has more than \(Self.size(value)) of text (text)")
        case .paths(let value):
            (
                "den har fler än \(value) olika elementvägar (paths)",
                "it has more than \(value) different element paths (paths)"
            )
        case .lines(let value):
            ("den har fler än \(value) rader med text (lines)", "it has more than \(value) lines of text (lines)")
        case .helperSeconds(let value):
            (
                "det tog mer än \(value) sekunder att ta ut texten (helper.seconds)",
                "taking out its text took more than \(value) seconds (helper.seconds)"
            )
        case .helperOutput(let value):
            (
                "dess text är större än \(Self.size(value)) (helper.output)",
                "its text exceeds \(Self.size(value)) (helper.output)"
            )
        }
    }

    private static func size(_ bytes: Int) -> String {
        if bytes >= 1 << 20 { return "\(bytes >> 20) MiB" }
        if bytes >= 1 << 10 { return "\(bytes >> 10) KiB" }
        return "\(bytes) byte"
    }
}
