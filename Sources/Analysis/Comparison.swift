/// What differs between the assessments of two versions of a procurement: clauses and findings that came, went or changed.
package struct Comparison: Sendable {
    /// The same rule speaks of another text.
    package struct Change: Sendable {
        package let old: Finding
        package let new: Finding
    }

    package private(set) var came: [Finding] = []
    package private(set) var went: [Finding] = []
    package private(set) var changed: [Change] = []
    /// How many are the same in both.
    package private(set) var same = 0

    package init(old: Assessment, new: Assessment) {
        var left = old.findings
        var right: [Finding] = []
        for finding in new.findings {
            if let index = left.firstIndex(where: { $0.fingerprint == finding.fingerprint }) {
                let before = left.remove(at: index)
                if before.severity == finding.severity, before.lots == finding.lots {
                    same += 1
                } else {
                    changed.append(Change(old: before, new: finding))
                }
            } else {
                right.append(finding)
            }
        }
        // What one rule says of two texts that are not the same is one text that was changed, in order.
        for finding in right {
            if let index = left.firstIndex(where: { $0.rule == finding.rule && $0.evidence.quote != nil }),
                finding.evidence.quote != nil
            {
                changed.append(Change(old: left.remove(at: index), new: finding))
            } else {
                came.append(finding)
            }
        }
        went = left
    }

    package var isEmpty: Bool { came.isEmpty && went.isEmpty && changed.isEmpty }
}
