"""The synthetic pipeline of so many tasks for KFP: blocks of one task, eight parallel ones and a join."""

import sys

from kfp import compiler, dsl


@dsl.component(base_image="python:3.11-slim")
def start(x: int) -> int:
    return x + 1


@dsl.component(base_image="python:3.11-slim")
def work(x: int, k: int) -> int:
    return x * k


@dsl.component(base_image="python:3.11-slim")
def join(a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int) -> int:
    return a + b + c + d + e + f + g + h


tasks = int(sys.argv[2])


@dsl.pipeline(name=f"synthetic-{tasks}")
def synthetic(seed: int = 1):
    x = seed
    for _ in range(tasks // 10):
        started = start(x=x).output
        parts = {name: work(x=started, k=k).output for k, name in enumerate("abcdefgh")}
        x = join(**parts).output


compiler.Compiler().compile(synthetic, sys.argv[1])
