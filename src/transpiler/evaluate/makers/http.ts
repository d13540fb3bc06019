import * as messages from "../../../diagnostics/messages.generated.ts";
import type { HttpImplementation } from "../../../graph/graph.ts";
import type { Value } from "../../../graph/values.ts";
import { checkTexts } from "../../texts/known-texts.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { toJson, toValue } from "../convert.ts";
import { describe, unknown, type Thing } from "../things.ts";
import { toEvaluated } from "../to-evaluated.ts";
import { rewrite } from "../value-parts.ts";
import { string } from "../value-types.ts";
import { readComponentOptions, register } from "./register.ts";
import { knownText, readSpecification } from "./specification.ts";
import { isBroken } from "../reported.ts";

const keys = ["url", "method", "headers", "body", "timeoutSeconds", "successCondition", "insecureSkipVerify"];

/** `http(request, options)` or `http((inputs) => request, options)`; what it gives is the body of the response. */
export function makeHttp(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const specification = readSpecification("http", keys, call, frame, evaluation);
  if (!specification) return unknown(call.place);
  const url = text(specification.fields.get("url")?.value, evaluation);
  if (!specification.fields.has("url"))
    evaluation.report(
      messages.specificationRequired({ maker: "http", key: "url" }),
      evaluation.project.place(call.node.expression, frame.module),
    );
  const body = specification.fields.get("body");
  const bodyText = body && text(body.value, evaluation);
  const headers = readHeaders(specification.fields.get("headers")?.value, evaluation);
  const timeout = specification.fields.get("timeoutSeconds")?.value;
  const timeoutSeconds = timeout && toJson(timeout);
  const successCondition = knownText(specification, "successCondition", evaluation);
  const insecure = specification.fields.get("insecureSkipVerify")?.value;
  if (!url || !headers) return unknown(call.place);
  return register(call, frame, evaluation, {
    inputs: specification.inputs,
    outputs: [{ name: "result", type: string }],
    single: "result",
    fallbackName: "http",
    read: readComponentOptions(call.arguments[1], evaluation, "request"),
    image: "none",
    carrier: "request",
    finish: (_, id) => {
      const own = (value: Value) => ownedBy(value, specification.component, id);
      return {
        kind: "http",
        url: own(url),
        method: knownText(specification, "method", evaluation) ?? "GET",
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.kind === "secret" ? value : own(value)])),
        ...(bodyText ? { body: own(bodyText) } : {}),
        ...(typeof timeoutSeconds === "number" ? { timeoutSeconds } : {}),
        ...(successCondition === undefined ? {} : { successCondition }),
        ...(insecure?.kind === "primitive" && insecure.value === true ? { insecureSkipVerify: true } : {}),
      };
    },
  });
}

/** The specification's stand-ins for its inputs, under the component's own identifier. */
export function ownedBy(value: Value, from: string, to: string): Value {
  return rewrite(value, (part) => (part.kind === "parameter" && part.pipeline === from ? { ...part, pipeline: to } : undefined));
}

function text(thing: Thing | undefined, evaluation: Evaluation, name?: string): Value | undefined {
  if (!thing || isBroken(thing)) return undefined;
  const value = toValue(thing);
  checkTexts(toEvaluated(thing), name === undefined ? {} : { name }, evaluation.report);
  if (value && (value.type.kind === "string" || value.type.kind === "json")) return value;
  evaluation.report(messages.specificationText({ given: describe(thing) }), thing.place);
  return undefined;
}

function readHeaders(thing: Thing | undefined, evaluation: Evaluation): HttpImplementation["headers"] | undefined {
  if (!thing || (thing.kind === "primitive" && thing.value === undefined)) return {};
  if (thing.kind !== "object") {
    if (thing.kind !== "unknown") evaluation.report(messages.specificationText({ given: describe(thing) }), thing.place);
    return undefined;
  }
  const headers = new Map<string, HttpImplementation["headers"][string]>();
  for (const [name, { value }] of thing.fields) {
    if (value.kind === "marker" && value.name === "secret") {
      const [secret, key] = value.arguments.map((argument) => (argument.kind === "primitive" ? String(argument.value) : ""));
      headers.set(name, { kind: "secret", name: secret ?? "", key: key ?? "" });
      continue;
    }
    const header = text(value, evaluation, name);
    if (!header) return undefined;
    headers.set(name, header);
  }
  return Object.fromEntries(headers);
}
