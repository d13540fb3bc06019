import { ts } from "../compiler-api.ts";
import { namesOf } from "./declarations.ts";

/** What an item of a loop is called: as the author calls it, or, where that is taken apart at once, after the list: `configs` → `config`. */
export function itemNameOf(name: ts.BindingName | undefined, items: ts.Expression | undefined): string {
  if (name && ts.isIdentifier(name)) return name.text;
  // `[index, item]`
  if (name && ts.isArrayBindingPattern(name)) return namesOf(name).at(-1)?.text ?? "item";
  const list = items && (ts.isIdentifier(items) ? items.text : ts.isPropertyAccessExpression(items) ? items.name.text : undefined);
  const [, one] = /^([A-Za-z]\w*[^\Ws])s$/.exec(list ?? "") ?? [];
  return one?.replace(/ie$/, "y") ?? "item";
}
