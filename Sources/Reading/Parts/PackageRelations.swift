import Containers

/// The relationships of one part of an Office file: what other parts it leans on.
struct PackageRelations {
    private enum Name: String { case relationship = "rel:Relationship" }

    /// One relationship; the target is an entry's name in the archive.
    struct Relation {
        let id: String
        /// The last step of the type's address: "styles", "footnotes".
        let kind: String
        let target: String
    }

    let all: [Relation]

    /// The relationships of a part, or of the whole package for an empty name; none where there are none.
    init(of part: String, in zip: borrowing ZipArchive, limits: ReadingLimits, budget: inout ContainerBudget)
        throws(PartFailure)
    {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { String(part[...$0]) } ?? ""
        let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
        guard let bytes = try zip.part(folder + "_rels/" + file + ".rels", budget: &budget) else {
            all = []
            return
        }
        var cursor = try XMLCursor<Name>.open(bytes[...], limits: limits)
        var relations: [Relation] = []
        reading: while true {
            switch try cursor.next() {
            case .start(.relationship):
                guard cursor.attribute("TargetMode") != "External", let id = cursor.attribute("Id"),
                    let type = cursor.attribute("Type"), let target = cursor.attribute("Target")
                else { continue }
                let kind = type.split(separator: "/").last.map(String.init) ?? ""
                relations.append(Relation(id: id, kind: kind, target: Self.name(target, in: folder)))
            case .finished: break reading
            default: break
            }
        }
        all = relations
    }

    /// The target of the first relationship of a kind.
    func target(_ kind: String) -> String? { all.first { $0.kind == kind }?.target }

    /// A target is relative to the part's folder, or begins with a slash. `..` is taken away; the result is only
    /// compared with names.
    private static func name(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

extension ZipArchive {
    /// The bytes of a part by its name; nil where there is none.
    func part(_ name: String, budget: inout ContainerBudget) throws(PartFailure) -> [UInt8]? {
        guard let entry = entry(name) else { return nil }
        do throws(ContainerError) {
            return try read(entry, budget: &budget)
        } catch {
            throw PartFailure(reason: error.reason)
        }
    }
}
