// The parts of Argo's API types that its validation reads, as `normalize.ts` makes them from a manifest: every value has the type that it
// has here, and what was null is not there.
import type { Json } from "../../graph/types.ts";

export interface WorkflowSpec {
  readonly templates?: readonly Template[];
  readonly entrypoint?: string;
  readonly arguments?: Arguments;
  readonly onExit?: string;
  readonly priority?: number;
  readonly hooks?: Hooks;
  readonly podGC?: { readonly strategy?: string; readonly labelSelector?: LabelSelector };
  readonly podMetadata?: Metadata;
  readonly podResources?: Resources;
  readonly workflowTemplateRef?: { readonly name?: string; readonly clusterScope?: boolean };
  readonly workflowMetadata?: Metadata & { readonly labelsFrom?: Texts };
  readonly templateDefaults?: Template;
  readonly executorPlugins?: readonly ExecutorPlugin[];
}

export type Texts = { readonly [key: string]: string };

export interface Metadata {
  readonly labels?: Texts;
  readonly annotations?: Texts;
}

export interface Resources {
  readonly limits?: { readonly [key: string]: string };
  readonly requests?: { readonly [key: string]: string };
  readonly claims?: readonly Json[];
}

export interface LabelSelector {
  readonly matchLabels?: Texts;
  readonly matchExpressions?: readonly { readonly key?: string; readonly operator?: string; readonly values?: readonly string[] }[];
}

export interface ExecutorPlugin {
  readonly metadata?: { readonly name?: string };
  readonly spec?: { readonly sidecar?: { readonly container?: Container } };
}

export interface Arguments {
  readonly parameters?: readonly Parameter[];
  readonly artifacts?: readonly Artifact[];
}

export interface Parameter {
  readonly name?: string;
  readonly value?: string;
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly globalName?: string;
  readonly valueFrom?: ValueFrom;
}

export interface ValueFrom {
  readonly path?: string;
  readonly jsonPath?: string;
  readonly jqFilter?: string;
  readonly event?: string;
  readonly parameter?: string;
  readonly supplied?: Json;
  readonly configMapKeyRef?: Json;
  readonly expression?: string;
}

/** Where an artifact lies. */
export interface ArtifactLocation {
  readonly s3?: { readonly endpoint?: string; readonly bucket?: string; readonly key?: string };
  readonly git?: { readonly repo?: string };
  readonly http?: { readonly url?: string };
  readonly artifactory?: { readonly url?: string; readonly usernameSecret?: Json };
  readonly hdfs?: HdfsArtifact;
  readonly raw?: Json;
  readonly oss?: { readonly endpoint?: string; readonly bucket?: string; readonly key?: string };
  readonly gcs?: { readonly bucket?: string; readonly key?: string };
  readonly azure?: { readonly endpoint?: string; readonly container?: string; readonly blob?: string };
  readonly plugin?: { readonly name?: string; readonly configuration?: string; readonly key?: string };
}

export interface HdfsArtifact {
  readonly addresses?: readonly string[];
  readonly path?: string;
  readonly hdfsUser?: string;
  readonly krbCCacheSecret?: Json;
  readonly krbKeytabSecret?: Json;
  readonly krbServicePrincipalName?: string;
  readonly krbConfigConfigMap?: Json;
  readonly krbUsername?: string;
  readonly krbRealm?: string;
}

export interface Artifact extends ArtifactLocation {
  readonly name?: string;
  readonly path?: string;
  readonly mode?: number;
  readonly recurseMode?: boolean;
  readonly from?: string;
  readonly fromExpression?: string;
  readonly optional?: boolean;
  readonly globalName?: string;
}

export interface Template {
  readonly name?: string;
  readonly inputs?: Arguments;
  readonly outputs?: Arguments;
  readonly metadata?: Metadata;
  readonly daemon?: boolean;
  readonly steps?: readonly (readonly Step[])[];
  readonly dag?: { readonly tasks?: readonly Task[]; readonly target?: string };
  readonly container?: Container;
  readonly containerSet?: { readonly containers?: readonly Container[]; readonly volumeMounts?: readonly VolumeMount[] };
  readonly script?: Container;
  readonly resource?: ResourceTemplate;
  readonly suspend?: Json;
  readonly data?: Json;
  readonly http?: Json;
  readonly plugin?: Json;
  readonly initContainers?: readonly Container[];
  readonly sidecars?: readonly Container[];
  readonly archiveLocation?: ArtifactLocation;
  readonly activeDeadlineSeconds?: string | number;
  readonly retryStrategy?: { readonly retryPolicy?: string };
  readonly parallelism?: number;
  readonly metrics?: { readonly prometheus?: readonly Metric[] };
  readonly timeout?: string;
  readonly pendingTimeout?: string;
  readonly podResources?: Resources;
  readonly resourceClaims?: readonly Json[];
}

export interface Container {
  readonly name?: string;
  readonly image?: string;
  readonly volumeMounts?: readonly VolumeMount[];
  readonly dependencies?: readonly string[];
  readonly ports?: readonly Json[];
  readonly resources?: Resources;
  readonly securityContext?: Json;
}

export interface VolumeMount {
  readonly name?: string;
  readonly mountPath?: string;
}

export interface ResourceTemplate {
  readonly action?: string;
  readonly manifest?: string;
  readonly manifestFrom?: { readonly artifact?: Artifact };
}

/** Who names a template: a step, a task, or Argo itself for an entrypoint and the like. */
export interface Holder {
  readonly name?: string;
  readonly template?: string;
  readonly templateRef?: TemplateRef;
  readonly inline?: Template;
}

export interface TemplateRef {
  readonly name?: string;
  readonly template?: string;
  readonly clusterScope?: boolean;
}

export interface Step extends Holder {
  readonly arguments?: Arguments;
  readonly withItems?: readonly Json[];
  readonly withParam?: string;
  readonly withSequence?: { readonly count?: string | number; readonly end?: string | number };
  readonly onExit?: string;
  readonly hooks?: Hooks;
}

export interface Task extends Step {
  readonly depends?: string;
  readonly dependencies?: readonly string[];
  readonly continueOn?: { readonly error?: boolean; readonly failed?: boolean };
}

export type Hooks = { readonly [name: string]: { readonly expression?: string } };

export interface Metric {
  readonly name?: string;
  readonly help?: string;
  readonly labels?: readonly { readonly key?: string }[];
  readonly gauge?: { readonly value?: string; readonly realtime?: boolean };
  readonly counter?: { readonly value?: string };
  readonly histogram?: { readonly value?: string };
}
