import Procurement
import Testing

struct CPVCodeTests {
    private func code(_ text: String) throws -> CPVCode { try #require(CPVCode(text)) }

    @Test func `The check digit is left out`() throws {
        #expect(try code("90910000-9") == code("90910000"))
        #expect(try code("90910000-9").description == "90910000")
    }

    @Test func `A zero in front is kept`() throws {
        #expect(try code("03000000-1").description == "03000000")
    }

    @Test(arguments: ["", "9091000", "909100000", "9091000a", "9091 0000", "-90910000", "90910000 9", "CPV90910000"])
    func `Anything but eight digits is refused`(text: String) {
        #expect(CPVCode(text) == nil)
    }

    @Test(arguments: [
        ("90910000", "9091"), ("90000000", "90"), ("03000000", "03"), ("45233141", "45233141"), ("30000000", "30"),
        ("90911200", "909112"),
    ])
    func `The stem ends at the last digit that is not zero`(text: String, stem: String) throws {
        #expect(try code(text).stem == stem)
    }

    @Test(arguments: [
        ("90910000", "90910000", true), ("90910000", "90911200", true), ("90910000", "90919200", true),
        ("90910000", "90920000", false), ("90911200", "90910000", false), ("03000000", "30000000", false),
        ("03000000", "03111000", true), ("45000000", "45233141", true),
    ])
    func `A code holds itself and what stands below it`(parent: String, child: String, holds: Bool) throws {
        #expect(try code(parent).contains(code(child)) == holds)
    }

    @Test func `Codes are in the order of their numbers`() throws {
        #expect(try code("03000000") < code("45000000"))
    }
}
