extension Sequence<UInt8> {
    /// A hash that is the same in every run and on every machine (FNV-1a, 64 bits).
    var hash64: UInt64 { reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
}

extension UInt8 {
    /// Whether the byte is one of the digits 0 to 9.
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
