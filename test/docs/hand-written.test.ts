import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint.ts";
import { pages, samplesOf } from "./samples.ts";

/** Manifests that are shown as somebody wrote them. */
const manifests = pages()
  .filter((page) => page.startsWith("docs/from-"))
  .flatMap((page) => samplesOf(page, "yaml").filter(({ mark }) => mark === undefined));

const errorsIn = (text: string): readonly string[] => {
  const { findings, argo } = lint([{ name: "sample.yaml", text }]);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code, line, message }) => `${line}: ${code} ${message}`);
  return argo.ok ? errors : [...errors, argo.message];
};

test("there are some", () => {
  expect(manifests.length).toBeGreaterThan(10);
});

describe("hand-written manifests of the pages are in order", () => {
  test.each(manifests.map(({ place, text }) => [place, text] as const))("%s", (_, text) => {
    expect(errorsIn(text)).toEqual([]);
  });

  test("one that is not is found", () => {
    expect(errorsIn(manifests[0]!.text.replace("entrypoint: training", "entrypoint: trian"))).not.toEqual([]);
  });
});
