import type { InputDeclaration, OutputDeclaration } from "../../graph/graph.ts";
import { pythonComponent } from "./interface.ts";
import { matchInterface } from "./match.ts";
import type { PythonModule } from "./module.ts";
import { propertyName, typeText } from "./type-text.ts";
import { camelCase } from "./spelling.ts";
import { kfpDecoratorOf } from "./dependencies.ts";

/**
 * The TypeScript that declares a file's components: one `export const` a function, typed from its signature. `reference` is how the
 * pipeline file names the Python file: `./components/data.py`. Functions whose name begins with `_` and those that are not components are left out.
 */
export function pythonStubs(module: PythonModule, reference: string): string {
  const names = new Set<string>();
  const lines: string[] = [];
  const decorated = [...module.functions.values()].some((one) =>
    one.decorators.some(({ name }) => kfpDecoratorOf(module, name) === "component"),
  );
  for (const { name, decorators } of module.functions.values()) {
    const isComponent = decorators.some((decorator) => kfpDecoratorOf(module, decorator.name) === "component");
    if (decorated ? !isComponent : name.startsWith("_")) continue;
    const { component, problems } = pythonComponent(module, name);
    if (!component || problems.some(({ message }) => message.severity === "error")) continue;
    const { inputs, outputs } = matchInterface(undefined, component);
    for (const { type } of [...inputs, ...outputs]) for (const [word] of typeText(type).matchAll(/\b[A-Z]\w*\b/g)) names.add(word);
    const description = component.description === undefined ? [] : [comment(component.description)];
    lines.push("", ...description, `export const ${camelCase(name)} = python<${objectText(inputs)}, ${outputText(outputs)}>(`);
    lines.push(`  ${JSON.stringify(`${reference}#${name}`)},`);
    // What the decorator does not say has to be said here: there is no default image.
    if (component.image === undefined) lines.push(`  { image: "${pythonImage}" },`);
    lines.push(");");
  }
  const types = [...names].filter((name) => importable.has(name)).sort();
  const imported = ["python", ...types.map((name) => `type ${name}`)].join(", ");
  return [`import { ${imported} } from "argots";`, ...lines, ""].join("\n");
}

/** A small image of a Python that is still maintained. */
const pythonImage = "python:3.12-slim";

const importable = new Set([
  "Artifact", "Dataset", "Model", "Metrics", "ClassificationMetrics", "SlicedClassificationMetrics", "Html", "Markdown", "Directory", "Json",
]); // prettier-ignore

function objectText(declarations: readonly (InputDeclaration | OutputDeclaration)[]): string {
  const fields = declarations.map(
    (declaration) =>
      `${propertyName(declaration.name)}${"optional" in declaration && declaration.optional ? "?" : ""}: ${typeText(declaration.type)}`,
  );
  return fields.length === 0 ? "{}" : `{ ${fields.join("; ")} }`;
}

/** A component that gives one plain value is that value. */
function outputText(outputs: readonly OutputDeclaration[]): string {
  const [only] = outputs;
  if (only === undefined) return "void";
  if (outputs.length > 1 || only.type.kind === "artifact" || only.name !== "result") return objectText(outputs);
  return `${typeText(only.type)}${only.optional ? " | undefined" : ""}`;
}

function comment(text: string): string {
  const lines = text.replaceAll("*/", "* /").split("\n");
  return lines.length === 1 ? `/** ${lines[0]!} */` : ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}
