import { spawn } from "node:child_process";
import { readdirSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isHeld, takeLock } from "../../src/local/process/lock.ts";
import { project } from "./support.ts";

test("one at a time has a lock, and gives it back", () => {
  const lock = join(project(), "folder", "lock");
  const release = takeLock(lock);
  expect([typeof release, isHeld(lock), takeLock(lock)]).toEqual(["function", true, undefined]);
  release?.();
  expect(isHeld(lock)).toBe(false);
  takeLock(lock)?.();
  expect(readdirSync(join(lock, ".."))).toEqual([]);
});

test("a lock of one who was killed is taken over, and so is one that says nothing, or has the number of another process", async () => {
  const root = project();
  const lock = join(root, "lock");
  const script = `require("node:fs").symlinkSync(process.pid + "-" + require("node:fs").readFileSync("/proc/self/stat", "utf8").split(" ")[21], process.argv[1]); setInterval(() => {}, 1000)`;
  const other = spawn(process.execPath, ["-e", script, lock], { stdio: "ignore" });
  await expect.poll(() => isHeld(lock), { timeout: 20_000 }).toBe(true);
  expect(takeLock(lock)).toBeUndefined();
  const ended = new Promise((resolve) => other.on("exit", resolve));
  other.kill("SIGKILL");
  await ended;
  expect(isHeld(lock)).toBe(false);
  takeLock(lock)?.();
  writeFileSync(lock, "");
  takeLock(lock)?.();
  symlinkSync(`${String(process.pid)}-1`, lock);
  const release = takeLock(lock);
  expect(readlinkSync(lock).startsWith(`${String(process.pid)}-`)).toBe(true);
  expect(readlinkSync(lock)).not.toBe(`${String(process.pid)}-1`);
  release?.();
  expect(readdirSync(root)).toEqual([]);
});
