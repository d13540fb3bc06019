from kfp.dsl import Dataset, Input, Output


def split(data: Input[Dataset], train: Output[Dataset], test: Output[Dataset], test_size: float = 0.2):
    ...
