import { head, inBody, topLevel, whole, type Attack } from "./attack.ts";

const times = (count: number, make: (index: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
const nested = (count: number, open: string, middle: string, close: string) => open.repeat(count) + middle + close.repeat(count);

/** Files that would take for ever, or all memory, or the whole stack. */
export const exhaustion: readonly Attack[] = [
  inBody("never ends", "while (true) {}", "ARG2090"),
  inBody("never ends with work in it", "let n = 0; for (;;) { n = n + 1; show({ value: n }); }", "ARG2090"),
  inBody("never ends in a `do`", "do { } while (1 < 2);", "ARG2090"),
  inBody("waits for a number that never comes", "for (let i = 1; i !== 0; i *= 2) {} show({});", "ARG2090"),
  inBody("calls itself for ever", "const f = (n: number): number => f(n + 1); show({ value: f(0) });", "ARG2091"),
  inBody(
    "calls itself through others",
    "const f = (n: number): number => g(n); const g = (n: number): number => [n].map(f)[0]!; show({ value: f(0) });",
    "ARG2091",
  ),
  inBody(
    "calls itself twice, and again twice",
    "const f = (n: number): number => (n > 150 ? 1 : f(n + 1) + f(n + 1)); show({ value: f(0) });",
    "ARG2090",
  ),
  inBody("calls itself in its default", "const f = (a = f()) => a; show({ value: f() });", "ARG2091"),
  inBody(
    "calls itself in deep expressions",
    "const f = (n: number): number => ((((((((1 + (n > 190 ? 0 : [f(n + 1)].map((x) => ({ x })).map(({ x }) => x)[0]!))))))))); show({ value: f(0) });",
    "ARG2091",
  ),
  inBody("repeats a text a billion times", "show({ value: 'a'.repeat(1e9) });", "ARG2094"),
  inBody("repeats without an end", "show({ value: 'a'.repeat(Infinity) });", "ARG2094"),
  inBody("pads to a billion", "show({ value: 'a'.padStart(2 ** 31, 'ab') });", "ARG2094"),
  inBody("doubles a text", "let s = 'ab'; for (let i = 0; i < 200; i++) s = s + s; show({ value: s });", "ARG2094"),
  inBody("doubles a text in a template", "let s = 'ab'; for (let i = 0; i < 200; i++) s = `${s}${s}`; show({ value: s });", "ARG2094"),
  inBody("doubles a text by joining", "let s = 'ab'; for (let i = 0; i < 200; i++) s = [s, s].join(s); show({ value: s });", "ARG2094"),
  inBody(
    "doubles a text by concatenating",
    "let s = 'ab'; for (let i = 0; i < 200; i++) s = s.concat(s, s); show({ value: s });",
    "ARG2094",
  ),
  inBody("replaces every letter by a book", "const s = 'a'.repeat(1e6); show({ value: s.replaceAll('a', s) });", "ARG2094"),
  inBody(
    "replaces by the whole, often",
    "let s = 'ab'; for (let i = 0; i < 100; i++) s = s.replace('a', '$`$`$\\'$\\'$&$&aa'); show({ value: s });",
    "ARG2094",
  ),
  inBody(
    "splits a book into letters",
    "let n = 0; for (let i = 0; i < 1000; i++) n += 'a'.repeat(1e6).split('').length; show({ value: n });",
    "ARG2094",
  ),
  inBody(
    "writes a book as JSON, often",
    "let s = '\"'; for (let i = 0; i < 100; i++) s = JSON.stringify(s); show({ value: s });",
    "ARG2094",
  ),
  inBody(
    "indents JSON without measure",
    "let o: unknown = 1; for (let i = 0; i < 150; i++) o = [o, 1]; let s = ''; for (let i = 0; i < 1000; i++) s = JSON.stringify([s.length, o], null, 10); show({ value: s.length });",
  ),
  inBody("doubles a list", "let xs = [1]; for (let i = 0; i < 200; i++) xs = [...xs, ...xs]; show({ value: xs });", "ARG2094"),
  inBody(
    "doubles a list by concatenating",
    "let xs = [1]; for (let i = 0; i < 200; i++) xs = xs.concat(xs); show({ value: xs });",
    "ARG2094",
  ),
  inBody(
    "doubles a list by flattening",
    "let xs = [1]; for (let i = 0; i < 200; i++) xs = [xs, xs].flat(); show({ value: xs });",
    "ARG2094",
  ),
  inBody(
    "doubles a list by mapping",
    "let xs = [1]; for (let i = 0; i < 200; i++) xs = xs.flatMap((x) => [x, x]); show({ value: xs });",
    "ARG2094",
  ),
  inBody("doubles a list by pushing", "const xs = [1]; for (let i = 0; i < 200; i++) xs.push(...xs); show({ value: xs });", "ARG2094"),
  inBody(
    "doubles an object's parts",
    "let o: unknown = { a: 1 }; for (let i = 0; i < 200; i++) o = { a: o, b: o }; show({ value: o });",
    "ARG2094",
  ),
  inBody(
    "doubles a list's parts",
    "let o: unknown = []; for (let i = 0; i < 60; i++) o = [o, o]; show({ value: JSON.stringify(o) });",
    "ARG2094",
  ),
  inBody(
    "compares what doubled itself",
    "let o: unknown = []; for (let i = 0; i < 60; i++) o = [o, o]; if (o === o) show({ value: `${o}` });",
    "ARG2010",
  ),
  inBody(
    "passes what doubled itself as an option",
    "let o: unknown = []; for (let i = 0; i < 60; i++) o = [o, o]; show({}, { labels: { a: o as string } });",
    "ARG4005",
  ),
  inBody(
    "copies what doubled itself",
    "let o: unknown = []; for (let i = 0; i < 60; i++) o = structuredClone([o, o]); show({ value: o });",
    "ARG2094",
  ),
  inBody(
    "flattens what doubled itself",
    "let o: any[] = [1]; for (let i = 0; i < 60; i++) o = [o, o]; show({ value: o.flat(Infinity) });",
    "ARG2094",
  ),
  inBody("joins what doubled itself", "let o: any[] = [1]; for (let i = 0; i < 60; i++) o = [o, o]; show({ value: o.join() });", "ARG2094"),
  inBody(
    "awaits what doubled itself",
    "let o: any[] = [make({})]; for (let i = 0; i < 60; i++) o = [o, o]; await Promise.all(o); show({});",
  ),
  inBody("nests a list without an end", "let o: unknown = []; for (let i = 0; i < 20000; i++) o = [o]; show({ value: o });", "ARG2094"),
  inBody(
    "doubles an object across levels, downwards",
    `${times(60, (i) => `const l${i}: any[] = [];`)}\n${times(59, (i) => `l${59 - i}.push(l${58 - i}, l${58 - i});`)}\nshow({ value: l59 });`,
    "ARG2094",
  ),
  inBody("holds itself", "const xs: unknown[] = []; xs.push(xs); show({ value: xs });", "ARG2094"),
  inBody(
    "holds itself as an object",
    "const o: any = {}; o.self = o; o.other = [o]; show({ value: o }); show(o); show({}, o); await o; for (const x of [o]) show({ value: x });",
    "ARG2094",
  ),
  inBody("returns what holds itself", "const o: any = {}; o.self = o; return o;", "ARG2085"),
  inBody(
    "doubles an expression of the run",
    "let n = m; for (let i = 0; i < 200; i++) n = n + n; show({ value: n });",
    "ARG2094",
    "{ m = 1 }",
  ),
  inBody(
    "nests an expression of the run",
    "let n = m; for (let i = 0; i < 10000; i++) n = n * 2 + 1; show({ value: n });",
    "ARG2094",
    "{ m = 1 }",
  ),
  inBody(
    "lengthens a text of the run",
    "let s = t; for (let i = 0; i < 10000; i++) s = s + t; show({ value: s });",
    "ARG2094",
    "{ t = 'a' }",
  ),
  inBody(
    "doubles a condition of the run",
    "let n = m; for (let i = 0; i < 200; i++) n = n > 1 ? n : n + 1; show({ value: n });",
    "ARG2094",
    "{ m = 1 }",
  ),
  inBody(
    "doubles data of the run",
    "let o: unknown = m; for (let i = 0; i < 200; i++) o = { a: o, b: o }; show({ value: o });",
    "ARG2094",
    "{ m = 1 }",
  ),
  inBody(
    "reduces to an expression of the run without an end",
    "show({ value: Array.from({ length: 50000 }, (_, i) => i).reduce((sum, x) => sum + m * x, m) });",
    "ARG2094",
    "{ m = 1 }",
  ),
  inBody(
    "maps a list in a list in a list",
    `const xs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]; show({ value: ${nested(8, "xs.map(() => ", "1", ")")} });`,
    "ARG2090",
  ),
  inBody(
    "maps a single element in itself forty times",
    `const xs = [1]; show({ value: ${nested(40, "xs.map(() => ", "1", ")")} });`,
    "ARG2090",
  ),
  inBody("starts tasks in thirty loops inside each other", `const xs = [1];\n${nested(30, "for (const x of xs) {", "show({});", "}")}`),
  inBody(
    "starts tasks in fifteen unrolled loops inside each other",
    `const xs = [{ a: 1 }, 'b'];\n${nested(15, "for (const x of xs) {", "show({});", "}")}`,
    "ARG2090",
  ),
  inBody(
    "filters in a filter in a filter",
    `const xs = [1]; show({ value: ${nested(25, "xs.filter(() => (", "[]", ").length === 0)")} });`,
  ),
  inBody(
    "goes through two long lists inside each other",
    "const xs = Array.from({ length: 100000 }, (_, i) => i); let n = 0; for (const a of xs) for (const b of xs) n += 1; show({ value: n });",
    "ARG2090",
  ),
  inBody("starts a hundred thousand tasks", "for (let i = 0; i < 100000; i++) show({ value: { i } });", "ARG2090"),
  inBody("makes a list without an end", "Array.from({ length: 1e12 }, (_, i) => show({ value: i }));", "ARG2071"),
  inBody(
    "makes a list that no memory holds, in steps",
    "const xs: unknown[] = []; for (let i = 0; i < 1000; i++) xs.push(Array.from({ length: 100000 }, (_, j) => j)); show({ value: xs });",
    "ARG2090",
  ),
  inBody(
    "makes lists by hand that no memory holds",
    "const big = Array.from({ length: 100000 }, (_, j) => j); const xs: unknown[] = []; for (let i = 0; i < 10000; i++) xs.push([...big]); show({ value: xs.length });",
    "ARG2090",
  ),
  inBody(
    "cuts lists that no memory holds",
    "const big = Array.from({ length: 100000 }, (_, j) => j); const xs: unknown[] = []; for (let i = 0; i < 10000; i++) xs.push(big.slice(), Object.keys(big), big.entries()); show({ value: xs.length });",
    "ARG2024",
  ),
  inBody(
    "parses JSON that no memory holds",
    "const text = JSON.stringify(Array.from({ length: 100000 }, (_, j) => j)); const xs: unknown[] = []; for (let i = 0; i < 10000; i++) xs.push(JSON.parse(text)); show({ value: xs.length });",
    "ARG2090",
  ),
  inBody(
    "sorts a long list, often",
    "const big = Array.from({ length: 100000 }, (_, j) => (j * 7919) % 100003); for (let i = 0; i < 10000; i++) big.toSorted(); show({});",
    "ARG2090",
  ),
  inBody(
    "searches a long list, often",
    "const big = Array.from({ length: 100000 }, (_, j) => j); let n = 0; for (let i = 0; i < 100000; i++) if (big.includes(-1)) n++; show({ value: n });",
    "ARG2090",
  ),
  inBody(
    "searches a long text, often",
    "const big = 'a'.repeat(1e6); let n = 0; for (let i = 0; i < 200000; i++) if (big.includes('ab')) n++; show({ value: n });",
    "ARG2090",
  ),
  inBody(
    "spreads a large object, often",
    "let o: any = {}; for (let i = 0; i < 20000; i++) o = { ...o, ['k' + i]: i }; show({ value: Object.keys(o).length });",
    "ARG2090",
  ),
  inBody(
    "spreads the run's list, often",
    "let xs = names; for (let i = 0; i < 20000; i++) xs = [...xs, 'a']; show({ value: xs });",
    "ARG2094",
    "{ names = ['a'] }",
  ),

  inBody("has ten thousand parentheses", `show({ value: ${nested(10_000, "(", "1", ")")} });`, "ARG1014"),
  inBody("has a sum of twenty thousand terms", `show({ value: ${times(20_000, () => "a", " + ")} });`, "ARG1014", "{ a = 1 }"),
  inBody("has a sum of nine hundred terms", `show({ value: ${times(900, () => "a", " + ")} });`, "ARG1014", "{ a = 1 }"),
  inBody("has a sum of four hundred terms", `show({ value: ${times(400, () => "a", " + ")} });`, "ARG2094", "{ a = 1 }"),
  inBody("has a sum of two hundred terms", `show({ value: ${times(200, () => "a", " + ")} });`, undefined, "{ a = 1 }"),
  inBody("has a condition of twenty thousand terms", `if (${times(20_000, () => "a", " && ")}) show({});`, "ARG1014", "{ a = true }"),
  inBody("has lists in lists", `show({ value: ${nested(5_000, "[", "1", "]")} });`, "ARG1014"),
  inBody("has objects in objects", `show({ value: ${nested(5_000, "{ a: ", "1", "}")} });`, "ARG1014"),
  inBody("has templates in templates", `show({ value: ${nested(3_000, "`${", "1", "}`")} });`, "ARG1014"),
  inBody("has functions in functions", `show({ value: ${nested(5_000, "(() => ", "1", ")")} });`, "ARG1014"),
  inBody("has calls in calls", `show({ value: ${nested(5_000, "String(", "1", ")")} });`, "ARG1014"),
  inBody("has a chain of calls", `show({ value: "a"${".trim()".repeat(10_000)} });`, "ARG1014"),
  inBody("has a chain of properties", `show({ value: a${".b".repeat(10_000)} });`, "ARG1014", "{ a = {} as any }"),
  inBody("has ten thousand exclamation marks", `show({ value: ${"!".repeat(10_000)}true });`, "ARG1014"),
  inBody("has conditions in conditions", `show({ value: ${times(5_000, () => "a ? 1 : ", "")}2 });`, "ARG1014", "{ a = true }"),
  inBody("has branches in branches", nested(3_000, "if (a) {", "show({});", "}"), "ARG1014", "{ a = true }"),
  inBody(
    "has five thousand `else if`s",
    `${times(5_000, (i) => `if (n === ${i}) show({ value: ${i} });`, " else ")}`,
    "ARG1014",
    "{ n = 1 }",
  ),
  inBody("has blocks in blocks", nested(5_000, "{", "show({});", "}"), "ARG1014"),
  inBody("has loops of the run in loops of the run", nested(120, "for (const x of xs) {", "show({});", "}"), "ARG6023", "{ xs = ['a'] }"),
  inBody("has patterns in patterns", `const ${nested(3_000, "{ a: ", "b", "}")} = {} as any; show({ value: b });`, "ARG1014"),
  inBody("never closes its parentheses", "show(".repeat(20_000), "ARG1014"),
  inBody("never closes its brackets and braces", "[{(".repeat(5_000), "ARG1014"),
  topLevel("has types in types", `type Deep = ${nested(5_000, "Array<", "string", ">")};`, "ARG1014"),
  whole(
    "has twenty thousand statements",
    `${head}export const main = pipeline(() => {\n${times(20_000, (i) => `const v${i} = ${i === 0 ? "1" : `v${i - 1} + 1`};`)}\nshow({ value: v19999 });\n});`,
  ),
  whole(
    "has twenty thousand exports",
    `${head}${times(20_000, (i) => `export const v${i} = ${i};`)}\nexport const main = pipeline(() => { show({ value: v19999 }); });`,
  ),
  whole(
    "has ten thousand pipelines that are not exported",
    `${head}${times(10_000, (i) => `const p${i} = pipeline(() => { show({}); });`)}\nexport const main = pipeline(() => { p1(); });`,
  ),
  whole("passes ten thousand names on", {
    "main.pipeline.ts": `${head}export { ${times(10_000, (i) => `v${i} as w${i}`, ", ")} } from "./values.ts";\nexport const main = pipeline(() => { show({}); });`,
    "values.ts": times(10_000, (i) => `export const v${i} = ${i};`),
  }),
  whole(
    "has a chain of two thousand constants",
    `${head}${times(2_000, (i) => `const v${i} = v${i + 1} + 1;`)}\nconst v2000 = 0;\nexport const main = pipeline(() => { show({ value: v0 }); });`,
    "ARG1014",
  ),
  whole("has a chain of two thousand files", () =>
    Object.fromEntries([
      ["main.pipeline.ts", `${head}import { v } from "./f0.ts";\nexport const main = pipeline(() => { show({ value: v }); });`],
      ...Array.from(
        { length: 2_000 },
        (_, i) => [`f${i}.ts`, i === 1_999 ? "export const v = 1;" : `export { v } from "./f${i + 1}.ts";`] as const,
      ),
    ]),
  ),
  whole("has two thousand files that pass everything on", () =>
    Object.fromEntries([
      ["main.pipeline.ts", `${head}import { v } from "./f0.ts";\nexport const main = pipeline(() => { show({ value: v }); });`],
      ...Array.from(
        { length: 2_000 },
        (_, i) =>
          [
            `f${i}.ts`,
            i === 1_999 ? "export const v = 1;" : `export * from "./f${i + 1}.ts"; export * from "./f0.ts"; export * from "./f${i}.ts";`,
          ] as const,
      ),
    ]),
  ),
  whole(
    "imports itself",
    `${head}import * as self from "./main.pipeline.ts"; export * from "./main.pipeline.ts"; export { main as again } from "./main.pipeline.ts";\nexport const value = 1;\nexport const main = pipeline(() => { show({ value: self.value }); });`,
  ),
  whole("has a value that is itself", `${head}const a = a;\nexport const main = pipeline(() => { show({ value: a }); });`, "ARG1010"),

  whole(
    "has types that double",
    `${head}type T0 = { a: string };\n${times(60, (i) => `type T${i + 1} = { l: T${i}; r: T${i} };`)}\nconst step = container((i: { t: T60 }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { step({ t: 1 as any }); });`,
    "ARG2029",
  ),
  whole(
    "has a type made of itself twice",
    `${head}interface Tree { left: Tree; right: Tree; value: number }\nconst step = container((i: { t: Tree }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { step({ t: { left: 1, right: {}, value: 1 } as any }); });`,
  ),
  whole(
    "has a type that is itself",
    `${head}type A = A; type B = C; type C = B; interface D extends D {} interface E extends F {} interface F extends E { a: string }\nconst step = container((i: { a: A; b: B; d: D; e: E }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { step({ a: 1, b: 2, d: {}, e: { a: "a" } }); });`,
  ),
  whole(
    "has a type that doubles by its parameters",
    `${head}type Two<T> = { a: T; b: T };\ntype Many = ${nested(40, "Two<", "string", ">")};\nconst step = container((i: { t: Many }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { step({ t: 1 as any }); });`,
    "ARG2029",
  ),
  whole(
    "has a type that grows without an end",
    `${head}type Grow<T> = { next: Grow<T[]> };\nconst step = container((i: { t: Grow<string> }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { step({ t: { next: 1 } as any }); });`,
  ),
  whole(
    "has a union of five thousand texts",
    `${head}const step = container((i: { t: ${times(5_000, (i) => `"v${i}"`, " | ")} }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { step({ t: "v4999" }); });`,
  ),
  whole(
    "has an interface of five thousand inputs",
    `${head}const step = container((i: { ${times(5_000, (i) => `v${i}?: string;`, " ")} }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { step({ v1: "a" }); });`,
  ),
  whole(
    "has a component whose result doubles",
    `${head}const step = component({ image }, ({ n }: { n: number }) => {\nconst v0 = n + n;\n${times(60, (i) => `const v${i + 1} = v${i} + v${i};`)}\nreturn v60;\n});\nexport const main = pipeline(() => { step({ n: 1 }); });`,
  ),
  whole(
    "has a component with a result that is itself",
    `${head}const step = component({ image }, () => { const a = b; const b = a; return a; });\nexport const main = pipeline(() => { step({}); });`,
    "ARG2117",
  ),
  whole(
    "has a component with a sum of twenty thousand terms",
    `${head}const step = component({ image }, ({ n }: { n: number }) => ${times(20_000, () => "n", " + ")});\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "ARG1014",
  ),
  whole(
    "has a component of five thousand statements",
    `${head}const step = component({ image }, ({ n }: { n: number }): number => {\n${times(5_000, (i) => `const v${i} = n + ${i};`)}\nreturn v1;\n});\nexport const main = pipeline(() => { step({ n: 1 }); });`,
  ),
];
