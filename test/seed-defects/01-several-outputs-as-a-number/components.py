from kfp import dsl
from kfp.dsl import ClassificationMetrics, Dataset, Input, Metrics, Model, Output


@dsl.component(base_image="python:3.11-slim", packages_to_install=["pandas==2.1.4"])
def load_data(dataset_url: str, output_dataset: Output[Dataset]):
    import pandas as pd

    pd.read_csv(dataset_url).to_csv(output_dataset.path, index=False)


@dsl.component(base_image="python:3.11-slim")
def evaluate_model(
    test_dataset: Input[Dataset],
    metrics_output: Output[ClassificationMetrics],
    eval_metrics: Output[Metrics],
) -> float:
    eval_metrics.log_metric("accuracy", 0.9)
    return 0.9


@dsl.component(base_image="python:3.11-slim")
def deploy_model(accuracy: float):
    print(f"Deploying at {accuracy:.4f}")
