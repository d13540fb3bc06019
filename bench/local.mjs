// What a task of `argots run` costs above its own process. `npm run bench:local -- --help` says how.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const help = `Usage: npm run bench:local -- [--tasks N] [--parallelism N] [--cli FILE] [--shape loop|chain]

Runs a pipeline of so many trivial TypeScript tasks on this machine, and as many bare \`node -e 0\` before and after it, so many at a time,
and prints the time on the clock and that of the processor, of argots itself and of all that it has started. The processor's time is what
to look at on a machine that does something else meanwhile. Linux only: elsewhere nobody tells what children have taken.

  --tasks        default: 1000
  --parallelism  default: one for each core
  --cli          the program (default: dist/cli.cjs)
  --shape        all at once, or one after the other (default: loop)
`;

const { values: flags } = parseArgs({
  options: {
    tasks: { type: "string", default: "1000" },
    parallelism: { type: "string", default: String(availableParallelism()) },
    cli: { type: "string" },
    shape: { type: "string", default: "loop" },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (flags.help) {
  process.stdout.write(help);
  process.exit(0);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = resolve(flags.cli ?? join(root, "dist/cli.cjs"));
if (!existsSync(cli)) {
  console.error(`There is no ${cli}: run \`npm run build\` first.`);
  process.exit(2);
}
const tasks = Number(flags.tasks);
const parallelism = Number(flags.parallelism);
const cores = availableParallelism();

mkdirSync(join(root, ".cache"), { recursive: true });
const work = mkdtempSync(join(root, ".cache/local-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const chain = `  let sum = add({ a: 1, b: 1 });
${"  sum = add({ a: sum, b: 1 });\n".repeat(Math.max(0, tasks - 1))}  return { sum };`;
const loop = `  const sums = numbers.map((n) => add({ a: n, b: 1 }));
  return { sum: sums.reduce((x, y) => x + y, 0) };`;
writeFileSync(
  join(work, "many.pipeline.ts"),
  `import { component, pipeline } from "argots";
export const add = component({ image: "node:24-slim" }, ({ a, b }: { a: number; b: number }) => a + b);
export const many = pipeline({ name: "many" }, ({ numbers = [1] as number[] }) => {
${flags.shape === "chain" ? chain : loop}
});
`,
);
writeFileSync(join(work, "argots.json"), JSON.stringify({ artifactRepository: "s3" }));

/** Seconds of the processor that children which have ended took, with theirs. */
function ofChildren() {
  const fields = readFileSync("/proc/self/stat", "latin1").replace(/^.*\)/s, "").trim().split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** @param {() => Promise<number>} act Gives back the seconds that one process among them took. */
async function measured(act) {
  const [start, before] = [performance.now(), ofChildren()];
  const one = await act();
  return { clock: (performance.now() - start) / 1000, processor: ofChildren() - before, one };
}

async function bare() {
  let left = tasks;
  const lane = async () => {
    while (left-- > 0) await new Promise((done) => spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }).on("exit", done));
  };
  await Promise.all(Array.from({ length: parallelism }, lane));
  return 0;
}

async function run() {
  const words = ["run", "many.pipeline.ts", "--parallelism", String(parallelism)];
  if (flags.shape !== "chain") words.push("-p", `numbers=${JSON.stringify(Array.from({ length: tasks }, (_, index) => index))}`);
  const measure = new URL("measured.mjs", import.meta.url).href;
  const { status, output } = spawnSync(process.execPath, ["--import", measure, cli, ...words], {
    cwd: work,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const expected = flags.shape === "chain" ? tasks + 1 : (tasks * (tasks + 1)) / 2;
  if (status !== 0 || !output[1]?.includes(`sum=${expected}\n`)) throw new Error(`exit code ${status}: ${output[2]?.slice(-2000)}`);
  return JSON.parse(output[3] ?? "").milliseconds / 1000;
}

/** @param {string} name @param {{ clock: number, processor: number }} taken */
function print(name, { clock, processor }) {
  const each = ((1000 * processor) / tasks).toFixed(1);
  console.log(
    `${name.padEnd(14)} ${clock.toFixed(1).padStart(7)} s  ${processor.toFixed(1).padStart(7)} s of the processor, ${each} ms each`,
  );
}

console.log(`${tasks} tasks, ${parallelism} at a time, ${cores} cores`);
const floors = [await measured(bare)];
print("node -e 0", floors[0]);
const ran = await measured(run);
print("argots run", ran);
console.log(`${"".padEnd(14)} of them argots itself ${ran.one.toFixed(1)} s, ${((1000 * ran.one) / tasks).toFixed(1)} ms each`);
floors.push(await measured(bare));
print("node -e 0", floors[1]);
const floor = (floors[0].processor + floors[1].processor) / 2;
console.log(
  `\nabove its own process a task takes ${((1000 * (ran.processor - floor)) / tasks).toFixed(1)} ms of the processor; ` +
    `with all cores its own, the run would take ${(ran.processor / Math.min(cores, parallelism)).toFixed(1)} s`,
);
