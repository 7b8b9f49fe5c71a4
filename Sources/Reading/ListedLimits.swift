import Containers
package import Documents

/// A limit as people are told of it.
package struct ListedLimit: Sendable {
    package enum Unit: String, Sendable {
        case bytes, seconds, times, count
    }

    /// As it is named where it is hit.
    package let name: String
    package let value: Int
    package let unit: Unit
    package let meaning: Wording
}

extension ReadingLimits {
    /// All limits, in the order in which a file meets them.
    package var listed: [ListedLimit] {
        func limit(_ name: String, _ value: Int, _ unit: ListedLimit.Unit, _ sv: String, _ en: String) -> ListedLimit {
            ListedLimit(name: name, value: value, unit: unit, meaning: Wording(sv: sv, en: en))
        }
        return [
            limit("fileBytes", fileBytes, .bytes, "en fils storlek", "size of a file"),
            limit("depth", containers.depth, .count, "arkiv i varandra", "archives inside each other"),
            limit("entries", containers.entries, .count, "filer i ett arkiv", "files in an archive"),
            limit("entryBytes", containers.entryBytes, .bytes, "en uppackad fils storlek", "size of an unpacked file"),
            limit(
                "unpackedBytes", containers.unpackedBytes, .bytes, "allt som packas upp ur ett arkiv",
                "all that is unpacked of an archive"),
            limit(
                "ratio", containers.ratio, .times, "hur mycket en fil får växa när den packas upp",
                "how much a file may grow when it is unpacked"),
            limit("depth", depth, .count, "element i varandra (XML)", "elements inside each other (XML)"),
            limit("attributes", attributes, .count, "attribut på ett element (XML)", "attributes of an element (XML)"),
            limit("betweenTags", betweenTags, .bytes, "mellan två taggar (XML)", "between two tags (XML)"),
            limit("nodeText", nodeText, .bytes, "text i ett element (XML)", "text in an element (XML)"),
            limit("paths", paths, .count, "olika elementvägar (XML)", "different element paths (XML)"),
            limit("text", text, .bytes, "text i en fil", "text in a file"),
            limit("lines", lines, .count, "rader med text i en fil", "lines with text in a file"),
            limit("helper.seconds", helper.seconds, .seconds, "tid för en PDF-fil", "time for a PDF file"),
            limit("helper.memory", helper.memory, .bytes, "minne för en PDF-fil", "memory for a PDF file"),
            limit("helper.output", helper.output, .bytes, "text ur en PDF-fil", "text out of a PDF file"),
        ]
    }
}
