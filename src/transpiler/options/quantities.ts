import {
  cpuTooFine,
  devicesNotWhole,
  quantityMalformed,
  quantityNegative,
  quantityOfBytesTiny,
} from "../../diagnostics/messages.generated.ts";
import { compareQuantities, formatQuantity, isQuantity, parseQuantity, type Quantity } from "../../argo/quantity.ts";
import { suggestQuantities } from "../../argo/quantity-suggestion.ts";
import type { Place } from "../../graph/types.ts";
import type { Report } from "../report.ts";

/** Whether a text is an amount that Kubernetes takes for the resource; says what is wrong. */
export function checkQuantity(text: string, resource: string, place: Place, report: Report): boolean {
  const quantity = parseQuantity(text);
  // Kubernetes reads a suffix alone, "Gi", as nothing; nobody means that.
  if (!isQuantity(quantity) || !/[0-9]/.test(text)) {
    report(quantityMalformed({ text, resource: spoken(resource), instead: alternatives(text, resource) }), place);
    return false;
  }
  if (quantity.mantissa < 0n) {
    report(quantityNegative({ text, resource: spoken(resource) }), place);
    return false;
  }
  if (resource === "cpu") return checkCpu(text, quantity, place, report);
  if (isDevice(resource)) return checkDevices(text, quantity, resource, place, report);
  if (resource === "memory" || resource === "ephemeral-storage" || resource === "storage")
    checkBytes(text, quantity, resource, place, report);
  return true;
}

/** Extended resources: whole, and never overcommitted. */
export function isDevice(resource: string): boolean {
  return resource.includes("/");
}

function alternatives(text: string, resource: string): string {
  if (text.includes("{{")) return "Argo replaces no tag here; pass the parameter or the output itself.";
  const suggestions = suggestQuantities(text).filter((suggestion) => resource === "cpu" || !suggestion.endsWith("m"));
  if (suggestions.length > 0) return `write ${suggestions.map((suggestion) => `\`${suggestion}\``).join(" or ")}.`;
  if (resource === "cpu") return "write the number of cores, `4`, or thousandths of one, `500m`.";
  if (isDevice(resource)) return "write how many, `1`.";
  return "write a number and a unit without a space, such as `8Gi` or `500M`.";
}

function checkCpu(text: string, quantity: Quantity, place: Place, report: Report): boolean {
  if (isWholeAt(quantity, -3)) return true;
  report(cpuTooFine({ text }), place);
  return false;
}

function checkDevices(text: string, quantity: Quantity, resource: string, place: Place, report: Report): boolean {
  if (isWholeAt(quantity, 0)) return true;
  const suggestion = Math.max(1, Math.ceil(Number(quantity.mantissa) * 10 ** quantity.scale));
  report(devicesNotWhole({ text, resource, suggestion }), place);
  return false;
}

function checkBytes(text: string, quantity: Quantity, resource: string, place: Place, report: Report): void {
  const least = parseQuantity("1Mi");
  if (quantity.mantissa === 0n || !isQuantity(least) || compareQuantities(quantity, least) >= 0) return;
  const number = /^\+?([0-9.]+)(m?)$/.exec(text);
  if (!number) return;
  const unit = number[2] === "m" || Number(number[1]) >= 128 ? "Mi" : "Gi";
  const amount = number[2] === "m" ? `${Number(number[1]) / 1000} bytes` : `${formatQuantity(quantity)} bytes`;
  const meaning = unit === "Mi" ? "megabytes" : "gigabytes";
  report(quantityOfBytesTiny({ text, resource: spoken(resource), amount, meaning, suggestion: `${number[1]}${unit}` }), place);
}

/** Whether the amount is a whole number of `10^scale`. */
function isWholeAt(quantity: Quantity, scale: number): boolean {
  return quantity.scale >= scale || quantity.mantissa % 10n ** BigInt(scale - quantity.scale) === 0n;
}

function spoken(resource: string): string {
  return isDevice(resource) ? `\`${resource}\`` : resource;
}
