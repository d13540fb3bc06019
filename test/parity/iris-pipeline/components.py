import pickle

from kfp import dsl
from kfp.dsl import ClassificationMetrics, Dataset, Input, Model, Output

SPECIES = ["setosa", "versicolor", "virginica"]


@dsl.component(base_image="python:3.11-slim", packages_to_install=["pandas==2.2.0", "scikit-learn==1.4.0"])
def create_dataset(iris_dataset: Output[Dataset]):
    from sklearn.datasets import load_iris

    frame = load_iris(as_frame=True).frame
    frame.to_csv(iris_dataset.path, index=False)


@dsl.component(base_image="python:3.11-slim", packages_to_install=["pandas==2.2.0", "scikit-learn==1.4.0"])
def normalize_dataset(
    input_iris_dataset: Input[Dataset],
    standard_scaler: bool,
    normalized_iris_dataset: Output[Dataset],
):
    import pandas as pd
    from sklearn.preprocessing import MinMaxScaler, StandardScaler

    frame = pd.read_csv(input_iris_dataset.path)
    features = frame.columns.drop("target")
    scaler = StandardScaler() if standard_scaler else MinMaxScaler()
    frame[features] = scaler.fit_transform(frame[features])
    frame.to_csv(normalized_iris_dataset.path, index=False)
    normalized_iris_dataset.metadata["scaler"] = type(scaler).__name__


@dsl.component(base_image="python:3.11-slim", packages_to_install=["pandas==2.2.0", "scikit-learn==1.4.0"])
def train_model(
    normalized_iris_dataset: Input[Dataset],
    n_neighbors: int,
    model: Output[Model],
    metrics: Output[ClassificationMetrics],
):
    import pandas as pd
    from sklearn.metrics import confusion_matrix
    from sklearn.model_selection import cross_val_predict
    from sklearn.neighbors import KNeighborsClassifier

    frame = pd.read_csv(normalized_iris_dataset.path)
    target = frame.pop("target")
    classifier = KNeighborsClassifier(n_neighbors=n_neighbors).fit(frame, target)
    predicted = cross_val_predict(classifier, frame, target, cv=3)
    metrics.log_confusion_matrix(SPECIES, confusion_matrix(target, predicted).tolist())
    model.framework = "scikit-learn"
    with open(model.path, "wb") as file:
        pickle.dump(classifier, file)
