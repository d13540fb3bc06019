import type { EnvironmentSource } from "../../../graph/options.ts";
import type { Json } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";

/** One entry of a container's `env`. */
export function environmentEntry(
  name: string,
  source: EnvironmentSource,
  text: (value: Value, wish: string) => string,
): { readonly [key: string]: Json } {
  switch (source.kind) {
    case "value":
      return { name, value: text(source.value, name) };
    case "secret":
    case "config-map": {
      const reference = {
        name: text(source.name, name),
        key: source.key,
        ...(source.optional === undefined ? {} : { optional: source.optional }),
      };
      return { name, valueFrom: source.kind === "secret" ? { secretKeyRef: reference } : { configMapKeyRef: reference } };
    }
    case "field":
      return { name, valueFrom: { fieldRef: { fieldPath: source.path } } };
  }
}
