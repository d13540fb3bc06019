import { compileApplied, withLabels } from "../cluster/applied-objects.ts";
import { withCluster } from "../cluster/with-cluster.ts";
import { paintFor, type Paint } from "../colour.ts";
import type { CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { visible } from "../reporters/text.ts";

/** `argots diff`: what `argots apply` would change. Exit code 1 where that is anything. */
export async function runDiff(given: Arguments, context: CliContext): Promise<number> {
  const compiled = await compileApplied(given, context);
  if ("exitCode" in compiled) return compiled.exitCode;
  const { project, objects } = compiled;

  return withCluster(given, context, async ({ service, library, context: masked, namespace }) => {
    const differences = await library.diffCluster(
      service,
      objects.map((object) => withLabels(object, project, library)),
      {
        ...(namespace === undefined ? {} : { namespace }),
        // With some of the files, what the others make is not left over.
        ...(project.name === undefined || project.partial ? {} : { project: project.name }),
      },
    );
    const differ = differences.filter(({ state }) => state !== "unchanged");
    if (project.reporter === "json") masked.stdout.write(`${JSON.stringify(differences, undefined, 2)}\n`);
    else {
      const paint = paintFor(masked.stdout, masked.env);
      for (const { kind, name, state, changes } of differ) {
        if (changes.length > 0) masked.stdout.write(coloured(library.printChanges(`${kind}/${name}`, changes), paint));
        else
          masked.stdout.write(
            `${kind}/${name}  ${paint(state === "created" ? "green" : "yellow", state === "created" ? "not in the cluster" : "only in the cluster")}\n`,
          );
      }
      masked.stderr.write(`${differences.length - differ.length} as in the cluster, ${differ.length} different\n`);
    }
    return differ.length === 0 ? exitCodes.ok : exitCodes.findings;
  });
}

/** `-` is what is in the cluster, `+` what the pipelines compile to. */
function coloured(diff: string, paint: Paint): string {
  return diff
    .split("\n")
    .map((line) =>
      line.startsWith("+") ? paint("green", visible(line)) : line.startsWith("-") ? paint("red", visible(line)) : visible(line),
    )
    .join("\n");
}
