import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration } from "../../graph/graph.ts";
import type { Place } from "../../graph/types.ts";
import type { ts } from "../compiler-api.ts";
import type { Report } from "../report.ts";
import { partBraces } from "./braces.ts";
import { EsbuildMissing } from "./esbuild-missing.ts";
import { chooseNames, type FinalNames } from "./final-names.ts";
import { inFolder } from "../task-folder.ts";
import { launcherLines } from "./launcher.ts";
import { openModuleGraph, type ModuleFiles, type ModuleGraph } from "./module-graph.ts";
import { readModule, type Module } from "./module.ts";
import { builtinLines, packageLines } from "./packages.ts";
import { isTopLevel, pick, targetKey, type Picked } from "./pick.ts";
import { codePrinter, type CodePrinter } from "./print-code.ts";

export interface TypeScriptComponentInput {
  /** What its author calls it: in stack traces and messages. */
  readonly name: string;
  /** The body. */
  readonly function: ts.FunctionLikeDeclaration;
  /** The file it stands in, parsed with parents, and its absolute path. */
  readonly source: ts.SourceFile;
  readonly path: string;
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  readonly files: ModuleFiles;
  /** Default: `/tmp`. */
  readonly folder?: string | undefined;
  readonly place: (node: ts.Node) => Place;
  readonly report: Report;
}

export interface TypeScriptScript {
  readonly command: readonly string[];
  readonly source: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute paths of the files that it was made from, beside the first. */
  readonly files: readonly string[];
}

/**
 * The script that runs a component's body on Node: the function and what it uses of its own and of other files, types taken out,
 * packages bundled, and below it the code that reads the inputs and writes the outputs. Nothing of it is run here.
 */
export function typescriptScript(input: TypeScriptComponentInput): TypeScriptScript {
  try {
    return writeScript(input);
  } catch (error) {
    if (!(error instanceof EsbuildMissing)) throw error;
    input.report(messages.esbuildMissing({ name: input.name, reason: error.message }), input.place(input.function));
    return { command: ["node"], source: "", environment: {}, files: [] };
  }
}

function writeScript(input: TypeScriptComponentInput): TypeScriptScript {
  const home = readModule(input.path, input.source);
  const graph = openModuleGraph(home, input.files);
  const tell = (message: Message, node: ts.Node) => input.report(message, input.place(node));
  const picked = pick(input.function, home, input.name, graph, tell);
  const names = chooseNames(picked, identifierOf(input.name));
  const printer = codePrinter(picked, names);
  const declared = isTopLevel(input.function)
    ? names.names.get(targetKey({ kind: "declaration", module: home, name: input.function.name.text }))
    : undefined;

  const packages = packageLines(picked, names, input.path);
  const files = moduleOrder(home, graph).map((module) => moduleLines(module, picked, names, printer, graph));
  const body = declared === undefined ? [printer.constant(names.component, input.function, input.source)] : [];
  const code = [...files.flat(), ...body].join("\n");
  const launcher = inFolder(input.folder, launcherLines({ ...input, function: declared ?? names.component, component: input.name, code }));
  const data = jsonLines(picked, names, tell, input.function);
  const blocks = [['"use strict";'], builtinLines(picked, names), packages.lines, data, ...files, body, launcher];
  const { code: source, problems } = partBraces(textOf(blocks));
  for (const problem of [...packages.problems, ...problems]) tell(problem, input.function);
  return { command: ["node"], source, environment: {}, files: graph.filesRead() };
}

function textOf(blocks: readonly (readonly string[])[]): string {
  const texts = blocks.filter(({ length }) => length > 0).map((lines) => lines.join("\n"));
  return `${texts.join("\n\n")}\n`;
}

/** As the language runs them: what a module imports comes before it. */
function moduleOrder(home: Module, graph: ModuleGraph): readonly Module[] {
  const ordered = new Set<Module>();
  const entered = new Set<Module>();
  const enter = (module: Module): void => {
    if (entered.has(module)) return;
    entered.add(module);
    graph.importsOf(module).forEach(enter);
    ordered.add(module);
  };
  enter(home);
  return [...ordered];
}

function moduleLines(module: Module, picked: Picked, names: FinalNames, printer: CodePrinter, graph: ModuleGraph): readonly string[] {
  const kept = picked.statements.get(module);
  const statements = module.source.statements
    .filter((statement) => kept?.has(statement))
    .map((statement) => printer.statement(statement, module));
  const namespace = names.names.get(targetKey({ kind: "namespace", module }));
  if (namespace === undefined) return statements;
  const members = [...graph.exportsOf(module)].flatMap(([name, target]) => {
    const own = names.names.get(targetKey(target));
    return own === undefined ? [] : [own === name ? name : `${name}: ${own}`];
  });
  return [...statements, `const ${namespace} = { ${members.join(", ")} };`];
}

function jsonLines(picked: Picked, names: FinalNames, tell: (message: Message, node: ts.Node) => void, origin: ts.Node): readonly string[] {
  return [...picked.targets].flatMap(([key, { target }]) => {
    if (target.kind !== "json") return [];
    try {
      const text = JSON.stringify(JSON.parse(target.text), null, 2);
      // In a literal, this key would be the prototype.
      const value = text.includes('"__proto__"') ? `JSON.parse(${JSON.stringify(text)})` : text;
      return [`const ${names.names.get(key)} = ${value};`];
    } catch (error) {
      tell(
        messages.jsonImportInvalid({
          file: target.path.slice(target.path.lastIndexOf("/") + 1),
          problem: String((error as Error).message),
        }),
        origin,
      );
      return [];
    }
  });
}

/** A component may be called what no variable can be called: `train-model`, `delete`. */
function identifierOf(name: string): string {
  // Most names are ASCII, and a pattern with properties of characters costs a start half a millisecond.
  if (/^[A-Za-z$_][\w$]*$/.test(name) && !reservedWords.has(name) && !launcherNames.has(name)) return name;
  const words = name.replace(/[^\p{ID_Continue}$]+(.?)/gu, (_, letter: string) => letter.toUpperCase());
  return /^[\p{ID_Start}$_]/u.test(words) && !reservedWords.has(words) && !launcherNames.has(words) ? words : `run_${words}`;
}

/** What the launcher declares around the call: a component of the same name would be hidden there. */
const launcherNames: ReadonlySet<string> = new Set(
  (
    "any artifacts boolean closeSync createHash digest ended entries error existsSync fail filesIn given guard inputs json keep kindOf metadata " +
    "methods mkdirSync number openSync outputs present read readFileSync readSync readdirSync result statSync string unguard write writeFileSync"
  ).split(" "),
);

const reservedWords: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function " +
    "if implements import in instanceof interface let new null package private protected public return static super switch this throw true " +
    "try typeof var void while with yield"
  ).split(" "),
);
