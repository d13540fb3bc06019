import { checkControl } from "./control.ts";
import { checkObjects } from "./objects.ts";
import { checkRetry } from "./retry.ts";
import { startLab } from "./start-lab.ts";
import { checkStreams } from "./streams.ts";
import { enterWorld, type Check } from "./world.ts";

/** `folder`: that of the lab. */
export async function runOperations(folder: string, check: Check): Promise<void> {
  const lab = await startLab(folder);
  try {
    const world = await enterWorld(lab.kubeconfig);
    try {
      await checkObjects(world, check);
      await checkControl(world, check);
      await checkStreams(world, check);
      await checkRetry(world, check);
    } finally {
      await world.service.close();
    }
  } finally {
    await lab.down();
  }
}
