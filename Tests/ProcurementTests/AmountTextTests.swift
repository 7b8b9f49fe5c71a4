import Procurement
import Testing

struct AmountTextTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1 000"), (2_389_585, "2 389 585"), (-1500, "-1 500"),
        (100_000, "100 000"),
    ])
    func `Digits stand in groups of three`(number: Int64, text: String) {
        #expect(AmountText.grouped(number) == text)
    }

    @Test func `Kronor are written kr`() {
        #expect(AmountText.kronor(2_389_585) == "2 389 585 kr")
        #expect(AmountText.text(Money(18_400_000, "SEK")) == "18 400 000 kr")
    }

    @Test func `Other currencies keep their code`() {
        #expect(AmountText.text(Money(300_000, "EUR")) == "300 000 EUR")
    }

    @Test func `Hundredths are written only where there are any`() {
        #expect(AmountText.text(Money(hundredths: 125_050, currency: "EUR")) == "1 250,50 EUR")
        #expect(AmountText.text(Money(hundredths: 125_005, currency: "SEK")) == "1 250,05 kr")
    }
}
