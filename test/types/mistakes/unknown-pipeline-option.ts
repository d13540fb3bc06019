import { pipeline } from "argots";
import { hello } from "../prelude.ts";

// @ts-expect-error TS2561 Did you mean to write 'parallelism'?
export const wrong = pipeline({ name: "wrong", paralelism: 3 }, () => hello());
