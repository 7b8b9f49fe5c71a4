import Glibc

/// A folder of a test, taken away with everything in it when the test ends.
final class TemporaryFolder {
    let path: String
    /// What was made in it, as C strings, in order.
    private var made: [[CChar]] = []

    init() throws {
        var template = Array("/tmp/hansyn-reading-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Unexpected(what: "no temporary folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for item in made.reversed() {
            _ = unsafe chmod(item, 0o755)
            _ = unsafe remove(item)
        }
        _ = unsafe remove(path)
    }

    /// Writes a file, making the folders in its name.
    func write(_ name: String, _ text: String) {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            if unsafe mkdir(folder, 0o755) == 0 { made.append(Array(folder.utf8CString)) }
        }
        write(bytes: Array(name.utf8), text)
    }

    /// Writes a file whose name need not be UTF-8.
    func write(bytes name: [UInt8], _ text: String) {
        let item = (Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
        let file = unsafe open(item, O_WRONLY | O_CREAT, 0o644)
        _ = unsafe Glibc.write(file, text, text.utf8.count)
        _ = Glibc.close(file)
        made.append(item)
    }

    func link(_ name: String, to target: String) {
        _ = unsafe symlink(target, path + "/" + name)
        made.append(Array((path + "/" + name).utf8CString))
    }

    /// Takes away all permissions.
    func close(_ name: String) {
        _ = unsafe chmod(path + "/" + name, 0)
    }
}
