from __future__ import annotations


# In place of KFP, which the image does not need.
class Artifact:
    def __init__(self, name="", uri="", metadata=None):
        self.name, self.uri, self.path, self.metadata = name, uri, uri, metadata or {}


class Metrics(Artifact):
    def log_metric(self, metric, value):
        self.metadata[metric] = value


class ClassificationMetrics(Artifact):
    def set_confusion_matrix_categories(self, categories):
        self._categories = list(categories)
        self.metadata["confusionMatrix"] = {
            "annotationSpecs": [{"displayName": category} for category in categories],
            "rows": [{"row": [0] * len(categories)} for category in categories],
        }

    def _category(self, category):
        if category not in getattr(self, "_categories", []):
            raise ValueError(f"{category!r} is not one of the categories {getattr(self, '_categories', [])}")
        return self._categories.index(category)

    def log_confusion_matrix_row(self, row_category, row):
        index = self._category(row_category)
        if len(row) != len(self._categories):
            raise ValueError(f"The row of {row_category!r} has {len(row)} cells for {len(self._categories)} categories")
        self.metadata["confusionMatrix"]["rows"][index] = {"row": list(row)}

    def log_confusion_matrix(self, categories, matrix):
        self.set_confusion_matrix_categories(categories)
        if len(matrix) != len(categories):
            raise ValueError(f"The matrix has {len(matrix)} rows for {len(categories)} categories")
        for category, row in zip(categories, matrix):
            self.log_confusion_matrix_row(category, row)


def evaluate_model(
    test_dataset: Input[Dataset],
    model_input: Input[Model],
    metrics_output: Output[ClassificationMetrics],
    eval_metrics: Output[Metrics]
) -> float:
    """Model evaluation"""
    import pandas as pd
    import joblib
    from sklearn.metrics import accuracy_score, classification_report

    df = pd.read_csv(test_dataset.path)
    X = df.drop("target", axis=1)
    y = df["target"]

    model = joblib.load(model_input.path)
    y_pred = model.predict(X)
    y_prob = model.predict_proba(X)

    accuracy = accuracy_score(y, y_pred)

    # Classification metrics (Confusion Matrix visualization)
    metrics_output.log_confusion_matrix(
        categories=["Class 0", "Class 1"],
        matrix=[[int(sum((y == 0) & (y_pred == 0))), int(sum((y == 0) & (y_pred == 1)))],
                [int(sum((y == 1) & (y_pred == 0))), int(sum((y == 1) & (y_pred == 1)))]]
    )

    eval_metrics.log_metric("test_accuracy", accuracy)
    return accuracy


# Argo starts here: hands evaluate_model its inputs and keeps what it gives.
def launch():
    import hashlib, json, os, pathlib, re, sys

    def native(value):  # numpy's arrays and scalars
        return value.tolist() if hasattr(value, "tolist") else value.item()

    def write(name, value, *kinds):
        try:
            text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=native)
            value = json.loads(text)
            if kinds and type(value) not in kinds:
                raise TypeError(f"{value!r} is not a {kinds[0].__name__}")
            if type(value) is float and value % 1 == 0 and abs(value) < 1e21:
                text = str(int(value))
            data = (re.sub("{(\u2060*)(?={)", "{\\1\u2060", text) + "\n").encode()
        except (AttributeError, TypeError, ValueError) as error:
            sys.exit(f"The output {name} cannot be written: {error}")
        with open("/tmp/outputs/" + name, "wb") as file:
            file.write(data)

    def digest(path):
        total = hashlib.sha256()
        files = [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]
        for file in sorted(files, key=str):
            if file != path:
                total.update(f"{file.relative_to(path)}\0{file.stat().st_size}\0".encode())
            with file.open("rb") as content:
                for block in iter(lambda: content.read(1 << 20), b""):
                    total.update(block)
        return "sha256:" + total.hexdigest()

    def save(artifact, name):
        path = pathlib.Path("/tmp/outputs/" + name)
        if isinstance(artifact, (Metrics, ClassificationMetrics)) and not path.exists():
            path.write_text(json.dumps(artifact.metadata, default=native))
        if path.exists():
            write(name + "-metadata", {"digest": digest(path), "metadata": artifact.metadata})

    os.makedirs("/tmp/outputs", exist_ok=True)
    metrics_output = ClassificationMetrics("metrics_output", "/tmp/outputs/metricsOutput")
    eval_metrics = Metrics("eval_metrics", "/tmp/outputs/evalMetrics")
    result = evaluate_model(
        test_dataset=Artifact("test_dataset", "/tmp/inputs/testDataset"),
        model_input=Artifact("model_input", "/tmp/inputs/modelInput"),
        metrics_output=metrics_output,
        eval_metrics=eval_metrics,
    )
    write("result", result, float, int)
    save(metrics_output, "metricsOutput")
    save(eval_metrics, "evalMetrics")


if __name__ == "__main__":
    launch()
