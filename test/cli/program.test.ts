import { describe, expect, test } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { commands } from "../../src/cli/commands.ts";
import { rules } from "../../src/lint.ts";
import { pages } from "../../src/diagnostics/pages.generated.ts";
import { listing, runIn, temporaryProject } from "./support.ts";

describe("argots", () => {
  test("--version is data", async () => {
    for (const flag of ["--version", "-v"]) {
      expect(await runIn("/", flag)).toMatchObject({ exitCode: 0, stdout: `${packageFile.version}\n`, stderr: "" });
    }
  });

  test("--help shows examples first, then every command", async () => {
    const { exitCode, stdout, stderr } = await runIn("/", "--help");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout.indexOf("Examples")).toBeLessThan(stdout.indexOf("Usage"));
    for (const command of commands) expect(stdout).toContain(`  ${command.name}  `);
    expect((await runIn("/", "help")).stdout).toBe(stdout);
  });

  test("without a command the help goes to stderr and it is a mistake", async () => {
    const { exitCode, stdout, stderr } = await runIn("/", "");
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("argots <command>");
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    "%s --help shows examples first, then every flag",
    async (name, command) => {
      const { exitCode, stdout } = await runIn("/", `${name} --help`);
      expect(exitCode).toBe(0);
      expect(stdout.indexOf("Examples")).toBeLessThan(stdout.indexOf("Usage"));
      for (const flag of command.flags) expect(stdout).toContain(`--${flag.name}`);
      expect((await runIn("/", `help ${name}`)).stdout).toBe(stdout);
      // Even where something else is missing or one too many.
      expect((await runIn("/", `${name} a b c -h`)).stdout).toBe(stdout);
      expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(190);
    },
  );

  test.each([
    ["complie", "ARG5001: `argots` has no command `complie`.\n  hint: did you mean `argots compile`?"],
    [
      "frobnicate",
      "ARG5001: `argots` has no command `frobnicate`.\n  hint: the commands are `init`, `compile`, `check`, `lint`, `run`, `runs`, `show`, `explain`, `stubs`, `graph`, `submit`,",
    ],
    ["help complie", "did you mean `argots compile`?"],
    ["compile --wach", "ARG5002: `argots compile` has no flag `--wach`.\n  hint: did you mean `--watch`?"],
    ["compile --no-kustomise", "did you mean `--no-kustomize`?"],
    ["check -x", "ARG5002: `argots check` has no flag `-x`."],
    ["compile --no-output", "ARG5002: `argots compile` has no flag `--no-output`."],
    ["compile --output", "ARG5003: `--output` needs a value.\n  hint: write `--output DIR`."],
    ["compile -o", "ARG5003: `-o` needs a value."],
    ["compile --as --watch", "ARG5003: `--as` needs a value.\n  hint: write `--as workflow`."],
    [
      "compile --kustomize=yes",
      "ARG5004: `--kustomize` takes no value, but was given `yes`.\n  hint: write `--kustomize` alone; its opposite is `--no-kustomize`.",
    ],
    [
      "compile --as templat",
      "ARG5005: `templat` is not a value of `--as`.\n  hint: it is one of `workflow`, `template`, `cluster-template`. Did you mean `template`?",
    ],
    ["compile --argo-version 9", "ARG5005: `9` is not a value of `--argo-version`."],
    ["compile --define A", "ARG5006: `--define A` does not say which name gets which value."],
    ["compile --define 1A=x", "ARG5006"],
    ["compile --define A=1 --define A=2", "ARG5010: `--define A` is given 2 times."],
    ["compile -o a --output=b", "ARG5010: `--output` is given 2 times."],
    ["explain ARG1001 ARG1002", "ARG5007: `argots explain` takes one code or name, so `ARG1002` is one too many."],
    ["stubs", "ARG5008: `argots stubs` needs one Python file.\n  hint: for example `argots stubs components/train.py`."],
    ["compile -o - --watch", "ARG5009: `--output -` and `--watch` cannot be used together."],
  ])("refuses `argots %s`", async (line, expected) => {
    const { exitCode, stdout, stderr, context } = await runIn(temporaryProject({}), line);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`error ${expected}`.replace("error did", "did"));
    expect(context.compiled).toEqual([]);
  });

  test("all wrong flags are reported, not the first", async () => {
    const { stderr } = await runIn("/", "compile --nope --as what --define x");
    expect(stderr.match(/ARG\d+/g)).toEqual(["ARG5002", "ARG5005"]);
  });

  test("what follows -- is a file", async () => {
    const root = temporaryProject({ "--odd.pipeline.ts": "pipeline odd" });
    const { context } = await runIn(root, "compile -o - -- --odd.pipeline.ts");
    expect(context.compiled[0]!.files).toEqual(["--odd.pipeline.ts"]);
  });

  test("a bug says that it is one, with its stack", async () => {
    const root = temporaryProject({ "a.pipeline.ts": "pipeline a" });
    const compile = () => {
      throw new TypeError("x is not a function");
    };
    const { exitCode, stdout, stderr } = await runIn(root, "compile -o -", { compile });
    expect(exitCode).toBe(70);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^This is a bug in argots, not in your pipelines\./);
    expect(stderr).toContain(`argots ${packageFile.version}, Node ${process.version}`);
    expect(stderr).toContain('arguments: "compile" "-o" "-"');
    expect(stderr).toMatch(/TypeError: x is not a function\n\s+at /);
    expect(listing(root)).toEqual(["a.pipeline.ts"]);
  });

  test("colours: on a terminal, unless NO_COLOR; elsewhere with FORCE_COLOR", async () => {
    const coloured = async (terminal: boolean, env: Record<string, string>) =>
      (await runIn("/", "nope", { terminal, env })).stderr.includes("\u001b[");
    expect(await coloured(true, {})).toBe(true);
    expect(await coloured(false, {})).toBe(false);
    expect(await coloured(true, { NO_COLOR: "1" })).toBe(false);
    expect(await coloured(true, { NO_COLOR: "" })).toBe(true);
    expect(await coloured(true, { TERM: "dumb" })).toBe(false);
    expect(await coloured(false, { FORCE_COLOR: "1" })).toBe(true);
    expect(await coloured(true, { FORCE_COLOR: "0" })).toBe(false);
    expect(await coloured(false, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(true);
  });
});

describe("argots explain", () => {
  test.each(["ARG1001", "arg1001", "1001", "ARG-1001"])("prints the page for %s", async (code) => {
    expect(await runIn("/", `explain ${code}`)).toMatchObject({ exitCode: 0, stdout: pages.ARG1001, stderr: "" });
  });
  test("lists all codes", async () => {
    const { stdout } = await runIn("/", "explain");
    expect(stdout.trimEnd().split("\n")).toHaveLength(Object.keys(pages).length + rules.length);
    expect(stdout).toContain("ARG5001  unknown command (error: `argots` has no command `NAME`.)\n");
  });
  test.each([["ARG5900"], ["constructor"], ["ARG"]])("refuses %s", async (code) => {
    const { exitCode, stdout, stderr } = await runIn("/", `explain ${code}`);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`error ARG5011: There is no diagnostic \`${code}\`.`);
  });
  test("knows what was meant", async () => {
    expect((await runIn("/", "explain AGR1001")).stderr).toContain("did you mean `ARG1001`?");
  });
});

describe("argots stubs", () => {
  test("prints a component for each function, named from the file it is for", async () => {
    const root = temporaryProject({ "components/train.py": "def train(x: int) -> int:\n    return x\n" });
    const here = await runIn(root, "stubs components/train.py");
    expect(here).toMatchObject({ exitCode: 0, stderr: "" });
    expect(here.stdout).toContain('"./components/train.py#train"');
    expect((await runIn(root, "stubs components/train.py --for pipelines/a.ts")).stdout).toContain('"../components/train.py#train"');
  });
  test("reports what is not Python with its place, and prints nothing then", async () => {
    const root = temporaryProject({ "train.py": "def a():\n  !!\n" });
    const { exitCode, stdout, stderr } = await runIn(root, "stubs train.py");
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("error ARG4001: This is not Python.\n  train.py:2:1\n");
  });
  test("warns when there is nothing to print", async () => {
    const root = temporaryProject({ "train.py": "X = 1\n" });
    expect(await runIn(root, "stubs train.py")).toMatchObject({ exitCode: 0, stdout: "", stderr: expect.stringContaining("ARG5060") });
  });
  test("names the functions it leaves out", async () => {
    const root = temporaryProject({ "train.py": "def a(): ...\ndef odd_one(): ...\ndef odd_two(): ...\n" });
    const { exitCode, stdout, stderr } = await runIn(root, "stubs train.py");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("#a");
    expect(stderr).toContain("warning ARG5062: `odd_one`, `odd_two` of `train.py` got no stub.");
  });
  test("a file that is not there, and one that is none", async () => {
    const root = temporaryProject({ "folder/x": "" });
    expect(await runIn(root, "stubs train.py")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("ARG1001") });
    expect(await runIn(root, "stubs folder")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("ARG5061") });
  });
});
