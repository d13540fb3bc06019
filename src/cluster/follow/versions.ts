/**
 * Whether `a` was stored before `b`. Versions are numbers that grow (https://kep.k8s.io/5504); a server where they are something else is taken at its word
 * that what comes later is newer.
 */
export function isOlder(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || !/^\d+$/.test(a) || !/^\d+$/.test(b)) return false;
  return BigInt(a) < BigInt(b);
}
