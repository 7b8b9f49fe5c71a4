import CLibXML2
import Documents

/// libxml2's HTML parser, which reads pages as they are found. Nothing is fetched.
@safe struct HTMLParser {
    /// Parses a page and tells its elements and text to a state.
    static func parse(_ bytes: ArraySlice<UInt8>, into state: inout HTMLState) -> Wording? {
        let bytes = withoutPictures(bytes)
        guard !TagDistance.exceeds(state.limits.betweenTags, in: bytes) else {
            return LimitHit.betweenTags(state.limits.betweenTags).reason
        }
        guard let context = unsafe htmlNewParserCtxt() else { return XMLProblem.outOfMemory }
        defer { unsafe htmlFreeParserCtxt(context) }
        unsafe context.pointee.sax.pointee = unsafe handler()
        // Without a declaration libxml2 takes Latin-1; UTF-8 is recognised by being valid.
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue
        unsafe withUnsafeMutablePointer(to: &state) { pointer in
            unsafe context.pointee.userData = UnsafeMutableRawPointer(pointer)
            unsafe bytes.withUnsafeBytes { buffer in
                let characters = unsafe buffer.assumingMemoryBound(to: CChar.self)
                _ = unsafe htmlCtxtReadMemory(
                    context, characters.baseAddress, Int32(clamping: characters.count), nil, isUTF8 ? "UTF-8" : nil,
                    Int32(options))
            }
        }
        return state.refusal
    }

    /// The page without what is written into it as base64, which may be megabytes in one attribute.
    private static func withoutPictures(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.count > 256 << 10 else { return bytes }
        let mark = Array(";base64,".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            result.append(bytes[index])
            index += 1
            guard bytes[index - 1] == mark.last, result.suffix(mark.count).elementsEqual(mark) else { continue }
            while index < bytes.endIndex, isBase64(bytes[index]) { index += 1 }
        }
        return result[...]
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        TextBytes.isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
    }

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.startElement = { data, name, attributes in
            guard let state = unsafe openState(data), let name = unsafe name else { return }
            unsafe state.pointee.start(String(cString: name)) { wanted in
                var next = unsafe attributes
                while let key = unsafe next?.pointee {
                    if unsafe String(cString: key) == wanted {
                        return unsafe next?.successor().pointee.map { unsafe String(cString: $0) } ?? ""
                    }
                    unsafe next = unsafe next?.advanced(by: 2)
                }
                return nil
            }
        }
        unsafe handler.endElement = { data, name in
            guard let state = unsafe openState(data), let name = unsafe name else { return }
            unsafe state.pointee.end(String(cString: name))
        }
        unsafe handler.characters = { data, characters, count in
            guard let state = unsafe openState(data) else { return }
            unsafe state.pointee.characters(UnsafeBufferPointer(start: characters, count: Int(count)))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        return unsafe handler
    }
}

private func openState(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLState>? {
    guard let state = unsafe data?.assumingMemoryBound(to: HTMLState.self) else { return nil }
    return unsafe state.pointee.refusal == nil ? state : nil
}
