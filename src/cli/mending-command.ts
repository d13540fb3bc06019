import type { Arguments } from "./flags.ts";

/** The `compile` that makes a `check` with these arguments pass. Flags that only concern the printing are left out. */
export function mendingCommand(given: Arguments, prune: boolean): string {
  const { values, switches, lists } = given;
  const words = ["npx", "argots", "compile"];
  const dashed = given.positionals.some((positional) => positional.startsWith("-"));
  if (!dashed) words.push(...given.positionals);
  if (values.output !== undefined) words.push("-o", values.output);
  for (const name of ["as", "argo-version", "config"]) {
    const value = values[name];
    if (value !== undefined) words.push(`--${name}`, value);
  }
  for (const define of lists.define ?? []) words.push("--define", define);
  if (switches.kustomize !== undefined) words.push(switches.kustomize ? "--kustomize" : "--no-kustomize");
  if (prune) words.push("--prune");
  if (dashed) words.push("--", ...given.positionals);
  return words.map(quoted).join(" ");
}

/** So that it can be pasted into a POSIX shell. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
