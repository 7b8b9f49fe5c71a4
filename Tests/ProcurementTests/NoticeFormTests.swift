import Procurement
import Testing

struct NoticeFormTests {
    @Test(arguments: [
        ("1", Stage.planning), ("7", .planning), ("9", .planning), ("10", .competition), ("16", .competition),
        ("24", .competition), ("25", .direct), ("28", .direct), ("29", .award), ("37", .award), ("38", .modification),
        ("40", .modification), ("E1", .planning), ("E2", .planning), ("T01", .planning), ("E3", .competition),
        ("CEI", .competition), ("E4", .award), ("E5", .award), ("T02", .award), ("E6", .modification),
        ("N16", .competition),
    ])
    func `Every subtype has its stage`(subtype: String, stage: Stage) {
        #expect(NoticeForm.stage(subtype: subtype) == stage)
    }

    @Test(arguments: ["", "0", "41", "99", "X1", "N", "-3", "sexton"])
    func `A subtype that is not known has no stage and asks for nothing`(subtype: String) {
        #expect(NoticeForm.stage(subtype: subtype) == nil)
        #expect(NoticeForm.answerable(subtype: subtype).isEmpty)
    }

    @Test(arguments: [
        ("planning", Stage.planning), ("consultation", .planning), ("competition", .competition),
        ("dir-awa-pre", .direct),
        ("result", .award), ("completion", .award), ("cont-modif", .modification),
    ])
    func `Every form type has its stage`(formType: String, stage: Stage) {
        #expect(NoticeForm.stage(formType: formType) == stage)
    }

    @Test func `A form type that is not known has no stage`() {
        #expect(NoticeForm.stage(formType: "bri") == nil)
    }

    @Test(arguments: ["10", "16", "17", "18", "19", "20", "21", "22"])
    func `A contract notice asks for reservation and social aims`(subtype: String) {
        let fields = NoticeForm.answerable(subtype: subtype)
        #expect(fields.contains(.reservedParticipation))
        #expect(fields.contains(.social))
    }

    @Test(arguments: ["29", "30", "33", "E4"])
    func `An award notice does not ask who could take part`(subtype: String) {
        let fields = NoticeForm.answerable(subtype: subtype)
        #expect(!fields.contains(.reservedParticipation))
        #expect(fields.contains(.social))
    }

    @Test func `A national form number asks for the same as the number itself`() {
        #expect(NoticeForm.answerable(subtype: "N16") == NoticeForm.answerable(subtype: "16"))
    }
}
