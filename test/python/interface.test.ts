import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pythonComponent } from "../../src/transpiler/python/interface.ts";
import { readPythonModule } from "../../src/transpiler/python/read-module.ts";
import { compiled } from "./run.ts";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const number = { kind: "number" };
const dataset = { kind: "artifact", artifact: "Dataset" };

describe("the reference articles' components", () => {
  const training = fixture("training.py");
  it("training.py reads without a problem", () => {
    const module = readPythonModule(training, "training.py");
    expect(module.problems).toEqual([]);
    expect([...module.functions.keys()]).toEqual([
      "load_data", "preprocess_data", "train_model", "evaluate_model", "finetune_llm", "ml_training_pipeline", "deploy_model", "process_large_data",
    ]); // prettier-ignore
  });

  it("train_model", () => {
    const { component, codes } = compiled(training, "train_model");
    expect(codes).toEqual([]);
    expect(component.image).toBe("python:3.11-slim");
    expect(component.packages).toEqual(["pandas==2.1.4", "scikit-learn==1.4.0", "joblib==1.3.2", "xgboost==2.0.3"]);
    expect(component.description).toBe("Model training");
    expect(component.interface).toEqual({
      inputs: [
        { name: "train_dataset", type: dataset, optional: false },
        { name: "n_estimators", type: number, optional: true, default: 100 },
        { name: "max_depth", type: number, optional: true, default: 6 },
        { name: "learning_rate", type: number, optional: true, default: 0.1 },
      ],
      outputs: [
        { name: "model_output", type: { kind: "artifact", artifact: "Model" }, metadata: true },
        { name: "metrics_output", type: { kind: "artifact", artifact: "Metrics" }, metadata: true },
      ],
    });
  });

  it("evaluate_model: a returned number beside artifacts", () => {
    const { component, matched } = compiled(training, "evaluate_model");
    expect(component.interface.outputs.map(({ name }) => name)).toEqual(["metrics_output", "eval_metrics", "result"]);
    expect(matched.outputs.map(({ name }) => name)).toEqual(["metricsOutput", "evalMetrics", "result"]);
  });

  it("the pipeline function is no component", () => {
    expect(compiled(training, "ml_training_pipeline").codes).toEqual(["ARG3109"]);
  });

  it("two-step.py, with paths and dotted names", () => {
    const { component, codes } = compiled(fixture("two-step.py"), "train_model");
    expect(codes).toEqual([]);
    expect(component.image).toBe("tensorflow/tensorflow:2.8.0");
    expect(component.interface).toEqual({
      inputs: [{ name: "dataset", type: dataset, optional: false }],
      outputs: [{ name: "model_output", type: { kind: "artifact", artifact: "Model" } }],
    });
    expect(compiled(fixture("two-step.py"), "preprocess_data").component.interface.outputs).toEqual([
      { name: "processed_data", type: dataset },
    ]);
  });
});

describe("annotations", () => {
  const head = `import typing as t
from enum import Enum
from typing import *
from kfp.dsl import Input, Output, Dataset, HTML, Markdown

class Mode(Enum):
    FAST = "fast"
    SLOW = "slow"

`;
  const string = { kind: "string" };
  it.each([
    ["str", string],
    ["Dict[str, List[int]]", { kind: "record", value: { kind: "list", element: number } }],
    ["t.Dict[str, float]", { kind: "record", value: number }],
    ["Tuple[int, ...]", { kind: "list", element: number }],
    ["Tuple[int, str]", { kind: "list", element: { kind: "json" } }],
    ["Sequence[str]", { kind: "list", element: string }],
    ["dict", { kind: "record", value: { kind: "json" } }],
    ["Any", { kind: "json" }],
    ["Literal[\"a\", 'b']", { kind: "string", literals: ["a", "b"] }],
    ["Mode", { kind: "string", literals: ["fast", "slow"] }],
    ["Optional[Mode]", { kind: "string", literals: ["fast", "slow"] }],
    ["Annotated[int, 'positive']", number],
    ["List['Mode']", { kind: "list", element: { kind: "string", literals: ["fast", "slow"] } }],
    ["Union[str, int]", { kind: "json" }],
    ["bool | None", { kind: "boolean" }],
    ["Input[HTML]", { kind: "artifact", artifact: "Html" }],
    ["Input['Dataset']", dataset],
  ])("%s", (annotation, type) => {
    const { component, codes } = compiled(`${head}def f(x: ${annotation}):\n    pass\n`, "f");
    expect(codes).toEqual([]);
    expect(component.interface.inputs[0]!.type).toEqual(type);
  });

  it("an enum's member as a default", () => {
    const { component } = compiled(`${head}def f(x: Mode = Mode.FAST):\n    pass\n`, "f");
    expect(component.interface.inputs[0]).toMatchObject({ optional: true, default: "fast" });
  });

  it("constants of the file in defaults and in the decorator", () => {
    const source = `from kfp import dsl

IMAGE = "python:" + "3.12"
COMMON = ["a==1"]
URL: str = ("https://x"
            "/y")

@dsl.component(base_image=IMAGE, packages_to_install=[*COMMON, "b==2"], pip_index_urls=["https://pypi.example/simple", "https://second.example"], use_venv=True)
def f(url: str = URL, rates: list = [-1, 2.5e-3, 1_000, 0x10, True, None, {"a": ()}]):
    pass
`;
    const { component, codes } = compiled(source, "f");
    expect(codes).toEqual([]);
    expect(component).toMatchObject({ image: "python:3.12", packages: ["a==1", "b==2"] });
    expect(component.interface.inputs.map((input) => input.default)).toEqual([
      "https://x/y",
      [-1, 0.0025, 1000, 16, true, null, { a: [] }],
    ]);
  });

  it.each([
    ["def f(x):\n    pass\n", "ARG3103", 1, 7],
    ["def f(x: pd.DataFrame):\n    pass\n", "ARG3104", 1, 10],
    ["def f() -> pd.DataFrame:\n    pass\n", "ARG3104", 1, 12],
    ["def f(*args: int):\n    pass\n", "ARG3105", 1, 8],
    ["def f(**kw: int):\n    pass\n", "ARG3105", 1, 9],
    ["def f(a: int, /, b: int):\n    pass\n", "ARG3106", 1, 7],
    ["import os\nfrom kfp import dsl\n@dsl.component(base_image=os.environ['I'])\ndef f():\n    pass\n", "ARG3107", 3, 27],
    ["from kfp import dsl\n@dsl.component(target_image='x')\ndef f():\n    pass\n", "ARG3108", 2, 29],
    ["from kfp import dsl\n@dsl.container_component\ndef f():\n    pass\n", "ARG3109", 2, 1],
    ["from kfp.dsl import *\ndef f(d: Input[Dataset] = 3):\n    pass\n", "ARG3110", 2, 7],
    ["from kfp.dsl import *\ndef f(d: InputPath(str)):\n    pass\n", "ARG3111", 2, 7],
    ["from kfp.dsl import *\ndef f(result_: Output[Dataset], a: str) -> NamedTuple('O', [('result_', int)]):\n    pass\n", "ARG3112", 2, 5],
    ["from kfp.dsl import *\ndef f(d: Output[Dataset] = None):\n    pass\n", "ARG3113", 2, 7],
    ["def f(:\n    pass\n", "ARG3101", 1, 7],
  ])("%j is %s", (source, code, line, column) => {
    const module = readPythonModule(source, "f.py");
    const { problems } = pythonComponent(module, "f");
    expect(problems.map(({ message, place }) => [message.code, place?.line, place?.column])).toEqual([[code, line, column]]);
  });

  it("a function that is not there", () => {
    const module = readPythonModule("def load_data():\n    pass\n", "data.py");
    const { component, problems } = pythonComponent(module, "load_dta");
    expect(component).toBeUndefined();
    expect(problems[0]!.message).toMatchObject({ code: "ARG3102", hint: "did you mean `load_data`?" });
  });
});

describe("docstrings", () => {
  const described = (docstring: string): unknown => {
    const { component } = compiled(`def f(rate: float, name: str) -> float:\n    """${docstring}"""\n    return rate\n`, "f");
    return [
      component.description,
      ...component.interface.inputs.map(({ description }) => description),
      component.interface.outputs[0]!.description,
    ];
  };
  const expected = ["Trains a model.\n\nOver two paragraphs.", "How fast, and in which steps.", "What it is called.", "The score."];
  it("Google", () => {
    expect(
      described(`Trains a model.

    Over two paragraphs.

    Args:
        rate (float): How fast,
            and in which steps.
        name: What it is called.

    Returns:
        The score.
    `),
    ).toEqual(expected);
  });
  it("NumPy", () => {
    expect(
      described(`
    Trains a model.

    Over two paragraphs.

    Parameters
    ----------
    rate : float
        How fast,
        and in which steps.
    name : str, optional
        What it is called.

    Returns
    -------
    The score.
    `),
    ).toEqual(expected);
  });
  it("reST", () => {
    expect(
      described(`Trains a model.

    Over two paragraphs.

    :param float rate: How fast,
        and in which steps.
    :param name: What it is called.
    :type name: str
    :returns: The score.
    `),
    ).toEqual(expected);
  });
  it("none", () => {
    expect(compiled("def f(a: int):\n    pass\n", "f").component.description).toBeUndefined();
  });
});

describe("Python that the grammar finds hard", () => {
  it.each([
    "x = 1.*2. + 3.e5",
    "with open('a') as (a, b):\n        pass",
    "with (open('a') as a, open('b') as b):\n        pass",
    "with a as self.x:\n        pass",
    "yield",
    "match x:\n        case Point():\n            pass\n        case {}:\n            pass",
    "f = lambda a, /, b: a",
    "x = y[*z]",
    "print(f\"{x!r:>{w}} {{literal}} {a['b']}\")",
    "async with a as b, c as d:\n        pass",
    "if (n := 3) > 2:\n        pass",
    "x: 'int' = 3; y = 4",
    "return\n\f\n",
  ])("%j", (statement) => {
    expect(readPythonModule(`def f():\n    ${statement}\n\ndef g(x: int) -> int:\n    return x\n`, "f.py").problems).toEqual([]);
  });
  it("a byte order mark, Windows line ends and tabs", () => {
    const { codes, script } = compiled("\uFEFFdef f(x: int) -> int:\r\n\tif x:\r\n\t\treturn 1\r\n\treturn 2\r\n", "f");
    expect(codes).toEqual([]);
    expect(script.source).not.toContain("\r");
  });
});
