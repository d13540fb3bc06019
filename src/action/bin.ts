import { exitCodes } from "../cli/exit-codes.ts";
import { bugReport } from "./bug-report.ts";
import { run } from "./main.ts";
import { nodeContext } from "./node-context.ts";

// What escapes `run` (a rejected promise nobody waits for, an error in a timer) is a bug as well.
const fail = (error: unknown): never => {
  process.stdout.write(`::error title=argots::This is a bug in argots: see the log.\n${bugReport(error)}`);
  process.exit(exitCodes.bug);
};
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

void run(nodeContext()).then((code) => {
  // Not left to the end of all timers and connections: what a cluster did not answer may be tried again for long. What is still being written arrives whole.
  process.stdout.write("", () => process.exit(code));
});
