import {
  component,
  container,
  pipeline,
  python,
  type Artifact,
  type Component,
  type Dataset,
  type Directory,
  type Json,
  type Metrics,
  type Model,
  type NoInputs,
  type Output,
  type Pipeline,
} from "argots";
import { same, type Same } from "../same.ts";

// Parameters follow from defaults; what is annotated stays; `{}` is no parameters.
export const byDefaults = pipeline(
  { name: "by-defaults" },
  ({ url = "", size = 0.2, deep = false, mode = "a" as "a" | "b", list = [1], configs = [{ rate: 0.1, tag: "x" }] }) => ({
    text: `${url} ${size} ${deep} ${mode} ${list.length} ${configs.length}`,
  }),
);
same<
  Same<
    typeof byDefaults,
    Pipeline<
      { url?: string; size?: number; deep?: boolean; mode?: "a" | "b"; list?: number[]; configs?: { rate: number; tag: string }[] },
      { text: string }
    >
  >
>();
byDefaults();
byDefaults({});
byDefaults({ size: 1 }, { retry: 2 });
byDefaults(undefined, { timeout: "1h" });

export const annotated = pipeline({}, async ({ region, depth = 5 }: { region: string; depth?: number }) => ({ text: `${region}${depth}` }));
same<Same<typeof annotated, Pipeline<{ region: string; depth?: number }, { text: string }>>>();

export const withArtifacts = pipeline({}, ({ model, data }: { model: Model; data?: Dataset }) => ({ model, given: data !== undefined }));
same<Same<typeof withArtifacts, Pipeline<{ model: Model; data?: Dataset }, { model: Model; given: boolean }>>>();

export const nothing = pipeline({}, () => undefined);
same<Same<typeof nothing, Pipeline<NoInputs, undefined>>>();
nothing();
nothing({}, { retry: 1 });

export const failing = pipeline({}, () => {
  throw new Error("never good");
});
same<Same<typeof failing, Pipeline<NoInputs, void>>>();

export const withDefaultObject = pipeline({}, ({ a = 1 } = {}) => a);
same<Same<typeof withDefaultObject, Pipeline<{ a?: number }, number>>>();

interface Settings {
  readonly rate: number;
  readonly layers: readonly { readonly width: number }[];
  readonly more?: Record<string, Json>;
}
export const withInterface = pipeline({}, ({ settings, tree }: { settings: Settings; tree: Tree }) => settings.rate + tree.value);
interface Tree {
  readonly value: number;
  readonly children?: readonly Tree[];
}
same<Same<typeof withInterface, Pipeline<{ settings: Settings; tree: Tree }, number>>>();

// Components: the value that is returned, the object that is returned, the artifacts that are written.
export const add = component({}, ({ a, b = 1 }: { a: number; b?: number }) => a + b);
same<Same<typeof add, Component<{ a: number; b?: number }, number>>>();
export const addByDefaults = component({}, ({ a = 1, b = 2 }) => a + b);
same<Same<typeof addByDefaults, Component<{ a?: number; b?: number }, number>>>();
export const both = component({}, async ({ data }: { data: Dataset }, { model }: { model: Model }) => ({
  size: data.path.length + model.path.length,
}));
same<Same<ReturnType<typeof both>, { size: number; readonly model: Model }>>();
export const written = component({}, async (_: NoInputs, { metrics, parts }: { metrics: Output<Metrics>; parts: Directory }) => {
  metrics.metadata["parts"] = parts.path;
});
same<Same<ReturnType<typeof written>, { readonly metrics: Metrics; readonly parts: Directory }>>();
export const valueAndArtifact = component({}, (_: NoInputs, { model }: { model: Model }) => model.path.length);
same<Same<ReturnType<typeof valueAndArtifact>, { readonly result: number; readonly model: Model }>>();
export const jsonAndArtifact = component({}, (_: NoInputs, { model }: { model: Model }): Json => model.path);
same<Same<ReturnType<typeof jsonAndArtifact>, { readonly result: Json; readonly model: Model }>>();
export const recordAndArtifact = component({}, (_: NoInputs, { model }: { model: Model }): Record<string, number> => ({ [model.name]: 1 }));
same<Same<ReturnType<typeof recordAndArtifact>, { readonly result: Record<string, number>; readonly model: Model }>>();
export const list = component({}, () => ["a", "b"]);
same<Same<ReturnType<typeof list>, string[]>>();
export const anything = component({}, ({ value }: { value: unknown }): Json => JSON.parse(JSON.stringify(value)) as Json);
same<Same<ReturnType<typeof anything>, Json>>();

export const fromPython = python<{ data: Dataset; rate?: number }, { model: Model; score: number }>("./train.py#train");
same<Same<typeof fromPython, Component<{ data: Dataset; rate?: number }, { model: Model; score: number }>>>();
export const valueFromPython = python<{ a: number }, number>("./math.py#double", { packages: ["numpy==2.1.0"] });
same<Same<ReturnType<typeof valueFromPython>, number>>();
export const noInputsInPython = python<NoInputs, string>("./time.py#now");
noInputsInPython();
export const quietPython = python<{ text: string }>("./log.py#log");
same<Same<ReturnType<typeof quietPython>, void>>();

export const contained = container(
  ({ text, depth }: { text: string; depth?: number }, { file, count }: { file: Artifact; count: Output<number> }) => ({
    image: "alpine:3.20",
    command: ["sh"],
    args: ["--text", text, "--depth", depth, file.path, count.path],
  }),
);
same<Same<ReturnType<typeof contained>, { readonly file: Artifact; readonly count: number }>>();
export const plain = container(() => ({ image: "alpine:3.20", command: ["true"] }), { retry: 1 });
same<Same<typeof plain, Component<NoInputs, void>>>();

// An optional parameter may be passed on as it is, with exactOptionalPropertyTypes too.
export const passing = pipeline({ name: "passing" }, ({ depth, data }: { depth?: number; data: Dataset }) => {
  const { model } = fromPython({ data, rate: depth });
  annotated({ region: "eu", depth });
  both({ data });
  contained({ text: "a", depth });
  return { model };
});
