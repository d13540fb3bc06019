// Values that Argo pastes into programs before they run.
import type { LintObject } from "../lint-object.ts";
import { objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { podsOf } from "./pods.ts";

export interface PastedValue {
  readonly tag: string;
  /** Which program reads it: "the script", "the shell line". */
  readonly where: string;
  readonly path: Path;
  readonly within: { readonly start: number; readonly end: number };
}

/** Every tag in the text of a script, or in the code of `sh -c` and the like, whose value somebody else may choose. */
export function pastedValues(object: LintObject): readonly PastedValue[] {
  return podsOf(object).flatMap(({ template, containers }) =>
    containers.flatMap(({ value, path }) => {
      const source = textAt(value, "source");
      const texts = [
        ...(source === undefined || isData(source) ? [] : [{ text: source, where: "the script", path: [...path, "source"] }]),
        ...codeWords(value, path),
      ];
      return texts.flatMap(({ text, where, path: at }) =>
        tagsIn(text)
          .filter(({ tag }) => isForeign(tag, template.value, object))
          .map(({ tag, start }) => ({ tag, where, path: at, within: { start, end: start + tag.length } })),
      );
    }),
  );
}

/** All inputs as JSON and nothing else: a file of data for the program that `command` and `args` run, as Hera makes it. */
function isData(source: string): boolean {
  return /^\s*\{\{\s*inputs\.parameters\s*\}\}\s*$/.test(source);
}

/** The words that a program takes for code: what follows `-c` of a shell or of Python, or `-e` of others. */
function codeWords(container: JsonObject, path: Path): readonly { text: string; where: string; path: Path }[] {
  const list = (field: string) =>
    (Array.isArray(container[field]) ? (container[field] as readonly unknown[]) : []).map((text, index) => ({
      text,
      path: [...path, field, index],
    }));
  const words = [...list("command"), ...list("args")];
  const program = String(words[0]?.text ?? "").replace(/^.*\//, "");
  const flag = /^(?:ba|da|z|k|a)?sh$|^busybox$/.test(program)
    ? /^-[a-z]*c$/
    : /^(?:python[0-9.]*|pypy[0-9]*)$/.test(program)
      ? /^-c$/
      : /^(?:node|perl|ruby|php)$/.test(program)
        ? /^-[er]$/
        : undefined;
  if (flag === undefined) return [];
  const position = words.findIndex(({ text }) => typeof text === "string" && flag.test(text));
  const code = words[position + 1];
  if (position < 0 || typeof code?.text !== "string") return [];
  return [{ text: code.text, where: /sh$|busybox/.test(program) ? "the shell line" : `the code of \`${program}\``, path: code.path }];
}

function tagsIn(text: string): readonly { readonly tag: string; readonly start: number }[] {
  return [...text.matchAll(/\{\{[^]*?\}\}/g)].map((match) => ({ tag: match[0], start: match.index }));
}

/** Whether the value is not one that Argo makes itself: a name, a number, a path. */
function isForeign(tag: string, template: JsonObject, object: LintObject): boolean {
  const inside = tag.slice(2, -2).trim();
  if (inside.startsWith("=")) {
    if (/^=\s*toJson\(/.test(inside)) return false;
    return /\b(?:inputs|workflow)\.parameters\b|\boutputs\.(?:result|parameters)\b|\bitem\b/.test(inside);
  }
  const parameter = /^(inputs|workflow)\.parameters\.([-\w]+)$/.exec(inside);
  if (parameter) return !isChosen(parameter[1]!, parameter[2]!, template, object);
  return /^(?:inputs|workflow)\.parameters$|^(?:steps|tasks)\.[^.]+\.outputs\.(?:result|parameters\b)|^workflow\.outputs\.parameters\.|^item(?:\.|$)/.test(
    inside,
  );
}

/** A parameter with `enum` has one of values that are written down. */
function isChosen(scope: string, name: string, template: JsonObject, object: LintObject): boolean {
  const holder = scope === "inputs" ? objectAt(template, "inputs") : objectAt(specOf(object).value, "arguments");
  return objectsAt(holder, "parameters").some(({ value }) => value["name"] === name && Array.isArray(value["enum"]));
}
