import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/lint/source/read.ts";

interface Case {
  readonly text: string;
  /** What `YAMLToJSON` of sigs.k8s.io/yaml v1.4.0 makes of it, or says. */
  readonly json?: string;
  readonly error?: string;
  /** What `YAMLToJSONStrict` says of keys. */
  readonly strict?: readonly string[];
}

// Recorded from Argo's own reader, on texts of one document each.
const cases = JSON.parse(readFileSync("test/lint/source/yaml-cases.json", "utf8")) as readonly Case[];

describe("YAML as Argo reads it", () => {
  test.each(cases.map((one) => [JSON.stringify(one.text), one] as const))("%s", (_, { text, json, error, strict = [] }) => {
    // As the second document, lest it be taken for JSON.
    const document = readSource({ name: "a.yaml", text: `#\n---${text}` })[1]!;
    const messages = document.problems.map(({ message }) => message);
    if (error === undefined) {
      expect(document.value).toEqual(JSON.parse(json!));
      expect(messages).toEqual(strict);
    } else {
      expect(document.value).toBeUndefined();
      // Go goes on to print a key that is no text.
      expect(error).toContain(messages[0]!.replace(/, key.*/, ""));
      expect(messages).toHaveLength(1);
    }
  });
});
