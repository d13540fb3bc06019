// The methods of a type, as the checker sees them.
import { type GoType, type Signature, signatureText } from "../go/value.ts";
import { methodsOf } from "./table.ts";

export function methodNature(type: GoType, name: string): { readonly type: GoType; readonly signature: Signature } | undefined {
  const methods = methodsOf(type);
  const method = methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) return undefined;
  const { signature } = method;
  return { type: signatureText({ ...signature, parameters: [type, ...signature.parameters] }), signature };
}
