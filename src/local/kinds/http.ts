import { argoEnvironment } from "../../expressions/argo/environment.ts";
import { evaluate, parseExpression } from "../../expressions/expression.ts";
import { dictionary, type Value } from "../../expressions/go/value.ts";
import type { Template } from "../../simulator/objects.ts";
import type { LocalRun } from "../local-run.ts";
import { fieldsOf, listOf, textOf } from "../task/fields.ts";
import { missing } from "../task/volumes.ts";
import { TaskProblem } from "../task/problem.ts";

export interface Answer {
  readonly body: string;
  /** Why it counts as failed. */
  readonly failure?: string;
}

/** Argo's agent waits so long. */
const usualTimeout = 30;

/** The request of an `http` template, made from here. */
export async function makeRequest(run: LocalRun, template: Template, signal: AbortSignal): Promise<Answer> {
  const http = fieldsOf(template.http);
  const method = textOf(http["method"]) || "GET";
  const headers = Object.fromEntries(listOf(http["headers"]).map((header) => [textOf(header["name"]), headerValue(run, header)]));
  const from = textOf(fieldsOf(http["bodyFrom"])["bytes"]);
  const body = from === "" ? textOf(http["body"]) : Buffer.from(from, "base64");
  const seconds = Number(http["timeoutSeconds"] ?? usualTimeout);
  if (http["insecureSkipVerify"] === true)
    throw new TaskProblem("`insecureSkipVerify` is not done here: set NODE_EXTRA_CA_CERTS to the server's certificate");
  try {
    const response = await fetch(textOf(http["url"]), {
      method,
      headers,
      ...(body.length === 0 || method === "GET" || method === "HEAD" ? {} : { body }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(1000 * seconds)]),
    });
    const text = await response.text();
    const failure = problemOf(textOf(http["successCondition"]), method, textOf(http["url"]), response, text);
    return { body: text, ...(failure === undefined ? {} : { failure }) };
  } catch (error) {
    const { cause, message, name } = error as Error;
    const why = name === "TimeoutError" ? `no answer within ${String(seconds)} s` : cause instanceof Error ? cause.message : message;
    return { body: "", failure: `the request to ${textOf(http["url"])} failed: ${why}` };
  }
}

function headerValue(run: LocalRun, header: ReturnType<typeof fieldsOf>): string {
  if (header["valueFrom"] === undefined) return textOf(header["value"]);
  const reference = fieldsOf(fieldsOf(header["valueFrom"])["secretKeyRef"]);
  const [name, key] = [textOf(reference["name"]), textOf(reference["key"])];
  const value = run.settings.lookUp("secret", name, key);
  if (value === undefined) throw missing("secret", name, key);
  run.settings.onSecret(value);
  return value;
}

function problemOf(condition: string, method: string, url: string, response: Response, body: string): string | undefined {
  if (condition === "") return response.status >= 400 ? `received non-2xx response code: ${String(response.status)}` : undefined;
  const headers = dictionary(
    [...response.headers].map(([name, value]): readonly [Value, Value] => [
      canonical(name),
      { kind: "list", type: "[]string", items: [value] },
    ]),
    "map[string][]string",
  );
  const values = new Map<string, Value>([
    ...argoEnvironment(new Map()),
    [
      "request",
      dictionary([
        ["method", method],
        ["url", url],
      ]),
    ],
    [
      "response",
      dictionary([
        ["statusCode", BigInt(response.status)],
        ["body", body],
        ["headers", headers],
      ]),
    ],
  ]);
  const parsed = parseExpression(condition, values);
  const outcome = parsed.kind === "expression" ? evaluate(parsed, values, {}) : parsed;
  if (outcome.kind === "value") return outcome.value === true ? undefined : `successCondition '${condition}' evaluated false`;
  return `successCondition '${condition}' cannot be evaluated: ${outcome.kind === "refused" ? outcome.what : outcome.message}`;
}

/** As Go writes names of headers. */
function canonical(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
