import { pipeline, python, type Dataset } from "argots";

export const load = python<{ url: string; rows?: number }, { data: Dataset }>("./components.py#load", { image: "python:3.12-slim" });

export const loading = pipeline({ name: "loading" }, ({ url = "https://example.com/data.csv" }) => {
  const { dta } = load({ url }); // <- mistake
  return { dta };
});
