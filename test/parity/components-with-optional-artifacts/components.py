from typing import Optional

from kfp import dsl
from kfp.dsl import Artifact, Input


@dsl.component(base_image="python:3.11-slim")
def python_artifact_printer(artifact: Optional[Input[Artifact]] = None):
    if artifact is None:
        print("There is nothing to print")
        return
    print(artifact.name, artifact.path, artifact.metadata)
