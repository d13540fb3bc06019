// Manifests with something broken in them: the simulator always comes to an end, and says what stops it as data.
import { expect, test } from "vitest";
import { scriptedExecutor } from "../../src/simulator/scripted-executor.ts";
import { simulate } from "../../src/simulator/simulate.ts";
import { type Fixture, fixtures } from "./fixture.ts";

/** Numbers that follow from a seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Place = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string | number };

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

const texts = [
  "",
  "a",
  "{{",
  "{{=",
  "{{=1 + }}",
  "{{tasks.a.outputs.parameters.p}}",
  "{{inputs.parameters.nobody}}",
  "{{=tasks.b.outputs}}",
  "-1",
  "0",
];

/** One change: something is left out, put elsewhere, said twice, or made another text. */
function mutate(manifests: readonly unknown[], next: (below: number) => number): void {
  const places = placesIn(manifests).filter(({ key }) => key !== "apiVersion" && key !== "kind");
  const place = places[next(places.length)];
  const other = places[next(places.length)];
  if (place === undefined || other === undefined) return;
  const holder = place.holder as Record<string | number, unknown>;
  const value = holder[place.key];
  switch (next(6)) {
    case 0:
      Reflect.deleteProperty(holder, place.key);
      break;
    case 1:
      holder[place.key] = structuredClone((other.holder as Record<string | number, unknown>)[other.key]);
      break;
    case 2:
      if (Array.isArray(value)) value.push(...(structuredClone(value) as unknown[]));
      break;
    case 3:
      if (typeof value === "string") holder[place.key] = texts[next(texts.length)];
      break;
    case 4:
      if (typeof value === "string") holder[place.key] = value.replace(/[a-z]+/, ["a", "b", "main", "nobody"][next(4)] ?? "");
      break;
    default:
      if (Array.isArray(value)) value.reverse();
  }
}

/** Of each fixture; more are good for a search (SIMULATOR_SEEDS=500). */
const seeds = Number(process.env["SIMULATOR_SEEDS"] ?? "10");

/** More than any of them needs. */
const mostEvents = 20_000;

async function endOf({ manifests, ...script }: Fixture, seed: number): Promise<string> {
  const next = numbers(seed);
  const changed = structuredClone(manifests);
  for (let count = 1 + next(3); count > 0; count--) mutate(changed, next);
  let events = 0;
  for await (const event of simulate(changed, { executor: scriptedExecutor(script), start: 0, mostNodes: 2_000 })) {
    if (event.kind === "end") return event.result.kind;
    events += 1;
    if (events > mostEvents) return "never ends";
  }
  return "ends without a result";
}

test(
  "a broken manifest ends as one of the kinds of result",
  async () => {
    const ends = new Map<string, number>();
    for (const fixture of fixtures()) {
      for (let seed = 1; seed <= seeds; seed++) {
        const end = await endOf(fixture, seed).catch((error: unknown) => {
          throw new Error(`${fixture.name} with seed ${String(seed)}`, { cause: error });
        });
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
    }
    expect([...ends.keys()].sort()).toEqual(["completed", "hanging", "refused"]);
    expect(Math.min(...ends.values())).toBeGreaterThan(10);
  },
  120_000 + 2000 * seeds,
);
