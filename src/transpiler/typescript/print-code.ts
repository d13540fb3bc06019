import { ts } from "../compiler-api.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { eraseTypes, needsTransform } from "./erase-types.ts";
import { loadEsbuild } from "./esbuild.ts";
import { finalName, type FinalNames } from "./final-names.ts";
import type { Module } from "./module.ts";
import { targetKey, type Picked } from "./pick.ts";

/** Prints pieces of the author's files as JavaScript, as they were laid out, under the names they have in the script. */
export interface CodePrinter {
  /** A statement at the left margin, with the comments right above it. */
  readonly statement: (statement: ts.Statement, module: Module) => string;
  /** `const name = <function>;` */
  readonly constant: (name: string, node: ts.FunctionLikeDeclaration, source: ts.SourceFile) => string;
}

export function codePrinter(picked: Picked, names: FinalNames): CodePrinter {
  const print = (node: ts.Node, source: ts.SourceFile, before: readonly Edit[], wrap: (text: string) => string): string => {
    const start = node.getStart(source);
    const edits = [...before, ...renames(node, picked, names), ...unindent(node, source)];
    // esbuild takes the types out by itself, but does not keep the layout: only where the code has to change anyway.
    if (needsTransform(node)) return transformed(wrap(applyEdits(source.text, start, node.end, edits)));
    return wrap(applyEdits(source.text, start, node.end, [...edits, ...eraseTypes(node, source)]));
  };
  return {
    statement(statement, module) {
      const { source } = module;
      const own = (name: string) => names.names.get(targetKey({ kind: "declaration", module, name })) ?? name;
      if (ts.isExportAssignment(statement)) return print(statement.expression, source, [], (text) => `const ${own("default")} = ${text};`);
      const declared = declaredNames(statement, own);
      return (
        leadingComments(statement, source) + print(statement, source, [...exportEdits(statement, source, own), ...declared], (text) => text)
      );
    },
    constant(name, node, source) {
      const key = ts.isMethodDeclaration(node) ? node.name.getText(source) : undefined;
      const wrap = (text: string) => (key === undefined ? `const ${name} = ${text};` : `const { ${key}: ${name} } = { ${text} };`);
      return print(node, source, [], wrap);
    },
  };
}

/** The names of other things, where they differ in the script. */
function renames(node: ts.Node, picked: Picked, names: FinalNames): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) {
      const name = finalName(child, picked, names);
      if (name !== undefined) edits.push(renamed(child, name));
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return edits;
}

function renamed(identifier: ts.Identifier, name: string): Edit {
  const { parent } = identifier;
  const isShort =
    (ts.isShorthandPropertyAssignment(parent) && parent.name === identifier) ||
    (ts.isBindingElement(parent) && parent.name === identifier && !parent.propertyName && ts.isObjectBindingPattern(parent.parent));
  return { start: identifier.end - identifier.text.length, end: identifier.end, text: isShort ? `${identifier.text}: ${name}` : name };
}

/** The names that a top-level statement declares, where they differ in the script. */
function declaredNames(statement: ts.Statement, own: (name: string) => string): readonly Edit[] {
  const edits: Edit[] = [];
  const rename = (name: ts.BindingName): void => {
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements) if (!ts.isOmittedExpression(element)) rename(element.name);
    } else if (own(name.text) !== name.text) edits.push(renamed(name, own(name.text)));
  };
  if (ts.isVariableStatement(statement)) for (const declaration of statement.declarationList.declarations) rename(declaration.name);
  else if (isNamed(statement) && statement.name && ts.isIdentifier(statement.name)) rename(statement.name);
  return edits;
}

function isNamed(
  statement: ts.Statement,
): statement is ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement)
  );
}

/** `export` and `default` go; what had no name but `default` gets one. */
function exportEdits(statement: ts.Statement, source: ts.SourceFile, own: (name: string) => string): readonly Edit[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const edits: Edit[] = modifiers
    .filter(({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword)
    .map((modifier) => ({ start: modifier.getStart(source), end: modifier.end + blanksAt(source.text, modifier.end), text: "" }));
  if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && !statement.name) {
    const keyword = ts.isFunctionDeclaration(statement) ? "function" : "class";
    const position = source.text.indexOf(keyword, modifiers.at(-1)?.end ?? statement.getStart(source)) + keyword.length;
    edits.push({ start: position, end: position, text: ` ${own("default")}` });
  }
  return edits;
}

function blanksAt(text: string, position: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = position;
  return blanks.exec(text)?.[0].length ?? 0;
}

/** Comments that end on the line above, and those above them without a gap. */
function leadingComments(node: ts.Node, source: ts.SourceFile): string {
  const { text } = source;
  let start = node.getStart(source);
  for (const comment of [...(ts.getLeadingCommentRanges(text, node.pos) ?? [])].reverse()) {
    if (/\n\s*\n/.test(text.slice(comment.end, start))) break;
    start = comment.pos;
  }
  const { character: column } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return text.slice(start, node.getStart(source)).replace(/^[ \t]+/gm, (blanks) => blanks.slice(column));
}

/** Moves the node's lines to the left margin. What stands in a template literal is data, and stays. */
function unindent(node: ts.Node, source: ts.SourceFile): readonly Edit[] {
  const { text } = source;
  const data = templateRanges(node, source);
  const starts: number[] = [];
  for (let at = text.indexOf("\n", node.getStart(source)); at !== -1 && at < node.end; at = text.indexOf("\n", at + 1)) {
    if (!data.some(({ start, end }) => at >= start && at < end)) starts.push(at + 1);
  }
  const indentations = starts.map((start) => /^[ \t]*/.exec(text.slice(start, start + 400))![0]).map((blanks) => blanks.length);
  const filled = indentations.filter((_, index) => !/^[ \t]*\r?\n/.test(text.slice(starts[index]!, starts[index]! + 400)));
  const least = Math.min(...filled);
  if (!Number.isFinite(least) || least === 0) return [];
  return starts.map((start, index) => ({ start, end: start + Math.min(least, indentations[index]!), text: "" }));
}

function templateRanges(node: ts.Node, source: ts.SourceFile): readonly { readonly start: number; readonly end: number }[] {
  if (
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isStringLiteral(node)
  ) {
    return [{ start: node.getStart(source), end: node.end }];
  }
  const ranges: { start: number; end: number }[] = [];
  ts.forEachChild(node, (child) => void ranges.push(...templateRanges(child, source)));
  return ranges;
}

function transformed(text: string): string {
  const options = { loader: "ts", target: "node20", tsconfigRaw: "{}", charset: "utf8" } as const;
  return loadEsbuild().transformSync(text, options).code.trimEnd();
}
