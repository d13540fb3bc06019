// `labels.Parse` of apimachinery (pkg/labels/selector.go): what the conditions of resource templates are read with.
import { labelKeyProblem, labelValueProblem } from "../../argo/label.ts";

interface Tokens {
  readonly all: readonly string[];
  position: number;
}

/** What is wrong with a selector like `status.phase == Succeeded, status.ready > 0`; undefined when nothing is. */
export function selectorProblem(text: string): string | undefined {
  const tokens: Tokens = { all: text.match(/==|!=|[=!<>(),]|[^ \t\r\n=!<>(),]+/g) ?? [], position: 0 };
  if (tokens.all.length === 0) return undefined;
  for (;;) {
    const problem = readRequirement(tokens);
    if (problem !== undefined) return problem;
    const token = take(tokens);
    if (token === undefined) return undefined;
    if (token !== ",") return expected(token, "a comma or the end");
    const next = peek(tokens);
    if (!isWord(next) && next !== "!") return expected(next, "a field");
  }
}

function readRequirement(tokens: Tokens): string | undefined {
  const isNegated = peek(tokens) === "!";
  if (isNegated) tokens.position++;
  const key = take(tokens);
  if (!isWord(key)) return expected(key, "a field");
  const wrongKey = labelKeyProblem(key);
  if (wrongKey !== undefined) return `the field \`${key}\` ${wrongKey}`;
  const next = peek(tokens);
  if (isNegated || next === undefined || next === ",") return undefined;
  const operator = take(tokens)!;
  if (operator === "in" || operator === "notin") return readValues(tokens, operator);
  if (!["=", "==", "!=", ">", "<"].includes(operator)) return expected(operator, "`=`, `==`, `!=`, `>`, `<`, `in` or `notin`");
  const value = peek(tokens) === undefined || peek(tokens) === "," ? "" : take(tokens)!;
  if (value !== "" && !isWord(value)) return expected(value, "a value");
  if ((operator === ">" || operator === "<") && !/^[0-9]+$/.test(value)) return `\`${key} ${operator}\` needs a whole number behind it`;
  return valueProblem(value);
}

function readValues(tokens: Tokens, operator: string): string | undefined {
  const open = take(tokens);
  if (open !== "(") return expected(open, `\`(\` behind \`${operator}\``);
  let found = 0;
  for (;;) {
    const token = take(tokens);
    if (token === ")" && found === 0) return `\`${operator}\` needs values`;
    if (token === ")") return undefined;
    if (token === ",") found++;
    else if (isWord(token)) {
      found++;
      const problem = valueProblem(token);
      if (problem !== undefined) return problem;
      const next = peek(tokens);
      if (next !== "," && next !== ")") return expected(next, "`,` or `)`");
    } else return expected(token, "a value");
  }
}

const peek = (tokens: Tokens): string | undefined => tokens.all[tokens.position];
const take = (tokens: Tokens): string | undefined => tokens.all[tokens.position++];

function isWord(token: string | undefined): token is string {
  return token !== undefined && !/^[=!<>(),]/.test(token);
}

function valueProblem(value: string): string | undefined {
  const problem = labelValueProblem(value);
  return problem === undefined ? undefined : `the value \`${value}\` ${problem}`;
}

function expected(token: string | undefined, what: string): string {
  return token === undefined ? `it ends where ${what} should be` : `there is \`${token}\` where ${what} should be`;
}
