/// Finds out which passages of a page stand beside each other, as the cells of a table do.
enum PDFCells {
    /// The rectangle that a passage takes up.
    struct Box {
        let page: Int
        let left: Int
        let right: Int
        let top: Int
        let bottom: Int
    }

    /// How many passages before and after one are looked at.
    private static let reach = 8

    /// The cell of each passage; nil for one that stands alone.
    static func find(_ boxes: [Box]) -> [Passage.Cell?] {
        var cells: [Passage.Cell?] = Array(repeating: nil, count: boxes.count)
        // Tables get numbers of their own: a PDF has no others.
        var table = -1
        var columns: [Int] = []
        var row = -1
        var rowTop = 0
        for index in boxes.indices {
            guard stands(besideAnother: index, boxes) else {
                columns = []
                row = -1
                continue
            }
            let box = boxes[index]
            if row < 0 || boxes[index - 1].page != box.page {
                table += 1
                columns = []
                row = 0
                rowTop = box.top
            } else if abs(box.top - rowTop) > 6 {
                row += 1
                rowTop = box.top
            }
            let column = columns.firstIndex { abs($0 - box.left) <= 12 } ?? columns.count
            if column == columns.count { columns.append(box.left) }
            cells[index] = Passage.Cell(table: table, row: row, column: column)
        }
        return cells
    }

    private static func stands(besideAnother index: Int, _ boxes: [Box]) -> Bool {
        let near = max(0, index - reach)..<min(boxes.count, index + reach + 1)
        return near.contains { other in
            guard other != index, boxes[other].page == boxes[index].page else { return false }
            let (one, two) = (boxes[index], boxes[other])
            let shared = min(one.bottom, two.bottom) - max(one.top, two.top)
            guard shared * 2 > min(one.bottom - one.top, two.bottom - two.top) else { return false }
            return one.right <= two.left || two.right <= one.left
        }
    }
}
