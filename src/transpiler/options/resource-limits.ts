import { devicesLimitMissing, devicesRequestDiffers, requestOverLimit } from "../../diagnostics/messages.generated.ts";
import { compareQuantities, isQuantity, parseQuantity } from "../../argo/quantity.ts";
import type { ResourceOptions } from "../../graph/options.ts";
import type { Place } from "../../graph/types.ts";
import type { Report } from "../report.ts";
import { isDevice } from "./quantities.ts";
import { knownText } from "./reading.ts";

/** Says which known requests are more than their known limits: within one object, or in what several objects give together. */
export function checkRequests(resources: ResourceOptions, placeOf: (resource: string) => Place, report: Report): void {
  for (const [resource, given] of Object.entries(resources.requests)) {
    const limitGiven = resources.limits[resource];
    const request = knownText(given);
    const limit = limitGiven && knownText(limitGiven);
    if (request === undefined || limit === undefined) continue;
    const [asked, allowed] = [parseQuantity(request), parseQuantity(limit)];
    if (!isQuantity(asked) || !isQuantity(allowed)) continue;
    const order = compareQuantities(asked, allowed);
    if (isDevice(resource) && order !== 0) report(devicesRequestDiffers({ resource, request, limit }), placeOf(resource));
    else if (order > 0) report(requestOverLimit({ resource, request, limit }), placeOf(resource));
  }
}

/** Says which devices are requested without a limit: only in options that are complete. */
export function checkDeviceLimits(resources: ResourceOptions, place: Place, report: Report): void {
  for (const resource of Object.keys(resources.requests)) {
    if (isDevice(resource) && resources.limits[resource] === undefined) report(devicesLimitMissing({ resource }), place);
  }
}
