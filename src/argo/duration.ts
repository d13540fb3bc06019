/** A span of time as Go reads it, or what Go says of the text. */
export type Duration = { readonly nanoseconds: bigint };
export type DurationProblem = { readonly problem: string };

const unitNanoseconds: ReadonlyMap<string, bigint> = new Map([
  ["ns", 1n],
  ["us", 1_000n],
  ["µs", 1_000n],
  ["μs", 1_000n],
  ["ms", 1_000_000n],
  ["s", 1_000_000_000n],
  ["m", 60_000_000_000n],
  ["h", 3_600_000_000_000n],
]);

const largest = 2n ** 63n;

/** Go's `time.ParseDuration`: `30m`, `1h30m`, `1.5h`, `0`; a sign stands before the whole. There is no unit for days. */
export function parseDuration(text: string): Duration | DurationProblem {
  const negative = text.startsWith("-");
  let rest = /^[-+]/.test(text) ? text.slice(1) : text;
  if (rest === "0") return { nanoseconds: 0n };
  const invalid = { problem: `time: invalid duration ${quoted(text)}` };
  if (rest === "") return invalid;
  let total = 0n;
  while (rest !== "") {
    const [part = "", whole = "", fraction = "", unit = ""] = /^([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/.exec(rest) ?? [];
    if ((whole === "" && fraction === "") || BigInt(whole || "0") > largest) return invalid;
    if (unit === "") return { problem: `time: missing unit in duration ${quoted(text)}` };
    const size = unitNanoseconds.get(unit);
    if (size === undefined) return { problem: `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}` };
    if (BigInt(whole || "0") > largest / size) return invalid;
    total += BigInt(whole || "0") * size + fractionOf(fraction, size);
    if (total > largest) return invalid;
    rest = rest.slice(part.length);
  }
  if (!negative && total > largest - 1n) return invalid;
  return { nanoseconds: negative ? -total : total };
}

/**
 * Where Argo also takes a number without a unit, as seconds: `backoff.duration`, `backoff.maxDuration` and `suspend.duration`
 * (`ParseStringToDuration`). `timeout` and `memoize.maxAge` do not.
 */
export function parseSecondsOrDuration(text: string): Duration | DurationProblem {
  if (/^[-+]?[0-9]+$/.test(text)) return { nanoseconds: BigInt(text.replace("+", "")) * 1_000_000_000n };
  return parseDuration(text);
}

export function isDuration(result: Duration | DurationProblem): result is Duration {
  return "nanoseconds" in result;
}

/**
 * A duration as people write it, with days (`7d`) and weeks (`1w`) too, in Go's units: `168h`. What Go takes already stays as it is;
 * what is no duration gives undefined.
 */
export function goDuration(text: string): string | undefined {
  const inHours = text.replace(
    // From the beginning of a number only: every digit of a long one would be tried otherwise.
    /(?<![0-9.])([0-9]+(?:\.[0-9]+)?)([dw])/g,
    (_, amount: string, unit: string) => `${Number(amount) * (unit === "d" ? 24 : 168)}h`,
  );
  return isDuration(parseDuration(inHours)) ? inHours : undefined;
}

/** Whole seconds, rounded up. */
export function durationSeconds(duration: Duration): number {
  const second = 1_000_000_000n;
  return Number((duration.nanoseconds + second - 1n) / second);
}

/** What `2 days`, `90` or `30 min` are as a Go duration; undefined where nothing sensible can be read. */
export function suggestDuration(text: string): string | undefined {
  const parts = [...text.trim().matchAll(/([0-9]+(?:\.[0-9]+)?)\s*([a-zA-Z]*)\s*(?:,|and)?\s*/gy)];
  if (parts.length === 0 || parts.map((part) => part[0]).join("") !== text.trim()) return undefined;
  let suggestion = "";
  for (const [, amount = "", word = ""] of parts) {
    const unit = unitOf(word);
    if (unit === undefined) return undefined;
    suggestion += unit.hours === undefined ? `${amount}${unit.letter}` : `${Number(amount) * unit.hours}h`;
  }
  return isDuration(parseDuration(suggestion)) ? suggestion : undefined;
}

function unitOf(word: string): { letter: string; hours?: number } | undefined {
  if (word === "") return { letter: "s" };
  if (/^(ms|millis(econds?)?|milliseconds?)$/i.test(word)) return { letter: "ms" };
  if (/^s(ecs?|econds?)?$/i.test(word)) return { letter: "s" };
  if (/^m(ins?|inutes?)?$/i.test(word)) return { letter: "m" };
  if (/^h(rs?|ours?)?$/i.test(word)) return { letter: "h" };
  if (/^d(ays?)?$/i.test(word)) return { letter: "h", hours: 24 };
  if (/^w(ks?|eeks?)?$/i.test(word)) return { letter: "h", hours: 168 };
  return undefined;
}

/** Digits past what an int64 holds are dropped, and the product is a float's, as in Go. */
function fractionOf(digits: string, size: bigint): bigint {
  let [value, scale] = [0n, 1];
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (value > (largest - 1n) / 10n || next > largest) break;
    [value, scale] = [next, scale * 10];
  }
  return BigInt(Math.trunc(Number(value) * (Number(size) / scale)));
}

/** As Go's package time quotes: byte by byte. */
function quoted(text: string): string {
  const bytes = [...new TextEncoder().encode(text)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === "\\") return `\\${character}`;
    return byte < 0x20 || byte >= 0x80 ? `\\x${byte.toString(16).padStart(2, "0")}` : character;
  });
  return `"${bytes.join("")}"`;
}
