import Documents
import Analysis

/// Small pictures as inline SVG, each with its content in words for those who do not see it.
enum Pictures {
    /// A bar whose parts are as long as their counts.
    static func bar(_ parts: [(count: Int, style: String)], name: String) -> String {
        let total = parts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return "" }
        var body = ""
        var left = 0
        for part in parts where part.count > 0 {
            // In thousandths of the whole, and a thin gap to the next.
            let right = left + part.count
            let x = left * 1000 / total
            let width = max(4, right * 1000 / total - x - 4)
            body += "<rect class=\"\(part.style)\" x=\"\(x)\" width=\"\(width)\" height=\"10\"/>"
            left = right
        }
        return picture("bar", "0 0 1000 10", name, body)
    }

    /// A filled ring for each part that is there, an empty one for each that is not.
    static func dots(found: Int, of total: Int, name: String) -> String {
        guard total > 0 else { return "" }
        let body = (0..<total).map { index in
            "<circle class=\"\(index < found ? "used" : "empty")\" cx=\"\(index * 16 + 8)\" cy=\"8\" r=\"6\"/>"
        }.joined()
        return picture("dots", "0 0 \(total * 16) 16", name, body, width: total * 16)
    }

    /// Where in a text the marks stand.
    static func places(_ marks: [HTMLMarks.Mark], length: Int, name: String) -> String {
        let ticks = marks.map { mark in
            let x = mark.span.range.lowerBound * 990 / max(1, length)
            return "<rect class=\"\(mark.style)\" x=\"\(x)\" width=\"6\" height=\"12\"/>"
        }.joined()
        return picture(
            "places", "0 0 1000 12", name, "<rect class=\"ground\" y=\"5\" width=\"1000\" height=\"2\"/>" + ticks)
    }

    private static func picture(
        _ style: String, _ box: String, _ name: String, _ body: String, width: Int? = nil
    ) -> String {
        let shape = width.map { "width=\"\($0)\" height=\"16\"" } ?? "preserveAspectRatio=\"none\""
        return """
            <svg class="\(style)" viewBox="\(box)" \(shape) role="img" aria-label="\(Markup.escaped(name))">\(body)</svg>

            """
    }
}
