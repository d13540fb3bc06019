/** A tag of an input, `{{inputs.parameters.url}}`, as it stands in a template that the author wrote. */
export interface InputTag {
  readonly tag: string;
  readonly kind: "parameters" | "artifacts";
  readonly name: string;
}

/** The plain tags of inputs in a text, in order. Expressions say more than a name. */
export function inputTags(text: string): readonly InputTag[] {
  return [...text.matchAll(/\{\{inputs\.(parameters|artifacts)\.([\w-]+)(?:\.path)?\}\}/g)].map(([tag, kind, name]) => ({
    tag,
    kind: kind as InputTag["kind"],
    name: name!,
  }));
}

/** What to say of a tag whose input is none of `names`; undefined where it is one. */
export function inputTagProblem(
  { kind, name }: InputTag,
  names: readonly string[],
): { readonly what: string; readonly instead: string } | undefined {
  if (names.includes(name)) return undefined;
  const entry = kind === "parameters" ? `{ name: "${name}" }` : `{ name: "${name}", path: "…" }`;
  return { what: kind === "parameters" ? "a parameter" : "an artifact", instead: `declare it: \`inputs: { ${kind}: [${entry}] }\`.` };
}
