/**
 * The only module that imports ts-morph. `ts` is the TypeScript that ts-morph brings along; no other copy is ever loaded.
 * The published build puts in its place what of it `src/` calls by name (scripts/build/trim-typescript.mjs): the parser and its
 * helpers are a fifteenth of the whole, and whoever does not import this module, directly or through another, starts without it.
 * `ts.createProgram`, `ts.transpileModule` and the like would bring the rest back.
 */
export { ts } from "ts-morph";
