/** A project of two pipelines and what they import, with its manifests to be made by `render`. */
export const project: Readonly<Record<string, string>> = {
  "argots.json": JSON.stringify({ pipelines: ["pipelines/*.pipeline.ts"], as: "template" }),
  "components/train.py": "def train(rows: int) -> int:\n    return rows + 1\n",
  "components/clean.py": "from shared import limit\n\n\ndef clean(rows: int) -> int:\n    return min(rows, limit())\n",
  "components/shared.py": "def limit() -> int:\n    return 5\n",
  "pipelines/training.pipeline.ts": `import { cron, pipeline, python } from "argots";
export const train = python<{ rows: number }, number>("../components/train.py#train", { image: "python:3.11-slim" });
export const training = pipeline({ name: "training" }, ({ rows = 3 }) => ({ total: train({ rows }) }));
export const nightly = cron(training, { schedule: "0 2 * * *", timezone: "Asia/Seoul" });
`,
  "pipelines/cleaning.pipeline.ts": `import { pipeline, python } from "argots";
export const clean = python<{ rows: number }, number>("../components/clean.py#clean", { image: "python:3.11-slim" });
export const cleaning = pipeline({ name: "cleaning" }, ({ rows = 3 }) => ({ total: clean({ rows }) }));
`,
};
