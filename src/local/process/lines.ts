export interface LineSplitter {
  write(text: string): void;
  end(): void;
}

/** A longer line is told in pieces. */
const longest = 64 * 1024;

/** Text as it comes, a line at a time. */
export function lineSplitter(onLine: (line: string) => void): LineSplitter {
  let rest = "";
  return {
    write(text) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
      if (rest.length < longest) return;
      onLine(rest);
      rest = "";
    },
    end() {
      if (rest !== "") onLine(rest);
      rest = "";
    },
  };
}
