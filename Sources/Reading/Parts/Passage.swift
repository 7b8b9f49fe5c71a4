import Documents

/// A paragraph as a format gives it, before it is decided what it is among its neighbours.
struct Passage {
    enum Role: Equatable {
        case text
        /// The format itself says that it is a heading.
        case heading(level: Int)
        /// An item of a list; 0 is the outermost.
        case item(depth: Int)
    }

    /// Where in a table it stands.
    struct Cell: Equatable {
        let table: Int
        let row: Int
        let column: Int
    }

    /// Bytes of the text, without white space at both ends.
    let range: Range<Int>
    var role: Role
    var isBold = false
    /// Half points; 0 where not known.
    var size = 0
    var cell: Cell?
    let place: Place
}
