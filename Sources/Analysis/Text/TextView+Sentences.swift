import Documents
import Matching
import Rules

extension TextView {
    /// The folded text of a sentence.
    func bytes(of sentence: Int) -> ArraySlice<UInt8> { folded.bytes[sentences[sentence].range] }

    /// Whether a function word stands in a sentence.
    func holds(_ word: FunctionWords, in sentence: Int) -> Bool {
        sentences[sentence].functions & FunctionTable.bit(word) != 0
    }

    /// The original text of a sentence, in one line and of at most 400 bytes.
    func quote(_ index: Int) -> String {
        var words = document.text.line(original(index))
        // Marks of emphasis are no words.
        if words.utf8.contains(UInt8(ascii: "*")) { words = words.replacing("**", with: "") }
        guard words.utf8.count > 400 else { return words }
        return words.prefix(380) + " …"
    }
}
