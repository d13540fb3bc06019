// A copy of the examples to run pipelines in, and what runs of them say.
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** How long one run may take: the first one installs what it needs. */
const limit = 6 * 60_000;

/** Threads of one task would wait for those of another, and sums of numbers depend on how many there are. */
const environment = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", CI: "1" };
delete environment.FORCE_COLOR;
delete environment.GITHUB_ACTIONS;

/** Environments of Python are kept from one time to the next: they take minutes to make. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "argots-seeds");
const environments = join(cache, "venvs");

/** The examples in a folder of their own; all of their runs share the environments of Python. */
export function copyExamples(root) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "argots-seeds-")));
  mkdirSync(environments, { recursive: true });
  for (const name of ["training", "simple-training"]) {
    cpSync(join(root, "examples", name), join(folder, name), { recursive: true });
    mkdirSync(join(folder, name, ".argots", "cache"), { recursive: true });
    symlinkSync(environments, join(folder, name, ".argots", "cache", "venvs"));
  }
  // pandas 1.3.5, which the article pins, was never built for a Python that is still maintained.
  for (const file of ["components.py", "simple-training.pipeline.ts"]) {
    edit(join(folder, "simple-training", file), "pandas==1.3.5", "pandas==2.1.4");
  }
  return folder;
}

/** Puts one text in place of another, which has to be there. */
export function edit(file, from, to) {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** Why the pipelines cannot be run here; undefined where they can. */
export async function whyNot() {
  const python = await finished("python3", [
    "-c",
    "import venv, pip, sys; print(sys.version_info[:2] >= (3, 9) and sys.version_info[:2] < (3, 13))",
  ]);
  if (python.status !== 0) return "there is no python3 with venv and pip";
  if (python.stdout.trim() !== "True") return "pandas 2.1.4 was built for Python 3.9 to 3.12, and python3 is another one";
  if (existsSync(join(cache, "complete"))) return undefined;
  const target = mkdtempSync(join(tmpdir(), "argots-seeds-probe-"));
  const words = ["-m", "pip", "download", "--quiet", "--retries", "1", "--timeout", "20", "--no-deps", "--dest", target, "joblib==1.3.2"];
  return (await finished("python3", words)).status === 0
    ? undefined
    : "the package index does not answer, and the packages are not here yet";
}

/** The Python of the latest environment that has all that the components need. */
export function pythonWithPackages() {
  const below = (folder) => (lstatSync(folder).isDirectory() ? readdirSync(folder).map((name) => join(folder, name)) : []);
  // Each lies in a folder of its own, below the one of its packages.
  const found = below(environments)
    .flatMap(below)
    .filter((folder) => below(folder).includes(join(folder, "pyvenv.cfg")))
    .filter((folder) => below(join(folder, "lib")).some((one) => existsSync(join(one, "site-packages", "xgboost"))))
    .map((folder) => join(folder, "bin", "python3"));
  const latest = found.sort((left, right) => lstatSync(right).mtimeMs - lstatSync(left).mtimeMs)[0];
  if (latest === undefined) throw new Error("no run has made an environment with xgboost");
  return latest;
}

/** All later times need no network. */
export function noteComplete() {
  writeFileSync(join(cache, "complete"), "");
}

/** Runs a program to its end. */
export function finished(program, words, { cwd, input = "" } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd, env: environment, timeout: limit, killSignal: "SIGKILL" });
    const written = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => (written[name] += text));
    child.stdin.on("error", () => undefined).end(input);
    child.on("error", (error) => resolve({ status: -1, stdout: "", stderr: error.message }));
    child.on("close", (status) => resolve({ status, ...written }));
  });
}

/**
 * `argots run`, and what it says of its tasks: states by name, and what they left.
 * @param {string} cli
 * @param {string} cwd
 * @param {readonly string[]} words
 */
export async function argotsRun(cli, cwd, words) {
  const { status, stdout, stderr } = await finished(process.execPath, [cli, "run", ...words, "--reporter", "json", "--timeout", "5m"], {
    cwd,
  });
  let state;
  try {
    state = JSON.parse(stdout);
  } catch {
    throw new Error(`argots run ${words.join(" ")} ended with ${status} and no JSON:\n${stdout}${stderr}`);
  }
  const named = (path) => path.replace(/^(?:main|simple-training-pipeline)\./, "");
  const tasks = new Map(state.tasks.map((task) => [named(task.path), task]));
  const record = (name) => JSON.parse(readFileSync(join(tasks.get(name).folder, "task.json"), "utf8"));
  return {
    status,
    stderr,
    state,
    states: Object.fromEntries([...tasks].map(([name, task]) => [name, task.state])),
    names: [...tasks.keys()],
    path: (name, artifact) => join(tasks.get(name).folder, record(name).artifacts[artifact].path),
    /** What a component logged, from the task's folder or, of one that was cached, from the run. */
    metadata(name, artifact) {
      const outputs = tasks.get(name).outputs ?? record(name).parameters;
      return JSON.parse(outputs[`${artifact}-metadata`]).metadata;
    },
  };
}
