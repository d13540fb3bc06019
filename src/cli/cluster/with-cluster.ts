import type { ClusterService } from "../../cluster/service.ts";
import type { ClusterLibrary, CliContext } from "../context.ts";
import { loadConfiguration, type Configuration } from "../configuration/configuration.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { printReport } from "../reporters/print-report.ts";
import { isClusterError } from "./cluster-errors.ts";

/** What a command of the cluster works with. */
export interface ClusterCommand {
  readonly service: ClusterService;
  readonly library: ClusterLibrary;
  /** Its outputs are masked: nothing secret of the credentials gets out. */
  readonly context: CliContext;
  readonly configuration: Configuration;
  /** As the user said; undefined where the cluster's default is meant. */
  readonly namespace: string | undefined;
}

/**
 * Connects, runs a command, says what went wrong between here and the cluster, and closes the connection. Exit code 3 is the cluster's, 2 that
 * of the settings.
 */
export async function withCluster(
  given: Arguments,
  context: CliContext,
  body: (command: ClusterCommand) => Promise<number>,
): Promise<number> {
  const { configuration, diagnostics, root } = loadConfiguration(context.cwd, given.values.config, context.files);
  if (diagnostics.length > 0) {
    printReport({ diagnostics, manifests: [] }, "pretty", root, context);
    return exitCodes.usage;
  }
  const library = await context.loadCluster();
  const kubeContext = given.values.context ?? configuration.context;
  const namespace = given.values.namespace ?? configuration.namespace;
  const secrets: string[] = [];
  const masked = maskedContext(
    context,
    library.createMasker(() => secrets),
  );
  let service: ClusterService | undefined;
  try {
    service = await library.openCluster({
      environment: context.env,
      clock: context.clock,
      onSecret: (secret) => secrets.push(secret),
      onRetry: sparingly(context.clock, (notice) => {
        masked.stderr.write(`${notice}\n`);
      }),
      ...(given.values.kubeconfig === undefined ? {} : { kubeconfig: given.values.kubeconfig }),
      ...(kubeContext === undefined ? {} : { context: kubeContext }),
      ...(namespace === undefined ? {} : { namespace }),
      ...(given.values["argo-server"] === undefined ? {} : { argoServer: given.values["argo-server"] }),
    });
    return await body({ service, library, context: masked, configuration, namespace });
  } catch (error) {
    if (!isClusterError(error)) throw error;
    printReport({ diagnostics: [error.diagnostic], manifests: [] }, "pretty", root, masked);
    return error.kind === "configuration" ? exitCodes.usage : exitCodes.cluster;
  } finally {
    await service?.close();
  }
}

const quietFor = 10_000;

/** Who waits wants to know why, and not of each attempt: the first one, and now and then one more. */
function sparingly(clock: CliContext["clock"], say: (notice: string) => void): (notice: string) => void {
  let last: number | undefined;
  return (notice) => {
    if (last !== undefined && clock.now() - last < quietFor) return;
    last = clock.now();
    say(notice);
  };
}

function maskedContext(context: CliContext, mask: (text: string) => string): CliContext {
  const masking = (output: CliContext["stdout"]): CliContext["stdout"] => ({
    write: (text) => {
      output.write(mask(text));
    },
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
  });
  return { ...context, stdout: masking(context.stdout), stderr: masking(context.stderr) };
}
