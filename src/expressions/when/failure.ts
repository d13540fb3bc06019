// What govaluate says is wrong.
export class WhenProblem extends Error {
  /** Go crashed, which the caller turns into an error of its own. */
  readonly isPanic: boolean;

  constructor(message: string, isPanic: boolean) {
    super(message);
    this.isPanic = isPanic;
  }
}

export function fail(message: string, kind: "error" | "panic" = "error"): never {
  throw new WhenProblem(message, kind === "panic");
}
