import { python } from "argots";

// @ts-expect-error TS2345 write down what it takes and gives
export const wrong = python("./train.py#train");
