/// Values by number, for numbers of which only a few have a value.
struct FewOfMany<Value> {
    private var values: [Value] = []
    /// By number: where its value is in the list, plus one; 0 for none.
    private var places: [Int32] = []

    /// Nil where nothing is kept.
    subscript(number: Int) -> Value? {
        guard number < places.count, places[number] > 0 else { return nil }
        return values[Int(places[number]) - 1]
    }

    /// Keeps a value for a number that has none; `many` is about how many numbers there are.
    mutating func keep(_ value: Value, _ number: Int, of many: Int) {
        if places.count <= number {
            let room = max(number + 1, many, 2 * places.count)
            places.append(contentsOf: repeatElement(0, count: room - places.count))
        }
        values.append(value)
        places[number] = Int32(truncatingIfNeeded: values.count)
    }
}
