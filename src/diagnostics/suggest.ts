/** Nobody misspells longer ones, and the time that a comparison takes grows with the square. */
const longestWord = 80;

/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near enough to be worth saying.
 * A different spelling (`dataset_url` for `datasetUrl`) is nearest, then the fewest typing mistakes, then a beginning that only one
 * candidate has (`learning` for `learningRate`). Ties go to the candidate that comes first.
 *
 * @example
 * closest("ulr", ["name", "url"]); // "url"
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  if (wanted === "" || wanted.length > longestWord) return undefined;
  const allowed = wanted.length < 3 ? 0 : Math.min(3, Math.floor(wanted.length * 0.4));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  const longer: string[] = [];
  for (const candidate of candidates) {
    if (candidate === word) return candidate;
    if (candidate.length > 2 * longestWord) continue;
    const offered = plain(candidate);
    if (wanted.length >= 4 && offered.startsWith(wanted)) longer.push(candidate);
    if (Math.abs(offered.length - wanted.length) >= bestDistance) continue;
    const distance = typingDistance(wanted, offered);
    if (distance >= bestDistance) continue;
    bestDistance = distance;
    best = candidate;
  }
  return best ?? (longer.length === 1 ? longer[0] : undefined);
}

/** `" Did you mean `url`?"` with its leading space, or the empty string: to be put behind a sentence. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = closest(word, candidates);
  return candidate === undefined || candidate === word ? "" : ` Did you mean \`${candidate}\`?`;
}

/** Case and separators are how one spells, not what one means. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[-_ .]/g, "");
}

/** Damerau-Levenshtein (optimal string alignment): an insertion, deletion, substitution or swap of neighbours costs 1. */
export function typingDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
