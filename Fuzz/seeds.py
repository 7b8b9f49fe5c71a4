"""Writes what a fuzzer starts from: seeds.py TARGET CORPUS_FOLDER DICTIONARY FOLDER…

Seeds are the files of the folders that fit the target, each named by its hash; the dictionary holds their commonest words.
An office file becomes a list of its parts (see FuzzOffice.swift; Seeds/*.parts are such lists), and a rule file's examples become texts.
"""
import collections
import hashlib
import io
import pathlib
import re
import subprocess
import sys
import zipfile

LARGEST = 100_000
ENDINGS = {
    "xml": {".xml"}, "text": {".txt", ".md", ".yaml"}, "yaml": {".yaml"}, "pdf": {".pdf"},
    "office": {".docx", ".xlsx", ".odt", ".zip", ".gz", ".tar", ".parts"},
}
WORDS = {
    "xml": rb"</?[A-Za-z:0-9]+|[A-Za-z:]+=\"[^\"]{1,40}\"|>[a-z-]{2,20}<", "text": rb"[^\s.,:;()\[\]]{3,30}",
    "yaml": rb"[A-Za-z-]{2,24}:?|\[|\{|- ", "pdf": rb"</?[a-z0-9]+|[a-z]+=\"[^\"]{1,12}\"",
    "office": rb"</?[A-Za-z:0-9]+|[A-Za-z:]+=\"[^\"]{1,40}\"",
}
# What counting and measuring stumbles over.
NUMBERS = [b"99999999999999999999", b"9223372036854775807", b"-9223372036854775808", b"1e999", b"2147483648", b"0", b"-1"]


def parts(data):
    """An office file as a list of the parts that are read, without pictures and other long ones."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.filename.endswith((".xml", ".rels", "mimetype")) and info.file_size < LARGEST // 2:
                yield b"\x01" + info.filename.encode() + b"\n" + archive.read(info).replace(b"\x01", b"")


def seeds(target, path):
    data = path.read_bytes()
    if path.suffix == ".parts":
        data = re.sub(rb"(?m)\n?^== ", b"\x01", data)
    if target == "office" and zipfile.is_zipfile(path):
        yield b"".join(parts(data))
    if target == "pdf":
        options = ["-xml", "-i", "-stdout", "-q", "-nodrm", "-enc", "UTF-8", "-l", "3"]
        data = subprocess.run(["pdftohtml", *options, str(path)], capture_output=True, check=False).stdout
    if target == "text" and path.suffix == ".yaml":
        for example in data.split(b"\n  - ")[1:]:
            yield example
        return
    yield data


def main():
    target, corpus, dictionary = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    words = collections.Counter()
    for folder in sys.argv[4:]:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if not path.is_file() or path.suffix not in ENDINGS[target]:
                continue
            for seed in seeds(target, path):
                words.update(set(re.findall(WORDS[target], seed)))
                if 0 < len(seed) <= LARGEST:
                    (corpus / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    chosen = NUMBERS + [word for word, _ in words.most_common(2000)]
    lines = ['"' + "".join(f"\\x{byte:02x}" for byte in word) + '"' for word in chosen]
    dictionary.write_text("\n".join(lines) + "\n")


main()
