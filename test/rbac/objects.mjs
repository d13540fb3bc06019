// The smallest objects of each kind, and where they go.

const spec = {
  entrypoint: "main",
  templates: [{ name: "main", container: { image: "busybox", command: ["sh", "-c"], args: ["echo done"] } }],
};

/** @param {string} name @param {string} command @returns {object} */
export function workflow(name, command = "echo done") {
  const template = { name: "main", container: { image: "busybox", command: ["sh", "-c"], args: [command] } };
  return { apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata: { name }, spec: { ...spec, templates: [template] } };
}

/** @param {string} name @returns {object} */
export const template = (name) => ({ apiVersion: "argoproj.io/v1alpha1", kind: "WorkflowTemplate", metadata: { name }, spec });

/** @param {string} name @returns {object} */
export const clusterTemplate = (name) => ({ ...template(name), kind: "ClusterWorkflowTemplate" });

/** @param {string} name @returns {object} */
export const cron = (name) => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "CronWorkflow",
  metadata: { name },
  spec: { schedules: ["0 2 1 1 *"], workflowSpec: spec },
});

/** @param {string} resource @param {string} [namespace] @returns {string} */
export const argoPath = (resource, namespace = "pipelines") =>
  `/apis/argoproj.io/v1alpha1${namespace === "" ? "" : `/namespaces/${namespace}`}/${resource}`;

/**
 * Server-side apply, as argots does it.
 * @param {import("./api.mjs").Ask} ask @param {string} path of the object @param {object} object @param {string} [query]
 */
export const apply = (ask, path, object, query = "") =>
  ask("PATCH", `${path}?fieldManager=argots&fieldValidation=Strict${query}`, object, "application/apply-patch+yaml");

/** @param {{ status: number, body: any }} reply @param {number[]} statuses */
export function expect({ status, body }, ...statuses) {
  if (statuses.includes(status)) return;
  throw new Error(`status ${status} instead of ${statuses.join(" or ")}: ${body?.message ?? JSON.stringify(body)}`);
}
