/** strconv.Atoi takes it. */
export function isInteger(text: string): boolean {
  return /^[-+]?[0-9]+$/.test(text) && BigInt.asIntN(64, BigInt(text.replace("+", ""))) === BigInt(text.replace("+", ""));
}
