import { component, container, pipeline, python, type Dataset, type Metrics, type Model, type Output } from "argots";

/** The components and pipelines that the type tests use, one of each kind of interface. */
export const load = python<{ url: string; rows?: number }, { data: Dataset }>("./data.py#load");
export const train = python<
  { data: Dataset; depth?: number; mode?: "fast" | "exact" },
  { model: Model; metrics: Metrics; accuracy: number }
>("./train.py#train");
export const inspect = python<{ model: Model }, { texts: string[]; best: { text: string; score: number } }>("./inspect.py#inspect");
export const add = component({ image: "node:24-slim" }, ({ a, b }: { a: number; b: number }) => a + b);
export const hello = component({ image: "node:24-slim" }, () => "hello");
export const deploy = component({ image: "node:24-slim" }, async ({ model, replicas = 1 }: { model: Model; replicas?: number }) => {
  console.log(model.path, replicas);
});
export const shell = container(({ text }: { text: string }, { length }: { length: Output<number> }) => ({
  image: "alpine:3.20",
  command: ["sh", "-c"],
  args: ["wc -c > $0", length.path, text],
}));

/** Parameters by defaults. */
export const training = pipeline(
  { name: "training" },
  ({ url = "https://example.com/data.csv", depth = 5, mode = "fast" as "fast" | "exact" }) => {
    const { data } = load({ url });
    const { model, accuracy } = train({ data, depth, mode });
    return { model, accuracy };
  },
);

/** One parameter must be given. */
export const regional = pipeline({ name: "regional" }, ({ region, depth = 5 }: { region: string; depth?: number }) => ({
  text: `${region}-${depth}`,
}));
