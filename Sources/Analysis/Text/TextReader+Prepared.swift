package import Knowledge
import Matching
import Rules

extension TextReader {
    /// The lexicon and its reader from what an earlier run left, or read and made ready anew, and left for the next run.
    /// `files` are those of the lexicon. To read the lexicon takes half the time of a run on one document.
    package static func open(
        _ root: RulesRoot, files: [String], kept: PreparedFile?
    ) throws(KnowledgeErrors) -> TextReader {
        if let parts = kept?.read(), parts.count == 4, let lexicon = Lexicon(prepared: parts[..<3], files: files),
            let phrases = PhraseTable(encoded: parts[3]), phrases.isFor(lexicon.phrases.count)
        {
            return TextReader(lexicon: lexicon, phrases: phrases)
        }
        let lexicon = try Lexicon(root: root)
        let phrases = table(of: lexicon)
        kept?.write(lexicon.prepared + [phrases.encoded])
        return TextReader(lexicon: lexicon, phrases: phrases)
    }
}
