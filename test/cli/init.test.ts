import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { initCommand } from "../../src/cli/init-command.ts";
import { askAll } from "../../src/cli/init/ask.ts";
import { ciModes, languages, questions } from "../../src/cli/init/choices.ts";
import { listing, read, runIn, temporaryProject } from "./support.ts";

const all = [
  ".github/workflows/pipelines.yaml",
  ".gitignore",
  "argots.json",
  "components/train.py",
  "package.json",
  "pipelines/training.pipeline.ts",
  "tests/training.test.ts",
  "tsconfig.json",
];
const json = (root: string, name: string) => JSON.parse(read(root, name)) as Record<string, Record<string, string>>;

describe("a new project", () => {
  test("is written into the folder, with what each file is for and what to do next", async () => {
    const root = temporaryProject({});
    const { exitCode, stdout, stderr } = await runIn(root, ["init", "My Models"]);
    expect([exitCode, stdout]).toEqual([0, ""]);
    expect(listing(join(root, "My Models"))).toEqual(all);
    for (const file of all) expect(stderr).toMatch(new RegExp(`^My Models/${file.replaceAll(".", "\\.")} +written +\\w`, "m"));
    expect(stderr).toContain("\n\nNext:\n  cd 'My Models'\n  npm install\n  npx argots run pipelines/training.pipeline.ts  ");
    expect(json(root, "My Models/package.json")).toMatchObject({ name: "my-models", private: true, type: "module" });
    expect(json(root, "My Models/argots.json")).toMatchObject({ project: "my-models", as: "template" });
    expect(read(root, "My Models/.gitignore")).toBe("node_modules/\n.argots/\n");
  });

  test("takes its answers from flags", async () => {
    const root = temporaryProject({});
    const flags = "--name churn --namespace ml --service-account trainer --context kind-ml --language typescript --ci none --yes";
    expect(await runIn(root, `init ${flags}`)).toMatchObject({ exitCode: 0 });
    expect(listing(root)).toEqual(all.filter((file) => !/yaml$|py$/.test(file)));
    expect(json(root, "argots.json")).toEqual({
      $schema: "./node_modules/argots/schemas/argots.json",
      pipelines: ["pipelines/**/*.pipeline.ts"],
      as: "template",
      project: "churn",
      namespace: "ml",
      context: "kind-ml",
      defaults: { serviceAccount: "trainer" },
    });
  });

  test("refuses wrong answers, all at once, and writes nothing", async () => {
    const root = temporaryProject({});
    const { exitCode, stderr } = await runIn(root, ["init", "--name", "My", "--namespace", "a_b", "--service-account", "-", "--context="]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      "ARG5005: `My` is not a value of `--name`.\n  hint: it has the capital `M`, but may have only lowercase letters, digits and hyphens.",
    );
    expect(stderr).toContain("`a_b` is not a value of `--namespace`.\n  hint: it has an underscore");
    expect(stderr).toContain("`-` is not a value of `--service-account`.\n  hint: it is not the name of a service account.");
    expect(stderr).toContain("hint: it is empty.");
    expect((await runIn(root, "init --ci sumbit")).stderr).toContain("Did you mean `submit`?");
    expect(listing(root)).toEqual([]);
  });

  test("is called as the package, else as the folder, else somehow", async () => {
    const root = temporaryProject({ "a/package.json": '{ "name": "@org/Some_Models" }', "0 größe/x": "", "---/x": "" });
    for (const [folder, name] of [
      ["a", "some-models"],
      ["0 größe", "n0-grosse"],
      ["---", "unnamed"],
    ] as const) {
      expect(await runIn(root, ["init", "--", folder])).toMatchObject({ exitCode: 0 });
      expect([folder, json(root, `${folder}/argots.json`)["project"]]).toEqual([folder, name]);
    }
  });
});

describe("what is there already", () => {
  test("is never overwritten: all that is in the way is named, and nothing written", async () => {
    const files = { "tsconfig.json": "{}", "models/argots.json": "{}", "models/tests/training.test.ts": "", "models/package.json": "{}" };
    const root = temporaryProject(files);
    const { exitCode, stderr } = await runIn(root, "init models");
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      "error ARG5080: `argots init` would overwrite `models/argots.json`, `models/tests/training.test.ts`.\n  hint: name another folder",
    );
    expect(listing(root)).toEqual(Object.keys(files).sort());
    expect(read(root, "models/package.json")).toBe("{}");
  });

  test("--force overwrites it", async () => {
    const root = temporaryProject({ "argots.json": "{}" });
    expect(await runIn(root, "init --force --name x")).toMatchObject({ exitCode: 0 });
    expect(json(root, "argots.json")["project"]).toBe("x");
  });

  test("the same once more changes nothing", async () => {
    const root = temporaryProject({});
    await runIn(root, "init --name x");
    const { exitCode, stderr } = await runIn(root, "init --name x");
    expect(exitCode).toBe(0);
    expect(stderr.match(/ {2}unchanged {2}/g)).toHaveLength(all.length);
    expect((await runIn(root, "init --name y")).stderr).toContain("would overwrite `argots.json`.");
  });

  test("package.json keeps its order, its indentation and its own scripts", async () => {
    const text = `{
\t"scripts": {
\t\t"test": "jest",
\t\t"lint": "eslint .",
\t\t"check": "argots check"
\t},
\t"name": "shop",
\t"devDependencies": {
\t\t"eslint": "10.0.0",
\t\t"vitest": "3.0.0"
\t},
\t"dependencies": {
\t\t"typescript": "5.9.0"
\t}
}
`;
    const root = temporaryProject({ "package.json": text, ".gitignore": "/node_modules\r\ndist" });
    const { stderr } = await runIn(root, "init");
    expect(stderr).toMatch(/^package\.json +added to /m);
    expect(stderr).toMatch(/^\.gitignore +added to /m);
    expect(stderr).toContain("npm run pipelines:test");
    const written = read(root, "package.json");
    const { devDependencies } = json(process.cwd(), "package.json");
    expect(written).toBe(`{
\t"scripts": {
\t\t"test": "jest",
\t\t"lint": "eslint .",
\t\t"check": "argots check",
\t\t"compile": "argots compile",
\t\t"pipelines:lint": "argots lint manifests",
\t\t"typecheck": "tsc",
\t\t"pipelines:test": "vitest run",
\t\t"run": "argots run pipelines/training.pipeline.ts",
\t\t"submit": "argots submit training --wait"
\t},
\t"name": "shop",
\t"devDependencies": {
\t\t"@types/node": "^${devDependencies!["@types/node"]!}",
\t\t"argots": "^${String(json(process.cwd(), "package.json")["version"])}",
\t\t"eslint": "10.0.0",
\t\t"vitest": "3.0.0"
\t},
\t"dependencies": {
\t\t"typescript": "5.9.0"
\t}
}
`);
    expect(read(root, ".gitignore")).toBe("/node_modules\r\ndist\r\n.argots/\r\n");
    expect(read(root, ".github/workflows/pipelines.yaml")).toContain("- run: npm run pipelines:test\n");
    await runIn(root, "init");
    expect(read(root, "package.json")).toBe(written);
  });

  test("a package as `npm init -y` makes it gets all scripts under their own names", async () => {
    const root = temporaryProject({
      "package.json":
        '{\r\n    "name": "a",\r\n    "scripts": { "test": "echo \\"Error: no test specified\\" && exit 1" },\r\n    "devDependencies": { "z": "1", "b": "1" }\r\n}',
    });
    await runIn(root, "init");
    expect(json(root, "package.json")["scripts"]!["test"]).toBe("vitest run");
    expect(Object.keys(json(root, "package.json")["devDependencies"]!)).toEqual([
      "z",
      "b",
      "@types/node",
      "argots",
      "typescript",
      "vitest",
    ]);
    expect(read(root, "package.json")).toContain('\r\n    "scripts": {\r\n        "test"');
  });

  test.each([
    ["{", "it is not JSON"],
    ["[]", "it is not a JSON object"],
    ['{ "scripts": [] }', "`scripts` is not an object"],
    ['{ "devDependencies": "x" }', "`devDependencies` is not an object"],
  ])("package.json that cannot be added to: %s", async (text, reason) => {
    const root = temporaryProject({ "package.json": text });
    const { exitCode, stderr } = await runIn(root, "init --force");
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`error ARG5081: \`package.json\` cannot be added to: ${reason}.`);
    expect(listing(root)).toEqual(["package.json"]);
  });

  test("a folder in place of a file, and a folder that is a file", async () => {
    const root = temporaryProject({ "a/.gitignore/x": "", "b/argots.json/x": "", c: "" });
    expect((await runIn(root, "init a")).stderr).toContain("ARG5081: `a/.gitignore` cannot be added to: it is a folder.");
    expect((await runIn(root, "init b")).stderr).toContain("ARG5080: `argots init` would overwrite `b/argots.json`.");
    expect((await runIn(root, "init c")).stderr).toContain(
      "ARG5081: `c/package.json` cannot be added to: a part of its path is not a folder.",
    );
  });

  test("what cannot be written is named, and no file is half written", async () => {
    const root = temporaryProject({});
    const writeFileSync: typeof fs.writeFileSync = (path, ...rest) => {
      if (String(path).includes("training.test.ts")) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      fs.writeFileSync(path, ...rest);
    };
    const { exitCode, stderr } = await runIn(root, "init", { files: { writeFileSync } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("ARG5082: `tests/training.test.ts` could not be written (no space is left on the disk).");
    expect(listing(root)).toEqual([]);
  });
});

describe("workflow files", () => {
  test("lie at the root of the repository, and work in the project's folder", async () => {
    const root = temporaryProject({ ".git/HEAD": "" });
    expect(await runIn(root, ["init", "teams/a b", "--ci", "submit"])).toMatchObject({ exitCode: 0 });
    expect(listing(join(root, ".github"))).toEqual(["workflows/pipelines-a-b.yaml", "workflows/run-pipelines-a-b.yaml"]);
    const check = parse(read(root, ".github/workflows/pipelines-a-b.yaml"));
    expect(check.name).toBe("Pipelines of a-b");
    expect(check.jobs.check.steps[1]).toEqual({ uses: "argots/argots@v1", with: { "working-directory": "teams/a b" } });
    expect(check.jobs.test.defaults).toEqual({ run: { "working-directory": "teams/a b" } });
    const submit = parse(read(root, ".github/workflows/run-pipelines-a-b.yaml"));
    expect(submit.jobs.submit.steps[1].with).toMatchObject({ mode: "submit", "working-directory": "teams/a b" });
  });

  test("of a repository with one project do not speak of folders", async () => {
    const root = temporaryProject({ ".git/HEAD": "" });
    await runIn(root, "init --ci apply");
    const check = parse(read(root, ".github/workflows/pipelines.yaml"));
    expect(check.on).toEqual({ pull_request: null });
    expect(check.jobs.check.steps[1]).toEqual({ uses: "argots/argots@v1" });
    expect(check.jobs.test.defaults).toBeUndefined();
    expect(parse(read(root, ".github/workflows/apply-pipelines.yaml")).jobs.apply.steps[1].with).toEqual({
      mode: "apply",
      "changed-only": false,
      kubeconfig: "${{ secrets.KUBECONFIG }}",
    });
  });
});

describe("on a terminal", () => {
  /** The person says these, one after the other; then nothing any more. */
  const person = (...lines: string[]) => {
    const heard: string[] = [];
    return { heard, ask: async (text: string) => (heard.push(text), lines.shift()), say: (text: string) => void heard.push(text) };
  };

  test("every question has a default, and flags answer it before", async () => {
    const asked = person("", "", "", "", "");
    expect(await askAll({ ci: "none" }, "churn", asked)).toEqual({ ci: "none" });
    expect(asked.heard).toEqual([
      "Name of the project [churn]: ",
      "Components in Python, TypeScript or both (both, python, typescript) [both]: ",
      "Namespace in the cluster [that of the kubeconfig]: ",
      "Service account of the pods [the namespace's default]: ",
      "Context of the kubeconfig [the current one]: ",
    ]);
  });

  test("an answer that will not do is asked for again; of a choice, its beginning is enough", async () => {
    const asked = person("A", "a", "x", "P", "ml", "", "kind-ml", "s");
    expect(await askAll({}, "churn", asked)).toEqual({ name: "a", language: "python", namespace: "ml", context: "kind-ml", ci: "submit" });
    expect(asked.heard[1]).toMatch(/^ {2}it has the capital `A`/);
    expect(asked.heard[4]).toBe("  it is one of both, python, typescript\n");
  });

  test("who goes away gets nothing", async () => {
    expect(await askAll({}, "churn", person("a"))).toBeUndefined();
  });

  // Python has a terminal to give.
  const onTerminal = (root: string, program: string, keys: string): string =>
    execFileSync(
      "python3",
      [
        "-c",
        `import os, pty, sys
child, terminal = pty.fork()
if child == 0: os.execv(sys.argv[1], sys.argv[1:-1])
os.write(terminal, sys.argv[-1].encode())
said = b""
while True:
    try: part = os.read(terminal, 1024)
    except OSError: break
    if not part: break
    said += part
sys.stdout.write(said.decode() + "exit code " + str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])))`,
        process.execPath,
        program,
        "init",
        keys,
      ],
      { cwd: root, encoding: "utf8", env: { PATH: process.env["PATH"] } },
    );

  test("really: with answers, and with Ctrl-D", { timeout: 180_000 }, async () => {
    const { buildProgram } = await import("../local/program.ts");
    const program = await buildProgram();
    const root = temporaryProject({});
    expect(onTerminal(root, program, "\x04")).toMatch(/nothing was written\s+exit code 130$/);
    expect(listing(root)).toEqual([]);
    expect(onTerminal(root, program, "churn\nt\nml\n\n\nn\n")).toMatch(/argots\.json +written[^]*exit code 0$/);
    expect(json(root, "argots.json")).toMatchObject({ project: "churn", namespace: "ml" });
    expect(listing(root)).toEqual(all.filter((file) => !/yaml$|py$/.test(file)));
    fs.rmSync(program);
  });
});

test("the flags are the questions, with the same choices", () => {
  const choices = Object.fromEntries(initCommand.flags.map(({ name, choices }) => [name, choices]));
  expect(choices).toMatchObject({ language: languages, ci: ciModes });
  expect(questions.map(({ flag }) => flag).sort()).toEqual(
    Object.keys(choices)
      .filter((name) => name !== "yes" && name !== "force")
      .sort(),
  );
});

test("the generated templates are those of the folder", () => {
  execFileSync(process.execPath, ["scripts/generate-init.mjs", "--check"], { stdio: "pipe" });
});

// All of them, with the compiler and the linter themselves.
describe("whatever is chosen compiles without a finding", () => {
  const cluster = [[], ["--namespace", "ml", "--service-account", "trainer", "--context", "kind-ml"]];
  const combinations = languages.flatMap((language) =>
    ciModes.flatMap((ci) => cluster.map((flags) => [`--language=${language}`, `--ci=${ci}`, ...flags])),
  );
  const firstOf = new Map<string, Record<string, string>>();

  test.each(combinations.map((flags) => [flags.join(" "), flags] as const))("%s", async (_, flags) => {
    const root = temporaryProject({});
    expect(await runIn(root, ["init", "--name", "x", ...flags])).toMatchObject({ exitCode: 0 });
    const loadCompiler = () => import("../../src/compiler.ts");
    expect(await runIn(root, "compile", { loadCompiler })).toMatchObject({ exitCode: 0, stderr: "manifests/training.yaml  written\n" });
    expect(await runIn(root, "check --fail-on-warnings", { loadCompiler })).toMatchObject({ exitCode: 0 });
    expect((await runIn(root, "lint manifests --max-warnings 0")).stderr).toBe("1 object linted; `argo lint` accepts it\n");
    const manifest = parse(read(root, "manifests/training.yaml"));
    expect(manifest).toMatchObject({ kind: "WorkflowTemplate", metadata: { name: "training" } });
    expect(JSON.stringify(manifest).includes('"serviceAccountName":"trainer"')).toBe(flags.includes("trainer"));

    // What is run, type-checked and tested (test/docs/new-project.test.ts) is the same for all answers but the language.
    const sources = Object.fromEntries(
      listing(root).flatMap((file) => (/\.(ts|py)$|tsconfig/.test(file) ? [[file, read(root, file)]] : [])),
    );
    const first = firstOf.get(flags[0]!) ?? sources;
    firstOf.set(flags[0]!, first);
    expect(sources).toEqual(first);
  });
});

test("existing files of other projects are left alone", async () => {
  const root = temporaryProject({ "pipelines/other.pipeline.ts": "pipeline other", "tests/other.test.ts": "x" });
  expect(await runIn(root, "init")).toMatchObject({ exitCode: 0 });
  expect(read(root, "pipelines/other.pipeline.ts")).toBe("pipeline other");
  expect(read(root, "tests/other.test.ts")).toBe("x");
});
