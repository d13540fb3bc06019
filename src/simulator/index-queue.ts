// Whole numbers that come out in ascending order: a binary heap.

export function push(queue: number[], value: number): void {
  queue.push(value);
  for (let index = queue.length - 1; index > 0;) {
    const parent = (index - 1) >> 1;
    if ((queue[parent] ?? 0) <= value) break;
    queue[index] = queue[parent] ?? 0;
    queue[parent] = value;
    index = parent;
  }
}

export function pop(queue: number[]): number | undefined {
  const [first] = queue;
  const last = queue.pop();
  if (first === undefined || last === undefined || queue.length === 0) return first;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    if (left >= queue.length) break;
    const child = left + 1 < queue.length && (queue[left + 1] ?? 0) < (queue[left] ?? 0) ? left + 1 : left;
    if ((queue[child] ?? 0) >= last) break;
    queue[index] = queue[child] ?? 0;
    index = child;
  }
  queue[index] = last;
  return first;
}
