import { describe, expect, test } from "vitest";
import { exportsOfAuthoring, pages, readPage, samplesOf } from "../docs/samples.ts";
import { describeSetting, settings, typeCheck } from "../types/type-check.ts";

const exports = exportsOfAuthoring();
const guide = readPage("docs/authoring.md");

describe("the doc comments", () => {
  test("there is something to look at", () => {
    expect(exports.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["component", "pipeline", "cron", "Dataset", "TaskOptions", "run"]),
    );
  });

  test.each(exports)("$name says what it is and shows it", ({ name, summary, examples }) => {
    expect(summary).not.toBe("");
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.join("\n")).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe("the guide", () => {
  test.each(exports)("it speaks of $name", ({ name }) => {
    expect(guide).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

test.each(settings.map((setting) => [describeSetting(setting), setting] as const))("all samples compile: %s", async (_, setting) => {
  const samples = new Map<string, string>();
  // Numbered: a file system may take `Component.ts` for `component.ts`.
  for (const { name, examples } of exports) for (const text of examples) samples.set(`${samples.size}-${name}.ts`, text);
  const fromPages = pages().flatMap((page) => samplesOf(page, "ts").filter(({ mark }) => mark === undefined || mark === "unit test"));
  for (const { place, text } of fromPages) samples.set(`${place.replaceAll(/\W/g, "-")}.ts`, text);
  expect(fromPages.length).toBeGreaterThan(15);
  expect(await typeCheck(samples, setting)).toEqual([]);
});
