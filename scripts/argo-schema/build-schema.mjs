// Makes the schema of one version out of the base and the overlay.
import * as overlay from "./overlay.mjs";

const kinds = ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"];
const prefix = "#/$defs/";
const order = (version) => overlay.versions.indexOf(version);
const words = (text) => (text ?? "").split(" ").filter(Boolean);

/** @returns {{ $defs: Record<string, any> }} */
export function buildSchema(base, version) {
  const definitions = structuredClone({ ...base.$defs, ...overlay.types });
  const field = (path) => {
    const [, type, name, items] = /^(\w+)\.(\w+)(\[\])?$/.exec(path);
    const schema = definitions[type]?.properties?.[name];
    if (schema === undefined && version === overlay.versions.at(-1)) fail(`the overlay names ${path}, which Argo ${version} does not have`);
    return items === undefined ? schema : schema?.items;
  };
  for (const change of overlay.changes) applyChange(definitions, change, order(version) >= order(change.version));
  for (const [type, fields] of Object.entries(overlay.optional)) {
    definitions[type].required = without(definitions[type].required, words(fields));
  }
  for (const { from, until, type, fields } of overlay.required) {
    if (order(version) < order(from) || (until !== undefined && order(version) > order(until))) continue;
    definitions[type].required = [...new Set([...(definitions[type].required ?? []), ...words(fields)])];
  }
  for (const [path, values] of Object.entries(overlay.argoChoices)) offer(field(path), values, order(version) < order("4.0"));
  for (const [path, values] of Object.entries(overlay.kubernetesChoices)) offer(field(path), values, true);
  for (const [path, limit] of Object.entries(overlay.limits)) if (order(version) >= order("4.0")) Object.assign(field(path), limit);
  for (const kind of kinds) {
    definitions[kind].properties.apiVersion = { const: "argoproj.io/v1alpha1", description: "The version of Argo's API." };
    definitions[kind].properties.kind = { const: kind, description: "The kind of object that this is." };
  }
  for (const definition of Object.values(definitions)) if (definition.required?.length === 0) delete definition.required;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Argo Workflows ${version}: ${kinds.join(", ")}`,
    oneOf: kinds.map((kind) => ({ $ref: prefix + kind })),
    $defs: reachable(definitions),
  };
}

/** By "Type.field": since which version, or until before which version, Argo knows it. */
export function fieldHistory() {
  const history = {};
  for (const { version, adds, removes } of overlay.changes) {
    for (const [type, fields] of Object.entries(adds))
      for (const name of names(fields)) (history[`${type}.${name}`] ??= {}).since = version;
    for (const [type, fields] of Object.entries(removes)) {
      for (const name of names(fields)) {
        const instead = overlay.replacements[`${type}.${name}`];
        Object.assign((history[`${type}.${name}`] ??= {}), { removed: version, ...(instead && { instead }) });
      }
    }
  }
  return history;
}

const names = (fields) => (typeof fields === "string" ? words(fields) : Object.keys(fields));
const without = (values, gone) => values.filter((value) => !gone.includes(value));

function applyChange(definitions, { version, adds, removes, retypes = {} }, happened) {
  const edit = (type, fields, known) => {
    const definition = definitions[type] ?? fail(`the overlay of ${version} names ${type}, which is no type`);
    for (const name of names(fields)) {
      if (typeof fields !== "string") definition.properties[name] = structuredClone(fields[name]);
      else if (!(name in definition.properties)) fail(`the overlay of ${version} names ${type}.${name}, which the base does not have`);
      if (!known) definition.properties = Object.fromEntries(Object.entries(definition.properties).filter(([key]) => key !== name));
    }
  };
  for (const [type, fields] of Object.entries(adds)) edit(type, fields, happened);
  for (const [type, fields] of Object.entries(removes)) edit(type, fields, !happened);
  for (const [type, fields] of Object.entries(retypes)) {
    for (const [name, [before, after]] of Object.entries(fields))
      definitions[type].properties[name].$ref = prefix + (happened ? after : before);
  }
}

function offer(schema, values, templated) {
  if (schema === undefined) return;
  delete schema.type;
  if (templated) schema.anyOf = [{ enum: values }, { type: "string", pattern: "\\{\\{" }];
  else schema.enum = values;
}

function reachable(definitions) {
  const seen = new Set();
  const visit = (node) => {
    if (typeof node !== "object" || node === null) return;
    if (typeof node.$ref === "string") {
      const name = node.$ref.slice(prefix.length);
      if (!(name in definitions)) fail(`no type is called ${name}`);
      if (!seen.has(name)) {
        seen.add(name);
        visit(definitions[name]);
      }
    }
    for (const value of Object.values(node)) visit(value);
  };
  for (const kind of kinds) visit({ $ref: prefix + kind });
  return Object.fromEntries([...seen].sort().map((name) => [name, definitions[name]]));
}

function fail(message) {
  throw new Error(message);
}
