import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { writeWhole } from "../../local/files/write-whole.ts";
import { runPage } from "../../report/page/page.ts";
import { readParts } from "../../report/read/read-file.ts";
import { readRun } from "../../report/read/read-run.ts";
import { reasonOf, type CliContext } from "../context.ts";

/** Writes the page of the run in a folder, and gives its path as people see it, or what went wrong. */
export function writeRunPage(folder: string, file: string, root: string, context: CliContext): { readonly path: string } | Message {
  const run = readRun(folder, root);
  if (run === undefined) throw new Error(`${folder} has no run.json`);
  const path = relative(context.cwd, file) || file;
  const text = runPage(run, readParts);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
    return { path };
  } catch (error) {
    return messages.pageNotWritten({ path, reason: reasonOf(error) });
  }
}

/** Where the page of a run is written when nobody says where. */
function pageOf(folder: string): string {
  return join(folder, "page.html");
}

/** Opens a page in the browser, where there is a screen to see it on. Resolves to whether it was opened. */
async function openPage(file: string, { env }: CliContext): Promise<boolean> {
  const program = openerOf(process.platform, env);
  if (program === undefined) return false;
  const child = spawn(program, [pathToFileURL(file).href], { detached: true, stdio: "ignore", env });
  child.unref();
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve(false);
    });
    child.once("spawn", () => {
      resolve(true);
    });
  });
}

/** The program that knows the browser. Undefined in CI, and where there is no screen. */
export function openerOf(platform: NodeJS.Platform, env: CliContext["env"]): string | undefined {
  if (env["CI"]) return undefined;
  if (platform === "darwin") return "open";
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? "xdg-open" : undefined;
}

/** Writes the page beside the run, says where it is and opens it. What goes wrong here is no failure of the run. */
export async function showRunPage(folder: string, root: string, context: CliContext): Promise<Message | undefined> {
  const file = pageOf(folder);
  const written = writeRunPage(folder, file, root, context);
  if (!("path" in written)) return written;
  const isOpen = await openPage(file, context);
  context.stderr.write(`${isOpen ? "opened" : "the page of the run is"} ${written.path}\n`);
  return undefined;
}
