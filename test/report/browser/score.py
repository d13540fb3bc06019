import base64

from kfp import dsl
from kfp.dsl import Dataset, Metrics, Output


@dsl.component(base_image="python:3.11-slim")
def score(accuracy: float, metrics: Output[Metrics]):
    metrics.log_metric("accuracy", accuracy)
    metrics.log_metric("f1", round(accuracy * 0.98, 4))
    metrics.log_metric("classes", 3)
    print("scored", accuracy)


@dsl.component(base_image="python:3.11-slim")
def picture(plot: Output[Dataset]):
    """A picture of one yellow pixel."""
    pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4fYYBAAUzAm1XhE7lAAAAAElFTkSuQmCC"
    with open(plot.path, "wb") as file:
        file.write(base64.b64decode(pixel))
