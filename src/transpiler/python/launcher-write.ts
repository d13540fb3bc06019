import type { PythonValue } from "./annotations.ts";
import type { PythonComponent } from "./component.ts";
import { guard, pythonText, type LauncherNames } from "./launcher-text.ts";
import { outputVariable } from "./launcher-read.ts";
import type { NameMapping } from "./match.ts";

export interface Writing {
  readonly helpers: readonly string[];
  readonly lines: readonly string[];
}

type Form = PythonValue["form"];

/** Writes each output to a file of its own, as text and one newline, which Argo takes off again (spec/controller.md 31). */
export function writingLines(component: PythonComponent, mapping: NameMapping, names: LauncherNames, imports: Set<string>): Writing {
  const lines: string[] = [];
  const forms = new Set<Form>();
  const value = (output: string, expression: string, form: Form, given?: string): void => {
    forms.add(form);
    const kinds = form === "json" ? "" : form === "float" ? ", float, int" : `, ${form}`;
    const line = `write(${pythonText(output)}, ${expression}${kinds})`;
    if (given === undefined) lines.push(line);
    else lines.push(`if ${given} is None:`, `    leave(${pythonText(output)})`, "else:", `    ${line}`);
  };
  let saves = false;
  let keeps = false;
  for (const { name, field, type } of component.returns) {
    const output = mapping.outputs.get(name) ?? name;
    const expression = field === undefined ? "result" : `result.${field}`;
    if (type.kind === "artifact") {
      keeps = true;
      lines.push(`keep(${expression}, ${pythonText(output)})`);
    } else {
      const isEnum = type.value.enumeration !== undefined;
      const text = isEnum ? `getattr(${expression}, "value", ${expression})` : expression;
      if (type.absent) value(output, text, type.value.form, expression);
      else value(output, text, type.optional ? "json" : type.value.form);
    }
  }
  for (const parameter of component.parameters) {
    const output = mapping.outputs.get(parameter.name) ?? parameter.name;
    if (parameter.kind === "output-artifact" && parameter.metadata) {
      saves = true;
      const variable = outputVariable(parameter.name, component, names);
      lines.push(`save(${variable}, ${pythonText(output)})`);
    } else if (parameter.kind === "output-value") {
      const { form } = parameter.value;
      const text = `open(${pythonText(`/tmp/outputs/${output}`)}, encoding="utf-8", newline="").read()`;
      if (form !== "str") imports.add("json");
      value(output, form === "str" ? text : `json.loads(${text})`, form);
    }
  }
  // Metrics live in their metadata: where the function wrote no file, that is what the artifact holds.
  const metrics = [...names.classes].filter(([className]) => className.endsWith("Metrics")).map(([, name]) => name);
  return {
    lines,
    helpers: [
      ...writeHelper(forms, saves || keeps, imports),
      ...(lines.some((line) => line.includes("leave(")) ? leaveHelper : []),
      ...(saves || keeps ? metadataHelpers(metrics, imports) : []),
      ...(keeps ? keepHelper(imports) : []),
    ],
  };
}

/** What is not there is said by the mark that stands for it wherever values travel as texts: an output without a file would fail the pod. */
const leaveHelper: readonly string[] = [
  "def leave(name):",
  '    with open("/tmp/outputs/" + name, "w", encoding="utf-8") as file:',
  '        file.write("\\u2060\\n")',
  "",
];

function writeHelper(forms: ReadonlySet<Form>, hasMetadata: boolean, imports: Set<string>): readonly string[] {
  if (forms.size === 0 && !hasMetadata) return [];
  imports.add("sys");
  if (hasMetadata || [...forms].some((form) => ["list", "dict", "json"].includes(form))) return jsonHelper(forms, hasMetadata, imports);
  if (!forms.has("str")) return numberHelper(forms, imports);
  return forms.size === 1 ? textHelper(imports) : jsonHelper(forms, hasMetadata, imports);
}

/** Whole floats are written as JavaScript writes them: `3`, not `3.0`. */
function numberHelper(forms: ReadonlySet<Form>, imports: Set<string>): readonly string[] {
  imports.add("json");
  const number = forms.has("float") ? "int(value) if type(value) is float and value % 1 == 0 and abs(value) < 1e21 else value" : "value";
  const finite = forms.has("float") ? ' or not abs(value) < float("inf")' : "";
  return [
    "",
    "def write(name, value, *kinds):",
    '    value = value.item() if hasattr(value, "item") else value  # numpy\'s scalars',
    `    if type(value) not in kinds${finite}:`,
    '        sys.exit(f"The output {name} cannot be {value!r}: it is a {kinds[0].__name__}")',
    '    with open("/tmp/outputs/" + name, "w") as file:',
    `        file.write(json.dumps(${number}) + "\\n")`,
    "",
  ];
}

function textHelper(imports: Set<string>): readonly string[] {
  imports.add("re");
  return [
    "",
    "def write(name, value, kind):",
    "    if not isinstance(value, kind):",
    '        sys.exit(f"The output {name} cannot be {value!r}: it is a {kind.__name__}")',
    '    with open("/tmp/outputs/" + name, "w", encoding="utf-8", newline="") as file:',
    `        file.write(${guard}value) + "\\n")`,
    "",
  ];
}

/** Values are checked as what they are in JSON, where a numpy scalar is a number and a tuple a list. */
function jsonHelper(forms: ReadonlySet<Form>, hasMetadata: boolean, imports: Set<string>): readonly string[] {
  imports.add("json").add("re");
  const checks = [...forms].some((form) => form !== "json");
  const mayBeAny = hasMetadata || forms.has("json");
  return [
    "",
    "def native(value):  # numpy's arrays and scalars",
    '    return value.tolist() if hasattr(value, "tolist") else value.item()',
    "",
    `def write(name, value${checks ? ", *kinds" : ""}):`,
    "    try:",
    '        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=native)',
    ...(checks
      ? [
          "        value = json.loads(text)",
          `        if ${mayBeAny ? "kinds and " : ""}type(value) not in kinds:`,
          '            raise TypeError(f"{value!r} is not a {kinds[0].__name__}")',
        ]
      : []),
    ...(forms.has("float")
      ? ["        if type(value) is float and value % 1 == 0 and abs(value) < 1e21:", "            text = str(int(value))"]
      : []),
    ...(forms.has("str") ? ["        text = value if str in kinds else text"] : []),
    `        data = (${guard}text) + "\\n").encode()`,
    "    except (AttributeError, TypeError, ValueError) as error:",
    '        sys.exit(f"The output {name} cannot be written: {error}")',
    '    with open("/tmp/outputs/" + name, "wb") as file:',
    "        file.write(data)",
    "",
  ];
}

/** `save` puts metadata and digest beside an artifact. A digest of a folder is over its files' paths, sizes and contents, in the order of the paths. */
function metadataHelpers(metrics: readonly string[], imports: Set<string>): readonly string[] {
  imports.add("hashlib").add("pathlib");
  return [
    "def digest(path):",
    "    total = hashlib.sha256()",
    '    files = [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]',
    "    for file in sorted(files, key=str):",
    "        if file != path:",
    '            total.update(f"{file.relative_to(path)}\\0{file.stat().st_size}\\0".encode())',
    '        with file.open("rb") as content:',
    '            for block in iter(lambda: content.read(1 << 20), b""):',
    "                total.update(block)",
    '    return "sha256:" + total.hexdigest()',
    "",
    "def save(artifact, name):",
    '    path = pathlib.Path("/tmp/outputs/" + name)',
    ...(metrics.length > 0
      ? [
          `    if isinstance(artifact, ${metrics.length > 1 ? `(${metrics.join(", ")})` : metrics[0]!}) and not path.exists():`,
          "        path.write_text(json.dumps(artifact.metadata, default=native))",
        ]
      : []),
    "    if path.exists():",
    '        write(name + "-metadata", {"digest": digest(path), "metadata": artifact.metadata})',
    "",
  ];
}

function keepHelper(imports: Set<string>): readonly string[] {
  imports.add("os").add("shutil");
  return [
    "def keep(artifact, name):",
    '    if artifact.path != "/tmp/outputs/" + name and os.path.exists(artifact.path):',
    "        copy = shutil.copytree if os.path.isdir(artifact.path) else shutil.copy",
    '        copy(artifact.path, "/tmp/outputs/" + name)',
    "    save(artifact, name)",
    "",
  ];
}
