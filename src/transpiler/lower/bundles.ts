import type { Value } from "../../graph/values.ts";
import { outputExpression, type Site } from "./expression/argument.ts";
import { objectLiteral, property } from "./expression/literals.ts";
import { call, primary, type Printed } from "./expression/precedence.ts";
import { expressionTag } from "./expression/tags.ts";
import type { Lowering } from "./lowering.ts";
import { uniqueSpelling } from "./names.ts";
import { portNames, type Bundle, type Scope, type ScopePort, type TaskBuilder } from "./scope.ts";

/** Argo evaluates expressions of 10,000 nodes (expr-lang, `MaxNodes`), of which a piece takes about one for four characters. */
const largestBundle = { pieces: 400, characters: 20_000 };

/** A tenth of the inputs that a template may have are left for bundles. */
export function isFull(lowering: Lowering, scope: Scope): boolean {
  return scope.inputs.size >= Math.floor(lowering.limits.inputs * 0.9);
}

/** An input beside many others: it comes in a JSON object, as texts, together with more of its kind. */
export function addBundled(scope: Scope, task: TaskBuilder, value: Value, site: Site, optional: boolean): ScopePort {
  const text = outputExpression(value, value.type, site);
  const bundle = roomFor(scope, task, text);
  const name = `v${bundle.pieces.length + 1}`;
  bundle.pieces.push([name, text]);
  bundle.characters += text.text.length;
  return { name, kind: "parameter", type: value.type, field: { name }, optional, bundle: bundle.input };
}

function roomFor(scope: Scope, task: TaskBuilder, { text }: Printed): Bundle {
  const last = task.bundles?.at(-1);
  const { pieces, characters } = largestBundle;
  if (last && last.pieces.length < pieces && last.characters + text.length <= characters) return last;
  const input = uniqueSpelling("more", portNames(scope.inputs));
  scope.inputs.set(`bundle ${input}`, { name: input, kind: "parameter", type: { kind: "json" }, field: { name: input }, optional: false });
  const bundle: Bundle = { input, pieces: [], characters: 0 };
  (task.bundles ??= []).push(bundle);
  return bundle;
}

/** The argument that fills the input. */
export function bundleArgument({ pieces }: Bundle): string {
  return expressionTag(call("toJson", objectLiteral(pieces)).text);
}

export function bundledText({ bundle, name }: ScopePort): Printed {
  return primary(`fromJSON(inputs.parameters${property(bundle!)})${property(name)}`);
}
