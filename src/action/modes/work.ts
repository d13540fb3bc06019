import type { Inspection } from "../changes/inspect.ts";
import type { ActionContext } from "../context.ts";
import type { GithubRun } from "../github/event.ts";
import type { Log } from "../github/log.ts";
import type { Inputs } from "../inputs.ts";
import type { Masking } from "../masking.ts";
import type { ActionProject } from "../project.ts";

/** What a mode works with. */
export interface Work {
  readonly inputs: Inputs;
  readonly github: GithubRun;
  readonly opened: ActionProject;
  readonly inspection: Inspection;
  readonly context: ActionContext;
  readonly log: Log;
  readonly masks: Masking;
}
