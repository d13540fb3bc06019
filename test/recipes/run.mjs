// Checks the recipes: every workflow file in them by actionlint (the Go code of 1.7.12), and by what this repository knows better: that the action's
// inputs and outputs exist and the command line's flags too, that permissions are the least, and that links lead somewhere.
//
//   node test/recipes/run.mjs
//
// Without Go it says so, and actionlint is left out. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { checks } from "../../scripts/ci/check.mjs";
import { readAction, wrongInputs, wrongReference } from "./action-interface.mjs";
import { brokenLinks } from "./links.mjs";
import { callsOf, pagesOf, stepsOf, usesArgots, workflowsOf } from "./recipes.mjs";
import { rules } from "./rules.mjs";
import { checkShellSteps } from "./shell-steps.mjs";
import { loadSource } from "./sources.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const workflows = workflowsOf(root);
const wrongFile = join(root, "test/recipes/fixtures/wrong.yaml");
const wrong = parse(readFileSync(wrongFile, "utf8"));
const { check, finish } = checks();
const nameOf = ({ page, line, workflow }) => `${page}:${line} (${workflow.name})`;
const none = (problems) => {
  if (problems.length > 0) throw new Error(problems.join("\n"));
};

const calls = callsOf(root);
await check("there are recipes, and calls of argots in them", () =>
  none(workflows.length >= 12 && calls.length >= 4 ? [] : [`${workflows.length} workflows, ${calls.length} calls`]),
);

if (spawnSync("go", ["version"]).status === 0) await runActionlint();
else console.log("Go is not installed: actionlint did not see the recipes");

// The article's own file stands beside ours and keeps to nothing.
const ours = workflows.filter(({ workflow }) => stepsOf(workflow).some(usesArgots));
for (const recipe of ours) {
  for (const [name, rule] of Object.entries(rules)) await check(`${nameOf(recipe)} ${name}`, () => none(rule(recipe.workflow)));
}

for (const [name, rule] of Object.entries(rules)) {
  await check(`a workflow that does not: ${name}`, () => none(rule(wrong).length > 0 ? [] : ["it is let through"]));
}

await checkShellSteps(check, ours);

const { readInputs } = await loadSource(root, "src/action/inputs.ts");
for (const recipe of ours) {
  await check(`${nameOf(recipe)} gives the action what it takes`, () => none(wrongInputs(recipe.workflow, readAction(root), readInputs)));
}
await check("a workflow that gives the action what it does not take", () => {
  const problems = wrongInputs(wrong, readAction(root), readInputs).join("\n");
  none(["`sumbit`", "`paramters`", "`workflow`"].filter((word) => !problems.includes(word)).map((word) => `nothing is said of ${word}`));
});
await check("docs/action.md has the inputs and outputs of action.yml", () => none(wrongReference(root, readAction(root))));

const { commands } = await loadSource(root, "src/cli/commands.ts");
const { parseArguments } = await loadSource(root, "src/cli/flags.ts");
for (const { page, words } of calls) {
  await check(`${page}: argots ${words.join(" ")}`, () => {
    // The longest name wins: `cron next` before `cron`.
    const command = commands
      .filter(({ name }) => name.split(" ").every((word, index) => words[index] === word))
      .toSorted((a, b) => b.name.length - a.name.length)[0];
    if (command === undefined) throw new Error(`there is no command \`${words[0]}\``);
    const parsed = parseArguments(words.slice(command.name.split(" ").length), command);
    none("errors" in parsed ? parsed.errors.map(({ text }) => text) : []);
  });
}

for (const page of pagesOf(root)) await check(`${page}: links`, () => none(brokenLinks(root, page)));
finish();

async function runActionlint() {
  const program = join(root, ".cache", process.platform === "win32" ? "actionlint.exe" : "actionlint");
  mkdirSync(join(root, ".cache"), { recursive: true });
  const source = join(root, "test/recipes/actionlint");
  const build = spawnSync("go", ["build", "-o", program, "."], { cwd: source, stdio: ["ignore", "inherit", "inherit"] });
  if (build.status !== 0) throw new Error("actionlint cannot be built");
  const folder = mkdtempSync(join(tmpdir(), "argots-recipes-"));
  try {
    const files = workflows.map(({ text }, index) => {
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, text);
      return file;
    });
    const { stdout, stderr } = spawnSync(program, [...files, wrongFile], { encoding: "utf8" });
    const verdicts = stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    await check("actionlint sees what is wrong", () => {
      const found = verdicts.find(({ file }) => file === wrongFile)?.errors ?? [];
      none(found.some(({ message }) => message.includes("fetch-dept")) ? [] : [JSON.stringify(found)]);
    });
    for (const [index, recipe] of workflows.entries()) {
      await check(`${nameOf(recipe)} is taken by actionlint`, () => {
        const verdict = verdicts.find(({ file }) => file === files[index]);
        if (verdict === undefined) throw new Error(`no verdict: ${stderr}`);
        none(verdict.errors.map(({ line, column, message }) => `${recipe.page}:${recipe.line + line}:${column}: ${message}`));
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
