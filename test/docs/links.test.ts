import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pages, readPage } from "./samples.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const links = pages().flatMap((page) =>
  // What stands in code is no link.
  [
    ...readPage(page)
      .replaceAll(/^```[\s\S]*?^```|`[^`\n]*`/gm, "")
      .matchAll(/\]\((?!https?:)([^)\s]+)\)/g),
  ].map(([, link]) => ({
    page,
    link: link!,
  })),
);

test("there are links", () => {
  expect(links.length).toBeGreaterThan(50);
});

test.each(links)("$page: $link leads somewhere", ({ page, link }) => {
  const [path, anchor] = link.split("#") as [string, string | undefined];
  const target = path === "" ? page : join(dirname(page), path);
  expect(existsSync(join(root, target))).toBe(true);
  if (anchor !== undefined) expect(anchorsOf(readPage(target))).toContain(anchor);
});

test("every page of the documentation is in its table of contents", () => {
  const tables = ["docs/README.md", "docs/language/README.md"];
  const listed = links.filter(({ page }) => tables.includes(page)).map(({ page, link }) => join(dirname(page), link));
  expect(pages().filter((page) => page.startsWith("docs/") && page !== "docs/README.md" && !listed.includes(page))).toEqual([]);
});

/** As GitHub makes them: lower case, spaces to hyphens, without what is neither letter, digit, hyphen nor underscore. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );
}
