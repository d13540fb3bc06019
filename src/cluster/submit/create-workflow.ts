import { submissionNameForeign } from "../../diagnostics/messages.generated.ts";
import { ClusterError } from "../cluster-error.ts";
import type { Clock } from "../connection.ts";
import type { KubernetesObject, Workflow } from "../objects.ts";
import type { ClusterService } from "../service.ts";
import { systemClock } from "../transport/system-clock.ts";
import { submissionAnnotation } from "./labels.ts";
import { attemptName, submissionHash, type SubmissionIdentity } from "./workflow-name.ts";

export interface Submission {
  readonly workflow: Workflow;
  /** `adopted`: it was there already, made by the same submission. */
  readonly change: "created" | "adopted";
}

export interface SubmissionOptions {
  /** Which attempt of the run this is, from 1. One after a workflow that failed makes a new one, called `-r2` and so on. */
  readonly attempt?: number;
  readonly namespace?: string;
  readonly dryRun?: boolean;
  readonly clock?: Clock;
}

/** How often it is asked whether a create whose reply was lost was carried out, and asked for again. */
const mostAttempts = 5;

/**
 * Creates the workflow exactly once, whatever reply is lost: its name follows from the submission, and what is there already under that name is taken
 * for this one's where it carries the same hash. An attempt to run again adopts what an earlier one made, unless that failed.
 */
export async function createWorkflow(
  service: ClusterService,
  workflow: KubernetesObject,
  identity: SubmissionIdentity,
  options: SubmissionOptions = {},
): Promise<Submission> {
  const { attempt = 1, clock = systemClock } = options;
  const namespace = options.namespace ?? workflow.metadata.namespace ?? service.namespace;
  const hash = submissionHash(identity);
  const base = workflow.metadata.name;
  if (base === undefined) throw new TypeError("a submission needs a name that follows from it: see workflowName");
  for (let earlier = attempt - 1; earlier >= 1; earlier--) {
    const found = await read(service, attemptName(base, earlier), namespace);
    if (found === undefined || hashOf(found) !== hash) continue;
    if (found.status?.phase !== "Failed" && found.status?.phase !== "Error") return { workflow: found, change: "adopted" };
    break;
  }
  const name = attemptName(base, attempt);
  const { generateName: _generateName, ...metadata } = workflow.metadata;
  const annotations = { ...metadata.annotations, [submissionAnnotation]: hash };
  const object: KubernetesObject = { ...workflow, metadata: { ...metadata, name, namespace, annotations } };
  return create(service, object, { name, namespace, hash, dryRun: options.dryRun ?? false, clock });
}

interface Creation {
  readonly name: string;
  readonly namespace: string;
  readonly hash: string;
  readonly dryRun: boolean;
  readonly clock: Clock;
}

async function create(service: ClusterService, object: KubernetesObject, creation: Creation): Promise<Submission> {
  const { name, namespace, hash, dryRun, clock } = creation;
  let wasLost = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return { workflow: (await service.create(object, { namespace, dryRun })) as Workflow, change: "created" };
    } catch (error) {
      const taken = error instanceof ClusterError && error.kind === "conflict";
      // 429: the server did nothing, and was asked often enough.
      const lost = error instanceof ClusterError && error.kind === "transport" && error.status !== 429;
      if (!taken && !lost) throw error;
      wasLost ||= lost;
      const found = await read(service, name, namespace);
      // After a reply that was lost, what carries our hash is what we asked for.
      if (found !== undefined && hashOf(found) === hash) return { workflow: found, change: wasLost ? "created" : "adopted" };
      if (found !== undefined) throw foreign(creation, error);
      if (attempt >= mostAttempts) throw error;
      // Not there: it never was, or it was deleted meanwhile. A create under way cannot make a second one, for the name is taken then.
      await clock.sleep(250 * 2 ** attempt);
    }
  }
}

async function read(service: ClusterService, name: string, namespace: string): Promise<Workflow | undefined> {
  return (await service.get("Workflow", name, namespace)) as Workflow | undefined;
}

function hashOf({ metadata }: Workflow): string | undefined {
  return metadata.annotations?.[submissionAnnotation];
}

function foreign({ name, namespace }: Creation, cause: unknown): ClusterError {
  const message = submissionNameForeign({ name, where: `in namespace \`${namespace}\`` });
  return new ClusterError("conflict", message, { status: 409, cause });
}
