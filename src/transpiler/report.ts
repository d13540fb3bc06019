import type { Message } from "../diagnostics/diagnostic.ts";
import type { Place } from "../graph/types.ts";

/** Says what is wrong at a place. Every phase gets one; none throws for what a user wrote. */
export type Report = (message: Message, place?: Place) => void;
