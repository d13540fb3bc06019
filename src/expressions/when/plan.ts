// govaluate's parser: every operator is planned right to left, and runs of the same precedence are then turned round.
import type { Token, TokenKind } from "./tokens.ts";
import { fail } from "./failure.ts";
import { printed } from "./order.ts";
import { type Regexp, compileRegexp } from "../go/regexp/compile.ts";
import { Panic } from "../go/outcome.ts";
import { reorder } from "./reorder.ts";
import { type Stage, type Symbol, stageOf } from "./stage.ts";

interface Level {
  readonly kind: TokenKind;
  readonly symbols: Readonly<Record<string, Symbol>>;
  readonly family: Stage["family"];
}

function same(...symbols: readonly Symbol[]): Readonly<Record<string, Symbol>> {
  return Object.fromEntries(symbols.map((symbol) => [symbol, symbol]));
}

/** Loosest first. */
const levels: readonly Level[] = [
  { kind: "SEPARATOR", symbols: { ",": "separate" }, family: "none" },
  { kind: "TERNARY", symbols: same("?", ":", "??"), family: "ternary" },
  { kind: "LOGICALOP", symbols: same("||"), family: "logical" },
  { kind: "LOGICALOP", symbols: same("&&"), family: "logical" },
  { kind: "COMPARATOR", symbols: same("==", "!=", ">", ">=", "<", "<=", "=~", "!~", "in"), family: "comparator" },
  { kind: "MODIFIER", symbols: same("^", "&", "|"), family: "modifier" },
  { kind: "MODIFIER", symbols: same(">>", "<<"), family: "modifier" },
  { kind: "MODIFIER", symbols: same("+", "-"), family: "modifier" },
  { kind: "MODIFIER", symbols: same("*", "/", "%"), family: "modifier" },
  { kind: "MODIFIER", symbols: same("**"), family: "modifier" },
];

const prefixSymbols: Readonly<Record<string, Symbol>> = { "-": "negate", "!": "invert", "~": "complement" };

interface Stream {
  readonly tokens: readonly Token[];
  at: number;
}

/** Undefined for an expression of nothing. */
export function plan(tokens: readonly Token[]): Stage | undefined {
  const stream: Stream = { tokens, at: 0 };
  if (tokens.length === 0) return fail("runtime error: invalid memory address or nil pointer dereference", "panic");
  const stage = planLevel(stream, 0);
  if (stage === undefined) return fail("runtime error: invalid memory address or nil pointer dereference", "panic");
  reorder(stage);
  return stage;
}

/** The string behind =~ is a regular expression from the start, and no string any more. */
export function withPatterns(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    const previous = tokens[index - 1];
    const isPattern = previous?.kind === "COMPARATOR" && (previous.value === "=~" || previous.value === "!~") && token.kind === "STRING";
    if (!isPattern) return token;
    compile(String(token.value));
    return { ...token, kind: "PATTERN" };
  });
}

function compile(pattern: string): Regexp {
  try {
    return compileRegexp(pattern);
  } catch (error) {
    if (error instanceof Panic) return fail(error.message);
    throw error;
  }
}

function planLevel(stream: Stream, depth: number): Stage | undefined {
  const level = levels[depth];
  if (level === undefined) return planAccessor(stream);
  const left = planLevel(stream, depth + 1);
  const token = stream.tokens[stream.at];
  const symbol = token?.kind === level.kind && typeof token.value === "string" ? level.symbols[token.value] : undefined;
  if (symbol === undefined) return left;
  stream.at += 1;
  const right = planLevel(stream, depth);
  return stageOf(symbol, { left, right, family: level.family });
}

function planAccessor(stream: Stream): Stage | undefined {
  const token = stream.tokens[stream.at];
  if (token === undefined) return undefined;
  if (token.kind !== "ACCESSOR") return planValue(stream, token);
  stream.at += 1;
  const isCall = stream.tokens[stream.at]?.kind === "CLAUSE";
  const right = isCall ? planLevel(stream, 0) : undefined;
  return stageOf("accessor", { right, value: token.value as readonly string[] });
}

function planValue(stream: Stream, token: Token): Stage | undefined {
  switch (token.kind) {
    case "CLAUSE": {
      stream.at += 1;
      const inner = stream.at < stream.tokens.length ? planLevel(stream, 0) : undefined;
      // The parenthesis that closes it, or what stands in its place.
      const length = String(stream.tokens.length);
      if (stream.at >= stream.tokens.length) fail(`runtime error: index out of range [${length}] with length ${length}`, "panic");
      stream.at += 1;
      return stageOf("group", { right: inner });
    }
    case "CLAUSE_CLOSE":
      return undefined;
    case "VARIABLE":
      stream.at += 1;
      return stageOf("variable", { value: String(token.value) });
    case "NUMERIC":
    case "STRING":
    case "BOOLEAN":
    case "TIME":
      stream.at += 1;
      return stageOf("literal", { value: token.value });
    case "PATTERN":
      stream.at += 1;
      return stageOf("literal", { value: { kind: "pattern", regexp: compile(String(token.value)), source: String(token.value) } });
    case "PREFIX":
      stream.at += 1;
      return stageOf(prefixSymbols[String(token.value)] ?? "negate", { right: planAccessor(stream), family: "prefix" });
    default:
      return fail(`Unable to plan token kind: '${token.kind}', value: '${printed(token)}'`);
  }
}
