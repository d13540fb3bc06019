// Calls of functions that the environment holds, of methods, and of the language's functions by the types they take.
import type { CallNode, Node } from "../language/ast.ts";
import type { Position } from "../language/ast.ts";
import { Problem, problem } from "../language/problem.ts";
import { type Signature, anyType } from "../go/value.ts";
import { builtinCheck } from "./builtin-types.ts";
import { type Nature, isAssignable, isFloat, isInteger, isUnknown, kindOfNature, ofType, typeText, unknown } from "./nature.ts";
import type { Checker } from "./state.ts";

export function checkCall(checker: Checker, node: CallNode): Nature {
  const callee = checker.visit(node.callee);
  if (isUnknown(callee)) return unknown;
  if (callee.builtin !== undefined) return checkFunction(checker, callee.builtin, node.position, node.values);
  const name = calleeName(node.callee);
  if (callee.isNil === true) problem(node.position, `${name} is nil; cannot call nil as function`);
  if (callee.signature === undefined) return problem(node.position, `${typeText(callee)} is not callable`);
  const result = checkArguments(checker, name, callee.signature, node.position, node.values);
  return result instanceof Problem ? fail(result) : result;
}

function fail(problem: Problem): never {
  throw problem;
}

function calleeName(callee: Node): string {
  if (callee.kind === "identifier") return callee.name;
  if (callee.kind === "member" && callee.property.kind === "string") return callee.property.value;
  return "function";
}

/** By the first of its types that fits; where none does, by what the last one lacks. */
export function checkFunction(checker: Checker, name: string, position: Position, values: readonly Node[]): Nature {
  const check = builtinCheck(name);
  if (check.kind === "validate") {
    const types = values.map((value) => {
      const nature = checker.visit(value);
      return isUnknown(nature) ? anyType : nature.type;
    });
    const result = check.validate(types);
    return result.kind === "type" ? ofType(result.type) : problem(position, result.message);
  }
  let last: Problem | undefined;
  for (const signature of check.signatures) {
    const result = checkArguments(checker, name, signature, position, values);
    if (!(result instanceof Problem)) return result;
    last = result;
  }
  return last === undefined ? problem(position, `no matching overload for ${name}`) : fail(last);
}

/** A problem that is returned may be none for the next signature; one within an argument is thrown. */
function checkArguments(
  checker: Checker,
  name: string,
  signature: Signature,
  position: Position,
  values: readonly Node[],
): Nature | Problem {
  const count = signature.parameters.length;
  const tooFew = values.length < (signature.variadic ? count - 1 : count);
  const tooMany = !signature.variadic && values.length > count;
  if (tooFew || tooMany) {
    // A mistake within an argument is told first.
    for (const value of values) checker.visit(value);
    return new Problem(position, `${tooFew ? "not enough" : "too many"} arguments to call ${name}`);
  }
  for (const [index, value] of values.entries()) {
    const nature = checker.visit(value);
    const wanted = ofType(signature.parameters[Math.min(index, count - 1)] ?? anyType);
    if (isFloat(wanted) && isInteger(nature)) continue;
    if (nature.isNil === true) {
      if (kindOfNature(wanted) === "ptr" || kindOfNature(wanted) === "interface") continue;
      return new Problem(value.position, `cannot use nil as argument (type ${typeText(wanted)}) to call ${name}`);
    }
    if (!isAssignable(nature, wanted) && !isUnknown(nature)) {
      return new Problem(value.position, `cannot use ${typeText(nature)} as argument (type ${typeText(wanted)}) to call ${name} `);
    }
  }
  return ofType(signature.results[0] ?? anyType);
}
