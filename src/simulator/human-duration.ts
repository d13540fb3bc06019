// `humanize.Duration` of argoproj's pkg: the two largest units.

const units: readonly (readonly [string, number])[] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

export function humanDuration(milliseconds: number): string {
  let rest = Math.floor(milliseconds / 1000);
  const parts: string[] = [];
  for (const [name, seconds] of units) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0 || parts.length > 0 || name === "second") parts.push(`${String(count)} ${name}${count === 1 ? "" : "s"}`);
  }
  return parts.slice(0, 2).join(" ");
}
