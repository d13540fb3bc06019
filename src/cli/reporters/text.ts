/** How text of unknown origin (source lines, names, messages) is shown on a terminal. */

const wide =
  /^[\u1100-\u115F\u231A\u231B\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}{2}/u;
const invisible = /^[\p{Mark}\u200B-\u200D\u2060\uFEFF]+$/u;

/** What a person sees as one character, and how many columns of a terminal it takes. */
export interface Glyph {
  readonly text: string;
  readonly columns: number;
  /** Where it begins in the text, in UTF-16 units from 0. */
  readonly start: number;
  readonly end: number;
}

const tabSize = 4;

/**
 * The glyphs of one line. Tabs become blanks up to the next multiple of four, so that columns add up; control and bidirectional
 * characters, which could repaint the terminal or reorder the line, are shown by name.
 */
export function glyphsOf(line: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let column = 0;
  for (const { segment, index } of segments(line)) {
    const text = segment === "\t" ? " ".repeat(tabSize - (column % tabSize)) : visible(segment);
    const columns = text === segment ? columnsOf(segment) : text.length;
    glyphs.push({ text, columns, start: index, end: index + segment.length });
    column += columns;
  }
  return glyphs;
}

/** `Intl.Segmenter` costs 20 ms to make and much on long lines, and most lines are ASCII, where every character is its own. */
function* segments(line: string): Iterable<{ segment: string; index: number }> {
  if (/^[\x00-\x7f]*$/.test(line)) for (let index = 0; index < line.length; index++) yield { segment: line[index]!, index };
  else yield* new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line);
}

function columnsOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) || emoji.test(grapheme) ? 2 : 1;
}

/** Control and bidirectional characters by name (`<U+001B>`); line ends too. Everything else as it is. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`,
  );
}

/** `visible`, but a line end stays a line end. */
export function visibleLines(text: string): string[] {
  return text.split(/\r\n|\n/).map(visible);
}
