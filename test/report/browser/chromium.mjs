// Debian's Chromium: looked for, and installed where it is missing and this user may.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @returns {string | undefined} its path */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/** @returns {string | undefined} why it could not be installed */
export function installChromium() {
  if (process.getuid?.() !== 0) return "chromium is not installed, and only root can install it";
  if (spawnSync("apt-get", ["--version"]).status !== 0) return "chromium is not installed, and there is no apt-get";
  console.log("chromium is not installed: apt-get installs it");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [["update"], ["install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"]]) {
    const ran = spawnSync("apt-get", ["--quiet", ...words], { encoding: "utf8", env });
    if (ran.status !== 0) return `apt-get ${words[0]} failed: ${ran.stderr.trim().split("\n").at(-1)}`;
  }
  return undefined;
}
