/** The part of a terminal that argots uses: text, line ends, the cursor up, erasing, and what is passed over. Colours are left out. */
export interface Terminal {
  write(text: string): void;
  /** Lines of the screen, and what has scrolled off it above them, without spaces at their ends. */
  screen(): readonly string[];
  all(): readonly string[];
  /** As terminals do that wrap what is too long for them now. */
  resize(columns: number, rows: number): void;
  /** What it was told and does not know. */
  readonly unknown: string[];
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f170}\u{1f300}-\u{1faff}]/u;

/** A row ends where the terminal had no more room (`wraps`), or a line did. */
interface TerminalRow {
  cells: string[];
  wraps: boolean;
}

export function makeTerminal(columns: number, rows: number): Terminal {
  let [width, height] = [columns, rows];
  let buffer: TerminalRow[] = [{ cells: [], wraps: false }];
  let [row, column] = [0, 0];
  let wrapping = true;
  const unknown: string[] = [];
  const top = (): number => Math.max(0, buffer.length - height);
  const down = (): void => {
    row += 1;
    if (row === buffer.length) buffer.push({ cells: [], wraps: false });
  };
  const put = (character: string): void => {
    const size = wide.test(character) ? 2 : 1;
    if (column + size > width) {
      if (wrapping) {
        buffer[row]!.wraps = true;
        down();
        column = 0;
      } else column = width - size;
    }
    const { cells } = buffer[row]!;
    while (cells.length < column) cells.push(" ");
    cells.splice(column, size, character, ...(size === 2 ? [""] : []));
    column += size;
  };
  const obey = (sequence: string): void => {
    const [, mode = "", number = "", letter = ""] = /^\u001b\[(\??)([\d;]*)([A-Za-z])$/.exec(sequence) ?? [];
    if (letter === "m" || (mode === "?" && number === "2026")) return;
    if (mode === "?" && number === "7") wrapping = letter === "h";
    else if (letter === "A") row = Math.max(top(), row - Number(number || 1));
    else if (letter === "J" && (number === "0" || number === "")) {
      buffer[row]!.cells.length = Math.min(buffer[row]!.cells.length, column);
      buffer.length = row + 1;
      // A screen keeps its height: what is erased is empty rows.
    } else unknown.push(sequence);
  };
  return {
    unknown,
    write(text) {
      for (const [part] of text.matchAll(/\u001b\[[?\d;]*[A-Za-z]|[^]/gu)) {
        if (part.startsWith("\u001b[")) obey(part);
        else if (part === "\n") {
          buffer[row]!.wraps = false;
          down();
          column = 0;
        } else if (part === "\r") column = 0;
        else if (part < " ") unknown.push(part);
        else put(part);
      }
    },
    screen: () => buffer.slice(top()).map(({ cells }) => cells.join("").trimEnd()),
    all: () => buffer.map(({ cells }) => cells.join("").trimEnd()),
    resize(nextColumns, nextRows) {
      const lines: string[][] = [[]];
      let cursor = 0;
      buffer.forEach(({ cells, wraps }, index) => {
        if (index === row) cursor = lines.length - 1;
        lines.at(-1)!.push(...cells);
        if (!wraps && index < buffer.length - 1) lines.push([]);
      });
      [width, height] = [nextColumns, nextRows];
      buffer = lines.flatMap((cells) => {
        const pieces = Math.max(1, Math.ceil(cells.length / width));
        return Array.from({ length: pieces }, (_, piece) => ({
          cells: cells.slice(piece * width, (piece + 1) * width),
          wraps: piece < pieces - 1,
        }));
      });
      // Argots leaves the cursor on an empty line.
      row = lines.slice(0, cursor).reduce((sum, cells) => sum + Math.max(1, Math.ceil(cells.length / width)), 0);
    },
  };
}
