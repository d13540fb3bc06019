// The simulator's controller in real time: pods take as long as they take, and somebody outside may end the run.
import { Unsupported } from "../../simulator/failure.ts";
import { operate } from "../../simulator/operate.ts";
import { eventsOf, resultOf, type SimulationResult } from "../../simulator/result.ts";
import type { Operation } from "../../simulator/state.ts";
import { beginEnding, endUnwanted } from "./ending.ts";
import { happen, longestSleep, type Drive, type Engine } from "./engine.ts";
import { startAll } from "./start.ts";

/** Passes without anything from outside after which a workflow that keeps changing is taken to do so for ever. */
const mostPasses = 1_000;

/** Runs a workflow to its end; when it returns, nothing that it started goes on. */
export async function drive(drive: Drive): Promise<SimulationResult> {
  const { workflow } = drive;
  const engine: Engine = {
    ...drive,
    works: new Map(),
    calls: new Map(),
    asked: new Set(),
    open: 0,
    ending: false,
    skipped: 0,
    wakeUps: new Set(),
    happened: [],
    wake: () => undefined,
  };
  drive.onShutdown((strategy) => {
    happen(engine, () => {
      if (strategy === "Stop" && engine.isFinal !== undefined) beginEnding(engine);
      else workflow.spec = { ...workflow.spec, shutdown: strategy };
      workflow.memory.resting.clear();
    });
  });
  try {
    const last = await loop(engine);
    return resultOf(workflow, last);
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return { ...resultOf(workflow, undefined), kind: "refused", reason: error.message, ...error.place };
  } finally {
    for (const work of [...engine.works.values(), ...engine.calls.values()]) work.stop("late");
    await Promise.all([...engine.works.values(), ...engine.calls.values()].map(({ outcome }) => outcome));
  }
}

async function loop(engine: Engine): Promise<Operation> {
  const { workflow, happened, wakeUps } = engine;
  const told = new Map<string, string>();
  let quiet = 0;
  for (;;) {
    const now = Date.now() + engine.skipped;
    for (const time of wakeUps) if (time <= now) wakeUps.delete(time);
    const operation = operate(workflow, now);
    for (const event of eventsOf(workflow, now, told)) engine.onEvent(event);
    engine.onPass();
    for (const time of operation.wakeUps) if (time > now) wakeUps.add(time);
    endUnwanted(engine);
    if (workflow.phase === "Succeeded" || workflow.phase === "Failed" || workflow.phase === "Error") return operation;
    const started = startAll(engine, operation);
    quiet = started ? 0 : quiet + 1;
    if ((operation.updated || operation.released || started) && quiet < mostPasses) continue;
    quiet = 0;
    if (happened.length === 0) {
      if (engine.works.size === 0 && engine.calls.size === 0 && engine.open === 0 && wakeUps.size === 0) return operation;
      if (engine.ending && engine.works.size === 0 && engine.calls.size === 0 && wakeUps.size > 0) {
        // Nobody waits for the next attempt, or for a pause to be over, in a run that is being stopped.
        engine.skipped += Math.min(...wakeUps) - now + 1;
        continue;
      }
      await somethingHappens(engine, now);
    }
    for (const apply of happened.splice(0)) apply();
  }
}

function somethingHappens(engine: Engine, now: number): Promise<void> {
  return new Promise((resolve) => {
    const next = Math.min(...engine.wakeUps, now + longestSleep);
    const timer = setTimeout(resolve, Math.max(0, next - now));
    engine.wake = () => {
      clearTimeout(timer);
      // What happens in the same moment is looked at together.
      setImmediate(resolve);
    };
  });
}
