import fc from "fast-check";
import { expect, test } from "vitest";
import { nameProblem } from "../../../src/argo/name.ts";
import { attemptName, submissionHash, workflowName } from "../../../src/cluster/submit/workflow-name.ts";

const identity = { run: "1234", pipeline: "training", parameters: { a: "1", b: "2" } };

test("prefix, commit and hash, always the same", () => {
  const name = workflowName("training", "4f1c2ab9d0", identity);
  expect(name).toMatch(/^training-4f1c2ab-[0-9a-z]{10}$/);
  expect(workflowName("training", "4f1c2ab9d0", { ...identity, parameters: { b: "2", a: "1" } })).toBe(name);
  expect(workflowName("training", undefined, identity)).toBe(name.replace("-4f1c2ab", ""));
});

test("another run, pipeline or parameter is another submission", () => {
  const others = [
    { ...identity, run: "1235" },
    { ...identity, pipeline: "other" },
    { ...identity, parameters: { a: "1", b: "3" } },
    { ...identity, parameters: { a: "1" } },
    { ...identity, parameters: { a: "1,b:2" } },
  ];
  expect(new Set([identity, ...others].map(submissionHash)).size).toBe(6);
});

test("a second attempt has a suffix", () => {
  expect([1, 2, 12].map((attempt) => attemptName("a", attempt))).toEqual(["a", "a-r2", "a-r12"]);
});

test("whatever the prefix, the name is valid, and has room for 99 attempts", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 30, maxLength: 120 })),
      fc.string(),
      fc.constantFrom(63, 52),
      (prefix, sha, longest) => {
        const name = workflowName(prefix, sha, identity, longest);
        expect(nameProblem(name, longest)).toBeUndefined();
        expect(name).toMatch(/-[0-9a-z]{10}$/);
        expect(attemptName(name, 99)).toBe(`${name}-r99`);
        expect(nameProblem(attemptName(name, 99))).toBeUndefined();
      },
    ),
  );
});

test("at most forty characters of the prefix", () => {
  expect(workflowName("p".repeat(80), "4f1c2ab", identity)).toMatch(/^p{40}-4f1c2ab-[0-9a-z]{10}$/);
  expect(workflowName(`${"p".repeat(39)}-x`, "4f1c2ab", identity)).toMatch(/^p{39}-4f1c2ab-/);
});
