"""The training example for Hera: scripts that install their packages, artifacts by path, the condition as a text."""

import sys
from pathlib import Path

from hera.workflows import DAG, Artifact, NoneArchiveStrategy, Parameter, Resources, Workflow, script
from hera.workflows.models import ValueFrom

IMAGE = "python:3.11-slim"


def written(*names: str) -> list[Artifact]:
    return [Artifact(name=name, path=f"/tmp/{name}", archive=NoneArchiveStrategy()) for name in names]


def read(*names: str) -> list[Artifact]:
    return [Artifact(name=name, path=f"/tmp/{name}") for name in names]


@script(image=IMAGE, outputs=written("output_dataset"))
def load_data(dataset_url: str):
    import subprocess, sys

    subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", "pandas==2.1.4", "scikit-learn==1.4.0"])
    import pandas as pd

    df = pd.read_csv(dataset_url)
    print(f"Loaded {len(df)} rows")
    df.to_csv("/tmp/output_dataset", index=False)


@script(image=IMAGE, inputs=read("input_dataset"), outputs=written("train_dataset", "test_dataset"))
def preprocess_data(test_size: float = 0.2):
    import subprocess, sys

    subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", "pandas==2.1.4", "scikit-learn==1.4.0"])
    import pandas as pd
    from sklearn.model_selection import train_test_split

    df = pd.read_csv("/tmp/input_dataset").dropna().drop_duplicates()
    train_df, test_df = train_test_split(df, test_size=test_size, random_state=42)
    train_df.to_csv("/tmp/train_dataset", index=False)
    test_df.to_csv("/tmp/test_dataset", index=False)


@script(
    image=IMAGE,
    resources=Resources(cpu_limit="4", memory_limit="8Gi"),
    inputs=read("train_dataset"),
    outputs=written("model_output", "metrics_output"),
)
def train_model(n_estimators: int = 100, max_depth: int = 6, learning_rate: float = 0.1):
    import json, subprocess, sys

    packages = ["pandas==2.1.4", "scikit-learn==1.4.0", "joblib==1.3.2", "xgboost==2.0.3"]
    subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", *packages])
    import joblib
    import pandas as pd
    from sklearn.model_selection import cross_val_score
    from xgboost import XGBClassifier

    df = pd.read_csv("/tmp/train_dataset")
    X = df.drop("target", axis=1)
    y = df["target"]
    model = XGBClassifier(n_estimators=n_estimators, max_depth=max_depth, learning_rate=learning_rate, random_state=42)
    model.fit(X, y)
    scores = cross_val_score(model, X, y, cv=5, scoring="accuracy")
    joblib.dump(model, "/tmp/model_output")
    with open("/tmp/metrics_output", "w") as f:
        json.dump({"cv_accuracy_mean": float(scores.mean()), "cv_accuracy_std": float(scores.std())}, f)


@script(
    image=IMAGE,
    inputs=read("test_dataset", "model_input"),
    outputs=[
        Parameter(name="accuracy", value_from=ValueFrom(path="/tmp/accuracy")),
        *written("metrics_output", "eval_metrics"),
    ],
)
def evaluate_model():
    import json, subprocess, sys

    packages = ["pandas==2.1.4", "scikit-learn==1.4.0", "joblib==1.3.2", "xgboost==2.0.3"]
    subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", *packages])
    import joblib
    import pandas as pd
    from sklearn.metrics import accuracy_score, confusion_matrix

    df = pd.read_csv("/tmp/test_dataset")
    X = df.drop("target", axis=1)
    y = df["target"]
    predicted = joblib.load("/tmp/model_input").predict(X)
    accuracy = accuracy_score(y, predicted)
    with open("/tmp/metrics_output", "w") as f:
        json.dump({"categories": ["Class 0", "Class 1"], "matrix": confusion_matrix(y, predicted).tolist()}, f)
    with open("/tmp/eval_metrics", "w") as f:
        json.dump({"test_accuracy": accuracy}, f)
    with open("/tmp/accuracy", "w") as f:
        f.write(str(accuracy))


@script(image=IMAGE, inputs=read("model_input"))
def deploy_model(accuracy: float):
    print(f"Deploying model with accuracy: {accuracy:.4f}")
    print("Model path: /tmp/model_input")


defaults = {
    "dataset_url": "https://example.com/data.csv",
    "test_size": "0.2",
    "n_estimators": "100",
    "max_depth": "6",
    "learning_rate": "0.1",
    "accuracy_threshold": "0.85",
}


def given(*names: str) -> list[Parameter]:
    return [Parameter(name=name, value=f"{{{{workflow.parameters.{name}}}}}") for name in names]


with Workflow(
    generate_name="ml-training-",
    entrypoint="ml-training",
    arguments=[Parameter(name=name, value=value) for name, value in defaults.items()],
) as workflow:
    with DAG(name="ml-training"):
        load = load_data(arguments=given("dataset_url"))
        split = preprocess_data(
            arguments=[load.get_artifact("output_dataset").with_name("input_dataset"), *given("test_size")]
        )
        train = train_model(
            arguments=[split.get_artifact("train_dataset"), *given("n_estimators", "max_depth", "learning_rate")]
        )
        score = evaluate_model(
            arguments=[split.get_artifact("test_dataset"), train.get_artifact("model_output").with_name("model_input")]
        )
        deploy = deploy_model(
            arguments=[train.get_artifact("model_output").with_name("model_input"), score.get_parameter("accuracy")],
            when=f"{score.get_parameter('accuracy')} >= {{{{workflow.parameters.accuracy_threshold}}}}",
        )
        load >> split >> train >> score >> deploy

Path(sys.argv[1]).write_text(workflow.to_yaml())
