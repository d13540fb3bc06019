/** What TypeScript has for names that everybody who comes from Python or Kubeflow Pipelines knows. */
const words: Readonly<Record<string, string>> = {
  True: "it is `true`",
  False: "it is `false`",
  None: "it is `null`, or nothing at all",
  print: "it is `console.log(…)`, inside a component",
  len: "it is `xs.length`",
  str: "it is `String(…)`",
  int: "it is `Math.floor(Number(…))`",
  float: "it is `Number(…)`",
  bool: "it is `Boolean(…)`",
  range: "it is `Array.from({ length: n }, (_, i) => i)`",
  enumerate: "it is `xs.map((x, i) => …)`",
  sorted: "it is `xs.toSorted()`",
  sum: "it is `xs.reduce((sum, x) => sum + x, 0)`",
  max: "it is `Math.max(…)`",
  min: "it is `Math.min(…)`",
  abs: "it is `Math.abs(…)`",
  round: "it is `Math.round(…)`",
  dsl: "control flow is its own: `if`, `for`, `.map(…)`",
  kfp: "control flow is its own: `if`, `for`, `.map(…)`",
};

/** ` In TypeScript it is ….` behind a sentence, for a name of Python's; undefined for every other. */
export function wordOfPython(name: string): string | undefined {
  return Object.hasOwn(words, name) ? ` In TypeScript ${words[name]}.` : undefined;
}
