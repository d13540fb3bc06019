import type { OutputDeclaration } from "../../../graph/graph.ts";
import type { SuspendImplementation } from "../../../graph/graph.ts";
import type { Json } from "../../../graph/types.ts";
import { absentText } from "../expression/guard.ts";
import { parameterInputs, ports } from "../ports-of-component.ts";
import { leafText, type Leaf, type Template } from "./leaf.ts";

/** A pause. Outputs are what a person supplies; an input of the same name with an `enum` is the choice that Argo's page offers. */
export function suspendTemplate(leaf: Leaf, suspend: SuspendImplementation): Template {
  const { inputs, outputs } = leaf.component;
  const choices = outputs.flatMap(choiceOf);
  const supplied = outputs.map(({ name, optional }) => ({
    name,
    valueFrom: { supplied: {}, ...(optional ? { default: absentText } : {}) },
  }));
  return {
    ...ports("inputs", [...parameterInputs(inputs, []), ...choices], []),
    ...ports("outputs", supplied, []),
    suspend: suspend.duration ? { duration: leafText(leaf, suspend.duration) } : {},
  };
}

function choiceOf({ name, type, description }: OutputDeclaration): readonly { readonly [key: string]: Json }[] {
  const texts = type.kind === "boolean" ? ["true", "false"] : type.kind === "string" ? (type.literals ?? []) : [];
  if (texts.length === 0) return [];
  // Argo wants a default, and its page shows it as chosen. Whoever resumes without choosing has not approved: no choice is made for them.
  const fallback = type.kind === "boolean" ? "false" : "";
  return [{ name, default: fallback, enum: texts, ...(description === undefined ? {} : { description }) }];
}
