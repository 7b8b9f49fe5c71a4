/// Language codes.
enum Languages {
    /// ISO 639-1 for a three-letter code of the EU's list ("SWE" is "sv") or a two-letter code; nil for others.
    static func twoLetters(_ code: String) -> String? {
        let code = CodeList.normal(code)
        if code.utf8.count == 2 { return code }
        return table[code]
    }

    private static let table: [String: String] = [
        "bul": "bg", "ces": "cs", "dan": "da", "deu": "de", "ell": "el", "eng": "en", "est": "et", "fin": "fi",
        "fra": "fr", "gle": "ga", "hrv": "hr", "hun": "hu", "ita": "it", "lav": "lv", "lit": "lt", "mlt": "mt",
        "nld": "nl", "pol": "pl", "por": "pt", "ron": "ro", "slk": "sk", "slv": "sl", "spa": "es", "swe": "sv",
        "nor": "no", "nob": "nb", "nno": "nn", "isl": "is",
    ]
}
