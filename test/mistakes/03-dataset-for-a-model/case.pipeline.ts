import { component, pipeline, python, type Dataset, type Model } from "argots";

export const load = python<{ url: string; rows?: number }, { data: Dataset }>("./components.py#load", { image: "python:3.12-slim" });
export const score = component({ image: "node:24-slim" }, ({ model }: { model: Model }) => model.path.length);

export const scoring = pipeline({ name: "scoring" }, ({ url = "https://example.com/data.csv" }) => {
  const { data } = load({ url });
  return { score: score({ model: data }) }; // <- mistake
});
