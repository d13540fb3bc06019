import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";

/** A folder of recorded verdicts that need not be there. */
export const corpusFolder = process.env["ARGOTS_CORPUS"] ?? fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
export const corpusIsHere = existsSync(`${corpusFolder}/argo/verdicts.jsonl`);

export const fixture = (name: string): readonly unknown[] =>
  readManifests(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8"))!;

/** The documents, read as Argo reads them (YAML 1.1, of duplicate keys the last), or undefined where the YAML library cannot. */
export function readManifests(text: string): readonly unknown[] | undefined {
  const documents = parseAllDocuments(text, {
    version: "1.1",
    merge: true,
    uniqueKeys: false,
    logLevel: "silent",
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:timestamp"),
  });
  if (!Array.isArray(documents) || documents.some((document) => document.errors.length > 0)) return undefined;
  return documents.map((document) => document.toJS() as unknown).filter((document) => document !== null);
}

/** Without the members that are null, which count as absent. A list keeps its own. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, withoutNulls(member)]])));
}
