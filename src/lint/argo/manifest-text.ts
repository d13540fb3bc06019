import { readSource } from "../source/read.ts";

/** Whether `yaml.Unmarshal` takes it: only the first document of a text is read, and a key may stand twice. */
export function isYaml(text: string): boolean {
  const [first] = readSource({ name: "", text });
  return (first?.problems ?? []).every(({ kind }) => kind === "duplicate-key");
}
