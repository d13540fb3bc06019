import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeSetting, settings, typeCheck } from "./type-check.ts";

const folder = new URL("./compiles/", import.meta.url);
const files = new Map(readdirSync(folder).map((name) => [`compiles/${name}`, readFileSync(new URL(name, folder), "utf8")]));
files.set("same.ts", readFileSync(new URL("./same.ts", import.meta.url), "utf8"));

test.each(settings.map((setting) => [describeSetting(setting), setting] as const))("correct pipelines compile: %s", async (_, setting) => {
  expect(await typeCheck(files, setting)).toEqual([]);
});
