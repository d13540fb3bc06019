"""The synthetic pipeline of so many tasks for Hera: blocks of one task, eight parallel ones and a join."""

import sys
from pathlib import Path

from hera.workflows import DAG, Parameter, Workflow, script


@script(image="python:3.11-slim")
def start(x: int):
    print(x + 1)


@script(image="python:3.11-slim")
def work(x: int, k: int):
    print(x * k)


@script(image="python:3.11-slim")
def join(a: int, b: int, c: int, d: int, e: int, f: int, g: int, h: int):
    print(a + b + c + d + e + f + g + h)


tasks = int(sys.argv[2])
with Workflow(generate_name=f"synthetic-{tasks}-", entrypoint="main", arguments=[Parameter(name="seed", value="1")]) as workflow:
    with DAG(name="main"):
        x = "{{workflow.parameters.seed}}"
        previous = None
        for block in range(tasks // 10):
            started = start(name=f"start-{block}", arguments={"x": x})
            if previous is not None:
                previous >> started
            parts = [work(name=f"work-{block}-{k}", arguments={"x": started.result, "k": k}) for k in range(8)]
            previous = join(
                name=f"join-{block}",
                arguments={name: part.result for name, part in zip("abcdefgh", parts)},
            )
            started >> parts >> previous
            x = previous.result

Path(sys.argv[1]).write_text(workflow.to_yaml())
