// What stops an evaluation half-way. Both are thrown inside this layer only; its entries return them as data.

/** What Go would panic with or return as an error: Argo fails too, with these words. */
export class Panic extends Error {}

/** What Argo could evaluate and we cannot: never an error of the author's, so never reported as one. */
export class Refusal extends Error {}

/** JavaScript ran out of stack, or a string became too long: Go would have gone on for a while. */
export function isExhausted(error: unknown): boolean {
  return error instanceof RangeError;
}

export const exhausted = "what needs more depth or memory than there is";

export function panic(message: string): never {
  throw new Panic(message);
}

export function refuse(what: string): never {
  throw new Refusal(what);
}
