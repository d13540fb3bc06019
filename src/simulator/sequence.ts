// `expandSequence`.
import { Failure, Unsupported } from "./failure.ts";
import type { Sequence } from "./objects.ts";

export function sequenceItems(sequence: Sequence): readonly string[] {
  const start = sequence.start === undefined ? 0 : wholeNumber(sequence.start);
  const end = lastNumber(sequence, start);
  if (end === undefined) return [];
  const step = start <= end ? 1 : -1;
  const length = Math.abs(end - start) + 1;
  return Array.from({ length }, (_, index) => `"${formatted(sequence.format ?? "", start + index * step)}"`);
}

/** Undefined where nothing is to be counted. */
function lastNumber(sequence: Sequence, start: number): number | undefined {
  if (sequence.end !== undefined) return wholeNumber(sequence.end);
  if (sequence.count === undefined) throw new Failure("neither end nor count was specified in withSequence");
  const count = wholeNumber(sequence.count);
  return count === 0 ? undefined : start + count - 1;
}

/** strconv.Atoi. */
function wholeNumber(value: string | number): number {
  const text = String(value);
  if (!/^[-+]?[0-9]+$/.test(text)) throw new Failure(`strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}

const radixes: Readonly<Record<string, number>> = { d: 10, x: 16, X: 16, o: 8, b: 2 };

/** fmt.Sprintf of one whole number. */
function formatted(format: string, value: number): string {
  if (format === "") return String(value);
  let used = false;
  const text = format.replace(/%(?:%|([-+ 0]*)([0-9]*)([a-zA-Z]))/g, (directive, flags = "", width = "", verb = "") => {
    if (directive === "%%") return "%";
    const radix = radixes[verb as string];
    if (radix === undefined || used)
      throw new Unsupported(`withSequence.format ${JSON.stringify(format)}`, { field: "withSequence.format" });
    used = true;
    return padded(value, radix, verb === "X", flags as string, Number(width));
  });
  return used ? text : `${text}%!(EXTRA int=${String(value)})`;
}

function padded(value: number, radix: number, upper: boolean, flags: string, width: number): string {
  const digits = Math.abs(value).toString(radix);
  const sign = value < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const body = upper ? digits.toUpperCase() : digits;
  if (flags.includes("-")) return (sign + body).padEnd(width);
  return flags.includes("0") ? sign + body.padStart(width - sign.length, "0") : (sign + body).padStart(width);
}
