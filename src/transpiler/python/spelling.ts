/** `dataset_url` → `datasetUrl`. Leading underscores stay. */
export function camelCase(python: string): string {
  return python.replace(/(?<=[a-zA-Z0-9])_+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase()).replace(/(?<=.)_+$/, "");
}

/** `datasetUrl` → `dataset_url`, `modelID` → `model_id`. */
export function snakeCase(typescript: string): string {
  return typescript
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** Two spellings of the same name have the same key: `datasetUrl`, `dataset_url`, `DatasetURL`. */
export function nameKey(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

/** The candidate that `name` is most likely a slip for, if there is a likely one. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const key = nameKey(name);
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(key.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(key, nameKey(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  if (best !== undefined) return best;
  // `outputModel` for `model_output`: the same words in another order.
  const words = (text: string): string => snakeCase(text).split("_").sort().join("_");
  return candidates.find((candidate) => words(candidate) === words(name));
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = current;
  }
  return previous[b.length]!;
}
