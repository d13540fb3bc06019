from kfp.dsl import Dataset, Input, Model, Output


def load(url: str, data: Output[Dataset], rows: int = 100):
    with open(data.path, "w") as file:
        file.write(url * rows)
