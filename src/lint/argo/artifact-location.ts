// What Argo asks of where an artifact lies, and of its path in the container.
import { artifactLocation, artifactLocationWords } from "../rules/artifact-location.ts";
import type { Artifact, ArtifactLocation, HdfsArtifact } from "./objects.ts";
import { at, type Place, report, type Walk } from "./run.ts";

/** `HasLocationOrKey`: of the first kind that is given, in Argo's order. */
export function hasLocationOrKey(artifact: ArtifactLocation): boolean {
  const given = (...texts: readonly (string | undefined)[]): boolean => texts.every((text) => (text ?? "") !== "");
  const { artifactory, azure, git, gcs, hdfs, http, oss, plugin, raw, s3 } = artifact;
  if (artifactory !== undefined)
    return given(artifactory.url) && (artifactory.usernameSecret !== undefined || hasUrlPath(artifactory.url ?? ""));
  if (azure !== undefined) return given(azure.blob);
  if (git !== undefined) return given(git.repo);
  if (gcs !== undefined) return given(gcs.key);
  if (hdfs !== undefined) return (hdfs.addresses ?? []).length > 0 || given(hdfs.path);
  if (http !== undefined) return given(http.url);
  if (oss !== undefined) return given(oss.key);
  if (plugin !== undefined) return given(plugin.name, plugin.configuration, plugin.key) || given(plugin.key);
  if (raw !== undefined) return true;
  return s3 !== undefined && given(s3.key);
}

/** The key of an artifact in Artifactory is the path of its URL. */
function hasUrlPath(url: string): boolean {
  const path = /^(?:[A-Za-z][-A-Za-z0-9+.]*:)?(?:\/\/[^/?#]*)?([^?#]*)/.exec(url)?.[1] ?? "";
  return path !== "";
}

export function validateArtifactLocation(walk: Walk, field: string, { git, hdfs }: ArtifactLocation, place: Place): void {
  if (git !== undefined && (git.repo ?? "") === "") report(walk, artifactLocation, at(place, "git"), artifactLocationWords.git(field));
  if (hdfs !== undefined) checkHdfs(walk, `${field}.hdfs`, hdfs, at(place, "hdfs"));
}

function checkHdfs(walk: Walk, field: string, hdfs: HdfsArtifact, place: Place): void {
  const { addresses = [], path = "", hdfsUser = "", krbCCacheSecret, krbKeytabSecret, krbConfigConfigMap } = hdfs;
  const { krbServicePrincipalName = "", krbUsername = "", krbRealm = "" } = hdfs;
  const words = artifactLocationWords;
  if (addresses.length === 0) report(walk, artifactLocation, place, words.hdfsAddresses(field));
  if (path === "") report(walk, artifactLocation, place, words.hdfsPath(field));
  else if (!path.startsWith("/")) report(walk, artifactLocation, at(place, "path"), words.hdfsRelative(field, path));
  if (hdfsUser === "" && krbCCacheSecret === undefined && krbKeytabSecret === undefined) {
    report(walk, artifactLocation, place, words.hdfsUser(field));
  }
  const hasPrincipal = krbServicePrincipalName !== "" && krbConfigConfigMap !== undefined;
  if (krbKeytabSecret !== undefined && (!hasPrincipal || krbUsername === "" || krbRealm === "")) {
    report(walk, artifactLocation, at(place, "krbKeytabSecret"), words.hdfsKeytab(field));
  }
  if (krbCCacheSecret !== undefined && !hasPrincipal) report(walk, artifactLocation, at(place, "krbCCacheSecret"), words.hdfsCache(field));
}

/** `CleanPath`: what is wrong with the path of an artifact in a container. */
export function artifactPathProblem({ name = "", path = "" }: Artifact): string | undefined {
  if (path === "") return `Artifact '${name}' did not specify a path`;
  const inside = path.indexOf("/../");
  const safe = inside >= 0 ? path.slice(0, inside) : /\/[^\n]{2}$/.test(path) ? path.slice(0, -3) : "";
  const cleaned = cleanPath(path);
  if (safe === "" || (cleaned.startsWith(`${safe}/`) && cleaned.length > safe.length + 1)) return undefined;
  return `Artifact '${name}' attempted to use a path containing '..'. Directory traversal is not permitted`;
}

/** filepath.Clean. */
function cleanPath(path: string): string {
  const isRooted = path.startsWith("/");
  const kept: string[] = [];
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") kept.push(step);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!isRooted) kept.push("..");
  }
  return `${isRooted ? "/" : ""}${kept.join("/")}` || ".";
}
