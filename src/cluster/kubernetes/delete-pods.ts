import type { Clock, Connection } from "../connection.ts";
import { podPath } from "./paths.ts";
import { refusal } from "./refusal.ts";
import { isSuccess } from "./reply.ts";

/** A pod that has ended is gone at once, unless somebody holds it back; the controller would take one that is still there for the new one. */
const longestWait = 10_000;
const pause = 200;

const concurrency = 8;

/** Deletes pods, and waits for them to be gone. Those that are gone already are nothing to complain of. */
export async function deletePods(connection: Connection, clock: Clock, names: readonly string[], namespace: string): Promise<void> {
  const left = [...names];
  const work = async () => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) await deletePod(connection, clock, name, namespace);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, names.length) }, work));
}

async function deletePod(connection: Connection, clock: Clock, name: string, namespace: string): Promise<void> {
  const path = podPath(name, namespace);
  const response = await connection.request({ method: "DELETE", path });
  if (response.status === 404) return;
  if (!isSuccess(response)) throw refusal(response, { verb: "delete", kind: "Pod", name, namespace });
  const end = clock.now() + longestWait;
  while (clock.now() < end) {
    const { status } = await connection.request({ method: "GET", path });
    // A role that may delete pods, but not read them, does without the waiting.
    if (status === 404 || status === 403) return;
    await clock.sleep(pause);
  }
}
