import os

from kfp import dsl
from kfp.dsl import Artifact, Dataset, Input, Model, Output


def texts_below(folder: str):
    """What the iterations wrote, in their order."""
    paths = sorted(os.path.join(path, name) for path, _, names in os.walk(folder) for name in names)
    for path in paths:
        with open(path) as file:
            yield file.read()


@dsl.component(base_image="python:3.11-slim")
def create_file(content: str, file: Output[Artifact]):
    with open(file.path, "w") as target:
        target.write(content)


@dsl.component(base_image="python:3.11-slim")
def read_single_file(file: Input[Artifact]) -> str:
    with open(file.path) as source:
        return source.read()


@dsl.component(base_image="python:3.11-slim")
def create_dataset(content: str, data: Output[Dataset]):
    with open(data.path, "w") as target:
        target.write(content)


@dsl.component(base_image="python:3.11-slim")
def read_datasets(data: Input[Artifact]) -> str:
    return ", ".join(texts_below(data.path))


@dsl.component(base_image="python:3.11-slim")
def read_single_dataset_generate_model(data: Input[Dataset], id: str, results: Output[Model]):
    with open(data.path) as source:
        letter = source.read()
    with open(results.path, "w") as target:
        target.write(f"{letter} of {id}")
    results.metadata["letter"] = letter


@dsl.component(base_image="python:3.11-slim")
def read_models(models: Input[Artifact]) -> str:
    return ", ".join(texts_below(models.path))
