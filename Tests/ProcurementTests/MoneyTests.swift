import Procurement
import Testing

struct MoneyTests {
    @Test(arguments: [
        ("1500000", 150_000_000), ("1500000.5", 150_000_050), ("0.01", 1), ("12.345", 1234), ("+7", 700), (".5", 50),
        ("5.", 500), ("0", 0), ("-250.75", -25075), ("007", 700),
    ])
    func `A number is read to the hundredth`(text: String, hundredths: Int64) throws {
        #expect(try #require(Money(text, currency: "SEK")).hundredths == hundredths)
    }

    @Test(arguments: ["", "-", ".", "1,5", "1 000", "1e6", "1.2.3", "kr 5", "--5", "5-", "٣"])
    func `Anything else is no number`(text: String) {
        #expect(Money(text, currency: "SEK") == nil)
    }

    @Test func `The largest amount lies just under a million billion`() throws {
        #expect(try #require(Money("999999999999999.99", currency: "SEK")).whole == 999_999_999_999_999)
    }

    @Test(arguments: [
        "1000000000000000", "99999999999999999", "-99999999999999999", "99999999999999999.9",
        "123456789012345678901234567890",
        String(repeating: "9", count: 5000),
    ])
    func `An amount of a million billion or more is refused`(text: String) {
        #expect(Money(text, currency: "SEK") == nil)
    }

    @Test func `Amounts of one currency are added`() {
        #expect(
            Money.sum([Money(2, "SEK"), Money(hundredths: 50, currency: "SEK")])
                == Money(hundredths: 250, currency: "SEK"))
    }

    @Test func `Amounts that cannot be added have no sum`() throws {
        #expect(Money.sum([]) == nil)
        #expect(Money.sum([Money(2, "SEK"), Money(2, "EUR")]) == nil)
        let largest = try #require(Money("999999999999999", currency: "SEK"))
        #expect(Money.sum(Array(repeating: largest, count: 200)) == nil)
    }

    @Test func `Whole units are cut`() {
        #expect(Money(hundredths: 199, currency: "SEK").whole == 1)
        #expect(Money(42, "EUR") == Money(hundredths: 4200, currency: "EUR"))
    }
}
