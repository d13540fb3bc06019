import type { Json } from "../../graph/types.js";
import type { KubernetesObject, Workflow } from "../objects.js";
export type Fields = {
    readonly [key: string]: Json;
};
/** The value as an object with keys; undefined for anything else. */
export declare function fieldsOf(value: Json | undefined): Fields | undefined;
/** The value as a list; empty for anything else. */
export declare function listOf(value: Json | undefined): readonly Json[];
export declare function textOf(value: Json | undefined): string | undefined;
/** An object of the API is JSON, whatever its type says. */
export declare function asJson(object: KubernetesObject | Workflow): Fields;
/** The reply as an object of the API, where it is one. */
export declare function asObject(json: Json | undefined): KubernetesObject | undefined;
