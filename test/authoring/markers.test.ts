import { configMap, configMapVolume, emptyDir, ephemeral, field, pvc, secret, secretVolume } from "argots";
import { expect, test } from "vitest";

test.each([
  [pvc("data"), { kind: "pvc", claim: "data" }],
  [pvc("data", { subPath: "raw", readOnly: true }), { kind: "pvc", claim: "data", subPath: "raw", readOnly: true }],
  [ephemeral("1Gi"), { kind: "ephemeral", size: "1Gi" }],
  [
    ephemeral("1Gi", { storageClass: "fast", accessModes: ["ReadWriteMany"] }),
    { kind: "ephemeral", size: "1Gi", storageClass: "fast", accessModes: ["ReadWriteMany"] },
  ],
  [emptyDir(), { kind: "empty-directory" }],
  [emptyDir({ medium: "Memory", sizeLimit: "1Gi" }), { kind: "empty-directory", medium: "Memory", sizeLimit: "1Gi" }],
  [secretVolume("tls", { optional: true }), { kind: "secret-volume", name: "tls", optional: true }],
  [configMapVolume("app", { items: { a: "b" } }), { kind: "config-map-volume", name: "app", items: { a: "b" } }],
  [secret("api", "token"), { kind: "secret", name: "api", key: "token" }],
  [configMap("app", "mode", { optional: true }), { kind: "config-map", name: "app", key: "mode", optional: true }],
  [field("metadata.name"), { kind: "field", path: "metadata.name" }],
])("%j says what it stands for", (made, expected) => {
  expect(made).toEqual(expected);
});
