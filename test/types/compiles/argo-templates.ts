import { http, pipeline, resource, secret, template, templateRef, type Artifact, type Component, type Model, type NoInputs } from "argots";
import { same, type Same } from "../same.ts";

const fetch = template({
  inputs: {
    parameters: [{ name: "url" }, { name: "retries", value: "3" }, { name: "method", enum: ["GET", "HEAD"], default: "GET" }],
    artifacts: [{ name: "headers", path: "/headers", optional: true }],
  },
  outputs: { parameters: [{ name: "status", valueFrom: { path: "/status" } }], artifacts: [{ name: "body", path: "/body" }] },
  container: { image: "curlimages/curl:8.10.1", command: ["curl"], args: ["{{inputs.parameters.url}}"] },
});
same<Same<ReturnType<typeof fetch>, { readonly status: string; readonly body: Artifact }>>();

const nothing = template({ container: { image: "alpine:3.20", command: ["true"] } });
same<Same<typeof nothing, Component<NoInputs, void>>>();
const typed = template<{ epochs: number }, { model: Model }>({ container: { image: "trainer:1", command: ["train"] } });
same<Same<typeof typed, Component<{ epochs: number }, { model: Model }>>>();
const referenced = templateRef<{ text: string }, { id: number }>({ name: "shared", template: "notify", clusterScope: true });
same<Same<ReturnType<typeof referenced>, { id: number }>>();

const ping = http({ url: "https://example.com", method: "HEAD", timeoutSeconds: 5 });
same<Same<typeof ping, Component<NoInputs, string>>>();
const post = http(({ id, note }: { id: number; note?: string }) => ({
  url: `https://example.com/${id}`,
  method: "POST",
  headers: { Authorization: secret("api", "token"), "X-Note": note ?? "" },
  body: JSON.stringify({ id }),
}));
same<Same<typeof post, Component<{ id: number; note?: string }, string>>>();

const job = resource(({ name }: { name: string }) => ({
  action: "create",
  manifest: { apiVersion: "batch/v1", kind: "Job", metadata: { name } },
  setOwnerReference: true,
  successCondition: "status.succeeded > 0",
  outputs: { uid: { jsonPath: "{.metadata.uid}" }, name: { jqFilter: ".metadata.name" } },
}));
same<Same<ReturnType<typeof job>, { readonly uid: string; readonly name: string }>>();
const remove = resource({ action: "delete", manifest: "apiVersion: v1\nkind: Pod\n", flags: ["--wait=false"] });
same<Same<typeof remove, Component<NoInputs, void>>>();

export const all = pipeline({ name: "all" }, async ({ url = "", method = "GET" as "GET" | "HEAD" }) => {
  const { status, body } = fetch({ url, method, retries: 5 });
  fetch({ url, headers: body });
  await nothing();
  const { uid } = job({ name: `job-${status}` }, { retry: 1 });
  post({ id: Number(uid), note: ping() });
  remove();
  return typed({ epochs: referenced({ text: uid }).id });
});
