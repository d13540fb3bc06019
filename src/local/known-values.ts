import type { LocalSettings } from "./local-run.ts";
import { fieldsOf, textOf, type Fields } from "./task/fields.ts";

type Values = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Secrets and config maps may stand among the manifests; what was given on the command line comes before them, for the controller, too. */
export function withKnownValues(
  manifests: readonly Fields[],
  settings: LocalSettings,
): { readonly manifests: readonly Fields[]; readonly settings: LocalSettings } {
  const known = { secret: valuesOf(manifests, "Secret"), "config-map": valuesOf(manifests, "ConfigMap") };
  const keysOf: LocalSettings["keysOf"] = (kind, name) => [
    ...new Set([...settings.keysOf(kind, name), ...(known[kind].get(name)?.keys() ?? [])]),
  ];
  const lookUp: LocalSettings["lookUp"] = (kind, name, key) => settings.lookUp(kind, name, key) ?? known[kind].get(name)?.get(key);
  const dataOf = (name: string): Fields =>
    Object.fromEntries(keysOf("config-map", name).map((key) => [key, lookUp("config-map", name, key)]));
  const maps = manifests.map(withoutRepository).map((manifest) => {
    if (manifest["kind"] !== "ConfigMap") return manifest;
    const name = nameOf(manifest);
    return { ...manifest, data: dataOf(name) };
  });
  const missing = [...namedConfigMaps(manifests)].filter((name) => !known["config-map"].has(name) && keysOf("config-map", name).length > 0);
  return { manifests: [...maps, ...missing.map((name) => configMap(name, dataOf(name)))], settings: { ...settings, keysOf, lookUp } };
}

/** The run's own folder stands in place of every artifact repository, whatever it is called. */
function withoutRepository(manifest: Fields): Fields {
  const { artifactRepositoryRef, ...spec } = fieldsOf(manifest["spec"]);
  return artifactRepositoryRef === undefined ? manifest : { ...manifest, spec };
}

/** With the label that the controller asks for where a parameter comes from it. */
function configMap(name: string, data: Fields): Fields {
  const labels = { "workflows.argoproj.io/configmap-type": "Parameter" };
  return { apiVersion: "v1", kind: "ConfigMap", metadata: { name, labels }, data };
}

/** Those that the controller itself may read: for parameters, and for the limits of semaphores. */
function namedConfigMaps(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const own = Array.isArray(value) ? [] : [textOf(fieldsOf(fieldsOf(value)["configMapKeyRef"])["name"])];
  return new Set([...own, ...Object.values(value).flatMap((inner) => [...namedConfigMaps(inner)])].filter((name) => name !== ""));
}

function nameOf(manifest: Fields): string {
  return textOf(fieldsOf(manifest["metadata"])["name"]);
}

function valuesOf(manifests: readonly Fields[], kind: "Secret" | "ConfigMap"): Values {
  return new Map(
    manifests
      .filter((manifest) => manifest["kind"] === kind)
      .map((manifest) => {
        const decode = (text: string): string => (kind === "Secret" ? Buffer.from(text, "base64").toString("utf8") : text);
        const data = Object.entries(fieldsOf(manifest["data"])).map(([key, value]) => [key, decode(textOf(value))] as const);
        const texts = Object.entries(fieldsOf(manifest["stringData"])).map(([key, value]) => [key, textOf(value)] as const);
        return [nameOf(manifest), new Map([...data, ...texts])] as const;
      }),
  );
}
