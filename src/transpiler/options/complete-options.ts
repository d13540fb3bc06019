import { acceleratorNotRequested } from "../../diagnostics/messages.generated.ts";
import { acceleratorResource, isAcceleratorResource } from "../../argo/gpu.ts";
import type { TaskOptions } from "../../graph/options.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../graph/types.ts";
import type { Report } from "../report.ts";
import { mergeOptions } from "./merge.ts";
import { knownText } from "./reading.ts";
import { checkDeviceLimits, checkRequests } from "./resource-limits.ts";

/**
 * Merges a task's options, the nearest last, and says what is wrong only with all of them together: a call's request over its
 * component's limit, a node chosen by its accelerator for a task that requests none.
 *
 * @param place - where the call is written
 */
export function completeOptions(levels: readonly TaskOptions[], place: Place, report: Report): TaskOptions {
  const options = mergeOptions(...levels);
  if (options.resources) {
    // What is wrong within one level was said when that level was read.
    const said = new Set<string>();
    for (const { resources } of levels)
      if (resources)
        checkRequests(
          resources,
          () => place,
          (message) => said.add(identity(message)),
        );
    checkRequests(
      options.resources,
      () => place,
      (message) => {
        if (!said.has(identity(message))) report(message, place);
      },
    );
    checkDeviceLimits(options.resources, place, report);
  }
  checkAccelerator(options, place, report);
  return options;
}

function checkAccelerator(options: TaskOptions, place: Place, report: Report): void {
  const requested = [options.resources?.limits, options.resources?.requests].flatMap((amounts) => Object.entries(amounts ?? {}));
  if (requested.some(([resource, amount]) => isAcceleratorResource(resource) && knownText(amount) !== "0")) return;
  // A raw template may ask for it in its own words.
  if (JSON.stringify(options.patch ?? null).includes('"resources"')) return;
  for (const label of Object.keys(options.nodeSelector ?? {})) {
    const resource = acceleratorResource(label);
    if (resource === undefined) continue;
    const instead = resource === "nvidia.com/gpu" ? "gpu: 1" : `gpu: { type: "${resource}", count: 1 }`;
    report(acceleratorNotRequested({ label, instead }), place);
    return;
  }
}

function identity(message: Message): string {
  return `${message.code} ${message.text}`;
}
