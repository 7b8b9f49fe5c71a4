"""What the benchmark holds hansyn against on texts: one pass of an automaton over the text in small letters.

    text-reference.py LIST

LIST names the texts, one path a line. For every text it prints how many of the 300 terms of `terms.txt` were met.
"""

import json
import sys
from pathlib import Path

import ahocorasick


def main() -> None:
    automaton = ahocorasick.Automaton()
    for term in Path(__file__).with_name("terms.txt").read_text(encoding="utf-8").split("\n"):
        if term:
            automaton.add_word(term.lower(), term)
    automaton.make_automaton()
    for name in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        text = Path(name).read_text(encoding="utf-8", errors="replace").lower()
        found = {term for _, term in automaton.iter(text)}
        print(json.dumps({"file": name, "terms": len(found)}))


if __name__ == "__main__":
    main()
