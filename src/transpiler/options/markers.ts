import type { Evaluated, EvaluatedField, EvaluatedMarker } from "../evaluate/evaluated.ts";

/** What the helpers of the authoring API return, field by field, in the order of their arguments. */
const shapes: ReadonlyMap<string, { readonly name: EvaluatedMarker["name"]; readonly arguments: readonly string[] }> = new Map([
  ["pvc", { name: "pvc", arguments: ["claim"] }],
  ["ephemeral", { name: "ephemeral", arguments: ["size"] }],
  ["empty-directory", { name: "emptyDir", arguments: [] }],
  ["secret-volume", { name: "secretVolume", arguments: ["name"] }],
  ["config-map-volume", { name: "configMapVolume", arguments: ["name"] }],
  ["secret", { name: "secret", arguments: ["name", "key"] }],
  ["config-map", { name: "configMap", arguments: ["name", "key"] }],
  ["field", { name: "field", arguments: ["path"] }],
]);

/** A helper's call; also the object it returns, which is how `argots.json` writes one: `{ "kind": "secret", "name": "api", "key": "token" }`. */
export function markerOf(value: Evaluated): EvaluatedMarker | undefined {
  if (value.kind === "marker") return value;
  if (value.kind !== "object") return undefined;
  const kind = value.fields.get("kind")?.value;
  const shape = kind?.kind === "primitive" ? shapes.get(String(kind.value)) : undefined;
  if (shape === undefined) return undefined;
  const absent: Evaluated = { kind: "primitive", value: undefined, place: value.place };
  const taken = shape.arguments.map((name) => value.fields.get(name)?.value ?? absent);
  const rest = new Map<string, EvaluatedField>([...value.fields].filter(([key]) => key !== "kind" && !shape.arguments.includes(key)));
  return {
    kind: "marker",
    name: shape.name,
    arguments: [...taken, { kind: "object", fields: rest, place: value.place }],
    place: value.place,
  };
}
