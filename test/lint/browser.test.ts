import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { workflow } from "./support.ts";

async function bundle(): Promise<{ readonly text: string; readonly inputs: readonly string[] }> {
  const result = await build({
    entryPoints: ["src/lint.ts"],
    bundle: true,
    platform: "browser",
    target: ["es2022"],
    format: "iife",
    globalName: "argots",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return { text: result.outputFiles[0]!.text, inputs: Object.keys(result.metafile.inputs) };
}

test("argots/lint is made for a browser: nothing of Node's is imported, and it runs without it", async () => {
  // A `node:` import fails to build.
  const { text, inputs } = await bundle();
  expect(inputs.filter((path) => !path.startsWith("src/"))).toEqual([]);
  expect(text).not.toMatch(/\brequire\(|\bprocess\.|\bBuffer\b|\bimport\.meta/);

  // What a page has, of which the linter asks for nothing but the language itself.
  const context = createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
  runInContext(text, context);
  const findings = runInContext(
    `JSON.stringify(argots.lint([{ name: "a.yaml", text: ${JSON.stringify(workflow("image: good").replace("entrypoint: main", "entrypoint: other"))} }]))`,
    context,
  ) as string;
  const { argo, bugs } = JSON.parse(findings) as { argo: { ok: boolean }; bugs: unknown[] };
  expect({ ok: argo.ok, bugs }).toEqual({ ok: false, bugs: [] });
  expect(runInContext("typeof process + typeof require + typeof Buffer", context)).toBe("undefinedundefinedundefined");
});
