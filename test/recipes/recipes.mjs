// The workflow files in the recipes, and the command lines in them.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/**
 * @typedef {{ page: string, line: number, text: string }} Block `line`: of the fence
 * @typedef {Block & { workflow: any }} Workflow
 * @typedef {{ page: string, words: string[] }} Call
 */

/** @param {string} root @returns {string[]} the pages, from the root */
export const pagesOf = (root) => [
  "docs/action.md",
  "examples/rbac/README.md",
  ...readdirSync(join(root, "docs/recipes"))
    .sort()
    .map((name) => `docs/recipes/${name}`),
];

/** @param {string} text @param {string} page @param {string} language @returns {Block[]} */
export function blocksOf(text, page, language) {
  const lines = text.split("\n");
  return lines.flatMap((fence, index) => {
    if (fence !== `\`\`\`${language}`) return [];
    const end = lines.indexOf("```", index);
    return [{ page, line: index + 1, text: `${lines.slice(index + 1, end).join("\n")}\n` }];
  });
}

/** @param {string} root @returns {Workflow[]} every block that is a whole workflow file, and those that `argots init` writes */
export function workflowsOf(root) {
  const inPages = pagesOf(root).flatMap((page) =>
    blocksOf(readFileSync(join(root, page), "utf8"), page, "yaml").flatMap((block) => {
      if (!/^on:/m.test(block.text) || !/^jobs:/m.test(block.text)) return [];
      return [{ ...block, workflow: parse(block.text) }];
    }),
  );
  const templates = "src/cli/init/templates/workflows";
  const written = readdirSync(join(root, templates))
    .sort()
    .map((name) => {
      const text = readFileSync(join(root, templates, name), "utf8");
      return { page: `${templates}/${name}`, line: 0, text, workflow: parse(text) };
    });
  return [...inPages, ...written];
}

/** @param {any} workflow @returns {any[]} */
export const stepsOf = (workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);

/** @param {any} step @returns {boolean} */
export const usesArgots = (step) => typeof step.uses === "string" && step.uses.startsWith("argots/argots@");

/** @param {string} root @returns {Call[]} every call of argots, in workflows, shell blocks and running text */
export function callsOf(root) {
  return pagesOf(root).flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    const shell = blocksOf(text, page, "sh").map((block) => block.text);
    const runs = blocksOf(text, page, "yaml").map((block) => block.text);
    const inline = [...text.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/`((?:npx )?argots [^`]+)`/g)].map(([, call]) => call);
    return [...shell, ...runs, ...inline].flatMap((script) =>
      [...script.replaceAll("\\\n", " ").matchAll(/(?:^|[\s`(])(?:npx )?argots ([a-z][^\n|;&)#]*)/gm)].map(([, call]) => ({
        page,
        words: wordsOf(call),
      })),
    );
  });
}

/** @param {string} call */
function wordsOf(call) {
  return [...call.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
}
