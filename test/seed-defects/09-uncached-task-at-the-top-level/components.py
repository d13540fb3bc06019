from kfp import dsl
from kfp.dsl import ClassificationMetrics, Dataset, Input, Metrics, Model, Output


@dsl.component(base_image="python:3.11-slim", packages_to_install=["pandas==2.1.4"])
def load_data(dataset_url: str, output_dataset: Output[Dataset]):
    import pandas as pd

    pd.read_csv(dataset_url).to_csv(output_dataset.path, index=False)
