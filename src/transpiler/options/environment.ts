import { environmentNameInvalid, environmentValueLong, podFieldUnknown } from "../../diagnostics/messages.generated.ts";
import { isEnvironmentName, isPodField, podFields, suggestEnvironmentName, suggestPodField } from "../../argo/environment.ts";
import type { EnvironmentSource } from "../../graph/options.ts";
import type { Evaluated, EvaluatedMarker } from "../evaluate/evaluated.ts";
import { dataKeyOf, nameValueOf } from "./kubernetes-names.ts";
import { markerOf } from "./markers.ts";
import type { Place } from "../../graph/types.ts";
import { checkTexts } from "../texts/known-texts.ts";
import {
  isUndefined,
  knownText,
  readBoolean,
  readFields,
  readText,
  readTextValue,
  recordOf,
  wrong,
  type Reader,
  type Reading,
} from "./reading.ts";

const expected = 'a text, or `secret("name", "key")`, `configMap("name", "key")` or `field("metadata.name")`';

/** Environment variables by name. Numbers and booleans are written as texts. */
export const readEnvironment: Reader<Readonly<Record<string, EnvironmentSource>>> = recordOf((value, at, { key, place }) => {
  if (!isEnvironmentName(key)) {
    const meant = suggestEnvironmentName(key);
    at.report(environmentNameInvalid({ name: key, suggestion: meant === undefined ? "" : ` Did you mean \`${meant}\`?` }), place);
    return undefined;
  }
  checkTexts(value, { name: key, environment: true }, at.report);
  const source = readEnvironmentSource(value, at);
  return source && checkLength(key, source, place, at) ? source : undefined;
}, 'an object, such as `{ LOG_LEVEL: "debug" }`');

/** What the kernel takes of one variable: `NAME=value` and a zero byte (`MAX_ARG_STRLEN`). */
const mostBytes = 128 * 1024;

function checkLength(name: string, source: EnvironmentSource, place: Place, at: Reading): boolean {
  const text = source.kind === "value" ? knownText(source.value) : undefined;
  if (text === undefined || text.length * 3 + name.length < mostBytes) return true;
  const bytes = Buffer.byteLength(text);
  if (bytes + name.length + 2 <= mostBytes) return true;
  const instead =
    'put it into a ConfigMap that is mounted, `volumes: { "/etc/settings": configMapVolume("settings") }`, or into an artifact.';
  at.report(environmentValueLong({ name, size: bytes, instead }), place);
  return false;
}

/** What one variable (or an HTTP header) holds. */
function readEnvironmentSource(value: Evaluated, at: Reading): EnvironmentSource | undefined {
  const marker = markerOf(value);
  if (marker) return readMarker(marker, at);
  if (value.kind !== "runtime" && (value.kind !== "primitive" || value.value === null)) return wrong(value, expected, at);
  const text = readTextValue(value, at, ["string", "number", "boolean"]);
  return text && { kind: "value", value: text };
}

function readMarker(marker: EvaluatedMarker, at: Reading): EnvironmentSource | undefined {
  const [first, second, third] = marker.arguments;
  switch (marker.name) {
    case "secret":
      return readKey("secret", "a Secret", marker, [first, second, third], at);
    case "configMap":
      return readKey("config-map", "a ConfigMap", marker, [first, second, third], at);
    case "field":
      return isMissing(first) ? wrong(marker, expected, at) : readField(first, at);
    case "pvc":
    case "ephemeral":
    case "emptyDir":
    case "secretVolume":
    case "configMapVolume":
      return wrong(marker, expected, at);
  }
}

function readKey(
  kind: "secret" | "config-map",
  spoken: string,
  marker: EvaluatedMarker,
  [nameGiven, keyGiven, options]: readonly (Evaluated | undefined)[],
  at: Reading,
): EnvironmentSource | undefined {
  if (isMissing(nameGiven) || isMissing(keyGiven)) return wrong(marker, expected, at);
  const name = nameValueOf(spoken)(nameGiven, at);
  const key = dataKeyOf(spoken)(keyGiven, at);
  const rest = readMarkerOptions<{ optional: boolean }>(options, { optional: readBoolean }, at);
  return name === undefined || key === undefined ? undefined : { kind, name, key, ...rest };
}

function readField(value: Evaluated, at: Reading): EnvironmentSource | undefined {
  const path = readText(value, at);
  if (path === undefined) return undefined;
  if (isPodField(path)) return { kind: "field", path };
  const meant = suggestPodField(path);
  const suggestion = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
  at.report(podFieldUnknown({ path, suggestion, allowed: podFields.map((field) => `\`${field}\``).join(", ") }), value.place);
  return undefined;
}

/** An argument that a helper cannot do without. */
export function isMissing(value: Evaluated | undefined): value is undefined {
  return value === undefined || isUndefined(value);
}

/** The object that a helper takes last, and that may be left out. */
export function readMarkerOptions<T extends object>(
  value: Evaluated | undefined,
  readers: Parameters<typeof readFields<T>>[1],
  at: Reading,
): Partial<T> {
  if (value === undefined || isUndefined(value)) return {};
  if (value.kind === "object") return readFields(value, readers, at);
  wrong(value, "an object", at);
  return {};
}
