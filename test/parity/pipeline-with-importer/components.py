from typing import NamedTuple

from kfp import dsl
from kfp.dsl import Dataset, Input, Model, Output


class Trained(NamedTuple):
    scalar: str


@dsl.component(base_image="python:3.11-slim")
def train(dataset: Input[Dataset], model: Output[Model]) -> Trained:
    with open(dataset.path) as source, open(model.path, "w") as target:
        words = source.read().split()
        target.write("\n".join(sorted(set(words))))
    return Trained(scalar="123")
