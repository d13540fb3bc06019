/** The pipeline of a new project, as its scripts and the advice at the end call it. */
export const mainPipeline = { name: "training", file: "pipelines/training.pipeline.ts" } as const;
