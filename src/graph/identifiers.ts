/** Unique within one graph and the same for the same source. */
export type NodeId = string & { readonly brand?: "node" };
export type PipelineId = string & { readonly brand?: "pipeline" };
export type ComponentId = string & { readonly brand?: "component" };
export type IterationId = string & { readonly brand?: "iteration" };
