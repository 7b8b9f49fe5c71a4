public import CLanes

/// Sixteen bytes of a text at once, where going from byte to byte would take most of a reader's time.
package typealias SixteenBytes = SIMD16<UInt8>

extension SixteenBytes {
    /// How many there are.
    @inlinable package static var count: Int { 16 }

    /// The bytes that start at an index, which is not negative; zeros beyond the end of the text.
    @inlinable
    @inline(__always)
    package init(_ text: Span<UInt8>, at index: Int) {
        guard index >= 0, index <= text.count &- Self.count else {
            self = Self.edge(text, at: index)
            return
        }
        // In bounds by the line above, and any sixteen bytes are such numbers.
        self = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: Self.self)
    }

    @usableFromInline
    @inline(never)
    package static func edge(_ text: Span<UInt8>, at index: Int) -> Self {
        var bytes = Self()
        var place = index
        while place < text.count {
            bytes[place - index] = text[place]
            place += 1
        }
        return bytes
    }

    /// Where a byte first stands in a text at or after an index; nil where it does not.
    @inlinable
    package static func firstIndex(of byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index <= text.count - count {
            let found = Self(text, at: index).isSame(as: byte).bits
            if found != 0 { return index + found.trailingZeroBitCount }
            index += count
        }
        while index < text.count, text[index] != byte { index += 1 }
        return index < text.count ? index : nil
    }

    /// The first fifteen after a zero.
    @inlinable package var shifted: Self {
        Self(
            0, self[0], self[1], self[2], self[3], self[4], self[5], self[6], self[7], self[8], self[9], self[10],
            self[11], self[12], self[13], self[14])
    }

    /// Which bytes are at least the one and at most the other, which is not below the one.
    @inlinable
    @inline(__always)
    package func isBetween(_ first: UInt8, _ last: UInt8) -> SIMDMask<SIMD16<Int8>> {
        (self &- Self(repeating: first)) .<= Self(repeating: last &- first)
    }

    /// Which bytes are the same as one.
    @inlinable
    @inline(__always)
    package func isSame(as byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .== Self(repeating: byte) }

    /// Which bytes are below one.
    @inlinable
    @inline(__always)
    package func isBelow(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .< Self(repeating: byte) }

    /// Which bytes are not below one.
    @inlinable
    @inline(__always)
    package func isAtLeast(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .>= Self(repeating: byte) }
}

extension SIMDMask<SIMD16<Int8>> {
    /// The sixteen answers as bits, that of the first byte lowest.
    @inlinable
    @inline(__always)
    package var bits: UInt64 {
        // An answer is a byte of ones or of zeros.
        UInt64(lanes_bits(unsafe unsafeBitCast(self, to: SIMD16<Int8>.self)))
    }
}
