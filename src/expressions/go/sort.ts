// sort.Sort of Go: not stable, so which of two equal items comes first is decided by its very algorithm, a pattern-defeating quicksort.

export interface Sortable {
  readonly less: (left: number, right: number) => boolean;
  readonly swap: (left: number, right: number) => void;
}

type Hint = "unknown" | "increasing" | "decreasing";

/** Ranges up to this length are sorted by insertion. */
const shortRange = 12;
const shortestNinther = 50;

export function sortRange(data: Sortable, length: number): void {
  quicksort(data, 0, length, length === 0 ? 0 : 32 - Math.clz32(length));
}

function quicksort(data: Sortable, from: number, to: number, badChoices: number): void {
  let [a, b, limit] = [from, to, badChoices];
  let wasBalanced = true;
  let wasPartitioned = true;
  for (;;) {
    const length = b - a;
    if (length <= shortRange) {
      insertionSort(data, a, b);
      return;
    }
    if (limit === 0) {
      heapSort(data, a, b);
      return;
    }
    if (!wasBalanced) {
      breakPatterns(data, a, b);
      limit -= 1;
    }
    let { pivot, hint } = choosePivot(data, a, b);
    if (hint === "decreasing") {
      reverseRange(data, a, b);
      pivot = b - 1 - (pivot - a);
      hint = "increasing";
    }
    if (wasBalanced && wasPartitioned && hint === "increasing" && partialInsertionSort(data, a, b)) return;
    if (a > 0 && !data.less(a - 1, pivot)) {
      a = partitionEqual(data, a, b, pivot);
      continue;
    }
    const parts = partition(data, a, b, pivot);
    wasPartitioned = parts.wasPartitioned;
    const [left, right] = [parts.middle - a, b - parts.middle];
    wasBalanced = Math.min(left, right) >= Math.floor(length / 8);
    if (left < right) {
      quicksort(data, a, parts.middle, limit);
      a = parts.middle + 1;
    } else {
      quicksort(data, parts.middle + 1, b, limit);
      b = parts.middle;
    }
  }
}

function insertionSort(data: Sortable, a: number, b: number): void {
  for (let i = a + 1; i < b; i++) for (let j = i; j > a && data.less(j, j - 1); j--) data.swap(j, j - 1);
}

function heapSort(data: Sortable, a: number, b: number): void {
  const length = b - a;
  for (let i = Math.floor((length - 1) / 2); i >= 0; i--) siftDown(data, i, length, a);
  for (let i = length - 1; i >= 0; i--) {
    data.swap(a, a + i);
    siftDown(data, 0, i, a);
  }
}

function siftDown(data: Sortable, low: number, high: number, first: number): void {
  for (let root = low; ;) {
    let child = 2 * root + 1;
    if (child >= high) return;
    if (child + 1 < high && data.less(first + child, first + child + 1)) child += 1;
    if (!data.less(first + root, first + child)) return;
    data.swap(first + root, first + child);
    root = child;
  }
}

function partition(data: Sortable, a: number, b: number, pivot: number): { readonly middle: number; readonly wasPartitioned: boolean } {
  data.swap(a, pivot);
  let [i, j] = [a + 1, b - 1];
  for (let first = true; ; first = false) {
    while (i <= j && data.less(i, a)) i += 1;
    while (i <= j && !data.less(j, a)) j -= 1;
    if (i > j) {
      data.swap(j, a);
      return { middle: j, wasPartitioned: first };
    }
    data.swap(i, j);
    i += 1;
    j -= 1;
  }
}

function partitionEqual(data: Sortable, a: number, b: number, pivot: number): number {
  data.swap(a, pivot);
  let [i, j] = [a + 1, b - 1];
  for (;;) {
    while (i <= j && !data.less(a, i)) i += 1;
    while (i <= j && data.less(a, j)) j -= 1;
    if (i > j) return i;
    data.swap(i, j);
    i += 1;
    j -= 1;
  }
}

function partialInsertionSort(data: Sortable, a: number, b: number): boolean {
  let i = a + 1;
  for (let step = 0; step < 5; step++) {
    while (i < b && !data.less(i, i - 1)) i += 1;
    if (i === b) return true;
    if (b - a < shortestNinther) return false;
    data.swap(i, i - 1);
    if (i - a >= 2) for (let j = i - 1; j >= 1 && data.less(j, j - 1); j--) data.swap(j, j - 1);
    if (b - i >= 2) for (let j = i + 1; j < b && data.less(j, j - 1); j++) data.swap(j, j - 1);
  }
  return false;
}

/** Go scatters with a generator whose seed is the length, so it is the same every time. */
function breakPatterns(data: Sortable, a: number, b: number): void {
  const length = b - a;
  let random = BigInt(length);
  const mask = (1n << BigInt(32 - Math.clz32(length))) - 1n;
  const middle = a + Math.floor(length / 4) * 2;
  for (let index = middle - 1; index <= middle + 1; index++) {
    random ^= BigInt.asUintN(64, random << 13n);
    random ^= random >> 7n;
    random ^= BigInt.asUintN(64, random << 17n);
    const other = Number(random & mask);
    data.swap(index, a + (other >= length ? other - length : other));
  }
}

function choosePivot(data: Sortable, a: number, b: number): { pivot: number; hint: Hint } {
  const length = b - a;
  const swaps = { count: 0 };
  let [i, j, k] = [1, 2, 3].map((quarter) => a + Math.floor(length / 4) * quarter) as [number, number, number];
  if (length >= shortestNinther) {
    i = median(data, i - 1, i, i + 1, swaps);
    j = median(data, j - 1, j, j + 1, swaps);
    k = median(data, k - 1, k, k + 1, swaps);
  }
  j = median(data, i, j, k, swaps);
  return { pivot: j, hint: swaps.count === 0 ? "increasing" : swaps.count === 12 ? "decreasing" : "unknown" };
}

function median(data: Sortable, first: number, second: number, third: number, swaps: { count: number }): number {
  const order = (left: number, right: number): readonly [number, number] => {
    if (!data.less(right, left)) return [left, right];
    swaps.count += 1;
    return [right, left];
  };
  let [a, b] = order(first, second);
  let c = third;
  [b, c] = order(b, c);
  [a, b] = order(a, b);
  return b;
}

function reverseRange(data: Sortable, a: number, b: number): void {
  for (let [i, j] = [a, b - 1]; i < j; i++, j--) data.swap(i, j);
}
