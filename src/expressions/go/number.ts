// Go's numbers: 64-bit arithmetic that wraps around, and how numbers are read and printed.

export function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

/** What does not fit is the largest or the smallest number. */
export function saturate(value: bigint): bigint {
  const largest = (1n << 63n) - 1n;
  return value > largest ? largest : value < -largest - 1n ? -largest - 1n : value;
}

/** int(float64) as amd64 does it: what does not fit is the smallest number. */
export function truncate(value: number): bigint {
  if (!Number.isFinite(value)) return -(1n << 63n);
  const whole = BigInt(Math.trunc(value));
  return wrap(whole) === whole ? whole : -(1n << 63n);
}

/** strconv.FormatFloat(value, 'g', -1, 64), which is also %v. */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const { digits, exponent, sign } = shortest(value);
  if (exponent < -4 || exponent >= 6) return sign + scientific(digits, exponent);
  return sign + plain(digits, exponent);
}

function shortest(value: number): { readonly digits: string; readonly exponent: number; readonly sign: string } {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  return { digits: mantissa.replace(".", ""), exponent: Number(exponent), sign: value < 0 ? "-" : "" };
}

function scientific(digits: string, exponent: number): string {
  const mantissa = digits.length === 1 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`;
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, "0");
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

/** strconv.ParseFloat, undefined where it is an error; a number that is too large is one, too. */
export function parseFloat64(text: string): number | undefined {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (special !== null) {
    if (special[2]?.toLowerCase() === "nan") return special[1] === "" ? Number.NaN : undefined;
    return special[1] === "-" ? -Infinity : Infinity;
  }
  if (/^[+-]?0x/i.test(text)) return parseHexFloat(text);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function parseHexFloat(text: string): number | undefined {
  const match = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(text);
  if (match === null || `${match[2] ?? ""}${match[3] ?? ""}` === "") return undefined;
  const mantissa = Number(BigInt(`0x${match[2] ?? ""}${match[3] ?? ""}`));
  const value = mantissa * 2 ** (Number(match[4]) - 4 * (match[3] ?? "").length);
  return Number.isFinite(value) ? (match[1] === "-" ? -value : value) : undefined;
}

export type ParsedInteger =
  | { readonly kind: "integer"; readonly value: bigint }
  | { readonly kind: "wrong"; readonly reason: "invalid syntax" | "value out of range" };

/** strconv.ParseInt(text, base, 64); base 0 reads the prefixes of Go. */
export function parseInteger(text: string, base: 0 | 8 | 10): ParsedInteger {
  const match = /^([+-]?)(.*)$/s.exec(text);
  const body = match?.[2] ?? "";
  const value = unsigned(body, base);
  if (value === undefined) return { kind: "wrong", reason: "invalid syntax" };
  const signed = match?.[1] === "-" ? -value : value;
  return wrap(signed) === signed ? { kind: "integer", value: signed } : { kind: "wrong", reason: "value out of range" };
}

function unsigned(body: string, base: 0 | 8 | 10): bigint | undefined {
  if (base === 0 && /^0(?:x[0-9a-f]+|b[01]+|o[0-7]+)$/i.test(body)) return BigInt(body.toLowerCase());
  if (base === 0 && /^0[0-7]+$/.test(body)) return BigInt(`0o${body.slice(1)}`);
  if (base === 8) return /^[0-7]+$/.test(body) ? BigInt(`0o${body}`) : undefined;
  return /^\d+$/.test(body) && !(base === 0 && /^0\d/.test(body)) ? BigInt(body) : undefined;
}
