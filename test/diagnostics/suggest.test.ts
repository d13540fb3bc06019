import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest, didYouMean, typingDistance } from "../../src/diagnostics/suggest.ts";

describe("closest", () => {
  it.each([
    ["ulr", ["name", "url"], "url"],
    ["dta", ["metadata", "data"], "data"],
    ["mian", ["main", "exit"], "main"],
    ["load_task", ["load_data", "evaluate"], "load_data"],
    ["dataset_url", ["datasetUri", "datasetUrl"], "datasetUrl"],
    ["learning", ["learningRate", "maxDepth"], "learningRate"],
    ["Timeout", ["timeout"], "timeout"],
    ["resource", ["resources", "retry"], "resources"],
    ["nodeselector", ["nodeSelector"], "nodeSelector"],
  ])("%j of %j is %j", (word, candidates, expected) => expect(closest(word, candidates)).toBe(expected));

  it.each([
    ["x", ["y", "z"]],
    ["gpu", ["env"]],
    ["apple", ["resources", "retry", "timeout"]],
    ["max_", ["maxDepth", "maxAge"]],
    ["", ["a"]],
    ["---", ["a"]],
  ])("nothing in %j %j is near enough", (word, candidates) => expect(closest(word, candidates)).toBeUndefined());

  it("prefers the first of equals", () => expect(closest("cat1", ["cat2", "cat3"])).toBe("cat2"));
});

it("didYouMean is a sentence or nothing", () => {
  expect(didYouMean("ulr", ["url"])).toBe(" Did you mean `url`?");
  expect(didYouMean("foo", ["url"])).toBe("");
  expect(didYouMean("url", ["url"])).toBe("");
});

it("typingDistance counts a swap once, is symmetric, and zero only for equals", () => {
  expect(typingDistance("abcd", "abdc")).toBe(1);
  expect(typingDistance("kitten", "sitting")).toBe(3);
  expect(typingDistance("", "abc")).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(typingDistance(a, b)).toBe(typingDistance(b, a));
      expect(typingDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
