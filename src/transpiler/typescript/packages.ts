import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { dirname } from "../project/paths.ts";
import { EsbuildMissing } from "./esbuild-missing.ts";
import { loadEsbuild } from "./esbuild.ts";
import type { FinalNames } from "./final-names.ts";
import type { Target } from "./module-graph.ts";
import { targetKey, type Picked } from "./pick.ts";

type Imported = Extract<Target, { kind: "builtin" | "package" }>;

/** `const { readFile } = require("node:fs");` for what comes with Node. */
export function builtinLines(picked: Picked, names: FinalNames): readonly string[] {
  return [...bySpecifier(picked, "builtin")].flatMap(([specifier, targets]) => {
    const whole = targets.filter(({ name }) => name === "*" || name === "default");
    const parts = targets
      .filter((target) => !whole.includes(target))
      .map((target) => binding(target.name, names.names.get(targetKey(target))!));
    const source = `require(${JSON.stringify(specifier)})`;
    return [
      ...whole.map((target) => `const ${names.names.get(targetKey(target))} = ${source};`),
      ...(parts.length > 0 ? [`const { ${parts.join(", ")} } = ${source};`] : []),
    ];
  });
}

/**
 * The npm packages in use, bundled by esbuild as they are installed beside the file, and the names taken out of the bundle.
 * Paths in the bundle's comments are relative to the file: the same on every machine.
 */
export function packageLines(
  picked: Picked,
  names: FinalNames,
  path: string,
): { readonly lines: readonly string[]; readonly problems: readonly Message[] } {
  const targets = [...bySpecifier(picked, "package").values()].flat();
  if (targets.length === 0) return { lines: [], problems: [] };
  const variable = names.fresh("packages");
  const exports = targets.map((target) => {
    const name = names.names.get(targetKey(target))!;
    const specifier = JSON.stringify(target.specifier);
    return target.name === "*" ? `export * as ${name} from ${specifier};` : `export { ${target.name} as ${name} } from ${specifier};`;
  });
  try {
    const result = loadEsbuild().buildSync({
      stdin: { contents: exports.join("\n"), resolveDir: dirname(path), sourcefile: "imports", loader: "js" },
      absWorkingDir: dirname(path),
      bundle: true,
      write: false,
      platform: "node",
      target: "node20",
      format: "iife",
      globalName: variable,
      charset: "utf8",
      legalComments: "inline",
      tsconfigRaw: "{}",
      logLevel: "silent",
    });
    const taken = targets.map((target) => names.names.get(targetKey(target))!);
    return { lines: [result.outputFiles[0]!.text.trimEnd(), `const { ${taken.join(", ")} } = ${variable};`], problems: [] };
  } catch (error) {
    if (error instanceof EsbuildMissing) throw error;
    return { lines: [], problems: problemsOf(error, targets) };
  }
}

function bySpecifier(picked: Picked, kind: "builtin" | "package"): ReadonlyMap<string, readonly Imported[]> {
  const found = new Map<string, Imported[]>();
  for (const { target } of picked.targets.values()) {
    if (target.kind === kind) found.set(target.specifier, [...(found.get(target.specifier) ?? []), target]);
  }
  return found;
}

function binding(name: string, local: string): string {
  return name === local ? name : `${name}: ${local}`;
}

function problemsOf(error: unknown, targets: readonly Imported[]): readonly Message[] {
  const { errors } = error as { readonly errors?: readonly { readonly text: string }[] };
  const specifiers = [...new Set(targets.map(({ specifier }) => specifier))];
  return (errors ?? [{ text: String(error) }]).map(({ text }) => {
    const name = specifiers.find((specifier) => text.includes(specifier)) ?? specifiers.join(", ");
    return messages.packageNotBundled({ name, problem: text.replace(/\.$/, "") });
  });
}
