// math.Pow of Go, which multiplies where JavaScript's own takes logarithms: the last digits differ. With a fraction in the exponent
// the very last one can still differ, for there Go itself depends on the machine it runs on.

export function power(base: number, exponent: number): number {
  // 1 to any power, NaN included, is 1; and -1 to an infinite one.
  if (exponent === 0 || base === 1 || (base === -1 && Math.abs(exponent) === Infinity)) return 1;
  const isPlain = Number.isFinite(base) && Number.isFinite(exponent) && base !== 0;
  if (!isPlain || Math.abs(exponent) >= 2 ** 63) return base ** exponent;
  if (exponent === 0.5) return Math.sqrt(base);
  if (exponent === -0.5) return 1 / Math.sqrt(base);
  let whole = Math.trunc(Math.abs(exponent));
  let fraction = Math.abs(exponent) - whole;
  if (fraction !== 0 && base < 0) return Number.NaN;
  let result = 1;
  let scale = 0;
  if (fraction !== 0) {
    if (fraction > 0.5) {
      fraction -= 1;
      whole += 1;
    }
    result = Math.exp(fraction * Math.log(base));
  }
  let { mantissa, binary } = split(base);
  for (let rest = BigInt(whole); rest !== 0n; rest >>= 1n) {
    // Beyond this the result is 0 or infinite.
    if (Math.abs(binary) > 4096) {
      scale += binary;
      break;
    }
    if (rest & 1n) {
      result *= mantissa;
      scale += binary;
    }
    mantissa *= mantissa;
    binary *= 2;
    if (mantissa < 0.5) {
      mantissa += mantissa;
      binary -= 1;
    }
  }
  return exponent < 0 ? scaled(1 / result, -scale) : scaled(result, scale);
}

/** math.Frexp: a number from one half to one, and a power of two. */
function split(value: number): { mantissa: number; binary: number } {
  let mantissa = value;
  let binary = 0;
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    binary += 1;
  }
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    binary -= 1;
  }
  return { mantissa, binary };
}

/** math.Ldexp, in steps that do not leave the range before the end. */
function scaled(value: number, binary: number): number {
  const exponent = Math.max(-5000, Math.min(5000, binary));
  const step = Math.trunc(exponent / 5);
  const parts = [step, step, step, step, exponent - 4 * step];
  // Only the last step may round.
  return exponent < 0 ? small(value, exponent) : parts.reduce((product, part) => product * 2 ** part, value);
}

function small(value: number, exponent: number): number {
  let result = value;
  let rest = exponent;
  for (; rest < -1000 && Math.abs(result) > 1; rest += 100) result /= 2 ** 100;
  return rest < -1074 ? result * 2 ** -1000 * 2 ** Math.max(rest + 1000, -1074) : result * 2 ** rest;
}
