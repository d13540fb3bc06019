from typing import Literal

from kfp import dsl
from kfp.dsl import Artifact, Input, Output


@dsl.component(base_image="python:3.11-slim")
def flip_coin() -> Literal["heads", "tails"]:
    import random

    return random.choice(["heads", "tails"])


@dsl.component(base_image="python:3.11-slim")
def param_to_artifact(val: str, a: Output[Artifact]):
    with open(a.path, "w") as file:
        file.write(val)


@dsl.component(base_image="python:3.11-slim")
def print_artifact(a: Input[Artifact]):
    with open(a.path) as file:
        print(file.read())
