import Documents
import Fixtures
import Law
import Rules
import Testing

/// The ways that the program proposes, and the guide values they go by.
struct ShippedVariantTests {
    private func book() throws -> VariantBook {
        let book = VariantBook(root: Project.rules, law: try Project.law(), book: try Project.book(), guide: nil)
        try book.load()
        return book
    }

    private func limit(_ id: String) throws -> String {
        try #require(try book().variants.first { $0.id == id }).limit.sv
    }

    @Test func `Lots do not take a purchase below a limit, and the value is that of the whole`() throws {
        for id in ["reserve-lot", "open-adapted"] {
            let text = try limit(id)
            #expect(text.contains("Delar får inte användas för att komma under"))
            #expect(text.contains("värdet räknas för hela inköpet"))
        }
    }

    @Test func `Direct awards of the same kind are added up over the year`() throws {
        #expect(try limit("direct-award").contains("Direktköp av samma slag under räkenskapsåret läggs ihop"))
    }

    @Test func `A partnership needs a legal assessment`() throws {
        #expect(try limit("partnership").contains("Kräver en juridisk bedömning"))
    }

    @Test func `Every way has a limit, a law and both languages`() throws {
        let variants = try book().variants
        #expect(variants.count >= 9)
        for variant in variants {
            #expect(!variant.basis.isEmpty, "\(variant.id)")
            for text in [variant.title, variant.about, variant.limit] + variant.asks {
                #expect(!text.sv.isEmpty && text.sv != text.en, "\(variant.id)")
            }
        }
    }

    @Test func `A draft that a way names is there`() throws {
        let drafts = Set(try Project.clauses().all().map(\.id))
        for variant in try book().variants where !drafts.isEmpty {
            if let clause = variant.clause { #expect(drafts.contains(clause), "\(variant.id): \(clause)") }
        }
    }

    @Test func `Guide values of the organisation's own stand in for those of the same name`() throws {
        try TemporaryFolder.with { folder in
            let own = try folder.write(
                "egna.yaml", "guide:\n  - {id: minEffort, about: egen gräns, unit: heltidsmånader, value: 7}\n")
            let book = VariantBook(root: Project.rules, law: try Project.law(), book: try Project.book(), guide: own)
            try book.load()
            #expect(book.guide.first { $0.id == "minEffort" }?.value == "7")
        }
    }
}
