// Packs the tarball that would be published and uses it as a stranger would: `npx` in an empty folder, then an installation in an
// empty project. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checks } from "./ci/check.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const work = mkdtempSync(join(tmpdir(), "argots-package-"));
const onWindows = process.platform === "win32";

const wrongly = `import { pipeline, python, type Dataset, type Model } from "argots";

const load = python<{ url: string }, { data: Dataset }>("./x.py#load");
const score = python<{ model: Model }, number>("./x.py#score");
export const wrong = pipeline({ name: "wrong" }, ({ url = "" }) => {
  const { data } = load({ url });
  score({ model: data });
});
`;

const { check, finish } = checks();
try {
  await testPackage();
} finally {
  rmSync(work, { recursive: true, force: true });
}
finish();

async function testPackage() {
  const [packed] = JSON.parse(run(root, "npm", ["pack", "--json", "--pack-destination", work]));
  const tarball = join(work, packed.filename);
  const inside = packed.files.map(({ path }) => path);
  console.log(
    `${packed.filename}: ${inside.length} files, ${(packed.size / 1e6).toFixed(1)} MB packed, ${(packed.unpackedSize / 1e6).toFixed(1)} MB unpacked`,
  );

  await check("the tarball holds what a user needs, and nothing else", () => {
    for (const path of ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/cli.cjs", "dist/index.js", "dist/types/index.d.ts"]) {
      expect(inside.includes(path), `${path} is missing`);
    }
    const allowed = /^(dist|schemas|docs)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    expect(
      inside.every((path) => allowed.test(path)),
      `not wanted: ${inside.filter((path) => !allowed.test(path)).join(", ")}`,
    );
  });

  const empty = folder("empty");
  await check("npx in an empty folder prints the version", () => {
    const printed = run(empty, "npx", ["--yes", "--package", tarball, name, "--version"]).trim();
    expect(printed.includes(version), `--version printed ${JSON.stringify(printed)}`);
    expect(readdirSync(empty).length === 0, `it left ${readdirSync(empty).join(", ")} behind`);
  });

  const project = folder("project");
  writeFileSync(join(project, "package.json"), `${JSON.stringify({ name: "project", private: true, type: "module" })}\n`);
  await check("it installs without scripts, and nothing beside it but esbuild", () => {
    run(project, "npm", ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", tarball]);
    const installed = readdirSync(join(project, "node_modules")).filter((entry) => !entry.startsWith("."));
    expect(installed.sort().join() === `@esbuild,${name},esbuild`, `installed: ${installed.join(", ")}`);
  });

  for (const example of readdirSync(join(root, "examples")).sort()) {
    if (!existsSync(join(root, "examples", example, "manifests"))) continue; // examples/rbac has no pipelines
    await check(`the example ${example} compiles to the manifests that are committed`, () => {
      const copy = join(project, example);
      cpSync(join(root, "examples", example), copy, { recursive: true, filter: (path) => !path.endsWith("manifests") });
      run(copy, "npx", ["--no-install", name, "compile"]);
      const committed = join(root, "examples", example, "manifests");
      const names = readdirSync(committed).sort();
      expect(names.length > 0 && readdirSync(join(copy, "manifests")).sort().join() === names.join(), "other files");
      for (const file of names) {
        expect(readFileSync(join(copy, "manifests", file)).equals(readFileSync(join(committed, file))), `${file} differs`);
      }
    });
  }

  await check("a mistake ends with exit code 1, a code and a place", () => {
    const source = readFileSync(join(root, "examples/hello-world/hello-world.pipeline.ts"), "utf8");
    writeFileSync(join(project, "broken.pipeline.ts"), source.replace("echo({ message:", "echo({ mesage:"));
    const { status, stderr } = start(project, "npx", ["--no-install", name, "compile", "broken.pipeline.ts"]);
    expect(status === 1, `exit code ${status}`);
    expect(/ARG\d{4}/.test(stderr) && stderr.includes("broken.pipeline.ts:"), stderr);
    rmSync(join(project, "broken.pipeline.ts"));
  });

  await check("the makers can be imported and the compiler used as a library", () => {
    const program = `
      import { pipeline, container } from "argots";
      import { compile } from "argots/compiler";
      if (typeof pipeline !== "function" || typeof container !== "function") throw new Error("no makers");
      const { manifests, diagnostics } = await compile(["hello-world/hello-world.pipeline.ts"], { root: process.cwd() });
      if (manifests.length !== 1 || diagnostics.length !== 0) throw new Error(JSON.stringify(diagnostics));
    `;
    run(project, process.execPath, ["--input-type=module", "--eval", program]);
  });

  await check("argots init makes a project that installs, compiles, is linted, type-checks, runs and passes its test", () => {
    run(work, "npx", ["--yes", "--package", tarball, name, "init", "new-project"]);
    const made = join(work, "new-project");
    // As `npm install` would, once it is published.
    run(made, "npm", ["install", "--save-dev", "--prefer-offline", "--no-audit", "--no-fund", tarball]);
    for (const script of ["compile", "lint", "check", "typecheck", "test"]) run(made, "npm", ["run", script]);
    const printed = run(made, "npm", ["run", "--silent", "run"]);
    expect(printed === "accuracy=0.96\n", printed);
  });

  for (const [moduleResolution, module] of [
    ["nodenext", "nodenext"],
    ["bundler", "esnext"],
  ]) {
    for (const compiler of ["typescript", "typescript7"]) {
      await check(
        `types resolve with ${moduleResolution} (${JSON.parse(readFileSync(join(root, "node_modules", compiler, "package.json"), "utf8")).version})`,
        () => {
          const compilerOptions = {
            strict: true,
            exactOptionalPropertyTypes: true,
            noEmit: true,
            target: "es2023",
            lib: ["es2023", "dom"],
            types: [],
            module,
            moduleResolution,
            allowImportingTsExtensions: true,
          };
          writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.pipeline.ts"] }));
          run(project, process.execPath, [join(root, "node_modules", compiler, "bin/tsc"), "-p", "."]);
          writeFileSync(join(project, "wrong.pipeline.ts"), wrongly);
          const { status, stdout } = start(project, process.execPath, [join(root, "node_modules", compiler, "bin/tsc"), "-p", "."]);
          rmSync(join(project, "wrong.pipeline.ts"));
          expect(status !== 0 && stdout.includes("wrong.pipeline.ts(7,"), `a Dataset where a Model is wanted was accepted: ${stdout}`);
        },
      );
    }
  }
}

/** @param {string} path */
function folder(path) {
  mkdirSync(join(work, path));
  return join(work, path);
}

/** @param {boolean} holds @param {string} otherwise */
function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

/** @param {string} cwd @param {string} program @param {string[]} args */
function start(cwd, program, args) {
  // What npm tells the scripts it runs about this repository must not reach the project.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(key)));
  const result = spawnSync(program, args, {
    cwd,
    env,
    encoding: "utf8",
    shell: onWindows && program !== process.execPath,
    maxBuffer: 1 << 28,
  });
  if (result.error) throw result.error;
  return result;
}

/** @param {string} cwd @param {string} program @param {string[]} args @returns {string} what it printed */
function run(cwd, program, args) {
  const { status, stdout, stderr } = start(cwd, program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}
