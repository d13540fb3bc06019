"""The examples' components, called as plain Python functions: what a run has to equal.

    python plain.py < request.json > results.json

The request names the folder of the components, data and parameters; the results hold what the functions gave. KFP is not needed:
its decorators give the function back, and an artifact is a path with metadata.
"""
import contextlib
import importlib
import json
import pathlib
import sys
import types


class Artifact:
    def __init__(self, path):
        self.path = self.uri = str(path)
        self.metadata = {}
        self.confusion = None

    def __class_getitem__(cls, item):
        return cls

    def log_metric(self, metric, value):
        self.metadata[metric] = value

    def log_confusion_matrix(self, categories, matrix):
        self.confusion = {"categories": categories, "rows": matrix}


def stand_in_for_kfp():
    kfp, dsl, compiler = (types.ModuleType(name) for name in ("kfp", "kfp.dsl", "kfp.compiler"))
    dsl.component = lambda **options: lambda function: function
    for name in ("Artifact", "Dataset", "Model", "Metrics", "ClassificationMetrics", "Input", "Output"):
        setattr(dsl, name, Artifact)
    dsl.InputPath = dsl.OutputPath = lambda name: str
    compiler.Compiler = object
    kfp.dsl, kfp.compiler = dsl, compiler
    sys.modules.update({"kfp": kfp, "kfp.dsl": dsl, "kfp.compiler": compiler})


def module(folder, name):
    sys.path.insert(0, folder)
    try:
        return importlib.import_module(name)
    finally:
        sys.path.pop(0)


class Plain:
    def __init__(self, folder, components):
        self.folder = pathlib.Path(folder)
        self.data, self.train_module, self.evaluate_module = (module(components, name) for name in ("data", "train", "evaluate"))
        self.made = 0

    def artifact(self):
        self.made += 1
        return Artifact(self.folder / f"artifact-{self.made}")

    def load(self, url):
        dataset = self.artifact()
        self.data.load_data(url, dataset)
        return dataset

    def split(self, dataset, test_size):
        train, test = self.artifact(), self.artifact()
        self.data.preprocess_data(dataset, train, test, test_size)
        return train, test

    def train(self, dataset, n_estimators, max_depth, learning_rate):
        model, metrics = self.artifact(), self.artifact()
        self.train_module.train_model(dataset, model, metrics, n_estimators, max_depth, learning_rate)
        return model, metrics.metadata

    def evaluate(self, dataset, model):
        classification, metrics = self.artifact(), self.artifact()
        accuracy = self.evaluate_module.evaluate_model(dataset, model, classification, metrics)
        return {"accuracy": float(accuracy), "metrics": metrics.metadata, "confusion": classification.confusion}


def predictions(model, dataset):
    import joblib
    import pandas

    features = pandas.read_csv(dataset).drop("target", axis=1)
    loaded = joblib.load(model)
    return {"classes": loaded.predict(features).tolist(), "probabilities": loaded.predict_proba(features).tolist()}


def training(plain, case):
    dataset = plain.load(case["dataset"])
    train, test = plain.split(dataset, case["testSize"])
    model, metrics = plain.train(train, case["nEstimators"], case["maxDepth"], case["learningRate"])
    return {
        "files": {"load-data": dataset.path, "train": train.path, "test": test.path},
        "metadata": {"load-data": dataset.metadata, "train": train.metadata, "test": test.metadata, "model": model.metadata},
        "train": metrics,
        "evaluate": plain.evaluate(test, model),
        "predictions": predictions(model.path, test.path),
    }


def search(plain, case):
    """On all data, as the article searches; and on a part of it, to compare the models."""
    dataset = plain.load(case["dataset"])
    train, test = plain.split(dataset, 0.2)
    whole, part = [], []
    for configuration in case["configurations"]:
        words = [configuration[name] for name in ("nEstimators", "maxDepth", "learningRate")]
        whole.append(plain.train(dataset, *words)[1])
        model, metrics = plain.train(train, *words)
        part.append({"train": metrics, "evaluate": plain.evaluate(test, model)})
    return {"whole": whole, "part": part}


def simple(folder, case):
    components = module(case["components"], "components")
    data, model = pathlib.Path(folder) / "simple-data", Artifact(pathlib.Path(folder) / "simple-model")
    components.preprocess_data(case["dataset"], str(data))
    components.train_model(str(data), model)
    return {"data": data.read_text(), "model": pathlib.Path(model.path).read_text()}


def main():
    stand_in_for_kfp()
    request = json.load(sys.stdin)
    results = {}
    # What the components print is not the result.
    with contextlib.redirect_stdout(sys.stderr):
        plain = Plain(request["folder"], request["components"])
        for case in request["cases"]:
            kind = case["kind"]
            if kind == "training":
                results[case["name"]] = training(plain, case)
            elif kind == "search":
                results[case["name"]] = search(plain, case)
            elif kind == "simple":
                results[case["name"]] = simple(request["folder"], case)
            else:
                results[case["name"]] = predictions(case["model"], case["dataset"])
    json.dump(results, sys.stdout)


main()
