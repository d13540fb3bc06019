/** What is wrong with a path in a container where something is mounted, said after it; undefined when nothing is. */
export function mountPathProblem(path: string): string | undefined {
  if (path === "") return "is empty";
  if (!path.startsWith("/")) return "is not absolute";
  if (path.includes(":")) return "has a colon, which Kubernetes does not take";
  const normal = normalMountPath(path);
  if (path.split("/").includes("..")) return "has `..` in it";
  if (normal === "/") return "would hide the whole image";
  const reserved = reservedPaths.find((taken) => normal === taken || normal.startsWith(`${taken}/`));
  return reserved === undefined ? undefined : `is Argo's own: it keeps its files in \`${reserved}\``;
}

/** Without doubled or trailing slashes and `.`: two paths with one normal form are one place. */
export function normalMountPath(path: string): string {
  return `/${path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/")}`;
}

/** `/var/run/argo` is the executor's volume, `/argo` holds scripts and input artifacts (argo.md 5.1, 5.3). */
const reservedPaths = ["/var/run/argo", "/argo"];
