import * as messages from "../../diagnostics/messages.generated.ts";
import { ts } from "../compiler-api.ts";
import { placeAt, reportAt, type Evaluation, type Frame } from "./context.ts";
import { declaringScope } from "./scope.ts";
import { unknown, type Thing } from "./things.ts";

/** `TAG` of `process.env.TAG` or `process.env["TAG"]`, where `process` is Node's own. */
export function environmentVariable(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, frame: Frame): string | undefined {
  const name = keyOf(node);
  const { expression } = node;
  if (name === undefined || !isProcessEnvironment(expression)) return undefined;
  return declaringScope(frame.scope, "process") ? undefined : name;
}

/** `process.env` */
export function isProcessEnvironment(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "env" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "process"
  );
}

function keyOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
}

/** The manifest must not depend on whose shell compiles it, so variables come in by name: as a definition, or into the container. */
export function refuseEnvironment(node: ts.Expression, name: string, frame: Frame, evaluation: Evaluation): Thing {
  const written = JSON.stringify(name);
  const instead =
    `write \`define(${written}, ${fallbackOf(node) ?? '"…"'})\` and compile with \`--define ${name}=…\`; ` +
    `a component reads it from its container, where the option \`env: { ${name}: … }\` puts it.`;
  reportAt(evaluation, frame, node, messages.constructUnsupported({ construct: `\`process.env.${name}\``, instead }));
  return unknown(placeAt(node, frame, evaluation));
}

/** `"latest"` of `process.env.TAG ?? "latest"`. */
function fallbackOf(node: ts.Expression): string | undefined {
  const { parent } = node;
  if (!parent || !ts.isBinaryExpression(parent) || parent.left !== node || !ts.isStringLiteralLike(parent.right)) return undefined;
  return JSON.stringify(parent.right.text);
}
