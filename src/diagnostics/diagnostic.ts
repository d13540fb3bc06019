import type { Place } from "../graph/types.ts";

export type Severity = "error" | "warning";

/** A message of `messages/*.md` with its values filled in: made only by the generated factories. */
export interface Message {
  /** `ARG2004`: stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence on what is wrong, in the author's words. */
  readonly text: string;
  /** What to write instead. */
  readonly hint?: string;
}

export interface Diagnostic extends Message {
  /** Absent only where no file is concerned (a wrong flag). */
  readonly place?: Place;
}

/** Collects; nothing is thrown and all of them are kept. */
export class DiagnosticBag {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  add(message: Message, place?: Place): void {
    const key = `${message.code}|${place?.file}|${place?.line}|${place?.column}|${message.text}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#diagnostics.push(place ? { ...message, place } : message);
  }

  get hasErrors(): boolean {
    return this.#diagnostics.some((diagnostic) => diagnostic.severity === "error");
  }

  /** By file, line, column, code. */
  sorted(): readonly Diagnostic[] {
    return [...this.#diagnostics].sort(
      (a, b) =>
        compare(a.place?.file ?? "", b.place?.file ?? "") ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
        compare(a.code, b.code),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
