import type { LogReport } from "../run-report.ts";
import type { FileParts } from "../read/read-file.ts";
import { bytesText } from "../words.ts";
import { markup, type Markup } from "./markup.ts";

/** What of a file is read; undefined where there is none. */
export type ReadParts = (path: string, most: { readonly head: number; readonly tail: number }) => FileParts | undefined;

/** A log, or its beginning and its end with a note between them. */
export function logMarkup(log: LogReport, read: ReadParts, most: number): Markup {
  const parts = read(log.file, { head: Math.floor(most / 4), tail: Math.ceil((most * 3) / 4) });
  if (parts === undefined || parts.bytes === 0) return markup`<p class="quiet">It wrote nothing.</p>`;
  const head = linesOf(parts.head);
  if (parts.tail === undefined) return markup`<pre class="log" tabindex="0">${head}</pre>`;
  const tail = linesOf(parts.tail);
  const left = parts.bytes - parts.head.length - parts.tail.length;
  return markup`<pre class="log" tabindex="0">${head.slice(0, head.lastIndexOf("\n") + 1)}<span class="cut">… ${bytesText(left)} left out; all of it is in ${log.path} …</span>
${tail.slice(tail.indexOf("\n") + 1)}</pre>`;
}

/** Of a line that was written again and again, as progress is, the last one. */
function linesOf(content: Buffer): string {
  const lines = content.toString("utf8").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.replace(/\r+$/, "").split("\r").at(-1)!).join("\n");
}

/** The last lines of a log. */
export function lastLines(log: LogReport, read: ReadParts, count: number): readonly string[] {
  const parts = read(log.file, { head: 0, tail: 16_000 });
  if (parts === undefined) return [];
  return linesOf(parts.tail ?? parts.head)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-count);
}
