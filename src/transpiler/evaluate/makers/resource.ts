import * as messages from "../../../diagnostics/messages.generated.ts";
import type { ResourceImplementation } from "../../../graph/graph.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { toJson, toValue } from "../convert.ts";
import { describe, unknown, type Thing } from "../things.ts";
import { string } from "../value-types.ts";
import { ownedBy } from "./http.ts";
import { readComponentOptions, register } from "./register.ts";
import { knownText, readSpecification } from "./specification.ts";
import { isBroken } from "../reported.ts";

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
  const outputs = (fields.has("outputs") ? toJson(fields.get("outputs")!.value) : {}) as ResourceImplementation["outputs"] | undefined;
  if (!outputs) {
    evaluation.report(
      messages.specificationNotKnown({ key: "outputs", given: describe(fields.get("outputs")!.value) }),
      fields.get("outputs")!.value.place,
    );
    return unknown(call.place);
  }
  const flags = fields.has("flags") ? toJson(fields.get("flags")!.value) : undefined;
  const owner = fields.get("setOwnerReference")?.value;
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
    read: readComponentOptions(call.arguments[1], evaluation),
    image: "none",
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
