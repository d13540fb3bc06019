import type { ComponentOptions } from "./component-options.js";
import type { Component } from "./component.js";
import type { Exact } from "./container.js";
import type { SecretReference } from "./environment.js";
import type { CheckInputs, Inputs, NoInputs } from "./interface.js";
/**
 * A request. It needs no pod: Argo's agent sends it.
 *
 * @example
 * ```ts
 * import { secret, type HttpRequest } from "argots";
 *
 * export const request: HttpRequest = {
 *   url: "https://example.com/hooks/build",
 *   method: "POST",
 *   headers: { Authorization: secret("hooks", "authorization") },
 *   body: JSON.stringify({ state: "started" }),
 *   successCondition: "response.statusCode == 202",
 * };
 * ```
 */
export interface HttpRequest {
    readonly url: string;
    /** Default: `GET`. */
    readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
    readonly headers?: Readonly<Record<string, string | SecretReference>>;
    readonly body?: string;
    /** Default of Argo: 30. */
    readonly timeoutSeconds?: number;
    /** An Argo expression over `response`, in its own words. Default: a status of 2xx or 3xx. */
    readonly successCondition?: string;
    readonly insecureSkipVerify?: boolean;
}
/**
 * An HTTP request as a component: the request, or a function of the inputs that gives it. What a call gives is the response's body.
 *
 * @example
 * ```ts
 * import { http, pipeline, secret } from "argots";
 *
 * export const ping = http({ url: "https://example.com/healthz" });
 *
 * export const report = http(
 *   ({ build, state }: { build: string; state: "passed" | "failed" }) => ({
 *     url: `https://example.com/builds/${build}`,
 *     method: "POST",
 *     headers: { Authorization: secret("builds", "token") },
 *     body: JSON.stringify({ state }),
 *   }),
 *   { retry: 3 },
 * );
 *
 * export const announce = pipeline({ name: "announce" }, ({ build }: { build: string }) => {
 *   const health = ping();
 *   if (health === "ok") report({ build, state: "passed" });
 * });
 * ```
 */
export declare function http<In extends object = NoInputs, Spec extends HttpRequest = HttpRequest>(_request: HttpRequest | (((inputs: In) => Exact<Spec, HttpRequest>) & CheckInputs<In>), options?: ComponentOptions): Component<Inputs<In>, string>;
