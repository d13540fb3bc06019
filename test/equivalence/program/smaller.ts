import type { ProgramTree, StatementTree } from "./tree.ts";

type Block = readonly StatementTree[];

/**
 * Simpler programs, one step away, the boldest first: without a part, with what stands in a statement instead of the statement, with fewer
 * choices. (fast-check could do that, too; but it tries the choices of what could go as a whole.)
 */
export function* smaller(tree: ProgramTree): Generator<ProgramTree> {
  for (const functions of without(tree.functions)) yield { ...tree, functions };
  for (const body of smallerBlock(tree.body)) yield { ...tree, body };
  for (const [position, one] of tree.functions.entries()) {
    for (const body of smallerBlock(one.body)) yield { ...tree, functions: tree.functions.with(position, { ...one, body }) };
    for (const head of simpler(one.head)) yield { ...tree, functions: tree.functions.with(position, { ...one, head }) };
  }
  for (const failing of without(tree.failing)) yield { ...tree, failing };
  for (const results of without(tree.results)) yield { ...tree, results };
  for (const parameters of without(tree.parameters)) if (parameters.length >= 3) yield { ...tree, parameters };
  for (const parameters of lower(tree.parameters)) yield { ...tree, parameters };
  for (const results of lower(tree.results)) yield { ...tree, results };
  for (const [position, one] of tree.failing.entries()) {
    if (one.which === "some") yield { ...tree, failing: tree.failing.with(position, { ...one, which: "all" }) };
    if (one.how === "errors") yield { ...tree, failing: tree.failing.with(position, { ...one, how: "fails" }) };
  }
}

function* smallerBlock(block: Block): Generator<Block> {
  yield* without(block);
  for (const [position, statement] of block.entries()) {
    for (const inside of statement.blocks)
      if (inside.length > 0) yield [...block.slice(0, position), ...inside, ...block.slice(position + 1)];
  }
  for (const [position, statement] of block.entries()) {
    for (const other of smallerStatement(statement)) yield block.with(position, other);
  }
}

function* smallerStatement(statement: StatementTree): Generator<StatementTree> {
  const { choices, blocks } = statement;
  if (statement.kind !== "task" && statement.kind !== "leave") yield { kind: "task", choices: [], blocks: [] };
  for (const fewer of without(blocks)) if (fewer.length > 0) yield { ...statement, blocks: fewer };
  for (const [position, block] of blocks.entries()) {
    for (const other of smallerBlock(block)) yield { ...statement, blocks: blocks.with(position, other) };
  }
  for (const other of simpler(choices)) yield { ...statement, choices: other };
}

function* without<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length > 2) {
    yield list.slice(0, list.length >> 1);
    yield list.slice(list.length >> 1);
  }
  for (let position = list.length - 1; position >= 0; position--) yield list.toSpliced(position, 1);
}

function* simpler(choices: readonly number[]): Generator<readonly number[]> {
  if (choices.length === 0) return;
  yield [];
  if (choices.length > 1) yield choices.slice(0, choices.length >> 1);
  yield choices.slice(0, -1);
  yield* lower(choices);
}

function* lower(choices: readonly number[]): Generator<readonly number[]> {
  for (const [position, choice] of choices.entries()) if (choice > 0) yield choices.with(position, 0);
}
