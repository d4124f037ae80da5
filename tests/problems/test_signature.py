"""A signature is read from practice.yaml with clear errors; values are written and read by one rule."""

from __future__ import annotations

import pytest
from hypothesis import given

from problems import PackageError
from problems.notation import Misread, Value, read, shown, write
from problems.signature import Parameter, Signature
from problems.types import Type, type_of
from tests.support.typed_values import TYPES, values

FUNCTION = {
    "name": "two_sum",
    "parameters": [{"name": "nums", "type": "list[int]"}, {"name": "target", "type": "int"}],
    "returns": "list[int]",
}
TWO_SUM = Signature.of(FUNCTION)


def test_the_function_of_a_practice_yaml_is_a_signature() -> None:
    parameters = (Parameter("nums", type_of("list[int]")), Parameter("target", type_of("int")))
    assert Signature("two_sum", parameters, type_of("list[int]")) == TWO_SUM
    assert TWO_SUM.shape == "(list[int], int) -> list[int]"


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"name": "twoSum"}, 'function.name: "twoSum" is not a name'),
        ({"name": "sort"}, 'function.name: "sort" is reserved in one of the languages'),
        ({"name": "match"}, '"match" is reserved'),
        ({"name": "reject_returned"}, '"reject_returned" is reserved'),
        ({"name": "text_of_int"}, '"text_of_int" is the name of a generated function'),
        ({"returns": "list[number]"}, '.returns: "list[number]" is not a type; write int, long, float'),
        ({"returns": "map[bool, int]"}, '"map[bool, int]" is not a type: a map\'s keys are int or str; write'),
        ({"returns": "optional[TreeNode]"}, "is not a type: TreeNode may be null already; write"),
        ({"returns": "int]"}, '"int]" is not a type'),
        ({"returns": "list[int"}, '"list[int" is not a type; write int, long'),
        ({"returns": None}, '"None" is not a type'),
        ({"parameters": []}, "function.parameters: is not a list"),
        ({"parameters": ["nums"]}, "parameters, the 1.: it is not a mapping; it needs name and type"),
        ({"parameters": [{"name": "nums"}]}, "the 1.: it has the keys name; it needs name and type"),
        ({"parameters": [{"name": "type", "type": "int"}]}, '"type" is reserved'),
        ({"parameters": [{"name": "n", "type": "int"}] * 2}, '"n" is used twice'),
        ({"parameters": [{"name": "a_b", "type": "int"}, {"name": "ab", "type": "int"}]}, '"a_b" is used twice'),
        (
            {"parameters": [{"name": "row", "type": "list[int]"}, {"name": "row_len", "type": "int"}]},
            '"row_len" is used twice (C uses it for a list\'s length)',
        ),
        ({"surplus": 1}, "it has the keys name, parameters, returns, surplus; it needs name, parameters and returns"),
    ],
)
def test_a_wrong_function_is_told_in_a_sentence_with_its_place(changed: dict[str, object], says: str) -> None:
    with pytest.raises(PackageError) as caught:
        Signature.of({**FUNCTION, **changed})
    assert says in str(caught.value)
    assert str(caught.value).startswith("practice.yaml, function")


@pytest.mark.parametrize(
    ("type_name", "value", "text"),
    [
        ("int", -5, "-5\n"),
        ("float", 0.5, "0.5\n"),
        ("bool", True, "true\n"),
        ("str", "", "\n"),
        ("list[int]", [1, 2], "2\n1 2\n"),
        ("list[int]", [], "0\n\n"),
        ("list[bool]", [True, False], "2\ntrue false\n"),
        ("list[str]", ["a b", ""], "2\na b\n\n"),
        ("list[str]", [], "0\n"),
        ("list[list[int]]", [[], [7]], "2\n0\n\n1\n7\n"),
        ("list[list[str]]", [["x"], []], "2\n1\nx\n0\n"),
    ],
)
def test_a_value_is_written_by_the_rule(type_name: str, value: Value, text: str) -> None:
    assert write(value, type_of(type_name)) == text


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_what_is_written_is_read_again(of: Type) -> None:
    @given(values(of))
    def goes_round(value: Value) -> None:
        assert read(write(value, of), of) == value

    goes_round()


def test_an_input_is_the_arguments_one_after_the_other() -> None:
    stdin = TWO_SUM.stdin([2, 7], 9)

    assert stdin == "2\n2 7\n9\n"
    assert TWO_SUM.arguments(stdin) == {"nums": [2, 7], "target": 9}


def test_empty_lines_that_an_editor_cut_off_or_added_at_the_end_do_not_matter() -> None:
    assert read("0", type_of("list[int]")) == []
    assert read("", type_of("str")) == ""
    assert read("5\r\n\n\n", type_of("int")) == 5


@pytest.mark.parametrize(
    ("type_name", "text", "says"),
    [
        ("int", "five\n", 'line 1: "five" is not an integer'),
        ("float", "1,5\n", 'line 1: "1,5" is not a number'),
        ("bool", "True\n", 'line 1: "True" is not true or false'),
        ("list[int]", "3\n1 2\n", "line 2: it has 2 values, and the line before says 3"),
        ("list[int]", "-1\n\n", "line 1: a list cannot have -1 values"),
        ("list[str]", "3\na\n", "line 4: the text ends here"),
        ("list[list[int]]", "2\n1\n5\n", 'line 4: "" is not an integer'),
        ("int", "5\n6\n", 'line 2: expected the end, found "6"'),
    ],
)
def test_a_text_that_does_not_keep_the_rule_is_told_with_its_line(type_name: str, text: str, says: str) -> None:
    with pytest.raises(Misread) as caught:
        read(text, type_of(type_name))
    assert says in str(caught.value)


def test_a_value_is_shown_as_people_write_it() -> None:
    assert [shown(value) for value in ([[1, 2], []], "to be", True)] == ["[[1, 2], []]", '"to be"', "true"]
