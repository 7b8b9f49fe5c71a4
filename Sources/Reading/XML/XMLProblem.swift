import Documents

/// XML that is not well formed, in words.
enum XMLProblem {
    static let outOfMemory = Wording(
        sv: "Minnet räckte inte för att läsa filen. Stäng andra program och försök igen.",
        en: "There was not enough memory to read the file. Close other programs and try again.")

    static let cut = Wording(
        sv: "Filen är avhuggen: XML-texten tar slut mitt i. Ladda ner den på nytt.",
        en: "The file is cut off: the XML ends in the middle. Download it again.")

    static let malformed = Wording(
        sv:
            "Filen ser ut som XML men är fel skriven på det ställe som anges. Ladda ner den på nytt, eller spara texten som vanlig text.",
        en:
            "The file looks like XML but is wrongly written at the place given. Download it again, or save it as plain text."
    )
}
