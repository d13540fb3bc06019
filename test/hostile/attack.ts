/** What an attack may try to reach. */
export interface Targets {
  /** A file that must still be there afterwards. */
  readonly canary: string;
  /** Somebody listens here and counts. */
  readonly port: number;
}

export interface Attack {
  readonly name: string;
  /** By path below the project's root; `main.pipeline.ts` is compiled. */
  readonly files: (targets: Targets) => Readonly<Record<string, string>>;
  /** The code of an error that has to be there; nothing where it has to compile. */
  readonly refused?: string;
}

export const head = `import { component, container, cron, pipeline, python, type Dataset } from "argots";
const image = "example/tool:1.0";
const show = container((_: { value?: unknown }) => ({ image, command: ["show"] }));
const make = component({ image }, ({ value = 0 }: { value?: number }) => value);
`;

/** Something at the top level of a file that is otherwise fine. */
export function topLevel(name: string, code: string | ((targets: Targets) => string), refused?: string): Attack {
  const files = (targets: Targets) => ({
    "main.pipeline.ts": `${head}${typeof code === "string" ? code : code(targets)}\nexport const main = pipeline(() => { show({ value: 1 }); });\n`,
  });
  return refused === undefined ? { name, files } : { name, files, refused };
}

/** Something in the body of a pipeline. */
export function inBody(name: string, code: string | ((targets: Targets) => string), refused?: string, parameters = ""): Attack {
  const files = (targets: Targets) => ({
    "main.pipeline.ts": `${head}export const main = pipeline(async (${parameters}) => {\n${typeof code === "string" ? code : code(targets)}\n});\n`,
  });
  return refused === undefined ? { name, files } : { name, files, refused };
}

/** A whole file of its own, or several. */
export function whole(name: string, files: Attack["files"] | string | Readonly<Record<string, string>>, refused?: string): Attack {
  const made = typeof files === "function" ? files : () => (typeof files === "string" ? { "main.pipeline.ts": files } : files);
  return refused === undefined ? { name, files: made } : { name, files: made, refused };
}
