import { checkArgoServer } from "./argo-server.ts";
import { checkControl } from "./control.ts";
import { checkObjects } from "./objects.ts";
import { checkRetry } from "./retry.ts";
import { startLab } from "./start-lab.ts";
import { checkStreams } from "./streams.ts";
import { enterWorld, type Check } from "./world.ts";

/** `folder`: that of the lab. `argo`: Argo's program, where there is one: its server is tried as well. */
export async function runOperations(folder: string, argo: string | undefined, check: Check): Promise<void> {
  const lab = await startLab(folder);
  try {
    const world = await enterWorld(lab.kubeconfig);
    try {
      await checkObjects(world, check);
      await checkControl(world, check);
      await checkStreams(world, check);
      await checkRetry(world, check);
      if (argo !== undefined) await checkArgoServer(argo, lab.kubeconfig, check);
    } finally {
      await world.service.close();
    }
  } finally {
    await lab.down();
  }
}
