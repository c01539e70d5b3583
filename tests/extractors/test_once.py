"""What is asked again of the same records is not worked out again."""

from dataclasses import dataclass

from extractors.once import KEPT, once


@dataclass(frozen=True)
class Record:
    number: int


def test_the_same_records_are_asked_once_and_equal_ones_anew() -> None:
    asked: list[int] = []

    @once
    def number(record: Record, other: Record) -> int:
        asked.append(record.number)
        return record.number + other.number

    one, two = Record(1), Record(2)
    assert [number(one, two), number(one, two), number(Record(1), two)] == [3, 3, 3]
    assert asked == [1, 1]


def test_few_answers_are_kept() -> None:
    asked: list[int] = []

    @once
    def number(record: Record) -> int:
        asked.append(record.number)
        return record.number

    records = [Record(n) for n in range(KEPT + 1)]
    for record in (*records, records[-1], records[0]):
        number(record)
    assert asked == [*range(KEPT + 1), 0]
