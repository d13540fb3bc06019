// What Argo's agent makes of an answer (workflow/executor/http in Argo).
import { evaluate, parseExpression } from "../expressions/expression.ts";
import { dictionary, list, type Value } from "../expressions/go/value.ts";
import type { PodOutcome } from "../simulator/executor.ts";
import type { Template } from "../simulator/objects.ts";
import type { HttpAnswer } from "./answers.ts";
import { SimulationError } from "./failure.ts";

interface HttpTemplate {
  readonly url?: string;
  readonly method?: string;
  readonly body?: string;
  readonly successCondition?: string;
}

export function httpOutcome(template: Template, { status, body, headers }: HttpAnswer): PodOutcome {
  const { url = "", method = "GET", body: sent = "", successCondition = "" } = (template as { readonly http?: HttpTemplate }).http ?? {};
  if (successCondition === "") {
    const isGood = status >= 200 && status < 400;
    return isGood ? { result: body } : { result: body, failure: `received non-2xx response code: ${String(status)}` };
  }
  const environment = new Map<string, Value>([
    [
      "request",
      dictionary([
        ["method", method],
        ["url", url],
        ["body", sent],
        ["headers", dictionary([])],
      ]),
    ],
    [
      "response",
      dictionary([
        ["statusCode", BigInt(status)],
        ["body", body],
        ["headers", headersOf(headers)],
      ]),
    ],
  ]);
  const problem = (message: string): SimulationError =>
    new SimulationError("refused", `The success condition \`${successCondition}\` cannot be worked out: ${message}`);
  const parsed = parseExpression(successCondition, environment);
  if (parsed.kind === "refused") throw problem(parsed.what);
  if (parsed.kind === "problem") throw problem(parsed.framed);
  const outcome = evaluate(parsed, environment);
  if (outcome.kind === "refused") throw problem(outcome.what);
  if (outcome.kind === "error") throw problem(outcome.message);
  return outcome.value === true ? { result: body } : { result: body, failure: `successCondition '${successCondition}' evaluated false` };
}

/** Of Go's `http.Header`: each name has a list. */
function headersOf(headers: Readonly<Record<string, string>>): Value {
  return dictionary(Object.entries(headers).map(([name, value]): [Value, Value] => [name, list([value])]));
}
