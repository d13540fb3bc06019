// Times as the controller writes them.

/** metav1.Time: whole seconds. */
export function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

export function rfc3339(milliseconds: number): string {
  return new Date(wholeSeconds(milliseconds)).toISOString().replace(".000Z", "Z");
}
