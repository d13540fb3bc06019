export interface Documentation {
  readonly description?: string;
  /** By parameter. */
  readonly parameters: ReadonlyMap<string, string>;
  /** `Returns:`. */
  readonly returns?: string;
}

const googleSections =
  /^(args|arguments|parameters|params|inputs|outputs|returns?|yields|raises|examples?|notes?|attributes|see also|references|warnings?|todo):\s*$/i;
const parameterSections = /^(args|arguments|parameters|params|inputs|outputs|other parameters)$/i;

/** Reads Google, NumPy and reST docstrings as KFP's `docstring_parser` does: the text before the first section, and what is said of each parameter. */
export function readDocstring(text: string): Documentation {
  const lines = cleaned(text);
  const parameters = new Map<string, string>();
  const description: string[] = [];
  let returns: string | undefined;
  let section: string | undefined;
  let style: "google" | "numpy" = "google";
  let current: string | undefined;

  const append = (more: string): void => {
    if (current !== undefined) parameters.set(current, `${parameters.get(current) ?? ""} ${more}`.trim());
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const field = /^:(param|parameter|arg|argument|key|return|returns|type|rtype|raises)\b\s*([^:]*):\s*(.*)$/.exec(line);
    if (field) {
      section = "field";
      current = undefined;
      if (/^(param|parameter|arg|argument|key)$/.test(field[1]!)) {
        current = field[2]!.trim().split(/\s+/).at(-1)!;
        append(field[3]!);
      } else if (/^returns?$/.test(field[1]!)) returns = field[3]!;
      continue;
    }
    const google = googleSections.exec(line);
    const numpy = /^-{3,}\s*$/.test(lines[index + 1] ?? "") && /^\S/.test(line);
    if (google || numpy) {
      section = (google ? google[1]! : line.trim()).toLowerCase();
      style = google ? "google" : "numpy";
      current = undefined;
      if (numpy && !google) index++;
      continue;
    }
    if (section === undefined) description.push(line);
    else if (line.trim() === "") continue;
    else if (section === "field") append(line.trim());
    else if (/^returns?$/.test(section)) returns = `${returns ?? ""} ${line.trim()}`.trim();
    else if (parameterSections.test(section)) {
      const entry = style === "numpy" ? numpyEntry(line) : googleEntry(line, lines, index);
      if (!entry) append(line.trim());
      else {
        for (const name of entry.names) parameters.set(name, entry.text);
        current = entry.names.at(-1);
      }
    }
  }
  const text_ = description.join("\n").trim();
  return { ...(text_ === "" ? {} : { description: text_ }), parameters, ...(returns ? { returns } : {}) };
}

interface Entry {
  readonly names: readonly string[];
  readonly text: string;
}

function googleEntry(line: string, lines: readonly string[], index: number): Entry | undefined {
  const match = /^(\s+)\*{0,2}([A-Za-z_]\w*)\s*(?:\([^)]*\)+)?\s*:\s*(.*)$/.exec(line);
  if (!match) return undefined;
  // A line that is indented more than the section's first entry continues the entry above it.
  const first = lines
    .slice(0, index + 1)
    .findLast((earlier, place) => googleSections.test(lines[place - 1] ?? "") && earlier.trim() !== "");
  if (first !== undefined && first !== line && match[1]!.length > indentation(first)) return undefined;
  return { names: [match[2]!], text: match[3]!.trim() };
}

function numpyEntry(line: string): Entry | undefined {
  const match = /^(\w+(?:\s*,\s*\w+)*)\s*(?::.*)?$/.exec(line);
  return match ? { names: match[1]!.split(/\s*,\s*/), text: "" } : undefined;
}

const indentation = (line: string): number => line.length - line.trimStart().length;

/** As `inspect.cleandoc`: the common indentation of all lines but the first is taken away. */
function cleaned(text: string): readonly string[] {
  const [first = "", ...rest] = text.replaceAll("\t", "        ").split(/\r\n|\r|\n/);
  const margin = Math.min(...rest.filter((line) => line.trim() !== "").map(indentation), Number.MAX_SAFE_INTEGER);
  return [first.trim(), ...rest.map((line) => line.slice(Math.min(margin, indentation(line))).trimEnd())];
}
