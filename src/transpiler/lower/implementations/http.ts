import type { HttpImplementation } from "../../../graph/graph.ts";
import { parameterInputs, ports } from "../ports-of-component.ts";
import { leafText, type Leaf, type Template } from "./leaf.ts";

/** A request that Argo's agent makes. Its response is the task's `result`. */
export function httpTemplate(leaf: Leaf, http: HttpImplementation): Template {
  const headers = Object.entries(http.headers).map(([name, value]) =>
    value.kind === "secret"
      ? { name, valueFrom: { secretKeyRef: { name: value.name, key: value.key } } }
      : { name, value: leafText(leaf, value) },
  );
  return {
    ...ports("inputs", parameterInputs(leaf.component.inputs, []), []),
    http: {
      url: leafText(leaf, http.url),
      method: http.method,
      ...(headers.length > 0 ? { headers } : {}),
      ...(http.body ? { body: leafText(leaf, http.body) } : {}),
      ...(http.timeoutSeconds === undefined ? {} : { timeoutSeconds: http.timeoutSeconds }),
      ...(http.successCondition === undefined ? {} : { successCondition: http.successCondition }),
      ...(http.insecureSkipVerify === undefined ? {} : { insecureSkipVerify: http.insecureSkipVerify }),
    },
  };
}
