// Tags that Argo leaves as they are although somebody meant them for it.

export interface KnownParameters {
  readonly inputs: ReadonlySet<string>;
  readonly workflow: ReadonlySet<string>;
}

/** What the name of a tag must begin with for Argo to look at it: `common.GlobalVarValidWorkflowVariablePrefix`. */
const looked = /^(item|steps|inputs|outputs|pod|workflow|tasks)\b/;

/** Beginnings that are all but Argo's, with what follows them there: nobody else has names of this form. */
const nearly: readonly (readonly [pattern: RegExp, root: string])[] = [
  [/^(?:inputs?|in)\.(?=(?:parameters|artifacts)\.[-\w]+)/i, "inputs."],
  [/^outputs?\.(?=(?:parameters|artifacts)\.[-\w]+)/i, "outputs."],
  [/^steps?\.(?=[-\w]+\.(?:outputs\.|status$|id$|ip$|exitCode$|startedAt$|finishedAt$))/i, "steps."],
  [/^tasks?\.(?=[-\w]+\.(?:outputs\.|status$|id$|ip$|exitCode$|startedAt$|finishedAt$))/i, "tasks."],
  [
    /^(?:workflows?|wf)\.(?=(?:parameters|outputs|labels|annotations|creationTimestamp)\.[-\w]+|(?:name|namespace|uid|status)$)/i,
    "workflow.",
  ],
];

/** The name that was meant, for a tag that is not replaced; undefined where it may be somebody else's. */
export function misspeltTag(content: string, known: KnownParameters): string | undefined {
  const name = content.trim();
  if (looked.test(name)) return undefined;
  for (const [pattern, root] of nearly) if (pattern.test(name)) return name.replace(pattern, root);
  // With blanks around it a bare word is what other languages of templates write.
  const parameter = /^parameters\.([-\w]+)$/.exec(name)?.[1] ?? (content === name && /^[-\w]+$/.test(name) ? name : undefined);
  if (parameter === undefined) return undefined;
  if (known.inputs.has(parameter)) return `inputs.parameters.${parameter}`;
  return known.workflow.has(parameter) ? `workflow.parameters.${parameter}` : undefined;
}
