/** An amount of a Kubernetes resource: `mantissa × 10^scale`, exactly. */
export interface Quantity {
  readonly mantissa: bigint;
  /** Power of ten. */
  readonly scale: number;
  /** How it was written, which decides how it is printed: `512Mi`, `512M`, `512e6`. */
  readonly format: "binary" | "decimal" | "exponent";
}

export type QuantityProblem = { readonly problem: "format" | "number" | "suffix" };

/** Power of two by suffix. */
const binarySuffixes: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
/** Power of ten by suffix. */
const decimalSuffixes: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, "": 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

const nano = -9;
const largestInt64 = 2n ** 63n - 1n;

/**
 * Reads what Kubernetes reads (`resource.ParseQuantity`, apimachinery v0.33), its leniencies included: `.5`, `1.`, `+2`, and a
 * suffix without digits, which is zero. Finer than a billionth is rounded up, away from zero; binary amounts stop at 2^63-1.
 */
export function parseQuantity(text: string): Quantity | QuantityProblem {
  if (text === "") return { problem: "format" };
  const match = /^([+-]?)(0*)([0-9]*)(?:(\.)([0-9]*))?([eEinumkKMGTP]*[-+]?[0-9]*)$/.exec(text);
  if (!match) return { problem: "format" };
  const [, sign, zeros = "", whole = "", point, fraction = "", suffix = ""] = match;
  const known = suffixPower(suffix);
  if (known === undefined) return { problem: "suffix" };
  const digits = (whole === "" ? "0" : whole) + fraction;
  const absolute = BigInt(digits);
  const scale = (known.base === 10 ? known.power : 0) - fraction.length;
  if (!fitsFastPath(whole === "" ? 1 : whole.length, fraction.length, scale, known)) {
    // The slow path reads the text again and wants a digit in it (inf.Dec's SetString): "." is 0, ".e-10" is an error.
    const hasDigit = zeros !== "" || whole !== "" || fraction !== "";
    if (!hasDigit && (point !== undefined || sign !== "" || suffix !== "")) return { problem: "number" };
  }
  const amount = known.base === 2 ? absolute * 2n ** BigInt(known.power) : absolute;
  return bounded({ mantissa: sign === "-" ? -amount : amount, scale, format: known.format });
}

/** A problem of a text, or undefined when Kubernetes takes it. */
export function isQuantity(result: Quantity | QuantityProblem): result is Quantity {
  return "mantissa" in result;
}

/** Negative when `a` is less than `b`. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  const signs = compareBigints(signOf(a.mantissa), signOf(b.mantissa));
  if (signs !== 0 || a.mantissa === 0n) return signs;
  // Orders of magnitude first: an exponent may be a billion.
  const magnitude = digitsOf(a.mantissa) + a.scale - (digitsOf(b.mantissa) + b.scale);
  if (magnitude !== 0) return magnitude > 0 === a.mantissa > 0n ? 1 : -1;
  const scale = Math.min(a.scale, b.scale);
  return compareBigints(a.mantissa * 10n ** BigInt(a.scale - scale), b.mantissa * 10n ** BigInt(b.scale - scale));
}

/** The canonical text (`Quantity.CanonicalizeBytes`): no fraction, the greatest suffix that keeps every digit. */
export function formatQuantity(quantity: Quantity): string {
  if (quantity.mantissa === 0n) return "0";
  if (quantity.format === "binary" && quantity.scale >= 0 && quantity.scale < 40) {
    const value = quantity.mantissa * 10n ** BigInt(quantity.scale);
    // Within ±1024 a binary amount is written as a decimal one.
    if (value <= -1024n || value >= 1024n) return formatBinary(value);
  }
  return formatDecimal(quantity);
}

function formatBinary(value: bigint): string {
  let [rest, power] = [value, 0];
  while (power < 60 && rest % 1024n === 0n && (rest >= 1024n || rest <= -1024n)) [rest, power] = [rest / 1024n, power + 10];
  return `${rest}${Object.keys(binarySuffixes).find((suffix) => binarySuffixes[suffix] === power) ?? ""}`;
}

function formatDecimal({ mantissa, scale, format }: Quantity): string {
  let [rest, power] = [mantissa, scale];
  while (rest % 10n === 0n) [rest, power] = [rest / 10n, power + 1];
  // Beyond `E` there is no suffix; Kubernetes then prints none and loses the magnitude, which is not copied.
  const ceiling = format === "exponent" ? Infinity : 18;
  while (power % 3 !== 0 || power > ceiling) [rest, power] = [rest * 10n, power - 1];
  if (format === "exponent") return power === 0 ? `${rest}` : `${rest}e${power}`;
  return `${rest}${Object.keys(decimalSuffixes).find((suffix) => decimalSuffixes[suffix] === power) ?? ""}`;
}

interface SuffixPower {
  readonly base: 2 | 10;
  readonly power: number;
  readonly format: Quantity["format"];
}

function suffixPower(suffix: string): SuffixPower | undefined {
  const decimal = decimalSuffixes[suffix];
  if (decimal !== undefined) return { base: 10, power: decimal, format: "decimal" };
  const binary = binarySuffixes[suffix];
  if (binary !== undefined) return { base: 2, power: binary, format: "binary" };
  if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return undefined;
  const exponent = BigInt(suffix.slice(1).replace("+", ""));
  if (exponent > largestInt64 || exponent < -largestInt64 - 1n) return undefined;
  return { base: 10, power: Number(BigInt.asIntN(32, exponent)), format: "exponent" };
}

/** Whether apimachinery keeps the number in an int64 without reading its text again. */
function fitsFastPath(wholeDigits: number, fractionDigits: number, scale: number, suffix: SuffixPower): boolean {
  if (suffix.base === 10) return 18 - wholeDigits - fractionDigits >= 0 && scale >= nano;
  return fractionDigits === 0 && 15 - wholeDigits - Math.trunc((suffix.power * 3) / 10) - 1 >= 0;
}

function bounded(quantity: Quantity): Quantity {
  const { mantissa, scale, format } = quantity;
  if (mantissa === 0n) return { mantissa, scale: 0, format };
  if (scale < nano) return bounded({ mantissa: roundedUp(mantissa, nano - scale), scale: nano, format });
  if (format !== "binary") return quantity;
  const one = 10n ** BigInt(-scale);
  if (mantissa > 0n && mantissa < one) return { mantissa, scale, format: "decimal" };
  if (mantissa > largestInt64 * one) return { mantissa: largestInt64, scale: 0, format };
  if (-mantissa > largestInt64 * one) return { mantissa: -largestInt64, scale: 0, format };
  return mantissa % one === 0n ? { mantissa: mantissa / one, scale: 0, format } : quantity;
}

/** `mantissa / 10^places`, away from zero. */
function roundedUp(mantissa: bigint, places: number): bigint {
  if (places > digitsOf(mantissa)) return signOf(mantissa);
  const divisor = 10n ** BigInt(places);
  const quotient = mantissa / divisor;
  return mantissa % divisor === 0n ? quotient : quotient + signOf(mantissa);
}

function digitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

function signOf(value: bigint): bigint {
  return value > 0n ? 1n : value < 0n ? -1n : 0n;
}

function compareBigints(a: bigint, b: bigint): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
