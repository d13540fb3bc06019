from typing import Dict, List

from kfp import dsl

PAIRS = [{"a": 1, "b": 2}, {"a": 2, "b": 3}, {"a": 3, "b": 4}]


@dsl.component(base_image="python:3.11-slim")
def print_text(msg: str):
    print(msg)


@dsl.component(base_image="python:3.11-slim")
def print_int(x: int):
    print(x)


# The same list, under annotations that say less and less of it.


@dsl.component(base_image="python:3.11-slim")
def list_dict_maker_0() -> List[Dict[str, int]]:
    return PAIRS


@dsl.component(base_image="python:3.11-slim")
def list_dict_maker_1() -> List[Dict]:
    return PAIRS


@dsl.component(base_image="python:3.11-slim")
def list_dict_maker_2() -> List[dict]:
    return PAIRS


@dsl.component(base_image="python:3.11-slim")
def list_dict_maker_3() -> List:
    return PAIRS
