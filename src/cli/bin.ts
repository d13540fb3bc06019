import { bugReport } from "./bug-report.ts";
import { exitCodes } from "./exit-codes.ts";
import { run } from "./main.ts";
import { nodeContext } from "./node-context.ts";

const argv = process.argv.slice(2);

// What escapes `run` (a rejected promise nobody waits for, an error in a timer) is a bug as well.
const fail = (error: unknown): never => {
  process.stderr.write(bugReport(error, argv));
  process.exit(exitCodes.bug);
};
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

// Not `process.exit`: what is still being written to a pipe must arrive whole.
void run(argv, nodeContext()).then((code) => {
  process.exitCode = code;
});
