package import Analysis

/// A report on the dossiers of a run, in one format.
package enum Report: Sendable {
    /// Written piece by piece while the dossiers are judged.
    case flowing(any FlowingReport)
    /// Written when all are judged.
    case whole(any WholeReport)
}

/// A report whose pieces stand one after the other.
package protocol FlowingReport: Sendable {
    /// What stands before the first piece.
    var opening: [UInt8] { get }
    /// What stands between two pieces.
    var separator: [UInt8] { get }
    /// What stands after the last piece; `isMany` is whether the run was asked about more than one dossier.
    func ending(_ counts: RunCounts, isMany: Bool) -> [UInt8]
    /// The piece on one assessment; `number` counts the dossiers of the run from 1.
    func piece(_ assessment: Assessment, number: Int) -> [UInt8]
}

extension FlowingReport {
    package var opening: [UInt8] { [] }
    package var separator: [UInt8] { [] }
    package func ending(_ counts: RunCounts, isMany: Bool) -> [UInt8] { [] }
}

/// A report that is one file over all dossiers.
package protocol WholeReport: Sendable {
    func file(_ assessments: [Assessment]) throws(ReportError) -> [UInt8]
}

/// A report that could not be made.
package struct ReportError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

extension Report {
    /// The report on all of these, as one file.
    package func file(_ assessments: [Assessment]) throws(ReportError) -> [UInt8] {
        switch self {
        case .whole(let report): return try report.file(assessments)
        case .flowing(let report):
            var counts = RunCounts()
            var bytes = report.opening
            for (index, assessment) in assessments.enumerated() {
                if index > 0 { bytes += report.separator }
                bytes += report.piece(assessment, number: index + 1)
                counts.add(assessment)
            }
            return bytes + report.ending(counts, isMany: assessments.count > 1)
        }
    }
}
