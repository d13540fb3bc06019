import type { BoundParameter, PythonComponent } from "./component.ts";
import { launcherLocals, pythonText, unguard, type LauncherNames } from "./launcher-text.ts";
import type { NameMapping } from "./match.ts";

type ValueParameter = Extract<BoundParameter, { kind: "value" }>;
type InputArtifact = Extract<BoundParameter, { kind: "input-artifact" }>;

const isOptional = (parameter: ValueParameter): boolean => parameter.optional || parameter.hasDefault;

/** Reads the one file in which all parameters come: `[{"name": "x", "value": "text"}, …]`. */
export function readingLines(component: PythonComponent, mapping: NameMapping, imports: Set<string>): readonly string[] {
  const values = component.parameters.filter((one): one is ValueParameter => one.kind === "value" && mapping.inputs.has(one.name));
  const withMetadata = component.parameters.some((one) => one.kind === "input-artifact" && one.metadata && mapping.inputs.has(one.name));
  if (values.length === 0 && !withMetadata) return [];
  imports.add("json");
  const mayBeAbsent = withMetadata || values.some(isOptional);
  const hasText = withMetadata || values.some(({ value }) => !["int", "float", "bool"].includes(value.form));
  if (hasText) imports.add("re");
  const text = hasText ? `${unguard}entry["value"])` : 'entry["value"]';
  return [
    'with open("/tmp/argots/parameters.json", encoding="utf-8") as file:',
    "    entries = json.load(file)",
    // A lone word joiner is what an optional input holds that was not given.
    `given = {entry["name"]: ${text} for entry in entries${mayBeAbsent ? String.raw` if entry.get("value", "\u2060") != "\u2060"` : ""}}`,
    ...(values.some(({ value }) => value.form === "int")
      ? ["", "def whole(text):", "    number = json.loads(text)", "    return int(number) if number == int(number) else int(text)", ""]
      : []),
  ];
}

/** The expression that reads one value from its text. */
function readExpression({ value }: ValueParameter, text: string): string {
  const form = value.form;
  // Where all texts that a loop gave are JSON objects or lists, Argo puts these into the list instead (controller.md 20).
  if (value.type.kind === "list" && value.type.element.kind === "string")
    return `[one if isinstance(one, str) else json.dumps(one) for one in json.loads(${text})]`;
  const plain = form === "str" ? text : form === "int" ? `whole(${text})` : form === "float" ? `float(${text})` : `json.loads(${text})`;
  return value.enumeration === undefined ? plain : `${value.enumeration}(${plain})`;
}

export interface Call {
  /** What has to be there before. */
  readonly before: readonly string[];
  readonly lines: readonly string[];
}

export function callLines(component: PythonComponent, mapping: NameMapping, names: LauncherNames, imports: Set<string>): Call {
  const before: string[] = [];
  const keywords: string[] = [];
  const optional: string[] = [];
  for (const parameter of component.parameters) {
    const { name } = parameter;
    if (parameter.kind === "output-artifact" || parameter.kind === "output-value") {
      const path = pythonText(`/tmp/outputs/${mapping.outputs.get(name) ?? name}`);
      if (parameter.kind === "output-value" || parameter.asPath) keywords.push(`${name}=${path}`);
      else if (parameter.metadata) {
        before.push(`${outputVariable(name, component, names)} = ${artifact(names, imports, parameter.className, name, path)}`);
        keywords.push(`${name}=${outputVariable(name, component, names)}`);
      } else keywords.push(`${name}=${artifact(names, imports, parameter.className, name, path)}`);
      continue;
    }
    const source = mapping.inputs.get(name);
    if (source === undefined) {
      // Not an input in TypeScript: Python's own default holds, and None where it has none.
      if (!("hasDefault" in parameter && parameter.hasDefault) && !isArtifactWithDefault(component, name)) keywords.push(`${name}=None`);
    } else if (parameter.kind === "input-artifact") keywords.push(`${name}=${inputArtifact(parameter, source, names, imports)}`);
    else {
      const key = pythonText(source);
      const read = readExpression(parameter, `given[${key}]`);
      if (!isOptional(parameter)) keywords.push(`${name}=${read}`);
      else if (!parameter.hasDefault) keywords.push(`${name}=${read} if ${key} in given else None`);
      else optional.push(`if ${key} in given:`, `    optional[${pythonText(name)}] = ${read}`);
    }
  }
  if (optional.length > 0) {
    before.push("optional = {}", ...optional);
    keywords.push("**optional");
  }
  const { isAsync } = component.function;
  if (isAsync) imports.add("asyncio");
  const target = `${component.returns.length > 0 ? "result = " : ""}${isAsync ? "asyncio.run(" : ""}${names.function}(`;
  const close = isAsync ? "))" : ")";
  const line = `${target}${keywords.join(", ")}${close}`;
  return { before, lines: line.length <= 100 ? [line] : [target, ...keywords.map((keyword) => `    ${keyword},`), close] };
}

function isArtifactWithDefault(component: PythonComponent, name: string): boolean {
  return component.function.parameters.some((parameter) => parameter.name === name && parameter.default !== undefined);
}

/** A local name for an output that is looked at again after the call. */
export function outputVariable(name: string, component: PythonComponent, names: LauncherNames): string {
  const taken = launcherLocals.has(name) || name === component.name || [...names.classes.values(), ...names.enumerations].includes(name);
  return taken ? `${name}_` : name;
}

/** An artifact as the function sees it: of the class that has its methods, or nothing but its name and path. */
function artifact(names: LauncherNames, imports: Set<string>, className: string, name: string, path: string, metadata?: string): string {
  const known = names.classes.get(className) ?? names.classes.get("Artifact");
  if (known !== undefined) return `${known}(${[pythonText(name), path, ...(metadata === undefined ? [] : [metadata])].join(", ")})`;
  imports.add("types");
  return `types.SimpleNamespace(name=${pythonText(name)}, path=${path}, uri=${path})`;
}

function inputArtifact(parameter: InputArtifact, source: string, names: LauncherNames, imports: Set<string>): string {
  const path = pythonText(`/tmp/inputs/${source}`);
  const { name, className } = parameter;
  if (parameter.optional || parameter.list) imports.add("os");
  const metadata = `json.loads(given.get(${pythonText(`${source}-metadata`)}, "{}")).get("metadata")`;
  const expression = parameter.asPath
    ? path
    : parameter.list
      ? `[${artifact(names, imports, className, name, `os.path.join(${path}, file)`)} for file in sorted(os.listdir(${path}))]`
      : artifact(names, imports, className, name, path, parameter.metadata ? metadata : undefined);
  return parameter.optional ? `${expression} if os.path.exists(${path}) else None` : expression;
}
