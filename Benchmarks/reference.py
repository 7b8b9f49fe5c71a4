#!/usr/bin/env python3
"""What a careful Python programmer would write in an afternoon: the yardstick for scripts/benchmark.

usage: reference.py LIST      LIST is a file with one path a line

Reads each notice with lxml, asks eight XPath questions for the coded social fields, takes all text, and looks for the
terms of terms.txt with an Aho-Corasick automaton. Prints one JSON line per notice.
"""

import json
import sys
from pathlib import Path

import ahocorasick
from lxml import etree

NAMESPACES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
TERMS = "/*/cac:ProcurementProjectLot/cac:TenderingTerms"
AIMS = "/*/cac:ProcurementProjectLot/cac:ProcurementProject/cac:ProcurementAdditionalType/cbc:ProcurementTypeCode"
QUESTIONS = {
    "reservedParticipation": f"{TERMS}/cac:TendererQualificationRequest/cac:SpecificTendererRequirement"
    "/cbc:TendererRequirementTypeCode[@listName='reserved-procurement']/text()",
    "reservedExecution": f"{TERMS}/cac:ContractExecutionRequirement"
    "/cbc:ExecutionRequirementCode[@listName='reserved-execution']/text()",
    "conditions": f"{TERMS}/cac:ContractExecutionRequirement"
    "[cbc:ExecutionRequirementCode/@listName='conditions']/cbc:Description/text()",
    "strategic": f"{AIMS}[@listName='strategic-procurement']/text()",
    "social": f"{AIMS}[@listName='social-objective']/text()",
    "accessibility": f"{AIMS}[@listName='accessibility']/text()",
    "environmental": f"{AIMS}[@listName='environmental-impact']/text()",
    "cpv": "/*/cac:ProcurementProject/cac:MainCommodityClassification/cbc:ItemClassificationCode/text()",
}


def main() -> None:
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        print(__doc__)
        raise SystemExit(0 if "-h" in sys.argv or "--help" in sys.argv else 64)

    terms = ahocorasick.Automaton()
    for term in (Path(__file__).parent / "terms.txt").read_text(encoding="utf-8").split("\n"):
        if term:
            terms.add_word(term, term)
    terms.make_automaton()
    questions = {name: etree.XPath(path, namespaces=NAMESPACES) for name, path in QUESTIONS.items()}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)

    for name in Path(sys.argv[1]).read_text(encoding="utf-8").split("\n"):
        if not name:
            continue
        tree = etree.parse(name, parser)
        declared = {field: sorted(set(ask(tree))) for field, ask in questions.items()}
        text = " ".join(tree.getroot().itertext()).lower()
        found = sorted({term for _, term in terms.iter(text)})
        print(json.dumps({"file": name, "declared": declared, "terms": found}, ensure_ascii=False))


if __name__ == "__main__":
    main()
