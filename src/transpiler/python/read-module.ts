import type { SyntaxNode } from "@lezer/common";
import { pythonSyntax } from "../../diagnostics/messages.generated.ts";
import type { Json } from "../../graph/types.ts";
import { constantOf, stringOf } from "./constants.ts";
import { statementsOf } from "./dependencies.ts";
import { kfpNamesOf, readImport } from "./imports.ts";
import type { PythonClass, PythonDecorator, PythonFunction, PythonModule, PythonParameter, PythonStatement } from "./module.ts";
import { childrenOf, elementsOf, isMainGuard, parsePython, placeOf, syntaxErrors, textOf, type ParsedPython } from "./parse.ts";

/** Reads a Python file: its functions with their signatures, its classes and constants. `file` is what places say. */
export function readPythonModule(text: string, file: string): PythonModule {
  const parsed = parsePython(text.replace(/^\uFEFF/, ""), file);
  const functions = new Map<string, PythonFunction>();
  const classes = new Map<string, PythonClass>();
  const constants = new Map<string, Json>();
  const imports = [];
  for (const statement of topLevel(parsed, parsed.tree.topNode)) {
    const definition = statement.name === "DecoratedStatement" ? statement.lastChild! : statement;
    if (definition.name === "FunctionDefinition") {
      const read = functionOf(parsed, definition, statement.getChildren("Decorator"));
      functions.delete(read.name);
      functions.set(read.name, read);
    } else if (definition.name === "ClassDefinition") {
      const read = classOf(parsed, definition, constants);
      classes.set(read.name, read);
    } else if (statement.name === "AssignStatement") readAssignment(parsed, statement, constants, classes);
    else if (statement.name === "ImportStatement") imports.push(...readImport(parsed, statement));
  }
  let statements: readonly PythonStatement[] | undefined;
  const module: PythonModule = {
    parsed,
    functions,
    classes,
    constants,
    kfpNames: kfpNamesOf(imports),
    problems: syntaxErrors(parsed).map((place) => ({ message: pythonSyntax({ file }), place })),
    statements: () => (statements ??= statementsOf(module)),
  };
  return module;
}

/** `import`s inside a top-level `try:` or `if TYPE_CHECKING:` count as the module's, and so do definitions there. */
function* topLevel(parsed: ParsedPython, node: SyntaxNode): Generator<SyntaxNode> {
  for (const statement of childrenOf(node)) {
    if (isMainGuard(parsed, statement)) continue;
    if (statement.name === "TryStatement" || statement.name === "IfStatement")
      for (const body of statement.getChildren("Body")) yield* topLevel(parsed, body);
    else if (statement.name === "StatementGroup") yield* topLevel(parsed, statement);
    else yield statement;
  }
}

function functionOf(parsed: ParsedPython, definition: SyntaxNode, decorators: readonly SyntaxNode[]): PythonFunction {
  const name = definition.getChild("VariableName");
  const returns = definition.getChild("TypeDef")?.lastChild;
  const docstring = docstringOf(parsed, definition.getChild("Body"));
  return {
    name: name ? textOf(parsed, name) : "",
    place: placeOf(parsed, name ?? definition),
    isAsync: definition.getChild("async") !== null,
    decorators: decorators.map((node) => decoratorOf(parsed, node)),
    parameters: parametersOf(parsed, definition.getChild("ParamList")),
    ...(returns ? { returns } : {}),
    ...(docstring === undefined ? {} : { docstring }),
    definition,
  };
}

function docstringOf(parsed: ParsedPython, body: SyntaxNode | null): string | undefined {
  const first = body && childrenOf(body).find((node) => node.name !== ":");
  const literal = first?.name === "ExpressionStatement" ? first.firstChild : null;
  const value = literal && constantOf(parsed, literal, new Map());
  return typeof value === "string" ? value : undefined;
}

function parametersOf(parsed: ParsedPython, list: SyntaxNode | null): readonly PythonParameter[] {
  const parameters: PythonParameter[] = [];
  if (list === null) return parameters;
  let keywordOnly = false;
  for (const element of parameterElements(parsed, list)) {
    const tokens = element.map((node) => textOf(parsed, node));
    if (element.length === 0) {
      parameters.forEach((parameter, index) => (parameters[index] = { ...parameter, kind: "positional-only" }));
      continue;
    }
    const name = element.find((node) => node.name === "VariableName");
    if (tokens[0] === "*") keywordOnly = true;
    if (!name) continue;
    const kind = tokens[0] === "*" ? "list" : tokens[0] === "**" ? "keywords" : keywordOnly ? "keyword-only" : "normal";
    const annotation = element.find((node) => node.name === "TypeDef")?.lastChild;
    const assign = element.findIndex((node) => node.name === "AssignOp");
    const value = assign < 0 ? undefined : element[assign + 1];
    parameters.push({
      name: textOf(parsed, name),
      kind,
      ...(annotation && !annotation.type.isError ? { annotation } : {}),
      ...(value ? { default: value } : {}),
      place: placeOf(parsed, { from: name.from, to: element.at(-1)!.to }),
    });
  }
  return parameters;
}

/** Groups between commas. The grammar leaves the `/` of positional-only parameters without a node: it is a gap, and an empty group here. */
function parameterElements(parsed: ParsedPython, list: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [];
  let group: SyntaxNode[] = [];
  let end = list.from + 1;
  for (const child of childrenOf(list)) {
    if (child.name === "," || child.name === ")") {
      const isSlash = group.length === 0 && /^\s*\/\s*$/.test(parsed.text.slice(end, child.from));
      if (group.length > 0 || isSlash) groups.push(group);
      group = [];
      end = child.to;
    } else if (child.name !== "(") group.push(child);
  }
  return groups;
}

function decoratorOf(parsed: ParsedPython, node: SyntaxNode): PythonDecorator {
  const list = node.getChild("ArgList");
  const dotted = childrenOf(node).filter((child) => child.name === "VariableName" || child.name === ".");
  const values = new Map<string, SyntaxNode>();
  for (const element of list ? elementsOf(list) : []) {
    const [name, assign, value] = element;
    if (assign?.name === "AssignOp" && value) values.set(textOf(parsed, name!), value);
  }
  return { name: dotted.map((child) => textOf(parsed, child)).join(""), node, arguments: values, place: placeOf(parsed, node) };
}

function readAssignment(
  parsed: ParsedPython,
  statement: SyntaxNode,
  constants: Map<string, Json>,
  classes: Map<string, PythonClass>,
): void {
  const children = childrenOf(statement);
  const target = children[0]!;
  const value = children.at(-1)!;
  if (target.name !== "VariableName" || children.filter((child) => child.name === "AssignOp").length !== 1 || children.length > 4) return;
  const name = textOf(parsed, target);
  const fields = namedTupleFields(parsed, value);
  if (fields) classes.set(name, { name, kind: "named-tuple", members: new Map(), fields });
  const constant = constantOf(parsed, value, constants);
  // A name that is assigned twice is not a constant.
  if (constant === undefined || constants.has(name)) constants.delete(name);
  else constants.set(name, constant);
}

/** The fields of `NamedTuple("Outputs", [("a", int), …])`, also as `a=int` and by way of `typing.`. */
export function namedTupleFields(parsed: ParsedPython, node: SyntaxNode): ReadonlyMap<string, SyntaxNode> | undefined {
  if (node.name !== "CallExpression" || !/(^|\.)NamedTuple$/.test(textOf(parsed, node.firstChild!))) return undefined;
  const list = node.getChild("ArgList");
  const fields = new Map<string, SyntaxNode>();
  for (const element of list ? elementsOf(list) : []) {
    const value = element.at(-1)!;
    if (element.length === 3) fields.set(textOf(parsed, element[0]!), value);
    if (value.name !== "ArrayExpression" && value.name !== "TupleExpression") continue;
    for (const [pair] of elementsOf(value)) {
      const parts = pair && (pair.name === "TupleExpression" || pair.name === "ArrayExpression") ? elementsOf(pair) : [];
      const name = parts[0]?.[0] && stringOf(textOf(parsed, parts[0][0]));
      if (name !== undefined && parts[1]?.[0]) fields.set(name, parts[1][0]);
    }
  }
  return fields;
}

function classOf(parsed: ParsedPython, definition: SyntaxNode, constants: ReadonlyMap<string, Json>): PythonClass {
  const name = textOf(parsed, definition.getChild("VariableName") ?? definition);
  const list = definition.getChild("ArgList");
  const bases = (list ? elementsOf(list) : []).filter((element) => element.length === 1).map(([base]) => textOf(parsed, base!));
  const kind = bases.some((base) => /(^|\.)(Int|Str)?(Enum|Flag)$/.test(base))
    ? "enum"
    : bases.some((base) => /(^|\.)NamedTuple$/.test(base))
      ? "named-tuple"
      : "other";
  const members = new Map<string, Json | undefined>();
  const fields = new Map<string, SyntaxNode>();
  const body = definition.getChild("Body");
  let automatic = 0;
  for (const statement of body ? [...topLevel(parsed, body)] : []) {
    const [target, ...rest] = childrenOf(statement);
    if (statement.name !== "AssignStatement" || target?.name !== "VariableName") continue;
    const member = textOf(parsed, target);
    const annotation = rest.find((node) => node.name === "TypeDef")?.lastChild;
    if (annotation) fields.set(member, annotation);
    else if (!member.startsWith("_")) {
      const value = rest.at(-1)!;
      const isAutomatic = /^(enum\.)?auto\(\)$/.test(textOf(parsed, value));
      const constant = isAutomatic ? automaticValue(bases, member, automatic + 1) : constantOf(parsed, value, constants);
      if (typeof constant === "number") automatic = constant;
      members.set(member, constant);
    }
  }
  return { name, kind, members, fields };
}

/** `auto()` counts from 1; in a StrEnum it is the name in lower case (Python's enum documentation). */
function automaticValue(bases: readonly string[], member: string, next: number): Json {
  return bases.some((base) => /(^|\.)StrEnum$/.test(base)) ? member.toLowerCase() : next;
}
