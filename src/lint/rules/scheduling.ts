import { labelKeyProblem, labelValueProblem, suggestLabelValue } from "../../argo/label.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podSettingsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

export const scheduling: ObjectRule = {
  code: "ARG0454",
  name: "scheduling",
  severity: "error",
  summary: "A node selector, an affinity or a toleration is none that Kubernetes takes.",
  description: `A \`nodeSelector\` consists of labels. A toleration with the operator \`Exists\` has no value, one without a key has \`Exists\`, and \`tolerationSeconds\` goes with
the effect \`NoExecute\` only. In an affinity \`In\` and \`NotIn\` need values, \`Exists\` and \`DoesNotExist\` have none, \`Gt\` and \`Lt\` have one number, weights
go from 1 to 100. The API server refuses the pod otherwise.`,
  examples: [
    {
      wrong: containerWith("", "tolerations:\n  - key: gpu\n    operator: Exists\n    value: a100"),
      right: containerWith("", "tolerations:\n  - key: gpu\n    operator: Exists"),
    },
    {
      wrong: containerWith("", "nodeSelector:\n  disk: very fast"),
      right: containerWith("", "nodeSelector:\n  disk: very-fast"),
    },
  ],
  check(context) {
    for (const { value, path } of podSettingsOf(context.object)) {
      checkSelector(context, value["nodeSelector"], [...path, "nodeSelector"]);
      for (const each of objectsAt(value, "tolerations")) checkToleration(context, each.value, [...path, "tolerations", each.index]);
      if (isObject(value["affinity"])) checkAffinity(context, value["affinity"], [...path, "affinity"]);
    }
  },
};

function checkSelector({ report }: LintContext, selector: unknown, path: Path): void {
  if (!isObject(selector as never)) return;
  for (const [key, value] of Object.entries(selector as JsonObject)) {
    if (hasTag(key) || typeof value !== "string" || hasTag(value)) continue;
    const ofKey = labelKeyProblem(key);
    const ofValue = labelValueProblem(value);
    if (ofKey !== undefined) {
      report(scheduling, { path: [...path, key], at: "key", message: `the label \`${key}\` ${ofKey}`, hint: "Write the label of a node." });
    } else if (ofValue !== undefined) {
      const suggestion = suggestLabelValue(value);
      report(scheduling, {
        path: [...path, key],
        message: `no node can have the label \`${key}: ${value}\`: its value ${ofValue}`,
        hint: suggestion === "" ? "Write the label of a node." : `Write \`${suggestion}\`.`,
      });
    }
  }
}

function checkToleration({ report }: LintContext, toleration: JsonObject, path: Path): void {
  const text = (field: string) => textAt(toleration, field) ?? "";
  if (["key", "operator", "value", "effect"].some((field) => hasTag(text(field)))) return;
  const operator = text("operator");
  if (operator === "Exists" && text("value") !== "") {
    report(scheduling, {
      path: [...path, "value"],
      message: "a toleration with the operator `Exists` has no value",
      hint: "Take `value` out, or write `operator: Equal`.",
    });
  }
  if (text("key") === "" && operator !== "Exists") {
    report(scheduling, {
      path: [...path],
      message: "a toleration without a key needs the operator `Exists`",
      hint: "Add the `key` of the taint, or `operator: Exists` to tolerate everything.",
    });
  } else if (text("key") !== "" && labelKeyProblem(text("key")) !== undefined) {
    report(scheduling, {
      path: [...path, "key"],
      message: `no taint can have the key \`${text("key")}\`: it ${labelKeyProblem(text("key"))}`,
      hint: "Write the key of the taint.",
    });
  }
  if (toleration["tolerationSeconds"] !== undefined && toleration["tolerationSeconds"] !== null && text("effect") !== "NoExecute") {
    report(scheduling, {
      path: [...path, "tolerationSeconds"],
      message: "`tolerationSeconds` goes with the effect `NoExecute` only",
      hint: "Write `effect: NoExecute`, or take `tolerationSeconds` out.",
    });
  }
}

/** Every list of expressions and every weight within an affinity. */
function checkAffinity(context: LintContext, value: JsonObject, path: Path): void {
  const { weight } = value;
  if (typeof weight === "number" && (weight < 1 || weight > 100)) {
    context.report(scheduling, {
      path: [...path, "weight"],
      message: `a weight is from 1 to 100, not ${weight}`,
      hint: "Write `weight: 100`.",
    });
  }
  for (const [key, member] of Object.entries(value)) {
    const isList = Array.isArray(member);
    const members = isList ? objectsAt(value, key) : isObject(member) ? [{ value: member, index: -1 }] : [];
    for (const each of members) {
      const at = isList ? [...path, key, each.index] : [...path, key];
      if (key === "matchExpressions" || key === "matchFields") checkExpression(context, each.value, at);
      else if (key === "matchLabels") checkSelector(context, objectAt(value, key), at);
      else checkAffinity(context, each.value, at);
    }
  }
}

function checkExpression({ report }: LintContext, expression: JsonObject, path: Path): void {
  const operator = textAt(expression, "operator") ?? "";
  const values = Array.isArray(expression["values"]) ? (expression["values"] as readonly unknown[]) : [];
  if (values.some((value) => typeof value === "string" && hasTag(value)) || hasTag(operator)) return;
  const at = [...path, "operator"];
  if ((operator === "In" || operator === "NotIn") && values.length === 0) {
    report(scheduling, { path: at, message: `\`${operator}\` needs \`values\``, hint: "Add `values`, or write `Exists`." });
  } else if ((operator === "Exists" || operator === "DoesNotExist") && values.length > 0) {
    report(scheduling, { path: at, message: `\`${operator}\` has no \`values\``, hint: "Take `values` out, or write `In`." });
  } else if ((operator === "Gt" || operator === "Lt") && !(values.length === 1 && /^-?[0-9]+$/.test(String(values[0])))) {
    report(scheduling, { path: at, message: `\`${operator}\` needs one whole number in \`values\``, hint: 'Write `values: ["4"]`.' });
  }
}
