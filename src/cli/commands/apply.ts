import { ClusterFailures } from "../cluster/cluster-failures.ts";
import { compileApplied, withLabels } from "../cluster/applied-objects.ts";
import { withCluster } from "../cluster/with-cluster.ts";
import { paintFor } from "../colour.ts";
import type { CliContext } from "../context.ts";
import type { Arguments } from "../flags.ts";

/** `argots apply`: templates and crons go to the cluster, again and again with the same result. */
export async function runApply(given: Arguments, context: CliContext): Promise<number> {
  const compiled = await compileApplied(given, context);
  if ("exitCode" in compiled) return compiled.exitCode;
  const { project, objects } = compiled;

  return withCluster(given, context, async ({ service, library, context: masked, namespace }) => {
    const paint = paintFor(masked.stderr, masked.env);
    const dryRun = given.switches["dry-run"] ?? false;
    const failures = new ClusterFailures();
    const done: { kind: string; name: string; namespace: string | undefined; change: string }[] = [];
    for (const applied of objects) {
      const object = withLabels(applied, project, library);
      await failures.collect(async () => {
        const { object: live, change } = await service.apply(object, {
          dryRun,
          ...(namespace === undefined ? {} : { namespace }),
        });
        const { name = "", namespace: where } = live.metadata;
        done.push({ kind: object.kind, name, namespace: where, change });
        const colour = change === "unchanged" ? "dim" : "green";
        masked.stderr.write(`${object.kind} ${name}  ${paint(colour, dryRun && change !== "unchanged" ? `would be ${change}` : change)}\n`);
      });
    }
    if (project.reporter === "json") masked.stdout.write(`${JSON.stringify(done, undefined, 2)}\n`);
    return failures.report(project, masked);
  });
}
