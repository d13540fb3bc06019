// Turns runs of operators of the same precedence round, which were planned from the right.
import { type Stage, type Symbol, stageOf } from "./stage.ts";

const precedences: Readonly<Record<Symbol, number>> = {
  group: 0,
  literal: 1,
  variable: 1,
  accessor: 2,
  negate: 3,
  invert: 3,
  complement: 3,
  "**": 4,
  "+": 5,
  "-": 5,
  "&": 6,
  "|": 6,
  "^": 6,
  "<<": 7,
  ">>": 7,
  "*": 8,
  "/": 8,
  "%": 8,
  "==": 9,
  "!=": 9,
  ">": 9,
  "<": 9,
  ">=": 9,
  "<=": 9,
  "=~": 9,
  "!~": 9,
  in: 9,
  "?": 10,
  ":": 10,
  "??": 10,
  "&&": 11,
  "||": 12,
  separate: 13,
};

export function reorder(root: Stage): void {
  let run: Stage[] = [];
  let precedence = precedences[root.symbol];
  for (let current: Stage | undefined = root; current !== undefined; current = current.right) {
    if (current.left !== undefined) reorder(current.left);
    if (precedences[current.symbol] === precedence) {
      run.push(current);
      continue;
    }
    if (run.length > 1) mirror(run);
    run = [current];
    precedence = precedences[current.symbol];
  }
  if (run.length > 1) mirror(run);
}

/** `1 - (2 - 3)` becomes `(1 - 2) - 3`: first the branches of each change sides, then of each and its counterpart, then what they are. */
function mirror(stages: readonly Stage[]): void {
  const at = (index: number): Stage => stages[index] ?? stageOf("literal");
  for (const stage of stages) [stage.left, stage.right] = [stage.right, stage.left];
  const [root, last] = [at(0), at(stages.length - 1)];
  [last.left, root.right] = [root.right, last.left];
  for (let index = 0; index < Math.trunc((stages.length - 2) / 2) + 1; index++) {
    const [front, back] = [at(index + 1), at(stages.length - index - 1)];
    [front.right, back.right] = [back.right, front.right];
  }
  for (let index = 0; index < Math.trunc(stages.length / 2); index++) {
    const [front, back] = [at(index), at(stages.length - index - 1)];
    [front.symbol, back.symbol] = [back.symbol, front.symbol];
    [front.value, back.value] = [back.value, front.value];
    [front.family, back.family] = [back.family, front.family];
  }
}
