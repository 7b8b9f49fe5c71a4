import Documents
import Matching

extension TextView {
    /// The folded text of a sentence.
    func bytes(of sentence: Int) -> ArraySlice<UInt8> { folded.bytes[sentences[sentence].range] }

    /// The original text of a sentence, in one line and of at most 400 bytes.
    func quote(_ index: Int) -> String {
        var words = document.text.line(original(index))
        // Marks of emphasis are no words.
        if words.utf8.contains(UInt8(ascii: "*")) { words = words.replacing("**", with: "") }
        guard words.utf8.count > 400 else { return words }
        return words.prefix(380) + " …"
    }
}
