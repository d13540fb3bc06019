/** What a hostile file may hold. `CANARY` stands for a file that must survive, `PORT` for a server that nobody may call. */
export const tail = `
import { container, pipeline } from "argots";
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
export const hostile = pipeline({ name: "hostile" }, () => { work({ text: "harmless" }); });
`;

/** Whole files: the hostile part stands at the top level, or in the place that it names. */
export const sources: Readonly<Record<string, string>> = {
  "deletes a file": `import { rmSync } from "node:fs";\nrmSync("CANARY", { force: true });${tail}`,
  "deletes a file by require": `require("fs").unlinkSync("CANARY");${tail}`,
  "overwrites a file in a constant that the pipeline uses": `
import { writeFileSync } from "node:fs";
import { container, pipeline } from "argots";
const text = (() => { writeFileSync("CANARY", "gone"); return "x"; })();
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
export const hostile = pipeline({ name: "hostile" }, () => { work({ text }); });`,
  "starts a shell": `import { execSync } from "node:child_process";\nexecSync("rm -f CANARY");${tail}`,
  "opens a socket": `import { connect } from "node:net";\nconnect(PORT);${tail}`,
  fetches: `await fetch("http://127.0.0.1:PORT/");${tail}`,
  "ends the process": `process.exit(13);${tail}`,
  "ends the process in a pipeline's body": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => { process.exit(13); });`,
  "sets a global": `(globalThis as Record<string, unknown>)["hostile"] = true;${tail}`,
  "changes a prototype": `Object.prototype.polluted = true;\nArray.prototype.map = () => [];${tail}`,
  "loops for ever at the top level": `while (true) {}${tail}`,
  "loops for ever in a constant": `
import { pipeline } from "argots";
const endless = () => { while (true) {} };
const value = endless();
export const hostile = pipeline({ name: "hostile" }, () => ({ value }));`,
  "loops for ever over a counter": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => { for (let i = 0; i >= 0; i++) {} });`,
  "calls itself for ever": `
import { pipeline } from "argots";
const f = (n: number): number => f(n + 1);
export const hostile = pipeline({ name: "hostile" }, () => ({ value: f(0) }));`,
  "two functions call each other for ever": `
import { pipeline } from "argots";
const f = (n: number): number => g(n);
const g = (n: number): number => f(n);
export const hostile = pipeline({ name: "hostile" }, () => ({ value: f(0) }));`,
  "evaluates a text": `eval("require('fs').unlinkSync('CANARY')");${tail}`,
  "evaluates a text in the body": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => { eval("require('fs').unlinkSync('CANARY')"); });`,
  "makes a function of a text": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => { new Function("require('fs').unlinkSync('CANARY')")(); });`,
  "reaches the function constructor through a value": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => ({ value: "x".constructor.constructor("return process")().exit(13) }));`,
  "imports a file that deletes": `import "./deleter.ts";\nimport { text } from "./deleter.ts";${tail.replace('"harmless"', "text")}`,
  "imports when it runs": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, async () => { await import("./deleter.ts"); });`,
  "hides code in a getter": `
import { pipeline } from "argots";
const trap = { get text() { process.exit(13); return "x"; } };
export const hostile = pipeline({ name: "hostile" }, () => ({ value: trap.text }));`,
  "hides code in toString": `
import { pipeline } from "argots";
const trap = { toString() { process.exit(13); return "x"; } };
export const hostile = pipeline({ name: "hostile" }, () => ({ value: \`\${trap}\` }));`,
  "hides code in an iterator": `
import { container, pipeline } from "argots";
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
const trap = { *[Symbol.iterator]() { process.exit(13); yield "x"; } };
export const hostile = pipeline({ name: "hostile" }, () => { for (const text of trap) work({ text }); });`,
  "hides code in a tagged template": `
import { pipeline } from "argots";
const tag = () => process.exit(13);
export const hostile = pipeline({ name: "hostile" }, () => ({ value: tag\`x\` }));`,
  "hides code in a decorator": `function run(): never { process.exit(13); }\n@run class Trap {}${tail}`,
  "hides code in a static block": `class Trap { static { process.exit(13); } }${tail}`,
  "grows a text without end": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => { let text = "x"; for (let i = 0; i < 60; i++) text = text + text; return { text }; });`,
  "repeats a text a billion times": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => ({ text: "x".repeat(1_000_000_000) }));`,
  "grows a list without end": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => { let list = [1]; for (let i = 0; i < 60; i++) list = [...list, ...list]; return { list }; });`,
  "nests loops over loops": `
import { container, pipeline } from "argots";
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
const xs = [1, 2, 3, 4, 5, 6, 7, 8, 9];
export const hostile = pipeline({ name: "hostile" }, () => {
  for (const a of xs) for (const b of xs) for (const c of xs) for (const d of xs) for (const e of xs) for (const f of xs) for (const g of xs) work({ text: String(a + b + c + d + e + f + g) });
});`,
  "nests parentheses": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => ({ value: ${"(".repeat(3000)}1${")".repeat(3000)} }));`,
  "adds twenty thousand terms": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => ({ value: ${Array.from({ length: 20_000 }, () => "1").join(" + ")} }));`,
  "adds twenty thousand terms of the run": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, ({ n = 1 }) => ({ value: ${Array.from({ length: 20_000 }, () => "n").join(" + ")} }));`,
  "nests lists": `
import { pipeline } from "argots";
export const hostile = pipeline({ name: "hostile" }, () => ({ value: ${"[".repeat(3000)}${"]".repeat(3000)} }));`,
  "names things after prototypes": `
import { container, pipeline } from "argots";
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
const settings = { __proto__: { polluted: true }, constructor: "x", hasOwnProperty: "y", "toString": "z" };
export const hostile = pipeline({ name: "hostile" }, ({ constructor = "a", __proto__ = "b" }) => { work({ text: settings.constructor + constructor + __proto__ }, { env: { __proto__: "x" } }); });`,
  "reaches for files above": `
import { pipeline, python } from "argots";
const passwd = python<{}, {}>("../../../../../../../../etc/passwd.py#f", { image: "python:3.11-slim" });
export const hostile = pipeline({ name: "hostile" }, () => { passwd({}); });`,
  "hides Argo's tags in names and texts": `
import { container, pipeline } from "argots";
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
export const hostile = pipeline({ name: "hostile", description: "{{workflow.name}} {{= 1 +" }, () => { work({ text: "{{=sprig.env('HOME')}}" }, { name: "{{workflow.name}}" }); });`,
  "hides YAML in texts": `
import { container, pipeline } from "argots";
const work = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo", text] }));
export const hostile = pipeline({ name: "hostile", description: "x\\n---\\nkind: Secret" }, () => { work({ text: "a: b\\n- c: |\\n  *x &y !!js/function" }); });`,
  "asks for a Python file that deletes when imported": `
import { pipeline, python } from "argots";
const deleter = python<{}, {}>("./deleter.py#work", { image: "python:3.11-slim" });
export const hostile = pipeline({ name: "hostile" }, () => { deleter({}); });`,
  "bundles a file that deletes": `
import { component, pipeline } from "argots";
import { text } from "./deleter.ts";
const work = component({ image: "node:24-slim" }, () => console.log(text));
export const hostile = pipeline({ name: "hostile" }, () => { work(); });`,
};
