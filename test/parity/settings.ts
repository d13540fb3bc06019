import type { EnvironmentSource, TaskOptions, VolumeSource } from "../../src/graph/options.ts";
import type { Value } from "../../src/graph/values.ts";

/** How the pod of a task is set up, in the words of `structure.json`. */
export function settingsOf(
  { resources, env = {}, volumes = {}, labels = {}, annotations = {}, nodeSelector = {} }: TaskOptions,
  text: (value: Value) => string,
): Readonly<Record<string, string>> {
  const given = [
    ...Object.entries(resources?.limits ?? {}).map(([name, value]) => [`limit ${name}`, text(value)]),
    ...Object.entries(env).map(([name, source]) => [`env ${name}`, environmentText(source, text)]),
    ...Object.entries(volumes).map(([path, source]) => [`volume ${path}`, volumeText(source, text)]),
    ...Object.entries(labels).map(([name, value]) => [`label ${name}`, text(value)]),
    ...Object.entries(annotations).map(([name, value]) => [`annotation ${name}`, text(value)]),
    ...Object.entries(nodeSelector).map(([name, value]) => [`node selector ${name}`, text(value)]),
  ];
  return Object.fromEntries(given.map(([name = "", value = ""]) => [name.replaceAll("_", "-"), value])) as Readonly<Record<string, string>>;
}

function environmentText(source: EnvironmentSource, text: (value: Value) => string): string {
  switch (source.kind) {
    case "value":
      return text(source.value);
    case "secret":
      return `${source.key} of secret ${text(source.name)}`;
    case "config-map":
      return `${source.key} of config map ${text(source.name)}`;
    case "field":
      return source.path;
  }
}

function volumeText(source: VolumeSource, text: (value: Value) => string): string {
  switch (source.kind) {
    case "pvc":
      return `claim ${text(source.claim)}`;
    case "secret":
      return `secret ${text(source.name)}`;
    case "config-map":
      return `config map ${text(source.name)}`;
    default:
      return source.kind;
  }
}
