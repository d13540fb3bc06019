// What stands around a component while a run here is compared: bundled, and loaded by the component's own process.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Component } from "../../../src/graph/graph.ts";
import { handleOf, provenanceOf } from "../../equivalence/handles.ts";
import { callOf, isArtifact, playOf, type Body, type Failing, type Inputs } from "../../equivalence/played.ts";

/** What the processes of a case are told, in a file. */
export interface Told {
  readonly components: readonly Component[];
  readonly failing: Failing;
  /** The case's file as a module that can be required. */
  readonly module: string;
}

/** Where a task leaves what it was called with, below its folder. */
export const callFile = join("tmp", "call");
/** An output that every stand-in writes, unless its container is lost. */
export const sign = "stand-in";

interface Paths {
  readonly [name: string]: { readonly path: string };
}

/**
 * The component's own code, but for what cannot be in both worlds: where the case says what it gives (it writes artifacts), that is what it gives; where the
 * case says that it fails, it does. An artifact holds which call made it, so that who reads it knows.
 */
export function standIn(toldFile: string, name: string, own: (...given: unknown[]) => unknown): (...given: unknown[]) => unknown {
  const { components, failing, module } = JSON.parse(readFileSync(toldFile, "utf8")) as Told;
  const component = components.find((one) => one.name === name);
  if (component === undefined) throw new Error(`there is no component ${name}`);
  const folder = join(process.env["TMPDIR"] ?? "", "..");
  return async (...given) => {
    const [inputs = {}, outputs = {}] = given as [Record<string, unknown>?, Paths?];
    const read = Object.fromEntries(
      component.inputs.map((input) => [input.name, isArtifact(input) ? artifactOf(inputs[input.name]) : inputs[input.name]]),
    );
    const { text } = callOf(component, read);
    writeFileSync(join(folder, callFile), text);
    const { default: exported } = (await import(module)) as { readonly default: { readonly play?: Readonly<Record<string, Body>> } };
    const played = exported.play?.[name];
    const outcome = await playOf(new Map(played === undefined ? [] : [[name, played]]), failing)(name, read);
    if (outcome.kind === "fails") process.exit(1);
    if (outcome.kind === "errors") lose();
    writeFileSync(join(folder, "outputs", sign), "");
    for (const { name: output } of component.outputs.filter(isArtifact)) {
      const path = outputs[output]?.path;
      if (path !== undefined) writeFileSync(path, provenanceOf(text, output));
    }
    if (played !== undefined && outcome.kind === "gives") return outcome.value;
    // Code that says where its artifacts lie says what it says natively.
    return own(...(given.length === 0 ? [] : [{ ...inputs, ...artifactsOf(component, read) }, ...given.slice(1)]));
  };
}

/** As if the container had gone: no output is there, and nobody knows why. */
function lose(): never {
  process.removeAllListeners("exit");
  process.exit(0);
}

function artifactsOf({ inputs }: Component, read: Inputs): Inputs {
  return Object.fromEntries(inputs.filter(isArtifact).flatMap(({ name }) => (read[name] === undefined ? [] : [[name, read[name]]])));
}

function artifactOf(given: unknown): unknown {
  const path = (given as { readonly path?: string } | undefined)?.path;
  if (path === undefined) return undefined;
  return existsSync(path) ? contentOf(path) : [];
}

/** What a loop has written is a folder, in the order of names. */
export function contentOf(path: string): unknown {
  if (!statSync(path).isDirectory()) return handleOf(readFileSync(path, "utf8"));
  return readdirSync(path)
    .sort()
    .map((name) => contentOf(join(path, name)));
}
