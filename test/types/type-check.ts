import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** One error of a compiler: `message` has all its lines. */
export interface TypeError {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

/** How a user's project may be set up. Everything is `strict`. */
export interface Setting {
  readonly compiler: "6" | "7";
  readonly exactOptionalPropertyTypes: boolean;
}

export const settings: readonly Setting[] = [
  { compiler: "6", exactOptionalPropertyTypes: false },
  { compiler: "6", exactOptionalPropertyTypes: true },
  { compiler: "7", exactOptionalPropertyTypes: false },
  { compiler: "7", exactOptionalPropertyTypes: true },
];

export const describeSetting = ({ compiler, exactOptionalPropertyTypes }: Setting): string =>
  `TypeScript ${compiler}${exactOptionalPropertyTypes ? " with exactOptionalPropertyTypes" : ""}`;

/** Compiles files, by relative path, as a project of a user of argots, in one batch. */
export async function typeCheck(files: ReadonlyMap<string, string>, setting: Setting): Promise<readonly TypeError[]> {
  const directory = await mkdtemp(join(tmpdir(), "argots-types-"));
  try {
    const configuration = {
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2023"],
        module: "NodeNext",
        moduleResolution: "NodeNext",
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: setting.exactOptionalPropertyTypes,
        noEmit: true,
        allowImportingTsExtensions: true,
        skipLibCheck: true,
        types: ["node"],
        typeRoots: [join(root, "node_modules/@types")],
        paths: { argots: [join(root, "src/index.ts")] },
      },
      files: [...files.keys()],
    };
    await writeFile(join(directory, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(join(directory, "tsconfig.json"), JSON.stringify(configuration));
    for (const [name, text] of files) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), text);
    }
    return setting.compiler === "6" ? check6(directory) : await check7(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function check6(directory: string): readonly TypeError[] {
  const path = join(directory, "tsconfig.json");
  const parsed = ts.parseJsonConfigFileContent(ts.readConfigFile(path, ts.sys.readFile.bind(ts.sys)).config, ts.sys, directory);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  return [...parsed.errors, ...ts.getPreEmitDiagnostics(program)].map(({ file, start, code, messageText }) => ({
    file: file ? relative(directory, file.fileName) : "",
    line: file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0,
    code,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}

/** TypeScript 7 has a command line and no API. */
async function check7(directory: string): Promise<readonly TypeError[]> {
  const compiler = join(root, "node_modules/typescript7/bin/tsc");
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [compiler, "-p", directory, "--pretty", "false"],
      { cwd: directory, maxBuffer: 1 << 26 },
      (_, stdout, stderr) => {
        resolve(stdout + stderr);
      },
    );
  });
  const errors: TypeError[] = [];
  for (const line of output.split("\n").filter((text) => text.trim() !== "")) {
    const head = /^(.+?)\((\d+),\d+\): error TS(\d+): (.*)$/.exec(line);
    const last = errors.pop();
    if (head) {
      if (last) errors.push(last);
      errors.push({ file: head[1]!, line: Number(head[2]), code: Number(head[3]), message: head[4]! });
    } else {
      errors.push(last ? { ...last, message: `${last.message}\n${line}` } : { file: "", line: 0, code: 0, message: line });
    }
  }
  return errors;
}
