from kfp import dsl
from kfp.dsl import ClassificationMetrics, Dataset, Input, Metrics, Model, Output


@dsl.component(base_image="python:3.11-slim")
def process_large_data(output_data: Output[Dataset]):
    with open(output_data.path, "w") as file:
        file.write("done")
