import type { ArgoVersion } from "../../argo/version.ts";
import type { Component, Graph, Node, Pipeline } from "../../graph/graph.ts";
import type { ComponentId, NodeId, PipelineId } from "../../graph/identifiers.ts";
import type { Json, Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Report } from "../report.ts";
import { emptyPlan, type GatherPlan } from "./gather-slots.ts";
import { createNameScope, type NameScope } from "./names.ts";
import { createScope, type ItemPlan, type Placement, type Scope, type ScopeParent } from "./scope.ts";
import { surveyLoops, type LoopUse } from "./survey.ts";

export type ArtifactRepository = "s3" | "gcs" | "azure" | "oss";

/** The most that one object of Argo's holds. */
export interface Limits {
  /** In a DAG. */
  readonly tasks: number;
  /** Parameters that a template takes. */
  readonly inputs: number;
  /** In a workflow, or in a template that others are called from. */
  readonly templates: number;
  /** Templates that run inside each other. */
  readonly depth: number;
}

/** `maxItems` of Argo's resource definitions since 4.0 (argo.md 2.9); the depth is the controller's (`maxAllowedStackDepth` refuses the hundredth). */
const limitsOfArgo: Limits = { tasks: 200, inputs: 500, templates: 200, depth: 99 };

/** The making of one manifest: everything that is shared by its templates. */
export interface Lowering {
  readonly components: Graph["components"];
  readonly pipelines: ReadonlyMap<PipelineId, Pipeline>;
  readonly argoVersion: ArgoVersion;
  readonly artifactRepository: ArtifactRepository | undefined;
  readonly taskFolder: string | undefined;
  readonly report: Report;
  /** Lowers the nodes of a block into a DAG; here because branches and loops hold blocks themselves. */
  readonly lowerNodes: LowerNodes;
  readonly templateNames: NameScope;
  /** DAG templates in the order they were begun. */
  readonly scopes: Scope[];
  readonly placements: Map<NodeId, Placement>;
  readonly limits: Limits;
  /** The parts of blocks that are too large for one DAG, and what each is called among the placements. */
  readonly parts: Map<Scope, NodeId>;
  readonly nodes: Map<NodeId, Node>;
  /** The DAG that holds a loop's task, known before the loop is placed. */
  readonly loopScopes: Map<NodeId, Scope>;
  readonly loopPlans: Map<NodeId, ItemPlan>;
  readonly loops: Map<NodeId, LoopUse>;
  /** Pipelines that are templates of this manifest. */
  readonly pipelineScopes: Map<PipelineId, Scope>;
  /** Variants of DAG templates: a called pipeline with a retry of its own. */
  readonly blockVariants: Map<string, BlockVariant>;
  readonly componentTemplates: ComponentTemplates;
  /** Whether the pod-free template that does nothing is needed. */
  nothing: string | undefined;
  /** The template of tasks that never start: `throw`. */
  thrower: string | undefined;
  /** Nodes of which an artifact comes from one of several sides. */
  readonly framed: Set<NodeId>;
  /** Outputs and carried variables that something looks at. */
  readonly used: Set<string>;
  /** Where the artifacts of loops go. */
  readonly gathering: GatherPlan;
  /** The pipeline that the manifest is of. */
  root: PipelineId | undefined;
  /** How often each submitted text was guarded in the entry template. */
  readonly guards: Map<string, number>;
}

export type LowerNodes = (lowering: Lowering, scope: Scope, nodes: readonly Node[]) => void;

export interface BlockVariant {
  readonly scope: Scope;
  readonly name: string;
  readonly fields: { readonly [key: string]: Json };
}

export interface ComponentTemplates {
  /** In the order of first use. */
  readonly templates: { readonly [key: string]: Json }[];
  /** The component that each was made of, by the template's name. */
  readonly madeOf: Map<string, Component>;
  /** By component, options and the shape of the call. */
  readonly byCall: Map<string, ComponentTemplate>;
  /** By content. */
  readonly byContent: Map<string, string>;
}

/** What a task needs to know of the template it runs. */
export interface ComponentTemplate {
  readonly name: string;
  /** Artifacts whose metadata goes in by a hidden parameter. */
  readonly metadata: readonly string[];
  /** Options known when the pipeline runs, by the input that carries them. */
  readonly options: ReadonlyMap<string, OptionInput>;
}

export interface OptionInput {
  readonly value: Value;
  readonly type: ValueType;
}

export function createLowering(
  graph: Graph,
  options: {
    readonly argoVersion: ArgoVersion;
    readonly artifactRepository?: ArtifactRepository;
    readonly taskFolder?: string;
    readonly limits?: Partial<Limits>;
  },
  report: Report,
  lowerNodes: LowerNodes,
): Lowering {
  return {
    components: graph.components,
    pipelines: new Map(graph.pipelines.map((pipeline) => [pipeline.id, pipeline])),
    argoVersion: options.argoVersion,
    artifactRepository: options.artifactRepository,
    taskFolder: options.taskFolder,
    report,
    lowerNodes,
    templateNames: createNameScope(),
    scopes: [],
    placements: new Map(),
    limits: { ...limitsOfArgo, ...options.limits },
    parts: new Map(),
    nodes: new Map(),
    loopScopes: new Map(),
    loopPlans: new Map(),
    loops: new Map(),
    pipelineScopes: new Map(),
    blockVariants: new Map(),
    componentTemplates: { templates: [], madeOf: new Map(), byCall: new Map(), byContent: new Map() },
    nothing: undefined,
    thrower: undefined,
    framed: new Set(),
    used: new Set(),
    gathering: emptyPlan(),
    root: undefined,
    guards: new Map(),
  };
}

/** Begins a DAG template. */
export function beginScope(
  lowering: Lowering,
  wish: string,
  options: { readonly pipeline: PipelineId; readonly parent?: ScopeParent; readonly raw?: boolean },
): Scope {
  const scope = createScope({ ...options, template: lowering.templateNames.unique(wish) });
  lowering.scopes.push(scope);
  return scope;
}

/** Learns the nodes of a pipeline and how its loops are used, before any of them is lowered. */
export function surveyPipeline(lowering: Lowering, pipeline: Pipeline): void {
  surveyLoops(pipeline, lowering.nodes, lowering.loops, lowering.framed, lowering.used);
}

export function componentOf(lowering: Lowering, id: ComponentId): Component {
  const component = lowering.components.get(id);
  if (!component) throw new Error(`the graph has no component ${id}`);
  return component;
}

/** Reports at a place. */
export function reporterAt(lowering: Lowering, place: Place): (message: Message) => void {
  return (message) => {
    lowering.report(message, place);
  };
}
