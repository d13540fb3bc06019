/** Names of the script that the launcher refers to. */
export interface LauncherNames {
  /** What the launcher calls the function. */
  readonly function: string;
  /** KFP class to the script's class; empty where artifacts are nothing but a name and a path. */
  readonly classes: ReadonlyMap<string, string>;
  /** Enums that inputs are members of. */
  readonly enumerations: readonly string[];
}

/** Python text in double quotes. */
export function pythonText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Two opening braces never stand side by side in a text while it travels, or Argo would read a tag: a word joiner (U+2060) keeps them apart,
 * one more where some stand there already (spec/language.md 1). These take one out and put one in.
 */
export const unguard = String.raw`re.sub("{\u2060(\u2060*)(?={)", "{\\1", `;
export const guard = String.raw`re.sub("{(\u2060*)(?={)", "{\\1\u2060", `;

/** Local names of the launcher, which the function and its artifacts must not be called by there. */
export const launcherLocals: ReadonlySet<string> = new Set([
  "asyncio", "hashlib", "json", "os", "pathlib", "re", "shutil", "sys", "types",
  "artifact", "digest", "entries", "file", "function", "given", "keep", "leave", "native", "optional", "result", "save", "whole", "write",
]); // prettier-ignore

/** Builtins that a launcher may call. */
export const launcherBuiltins: readonly string[] = [
  "AttributeError", "TypeError", "ValueError", "abs", "bool", "dict", "float", "getattr", "hasattr", "int", "iter", "list", "open", "sorted",
  "str", "type",
]; // prettier-ignore

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `    ${line}`));
}
