import { component, pipeline, pvc, run } from "argots";
import { mkdir, readFile, writeFile } from "node:fs/promises";

const workspace = "/workspace";

const writeToWorkspace = component({ image: "node:24-slim" }, async ({ workspacePath }: { workspacePath: string }) => {
  await mkdir(`${workspacePath}/data`, { recursive: true });
  const path = `${workspacePath}/data/greeting.txt`;
  await writeFile(path, "Good morning");
  return path;
});

const readFromWorkspace = component({ image: "node:24-slim" }, ({ filePath }: { filePath: string }): Promise<string> =>
  readFile(filePath, "utf8"),
);

/** All tasks share one volume, which Argo makes for the run and deletes with it: it is called after the run. */
export const withWorkspace = pipeline(
  {
    name: "pipeline-with-workspace",
    volumes: { [workspace]: pvc(`${run.name}-workspace`) },
    workflow: {
      volumeClaimTemplates: [
        {
          metadata: { name: "workspace" },
          spec: { accessModes: ["ReadWriteOnce"], storageClassName: "standard", resources: { requests: { storage: "1Gi" } } },
        },
      ],
    },
  },
  () => readFromWorkspace({ filePath: writeToWorkspace({ workspacePath: workspace }) }),
);
