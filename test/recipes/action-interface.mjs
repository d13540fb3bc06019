// The recipes and the reference against what the action really takes and gives.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { stepsOf, usesArgots } from "./recipes.mjs";

/** @param {string} root @returns {{ inputs: Record<string, { default?: string }>, outputs: Record<string, object> }} */
export function readAction(root) {
  const { inputs, outputs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  return { inputs, outputs };
}

/**
 * @param {any} workflow
 * @param {ReturnType<typeof readAction>} action
 * @param {(env: Record<string, string>) => { errors: { text: string }[] }} readInputs the action's own
 * @returns {string[]}
 */
export function wrongInputs(workflow, { inputs, outputs }, readInputs) {
  const problems = [];
  for (const step of stepsOf(workflow).filter(usesArgots)) {
    const env = {};
    for (const [name, value] of Object.entries(step.with ?? {})) {
      if (!(name in inputs)) problems.push(`there is no input \`${name}\``);
      // What an expression gives, only the runner knows.
      else if (!String(value).includes("${{")) env[`INPUT_${name.toUpperCase()}`] = String(value);
    }
    problems.push(...readInputs(env).errors.map(({ text }) => text));
    const text = JSON.stringify(workflow);
    for (const [, name] of step.id === undefined ? [] : text.matchAll(new RegExp(`steps\\.${step.id}\\.outputs\\.([\\w-]+)`, "g"))) {
      if (!(name in outputs)) problems.push(`there is no output \`${name}\``);
    }
  }
  return problems;
}

/** @param {string} root @param {ReturnType<typeof readAction>} action @returns {string[]} where docs/action.md says something else */
export function wrongReference(root, { inputs, outputs }) {
  const text = readFileSync(join(root, "docs/action.md"), "utf8");
  const written = new Map(tableUnder(text, "Inputs").map(([name, value]) => [name, value]));
  const problems = differences([...written.keys()], Object.keys(inputs), "input");
  for (const [name, { default: value = "" }] of Object.entries(inputs)) {
    const said = written.get(`\`${name}\``) ?? "";
    if (value !== "" && said !== `\`${value}\``) problems.push(`input \`${name}\`: the default is \`${value}\`, not ${said || "nothing"}`);
    // Where action.yml has none, words say where the value comes from.
    if (value === "" && /^`[^`]*`$/.test(said)) problems.push(`input \`${name}\`: ${said} is no default of action.yml`);
  }
  const named = tableUnder(text, "Outputs").map(([name]) => name);
  return [...problems, ...differences(named, Object.keys(outputs), "output")];
}

/** @param {string[]} written in backticks @param {string[]} real @param {string} what */
function differences(written, real, what) {
  const expected = real.map((name) => `\`${name}\``);
  return [
    ...expected.filter((name) => !written.includes(name)).map((name) => `the ${what} ${name} is missing`),
    ...written.filter((name) => !expected.includes(name)).map((name) => `there is no ${what} ${name}`),
  ];
}

/** @param {string} text @param {string} title @returns {string[][]} the cells of the table's rows */
function tableUnder(text, title) {
  const [, section = ""] = text.split(`\n## ${title}\n`);
  const rows = section
    .split("\n## ")[0]
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
