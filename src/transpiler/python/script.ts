import type { SyntaxNode } from "@lezer/common";
import { pythonKfpAtRunTime, pythonKfpInBody, pythonLocalImport, pythonRelativeImport } from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import { artifactClassNames } from "./annotations.ts";
import { artifactClassLines, artifactMethods, hasOwnMethods } from "./artifacts.ts";
import type { PythonComponent } from "./component.ts";
import { dependenciesOf, isKfpDecorator, type Dependencies } from "./dependencies.ts";
import { isKfpModule, kfpNameOf, readImport } from "./imports.ts";
import { inFolder } from "../task-folder.ts";
import { launcherLines } from "./launcher.ts";
import type { NameMapping } from "./match.ts";
import { artifactUseIn } from "./metadata-use.ts";
import type { Problem } from "./module.ts";
import { packageProblems, startCommand, type PackageOptions } from "./packages.ts";
import { placeOf, textOf } from "./parse.ts";
import { withoutTags } from "./tags.ts";

export interface PythonScriptOptions extends Partial<PackageOptions> {
  /** Whether there is a Python module of this name (`helpers`, `lib.text`) beside the component's file: then it is not in the workflow. */
  readonly isLocalModule?: (name: string) => boolean;
  /** Where the packages are written, if not in the decorator. */
  readonly packagesPlace?: Place;
  /** The folder below which inputs and outputs are. Default: `/tmp`. */
  readonly folder?: string | undefined;
}

export interface PythonScript {
  readonly command: readonly string[];
  readonly source: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What does not depend on the metadata that others may want of the outputs. */
export interface PythonScriptParts {
  readonly dependencies: Dependencies;
  readonly taken: string;
  readonly used: readonly UsedName[];
  readonly methods: ReadonlySet<string>;
  readonly packages: PackageOptions;
  readonly folder: string | undefined;
  readonly problems: readonly Problem[];
}

/** The function as written, and what it uses of its file. */
export function pythonScriptParts(component: PythonComponent, options: PythonScriptOptions = {}): PythonScriptParts {
  const enumerations = component.parameters.flatMap((one) =>
    one.kind === "value" && one.value.enumeration ? [one.value.enumeration] : [],
  );
  const dependencies = dependenciesOf(component.module, component.name, enumerations);
  const taken = takenStatements(component, dependencies);
  const { used, problems } = usedOfKfp(component, dependencies);
  const packages: PackageOptions = {
    packages: options.packages ?? component.packages,
    pipIndexUrls: options.pipIndexUrls ?? component.pipIndexUrls,
    pipTrustedHosts: options.pipTrustedHosts ?? component.pipTrustedHosts,
  };
  return {
    dependencies,
    taken,
    used,
    methods: usedMethods(component, taken),
    packages,
    folder: options.folder,
    problems: [
      ...problems,
      ...importProblems(component, dependencies, options),
      ...packageProblems(packages, options.packagesPlace ?? component.function.place),
    ],
  };
}

/** The script that goes into the workflow: the parts, and a launcher for the function's signature. */
export function pythonScript(component: PythonComponent, mapping: NameMapping, parts: PythonScriptParts): PythonScript {
  const { dependencies, taken } = parts;
  const standIns = standInsFor(component, parts);
  const futures = ["annotations", ...dependencies.futures.filter((name) => name !== "annotations")];
  const bound = new Set([...dependencies.bound, ...standIns.classes.values()]);
  const lines = [
    `from __future__ import ${futures.join(", ")}`,
    ...(standIns.lines.length > 0
      ? ["", "", "# In place of KFP, which the image does not need.", ...inFolder(parts.folder, standIns.lines)]
      : []),
    taken,
    "",
    "",
    ...inFolder(parts.folder, launcherLines(component, mapping, standIns.classes, bound)),
    "",
  ];
  return { ...startCommand(parts.packages), source: withoutTags(lines.join("\n")) };
}

/** The statements as they were written, with the comments right above them and without KFP's decorators and imports. */
function takenStatements(component: PythonComponent, dependencies: Dependencies): string {
  const { parsed } = component.module;
  const text = parsed.text;
  let taken = "";
  let previous: SyntaxNode | undefined;
  for (const node of dependencies.statements) {
    const isBlock = /^(FunctionDefinition|ClassDefinition|DecoratedStatement)$/.test(node.name);
    const wasBlock = previous !== undefined && /^(FunctionDefinition|ClassDefinition|DecoratedStatement)$/.test(previous.name);
    const start = commentStart(text, node.from);
    const apart = previous !== undefined && /\n[ \t]*\r?\n/.test(text.slice(previous.to - 1, start));
    taken += previous === undefined ? (isBlock ? "\n\n" : "\n") : isBlock || wasBlock ? "\n\n\n" : apart ? "\n\n" : "\n";
    taken += text.slice(start, node.from) + statementText(component, node);
    previous = node;
  }
  return taken.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

/** Comments on the lines directly above. */
function commentStart(text: string, from: number): number {
  let start = text.lastIndexOf("\n", from - 1) + 1;
  if (text.slice(start, from).trim() !== "") return from;
  while (start > 0) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(above, start - 1);
    if (!/^#/.test(line) || /^#!|coding[:=]/.test(line)) break;
    start = above;
  }
  return start;
}

function statementText(component: PythonComponent, node: SyntaxNode): string {
  const { module } = component;
  const text = module.parsed.text;
  const code = text.slice(node.from, node.to).trimEnd();
  // The tree ends with the last statement: a comment behind it, and indented ones below, belong to it all the same.
  const comments = /^[ \t]*#[^\r\n]*|^/.exec(text.slice(node.from + code.length))![0];
  const below = /^(?:\s*?\r?\n[ \t]+#[^\r\n]*)*/.exec(text.slice(node.from + code.length + comments.length))![0];
  const written = code + comments + below;
  if (node.name !== "DecoratedStatement") return written;
  const decorators = node.getChildren("Decorator");
  if (!decorators.some((decorator) => isKfpDecorator(module, decorator))) return written;
  const kept = decorators
    .filter((decorator) => !isKfpDecorator(module, decorator))
    .map((decorator) => textOf(module.parsed, decorator).trimEnd());
  return [...kept, written.slice(node.lastChild!.from - node.from)].join("\n");
}

interface StandIns {
  readonly lines: readonly string[];
  /** KFP class to the script's class. */
  readonly classes: ReadonlyMap<string, string>;
}

/** The classes that the artifacts need, and the names of KFP's that the code uses when it runs. */
function standInsFor(component: PythonComponent, { dependencies, used, methods }: PythonScriptParts): StandIns {
  const wanted = new Set<string>(used.filter(({ name }) => artifactClassNames.has(name)).map(({ name }) => name));
  for (const parameter of component.parameters) {
    if (parameter.kind !== "input-artifact" && parameter.kind !== "output-artifact") continue;
    if (!parameter.metadata) continue;
    wanted.add("Artifact");
    const isMetrics = parameter.kind === "output-artifact" && /Metrics$/.test(parameter.className);
    if (isMetrics || hasOwnMethods(parameter.className, methods)) wanted.add(parameter.className);
  }
  if (wanted.size > 0) wanted.add("Artifact");
  const classes = new Map<string, string>();
  const locals = new Map(used.filter(({ path }) => !path.includes(".")).map(({ name, path }) => [name, path]));
  for (const name of artifactClassNames)
    if (wanted.has(name)) {
      let local = locals.get(name) ?? name;
      while (dependencies.bound.has(local)) local += "_";
      classes.set(name, local);
    }
  const lines = [...artifactClassLines({ names: classes, methods })];
  const gap = (): string[] => (lines.length > 0 ? ["", ""] : []);
  const bare = used.find(({ name, path }) => name === "get_uri" && !path.includes("."));
  const roots = new Map<string, Set<string>>();
  for (const { path } of used.filter((one) => one.path.includes("."))) {
    const parts = path.split(".");
    const root = parts.slice(0, -1).join(".");
    roots.set(root, (roots.get(root) ?? new Set()).add(parts.at(-1)!));
  }
  const needsUri = used.some(({ name }) => name === "get_uri");
  const uri = bare?.path ?? "get_uri";
  if (needsUri) lines.push(...gap(), `def ${uri}(suffix="Output"):`, '    return "/tmp/outputs/" + suffix');
  if (roots.size > 0) {
    lines.push(...gap(), "import types", "");
    for (const [root, members] of roots) {
      const fields = [...members].map((member) => `${member}=${member === "get_uri" ? uri : (classes.get(member) ?? member)}`).join(", ");
      const [first, ...rest] = root.split(".");
      const inner = `types.SimpleNamespace(${fields})`;
      lines.push(`${first} = ${rest.reduceRight((value, name) => `types.SimpleNamespace(${name}=${value})`, inner)}`);
    }
  }
  return { lines, classes };
}

interface UsedName {
  /** In KFP. */
  readonly name: string;
  /** As the code says it: `dsl.Model`. */
  readonly path: string;
}

function usedOfKfp(
  component: PythonComponent,
  dependencies: Dependencies,
): { readonly used: readonly UsedName[]; readonly problems: readonly Problem[] } {
  const { module } = component;
  const problems: Problem[] = [];
  const used = new Map<string, UsedName>();
  for (const statement of dependencies.statements)
    statement.cursor().iterate((reference) => {
      const { node } = reference;
      if (node.name === "TypeDef" || node.name === "ImportStatement") return false;
      if (node.name === "Decorator" && isKfpDecorator(module, node)) return false;
      if (node.name !== "VariableName" || !dependencies.kfpNames.has(textOf(module.parsed, node))) return true;
      let whole = node;
      while (whole.parent?.name === "MemberExpression" && whole.from === whole.parent.from && whole.nextSibling?.name === ".") {
        if (whole !== node && kfpNameOf(textOf(module.parsed, whole), module.kfpNames) !== undefined) break;
        whole = whole.parent;
      }
      const path = textOf(module.parsed, whole).replace(/\s+/g, "");
      const name = kfpNameOf(path, module.kfpNames) ?? path;
      if (artifactClassNames.has(name) || name === "get_uri") used.set(path, { name, path });
      else problems.push({ message: pythonKfpAtRunTime({ function: component.name, name: path }), place: placeOf(module.parsed, whole) });
      return true;
    });
  return { used: [...used.values()], problems };
}

/** Methods of artifacts that the code names. One that is handed on to other code may be asked for any. */
function usedMethods(component: PythonComponent, taken: string): ReadonlySet<string> {
  const body = component.function.definition.getChild("Body");
  const escaping = component.parameters.some(
    (parameter) => "className" in parameter && !parameter.asPath && artifactUseIn(component.module.parsed, body, parameter.name).escapes,
  );
  const words = new Set(taken.match(/\w+/g));
  return new Set(artifactMethods.filter((name) => escaping || words.has(name)));
}

function importProblems(
  component: PythonComponent,
  dependencies: Dependencies,
  { isLocalModule }: PythonScriptOptions,
): readonly Problem[] {
  const { parsed } = component.module;
  const problems: Problem[] = [];
  const inBodies = dependencies.statements.flatMap((statement) => importsInside(component, statement));
  for (const { import: one, node } of [...dependencies.imports, ...inBodies]) {
    const place = placeOf(parsed, node);
    const about = { function: component.name, module: one.module };
    if (one.module.startsWith(".")) {
      const name = one.names.map(({ imported }) => imported).join(", ");
      problems.push({ message: pythonRelativeImport({ ...about, name }), place });
    } else if (isKfpModule(one.module)) problems.push({ message: pythonKfpInBody(about), place });
    else if (isLocalModule?.(one.module)) problems.push({ message: pythonLocalImport(about), place });
  }
  return problems;
}

function importsInside(component: PythonComponent, statement: SyntaxNode): Dependencies["imports"] {
  const found: { import: Dependencies["imports"][number]["import"]; node: SyntaxNode }[] = [];
  if (!/^(FunctionDefinition|ClassDefinition|DecoratedStatement)$/.test(statement.name)) return found;
  statement.cursor().iterate((reference) => {
    if (reference.name === "ImportStatement")
      found.push(...readImport(component.module.parsed, reference.node).map((one) => ({ import: one, node: reference.node })));
  });
  return found;
}
