import { nextFirings } from "../../argo/cron-firings.ts";
import { parseCron } from "../../argo/cron.ts";
import { zonedTime } from "../../argo/zoned-time.ts";
import type { Node, Pipeline, Schedule } from "../../graph/graph.ts";
import { countNodes, mainBlocks, walk } from "../../graph/diagram.ts";
import { mermaid } from "../../graph/mermaid.ts";
import { nodeTitle } from "../../graph/node-title.ts";
import { code, details, fenced, message, text } from "./markdown.ts";
import type { PipelineReport } from "./model.ts";

/** Beyond so many boxes a diagram is a thicket, and GitHub's limit for edges is near. */
const mostNodes = 150;
const firingsShown = 3;

/** What there is to say of one pipeline: why it counts, its diagram, when it runs next. */
export function pipelineSection(report: PipelineReport, now: number): string {
  const { name, reasons, pipeline, schedules } = report;
  const parts = [
    reasons.length === 0 ? "" : reasons.map((reason) => `- ${message(reason)}`).join("\n"),
    pipeline === undefined || countNodes(pipeline) === 0 ? "" : diagramOf(pipeline),
    ...schedules.map((schedule) => firingsOf(schedule, now)),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : details(code(name), parts.join("\n\n"));
}

function diagramOf(pipeline: Pipeline): string {
  return countNodes(pipeline) <= mostNodes ? fenced("mermaid", mermaid(pipeline)) : listOf(pipeline);
}

function listOf(pipeline: Pipeline): string {
  const nodes = new Map<string, Node>();
  const lines: string[] = [];
  for (const block of mainBlocks(pipeline)) {
    walk(block, (node) => void nodes.set(node.id, node));
    walk(block, (node, depth) => void lines.push(`${"  ".repeat(depth)}- ${code(nodeTitle(node, (id) => nodes.get(id)))}`));
  }
  return `${lines.length} tasks, conditions and loops:\n\n${lines.join("\n")}`;
}

function firingsOf({ options }: Schedule, now: number): string {
  const timezone = options.timezone ?? "UTC";
  const title = `Cron ${code(options.name)}, ${options.schedules.map(code).join(", ")} in ${text(timezone)}`;
  if (options.suspended) return `${title}, suspended.`;
  const all = options.schedules.flatMap((schedule) => {
    const parsed = parseCron(schedule);
    // The compiler has refused those.
    return parsed.kind === "problem" ? [] : nextFirings(parsed, timezone, new Date(now), firingsShown).map((date) => date.getTime());
  });
  const next = [...new Set(all)].sort((a, b) => a - b).slice(0, firingsShown);
  if (next.length === 0) return `${title}, never fires within five years.`;
  const lines = next.map((time) => {
    const zones = timezone === "UTC" ? ["UTC"] : [timezone, "UTC"];
    return `- ${zones.map((zone) => text(zonedTime(new Date(time), zone))).join(" · ")}`;
  });
  return `${title}, next:\n\n${lines.join("\n")}`;
}
