/** The last part of a path, and that without its item and attempt. An item may hold a dot. */
function lastNames(path: string): readonly [string, string] {
  const open = path.indexOf("(");
  const last = path.slice(path.lastIndexOf(".", open < 0 ? path.length : open - 1) + 1);
  return [last, last.split("(")[0] ?? ""];
}

/** What a task may be called on the command line: `nested.train(0:a)`, `train(0:a)`, `train`. */
export function namesOf(path: string): readonly string[] {
  return path === "" || path.startsWith("(") ? [calledName(path), entryName] : [path, ...lastNames(path)];
}

const entryName = "entry";

/** A workflow whose entry runs itself has a task without a name; its attempts have nothing but their numbers. */
export function calledName(path: string): string {
  return path === "" || path.startsWith("(") ? `${entryName}${path}` : path;
}

export function isNamed(path: string, name: string): boolean {
  return namesOf(path).includes(name);
}
