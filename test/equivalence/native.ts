import { stub, withComponents, type Component, type Pipeline } from "argots";

/** What one run did: what the pipeline returned, and every call of a component. */
export interface NativeRun {
  readonly result: unknown;
  readonly calls: readonly NativeCall[];
}

export interface NativeCall {
  readonly component: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

type AnyComponent = Component<Record<string, unknown>, unknown>;
type AnyPipeline = Pipeline<Record<string, unknown>, unknown>;
const definitionKey = Symbol.for("argots.definition");

interface Defined {
  readonly [definitionKey]?: { readonly kind: string; readonly body?: (inputs: object) => unknown };
}

/** The exported components of a module, by their names. */
function componentsOf(module: Readonly<Record<string, unknown>>): ReadonlyMap<string, (inputs: object) => unknown> {
  const found = new Map<string, (inputs: object) => unknown>();
  for (const [name, exported] of Object.entries(module)) {
    const definition = typeof exported === "function" ? (exported as Defined)[definitionKey] : undefined;
    if (definition?.kind === "component" && definition.body) found.set(name, definition.body);
  }
  return found;
}

/** Calls a pipeline as the function that it is; what its components are called with is kept. They must all be exported. */
export async function runNatively(
  module: Readonly<Record<string, unknown>>,
  pipeline: string,
  inputs: Readonly<Record<string, unknown>>,
): Promise<NativeRun> {
  const calls: NativeCall[] = [];
  const stubs = [...componentsOf(module)].map(([name, body]) =>
    stub(
      module[name] as AnyComponent,
      ((given: object) => {
        calls.push({ component: name, inputs: structuredClone(given) as Record<string, unknown> });
        return body(given);
      }) as never,
    ),
  );
  const result = await withComponents(module[pipeline] as AnyPipeline, stubs)(inputs);
  return { result, calls };
}
