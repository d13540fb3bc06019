import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { sources } from "./sources.ts";

/** Reading a file takes milliseconds; a budget ends what would go on for ever. Generous, for a busy machine. In milliseconds. */
const longest = 10_000;

let folder: string;
let server: Server;
let port: number;
let calls = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "argots-hostile-"));
  server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a file that is read is not run", () => {
  test.each(Object.entries(sources))("%s", async (_, source) => {
    const canary = join(folder, "canary");
    writeFileSync(canary, "alive");
    const filled = (text: string) => text.replaceAll("CANARY", canary).replaceAll("PORT", String(port));
    writeFileSync(join(folder, "deleter.ts"), filled('import { rmSync } from "node:fs";\nrmSync("CANARY");\nexport const text = "x";\n'));
    writeFileSync(join(folder, "deleter.py"), filled('import os\nos.remove("CANARY")\n\n\ndef work():\n    pass\n'));
    writeFileSync(join(folder, "hostile.pipeline.ts"), filled(source));
    const began = Date.now();
    const { manifests, diagnostics } = compile(["hostile.pipeline.ts"], { root: folder });
    expect(Date.now() - began).toBeLessThan(longest);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(manifests.length > 0 ? errors.length === 0 : errors.length > 0).toBe(true);
    expect(existsSync(canary) && readFileSync(canary, "utf8")).toBe("alive");
    expect("hostile" in globalThis).toBe(false);
    expect("polluted" in {}).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(0);
  });
});
