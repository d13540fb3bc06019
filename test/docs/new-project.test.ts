import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { parseArguments } from "../../src/cli/flags.ts";
import { folderWithPackage, installIn, runLine } from "./new-project.ts";
import { readPage } from "./samples.ts";

// `argots init` as whoever installs the package meets it: each language, and the page word by word.

const place = { folder: "" };
beforeAll(() => {
  place.folder = folderWithPackage();
}, 300_000);
afterAll(() => rmSync(place.folder, { recursive: true, force: true }));

const withoutTimes = (text: string): string => text.replaceAll(/\b\d+(?:\.\d+)? (?:m?s)\b/g, "N s");

describe("what `argots init` writes", () => {
  test.each(["python", "typescript"])(
    "in %s compiles, is linted, type-checks, runs and passes its test",
    { timeout: 300_000 },
    (language) => {
      expect(runLine(`npx --no-install argots init ${language} --language ${language}`, place.folder)).toMatchObject({ status: 0 });
      const project = join(place.folder, language);
      installIn(place.folder, project);
      const script = (name: string): string => {
        const { status, output } = runLine(`npm run --silent ${name}`, project);
        expect({ name, status, output }).toMatchObject({ status: 0 });
        return output;
      };
      expect(script("compile")).toBe("manifests/training.yaml  written\n");
      expect(script("lint -- --max-warnings 0")).toBe("1 object linted; `argo lint` accepts it\n");
      script("check -- --fail-on-warnings");
      expect(script("typecheck")).toBe("");
      expect(script("test")).toContain("3 passed (3)");
      const good = script("run");
      expect(good).toMatch(/^deploy │ deploying the border 0\.\d+, right in 9\d\.\d% of all cases$/m);
      expect(good).toMatch(/^accuracy=0\.9\d*$/m);
      expect(good).toMatch(/^ +train +accuracy +0\.9\d*$/m);
      const bad = script("run -- -p noise=2");
      expect(bad).toContain("deploy skipped");
      expect(bad).toMatch(/^accuracy=0\.[567]\d*$/m);
    },
  );
});

describe("docs/getting-started.md", () => {
  interface Block {
    readonly mark: string | undefined;
    readonly language: string;
    readonly text: string;
  }
  const blocks: readonly Block[] = [...readPage("docs/getting-started.md").matchAll(/(?:^<!-- (.+) -->\n+)?^```(\w*)\n([^]*?)^```$/gm)].map(
    ([, mark, language, text]) => ({ mark, language: language!, text: text! }),
  );

  test("has commands, files and what is printed", () => {
    expect(blocks.filter(({ language }) => language === "sh").length).toBeGreaterThan(7);
    expect(blocks.filter(({ language }) => language === "").length).toBeGreaterThan(6);
    expect(blocks.filter(({ language }) => language === "ts" || language === "python").length).toBeGreaterThan(3);
  });

  test("does what it says, from its first command to its last", { timeout: 600_000 }, () => {
    let folder = place.folder;
    let printed = "";
    const shown = new Set<string>();
    for (const { mark, language, text } of blocks) {
      if (mark === "cluster") for (const line of linesOf(text)) expect(wrongFlags(line)).toEqual([]);
      else if (language === "sh") {
        printed = "";
        for (const line of linesOf(text)) {
          const [command = "", comment] = line.split(" # ");
          if (command.startsWith("cd ")) folder = join(folder, command.slice(3));
          else if (command === "npm install") installIn(place.folder, folder);
          else {
            const { status, output } = runLine(command, folder);
            expect({ line, output, failed: status !== 0 }).toMatchObject({ failed: comment === "fails" });
            printed += output;
          }
        }
      } else if (language === "")
        expect(printed).toSatisfy((whole: string) => showsLines(whole, text), `what is printed holds, in this order:\n${text}`);
      else {
        const [, path = "", content = ""] = /^(?:\/\/|#) (\S+)\n([^]*)$/.exec(text) ?? [];
        const file = join(folder, path);
        // A file is shown as it is, and the next time as it is to be.
        if (!shown.has(path)) {
          expect(existsSync(file), path).toBe(true);
          if (path !== "tests/training.test.ts") expect(readFileSync(file, "utf8")).toBe(content);
        }
        shown.add(path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
    expect([...shown]).toEqual(["components/train.py", "pipelines/training.pipeline.ts", "tests/training.test.ts"]);
  });

  test("says what each file is", () => {
    const page = readPage("docs/getting-started.md");
    const { output } = runLine("npx --no-install argots init all-files", place.folder);
    const files = [...output.matchAll(/^all-files\/(\S+) +written/gm)].map(([, path]) => path!);
    expect(files.length).toBeGreaterThan(7);
    for (const file of files) expect(page).toContain(`| \`${file}\` |`);
    const { scripts } = JSON.parse(readFileSync(join(place.folder, "all-files/package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const row = page.split("\n").find((line) => line.startsWith("| `package.json`")) ?? "";
    for (const script of Object.keys(scripts)) expect(row).toMatch(new RegExp(`\`(?:npm run )?${script}\``));
  });
});

const linesOf = (text: string): readonly string[] => text.trimEnd().split("\n");

/** Whether the lines are all there, in order; `…` stands for any number of lines. */
function showsLines(whole: string, wanted: string): boolean {
  const parts = `\n${withoutTimes(wanted)}`.split(/^…\n/m).map((part) => part.replace(/^\n/, ""));
  const text = withoutTimes(whole);
  if (!text.startsWith(parts[0] ?? "")) return false;
  let from = parts[0]?.length ?? 0;
  for (const part of parts.slice(1)) {
    if (part === "") continue;
    const at = `\n${text}`.indexOf(`\n${part}`, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.at(-1) === "" || from === text.length;
}

/** What no cluster is needed for: that the command exists, and takes these flags. */
function wrongFlags(line: string): readonly string[] {
  const [npx, argots, name, ...words] = line.split(" ");
  const command = commands.find((candidate) => candidate.name === name);
  if (npx !== "npx" || argots !== "argots" || command === undefined) return [`no command: ${line}`];
  const parsed = parseArguments(words, command);
  return "errors" in parsed ? parsed.errors.map(({ text }) => text) : [];
}
