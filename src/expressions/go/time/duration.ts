// time.Duration: read and printed as Go does.
import { quoteForTime } from "./quote.ts";

export type ParsedDuration =
  { readonly kind: "duration"; readonly nanoseconds: bigint } | { readonly kind: "wrong"; readonly message: string };

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const largest = (1n << 63n) - 1n;

export function parseDuration(text: string): ParsedDuration {
  const wrong = (problem: string): ParsedDuration => ({ kind: "wrong", message: `time: ${problem} ${quoteForTime(text)}` });
  const sign = /^[-+]/.exec(text)?.[0] ?? "";
  let rest = text.slice(sign.length);
  if (rest === "0") return { kind: "duration", nanoseconds: 0n };
  if (rest === "") return wrong("invalid duration");
  let total = 0n;
  while (rest !== "") {
    const number = /^(?:(\d+)(?:\.(\d*))?|\.(\d+))/.exec(rest);
    if (number === null) return wrong("invalid duration");
    rest = rest.slice(number[0].length);
    const name = /^[^.\d]+/.exec(rest)?.[0];
    if (name === undefined) return wrong("missing unit in duration");
    rest = rest.slice(name.length);
    const unit = Object.hasOwn(units, name) ? units[name] : undefined;
    if (unit === undefined) return wrong(`unknown unit ${quoteForTime(name)} in duration`);
    const fraction = number[2] ?? number[3] ?? "";
    total += BigInt(number[1] ?? "0") * unit;
    // Go multiplies as float64, too.
    if (fraction !== "") total += BigInt(Math.trunc(Number(fraction) * (Number(unit) / 10 ** fraction.length)));
    if (total > largest + 1n) return wrong("invalid duration");
  }
  if (total > largest && sign !== "-") return wrong("invalid duration");
  return { kind: "duration", nanoseconds: sign === "-" ? -total : total };
}

/** 1h30m0s, 1.5s, 2µs. */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return "0s";
  const sign = nanoseconds < 0n ? "-" : "";
  const amount = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (amount < 1000n) return `${sign}${String(amount)}ns`;
  if (amount < 1_000_000n) return `${sign}${decimal(amount, 3)}µs`;
  if (amount < 1_000_000_000n) return `${sign}${decimal(amount, 6)}ms`;
  const minutes = amount / 60_000_000_000n;
  const seconds = `${decimal(amount % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return sign + seconds;
  const hours = minutes / 60n;
  return `${sign}${hours === 0n ? "" : `${String(hours)}h`}${String(minutes % 60n)}m${seconds}`;
}

function decimal(amount: bigint, places: number): string {
  const digits = String(amount).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return `${digits.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Hours(), Minutes() and Seconds(): the whole part and the rest are divided apart, which rounds better. */
export function inUnits(nanoseconds: bigint, unit: bigint): number {
  return Number(nanoseconds / unit) + Number(nanoseconds % unit) / Number(unit);
}
