import { branch, choice, choices, leave, logical, logicalValue, merged, property } from "./branches.ts";
import { called, left, sub } from "./calls.ts";
import { choosing } from "./choices.ts";
import { thrown, tried } from "./failures.ts";
import { adding, counted, forEach, gather, map, mapBlock, nestedMap, over, repeated, settled, throttled } from "./loops.ts";
import { after, artifactChoice, assign, load, maybe, pair, plain, takeApart, task, together, train, variable } from "./tasks.ts";
import { optional } from "./optional.ts";
import { withVariables, type Place, type Printed } from "./scope.ts";
import type { StatementTree } from "./tree.ts";

export type Block = readonly StatementTree[];

const mostStatements = 24;
const mostLoops = 2;

/** The statements of a block, indented, and what `end` adds behind them. What they declare is not seen outside. */
export function block(statements: Block, place: Place, end: (place: Place) => readonly string[] = () => []): string[] {
  let here = place;
  const lines: string[] = [];
  for (const statement of statements) {
    const printed = printedStatement(statement, here);
    lines.push(...printed.lines);
    here = withVariables(here, printed.variables);
  }
  return [...lines, ...end(here)].map((line) => `  ${line}`);
}

function printedStatement(statement: StatementTree, around: Place): Printed {
  const { maker } = around;
  if (++maker.statements > mostStatements) return { lines: [], variables: [] };
  const random = choosing(statement.choices);
  const place: Place = { ...around, random, depth: random.chance(0.75) ? 1 : 2 };
  if (around.loops >= mostLoops && loops.has(statement.kind)) return task(place);
  return print(statement, place);
}

const loops: ReadonlySet<StatementTree["kind"]> = new Set<StatementTree["kind"]>([
  "map",
  "throttled",
  "nestedMap",
  "gather",
  "settled",
  "parallel",
  "sequential",
  "carrying",
  "adding",
  "counted",
  "countedSequential",
  "while",
  "doWhile",
  "mapBlock",
  "mapAsync",
  "forEach",
  "settledBlock",
]);

function print({ kind, blocks }: StatementTree, place: Place): Printed {
  switch (kind) {
    case "task":
      return task(place);
    case "pair":
      return pair(place);
    case "value":
      return plain(place);
    case "variable":
      return variable(place);
    case "takeApart":
      return takeApart(place);
    case "assign":
      return assign(place, false);
    case "assignTask":
      return assign(place, true);
    case "ternary":
      return choice(place);
    case "logical":
      return logical(place);
    case "logicalValue":
      return logicalValue(place);
    case "maybe":
      return maybe(place);
    case "after":
      return after(place);
    case "together":
      return together(place);
    case "load":
      return load(place);
    case "train":
      return train(place);
    case "artifactChoice":
      return artifactChoice(place);
    case "map":
      return map(place);
    case "throttled":
      return throttled(place);
    case "nestedMap":
      return nestedMap(place);
    case "gather":
      return gather(place);
    case "settled":
      return settled(place, []);
    case "called":
      return called(place);
    case "sub":
      return sub(place);
    case "throw":
      return thrown(place);
    case "return":
      return left(place);
    case "leave":
      return leave(place);
    case "if":
      return branch(place, blocks, false);
    case "ifElse":
      return branch(place, blocks, true);
    case "merged":
      return merged(place, blocks);
    case "property":
      return property(place, blocks);
    case "optional":
      return optional(place, blocks, mostLoops);
    case "switch":
      return choices(place, blocks);
    case "parallel":
      return over(place, blocks, "parallel");
    case "sequential":
      return over(place, blocks, "sequential");
    case "carrying":
      return over(place, blocks, "carrying");
    case "adding":
      return adding(place, blocks);
    case "counted":
      return counted(place, blocks, true);
    case "countedSequential":
      return counted(place, blocks, place.isParallel);
    case "while":
      return repeated(place, blocks, false);
    case "doWhile":
      return repeated(place, blocks, true);
    case "mapBlock":
      return mapBlock(place, blocks, false);
    case "mapAsync":
      return mapBlock(place, blocks, true);
    case "forEach":
      return forEach(place, blocks);
    case "settledBlock":
      return settled(place, blocks);
    case "tryCatch":
      return tried(place, blocks, ["catch"]);
    case "tryFinally":
      return tried(place, blocks, ["finally"]);
    case "tryAll":
      return tried(place, blocks, ["catch", "finally"]);
  }
}
