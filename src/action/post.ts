import { resolve } from "node:path";
import { exitCodes } from "../cli/exit-codes.ts";
import { isClusterError } from "../cli/cluster/cluster-errors.ts";
import { openCluster, type ActionCluster } from "./cluster/open-cluster.ts";
import { readSavedRuns } from "./cluster/saved-runs.ts";
import type { ActionContext } from "./context.ts";
import { openLog } from "./github/log.ts";
import { readInputs } from "./inputs.ts";
import { secretsOf } from "./main.ts";
import { masking } from "./masking.ts";

/**
 * After the job: ends the runs that the main step began to create and could not see to, because it was killed or the cluster did not answer. What it was
 * not asked to end (`on-cancel: leave`) goes on.
 */
export async function runPost(outer: ActionContext): Promise<number> {
  const runs = readSavedRuns(outer.env);
  if (runs.length === 0) return exitCodes.ok;
  const masks = masking(outer);
  masks.add(secretsOf(outer.env));
  const { context } = masks;
  const log = openLog(context);
  const { inputs } = readInputs(context.env);
  if (inputs.onCancel === "leave") {
    log.notice(`Left running: ${runs.map(({ name }) => name).join(", ")}.`);
    return exitCodes.ok;
  }
  let cluster: ActionCluster | undefined;
  try {
    cluster = await openCluster({ inputs, folder: resolve(context.cwd, inputs.workingDirectory), masks, log }, context);
    const { library, service } = cluster;
    const done = await Promise.all(
      runs.map(async (run) => ({ run, ...(await library.cancelRun(service, run, { policy: inputs.onCancel, clock: context.clock })) })),
    );
    for (const { run, result, message } of done) {
      if (message === undefined) log.print(`${run.namespace}/${run.name}: ${result}`);
      else log.command("warning", message.text, { title: message.code });
    }
    return exitCodes.ok;
  } catch (error) {
    if (!isClusterError(error)) throw error;
    log.command("warning", `${runs.map(({ name }) => name).join(", ")} may go on: ${error.diagnostic.text}`, {
      title: error.diagnostic.code,
    });
    return exitCodes.ok;
  } finally {
    await cluster?.service.close();
  }
}
