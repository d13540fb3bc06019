import { transliterate } from "./transliterate.ts";

/**
 * An author's name as Kubernetes and Argo take it: lowercase words joined by hyphens. Always valid (`[a-z]([-a-z0-9]*[a-z0-9])?`),
 * never empty and the same when applied twice. It is not cut to any length.
 *
 * @example
 * kebabCase("outputDataset"); // "output-dataset"
 * kebabCase("HTTPServer"); // "http-server"
 */
export function kebabCase(text: string): string {
  return words(text).join("-");
}

/** `dataset_url` and `dataset-url` as TypeScript spells them: `datasetUrl`. Always a valid identifier. */
export function camelCase(text: string): string {
  return words(text)
    .map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join("");
}

/** `datasetUrl` as Python spells it: `dataset_url`. Always a valid identifier. */
export function snakeCase(text: string): string {
  return words(text).join("_");
}

/** Two names are spellings of one where these are equal: `layer1Size`, `layer_1_size` and `Layer1Size`. */
export function spellingKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Lowercase ASCII words; at least one, the first beginning with a letter. */
function words(text: string): string[] {
  const found = transliterate(text)
    // HTTPServer: the last capital of a run begins the next word, unless what follows is a plural s (URLs).
    .replace(/([A-Z])([A-Z](?!s(?![a-z]))[a-z])/g, "$1 $2")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const [first] = found;
  if (first === undefined) return ["unnamed"];
  // A task name that begins with a digit does not work in `depends` (argo.md 2.9).
  return /^[0-9]/.test(first) ? [`n${first}`, ...found.slice(1)] : found;
}
