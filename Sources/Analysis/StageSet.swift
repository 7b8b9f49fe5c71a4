import Procurement

/// A set of stages as bits: every rule asks for the stage of every dossier.
struct StageSet: Sendable {
    private let bits: UInt8

    init(_ stages: [Stage]) {
        bits = stages.reduce(0) { $0 | Self.bit($1) }
    }

    func contains(_ stage: Stage) -> Bool { bits & Self.bit(stage) != 0 }

    private static func bit(_ stage: Stage) -> UInt8 {
        switch stage {
        case .planning: 1
        case .competition: 2
        case .callOff: 4
        case .award: 8
        case .modification: 16
        case .direct: 32
        case .draft: 64
        }
    }
}
