import * as fs from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { readJson } from "../../src/cli/configuration/read-json.ts";
import { checkJson } from "../../src/cli/configuration/check-json.ts";
import { configurationSchema } from "../../src/cli/configuration/schema.ts";

const source = resolve("src");

/** What is loaded, directly or through another, as soon as `file` is: `import()` and type imports are not. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !file.startsWith(source)) return seen.add(file);
  seen.add(file);
  if (!file.endsWith(".ts")) return seen;
  const text = fs.readFileSync(file, "utf8");
  for (const [, keyword, specifier] of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm)) {
    if (keyword === undefined) loadedWith(specifier!.startsWith(".") ? join(dirname(file), specifier!) : specifier!, seen);
  }
  return seen;
}
const names = (files: Set<string>) => [...files].map((file) => (file.startsWith(source) ? file.slice(source.length + 1) : file));

describe("start-up", () => {
  test("the program loads only tables and parsers: no command, no compiler, no package", () => {
    const loaded = names(loadedWith(join(source, "cli/bin.ts")));
    expect(loaded).toContain("cli/main.ts");
    expect(loaded).toContain("cli/commands.ts");
    for (const file of loaded) {
      expect(file).toMatch(
        /^(cli\/[^/]+\.ts|cli\/reporters\/(message-lines|text)\.ts|diagnostics\/(messages\.generated|suggest)\.ts|argo\/version\.ts|node:\w+|\/.*package\.json)$/,
      );
    }
    expect(loaded).not.toContain("cli/compilation.ts");
  });

  test("no command loads the compiler before it needs it", () => {
    for (const file of fs.readdirSync(join(source, "cli/commands"))) {
      const loaded = names(loadedWith(join(source, "cli/commands", file)));
      // What runs tasks knows the folders that launchers write to; it compiles nothing before it has read its flags. What lints lies in one script
      // with the linter, whose threads it shares the work with.
      if (file === "run.ts" || file === "lint.ts") {
        expect(loaded.filter((name) => /^transpiler\/(compile|evaluate|lower|project)|^compiler\.ts/.test(name))).toEqual([]);
        continue;
      }
      expect(loaded.filter((name) => name.startsWith("transpiler/") || name === "compiler.ts")).toEqual([]);
      // What looks at runs has libraries of its own, for the page; what runs them is not among what it needs.
      if (file === "runs.ts" || file === "show.ts") {
        expect(
          loaded.filter(
            (name) =>
              /^local\/(run|worker|engine\/|process\/|kinds\/)/.test(name) &&
              !["local/run-state.ts", "local/process/lock.ts"].includes(name),
          ),
        ).toEqual([]);
        continue;
      }
      expect(loaded.filter((name) => !/^(cli|diagnostics|argo|graph)\/|^node:|\.json$/.test(name))).toEqual([]);
      if (file !== "explain.ts") expect(loaded).not.toContain("diagnostics/pages.generated.ts");
    }
  });
});

describe("docs/cli.md", () => {
  const text = fs.readFileSync("docs/cli.md", "utf8");
  const sections = new Map(text.split(/^## /m).map((section) => [section.split("\n")[0]!, section]));
  // Commands that are called alike share a section.
  const sectionOf = (command: string) =>
    [...sections].find(([title]) => title.startsWith(`\`argots ${command}`) || title.includes(`\`${command}\``))![1];

  test.each(commands.map((command) => [command.name, command] as const))("documents %s with every flag", (name, command) => {
    const section = sectionOf(name);
    for (const flag of command.flags) {
      expect(section).toContain(`--${flag.name}`);
      if (flag.short) expect(section).toContain(`\`-${flag.short}\``);
      // What the flag may be is said where it is first described.
      for (const choice of flag.choices ?? []) expect(text).toContain(`\`${choice}\``);
    }
  });

  test("names no flag that does not exist", () => {
    const known = new Set(["help", "version", ...commands.flatMap((command) => command.flags.map((flag) => flag.name))]);
    for (const [, name] of text.matchAll(/--(?:no-)?([a-z][a-z-]+)/g)) expect([...known]).toContain(name);
  });

  test("documents every key of the configuration with its default", () => {
    const section = sections.get("`argots.json`")!;
    for (const [key, schema] of Object.entries(configurationSchema.properties!)) {
      const row = section.split("\n").find((line) => line.startsWith(`| \`${key}\` |`));
      expect(row, key).toBeDefined();
      if (schema.default !== undefined) expect(row).toContain(`| \`${JSON.stringify(schema.default)}\` |`);
    }
  });

  test("its sample of a configuration is valid, and so is what it says of helpers", () => {
    const check = (json: string, schema: typeof configurationSchema | object) => {
      const problems: string[] = [];
      const node = readJson(json, "argots.json");
      if ("problem" in node) problems.push(node.problem);
      else checkJson(node, schema, "", (message) => problems.push(message.text));
      return problems;
    };
    const sample = /```json\n(\{\n {2}"\$schema"[^]*?)```/.exec(text)![1]!;
    expect(check(sample, configurationSchema)).toEqual([]);
    const rows = [...text.matchAll(/^\| `(\w+)\(.*\)` \| `(\{.*\})` \|$/gm)];
    expect(rows).toHaveLength(8);
    for (const [, helper, json] of rows) expect([helper, check(json!, configurationSchema.$defs[helper!]!)]).toEqual([helper, []]);
  });

  test("lists every exit code of the program's help, and every state of a manifest", () => {
    for (const code of ["0", "1", "2", "70", "129, 130, 143"]) expect(sections.get("Exit codes")).toContain(`| ${code} |`);
    const states = /type ManifestState =([^;]+);/.exec(fs.readFileSync("src/cli/reporters/report.ts", "utf8"))![1]!;
    for (const [, state] of states.matchAll(/"([a-z-]+)"/g)) expect(sections.get("Reporters")).toContain(`\`${state}\``);
  });
});
