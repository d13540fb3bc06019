import * as messages from "../../../diagnostics/messages.generated.ts";
import type { ResourceImplementation } from "../../../graph/graph.ts";
import type { Json } from "../../../graph/types.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { isUndefined, toJson, toValue } from "../convert.ts";
import { describe, unknown, type Thing } from "../things.ts";
import { own, string } from "../value-types.ts";
import { ownedBy } from "./http.ts";
import { readComponentOptions, register } from "./register.ts";
import { exampleList, knownText, readSpecification } from "./specification.ts";
import { isBroken } from "../reported.ts";
import { checkTexts } from "../../texts/known-texts.ts";
import { toEvaluated } from "../to-evaluated.ts";

const keys = ["action", "manifest", "mergeStrategy", "setOwnerReference", "successCondition", "failureCondition", "flags", "outputs"];
const actions = ["get", "create", "apply", "delete", "replace", "patch"];

/** `resource({ action, manifest, … }, options)` or `resource((inputs) => ({ … }), options)` */
export function makeResource(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const specification = readSpecification("resource", keys, call, frame, evaluation);
  if (!specification) return unknown(call.place);
  const { fields } = specification;
  const action = knownText(specification, "action", evaluation);
  if (action === undefined || !actions.includes(action)) {
    evaluation.report(
      messages.resourceAction({ given: action === undefined ? "nothing" : `"${action}"`, actions: actions.join(", ") }),
      fields.get("action")?.value.place ?? call.place,
    );
    return unknown(call.place);
  }
  const given = fields.get("manifest")?.value;
  const manifest = given && toValue(given);
  if (given) checkTexts(toEvaluated(given), {}, evaluation.report);
  if (!manifest) {
    if (!given || !isBroken(given))
      evaluation.report(
        given
          ? messages.specificationText({ given: describe(given) })
          : messages.specificationRequired({ maker: "resource", key: "manifest" }),
        given?.place ?? evaluation.project.place(call.node.expression, frame.module),
      );
    return unknown(call.place);
  }
  const outputs = readOutputs(fields.get("outputs")?.value, evaluation);
  if (!outputs) return unknown(call.place);
  const flagList = fields.get("flags")?.value;
  const flags = flagList && toJson(flagList);
  if (flagList && !isUndefined(flagList) && !Array.isArray(flags)) {
    if (!isBroken(flagList))
      evaluation.report(
        messages.specificationList({ key: "flags", given: describe(flagList), example: exampleList(undefined) }),
        flagList.place,
      );
    return unknown(call.place);
  }
  const owner = fields.get("setOwnerReference")?.value;
  if (owner?.kind === "runtime")
    evaluation.report(messages.specificationNotKnown({ key: "setOwnerReference", given: describe(owner) }), owner.place);
  const texts = Object.fromEntries(
    (["mergeStrategy", "successCondition", "failureCondition"] as const).flatMap((key) => {
      const value = knownText(specification, key, evaluation);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as Partial<Pick<ResourceImplementation, "mergeStrategy" | "successCondition" | "failureCondition">>;
  return register(call, frame, evaluation, {
    inputs: specification.inputs,
    outputs: Object.keys(outputs).map((name) => ({ name, type: string })),
    fallbackName: "resource",
    read: readComponentOptions(call.arguments[1], evaluation, "resource"),
    image: "none",
    carrier: "resource",
    finish: (_, id) => ({
      kind: "resource",
      action: action as ResourceImplementation["action"],
      manifest: ownedBy(manifest, specification.component, id),
      ...texts,
      ...(owner?.kind === "primitive" && owner.value === true ? { setOwnerReference: true } : {}),
      ...(Array.isArray(flags) ? { flags: flags.map(String) } : {}),
      outputs,
    }),
  });
}

/** Where each output is found in the object; undefined when there is a mistake. */
function readOutputs(thing: Thing | undefined, evaluation: Evaluation): ResourceImplementation["outputs"] | undefined {
  if (!thing || isUndefined(thing)) return {};
  if (thing.kind !== "object") {
    if (!isBroken(thing)) evaluation.report(messages.specificationNotKnown({ key: "outputs", given: describe(thing) }), thing.place);
    return undefined;
  }
  const outputs = [...thing.fields].map(([name, { value }]) => {
    const known = toJson(value);
    if (isLocation(known)) return [name, known] as const;
    if (!isBroken(value)) evaluation.report(messages.specificationRequired({ maker: `outputs.${name}`, key: "jsonPath" }), value.place);
    return undefined;
  });
  return outputs.every((output) => output !== undefined) ? Object.fromEntries(outputs) : undefined;
}

function isLocation(value: Json | undefined): value is { readonly jsonPath: string } | { readonly jqFilter: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return ["jsonPath", "jqFilter"].some((key) => typeof own(value as Readonly<Record<string, Json>>, key) === "string");
}
