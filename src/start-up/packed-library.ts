import { loadPacked } from "./packed.ts";

export const packed = loadPacked();
