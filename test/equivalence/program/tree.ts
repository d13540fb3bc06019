import fc from "fast-check";

/** A program before it is printed. What its choices mean follows from where a statement stands, so that every tree is a program. */
export interface ProgramTree {
  readonly parameters: readonly number[];
  /** Functions and pipelines that it calls. */
  readonly functions: readonly FunctionTree[];
  readonly body: readonly StatementTree[];
  readonly results: readonly number[];
  readonly failing: readonly FailingTree[];
  /** Decides in which order tasks end. */
  readonly pace: number;
}

export interface FunctionTree {
  readonly head: readonly number[];
  readonly body: readonly StatementTree[];
}

export interface StatementTree {
  readonly kind: StatementKind;
  readonly choices: readonly number[];
  readonly blocks: readonly (readonly StatementTree[])[];
}

/** The calls with one label fail: all of them, or those whose inputs say so. */
export interface FailingTree {
  readonly label: number;
  readonly how: "fails" | "errors";
  readonly which: "all" | "some";
}

const simple = [
  "task",
  "task",
  "task",
  "pair",
  "value",
  "variable",
  "takeApart",
  "assign",
  "assignTask",
  "ternary",
  "logical",
  "logicalValue",
  "maybe",
  "after",
  "together",
  "load",
  "train",
  "artifactChoice",
  "map",
  "throttled",
  "nestedMap",
  "gather",
  "settled",
  "called",
  "sub",
  "throw",
  "return",
  "leave",
] as const;

const compound = [
  "if",
  "if",
  "ifElse",
  "merged",
  "property",
  "optional",
  "switch",
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
  "tryCatch",
  "tryFinally",
  "tryAll",
] as const;

export type SimpleKind = (typeof simple)[number];
export type CompoundKind = (typeof compound)[number];
export type StatementKind = SimpleKind | CompoundKind;

const choice = fc.nat({ max: 0xffff });
const choices = fc.array(choice, { maxLength: 20, size: "medium" });

const { block, statement } = fc.letrec<{ statement: StatementTree; block: StatementTree[] }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 3, depthSize: "small", withCrossShrink: true },
    { arbitrary: fc.record({ kind: fc.constantFrom<StatementKind>(...simple), choices, blocks: fc.constant([]) }), weight: 3 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom<StatementKind>(...compound),
        choices,
        blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3, size: "max" }),
      }),
      weight: 2,
    },
  ),
  block: fc.array(tie("statement"), { maxLength: 3, size: "max" }),
}));

const body = fc.array(statement, { minLength: 1, maxLength: 6, size: "max" });

const failing = fc.record({
  label: fc.nat({ max: 40 }),
  how: fc.constantFrom<FailingTree["how"]>("fails", "errors"),
  which: fc.constantFrom<FailingTree["which"]>("all", "some"),
});

export const programs: fc.Arbitrary<ProgramTree> = fc.record({
  parameters: fc.array(choice, { minLength: 3, maxLength: 6, size: "max" }),
  functions: fc.array(fc.record({ head: choices, body: block }), { maxLength: 2, size: "max" }),
  body,
  results: fc.array(choice, { maxLength: 3, size: "max" }),
  failing: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(failing, { minLength: 1, maxLength: 3, size: "max" }) },
  ),
  pace: fc.nat({ max: 9 }),
});
