import Fixtures
import Foundation
import Testing

/// A file that means harm or is broken.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () -> Data
    /// What the message says of it.
    let message: String

    init(_ name: String, says message: String, _ make: @escaping @Sendable () -> Data) {
        self.name = name
        self.message = message
        self.make = make
    }

    var testDescription: String { name }

    private static let head = #"<?xml version="1.0" encoding="UTF-8"?>"#

    static let all: [HostileFile] = [
        HostileFile("empty", says: "Filen är tom (0 byte)") { Data() },
        HostileFile("truncated", says: "Filen är avhuggen") { Data(SmallNotice.text().utf8.prefix(1500)) },
        HostileFile("entity-bomb", says: "DOCTYPE") {
            let layers = (1...30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }
            let doctype = "<!DOCTYPE a [<!ENTITY e0 \"ha\">\(layers.joined())]>"
            return Data(SmallNotice.text(title: "&e30;", prologue: head + doctype).utf8)
        },
        HostileFile("deep", says: "(depth)") { Data((head + String(repeating: "<a>", count: 100_000)).utf8) },
        HostileFile("deep-and-closed", says: "(depth)") {
            let (open, close) = (String(repeating: "<a>", count: 100_000), String(repeating: "</a>", count: 100_000))
            return Data((head + open + close).utf8)
        },
        HostileFile("long-text", says: "256 KiB") {
            Data((head + "<a>").utf8) + Data(repeating: UInt8(ascii: "x"), count: 50_000_000) + Data("</a>".utf8)
        },
        HostileFile("many-attributes", says: "256 KiB") {
            Data((head + "<a " + (0..<200_000).map { "a\($0)=\"1\"" }.joined(separator: " ") + "/>").utf8)
        },
        HostileFile("thousands-of-attributes", says: "(attributes)") {
            Data((head + "<a " + (0..<20_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>").utf8)
        },
        HostileFile("noise", says: "binära data") {
            // The same noise in every run.
            var state: UInt64 = 0x9E37_79B9_7F4A_7C15
            return Data(
                (0..<2_000_000).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(truncatingIfNeeded: state >> 33)
                })
        },
        HostileFile("invalid-utf8", says: "fel skriven") {
            let text = SmallNotice.text(title: "St§dning")
            return Data(text.utf8.map { $0 == 0xC2 ? 0xFF : $0 })
        },
        HostileFile("zeros", says: "binära data") { Data(repeating: 0, count: 5_000_000) },
        HostileFile("two-roots", says: "fel skriven") { Data((SmallNotice.text() + "<a/>").utf8) },
    ]
}
