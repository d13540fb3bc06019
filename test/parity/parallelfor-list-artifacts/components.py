from kfp import dsl
from kfp.dsl import Artifact, Dataset, Input, Output


@dsl.component(base_image="python:3.11-slim")
def make_artifact(data: str, artifact: Output[Artifact]):
    artifact.metadata["length"] = len(data)
    with open(artifact.path, "w") as file:
        file.write(data)


@dsl.component(base_image="python:3.11-slim")
def make_dataset(data: str, dataset: Output[Dataset]):
    dataset.metadata["length"] = len(data)
    with open(dataset.path, "w") as file:
        file.write(data)


@dsl.component(base_image="python:3.11-slim")
def print_artifact_name(artifact: Input[Artifact]) -> str:
    with open(artifact.path) as file:
        return f"{artifact.name}: {file.read()}"
