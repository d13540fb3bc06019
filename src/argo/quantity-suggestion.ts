import { isQuantity, parseQuantity } from "./quantity.ts";

/**
 * What somebody who wrote `text` for an amount most likely meant, spelled as Kubernetes wants it; one or two alternatives, or none.
 *
 * @example
 * suggestQuantities("4 cores"); // ["4"]
 * suggestQuantities("8GB"); // ["8G", "8Gi"]
 */
export function suggestQuantities(text: string): readonly string[] {
  const match = /^([+-]?[0-9]*[.,]?[0-9]+)\s*([a-zA-Zµ]*)\.?$/.exec(text.trim().replace(/(?<=[0-9])_(?=[0-9])/g, ""));
  if (!match) return [];
  const number = match[1]!.replace(",", ".");
  const suffixes = meanings(match[2]!);
  return suffixes.map((suffix) => number + suffix).filter((suggestion) => suggestion !== text && isQuantity(parseQuantity(suggestion)));
}

/** Words for a unit, and what Kubernetes calls them. */
function meanings(unit: string): readonly string[] {
  if (/^(cores?|v?cpus?|gpus?|c|bytes?|b)?$/i.test(unit)) return [""];
  if (/^(m|milli|millicores?|millicpus?|mcpus?|mcores?)$/.test(unit)) return ["m"];
  const bytes = /^(kilo|mega|giga|tera|peta|exa|[kmgtpe])(ib?|bi|b|bytes?|bibytes?|bits?)?$/i.exec(unit);
  if (!bytes) return [];
  const letter = bytes[1]![0]!.toUpperCase();
  const binary = `${letter}i`;
  // `KiB`, `gi`, `gibibytes` say 1024; `GB` is said for both.
  if (/^(i|bi)/i.test(bytes[2] ?? "")) return [binary];
  return [letter === "K" ? "k" : letter, binary];
}
