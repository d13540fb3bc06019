import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { applyEdits, type Edit } from "./edits.ts";

/**
 * The same program without two opening braces side by side, which Argo would take for one of its own templates (it replaces in
 * `source` as in any other field). In strings, templates and patterns the second brace is written as its escape; elsewhere a blank goes between.
 */
export function partBraces(code: string): { readonly code: string; readonly problems: readonly Message[] } {
  if (!code.includes("{{")) return { code, problems: [] };
  const source = ts.createSourceFile("script.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const edits: Edit[] = [];
  const problems: Message[] = [];
  const texts = literalRanges(source);
  for (let at = code.indexOf("{{"); at !== -1; at = code.indexOf("{{", at + 1)) {
    const literal = texts.find(({ start, end }) => start <= at && at + 1 < end);
    if (literal?.raw) problems.push(messages.rawTemplateBraces());
    edits.push({ start: at + 1, end: at + 2, text: literal ? "\\u007b" : " {" });
  }
  return { code: applyEdits(code, 0, code.length, edits), problems };
}

function literalRanges(root: ts.Node): readonly { readonly start: number; readonly end: number; readonly raw: boolean }[] {
  const found: { start: number; end: number; raw: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node)) {
      const raw = ts.isTemplateLiteralToken(node) && isTagged(node);
      // `${` ends a part of a template and is no text of it.
      found.push({ start: node.getStart(), end: ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? node.end - 1 : node.end, raw });
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Its text is read as it is written, so that an escape would not be the same. */
function isTagged(node: ts.TemplateLiteralToken): boolean {
  const whole = ts.isNoSubstitutionTemplateLiteral(node) ? node : ts.isTemplateHead(node) ? node.parent : node.parent.parent;
  return ts.isTaggedTemplateExpression(whole.parent);
}
