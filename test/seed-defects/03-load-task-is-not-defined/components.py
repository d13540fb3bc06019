from kfp import dsl
from kfp.dsl import ClassificationMetrics, Dataset, Input, Metrics, Model, Output


@dsl.component(base_image="python:3.11-slim", packages_to_install=["pandas==2.1.4"])
def load_data(dataset_url: str, output_dataset: Output[Dataset]):
    import pandas as pd

    pd.read_csv(dataset_url).to_csv(output_dataset.path, index=False)


@dsl.component(base_image="python:3.11-slim", packages_to_install=["scikit-learn==1.3.2"])
def train_model(
    train_dataset: Input[Dataset],
    model_output: Output[Model],
    n_estimators: int = 100,
    max_depth: int = 6,
    learning_rate: float = 0.1,
):
    model_output.metadata["n_estimators"] = n_estimators
