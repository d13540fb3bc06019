/** A process and those that it started, unless they left its group. */
export function killGroup(leader: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // Nobody is left.
  }
}
