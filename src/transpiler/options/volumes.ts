import { mountPathInvalid, mountPathTwice, optionOutOfRange, volumeFilePathInvalid } from "../../diagnostics/messages.generated.ts";
import { isQuantity, parseQuantity } from "../../argo/quantity.ts";
import { mountPathProblem, normalMountPath } from "../../argo/mount-path.ts";
import type { VolumeSource } from "../../graph/options.ts";
import type { Evaluated, EvaluatedMarker } from "../evaluate/evaluated.ts";
import { describe } from "./describe.ts";
import { isMissing, readMarkerOptions } from "./environment.ts";
import { nameOf, nameValueOf } from "./kubernetes-names.ts";
import { markerOf } from "./markers.ts";
import { checkQuantity } from "./quantities.ts";
import { inside, isUndefined, listOf, oneOf, readBoolean, readText, recordOf, wrong, type Reader, type Reading } from "./reading.ts";

const expected = 'one of `pvc("claim")`, `ephemeral("10Gi")`, `emptyDir()`, `secretVolume("name")` and `configMapVolume("name")`';

/** Volumes by mount path; the paths are written in their normal form, so that defaults and calls meet. */
export const readVolumes: Reader<Readonly<Record<string, VolumeSource>>> = (value, at) => {
  if (value.kind !== "object") return wrong(value, 'an object, such as `{ "/mnt/data": pvc("data") }`', at);
  const first = new Map<string, string>();
  const volumes: [string, VolumeSource][] = [];
  for (const [path, field] of value.fields) {
    if (isUndefined(field.value)) continue;
    const problem = mountPathProblem(path);
    const normal = normalMountPath(path);
    const same = first.get(normal);
    if (problem !== undefined) at.report(mountPathInvalid({ path, problem, instead: instead(path) }), field.key);
    else if (same !== undefined) at.report(mountPathTwice({ path: normal, first: same, second: path }), field.key);
    else {
      first.set(normal, path);
      const source = readVolume(field.value, inside(at, path));
      if (source) volumes.push([normal, source]);
    }
  }
  return Object.fromEntries(volumes);
};

function instead(path: string): string {
  const absolute = normalMountPath(path.replace(/^\.+\/|:/g, ""));
  return mountPathProblem(absolute) === undefined && absolute !== path
    ? `write an absolute path, such as \`${absolute}\`.`
    : "write an absolute path of its own, such as `/mnt/data`.";
}

function readVolume(value: Evaluated, at: Reading): VolumeSource | undefined {
  const marker = markerOf(value);
  if (!marker) return wrong(value, expected, at);
  const [given, options] = marker.name === "emptyDir" ? [undefined, marker.arguments[0]] : marker.arguments;
  if (isMissing(given) && marker.name !== "emptyDir") return wrong(marker, expected, at);
  return readMarker(marker, given ?? marker, options, at);
}

function readMarker(marker: EvaluatedMarker, given: Evaluated, options: Evaluated | undefined, at: Reading): VolumeSource | undefined {
  switch (marker.name) {
    case "pvc": {
      const claim = nameValueOf("a PersistentVolumeClaim")(given, at);
      const rest = readMarkerOptions<{ subPath: string; readOnly: boolean }>(
        options,
        { subPath: readRelativePath, readOnly: readBoolean },
        at,
      );
      return claim && { kind: "pvc", claim, ...rest };
    }
    case "ephemeral": {
      const size = readSize(given, at, "claim");
      const readers = { storageClass: nameOf("a StorageClass"), accessModes: listOf(readAccessMode, "a list of access modes") };
      const rest = readMarkerOptions<{ storageClass: string; accessModes: readonly string[] }>(options, readers, at);
      return size === undefined ? undefined : { kind: "ephemeral", size, ...rest };
    }
    case "emptyDir": {
      const readers = { medium: oneOf("Memory"), sizeLimit: (size: Evaluated, inner: Reading) => readSize(size, inner, "limit") };
      return { kind: "empty-directory", ...readMarkerOptions<{ medium: "Memory"; sizeLimit: string }>(options, readers, at) };
    }
    case "secretVolume":
      return readFiles("secret", "a Secret", given, options, at);
    case "configMapVolume":
      return readFiles("config-map", "a ConfigMap", given, options, at);
    case "secret":
    case "configMap":
    case "field":
      return wrong(marker, expected, at);
  }
}

function readFiles(
  kind: "secret" | "config-map",
  spoken: string,
  given: Evaluated,
  options: Evaluated | undefined,
  at: Reading,
): VolumeSource | undefined {
  const name = nameValueOf(spoken)(given, at);
  const readers = { optional: readBoolean, items: recordOf(readRelativePath, "an object from keys to file names") };
  const rest = readMarkerOptions<{ optional: boolean; items: Readonly<Record<string, string>> }>(options, readers, at);
  return name && { kind, name, ...rest };
}

const readAccessMode = oneOf("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");

/** A claim asks for more than nothing; a limit of nothing means none. */
function readSize(value: Evaluated, at: Reading, of: "claim" | "limit"): string | undefined {
  const size = readText(value, at);
  if (size === undefined || !checkQuantity(size, "storage", value.place, at.report)) return undefined;
  const quantity = parseQuantity(size);
  if (of === "limit" || !isQuantity(quantity) || quantity.mantissa !== 0n) return size;
  at.report(
    optionOutOfRange({ option: at.path, expected: "a size of more than nothing, such as `10Gi`", found: describe(value) }),
    value.place,
  );
  return undefined;
}

function readRelativePath(value: Evaluated, at: Reading): string | undefined {
  const path = readText(value, at);
  if (path === undefined || (path !== "" && !path.startsWith("/") && !path.split("/").includes(".."))) return path;
  at.report(volumeFilePathInvalid({ path }), value.place);
  return undefined;
}
