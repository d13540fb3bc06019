import type { ValueType } from "../../graph/types.ts";
import type { Member } from "../../graph/values.ts";
import { variable, type Access } from "./expression/access.ts";
import { property } from "./expression/literals.ts";
import { primary } from "./expression/precedence.ts";
import type { ItemPlan } from "./scope.ts";

/** The present item, in the arguments of the task that loops. */
export function accessItem(plan: ItemPlan, type: ValueType): Access {
  switch (plan.kind) {
    case "text":
    case "map":
      return variable(["item"], type);
    case "json":
      // A text as JSON text is not the text itself; everything else is a parameter's text as it stands.
      return type.kind === "string"
        ? accessDecoded("fromJSON(item)", type)
        : { ...variable(["item"], type), decoded: primary("fromJSON(item)") };
    case "indexed":
      return accessDecoded("fromJSON(item).item", type);
    case "sequence":
      return accessDecoded("asInt(item)", type);
  }
}

/** The present index: plans that carry none are for loops that do not ask for it. */
export function accessIndex(plan: ItemPlan | undefined): Access {
  return accessDecoded(plan?.kind === "sequence" ? "asInt(item)" : "fromJSON(item).i", { kind: "number" });
}

/** `item.key`, where items are maps known now. */
export function accessItemKey(plan: ItemPlan, value: Member): Access | undefined {
  const type = plan.kind === "map" ? plan.fields.get(value.name) : undefined;
  return type && { ...variable(["item", value.name], type), encoded: primary(`item${property(value.name)}`) };
}

/** A text needs no decoding, so that the value serves as the text of a parameter, too. */
function accessDecoded(text: string, type: ValueType): Access {
  return { type, decoded: primary(text), ...(type.kind === "string" ? { encoded: primary(text) } : {}) };
}
