import { isExcessive, type Cost } from "./alias-limit.ts";
import { goKey, keyOf } from "./map-key.ts";
import type { SourceEntry, SourceNode } from "./tree.ts";
import { maximumDepth, tooDeep, YamlFault } from "./yaml/fault.ts";
import type { YamlMapping, YamlNode, YamlScalar } from "./yaml/node.ts";
import { resolveScalar } from "./yaml/resolve.ts";

/** A key that a mapping has already, whose value Argo's strict reader does not take. */
export interface DuplicateKey {
  readonly key: string;
  /** As Go prints it. */
  readonly goKey: string;
  readonly start: number;
  readonly end: number;
}

export interface Construction {
  readonly root: SourceNode;
  readonly duplicates: readonly DuplicateKey[];
}

interface Built extends Cost {
  readonly node: SourceNode;
  readonly depth: number;
}

/** The keys of a mapping while it is filled: by type and text, as `1` and `"1"` are two keys to the reader. */
type Slots = Map<string, SourceEntry>;

interface Constructing {
  readonly built: Map<YamlNode, Built | "begun">;
  readonly duplicates: DuplicateKey[];
}

/** What goyaml v2 decodes into an `interface{}`, and sigs.k8s.io/yaml turns into JSON. */
export function construct(root: YamlNode): Construction {
  const state: Constructing = { built: new Map(), duplicates: [] };
  const built = build(state, root);
  if (isExcessive(root, built)) throw new YamlFault("document contains excessive aliasing", root.start);
  return { root: built.node, duplicates: state.duplicates };
}

function build(state: Constructing, node: YamlNode): Built {
  if (node.kind === "scalar") return { node: scalarOf(node), steps: 1, ofAliases: 0, depth: 0 };
  if (node.kind === "alias") {
    const target = state.built.get(node.target);
    if (target === "begun") throw containsItself(node);
    const built = target ?? build(state, node.target);
    return { node: built.node, steps: built.steps + 1, ofAliases: built.steps, depth: built.depth };
  }
  const known = state.built.get(node);
  if (known !== undefined && known !== "begun") return known;
  state.built.set(node, "begun");
  const built = node.kind === "sequence" ? sequenceOf(state, node) : mappingOf(state, node);
  if (built.depth > maximumDepth) throw tooDeep(node.start);
  state.built.set(node, built);
  return built;
}

function containsItself(alias: YamlNode & { readonly kind: "alias" }): YamlFault {
  return new YamlFault(`anchor '${alias.name}' value contains itself`, alias.start);
}

/** What the parts of a collection cost, and the deepest of them. */
class Total implements Cost {
  steps = 1;
  ofAliases = 0;
  depth = 0;

  add(part: Cost, depth: number): void {
    this.steps += part.steps;
    this.ofAliases += part.ofAliases;
    if (depth > this.depth) this.depth = depth;
  }
}

function sequenceOf(state: Constructing, node: YamlNode & { readonly kind: "sequence" }): Built {
  const total = new Total();
  const items = node.items.map((item) => {
    const built = build(state, item);
    total.add(built, built.depth);
    return built.node;
  });
  return {
    node: { kind: "array", start: node.start, end: node.end, items },
    steps: total.steps,
    ofAliases: total.ofAliases,
    depth: total.depth + 1,
  };
}

function mappingOf(state: Constructing, node: YamlMapping): Built {
  const slots: Slots = new Map();
  const { steps, ofAliases, depth } = fill(state, node, slots);
  let entries = [...slots.values()];
  // Keys of several types may have one text: `1` and `"1"`.
  if (new Set(entries.map((entry) => entry.key)).size < entries.length) {
    entries = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
  }
  return { node: { kind: "object", start: node.start, end: node.end, entries }, steps, ofAliases, depth: depth + 1 };
}

/** Puts the entries of a mapping into the slots, and those that it merges. `merged`: the key at which it is merged into another. */
function fill(state: Constructing, mapping: YamlMapping, slots: Slots, merged?: YamlNode, mergeDepth = 0): Total {
  const total = new Total();
  if (mergeDepth > maximumDepth) throw tooDeep(mapping.start);
  for (const { key, value } of mapping.entries) {
    if (isMergeKey(key)) {
      for (const source of mergeSources(value)) {
        const { target, alias } = source;
        const own = state.built.get(target);
        if (own === "begun" && alias !== undefined) throw containsItself(alias);
        state.built.set(target, "begun");
        const inner = fill(state, target, slots, merged ?? key, mergeDepth + 1);
        if (own === undefined) state.built.delete(target);
        else state.built.set(target, own);
        total.add(alias === undefined ? inner : { steps: inner.steps + 1, ofAliases: inner.steps }, inner.depth);
      }
      continue;
    }
    const name = keyOf(key);
    const built = build(state, value);
    total.add(name.cost, 0);
    total.add(built, built.depth);
    if (slots.has(name.identity)) {
      const { start, end } = merged ?? key;
      state.duplicates.push({ key: name.text, goKey: goKey(name.identity), start, end });
    }
    slots.set(name.identity, { key: name.text, keyStart: key.start, keyEnd: key.end, value: built.node });
  }
  return total;
}

function isMergeKey(key: YamlNode): boolean {
  return key.kind === "scalar" && key.value === "<<" && (key.isImplicit || key.tag === "tag:yaml.org,2002:merge");
}

interface MergeSource {
  readonly target: YamlMapping;
  readonly alias: (YamlNode & { readonly kind: "alias" }) | undefined;
}

/** A mapping, an alias of one, or a list of such; of a list the first wins, so the last is merged first. */
function mergeSources(value: YamlNode): readonly MergeSource[] {
  const values = value.kind === "sequence" ? [...value.items].reverse() : [value];
  return values.map((each) => {
    const target = each.kind === "alias" ? each.target : each;
    if (target.kind !== "mapping") throw new YamlFault("map merge requires map or sequence of maps as the value", each.start);
    return { target, alias: each.kind === "alias" ? each : undefined };
  });
}

function scalarOf(node: YamlScalar): SourceNode {
  const { start, end, source } = node;
  const resolved = resolveScalar(node);
  switch (resolved.kind) {
    case "string":
      return { kind: "string", start, end, value: resolved.value, source };
    case "boolean":
      return { kind: "boolean", start, end, value: resolved.value };
    case "null":
      return { kind: "null", start, end };
    case "integer":
      return { kind: "number", start, end, literal: resolved.value.toString() };
    case "float":
      return { kind: "number", start, end, literal: floatLiteral(resolved.value, start) };
  }
}

/** As Go's JSON encoder prints a float64: as JavaScript does, but for the sign of zero. */
function floatLiteral(value: number, start: number): string {
  if (!Number.isFinite(value)) {
    const text = Number.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
    throw new YamlFault(`json: unsupported value: ${text}`, start);
  }
  return Object.is(value, -0) ? "-0" : String(value);
}
