import { ts } from "../compiler-api.ts";
import type { Edit } from "./edits.ts";
import { isOnlyType } from "./free-names.ts";

/**
 * The edits that make JavaScript of TypeScript by taking out what is only there for the type checker. Nothing else moves, so the
 * author's lines, comments and blanks stay as they are. For what cannot be taken out, see `needsTransform`.
 */
export function eraseTypes(root: ts.Node, source: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = [];
  collect(root, source, edits);
  return edits;
}

/** Enums, namespaces, parameter properties, decorators and `using` mean code that Node does not know. */
export function needsTransform(node: ts.Node): boolean {
  if (isOnlyType(node)) return false;
  if (ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node) || ts.isDecorator(node)) return true;
  if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) return true;
  if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using) return true;
  return ts.forEachChild(node, (child) => needsTransform(child) || undefined) ?? false;
}

const erasedModifiers: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PublicKeyword,
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.ReadonlyKeyword,
  ts.SyntaxKind.OverrideKeyword,
  ts.SyntaxKind.AbstractKeyword,
  ts.SyntaxKind.DeclareKeyword,
]);

function collect(node: ts.Node, source: ts.SourceFile, edits: Edit[]): void {
  const remove = (start: number, end: number, text = "") => edits.push({ start, end, text });
  if (isOnlyType(node) || isSignatureOnly(node)) {
    remove(node.pos, node.end);
    return;
  }
  if (ts.canHaveModifiers(node)) {
    for (const modifier of ts.getModifiers(node) ?? []) {
      if (erasedModifiers.has(modifier.kind)) remove(modifier.getStart(source), startAfter(modifier.end, source));
    }
  }
  const { typeParameters, typeArguments } = node as {
    readonly typeParameters?: ts.NodeArray<ts.Node>;
    readonly typeArguments?: ts.NodeArray<ts.Node>;
  };
  const list = typeParameters ?? typeArguments;
  if (list) remove(list.pos - 1, source.text.indexOf(">", list.end) + 1);

  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    remove(node.expression.end, node.end, endsStatement(node, source));
  } else if (ts.isNonNullExpression(node)) {
    remove(node.expression.end, node.end, endsStatement(node, source));
  } else if (ts.isTypeAssertionExpression(node)) {
    // Parentheses, because `() => <T>{}` would become a block.
    remove(node.getStart(source), node.expression.getStart(source), "(");
    edits.push({ start: node.end, end: node.end, text: ")" });
  } else if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isParameter(node)) {
    const { questionToken, exclamationToken } = node as { readonly questionToken?: ts.Node; readonly exclamationToken?: ts.Node };
    const end = node.type?.end ?? questionToken?.end ?? exclamationToken?.end;
    const isLast = end === node.end && !ts.isParameter(node);
    if (end !== undefined && end > node.name.end) remove(node.name.end, end, isLast ? endsStatement(node, source) : "");
  } else if (ts.isMethodDeclaration(node) && node.questionToken) remove(node.name.end, node.questionToken.end);
  if (ts.isFunctionLike(node)) {
    if (node.type) remove(closingParenthesis(node, source), node.type.end);
    const [first] = node.parameters;
    if (first && ts.isIdentifier(first.name) && first.name.text === "this") {
      const next = node.parameters[1];
      remove(first.getStart(source), next ? next.getStart(source) : node.parameters.end);
    }
  }
  ts.forEachChild(node, (child) => {
    if (!isErasedWithParent(child, node)) collect(child, source, edits);
  });
}

/** Overloads, abstract members and index signatures. */
function isSignatureOnly(node: ts.Node): boolean {
  if (ts.isIndexSignatureDeclaration(node) || ts.isSemicolonClassElement(node)) return ts.isIndexSignatureDeclaration(node);
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isAccessor(node)) {
    return node.body === undefined;
  }
  return ts.isPropertyDeclaration(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false);
}

function isErasedWithParent(child: ts.Node, parent: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(child)) return isOnlyType(child);
  return ts.isTypeNode(child) && !ts.isHeritageClause(parent);
}

/** The end of the `)` before a return type. */
function closingParenthesis(node: ts.SignatureDeclaration, source: ts.SourceFile): number {
  let position = node.parameters.end;
  while (source.text[position] !== ")") position = skipped(position, source.text);
  return position + 1;
}

/** Past one character or one comment. */
function skipped(position: number, text: string): number {
  if (text.startsWith("//", position)) return text.indexOf("\n", position);
  if (text.startsWith("/*", position)) return text.indexOf("*/", position) + 2;
  return position + 1;
}

function startAfter(position: number, source: ts.SourceFile): number {
  const blank = /[ \t]*/y;
  blank.lastIndex = position;
  return position + (blank.exec(source.text)?.[0].length ?? 0);
}

/** A semicolon where the type was the end of a statement without one: the next line must not be taken for its continuation. */
function endsStatement(node: ts.Node, source: ts.SourceFile): string {
  for (let parent = node; parent.end === node.end; parent = parent.parent) {
    if (ts.isStatement(parent) || ts.isPropertyDeclaration(parent)) return source.text[node.end - 1] === ";" ? "" : ";";
    if (ts.isSourceFile(parent)) break;
  }
  return "";
}
