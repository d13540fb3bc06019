/** Pure path arithmetic on absolute paths with forward slashes, so that an in-memory project works the same on every machine. */

export function toPosix(path: string): string {
  return path.replaceAll("\\", "/");
}

export function dirname(path: string): string {
  const end = path.lastIndexOf("/");
  return end <= 0 ? "/" : path.slice(0, end);
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}

/** `base` joined with `path`, without `.` and `..`. */
export function resolvePath(base: string, path: string): string {
  const whole = isAbsolute(path) ? path : `${base}/${path}`;
  const drive = /^[A-Za-z]:/.exec(whole)?.[0] ?? "";
  const parts: string[] = [];
  for (const part of whole.slice(drive.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `${drive}/${parts.join("/")}`;
}

/** `path` as seen from the folder `root`; with `../` where it lies outside. */
export function relativePath(root: string, path: string): string {
  const from = root.split("/").filter(Boolean);
  const to = path.split("/").filter(Boolean);
  if (from.join("/") === to.join("/")) return ".";
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
