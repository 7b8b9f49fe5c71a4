import Analysis
import Documents
import Law
import Procurement
import Rules

extension ReportFormat {
    /// One self-contained file: no scripts, no network.
    static let html = ReportFormat("html", endings: ["html", "htm"]) { .whole(HTMLReport(context: $0)) }
}

/// The report to read in a browser: what was found on the left, the text with marks on the right.
struct HTMLReport: WholeReport {
    let context: ReportContext

    func file(_ assessments: [Assessment]) -> [UInt8] {
        var html = HTMLWriter(context.language)
        let title = assessments.count == 1 ? context.title(of: assessments[0]) : Phrases.review[context.language]
        html.raw("<!DOCTYPE html>\n<html lang=\"\(context.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        // Nothing is fetched and nothing runs, whatever the documents hold.
        html.raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        html.raw("<meta name=\"generator\" content=\"hansyn \(Markup.escaped(context.tool.version))\">\n")
        html.element("title", "\(title) – Hänsyn")
        html.raw("\n<style>\(HTMLStyle.sheet)</style>\n</head>\n<body>\n")
        html.element("a", "class=\"skip\" href=\"#innehall\"", Phrases.skip)
        html.raw("\n<main id=\"innehall\">\n")
        if assessments.count != 1 { contents(assessments, &html) }
        html.shift = assessments.count == 1 ? 0 : 1
        for (index, assessment) in assessments.enumerated() {
            HTMLDossier(assessment, number: index + 1, context).write(to: &html)
        }
        html.raw("</main>\n")
        let unreadable = assessments.reduce(0) { $0 + $1.dossier.unreadable.count }
        html.element("footer") { html in
            if !context.isFinal { html.element("p", Phrases.workingMaterial) }
            if !context.tool.off.isEmpty {
                html.element("p", "\(Phrases.rulesOff[html.language]): \(context.tool.off.joined(separator: "; "))")
            }
            html.element("p", Phrases.closing(lawState: context.tool.lawState, unreadable: unreadable))
        }
        html.raw("</body>\n</html>\n")
        return html.finish()
    }

    /// The procurements of the run, each with what there is to decide.
    private func contents(_ assessments: [Assessment], _ html: inout HTMLWriter) {
        html.element("header", "class=\"top\"") { html in
            html.element("h1", Phrases.review)
            html.element("ol", "class=\"contents\"") { html in
                for (index, assessment) in assessments.enumerated() {
                    let overview = Overview(assessment)
                    html.element("li") { html in
                        html.element("a", "href=\"#upphandling-\(index + 1)\"", context.title(of: assessment))
                        html.text(" – ")
                        html.text(Phrases.waiting(overview.toDecide.count))
                    }
                }
            }
        }
    }
}

/// The report on one dossier.
struct HTMLDossier {
    let assessment: Assessment
    let context: ReportContext
    let overview: Overview
    let marks: HTMLMarks
    /// The findings with their number and address, in the order of the page.
    let toDecide: [Numbered<Finding>]
    let toImprove: [Numbered<Finding>]
    let settled: [Numbered<Finding>]
    let used: [Numbered<Overview.Use>]
    let weak: [Numbered<WeakMention>]
    let number: Int

    struct Numbered<Item> {
        let item: Item
        let sign: String
        let id: String
    }

    init(_ assessment: Assessment, number: Int, _ context: ReportContext) {
        self.assessment = assessment
        self.context = context
        self.number = number
        let language = context.language
        let overview = Overview(assessment)
        self.overview = overview
        var marks = HTMLMarks(dossier: number)
        var count = 0
        let numbered = { (findings: [Finding]) in
            findings.map { finding in
                count += 1
                let id = marks.add(finding, sign: String(count), language: language)
                return Numbered(item: finding, sign: String(count), id: id)
            }
        }
        toDecide = numbered(overview.toDecide)
        toImprove = numbered(overview.toImprove)
        settled = context.omitsDecided ? [] : numbered(overview.settled)
        used = overview.used.enumerated().map { index, use in
            let sign = Phrases.clauseSign(index + 1)[language]
            return Numbered(item: use, sign: sign, id: marks.add(use, sign: sign, language: language))
        }
        weak = assessment.weak.enumerated().map { index, mention in
            let sign = Phrases.clauseSign(overview.used.count + index + 1)[language]
            return Numbered(item: mention, sign: sign, id: marks.add(mention, sign: sign, language: language))
        }
        self.marks = marks
    }

    func write(to html: inout HTMLWriter) {
        let heading = marks.address("rubrik")
        html.element("section", "class=\"dossier\" id=\"upphandling-\(number)\" aria-labelledby=\"\(heading)\"") {
            html in
            head(&html, heading: heading)
            html.element("div", "class=\"columns\"") { html in
                html.element("div", "class=\"findings\"") { html in
                    findings(&html)
                    clauses(&html)
                    grounds(&html)
                    drafts(&html)
                }
                texts(&html)
            }
        }
    }
}
