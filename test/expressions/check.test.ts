import { describe, expect, it } from "vitest";
import { type Nature, typeText } from "../../src/expressions/check/nature.ts";
import { checkExpression, parseExpression } from "../../src/expressions/expression.ts";
import { walk } from "../../src/expressions/language/ast.ts";

const text: Nature = { type: "string" };

function map(fields: Readonly<Record<string, Nature>>): Nature {
  return { type: "map[string]interface {}", fields: new Map(Object.entries(fields)), isStrict: true };
}

const names = new Map<string, Nature>([
  ["inputs", map({ parameters: map({ n: text, "my-param": text }) })],
  ["item", {}],
  ["list", { type: "[]interface {}", element: text }],
]);

function check(source: string): string {
  const parsed = parseExpression(source, names);
  if (parsed.kind !== "expression") return "no expression";
  const checked = checkExpression(parsed, { names });
  if (checked.kind === "refused") return checked.what;
  return checked.kind === "checked" ? typeText(checked.result) : `${checked.message} @${String(checked.position.from)}`;
}

describe("the types of expressions, where only names are known", () => {
  it.each([
    ["inputs.parameters.n", "string"],
    ["inputs.parameters['my-param']", "string"],
    ["inputs.parameters.n + 'x'", "string"],
    ["int(inputs.parameters.n) + 1", "int"],
    ["int(inputs.parameters.n) / 2", "float64"],
    ["inputs.parameters.n == 'a' ? 1 : 2", "int"],
    ["item", "unknown"],
    ["item.a.b", "unknown"],
    ["item > 1", "bool"],
    ["map(list, upper(#))", "[]interface {}"],
    ["map(list, len(#))[0]", "int"],
    ["duration('1h').Hours()", "float64"],
    ["date('2024-01-01') - date('2023-01-01')", "time.Duration"],
    ["inputs.parameters.n ?? 1", "unknown"],
    ["nil ?? 1", "int"],
  ])("%s is %s", (source, expected) => {
    expect(check(source)).toBe(expected);
  });

  it.each([
    ["inputs.parameters.m", "unknown field m @18"],
    ["nosuch", "unknown name nosuch @0"],
    ["inputs.parameters.my-param", "unknown field my @18"],
    ["inputs.parameters.n > 1", "invalid operation: > (mismatched types string and int) @20"],
    ["inputs.parameters.n ? 1 : 2", "non-bool expression (type string) used as condition @18"],
    ["filter(list, # + 'a')", "predicate should return boolean (got string) @13"],
    ["upper(1)", "cannot use int as argument (type string) to call upper  @6"],
    ["list.a", "array elements can only be selected using an integer (got string) @5"],
    ["inputs.parameters.n matches '['", "error parsing regexp: missing closing ]: `[` @20"],
    ["date('2024-01-01').Foo()", "type time.Time has no method Foo @19"],
  ])("%s is wrong", (source, expected) => {
    expect(check(source)).toBe(expected);
  });

  it("knows the type of every node", () => {
    const parsed = parseExpression("map(list, # + 'a')[0] == inputs.parameters.n", names);
    const checked = parsed.kind === "expression" ? checkExpression(parsed, { names }) : parsed;
    if (parsed.kind !== "expression" || checked.kind !== "checked") throw new Error("no expression");
    const missing: string[] = [];
    walk(parsed.tree, (node) => {
      if (!checked.natures.has(node)) missing.push(node.kind);
    });
    expect(missing).toEqual([]);
  });
});
