import type { Cost } from "./alias-limit.ts";
import { YamlFault } from "./yaml/fault.ts";
import type { YamlNode, YamlScalar } from "./yaml/node.ts";
import { resolveScalar } from "./yaml/resolve.ts";

export interface MapKey {
  /** Its type's letter and its value: equal for keys that are one to the reader. */
  readonly identity: string;
  /** The key in JSON. */
  readonly text: string;
  readonly cost: Cost;
}

const ofScalar: Cost = { steps: 1, ofAliases: 0 };
const ofAlias: Cost = { steps: 2, ofAliases: 1 };

/** Keys of any type become texts in JSON. */
export function keyOf(node: YamlNode): MapKey {
  const scalar = node.kind === "alias" ? node.target : node;
  const cost = node.kind === "alias" ? ofAlias : ofScalar;
  if (scalar.kind !== "scalar") {
    throw new YamlFault(`invalid map key: ${scalar.kind === "sequence" ? "[]interface {}" : "map[interface {}]interface {}"}`, node.start);
  }
  const value = resolveScalar(scalar);
  switch (value.kind) {
    case "string":
      return { identity: `s${value.value}`, text: value.value, cost };
    case "boolean":
      return { identity: `b${String(value.value)}`, text: String(value.value), cost };
    case "integer": {
      const text = value.value.toString();
      if (value.isUnsigned) throw unsupported("uint64", `0x${value.value.toString(16)}`, scalar);
      return { identity: `i${text}`, text, cost };
    }
    case "float":
      return { identity: `f${String(value.value)}`, text: keyOfFloat(value.value), cost };
    case "null":
      throw unsupported("%!s(<nil>)", "<nil>", scalar);
  }
}

/** A key as Go prints it in a message. */
export function goKey(identity: string): string {
  return identity.startsWith("s") ? JSON.stringify(identity.slice(1)) : identity.slice(1);
}

function unsupported(type: string, key: string, node: YamlScalar): YamlFault {
  return new YamlFault(`unsupported map key of type: ${type}, key: ${key}`, node.start);
}

/** `strconv.FormatFloat(f, 'g', -1, 32)`: the fewest digits that name the float32. */
function keyOfFloat(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  const single = Math.fround(value);
  if (single === Infinity) return ".inf";
  if (single === -Infinity) return "-.inf";
  let precision = 1;
  while (precision < 9 && Math.fround(Number(single.toPrecision(precision))) !== single) precision++;
  const [digits = "0", exponentText = "0"] = single.toExponential(precision - 1).split("e");
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6) return Object.is(single, -0) ? "-0" : String(Number(`${digits}e${exponentText}`));
  return `${digits}e${exponent < 0 ? "-" : "+"}${Math.abs(exponent).toString().padStart(2, "0")}`;
}
