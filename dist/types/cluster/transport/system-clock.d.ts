import type { Clock } from "../connection.js";
export declare const systemClock: Clock;
