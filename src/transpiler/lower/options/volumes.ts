import type { TaskOptions, VolumeSource } from "../../../graph/options.ts";
import type { Json } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { createNameScope, type NameScope } from "../names.ts";

type Fields = { readonly [key: string]: Json };

export interface Volumes {
  readonly volumes: readonly Fields[];
  readonly mounts: readonly Fields[];
}

/** Volumes and where they are mounted. One claim, Secret or ConfigMap is one volume, however often it is mounted. */
export function volumesOf(options: TaskOptions, text: (value: Value, wish: string) => string): Volumes {
  const names = createNameScope();
  const volumes = new Map<string, Fields>();
  const mounts = Object.entries(options.volumes ?? {}).map(([path, source]) => {
    const field = volumeField(source, (value, wish) => text(value, wish));
    const shared = source.kind === "ephemeral" || source.kind === "empty-directory" ? `${path} ` : "";
    const key = shared + JSON.stringify(field);
    const known = volumes.get(key);
    const name = known ? (known["name"] as string) : uniqueName(names, source, path);
    if (!known) volumes.set(key, { name, ...field });
    return {
      name,
      mountPath: path,
      ...(source.kind === "pvc" && source.subPath !== undefined ? { subPath: source.subPath } : {}),
      ...(source.kind === "pvc" && source.readOnly ? { readOnly: true } : {}),
    };
  });
  return { volumes: [...volumes.values()], mounts };
}

/** After what it holds, or after the place it is mounted at. */
function uniqueName(names: NameScope, source: VolumeSource, path: string): string {
  const value = source.kind === "pvc" ? source.claim : source.kind === "secret" || source.kind === "config-map" ? source.name : undefined;
  const wish = value?.kind === "constant" && typeof value.value === "string" ? value.value : path;
  return names.unique(/[A-Za-z0-9]/.test(wish) ? wish : "volume");
}

function volumeField(source: VolumeSource, text: (value: Value, wish: string) => string): Fields {
  switch (source.kind) {
    case "pvc":
      return { persistentVolumeClaim: { claimName: text(source.claim, "claim") } };
    case "ephemeral":
      return {
        ephemeral: {
          volumeClaimTemplate: {
            spec: {
              accessModes: source.accessModes ?? ["ReadWriteOnce"],
              ...(source.storageClass === undefined ? {} : { storageClassName: source.storageClass }),
              resources: { requests: { storage: source.size } },
            },
          },
        },
      };
    case "empty-directory":
      return {
        emptyDir: {
          ...(source.medium === undefined ? {} : { medium: source.medium }),
          ...(source.sizeLimit === undefined ? {} : { sizeLimit: source.sizeLimit }),
        },
      };
    case "secret":
      return { secret: { secretName: text(source.name, "secret"), ...itemsOf(source) } };
    case "config-map":
      return { configMap: { name: text(source.name, "configMap"), ...itemsOf(source) } };
  }
}

function itemsOf(source: { readonly items?: Readonly<Record<string, string>>; readonly optional?: boolean }): Fields {
  return {
    ...(source.items ? { items: Object.entries(source.items).map(([key, path]) => ({ key, path })) } : {}),
    ...(source.optional === undefined ? {} : { optional: source.optional }),
  };
}
