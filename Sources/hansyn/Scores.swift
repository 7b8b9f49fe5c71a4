import FoundationEssentials

/// Hits and misses for each category and each flaw, as `gold/README.md` of the measuring set asks for them.
struct Scores {
    struct Count {
        var right = 0
        var wrong = 0
        var missed = 0

        var precision: Double { right + wrong == 0 ? 0 : Double(right) / Double(right + wrong) }
        var recall: Double { right + missed == 0 ? 0 : Double(right) / Double(right + missed) }
        var f1: Double {
            let sum = precision + recall
            return sum == 0 ? 0 : 2 * precision * recall / sum
        }

        static func + (left: Count, right: Count) -> Count {
            Count(right: left.right + right.right, wrong: left.wrong + right.wrong, missed: left.missed + right.missed)
        }
    }

    private(set) var categories: [String: Count] = [:]
    private(set) var flaws: [String: Count] = [:]
    private(set) var negatives = 0
    private(set) var falseAlarms = 0
    private(set) var misses: [String] = []

    mutating func add(_ passage: Passage, used: Set<String>, flaws found: Set<String>) {
        categories = counted(passage, used, passage.used, categories, what: "kategori")
        flaws = counted(passage, found, passage.flaws, flaws, what: "brist")
        if passage.used.isEmpty {
            negatives += 1
            if !used.isEmpty { falseAlarms += 1 }
        }
    }

    private mutating func counted(
        _ passage: Passage, _ found: Set<String>, _ labelled: Set<String>, _ before: [String: Count], what: String
    ) -> [String: Count] {
        var counts = before
        for id in found.intersection(labelled) { counts[id, default: Count()].right += 1 }
        for id in found.subtracting(labelled).sorted() {
            counts[id, default: Count()].wrong += 1
            misses.append("\(passage.id)\t\(what)\tfel träff\t\(id)\t\(passage.heading): \(passage.line)")
        }
        for id in labelled.subtracting(found).sorted() {
            counts[id, default: Count()].missed += 1
            misses.append("\(passage.id)\t\(what)\tmissad\t\(id)\t\(passage.heading): \(passage.line)")
        }
        return counts
    }

    var micro: Count { categories.values.reduce(Count(), +) }
    var microFlaws: Count { flaws.values.reduce(Count(), +) }

    /// A table with 95 % Wilson intervals.
    func table(misses isListed: Bool) -> String {
        var text = ""
        for (title, counts, sum) in [("kategori", categories, micro), ("brist", flaws, microFlaws)] {
            text += Self.row(title, ["rätt", "fel", "missad", "precision", "täckning", "F1"])
            for (id, count) in counts.sorted(by: { $0.key < $1.key }) { text += Self.row(id, Self.cells(count)) }
            text += Self.row("alla", Self.cells(sum)) + "\n"
        }
        let share = negatives == 0 ? 0 : Double(falseAlarms) / Double(negatives)
        text += "falska larm: \(falseAlarms) av \(negatives) stycken utan klausul (\(Self.percent(share)))\n"
        if isListed { text += "\n" + misses.map { $0 + "\n" }.joined() }
        return text
    }

    private static func cells(_ count: Count) -> [String] {
        let precision = interval(count.right, count.right + count.wrong)
        let recall = interval(count.right, count.right + count.missed)
        return [
            "\(count.right)", "\(count.wrong)", "\(count.missed)", "\(percent(count.precision)) \(precision)",
            "\(percent(count.recall)) \(recall)", percent(count.f1),
        ]
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let widths = [6, 6, 7, 17, 17, 7]
        let padded = zip(cells, widths).map { cell, width in
            String(repeating: " ", count: max(1, width - cell.count)) + cell
        }
        return name + String(repeating: " ", count: max(1, 38 - name.count)) + padded.joined() + "\n"
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10),\(tenths % 10) %"
    }

    /// The 95 % Wilson interval of a share, in whole per cent.
    private static func interval(_ hits: Int, _ total: Int) -> String {
        guard total > 0 else { return "[–]" }
        let z = 1.96
        let n = Double(total)
        let p = Double(hits) / n
        let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        return "[\(Int((max(0, centre - spread) * 100).rounded()))–\(Int((min(1, centre + spread) * 100).rounded()))]"
    }

    func json() -> String {
        let report = ScoreReport(
            categories: categories.mapValues(ScoreReport.Numbers.init),
            flaws: flaws.mapValues(ScoreReport.Numbers.init),
            micro: ScoreReport.Micro(all: .init(micro), flaws: .init(microFlaws)),
            negatives: .init(passages: negatives, falseAlarms: falseAlarms))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: (try? encoder.encode(report)) ?? Data(), as: UTF8.self) + "\n"
    }
}

/// The scores as JSON has them.
private struct ScoreReport: Encodable {
    let categories: [String: Numbers]
    let flaws: [String: Numbers]
    let micro: Micro
    let negatives: Negatives

    struct Numbers: Encodable {
        let tp, fp, fn: Int
        let precision, recall, f1: Double

        init(_ count: Scores.Count) {
            (tp, fp, fn) = (count.right, count.wrong, count.missed)
            (precision, recall, f1) = (count.precision, count.recall, count.f1)
        }
    }

    /// The sums over categories, with those over flaws beside them.
    struct Micro: Encodable {
        let all: Numbers
        let flaws: Numbers

        private enum Keys: CodingKey { case flaws }

        func encode(to encoder: any Encoder) throws {
            try all.encode(to: encoder)
            var container = encoder.container(keyedBy: Keys.self)
            try container.encode(flaws, forKey: .flaws)
        }
    }

    struct Negatives: Encodable {
        let passages, falseAlarms: Int
    }
}

extension Passage {
    /// The text in one line, shortened.
    fileprivate var line: String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 220 ? words.prefix(220) + " …" : words
    }
}
