"""Reading packages: both versions of the format, and what is wrong with those that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

import languages
from languages import DefinitionError
from problems import PackageError, demands, package
from problems.compare import Rules
from problems.errors import PackageFault
from problems.judge import check_language
from problems.problem import Demand, Interaction, Problem, Text
from problems.values import example_text
from tests.problems.conftest import YAML, Write
from tests.support.clock import Clock

CATALOGUE = languages.load()

BILLION = (
    "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)) + "name: *a11\n"
)


@pytest.mark.parametrize(
    ("yaml", "interactive", "multi_pass", "passes"),
    [
        (f"{YAML}type: interactive\n", True, False, 1),
        (f"{YAML}type: pass-fail interactive\n", True, False, 1),
        (f"{YAML}type: multi-pass\n", False, True, 2),
        (f"{YAML}type: [multi-pass, interactive]\nlimits: {{validation_passes: 5}}\n", True, True, 5),
        (f"{YAML}limits: {{validation_passes: 5}}\n", False, False, 1),
        ("validation: custom interactive\n", True, False, 1),
        ("validation: custom\n", False, False, 1),
    ],
)
def test_the_type_says_how_a_submission_is_run(
    write: Write, yaml: str, interactive: bool, multi_pass: bool, passes: int
) -> None:
    problem = package.read(write({"problem.yaml": yaml, "output_validators/judge.py": ""}))

    assert (problem.interactive, problem.multi_pass, problem.limits.passes) == (interactive, multi_pass, passes)
    assert bool(problem.how_it_is_run) == (interactive or multi_pass)


def test_conversations_take_the_place_of_samples_in_the_statement(write: Write) -> None:
    files = {
        "output_validator/judge.py": "",
        "data/sample/1.interaction": ">1\n<2\n",
        "data/sample/2.in": "",
        "data/sample/2.ans": "",
        "data/sample/only.interaction": ">3\n",
    }
    plain = package.read(write({"problem.yaml": f"{YAML}type: multi-pass\n", **files}))
    told = package.read(write({"problem.yaml": f"{YAML}type: interactive\n", **files}))

    assert [one.name for one in plain.examples] == ["sample/1", "sample/2", "sample/only"]
    assert [one.name for one in told.examples] == ["sample/1", "sample/only"]
    assert isinstance(told.examples[0], Interaction)
    assert told.examples[0].text == ">1\n<2\n"
    assert [case.name for case in told.samples] == ["sample/1", "sample/2"]


def test_a_package_is_read_with_all_that_it_brings(write: Write) -> None:
    folder = write(
        {
            "problem.yaml": YAML.replace("Twice", "{en: Twice, de: Doppelt}")
            + "limits: {time_limit: 1.5, memory: 64, output: 2, code: 9, validation_time: 3, validation_output: 16, "
            "compilation_memory: 4096}\n"
            "keywords: [easy, arithmetic]\nlicense: cc0\n",
            "statement/problem.de.md": "Doppelt so viel.\n",
            "solution/solution.en.md": "Multiply.\n",
            "attachments/tool.py": "",
            "data/secret/group/3.in": "9\n",
            "data/secret/group/3.ans": "18\n",
            "data/secret/2.yaml": "hint: think\ndescription: a prime\nargs: [a, 1]\n",
            "input_validators/validate.py": "",
            "generators/generate.py": "",
            "submissions/accepted/solution.py": "",
            "submissions/wrong_answer/two/main.py": "",
        }
    )

    problem = package.read(folder)

    assert (problem.id, problem.name, dict(problem.names)["de"]) == ("twice", "Twice", "Doppelt")
    assert [problem.in_language(one).name for one in ("de", "en", "sv")] == ["Doppelt", "Twice", "Twice"]
    assert problem.statement() == "Print the number twice as large.\n"
    assert problem.statement("de") == "Doppelt so viel.\n"
    assert problem.editorial() == "Multiply.\n"
    assert [case.name for case in problem.cases] == ["sample/1", "secret/1", "secret/2", "secret/group/3"]
    assert [case.input for case in problem.samples] == [b"1\n"]
    prime = problem.cases[2]
    assert (prime.answer, prime.hint, prime.description, prime.args) == (b"14\n", "think", "a prime", ("a", "1"))
    limits = problem.limits
    assert (limits.time_s, limits.memory_mib, limits.output_mib, limits.code_kib) == (1.5, 64, 2, 9)
    assert (limits.validation_time_s, limits.validation_output_mib, limits.compilation_memory_mib) == (3, 16, 4096)
    assert problem.keywords == ("easy", "arithmetic")
    assert [one.name for one in problem.submissions] == ["accepted/solution.py", "wrong_answer/two"]
    assert [one.name for one in problem.input_validators] == ["validate.py"]
    assert problem.generator is not None
    assert [path.name for path in problem.attachments] == ["tool.py"]
    assert problem.notes == ()


def test_what_submissions_yaml_asks_goes_to_the_submissions_that_its_patterns_are_for(write: Write) -> None:
    told = """
accepted: {permitted: [AC, WA]}
"mixed/*.{py,cpp}": {required: [TLE, XX]}
mixed/one.py: {language: python3, authors: me, message: too slow}
"mixed/?ne.py": {permitted: [RTE]}
mixed/two.java: {secret/b*: {permitted: [AC], score: 3, use_for_time_limit: false}, authors: {name: me}}
"""
    names = ("accepted/a.py", "mixed/one.py", "mixed/two.cpp", "mixed/two.java")
    problem = package.read(
        write({"submissions/submissions.yaml": told} | dict.fromkeys([f"submissions/{name}" for name in names], ""))
    )

    slow = Demand("mixed/*.{py,cpp}", required=("TLE",))
    assert {one.name: one.demands for one in problem.submissions} == {
        "accepted/a.py": (Demand("accepted", permitted=("AC", "WA")),),
        "mixed/one.py": (slow, Demand("mixed/one.py", message="too slow")),
        "mixed/two.cpp": (slow,),
        "mixed/two.java": (Demand("mixed/two.java", permitted=("AC",), cases="secret/b*", score=(3, 3)),),
    }
    assert [one.language for one in problem.submissions if one.name == "mixed/one.py"] == ["python3"]
    assert problem.notes == (
        'submissions/submissions.yaml, mixed/*.{py,cpp}.required: "XX" is no verdict; it knows AC, WA, TLE, RTE',
        'submissions/submissions.yaml, mixed/two.java.secret/b*: what is said of "use_for_time_limit" is not used',
    )
    assert demands.about("secret/b*", "secret/big/1")
    assert demands.about("secret/{a,b}/1", "secret/b/1")
    assert not demands.about("secret/b*", "secret/1-big")


def test_a_pattern_of_very_many_braces_or_stars_takes_no_time() -> None:
    with Clock() as clock:
        assert not demands.matches("{a,b}" * 40 + "/x", "accepted/" + "a" * 40)
        assert not demands.matches("*a" * 100 + "b", "a" * 250)

    clock.check(2)


def test_a_legacy_package_is_read(write: Write) -> None:
    folder = write(
        {
            "problem.yaml": "source: Somewhere\nkeywords: one two\nvalidation: custom\nvalidator_flags: strict\n",
            "statement/problem.en.md": None,
            "problem_statement/problem.tex": "\\problemname{Twice as much}\n",
            ".timelimit": "3\n",
            "data/secret/testdata.yaml": "output_validator_flags: a b\ninput_validator_flags: {name: check, flags: x}\n",
            "data/secret/1.hint": "think\n",
            "data/secret/1.desc": "a prime\n",
            "data/secret/deep/testdata.yaml": "output_validator_flags: c\non_reject: continue\n",
            "data/secret/deep/3.in": "1\n",
            "data/secret/deep/3.ans": "2\n",
            "output_validators/check/check.cc": "",
            "output_validators/check/validate.h": "",
        }
    )

    problem = package.read(folder)

    assert (problem.version, problem.name, problem.limits.time_s) == ("legacy", "Twice as much", 3)
    assert problem.keywords == ("one", "two")
    sample, one, _, deep = problem.cases
    assert sample.output_validator_args == ("strict",)
    assert one.output_validator_args == ("strict", "a", "b")
    assert deep.output_validator_args == ("strict", "c")
    assert dict(deep.input_validator_args) == {"check": ("x",)}
    assert (one.hint, one.description) == ("think", "a prime")
    assert [tool.name for tool in problem.validators] == ["check"]
    assert not problem.notes


def test_a_time_limit_is_found_where_domjudge_keeps_it(write: Write) -> None:
    folder = write({"problem.yaml": "name: no\n", "domjudge-problem.ini": "timelimit='2.5'\ncolor=red\n"})

    problem = package.read(folder)

    assert (problem.name, problem.limits.time_s) == ("no", 2.5)


def test_the_name_is_found_where_domjudge_keeps_it(write: Write) -> None:
    ini = "name='Twice or more'\ntimelimit='2.5'\n"

    assert package.read(write({"problem.yaml": None, "domjudge-problem.ini": ini})).name == "Twice or more"


def test_a_folder_of_validators_with_a_header_is_one_program(write: Write) -> None:
    folder = write({"output_validator/check.cpp": "int x;", "output_validator/validate.h": ""})

    (tool,) = package.read(folder).validators

    assert set(tool.files()) == {"check.cpp", "validate.h"}


def test_constants_are_filled_in_where_the_format_says_so(write: Write) -> None:
    folder = write(
        {
            "problem.yaml": YAML + "constants: {most: 100, name: {value: 7, tex: '7.'}}\n",
            "statement/problem.en.md": "At most {{most}}, {{name.tex}}, {{name}}, {{other}}.\n{{nextsample}}\n",
            "submissions/accepted/solution.py": "print({{most}})",
            "data/secret/1.in": "{{most}}\n",
        }
    )

    problem = package.read(folder)

    assert problem.statement() == "At most 100, 7., 7, {{other}}.\n"
    assert problem.submissions[0].program.files() == {"solution.py": b"print(100)"}
    assert problem.cases[1].input == b"{{most}}\n"


def test_constants_are_filled_into_the_files_of_groups_but_not_into_those_of_cases(write: Write) -> None:
    problem = package.read(
        write(
            {
                "problem.yaml": YAML + "constants: {eps: {value: 1e-3, most: 7}}\n",
                "data/secret/test_group.yaml": "output_validator_args: [float_tolerance, '{{eps}}']\n"
                "input_validator_args: [--most, '{{eps.most}}', '{{other}}']\n",
                "data/secret/2.yaml": "output_validator_args: ['{{eps}}']\n",
                "output_validator/v.py": "",
            }
        )
    )

    first, second = (case for case in problem.cases if not case.sample)
    assert first.output_validator_args == ("float_tolerance", "1e-3")
    assert first.input_validator_args == {"": ("--most", "7", "{{other}}")}
    assert second.output_validator_args == ("{{eps}}",)


def test_what_is_odd_is_told_and_the_problem_is_read_all_the_same(write: Write) -> None:
    folder = write(
        {
            "problem.yaml": YAML + "colour: red\nlimits: {speed: 1}\n",
            "statement/problem.en.md": None,
            "data/secret/9.ans": "1\n",
            "data/secret/a b.in": "1\n",
            "data/secret/1.yaml": "hnt: typo\n",
            "input_validators/grammar.viva": "",
            "input_validators/check.ctd.TOOSLOW": "",
            ".hidden": "",
            "data/secret/4.IN": "9\n",
            "data/secret/é x/1.in": "9\n",
            "data/secret/é x/1.ans": "18\n",
            "submissions/loose.py": "",
            "submissions/wrong answer/one.py": "",
        }
    )

    problem = package.read(folder)

    assert dict(problem.extra) == {"colour": "red"}
    assert len(problem.cases) == 3
    assert (
        "data/secret/é x: the format does not allow this name; the folder and its cases are left out" in problem.notes
    )
    assert [note.partition(":")[0] for note in problem.notes] == [
        "problem.yaml",
        "data/secret/4.IN",
        "data/secret/9.ans",
        "data/secret/a b.in",
        "data/secret/é x",
        "data/secret/1.yaml",
        "statement",
        "problem.yaml",
        "input_validators/check.ctd.TOOSLOW",
        "input_validators/grammar.viva",
        "submissions/loose.py",
        "submissions/wrong answer",
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"problem.yaml": None}, "twice: is not a problem package: it has no problem.yaml"),
        (dict.fromkeys([f"data/{name}.{end}" for name in ("sample/1", "secret/1", "secret/2") for end in ("in", "ans")])
         | {"data/secret/.keep": "", "generators/generators.yaml": ""},
         "data: there is no test case; generators/generators.yaml is BAPCtools'"),
        ({"output_validator/check.py.bak": "x"}, "output_validator: none of its files is a program by its ending; add"),
        ({"problem.yaml": "name: [a\nb: }\n"}, "problem.yaml, line 2: is not valid YAML"),
        ({"problem.yaml": "name: a\nname: b\n"}, 'problem.yaml, line 2: is not valid YAML: the key "name" appears twice'),
        ({"problem.yaml": "- a\n"}, "problem.yaml: is not a mapping"),
        ({"problem.yaml": "&a [*a]\n"}, "problem.yaml: is not a mapping"),
        ({"problem.yaml": "[" * 5000}, "problem.yaml, line 1: is not valid YAML"),
        ({"problem.yaml": BILLION}, "problem.yaml: expands to too many values"),
        ({"problem.yaml": "name: &a [*a]\n"}, "problem.yaml: expands to too many values"),
        ({"problem.yaml": b"name: caf\xe9\n"}, "problem.yaml: is not UTF-8 at byte 9"),
        ({"problem.yaml": "#" * (2 << 20)}, "problem.yaml: is longer than 1 MiB"),
        ({"problem.yaml": YAML + "limits: {time_limit: soon}\n"}, 'limits.time_limit: "soon" is not a number above 0'),
        ({"problem.yaml": YAML + "limits: {time_limit: .inf}\n"}, "is not a number above 0"),
        ({"problem.yaml": YAML + "limits: {time_limit: 90000}\n"}, "90000 seconds is too long"),
        ({"problem.yaml": YAML + "limits: {memory: -3}\n"}, 'limits.memory: "-3" is not a number above 0'),
        ({"problem.yaml": YAML + "limits: [1]\n"}, "limits: is not a mapping"),
        ({"problem.yaml": YAML + "input_file: ../a\n"}, 'problem.yaml, input_file: "../a" is not the name of a file'),
        ({"problem.yaml": YAML + "output_file: [a]\n"}, "problem.yaml, output_file: is not the name of a file"),
        ({"problem.yaml": YAML + "type: [pass-fail, interactive]\n"}, "output_validator: has no program, but the problem is interactive; put"),
        ({"problem.yaml": YAML + "type: multi-pass\n"}, "output_validator: has no program, but the problem is multi-pass"),
        ({"problem.yaml": "validation: custom interactive\n", "output_validators/a.py": "", "output_validators/b.py": ""},
         "output_validator: has 2 programs, but the problem is interactive; put the one that judges it there"),
        ({"problem.yaml": YAML + "type: multi-pass\nlimits: {validation_passes: 1}\n", "output_validator/a.py": ""},
         "limits.validation_passes: 1 is too few; write 2 or more"),
        ({"problem.yaml": "validation: custom score\n"}, "output_validators: there is no program"),
        ({"problem.yaml": YAML + "limits: {time_multipliers: {time_limit_to_tle: 0}}\n"}, "time_limit_to_tle: \"0\" is not a number"),
        ({"problem.yaml": "limits: {time_safety_margin: slow}\n"}, 'limits.time_safety_margin: "slow" is not a number above 0'),
        ({"problem.yaml": YAML + "limits: {time_multipliers: 3}\n"}, "limits.time_multipliers: is not a mapping"),
        ({"problem.yaml": YAML + "limits: {time_multipliers: {ac_to_time_limit: 0.5}}\n"}, "0.5 is less than 1"),
        ({"problem.yaml": "validation: custom\n"}, "output_validators: there is no program"),
        ({"problem.yaml": YAML + "type: funny\n"}, '"funny" is no type of problem'),
        ({"problem.yaml": YAML.replace("Twice", "[a]")}, "problem.yaml, name: is a list"),
        ({"data/secret/2.ans": None}, "data/secret/2.in: there is no answer to it; write data/secret/2.ans"),
        ({"data/secret/1.yaml": "args: {a: b}\n"}, "data/secret/1.yaml, args: is not a list of words"),
        ({"data/secret/1.yaml": "args: [\n"}, "data/secret/1.yaml, line 2: is not valid YAML"),
        ({"data/secret/1.yaml": "output_validator_args: [float_tolerance]\n"}, "data/secret/1: its validator's flags"),
        ({"data/test_group.yaml": "output_validator_args: strictly\n"}, 'no flag "strictly"'),
        ({"practice.yaml": "difficulty: hellish\n"}, 'practice.yaml, difficulty: "hellish" is not a difficulty'),
        ({"practice.yaml": "hints: think\n"}, "practice.yaml, hints: is not a list of texts"),
        ({"practice.yaml": "category: sorcery\n"}, 'category: "sorcery" is not a category; write one of arrays-and-'),
        ({"practice.yaml": "category: [graphs]\n"}, "category: \"['graphs']\" is not a category; write one of arrays"),
        ({"practice.yaml": "pattern: [a]\n"}, "practice.yaml, pattern: \"['a']\" is not a text; write a short phrase"),
        ({"practice.yaml": "minutes: 0\n"}, 'practice.yaml, minutes: "0" is not a time; write whole minutes from 1'),
        ({"practice.yaml": "minutes: true\n"}, 'practice.yaml, minutes: "True" is not a time; write whole minutes'),
        ({"practice.yaml": "style: [screen, casual]\n"}, 'style: "casual" is not a style; write a list of screen, on'),
        ({"practice.yaml": "style: {a: b}\n"}, "practice.yaml, style: is not a list of words"),
        ({"practice.yaml": "function: {name: f}\n"}, "practice.yaml, function"),
        ({"practice.yaml": "growth: {n: x}\n"}, "practice.yaml, growth: is not a mapping of n, largest, cpu"),
        ({"practice.yaml": "growth: {n: x, largest: 0}\n"}, 'practice.yaml, growth.largest: "0" is not a size'),
        (
            {"practice.yaml": "growth: {n: x, largest: 9, cpu: n^5}\n"},
            'practice.yaml, growth.cpu: "n^5" is not a class; write one of 1, log n, n, n log n',
        ),
        ({f"data/{room}/{n}.{end}": None for room in ("sample", "secret") for n in "12" for end in ("in", "ans")},
         "data: there is no test case"),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_package_that_cannot_be_judged_is_one_sentence(
    write: Write, changes: dict[str, str | bytes | None], sentence: str
) -> None:
    folder = write(changes)

    with pytest.raises(PackageError) as caught:
        package.read(folder)

    assert sentence in str(caught.value)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"data/secret/1.ans": None}, "missing"),
        ({"problem.yaml": "name: [\n"}, "damaged"),
        ({"problem.yaml": b"name: \xff\n"}, "damaged"),
        ({"problem.yaml": "name: x\nlimits: {memory: -1}\n"}, "bad_value"),
        ({"problem.yaml": "type: scoring\n", "data/testdata.yaml": "grading: custom\n"}, "unsupported"),
        ({"problem.yaml": None}, "not_a_package"),
        ({"data/secret/1/2.in": "1", "data/secret/1/2.ans": "1"}, "conflict"),
    ],
)  # fmt: skip  # a table: a row has a line
def test_a_fault_of_a_package_has_a_kind(
    write: Write, changes: dict[str, str | bytes | None], kind: PackageFault
) -> None:
    with pytest.raises(PackageError) as caught:
        package.read(write(changes))

    assert caught.value.kind == kind
    assert caught.value.inside("a.zip").kind == kind


def test_a_link_that_leads_out_of_the_package_is_refused(write: Write) -> None:
    folder = write()
    (folder / "data/secret/3.in").symlink_to("/etc/hostname")

    with pytest.raises(PackageError, match=r"data/secret/3\.in: is a link that leads out of the package"):
        package.read(folder)


def test_a_link_inside_the_package_is_followed(write: Write) -> None:
    folder = write()
    (folder / "data/secret/3.in").symlink_to("1.in")
    (folder / "data/secret/3.ans").symlink_to("1.ans")

    assert package.read(folder).cases[-1].input == b"5\n"


def test_a_problem_is_found_by_its_id_or_by_a_path(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write()
    some = package.built_in()[0]
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path))
    (tmp_path / "problems").mkdir()
    write(name="problems/mine")

    assert package.find(some) == package.BANK / some
    assert package.find(str(folder)) == folder
    assert package.find("mine") == tmp_path / "problems/mine"
    for name in ("no-such-problem", "../bank", "x" * 5000, "a\0b", ""):
        if name:
            with pytest.raises(PackageError, match="is neither a built-in problem nor a path"):
                package.find(f"{name}/none" if name == "../bank" else name)


@pytest.mark.parametrize("name", package.built_in())
def test_a_built_in_problem_is_whole(name: str) -> None:
    problem = package.read(package.BANK / name)

    assert problem.notes == ()
    assert problem.practice.difficulty
    assert problem.practice.topics == problem.keywords
    assert len(problem.practice.hints) == 3
    assert problem.statement()
    assert problem.editorial()
    assert 1 <= len(problem.samples) <= 3
    assert all(example.description for example in problem.examples)
    assert len(problem.cases) - len(problem.samples) >= 12
    assert {one.folder for one in problem.submissions} >= {"accepted", "wrong_answer", "time_limit_exceeded"}
    if problem.kinds:  # there is no function to call with an input, and none that returns the answer
        assert problem.starters
        assert [one.name for one in problem.examples] == [case.name for case in problem.samples]
        assert all(isinstance(one, Interaction) for one in problem.examples)
        return
    assert problem.practice.signature
    for case in problem.cases:
        example_text(problem.practice.signature, case.input.decode(), case.answer.decode())


def test_a_link_that_leads_nowhere_is_left_out_where_judging_needs_it_not(write: Write) -> None:
    folder = write()
    (folder / "problem.pdf").symlink_to("../doc/built-later.pdf")
    assert "problem.pdf: is a link that leads nowhere, and left out" in package.read(folder).notes

    (folder / "data/secret/3.in").symlink_to("../nowhere.in")
    with pytest.raises(PackageError, match=r"data/secret/3\.in: is a link that leads nowhere; put the file there"):
        package.read(folder)


def test_a_static_validator_that_no_group_asks_for_is_said_not_to_be_used(write: Write) -> None:
    problem = package.read(write({"static_validator/check.py": "raise SystemExit(43)\n"}))

    assert problem.notes == ("static_validator: is not run, for no test_group.yaml has a static_validation_score",)
    assert problem.static_validator is None


def note_of(problem: Problem, words: str) -> bool:
    return any(words in note for note in problem.notes)


def test_of_two_statements_in_one_language_the_one_that_is_read_best_is_kept(write: Write) -> None:
    both = package.read(write({"statement/problem.en.tex": "x"}, name="both"))
    pdf = package.read(write({"problem.pdf": "x"}, name="pdf"))
    html = package.read(write({"problem.html": "x", "statement/problem.en.md": None, "problem.tex": "y"}, name="html"))

    assert [one.path.name for one in both.statements] == ["problem.en.md"]
    assert note_of(both, "statement/problem.en.tex: left out, statement/problem.en.md is in the same language")
    assert [one.path.name for one in pdf.statements] == ["problem.en.md"]
    assert not pdf.notes
    assert pdf.pdf() == pdf.folder / "problem.pdf"
    assert html.statement() == "y\n"


def test_statements_of_every_format_are_markdown(write: Write) -> None:
    def of(name: str, files: dict[str, str | bytes | None]) -> Problem:
        return package.read(write({"statement/problem.en.md": None, **files}, name=name))

    latex = of(
        "latex",
        {"problem_statement/problem.tex": r"\problemname{\problemyamlname} \emph{a} $n \le 5$ \problemyamlname"},
    )
    html = of("html", {"problem.html": "<p>a<sup>2</sup> $x_1$</p>"})
    pdf = of("pdf", {"statement/problem.sv.pdf": "%PDF", "problem.pdf": "%PDF"})

    assert latex.statement() == "*a* n ≤ 5 Twice\n"
    assert html.statement() == "a² x₁\n"
    assert pdf.statement() is None
    assert (pdf.pdf("sv"), pdf.pdf("de")) == (pdf.folder / "statement/problem.sv.pdf", pdf.folder / "problem.pdf")


def test_the_statement_in_another_language_than_was_asked_for_is_said(write: Write) -> None:
    problem = package.read(write({"statement/problem.sv.md": "Dubbelt.\n"}))

    assert problem.text("sv") == Text("Dubbelt.\n", "sv")
    assert problem.text("de") == Text(
        "Print the number twice as large.\n",
        "en",
        ("statement/problem.en.md: there is none in the language de, so the one in en is shown",),
    )


def test_a_statement_never_reads_what_is_outside_of_its_package(write: Write, tmp_path: Path) -> None:
    (tmp_path / "secret.tex").write_text("secret")
    latex = (
        r"\input{../../secret} \input{"
        + str(tmp_path / "secret")
        + r"} \input{part} \lstinputlisting{../../secret.tex}"
    )
    files = {"statement/problem.en.md": None, "statement/problem.en.tex": latex, "statement/part.tex": "inside"}

    text = package.read(write(files)).text()

    assert text
    assert "inside" in text.markdown
    assert "secret\n" not in text.markdown
    assert text.notes == ("statement/problem.en.tex: \\input, \\lstinputlisting: not known here, shown as it stands",)


LEGACY = {"problem.yaml": "name: Twice\n", "data/secret/1/a.in": "9\n", "data/secret/1/a.ans": "18\n"}


def test_a_case_and_a_group_of_one_name_are_both_judged_in_a_legacy_package(write: Write) -> None:
    names = [case.name for case in package.read(write(LEGACY)).cases]

    assert names == ["sample/1", "secret/1", "secret/1/a", "secret/2"]


def test_a_case_and_a_folder_of_one_name_are_refused_in_2025_09(write: Write) -> None:
    with pytest.raises(PackageError, match=r"data/secret/1\.in: has the name of the folder data/secret/1"):
        package.read(write(LEGACY | {"problem.yaml": YAML}))


def test_what_is_not_judged_is_said(write: Write) -> None:
    problem = package.read(write({"data/3.in": "", "data/extra/1.in": "", "data/secret/4.files/a": ""}))

    assert note_of(problem, "data/3.in: is in neither data/sample nor data/secret")
    assert note_of(problem, "data/extra: is in neither data/sample nor data/secret")
    assert note_of(problem, "data/secret/4.files: there is no 4.in to it")


def test_the_margins_of_a_time_limit_are_read_and_limits_of_the_other_format_are_said_to_be_ignored(
    write: Write,
) -> None:
    margins = "time_multipliers: {ac_to_time_limit: 3, time_limit_to_tle: 4}"
    modern = package.read(
        write({"problem.yaml": f"{YAML}limits: {{time_limit: 1.5, time_resolution: 1, {margins}}}\n"})
    )
    mixed = f"name: x\nlimits: {{time_limit: 2, time_safety_margin: 2.5, {margins}}}\n"
    legacy = package.read(write({"problem.yaml": mixed}, name="legacy"))
    wrong = package.read(write({"problem.yaml": f"{YAML}limits: {{time_safety_margin: 2}}\n"}, name="wrong"))

    limits = modern.limits
    assert (limits.time_s, limits.accepted_margin, limits.slow_margin, limits.time_multiplier) == (1.5, 3, 4, None)
    assert modern.notes == ()
    assert (legacy.limits.accepted_margin, legacy.limits.slow_margin) == (None, 2.5)
    assert 'problem.yaml: the limit "time_multipliers" is not in the format legacy and ignored' in legacy.notes
    assert wrong.limits.slow_margin is None
    assert wrong.notes == ('problem.yaml: the limit "time_safety_margin" is not in the format 2025-09 and ignored',)


@pytest.mark.parametrize("empty", ["problem_format_version:", "license:", "limits:", "keywords:", "validation: null"])
def test_an_empty_key_is_as_none(write: Write, empty: str) -> None:
    with_key = package.read(write({"problem.yaml": f"name: Twice\n{empty}\n"}, name="a"))
    without = package.read(write({"problem.yaml": "name: Twice\n"}, name="b"))

    assert (with_key.version, with_key.license, with_key.limits) == (without.version, without.license, without.limits)
    assert with_key.notes == without.notes


def test_tolerances_of_a_legacy_package_are_joined(write: Write) -> None:
    changes = {
        "problem.yaml": "name: Twice\nvalidator_flags: float_tolerance 1e-9\n",
        "data/secret/testdata.yaml": "output_validator_flags: float_tolerance 1e-2\n",
    }
    case = package.read(write(changes)).cases[-1]

    assert Rules.parse(case.output_validator_args).absolute == 0.01


def test_the_languages_of_a_package_are_kept_to(write: Write) -> None:
    problem = package.read(write({"problem.yaml": YAML + "languages: [cpp, python3]\n"}))

    check_language(problem, CATALOGUE.find("python"))
    with pytest.raises(DefinitionError, match=r"twice: does not take Java: problem\.yaml allows cpp, python3"):
        check_language(problem, CATALOGUE.find("java"))
    check_language(package.read(write({"problem.yaml": YAML + "languages: all\n"})), CATALOGUE.find("java"))


@pytest.mark.parametrize(("place", "target"), [("attachments/up", ".."), ("data/secret/a", "."), ("data/up", "../..")])
def test_a_link_in_a_circle_is_one_sentence(write: Write, place: str, target: str) -> None:
    folder = write({"attachments/note.txt": ""})
    (folder / place).symlink_to(target)

    with pytest.raises(PackageError, match="is a link that leads"):
        package.read(folder)


def test_two_links_to_each_others_folder_are_one_sentence(write: Write) -> None:
    folder = write(
        {"data/secret/a/1.in": "", "data/secret/a/1.ans": "", "data/secret/b/1.in": "", "data/secret/b/1.ans": ""}
    )
    (folder / "data/secret/a/b").symlink_to("../b")
    (folder / "data/secret/b/a").symlink_to("../a")

    with pytest.raises(PackageError, match="is a link that leads in a circle"):
        package.read(folder)


@pytest.mark.parametrize("cloned", [True, False])
def test_links_within_the_repository_are_followed_where_it_is_named(write: Write, tmp_path: Path, cloned: bool) -> None:
    folder = write({}, name="contest/twice")
    if cloned:
        (tmp_path / ".git").mkdir()
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/3.in").write_bytes(b"3\n")
    (tmp_path / "shared/3.ans").write_bytes(b"6\n")
    for name in ("3.in", "3.ans"):
        (folder / "data/secret" / name).symlink_to(f"../../../../shared/{name}")

    with pytest.raises(PackageError, match=rf"leads out of the package; put the file there, .* --root {tmp_path}"):
        package.read(folder)
    assert package.read(folder, root=tmp_path).cases[-1].input == b"3\n"


def test_a_folder_that_links_may_lead_to_is_no_way_further_out(write: Write, tmp_path: Path) -> None:
    folder, shared = write({}, name="contest/twice"), tmp_path / "contest/shared"
    shared.mkdir()
    (shared / "3.ans").write_bytes(b"6\n")
    (tmp_path / "3.in").write_bytes(b"3\n")
    (shared / "3.in").symlink_to("../../3.in")
    (folder / "data/secret/more").symlink_to("../../../shared")

    with pytest.raises(PackageError, match=r"data/secret/more/3\.in: is a link that leads out of the package"):
        package.read(folder, root=tmp_path / "contest")
    (shared / "3.in").unlink()
    (shared / "3.in").write_bytes(b"3\n")
    (shared / "again").symlink_to(".")
    with pytest.raises(PackageError, match="data/secret/more/again: is a link that leads in a circle"):
        package.read(folder, root=tmp_path / "contest")
    (shared / "again").unlink()
    assert [case.name for case in package.read(folder, root=tmp_path / "contest").cases][-1] == "secret/more/3"


def test_a_program_has_the_files_of_folders_that_are_links(write: Write) -> None:
    files = {"submissions/accepted/many/main.py": "import lib.a", "lib/a.py": "", "lib/b/c.py": ""}
    folder = write(files)
    (folder / "submissions/accepted/many/lib").symlink_to("../../../lib")

    [submission] = package.read(folder).submissions

    assert sorted(submission.program.files()) == ["lib/a.py", "lib/b/c.py", "main.py"]


def test_the_cases_that_test_the_validators_are_read(write: Write) -> None:
    changes = {
        "data/invalid_input/a.in": "x\n",
        "data/invalid_output/b.in": "1\n",
        "data/invalid_output/b.ans": "2\n",
        "data/invalid_output/b.out": "3\n",
        "data/valid_output/c.in": "1\n",
        "data/valid_output/c.ans": "2\n",
        "data/valid_output/c.out": " 2\n",
    }
    problem = package.read(write(changes))

    assert [(one.kind, one.case.name) for one in problem.validation] == [
        ("invalid_input", "invalid_input/a"),
        ("invalid_output", "invalid_output/b"),
        ("valid_output", "valid_output/c"),
    ]
    with pytest.raises(PackageError, match=r"data/valid_output/c\.in: there is no output to it"):
        package.read(write(changes | {"data/valid_output/c.out": None}, name="other"))


def test_the_entry_point_of_a_submission_is_read(write: Write) -> None:
    told = "accepted/it:\n  entrypoint: go.py\n"
    problem = package.read(write({"submissions/accepted/it/go.py": "", "submissions/submissions.yaml": told}))

    assert problem.submissions[0].entrypoint == "go.py"
