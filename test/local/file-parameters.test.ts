import { join } from "node:path";
import { expect, test } from "vitest";
import { withFiles } from "../../src/cli/run/file-parameters.ts";
import { project } from "./support.ts";

test("what begins with ./ or ../ and is there is a file, wherever the task runs", () => {
  const root = project({ "data/a.csv": "", "code/keep": "" });
  const given = { data: "./data/a.csv", above: "../data/a.csv", folder: "./code", here: "." };
  expect(withFiles(given, root).values).toEqual({ ...given, data: join(root, "data/a.csv"), folder: join(root, "code"), here: root });
  expect(withFiles({ above: "../data" }, join(root, "code")).values).toEqual({ above: join(root, "data") });
});

test("every other text stays what it is, and one that looks like a file is warned of", () => {
  const root = project({ "data/a.csv": "", "README.md": "", main: "" });
  const given = {
    path: "data/a.csv",
    file: "README.md",
    word: "main",
    folder: "data",
    missing: "./data/b.csv",
    url: "https://example.com/data/a.csv",
    long: `./${"x".repeat(5000)}`,
    empty: "",
    whole: join(root, "data/a.csv"),
    zero: "./data\0",
  };
  const { values, warnings } = withFiles(given, root);
  expect(values).toEqual(given);
  expect(warnings.map(({ code, text, hint }) => [code, text.slice(0, 24), hint])).toEqual([
    ["ARG5113", "`path` is `data/a.csv`, ", "where that file is meant, write `-p path=./data/a.csv`."],
    ["ARG5113", "`file` is `README.md`, a", "where that file is meant, write `-p file=./README.md`."],
  ]);
});
