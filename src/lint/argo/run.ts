// What the validation of one object carries along, and how it says what it finds.
import { isAtLeast } from "../../argo/version.ts";
import type { LintContext, Report } from "../context.ts";
import { createLintMemory, type LintMemory } from "../model/memory.ts";
import type { Rule } from "../rule.ts";
import type { Path } from "../source/document.ts";
import type { JsonObject } from "../model/objects.ts";
import type { Arguments, Holder, Template, WorkflowSpec } from "./objects.ts";
import type { Words } from "./words.ts";

/** Who asks Argo: `argo lint` (which does not miss the values of arguments), the API server on creation, or `argo submit --from`. */
export type Mode = "lint" | "create" | "submit";

/** A place in the object. Of what lies in another object, it is the place that refers there, and all that is inside has it too. */
export interface Place {
  readonly path: Path;
  readonly isForeign: boolean;
}

export interface PlacedTemplate {
  /** As decoded: an empty list is there. */
  readonly value: Template;
  /** As Go writes it again: what is empty is left out. */
  readonly written: Template;
  readonly place: Place;
  /** Where the labels and annotations come from that the template has from its object. */
  readonly podMetadata: Place | undefined;
}

/** A `TemplateHolder`: the workflow itself, or the template object that a reference led to. */
export interface Base {
  readonly scope: "local" | "namespaced" | "cluster";
  readonly name: string;
  readonly decoded: Decoded;
  /** Of its spec. */
  readonly place: Place;
}

/** An object as Argo decodes it, and its templates as Go writes them. */
export interface Decoded {
  readonly object: JsonObject;
  readonly spec: WorkflowSpec;
  readonly written: readonly Template[];
  /** Which template has a name: the first one of it. */
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Where the parts of a holder stand, for what is said of them. */
export interface HolderPlaces {
  readonly whole: Place;
  readonly template: Place;
  readonly ref: Place;
  readonly arguments: Place;
}

/** `any`: whatever the template asks for is there (`FakeArguments`). */
export type Given = "any" | Arguments;

/** What a step or task leads to. `isUnknown`: a fault was reported, and what the template gives out is not known for it. */
export interface Held {
  readonly template: PlacedTemplate | undefined;
  readonly isUnknown: boolean;
}

/** Argo's `templateValidationCtx`. */
export interface Run {
  readonly context: LintContext;
  readonly memory: LintMemory;
  readonly mode: Mode;
  /** Fields are found in any capitals, as by `argo lint --strict=false`. */
  readonly isLoose: boolean;
  /** A (Cluster)WorkflowTemplate on its own: some parameters may come from the workflow that uses it. */
  readonly isTemplate: boolean;
  readonly isFour: boolean;
  readonly globals: Map<string, string>;
  /** The templates that were walked, by scope and name: none is walked twice. */
  readonly walked: Set<string>;
  /** `status.storedTemplates`, which Argo fills while it resolves references, and finds templates in. */
  readonly stored: Map<string, PlacedTemplate>;
  /** The templates whose tags could be replaced, arguments or not. */
  readonly replaced: WeakSet<Template>;
  readonly reported: Set<string>;
  readonly counter: { placeholders: number };
  /** holder.ts: what steps and tasks lead to is validated as they are. */
  readonly validateHolder: (walk: Walk, base: Base, holder: Holder, places: HolderPlaces, given: Given) => Held;
}

/** Where in Argo's walk one is: what stands before every message from here on. */
export interface Walk {
  readonly run: Run;
  readonly prefix: string;
}

export function createRun(context: LintContext, settings: Pick<Run, "mode" | "isLoose" | "isTemplate" | "validateHolder">): Run {
  return {
    context,
    memory: context.memory ?? createLintMemory(),
    ...settings,
    isFour: isAtLeast(context.version, "4.0"),
    globals: new Map(),
    walked: new Set(),
    stored: new Map(),
    replaced: new WeakSet(),
    reported: new Set(),
    counter: { placeholders: 0 },
  };
}

export function within(walk: Walk, prefix: string): Walk {
  return { run: walk.run, prefix: walk.prefix + prefix };
}

export function at(place: Place, ...steps: Path): Place {
  return place.isForeign ? place : { path: [...place.path, ...steps], isForeign: false };
}

/** One fault is met on many ways, by every step that uses a template: it is said once, in the words of the first way. */
export function report(walk: Walk, rule: Rule, place: Place, { message, hint }: Words, detail: Pick<Report, "at" | "within"> = {}): void {
  const key = JSON.stringify([rule.code, place.path, detail, message]);
  if (walk.run.reported.has(key)) return;
  walk.run.reported.add(key);
  walk.run.context.report(rule, { path: place.path, ...detail, message: walk.prefix + message, hint });
}

/** A value that is not known before the workflow runs. */
export function placeholder(run: Run): string {
  return `${placeholderPrefix}${run.counter.placeholders++}`;
}

export const placeholderPrefix = "__argo__internal__placeholder-";
