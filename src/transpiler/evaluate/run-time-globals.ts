import { ts } from "../compiler-api.ts";

const inComponent = "use it inside a component: a pipeline is read, never run.";
const ofFile = "paths are relative to the file that they are written in.";

const dates =
  'work out dates in a component: `component({ image: "node:24-slim" }, ({ start, days }: { start: string; days: number }) => ' +
  "new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10))`.";

const others = (
  "fetch setTimeout setInterval Error RegExp Symbol BigInt Intl URL URLSearchParams Buffer crypto performance globalThis global eval " +
  "Function Proxy Reflect WeakMap WeakSet isNaN isFinite"
).split(" ");

/** The names that JavaScript has everywhere and a pipeline has not, with what to do instead. */
const onlyAtRunTime: ReadonlyMap<string, string> = new Map([
  ...others.map((name) => [name, inComponent] as const),
  ["Date", "the time of the run is `run.createdAt`; read the clock inside a component."],
  ["process", 'read what is known when the pipeline is compiled with `define("NAME", "default")`, and the environment inside a component.'],
  ["require", "import at the top of the file."],
  ["__dirname", ofFile],
  ["__filename", ofFile],
  ["Map", "write a plain object."],
  ["Set", "write a list."],
]);

/** What to do instead of `node`, the name of something that a pipeline has not. Dates that are worked out need no clock. */
export function insteadOfGlobal(node: ts.Identifier): string | undefined {
  const { parent } = node;
  const isWorkedOut =
    (ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0) ||
    (ts.isPropertyAccessExpression(parent) && parent.name.text !== "now");
  return node.text === "Date" && isWorkedOut ? dates : onlyAtRunTime.get(node.text);
}
