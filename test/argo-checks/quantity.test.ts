import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestQuantities } from "../../src/argo/quantity-suggestion.ts";
import { compareQuantities, formatQuantity, isQuantity, parseQuantity, type Quantity } from "../../src/argo/quantity.ts";
import { recorded } from "./recorded.ts";

function quantity(text: string): Quantity {
  const result = parseQuantity(text);
  if (!isQuantity(result)) throw new Error(`${text}: ${result.problem}`);
  return result;
}

describe("parseQuantity, as apimachinery has it", () => {
  const cases = recorded<[string], { text?: string; decimal?: string; problem?: string }>("quantities");

  it.each(cases)("$in", ({ in: [text], out }) => {
    const result = parseQuantity(text);
    if (!isQuantity(result)) return expect(result).toEqual({ problem: out.problem });
    expect(out.problem).toBeUndefined();
    expect(compareQuantities(result, quantity(out.decimal!))).toBe(0);
    // Kubernetes prints 10^21 as "1", for want of a suffix.
    if (text !== "1000E") expect(formatQuantity(result)).toBe(out.text);
  });

  it("keeps the magnitude where there is no suffix for it", () => expect(formatQuantity(quantity("1000E"))).toBe("1000E"));
});

describe("compareQuantities, as apimachinery has it", () => {
  it.each(recorded<[string, string], number>("comparisons"))("$in is $out", ({ in: [a, b], out }) => {
    expect(compareQuantities(quantity(a), quantity(b))).toBe(out);
  });

  it("does not compute what an exponent of a billion stands for", () => {
    expect(compareQuantities(quantity("1e1000000000"), quantity("9e999999999"))).toBe(1);
    expect(compareQuantities(quantity("-1e1000000000"), quantity("5"))).toBe(-1);
  });
});

describe("quantities", () => {
  const texts = fc
    .tuple(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constantFrom("", ".5", ".25"),
      fc.constantFrom("", "m", "k", "M", "G", "Ki", "Mi", "Gi", "e3", "e-3"),
    )
    .map(([whole, fraction, suffix]) => `${whole}${fraction}${suffix}`);

  it("are totally ordered, as the numbers they are", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [first, second] = [quantity(a), quantity(b)];
        const numeric = (value: Quantity) => Number(value.mantissa) * 10 ** value.scale;
        const difference = numeric(first) - numeric(second);
        expect(compareQuantities(first, second)).toBe(-compareQuantities(second, first) + 0);
        if (Math.abs(difference) > 1e-3) expect(compareQuantities(first, second)).toBe(Math.sign(difference));
      }),
    );
  });

  it("are the same after printing and reading", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const printed = formatQuantity(quantity(text));
        expect(compareQuantities(quantity(printed), quantity(text))).toBe(0);
        expect(formatQuantity(quantity(printed))).toBe(printed);
      }),
    );
  });
});

describe("suggestQuantities", () => {
  it.each([
    ["4 cores", ["4"]],
    ["1 CPU", ["1"]],
    ["2vCPU", ["2"]],
    ["500 millicores", ["500m"]],
    ["8GB", ["8G", "8Gi"]],
    ["8 gb", ["8G", "8Gi"]],
    ["8g", ["8G", "8Gi"]],
    ["8GiB", ["8Gi"]],
    ["8gi", ["8Gi"]],
    ["512MB", ["512M", "512Mi"]],
    ["512 mebibytes", []],
    ["64kb", ["64k", "64Ki"]],
    ["1,5Gi", ["1.5Gi"]],
    ["1_000", ["1000"]],
    [" 4", ["4"]],
    ["lots", []],
    ["4 apples", []],
    ["8Gi", []],
  ])("%j: %j", (text, expected) => expect(suggestQuantities(text)).toEqual(expected));
});
