// KFP and Hera, compiling the same pipelines. They live in a virtual environment of their own under .cache/.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const packages = ["kfp==2.17.0", "hera==7.1.0"];
export const peerNames = /** @type {const} */ (["kfp", "hera"]);

/** @param {string} root @returns {string} the interpreter */
export function preparePeers(root) {
  const folder = process.env.ARGOTS_PEERS_VENV ?? join(root, ".cache/peers");
  const python = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (existsSync(python) && run(python, ["-c", "import kfp, hera.workflows"])) return python;
  console.error(`Installing ${packages.join(" and ")} …`);
  if (!run("python3", ["-m", "venv", folder])) throw new Error("`python3 -m venv` failed: --peers needs Python 3.9 to 3.13 with venv.");
  if (!run(python, ["-m", "pip", "install", "--quiet", ...packages])) throw new Error(`pip could not install ${packages.join(", ")}.`);
  return python;
}

/** @param {string} program @param {string[]} args */
const run = (program, args) => spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;

/**
 * @param {{ root: string, work: string, python: string, peer: (typeof peerNames)[number], name: string, tasks?: number }} what
 *   `name` is that of the workload: the training example, or the synthetic pipeline of so many tasks.
 * @returns {import("./timer.mjs").Case}
 */
export function peerCase({ root, work, python, peer, name, tasks }) {
  const program = join(root, "bench/peers", peer, tasks === undefined ? "training.py" : "synthetic.py");
  const output = join(work, `${peer}-${tasks ?? "training"}.yaml`);
  return {
    name: `${peer} ${name}`,
    command: [python, program, output, ...(tasks === undefined ? [] : [String(tasks)])],
    // Compiled bytecode is kept, but not in the source tree.
    prepare: () => ({ PYTHONDONTWRITEBYTECODE: "", PYTHONPYCACHEPREFIX: join(work, "pycache") }),
  };
}
