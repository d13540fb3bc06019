/** Unique within one graph and the same for the same source. */
export type NodeId = string;
export type PipelineId = string;
export type ComponentId = string;
export type IterationId = string;
