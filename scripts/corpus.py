"""The development corpus: real notices, packed. Shared by scripts/evaluate and scripts/benchmark."""

import csv
import sys
import tarfile
from pathlib import Path
from typing import NoReturn

ARCHIVES = ("nordic", "positive", "other")


def rows(dev: Path) -> list[dict[str, str]]:
    """index.csv: one row per notice; `file` is its path below the folder that `unpack` fills."""
    with open(dev / "index.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def unpack(dev: Path, into: Path) -> None:
    """Unpacks the archives into `into`, and links the notices that are not packed (se/)."""
    for name in ARCHIVES:
        with tarfile.open(dev / f"{name}.tar.xz") as archive:
            # Python before 3.11.4 has no filter to choose and ignores the attribute.
            archive.extraction_filter = getattr(tarfile, "data_filter", None)
            archive.extractall(into)
    (into / "se").symlink_to((dev / "se").resolve(), target_is_directory=True)


def stop(message: str) -> NoReturn:
    """Ends the script with a message."""
    raise SystemExit(f"scripts/{Path(sys.argv[0]).name}: {message}")
