// metav1.LabelSelectorAsSelector: what is wrong with a label selector, in Kubernetes' words.
import { quote } from "../../expressions/go/format.ts";
import { utf8 } from "../../expressions/go/text.ts";
import type { Path } from "../source/document.ts";
import type { LabelSelector } from "./objects.ts";

export interface SelectorProblem {
  readonly path: Path;
  readonly problem: string;
}

const operators = ["In", "NotIn", "Exists", "DoesNotExist"];

export function selectorProblems({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly SelectorProblem[] {
  const ofLabels = Object.entries(matchLabels).flatMap(([key, value]) => together(["matchLabels", key], key, "=", [value]));
  const ofExpressions = matchExpressions.flatMap(({ key = "", operator = "", values = [] }, index): readonly SelectorProblem[] => {
    const path = ["matchExpressions", index];
    if (operators.includes(operator)) return together(path, key, operator, values);
    return [{ path: [...path, "operator"], problem: `${quote(operator)} is not a valid label selector operator` }];
  });
  return [...ofLabels, ...ofExpressions];
}

/** All that is wrong with one requirement is one error. */
function together(path: Path, key: string, operator: string, values: readonly string[]): readonly SelectorProblem[] {
  const problems = requirementProblems(key, operator, values);
  if (problems.length === 0) return [];
  const distinct = [...new Set(problems)];
  return [{ path, problem: distinct.length === 1 ? (distinct[0] ?? "") : `[${distinct.join(", ")}]` }];
}

function requirementProblems(key: string, operator: string, values: readonly string[]): readonly string[] {
  const list = values.length === 0 ? "[]string(nil)" : `[]string{${values.map((value) => quote(value)).join(", ")}}`;
  const ofKey = qualifiedNameProblems(key);
  return [
    ...(ofKey.length === 0 ? [] : [`key: Invalid value: ${quote(key)}: ${ofKey.join("; ")}`]),
    ...((operator === "In" || operator === "NotIn") && values.length === 0
      ? [`values: Invalid value: ${list}: for 'in', 'notin' operators, values set can't be empty`]
      : []),
    ...((operator === "Exists" || operator === "DoesNotExist") && values.length > 0
      ? [`values: Invalid value: ${list}: values set must be empty for exists and does not exist`]
      : []),
    ...values.flatMap((value, index) => {
      const problems = labelValueProblems(value);
      return problems.length === 0 ? [] : [`values[${index}][${key}]: Invalid value: ${quote(value)}: ${problems.join("; ")}`];
    }),
  ];
}

const qualified = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const qualifiedWords = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const nameExamples = `(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${qualified}')`;

/** `IsQualifiedName`. */
function qualifiedNameProblems(text: string): readonly string[] {
  const parts = text.split("/");
  const name = parts.at(-1) ?? "";
  const prefix = parts.length === 2 ? parts[0] : undefined;
  if (parts.length > 2) {
    return [`a qualified name ${qualifiedWords} ${nameExamples} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  return [
    ...(prefix === undefined
      ? []
      : prefix === ""
        ? ["prefix part must be non-empty"]
        : subdomainProblems(prefix).map((each) => `prefix part ${each}`)),
    ...(name === "" ? ["name part must be non-empty"] : utf8(name).length > 63 ? ["name part must be no more than 63 characters"] : []),
    ...(new RegExp(`^${qualified}$`).test(name) ? [] : [`name part ${qualifiedWords} ${nameExamples}`]),
  ];
}

const label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const subdomain = `${label}(\\.${label})*`;

/** `IsDNS1123Subdomain`. */
function subdomainProblems(text: string): readonly string[] {
  const words =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
  return [
    ...(utf8(text).length > 253 ? ["must be no more than 253 characters"] : []),
    ...(new RegExp(`^${subdomain}$`).test(text) ? [] : [`${words} (e.g. 'example.com', regex used for validation is '${subdomain}')`]),
  ];
}

/** `IsValidLabelValue`. */
function labelValueProblems(text: string): readonly string[] {
  const words =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
  const pattern = `(${qualified})?`;
  return [
    ...(utf8(text).length > 63 ? ["must be no more than 63 characters"] : []),
    ...(new RegExp(`^${pattern}$`).test(text)
      ? []
      : [
          `${words} (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`,
        ]),
  ];
}
