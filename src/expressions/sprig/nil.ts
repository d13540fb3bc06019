// What sprig does with nil where it wants something: it asks reflect for the type of nothing.
import { panic } from "../go/outcome.ts";

export function whenNil(): never {
  return panic("runtime error: invalid memory address or nil pointer dereference");
}
