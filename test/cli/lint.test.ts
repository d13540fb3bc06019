import { describe, expect, test } from "vitest";
import { listing, put, runIn, temporaryProject } from "./support.ts";

const good = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: a-}
spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: "alpine:3.22", command: [make]}
`;
/** A warning: nothing uses the volume mount's volume. */
const doubtful = good.replace("container:", "# argots-ignore image-latest\n      container:");
const refused = good.replace("entrypoint: main", "entrypoint: other");

describe("argots lint", () => {
  test("nothing to say", async () => {
    const root = temporaryProject({ "a.yaml": good });
    expect(await runIn(root, "lint a.yaml")).toMatchObject({
      exitCode: 0,
      stdout: "",
      stderr: "1 object linted; `argo lint` accepts it\n",
    });
    expect(listing(root)).toEqual(["a.yaml"]);
  });

  test("a warning, with its frame", async () => {
    const root = temporaryProject({ "a.yaml": doubtful });
    const { exitCode, stderr } = await runIn(root, "lint a.yaml");
    expect(exitCode).toBe(0);
    expect(stderr).toBe(`warning ARG0050 ignore-without-reason: This comment does not say why \`image-latest\` is suppressed.
  a.yaml:8:7
  7 │     - name: main
  8 │       # argots-ignore image-latest
    │       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: Write the reason behind a colon: \`# argots-ignore image-latest: REASON\`.

1 warning in 1 file
1 object linted; \`argo lint\` accepts it
`);
  });

  test("what Argo refuses ends it with exit code 1", async () => {
    const root = temporaryProject({ "a.yaml": refused });
    const { exitCode, stderr } = await runIn(root, "lint a.yaml --reporter concise");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^a\.yaml:5:\d+: error ARG01\d\d /);
    expect(stderr).toContain("1 object linted; `argo lint` refuses 1\n");
  });

  test.each([
    ["--max-warnings 1", 0],
    ["--max-warnings 0", 1],
    ["--max-warnings=-1", 2],
    ["--max-warnings some", 2],
  ])("%s", async (flag, exitCode) => {
    const root = temporaryProject({ "a.yaml": doubtful });
    expect((await runIn(root, `lint a.yaml ${flag}`)).exitCode).toBe(exitCode);
  });

  test("folders, globs, standard input; the current folder where nothing is named", async () => {
    const root = temporaryProject({
      "b/one.yaml": doubtful,
      "b/deep/two.yml": doubtful,
      "b/three.json": JSON.stringify({ apiVersion: "v1", kind: "ConfigMap" }),
      "b/four.txt": doubtful,
      "b/node_modules/five.yaml": doubtful,
      "six.yaml": doubtful,
    });
    const files = async (line: string, standardInput?: string) => {
      const { stderr } = await runIn(root, `lint ${line} --reporter concise`, standardInput === undefined ? {} : { standardInput });
      return stderr.split("\n").flatMap((text) => /^(\S+):8:7: /.exec(text)?.[1] ?? []);
    };
    expect(await files("b")).toEqual(["b/deep/two.yml", "b/one.yaml"]);
    expect(await files("b/*.yaml six.yaml six.yaml")).toEqual(["b/one.yaml", "six.yaml"]);
    expect(await files("")).toEqual(["b/deep/two.yml", "b/one.yaml", "six.yaml"]);
    expect(await files("- six.yaml", doubtful)).toEqual(["-", "six.yaml"]);
  });

  test("standard input has a frame, too", async () => {
    const { stderr } = await runIn(temporaryProject({}), "lint -", { standardInput: doubtful });
    expect(stderr).toContain("  -:8:7\n  7 │     - name: main\n");
  });

  test.each([
    ["", "error ARG5070: There are no YAML or JSON files here, and so no Workflow,", 1],
    ["a.yaml", "error ARG5070: The file holds no Workflow,", 1],
    ["missing.yaml", "error ARG5071: `missing.yaml` cannot be read: it does not exist.", 2],
  ])("nothing to lint: %j", async (line, message, exitCode) => {
    const root = temporaryProject(line === "a.yaml" ? { "a.yaml": "kind: ConfigMap\napiVersion: v1\n" } : {});
    const ran = await runIn(root, `lint ${line} --reporter concise`);
    expect(ran.stderr).toContain(message);
    expect(ran.exitCode).toBe(exitCode);
  });

  test.each(["json", "sarif", "junit"])("--reporter %s is on stdout", async (reporter) => {
    const root = temporaryProject({ "a.yaml": doubtful });
    const { exitCode, stdout, stderr } = await runIn(root, `lint a.yaml --reporter ${reporter}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("ARG0050");
  });

  test("--reporter github", async () => {
    const root = temporaryProject({ "sub/a.yaml": doubtful });
    const { stderr } = await runIn(`${root}/sub`, "lint a.yaml --reporter github", { env: { GITHUB_WORKSPACE: root } });
    expect(stderr).toContain(
      "::warning file=sub/a.yaml,line=8,col=7,endLine=8,endColumn=35,title=ARG0050 ignore-without-reason::This comment",
    );
  });

  test("severities of argots.json; what Argo refuses cannot be turned off, and misspelt rules are found", async () => {
    const root = temporaryProject({ "a.yaml": doubtful, "argots.json": '{ "lint": { "rules": { "ignore-without-reason": "error" } } }' });
    expect((await runIn(root, "lint a.yaml")).exitCode).toBe(1);
    put(root, "argots.json", '{ "lint": { "rules": { "ignore-without-reason": "off" } } }');
    expect(await runIn(root, "lint a.yaml")).toMatchObject({ exitCode: 0, stderr: "1 object linted; `argo lint` accepts it\n" });
    put(root, "argots.json", '{ "lint": { "rules": { "template-declared-twice": "off", "ignore-without-reson": "off" } } }');
    const { exitCode, stderr } = await runIn(root, "lint a.yaml --reporter concise");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("ARG5035");
    expect(stderr).toContain("Argo itself refuses what the rule finds");
    expect(stderr).toContain("did you mean `ignore-without-reason`?");
  });
});

describe("argots explain", () => {
  test.each(["ARG0050", "arg0050", "ignore-without-reason"])("%s", async (word) => {
    const { exitCode, stdout } = await runIn(temporaryProject({}), ["explain", word]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^# ARG0050: ignore-without-reason\n\n> warning: /);
    expect(stdout).toContain("Wrong:\n\n```yaml\n");
  });

  test("lists rules and diagnostics; a misspelt name has a hint", async () => {
    const { stdout } = await runIn(temporaryProject({}), "explain");
    expect(stdout).toContain("ARG0050  ignore-without-reason (warning: ");
    expect(stdout).toContain("ARG1001  ");
    const wrong = await runIn(temporaryProject({}), "explain ignore-without-reson");
    expect(wrong).toMatchObject({ exitCode: 2 });
    expect(wrong.stderr).toContain("did you mean `ignore-without-reason`?");
  });
});
