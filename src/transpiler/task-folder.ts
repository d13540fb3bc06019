/** Where a pod's components find their inputs and leave their outputs. */
export const podFolder = "/tmp";

/** Lines of a launcher, which name the pod's folders, with those of another folder. Nothing of an author's is among them. */
export function inFolder(folder: string | undefined, lines: readonly string[]): readonly string[] {
  if (folder === undefined || folder === podFolder) return lines;
  return lines.map((line) => line.replace(/(["`])\/tmp\/(argots|inputs|outputs)(?=["`/])/g, `$1${folder}/$2`));
}
