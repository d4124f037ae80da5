"""What benchmarks keep of their samples: numbers as JSON, a chart that is XML, and all of them in `make benchmark`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks import chart
from benchmarks.__main__ import NAMES
from benchmarks.chart import Row

BENCHMARKS = Path(chart.__file__).parent


def test_the_median_and_what_95_percent_stay_below() -> None:
    row = Row("a", "", range(101))

    assert (row.median, row.p95) == (50, 95)
    assert Row("one round", "", [7.0]).p95 == 7.0


def test_samples_are_kept_as_numbers_and_as_dots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chart, "RESULTS", tmp_path / "results")
    rows = [Row("C & <stdio.h>", "ours", [1.0, 2.0, 3.0]), Row("C", "theirs", [10.0, 12.0, 1000.0])]

    chart.keep("speed", "Speed, ms", rows, {"cores": 2})
    told = json.loads((tmp_path / "results/speed.json").read_text())
    drawn = ET.fromstring((tmp_path / "results/speed.svg").read_text())
    tags = [each.tag.rpartition("}")[2] for each in drawn.iter()]

    assert told["facts"] == {"cores": 2}
    assert told["rows"][0] == {
        "group": "ours",
        "label": "C & <stdio.h>",
        "median": 2.0,
        "p95": 2.9,
        "samples": [1.0, 2.0, 3.0],
    }
    assert tags.count("circle") == 6
    assert any("ours, C & <stdio.h>" in (each.text or "") for each in drawn.iter())
    edges = [float(each.get("cx", "0")) for each in drawn.iter() if each.tag.endswith("circle")]
    assert all(chart.LABEL <= edge <= chart.WIDTH - chart.VALUES for edge in edges)


def test_what_is_zero_can_be_drawn() -> None:
    assert "circle" in chart.svg("Nothing", [Row("a", "", [0.0, 0.0])])


def test_every_benchmark_with_a_chart_is_one_of_make_benchmark_s() -> None:
    drawn = {path.stem for path in BENCHMARKS.glob("*.py") if re.search(r"add_keep\(parser\)", path.read_text())}

    assert drawn == set(NAMES)
