import { stub } from "argots";
import { add } from "../prelude.ts";

// @ts-expect-error TS2322 Type 'string' is not assignable to type 'number
export const wrong = stub(add, () => "three");
