import * as authoring from "../../../src/index.ts";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Body } from "../played.ts";
import { createHooks, type Hooks } from "./hooks.ts";
import { hooksName, instrumented } from "./instrument.ts";

/** A pipeline file as the module that it is, and what makes its runs seen. */
export interface Loaded {
  readonly module: Readonly<Record<string, unknown>>;
  readonly hooks: Hooks;
  /** What components do: their own bodies, else what the module exports as `play`. */
  readonly bodies: ReadonlyMap<string, Body>;
}

/** `text` as if it stood in `file`; what it imports is read from the disk. */
export function load(text: string, file: string): Loaded {
  const hooks = createHooks();
  const definitions = new Map<string, object>();
  const named: Hooks = { ...hooks, component: keeping(hooks["component"] as Wrap, definitions) };
  const module = evaluated(text, file, named, new Map());
  const played = Object.entries((module["play"] ?? {}) as Record<string, Body>);
  const own = [...definitions].flatMap(([name, made]) => {
    const body = (made as Defined)[definitionKey]?.body;
    return body ? [[name, body] as const] : [];
  });
  return { module, hooks, bodies: new Map([...own, ...played]) };
}

type Wrap = (name: string, made: object) => object;
const definitionKey = Symbol.for("argots.definition");

interface Defined {
  readonly [definitionKey]?: { readonly body?: Body };
}

function keeping(wrap: Wrap, definitions: Map<string, object>): Wrap {
  return (name, made) => {
    definitions.set(name, made);
    return wrap(name, made);
  };
}

type Exports = Readonly<Record<string, unknown>>;

function evaluated(text: string, file: string, hooks: Hooks, modules: Map<string, Exports>): Exports {
  const required = (path: string): unknown => {
    if (path === "argots") return authoring;
    const other = join(dirname(file), path);
    const source = modules.get(other);
    if (source) return source;
    return path.endsWith(".json") ? JSON.parse(readFileSync(other, "utf8")) : evaluated(readFileSync(other, "utf8"), other, hooks, modules);
  };
  const module: { exports: Exports } = { exports: {} };
  const evaluate = new Function("require", "module", hooksName, instrumented(text, file)) as (...given: unknown[]) => void;
  evaluate(required, module, hooks);
  modules.set(file, module.exports);
  return module.exports;
}
