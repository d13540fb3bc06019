import { python } from "argots";

// @ts-expect-error TS2345 the input `since` is neither
export const wrong = python<{ since: Date }, number>("./train.py#train");
