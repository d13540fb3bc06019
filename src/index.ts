/** What a pipeline file imports: the makers of components and pipelines, and the types. */
export type {
  Artifact,
  ClassificationMetrics,
  Dataset,
  Directory,
  Html,
  Markdown,
  Metrics,
  Model,
  Output,
  SlicedClassificationMetrics,
} from "./authoring/artifacts.ts";
export type { ComponentOptions, PythonOptions } from "./authoring/component-options.ts";
export { component, type Component } from "./authoring/component.ts";
export { container, type ContainerSpec } from "./authoring/container.ts";
export { cron, type Cron, type CronOptions, type CronSettings } from "./authoring/cron.ts";
export { run } from "./authoring/current-run.ts";
export { define } from "./authoring/define.ts";
export { configMap, field, secret } from "./authoring/environment.ts";
export { http, type HttpRequest } from "./authoring/http.ts";
export type { NoInputs } from "./authoring/interface.ts";
export type { Json, JsonObject } from "./authoring/json.ts";
export { map, type MapOptions } from "./authoring/map.ts";
export type { PipelineOptions } from "./authoring/pipeline-options.ts";
export { pipeline, type Pipeline } from "./authoring/pipeline.ts";
export { python } from "./authoring/python.ts";
export { resource, type ResourceSpec } from "./authoring/resource.ts";
export type { Failure, Run } from "./authoring/run.ts";
export { stub, withComponents, type Stub } from "./authoring/stubs.ts";
export { approval, suspend, type ApprovalSettings, type SuspendSettings } from "./authoring/suspend.ts";
export type { Cache, EnvironmentValue, Resources, Retry, Synchronization, TaskOptions, Volume } from "./authoring/task-options.ts";
export { template, templateRef, type TemplateLocation } from "./authoring/template.ts";
export { configMapVolume, emptyDir, ephemeral, pvc, secretVolume } from "./authoring/volumes.ts";
