import type { Message } from "../../diagnostics/diagnostic.js";
import type { InputDeclaration } from "../../graph/graph.js";
import type { KubernetesObject } from "../objects.js";
export interface Parameters {
    /** By name, as Argo takes them: texts as they are, everything else as JSON. Only those that were given. */
    readonly values: Readonly<Record<string, string>>;
    /** All mistakes. */
    readonly messages: readonly Message[];
}
/** The entries of a text with one `NAME=value` a line; empty lines are left out. */
export declare function parameterEntries(text: string): readonly string[];
export interface ParameterWords {
    /** For messages: "the pipeline `training`". */
    readonly pipeline: string;
    /** A parameter as it is typed, for hints: `-p "a b=c"` on a command line. Default: the entry itself. */
    readonly typed?: (entry: string) => string;
}
/**
 * `NAME=value`, checked against what the pipeline declares before anything is sent. A value may have line breaks, where the entry came with them.
 */
export declare function readParameters(entries: readonly string[], inputs: readonly InputDeclaration[], { pipeline, typed }: ParameterWords): Parameters;
/** What a template in the cluster declares: names, which of them have a value already, and the choices of an enum. */
export declare function declaredInputs(template: KubernetesObject): readonly InputDeclaration[];
