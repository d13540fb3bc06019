const inComponent = "use it inside a component: a pipeline is read, never run.";
const ofFile = "paths are relative to the file that they are written in.";

const others = (
  "fetch setTimeout setInterval Error RegExp Symbol BigInt Intl URL URLSearchParams Buffer crypto performance globalThis global eval " +
  "Function Proxy Reflect WeakMap WeakSet isNaN isFinite"
).split(" ");

/** The names that JavaScript has everywhere and a pipeline has not, with what to do instead. */
export const onlyAtRunTime: ReadonlyMap<string, string> = new Map([
  ...others.map((name) => [name, inComponent] as const),
  ["Date", "the time of the run is `run.createdAt`; read the clock inside a component."],
  ["process", 'read what is known when the pipeline is compiled with `define("NAME", "default")`, and the environment inside a component.'],
  ["require", "import at the top of the file."],
  ["__dirname", ofFile],
  ["__filename", ofFile],
  ["Map", "write a plain object."],
  ["Set", "write a list."],
]);
