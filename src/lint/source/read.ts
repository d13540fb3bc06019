import { construct, type DuplicateKey } from "./construct.ts";
import type { SourceDocument, SourceFile, SourceProblem } from "./document.ts";
import { jsonOf } from "./json-value.ts";
import { createLines, type LocateOffsets } from "./lines.ts";
import { findExtent, pathOfMapping } from "./locate.ts";
import { parseJson } from "./parse-json.ts";
import type { SourceNode } from "./tree.ts";
import { findControlCharacter } from "./yaml/characters.ts";
import { YamlFault } from "./yaml/fault.ts";
import { startParsing } from "./yaml/parse.ts";

/**
 * The documents of a file, split and read as Argo does it (workflow/common/parse.go): a file that is JSON is one document, any other is
 * cut before each `---` at the start of a line and read as YAML 1.1. What cannot be read is a document with problems.
 *
 * @example
 * readSource({ name: "a.yaml", text: "kind: Workflow" })[0].value; // { kind: "Workflow" }
 */
export function readSource(file: SourceFile): readonly SourceDocument[] {
  const locate = createLines(file.text);
  if (/^[\t\n\r ]*[{["]/.test(file.text)) {
    const root = parseJson(file.text);
    if (root !== undefined) {
      return [documentOf({ file, index: 0, base: 0, text: file.text, format: "json" }, locate, { root, problems: [], comments: [] })];
    }
  }
  return cut(file.text).map(({ base, text }, index) => {
    const part: Part = { file, index, base, text, format: "yaml" };
    if (text.trim() === "") return documentOf(part, locate, { root: undefined, problems: [], comments: [] });
    return documentOf(part, locate, readYaml(text));
  });
}

function cut(text: string): readonly { readonly base: number; readonly text: string }[] {
  let base = 0;
  return text.split("\n---").map((part) => {
    const start = base;
    base += part.length + "\n---".length;
    return { base: start, text: part };
  });
}

interface Part {
  readonly file: SourceFile;
  readonly index: number;
  /** Where the document begins in the file. */
  readonly base: number;
  readonly text: string;
  readonly format: SourceDocument["format"];
}

interface Reading {
  readonly root: SourceNode | undefined;
  readonly problems: readonly Problem[];
  /** Offsets of the `#` and of the end. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

interface Problem {
  readonly kind: SourceProblem["kind"];
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** The key that is there twice. */
  readonly key?: string;
}

function readYaml(text: string): Reading {
  const control = findControlCharacter(text);
  if (control >= 0)
    return { root: undefined, problems: [syntaxProblem("control characters are not allowed", control, text)], comments: [] };
  const parsing = startParsing(text);
  try {
    const node = parsing.parse();
    // Nothing but comments is null.
    const { root, duplicates } = node === undefined ? nothing : construct(node);
    return { root, problems: duplicates.map(duplicateProblem), comments: parsing.comments };
  } catch (fault) {
    if (!(fault instanceof YamlFault)) throw fault;
    return { root: undefined, problems: [syntaxProblem(fault.message, fault.offset, text)], comments: parsing.comments };
  }
}

const nothing: { readonly root: SourceNode; readonly duplicates: readonly DuplicateKey[] } = {
  root: { kind: "null", start: 0, end: 0 },
  duplicates: [],
};

function syntaxProblem(message: string, offset: number, text: string): Problem {
  const isKey = message.startsWith("unsupported map key") || message.startsWith("invalid map key");
  const start = Math.min(offset, text.length);
  // What is no JSON is told by others than the YAML reader.
  const words = /^(json:|unsupported)/.test(message) ? message : `yaml: ${message}`;
  return { kind: isKey ? "key-type" : "syntax", message: words, start, end: Math.min(start + 1, text.length) };
}

function duplicateProblem({ key, goKey, start, end }: DuplicateKey): Problem {
  return { kind: "duplicate-key", message: `key ${goKey} already set in map`, start, end, key };
}

function documentOf(
  { file, index, base, text, format }: Part,
  locate: LocateOffsets,
  { root, problems, comments }: Reading,
): SourceDocument {
  return {
    file,
    index,
    text,
    format,
    root,
    value: root === undefined ? undefined : jsonOf(root),
    problems: problems.map(({ kind, message, start, end, key }) => {
      const path = root === undefined || key === undefined ? [] : [...pathOfMapping(root, start), key];
      return { kind, message, path, location: locate(base + start, base + end) };
    }),
    locate: (path, options = {}) => {
      const { start, end } = root === undefined ? (problems[0] ?? { start: 0, end: 0 }) : findExtent(text, root, path, options);
      return locate(base + start, base + end);
    },
    comments: comments.map(({ start, end }) => ({
      text: text.slice(start + 1, end).trim(),
      line: locate(base + start, base + start).line,
      isAlone: /^\s*$/.test(text.slice(text.lastIndexOf("\n", start) + 1, start)),
    })),
  };
}
