import { ts } from "../compiler-api.ts";
import type { SourceModule } from "../project/project.ts";

export interface Documentation {
  readonly description?: string;
  /** `@param name - what it is`, by the name without `options.` in front. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** The TSDoc above the statement that a node stands in. */
export function documentationOf(node: ts.Node, module: SourceModule): Documentation {
  let holder: ts.Node = node;
  while (
    holder.parent &&
    !ts.isSourceFile(holder.parent) &&
    !ts.isVariableStatement(holder) &&
    !ts.isTypeElement(holder) &&
    !ts.isFunctionDeclaration(holder)
  )
    holder = holder.parent;
  const ranges = ts.getLeadingCommentRanges(module.source.text, holder.getFullStart()) ?? [];
  const last = ranges.filter((range) => module.source.text.startsWith("/**", range.pos)).at(-1);
  return last ? parseComment(module.source.text.slice(last.pos + 3, last.end - 2)) : { parameters: new Map() };
}

function parseComment(text: string): Documentation {
  const lines = text.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const parameters = new Map<string, string>();
  const description: string[] = [];
  let tag: { name: string | undefined } | undefined;
  for (const line of lines) {
    const started = /^@(\w+)\s*(?:\{[^}]*\}\s*)?(.*)$/.exec(line.trim());
    if (started) {
      const parameter = started[1] === "param" ? /^(?:[\w$]+\.)?\[?([\w$]+)[^\s]*\]?\s*(?:-\s*)?(.*)$/.exec(started[2]!) : null;
      tag = { name: parameter?.[1] };
      if (parameter) parameters.set(parameter[1]!, parameter[2]!.trim());
    } else if (!tag) description.push(line);
    else if (tag.name !== undefined && line.trim() !== "") parameters.set(tag.name, `${parameters.get(tag.name)} ${line.trim()}`.trim());
  }
  const whole = description
    .join("\n")
    .replace(/\{@link\s([^{}]+)\}/g, (_, name: string) => name.trim())
    .trim();
  return whole === "" ? { parameters } : { description: whole, parameters };
}
