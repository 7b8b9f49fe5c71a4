package import Documents

/// Why a container, or an entry of it, could not be unpacked.
package enum ContainerError: Error, Equatable {
    case damaged
    case encrypted
    case limit(ContainerLimit)
    case outOfMemory

    /// What is wrong and what to do.
    package var reason: Wording {
        switch self {
        case .damaged:
            Wording(
                sv: "Arkivet är skadat eller avhugget. Ladda ner det på nytt.",
                en: "The archive is damaged or cut off. Download it again.")
        case .encrypted:
            Wording(
                sv: "Filen är skyddad med lösenord. Packa upp den med lösenordet och ange mappen.",
                en: "The file is protected by a password. Unpack it with the password and name the folder.")
        case .limit(let limit): limit.reason
        case .outOfMemory:
            Wording(
                sv: "Minnet räckte inte för att packa upp filen. Stäng andra program och försök igen.",
                en: "There was not enough memory to unpack the file. Close other programs and try again.")
        }
    }
}

/// A limit of `ContainerLimits` that was hit, and its value.
package enum ContainerLimit: Equatable, Sendable {
    case depth(Int)
    case entries(Int)
    case entryBytes(Int)
    case unpackedBytes(Int)
    case text(Int)
    case ratio(Int)

    var reason: Wording {
        let (sv, en) = what
        return Wording(
            sv: "Filen packas inte upp: \(sv). Packa upp den själv och ange de filer som hör till upphandlingen.",
            en: "The file is not unpacked: \(en). Unpack it yourself and name the files of the procurement.")
    }

    private var what: (sv: String, en: String) {
        switch self {
        case .depth(let value):
            ("fler än \(value) arkiv ligger i varandra (depth)", "more than \(value) archives are nested (depth)")
        case .entries(let value):
            ("den har fler än \(value) filer (entries)", "it has more than \(value) files (entries)")
        case .entryBytes(let value):
            (
                "en fil i den är större än \(value >> 20) MiB (entryBytes)",
                "a file in it exceeds \(value >> 20) MiB (entryBytes)"
            )
        case .unpackedBytes(let value):
            (
                "innehållet är större än \(value >> 20) MiB (unpackedBytes)",
                "its content exceeds \(value >> 20) MiB (unpackedBytes)"
            )
        case .text(let value):
            (
                "filerna i den har mer än \(value >> 20) MiB text (text)",
                "its files have more than \(value >> 20) MiB of text (text)"
            )
        case .ratio(let value):
            (
                "en fil i den växer mer än \(value) gånger (ratio)",
                "a file in it grows more than \(value) times (ratio)"
            )
        }
    }
}
