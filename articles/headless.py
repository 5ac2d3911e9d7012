"""The commands that work without a screen."""

from __future__ import annotations

import json
import sys

from articles.annotate import annotate
from articles.serialising import annotations_as_dict


def main(arguments: list[str]) -> int:
    """Run one headless command; return its exit code."""
    if arguments[:1] != ["annotate"]:
        return 2
    for line in sys.stdin:
        request = json.loads(line)
        answer = {"id": request["id"], **annotations_as_dict(annotate(request["text"]))}
        print(json.dumps(answer, ensure_ascii=False))
    return 0
