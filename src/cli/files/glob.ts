/** A glob, taken apart: files below `base` whose path from there matches `pattern`. */
export interface Glob {
  /** The leading folders without wildcards, with forward slashes; empty for the present folder. */
  readonly base: string;
  readonly pattern: RegExp;
}

export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/**
 * `*` and `?` stop at a slash, `**` between slashes stands for any number of folders, `[a-z]` and `[!a-z]` for one character,
 * `{a,b}` for either; a backslash makes the next character plain. Wildcards do not match a leading dot.
 */
export function parseGlob(glob: string): Glob {
  const segments = glob.replace(/^(\.\/)+/, "").split("/");
  const wild = segments.findIndex(isGlob);
  // The last segment is matched even where it has no wildcard, so that a base is always a folder.
  const count = wild === -1 ? segments.length - 1 : wild;
  // An absolute glob keeps its leading slash although nothing else stands before the wildcard.
  const base = count === 1 && segments[0] === "" ? "/" : segments.slice(0, count).join("/");
  return { base, pattern: expressionOf(`^${translate(segments.slice(count))}$`) };
}

/** A range that runs backwards (`[z-a]`) is the one thing left that is no expression: no file has such a name. */
function expressionOf(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return /(?!)/;
  }
}

function translate(segments: readonly string[]): string {
  let pattern = "";
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === "**") pattern += last ? `(?:${folder}/)*${folder}` : `(?:${folder}/)*`;
    else pattern += translateSegment(segment) + (last ? "" : "/");
  });
  return pattern;
}

/** A name that a wildcard may stand for. */
const folder = "(?!\\.)[^/]+";

function translateSegment(segment: string): string {
  let pattern = /^[*?[]/.test(segment) ? "(?!\\.)" : "";
  const characters = [...segment];
  let braces = 0;
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index]!;
    const bracket = character === "[" ? /^\[(!|\^)?(\]?[^\]]*)\]/u.exec(characters.slice(index).join("")) : null;
    if (character === "\\" && index + 1 < characters.length) pattern += escape(characters[++index]!);
    else if (character === "*") pattern += "[^/]*";
    else if (character === "?") pattern += "[^/]";
    else if (bracket?.[2]) {
      pattern += `(?!/)[${bracket[1] ? "^" : ""}${bracket[2].replace(/[\\\]^[]/g, "\\$&")}]`;
      index += [...bracket[0]].length - 1;
    } else if (character === "{" && closes(characters, index)) {
      pattern += "(?:";
      braces++;
    } else if (character === "}" && braces > 0) {
      pattern += ")";
      braces--;
    } else if (character === "," && braces > 0) pattern += "|";
    else pattern += escape(character);
  }
  return pattern;
}

/** Whether the brace at `start` has its partner in the same segment; if not it is a plain character. */
function closes(characters: readonly string[], start: number): boolean {
  let depth = 0;
  for (let index = start; index < characters.length; index++) {
    if (characters[index] === "\\") index++;
    else if (characters[index] === "{") depth++;
    else if (characters[index] === "}" && --depth === 0) return true;
  }
  return false;
}

function escape(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
