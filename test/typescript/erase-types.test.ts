import { expect, test } from "vitest";
import { ts } from "../../src/transpiler/compiler-api.ts";
import { applyEdits } from "../../src/transpiler/typescript/edits.ts";
import { eraseTypes } from "../../src/transpiler/typescript/erase-types.ts";
import { compile, run } from "./run-component.ts";

function erase(text: string): string {
  const source = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  return applyEdits(text, 0, text.length, eraseTypes(source, source)).trim();
}

test.each([
  ["let x: number = 1;", "let x = 1;"],
  ["let x!: number;", "let x;"],
  ["let x: string", "let x;"],
  ["const f = <T,>(a: T, b?: string): T => a;", "const f = (a, b) => a;"],
  ["const f = (\n  a: number,\n): number\n  => a;", "const f = (\n  a,\n)\n  => a;"],
  ["const f = ({ a }: { a: { b: () => void } }, [c]: number[]): a is string => a;", "const f = ({ a }, [c]) => a;"],
  ["function f(this: Foo, a: number): asserts a {}", "function f(a) {}"],
  ["function f(this: Foo) {}", "function f() {}"],
  ["function f(a: string): void;\nfunction f(a: any) {}", "function f(a) {}"],
  ["const a = b as unknown as string", "const a = b;"],
  ["const a = b as string\n;(c)", "const a = b\n;(c)"],
  ["const a = b as string\n[1].map(c)", "const a = b;\n[1].map(c)"],
  ["a = b! as T\n(c)", "a = b;\n(c)"],
  ["const a = { b } satisfies T;", "const a = { b };"],
  ["const a = <T>{ b };", "const a = ({ b });"],
  ["const f = () => <T>{};", "const f = () => ({});"],
  ["a!.b![0]!();", "a.b[0]();"],
  ["new Map<string, Array<number>>([]);", "new Map([]);"],
  ["f<string>`x`; g<A, B>(1);", "f`x`; g(1);"],
  ["class A<T> extends B<T> implements C, D { x: T; }", "class A extends B { x; }"],
  [
    "abstract class A {\n  private static readonly a: number = 1;\n  declare b: string;\n  [key: string]: unknown;\n  abstract c(): void;\n  override d?(): void {}\n  e?: number\n  ['f'] = 1;\n}",
    "class A {\n  static a = 1;\n  d() {}\n  e;\n  ['f'] = 1;\n}",
  ],
  ["interface A { b: string }\ntype C = A;\ndeclare const d: number;\nexport type { E } from './e';", "export type { E } from './e';"],
  ["for (const x of xs as T[]) {}", "for (const x of xs) {}"],
  ["try {} catch (error: unknown) {}", "try {} catch (error) {}"],
  ["const a = b < c, d = e > (f);", "const a = b < c, d = e > (f);"],
])("%s", (typed, plain) => {
  expect(erase(typed)).toBe(plain);
});

test("what Node does not know is rewritten", () => {
  const { source, diagnostics } = compile(`import { component } from "argots";
export const main = component({}, async () => {
  enum Inner { A = 3 }
  class Point { constructor(private x: number, readonly y = 2) {} sum() { return this.x + this.y; } }
  console.log(Inner.A, new Point(1).sum());
});`);
  expect(diagnostics).toEqual([]);
  expect(run(source)).toMatchObject({ stderr: "", stdout: "3 3\n" });
});

test.each([
  ["`${{ a: 1 }.a}`", "1"],
  ["\"{{x}}\" + '{{{y'", "{{x}}{{{y"],
  ["`{{${1}}}{{`", "{{1}}{{"],
  ["/^{{a}}$/.test('{{a}}')", "true"],
  ["(() => {{ return 1 }})()", "1"],
  ["String.raw`a`", "a"],
])("two braces in a row mean the same: %s", (expression, value) => {
  const { source, diagnostics } = compile(`component({}, () => console.log(String(${expression})))`);
  expect(diagnostics).toEqual([]);
  expect(source).not.toContain("{{");
  expect(run(source).stdout).toBe(`${value}\n`);
});
