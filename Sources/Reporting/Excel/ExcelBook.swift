import CLibXLSXWriter
import Glibc

/// Writes an Excel workbook. The only file that knows libxlsxwriter. The workbook is put together in memory, so that
/// nothing of a draft is left on a disk.
@safe struct ExcelBook: ~Copyable {
    enum Cell {
        case text(String)
        case number(Double)
        case empty
    }

    struct Column {
        let title: String
        /// In characters.
        let width: Double
    }

    struct Sheet {
        let name: String
        let columns: [Column]
        let rows: [[Cell]]
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let file: CInt

    private init(book: UnsafeMutablePointer<lxw_workbook>, file: CInt) {
        unsafe self.book = unsafe book
        self.file = file
    }

    deinit {
        // Closing is what frees the workbook, also one that is not wanted.
        _ = unsafe workbook_close(book)
        close(file)
    }

    /// The workbook with these sheets, or why there is none.
    static func bytes(_ sheets: [Sheet]) throws(ReportError) -> [UInt8] {
        let file = memory_file()
        guard file >= 0 else { throw outOfMemory }
        guard let book = unsafe open("/proc/self/fd/\(file)") else {
            close(file)
            throw outOfMemory
        }
        let workbook = unsafe ExcelBook(book: book, file: file)
        for sheet in sheets { try workbook.add(sheet) }
        return try workbook.finish()
    }

    /// The library keeps the parts of a book in files that lose their names at once. They are in memory where the system has
    /// a folder for that, and so never on a disk.
    private static let memoryFolder = "/dev/shm"

    private static func open(_ path: String) -> UnsafeMutablePointer<lxw_workbook>? {
        // The library makes a copy of the name.
        let folder = unsafe strdup(memoryFolder)
        defer { unsafe free(folder) }
        var options = unsafe lxw_workbook_options()
        if unsafe access(memoryFolder, W_OK) == 0 { unsafe options.tmpdir = folder }
        return unsafe workbook_new_opt(path, &options)
    }

    private static let outOfMemory = ReportError("xlsx: minnet räckte inte; skriv färre upphandlingar åt gången")

    /// Excel's own limits.
    private static let mostRows = 1_048_575
    private static let longestText = 32_000

    private func add(_ sheet: Sheet) throws(ReportError) {
        guard let target = unsafe workbook_add_worksheet(book, sheet.name) else { throw Self.outOfMemory }
        let (head, body) = unsafe (format(isHead: true), format(isHead: false))
        for (index, column) in sheet.columns.enumerated() {
            let number = lxw_col_t(index)
            _ = unsafe worksheet_set_column(target, number, number, column.width, body)
            _ = unsafe worksheet_write_string(target, 0, number, column.title, head)
        }
        guard sheet.rows.count <= Self.mostRows else {
            throw ReportError("xlsx: bladet \(sheet.name) rymmer inte \(sheet.rows.count) rader; använd csv")
        }
        for (row, cells) in sheet.rows.enumerated() {
            // Not every program makes rows as high as the text in them.
            _ = unsafe worksheet_set_row(target, lxw_row_t(row + 1), Self.height(of: cells, sheet.columns), nil)
            for (column, cell) in cells.enumerated() {
                let (row, column) = (lxw_row_t(row + 1), lxw_col_t(column))
                switch cell {
                case .text(let text):
                    // Never a formula, whatever the text begins with.
                    _ = unsafe worksheet_write_string(target, row, column, Self.printable(text), body)
                case .number(let number): _ = unsafe worksheet_write_number(target, row, column, number, body)
                case .empty: break
                }
            }
        }
        unsafe worksheet_freeze_panes(target, 1, 0)
        unsafe worksheet_repeat_rows(target, 0, 0)
        unsafe worksheet_set_landscape(target)
        // A4, all columns on a page.
        unsafe worksheet_set_paper(target, 9)
        unsafe worksheet_fit_to_pages(target, 1, 0)
        let last = lxw_col_t(sheet.columns.count - 1)
        _ = unsafe worksheet_autofilter(target, 0, 0, lxw_row_t(max(1, sheet.rows.count)), last)
    }

    /// The height of a row in points, so that what is wrapped in it can be read; long texts are cut at ten lines.
    private static func height(of cells: [Cell], _ columns: [Column]) -> Double {
        let lines = zip(cells, columns).map { cell, column in
            guard case .text(let text) = cell else { return 1 }
            return text.utf8.count / max(1, Int(column.width)) + 1
        }
        return 15 * Double(min(10, lines.max() ?? 1))
    }

    private func format(isHead: Bool) -> UnsafeMutablePointer<lxw_format>? {
        guard let format = unsafe workbook_add_format(book) else { return nil }
        unsafe format_set_text_wrap(format)
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if isHead {
            unsafe format_set_bold(format)
            unsafe format_set_bg_color(format, 0xDCEBF4)
        }
        return unsafe format
    }

    /// The text without signs that XML does not allow, and not longer than a cell.
    private static func printable(_ text: String) -> String {
        let isPlain = text.utf8.count <= longestText && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xEF }
        if isPlain { return text }
        let scalars = text.unicodeScalars.lazy.filter {
            ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && $0.value != 0xFFFE && $0.value != 0xFFFF
        }
        return scalars.prefix(longestText).reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    private consuming func finish() throws(ReportError) -> [UInt8] {
        let (book, file) = unsafe (self.book, self.file)
        discard self
        defer { close(file) }
        guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw Self.outOfMemory }
        let size = lseek(file, 0, SEEK_END)
        guard size > 0 else { throw Self.outOfMemory }
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            count = unsafe max(0, pread(file, buffer.baseAddress, buffer.count, 0))
        }
    }
}
