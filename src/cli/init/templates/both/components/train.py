"""Components in Python are functions as they are. kfp need not be installed: its types are only read."""

import json
import random

from kfp.dsl import Metrics, Model, Output


def train(samples: int, noise: float, model: Output[Model], metrics: Output[Metrics]) -> float:
    """Learns where to part two kinds of points on a line, and gives how often that is right."""
    chance = random.Random(samples)
    points = [(kind, chance.gauss(kind, noise)) for kind in (0, 1) for _ in range(samples)]
    chance.shuffle(points)
    known, unseen = points[: samples], points[samples:]

    means = []
    for kind in (0, 1):
        places = [place for label, place in known if label == kind]
        means.append(sum(places) / len(places))
    border = sum(means) / 2
    right = [(place > border) == (kind == 1) for kind, place in unseen]
    accuracy = sum(right) / len(right)

    with open(model.path, "w") as file:
        json.dump({"border": border}, file)
    metrics.log_metric("accuracy", accuracy)
    print(f"right in {sum(right)} of {len(right)} cases")
    return accuracy
