import type { Json } from "../../graph/types.ts";
import { fieldsOf, listOf, textOf, type Fields } from "../kubernetes/json.ts";
import type { KubernetesObject } from "../objects.ts";

export type WorkflowSource =
  /** A compiled document: a Workflow, or the template that it refers to and that is applied before. */
  | { readonly kind: "document"; readonly document: { readonly [key: string]: Json } }
  /** A template in the cluster. */
  | { readonly kind: "template"; readonly template: TemplateReference };

export interface TemplateReference {
  readonly kind: "WorkflowTemplate" | "ClusterWorkflowTemplate";
  readonly name: string;
}

export interface Preparation {
  /** By name, as texts: see `parameters.ts`. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** One of the two; without them that of the document stays, or follows from the template's name. */
  readonly name?: string;
  readonly generateName?: string;
}

/** The Workflow that is sent for a submission. */
export function prepareWorkflow(source: WorkflowSource, preparation: Preparation): KubernetesObject {
  const workflow = source.kind === "template" ? referring(source.template) : fromDocument(source.document);
  const { name, generateName, labels, annotations, namespace, parameters = {} } = preparation;
  const { name: oldName, generateName: oldGenerateName, ...metadata } = workflow.metadata;
  const naming =
    name !== undefined
      ? { name }
      : generateName !== undefined
        ? { generateName }
        : {
            ...(oldName === undefined ? {} : { name: oldName }),
            ...(oldGenerateName === undefined ? {} : { generateName: oldGenerateName }),
          };
  return {
    ...workflow,
    metadata: {
      ...naming,
      ...metadata,
      ...(namespace === undefined ? {} : { namespace }),
      ...merged("labels", metadata.labels, labels),
      ...merged("annotations", metadata.annotations, annotations),
    },
    spec: withParameters(workflow.spec ?? {}, parameters),
  };
}

function fromDocument(document: Fields): KubernetesObject {
  const object = document as unknown as KubernetesObject;
  if (object.kind === "Workflow") return object;
  const name = object.metadata.name ?? "";
  const { namespace } = object.metadata;
  const workflow = referring({ kind: object.kind === "ClusterWorkflowTemplate" ? "ClusterWorkflowTemplate" : "WorkflowTemplate", name });
  return namespace === undefined ? workflow : { ...workflow, metadata: { ...workflow.metadata, namespace } };
}

function referring({ kind, name }: TemplateReference): KubernetesObject {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { generateName: `${name}-` },
    spec: { workflowTemplateRef: { name, ...(kind === "ClusterWorkflowTemplate" ? { clusterScope: true } : {}) } },
  };
}

/** Values go to the parameters that are declared; others (those of a template that is only referred to) come behind them. */
function withParameters(spec: Fields, values: Readonly<Record<string, string>>): Fields {
  if (Object.keys(values).length === 0) return spec;
  const arguments_ = fieldsOf(spec["arguments"]) ?? {};
  const declared = listOf(arguments_["parameters"]);
  const names = new Set(declared.map((parameter) => textOf(fieldsOf(parameter)?.["name"])));
  const parameters = [
    ...declared.map((parameter) => {
      const fields = fieldsOf(parameter) ?? {};
      const value = values[textOf(fields["name"]) ?? ""];
      return value === undefined ? parameter : { ...fields, value };
    }),
    ...Object.entries(values).flatMap(([name, value]) => (names.has(name) ? [] : [{ name, value }])),
  ];
  return { ...spec, arguments: { ...arguments_, parameters } };
}

function merged(
  field: "labels" | "annotations",
  own: Readonly<Record<string, string>> | undefined,
  added: Readonly<Record<string, string>> | undefined,
): { readonly [field]: Readonly<Record<string, string>> } {
  const together = { ...own, ...added };
  return Object.keys(together).length === 0 ? {} : { [field]: together };
}
