import { exitCodes } from "../cli/exit-codes.ts";
import { bugReport } from "./bug-report.ts";
import { nodeContext } from "./node-context.ts";
import { runPost } from "./post.ts";

const fail = (error: unknown): never => {
  process.stdout.write(`::error title=argots::This is a bug in argots: see the log.\n${bugReport(error)}`);
  process.exit(exitCodes.bug);
};
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

void runPost(nodeContext()).then((code) => {
  // Not left to the end of all timers and connections: what a cluster did not answer may be tried again for long. What is still being written arrives whole.
  process.stdout.write("", () => process.exit(code));
});
