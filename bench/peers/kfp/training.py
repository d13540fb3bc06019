"""The training example for KFP. Its components are the very files that argots compiles."""

import sys
from pathlib import Path

from kfp import compiler, dsl

sys.path.insert(0, str(Path(__file__).parents[3] / "examples/training/components"))

from data import load_data, preprocess_data  # noqa: E402
from deploy import deploy_model  # noqa: E402
from evaluate import evaluate_model  # noqa: E402
from train import train_model  # noqa: E402


@dsl.pipeline(name="ml-training")
def ml_training(
    dataset_url: str = "https://example.com/data.csv",
    test_size: float = 0.2,
    n_estimators: int = 100,
    max_depth: int = 6,
    learning_rate: float = 0.1,
    accuracy_threshold: float = 0.85,
):
    load = load_data(dataset_url=dataset_url)
    load.set_caching_options(False)
    split = preprocess_data(input_dataset=load.outputs["output_dataset"], test_size=test_size)
    train = train_model(
        train_dataset=split.outputs["train_dataset"],
        n_estimators=n_estimators,
        max_depth=max_depth,
        learning_rate=learning_rate,
    )
    train.set_cpu_limit("4").set_memory_limit("8Gi")
    score = evaluate_model(test_dataset=split.outputs["test_dataset"], model_input=train.outputs["model_output"])
    with dsl.If(score.outputs["Output"] >= accuracy_threshold):
        deploy_model(model_input=train.outputs["model_output"], accuracy=score.outputs["Output"])


compiler.Compiler().compile(ml_training, sys.argv[1])
