import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPythonModule } from "../../src/transpiler/python/read-module.ts";
import { pythonStubs } from "../../src/transpiler/python/stubs.ts";
import { withoutTags } from "../../src/transpiler/python/tags.ts";
import { compiled, run, runScript } from "./run.ts";

const module = `#!/usr/bin/env python3
"""A module."""
from __future__ import division
import json
import os, sys  # both
import unused_module
import logging
from collections import (
    OrderedDict as Ordered,
    namedtuple,
)
from dataclasses import dataclass, field
from kfp import dsl, compiler
from kfp.dsl import Dataset, Output

try:
    import not_there as fast
except ImportError:
    import math as fast

logging.basicConfig(level=logging.ERROR)
logger = logging.getLogger("x")
client = unused_module.Client("https://example.com")

# How many times.
# (Two comments.)
TIMES = 2  # twice
UNUSED = os.environ["NOT_SET"]
TABLE = {}
TABLE["a"] = TIMES
TABLE.update(b=3)
df = unused_module.read()


def decorate(function):
    def wrapped(*args, **kwargs):
        logger.debug("called")
        return function(*args, **kwargs)
    return wrapped


@decorate
def helper(value, times=TIMES):
    # df is a local name here
    df = [value for value in range(times)]
    return Box(items=df).total() + fast.floor(value)


@dataclass
class Box:
    items: list = field(default_factory=list)

    def total(self):
        return sum(self.items) + len(UNUSED_NAME) if False else sum(self.items)


UNUSED_NAME = "used in a method"


@dsl.component(base_image="python:3.11")
def other():
    client.run()


@dsl.component(base_image="python:3.11", packages_to_install=[])
@decorate
def main_step(count: int) -> dict:
    """Counts."""
    total = helper(count)
    return json.loads(json.dumps(Ordered(total=total, **TABLE)))  # a comment
    # and the last word


@dsl.pipeline(name="p")
def my_pipeline():
    main_step(count=1)


compiler.Compiler().compile(my_pipeline, "x.yaml")
if __name__ == "__main__":
    main_step(1)
`;

describe("what a function takes along", () => {
  const { script, codes } = compiled(module, "main_step");
  it("is what it uses, transitively, in the order of the source, as written", () => {
    expect(codes).toEqual([]);
    expect(script.source.slice(0, script.source.indexOf("# Argo starts here"))).toBe(`from __future__ import annotations, division

import json
import logging
from collections import (
    OrderedDict as Ordered,
    namedtuple,
)
from dataclasses import dataclass, field

try:
    import not_there as fast
except ImportError:
    import math as fast

logging.basicConfig(level=logging.ERROR)
logger = logging.getLogger("x")

# How many times.
# (Two comments.)
TIMES = 2  # twice
TABLE = {}
TABLE["a"] = TIMES
TABLE.update(b=3)


def decorate(function):
    def wrapped(*args, **kwargs):
        logger.debug("called")
        return function(*args, **kwargs)
    return wrapped


@decorate
def helper(value, times=TIMES):
    # df is a local name here
    df = [value for value in range(times)]
    return Box(items=df).total() + fast.floor(value)


@dataclass
class Box:
    items: list = field(default_factory=list)

    def total(self):
        return sum(self.items) + len(UNUSED_NAME) if False else sum(self.items)


UNUSED_NAME = "used in a method"


@decorate
def main_step(count: int) -> dict:
    """Counts."""
    total = helper(count)
    return json.loads(json.dumps(Ordered(total=total, **TABLE)))  # a comment
    # and the last word


`);
  });
  it("and runs", () => {
    const result = runScript(script.source, { parameters: { count: "4" } });
    expect(result.stderr).toBe("");
    expect(JSON.parse(result.outputs["result"]!)).toEqual({ total: 5, a: 2, b: 3 });
  });

  it("scopes: locals, parameters, comprehensions, lambdas, patterns and globals", () => {
    const source = `a = b = c = d = e = g = h = i = j = k = None
import os as m
n = 1

def f(a: int) -> int:
    global n
    b = [c for c in range(3)]
    d = lambda e: e + a
    with open(m.devnull) as g:
        pass
    for h, (i, j) in []:
        pass
    try:
        raise ValueError
    except ValueError as k:
        pass
    n += 1
    return d(len(b)) + n
`;
    const { script } = compiled(source, "f");
    expect(script.source).not.toContain("a = b = c");
    expect(script.source).toContain("import os as m\nn = 1");
    expect(runScript(script.source, { parameters: { a: "1" } }).outputs["result"]).toBe("6\n");
  });

  it("classes: bases, bodies, methods, annotations that a library may read", () => {
    const source = `from typing import NamedTuple, List
from kfp.dsl import Model
import functools

class Base:
    factor = 3

class Item(NamedTuple):
    weight: int
    model: Model = None

class Basket(Base):
    items: List[Item] = []
    size = len(items)

    @functools.lru_cache()
    def total(self):
        return self.factor * scale

scale = 2

def f() -> int:
    return Basket().total() + Item(weight=1).weight
`;
    const result = run(source, "f");
    expect(result.stderr).toBe("");
    expect(result.outputs["result"]).toBe("7\n");
  });
});

describe("imports that will not be there", () => {
  it.each([
    ["from .helpers import g\n\ndef f():\n    g()\n", "ARG3130"],
    ["def f():\n    from ..lib import g\n    g()\n", "ARG3130"],
    ["from helpers import g\n\ndef f():\n    g()\n", "ARG3131"],
    ["def f():\n    import helpers\n    helpers.g()\n", "ARG3131"],
    ["def f():\n    from kfp import dsl\n    dsl.get_uri()\n", "ARG3133"],
    ["from kfp import dsl\n\ndef f():\n    dsl.importer(1)\n", "ARG3132"],
    ["from kfp.client import Client\n\ndef f():\n    Client()\n", "ARG3132"],
  ])("%j", (source, code) => {
    expect(compiled(source, "f", undefined, { isLocalModule: (name) => name === "helpers" }).codes).toEqual([code]);
  });
  it("nothing is said of those that the function does not use", () => {
    expect(compiled("from .helpers import g\nfrom kfp.client import Client\n\ndef f():\n    pass\n", "f").codes).toEqual([]);
  });
});

describe("hostile files", () => {
  it("are read, never run", () => {
    const source = `import os, sys
os.remove("/etc/hosts")
sys.exit(3)
open("/tmp/argots-was-here", "w")
raise SystemExit

def f(x: int = exec("1/0")) -> int:
    return 1
`;
    const { component, script } = compiled(source, "f");
    expect(component.interface.inputs[0]).toEqual({ name: "x", type: { kind: "number" }, optional: true });
    expect(script.source).not.toContain("os.remove");
  });
  it.each([
    "(".repeat(5000),
    `x = ${"[".repeat(2000)}${"]".repeat(2000)}\n`,
    "def f(".repeat(500),
    `"""${"\\".repeat(999)}`,
    "\u0000\uD800 def f(): pass",
    `def f(x: ${"List[".repeat(500)}int${"]".repeat(500)}):\n    pass\n`,
    "",
  ])("%#: an answer, not an exception", (source) => {
    const read = readPythonModule(source, "f.py");
    expect(read.parsed.text).toBe(source);
    expect(() => pythonStubs(read, "./f.py")).not.toThrow();
  });
});

describe("packages", () => {
  const f = "def f():\n    pass\n";
  it("are installed before the script starts", () => {
    const { script } = compiled(f, "f", undefined, {
      packages: ["pandas==2.1.4", 'foo[bar]>=1,<2; python_version<"3.9"', "it's @ https://x/y.whl"],
      pipIndexUrls: ["https://one", "https://two"],
      pipTrustedHosts: ["one"],
    });
    expect(script.command).toEqual([
      "sh",
      "-c",
      `python3 -m pip install --quiet --disable-pip-version-check --no-warn-script-location --index-url https://one --extra-index-url https://two --trusted-host one pandas==2.1.4 'foo[bar]>=1,<2; python_version<"3.9"' 'it'\\''s @ https://x/y.whl' && exec python3 "$0"`,
    ]);
    expect(script.environment).toEqual({ PIP_BREAK_SYSTEM_PACKAGES: "1", PIP_ROOT_USER_ACTION: "ignore", PYTHONUSERBASE: "/tmp/python" });
    expect(compiled(f, "f").script).toMatchObject({ command: ["python3"], environment: {} });
  });
  it("by pip first, then the script: Argo appends its path to the command", () => {
    const folder = mkdtempSync(join(tmpdir(), "argots-python-"));
    try {
      writeFileSync(join(folder, "python3"), '#!/bin/sh\nfor argument; do printf "<%s>" "$argument"; done; echo\n', { mode: 0o755 });
      expect(compiled(f, "f", undefined, { packages: ["a[b]>=1; x < '3'", "$(id)`id`"] }).codes).toEqual(["ARG3134"]);
      const [command, ...rest] = compiled(f, "f", undefined, { packages: ["a[b]>=1; x < '3'", "b$(id)`id`"] }).script.command;
      const ran = spawnSync(command!, [...rest, "/argo/staging/script"], {
        encoding: "utf8",
        env: { PATH: `${folder}:${process.env["PATH"]}` },
      });
      const options = "<--quiet><--disable-pip-version-check><--no-warn-script-location>";
      expect(ran.stdout).toBe(`<-m><pip><install>${options}<a[b]>=1; x < '3'><b$(id)\`id\`>\n</argo/staging/script>\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  it.each(["--index-url=https://evil", "a\nb", "{{inputs.parameters.x}}", "x{{=1}}", "", " a"])("%j is refused", (name) => {
    expect(compiled(f, "f", undefined, { packages: [name] }).codes).toEqual(["ARG3134"]);
  });
});

describe("two braces in the source", () => {
  it.each([
    [`"{{x}}"`, "{{x}}"],
    [`'{{{{'`, "{{{{"],
    [`"\\{{"`, "\\{{"],
    [`"\\\\{{"`, "\\{{"],
    [`f"{{{1 + 1}}}"`, "{2}"],
    [`f"a{{b"`, "a{b"],
    [`f"{{{{{3}"`, "{{3"],
    [`r"\\{{d}}"`, "\\{{d}}"],
    [`rf"\\{{{4}}}"`, "\\{4}"],
    [`"""{{\n{{"""`, "{{\n{{"],
    [`r'''{{ {{{'''`, "{{ {{{"],
    [`("{" "{{" '{{' f"{{{5}")`, "{{{{{{5"],
    [`str([x for x in ({**{'a': 1}},)])  # {{comment}} {{{`, "[{'a': 1}]"],
    [`"{{x}}".replace(r"{{", "[")`, "[x}}"],
    [`b"{{".decode() + br"{{".decode()`, "{{{{"],
    [`f"{'{{'}"`, "{{"],
    [`f"{f'{{{6}'}{'a{{{b'}"`, "{6a{{{b"],
    [`str({frozenset((1,)):{"{{":2}}[frozenset({1})])`, "{'{{': 2}"],
  ])("%s", (expression, value) => {
    const source = `def f() -> str:\n    """{{workflow.name}}"""\n    return ${expression}\n`;
    const { script } = compiled(source, "f");
    expect(script.source).not.toContain("{{");
    const result = runScript(script.source, {});
    expect(result.status, result.stderr).toBe(0);
    expect(result.outputs["result"]!.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1")).toBe(`${value}\n`);
  });
  it("leaves everything else as it is", () => {
    expect(withoutTags('x = "{" + "}}" # { {')).toBe('x = "{" + "}}" # { {');
  });
});
