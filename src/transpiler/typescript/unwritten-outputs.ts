import { ts } from "../compiler-api.ts";
import { freeNames } from "./free-names.ts";

/** An output that a component's body never speaks of, so that nothing can be written to it, and where it is declared. */
export interface UnwrittenOutput {
  readonly name: string;
  readonly node: ts.Node;
}

/**
 * Which of `outputs`, the names in the second parameter of `(inputs, outputs) => …`, the body never uses. What it hands on as a whole may be
 * written anywhere; a body that is empty is still to be written itself.
 */
export function unwrittenOutputs(node: ts.SignatureDeclaration, outputs: readonly string[]): readonly UnwrittenOutput[] {
  const parameter = node.parameters[1];
  const { body } = node as ts.FunctionLikeDeclaration;
  if (!parameter || !body || (ts.isBlock(body) && body.statements.length === 0)) return [];
  const used = freeNames(body);
  const { name } = parameter;
  if (ts.isArrayBindingPattern(name)) return [];
  if (ts.isIdentifier(name)) {
    const uses = used.get(name.text) ?? [];
    const fields = uses.map(({ parent }) => (ts.isPropertyAccessExpression(parent) ? parent.name.text : undefined));
    if (fields.includes(undefined)) return [];
    return outputs.filter((output) => !fields.includes(output)).map((output) => ({ name: output, node: name }));
  }
  if (name.elements.some(({ dotDotDotToken }) => dotDotDotToken)) return [];
  return outputs.flatMap((output): UnwrittenOutput[] => {
    const element = name.elements.find((candidate) => keyOf(candidate) === output);
    if (!element) return [{ name: output, node: name }];
    return ts.isIdentifier(element.name) && !used.has(element.name.text) ? [{ name: output, node: element }] : [];
  });
}

function keyOf({ propertyName, name }: ts.BindingElement): string | undefined {
  const key = propertyName ?? name;
  return ts.isIdentifier(key) || ts.isStringLiteral(key) ? key.text : undefined;
}
