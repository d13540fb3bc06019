import { createHash } from "node:crypto";
import { longestWorkflowName } from "../../argo/name.ts";
import { kebabCase } from "../../graph/names.ts";

/** What makes two submissions the same one. */
export interface SubmissionIdentity {
  /** The run of CI, whatever its attempt; on a terminal something that was never there before. */
  readonly run: string;
  /** The pipeline's manifest name, or the template it is submitted from. */
  readonly pipeline: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const longestPrefix = 40;
const shaLength = 7;
/** 36^10 is more than 51 bits. */
const hashLength = 10;
/** `-r99`: room for the attempts, so that they do not cut the hash. */
const attemptLength = 4;

/** In hexadecimal; the order of the parameters does not matter. */
export function submissionHash({ run, pipeline, parameters }: SubmissionIdentity): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return createHash("sha256")
    .update(JSON.stringify([run, pipeline, sorted]))
    .digest("hex");
}

/**
 * `<prefix>-<sha7>-<hash>`: the same for the same submission, whoever asks and however often, so that nothing can be created twice. Always valid and
 * never longer than `longest`, which leaves room for `-r2` and the like.
 *
 * @example
 * workflowName("training", "4f1c2ab9d", identity); // "training-4f1c2ab-2n9c4hqzk1"
 */
export function workflowName(prefix: string, sha: string | undefined, identity: SubmissionIdentity, longest = longestWorkflowName): string {
  const commit = (sha ?? "")
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "")
    .slice(0, shaLength);
  const hash = BigInt(`0x${submissionHash(identity)}`)
    .toString(36)
    .padStart(hashLength, "0")
    .slice(-hashLength);
  const tail = commit === "" ? `-${hash}` : `-${commit}-${hash}`;
  const room = Math.min(longestPrefix, longest - attemptLength - tail.length);
  return `${cutName(kebabCase(prefix), room)}${tail}`;
}

/** The name of an attempt to run the same submission again. */
export function attemptName(name: string, attempt: number): string {
  const suffix = attempt > 1 ? `-r${attempt}` : "";
  return `${cutName(name, longestWorkflowName - suffix.length)}${suffix}`;
}

function cutName(name: string, longest: number): string {
  return name.slice(0, longest).replace(/-+$/, "");
}
