import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { esbuildVersion } from "../../src/action/esbuild/packages.generated.ts";
import { fileOfPackage } from "../../src/action/esbuild/unpack.ts";
import { builtAction, runnersNode } from "../support/github/built-action.ts";
import { makeRepository, temporaryFolder } from "../support/github/repository.ts";
import { runStep } from "../support/github/runner.ts";

const { dist } = builtAction();
const platform = `${process.platform}-${process.arch}`;

/** Only what TypeScript alone has needs esbuild. */
const withEnum = `import { component, pipeline } from "argots";
enum Level { Low = 41 }
const add = component({ image: "node:24-slim" }, ({ a }: { a: number }): number => a + Level.Low);
export const adding = pipeline({ name: "adding" }, ({ a = 1 }) => ({ sum: add({ a }) }));
`;

async function registry(
  answer: (path: string) => Uint8Array | undefined,
): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const body = answer(request.url!);
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

/** The package as it was published: npm has it from the installation, or fetches it. */
function published(): Buffer {
  const folder = temporaryFolder();
  const name = `@esbuild/${platform}@${esbuildVersion}`;
  execFileSync("npm", ["pack", "--prefer-offline", "--pack-destination", folder, name], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  return readFileSync(join(folder, `esbuild-${platform}-${esbuildVersion}.tgz`));
}

test("a component that needs esbuild is compiled without any package installed", async () => {
  const archive = published();
  const { url, asked } = await registry(() => archive);
  const repository = makeRepository({ "adding.pipeline.ts": withEnum });
  const job = { workspace: repository.root, env: { npm_config_registry: url } };
  const step = await runStep(dist(), { ...job, inputs: { mode: "render", "changed-only": "false" } }, runnersNode());
  expect(step.log).not.toContain("ARG");
  expect(step.exitCode).toBe(0);
  expect(asked).toEqual([`/@esbuild/${platform}/-/${platform}-${esbuildVersion}.tgz`]);
  expect(readFileSync(join(repository.root, "manifests/adding.yaml"), "utf8")).toMatch(/41/);
});

test.each([
  ["is not what was published", () => Buffer.from("something else")],
  ["answers 404", () => undefined],
])("a registry whose package %s is not used", async (reason, answer) => {
  const { url } = await registry(answer);
  const repository = makeRepository({ "adding.pipeline.ts": withEnum });
  const job = { workspace: repository.root, env: { npm_config_registry: url }, inputs: { mode: "render", "changed-only": "false" } };
  const step = await runStep(dist(), job, runnersNode());
  expect(step.exitCode).not.toBe(0);
  expect(step.log).toContain("ARG9015");
  expect(step.log).toContain("ARG3211");
  expect(step.log).toContain(reason);
});

test("a pipeline without such a component asks for nothing", async () => {
  const { url, asked } = await registry(() => undefined);
  const repository = makeRepository({ "adding.pipeline.ts": withEnum.replace("enum Level { Low = 41 }", "const Level = { Low: 41 };") });
  const job = { workspace: repository.root, env: { npm_config_registry: url }, inputs: { mode: "render", "changed-only": "false" } };
  expect((await runStep(dist(), job, runnersNode())).exitCode).toBe(0);
  expect(asked).toEqual([]);
});

test("files of every size come out of an archive as they went in", () => {
  const folder = temporaryFolder();
  const long = `package/${"deep/".repeat(30)}file`;
  const contents: Record<string, string> = {
    "package/a": "",
    "package/b": "x".repeat(511),
    "package/c": "y".repeat(512),
    [long]: "z".repeat(1025),
  };
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync("tar", ["--format=ustar", "-czf", "archive.tgz", "package"], { cwd: folder });
  const archive = readFileSync(join(folder, "archive.tgz"));
  for (const [path, text] of Object.entries(contents)) expect(fileOfPackage(archive, path)?.toString()).toBe(text);
  expect(fileOfPackage(archive, "package/d")).toBeUndefined();
});
