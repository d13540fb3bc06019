import { nextFirings } from "../../argo/cron-firings.ts";
import { parseCron } from "../../argo/cron.ts";
import { zonedTime } from "../../argo/zoned-time.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Schedule } from "../../graph/graph.ts";
import { selectPipelines } from "../cluster/select-pipeline.ts";
import { hasErrors } from "../compilation.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { openProject } from "../project.ts";
import { printReport } from "../reporters/print-report.ts";
import { cronControl } from "./run-control.ts";

const defaultCount = 5;
const mostCount = 100;

/** `argots cron next|suspend|resume`. */
export async function runCron(given: Arguments, context: CliContext): Promise<number> {
  const [act, ...rest] = given.positionals;
  if (act === "next") return runCronNext({ ...given, positionals: rest }, context);
  if ((act === "suspend" || act === "resume") && rest.length === 1) return cronControl(act)(given, context);
  const example = act === "suspend" || act === "resume" ? `argots cron ${act} nightly` : "argots cron next pipelines/training.pipeline.ts";
  const message = messages.argumentMissing({ command: "cron", expected: "`next`, `suspend NAME` or `resume NAME`", example });
  printReport({ diagnostics: [message], manifests: [] }, "pretty", context.cwd, context);
  return exitCodes.usage;
}

/** `argots cron next [files…]`: when the crons of the pipelines fire, in the zone of the schedule and in UTC. */
async function runCronNext(given: Arguments, context: CliContext): Promise<number> {
  const project = openProject(given, context);
  if ("exitCode" in project) return project.exitCode;
  const fail = (diagnostics: readonly Diagnostic[], exitCode: number): number => {
    printReport({ diagnostics, manifests: [] }, project.reporter, project.root, context);
    return exitCode;
  };
  const count = given.values.count === undefined ? defaultCount : Number(given.values.count);
  if (!Number.isInteger(count) || count < 1 || count > mostCount)
    return fail([messages.countWrong({ value: given.values.count ?? "" })], exitCodes.usage);

  const selection = await selectPipelines(given, project, context);
  if (!("selected" in selection)) return fail(selection.diagnostics, exitCodes.findings);
  const schedules = selection.selected.flatMap((one) => one.schedules);
  if (schedules.length === 0)
    return fail(
      [...selection.diagnostics, messages.noSchedules({ word: given.positionals.join(" ") || "the project" })],
      exitCodes.findings,
    );
  if (selection.diagnostics.length > 0) fail(selection.diagnostics, hasErrors(selection.diagnostics) ? exitCodes.findings : exitCodes.ok);

  const firings = schedules.map((schedule) => firingsOf(schedule, new Date(context.clock.now()), count));
  context.stdout.write(project.reporter === "json" ? `${JSON.stringify(firings, undefined, 2)}\n` : firings.map(printed).join("\n"));
  return exitCodes.ok;
}

/** What a cron does next. */
interface CronFirings {
  readonly name: string;
  readonly schedules: readonly string[];
  readonly timezone: string;
  readonly suspended: boolean;
  /** ISO 8601, UTC. */
  readonly next: readonly string[];
}

function firingsOf({ options }: Schedule, now: Date, count: number): CronFirings {
  const timezone = options.timezone ?? "UTC";
  const all = options.schedules.flatMap((text) => {
    const schedule = parseCron(text);
    // The compiler has refused those.
    return schedule.kind === "problem" ? [] : nextFirings(schedule, timezone, now, count);
  });
  const next = [...new Set(all.map((date) => date.toISOString()))].sort().slice(0, count);
  return { name: options.name, schedules: options.schedules, timezone, suspended: options.suspended ?? false, next };
}

function printed({ name, schedules, timezone, suspended, next }: CronFirings): string {
  const title = `${name}  ${schedules.map((schedule) => `"${schedule}"`).join(", ")} ${timezone}${suspended ? ", suspended" : ""}`;
  const lines = next.map(
    (iso) => `  ${zonedTime(new Date(iso), timezone)}${timezone === "UTC" ? "" : `   ${zonedTime(new Date(iso), "UTC")}`}`,
  );
  return `${[title, ...(next.length === 0 ? ["  never within five years"] : lines)].join("\n")}\n`;
}
