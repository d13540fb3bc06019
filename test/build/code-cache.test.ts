import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { build } from "esbuild";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cacheFolder, makePrivateFolder, thisMachine, type Machine } from "../../src/start-up/cache-folder.ts";
import { cacheEntryName, readCodeCache, writeCodeCache } from "../../src/start-up/code-cache.ts";
import { numberTable } from "../../src/start-up/number-table.ts";
import { makeScratch, readInto, type Scratch } from "../../src/start-up/scratch.ts";
import { flagsFor, setFlags, withFlagsOfNode } from "../../src/start-up/v8-flags.ts";

const machine = thisMachine();
const data = { code: Buffer.from("compiled"), size: 7 };
let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "argots-cache-"));
  folder = join(root, "argots", "code");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("where the cache is", () => {
  const at = (platform: NodeJS.Platform, environment: Record<string, string>, home = "/home/ada"): string | undefined =>
    cacheFolder({ platform, environment, home, user: 1000 } satisfies Machine);

  test.each([
    ["linux", {}, "/home/ada/.cache/argots"],
    ["linux", { XDG_CACHE_HOME: "/caches" }, "/caches/argots"],
    ["linux", { XDG_CACHE_HOME: "relative" }, "/home/ada/.cache/argots"],
    ["darwin", {}, "/home/ada/Library/Caches/argots"],
    ["win32", { LOCALAPPDATA: "/C/Local" }, "/C/Local/argots"],
    ["win32", {}, undefined],
    ["linux", { ARGOTS_CACHE: "off", XDG_CACHE_HOME: "/caches" }, undefined],
  ] as const)("on %s with %j", (platform, environment, expected) => {
    expect(at(platform, environment)).toBe(expected);
  });

  test("nowhere without a home", () => expect(at("linux", {}, "")).toBeUndefined());
});

describe("what is trusted", () => {
  beforeEach(() => writeCodeCache(folder, "a.bin", data, machine));
  const read = (user = machine) => readCodeCache(folder, "a.bin", user)?.code.toString();

  test("what was written, by the user alone", () => {
    expect(read()).toBe("compiled");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "a.bin")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["a.bin"]);
  });

  test.each([0o660, 0o602])("not a file that others can write to (%o)", (mode) => {
    chmodSync(join(folder, "a.bin"), mode);
    expect(read()).toBeUndefined();
  });

  test.each([0o770, 0o707])("not a folder that others can write to (%o)", (mode) => {
    chmodSync(folder, mode);
    expect(read()).toBeUndefined();
    writeCodeCache(folder, "b.bin", data, machine);
    expect(readdirSync(folder)).toEqual(["a.bin"]);
  });

  test("not what belongs to somebody else", () => expect(read({ ...machine, user: (machine.user ?? 0) + 1 })).toBeUndefined());

  test("not a link to a file", () => {
    const elsewhere = join(root, "elsewhere");
    writeFileSync(elsewhere, readFileSync(join(folder, "a.bin")), { mode: 0o600 });
    rmSync(join(folder, "a.bin"));
    symlinkSync(elsewhere, join(folder, "a.bin"));
    expect(read()).toBeUndefined();
  });

  test("not a link to a folder", () => {
    symlinkSync(folder, join(root, "linked"));
    expect(readCodeCache(join(root, "linked"), "a.bin", machine)).toBeUndefined();
  });

  test.each([
    ["cut short", (content: Buffer) => content.subarray(0, -1)],
    ["changed", (content: Buffer) => Buffer.from(content.map((byte, index) => (index === content.length - 1 ? byte ^ 1 : byte)))],
    ["empty", () => Buffer.alloc(0)],
  ])("not a file that is %s", (_, spoil) => {
    const path = join(folder, "a.bin");
    writeFileSync(path, spoil(readFileSync(path)));
    expect(read()).toBeUndefined();
  });

  test("not the one of another version", () => {
    expect(cacheEntryName("typescript-1")).toContain(`node${process.versions.node}-v8_${process.versions.v8}-`);
    expect(readCodeCache(folder, "b.bin", machine)).toBeUndefined();
  });
});

test("nothing is made below a folder of somebody else's", () => {
  expect(makePrivateFolder(folder, { ...machine, user: (machine.user ?? 0) + 1 })).toBe(false);
  expect(existsSync(folder)).toBe(false);
});

test("a place where nothing can be written is no error", () => {
  writeFileSync(join(root, "file"), "");
  expect(() => writeCodeCache(join(root, "file", "code"), "a.bin", data, machine)).not.toThrow();
});

test("old entries go", () => {
  for (let index = 0; index < 10; index++) {
    writeCodeCache(folder, `${index}.bin`, data, machine);
    utimesSync(join(folder, `${index}.bin`), index, index);
  }
  writeCodeCache(folder, "new.bin", data, machine);
  expect(readdirSync(folder).sort()).toEqual(["3.bin", "4.bin", "5.bin", "6.bin", "7.bin", "8.bin", "9.bin", "new.bin"]);
});

describe("a script and its cache", () => {
  const program = join(mkdtempSync(join(tmpdir(), "argots-script-")), "program.mjs");
  const script = program.replace("program.mjs", "answer-123.js");

  beforeAll(async () => {
    const contents = `import { scriptLoader } from "./src/start-up/load-script.ts";
console.log(scriptLoader(import.meta.dirname)("answer-123.js").answer());`;
    await build({ stdin: { contents, resolveDir: process.cwd() }, outfile: program, bundle: true, platform: "node", format: "esm" });
    writeFileSync(script, '(function(exports, require, path) { exports.answer = () => require("node:path").basename(path); })');
  });

  const start = (environment: Record<string, string> = {}): string => {
    const result = spawnSync(process.execPath, [program], {
      encoding: "utf8",
      env: { ...process.env, ARGOTS_CACHE: "on", XDG_CACHE_HOME: root, ...environment },
    });
    expect(result.stderr).toBe("");
    return result.stdout;
  };
  const entry = () => join(folder, readdirSync(folder)[0]!);

  test("the first start writes it, the next one uses it", () => {
    expect(start()).toBe("answer-123.js\n");
    expect(readdirSync(folder)).toEqual([cacheEntryName("answer-123")]);
    const { mtimeMs } = statSync(entry());
    expect(start()).toBe("answer-123.js\n");
    expect(statSync(entry()).mtimeMs).toBe(mtimeMs);
  });

  test("what V8 refuses is written anew", () => {
    start();
    const good = readFileSync(entry());
    writeCodeCache(folder, cacheEntryName("answer-123"), { code: Buffer.from("not V8's"), size: 1 << 30 }, machine);
    expect(start()).toBe("answer-123.js\n");
    expect(readFileSync(entry()).length).toBeGreaterThan(good.length / 2);
    expect(start()).toBe("answer-123.js\n");
  });

  test("what a run made that needed much less is written anew, but not what needed about as much", () => {
    start();
    const good = readFileSync(entry());
    const { code, size } = readCodeCache(folder, cacheEntryName("answer-123"), machine)!;
    writeCodeCache(folder, cacheEntryName("answer-123"), { code, size: size / 2 }, machine);
    start();
    expect(readCodeCache(folder, cacheEntryName("answer-123"), machine)!.size).toBeGreaterThan(size * 0.8);
    expect(readFileSync(entry()).length).toBe(good.length);
    const { mtimeMs } = statSync(entry());
    start();
    expect(statSync(entry()).mtimeMs).toBe(mtimeMs);
  });

  test("a file that others can write to is replaced, never used", () => {
    start();
    chmodSync(entry(), 0o666);
    expect(start()).toBe("answer-123.js\n");
    expect(statSync(entry()).mode & 0o777).toBe(0o600);
  });

  test("ARGOTS_CACHE=off leaves no trace", () => {
    expect(start({ ARGOTS_CACHE: "off" })).toBe("answer-123.js\n");
    expect(existsSync(folder)).toBe(false);
  });

  test("a home that cannot be written to is no error", () => {
    mkdirSync(join(root, "home"));
    writeFileSync(join(root, "home", "argots"), "a file, not a folder");
    expect(start({ XDG_CACHE_HOME: join(root, "home") })).toBe("answer-123.js\n");
  });
});

describe("V8's flags", () => {
  const major = Number.parseInt(process.versions.v8);

  test("are known to this version, which would complain on stderr", () => {
    expect(flagsFor(process.versions.v8)).not.toEqual([]);
    const flags = flagsFor(process.versions.v8).map(({ name, ours }) => `--${name}=${ours}`);
    const { stderr } = spawnSync(process.execPath, [...flags, "--eval", "0"], { encoding: "utf8" });
    expect(stderr).toBe("");
  });

  test("go back to what Node has", () => {
    const { stdout } = spawnSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
    for (const { name, nodes } of flagsFor(process.versions.v8)) expect(stdout).toContain(`default: --${name}=${nodes}\n`);
  });

  test("are none for a version that nobody has tried", () => expect(flagsFor("99.1.2")).toEqual([]));

  test("are part of what the cache is for", () => {
    const name = (...flags: string[]): string =>
      spawnSync(process.execPath, [...flags, "-p", "v8.cachedDataVersionTag()"], { encoding: "utf8" }).stdout;
    expect(name("--no-opt")).not.toBe(name());
  });

  test("are Node's while one of its modules is loaded, and ours again after a failure, too", () => {
    try {
      setFlags("nodes");
      const nodes = cachedDataVersionTag();
      setFlags("ours");
      const ours = cachedDataVersionTag();
      expect(ours).not.toBe(nodes);
      expect(withFlagsOfNode(cachedDataVersionTag)).toBe(nodes);
      expect(cachedDataVersionTag()).toBe(ours);
      const failing = (): never => {
        throw new Error("no such module");
      };
      expect(() => withFlagsOfNode(failing)).toThrow("no such module");
      expect(cachedDataVersionTag()).toBe(ours);
    } finally {
      setFlags("nodes");
    }
  });

  test("gone back count, before V8 13, as if they had never been set, so that Node's modules need no compiling", () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        "--eval",
        `const { cachedDataVersionTag, setFlagsFromString } = require("node:v8");
         const before = cachedDataVersionTag();
         for (const flag of ${JSON.stringify(flagsFor(process.versions.v8).flatMap(({ name, ours, nodes }) => [`--${name}=${ours}`, `--${name}=${nodes}`]))}) setFlagsFromString(flag);
         console.log(cachedDataVersionTag() === before);`,
      ],
      { encoding: "utf8" },
    );
    expect(stdout).toBe(`${major < 13}\n`);
  });
});

describe("memory that files are read into", () => {
  const file = (name: string, content: string): number => {
    writeFileSync(join(root, name), content);
    return openSync(join(root, name), "r");
  };
  const read = (scratch: Scratch, name: string, content: string, length = content.length): Buffer => {
    const opened = file(name, content);
    try {
      return readInto(scratch, opened, length);
    } finally {
      closeSync(opened);
    }
  };

  test("holds the file, not what was there before", () => {
    const scratch = makeScratch();
    expect(read(scratch, "long", "a long text").toString()).toBe("a long text");
    expect(read(scratch, "short", "short").toString()).toBe("short");
    expect(read(scratch, "empty", "").toString()).toBe("");
  });

  test("holds no more than the file has", () => expect(read(makeScratch(), "cut", "cut short", 100).toString()).toBe("cut short"));

  test("grows with the files, and begins where V8 need not copy", () => {
    const scratch = makeScratch();
    const large = "x".repeat((1 << 21) + 1);
    expect(read(scratch, "small", "small").byteOffset).toBe(0);
    const content = read(scratch, "large", large);
    expect(content.equals(Buffer.from(large))).toBe(true);
    expect(content.byteOffset).toBe(0);
  });

  test("is one piece for all", () => {
    const scratch = makeScratch();
    expect(read(scratch, "a", "a").buffer).toBe(read(scratch, "b", "b").buffer);
  });
});

describe("a table of numbers", () => {
  test("of two bytes each", () => expect(numberTable(2, "AAABAP//")).toEqual(new Uint16Array([0, 1, 65_535])));
  test("of four", () => expect(numberTable(4, "AQAAAAAAAQA=")).toEqual(new Uint32Array([1, 65_536])));
});
