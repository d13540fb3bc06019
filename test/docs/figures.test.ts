import { expect, test } from "vitest";
import { readPage } from "./samples.ts";

const cells = (row: string) => row.split("|").map((cell) => cell.replaceAll(/[*,]/g, "").trim());

test("pods and lines on the page about performance are those of README", () => {
  const [, samples, source, manifest, pods, specification, theirPods] = cells(/^\| all \d+ \|.*$/m.exec(readPage("README.md"))![0]);
  const page = readPage("docs/performance.md");
  const figures = (label: string) => cells(page.split("\n").find((line) => line.startsWith(`| ${label}`))!).slice(2, 4);
  expect(page).toContain(`Of the ${samples!.replace("all ", "")} samples`);
  expect(figures("pods")).toEqual([pods, theirPods]);
  expect(figures("lines of source")).toEqual([source, ""]);
  expect(figures("lines of the manifest")).toEqual([manifest, specification]);
});
