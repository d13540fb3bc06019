import type { Message } from "../../../diagnostics/diagnostic.ts";
import type { Value } from "../../../graph/values.ts";
import type { Lookup } from "./access.ts";
import { precedence, primary, type Printed } from "./precedence.ts";

/** What the printers of the single constructs share. */
export interface Printer {
  readonly lookup: Lookup;
  readonly report: (message: Message) => void;
  /** The callbacks around what is being printed, outermost first. */
  readonly frames: Frame[];
  print(value: Value): Printed;
  /** The same, nil where it is absent. */
  orNil(value: Value): Printed;
}

/** One callback (`#`) that is being printed. */
export interface Frame {
  readonly iteration: string;
  /** What the element is inside: `#`, or `xs[#]` where the callback runs over indices. */
  element: string;
  index: string;
  readonly accumulator: string;
  /** Its elements may hold tags: they are cut from guarded texts, or come from whoever submitted the workflow. */
  readonly unguarded: boolean;
  /** Its elements may be numbers that expr-lang takes for whole ones, and are not. */
  readonly mixed: boolean;
  /** What callbacks inside this one need of it, and the names that it then has. */
  readonly outerUses: Map<string, string>;
}

/** Prints the body of a callback, with a `let` for what callbacks inside it need. */
export function printCallback(frame: Frame, printer: Printer, body: () => Printed): Printed {
  printer.frames.push(frame);
  const plain = body();
  printer.frames.pop();
  // A brace first would be read as the older `{ … }` form of a callback.
  const printed = plain.text.startsWith("{") ? primary(`(${plain.text})`) : plain;
  if (frame.outerUses.size === 0) return printed;
  const names = [...frame.outerUses].map(([text, name]) => `let ${name} = ${text}; `).join("");
  return { text: names + printed.text, precedence: precedence.conditional };
}

export function createFrame(iteration: string, elements: Pick<Frame, "unguarded" | "mixed">): Frame {
  return { iteration, ...elements, element: "#", index: "#index", accumulator: "#acc", outerUses: new Map() };
}
