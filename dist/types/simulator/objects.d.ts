export interface ValueFrom {
    path?: string;
    parameter?: string;
    expression?: string;
    default?: string;
    supplied?: object;
    event?: string;
    jsonPath?: string;
    jqFilter?: string;
    configMapKeyRef?: {
        name?: string;
        key?: string;
    };
    [key: string]: unknown;
}
export interface Parameter {
    name: string;
    value?: string;
    default?: string;
    valueFrom?: ValueFrom;
    globalName?: string;
    enum?: string[];
}
/** Where an artifact lies is one of many keys (`s3`, `raw`, `http`, …), which only `location.ts` tells apart. */
export interface Artifact {
    name: string;
    path?: string;
    from?: string;
    fromExpression?: string;
    optional?: boolean;
    globalName?: string;
    subPath?: string;
    [key: string]: unknown;
}
export interface Arguments {
    parameters?: Parameter[];
    artifacts?: Artifact[];
}
export interface Outputs extends Arguments {
    result?: string;
    exitCode?: string;
}
export interface TemplateRef {
    name?: string;
    template?: string;
    clusterScope?: boolean;
}
export interface Hook {
    template?: string;
    templateRef?: TemplateRef;
    arguments?: Arguments;
    expression?: string;
}
export interface ContinueOn {
    error?: boolean;
    failed?: boolean;
}
export interface Sequence {
    count?: string | number;
    start?: string | number;
    end?: string | number;
    format?: string;
}
/** What refers to a template: a task of a DAG, a step, a hook, or a node that was made from one of them. */
export interface Reference {
    name?: string;
    template?: string;
    templateRef?: TemplateRef;
    inline?: Template;
}
/** A task of a DAG or a step; the two differ in a task's dependencies only. */
export interface Call extends Reference {
    name: string;
    arguments?: Arguments;
    when?: string;
    withItems?: unknown[];
    withParam?: string;
    withSequence?: Sequence;
    continueOn?: ContinueOn;
    onExit?: string;
    hooks?: Record<string, Hook>;
    depends?: string;
    dependencies?: string[];
}
export interface Backoff {
    duration?: string;
    factor?: string | number;
    maxDuration?: string;
    cap?: string;
}
export interface RetryStrategy {
    limit?: string | number;
    retryPolicy?: string;
    backoff?: Backoff;
    expression?: string;
}
export interface Lock {
    name?: string;
    namespace?: string;
    configMapKeyRef?: {
        name?: string;
        key?: string;
    };
    database?: boolean | {
        key?: string;
    };
}
export interface Synchronization {
    mutex?: Lock;
    mutexes?: Lock[];
    semaphore?: Lock;
    semaphores?: Lock[];
}
export interface Memoize {
    key: string;
    maxAge?: string;
    cache?: {
        configMap?: {
            name?: string;
        };
    };
}
export interface Container {
    name?: string;
    dependencies?: string[];
    [key: string]: unknown;
}
export interface Template {
    name?: string;
    inputs?: Arguments;
    outputs?: Outputs;
    container?: Container;
    script?: {
        source?: string;
        [key: string]: unknown;
    };
    containerSet?: {
        containers?: Container[];
        [key: string]: unknown;
    };
    resource?: object;
    data?: object;
    http?: object;
    plugin?: object;
    suspend?: {
        duration?: string;
    };
    dag?: {
        tasks?: Call[];
        target?: string;
        failFast?: boolean;
    };
    steps?: Call[][];
    daemon?: boolean;
    failFast?: boolean;
    parallelism?: number;
    timeout?: string;
    activeDeadlineSeconds?: string | number;
    retryStrategy?: RetryStrategy;
    synchronization?: Synchronization;
    memoize?: Memoize;
    annotations?: Record<string, string>;
    podSpecPatch?: string;
    [key: string]: unknown;
}
export interface WorkflowSpec {
    entrypoint?: string;
    arguments?: Arguments;
    templates?: Template[];
    templateDefaults?: Template;
    onExit?: string;
    hooks?: Record<string, Hook>;
    parallelism?: number;
    activeDeadlineSeconds?: number;
    retryStrategy?: RetryStrategy;
    synchronization?: Synchronization;
    suspend?: boolean;
    podSpecPatch?: string;
    artifactRepositoryRef?: {
        configMap?: string;
        key?: string;
    };
    shutdown?: string;
    priority?: number;
    serviceAccountName?: string;
    workflowTemplateRef?: {
        name: string;
        clusterScope?: boolean;
    };
    workflowMetadata?: {
        labels?: Record<string, string>;
        annotations?: Record<string, string>;
        labelsFrom?: Record<string, {
            expression: string;
        }>;
    };
    [key: string]: unknown;
}
export type TemplateType = "container" | "containerSet" | "steps" | "dag" | "script" | "resource" | "data" | "suspend" | "http" | "plugin" | "unknown";
/** The first of them that a template has, as `Template.GetType`. */
export declare function templateType(template: Template): TemplateType;
export declare function isPodType(type: TemplateType): boolean;
export declare function expands(call: Call): boolean;
export declare function hasOutputs(outputs: Outputs | undefined): boolean;
