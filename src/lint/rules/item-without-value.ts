import { example } from "../flow/examples.ts";
import { flowOf, type CallFlow } from "../flow/flow.ts";
import { nameOf, placeOf, referencesTo } from "../flow/references.ts";
import { knownItems } from "../flow/items.ts";
import { isNeverStarted } from "../flow/running.ts";
import { textsIn } from "../flow/texts.ts";
import { isObject } from "../model/objects.ts";
import type { Json } from "../../graph/types.ts";
import type { ObjectRule } from "../context.ts";

export const itemWithoutValue: ObjectRule = {
  code: "ARG0334",
  name: "item-without-value",
  severity: "error",
  summary: "A member of `item` is read that an item of the loop does not have.",
  description: `Only items that are maps have members, and each item has only its own: \`{{item.x}}\` fails with \`failed to resolve {{item.x}}\` as soon as one item lacks \`x\`. The whole step or task fails, also for the other items.
\`argo lint\` accepts a name that any item has, \`{{item[0]}}\` of items that are lists, and everything with \`withParam\` and in expressions. A list has no members at all: take \`{{item}}\`, which is its JSON.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withItems: [{name: north, size: 1}, {name: south}]
            arguments: {parameters: [{name: text, value: "{{item.size}}"}]}
`,
        ["show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withItems: [{name: north, size: 1}, {name: south, size: 2}]
            arguments: {parameters: [{name: text, value: "{{item.size}}"}]}
`,
        ["show"],
      ),
    },
    {
      wrong: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withItems: [[a, b]]
            arguments: {parameters: [{name: text, value: "{{item[0]}}"}]}
`,
        ["show"],
      ),
      right: example(
        `    - name: main
      steps:
        - - name: each
            template: show
            withItems: [[a, b]]
            arguments: {parameters: [{name: text, value: "{{=fromJSON(item)[0]}}"}]}
`,
        ["show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      for (const call of flow.calls) {
        const items = knownItems(context, call.call.value);
        if (items === undefined || items.length === 0 || isNeverStarted(flow, call)) continue;
        for (const reference of itemReferences(call)) {
          const { names, form, text, within } = reference;
          if (reference.hasFallback || reference.optionalAfter !== undefined) continue;
          const [root = "", key] = names;
          const index = form === "tag" ? /^item\[([^\]]*)\]/.exec(root)?.[1] : indexOf(text.slice(within.end));
          if (index !== undefined) {
            // The text of an item has no members either, but an expression may take it apart.
            context.report(itemWithoutValue, {
              ...placeOf(reference),
              message: `failed to resolve {{item[${index}]}}: members of a list are not set`,
              hint: `write \`{{=fromJSON(item)[${index}]}}\`, or make the items maps and name the member.`,
            });
            continue;
          }
          if (root !== "item" || key === undefined) continue;
          const lacking = items.find((item) => !(isObject(item) && key in item));
          // Argo itself refuses plain tags that no item of withItems has.
          if (
            lacking === undefined ||
            (form === "tag" && Array.isArray(call.call.value["withItems"]) && !items.some((item) => isObject(item) && key in item))
          )
            continue;
          context.report(itemWithoutValue, {
            ...placeOf(reference),
            message: `failed to resolve {{${nameOf(reference)}}}: the item ${JSON.stringify(lacking)} has no "${key}"`,
            hint: isObject(lacking)
              ? `give every item a member "${key}".`
              : items.some(isObject)
                ? "make all items maps with the same members."
                : "write `{{item}}`: the items have no members.",
          });
        }
      }
    }
  },
};

function itemReferences(call: CallFlow): ReturnType<typeof referencesTo> {
  const texts = textsIn(call.call.value as Json, call.call.path, new Set(["hooks", "withItems", "withParam", "withSequence"]));
  return referencesTo(["item"], texts, (root) => root === "item" || root.startsWith("item["));
}

/** `[0]` behind the name, in an expression. */
function indexOf(rest: string): string | undefined {
  return /^\[([0-9]+)\]/.exec(rest)?.[1];
}
