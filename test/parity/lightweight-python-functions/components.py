import json
from typing import Dict, List

from kfp import dsl
from kfp.dsl import Dataset, Input, InputPath, Model, Output, OutputPath


@dsl.component(base_image="python:3.11-slim")
def preprocess(
    message: str,
    counts: Dict[str, int],
    words: List[str],
    first: Output[Dataset],
    second: OutputPath("Dataset"),
    text: OutputPath(str),
    complete: OutputPath(bool),
    vocabulary: OutputPath(Dict[str, int]),
    stop_words: OutputPath(List[str]),
):
    """Writes outputs through artifact handles and through bare paths."""
    with open(first.path, "w") as file:
        file.write(message.upper())
    with open(second, "w") as file:
        file.write(message.lower())
    for path, value in [(text, message), (complete, "true"), (vocabulary, json.dumps(counts)), (stop_words, json.dumps(words))]:
        with open(path, "w") as file:
            file.write(value)


@dsl.component(base_image="python:3.11-slim")
def train(
    first: InputPath("Dataset"),
    second: Input[Dataset],
    message: str,
    complete: bool,
    vocabulary: Dict[str, int],
    stop_words: List[str],
    model: Output[Model],
    steps: int = 100,
):
    """Pretends to learn from what it was given."""
    with open(first) as one, open(second.path) as other:
        text = one.read() + other.read()
    weights = {word: text.count(word) * steps for word in vocabulary if word not in stop_words}
    with open(model.path, "w") as file:
        json.dump({"message": message, "weights": weights}, file)
    model.metadata["complete"] = complete
