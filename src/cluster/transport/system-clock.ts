import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../connection.ts";

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    try {
      await sleep(milliseconds, undefined, signal && { signal });
    } catch (error) {
      // Node rejects with an error of its own; who aborted wants the reason back.
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
