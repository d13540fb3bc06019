// src/testing.ts
import * as fs from "node:fs";
import { dirname as dirname4, relative as relative2, resolve as resolve4 } from "node:path";
import { fileURLToPath } from "node:url";

// src/argo/version.ts
var argoVersions = ["3.5", "3.6", "3.7", "4.0", "4.1"];
var defaultArgoVersion = "4.1";
function isAtLeast(version, floor) {
  return argoVersions.indexOf(version) >= argoVersions.indexOf(floor);
}

// src/cli/colour.ts
var plain = (_style, text4) => text4;

// src/cli/configuration/configuration.ts
import { dirname, join, parse, resolve } from "node:path";

// src/diagnostics/diagnostic.ts
var DiagnosticBag = class {
  #diagnostics = [];
  #seen = /* @__PURE__ */ new Set();
  add(message, place2) {
    const key = `${message.code}|${place2?.file}|${place2?.line}|${place2?.column}|${message.text}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#diagnostics.push(place2 ? { ...message, place: place2 } : message);
  }
  get hasErrors() {
    return this.#diagnostics.some((diagnostic) => diagnostic.severity === "error");
  }
  /** By file, line, column, code. */
  sorted() {
    return [...this.#diagnostics].sort(
      (a, b) => compare(a.place?.file ?? "", b.place?.file ?? "") || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0) || compare(a.code, b.code)
    );
  }
};
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/diagnostics/messages.generated.ts
var configurationNotFound = (values4) => ({
  code: "ARG5030",
  severity: "error",
  text: `There is no configuration file \`${values4.path}\`.`,
  hint: `check what \`--config\` names; without it, the nearest \`argots.json\` above the current folder is taken.`
});
var configurationUnreadable = (values4) => ({
  code: "ARG5031",
  severity: "error",
  text: `The configuration file \`${values4.path}\` cannot be read (${values4.reason}).`,
  hint: `let this user read it, or name another with \`--config\`.`
});
var configurationSyntax = (values4) => ({
  code: "ARG5032",
  severity: "error",
  text: `This is not JSON: ${values4.problem}.`,
  hint: `${values4.hint}`
});
var configurationKeyUnknown = (values4) => ({
  code: "ARG5033",
  severity: "error",
  text: `\`${values4.key}\` is not a key of ${values4.where}.`,
  hint: `${values4.hint}`
});
var configurationKeyRepeated = (values4) => ({
  code: "ARG5034",
  severity: "error",
  text: `\`${values4.key}\` stands twice in the same object.`,
  hint: `keep one of them; the first is on line ${values4.line}.`
});
var configurationValueWrong = (values4) => ({
  code: "ARG5035",
  severity: "error",
  text: `\`${values4.key}\` must be ${values4.expected}, and this is ${values4.actual}.`,
  hint: `${values4.hint}`
});
var configurationKeyMissing = (values4) => ({
  code: "ARG5036",
  severity: "error",
  text: `\`${values4.key}\` is missing in ${values4.where}.`,
  hint: `${values4.hint}`
});

// src/cli/context.ts
function reasonOf(error) {
  const code = error?.code;
  const known2 = {
    EACCES: "permission denied",
    EPERM: "operation not permitted",
    EROFS: "the file system is read-only",
    ENOSPC: "no space is left on the disk",
    EDQUOT: "the disk quota is used up",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is not a folder",
    EEXIST: "a file is in the way",
    EBUSY: "it is in use",
    ENOENT: "it does not exist",
    EMFILE: "too many files are open",
    ELOOP: "its links go round in circles",
    ENAMETOOLONG: "its name is too long"
  };
  if (code === void 0) throw error;
  return known2[code] ?? code;
}

// src/diagnostics/suggest.ts
var longestWord = 80;
function closest(word4, candidates) {
  const wanted = plain2(word4);
  if (wanted === "" || wanted.length > longestWord) return void 0;
  const allowed = wanted.length < 3 ? 0 : Math.min(3, Math.floor(wanted.length * 0.4));
  let best2;
  let bestDistance = allowed + 1;
  const longer = [];
  for (const candidate of candidates) {
    if (candidate === word4) return candidate;
    if (candidate.length > 2 * longestWord) continue;
    const offered = plain2(candidate);
    if (wanted.length >= 4 && offered.startsWith(wanted)) longer.push(candidate);
    if (Math.abs(offered.length - wanted.length) >= bestDistance) continue;
    const distance = typingDistance(wanted, offered);
    if (distance >= bestDistance) continue;
    bestDistance = distance;
    best2 = candidate;
  }
  return best2 ?? (longer.length === 1 ? longer[0] : void 0);
}
function plain2(text4) {
  return text4.toLowerCase().replace(/[-_ .]/g, "");
}
function typingDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same2 = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same2 ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2] + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}

// schemas/argots.json
var argots_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "argots.json",
  description: "Configuration of argots. Paths and globs are relative to the folder of this file; flags of the command line win over it.",
  type: "object",
  additionalProperties: false,
  properties: {
    $schema: {
      type: "string",
      description: "Where an editor finds this schema.",
      examples: [
        "./node_modules/argots/schemas/argots.json"
      ]
    },
    pipelines: {
      type: "array",
      description: "Globs of the files whose exported pipelines are compiled. One that begins with `!` takes files away again.",
      default: [
        "**/*.pipeline.ts"
      ],
      minItems: 1,
      items: {
        type: "string",
        minLength: 1
      },
      examples: [
        [
          "pipelines/**/*.ts",
          "!**/*.test.ts"
        ]
      ]
    },
    output: {
      type: "string",
      minLength: 1,
      description: "The folder that manifests are written to and compared with.",
      default: "manifests"
    },
    as: {
      enum: [
        "workflow",
        "template",
        "cluster-template"
      ],
      description: "What a pipeline becomes: a Workflow, a WorkflowTemplate or a ClusterWorkflowTemplate.",
      default: "workflow"
    },
    argoVersion: {
      enum: [
        "3.5",
        "3.6",
        "3.7",
        "4.0",
        "4.1"
      ],
      description: "The Argo Workflows release to write for.",
      default: "4.1"
    },
    define: {
      type: "object",
      description: 'Values that `define("NAME", "default")` reads. `--define` adds to them and wins.',
      default: {},
      additionalProperties: {
        type: "string"
      },
      propertyNames: {
        pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
        description: "a name is made of letters, digits and underscores and does not start with a digit."
      },
      examples: [
        {
          REGISTRY: "registry.example.com"
        }
      ]
    },
    defaults: {
      $ref: "#/$defs/taskOptions",
      description: "Task options for every task of every pipeline; whatever a pipeline, a component or a call says is nearer and wins."
    },
    artifactRepository: {
      enum: [
        "s3",
        "gcs",
        "azure",
        "oss"
      ],
      description: "The kind of the cluster's artifact repository. Needed only where a key has to be written: artifacts that come out of a loop."
    },
    reporter: {
      enum: [
        "pretty",
        "concise",
        "json",
        "github"
      ],
      description: "How diagnostics are printed.",
      default: "pretty"
    },
    kustomize: {
      type: "boolean",
      description: "Whether a `kustomization.yaml` that lists the manifests is written beside them.",
      default: false
    },
    lint: {
      type: "object",
      description: "What `argots lint` and the linting of compiled manifests go by.",
      default: {},
      additionalProperties: false,
      examples: [
        {
          rules: {
            "ignore-without-effect": "error"
          }
        }
      ],
      properties: {
        rules: {
          type: "object",
          description: "The severity of rules, by name. What Argo itself refuses is always an error.",
          default: {},
          additionalProperties: false,
          examples: [
            {
              "ignore-without-effect": "error"
            }
          ],
          properties: {
            "api-version": {
              $ref: "#/$defs/argosSeverity"
            },
            "argument-enum": {
              $ref: "#/$defs/argosSeverity"
            },
            "argument-missing": {
              $ref: "#/$defs/argosSeverity"
            },
            "argument-value-from": {
              $ref: "#/$defs/argosSeverity"
            },
            "argument-value-missing": {
              $ref: "#/$defs/argosSeverity"
            },
            "artifact-as-text": {
              $ref: "#/$defs/ruleSeverity"
            },
            "artifact-location": {
              $ref: "#/$defs/argosSeverity"
            },
            "artifact-path": {
              $ref: "#/$defs/argosSeverity"
            },
            "artifact-perhaps-missing": {
              $ref: "#/$defs/ruleSeverity"
            },
            "artifact-source": {
              $ref: "#/$defs/argosSeverity"
            },
            "artifact-source-ignored": {
              $ref: "#/$defs/ruleSeverity"
            },
            "cluster-reference": {
              $ref: "#/$defs/argosSeverity"
            },
            "command-missing": {
              $ref: "#/$defs/ruleSeverity"
            },
            "conditional-output": {
              $ref: "#/$defs/ruleSeverity"
            },
            "container-names": {
              $ref: "#/$defs/ruleSeverity"
            },
            "container-reserved": {
              $ref: "#/$defs/argosSeverity"
            },
            "container-set-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "crd-choices": {
              $ref: "#/$defs/ruleSeverity"
            },
            "crd-counts": {
              $ref: "#/$defs/ruleSeverity"
            },
            "crd-limits": {
              $ref: "#/$defs/ruleSeverity"
            },
            "crd-required": {
              $ref: "#/$defs/ruleSeverity"
            },
            "crd-rules": {
              $ref: "#/$defs/ruleSeverity"
            },
            "cron-clock-change": {
              $ref: "#/$defs/ruleSeverity"
            },
            "cron-limits": {
              $ref: "#/$defs/ruleSeverity"
            },
            "cron-never-fires": {
              $ref: "#/$defs/ruleSeverity"
            },
            "cron-policy": {
              $ref: "#/$defs/argosSeverity"
            },
            "cron-schedule": {
              $ref: "#/$defs/argosSeverity"
            },
            "cron-time-zone": {
              $ref: "#/$defs/ruleSeverity"
            },
            "cron-when": {
              $ref: "#/$defs/ruleSeverity"
            },
            "dag-empty": {
              $ref: "#/$defs/argosSeverity"
            },
            "dag-target": {
              $ref: "#/$defs/argosSeverity"
            },
            "dead-task": {
              $ref: "#/$defs/ruleSeverity"
            },
            "deadline-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "dependency-cycle": {
              $ref: "#/$defs/argosSeverity"
            },
            "dependency-missing": {
              $ref: "#/$defs/argosSeverity"
            },
            "dependency-style": {
              $ref: "#/$defs/argosSeverity"
            },
            "dependency-undefined": {
              $ref: "#/$defs/argosSeverity"
            },
            "depends-keyword": {
              $ref: "#/$defs/ruleSeverity"
            },
            "depends-result": {
              $ref: "#/$defs/argosSeverity"
            },
            "depends-syntax": {
              $ref: "#/$defs/ruleSeverity"
            },
            "deprecated-field": {
              $ref: "#/$defs/ruleSeverity"
            },
            "duplicate-key": {
              $ref: "#/$defs/argosSeverity"
            },
            "duration-late": {
              $ref: "#/$defs/ruleSeverity"
            },
            "duration-syntax": {
              $ref: "#/$defs/ruleSeverity"
            },
            "endless-recursion": {
              $ref: "#/$defs/ruleSeverity"
            },
            "entrypoint-missing": {
              $ref: "#/$defs/argosSeverity"
            },
            "enum-violated": {
              $ref: "#/$defs/ruleSeverity"
            },
            "env-doubtful": {
              $ref: "#/$defs/ruleSeverity"
            },
            "env-entry": {
              $ref: "#/$defs/ruleSeverity"
            },
            "executor-plugin": {
              $ref: "#/$defs/argosSeverity"
            },
            "exit-hook-hidden": {
              $ref: "#/$defs/ruleSeverity"
            },
            "exit-hook-on-loop": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-braces": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-branch": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-comparison": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-cut-short": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-hangs": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-ineffective": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-missing-member": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-name": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-pasted": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-result": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-stays-text": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-syntax": {
              $ref: "#/$defs/ruleSeverity"
            },
            "expression-type": {
              $ref: "#/$defs/ruleSeverity"
            },
            "failed-output": {
              $ref: "#/$defs/ruleSeverity"
            },
            "fallback-always-taken": {
              $ref: "#/$defs/ruleSeverity"
            },
            "global-name": {
              $ref: "#/$defs/argosSeverity"
            },
            "global-name-twice": {
              $ref: "#/$defs/ruleSeverity"
            },
            "hook-arguments": {
              $ref: "#/$defs/ruleSeverity"
            },
            "hook-expression": {
              $ref: "#/$defs/argosSeverity"
            },
            "hook-fails": {
              $ref: "#/$defs/ruleSeverity"
            },
            "hook-perhaps-fails": {
              $ref: "#/$defs/ruleSeverity"
            },
            "hook-without-expression": {
              $ref: "#/$defs/ruleSeverity"
            },
            "http-request": {
              $ref: "#/$defs/ruleSeverity"
            },
            "ignore-of-argos-error": {
              $ref: "#/$defs/ruleSeverity"
            },
            "ignore-unknown-rule": {
              $ref: "#/$defs/ruleSeverity"
            },
            "ignore-without-effect": {
              $ref: "#/$defs/ruleSeverity"
            },
            "ignore-without-reason": {
              $ref: "#/$defs/ruleSeverity"
            },
            "ignored-field": {
              $ref: "#/$defs/argosSeverity"
            },
            "image-latest": {
              $ref: "#/$defs/ruleSeverity"
            },
            "image-missing": {
              $ref: "#/$defs/argosSeverity"
            },
            "image-reference": {
              $ref: "#/$defs/ruleSeverity"
            },
            "image-required": {
              $ref: "#/$defs/ruleSeverity"
            },
            "image-untagged": {
              $ref: "#/$defs/ruleSeverity"
            },
            "inline-loop": {
              $ref: "#/$defs/ruleSeverity"
            },
            "inline-template-fails": {
              $ref: "#/$defs/ruleSeverity"
            },
            "input-artifact-from": {
              $ref: "#/$defs/argosSeverity"
            },
            "item-outside-loop": {
              $ref: "#/$defs/ruleSeverity"
            },
            "item-without-value": {
              $ref: "#/$defs/ruleSeverity"
            },
            "label-from-parameter": {
              $ref: "#/$defs/ruleSeverity"
            },
            "label-syntax": {
              $ref: "#/$defs/ruleSeverity"
            },
            "lock-perhaps-taken-twice": {
              $ref: "#/$defs/ruleSeverity"
            },
            "lock-taken-twice": {
              $ref: "#/$defs/ruleSeverity"
            },
            "loop-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "loop-output-compared": {
              $ref: "#/$defs/ruleSeverity"
            },
            "loop-output-missing": {
              $ref: "#/$defs/ruleSeverity"
            },
            "lost-value": {
              $ref: "#/$defs/argosSeverity"
            },
            "malformed-value": {
              $ref: "#/$defs/argosSeverity"
            },
            "map-key": {
              $ref: "#/$defs/argosSeverity"
            },
            memoization: {
              $ref: "#/$defs/ruleSeverity"
            },
            "metric-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "metric-value": {
              $ref: "#/$defs/ruleSeverity"
            },
            "metric-when": {
              $ref: "#/$defs/ruleSeverity"
            },
            "missing-limits": {
              $ref: "#/$defs/ruleSeverity"
            },
            "mount-path": {
              $ref: "#/$defs/ruleSeverity"
            },
            "mount-path-doubtful": {
              $ref: "#/$defs/ruleSeverity"
            },
            "mount-path-taken": {
              $ref: "#/$defs/argosSeverity"
            },
            "name-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "name-length": {
              $ref: "#/$defs/ruleSeverity"
            },
            "name-not-unique": {
              $ref: "#/$defs/argosSeverity"
            },
            "name-required": {
              $ref: "#/$defs/argosSeverity"
            },
            "name-too-long": {
              $ref: "#/$defs/argosSeverity"
            },
            "no-parallelism": {
              $ref: "#/$defs/ruleSeverity"
            },
            "number-from-parameter": {
              $ref: "#/$defs/ruleSeverity"
            },
            "object-name": {
              $ref: "#/$defs/ruleSeverity"
            },
            "on-exit-unknown": {
              $ref: "#/$defs/ruleSeverity"
            },
            "output-source": {
              $ref: "#/$defs/argosSeverity"
            },
            "parallelism-of-leaf": {
              $ref: "#/$defs/argosSeverity"
            },
            "pasted-into-code": {
              $ref: "#/$defs/ruleSeverity"
            },
            "plugin-shape": {
              $ref: "#/$defs/argosSeverity"
            },
            "pod-choices": {
              $ref: "#/$defs/ruleSeverity"
            },
            "pod-gc": {
              $ref: "#/$defs/argosSeverity"
            },
            "pod-name": {
              $ref: "#/$defs/ruleSeverity"
            },
            "pod-required": {
              $ref: "#/$defs/ruleSeverity"
            },
            "pod-resources-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "pod-settings": {
              $ref: "#/$defs/ruleSeverity"
            },
            "pod-spec-patch": {
              $ref: "#/$defs/ruleSeverity"
            },
            "pod-spec-patch-field": {
              $ref: "#/$defs/ruleSeverity"
            },
            "ports-and-probes": {
              $ref: "#/$defs/ruleSeverity"
            },
            "referenced-names": {
              $ref: "#/$defs/ruleSeverity"
            },
            "replacement-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "resource-amounts": {
              $ref: "#/$defs/ruleSeverity"
            },
            "resource-condition": {
              $ref: "#/$defs/ruleSeverity"
            },
            "resource-doubtful": {
              $ref: "#/$defs/ruleSeverity"
            },
            "resource-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "resource-manifest": {
              $ref: "#/$defs/ruleSeverity"
            },
            "resource-owner": {
              $ref: "#/$defs/ruleSeverity"
            },
            "retry-backoff": {
              $ref: "#/$defs/ruleSeverity"
            },
            "retry-policy": {
              $ref: "#/$defs/argosSeverity"
            },
            scheduling: {
              $ref: "#/$defs/ruleSeverity"
            },
            "secret-in-clear-text": {
              $ref: "#/$defs/ruleSeverity"
            },
            "security-context": {
              $ref: "#/$defs/ruleSeverity"
            },
            "skipped-output": {
              $ref: "#/$defs/ruleSeverity"
            },
            "source-of-wrong-kind": {
              $ref: "#/$defs/ruleSeverity"
            },
            "status-unknown": {
              $ref: "#/$defs/ruleSeverity"
            },
            "step-reads-own-group": {
              $ref: "#/$defs/ruleSeverity"
            },
            synchronization: {
              $ref: "#/$defs/ruleSeverity"
            },
            "tag-misspelt": {
              $ref: "#/$defs/ruleSeverity"
            },
            "tag-unclosed": {
              $ref: "#/$defs/argosSeverity"
            },
            "task-outside-target": {
              $ref: "#/$defs/ruleSeverity"
            },
            "task-reads-non-ancestor": {
              $ref: "#/$defs/ruleSeverity"
            },
            "template-declared-twice": {
              $ref: "#/$defs/argosSeverity"
            },
            "template-ref-incomplete": {
              $ref: "#/$defs/argosSeverity"
            },
            "template-twice": {
              $ref: "#/$defs/ruleSeverity"
            },
            "template-type": {
              $ref: "#/$defs/argosSeverity"
            },
            "template-undefined": {
              $ref: "#/$defs/argosSeverity"
            },
            "templates-beside-reference": {
              $ref: "#/$defs/argosSeverity"
            },
            "time-to-live": {
              $ref: "#/$defs/ruleSeverity"
            },
            "time-zone-unknown": {
              $ref: "#/$defs/argosSeverity"
            },
            "timeout-invalid": {
              $ref: "#/$defs/argosSeverity"
            },
            "unknown-argument": {
              $ref: "#/$defs/ruleSeverity"
            },
            "unknown-call": {
              $ref: "#/$defs/ruleSeverity"
            },
            "unknown-choice": {
              $ref: "#/$defs/ruleSeverity"
            },
            "unknown-field": {
              $ref: "#/$defs/argosSeverity"
            },
            "unknown-kind": {
              $ref: "#/$defs/argosSeverity"
            },
            "unknown-output": {
              $ref: "#/$defs/ruleSeverity"
            },
            "unreachable-template": {
              $ref: "#/$defs/ruleSeverity"
            },
            "unresolved-variable": {
              $ref: "#/$defs/argosSeverity"
            },
            "unused-input": {
              $ref: "#/$defs/ruleSeverity"
            },
            "unused-workflow-parameter": {
              $ref: "#/$defs/ruleSeverity"
            },
            "variable-not-replaced": {
              $ref: "#/$defs/ruleSeverity"
            },
            "version-gate": {
              $ref: "#/$defs/argosSeverity"
            },
            "volume-claim-template": {
              $ref: "#/$defs/ruleSeverity"
            },
            "volume-declaration": {
              $ref: "#/$defs/ruleSeverity"
            },
            "volume-declared-twice": {
              $ref: "#/$defs/ruleSeverity"
            },
            "volume-mount-unknown": {
              $ref: "#/$defs/ruleSeverity"
            },
            "volume-unused": {
              $ref: "#/$defs/ruleSeverity"
            },
            "when-constant": {
              $ref: "#/$defs/ruleSeverity"
            },
            "when-operands": {
              $ref: "#/$defs/ruleSeverity"
            },
            "when-syntax": {
              $ref: "#/$defs/ruleSeverity"
            },
            "when-unquoted": {
              $ref: "#/$defs/ruleSeverity"
            },
            "when-value": {
              $ref: "#/$defs/ruleSeverity"
            },
            "with-param-no-list": {
              $ref: "#/$defs/ruleSeverity"
            },
            "with-param-words": {
              $ref: "#/$defs/ruleSeverity"
            },
            "with-sequence": {
              $ref: "#/$defs/ruleSeverity"
            },
            "with-sequence-doubtful": {
              $ref: "#/$defs/ruleSeverity"
            },
            "with-sequence-format": {
              $ref: "#/$defs/ruleSeverity"
            },
            "workflow-deadline": {
              $ref: "#/$defs/ruleSeverity"
            },
            "workflow-parameter-default": {
              $ref: "#/$defs/ruleSeverity"
            },
            "workflow-template-missing": {
              $ref: "#/$defs/argosSeverity"
            },
            "wrong-type": {
              $ref: "#/$defs/argosSeverity"
            },
            "yaml-syntax": {
              $ref: "#/$defs/argosSeverity"
            }
          }
        }
      }
    },
    project: {
      type: "string",
      minLength: 1,
      description: "What tells this project's objects in a cluster from those of others (a label): `argots diff` then also finds what no pipeline makes any more.",
      examples: [
        "churn-models"
      ]
    },
    namespace: {
      type: "string",
      minLength: 1,
      description: "The namespace of the cluster's commands. `--namespace` wins; a pipeline's own namespace wins over both."
    },
    context: {
      type: "string",
      minLength: 1,
      description: "The context of the kubeconfig for the cluster's commands. `--context` wins."
    },
    uiUrl: {
      type: "string",
      pattern: "^https?://",
      description: "The address of Argo's user interface, for the links to runs. `--ui-url` wins.",
      examples: [
        "https://argo.example.com"
      ]
    }
  },
  $defs: {
    ruleSeverity: {
      enum: [
        "off",
        "warning",
        "error"
      ],
      description: "How much a finding of the rule counts."
    },
    argosSeverity: {
      enum: [
        "error"
      ],
      description: "Argo itself refuses what the rule finds: it is always an error, whatever stands here."
    },
    taskOptions: {
      type: "object",
      default: {},
      examples: [
        {
          retry: 2,
          imagePullPolicy: "IfNotPresent"
        }
      ],
      additionalProperties: false,
      properties: {
        resources: {
          type: "object",
          description: "Kubernetes quantities. `cpu`, `memory` and `gpu` are requested and are the limit; `requests` and `limits` say them apart.",
          examples: [
            {
              cpu: "500m",
              memory: "1Gi"
            }
          ],
          additionalProperties: false,
          properties: {
            cpu: {
              anyOf: [
                {
                  type: "string"
                },
                {
                  type: "number"
                }
              ],
              description: "Cores.",
              examples: [
                "500m"
              ]
            },
            memory: {
              type: "string",
              title: "a quantity with a unit",
              description: "Bytes with a unit.",
              examples: [
                "8Gi"
              ]
            },
            gpu: {
              anyOf: [
                {
                  type: "integer",
                  minimum: 0
                },
                {
                  type: "string"
                },
                {
                  type: "object",
                  examples: [
                    {
                      type: "nvidia.com/gpu",
                      count: 1
                    }
                  ],
                  additionalProperties: false,
                  properties: {
                    type: {
                      type: "string",
                      minLength: 1,
                      description: "The resource's name.",
                      examples: [
                        "nvidia.com/gpu"
                      ]
                    },
                    count: {
                      anyOf: [
                        {
                          type: "integer",
                          minimum: 0
                        },
                        {
                          type: "string"
                        }
                      ],
                      description: "How many."
                    }
                  },
                  required: [
                    "type",
                    "count"
                  ]
                }
              ],
              description: "How many `nvidia.com/gpu`, or of another type.",
              examples: [
                1
              ]
            },
            requests: {
              type: "object",
              description: "What is requested, by Kubernetes resource name.",
              additionalProperties: {
                anyOf: [
                  {
                    type: "string"
                  },
                  {
                    type: "number"
                  }
                ]
              },
              examples: [
                {
                  cpu: "500m"
                }
              ]
            },
            limits: {
              type: "object",
              description: "What is the limit, by Kubernetes resource name.",
              additionalProperties: {
                anyOf: [
                  {
                    type: "string"
                  },
                  {
                    type: "number"
                  }
                ]
              },
              examples: [
                {
                  memory: "8Gi"
                }
              ]
            }
          }
        },
        nodeSelector: {
          type: "object",
          description: "Labels that the node must have.",
          additionalProperties: {
            type: "string"
          },
          examples: [
            {
              "kubernetes.io/arch": "amd64"
            }
          ]
        },
        tolerations: {
          type: "array",
          items: {
            type: "object"
          },
          description: "Kubernetes tolerations.",
          examples: [
            [
              {
                key: "nvidia.com/gpu",
                operator: "Exists"
              }
            ]
          ]
        },
        affinity: {
          type: "object",
          description: "A Kubernetes affinity."
        },
        volumes: {
          type: "object",
          description: "What is mounted, by mount path.",
          additionalProperties: {
            $ref: "#/$defs/volume"
          },
          propertyNames: {
            pattern: "^/",
            description: "a mount path begins with a slash."
          },
          examples: [
            {
              "/mnt/data": {
                kind: "pvc",
                claim: "data"
              }
            }
          ]
        },
        env: {
          type: "object",
          description: "Environment variables, by name.",
          additionalProperties: {
            $ref: "#/$defs/environmentValue"
          },
          examples: [
            {
              LOG_LEVEL: "info"
            }
          ]
        },
        retry: {
          anyOf: [
            {
              type: "integer",
              minimum: 0
            },
            {
              const: false
            },
            {
              $ref: "#/$defs/retry"
            }
          ],
          description: "How often a failed task is tried again.",
          examples: [
            2
          ]
        },
        timeout: {
          type: "string",
          title: "a duration with a unit",
          pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",
          examples: [
            "30m"
          ],
          description: "A duration with a unit, after which a task fails."
        },
        cache: {
          anyOf: [
            {
              type: "boolean"
            },
            {
              type: "object",
              examples: [
                {
                  maxAge: "24h"
                }
              ],
              additionalProperties: false,
              properties: {
                key: {
                  type: "string",
                  minLength: 1,
                  description: "What makes two tasks the same. Made from the component and its inputs by default."
                },
                maxAge: {
                  type: "string",
                  title: "a duration with a unit",
                  pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",
                  examples: [
                    "24h"
                  ],
                  description: "After which a result is no longer used."
                }
              }
            }
          ],
          description: "Whether the work is skipped where the same component ran with the same inputs.",
          default: false
        },
        continueOnError: {
          type: "boolean",
          description: "Whether a pipeline goes on although a task failed.",
          default: false
        },
        image: {
          type: "string",
          minLength: 1,
          description: "The container image of components that do not name their own.",
          examples: [
            "python:3.11-slim"
          ]
        },
        imagePullPolicy: {
          enum: [
            "Always",
            "IfNotPresent",
            "Never"
          ],
          description: "When Kubernetes pulls the image."
        },
        serviceAccount: {
          type: "string",
          minLength: 1,
          description: "The service account that tasks run under.",
          examples: [
            "pipeline-runner"
          ]
        },
        securityContext: {
          type: "object",
          description: "The container's Kubernetes security context.",
          examples: [
            {
              runAsNonRoot: true
            }
          ]
        },
        labels: {
          type: "object",
          description: "Labels of the pods.",
          additionalProperties: {
            type: "string"
          },
          examples: [
            {
              team: "ml"
            }
          ]
        },
        annotations: {
          type: "object",
          description: "Annotations of the pods.",
          additionalProperties: {
            type: "string"
          },
          examples: [
            {
              team: "ml"
            }
          ]
        },
        sidecars: {
          type: "array",
          items: {
            type: "object"
          },
          description: "Containers that run beside the task, as Argo's UserContainer."
        },
        initContainers: {
          type: "array",
          items: {
            type: "object"
          },
          description: "Containers that run before the task, as Argo's UserContainer."
        },
        parallelism: {
          type: "integer",
          minimum: 1,
          description: "Most pods of one task at the same time, where it is a pipeline.",
          examples: [
            10
          ]
        },
        synchronization: {
          type: "object",
          description: "What only one task, or so many tasks, may hold at the same time.",
          examples: [
            {
              mutex: "database"
            }
          ],
          additionalProperties: false,
          properties: {
            mutex: {
              anyOf: [
                {
                  type: "string",
                  minLength: 1
                },
                {
                  $ref: "#/$defs/mutex"
                },
                {
                  type: "array",
                  minItems: 1,
                  items: {
                    anyOf: [
                      {
                        type: "string",
                        minLength: 1
                      },
                      {
                        $ref: "#/$defs/mutex"
                      }
                    ]
                  }
                }
              ],
              description: "Locks that one task holds at a time.",
              examples: [
                "database"
              ]
            },
            semaphore: {
              anyOf: [
                {
                  $ref: "#/$defs/semaphore"
                },
                {
                  type: "array",
                  minItems: 1,
                  items: {
                    $ref: "#/$defs/semaphore"
                  }
                }
              ],
              description: "Locks that as many tasks hold at a time as a ConfigMap says.",
              examples: [
                {
                  configMap: "limits",
                  key: "gpu-jobs"
                }
              ]
            }
          }
        },
        metrics: {
          type: "array",
          items: {
            type: "object"
          },
          description: "Prometheus metrics that tasks emit, as Argo's `metrics.prometheus` entries."
        },
        patch: {
          type: "object",
          description: "A raw Argo template, merged over every emitted one last: whatever argots has no option for."
        }
      }
    },
    retry: {
      type: "object",
      examples: [
        {
          limit: 3,
          backoff: {
            duration: "10s",
            factor: 2
          }
        }
      ],
      additionalProperties: false,
      properties: {
        limit: {
          type: "integer",
          minimum: 0,
          description: "Most attempts after the first."
        },
        backoff: {
          type: "object",
          description: "Pauses between attempts.",
          examples: [
            {
              duration: "10s",
              factor: 2
            }
          ],
          additionalProperties: false,
          properties: {
            duration: {
              type: "string",
              title: "a duration with a unit",
              pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",
              examples: [
                "10s"
              ],
              description: "The first pause."
            },
            factor: {
              type: "number",
              minimum: 1,
              description: "What each pause is longer by than the one before."
            },
            maxDuration: {
              type: "string",
              title: "a duration with a unit",
              pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",
              examples: [
                "10m"
              ],
              description: "All attempts together take no longer than this."
            }
          },
          required: [
            "duration"
          ]
        },
        on: {
          enum: [
            "Always",
            "OnFailure",
            "OnError",
            "OnTransientError"
          ],
          description: "Which ends are tried again.",
          default: "Always"
        },
        when: {
          type: "string",
          minLength: 1,
          description: "An Argo expression over `lastRetry`.",
          examples: [
            "asInt(lastRetry.exitCode) == 137"
          ]
        }
      }
    },
    environmentValue: {
      anyOf: [
        {
          type: "string"
        },
        {
          type: "number"
        },
        {
          type: "boolean"
        },
        {
          $ref: "#/$defs/secret"
        },
        {
          $ref: "#/$defs/configMap"
        },
        {
          $ref: "#/$defs/field"
        }
      ],
      examples: [
        "info"
      ]
    },
    secret: {
      type: "object",
      description: "What `secret()` makes in a pipeline.",
      examples: [
        {
          kind: "secret",
          name: "api",
          key: "token"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "secret"
        },
        name: {
          type: "string",
          minLength: 1,
          description: "The Secret's name."
        },
        key: {
          type: "string",
          minLength: 1,
          description: "Its key."
        },
        optional: {
          type: "boolean",
          description: "Whether it may be absent.",
          default: false
        }
      },
      required: [
        "kind",
        "name",
        "key"
      ]
    },
    configMap: {
      type: "object",
      description: "What `configMap()` makes in a pipeline.",
      examples: [
        {
          kind: "config-map",
          name: "settings",
          key: "log-level"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "config-map"
        },
        name: {
          type: "string",
          minLength: 1,
          description: "The ConfigMap's name."
        },
        key: {
          type: "string",
          minLength: 1,
          description: "Its key."
        },
        optional: {
          type: "boolean",
          description: "Whether it may be absent.",
          default: false
        }
      },
      required: [
        "kind",
        "name",
        "key"
      ]
    },
    field: {
      type: "object",
      description: "What `field()` makes in a pipeline.",
      examples: [
        {
          kind: "field",
          path: "metadata.name"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "field"
        },
        path: {
          type: "string",
          minLength: 1,
          description: "The pod's field.",
          examples: [
            "metadata.name"
          ]
        }
      },
      required: [
        "kind",
        "path"
      ]
    },
    volume: {
      anyOf: [
        {
          $ref: "#/$defs/pvc"
        },
        {
          $ref: "#/$defs/ephemeral"
        },
        {
          $ref: "#/$defs/emptyDir"
        },
        {
          $ref: "#/$defs/secretVolume"
        },
        {
          $ref: "#/$defs/configMapVolume"
        }
      ],
      examples: [
        {
          kind: "pvc",
          claim: "data"
        }
      ]
    },
    pvc: {
      type: "object",
      description: "What `pvc()` makes in a pipeline.",
      examples: [
        {
          kind: "pvc",
          claim: "data"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "pvc"
        },
        claim: {
          type: "string",
          minLength: 1,
          description: "The claim's name."
        },
        subPath: {
          type: "string",
          minLength: 1,
          description: "The folder in it."
        },
        readOnly: {
          type: "boolean",
          description: "Whether it is mounted for reading only.",
          default: false
        }
      },
      required: [
        "kind",
        "claim"
      ]
    },
    ephemeral: {
      type: "object",
      description: "What `ephemeral()` makes in a pipeline.",
      examples: [
        {
          kind: "ephemeral",
          size: "10Gi"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "ephemeral"
        },
        size: {
          type: "string",
          minLength: 1,
          description: "How large it is.",
          examples: [
            "10Gi"
          ]
        },
        storageClass: {
          type: "string",
          minLength: 1,
          description: "Its storage class."
        },
        accessModes: {
          type: "array",
          minItems: 1,
          items: {
            enum: [
              "ReadWriteOnce",
              "ReadOnlyMany",
              "ReadWriteMany",
              "ReadWriteOncePod"
            ]
          },
          description: "How it may be mounted.",
          examples: [
            [
              "ReadWriteOnce"
            ]
          ]
        }
      },
      required: [
        "kind",
        "size"
      ]
    },
    emptyDir: {
      type: "object",
      description: "What `emptyDir()` makes in a pipeline.",
      examples: [
        {
          kind: "empty-directory"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "empty-directory"
        },
        medium: {
          const: "Memory",
          description: "Kept in memory."
        },
        sizeLimit: {
          type: "string",
          minLength: 1,
          description: "How large it may grow.",
          examples: [
            "2Gi"
          ]
        }
      },
      required: [
        "kind"
      ]
    },
    secretVolume: {
      type: "object",
      description: "What `secretVolume()` makes in a pipeline.",
      examples: [
        {
          kind: "secret-volume",
          name: "tls"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "secret-volume"
        },
        name: {
          type: "string",
          minLength: 1,
          description: "The Secret's name."
        },
        optional: {
          type: "boolean",
          description: "Whether it may be absent.",
          default: false
        },
        items: {
          type: "object",
          description: "Which keys become which files.",
          additionalProperties: {
            type: "string"
          },
          examples: [
            {
              "tls.crt": "server.crt"
            }
          ]
        }
      },
      required: [
        "kind",
        "name"
      ]
    },
    configMapVolume: {
      type: "object",
      description: "What `configMapVolume()` makes in a pipeline.",
      examples: [
        {
          kind: "config-map-volume",
          name: "settings"
        }
      ],
      additionalProperties: false,
      properties: {
        kind: {
          const: "config-map-volume"
        },
        name: {
          type: "string",
          minLength: 1,
          description: "The ConfigMap's name."
        },
        optional: {
          type: "boolean",
          description: "Whether it may be absent.",
          default: false
        },
        items: {
          type: "object",
          description: "Which keys become which files.",
          additionalProperties: {
            type: "string"
          },
          examples: [
            {
              "app.json": "settings.json"
            }
          ]
        }
      },
      required: [
        "kind",
        "name"
      ]
    },
    mutex: {
      type: "object",
      examples: [
        {
          name: "database"
        }
      ],
      additionalProperties: false,
      properties: {
        name: {
          type: "string",
          minLength: 1,
          description: "The lock's name."
        },
        namespace: {
          type: "string",
          minLength: 1,
          description: "Where it holds."
        }
      },
      required: [
        "name"
      ]
    },
    semaphore: {
      type: "object",
      examples: [
        {
          configMap: "limits",
          key: "gpu-jobs"
        }
      ],
      additionalProperties: false,
      properties: {
        configMap: {
          type: "string",
          minLength: 1,
          description: "The ConfigMap's name."
        },
        key: {
          type: "string",
          minLength: 1,
          description: "Its key that says how many."
        },
        namespace: {
          type: "string",
          minLength: 1,
          description: "Where it lies."
        }
      },
      required: [
        "configMap",
        "key"
      ]
    }
  }
};

// src/cli/configuration/schema.ts
var configurationSchema = argots_default;
function resolveSchema(schema) {
  if (schema.$ref === void 0) return schema;
  const name = schema.$ref.slice("#/$defs/".length);
  const definition = configurationSchema.$defs[name];
  if (definition === void 0) throw new Error(`schemas/argots.json has no $defs/${name}`);
  return resolveSchema({ ...definition, ...withoutReference(schema) });
}
function withoutReference(schema) {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$ref"));
}

// src/cli/configuration/check-json.ts
function checkJson(node, schema, path, report) {
  const resolved = resolveSchema(schema);
  if (resolved.anyOf) {
    checkAlternatives(node, resolved, path, report);
    return;
  }
  if (!hasType(node, resolved) || !hasValue(node, resolved)) {
    report(wrongValue(node, [resolved], path), node.place);
    return;
  }
  if (node.kind === "object") checkObject(node, resolved, path, report);
  if (node.kind === "list") {
    if (node.elements.length < (resolved.minItems ?? 0)) report(wrongValue(node, [resolved], path), node.place);
    node.elements.forEach((element, index2) => resolved.items && checkJson(element, resolved.items, `${path}[${index2}]`, report));
  }
}
function checkAlternatives(node, schema, path, report) {
  const alternatives = schema.anyOf.map(resolveSchema);
  const fitting = alternatives.filter((alternative) => hasType(node, alternative) && hasValue(node, alternative));
  const kinds2 = fitting.filter((alternative) => kindOf(alternative) !== void 0);
  if (node.kind === "object" && kinds2.length > 0) checkKinds(node, kinds2, path, report);
  else if (fitting[0]) checkJson(node, fitting[0], path, report);
  else report(wrongValue(node, alternatives, path, schema), node.place);
}
function checkKinds(node, alternatives, path, report) {
  const written2 = node.entries.find((entry) => entry.key === "kind")?.value;
  const chosen = alternatives.find((alternative) => written2?.kind === "scalar" && written2.value === kindOf(alternative));
  if (chosen) {
    checkJson(node, chosen, path, report);
    return;
  }
  const kinds2 = { enum: alternatives.map((alternative) => kindOf(alternative)) };
  if (written2) report(wrongValue(written2, [kinds2], `${path}.kind`), written2.place);
  else report(configurationKeyMissing({ key: "kind", where: `\`${path}\``, hint: `it is ${expectation(kinds2)}.` }), node.place);
}
function kindOf(schema) {
  return schema.properties?.kind?.const;
}
function checkObject(node, schema, path, report) {
  const where = path === "" ? "`argots.json`" : `\`${path}\``;
  const known2 = Object.keys(schema.properties ?? {});
  const seen = /* @__PURE__ */ new Map();
  for (const { key, keyPlace, value: value2 } of node.entries) {
    const first2 = seen.get(key);
    if (first2 !== void 0) report(configurationKeyRepeated({ key, line: first2 }), keyPlace);
    else seen.set(key, keyPlace.line);
    const own = known2.includes(key) ? schema.properties[key] : schema.additionalProperties ?? true;
    const valuePath = path === "" ? key : /^[\w$-]+$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
    const badName = !known2.includes(key) && schema.propertyNames?.pattern !== void 0 && !matches(key, schema.propertyNames.pattern);
    if (own === false || badName) {
      report(configurationKeyUnknown({ key, where, hint: keyHint(key, known2, schema.propertyNames) }), keyPlace);
    } else if (own !== true) checkJson(value2, own, valuePath, report);
  }
  for (const key of schema.required ?? []) {
    if (!seen.has(key))
      report(configurationKeyMissing({ key, where, hint: exampleOf(schema) ?? `add \`"${key}"\`.` }), node.place);
  }
}
function keyHint(key, known2, names2) {
  const near = closest(key, known2);
  if (near !== void 0) return `did you mean \`${near}\`?`;
  if (known2.length > 0) return `the keys are ${known2.map((name) => `\`${name}\``).join(", ")}.`;
  return names2?.description ?? "remove it.";
}
function hasType(node, { type, const: constant, enum: values4 }) {
  const wanted = type ?? (constant === void 0 ? values4 === void 0 ? void 0 : typeName(values4[0]) : typeName(constant));
  if (wanted === void 0) return true;
  const actual = node.kind === "scalar" ? typeName(node.value) : node.kind === "list" ? "array" : "object";
  return actual === wanted || wanted === "integer" && node.kind === "scalar" && Number.isInteger(node.value);
}
function typeName(value2) {
  return value2 === null ? "null" : typeof value2;
}
function hasValue(node, schema) {
  if (node.kind !== "scalar") return true;
  const { value: value2 } = node;
  if (schema.const !== void 0 && schema.const !== value2) return false;
  if (schema.enum !== void 0 && !schema.enum.includes(value2)) return false;
  if (typeof value2 === "number" && value2 < (schema.minimum ?? -Infinity)) return false;
  if (typeof value2 !== "string") return true;
  return value2.length >= (schema.minLength ?? 0) && (schema.pattern === void 0 || matches(value2, schema.pattern));
}
function matches(text4, pattern2) {
  return new RegExp(pattern2, "u").test(text4);
}
function wrongValue(node, alternatives, path, whole4 = alternatives[0]) {
  return configurationValueWrong({
    key: path === "" ? "argots.json" : path,
    expected: joined([...new Set(alternatives.map(expectation))]),
    actual: actualOf(node),
    hint: hintFor(node, alternatives, whole4)
  });
}
function expectation(schema) {
  if (schema.const !== void 0) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== void 0) return joined(schema.enum.map((value2) => `\`${JSON.stringify(value2)}\``));
  switch (schema.type) {
    case "string":
      return schema.title ?? (schema.minLength ? "a text that is not empty" : "a text");
    case "number":
    case "integer": {
      const noun = schema.type === "integer" ? "a whole number" : "a number";
      return schema.minimum === void 0 ? noun : `${noun} of at least ${schema.minimum}`;
    }
    case "boolean":
      return "`true` or `false`";
    case "array":
      return schema.minItems ? "a list that is not empty" : "a list";
    case "null":
      return "`null`";
    default:
      return "an object";
  }
}
function actualOf(node) {
  if (node.kind === "object") return "an object";
  if (node.kind === "list") return node.elements.length === 0 ? "an empty list" : "a list";
  return shortened(node);
}
function shortened({ value: value2 }) {
  const text4 = JSON.stringify(value2);
  return `\`${text4.length > 60 ? `${text4.slice(0, 57)}…"` : text4}\``;
}
function hintFor(node, alternatives, whole4) {
  const values4 = alternatives.flatMap((alternative) => alternative.enum ?? []).filter((value2) => typeof value2 === "string");
  if (node.kind === "scalar" && typeof node.value === "string") {
    const near = closest(node.value, values4);
    if (near !== void 0) return `did you mean \`"${near}"\`?`;
  }
  return exampleOf(whole4) ?? alternatives.map(exampleOf).find((example2) => example2 !== void 0) ?? whole4.description ?? "see docs/cli.md.";
}
function exampleOf(schema) {
  const example2 = schema.examples?.[0] ?? schema.default;
  return example2 === void 0 ? void 0 : `for example \`${JSON.stringify(example2)}\`.`;
}
function joined(parts2) {
  return parts2.length < 2 ? parts2[0] ?? "something else" : `${parts2.slice(0, -1).join(", ")} or ${parts2.at(-1)}`;
}

// src/cli/configuration/read-json.ts
function readJson(text4, file) {
  const reader = new Reader(text4, file);
  try {
    return reader.document();
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}
function toJson(node) {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.elements.map(toJson);
    case "object":
      return Object.fromEntries(node.entries.map((entry) => [entry.key, toJson(entry.value)]));
  }
}
var Unreadable = class extends Error {
  problem;
  constructor(problem2) {
    super(problem2.problem);
    this.problem = problem2;
  }
};
var deepest = 200;
var Reader = class {
  #at = 0;
  #depth = 0;
  #text;
  #file;
  constructor(text4, file) {
    this.#text = text4;
    this.#file = file;
    if (text4.startsWith("\uFEFF")) this.#at = 1;
  }
  document() {
    this.#skip();
    if (this.#at >= this.#text.length) this.#fail("the file is empty", "write at least `{}`.");
    const node = this.#value();
    this.#skip();
    if (this.#at < this.#text.length) this.#fail(`${this.#here()} follows the end of the document`, "keep one object in the file.");
    return node;
  }
  #value() {
    const start = this.#at;
    const first2 = this.#text[this.#at];
    if (first2 === "{") return this.#nested(() => this.#object());
    if (first2 === "[") return this.#nested(() => this.#list());
    if (first2 === '"') return { kind: "scalar", value: this.#string(), place: this.#place(start, this.#at) };
    const word4 = /^[^\s,:{}[\]"/]+/.exec(this.#text.slice(this.#at, this.#at + 400))?.[0];
    if (word4 === void 0) this.#fail(`a value is expected here, not ${this.#here()}`, "write a value, or remove what calls for one.");
    const value2 = scalarOf(word4);
    if (value2 === void 0) {
      const hint = /^[-+.\d]/.test(word4) ? "write numbers like `3`, `-1` or `0.5`." : `write it in double quotes: \`"${word4.replaceAll("'", "")}"\`.`;
      this.#fail(`\`${word4}\` is not a JSON value`, hint, word4.length);
    }
    this.#at += word4.length;
    return { kind: "scalar", value: value2, place: this.#place(start, this.#at) };
  }
  #nested(read) {
    if (++this.#depth > deepest) this.#fail(`it is nested more than ${deepest} deep`, "nothing argots reads is that deep.");
    const result2 = read();
    this.#depth--;
    return result2;
  }
  #object() {
    const start = this.#at++;
    const entries = [];
    for (; ; ) {
      this.#skip();
      if (this.#text[this.#at] === "}") break;
      const keyStart = this.#at;
      if (this.#text[this.#at] !== '"') {
        const word4 = /^[\p{L}\p{N}_$'-]+/u.exec(this.#text.slice(this.#at, this.#at + 200))?.[0];
        if (word4 === void 0)
          this.#fail(`a key or \`}\` is expected here, not ${this.#here()}`, "check the braces, quotes and commas around it.");
        this.#fail(
          `the key \`${word4}\` is not in double quotes`,
          `write \`"${word4.replaceAll("'", "")}"\`, with the quotes around it.`,
          word4.length
        );
      }
      const key = this.#string();
      const keyPlace = this.#place(keyStart, this.#at);
      this.#skip();
      if (this.#text[this.#at] !== ":")
        this.#fail(`a colon is expected behind the key \`${key}\`, not ${this.#here()}`, 'write `"key": value`.');
      this.#at++;
      this.#skip();
      entries.push({ key, keyPlace, value: this.#value() });
      if (!this.#comma("}")) break;
    }
    this.#at++;
    return { kind: "object", entries, place: this.#place(start, this.#at) };
  }
  #list() {
    const start = this.#at++;
    const elements = [];
    for (; ; ) {
      this.#skip();
      if (this.#text[this.#at] === "]") break;
      elements.push(this.#value());
      if (!this.#comma("]")) break;
    }
    this.#at++;
    return { kind: "list", elements, place: this.#place(start, this.#at) };
  }
  /** Whether a comma follows; if not, the closing bracket must. */
  #comma(close3) {
    this.#skip();
    const next2 = this.#text[this.#at];
    if (next2 === ",") this.#at++;
    else if (next2 !== close3)
      this.#fail(
        `a comma or \`${close3}\` is expected here, not ${this.#here()}`,
        "put a comma between two entries and close every bracket."
      );
    return next2 === ",";
  }
  #string() {
    const start = this.#at;
    let end5 = start + 1;
    while (end5 < this.#text.length && this.#text[end5] !== '"' && this.#text[end5] !== "\n") end5 += this.#text[end5] === "\\" ? 2 : 1;
    if (this.#text[end5] !== '"')
      this.#fail(
        'the closing `"` of this text is missing',
        "a text ends on the line it begins on.",
        Math.max(1, this.#lineEnd(start) - start)
      );
    try {
      const value2 = JSON.parse(this.#text.slice(start, end5 + 1));
      this.#at = end5 + 1;
      return value2;
    } catch {
      return this.#fail(
        "this text holds an escape or a control character that JSON does not know",
        "write a backslash as `\\\\` and a tab as `\\t`.",
        end5 + 1 - start
      );
    }
  }
  #skip() {
    for (; ; ) {
      const blank = /\s*/y;
      blank.lastIndex = this.#at;
      this.#at += blank.exec(this.#text)[0].length;
      if (this.#text.startsWith("//", this.#at)) this.#at = this.#lineEnd(this.#at);
      else if (this.#text.startsWith("/*", this.#at)) {
        const end5 = this.#text.indexOf("*/", this.#at + 2);
        if (end5 === -1) this.#fail("the end `*/` of this comment is missing", "close the comment.", 2);
        this.#at = end5 + 2;
      } else return;
    }
  }
  #lineEnd(from) {
    const end5 = this.#text.indexOf("\n", from);
    return end5 === -1 ? this.#text.length : end5;
  }
  #here() {
    const character = this.#text.codePointAt(this.#at);
    return character === void 0 ? "the end of the file" : `\`${String.fromCodePoint(character)}\``;
  }
  #place(start, end5) {
    const [line, column] = this.#position(start);
    const [endLine, endColumn] = this.#position(end5);
    return { file: this.#file, line, column, endLine, endColumn };
  }
  #position(offset) {
    const before = this.#text.slice(0, offset);
    const lineStart = before.lastIndexOf("\n") + 1;
    return [before.split("\n").length, offset - (lineStart === 0 && before.startsWith("\uFEFF") ? 1 : lineStart) + 1];
  }
  #fail(problem2, hint, length = 1) {
    throw new Unreadable({ problem: problem2, hint, place: this.#place(this.#at, Math.min(this.#at + length, this.#text.length)) });
  }
};
function scalarOf(word4) {
  if (word4 === "true" || word4 === "false") return word4 === "true";
  if (word4 === "null") return null;
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word4) ? Number(word4) : void 0;
}

// src/cli/configuration/configuration.ts
var configurationName = "argots.json";
function loadConfiguration(cwd, named2, files) {
  const path = named2 === void 0 ? findConfiguration(cwd, files) : resolve(cwd, named2);
  if (path === void 0) return { root: cwd, configuration: {}, diagnostics: [] };
  const root = dirname(path);
  const name = parse(path).base;
  const failed3 = (message) => ({ root, path, configuration: {}, diagnostics: [message] });
  let text4;
  try {
    text4 = files.readFileSync(path, "utf8");
  } catch (error) {
    const code = error.code;
    const missing4 = code === "ENOENT" || code === "ENOTDIR";
    if (missing4) return failed3(configurationNotFound({ path: named2 ?? name }));
    return failed3(configurationUnreadable({ path: named2 ?? name, reason: reasonOf(error) }));
  }
  const document = readJson(text4, name);
  if ("problem" in document) {
    const { problem: problem2, hint, place: place2 } = document;
    return failed3({ ...configurationSyntax({ problem: problem2, hint }), place: place2 });
  }
  const bag = new DiagnosticBag();
  checkJson(document, configurationSchema, "", (message, place2) => bag.add(message, place2));
  if (bag.hasErrors) return { root, path, configuration: {}, diagnostics: bag.sorted() };
  return { root, path, configuration: toJson(document), diagnostics: [] };
}
function findConfiguration(cwd, files) {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, configurationName);
    if (files.existsSync(candidate)) return candidate;
    if (files.existsSync(join(folder, ".git")) || dirname(folder) === folder) return void 0;
  }
}

// src/cli/reporters/text.ts
var wide = /^[\u1100-\u115F\u231A\u231B\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
var emoji = new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F|\\p{Regional_Indicator}{2}", "u");
var invisible = /^[\p{Mark}\u200B-\u200D\u2060\uFEFF]+$/u;
var tabSize = 4;
function glyphsOf(line) {
  const glyphs = [];
  let column = 0;
  for (const { segment, index: index2 } of segments(line)) {
    const text4 = segment === "	" ? " ".repeat(tabSize - column % tabSize) : visible(segment);
    const columns = text4 === segment ? columnsOf(segment) : text4.length;
    glyphs.push({ text: text4, columns, start: index2, end: index2 + segment.length });
    column += columns;
  }
  return glyphs;
}
function* segments(line) {
  if (/^[\x00-\x7f]*$/.test(line)) for (let index2 = 0; index2 < line.length; index2++) yield { segment: line[index2], index: index2 };
  else yield* new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line);
}
function columnsOf(grapheme) {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) || emoji.test(grapheme) ? 2 : 1;
}
function visible(text4) {
  return text4.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`
  );
}
function visibleLines(text4) {
  return text4.split(/\r\n|\n/).map(visible);
}

// src/cli/reporters/frame.ts
var mostLines = 6;
function codeFrame(source, place2, width, paint) {
  const lines = typeof source === "string" ? linesOf(source) : source;
  if (place2.line > lines.length) return [];
  const last = Math.min(Math.max(place2.endLine, place2.line), lines.length);
  const gutter = String(last).length;
  const room = Math.max(width - gutter - 5, 20);
  const numbered = (line, text4) => `  ${paint("dim", `${String(line).padStart(gutter)} │`)} ${text4}`.trimEnd();
  const blank = `  ${" ".repeat(gutter)} ${paint("dim", "│")}`;
  const frame = [];
  const before = lines[place2.line - 2];
  if (before !== void 0 && before.trim() !== "") frame.push(numbered(place2.line - 1, cut(glyphsOf(before), 0, 0, room).text));
  for (const line of shownLines(place2.line, last)) {
    if (line === void 0) {
      frame.push(`${blank} ${paint("dim", "…")}`);
      continue;
    }
    const glyphs = glyphsOf(lines[line - 1]);
    const { start, end: end5 } = rangeOn(line, place2, glyphs);
    const part3 = cut(glyphs, start, end5, room);
    frame.push(numbered(line, part3.text));
    if (part3.carets > 0) {
      frame.push(`${blank} ${" ".repeat(part3.indent)}${paint("red", "^".repeat(part3.carets))}`);
    }
  }
  return frame;
}
function linesOf(source) {
  return source.split(/\r\n|[\n\r\u2028\u2029]/);
}
function shownLines(first2, last) {
  const count3 = last - first2 + 1;
  if (count3 <= mostLines) return Array.from({ length: count3 }, (_, index2) => first2 + index2);
  return [first2, first2 + 1, first2 + 2, void 0, last - 1, last];
}
function rangeOn(line, place2, glyphs) {
  const indexOf2 = (unit) => {
    const found3 = glyphs.findIndex((glyph) => glyph.end > unit);
    return found3 === -1 ? glyphs.length : found3;
  };
  const ends2 = line === place2.endLine && place2.endColumn >= 1;
  const firstInk = Math.max(
    glyphs.findIndex((glyph) => glyph.text.trim() !== ""),
    0
  );
  const start = line === place2.line ? indexOf2(place2.column - 1) : firstInk;
  const end5 = ends2 ? glyphs.findLastIndex((glyph) => glyph.start < place2.endColumn - 1) + 1 : inkEnd(glyphs);
  return { start, end: line === place2.line ? Math.max(end5, start + 1) : Math.max(end5, start) };
}
function inkEnd(glyphs) {
  return glyphs.findLastIndex((glyph) => glyph.text.trim() !== "") + 1;
}
function cut(glyphs, start, end5, room) {
  const columns = (from2, to2) => glyphs.slice(from2, to2).reduce((sum2, glyph) => sum2 + glyph.columns, 0);
  const caretsWithin = (from2, to2) => (
    // Behind the last glyph there is still a place for one caret.
    columns(Math.max(start, from2), Math.min(end5, to2)) + (end5 > glyphs.length && start >= glyphs.length ? 1 : 0)
  );
  if (columns(0, glyphs.length) <= room) {
    return { text: textOf(glyphs), indent: columns(0, start), carets: start === end5 ? 0 : caretsWithin(0, glyphs.length) };
  }
  const space2 = room - 2;
  let from = start;
  const lead = Math.max(Math.floor(space2 / 3), space2 - columns(start, glyphs.length) - 1);
  while (from > 0 && columns(from - 1, start) <= lead) from--;
  let to = from;
  let used = 0;
  while (to < glyphs.length && used + glyphs[to].columns <= space2) used += glyphs[to++].columns;
  const left = from > 0 ? "…" : "";
  return {
    text: `${left}${textOf(glyphs.slice(from, to))}${to < glyphs.length ? "…" : ""}`,
    indent: left.length + columns(from, Math.min(start, to)),
    carets: start === end5 ? 0 : caretsWithin(from, to)
  };
}
function textOf(glyphs) {
  return glyphs.map((glyph) => glyph.text).join("");
}

// src/cli/reporters/message-lines.ts
function messageLines(message, paint, between = []) {
  const [first2 = "", ...more] = visibleLines(message.text);
  const title2 = `${message.severity} ${message.code}`;
  const lines = [
    `${paint("bold", paint(message.severity === "error" ? "red" : "yellow", title2))}: ${paint("bold", first2)}`,
    ...more.map((line) => `  ${line}`),
    ...between
  ];
  if (message.hint === void 0) return lines;
  const [hint = "", ...moreHints] = visibleLines(message.hint);
  return [...lines, `  ${paint("cyan", "hint:")} ${hint}`, ...moreHints.map((line) => `    ${line}`)];
}

// src/cli/reporters/report.ts
function countOf(diagnostics, severity) {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
function summaryLine(diagnostics) {
  const counts2 = ["error", "warning"].map((severity) => ({ severity, count: countOf(diagnostics, severity) })).filter(({ count: count3 }) => count3 > 0).map(({ severity, count: count3 }) => plural(count3, severity));
  if (counts2.length === 0) return "";
  const files = filesOf(diagnostics);
  return `${counts2.join(", ")}${files === 0 ? "" : ` in ${plural(files, "file")}`}`;
}
function filesOf(diagnostics) {
  return new Set(diagnostics.flatMap((diagnostic) => diagnostic.place?.file ?? [])).size;
}
function plural(count3, noun) {
  return `${count3} ${noun}${count3 === 1 ? "" : "s"}`;
}
function manifestLines(manifests, { displayPath: displayPath2, paint }) {
  const said = manifests.filter((manifest) => manifest.state !== "printed" && manifest.state !== "up-to-date");
  const width = Math.max(0, ...said.map((manifest) => displayPath2(manifest.path).length));
  return said.map((manifest) => {
    const quiet = manifest.state === "unchanged";
    const bad = !quiet && manifest.state !== "written" && manifest.state !== "removed";
    return `${displayPath2(manifest.path).padEnd(width)}  ${paint(quiet ? "dim" : bad ? "yellow" : "green", manifest.state)}`;
  });
}

// src/cli/reporters/pretty.ts
function reportPretty(report, surroundings) {
  const { paint } = surroundings;
  const read = /* @__PURE__ */ new Map();
  const blocks = report.diagnostics.map((diagnostic) => {
    const details = report.details?.get(diagnostic) ?? frameOf(diagnostic, surroundings, read);
    return messageLines(diagnostic, paint, [...placeLine(diagnostic, surroundings), ...details]).join("\n");
  });
  const manifests = manifestLines(report.manifests, surroundings);
  if (manifests.length > 0) blocks.push(manifests.join("\n"));
  const last = [summaryLine(report.diagnostics), report.conclusion ?? ""].filter((line) => line !== "");
  if (last.length > 0) blocks.push(last.join("\n"));
  return { stdout: "", stderr: blocks.length === 0 ? "" : `${blocks.join("\n\n")}
` };
}
function placeLine({ place: place2 }, { paint, displayPath: displayPath2 }) {
  if (place2 === void 0) return [];
  return [`  ${paint("cyan", visible(displayPath2(place2.file)))}${paint("dim", `:${place2.line}:${place2.column}`)}`];
}
function frameOf({ place: place2 }, { readSource, width, paint }, read) {
  if (place2 === void 0) return [];
  const lines = read.get(place2.file) ?? linesOf(readSource(place2.file) ?? "");
  read.set(place2.file, lines);
  return lines.length === 1 && lines[0] === "" ? [] : codeFrame(lines, place2, width, paint);
}

// src/cli/reporters/print-report.ts
import { isAbsolute, relative, resolve as resolve2, sep } from "node:path";
function displayPath(path, base2) {
  const short2 = relative(base2, path);
  const chosen = short2 === "" ? "." : isAbsolute(short2) ? path : short2;
  return sep === "/" ? chosen : chosen.split(sep).join("/");
}

// src/graph/graph.ts
function blocksOf(node) {
  switch (node.kind) {
    case "branch":
      return [node.then, node.otherwise];
    case "loop":
    case "repeat":
      return [node.body];
    case "try":
      return [node.body, node.handler];
    default:
      return [];
  }
}

// src/testing/compiled.ts
function compiledPipelines(file, { graph, manifests }, release, readLine) {
  const around = /* @__PURE__ */ new Map();
  for (const { body: body2, atExit } of graph.pipelines) {
    survey(body2.nodes, [], around, readLine);
    survey(atExit?.nodes ?? [], [], around, readLine);
  }
  const pipelines = manifests.flatMap((manifest) => {
    const pipeline = graph.pipelines.find(({ name, exported }) => exported && name === manifest.pipeline);
    if (pipeline === void 0) return [];
    const calls = manifest.sources.flatMap(({ template, task, node: id }) => {
      const placed2 = id === void 0 ? void 0 : around.get(id);
      return placed2?.node.kind === "call" ? [[`${template}/${task}`, { node: placed2.node, around: placed2.around }]] : [];
    });
    return [[exportOf(pipeline), { pipeline, manifest, written: writtenTasks(manifest, graph, around), calls: new Map(calls) }]];
  });
  return { file, graph, release, pipelines: new Map(pipelines) };
}
function exportOf({ id }) {
  return id.slice(id.indexOf("#") + 1);
}
function writtenTasks({ sources }, { components }, around) {
  return new Map(
    sources.flatMap(({ template, task, place: place2, node: id }) => {
      const surveyed = id === void 0 ? void 0 : around.get(id);
      if (surveyed?.node.kind !== "task") return [];
      const component = components.get(surveyed.node.component);
      if (component === void 0) return [];
      const entry = { component, node: surveyed.node, place: `${place2.file}:${String(place2.line)}`, around: surveyed.around };
      return [[`${template}/${task}`, entry]];
    })
  );
}
function survey(nodes, outer, found3, readLine) {
  for (const node of nodes) {
    found3.set(node.id, { node, around: outer });
    for (const [index2, block] of blocksOf(node).entries()) {
      survey(block.nodes, [...outer, ...aroundIn(node, index2, readLine)], found3, readLine);
    }
  }
}
function aroundIn(node, index2, readLine) {
  switch (node.kind) {
    case "branch": {
      const { file, line } = node.place;
      const text4 = readLine(file, line)?.trim() ?? "";
      return [{ kind: "condition", place: `${file}:${String(line)}`, text: text4, holds: index2 === 0 }];
    }
    case "loop":
    case "repeat":
      return [{ kind: "loop", node: node.id, itemName: node.itemName }];
    case "try":
      return index2 === 1 && node.handles === "failure" ? [{ kind: "handler" }] : [];
    default:
      return [];
  }
}

// src/testing/failure.ts
var SimulationError = class extends Error {
  kind;
  constructor(kind2, message) {
    super(message);
    this.name = "SimulationError";
    this.kind = kind2;
  }
};

// src/simulator/failure.ts
var Failure = class extends Error {
  kind;
  constructor(message, kind2 = "terminal") {
    super(message);
    this.kind = kind2;
  }
};
var ControllerPanic = class extends Error {
};
var Unsupported = class extends Error {
  place;
  constructor(message, place2 = {}) {
    super(message);
    this.place = place2;
  }
};
function asFailure(error) {
  if (error instanceof Failure) return error;
  throw error;
}

// src/argo/definitions.generated.ts
var definitionGroups = [
  {
    versions: ["3.5", "3.6", "3.7", "4.0", "4.1"],
    json: '{"AWSElasticBlockStoreVolumeSource":{"properties":{"volumeID":{"type":"string"},"fsType":{"type":"string"},"partition":{"type":"integer"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["volumeID"]},"Affinity":{"properties":{"nodeAffinity":{"$ref":"#/$defs/NodeAffinity"},"podAffinity":{"$ref":"#/$defs/PodAffinity"},"podAntiAffinity":{"$ref":"#/$defs/PodAntiAffinity"}},"additionalProperties":false,"type":"object"},"Amount":{"type":"number"},"AnyObject":{"type":"object"},"AnyString":{"type":["string","number","boolean"]},"ArchiveStrategy":{"properties":{"tar":{"$ref":"#/$defs/TarStrategy"},"none":{"$ref":"#/$defs/NoneStrategy"},"zip":{"$ref":"#/$defs/ZipStrategy"}},"additionalProperties":false,"type":"object"},"Arguments":{"properties":{"parameters":{"items":{"$ref":"#/$defs/Parameter"},"type":"array"},"artifacts":{"$ref":"#/$defs/Artifacts"}},"additionalProperties":false,"type":"object"},"ArtifactRepositoryRef":{"properties":{"configMap":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false,"type":"object"},"ArtifactoryArtifact":{"properties":{"url":{"type":"string"},"usernameSecret":{"$ref":"#/$defs/SecretKeySelector"},"passwordSecret":{"$ref":"#/$defs/SecretKeySelector"}},"additionalProperties":false,"type":"object","required":["url"]},"Artifacts":{"items":{"$ref":"#/$defs/Artifact"},"type":"array"},"AzureArtifact":{"properties":{"endpoint":{"type":"string"},"container":{"type":"string"},"accountKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"useSDKCreds":{"type":"boolean"},"blob":{"type":"string"}},"additionalProperties":false,"type":"object","required":["blob"]},"AzureDiskVolumeSource":{"properties":{"diskName":{"type":"string"},"diskURI":{"type":"string"},"cachingMode":{"type":"string"},"fsType":{"type":"string"},"readOnly":{"type":"boolean"},"kind":{"type":"string"}},"additionalProperties":false,"type":"object","required":["diskName","diskURI"]},"AzureFileVolumeSource":{"properties":{"secretName":{"type":"string"},"shareName":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["secretName","shareName"]},"BasicAuth":{"properties":{"usernameSecret":{"$ref":"#/$defs/SecretKeySelector"},"passwordSecret":{"$ref":"#/$defs/SecretKeySelector"}},"additionalProperties":false,"type":"object"},"CSIVolumeSource":{"properties":{"driver":{"type":"string"},"readOnly":{"type":"boolean"},"fsType":{"type":"string"},"volumeAttributes":{"additionalProperties":{"type":"string"},"type":"object"},"nodePublishSecretRef":{"$ref":"#/$defs/LocalObjectReference"}},"additionalProperties":false,"type":"object","required":["driver"]},"Capabilities":{"properties":{"add":{"items":{"type":"string"},"type":"array"},"drop":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object"},"CephFSVolumeSource":{"properties":{"monitors":{"items":{"type":"string"},"type":"array"},"path":{"type":"string"},"user":{"type":"string"},"secretFile":{"type":"string"},"secretRef":{"$ref":"#/$defs/LocalObjectReference"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["monitors"]},"CinderVolumeSource":{"properties":{"volumeID":{"type":"string"},"fsType":{"type":"string"},"readOnly":{"type":"boolean"},"secretRef":{"$ref":"#/$defs/LocalObjectReference"}},"additionalProperties":false,"type":"object","required":["volumeID"]},"ClientCertAuth":{"properties":{"clientCertSecret":{"$ref":"#/$defs/SecretKeySelector"},"clientKeySecret":{"$ref":"#/$defs/SecretKeySelector"}},"additionalProperties":false,"type":"object"},"ClusterWorkflowTemplate":{"properties":{"kind":{"const":"ClusterWorkflowTemplate"},"apiVersion":{"const":"argoproj.io/v1alpha1"},"metadata":{"$ref":"#/$defs/ObjectMeta"},"spec":{"$ref":"#/$defs/WorkflowSpec"}},"additionalProperties":false,"type":"object","required":["metadata","spec","apiVersion","kind"]},"ConfigMapEnvSource":{"properties":{"name":{"type":"string"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"ConfigMapKeySelector":{"properties":{"name":{"type":"string"},"key":{"type":"string"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["key"]},"ConfigMapProjection":{"properties":{"name":{"type":"string"},"items":{"items":{"$ref":"#/$defs/KeyToPath"},"type":"array"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"ConfigMapVolumeSource":{"properties":{"name":{"type":"string"},"items":{"items":{"$ref":"#/$defs/KeyToPath"},"type":"array"},"defaultMode":{"type":"integer"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"ContainerPort":{"properties":{"name":{"type":"string"},"hostPort":{"type":"integer"},"containerPort":{"type":"integer"},"protocol":{"anyOf":[{"enum":["","TCP","UDP","SCTP"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"hostIP":{"type":"string"}},"additionalProperties":false,"type":"object","required":["containerPort"]},"ContainerSetRetryStrategy":{"properties":{"duration":{"type":"string"},"retries":{"$ref":"#/$defs/IntOrString"}},"additionalProperties":false,"type":"object","required":["retries"]},"ContainerSetTemplate":{"properties":{"containers":{"items":{"$ref":"#/$defs/ContainerNode"},"type":"array"},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"retryStrategy":{"$ref":"#/$defs/ContainerSetRetryStrategy"}},"additionalProperties":false,"type":"object","required":["containers"]},"ContinueOn":{"properties":{"error":{"type":"boolean"},"failed":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"Counter":{"properties":{"value":{"type":"string"}},"additionalProperties":false,"type":"object","required":["value"]},"CreateS3BucketOptions":{"properties":{"objectLocking":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"CronWorkflow":{"properties":{"kind":{"const":"CronWorkflow"},"apiVersion":{"const":"argoproj.io/v1alpha1"},"metadata":{"$ref":"#/$defs/ObjectMeta"},"spec":{"$ref":"#/$defs/CronWorkflowSpec"},"status":{"$ref":"#/$defs/AnyObject"}},"additionalProperties":false,"type":"object","required":["metadata","spec","apiVersion","kind"]},"Data":{"properties":{"source":{"$ref":"#/$defs/DataSource"},"transformation":{"$ref":"#/$defs/Transformation"}},"additionalProperties":false,"type":"object","required":["source","transformation"]},"DataSource":{"properties":{"artifactPaths":{"$ref":"#/$defs/ArtifactPaths"}},"additionalProperties":false,"type":"object"},"DownwardAPIProjection":{"properties":{"items":{"items":{"$ref":"#/$defs/DownwardAPIVolumeFile"},"type":"array"}},"additionalProperties":false,"type":"object"},"DownwardAPIVolumeFile":{"properties":{"path":{"type":"string"},"fieldRef":{"$ref":"#/$defs/ObjectFieldSelector"},"resourceFieldRef":{"$ref":"#/$defs/ResourceFieldSelector"},"mode":{"type":"integer"}},"additionalProperties":false,"type":"object","required":["path"]},"DownwardAPIVolumeSource":{"properties":{"items":{"items":{"$ref":"#/$defs/DownwardAPIVolumeFile"},"type":"array"},"defaultMode":{"type":"integer"}},"additionalProperties":false,"type":"object"},"EmptyDirVolumeSource":{"properties":{"medium":{"type":"string"},"sizeLimit":{"$ref":"#/$defs/Quantity"}},"additionalProperties":false,"type":"object"},"EnvFromSource":{"properties":{"prefix":{"type":"string"},"configMapRef":{"$ref":"#/$defs/ConfigMapEnvSource"},"secretRef":{"$ref":"#/$defs/SecretEnvSource"}},"additionalProperties":false,"type":"object"},"EnvVar":{"properties":{"name":{"type":"string"},"value":{"type":"string"},"valueFrom":{"$ref":"#/$defs/EnvVarSource"}},"additionalProperties":false,"type":"object","required":["name"]},"EphemeralVolumeSource":{"properties":{"volumeClaimTemplate":{"$ref":"#/$defs/PersistentVolumeClaimTemplate"}},"additionalProperties":false,"type":"object"},"ExecAction":{"properties":{"command":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object"},"ExecutorConfig":{"properties":{"serviceAccountName":{"type":"string"}},"additionalProperties":false,"type":"object"},"FCVolumeSource":{"properties":{"targetWWNs":{"items":{"type":"string"},"type":"array"},"lun":{"type":"integer"},"fsType":{"type":"string"},"readOnly":{"type":"boolean"},"wwids":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object"},"FlexVolumeSource":{"properties":{"driver":{"type":"string"},"fsType":{"type":"string"},"secretRef":{"$ref":"#/$defs/LocalObjectReference"},"readOnly":{"type":"boolean"},"options":{"additionalProperties":{"type":"string"},"type":"object"}},"additionalProperties":false,"type":"object","required":["driver"]},"FlockerVolumeSource":{"properties":{"datasetName":{"type":"string"},"datasetUUID":{"type":"string"}},"additionalProperties":false,"type":"object"},"GCEPersistentDiskVolumeSource":{"properties":{"pdName":{"type":"string"},"fsType":{"type":"string"},"partition":{"type":"integer"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["pdName"]},"GCSArtifact":{"properties":{"bucket":{"type":"string"},"serviceAccountKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"key":{"type":"string"}},"additionalProperties":false,"type":"object","required":["key"]},"GRPCAction":{"properties":{"port":{"type":"integer"},"service":{"type":"string"}},"additionalProperties":false,"type":"object","required":["port"]},"GitRepoVolumeSource":{"properties":{"repository":{"type":"string"},"revision":{"type":"string"},"directory":{"type":"string"}},"additionalProperties":false,"type":"object","required":["repository"]},"GlusterfsVolumeSource":{"properties":{"endpoints":{"type":"string"},"path":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["endpoints","path"]},"HTTP":{"properties":{"method":{"type":"string"},"url":{"type":"string"},"headers":{"$ref":"#/$defs/HTTPHeaders"},"timeoutSeconds":{"type":"integer"},"successCondition":{"type":"string"},"body":{"type":"string"},"bodyFrom":{"$ref":"#/$defs/HTTPBodySource"},"insecureSkipVerify":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["url"]},"HTTPAuth":{"properties":{"clientCert":{"$ref":"#/$defs/ClientCertAuth"},"oauth2":{"$ref":"#/$defs/OAuth2Auth"},"basicAuth":{"$ref":"#/$defs/BasicAuth"}},"additionalProperties":false,"type":"object"},"HTTPBodySource":{"properties":{"bytes":{"type":"string"}},"additionalProperties":false,"type":"object"},"HTTPGetAction":{"properties":{"path":{"type":"string"},"port":{"$ref":"#/$defs/IntOrString"},"host":{"type":"string"},"scheme":{"anyOf":[{"enum":["","HTTP","HTTPS"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"httpHeaders":{"items":{"$ref":"#/$defs/ProbeHTTPHeader"},"type":"array"}},"additionalProperties":false,"type":"object","required":["port"]},"HTTPHeader":{"properties":{"name":{"type":"string"},"value":{"type":"string"},"valueFrom":{"$ref":"#/$defs/HTTPHeaderSource"}},"additionalProperties":false,"type":"object","required":["name"]},"HTTPHeaderSource":{"properties":{"secretKeyRef":{"$ref":"#/$defs/SecretKeySelector"}},"additionalProperties":false,"type":"object"},"HTTPHeaders":{"items":{"$ref":"#/$defs/HTTPHeader"},"type":"array"},"Header":{"properties":{"name":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false,"type":"object","required":["name","value"]},"Histogram":{"properties":{"value":{"type":"string"},"buckets":{"items":{"$ref":"#/$defs/Amount"},"type":"array"}},"additionalProperties":false,"type":"object","required":["value","buckets"]},"HostAlias":{"properties":{"ip":{"type":"string"},"hostnames":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["ip"]},"HostPathVolumeSource":{"properties":{"path":{"type":"string"},"type":{"type":"string"}},"additionalProperties":false,"type":"object","required":["path"]},"ISCSIVolumeSource":{"properties":{"targetPortal":{"type":"string"},"iqn":{"type":"string"},"lun":{"type":"integer"},"iscsiInterface":{"type":"string"},"fsType":{"type":"string"},"readOnly":{"type":"boolean"},"portals":{"items":{"type":"string"},"type":"array"},"chapAuthDiscovery":{"type":"boolean"},"chapAuthSession":{"type":"boolean"},"secretRef":{"$ref":"#/$defs/LocalObjectReference"},"initiatorName":{"type":"string"}},"additionalProperties":false,"type":"object","required":["targetPortal","iqn","lun"]},"IntOrString":{"type":["integer","string"]},"Item":{},"KeyToPath":{"properties":{"key":{"type":"string"},"path":{"type":"string"},"mode":{"type":"integer"}},"additionalProperties":false,"type":"object","required":["key","path"]},"LabelSelector":{"properties":{"matchLabels":{"additionalProperties":{"type":"string"},"type":"object"},"matchExpressions":{"items":{"$ref":"#/$defs/LabelSelectorRequirement"},"type":"array"}},"additionalProperties":false,"type":"object"},"LabelSelectorRequirement":{"properties":{"key":{"type":"string"},"operator":{"anyOf":[{"enum":["In","NotIn","Exists","DoesNotExist"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"values":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["key","operator"]},"LabelValueFrom":{"properties":{"expression":{"type":"string"}},"additionalProperties":false,"type":"object","required":["expression"]},"LifecycleHook":{"properties":{"template":{"type":"string"},"arguments":{"$ref":"#/$defs/Arguments"},"templateRef":{"$ref":"#/$defs/TemplateRef"},"expression":{"type":"string"}},"additionalProperties":false,"type":"object"},"LifecycleHooks":{"additionalProperties":{"$ref":"#/$defs/LifecycleHook"},"type":"object"},"LocalObjectReference":{"properties":{"name":{"type":"string"}},"additionalProperties":false,"type":"object"},"ManagedFieldsEntry":{"properties":{"manager":{"type":"string"},"operation":{"type":"string"},"apiVersion":{"type":"string"},"time":{"$ref":"#/$defs/Time"},"fieldsType":{"type":"string"},"fieldsV1":{"$ref":"#/$defs/AnyObject"},"subresource":{"type":"string"}},"additionalProperties":false,"type":"object"},"ManifestFrom":{"properties":{"artifact":{"$ref":"#/$defs/Artifact"}},"additionalProperties":false,"type":"object","required":["artifact"]},"Memoize":{"properties":{"key":{"type":"string"},"cache":{"$ref":"#/$defs/Cache"},"maxAge":{"type":"string"}},"additionalProperties":false,"type":"object","required":["key","cache"]},"Metadata":{"properties":{"annotations":{"additionalProperties":{"type":"string"},"type":"object"},"labels":{"additionalProperties":{"type":"string"},"type":"object"}},"additionalProperties":false,"type":"object"},"NFSVolumeSource":{"properties":{"server":{"type":"string"},"path":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["server","path"]},"NodeAffinity":{"properties":{"requiredDuringSchedulingIgnoredDuringExecution":{"$ref":"#/$defs/NodeSelector"},"preferredDuringSchedulingIgnoredDuringExecution":{"items":{"$ref":"#/$defs/PreferredSchedulingTerm"},"type":"array"}},"additionalProperties":false,"type":"object"},"NodeSelector":{"properties":{"nodeSelectorTerms":{"items":{"$ref":"#/$defs/NodeSelectorTerm"},"type":"array"}},"additionalProperties":false,"type":"object","required":["nodeSelectorTerms"]},"NodeSelectorRequirement":{"properties":{"key":{"type":"string"},"operator":{"anyOf":[{"enum":["In","NotIn","Exists","DoesNotExist","Gt","Lt"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"values":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["key","operator"]},"NodeSelectorTerm":{"properties":{"matchExpressions":{"items":{"$ref":"#/$defs/NodeSelectorRequirement"},"type":"array"},"matchFields":{"items":{"$ref":"#/$defs/NodeSelectorRequirement"},"type":"array"}},"additionalProperties":false,"type":"object"},"NoneStrategy":{"properties":{},"additionalProperties":false,"type":"object"},"OAuth2Auth":{"properties":{"clientIDSecret":{"$ref":"#/$defs/SecretKeySelector"},"clientSecretSecret":{"$ref":"#/$defs/SecretKeySelector"},"tokenURLSecret":{"$ref":"#/$defs/SecretKeySelector"},"scopes":{"items":{"type":"string"},"type":"array"},"endpointParams":{"items":{"$ref":"#/$defs/OAuth2EndpointParam"},"type":"array"}},"additionalProperties":false,"type":"object"},"OAuth2EndpointParam":{"properties":{"key":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false,"type":"object","required":["key"]},"OSSArtifact":{"properties":{"endpoint":{"type":"string"},"bucket":{"type":"string"},"accessKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"secretKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"createBucketIfNotPresent":{"type":"boolean"},"securityToken":{"type":"string"},"lifecycleRule":{"$ref":"#/$defs/OSSLifecycleRule"},"useSDKCreds":{"type":"boolean"},"key":{"type":"string"}},"additionalProperties":false,"type":"object","required":["key"]},"OSSLifecycleRule":{"properties":{"markInfrequentAccessAfterDays":{"type":"integer"},"markDeletionAfterDays":{"type":"integer"}},"additionalProperties":false,"type":"object"},"ObjectFieldSelector":{"properties":{"apiVersion":{"type":"string"},"fieldPath":{"type":"string"}},"additionalProperties":false,"type":"object","required":["fieldPath"]},"Outputs":{"properties":{"parameters":{"items":{"$ref":"#/$defs/Parameter"},"type":"array"},"artifacts":{"$ref":"#/$defs/Artifacts"},"result":{"type":"string"},"exitCode":{"type":"string"}},"additionalProperties":false,"type":"object"},"OwnerReference":{"properties":{"apiVersion":{"type":"string"},"kind":{"type":"string"},"name":{"type":"string"},"uid":{"type":"string"},"controller":{"type":"boolean"},"blockOwnerDeletion":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["apiVersion","kind","name","uid"]},"ParallelSteps":{"items":{"$ref":"#/$defs/WorkflowStep"},"type":"array"},"PersistentVolumeClaim":{"properties":{"kind":{"type":"string"},"apiVersion":{"type":"string"},"metadata":{"$ref":"#/$defs/ObjectMeta"},"spec":{"$ref":"#/$defs/PersistentVolumeClaimSpec"},"status":{"$ref":"#/$defs/PersistentVolumeClaimStatus"}},"additionalProperties":false,"type":"object"},"PersistentVolumeClaimCondition":{"properties":{"type":{"type":"string"},"status":{"type":"string"},"lastProbeTime":{"$ref":"#/$defs/Time"},"lastTransitionTime":{"$ref":"#/$defs/Time"},"reason":{"type":"string"},"message":{"type":"string"}},"additionalProperties":false,"type":"object","required":["type","status"]},"PersistentVolumeClaimTemplate":{"properties":{"metadata":{"$ref":"#/$defs/ObjectMeta"},"spec":{"$ref":"#/$defs/PersistentVolumeClaimSpec"}},"additionalProperties":false,"type":"object","required":["spec"]},"PersistentVolumeClaimVolumeSource":{"properties":{"claimName":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["claimName"]},"PhotonPersistentDiskVolumeSource":{"properties":{"pdID":{"type":"string"},"fsType":{"type":"string"}},"additionalProperties":false,"type":"object","required":["pdID"]},"PodAffinity":{"properties":{"requiredDuringSchedulingIgnoredDuringExecution":{"items":{"$ref":"#/$defs/PodAffinityTerm"},"type":"array"},"preferredDuringSchedulingIgnoredDuringExecution":{"items":{"$ref":"#/$defs/WeightedPodAffinityTerm"},"type":"array"}},"additionalProperties":false,"type":"object"},"PodAntiAffinity":{"properties":{"requiredDuringSchedulingIgnoredDuringExecution":{"items":{"$ref":"#/$defs/PodAffinityTerm"},"type":"array"},"preferredDuringSchedulingIgnoredDuringExecution":{"items":{"$ref":"#/$defs/WeightedPodAffinityTerm"},"type":"array"}},"additionalProperties":false,"type":"object"},"PodDNSConfig":{"properties":{"nameservers":{"items":{"type":"string"},"type":"array"},"searches":{"items":{"type":"string"},"type":"array"},"options":{"items":{"$ref":"#/$defs/PodDNSConfigOption"},"type":"array"}},"additionalProperties":false,"type":"object"},"PodDNSConfigOption":{"properties":{"name":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false,"type":"object"},"PortworxVolumeSource":{"properties":{"volumeID":{"type":"string"},"fsType":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["volumeID"]},"PreferredSchedulingTerm":{"properties":{"weight":{"type":"integer"},"preference":{"$ref":"#/$defs/NodeSelectorTerm"}},"additionalProperties":false,"type":"object","required":["weight","preference"]},"Probe":{"properties":{"exec":{"$ref":"#/$defs/ExecAction"},"httpGet":{"$ref":"#/$defs/HTTPGetAction"},"tcpSocket":{"$ref":"#/$defs/TCPSocketAction"},"grpc":{"$ref":"#/$defs/GRPCAction"},"initialDelaySeconds":{"type":"integer"},"timeoutSeconds":{"type":"integer"},"periodSeconds":{"type":"integer"},"successThreshold":{"type":"integer"},"failureThreshold":{"type":"integer"},"terminationGracePeriodSeconds":{"type":"integer"}},"additionalProperties":false,"type":"object"},"ProbeHTTPHeader":{"properties":{"name":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false,"type":"object","required":["name","value"]},"ProjectedVolumeSource":{"properties":{"sources":{"items":{"$ref":"#/$defs/VolumeProjection"},"type":"array"},"defaultMode":{"type":"integer"}},"additionalProperties":false,"type":"object"},"Quantity":{"type":["string","number"]},"QuobyteVolumeSource":{"properties":{"registry":{"type":"string"},"volume":{"type":"string"},"readOnly":{"type":"boolean"},"user":{"type":"string"},"group":{"type":"string"},"tenant":{"type":"string"}},"additionalProperties":false,"type":"object","required":["registry","volume"]},"RBDVolumeSource":{"properties":{"monitors":{"items":{"type":"string"},"type":"array"},"image":{"type":"string"},"fsType":{"type":"string"},"pool":{"type":"string"},"user":{"type":"string"},"keyring":{"type":"string"},"secretRef":{"$ref":"#/$defs/LocalObjectReference"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["monitors","image"]},"RawArtifact":{"properties":{"data":{"type":"string"}},"additionalProperties":false,"type":"object","required":["data"]},"ResourceFieldSelector":{"properties":{"containerName":{"type":"string"},"resource":{"type":"string"},"divisor":{"$ref":"#/$defs/Quantity"}},"additionalProperties":false,"type":"object","required":["resource"]},"ResourceList":{"additionalProperties":{"$ref":"#/$defs/Quantity"},"type":"object"},"RetryAffinity":{"properties":{"nodeAntiAffinity":{"$ref":"#/$defs/RetryNodeAntiAffinity"}},"additionalProperties":false,"type":"object"},"RetryNodeAntiAffinity":{"properties":{},"additionalProperties":false,"type":"object"},"S3EncryptionOptions":{"properties":{"kmsKeyId":{"type":"string"},"kmsEncryptionContext":{"type":"string"},"enableEncryption":{"type":"boolean"},"serverSideCustomerKeySecret":{"$ref":"#/$defs/SecretKeySelector"}},"additionalProperties":false,"type":"object"},"SELinuxOptions":{"properties":{"user":{"type":"string"},"role":{"type":"string"},"type":{"type":"string"},"level":{"type":"string"}},"additionalProperties":false,"type":"object"},"ScaleIOVolumeSource":{"properties":{"gateway":{"type":"string"},"system":{"type":"string"},"secretRef":{"$ref":"#/$defs/LocalObjectReference"},"sslEnabled":{"type":"boolean"},"protectionDomain":{"type":"string"},"storagePool":{"type":"string"},"storageMode":{"type":"string"},"volumeName":{"type":"string"},"fsType":{"type":"string"},"readOnly":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["gateway","system","secretRef"]},"SeccompProfile":{"properties":{"type":{"anyOf":[{"enum":["Localhost","RuntimeDefault","Unconfined"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"localhostProfile":{"type":"string"}},"additionalProperties":false,"type":"object","required":["type"]},"SecretEnvSource":{"properties":{"name":{"type":"string"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"SecretKeySelector":{"properties":{"name":{"type":"string"},"key":{"type":"string"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["key"]},"SecretProjection":{"properties":{"name":{"type":"string"},"items":{"items":{"$ref":"#/$defs/KeyToPath"},"type":"array"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"SecretVolumeSource":{"properties":{"secretName":{"type":"string"},"items":{"items":{"$ref":"#/$defs/KeyToPath"},"type":"array"},"defaultMode":{"type":"integer"},"optional":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"Sequence":{"properties":{"count":{"$ref":"#/$defs/IntOrString"},"start":{"$ref":"#/$defs/IntOrString"},"end":{"$ref":"#/$defs/IntOrString"},"format":{"type":"string"}},"additionalProperties":false,"type":"object"},"ServiceAccountTokenProjection":{"properties":{"audience":{"type":"string"},"expirationSeconds":{"type":"integer"},"path":{"type":"string"}},"additionalProperties":false,"type":"object","required":["path"]},"StorageOSVolumeSource":{"properties":{"volumeName":{"type":"string"},"volumeNamespace":{"type":"string"},"fsType":{"type":"string"},"readOnly":{"type":"boolean"},"secretRef":{"$ref":"#/$defs/LocalObjectReference"}},"additionalProperties":false,"type":"object"},"SuppliedValueFrom":{"properties":{},"additionalProperties":false,"type":"object"},"SuspendTemplate":{"properties":{"duration":{"type":"string"}},"additionalProperties":false,"type":"object"},"Sysctl":{"properties":{"name":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false,"type":"object","required":["name","value"]},"TCPSocketAction":{"properties":{"port":{"$ref":"#/$defs/IntOrString"},"host":{"type":"string"}},"additionalProperties":false,"type":"object","required":["port"]},"TTLStrategy":{"properties":{"secondsAfterCompletion":{"type":"integer"},"secondsAfterSuccess":{"type":"integer"},"secondsAfterFailure":{"type":"integer"}},"additionalProperties":false,"type":"object"},"TarStrategy":{"properties":{"compressionLevel":{"type":"integer"}},"additionalProperties":false,"type":"object"},"TemplateRef":{"properties":{"name":{"type":"string"},"template":{"type":"string"},"clusterScope":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"Time":{"type":"string"},"Toleration":{"properties":{"key":{"type":"string"},"operator":{"anyOf":[{"enum":["","Exists","Equal","Lt","Gt"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"value":{"type":"string"},"effect":{"anyOf":[{"enum":["","NoSchedule","PreferNoSchedule","NoExecute"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"tolerationSeconds":{"type":"integer"}},"additionalProperties":false,"type":"object"},"Transformation":{"items":{"$ref":"#/$defs/TransformationStep"},"type":"array"},"TransformationStep":{"properties":{"expression":{"type":"string"}},"additionalProperties":false,"type":"object","required":["expression"]},"TypedLocalObjectReference":{"properties":{"apiGroup":{"type":"string"},"kind":{"type":"string"},"name":{"type":"string"}},"additionalProperties":false,"type":"object","required":["kind","name"]},"ValueFrom":{"properties":{"path":{"type":"string"},"jsonPath":{"type":"string"},"jqFilter":{"type":"string"},"event":{"type":"string"},"parameter":{"type":"string"},"supplied":{"$ref":"#/$defs/SuppliedValueFrom"},"configMapKeyRef":{"$ref":"#/$defs/ConfigMapKeySelector"},"default":{"$ref":"#/$defs/AnyString"},"expression":{"type":"string"}},"additionalProperties":false,"type":"object"},"VolumeDevice":{"properties":{"name":{"type":"string"},"devicePath":{"type":"string"}},"additionalProperties":false,"type":"object","required":["name","devicePath"]},"VolumeResourceRequirements":{"properties":{"limits":{"$ref":"#/$defs/ResourceList"},"requests":{"$ref":"#/$defs/ResourceList"}},"additionalProperties":false,"type":"object"},"VsphereVirtualDiskVolumeSource":{"properties":{"volumePath":{"type":"string"},"fsType":{"type":"string"},"storagePolicyName":{"type":"string"},"storagePolicyID":{"type":"string"}},"additionalProperties":false,"type":"object","required":["volumePath"]},"WeightedPodAffinityTerm":{"properties":{"weight":{"type":"integer"},"podAffinityTerm":{"$ref":"#/$defs/PodAffinityTerm"}},"additionalProperties":false,"type":"object","required":["weight","podAffinityTerm"]},"WindowsSecurityContextOptions":{"properties":{"gmsaCredentialSpecName":{"type":"string"},"gmsaCredentialSpec":{"type":"string"},"runAsUserName":{"type":"string"},"hostProcess":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"Workflow":{"properties":{"kind":{"const":"Workflow"},"apiVersion":{"const":"argoproj.io/v1alpha1"},"metadata":{"$ref":"#/$defs/ObjectMeta"},"spec":{"$ref":"#/$defs/WorkflowSpec"},"status":{"$ref":"#/$defs/AnyObject"}},"additionalProperties":false,"type":"object","required":["metadata","spec","apiVersion","kind"]},"WorkflowMetadata":{"properties":{"labels":{"additionalProperties":{"type":"string"},"type":"object"},"annotations":{"additionalProperties":{"type":"string"},"type":"object"},"labelsFrom":{"additionalProperties":{"$ref":"#/$defs/LabelValueFrom"},"type":"object"}},"additionalProperties":false,"type":"object"},"WorkflowTemplate":{"properties":{"kind":{"const":"WorkflowTemplate"},"apiVersion":{"const":"argoproj.io/v1alpha1"},"metadata":{"$ref":"#/$defs/ObjectMeta"},"spec":{"$ref":"#/$defs/WorkflowSpec"}},"additionalProperties":false,"type":"object","required":["metadata","spec","apiVersion","kind"]},"WorkflowTemplateRef":{"properties":{"name":{"type":"string"},"clusterScope":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"ZipStrategy":{"properties":{},"additionalProperties":false,"type":"object"}}'
  },
  {
    versions: ["3.5", "3.6", "3.7"],
    json: '{"Artifact":{"properties":{"name":{"type":"string"},"path":{"type":"string"},"mode":{"type":"integer"},"from":{"type":"string"},"archiveLogs":{"type":"boolean"},"s3":{"$ref":"#/$defs/S3Artifact"},"git":{"$ref":"#/$defs/GitArtifact"},"http":{"$ref":"#/$defs/HTTPArtifact"},"artifactory":{"$ref":"#/$defs/ArtifactoryArtifact"},"hdfs":{"$ref":"#/$defs/HDFSArtifact"},"raw":{"$ref":"#/$defs/RawArtifact"},"oss":{"$ref":"#/$defs/OSSArtifact"},"gcs":{"$ref":"#/$defs/GCSArtifact"},"azure":{"$ref":"#/$defs/AzureArtifact"},"globalName":{"type":"string"},"archive":{"$ref":"#/$defs/ArchiveStrategy"},"optional":{"type":"boolean"},"subPath":{"type":"string"},"recurseMode":{"type":"boolean"},"fromExpression":{"type":"string"},"artifactGC":{"$ref":"#/$defs/ArtifactGC"},"deleted":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["name"]},"ArtifactGC":{"properties":{"strategy":{"anyOf":[{"enum":["","OnWorkflowCompletion","OnWorkflowDeletion","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"podMetadata":{"$ref":"#/$defs/Metadata"},"serviceAccountName":{"type":"string"}},"additionalProperties":false,"type":"object"},"ArtifactLocation":{"properties":{"archiveLogs":{"type":"boolean"},"s3":{"$ref":"#/$defs/S3Artifact"},"git":{"$ref":"#/$defs/GitArtifact"},"http":{"$ref":"#/$defs/HTTPArtifact"},"artifactory":{"$ref":"#/$defs/ArtifactoryArtifact"},"hdfs":{"$ref":"#/$defs/HDFSArtifact"},"raw":{"$ref":"#/$defs/RawArtifact"},"oss":{"$ref":"#/$defs/OSSArtifact"},"gcs":{"$ref":"#/$defs/GCSArtifact"},"azure":{"$ref":"#/$defs/AzureArtifact"}},"additionalProperties":false,"type":"object"},"ArtifactPaths":{"properties":{"name":{"type":"string"},"path":{"type":"string"},"mode":{"type":"integer"},"from":{"type":"string"},"archiveLogs":{"type":"boolean"},"s3":{"$ref":"#/$defs/S3Artifact"},"git":{"$ref":"#/$defs/GitArtifact"},"http":{"$ref":"#/$defs/HTTPArtifact"},"artifactory":{"$ref":"#/$defs/ArtifactoryArtifact"},"hdfs":{"$ref":"#/$defs/HDFSArtifact"},"raw":{"$ref":"#/$defs/RawArtifact"},"oss":{"$ref":"#/$defs/OSSArtifact"},"gcs":{"$ref":"#/$defs/GCSArtifact"},"azure":{"$ref":"#/$defs/AzureArtifact"},"globalName":{"type":"string"},"archive":{"$ref":"#/$defs/ArchiveStrategy"},"optional":{"type":"boolean"},"subPath":{"type":"string"},"recurseMode":{"type":"boolean"},"fromExpression":{"type":"string"},"artifactGC":{"$ref":"#/$defs/ArtifactGC"},"deleted":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["name"]},"DAGTask":{"properties":{"name":{"type":"string"},"template":{"type":"string"},"inline":{"$ref":"#/$defs/Template"},"arguments":{"$ref":"#/$defs/Arguments"},"templateRef":{"$ref":"#/$defs/TemplateRef"},"dependencies":{"items":{"type":"string"},"type":"array"},"withItems":{"items":{"$ref":"#/$defs/Item"},"type":"array"},"withParam":{"type":"string"},"withSequence":{"$ref":"#/$defs/Sequence"},"when":{"type":"string"},"continueOn":{"$ref":"#/$defs/ContinueOn"},"onExit":{"type":"string"},"depends":{"type":"string"},"hooks":{"$ref":"#/$defs/LifecycleHooks"}},"additionalProperties":false,"type":"object","required":["name"]},"DAGTemplate":{"properties":{"target":{"type":"string"},"tasks":{"items":{"$ref":"#/$defs/DAGTask"},"type":"array"},"failFast":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["tasks"]},"EnvVarSource":{"properties":{"fieldRef":{"$ref":"#/$defs/ObjectFieldSelector"},"resourceFieldRef":{"$ref":"#/$defs/ResourceFieldSelector"},"configMapKeyRef":{"$ref":"#/$defs/ConfigMapKeySelector"},"secretKeyRef":{"$ref":"#/$defs/SecretKeySelector"}},"additionalProperties":false,"type":"object"},"Gauge":{"properties":{"value":{"type":"string"},"realtime":{"type":"boolean"},"operation":{"anyOf":[{"enum":["","Set","Add","Sub"]},{"type":"string","pattern":"\\\\{\\\\{"}]}},"additionalProperties":false,"type":"object","required":["value"]},"Inputs":{"properties":{"parameters":{"items":{"$ref":"#/$defs/Parameter"},"type":"array"},"artifacts":{"$ref":"#/$defs/Artifacts"}},"additionalProperties":false,"type":"object"},"MetricLabel":{"properties":{"key":{"type":"string"},"value":{"type":"string"}},"additionalProperties":false,"type":"object","required":["key","value"]},"Metrics":{"properties":{"prometheus":{"items":{"$ref":"#/$defs/Prometheus"},"type":"array"}},"additionalProperties":false,"type":"object","required":["prometheus"]},"Parameter":{"properties":{"name":{"type":"string"},"default":{"$ref":"#/$defs/AnyString"},"value":{"$ref":"#/$defs/AnyString"},"valueFrom":{"$ref":"#/$defs/ValueFrom"},"globalName":{"type":"string"},"enum":{"items":{"$ref":"#/$defs/AnyString"},"type":"array"},"description":{"$ref":"#/$defs/AnyString"}},"additionalProperties":false,"type":"object","required":["name"]},"PodGC":{"properties":{"strategy":{"anyOf":[{"enum":["","OnPodCompletion","OnPodSuccess","OnWorkflowCompletion","OnWorkflowSuccess"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"labelSelector":{"$ref":"#/$defs/LabelSelector"},"deleteDelayDuration":{"type":"string"}},"additionalProperties":false,"type":"object"},"Prometheus":{"properties":{"name":{"type":"string"},"labels":{"items":{"$ref":"#/$defs/MetricLabel"},"type":"array"},"help":{"type":"string"},"when":{"type":"string"},"gauge":{"$ref":"#/$defs/Gauge"},"histogram":{"$ref":"#/$defs/Histogram"},"counter":{"$ref":"#/$defs/Counter"}},"additionalProperties":false,"type":"object","required":["name","help"]},"ResourceTemplate":{"properties":{"action":{"anyOf":[{"enum":["get","create","apply","delete","replace","patch"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"mergeStrategy":{"anyOf":[{"enum":["","strategic","merge","json"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"manifest":{"type":"string"},"manifestFrom":{"$ref":"#/$defs/ManifestFrom"},"setOwnerReference":{"type":"boolean"},"successCondition":{"type":"string"},"failureCondition":{"type":"string"},"flags":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["action"]},"RetryStrategy":{"properties":{"limit":{"$ref":"#/$defs/IntOrString"},"retryPolicy":{"anyOf":[{"enum":["","Always","OnFailure","OnError","OnTransientError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"backoff":{"$ref":"#/$defs/Backoff"},"affinity":{"$ref":"#/$defs/RetryAffinity"},"expression":{"type":"string"}},"additionalProperties":false,"type":"object"},"VolumeClaimGC":{"properties":{"strategy":{"anyOf":[{"enum":["","OnWorkflowCompletion","OnWorkflowSuccess"]},{"type":"string","pattern":"\\\\{\\\\{"}]}},"additionalProperties":false,"type":"object"},"WorkflowLevelArtifactGC":{"properties":{"strategy":{"anyOf":[{"enum":["","OnWorkflowCompletion","OnWorkflowDeletion","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"podMetadata":{"$ref":"#/$defs/Metadata"},"serviceAccountName":{"type":"string"},"forceFinalizerRemoval":{"type":"boolean"},"podSpecPatch":{"type":"string"}},"additionalProperties":false,"type":"object"},"WorkflowStep":{"properties":{"name":{"type":"string"},"template":{"type":"string"},"inline":{"$ref":"#/$defs/Template"},"arguments":{"$ref":"#/$defs/Arguments"},"templateRef":{"$ref":"#/$defs/TemplateRef"},"withItems":{"items":{"$ref":"#/$defs/Item"},"type":"array"},"withParam":{"type":"string"},"withSequence":{"$ref":"#/$defs/Sequence"},"when":{"type":"string"},"continueOn":{"$ref":"#/$defs/ContinueOn"},"onExit":{"type":"string"},"hooks":{"$ref":"#/$defs/LifecycleHooks"}},"additionalProperties":false,"type":"object"}}'
  },
  {
    versions: ["4.0", "4.1"],
    json: `{"Artifact":{"properties":{"name":{"type":"string","pattern":"^[-a-zA-Z0-9_{}.]+$","patternErrorMessage":"may only hold letters, digits, '_', '-' and '.'"},"path":{"type":"string"},"mode":{"type":"integer","minimum":0,"maximum":511},"from":{"type":"string"},"archiveLogs":{"type":"boolean"},"s3":{"$ref":"#/$defs/S3Artifact"},"git":{"$ref":"#/$defs/GitArtifact"},"http":{"$ref":"#/$defs/HTTPArtifact"},"artifactory":{"$ref":"#/$defs/ArtifactoryArtifact"},"hdfs":{"$ref":"#/$defs/HDFSArtifact"},"raw":{"$ref":"#/$defs/RawArtifact"},"oss":{"$ref":"#/$defs/OSSArtifact"},"gcs":{"$ref":"#/$defs/GCSArtifact"},"azure":{"$ref":"#/$defs/AzureArtifact"},"globalName":{"type":"string"},"archive":{"$ref":"#/$defs/ArchiveStrategy"},"optional":{"type":"boolean"},"subPath":{"type":"string"},"recurseMode":{"type":"boolean"},"fromExpression":{"type":"string"},"artifactGC":{"$ref":"#/$defs/ArtifactGC"},"deleted":{"type":"boolean"},"plugin":{"$ref":"#/$defs/PluginArtifact"}},"additionalProperties":false,"type":"object","required":["name"]},"ArtifactGC":{"properties":{"strategy":{"enum":["","OnWorkflowCompletion","OnWorkflowDeletion","Never"]},"podMetadata":{"$ref":"#/$defs/Metadata"},"serviceAccountName":{"type":"string"}},"additionalProperties":false,"type":"object"},"ArtifactLocation":{"properties":{"archiveLogs":{"type":"boolean"},"s3":{"$ref":"#/$defs/S3Artifact"},"git":{"$ref":"#/$defs/GitArtifact"},"http":{"$ref":"#/$defs/HTTPArtifact"},"artifactory":{"$ref":"#/$defs/ArtifactoryArtifact"},"hdfs":{"$ref":"#/$defs/HDFSArtifact"},"raw":{"$ref":"#/$defs/RawArtifact"},"oss":{"$ref":"#/$defs/OSSArtifact"},"gcs":{"$ref":"#/$defs/GCSArtifact"},"azure":{"$ref":"#/$defs/AzureArtifact"},"plugin":{"$ref":"#/$defs/PluginArtifact"}},"additionalProperties":false,"type":"object"},"ArtifactPaths":{"properties":{"name":{"type":"string","pattern":"^[-a-zA-Z0-9_{}.]+$","patternErrorMessage":"may only hold letters, digits, '_', '-' and '.'"},"path":{"type":"string"},"mode":{"type":"integer","minimum":0,"maximum":511},"from":{"type":"string"},"archiveLogs":{"type":"boolean"},"s3":{"$ref":"#/$defs/S3Artifact"},"git":{"$ref":"#/$defs/GitArtifact"},"http":{"$ref":"#/$defs/HTTPArtifact"},"artifactory":{"$ref":"#/$defs/ArtifactoryArtifact"},"hdfs":{"$ref":"#/$defs/HDFSArtifact"},"raw":{"$ref":"#/$defs/RawArtifact"},"oss":{"$ref":"#/$defs/OSSArtifact"},"gcs":{"$ref":"#/$defs/GCSArtifact"},"azure":{"$ref":"#/$defs/AzureArtifact"},"globalName":{"type":"string"},"archive":{"$ref":"#/$defs/ArchiveStrategy"},"optional":{"type":"boolean"},"subPath":{"type":"string"},"recurseMode":{"type":"boolean"},"fromExpression":{"type":"string"},"artifactGC":{"$ref":"#/$defs/ArtifactGC"},"deleted":{"type":"boolean"},"plugin":{"$ref":"#/$defs/PluginArtifact"}},"additionalProperties":false,"type":"object","required":["name"]},"Container":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"restartPolicyRules":{"type":"array","items":{"$ref":"#/$defs/ContainerRestartRule"}}},"additionalProperties":false,"type":"object"},"ContainerNode":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"dependencies":{"items":{"type":"string"},"type":"array"},"restartPolicyRules":{"type":"array","items":{"$ref":"#/$defs/ContainerRestartRule"}}},"additionalProperties":false,"type":"object","required":["name"]},"CronWorkflowSpec":{"properties":{"workflowSpec":{"$ref":"#/$defs/WorkflowSpec"},"concurrencyPolicy":{"enum":["","Allow","Forbid","Replace"]},"suspend":{"type":"boolean"},"startingDeadlineSeconds":{"type":"integer","minimum":0},"successfulJobsHistoryLimit":{"type":"integer"},"failedJobsHistoryLimit":{"type":"integer"},"timezone":{"type":"string"},"workflowMetadata":{"$ref":"#/$defs/ObjectMeta"},"stopStrategy":{"$ref":"#/$defs/StopStrategy"},"schedules":{"items":{"type":"string","pattern":"^\\\\s*(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every\\\\s+\\\\S+|[^\\\\s=@]+(\\\\s+[^\\\\s=]+){4})\\\\s*$","patternErrorMessage":"must be five fields, @hourly and the like, or @every DURATION; the time zone is a field of its own, \`timezone\`"},"type":"array","minItems":1},"when":{"type":"string"}},"additionalProperties":false,"type":"object","required":["workflowSpec","schedules"]},"DAGTask":{"properties":{"name":{"type":"string","maxLength":128,"pattern":"^[a-zA-Z0-9][-a-zA-Z0-9]*$","patternErrorMessage":"may only hold letters, digits and '-' and must start with a letter or digit"},"template":{"type":"string"},"inline":{"$ref":"#/$defs/Template"},"arguments":{"$ref":"#/$defs/Arguments"},"templateRef":{"$ref":"#/$defs/TemplateRef"},"dependencies":{"items":{"type":"string"},"type":"array"},"withItems":{"items":{"$ref":"#/$defs/Item"},"type":"array"},"withParam":{"type":"string"},"withSequence":{"$ref":"#/$defs/Sequence"},"when":{"type":"string"},"continueOn":{"$ref":"#/$defs/ContinueOn"},"onExit":{"type":"string"},"depends":{"type":"string"},"hooks":{"$ref":"#/$defs/LifecycleHooks"}},"additionalProperties":false,"type":"object","required":["name"]},"DAGTemplate":{"properties":{"target":{"type":"string"},"tasks":{"items":{"$ref":"#/$defs/DAGTask"},"type":"array","minItems":1,"maxItems":200},"failFast":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["tasks"]},"EnvVarSource":{"properties":{"fieldRef":{"$ref":"#/$defs/ObjectFieldSelector"},"resourceFieldRef":{"$ref":"#/$defs/ResourceFieldSelector"},"configMapKeyRef":{"$ref":"#/$defs/ConfigMapKeySelector"},"secretKeyRef":{"$ref":"#/$defs/SecretKeySelector"},"fileKeyRef":{"$ref":"#/$defs/FileKeySelector"}},"additionalProperties":false,"type":"object"},"Gauge":{"properties":{"value":{"type":"string","maxLength":256},"realtime":{"type":"boolean"},"operation":{"enum":["","Set","Add","Sub"]}},"additionalProperties":false,"type":"object","required":["value"]},"Inputs":{"properties":{"parameters":{"items":{"$ref":"#/$defs/Parameter"},"type":"array","maxItems":500},"artifacts":{"$ref":"#/$defs/Artifacts"}},"additionalProperties":false,"type":"object"},"MetricLabel":{"properties":{"key":{"type":"string","pattern":"^[a-zA-Z_][a-zA-Z0-9_]*$","patternErrorMessage":"may only hold letters, digits and '_' and must not start with a digit"},"value":{"type":"string"}},"additionalProperties":false,"type":"object","required":["key","value"]},"Metrics":{"properties":{"prometheus":{"items":{"$ref":"#/$defs/Prometheus"},"type":"array","maxItems":100}},"additionalProperties":false,"type":"object","required":["prometheus"]},"Parameter":{"properties":{"name":{"type":"string","pattern":"^[-a-zA-Z0-9_]+$","patternErrorMessage":"may only hold letters, digits, '_' and '-'"},"default":{"$ref":"#/$defs/AnyString"},"value":{"$ref":"#/$defs/AnyString"},"valueFrom":{"$ref":"#/$defs/ValueFrom"},"globalName":{"type":"string"},"enum":{"items":{"$ref":"#/$defs/AnyString"},"type":"array","minItems":1},"description":{"$ref":"#/$defs/AnyString"}},"additionalProperties":false,"type":"object","required":["name"]},"PodGC":{"properties":{"strategy":{"enum":["","OnPodCompletion","OnPodSuccess","OnWorkflowCompletion","OnWorkflowSuccess"]},"labelSelector":{"$ref":"#/$defs/LabelSelector"},"deleteDelayDuration":{"type":"string"}},"additionalProperties":false,"type":"object"},"Prometheus":{"properties":{"name":{"type":"string","pattern":"^[a-zA-Z_][a-zA-Z0-9_]*$","patternErrorMessage":"may only hold letters, digits and '_' and must not start with a digit"},"labels":{"items":{"$ref":"#/$defs/MetricLabel"},"type":"array"},"help":{"type":"string"},"when":{"type":"string"},"gauge":{"$ref":"#/$defs/Gauge"},"histogram":{"$ref":"#/$defs/Histogram"},"counter":{"$ref":"#/$defs/Counter"}},"additionalProperties":false,"type":"object","required":["name","help"]},"ResourceTemplate":{"properties":{"action":{"enum":["get","create","apply","delete","replace","patch"]},"mergeStrategy":{"enum":["","strategic","merge","json"]},"manifest":{"type":"string"},"manifestFrom":{"$ref":"#/$defs/ManifestFrom"},"setOwnerReference":{"type":"boolean"},"successCondition":{"type":"string"},"failureCondition":{"type":"string"},"flags":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["action"]},"RetryStrategy":{"properties":{"limit":{"$ref":"#/$defs/IntOrString"},"retryPolicy":{"enum":["","Always","OnFailure","OnError","OnTransientError"]},"backoff":{"$ref":"#/$defs/Backoff"},"affinity":{"$ref":"#/$defs/RetryAffinity"},"expression":{"type":"string"}},"additionalProperties":false,"type":"object"},"ScriptTemplate":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"source":{"type":"string"},"restartPolicyRules":{"type":"array","items":{"$ref":"#/$defs/ContainerRestartRule"}}},"additionalProperties":false,"type":"object"},"Synchronization":{"properties":{"semaphores":{"items":{"$ref":"#/$defs/SemaphoreRef"},"type":"array"},"mutexes":{"items":{"$ref":"#/$defs/Mutex"},"type":"array"}},"additionalProperties":false,"type":"object"},"UserContainer":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"mirrorVolumeMounts":{"type":"boolean"},"restartPolicyRules":{"type":"array","items":{"$ref":"#/$defs/ContainerRestartRule"}}},"additionalProperties":false,"type":"object","required":["name"]},"VolumeClaimGC":{"properties":{"strategy":{"enum":["","OnWorkflowCompletion","OnWorkflowSuccess"]}},"additionalProperties":false,"type":"object"},"VolumeProjection":{"properties":{"secret":{"$ref":"#/$defs/SecretProjection"},"downwardAPI":{"$ref":"#/$defs/DownwardAPIProjection"},"configMap":{"$ref":"#/$defs/ConfigMapProjection"},"serviceAccountToken":{"$ref":"#/$defs/ServiceAccountTokenProjection"},"clusterTrustBundle":{"$ref":"#/$defs/ClusterTrustBundleProjection"},"podCertificate":{"$ref":"#/$defs/PodCertificateProjection"}},"additionalProperties":false,"type":"object"},"WorkflowLevelArtifactGC":{"properties":{"strategy":{"enum":["","OnWorkflowCompletion","OnWorkflowDeletion","Never"]},"podMetadata":{"$ref":"#/$defs/Metadata"},"serviceAccountName":{"type":"string"},"forceFinalizerRemoval":{"type":"boolean"},"podSpecPatch":{"type":"string"}},"additionalProperties":false,"type":"object"},"WorkflowStep":{"properties":{"name":{"type":"string","maxLength":128,"pattern":"^[a-zA-Z0-9][-a-zA-Z0-9]*$","patternErrorMessage":"may only hold letters, digits and '-' and must start with a letter or digit"},"template":{"type":"string"},"inline":{"$ref":"#/$defs/Template"},"arguments":{"$ref":"#/$defs/Arguments"},"templateRef":{"$ref":"#/$defs/TemplateRef"},"withItems":{"items":{"$ref":"#/$defs/Item"},"type":"array"},"withParam":{"type":"string"},"withSequence":{"$ref":"#/$defs/Sequence"},"when":{"type":"string"},"continueOn":{"$ref":"#/$defs/ContinueOn"},"onExit":{"type":"string"},"hooks":{"$ref":"#/$defs/LifecycleHooks"}},"additionalProperties":false,"type":"object"},"ContainerRestartRule":{"type":"object","required":["action"],"properties":{"action":{"type":"string"},"exitCodes":{"$ref":"#/$defs/ContainerRestartRuleOnExitCodes"}},"additionalProperties":false},"ContainerRestartRuleOnExitCodes":{"type":"object","required":["operator"],"properties":{"operator":{"type":"string"},"values":{"type":"array","items":{"type":"integer"}}},"additionalProperties":false},"FileKeySelector":{"type":"object","required":["volumeName","path","key"],"properties":{"volumeName":{"type":"string"},"path":{"type":"string"},"key":{"type":"string"},"optional":{"type":"boolean"}},"additionalProperties":false},"PluginArtifact":{"type":"object","required":["key"],"properties":{"name":{"type":"string"},"configuration":{"type":"string"},"connectionTimeoutSeconds":{"type":"integer"},"key":{"type":"string"}},"additionalProperties":false},"PodCertificateProjection":{"type":"object","required":["signerName","keyType"],"properties":{"signerName":{"type":"string"},"keyType":{"type":"string"},"maxExpirationSeconds":{"type":"integer"},"credentialBundlePath":{"type":"string"},"keyPath":{"type":"string"},"certificateChainPath":{"type":"string"},"userAnnotations":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false}}`
  },
  {
    versions: ["3.5", "3.6"],
    json: '{"Backoff":{"properties":{"duration":{"type":"string"},"factor":{"$ref":"#/$defs/IntOrString"},"maxDuration":{"type":"string"}},"additionalProperties":false,"type":"object"},"Lifecycle":{"properties":{"postStart":{"$ref":"#/$defs/LifecycleHandler"},"preStop":{"$ref":"#/$defs/LifecycleHandler"}},"additionalProperties":false,"type":"object"},"Mutex":{"properties":{"name":{"type":"string"},"namespace":{"type":"string"}},"additionalProperties":false,"type":"object"},"SemaphoreRef":{"properties":{"configMapKeyRef":{"$ref":"#/$defs/ConfigMapKeySelector"},"namespace":{"type":"string"}},"additionalProperties":false,"type":"object"},"Template":{"properties":{"name":{"type":"string"},"inputs":{"$ref":"#/$defs/Inputs"},"outputs":{"$ref":"#/$defs/Outputs"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"metadata":{"$ref":"#/$defs/Metadata"},"daemon":{"type":"boolean"},"steps":{"items":{"$ref":"#/$defs/ParallelSteps"},"type":"array"},"container":{"$ref":"#/$defs/Container"},"containerSet":{"$ref":"#/$defs/ContainerSetTemplate"},"script":{"$ref":"#/$defs/ScriptTemplate"},"resource":{"$ref":"#/$defs/ResourceTemplate"},"dag":{"$ref":"#/$defs/DAGTemplate"},"suspend":{"$ref":"#/$defs/SuspendTemplate"},"data":{"$ref":"#/$defs/Data"},"http":{"$ref":"#/$defs/HTTP"},"plugin":{"$ref":"#/$defs/AnyObject"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"initContainers":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"sidecars":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"archiveLocation":{"$ref":"#/$defs/ArtifactLocation"},"activeDeadlineSeconds":{"$ref":"#/$defs/IntOrString"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"parallelism":{"type":"integer"},"failFast":{"type":"boolean"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"schedulerName":{"type":"string"},"priorityClassName":{"type":"string"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"metrics":{"$ref":"#/$defs/Metrics"},"synchronization":{"$ref":"#/$defs/Synchronization"},"memoize":{"$ref":"#/$defs/Memoize"},"timeout":{"type":"string"},"priority":{"type":"integer"}},"additionalProperties":false,"type":"object"},"WorkflowSpec":{"properties":{"templates":{"items":{"$ref":"#/$defs/Template"},"type":"array"},"entrypoint":{"type":"string"},"arguments":{"$ref":"#/$defs/Arguments"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"volumeClaimTemplates":{"items":{"$ref":"#/$defs/PersistentVolumeClaim"},"type":"array"},"parallelism":{"type":"integer"},"artifactRepositoryRef":{"$ref":"#/$defs/ArtifactRepositoryRef"},"suspend":{"type":"boolean"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"imagePullSecrets":{"items":{"$ref":"#/$defs/LocalObjectReference"},"type":"array"},"hostNetwork":{"type":"boolean"},"dnsPolicy":{"anyOf":[{"enum":["","ClusterFirstWithHostNet","ClusterFirst","Default","None"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"dnsConfig":{"$ref":"#/$defs/PodDNSConfig"},"onExit":{"type":"string"},"ttlStrategy":{"$ref":"#/$defs/TTLStrategy"},"activeDeadlineSeconds":{"type":"integer"},"priority":{"type":"integer"},"schedulerName":{"type":"string"},"podGC":{"$ref":"#/$defs/PodGC"},"podPriorityClassName":{"type":"string"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"podDisruptionBudget":{"$ref":"#/$defs/PodDisruptionBudgetSpec"},"metrics":{"$ref":"#/$defs/Metrics"},"shutdown":{"type":"string"},"workflowTemplateRef":{"$ref":"#/$defs/WorkflowTemplateRef"},"synchronization":{"$ref":"#/$defs/Synchronization"},"volumeClaimGC":{"$ref":"#/$defs/VolumeClaimGC"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"podMetadata":{"$ref":"#/$defs/Metadata"},"templateDefaults":{"$ref":"#/$defs/Template"},"archiveLogs":{"type":"boolean"},"hooks":{"$ref":"#/$defs/LifecycleHooks"},"workflowMetadata":{"$ref":"#/$defs/WorkflowMetadata"},"artifactGC":{"$ref":"#/$defs/WorkflowLevelArtifactGC"},"podPriority":{"type":"integer"}},"additionalProperties":false,"type":"object"}}'
  },
  {
    versions: ["3.7", "4.0", "4.1"],
    json: '{"Backoff":{"properties":{"duration":{"type":"string"},"factor":{"$ref":"#/$defs/IntOrString"},"maxDuration":{"type":"string"},"cap":{"type":"string"}},"additionalProperties":false,"type":"object"},"Lifecycle":{"properties":{"postStart":{"$ref":"#/$defs/LifecycleHandler"},"preStop":{"$ref":"#/$defs/LifecycleHandler"},"stopSignal":{"type":"string"}},"additionalProperties":false,"type":"object"},"Mutex":{"properties":{"name":{"type":"string"},"namespace":{"type":"string"},"database":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"SemaphoreRef":{"properties":{"configMapKeyRef":{"$ref":"#/$defs/ConfigMapKeySelector"},"namespace":{"type":"string"},"database":{"$ref":"#/$defs/SyncDatabaseRef"}},"additionalProperties":false,"type":"object"},"SyncDatabaseRef":{"properties":{"key":{"type":"string"}},"additionalProperties":false,"type":"object","required":["key"]}}'
  },
  {
    versions: ["3.5", "3.6", "3.7", "4.0"],
    json: '{"Cache":{"properties":{"configMap":{"$ref":"#/$defs/CacheConfigMap"}},"additionalProperties":false,"type":"object","required":["configMap"]},"CacheConfigMap":{"type":"object","properties":{"name":{"type":"string"},"key":{"type":"string"},"optional":{"type":"boolean"}},"additionalProperties":false},"HTTPArtifact":{"properties":{"url":{"type":"string"},"headers":{"items":{"$ref":"#/$defs/Header"},"type":"array"},"auth":{"$ref":"#/$defs/HTTPAuth"}},"additionalProperties":false,"type":"object","required":["url"]}}'
  },
  {
    versions: ["4.1"],
    json: `{"Cache":{"properties":{"configMap":{"$ref":"#/$defs/LocalObjectReference"}},"additionalProperties":false,"type":"object","required":["configMap"]},"HTTPArtifact":{"properties":{"url":{"type":"string"},"headers":{"items":{"$ref":"#/$defs/Header"},"type":"array"},"auth":{"$ref":"#/$defs/HTTPAuth"},"saveStreamViaFile":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["url"]},"S3Artifact":{"properties":{"endpoint":{"type":"string"},"bucket":{"type":"string"},"region":{"type":"string"},"insecure":{"type":"boolean"},"accessKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"secretKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"sessionTokenSecret":{"$ref":"#/$defs/SecretKeySelector"},"roleARN":{"type":"string"},"useSDKCreds":{"type":"boolean"},"createBucketIfNotPresent":{"$ref":"#/$defs/CreateS3BucketOptions"},"encryptionOptions":{"$ref":"#/$defs/S3EncryptionOptions"},"caSecret":{"$ref":"#/$defs/SecretKeySelector"},"key":{"type":"string"},"addressingStyle":{"enum":["","path","virtual-hosted"]}},"additionalProperties":false,"type":"object"},"Template":{"properties":{"name":{"type":"string","maxLength":128,"pattern":"^[a-zA-Z0-9][-a-zA-Z0-9]*$","patternErrorMessage":"may only hold letters, digits and '-' and must start with a letter or digit"},"inputs":{"$ref":"#/$defs/Inputs"},"outputs":{"$ref":"#/$defs/Outputs"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"metadata":{"$ref":"#/$defs/Metadata"},"daemon":{"type":"boolean"},"steps":{"items":{"$ref":"#/$defs/ParallelSteps"},"type":"array","minItems":1},"container":{"$ref":"#/$defs/Container"},"containerSet":{"$ref":"#/$defs/ContainerSetTemplate"},"script":{"$ref":"#/$defs/ScriptTemplate"},"resource":{"$ref":"#/$defs/ResourceTemplate"},"dag":{"$ref":"#/$defs/DAGTemplate"},"suspend":{"$ref":"#/$defs/SuspendTemplate"},"data":{"$ref":"#/$defs/Data"},"http":{"$ref":"#/$defs/HTTP"},"plugin":{"$ref":"#/$defs/AnyObject"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"initContainers":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"sidecars":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"archiveLocation":{"$ref":"#/$defs/ArtifactLocation"},"activeDeadlineSeconds":{"$ref":"#/$defs/IntOrString"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"parallelism":{"type":"integer","minimum":1},"failFast":{"type":"boolean"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"schedulerName":{"type":"string"},"priorityClassName":{"type":"string"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"metrics":{"$ref":"#/$defs/Metrics"},"synchronization":{"$ref":"#/$defs/Synchronization"},"memoize":{"$ref":"#/$defs/Memoize"},"timeout":{"type":"string"},"annotations":{"additionalProperties":{"type":"string"},"type":"object"},"pendingTimeout":{"type":"string"},"podResources":{"$ref":"#/$defs/ResourceRequirements"},"resourceClaims":{"type":"array","items":{"$ref":"#/$defs/PodResourceClaim"}}},"additionalProperties":false,"type":"object"},"WorkflowSpec":{"properties":{"templates":{"items":{"$ref":"#/$defs/Template"},"type":"array","maxItems":200},"entrypoint":{"type":"string"},"arguments":{"$ref":"#/$defs/Arguments"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"volumeClaimTemplates":{"items":{"$ref":"#/$defs/PersistentVolumeClaim"},"type":"array"},"parallelism":{"type":"integer","minimum":1},"artifactRepositoryRef":{"$ref":"#/$defs/ArtifactRepositoryRef"},"suspend":{"type":"boolean"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"imagePullSecrets":{"items":{"$ref":"#/$defs/LocalObjectReference"},"type":"array"},"hostNetwork":{"type":"boolean"},"dnsPolicy":{"anyOf":[{"enum":["","ClusterFirstWithHostNet","ClusterFirst","Default","None"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"dnsConfig":{"$ref":"#/$defs/PodDNSConfig"},"onExit":{"type":"string"},"ttlStrategy":{"$ref":"#/$defs/TTLStrategy"},"activeDeadlineSeconds":{"type":"integer"},"priority":{"type":"integer"},"schedulerName":{"type":"string"},"podGC":{"$ref":"#/$defs/PodGC"},"podPriorityClassName":{"type":"string"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"podDisruptionBudget":{"$ref":"#/$defs/PodDisruptionBudgetSpec"},"metrics":{"$ref":"#/$defs/Metrics"},"shutdown":{"type":"string"},"workflowTemplateRef":{"$ref":"#/$defs/WorkflowTemplateRef"},"synchronization":{"$ref":"#/$defs/Synchronization"},"volumeClaimGC":{"$ref":"#/$defs/VolumeClaimGC"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"podMetadata":{"$ref":"#/$defs/Metadata"},"templateDefaults":{"$ref":"#/$defs/Template"},"archiveLogs":{"type":"boolean"},"hooks":{"$ref":"#/$defs/LifecycleHooks"},"workflowMetadata":{"$ref":"#/$defs/WorkflowMetadata"},"artifactGC":{"$ref":"#/$defs/WorkflowLevelArtifactGC"},"executorPlugins":{"type":"array","items":{"$ref":"#/$defs/ExecutorPlugin"}},"podResources":{"$ref":"#/$defs/ResourceRequirements"},"resourceClaims":{"type":"array","items":{"$ref":"#/$defs/PodResourceClaim"}}},"additionalProperties":false,"type":"object"},"ExecutorPlugin":{"type":"object","required":["metadata","spec"],"properties":{"metadata":{"$ref":"#/$defs/ObjectMeta"},"spec":{"$ref":"#/$defs/ExecutorPluginSpec"}},"additionalProperties":false},"ExecutorPluginSidecar":{"type":"object","required":["container"],"properties":{"automountServiceAccountToken":{"type":"boolean"},"container":{"$ref":"#/$defs/Container"}},"additionalProperties":false},"ExecutorPluginSpec":{"type":"object","required":["sidecar"],"properties":{"sidecar":{"$ref":"#/$defs/ExecutorPluginSidecar"}},"additionalProperties":false},"PodResourceClaim":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"resourceClaimName":{"type":"string"},"resourceClaimTemplateName":{"type":"string"}},"additionalProperties":false}}`
  },
  {
    versions: ["3.5"],
    json: '{"Container":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"ContainerNode":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"dependencies":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["name"]},"CronWorkflowSpec":{"properties":{"workflowSpec":{"$ref":"#/$defs/WorkflowSpec"},"schedule":{"type":"string"},"concurrencyPolicy":{"anyOf":[{"enum":["","Allow","Forbid","Replace"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"suspend":{"type":"boolean"},"startingDeadlineSeconds":{"type":"integer"},"successfulJobsHistoryLimit":{"type":"integer"},"failedJobsHistoryLimit":{"type":"integer"},"timezone":{"type":"string"},"workflowMetadata":{"$ref":"#/$defs/ObjectMeta"}},"additionalProperties":false,"type":"object","required":["workflowSpec","schedule"]},"GitArtifact":{"properties":{"repo":{"type":"string"},"revision":{"type":"string"},"depth":{"type":"integer"},"fetch":{"items":{"type":"string"},"type":"array"},"usernameSecret":{"$ref":"#/$defs/SecretKeySelector"},"passwordSecret":{"$ref":"#/$defs/SecretKeySelector"},"sshPrivateKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"insecureIgnoreHostKey":{"type":"boolean"},"disableSubmodules":{"type":"boolean"},"singleBranch":{"type":"boolean"},"branch":{"type":"string"}},"additionalProperties":false,"type":"object","required":["repo"]},"HDFSArtifact":{"properties":{"krbCCacheSecret":{"$ref":"#/$defs/SecretKeySelector"},"krbKeytabSecret":{"$ref":"#/$defs/SecretKeySelector"},"krbUsername":{"type":"string"},"krbRealm":{"type":"string"},"krbConfigConfigMap":{"$ref":"#/$defs/ConfigMapKeySelector"},"krbServicePrincipalName":{"type":"string"},"addresses":{"items":{"type":"string"},"type":"array"},"hdfsUser":{"type":"string"},"path":{"type":"string"},"force":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["path"]},"LifecycleHandler":{"properties":{"exec":{"$ref":"#/$defs/ExecAction"},"httpGet":{"$ref":"#/$defs/HTTPGetAction"},"tcpSocket":{"$ref":"#/$defs/TCPSocketAction"}},"additionalProperties":false,"type":"object"},"ObjectMeta":{"properties":{"name":{"type":"string"},"generateName":{"type":"string"},"namespace":{"type":"string"},"selfLink":{"type":"string"},"uid":{"type":"string"},"resourceVersion":{"type":"string"},"generation":{"type":"integer"},"creationTimestamp":{"$ref":"#/$defs/Time"},"deletionTimestamp":{"$ref":"#/$defs/Time"},"deletionGracePeriodSeconds":{"type":"integer"},"labels":{"additionalProperties":{"type":"string"},"type":"object"},"annotations":{"additionalProperties":{"type":"string"},"type":"object"},"ownerReferences":{"items":{"$ref":"#/$defs/OwnerReference"},"type":"array"},"finalizers":{"items":{"type":"string"},"type":"array"},"managedFields":{"items":{"$ref":"#/$defs/ManagedFieldsEntry"},"type":"array"},"clusterName":{"type":"string"}},"additionalProperties":false,"type":"object"},"PersistentVolumeClaimSpec":{"properties":{"accessModes":{"items":{"type":"string"},"type":"array"},"selector":{"$ref":"#/$defs/LabelSelector"},"resources":{"$ref":"#/$defs/VolumeResourceRequirements"},"volumeName":{"type":"string"},"storageClassName":{"type":"string"},"volumeMode":{"anyOf":[{"enum":["","Block","Filesystem"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"dataSource":{"$ref":"#/$defs/TypedLocalObjectReference"},"dataSourceRef":{"$ref":"#/$defs/TypedObjectReference"}},"additionalProperties":false,"type":"object"},"PersistentVolumeClaimStatus":{"properties":{"phase":{"type":"string"},"accessModes":{"items":{"type":"string"},"type":"array"},"capacity":{"$ref":"#/$defs/ResourceList"},"conditions":{"items":{"$ref":"#/$defs/PersistentVolumeClaimCondition"},"type":"array"},"allocatedResources":{"$ref":"#/$defs/ResourceList"},"resizeStatus":{"type":"string"}},"additionalProperties":false,"type":"object"},"PodAffinityTerm":{"properties":{"labelSelector":{"$ref":"#/$defs/LabelSelector"},"namespaces":{"items":{"type":"string"},"type":"array"},"topologyKey":{"type":"string"},"namespaceSelector":{"$ref":"#/$defs/LabelSelector"}},"additionalProperties":false,"type":"object","required":["topologyKey"]},"PodDisruptionBudgetSpec":{"properties":{"minAvailable":{"$ref":"#/$defs/IntOrString"},"selector":{"$ref":"#/$defs/LabelSelector"},"maxUnavailable":{"$ref":"#/$defs/IntOrString"}},"additionalProperties":false,"type":"object"},"PodSecurityContext":{"properties":{"seLinuxOptions":{"$ref":"#/$defs/SELinuxOptions"},"windowsOptions":{"$ref":"#/$defs/WindowsSecurityContextOptions"},"runAsUser":{"type":"integer"},"runAsGroup":{"type":"integer"},"runAsNonRoot":{"type":"boolean"},"supplementalGroups":{"items":{"type":"integer"},"type":"array"},"fsGroup":{"type":"integer"},"sysctls":{"items":{"$ref":"#/$defs/Sysctl"},"type":"array"},"fsGroupChangePolicy":{"anyOf":[{"enum":["OnRootMismatch","Always"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"seccompProfile":{"$ref":"#/$defs/SeccompProfile"}},"additionalProperties":false,"type":"object"},"ResourceRequirements":{"properties":{"limits":{"$ref":"#/$defs/ResourceList"},"requests":{"$ref":"#/$defs/ResourceList"}},"additionalProperties":false,"type":"object"},"S3Artifact":{"properties":{"endpoint":{"type":"string"},"bucket":{"type":"string"},"region":{"type":"string"},"insecure":{"type":"boolean"},"accessKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"secretKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"roleARN":{"type":"string"},"useSDKCreds":{"type":"boolean"},"createBucketIfNotPresent":{"$ref":"#/$defs/CreateS3BucketOptions"},"encryptionOptions":{"$ref":"#/$defs/S3EncryptionOptions"},"caSecret":{"$ref":"#/$defs/SecretKeySelector"},"key":{"type":"string"}},"additionalProperties":false,"type":"object"},"ScriptTemplate":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"source":{"type":"string"}},"additionalProperties":false,"type":"object"},"SecurityContext":{"properties":{"capabilities":{"$ref":"#/$defs/Capabilities"},"privileged":{"type":"boolean"},"seLinuxOptions":{"$ref":"#/$defs/SELinuxOptions"},"windowsOptions":{"$ref":"#/$defs/WindowsSecurityContextOptions"},"runAsUser":{"type":"integer"},"runAsGroup":{"type":"integer"},"runAsNonRoot":{"type":"boolean"},"readOnlyRootFilesystem":{"type":"boolean"},"allowPrivilegeEscalation":{"type":"boolean"},"procMount":{"type":"string"},"seccompProfile":{"$ref":"#/$defs/SeccompProfile"}},"additionalProperties":false,"type":"object"},"Synchronization":{"properties":{"semaphore":{"$ref":"#/$defs/SemaphoreRef"},"mutex":{"$ref":"#/$defs/Mutex"}},"additionalProperties":false,"type":"object"},"TypedObjectReference":{"properties":{"apiGroup":{"type":"string"},"kind":{"type":"string"},"name":{"type":"string"}},"additionalProperties":false,"type":"object","required":["kind","name"]},"UserContainer":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"mirrorVolumeMounts":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["name"]},"Volume":{"properties":{"name":{"type":"string"},"hostPath":{"$ref":"#/$defs/HostPathVolumeSource"},"emptyDir":{"$ref":"#/$defs/EmptyDirVolumeSource"},"gcePersistentDisk":{"$ref":"#/$defs/GCEPersistentDiskVolumeSource"},"awsElasticBlockStore":{"$ref":"#/$defs/AWSElasticBlockStoreVolumeSource"},"gitRepo":{"$ref":"#/$defs/GitRepoVolumeSource"},"secret":{"$ref":"#/$defs/SecretVolumeSource"},"nfs":{"$ref":"#/$defs/NFSVolumeSource"},"iscsi":{"$ref":"#/$defs/ISCSIVolumeSource"},"glusterfs":{"$ref":"#/$defs/GlusterfsVolumeSource"},"persistentVolumeClaim":{"$ref":"#/$defs/PersistentVolumeClaimVolumeSource"},"rbd":{"$ref":"#/$defs/RBDVolumeSource"},"flexVolume":{"$ref":"#/$defs/FlexVolumeSource"},"cinder":{"$ref":"#/$defs/CinderVolumeSource"},"cephfs":{"$ref":"#/$defs/CephFSVolumeSource"},"flocker":{"$ref":"#/$defs/FlockerVolumeSource"},"downwardAPI":{"$ref":"#/$defs/DownwardAPIVolumeSource"},"fc":{"$ref":"#/$defs/FCVolumeSource"},"azureFile":{"$ref":"#/$defs/AzureFileVolumeSource"},"configMap":{"$ref":"#/$defs/ConfigMapVolumeSource"},"vsphereVolume":{"$ref":"#/$defs/VsphereVirtualDiskVolumeSource"},"quobyte":{"$ref":"#/$defs/QuobyteVolumeSource"},"azureDisk":{"$ref":"#/$defs/AzureDiskVolumeSource"},"photonPersistentDisk":{"$ref":"#/$defs/PhotonPersistentDiskVolumeSource"},"projected":{"$ref":"#/$defs/ProjectedVolumeSource"},"portworxVolume":{"$ref":"#/$defs/PortworxVolumeSource"},"scaleIO":{"$ref":"#/$defs/ScaleIOVolumeSource"},"storageos":{"$ref":"#/$defs/StorageOSVolumeSource"},"csi":{"$ref":"#/$defs/CSIVolumeSource"},"ephemeral":{"$ref":"#/$defs/EphemeralVolumeSource"}},"additionalProperties":false,"type":"object","required":["name"]},"VolumeMount":{"properties":{"name":{"type":"string"},"readOnly":{"type":"boolean"},"mountPath":{"type":"string"},"subPath":{"type":"string"},"mountPropagation":{"anyOf":[{"enum":["None","HostToContainer","Bidirectional"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"subPathExpr":{"type":"string"}},"additionalProperties":false,"type":"object","required":["name","mountPath"]},"VolumeProjection":{"properties":{"secret":{"$ref":"#/$defs/SecretProjection"},"downwardAPI":{"$ref":"#/$defs/DownwardAPIProjection"},"configMap":{"$ref":"#/$defs/ConfigMapProjection"},"serviceAccountToken":{"$ref":"#/$defs/ServiceAccountTokenProjection"}},"additionalProperties":false,"type":"object"}}'
  },
  {
    versions: ["3.6", "3.7"],
    json: '{"Container":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"}},"additionalProperties":false,"type":"object"},"ContainerNode":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"dependencies":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["name"]},"CronWorkflowSpec":{"properties":{"workflowSpec":{"$ref":"#/$defs/WorkflowSpec"},"schedule":{"type":"string"},"concurrencyPolicy":{"anyOf":[{"enum":["","Allow","Forbid","Replace"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"suspend":{"type":"boolean"},"startingDeadlineSeconds":{"type":"integer"},"successfulJobsHistoryLimit":{"type":"integer"},"failedJobsHistoryLimit":{"type":"integer"},"timezone":{"type":"string"},"workflowMetadata":{"$ref":"#/$defs/ObjectMeta"},"stopStrategy":{"$ref":"#/$defs/StopStrategy"},"schedules":{"items":{"type":"string"},"type":"array"},"when":{"type":"string"}},"additionalProperties":false,"type":"object","required":["workflowSpec"]},"ScriptTemplate":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"source":{"type":"string"}},"additionalProperties":false,"type":"object"},"Synchronization":{"properties":{"semaphore":{"$ref":"#/$defs/SemaphoreRef"},"mutex":{"$ref":"#/$defs/Mutex"},"semaphores":{"items":{"$ref":"#/$defs/SemaphoreRef"},"type":"array"},"mutexes":{"items":{"$ref":"#/$defs/Mutex"},"type":"array"}},"additionalProperties":false,"type":"object"},"UserContainer":{"properties":{"name":{"type":"string"},"image":{"type":"string"},"command":{"items":{"type":"string"},"type":"array"},"args":{"items":{"type":"string"},"type":"array"},"workingDir":{"type":"string"},"ports":{"items":{"$ref":"#/$defs/ContainerPort"},"type":"array"},"envFrom":{"items":{"$ref":"#/$defs/EnvFromSource"},"type":"array"},"env":{"items":{"$ref":"#/$defs/EnvVar"},"type":"array"},"resources":{"$ref":"#/$defs/ResourceRequirements"},"resizePolicy":{"items":{"$ref":"#/$defs/ContainerResizePolicy"},"type":"array"},"restartPolicy":{"anyOf":[{"enum":["Always","Never","OnFailure"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"volumeMounts":{"items":{"$ref":"#/$defs/VolumeMount"},"type":"array"},"volumeDevices":{"items":{"$ref":"#/$defs/VolumeDevice"},"type":"array"},"livenessProbe":{"$ref":"#/$defs/Probe"},"readinessProbe":{"$ref":"#/$defs/Probe"},"startupProbe":{"$ref":"#/$defs/Probe"},"lifecycle":{"$ref":"#/$defs/Lifecycle"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"anyOf":[{"enum":["","File","FallbackToLogsOnError"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"imagePullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"securityContext":{"$ref":"#/$defs/SecurityContext"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"tty":{"type":"boolean"},"mirrorVolumeMounts":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["name"]},"VolumeProjection":{"properties":{"secret":{"$ref":"#/$defs/SecretProjection"},"downwardAPI":{"$ref":"#/$defs/DownwardAPIProjection"},"configMap":{"$ref":"#/$defs/ConfigMapProjection"},"serviceAccountToken":{"$ref":"#/$defs/ServiceAccountTokenProjection"},"clusterTrustBundle":{"$ref":"#/$defs/ClusterTrustBundleProjection"}},"additionalProperties":false,"type":"object"}}'
  },
  {
    versions: ["3.6", "3.7", "4.0", "4.1"],
    json: '{"GitArtifact":{"properties":{"repo":{"type":"string"},"revision":{"type":"string"},"depth":{"type":"integer"},"fetch":{"items":{"type":"string"},"type":"array"},"usernameSecret":{"$ref":"#/$defs/SecretKeySelector"},"passwordSecret":{"$ref":"#/$defs/SecretKeySelector"},"sshPrivateKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"insecureIgnoreHostKey":{"type":"boolean"},"disableSubmodules":{"type":"boolean"},"singleBranch":{"type":"boolean"},"branch":{"type":"string"},"insecureSkipTLS":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["repo"]},"HDFSArtifact":{"properties":{"krbCCacheSecret":{"$ref":"#/$defs/SecretKeySelector"},"krbKeytabSecret":{"$ref":"#/$defs/SecretKeySelector"},"krbUsername":{"type":"string"},"krbRealm":{"type":"string"},"krbConfigConfigMap":{"$ref":"#/$defs/ConfigMapKeySelector"},"krbServicePrincipalName":{"type":"string"},"addresses":{"items":{"type":"string"},"type":"array"},"hdfsUser":{"type":"string"},"dataTransferProtection":{"type":"string"},"path":{"type":"string"},"force":{"type":"boolean"}},"additionalProperties":false,"type":"object","required":["path"]},"LifecycleHandler":{"properties":{"exec":{"$ref":"#/$defs/ExecAction"},"httpGet":{"$ref":"#/$defs/HTTPGetAction"},"tcpSocket":{"$ref":"#/$defs/TCPSocketAction"},"sleep":{"$ref":"#/$defs/SleepAction"}},"additionalProperties":false,"type":"object"},"ObjectMeta":{"properties":{"name":{"type":"string"},"generateName":{"type":"string"},"namespace":{"type":"string"},"selfLink":{"type":"string"},"uid":{"type":"string"},"resourceVersion":{"type":"string"},"generation":{"type":"integer"},"creationTimestamp":{"$ref":"#/$defs/Time"},"deletionTimestamp":{"$ref":"#/$defs/Time"},"deletionGracePeriodSeconds":{"type":"integer"},"labels":{"additionalProperties":{"type":"string"},"type":"object"},"annotations":{"additionalProperties":{"type":"string"},"type":"object"},"ownerReferences":{"items":{"$ref":"#/$defs/OwnerReference"},"type":"array"},"finalizers":{"items":{"type":"string"},"type":"array"},"managedFields":{"items":{"$ref":"#/$defs/ManagedFieldsEntry"},"type":"array"}},"additionalProperties":false,"type":"object"},"PersistentVolumeClaimSpec":{"properties":{"accessModes":{"items":{"type":"string"},"type":"array"},"selector":{"$ref":"#/$defs/LabelSelector"},"resources":{"$ref":"#/$defs/VolumeResourceRequirements"},"volumeName":{"type":"string"},"storageClassName":{"type":"string"},"volumeMode":{"anyOf":[{"enum":["","Block","Filesystem"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"dataSource":{"$ref":"#/$defs/TypedLocalObjectReference"},"dataSourceRef":{"$ref":"#/$defs/TypedObjectReference"},"volumeAttributesClassName":{"type":"string"}},"additionalProperties":false,"type":"object"},"PersistentVolumeClaimStatus":{"properties":{"phase":{"type":"string"},"accessModes":{"items":{"type":"string"},"type":"array"},"capacity":{"$ref":"#/$defs/ResourceList"},"conditions":{"items":{"$ref":"#/$defs/PersistentVolumeClaimCondition"},"type":"array"},"allocatedResources":{"$ref":"#/$defs/ResourceList"},"allocatedResourceStatuses":{"additionalProperties":{"type":"string"},"type":"object"},"currentVolumeAttributesClassName":{"type":"string"},"modifyVolumeStatus":{"$ref":"#/$defs/ModifyVolumeStatus"}},"additionalProperties":false,"type":"object"},"PodAffinityTerm":{"properties":{"labelSelector":{"$ref":"#/$defs/LabelSelector"},"namespaces":{"items":{"type":"string"},"type":"array"},"topologyKey":{"type":"string"},"namespaceSelector":{"$ref":"#/$defs/LabelSelector"},"matchLabelKeys":{"items":{"type":"string"},"type":"array"},"mismatchLabelKeys":{"items":{"type":"string"},"type":"array"}},"additionalProperties":false,"type":"object","required":["topologyKey"]},"PodDisruptionBudgetSpec":{"properties":{"minAvailable":{"$ref":"#/$defs/IntOrString"},"selector":{"$ref":"#/$defs/LabelSelector"},"maxUnavailable":{"$ref":"#/$defs/IntOrString"},"unhealthyPodEvictionPolicy":{"type":"string"}},"additionalProperties":false,"type":"object"},"PodSecurityContext":{"properties":{"seLinuxOptions":{"$ref":"#/$defs/SELinuxOptions"},"windowsOptions":{"$ref":"#/$defs/WindowsSecurityContextOptions"},"runAsUser":{"type":"integer"},"runAsGroup":{"type":"integer"},"runAsNonRoot":{"type":"boolean"},"supplementalGroups":{"items":{"type":"integer"},"type":"array"},"supplementalGroupsPolicy":{"type":"string"},"fsGroup":{"type":"integer"},"sysctls":{"items":{"$ref":"#/$defs/Sysctl"},"type":"array"},"fsGroupChangePolicy":{"anyOf":[{"enum":["OnRootMismatch","Always"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"seccompProfile":{"$ref":"#/$defs/SeccompProfile"},"appArmorProfile":{"$ref":"#/$defs/AppArmorProfile"},"seLinuxChangePolicy":{"type":"string"}},"additionalProperties":false,"type":"object"},"ResourceRequirements":{"properties":{"limits":{"$ref":"#/$defs/ResourceList"},"requests":{"$ref":"#/$defs/ResourceList"},"claims":{"items":{"$ref":"#/$defs/ResourceClaim"},"type":"array"}},"additionalProperties":false,"type":"object"},"SecurityContext":{"properties":{"capabilities":{"$ref":"#/$defs/Capabilities"},"privileged":{"type":"boolean"},"seLinuxOptions":{"$ref":"#/$defs/SELinuxOptions"},"windowsOptions":{"$ref":"#/$defs/WindowsSecurityContextOptions"},"runAsUser":{"type":"integer"},"runAsGroup":{"type":"integer"},"runAsNonRoot":{"type":"boolean"},"readOnlyRootFilesystem":{"type":"boolean"},"allowPrivilegeEscalation":{"type":"boolean"},"procMount":{"type":"string"},"seccompProfile":{"$ref":"#/$defs/SeccompProfile"},"appArmorProfile":{"$ref":"#/$defs/AppArmorProfile"}},"additionalProperties":false,"type":"object"},"TypedObjectReference":{"properties":{"apiGroup":{"type":"string"},"kind":{"type":"string"},"name":{"type":"string"},"namespace":{"type":"string"}},"additionalProperties":false,"type":"object","required":["kind","name"]},"Volume":{"properties":{"name":{"type":"string"},"hostPath":{"$ref":"#/$defs/HostPathVolumeSource"},"emptyDir":{"$ref":"#/$defs/EmptyDirVolumeSource"},"gcePersistentDisk":{"$ref":"#/$defs/GCEPersistentDiskVolumeSource"},"awsElasticBlockStore":{"$ref":"#/$defs/AWSElasticBlockStoreVolumeSource"},"gitRepo":{"$ref":"#/$defs/GitRepoVolumeSource"},"secret":{"$ref":"#/$defs/SecretVolumeSource"},"nfs":{"$ref":"#/$defs/NFSVolumeSource"},"iscsi":{"$ref":"#/$defs/ISCSIVolumeSource"},"glusterfs":{"$ref":"#/$defs/GlusterfsVolumeSource"},"persistentVolumeClaim":{"$ref":"#/$defs/PersistentVolumeClaimVolumeSource"},"rbd":{"$ref":"#/$defs/RBDVolumeSource"},"flexVolume":{"$ref":"#/$defs/FlexVolumeSource"},"cinder":{"$ref":"#/$defs/CinderVolumeSource"},"cephfs":{"$ref":"#/$defs/CephFSVolumeSource"},"flocker":{"$ref":"#/$defs/FlockerVolumeSource"},"downwardAPI":{"$ref":"#/$defs/DownwardAPIVolumeSource"},"fc":{"$ref":"#/$defs/FCVolumeSource"},"azureFile":{"$ref":"#/$defs/AzureFileVolumeSource"},"configMap":{"$ref":"#/$defs/ConfigMapVolumeSource"},"vsphereVolume":{"$ref":"#/$defs/VsphereVirtualDiskVolumeSource"},"quobyte":{"$ref":"#/$defs/QuobyteVolumeSource"},"azureDisk":{"$ref":"#/$defs/AzureDiskVolumeSource"},"photonPersistentDisk":{"$ref":"#/$defs/PhotonPersistentDiskVolumeSource"},"projected":{"$ref":"#/$defs/ProjectedVolumeSource"},"portworxVolume":{"$ref":"#/$defs/PortworxVolumeSource"},"scaleIO":{"$ref":"#/$defs/ScaleIOVolumeSource"},"storageos":{"$ref":"#/$defs/StorageOSVolumeSource"},"csi":{"$ref":"#/$defs/CSIVolumeSource"},"ephemeral":{"$ref":"#/$defs/EphemeralVolumeSource"},"image":{"$ref":"#/$defs/ImageVolumeSource"}},"additionalProperties":false,"type":"object","required":["name"]},"VolumeMount":{"properties":{"name":{"type":"string"},"readOnly":{"type":"boolean"},"recursiveReadOnly":{"anyOf":[{"enum":["Disabled","IfPossible","Enabled"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"mountPath":{"type":"string"},"subPath":{"type":"string"},"mountPropagation":{"anyOf":[{"enum":["None","HostToContainer","Bidirectional"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"subPathExpr":{"type":"string"}},"additionalProperties":false,"type":"object","required":["name","mountPath"]},"AppArmorProfile":{"properties":{"type":{"anyOf":[{"enum":["Localhost","RuntimeDefault","Unconfined"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"localhostProfile":{"type":"string"}},"additionalProperties":false,"type":"object","required":["type"]},"ClusterTrustBundleProjection":{"properties":{"name":{"type":"string"},"signerName":{"type":"string"},"labelSelector":{"$ref":"#/$defs/LabelSelector"},"optional":{"type":"boolean"},"path":{"type":"string"}},"additionalProperties":false,"type":"object","required":["path"]},"ContainerResizePolicy":{"properties":{"resourceName":{"type":"string"},"restartPolicy":{"type":"string"}},"additionalProperties":false,"type":"object","required":["resourceName","restartPolicy"]},"ImageVolumeSource":{"properties":{"reference":{"type":"string"},"pullPolicy":{"anyOf":[{"enum":["","Always","IfNotPresent","Never"]},{"type":"string","pattern":"\\\\{\\\\{"}]}},"additionalProperties":false,"type":"object"},"ModifyVolumeStatus":{"properties":{"targetVolumeAttributesClassName":{"type":"string"},"status":{"type":"string"}},"additionalProperties":false,"type":"object","required":["status"]},"ResourceClaim":{"properties":{"name":{"type":"string"},"request":{"type":"string"}},"additionalProperties":false,"type":"object","required":["name"]},"SleepAction":{"properties":{"seconds":{"type":"integer"}},"additionalProperties":false,"type":"object","required":["seconds"]},"StopStrategy":{"properties":{"expression":{"type":"string"}},"additionalProperties":false,"type":"object","required":["expression"]}}'
  },
  {
    versions: ["3.6", "3.7", "4.0"],
    json: '{"S3Artifact":{"properties":{"endpoint":{"type":"string"},"bucket":{"type":"string"},"region":{"type":"string"},"insecure":{"type":"boolean"},"accessKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"secretKeySecret":{"$ref":"#/$defs/SecretKeySelector"},"sessionTokenSecret":{"$ref":"#/$defs/SecretKeySelector"},"roleARN":{"type":"string"},"useSDKCreds":{"type":"boolean"},"createBucketIfNotPresent":{"$ref":"#/$defs/CreateS3BucketOptions"},"encryptionOptions":{"$ref":"#/$defs/S3EncryptionOptions"},"caSecret":{"$ref":"#/$defs/SecretKeySelector"},"key":{"type":"string"}},"additionalProperties":false,"type":"object"}}'
  },
  {
    versions: ["3.7"],
    json: '{"Template":{"properties":{"name":{"type":"string"},"inputs":{"$ref":"#/$defs/Inputs"},"outputs":{"$ref":"#/$defs/Outputs"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"metadata":{"$ref":"#/$defs/Metadata"},"daemon":{"type":"boolean"},"steps":{"items":{"$ref":"#/$defs/ParallelSteps"},"type":"array"},"container":{"$ref":"#/$defs/Container"},"containerSet":{"$ref":"#/$defs/ContainerSetTemplate"},"script":{"$ref":"#/$defs/ScriptTemplate"},"resource":{"$ref":"#/$defs/ResourceTemplate"},"dag":{"$ref":"#/$defs/DAGTemplate"},"suspend":{"$ref":"#/$defs/SuspendTemplate"},"data":{"$ref":"#/$defs/Data"},"http":{"$ref":"#/$defs/HTTP"},"plugin":{"$ref":"#/$defs/AnyObject"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"initContainers":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"sidecars":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"archiveLocation":{"$ref":"#/$defs/ArtifactLocation"},"activeDeadlineSeconds":{"$ref":"#/$defs/IntOrString"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"parallelism":{"type":"integer"},"failFast":{"type":"boolean"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"schedulerName":{"type":"string"},"priorityClassName":{"type":"string"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"metrics":{"$ref":"#/$defs/Metrics"},"synchronization":{"$ref":"#/$defs/Synchronization"},"memoize":{"$ref":"#/$defs/Memoize"},"timeout":{"type":"string"},"annotations":{"additionalProperties":{"type":"string"},"type":"object"}},"additionalProperties":false,"type":"object"},"WorkflowSpec":{"properties":{"templates":{"items":{"$ref":"#/$defs/Template"},"type":"array"},"entrypoint":{"type":"string"},"arguments":{"$ref":"#/$defs/Arguments"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"volumeClaimTemplates":{"items":{"$ref":"#/$defs/PersistentVolumeClaim"},"type":"array"},"parallelism":{"type":"integer"},"artifactRepositoryRef":{"$ref":"#/$defs/ArtifactRepositoryRef"},"suspend":{"type":"boolean"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"imagePullSecrets":{"items":{"$ref":"#/$defs/LocalObjectReference"},"type":"array"},"hostNetwork":{"type":"boolean"},"dnsPolicy":{"anyOf":[{"enum":["","ClusterFirstWithHostNet","ClusterFirst","Default","None"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"dnsConfig":{"$ref":"#/$defs/PodDNSConfig"},"onExit":{"type":"string"},"ttlStrategy":{"$ref":"#/$defs/TTLStrategy"},"activeDeadlineSeconds":{"type":"integer"},"priority":{"type":"integer"},"schedulerName":{"type":"string"},"podGC":{"$ref":"#/$defs/PodGC"},"podPriorityClassName":{"type":"string"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"podDisruptionBudget":{"$ref":"#/$defs/PodDisruptionBudgetSpec"},"metrics":{"$ref":"#/$defs/Metrics"},"shutdown":{"type":"string"},"workflowTemplateRef":{"$ref":"#/$defs/WorkflowTemplateRef"},"synchronization":{"$ref":"#/$defs/Synchronization"},"volumeClaimGC":{"$ref":"#/$defs/VolumeClaimGC"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"podMetadata":{"$ref":"#/$defs/Metadata"},"templateDefaults":{"$ref":"#/$defs/Template"},"archiveLogs":{"type":"boolean"},"hooks":{"$ref":"#/$defs/LifecycleHooks"},"workflowMetadata":{"$ref":"#/$defs/WorkflowMetadata"},"artifactGC":{"$ref":"#/$defs/WorkflowLevelArtifactGC"}},"additionalProperties":false,"type":"object"}}'
  },
  {
    versions: ["4.0"],
    json: `{"Template":{"properties":{"name":{"type":"string","maxLength":128,"pattern":"^[a-zA-Z0-9][-a-zA-Z0-9]*$","patternErrorMessage":"may only hold letters, digits and '-' and must start with a letter or digit"},"inputs":{"$ref":"#/$defs/Inputs"},"outputs":{"$ref":"#/$defs/Outputs"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"metadata":{"$ref":"#/$defs/Metadata"},"daemon":{"type":"boolean"},"steps":{"items":{"$ref":"#/$defs/ParallelSteps"},"type":"array","minItems":1},"container":{"$ref":"#/$defs/Container"},"containerSet":{"$ref":"#/$defs/ContainerSetTemplate"},"script":{"$ref":"#/$defs/ScriptTemplate"},"resource":{"$ref":"#/$defs/ResourceTemplate"},"dag":{"$ref":"#/$defs/DAGTemplate"},"suspend":{"$ref":"#/$defs/SuspendTemplate"},"data":{"$ref":"#/$defs/Data"},"http":{"$ref":"#/$defs/HTTP"},"plugin":{"$ref":"#/$defs/AnyObject"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"initContainers":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"sidecars":{"items":{"$ref":"#/$defs/UserContainer"},"type":"array"},"archiveLocation":{"$ref":"#/$defs/ArtifactLocation"},"activeDeadlineSeconds":{"$ref":"#/$defs/IntOrString"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"parallelism":{"type":"integer","minimum":1},"failFast":{"type":"boolean"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"schedulerName":{"type":"string"},"priorityClassName":{"type":"string"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"metrics":{"$ref":"#/$defs/Metrics"},"synchronization":{"$ref":"#/$defs/Synchronization"},"memoize":{"$ref":"#/$defs/Memoize"},"timeout":{"type":"string"},"annotations":{"additionalProperties":{"type":"string"},"type":"object"}},"additionalProperties":false,"type":"object"},"WorkflowSpec":{"properties":{"templates":{"items":{"$ref":"#/$defs/Template"},"type":"array","maxItems":200},"entrypoint":{"type":"string"},"arguments":{"$ref":"#/$defs/Arguments"},"serviceAccountName":{"type":"string"},"automountServiceAccountToken":{"type":"boolean"},"executor":{"$ref":"#/$defs/ExecutorConfig"},"volumes":{"items":{"$ref":"#/$defs/Volume"},"type":"array"},"volumeClaimTemplates":{"items":{"$ref":"#/$defs/PersistentVolumeClaim"},"type":"array"},"parallelism":{"type":"integer","minimum":1},"artifactRepositoryRef":{"$ref":"#/$defs/ArtifactRepositoryRef"},"suspend":{"type":"boolean"},"nodeSelector":{"additionalProperties":{"type":"string"},"type":"object"},"affinity":{"$ref":"#/$defs/Affinity"},"tolerations":{"items":{"$ref":"#/$defs/Toleration"},"type":"array"},"imagePullSecrets":{"items":{"$ref":"#/$defs/LocalObjectReference"},"type":"array"},"hostNetwork":{"type":"boolean"},"dnsPolicy":{"anyOf":[{"enum":["","ClusterFirstWithHostNet","ClusterFirst","Default","None"]},{"type":"string","pattern":"\\\\{\\\\{"}]},"dnsConfig":{"$ref":"#/$defs/PodDNSConfig"},"onExit":{"type":"string"},"ttlStrategy":{"$ref":"#/$defs/TTLStrategy"},"activeDeadlineSeconds":{"type":"integer"},"priority":{"type":"integer"},"schedulerName":{"type":"string"},"podGC":{"$ref":"#/$defs/PodGC"},"podPriorityClassName":{"type":"string"},"hostAliases":{"items":{"$ref":"#/$defs/HostAlias"},"type":"array"},"securityContext":{"$ref":"#/$defs/PodSecurityContext"},"podSpecPatch":{"type":"string"},"podDisruptionBudget":{"$ref":"#/$defs/PodDisruptionBudgetSpec"},"metrics":{"$ref":"#/$defs/Metrics"},"shutdown":{"type":"string"},"workflowTemplateRef":{"$ref":"#/$defs/WorkflowTemplateRef"},"synchronization":{"$ref":"#/$defs/Synchronization"},"volumeClaimGC":{"$ref":"#/$defs/VolumeClaimGC"},"retryStrategy":{"$ref":"#/$defs/RetryStrategy"},"podMetadata":{"$ref":"#/$defs/Metadata"},"templateDefaults":{"$ref":"#/$defs/Template"},"archiveLogs":{"type":"boolean"},"hooks":{"$ref":"#/$defs/LifecycleHooks"},"workflowMetadata":{"$ref":"#/$defs/WorkflowMetadata"},"artifactGC":{"$ref":"#/$defs/WorkflowLevelArtifactGC"}},"additionalProperties":false,"type":"object"}}`
  }
];
var fieldHistory = {
  "Artifact.plugin": { "since": "4.0" },
  "ArtifactLocation.plugin": { "since": "4.0" },
  "ArtifactPaths.plugin": { "since": "4.0" },
  "Backoff.cap": { "since": "3.7" },
  "Container.resizePolicy": { "since": "3.6" },
  "Container.restartPolicy": { "since": "3.6" },
  "Container.restartPolicyRules": { "since": "4.0" },
  "ContainerNode.resizePolicy": { "since": "3.6" },
  "ContainerNode.restartPolicy": { "since": "3.6" },
  "ContainerNode.restartPolicyRules": { "since": "4.0" },
  "CronWorkflowSpec.schedule": { "removed": "4.0", "instead": "schedules" },
  "CronWorkflowSpec.schedules": { "since": "3.6" },
  "CronWorkflowSpec.stopStrategy": { "since": "3.6" },
  "CronWorkflowSpec.when": { "since": "3.6" },
  "EnvVarSource.fileKeyRef": { "since": "4.0" },
  "GitArtifact.insecureSkipTLS": { "since": "3.6" },
  "HDFSArtifact.dataTransferProtection": { "since": "3.6" },
  "HTTPArtifact.saveStreamViaFile": { "since": "4.1" },
  "Lifecycle.stopSignal": { "since": "3.7" },
  "LifecycleHandler.sleep": { "since": "3.6" },
  "Mutex.database": { "since": "3.7" },
  "ObjectMeta.clusterName": { "removed": "3.6" },
  "PersistentVolumeClaimSpec.volumeAttributesClassName": { "since": "3.6" },
  "PersistentVolumeClaimStatus.allocatedResourceStatuses": { "since": "3.6" },
  "PersistentVolumeClaimStatus.currentVolumeAttributesClassName": { "since": "3.6" },
  "PersistentVolumeClaimStatus.modifyVolumeStatus": { "since": "3.6" },
  "PersistentVolumeClaimStatus.resizeStatus": { "removed": "3.6" },
  "PodAffinityTerm.matchLabelKeys": { "since": "3.6" },
  "PodAffinityTerm.mismatchLabelKeys": { "since": "3.6" },
  "PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy": { "since": "3.6" },
  "PodSecurityContext.appArmorProfile": { "since": "3.6" },
  "PodSecurityContext.seLinuxChangePolicy": { "since": "3.6" },
  "PodSecurityContext.supplementalGroupsPolicy": { "since": "3.6" },
  "ResourceRequirements.claims": { "since": "3.6" },
  "S3Artifact.addressingStyle": { "since": "4.1" },
  "S3Artifact.sessionTokenSecret": { "since": "3.6" },
  "ScriptTemplate.resizePolicy": { "since": "3.6" },
  "ScriptTemplate.restartPolicy": { "since": "3.6" },
  "ScriptTemplate.restartPolicyRules": { "since": "4.0" },
  "SecurityContext.appArmorProfile": { "since": "3.6" },
  "SemaphoreRef.database": { "since": "3.7" },
  "Synchronization.mutex": { "removed": "4.0", "instead": "mutexes" },
  "Synchronization.mutexes": { "since": "3.6" },
  "Synchronization.semaphore": { "removed": "4.0", "instead": "semaphores" },
  "Synchronization.semaphores": { "since": "3.6" },
  "Template.annotations": { "since": "3.7" },
  "Template.pendingTimeout": { "since": "4.1" },
  "Template.podResources": { "since": "4.1" },
  "Template.priority": { "removed": "3.7", "instead": "priorityClassName" },
  "Template.resourceClaims": { "since": "4.1" },
  "TypedObjectReference.namespace": { "since": "3.6" },
  "UserContainer.resizePolicy": { "since": "3.6" },
  "UserContainer.restartPolicy": { "since": "3.6" },
  "UserContainer.restartPolicyRules": { "since": "4.0" },
  "Volume.image": { "since": "3.6" },
  "VolumeMount.recursiveReadOnly": { "since": "3.6" },
  "VolumeProjection.clusterTrustBundle": { "since": "3.6" },
  "VolumeProjection.podCertificate": { "since": "4.0" },
  "WorkflowSpec.executorPlugins": { "since": "4.1" },
  "WorkflowSpec.podPriority": { "removed": "3.7", "instead": "podPriorityClassName" },
  "WorkflowSpec.podResources": { "since": "4.1" },
  "WorkflowSpec.resourceClaims": { "since": "4.1" }
};

// src/argo/schema-words.ts
var articles = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object"
};
function article(type) {
  return articles[type];
}
function given(value2) {
  switch (typeof value2) {
    case "string":
      return JSON.stringify(value2.length > 60 ? `${value2.slice(0, 57)}...` : value2);
    case "number":
    case "bigint":
      return `the number ${value2}`;
    case "boolean":
      return `${value2}`;
    default:
      return value2 === null || value2 === void 0 ? "null" : Array.isArray(value2) ? "a list" : "an object";
  }
}
function quotedList(values4) {
  const quoted2 = values4.filter((value2) => value2 !== "").map((value2) => JSON.stringify(value2));
  return quoted2.length < 2 ? quoted2.join("") : `${quoted2.slice(0, -1).join(", ")} or ${quoted2.at(-1)}`;
}

// src/argo/schema-check.ts
function checkSchema(definitions2, name, value2, version) {
  const walk2 = { definitions: definitions2, version, problems: [], around: /* @__PURE__ */ new Set(), segments: [] };
  check(walk2, { $ref: `#/$defs/${name}` }, value2, name);
  return walk2.problems;
}
function note(walk2, rule, message) {
  const segments2 = [...walk2.segments];
  walk2.problems.push({ rule, path: pathOf(segments2), segments: segments2, message });
}
function wrong(walk2, rule, message) {
  note(walk2, rule, message);
  return false;
}
function check(walk2, schema, value2, type) {
  if (schema.$ref !== void 0) {
    const name = schema.$ref.slice("#/$defs/".length);
    return check(walk2, walk2.definitions[name], value2, name);
  }
  if (schema.anyOf !== void 0) return checkChoice(walk2, schema.anyOf, value2, type);
  if (schema.const !== void 0 && value2 !== schema.const)
    return wrong(walk2, "not-allowed", `must be "${schema.const}", not ${given(value2)}`);
  if (schema.enum !== void 0 && !schema.enum.includes(value2)) return wrong(walk2, "not-allowed", notOneOf(schema.enum, value2));
  if (schema.type !== void 0) {
    const { type: wanted } = schema;
    if (typeof wanted === "string" ? !isOfType(value2, wanted) : !wanted.some((each2) => isOfType(value2, each2))) {
      const types = typeof wanted === "string" ? [wanted] : wanted;
      const remedy = types.includes("string") && (typeof value2 === "number" || typeof value2 === "boolean") ? "; put it in quotes" : "";
      return wrong(walk2, "wrong-type", `must be ${types.map(article).join(" or ")}, not ${given(value2)}${remedy}`);
    }
  }
  if (typeof value2 === "string") {
    if (schema.maxLength !== void 0 && value2.length > schema.maxLength) {
      return wrong(walk2, "limit", `must not be longer than ${schema.maxLength} characters; it has ${value2.length}`);
    }
    if (schema.pattern !== void 0 && !new RegExp(schema.pattern).test(value2)) {
      return wrong(walk2, "limit", `${schema.patternErrorMessage ?? `must match ${schema.pattern}`}; it is ${given(value2)}`);
    }
  }
  if (typeof value2 === "number") {
    if (schema.minimum !== void 0 && value2 < schema.minimum)
      return wrong(walk2, "limit", `must be at least ${schema.minimum}; it is ${value2}`);
    if (schema.maximum !== void 0 && value2 > schema.maximum)
      return wrong(walk2, "limit", `must be at most ${schema.maximum}; it is ${value2}`);
  }
  if (typeof value2 !== "object" || value2 === null) return true;
  if (walk2.around.has(value2)) return wrong(walk2, "wrong-type", "contains itself");
  walk2.around.add(value2);
  const found3 = walk2.problems.length;
  if (Array.isArray(value2)) checkList(walk2, schema, value2, type);
  else checkObject2(walk2, schema, value2, type);
  walk2.around.delete(value2);
  return walk2.problems.length === found3;
}
function checkChoice(walk2, choices, value2, type) {
  const fits = choices.some((choice) => check({ ...walk2, problems: [] }, choice, value2, type));
  return fits || check(walk2, choices[0], value2, type);
}
function checkList(walk2, schema, value2, type) {
  const { minItems = 0, maxItems = Infinity } = schema;
  if (value2.length < minItems) note(walk2, "limit", `must have at least ${count(minItems)}`);
  if (value2.length > maxItems) note(walk2, "limit", `must not have more than ${count(maxItems)}; it has ${value2.length}`);
  if (schema.items === void 0) return;
  for (let index2 = 0; index2 < value2.length; index2++) {
    walk2.segments.push(index2);
    check(walk2, schema.items, value2[index2], type);
    walk2.segments.pop();
  }
}
function checkObject2(walk2, schema, value2, type) {
  if (schema.required !== void 0) {
    for (const name of schema.required) {
      if (!Object.hasOwn(value2, name) || value2[name] === null) note(walk2, "missing-field", `\`${name}\` is missing`);
    }
  }
  for (const name of Object.keys(value2)) {
    const member2 = value2[name];
    walk2.segments.push(name);
    if (schema.properties !== void 0 && Object.hasOwn(schema.properties, name)) {
      if (member2 !== null) check(walk2, schema.properties[name], member2, type);
    } else if (schema.additionalProperties === false) {
      note(walk2, "unknown-field", unknownField(name, Object.keys(schema.properties ?? {}), type, walk2.version));
    } else if (schema.additionalProperties !== void 0 && member2 !== null) {
      check(walk2, schema.additionalProperties, member2, type);
    }
    walk2.segments.pop();
  }
}
function unknownField(name, known2, type, version) {
  const path = `${type}.${name}`;
  const history = Object.hasOwn(fieldHistory, path) ? fieldHistory[path] : void 0;
  if (history?.since !== void 0 && !isAtLeast(version, history.since))
    return `\`${name}\` needs Argo ${history.since}; this is for ${version}`;
  if (history?.removed !== void 0) {
    return `Argo ${history.removed} removed \`${name}\`${history.instead === void 0 ? "" : `; use \`${history.instead}\``}`;
  }
  const meant = closest(name, known2);
  return `unknown field \`${name}\`${meant === void 0 ? "" : `; did you mean \`${meant}\`?`}`;
}
function notOneOf(values4, value2) {
  const meant = typeof value2 === "string" ? closest(value2, values4) : void 0;
  return `must be ${quotedList(values4)}, not ${given(value2)}${meant === void 0 ? "" : `; did you mean "${meant}"?`}`;
}
function isOfType(value2, type) {
  switch (type) {
    case "array":
      return Array.isArray(value2);
    case "object":
      return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
    case "integer":
      return Number.isInteger(value2);
    default:
      return typeof value2 === type;
  }
}
function pathOf(segments2) {
  const written2 = segments2.map(
    (segment) => typeof segment === "number" ? `[${segment}]` : /^[\w-]+$/.test(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`
  );
  return written2.join("").replace(/^\./, "");
}
var count = (number2) => `${number2} ${number2 === 1 ? "entry" : "entries"}`;

// src/argo/validate.ts
var manifestKinds = ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"];
function isManifestKind(kind2) {
  return manifestKinds.includes(kind2);
}
function createManifestValidator(version) {
  const definitions2 = readDefinitions(version);
  return (document) => {
    if (typeof document !== "object" || document === null || Array.isArray(document)) {
      return [{ rule: "wrong-type", path: "", segments: [], message: "a manifest must be an object" }];
    }
    const kind2 = "kind" in document ? document.kind : void 0;
    if (isManifestKind(kind2)) return checkSchema(definitions2, kind2, document, version);
    return typeof kind2 === "string" ? [] : [{ rule: "missing-field", path: "", segments: [], message: "`kind` is missing" }];
  };
}
function readDefinitions(version) {
  const groups = definitionGroups.filter((group3) => group3.versions.includes(version));
  return Object.assign({}, ...groups.map((group3) => JSON.parse(group3.json)));
}

// src/expressions/go/outcome.ts
var Panic = class extends Error {
};
var Refusal = class extends Error {
};
function isExhausted(error) {
  return error instanceof RangeError;
}
var exhausted = "what needs more depth or memory than there is";
function panic(message) {
  throw new Panic(message);
}
function refuse(what) {
  throw new Refusal(what);
}

// src/expressions/go/number.ts
function wrap(value2) {
  return BigInt.asIntN(64, value2);
}
function saturate(value2) {
  const largest3 = (1n << 63n) - 1n;
  return value2 > largest3 ? largest3 : value2 < -largest3 - 1n ? -largest3 - 1n : value2;
}
function truncate(value2) {
  if (!Number.isFinite(value2)) return -(1n << 63n);
  const whole4 = BigInt(Math.trunc(value2));
  return wrap(whole4) === whole4 ? whole4 : -(1n << 63n);
}
function formatFloat(value2) {
  if (Number.isNaN(value2)) return "NaN";
  if (!Number.isFinite(value2)) return value2 > 0 ? "+Inf" : "-Inf";
  if (value2 === 0) return Object.is(value2, -0) ? "-0" : "0";
  const { digits, exponent, sign: sign2 } = shortest(value2);
  if (exponent < -4 || exponent >= 6) return sign2 + scientific(digits, exponent);
  return sign2 + plain3(digits, exponent);
}
function shortest(value2) {
  const [mantissa = "", exponent = "0"] = Math.abs(value2).toExponential().split("e");
  return { digits: mantissa.replace(".", ""), exponent: Number(exponent), sign: value2 < 0 ? "-" : "" };
}
function scientific(digits, exponent) {
  const mantissa = digits.length === 1 ? digits : `${digits.slice(0, 1)}.${digits.slice(1)}`;
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function plain3(digits, exponent) {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, "0");
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}
function parseFloat64(text4) {
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(text4);
  if (special !== null) {
    if (special[2]?.toLowerCase() === "nan") return special[1] === "" ? Number.NaN : void 0;
    return special[1] === "-" ? -Infinity : Infinity;
  }
  if (/^[+-]?0x/i.test(text4)) return parseHexFloat(text4);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text4)) return void 0;
  const value2 = Number(text4);
  return Number.isFinite(value2) ? value2 : void 0;
}
function parseHexFloat(text4) {
  const match = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(text4);
  if (match === null || `${match[2] ?? ""}${match[3] ?? ""}` === "") return void 0;
  const mantissa = Number(BigInt(`0x${match[2] ?? ""}${match[3] ?? ""}`));
  const value2 = mantissa * 2 ** (Number(match[4]) - 4 * (match[3] ?? "").length);
  return Number.isFinite(value2) ? match[1] === "-" ? -value2 : value2 : void 0;
}
function parseInteger(text4, base2) {
  const match = /^([+-]?)(.*)$/s.exec(text4);
  const body2 = match?.[2] ?? "";
  const value2 = unsigned(body2, base2);
  if (value2 === void 0) return { kind: "wrong", reason: "invalid syntax" };
  const signed = match?.[1] === "-" ? -value2 : value2;
  return wrap(signed) === signed ? { kind: "integer", value: signed } : { kind: "wrong", reason: "value out of range" };
}
function unsigned(body2, base2) {
  if (base2 === 0 && /^0(?:x[0-9a-f]+|b[01]+|o[0-7]+)$/i.test(body2)) return BigInt(body2.toLowerCase());
  if (base2 === 0 && /^0[0-7]+$/.test(body2)) return BigInt(`0o${body2.slice(1)}`);
  if (base2 === 8) return /^[0-7]+$/.test(body2) ? BigInt(`0o${body2}`) : void 0;
  return /^\d+$/.test(body2) && !(base2 === 0 && /^0\d/.test(body2)) ? BigInt(body2) : void 0;
}

// src/expressions/go/text.ts
function utf8(text4) {
  const bytes = [];
  for (const character of text4) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 56448 && point <= 56575) bytes.push(point - 56320);
    else pushPoint(bytes, point >= 55296 && point <= 57343 ? 65533 : point);
  }
  return Uint8Array.from(bytes);
}
function pushPoint(bytes, point) {
  if (point < 128) bytes.push(point);
  else if (point < 2048) bytes.push(192 | point >> 6, 128 | point & 63);
  else if (point < 65536) bytes.push(224 | point >> 12, 128 | point >> 6 & 63, 128 | point & 63);
  else bytes.push(240 | point >> 18, 128 | point >> 12 & 63, 128 | point >> 6 & 63, 128 | point & 63);
}
function fromUtf8(bytes) {
  let text4 = "";
  for (let index2 = 0; index2 < bytes.length; ) {
    const length = characterLength(bytes, index2);
    if (length === 0) {
      text4 += String.fromCharCode(56320 + (bytes[index2] ?? 0));
      index2 += 1;
      continue;
    }
    let point = length === 1 ? bytes[index2] ?? 0 : (bytes[index2] ?? 0) & 127 >> length;
    for (let offset = 1; offset < length; offset++) point = point << 6 | (bytes[index2 + offset] ?? 0) & 63;
    text4 += String.fromCodePoint(point);
    index2 += length;
  }
  return text4;
}
function characterLength(bytes, index2) {
  const first2 = bytes[index2] ?? 0;
  if (first2 < 128) return 1;
  const length = first2 >= 194 && first2 <= 223 ? 2 : first2 >= 224 && first2 <= 239 ? 3 : first2 >= 240 && first2 <= 244 ? 4 : 0;
  if (length === 0 || index2 + length > bytes.length) return 0;
  const second2 = bytes[index2 + 1] ?? 0;
  const low = first2 === 224 ? 160 : first2 === 240 ? 144 : 128;
  const high = first2 === 237 ? 159 : first2 === 244 ? 143 : 191;
  if (second2 < low || second2 > high) return 0;
  for (let offset = 2; offset < length; offset++) if (((bytes[index2 + offset] ?? 0) & 192) !== 128) return 0;
  return length;
}
var ascii = /^[\0-\x7f]*$/;
function byteLength(text4) {
  return ascii.test(text4) ? text4.length : utf8(text4).length;
}
function sliceBytes(text4, from, to) {
  return ascii.test(text4) ? text4.slice(from, to) : fromUtf8(utf8(text4).subarray(from, to));
}
function concatenate(left, right) {
  if (!/[\udc80-\udcff]$/.test(left) || !/^[\udc80-\udcff]/.test(right)) return left + right;
  return fromUtf8(Uint8Array.from([...utf8(left), ...utf8(right)]));
}
function compareText(left, right) {
  if (left === right) return 0;
  if (ascii.test(left) && ascii.test(right)) return left < right ? -1 : 1;
  const a = utf8(left);
  const b = utf8(right);
  for (let index2 = 0; index2 < a.length && index2 < b.length; index2++) {
    const difference = (a[index2] ?? 0) - (b[index2] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
function wellFormed(text4) {
  return text4.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (match) => match.length === 2 ? match : "�");
}
function runes(text4) {
  return Array.from(text4);
}
function isSpace(character) {
  return new RegExp("^\\p{White_Space}$", "u").test(character);
}
function trimSpace(text4) {
  return text4.replace(new RegExp("^\\p{White_Space}+|\\p{White_Space}+$", "gu"), "");
}
function upperCase(text4) {
  return Array.from(text4, (character) => single(character, character.toUpperCase())).join("");
}
function lowerCase(text4) {
  return Array.from(text4, (character) => character === "İ" ? "i" : single(character, character.toLowerCase())).join("");
}
function single(character, changed2) {
  return Array.from(changed2).length === 1 ? changed2 : character;
}

// src/expressions/go/time/quote.ts
function quoteForTime(text4) {
  const characters = Array.from(utf8(text4), (byte) => {
    if (byte === 34 || byte === 92) return `\\${String.fromCharCode(byte)}`;
    return byte >= 128 || byte < 32 ? `\\x${byte.toString(16).padStart(2, "0")}` : String.fromCharCode(byte);
  });
  return `"${characters.join("")}"`;
}

// src/expressions/go/time/duration.ts
var units = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1000000n,
  s: 1000000000n,
  m: 60000000000n,
  h: 3600000000000n
};
var largest = (1n << 63n) - 1n;
function parseDuration(text4) {
  const wrong5 = (problem2) => ({ kind: "wrong", message: `time: ${problem2} ${quoteForTime(text4)}` });
  const sign2 = /^[-+]/.exec(text4)?.[0] ?? "";
  let rest2 = text4.slice(sign2.length);
  if (rest2 === "0") return { kind: "duration", nanoseconds: 0n };
  if (rest2 === "") return wrong5("invalid duration");
  let total = 0n;
  while (rest2 !== "") {
    const number2 = /^(?:(\d+)(?:\.(\d*))?|\.(\d+))/.exec(rest2);
    if (number2 === null) return wrong5("invalid duration");
    rest2 = rest2.slice(number2[0].length);
    const name = /^[^.\d]+/.exec(rest2)?.[0];
    if (name === void 0) return wrong5("missing unit in duration");
    rest2 = rest2.slice(name.length);
    const unit = Object.hasOwn(units, name) ? units[name] : void 0;
    if (unit === void 0) return wrong5(`unknown unit ${quoteForTime(name)} in duration`);
    const fraction = number2[2] ?? number2[3] ?? "";
    total += BigInt(number2[1] ?? "0") * unit;
    if (fraction !== "") total += BigInt(Math.trunc(Number(fraction) * (Number(unit) / 10 ** fraction.length)));
    if (total > largest + 1n) return wrong5("invalid duration");
  }
  if (total > largest && sign2 !== "-") return wrong5("invalid duration");
  return { kind: "duration", nanoseconds: sign2 === "-" ? -total : total };
}
function formatDuration(nanoseconds) {
  if (nanoseconds === 0n) return "0s";
  const sign2 = nanoseconds < 0n ? "-" : "";
  const amount = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (amount < 1000n) return `${sign2}${String(amount)}ns`;
  if (amount < 1000000n) return `${sign2}${decimal(amount, 3)}µs`;
  if (amount < 1000000000n) return `${sign2}${decimal(amount, 6)}ms`;
  const minutes = amount / 60000000000n;
  const seconds = `${decimal(amount % 60000000000n, 9)}s`;
  if (minutes === 0n) return sign2 + seconds;
  const hours = minutes / 60n;
  return `${sign2}${hours === 0n ? "" : `${String(hours)}h`}${String(minutes % 60n)}m${seconds}`;
}
function decimal(amount, places) {
  const digits = String(amount).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return `${digits.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}`;
}
function inUnits(nanoseconds, unit) {
  return Number(nanoseconds / unit) + Number(nanoseconds % unit) / Number(unit);
}

// src/expressions/go/time/civil.ts
var second = 1000000000n;
var day = 86400n;
var monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
function floorDivide(value2, by) {
  const quotient = value2 / by;
  return value2 % by < 0n ? quotient - 1n : quotient;
}
function civilOf(nanoseconds, offset) {
  const seconds = floorDivide(nanoseconds, second) + BigInt(offset);
  const days2 = floorDivide(seconds, day);
  const inDay = Number(seconds - days2 * day);
  const { year, month: month2, day: dayOfMonth } = dateOf(Number(days2));
  return {
    year,
    month: month2,
    day: dayOfMonth,
    hour: Math.floor(inDay / 3600),
    minute: Math.floor(inDay / 60) % 60,
    second: inDay % 60,
    nanosecond: Number(nanoseconds - floorDivide(nanoseconds, second) * second),
    weekday: ((Number(days2) + 4) % 7 + 7) % 7,
    yearDay: Number(days2) - daysSinceEpoch(year, 1, 1) + 1
  };
}
function dateOf(days2) {
  const shifted = days2 + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month2 = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month2 <= 2 ? 1 : 0),
    month: month2,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  };
}
function daysSinceEpoch(year, month2, dayOfMonth) {
  const carried = year + Math.floor((month2 - 1) / 12);
  const within2 = ((month2 - 1) % 12 + 12) % 12 + 1;
  const shifted = within2 <= 2 ? carried - 1 : carried;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (within2 + (within2 > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}
function daysInMonth(year, month2) {
  return daysSinceEpoch(year, month2 + 1, 1) - daysSinceEpoch(year, month2, 1);
}
function utcNanoseconds(clock) {
  const days2 = BigInt(daysSinceEpoch(clock.year, clock.month, clock.day));
  return (days2 * day + BigInt(clock.hour * 3600 + clock.minute * 60 + clock.second)) * second + BigInt(clock.nanosecond);
}

// src/expressions/go/time/layout.ts
var fields = [
  "January",
  "Monday",
  "-07:00:00",
  "Z07:00:00",
  "-070000",
  "Z070000",
  "-07:00",
  "Z07:00",
  "-0700",
  "Z0700",
  "2006",
  "002",
  "-07",
  "Z07",
  "Jan",
  "Mon",
  "MST",
  "__2",
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "15",
  "_2",
  "PM",
  "pm",
  "1",
  "2",
  "3",
  "4",
  "5"
];
function parseLayout(layout) {
  const elements = [];
  let text4 = "";
  const push2 = (element) => {
    if (text4 !== "") elements.push({ kind: "text", text: text4 });
    text4 = "";
    elements.push(element);
  };
  for (let index2 = 0; index2 < layout.length; ) {
    const fraction = /^([.,])(0+|9+)(?!\d)/.exec(layout.slice(index2));
    const name = fields.find((field2) => layout.startsWith(field2, index2) && !continues(field2, layout.slice(index2 + field2.length)));
    if (fraction !== null) {
      const digits = fraction[2] ?? "";
      push2({ kind: "fraction", separator: fraction[1] ?? ".", digits: digits.length, exact: digits.startsWith("0"), name: fraction[0] });
      index2 += fraction[0].length;
    } else if (name === "_2" && layout.startsWith("_2006", index2)) {
      text4 += "_";
      index2 += 1;
    } else if (name !== void 0) {
      push2({ kind: "field", name });
      index2 += name.length;
    } else {
      text4 += layout[index2] ?? "";
      index2 += 1;
    }
  }
  if (text4 !== "") elements.push({ kind: "text", text: text4 });
  return elements;
}
function continues(field2, rest2) {
  return (field2 === "Jan" || field2 === "Mon") && /^[a-z]/.test(rest2);
}

// src/expressions/go/time/zone.ts
var utc = { kind: "offset", name: "UTC", seconds: 0 };
function loadZone(name) {
  if (name === "" || name === "UTC" || name === "Local") return name === "Local" ? { ...utc, name: "Local" } : utc;
  if (!/^[A-Za-z]/.test(name) || name.includes("..") || formatter(name) === void 0) return panic(`unknown time zone ${name}`);
  return { kind: "zone", name };
}
function zoneName(zone) {
  return zone.name;
}
function formatter(name) {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
  } catch {
    return void 0;
  }
}
function offsetAt(zone, nanoseconds) {
  if (zone.kind === "offset") return zone.seconds;
  const seconds = Number(floorDivide(nanoseconds, second));
  const parts2 = new Map(
    formatter(zone.name)?.formatToParts(seconds * 1e3).map((part4) => [part4.type, part4.value])
  );
  const part3 = (type) => Number(parts2.get(type) ?? 0);
  const year = parts2.get("era") === "BC" ? 1 - part3("year") : part3("year");
  const shown3 = {
    year,
    month: part3("month"),
    day: part3("day"),
    hour: part3("hour"),
    minute: part3("minute"),
    second: part3("second"),
    nanosecond: 0
  };
  return Number(utcNanoseconds(shown3) / second) - seconds;
}
function inZone(clock, zone) {
  const asUtc = utcNanoseconds(clock);
  const offset = offsetAt(zone, asUtc);
  const first2 = asUtc - BigInt(offset) * second;
  const corrected = offsetAt(zone, first2);
  return corrected === offset ? first2 : asUtc - BigInt(corrected) * second;
}
function abbreviation(zone, nanoseconds) {
  if (zone.kind === "offset") return zone.name === "Local" ? "UTC" : zone.name === "" ? offsetText(zone.seconds) : zone.name;
  for (const locale of ["en-US", "en-GB", "en-AU", "en-IN", "en-ZA", "en-NZ"]) {
    const parts2 = new Intl.DateTimeFormat(locale, { timeZone: zone.name, timeZoneName: "short" }).formatToParts(
      Number(nanoseconds / 1000000n)
    );
    const text4 = parts2.find((part3) => part3.type === "timeZoneName")?.value ?? "";
    if (/^[A-Z]{3,5}$/.test(text4)) return text4;
  }
  return refuse(`the abbreviation of the time zone ${zone.name}`);
}
function offsetText(seconds) {
  const minutes = Math.abs(Math.trunc(seconds / 60));
  return `${seconds < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`;
}

// src/expressions/go/time/format.ts
function formatTime(time2, layout) {
  const offset = offsetAt(time2.zone, time2.nanoseconds);
  const civil2 = civilOf(time2.nanoseconds, offset);
  return parseLayout(layout).map((element) => formatElement(element, civil2, offset, time2)).join("");
}
function formatElement(element, civil2, offset, time2) {
  if (element.kind === "text") return element.text;
  if (element.kind === "fraction") {
    const digits = String(civil2.nanosecond).padStart(9, "0").slice(0, element.digits).padEnd(element.digits, "0");
    const shown3 = element.exact ? digits : digits.replace(/0+$/, "");
    return shown3 === "" ? "" : element.separator + shown3;
  }
  const name = element.name;
  if (name === "MST") return abbreviation(time2.zone, time2.nanoseconds);
  if (/^[-Z]07/.test(name)) return formatOffset(name, offset);
  return formatField(name, civil2);
}
function formatField(name, civil2) {
  const two2 = (value2) => String(value2).padStart(2, "0");
  const hour = civil2.hour % 12 === 0 ? 12 : civil2.hour % 12;
  const month2 = monthNames[civil2.month - 1] ?? "";
  const weekday2 = weekdayNames[civil2.weekday] ?? "";
  const written2 = {
    "2006": `${civil2.year < 0 ? "-" : ""}${String(Math.abs(civil2.year)).padStart(4, "0")}`,
    "06": two2((civil2.year % 100 + 100) % 100),
    January: month2,
    Jan: month2.slice(0, 3),
    "01": two2(civil2.month),
    "1": String(civil2.month),
    Monday: weekday2,
    Mon: weekday2.slice(0, 3),
    "02": two2(civil2.day),
    _2: String(civil2.day).padStart(2),
    "2": String(civil2.day),
    "002": String(civil2.yearDay).padStart(3, "0"),
    __2: String(civil2.yearDay).padStart(3),
    "15": two2(civil2.hour),
    "03": two2(hour),
    "3": String(hour),
    "04": two2(civil2.minute),
    "4": String(civil2.minute),
    "05": two2(civil2.second),
    "5": String(civil2.second),
    PM: civil2.hour < 12 ? "AM" : "PM",
    pm: civil2.hour < 12 ? "am" : "pm"
  };
  return written2[name] ?? name;
}
function formatOffset(name, offset) {
  if (name.startsWith("Z") && offset === 0) return "Z";
  const two2 = (value2) => String(value2).padStart(2, "0");
  const amount = Math.abs(offset);
  const colon = name.includes(":") ? ":" : "";
  const parts2 = [two2(Math.floor(amount / 3600))];
  if (!/^.07$/.test(name)) parts2.push(two2(Math.floor(amount / 60) % 60));
  if (/^.07:?00:?00$/.test(name)) parts2.push(two2(amount % 60));
  return `${offset < 0 ? "-" : "+"}${parts2.join(colon)}`;
}

// src/expressions/go/kind.ts
var named = {
  "<nil>": "invalid",
  "interface {}": "interface",
  error: "interface",
  "time.Duration": "int64",
  "time.Month": "int",
  "time.Weekday": "int",
  "time.Time": "struct"
};
var plain4 = /^(?:bool|int|int8|int16|int32|int64|uint|uint8|uint16|uint32|uint64|float32|float64|string)$/;
function kindOf2(type) {
  if (plain4.test(type)) return type;
  if (type.startsWith("[]")) return "slice";
  if (type.startsWith("[")) return "array";
  if (type.startsWith("map[")) return "map";
  if (type.startsWith("func(")) return "func";
  if (type.startsWith("*")) return "ptr";
  return named[type] ?? "struct";
}
function isIntegerType(type) {
  return /^u?int(?:8|16|32|64)?$/.test(type);
}
function isFloatType(type) {
  return type === "float64" || type === "float32";
}
function elementType(type) {
  return type.slice(type.indexOf("]") + 1);
}
function mapTypes(type) {
  const end5 = type.indexOf("]");
  return { key: type.slice("map[".length, end5), element: type.slice(end5 + 1) };
}

// src/expressions/go/value.ts
var anyType = "interface {}";
var anyList = "[]interface {}";
var anyMap = "map[string]interface {}";
function list(items2, type = anyList) {
  return { kind: "list", type, items: items2 };
}
function dictionary(entries, type = anyMap) {
  return { kind: "map", type, entries: new Map(entries) };
}
function integer(type, value2) {
  return { kind: "integer", type, value: value2 };
}
function isObject(value2) {
  return typeof value2 === "object" && value2 !== null;
}
function isList(value2) {
  return isObject(value2) && value2.kind === "list";
}
function isMap(value2) {
  return isObject(value2) && value2.kind === "map";
}
function isShallow(value2) {
  let level = [value2];
  for (let depth = 0; depth < 1e3; depth++) {
    level = level.flatMap(
      (item2) => item2 === null || typeof item2 !== "object" ? [] : item2.kind === "list" ? item2.items : item2.kind === "map" ? [...item2.entries.values()] : []
    );
    if (level.length === 0) return true;
  }
  return false;
}
function typeOf(value2) {
  if (value2 === null) return "<nil>";
  switch (typeof value2) {
    case "boolean":
      return "bool";
    case "bigint":
      return "int";
    case "number":
      return "float64";
    case "string":
      return "string";
    default:
      return typeOfObject(value2);
  }
}
function typeOfObject(value2) {
  switch (value2.kind) {
    case "time":
      return "time.Time";
    case "duration":
      return "time.Duration";
    case "location":
      return "*time.Location";
    case "version":
      return "*semver.Version";
    case "function":
      return signatureText(value2.signature);
    default:
      return value2.type;
  }
}
function signatureText(signature) {
  const last = signature.parameters.length - 1;
  const parameters = signature.parameters.map((type, index2) => signature.variadic && index2 === last ? `...${type}` : type);
  const results = signature.results.length === 1 ? ` ${signature.results[0] ?? ""}` : ` (${signature.results.join(", ")})`;
  return `func(${parameters.join(", ")})${signature.results.length === 0 ? "" : results}`;
}

// src/expressions/go/format.ts
function format(value2) {
  if (value2 === null) return "<nil>";
  if (typeof value2 === "number") return formatFloat(value2);
  if (!isObject(value2)) return String(value2);
  switch (value2.kind) {
    case "integer":
      return String(value2.value);
    case "named":
      return value2.text;
    case "duration":
      return formatDuration(value2.nanoseconds);
    case "time":
      return formatTime(value2, "2006-01-02 15:04:05.999999999 -0700 MST");
    case "location":
      return zoneName(value2.zone);
    case "version":
      return versionText(value2);
    case "list":
      return `[${value2.items.map(format).join(" ")}]`;
    case "map":
      return `map[${sortedEntries(value2).map(([key, item2]) => `${format(key)}:${format(item2)}`).join(" ")}]`;
    case "function":
      return refuse("the text of a function, which is an address in memory");
  }
}
function stringVerb(value2) {
  if (value2 === null) return "<nil>";
  if (typeof value2 === "string") return value2;
  if (isObject(value2) && value2.kind === "list") return `[${value2.items.map(stringVerb).join(" ")}]`;
  if (isObject(value2) && value2.kind === "map") {
    return `map[${sortedEntries(value2).map(([key, item2]) => `${stringVerb(key)}:${stringVerb(item2)}`).join(" ")}]`;
  }
  const isPlain = !isObject(value2) || value2.kind === "integer";
  return isPlain ? `%!s(${typeOf(value2)}=${format(value2)})` : format(value2);
}
function versionText(version) {
  const prerelease = version.prerelease === "" ? "" : `-${version.prerelease}`;
  const metadata = version.metadata === "" ? "" : `+${version.metadata}`;
  return `${String(version.major)}.${String(version.minor)}.${String(version.patch)}${prerelease}${metadata}`;
}
function sortedEntries(map) {
  return [...map.entries].sort(([left], [right]) => compareKeys(left, right));
}
function compareKeys(left, right) {
  const types = ["object", "string", "bigint", "number", "boolean"];
  const rank = (key) => key === null ? -1 : types.indexOf(typeof key);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (typeof left === "bigint" && typeof right === "bigint") return left < right ? -1 : left > right ? 1 : 0;
  if (isObject(left) && isObject(right) && left.kind === "integer" && right.kind === "integer") return Number(left.value - right.value);
  return Number(left) - Number(right);
}
function quote(text4, mark = '"') {
  return `${mark}${runes(text4).map((character) => quoteCharacter(character, mark)).join("")}${mark}`;
}
var escapes = {
  "\\": "\\\\",
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t",
  "\v": "\\v"
};
function quoteCharacter(character, mark) {
  if (character === mark) return `\\${mark}`;
  const escaped2 = escapes[character];
  if (escaped2 !== void 0) return escaped2;
  if (isPrintable(character)) return character;
  const point = character.codePointAt(0) ?? 0;
  if (point >= 56448 && point <= 56575) return `\\x${(point - 56320).toString(16)}`;
  if (point < 128) return `\\x${point.toString(16).padStart(2, "0")}`;
  return point < 65536 ? `\\u${point.toString(16).padStart(4, "0")}` : `\\U${point.toString(16).padStart(8, "0")}`;
}
function isPrintable(character) {
  return character === " " || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character);
}
function wrongType(value2, wanted) {
  return panic(`interface conversion: interface {} is ${value2 === null ? "nil" : typeOf(value2)}, not ${wanted}`);
}
function asString(value2) {
  return typeof value2 === "string" ? value2 : wrongType(value2, "string");
}
function asBoolean(value2) {
  return typeof value2 === "boolean" ? value2 : wrongType(value2, "bool");
}
function kindName(value2) {
  return kindOf2(typeOf(value2));
}

// src/simulator/go-text.ts
var escaped = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029"
};
function goJson(value2) {
  return escapeHtml(JSON.stringify(value2));
}
function escapeHtml(json) {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escaped[character] ?? character);
}
function unescapeHtml(text4) {
  return text4.replaceAll("\\u003c", "<").replaceAll("\\u003e", ">").replaceAll("\\u0026", "&");
}
function quoteInside(text4) {
  return quote(text4).slice(1, -1);
}
function hash32(text4) {
  let hash = 2166136261;
  for (const byte of utf8(text4)) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}
function anyString(value2) {
  if (typeof value2 === "string") return value2;
  if (typeof value2 === "number") return decimal2(value2);
  if (typeof value2 === "boolean") return String(value2);
  return "";
}
function decimal2(value2) {
  const text4 = String(value2);
  const [mantissa = "", exponent] = text4.split("e");
  if (exponent === void 0) return text4;
  const negative = mantissa.startsWith("-");
  const [whole4 = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole4 + fraction;
  const point = whole4.length + Number(exponent);
  const plain6 = point <= 0 ? `0.${"0".repeat(-point)}${digits}` : point >= digits.length ? digits + "0".repeat(point - digits.length) : "";
  const body2 = plain6 === "" ? `${digits.slice(0, point)}.${digits.slice(point)}` : plain6;
  return negative ? `-${body2}` : body2;
}

// src/simulator/objects.ts
var typesInOrder = ["container", "containerSet", "steps", "dag", "script", "resource", "data", "suspend", "http", "plugin"];
function templateType(template) {
  return typesInOrder.find((type) => template[type] !== void 0) ?? "unknown";
}
function isPodType(type) {
  return type === "container" || type === "containerSet" || type === "script" || type === "resource" || type === "data";
}
function expands(call2) {
  return (call2.withItems ?? []).length > 0 || (call2.withParam ?? "") !== "" || call2.withSequence !== void 0;
}
function hasOutputs(outputs) {
  if (outputs === void 0) return false;
  return outputs.result !== void 0 || outputs.exitCode !== void 0 || (outputs.artifacts ?? []).length > 0 || (outputs.parameters ?? []).length > 0;
}

// src/simulator/template-defaults.ts
var typeKeys = ["container", "containerSet", "steps", "dag", "script", "resource", "data", "suspend", "http", "plugin"];
function mergeDefaults(operation, template) {
  const defaults = operation.workflow.spec.templateDefaults;
  if (defaults === void 0) return template;
  const { merged } = operation.workflow.memory;
  const known2 = merged.get(template);
  if (known2?.defaults === defaults) return known2.template;
  const type = templateType(template);
  const applicable = Object.fromEntries(Object.entries(defaults).filter(([key]) => key === type || !typeKeys.includes(key)));
  const made3 = mergeObjects(applicable, template);
  merged.set(template, { defaults, template: made3 });
  return made3;
}
function mergeObjects(under, over) {
  if (over === void 0) return structuredClone(under);
  if (Array.isArray(under) && Array.isArray(over)) return mergeLists(under, over);
  if (!isRecord(under) || !isRecord(over)) return structuredClone(over);
  const keys2 = /* @__PURE__ */ new Set([...Object.keys(over), ...Object.keys(under)]);
  return Object.fromEntries([...keys2].map((key) => [key, mergeObjects(under[key], over[key])]));
}
function mergeLists(under, over) {
  const all2 = [...under, ...over];
  if (!all2.every((element) => isRecord(element) && typeof element["name"] === "string")) return structuredClone(over);
  const named2 = /* @__PURE__ */ new Map();
  for (const element of over) named2.set(element.name, element);
  for (const element of under) {
    const name = element.name;
    named2.set(name, mergeObjects(element, named2.get(name)));
  }
  return [...named2.values()];
}
function isRecord(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}

// src/simulator/manifests.ts
function formProblem(objects, release) {
  const validate2 = createManifestValidator(release);
  for (const object of objects) {
    if (!isRecord2(object) || !isManifestKind(object["kind"])) continue;
    const found3 = validate2(asJson(object)).find(
      ({ rule, segments: segments2 }) => rule === "wrong-type" || rule === "missing-field" && segments2.length > 0
    );
    if (found3 !== void 0) return { problem: `${found3.path}: ${found3.message}`, place: placeOf(object, found3.segments) };
  }
  return void 0;
}
function asJson(object) {
  const text4 = JSON.stringify(object, (_key, value2) => typeof value2 === "bigint" ? Number(value2) : value2);
  return JSON.parse(text4);
}
function placeOf(object, segments2) {
  let [value2, template, start] = [object, void 0, 0];
  for (const [index2, segment] of segments2.entries()) {
    value2 = typeof value2 === "object" && value2 !== null ? value2[segment] : void 0;
    if (segments2[index2 - 1] !== "templates" || !isRecord2(value2)) continue;
    template = typeof value2["name"] === "string" ? value2["name"] : "";
    start = index2 + 1;
  }
  return { ...template === void 0 ? {} : { template }, field: segments2.slice(start).join(".") };
}
function readManifests(objects) {
  const manifests = objects.filter(isRecord2).map(readManifest);
  const chosen = ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"].map((kind2) => manifests.find((manifest) => manifest.kind === kind2)).find((manifest) => manifest !== void 0);
  if (chosen === void 0) return { kind: "problem", problem: "no workflow among the manifests" };
  const store = storeOf(manifests);
  const own = specOf(chosen);
  const run6 = { ...chosen, ...metadataOfRun(chosen) };
  const reference = own.workflowTemplateRef;
  if (reference === void 0) return { kind: "workflow", submitted: { ...run6, spec: own, store } };
  const templates = reference.clusterScope === true ? store.clusterWorkflowTemplates : store.workflowTemplates;
  const under = templates.get(reference.name);
  if (under === void 0) return { kind: "problem", problem: `WorkflowTemplate ${reference.name} not found` };
  return { kind: "workflow", submitted: { ...run6, spec: joinSpecs(own, under), store } };
}
function readManifest(object) {
  const metadata = isRecord2(object["metadata"]) ? object["metadata"] : {};
  const [given2, generated] = [anyString(metadata["name"]), anyString(metadata["generateName"])];
  const name = given2 !== "" ? given2 : generated !== "" ? `${generated}run` : "workflow";
  return {
    kind: anyString(object["kind"]),
    name,
    namespace: typeof metadata["namespace"] === "string" ? metadata["namespace"] : void 0,
    labels: texts(metadata["labels"]),
    annotations: texts(metadata["annotations"]),
    body: object
  };
}
function specOf({ kind: kind2, name, body: body2 }) {
  const spec = isRecord2(body2["spec"]) ? body2["spec"] : {};
  if (kind2 === "CronWorkflow") return normalized(isRecord2(spec["workflowSpec"]) ? spec["workflowSpec"] : {});
  if (kind2 === "WorkflowTemplate") return { workflowTemplateRef: { name } };
  if (kind2 === "ClusterWorkflowTemplate") return { workflowTemplateRef: { name, clusterScope: true } };
  return normalized(spec);
}
function metadataOfRun({ kind: kind2, name, labels, annotations, body: body2 }) {
  if (kind2 === "Workflow") return { labels, annotations };
  if (kind2 === "WorkflowTemplate") return { labels: { "workflows.argoproj.io/workflow-template": name }, annotations: {} };
  if (kind2 === "ClusterWorkflowTemplate") return { labels: { "workflows.argoproj.io/cluster-workflow-template": name }, annotations: {} };
  const spec = isRecord2(body2["spec"]) ? body2["spec"] : {};
  const added = isRecord2(spec["workflowMetadata"]) ? spec["workflowMetadata"] : {};
  return { labels: { "workflows.argoproj.io/cron-workflow": name, ...texts(added["labels"]) }, annotations: texts(added["annotations"]) };
}
function texts(value2) {
  return isRecord2(value2) ? Object.fromEntries(Object.entries(value2).map(([key, text4]) => [key, anyString(text4)])) : {};
}
function storeOf(manifests) {
  const specs = (kind2) => new Map(
    manifests.filter((manifest) => manifest.kind === kind2).map(({ name, body: body2 }) => [name, normalized(isRecord2(body2["spec"]) ? body2["spec"] : {})])
  );
  const maps = manifests.filter(({ kind: kind2 }) => kind2 === "ConfigMap");
  return {
    workflowTemplates: specs("WorkflowTemplate"),
    clusterWorkflowTemplates: specs("ClusterWorkflowTemplate"),
    configMaps: new Map(maps.map((manifest) => [manifest.name, configMap(manifest)]))
  };
}
function configMap({ body: body2, labels, annotations }) {
  const data = isRecord2(body2["data"]) ? body2["data"] : {};
  return {
    data: new Map(Object.entries(data).map(([key, value2]) => [key, anyString(value2)])),
    labels: new Map(Object.entries(labels)),
    annotations: new Map(Object.entries(annotations))
  };
}
function joinSpecs(own, under) {
  const joined4 = mergeObjects(under, own);
  const given2 = own.arguments?.parameters ?? [];
  const parameters = joined4.arguments?.parameters?.map((parameter2) => given2.find(({ name }) => name === parameter2.name) ?? parameter2);
  const { workflowTemplateRef: _reference, ...rest2 } = joined4;
  return parameters === void 0 ? rest2 : { ...rest2, arguments: { ...joined4.arguments, parameters } };
}
var asWritten = /* @__PURE__ */ new Set(["withItems", "raw", "metadata"]);
function normalized(spec) {
  return withTypes(spec, "");
}
function withTypes(value2, key) {
  if (asWritten.has(key)) return value2;
  if (Array.isArray(value2)) {
    if (key === "steps")
      return value2.map((group3) => Array.isArray(group3) ? group3 : [group3]).map((group3) => group3.map((step2) => withTypes(step2, "")));
    return value2.map((element) => key === "parameters" && isRecord2(element) ? parameter(element) : withTypes(element, ""));
  }
  if (!isRecord2(value2)) return value2;
  const entries = Object.entries(value2).filter(([, field2]) => field2 !== null);
  return Object.fromEntries(entries.map(([name, field2]) => [name, withTypes(field2, name)]));
}
function parameter(fields2) {
  const entries = Object.entries(fields2).filter(([, field2]) => field2 !== null);
  return Object.fromEntries(
    entries.map(([name, field2]) => {
      if (name === "value" || name === "default") return [name, anyString(field2)];
      if (name === "enum" && Array.isArray(field2)) return [name, field2.map(anyString)];
      return [name, name === "valueFrom" && isRecord2(field2) ? parameter(field2) : withTypes(field2, name)];
    })
  );
}
function isRecord2(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}

// src/simulator/memory.ts
function newMemory() {
  return {
    activity: 0,
    globals: /* @__PURE__ */ new Map(),
    globalsVersion: 0,
    creation: /* @__PURE__ */ new Map(),
    specText: "",
    ordinals: /* @__PURE__ */ new Map(),
    changed: /* @__PURE__ */ new Set(),
    active: /* @__PURE__ */ new Map(),
    unsuccessful: /* @__PURE__ */ new Map(),
    failed: /* @__PURE__ */ new Set(),
    daemons: /* @__PURE__ */ new Set(),
    members: /* @__PURE__ */ new Map(),
    resting: /* @__PURE__ */ new Set(),
    belongsTo: /* @__PURE__ */ new Map(),
    stirred: /* @__PURE__ */ new Set(),
    dags: /* @__PURE__ */ new Map(),
    steps: /* @__PURE__ */ new Map(),
    plans: /* @__PURE__ */ new WeakMap(),
    prepared: /* @__PURE__ */ new Map(),
    templates: /* @__PURE__ */ new WeakMap(),
    merged: /* @__PURE__ */ new WeakMap(),
    mentionedResults: /* @__PURE__ */ new WeakMap(),
    loopOutputs: /* @__PURE__ */ new Map(),
    calls: /* @__PURE__ */ new Map(),
    groups: /* @__PURE__ */ new Map(),
    iterations: /* @__PURE__ */ new Map(),
    detached: false
  };
}
function isActive(phase) {
  return phase === "Pending" || phase === "Running";
}
var counted = /* @__PURE__ */ new Set(["Pod", "Steps", "DAG"]);
function isUnsuccessful(node) {
  return node !== void 0 && counted.has(node.type) && (node.phase === "Failed" || node.phase === "Error");
}
function recordNode(memory, before, node) {
  const { id, boundaryId } = node;
  memory.activity += 1;
  memory.changed.add(id);
  if (before === void 0) {
    memory.ordinals.set(id, memory.ordinals.size);
    const members = memory.members.get(boundaryId);
    if (members === void 0) memory.members.set(boundaryId, [id]);
    else members.push(id);
  }
  const active = memory.active.get(boundaryId);
  if (!isActive(node.phase)) active?.delete(id);
  else if (active === void 0) memory.active.set(boundaryId, /* @__PURE__ */ new Set([id]));
  else active.add(id);
  const difference = Number(isUnsuccessful(node)) - Number(isUnsuccessful(before));
  if (difference !== 0) memory.unsuccessful.set(boundaryId, (memory.unsuccessful.get(boundaryId) ?? 0) + difference);
  if (node.phase === "Failed" || node.phase === "Error") memory.failed.add(id);
  else memory.failed.delete(id);
  if (node.daemoned) memory.daemons.add(id);
  else memory.daemons.delete(id);
}
function inOrder(memory, ids) {
  return [...ids].sort((left, right) => (memory.ordinals.get(left) ?? 0) - (memory.ordinals.get(right) ?? 0));
}

// src/simulator/new-workflow.ts
function newWorkflow(submitted, options) {
  return {
    name: submitted.name,
    namespace: submitted.namespace ?? options.namespace ?? "default",
    uid: options.uid ?? "00000000-0000-4000-8000-000000000000",
    labels: new Map(Object.entries(submitted.labels)),
    annotations: new Map(Object.entries(submitted.annotations)),
    createdAt: options.createdAt,
    release: options.release ?? "4.1",
    mostNodes: options.mostNodes ?? 3e4,
    store: submitted.store,
    spec: submitted.spec,
    phase: "",
    message: "",
    startedAt: void 0,
    finishedAt: void 0,
    outputs: void 0,
    nodes: /* @__PURE__ */ new Map(),
    ids: /* @__PURE__ */ new Map(),
    settled: /* @__PURE__ */ new Set(),
    times: /* @__PURE__ */ new Map(),
    memory: newMemory(),
    pods: /* @__PURE__ */ new Map(),
    locks: /* @__PURE__ */ new Map(),
    caches: options.caches ?? /* @__PURE__ */ new Map(),
    requests: /* @__PURE__ */ new Map()
  };
}

// src/simulator/node-path.ts
function pathOf2(workflow, nodeName) {
  return nodeName.startsWith(workflow.name) ? nodeName.slice(workflow.name.length).replace(/^\./, "") : nodeName;
}

// src/simulator/activity.ts
function activityOf({ workflow, waiting, wakeUps }) {
  return workflow.memory.activity + waiting.length + wakeUps.length;
}

// src/simulator/index-queue.ts
function push(queue, value2) {
  queue.push(value2);
  for (let index2 = queue.length - 1; index2 > 0; ) {
    const parent = index2 - 1 >> 1;
    if ((queue[parent] ?? 0) <= value2) break;
    queue[index2] = queue[parent] ?? 0;
    queue[parent] = value2;
    index2 = parent;
  }
}
function pop(queue) {
  const [first2] = queue;
  const last = queue.pop();
  if (first2 === void 0 || last === void 0 || queue.length === 0) return first2;
  let index2 = 0;
  for (; ; ) {
    const left = 2 * index2 + 1;
    if (left >= queue.length) break;
    const child = left + 1 < queue.length && (queue[left + 1] ?? 0) < (queue[left] ?? 0) ? left + 1 : left;
    if ((queue[child] ?? 0) >= last) break;
    queue[index2] = queue[child] ?? 0;
    index2 = child;
  }
  queue[index2] = last;
  return first2;
}

// src/simulator/dag-progress.ts
function newProgress(template, order2) {
  const waitsFor = order2.waitsFor.map(({ length }) => length);
  const later = /* @__PURE__ */ new Set();
  for (const [task, count3] of waitsFor.entries()) if (count3 === 0) later.add(task);
  return {
    template,
    order: order2,
    waitsFor,
    done: order2.names.map(() => false),
    closed: order2.names.map(() => false),
    queue: [],
    later,
    present: -1,
    taskOfNode: /* @__PURE__ */ new Map(),
    sound: /* @__PURE__ */ new Set()
  };
}
function wakeTask(progress, nodeId2) {
  const task = progress.taskOfNode.get(nodeId2);
  if (task !== void 0) comeTo(progress, task);
}
function comeTo(progress, task) {
  if (progress.present >= 0 && task > progress.present) push(progress.queue, task);
  else progress.later.add(task);
}
function* tasksToVisit(progress) {
  for (const task of progress.later) push(progress.queue, task);
  progress.later.clear();
  try {
    for (let task = pop(progress.queue); task !== void 0; task = pop(progress.queue)) {
      if (task === progress.present) continue;
      progress.present = task;
      yield task;
    }
  } finally {
    for (const task of progress.queue) progress.later.add(task);
    progress.queue.length = 0;
    progress.present = -1;
  }
}
function markDone(progress, task) {
  if (progress.done[task] === true) return;
  progress.done[task] = true;
  for (const dependent of progress.order.dependents[task] ?? []) {
    const left = (progress.waitsFor[dependent] ?? 0) - 1;
    progress.waitsFor[dependent] = left;
    if (left === 0) comeTo(progress, dependent);
  }
}

// src/simulator/nodes.ts
function nodeId(workflow, name) {
  const known2 = workflow.ids.get(name);
  if (known2 !== void 0) return known2;
  const id = name === workflow.name ? name : `${workflow.name}-${String(hash32(name))}`;
  workflow.ids.set(name, id);
  return id;
}
function findNode(operation, id) {
  const node = operation.workflow.nodes.get(id);
  return node === void 0 ? void 0 : { ...node };
}
function nodeByName(operation, name) {
  return findNode(operation, nodeId(operation.workflow, name));
}
function getNode(operation, id) {
  const node = findNode(operation, id);
  if (node === void 0) throw new ControllerPanic(`was unable to obtain node for ${id}`);
  return node;
}
function storeNode({ workflow }, node) {
  putNode(workflow, node);
}
function putNode(workflow, node) {
  const before = workflow.nodes.get(node.id);
  if (before !== void 0 && isSame(before, node)) return;
  const stored = { ...node };
  workflow.nodes.set(node.id, stored);
  recordNode(workflow.memory, before, stored);
  wake(workflow, stored);
}
function isSame(left, right) {
  for (const key in right) if (left[key] !== right[key]) return false;
  return true;
}
function wake({ memory, nodes }, node) {
  let current = node;
  while (current !== void 0) {
    memory.resting.delete(current.id);
    const iteration = memory.iterations.get(current.id);
    iteration?.awake.add(iteration.index);
    const progress = memory.dags.get(current.boundaryId);
    if (progress !== void 0) wakeTask(progress, current.id);
    current = nodes.get(memory.belongsTo.get(current.id) ?? current.boundaryId);
  }
}
function isCompleted(phase) {
  return phase === "Failed" || phase === "Error" || phase === "Succeeded";
}
function failedOrError(phase) {
  return phase === "Failed" || phase === "Error";
}
function phaseFulfilled(phase) {
  return isCompleted(phase) || phase === "Skipped" || phase === "Omitted";
}
function isFulfilled(node) {
  return phaseFulfilled(node.phase) || node.daemoned && node.phase !== "Pending";
}
function addNode(operation, made3) {
  const id = nodeId(operation.workflow, made3.name);
  if (operation.workflow.nodes.has(id)) throw new ControllerPanic(`node ${made3.name} already initialized`);
  const { mostNodes: mostNodes2, nodes } = operation.workflow;
  if (nodes.size >= mostNodes2) throw new Unsupported(`a workflow of more than ${String(mostNodes2)} nodes`);
  const boundary = operation.workflow.nodes.get(made3.boundaryId);
  const node = {
    id,
    name: made3.name,
    displayName: boundary === void 0 ? made3.name : displayName(made3.name, boundary.name),
    type: made3.type,
    templateName: made3.reference.template ?? "",
    templateRef: made3.reference.templateRef,
    templateScope: made3.scope,
    phase: made3.phase,
    message: made3.message ?? "",
    boundaryId: made3.boundaryId,
    flag: made3.flag,
    startedAt: operation.now,
    finishedAt: phaseFulfilled(made3.phase) ? operation.now : void 0,
    inputs: void 0,
    outputs: void 0,
    children: [],
    outboundNodes: [],
    memoization: void 0,
    daemoned: false,
    waitingFor: void 0,
    hostNodeName: "",
    podIp: ""
  };
  storeNode(operation, node);
  operation.updated = true;
  return node;
}
function displayName(name, boundary) {
  return (name.startsWith(boundary) ? name.slice(boundary.length) : name).replace(/^(\[\d+\])?\./, "");
}
function markPhase(operation, name, phase, message) {
  const node = nodeByName(operation, name);
  if (node === void 0) throw new ControllerPanic(`node ${name} uninitialized when marking as ${phase}`);
  if (node.phase !== phase) {
    node.phase = phase;
    operation.updated = true;
  }
  if (message !== void 0 && message !== node.message) {
    node.message = message;
    operation.updated = true;
  }
  if (isFulfilled(node) && node.finishedAt === void 0) {
    node.finishedAt = operation.now;
    operation.updated = true;
  }
  storeNode(operation, node);
  return node;
}
function markError(operation, name, failure) {
  return markPhase(operation, name, "Error", typeof failure === "string" ? failure : failure.message);
}
function addChild(operation, parent, child) {
  const node = getNode(operation, nodeId(operation.workflow, parent));
  const id = nodeId(operation.workflow, child);
  if (node.children.includes(id)) return;
  storeNode(operation, { ...node, children: [...node.children, id] });
  operation.updated = true;
}

// src/expressions/check/nature.ts
var unknown = {};
var nil = { isNil: true };
var boolean = { type: "bool" };
var int = { type: "int" };
var float = { type: "float64" };
var string = { type: "string" };
var time = { type: "time.Time" };
var duration = { type: "time.Duration" };
var anArray = { type: anyList };
var aMap = { type: anyMap };
function ofType(type) {
  return { type };
}
function arrayOf(element) {
  return { type: anyList, element };
}
function typeText(nature) {
  return nature.type ?? "unknown";
}
function kindOfNature(nature) {
  return nature.type === void 0 ? "invalid" : kindOf2(nature.type);
}
function isUnknown(nature) {
  return nature.type === anyType || nature.type === void 0 && nature.isNil !== true;
}
function isInteger(nature) {
  return nature.type !== void 0 && isIntegerType(nature.type);
}
function isFloat(nature) {
  return nature.type !== void 0 && isFloatType(nature.type);
}
function isNumber(nature) {
  return isInteger(nature) || isFloat(nature);
}
function isArray(nature) {
  const kind2 = kindOfNature(nature);
  return kind2 === "slice" || kind2 === "array";
}
function isMapNature(nature) {
  return kindOfNature(nature) === "map";
}
function isString(nature) {
  return kindOfNature(nature) === "string";
}
function isBoolean(nature) {
  return kindOfNature(nature) === "bool";
}
function isTime(nature) {
  return nature.type === "time.Time";
}
function isDuration(nature) {
  return nature.type === "time.Duration";
}
function elementOf(nature) {
  if (nature.type === void 0) return unknown;
  if (isMapNature(nature)) return ofType(mapTypes(nature.type).element);
  return isArray(nature) ? nature.element ?? ofType(elementType(nature.type)) : unknown;
}
function keyOf(nature) {
  return nature.type !== void 0 && isMapNature(nature) ? ofType(mapTypes(nature.type).key) : unknown;
}
function isAssignable(from, to) {
  if (from.isNil === true) return ["ptr", "interface", "func", "map", "slice"].includes(kindOfNature(to));
  if (from.type === void 0 || to.type === void 0) return false;
  return to.type === anyType || from.type === to.type;
}
function isComparable(left, right) {
  if (isUnknown(left) || isUnknown(right) || left.isNil === true || right.isNil === true) return true;
  if (isNumber(left) && isNumber(right)) return true;
  if (isDuration(left) && isDuration(right) || isTime(left) && isTime(right) || isArray(left) && isArray(right)) return true;
  return isAssignable(left, right);
}
function mayFit(left, right, ...checks2) {
  const fits = (nature) => checks2.some((check3) => check3(nature));
  const [isLeftUnknown, isRightUnknown] = [isUnknown(left), isUnknown(right)];
  return isLeftUnknown && isRightUnknown || isLeftUnknown && fits(right) || isRightUnknown && fits(left);
}

// src/expressions/go/equal.ts
function asNumber(value2) {
  if (typeof value2 === "bigint" || typeof value2 === "number") return value2;
  return isObject(value2) && value2.kind === "integer" ? value2.value : void 0;
}
function isNil(value2) {
  return value2 === null || isList(value2) && value2.isNil === true;
}
function equal(left, right) {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a !== void 0 && b !== void 0) return typeof a === "bigint" && typeof b === "bigint" ? a === b : Number(a) === Number(b);
  if (isList(left) && isList(right) && comparesItems(left.type, right.type)) {
    return left.items.length === right.items.length && left.items.every((item2, index2) => equal(item2, right.items[index2] ?? null));
  }
  if (isObject(left) && isObject(right) && left.kind === "time" && right.kind === "time") return left.nanoseconds === right.nanoseconds;
  return isNil(left) && isNil(right) || deepEqual(left, right);
}
function comparesItems(left, right) {
  const simple2 = /^\[\](?:interface \{\}|string|u?int(?:8|16|32|64)?|float(?:32|64))$/;
  if (!simple2.test(left) || !simple2.test(right)) return false;
  return left === right || left === "[]interface {}" || right === "[]interface {}";
}
function deepEqual(left, right) {
  if (!isObject(left) || !isObject(right)) return left === right;
  if (typeOf(left) !== typeOf(right)) return false;
  if (left.kind === "list" && right.kind === "list") {
    if (left.isNil === true !== (right.isNil === true)) return false;
    return left.items.length === right.items.length && left.items.every((item2, index2) => deepEqual(item2, right.items[index2] ?? null));
  }
  if (isMap(left) && isMap(right)) {
    if (left.entries.size !== right.entries.size) return false;
    return [...left.entries].every(([key, item2]) => right.entries.has(key) && deepEqual(item2, right.entries.get(key) ?? null));
  }
  if (left.kind === "function" || right.kind === "function") return false;
  return JSON.stringify(left, plain5) === JSON.stringify(right, plain5);
}
function plain5(_key, value2) {
  return typeof value2 === "bigint" ? String(value2) : value2;
}
function compare2(left, right, operator) {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a !== void 0 && b !== void 0) return compareNumbers(a, b);
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (isObject(left) && isObject(right) && left.kind === right.kind && (left.kind === "time" || left.kind === "duration")) {
    return compareNumbers(left.nanoseconds, right.nanoseconds);
  }
  return panic(`invalid operation: ${typeOf(left)} ${operator} ${typeOf(right)}`);
}
function compareNumbers(left, right) {
  if (typeof left === "bigint" && typeof right === "bigint") return left < right ? -1 : left > right ? 1 : 0;
  const [a, b] = [Number(left), Number(right)];
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}

// src/expressions/methods/method.ts
function method(call2, result2, ...parameters) {
  return { signature: { parameters, variadic: false, results: [result2] }, call: call2 };
}
function nanosecondsOf(value2) {
  if (isObject(value2) && (value2.kind === "duration" || value2.kind === "time")) return value2.nanoseconds;
  return refuse("a method of a duration on something else");
}
function duration2(nanoseconds) {
  return { kind: "duration", nanoseconds };
}

// src/expressions/methods/durations.ts
function ofDuration(read, result2, ...parameters) {
  return method((self, values4) => read(nanosecondsOf(self), values4), result2, ...parameters);
}
function units2(unit) {
  return ofDuration((nanoseconds) => inUnits(nanoseconds, unit), "float64");
}
function whole(unit) {
  return ofDuration((nanoseconds) => integer("int64", nanoseconds / unit), "int64");
}
var onDuration = {
  Hours: units2(3600000000000n),
  Minutes: units2(60000000000n),
  Seconds: units2(second),
  Milliseconds: whole(1000000n),
  Microseconds: whole(1000n),
  Nanoseconds: whole(1n),
  String: ofDuration((nanoseconds) => formatDuration(nanoseconds), "string"),
  Abs: ofDuration((nanoseconds) => duration2(nanoseconds < 0n ? -nanoseconds : nanoseconds), "time.Duration"),
  Truncate: ofDuration(
    (value2, [unit = null]) => duration2(nanosecondsOf(unit) <= 0n ? value2 : value2 - value2 % nanosecondsOf(unit)),
    "time.Duration",
    "time.Duration"
  ),
  Round: ofDuration((value2, [unit = null]) => duration2(roundDuration(value2, nanosecondsOf(unit))), "time.Duration", "time.Duration")
};
function roundDuration(value2, unit) {
  if (unit <= 0n) return value2;
  const rest2 = value2 % unit;
  if ((rest2 < 0n ? -rest2 : rest2) * 2n < unit) return value2 - rest2;
  return value2 - rest2 + (value2 < 0n ? -unit : unit);
}

// src/expressions/methods/times.ts
function ofTime(read, result2, ...parameters) {
  return method((self, values4) => read(asTime(self), values4), result2, ...parameters);
}
function asTime(value2) {
  return isObject(value2) && value2.kind === "time" ? value2 : refuse("a method of a time on something else");
}
function civil(time2) {
  return civilOf(time2.nanoseconds, offsetAt(time2.zone, time2.nanoseconds));
}
function field(name) {
  return ofTime((time2) => BigInt(civil(time2)[name]), "int");
}
function since(unit) {
  return ofTime((time2) => integer("int64", wrap(floorDivide(time2.nanoseconds, unit))), "int64");
}
function compared(holds4) {
  return ofTime((time2, [other = null]) => holds4(time2.nanoseconds - nanosecondsOf(other)), "bool", "time.Time");
}
function addDate(time2, values4) {
  const [years, months2, days2] = values4.map(Number);
  const now2 = civil(time2);
  const total = daysSinceEpoch(now2.year + years, now2.month + months2, 1) + now2.day - 1 + days2;
  const date2 = civilOf(BigInt(total) * 86400n * second, 0);
  return { ...time2, nanoseconds: inZone({ ...now2, year: date2.year, month: date2.month, day: date2.day }, time2.zone) };
}
function month(value2) {
  return { kind: "named", type: "time.Month", value: BigInt(value2), text: monthNames[value2 - 1] ?? "" };
}
function weekday(value2) {
  return { kind: "named", type: "time.Weekday", value: BigInt(value2), text: weekdayNames[value2] ?? "" };
}
var yearOne = BigInt(daysSinceEpoch(1, 1, 1)) * 86400n * second;
function rounded(time2, unit, nearest) {
  if (unit <= 0n) return time2;
  const since2 = time2.nanoseconds - yearOne;
  const rest2 = since2 - floorDivide(since2, unit) * unit;
  return { ...time2, nanoseconds: time2.nanoseconds - rest2 + (nearest && rest2 * 2n >= unit ? unit : 0n) };
}
var onTime = {
  Year: field("year"),
  Month: ofTime((time2) => month(civil(time2).month), "time.Month"),
  Day: field("day"),
  Hour: field("hour"),
  Minute: field("minute"),
  Second: field("second"),
  Nanosecond: field("nanosecond"),
  YearDay: field("yearDay"),
  Weekday: ofTime((time2) => weekday(civil(time2).weekday), "time.Weekday"),
  Unix: since(second),
  UnixMilli: since(1000000n),
  UnixMicro: since(1000n),
  UnixNano: since(1n),
  After: compared((difference) => difference > 0n),
  Before: compared((difference) => difference < 0n),
  Equal: compared((difference) => difference === 0n),
  Compare: ofTime((time2, [other = null]) => sign(time2.nanoseconds - nanosecondsOf(other)), "int", "time.Time"),
  Add: ofTime((time2, [other = null]) => ({ ...time2, nanoseconds: time2.nanoseconds + nanosecondsOf(other) }), "time.Time", "time.Duration"),
  Sub: ofTime((time2, [other = null]) => duration2(saturate(time2.nanoseconds - nanosecondsOf(other))), "time.Duration", "time.Time"),
  AddDate: ofTime(addDate, "time.Time", "int", "int", "int"),
  Truncate: ofTime((time2, [unit = null]) => rounded(time2, nanosecondsOf(unit), false), "time.Time", "time.Duration"),
  Round: ofTime((time2, [unit = null]) => rounded(time2, nanosecondsOf(unit), true), "time.Time", "time.Duration"),
  UTC: ofTime((time2) => ({ ...time2, zone: utc }), "time.Time"),
  Local: ofTime((time2) => ({ ...time2, zone: { ...utc, name: "Local" } }), "time.Time"),
  In: ofTime((time2, [zone = null]) => inLocation(time2, zone), "time.Time", "*time.Location"),
  Location: ofTime((time2) => ({ kind: "location", zone: time2.zone }), "*time.Location"),
  IsZero: ofTime((time2) => time2.nanoseconds === yearOne, "bool"),
  Format: ofTime((time2, [layout = ""]) => formatTime(time2, String(layout)), "string", "string"),
  String: ofTime((time2) => format(time2), "string")
};
function sign(difference) {
  return difference < 0n ? -1n : difference > 0n ? 1n : 0n;
}
function inLocation(time2, zone) {
  return isObject(zone) && zone.kind === "location" ? { ...time2, zone: zone.zone } : refuse("Time.In without a time zone");
}

// src/expressions/methods/table.ts
function methodsOf(type) {
  return tables[type];
}
function missing(type, name) {
  return method(() => refuse(`${type}.${name}()`), anyType);
}
var text = method((self) => format(self), "string");
var others = {
  "time.Time": [
    "Date",
    "Clock",
    "ISOWeek",
    "Zone",
    "ZoneBounds",
    "IsDST",
    "GoString",
    "AppendFormat",
    "AppendText",
    "AppendBinary",
    "MarshalText",
    "MarshalJSON",
    "MarshalBinary",
    "GobEncode"
  ],
  "*semver.Version": [
    "Major",
    "Minor",
    "Patch",
    "Prerelease",
    "Metadata",
    "Original",
    "String",
    "IncMajor",
    "IncMinor",
    "IncPatch",
    "SetPrerelease",
    "SetMetadata",
    "Compare",
    "Equal",
    "LessThan",
    "GreaterThan",
    "LessThanEqual",
    "GreaterThanEqual"
  ]
};
function withOthers(type, table) {
  return { ...Object.fromEntries(others[type].map((name) => [name, missing(type, name)])), ...table };
}
function part(name) {
  return method((self) => isObject(self) && self.kind === "version" ? integer("uint64", self[name]) : refuse(name), "uint64");
}
var onVersion = {
  Major: part("major"),
  Minor: part("minor"),
  Patch: part("patch"),
  Prerelease: method((self) => isObject(self) && self.kind === "version" ? self.prerelease : "", "string"),
  Metadata: method((self) => isObject(self) && self.kind === "version" ? self.metadata : "", "string"),
  Original: method((self) => isObject(self) && self.kind === "version" ? self.original : "", "string"),
  String: text
};
var tables = {
  "time.Time": withOthers("time.Time", onTime),
  "time.Duration": onDuration,
  "time.Month": { String: text },
  "time.Weekday": { String: text },
  "*time.Location": { String: text },
  "*semver.Version": withOthers("*semver.Version", onVersion)
};
function asWhole(value2) {
  if (typeof value2 === "bigint") return value2;
  if (typeof value2 === "number") return truncate(value2);
  if (!isObject(value2)) return void 0;
  if (value2.kind === "integer" || value2.kind === "named") return value2.value;
  return value2.kind === "duration" ? value2.nanoseconds : void 0;
}

// src/expressions/go/regexp/cursor.ts
var RegexpProblem = class extends Error {
};
function fail(problem2, text4) {
  throw new RegexpProblem(`error parsing regexp: ${problem2}: \`${text4}\``);
}
function rest(cursor) {
  return cursor.characters.slice(cursor.at).join("");
}
function take(cursor, character) {
  if (cursor.characters[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}

// src/expressions/go/regexp/syntax.ts
function characterSet(ranges, options = {}) {
  return { ranges, classes: [], isNegated: false, ignoresCase: false, sets: [], ...options };
}
function includes(set, point) {
  const points = set.ignoresCase ? sameLetters(point) : [point];
  return points.some((candidate) => holds(set, candidate)) !== set.isNegated;
}
function holds(set, point) {
  if (set.ranges.some(([from, to]) => point >= from && point <= to)) return true;
  if (set.sets.some((inner) => includes(inner, point))) return true;
  if (set.classes.length === 0) return false;
  const character = String.fromCodePoint(point);
  return set.classes.some((test) => test.test(character));
}
function sameLetters(point) {
  const character = String.fromCodePoint(point);
  const found3 = /* @__PURE__ */ new Set([point]);
  for (const text4 of [
    character.toLowerCase(),
    character.toUpperCase(),
    character.toUpperCase().toLowerCase(),
    character.toLowerCase().toUpperCase()
  ]) {
    const [first2 = "", ...rest2] = text4;
    if (rest2.length === 0) found3.add(first2.codePointAt(0) ?? point);
  }
  if (found3.has(107)) found3.add(8490);
  if (found3.has(115)) found3.add(383);
  return [...found3];
}

// src/expressions/go/regexp/classes.ts
var digit = [[48, 57]];
var upper = [[65, 90]];
var lower = [[97, 122]];
var word = [...digit, ...upper, ...lower, [95, 95]];
var space = [
  [9, 10],
  [12, 13],
  [32, 32]
];
var perl = { d: digit, s: space, w: word };
var posix = {
  alnum: [...digit, ...upper, ...lower],
  alpha: [...upper, ...lower],
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32]
  ],
  cntrl: [
    [0, 31],
    [127, 127]
  ],
  digit,
  graph: [[33, 126]],
  lower,
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126]
  ],
  space: [
    [9, 13],
    [32, 32]
  ],
  upper,
  word,
  xdigit: [...digit, [65, 70], [97, 102]]
};
function perlClass(letter) {
  const ranges = perl[letter.toLowerCase()];
  return ranges === void 0 ? void 0 : characterSet(ranges, { isNegated: letter !== letter.toLowerCase() });
}
function posixClass(name) {
  const plain6 = name.replace(/^\^/, "");
  const ranges = Object.hasOwn(posix, plain6) ? posix[plain6] : void 0;
  return ranges === void 0 ? void 0 : characterSet(ranges, { isNegated: name.startsWith("^") });
}
function unicodeClass(name) {
  if (name === "Any") return /^[\s\S]$/u;
  for (const property of /^(?:[CLMNPSZ][a-z]?)$/.test(name) ? [name] : [`Script=${name}`]) {
    try {
      return new RegExp(`^\\p{${property}}$`, "u");
    } catch {
      continue;
    }
  }
  return void 0;
}

// src/expressions/go/regexp/parse-escape.ts
function parseSetEscape(cursor) {
  const letter = cursor.characters[cursor.at + 1] ?? "";
  const perl2 = perlClass(letter);
  if (perl2 !== void 0) {
    cursor.at += 2;
    return perl2;
  }
  if (letter !== "p" && letter !== "P") return void 0;
  const text4 = rest(cursor);
  const match = /^\\[pP](?:\{(\^?)([^}]*)\}|([^{]))/u.exec(text4);
  if (match === null) return fail("invalid character class range", text4);
  const test = unicodeClass(match[2] ?? match[3] ?? "");
  if (test === void 0) return fail("invalid character class range", match[0]);
  cursor.at += Array.from(match[0]).length;
  const isNegated = letter === "P" !== (match[1] === "^");
  return characterSet([], { classes: [test], isNegated, ignoresCase: cursor.flags.ignoresCase });
}
var controls = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
function readEscape(cursor) {
  const text4 = rest(cursor);
  if (text4 === "\\") throw new RegexpProblem("error parsing regexp: trailing backslash at end of expression: ``");
  const letter = cursor.characters[cursor.at + 1] ?? "";
  const octal3 = /^\\(?:[1-7][0-7]{1,2}|0[0-7]{0,2})/.exec(text4)?.[0];
  const hex2 = /^\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/.exec(text4);
  if (octal3 !== void 0) return advance(cursor, octal3.length, Number.parseInt(octal3.slice(1), 8));
  if (hex2 !== null) {
    const point = Number.parseInt(hex2[1] ?? hex2[2] ?? "", 16);
    return point > 1114111 ? fail("invalid escape sequence", hex2[0].slice(0, -1)) : advance(cursor, hex2[0].length, point);
  }
  const control = controls[letter];
  if (control !== void 0) return advance(cursor, 2, control);
  if (/^[!-/:-@[-`{-~ \0-\x1f\x7f]$/.test(letter)) return advance(cursor, 2, letter.charCodeAt(0));
  const wrong5 = /^\\x\{?[0-9a-fA-F]*.?/su.exec(text4)?.[0];
  return fail("invalid escape sequence", letter === "x" && wrong5 !== void 0 ? wrong5 : `\\${letter}`);
}
function advance(cursor, length, point) {
  cursor.at += length;
  return point;
}

// src/expressions/go/regexp/parse-class.ts
function parseClass(cursor) {
  const whole4 = rest(cursor);
  cursor.at += 1;
  const isNegated = take(cursor, "^");
  const ranges = [];
  const sets = [];
  for (let isFirst = true; isFirst || cursor.characters[cursor.at] !== "]"; isFirst = false) {
    if (cursor.at >= cursor.characters.length) fail("missing closing ]", whole4);
    const set = parseSet(cursor);
    if (set !== void 0) {
      sets.push(set);
      continue;
    }
    const start = cursor.at;
    const low = readCharacter(cursor, whole4);
    let high = low;
    if (cursor.characters[cursor.at] === "-" && cursor.at + 1 < cursor.characters.length && cursor.characters[cursor.at + 1] !== "]") {
      cursor.at += 1;
      high = readCharacter(cursor, whole4);
      if (high < low) fail("invalid character class range", cursor.characters.slice(start, cursor.at).join(""));
    }
    ranges.push([low, high]);
  }
  cursor.at += 1;
  return characterSet(ranges, { sets, isNegated, ignoresCase: cursor.flags.ignoresCase });
}
function parseSet(cursor) {
  const posix2 = /^\[:(.*?):\]/su.exec(rest(cursor));
  if (posix2 !== null) {
    const set = posixClass(posix2[1] ?? "") ?? fail("invalid character class range", posix2[0]);
    cursor.at += Array.from(posix2[0]).length;
    return { ...set, ignoresCase: cursor.flags.ignoresCase };
  }
  return cursor.characters[cursor.at] === "\\" ? parseSetEscape(cursor) : void 0;
}
function readCharacter(cursor, whole4) {
  const character = cursor.characters[cursor.at];
  if (character === void 0) return fail("missing closing ]", whole4);
  if (character === "\\") return readEscape(cursor);
  cursor.at += 1;
  return character.codePointAt(0) ?? 0;
}

// src/expressions/go/regexp/parse.ts
function parsePattern(source) {
  const cursor = {
    characters: runes(source),
    at: 0,
    names: [""],
    flags: { ignoresCase: false, isMultiline: false, dotIsAll: false, isSwapped: false },
    depth: 0
  };
  const pattern2 = parseChoice(cursor);
  if (cursor.at < cursor.characters.length) fail("unexpected )", source);
  return { pattern: pattern2, names: cursor.names };
}
function parseChoice(cursor) {
  cursor.depth += 1;
  if (cursor.depth > 1e3) fail("expression nests too deeply", cursor.characters.join(""));
  const flags = cursor.flags;
  const parts2 = [parseSequence(cursor)];
  while (take(cursor, "|")) parts2.push(parseSequence(cursor));
  cursor.flags = flags;
  cursor.depth -= 1;
  return parts2.length === 1 ? parts2[0] ?? { kind: "empty" } : { kind: "choice", parts: parts2 };
}
function parseSequence(cursor) {
  const parts2 = [];
  let lastRepeat;
  while (cursor.at < cursor.characters.length && !/^[|)]$/.test(cursor.characters[cursor.at] ?? "")) {
    const start = cursor.at;
    const repeat2 = parseRepeat(cursor);
    if (repeat2 === void 0) {
      lastRepeat = void 0;
      const part3 = parsePart(cursor);
      if (part3 !== void 0) parts2.push(...part3);
      continue;
    }
    const text4 = cursor.characters.slice(start, cursor.at).join("");
    const operand2 = parts2.pop();
    if (operand2 === void 0) return fail("missing argument to repetition operator", text4);
    if (lastRepeat !== void 0) fail("invalid nested repetition operator", cursor.characters.slice(lastRepeat, cursor.at).join(""));
    if (copies(operand2) * (repeat2.most ?? repeat2.least) > 1e3) fail("invalid repeat count", text4);
    parts2.push({ kind: "repeat", part: operand2, ...repeat2 });
    lastRepeat = start;
  }
  return parts2.length === 1 ? parts2[0] ?? { kind: "empty" } : { kind: "sequence", parts: parts2 };
}
function copies(pattern2) {
  switch (pattern2.kind) {
    case "repeat":
      return Math.max(1, pattern2.most === void 0 || pattern2.most < 2 ? pattern2.least : pattern2.most) * copies(pattern2.part);
    case "group":
      return copies(pattern2.part);
    case "sequence":
    case "choice":
      return Math.max(1, ...pattern2.parts.map(copies));
    default:
      return 1;
  }
}
function parseRepeat(cursor) {
  const start = cursor.at;
  const bounds = parseBounds(cursor);
  if (bounds === void 0) return void 0;
  const isLazy = take(cursor, "?");
  const text4 = cursor.characters.slice(start, cursor.at - (isLazy ? 1 : 0)).join("");
  const { least, most } = bounds;
  if (least > 1e3 || most !== void 0 && (most > 1e3 || least > most)) fail("invalid repeat count", text4);
  return { least, most, isGreedy: isLazy === cursor.flags.isSwapped };
}
function parseBounds(cursor) {
  if (take(cursor, "*")) return { least: 0, most: void 0 };
  if (take(cursor, "+")) return { least: 1, most: void 0 };
  if (take(cursor, "?")) return { least: 0, most: 1 };
  const match = /^\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\}/.exec(rest(cursor));
  if (match === null) return void 0;
  cursor.at += match[0].length;
  const least = Number(match[1]);
  return { least, most: match[2] === void 0 ? least : match[3] === void 0 ? void 0 : Number(match[3]) };
}
function parsePart(cursor) {
  const character = cursor.characters[cursor.at] ?? "";
  if (character === "(") return parseGroup(cursor);
  if (character === "[") return [{ kind: "character", set: parseClass(cursor) }];
  if (character === "\\") return parseEscape(cursor);
  cursor.at += 1;
  if (character === "^") return [assertion(cursor.flags.isMultiline ? "start of line" : "start of text")];
  if (character === "$") return [assertion(cursor.flags.isMultiline ? "end of line" : "end of text")];
  if (character === ".") {
    return [
      { kind: "character", set: cursor.flags.dotIsAll ? characterSet([[0, 1114111]]) : characterSet([[10, 10]], { isNegated: true }) }
    ];
  }
  return [literal(cursor, character.codePointAt(0) ?? 0)];
}
function assertion(name) {
  return { kind: "assertion", assertion: name };
}
function literal(cursor, point) {
  return { kind: "character", set: characterSet([[point, point]], { ignoresCase: cursor.flags.ignoresCase }) };
}
function parseEscape(cursor) {
  const letter = cursor.characters[cursor.at + 1] ?? "";
  const found3 = { A: "start of text", z: "end of text", b: "word boundary", B: "no word boundary" };
  const name = found3[letter];
  if (name !== void 0) {
    cursor.at += 2;
    return [assertion(name)];
  }
  if (letter === "Q") {
    cursor.at += 2;
    const end5 = rest(cursor).indexOf("\\E");
    const quoted2 = end5 === -1 ? rest(cursor) : rest(cursor).slice(0, end5);
    cursor.at += runes(quoted2).length + (end5 === -1 ? 0 : 2);
    return runes(quoted2).map((character) => literal(cursor, character.codePointAt(0) ?? 0));
  }
  if (letter === "C") fail("invalid escape sequence", "\\C");
  const set = parseSetEscape(cursor);
  return set === void 0 ? [literal(cursor, readEscape(cursor))] : [{ kind: "character", set }];
}
function parseGroup(cursor) {
  const text4 = rest(cursor);
  if (!text4.startsWith("(?")) return [parseCapture(cursor, 1, "")];
  const named2 = /^\(\?P?<([^>]*)>/.exec(text4);
  if (/^\(\?P?</.test(text4) && !/^\(\?<[=!]/.test(text4)) {
    if (named2 === null) return fail("invalid named capture", text4);
    const name = named2[1] ?? "";
    if (!/^\w+$/.test(name)) fail("invalid named capture", named2[0]);
    return [parseCapture(cursor, runes(named2[0]).length, name)];
  }
  return parseFlags(cursor, text4);
}
function parseCapture(cursor, length, name) {
  cursor.at += length;
  const index2 = cursor.names.length;
  cursor.names.push(name);
  const part3 = parseChoice(cursor);
  close(cursor);
  return { kind: "group", index: index2, part: part3 };
}
function close(cursor) {
  if (!take(cursor, ")")) fail("missing closing )", cursor.characters.join(""));
}
function parseFlags(cursor, text4) {
  const match = /^\(\?([imsU]*)(?:-([imsU]+))?([:)])/.exec(text4);
  if (match === null) {
    const wrong5 = /^\(\?[imsU]*(?:-[imsU]*)?(?:.|$)/su.exec(text4)?.[0] ?? text4;
    return fail("invalid or unsupported Perl syntax", wrong5);
  }
  const before = cursor.flags;
  cursor.at += match[0].length;
  const [on = "", off = ""] = [match[1], match[2]];
  const flag = (letter, now2) => on.includes(letter) ? !off.includes(letter) : now2 && !off.includes(letter);
  cursor.flags = {
    ignoresCase: flag("i", before.ignoresCase),
    isMultiline: flag("m", before.isMultiline),
    dotIsAll: flag("s", before.dotIsAll),
    isSwapped: flag("U", before.isSwapped)
  };
  if (match[3] === ")") return void 0;
  const part3 = parseChoice(cursor);
  cursor.flags = before;
  close(cursor);
  return [part3];
}

// src/expressions/go/regexp/program.ts
function compileProgram(pattern2) {
  const instructions = [{ kind: "match" }];
  const end5 = add(instructions, { kind: "save", slot: 1, next: 0 });
  const start = add(instructions, { kind: "save", slot: 0, next: compile(instructions, pattern2, end5) });
  return { instructions, start };
}
function add(instructions, instruction) {
  instructions.push(instruction);
  return instructions.length - 1;
}
function compile(instructions, pattern2, next2) {
  switch (pattern2.kind) {
    case "empty":
      return next2;
    case "character":
      return add(instructions, { kind: "character", set: pattern2.set, next: next2 });
    case "assertion":
      return add(instructions, { kind: "assertion", assertion: pattern2.assertion, next: next2 });
    case "sequence":
      return pattern2.parts.reduceRight((following2, part3) => compile(instructions, part3, following2), next2);
    case "choice":
      return pattern2.parts.map((part3) => compile(instructions, part3, next2)).reduceRight((second2, first2) => add(instructions, { kind: "split", first: first2, second: second2 }));
    case "group": {
      const close3 = add(instructions, { kind: "save", slot: pattern2.index * 2 + 1, next: next2 });
      return add(instructions, { kind: "save", slot: pattern2.index * 2, next: compile(instructions, pattern2.part, close3) });
    }
    case "repeat":
      return compileRepeat(instructions, pattern2, next2);
  }
}
function compileRepeat(instructions, pattern2, next2) {
  const split4 = (inner, outer) => add(instructions, pattern2.isGreedy ? { kind: "split", first: inner, second: outer } : { kind: "split", first: outer, second: inner });
  let following2 = next2;
  let copies2 = pattern2.least;
  if (pattern2.most === void 0) {
    const loop = split4(0, 0);
    const inner = compile(instructions, pattern2.part, loop);
    const choice = instructions[loop];
    if (choice?.kind === "split") {
      choice.first = pattern2.isGreedy ? inner : next2;
      choice.second = pattern2.isGreedy ? next2 : inner;
    }
    following2 = copies2 > 0 ? inner : isNullable(pattern2.part) ? split4(inner, next2) : loop;
    copies2 = Math.max(copies2 - 1, 0);
  } else {
    for (let optional = pattern2.most - pattern2.least; optional > 0; optional--)
      following2 = split4(compile(instructions, pattern2.part, following2), next2);
  }
  for (; copies2 > 0; copies2--) following2 = compile(instructions, pattern2.part, following2);
  return following2;
}
function isNullable(pattern2) {
  switch (pattern2.kind) {
    case "character":
      return false;
    case "sequence":
      return pattern2.parts.every(isNullable);
    case "choice":
      return pattern2.parts.some(isNullable);
    case "group":
      return isNullable(pattern2.part);
    case "repeat":
      return pattern2.least === 0 || isNullable(pattern2.part);
    default:
      return true;
  }
}

// src/expressions/go/regexp/run.ts
function findFrom(program, text4, from) {
  let threads = [];
  let found3;
  for (let position = from; position <= text4.length; position++) {
    const seen = /* @__PURE__ */ new Set();
    const following2 = [];
    const reached2 = [];
    for (const thread of threads) follow(program, text4, position, thread, seen, reached2);
    if (found3 === void 0) follow(program, text4, position, { at: program.start, slots: [] }, seen, reached2);
    for (const thread of reached2) {
      const instruction = program.instructions[thread.at];
      if (instruction?.kind === "match") {
        found3 = thread.slots;
        break;
      }
      const point = text4[position];
      if (instruction?.kind === "character" && point !== void 0 && includes(instruction.set, point)) {
        following2.push({ at: instruction.next, slots: thread.slots });
      }
    }
    threads = following2;
    if (threads.length === 0 && found3 !== void 0) break;
  }
  return found3;
}
function follow(program, text4, position, start, seen, reached2) {
  const pending = [start];
  for (let thread = pending.pop(); thread !== void 0; thread = pending.pop()) {
    if (seen.has(thread.at)) continue;
    seen.add(thread.at);
    const instruction = program.instructions[thread.at];
    if (instruction === void 0) continue;
    const slots = thread.slots;
    switch (instruction.kind) {
      case "split":
        pending.push({ at: instruction.second, slots }, { at: instruction.first, slots });
        break;
      case "save": {
        const saved2 = [...slots];
        saved2[instruction.slot] = position;
        pending.push({ at: instruction.next, slots: saved2 });
        break;
      }
      case "assertion":
        if (holds2(instruction.assertion, text4, position)) pending.push({ at: instruction.next, slots });
        break;
      default:
        reached2.push(thread);
    }
  }
}
function holds2(assertion2, text4, position) {
  switch (assertion2) {
    case "start of text":
      return position === 0;
    case "end of text":
      return position === text4.length;
    case "start of line":
      return position === 0 || text4[position - 1] === 10;
    case "end of line":
      return position === text4.length || text4[position] === 10;
    case "word boundary":
      return isWord(text4[position - 1]) !== isWord(text4[position]);
    case "no word boundary":
      return isWord(text4[position - 1]) === isWord(text4[position]);
  }
}
function isWord(point) {
  return point !== void 0 && point < 128 && /^\w$/.test(String.fromCharCode(point));
}

// src/expressions/go/regexp/compile.ts
function compileRegexp(pattern2) {
  try {
    const { pattern: tree, names: names2 } = parsePattern(pattern2);
    return { program: compileProgram(tree), names: names2 };
  } catch (error) {
    if (error instanceof RegexpProblem) return panic(error.message);
    throw error;
  }
}
function regexpProblem(pattern2) {
  try {
    parsePattern(pattern2);
    return void 0;
  } catch (error) {
    if (error instanceof RegexpProblem) return error.message;
    throw error;
  }
}
function matches2(pattern2, text4) {
  return findFrom(compileRegexp(pattern2).program, pointsOf(runes(text4)), 0) !== void 0;
}
function pointsOf(characters) {
  return characters.map((character) => {
    const point = character.codePointAt(0) ?? 0;
    return point >= 55296 && point <= 57343 ? 65533 : point;
  });
}
function findFirst(regexp, text4, from = 0) {
  const characters = runes(text4);
  const slots = findFrom(regexp.program, pointsOf(characters), from);
  return slots === void 0 ? void 0 : toMatch(regexp, characters, slots);
}
function toMatch(regexp, characters, slots) {
  const groups = regexp.names.map((_, index2) => {
    const [start, end5] = [slots[index2 * 2], slots[index2 * 2 + 1]];
    return start === void 0 || end5 === void 0 ? void 0 : characters.slice(start, end5).join("");
  });
  return { start: slots[0] ?? 0, end: slots[1] ?? 0, groups };
}
function findAll(regexp, text4, limit3) {
  const characters = runes(text4);
  const points = pointsOf(characters);
  const found3 = [];
  let previousEnd = -1;
  for (let position = 0; (limit3 < 0 || found3.length < limit3) && position <= characters.length; ) {
    const slots = findFrom(regexp.program, points, position);
    if (slots === void 0) break;
    const match = toMatch(regexp, characters, slots);
    const isRepeated = match.end === position && match.start === previousEnd;
    position = match.end === position ? position + 1 : match.end;
    previousEnd = match.end;
    if (!isRepeated) found3.push(match);
  }
  return found3;
}
function replaceAll(regexp, text4, replacement) {
  const characters = runes(text4);
  const points = pointsOf(characters);
  let result2 = "";
  let lastEnd = 0;
  for (let position = 0; position <= characters.length; ) {
    const slots = findFrom(regexp.program, points, position);
    if (slots === void 0) break;
    const match = toMatch(regexp, characters, slots);
    result2 += characters.slice(lastEnd, match.start).join("");
    if (match.end > lastEnd || match.start === 0) result2 += replacement(match);
    lastEnd = match.end;
    position = Math.max(position + 1, match.end);
  }
  return result2 + characters.slice(lastEnd).join("");
}
function expand(regexp, template, match) {
  return template.replace(
    /\$(?:(\$)|(\w+)|\{(\w+)\})/g,
    (_, dollar, plain6, braced) => {
      if (dollar !== void 0) return "$";
      const name = plain6 ?? braced ?? "";
      const index2 = /^\d+$/.test(name) ? Number(name) : regexp.names.indexOf(name);
      return match.groups[index2] ?? "";
    }
  );
}
function splitBy(regexp, pattern2, text4, limit3) {
  if (limit3 === 0) return void 0;
  if (pattern2 !== "" && text4 === "") return [""];
  const characters = runes(text4);
  const parts2 = [];
  let [begin, end5] = [0, 0];
  for (const match of findAll(regexp, text4, limit3)) {
    if (limit3 > 0 && parts2.length === limit3 - 1) break;
    end5 = match.start;
    if (match.end !== 0) parts2.push(characters.slice(begin, end5).join(""));
    begin = match.end;
  }
  if (end5 !== characters.length) parts2.push(characters.slice(begin).join(""));
  return parts2;
}

// src/expressions/go/power.ts
function power(base2, exponent) {
  if (exponent === 0 || base2 === 1 || base2 === -1 && Math.abs(exponent) === Infinity) return 1;
  const isPlain = Number.isFinite(base2) && Number.isFinite(exponent) && base2 !== 0;
  if (!isPlain || Math.abs(exponent) >= 2 ** 63) return base2 ** exponent;
  if (exponent === 0.5) return Math.sqrt(base2);
  if (exponent === -0.5) return 1 / Math.sqrt(base2);
  let whole4 = Math.trunc(Math.abs(exponent));
  let fraction = Math.abs(exponent) - whole4;
  if (fraction !== 0 && base2 < 0) return Number.NaN;
  let result2 = 1;
  let scale = 0;
  if (fraction !== 0) {
    if (fraction > 0.5) {
      fraction -= 1;
      whole4 += 1;
    }
    result2 = Math.exp(fraction * Math.log(base2));
  }
  let { mantissa, binary: binary3 } = split(base2);
  for (let rest2 = BigInt(whole4); rest2 !== 0n; rest2 >>= 1n) {
    if (Math.abs(binary3) > 4096) {
      scale += binary3;
      break;
    }
    if (rest2 & 1n) {
      result2 *= mantissa;
      scale += binary3;
    }
    mantissa *= mantissa;
    binary3 *= 2;
    if (mantissa < 0.5) {
      mantissa += mantissa;
      binary3 -= 1;
    }
  }
  return exponent < 0 ? scaled(1 / result2, -scale) : scaled(result2, scale);
}
function split(value2) {
  let mantissa = value2;
  let binary3 = 0;
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    binary3 += 1;
  }
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    binary3 -= 1;
  }
  return { mantissa, binary: binary3 };
}
function scaled(value2, binary3) {
  const exponent = Math.max(-5e3, Math.min(5e3, binary3));
  const step2 = Math.trunc(exponent / 5);
  const parts2 = [step2, step2, step2, step2, exponent - 4 * step2];
  return exponent < 0 ? small(value2, exponent) : parts2.reduce((product, part3) => product * 2 ** part3, value2);
}
function small(value2, exponent) {
  let result2 = value2;
  let rest2 = exponent;
  for (; rest2 < -1e3 && Math.abs(result2) > 1; rest2 += 100) result2 /= 2 ** 100;
  return rest2 < -1074 ? result2 * 2 ** -1e3 * 2 ** Math.max(rest2 + 1e3, -1074) : result2 * 2 ** rest2;
}

// src/expressions/evaluate/keys.ts
var zeros = { string: "", int: 0n, float64: 0, bool: false };
function mapKey(key, mapType) {
  const wanted = mapTypes(mapType).key;
  if (key === null) return zeros[wanted] ?? null;
  if (wanted !== anyType && wanted !== typeOf(key)) {
    panic(`reflect.Value.MapIndex: value of type ${typeOf(key)} is not assignable to type ${wanted}`);
  }
  if (isObject(key) && (key.kind === "list" || key.kind === "map")) panic(`runtime error: hash of unhashable type ${typeOf(key)}`);
  return key;
}
function sameKey(entries, key) {
  if (!isObject(key)) return key;
  return [...entries.keys()].find((other) => deepEqual(other, key)) ?? key;
}
function zeroOf(type) {
  if (type.startsWith("[]")) return { kind: "list", type, items: [], isNil: true };
  return zeros[type] ?? null;
}
function byteAt(text4, index2) {
  return BigInt(utf8(text4)[index2] ?? 0);
}

// src/expressions/evaluate/state.ts
var mostMemory = 1e6;
function grow(state, items2) {
  state.memory += items2;
  if (state.memory >= mostMemory) panic("memory budget exceeded");
}
function checkLeftovers(state, before) {
  if (state.leftovers !== before) refuse("findLast() or findLastIndex() where Argo's evaluator mixes up its operands");
}
function step(state) {
  state.steps += 1;
  if (state.steps > state.mostSteps) refuse(`an expression that takes more than ${String(state.mostSteps)} steps`);
}

// src/expressions/evaluate/operators.ts
function applyBinary(state, operator, left, right) {
  switch (operator) {
    case "==":
      return equal(left, right);
    case "!=":
      return !equal(left, right);
    case "<":
      return compare2(left, right, operator) < 0;
    case ">":
      return compare2(left, right, operator) > 0;
    case "<=":
      return compare2(left, right, operator) <= 0;
    case ">=":
      return compare2(left, right, operator) >= 0;
    case "+":
      return add2(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right);
    case "%":
      return modulo(left, right);
    case "**":
    case "^":
      return power(toFloat(left), toFloat(right));
    case "..":
      return range(state, left, right);
    case "in":
      return isIn(left, right);
    case "matches":
      return !isNil(left) && !isNil(right) && matches2(asString(right), typeof left === "string" ? left : wrongType(left, "[]uint8"));
    case "contains":
      return bothText(left, right, (text4, part3) => contains(text4, part3));
    case "startsWith":
      return bothText(left, right, (text4, part3) => text4.startsWith(part3));
    case "endsWith":
      return bothText(left, right, (text4, part3) => text4.endsWith(part3));
    default:
      return panic(`unknown operator (${operator})`);
  }
}
function contains(text4, part3) {
  return text4.includes(part3);
}
function bothText(left, right, test) {
  if (isNil(left) || isNil(right)) return false;
  const text4 = asString(left);
  return test(text4, asString(right));
}
function mismatch(left, operator, right) {
  return panic(`invalid operation: ${typeOf(left)} ${operator} ${typeOf(right)}`);
}
function numeric(left, right, whole4, floating2) {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a === void 0 || b === void 0) return void 0;
  return typeof a === "bigint" && typeof b === "bigint" ? wrap(whole4(a, b)) : floating2(Number(a), Number(b));
}
function add2(left, right) {
  if (typeof left === "string" && typeof right === "string") return concatenate(left, right);
  const sum2 = numeric(
    left,
    right,
    (a, b) => a + b,
    (a, b) => a + b
  );
  if (sum2 !== void 0) return sum2;
  if (isObject(left) && isObject(right)) {
    if (left.kind === "time" && right.kind === "duration") return { ...left, nanoseconds: left.nanoseconds + right.nanoseconds };
    if (left.kind === "duration" && right.kind === "time") return { ...right, nanoseconds: left.nanoseconds + right.nanoseconds };
    if (left.kind === "duration" && right.kind === "duration") return { ...left, nanoseconds: wrap(left.nanoseconds + right.nanoseconds) };
  }
  return mismatch(left, "+", right);
}
function subtract(left, right) {
  const difference = numeric(
    left,
    right,
    (a, b) => a - b,
    (a, b) => a - b
  );
  if (difference !== void 0) return difference;
  if (isObject(left) && isObject(right)) {
    if (left.kind === "time" && right.kind === "time")
      return { kind: "duration", nanoseconds: saturate(left.nanoseconds - right.nanoseconds) };
    if (left.kind === "time" && right.kind === "duration") return { ...left, nanoseconds: left.nanoseconds - right.nanoseconds };
    if (left.kind === "duration" && right.kind === "duration") return { ...left, nanoseconds: wrap(left.nanoseconds - right.nanoseconds) };
  }
  return mismatch(left, "-", right);
}
function multiply(left, right) {
  const [isLeft, isRight] = [left, right].map((value2) => isObject(value2) && value2.kind === "duration");
  const plain6 = (value2) => isObject(value2) && value2.kind === "duration" ? value2.nanoseconds : value2;
  const product = numeric(
    plain6(left),
    plain6(right),
    (a, b) => a * b,
    (a, b) => a * b
  );
  if (product === void 0) return mismatch(left, "*", right);
  return typeof product === "bigint" && (isLeft === true || isRight === true) ? { kind: "duration", nanoseconds: product } : product;
}
function divide(left, right) {
  const a = asNumber(left);
  const b = asNumber(right);
  return a === void 0 || b === void 0 ? mismatch(left, "/", right) : Number(a) / Number(b);
}
function modulo(left, right) {
  const a = asNumber(left);
  const b = asNumber(right);
  if (typeof a !== "bigint" || typeof b !== "bigint") return mismatch(left, "%", right);
  return b === 0n ? panic("runtime error: integer divide by zero") : a % b;
}
function toFloat(value2) {
  const number2 = asNumber(value2);
  return number2 === void 0 ? panic(`invalid operation: float(${typeOf(value2)})`) : Number(number2);
}
function toInt(value2) {
  const number2 = asNumber(value2);
  if (number2 === void 0) return panic(`invalid operation: int(${typeOf(value2)})`);
  return typeof number2 === "bigint" ? number2 : truncateNumber(number2);
}
function truncateNumber(value2) {
  return Number.isFinite(value2) && Math.abs(value2) < 2 ** 63 ? BigInt(Math.trunc(value2)) : -(1n << 63n);
}
function range(state, left, right) {
  const [from, to] = [toInt(left), toInt(right)];
  const size = wrap(to - from + 1n);
  grow(state, size > 0n ? Number(size) : 0);
  const items2 = Array.from({ length: size > 0n ? Number(size) : 0 }, (_, index2) => from + BigInt(index2));
  return list(items2, "[]int");
}
function negate(value2) {
  const number2 = asNumber(value2);
  if (number2 === void 0) return panic(`invalid operation: - ${typeOf(value2)}`);
  if (typeof number2 === "number") return -number2;
  return isObject(value2) && value2.kind === "integer" ? { ...value2, value: narrow(value2.type, -number2) } : wrap(-number2);
}
function narrow(type, value2) {
  const bits3 = Number(/\d+$/.exec(type)?.[0] ?? 64);
  return type.startsWith("u") ? BigInt.asUintN(bits3, value2) : BigInt.asIntN(bits3, value2);
}
function isIn(needle, collection) {
  if (collection === null) return false;
  if (isList(collection)) return collection.items.some((item2) => equal(item2, needle));
  if (isMap(collection)) {
    const key = sameKey(collection.entries, mapKey(needle, collection.type));
    return collection.entries.has(key);
  }
  return panic(`operator "in" not defined on ${typeOf(collection)}`);
}

// src/expressions/builtins/numbers.ts
function toInteger(value2) {
  if (typeof value2 === "string") {
    const parsed = parseInteger(value2, 10);
    return parsed.kind === "integer" ? parsed.value : panic(`invalid operation: int(${value2})`);
  }
  if (value2 === null) return panic("reflect: call of reflect.Value.Type on zero Value");
  return asWhole(value2) ?? panic(`invalid operation: int(${typeOf(value2)})`);
}
function toFloating(value2) {
  if (typeof value2 === "string") return parseFloat64(value2) ?? panic(`invalid operation: float(${value2})`);
  const number2 = asNumber(value2);
  return number2 === void 0 ? panic(`invalid operation: float(${typeOf(value2)})`) : Number(number2);
}
function rounding(name, round2) {
  return ([value2 = null]) => {
    const number2 = asNumber(value2);
    if (number2 === void 0) return panic(`invalid argument for ${name} (type ${typeOf(value2)})`);
    return typeof number2 === "bigint" ? Number(number2) : round2(number2);
  };
}
function roundHalfAway(value2) {
  const whole4 = Math.trunc(value2);
  return Math.abs(value2 - whole4) >= 0.5 ? whole4 + Math.sign(value2) : whole4 === 0 ? value2 * 0 : whole4;
}
function absolute([value2 = null]) {
  const number2 = asNumber(value2);
  if (number2 === void 0) return panic(`invalid argument for abs (type ${typeOf(value2)})`);
  return number2 < 0 ? negate(value2) : value2;
}
function extreme(name, operator) {
  const pick = (values4) => {
    let best2 = null;
    const consider = (value2) => {
      const order2 = best2 === null ? 1 : compare2(best2, value2, operator);
      if (best2 === null || (operator === "<" ? order2 < 0 : order2 > 0)) best2 = value2;
    };
    for (const value2 of values4) {
      if (isList(value2)) {
        for (const item2 of value2.items) {
          const inner = pick([item2]);
          consider(asNumber(inner) === void 0 ? panic(`invalid argument for ${name} (type ${typeOf(inner)})`) : inner);
        }
      } else if (isNumeric(value2)) consider(value2);
      else if (values4.length === 1) return value2;
      else panic(`invalid argument for ${name} (type ${typeOf(value2)})`);
    }
    return best2;
  };
  return pick;
}
function isNumeric(value2) {
  return /^(?:u?int|float)\d*$/.test(kindOf2(typeOf(value2)));
}
function numbersIn(name, values4) {
  return values4.flatMap((value2) => {
    if (isList(value2)) return numbersIn(name, value2.items);
    if (!isNumeric(value2)) return panic(`invalid argument for ${name} (type ${typeOf(value2)})`);
    return [Number(asNumber(value2) ?? asWhole(value2))];
  });
}
function mean(values4) {
  const numbers2 = numbersIn("mean", values4);
  return numbers2.length === 0 ? 0 : numbers2.reduce((sum2, number2) => sum2 + number2, 0) / numbers2.length;
}
function median(values4) {
  const numbers2 = numbersIn("median", values4).sort((a, b) => a - b);
  const half = Math.floor(numbers2.length / 2);
  if (numbers2.length === 0) return 0;
  return numbers2.length % 2 === 1 ? numbers2[half] ?? 0 : ((numbers2[half - 1] ?? 0) + (numbers2[half] ?? 0)) / 2;
}
function bits(name, apply4) {
  return (values4) => {
    const [x = 0n, y = 0n] = values4.map((value2) => wholeOnly(value2, name));
    return wrap(apply4(x, y));
  };
}
function wholeOnly(value2, name) {
  const number2 = asNumber(value2);
  return typeof number2 === "bigint" ? number2 : panic(`cannot use ${typeOf(value2)} as argument (type int) to call ${name}`);
}
function shift(apply4) {
  return (x, y) => {
    if (y < 0n) panic(`invalid operation: negative shift count ${format(y)} (type int)`);
    return apply4(x, y > 64n ? 64n : y);
  };
}
var numberFunctions = {
  int: ([value2 = null]) => toInteger(value2),
  float: ([value2 = null]) => toFloating(value2),
  abs: absolute,
  ceil: rounding("ceil", Math.ceil),
  floor: rounding("floor", Math.floor),
  round: rounding("round", roundHalfAway),
  max: extreme("max", "<"),
  min: extreme("min", ">"),
  mean,
  median,
  bitand: bits("bitand", (x, y) => x & y),
  bitor: bits("bitor", (x, y) => x | y),
  bitxor: bits("bitxor", (x, y) => x ^ y),
  bitnand: bits("bitnand", (x, y) => x & ~y),
  bitshl: bits(
    "bitshl",
    shift((x, by) => x << by)
  ),
  bitshr: bits(
    "bitshr",
    shift((x, by) => x >> by)
  ),
  bitushr: bits(
    "bitushr",
    shift((x, by) => BigInt.asUintN(64, x) >> by)
  ),
  bitnot: ([value2 = null]) => ~wholeOnly(value2, "bitnot")
};

// src/expressions/go/json-write.ts
function writeJson(value2, options = {}) {
  return write(value2, options, "\n");
}
function write(value2, options, line) {
  if (value2 === null) return "null";
  if (typeof value2 === "string") return writeString(value2, options);
  if (typeof value2 === "number") return writeNumber(value2);
  if (!isObject(value2)) return String(value2);
  switch (value2.kind) {
    case "integer":
    case "named":
      return String(value2.value);
    case "duration":
      return String(value2.nanoseconds);
    case "time":
      return writeTime(value2);
    case "location":
      return "{}";
    case "version":
      return `"${format(value2)}"`;
    case "function":
      return panic(`json: unsupported type: ${typeOf(value2)}`);
    case "list":
      if (value2.isNil === true) return "null";
      return group("[", "]", options, line, (inner) => value2.items.map((item2) => write(item2, options, inner)));
    case "map":
      return writeMap(value2, options, line);
  }
}
function writeNumber(value2) {
  if (!Number.isFinite(value2)) return panic(`json: unsupported value: ${format(value2)}`);
  return Object.is(value2, -0) ? "-0" : String(value2);
}
function writeTime(time2) {
  const year = Number(formatTime(time2, "2006"));
  const wrong5 = "json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: year outside of range [0,9999]";
  return year < 0 || year > 9999 ? panic(wrong5) : `"${formatTime(time2, "2006-01-02T15:04:05.999999999Z07:00")}"`;
}
function writeMap(map, options, line) {
  const keyKind = kindOf2(mapTypes(map.type).key);
  if (keyKind !== "string" && !/^u?int\d*$/.test(keyKind)) return panic(`json: unsupported type: ${map.type}`);
  const entries = sortedEntries(map).map(([key, item2]) => [format(key), item2]).sort(([left], [right]) => compareText(left, right));
  const colon = options.indent === void 0 ? ":" : ": ";
  return group(
    "{",
    "}",
    options,
    line,
    (inner) => entries.map(([key, item2]) => `${writeString(key, options)}${colon}${write(item2, options, inner)}`)
  );
}
function group(open2, close3, options, line, items2) {
  const inner = `${line}${options.indent ?? ""}`;
  const written2 = items2(inner);
  if (written2.length === 0 || options.indent === void 0) return `${open2}${written2.join(",")}${close3}`;
  return `${open2}${inner}${written2.join(`,${inner}`)}${line}${close3}`;
}
var escapes2 = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t"
};
function writeString(text4, options) {
  const written2 = runes(text4).map((character) => {
    const escaped2 = escapes2[character];
    if (escaped2 !== void 0) return escaped2;
    const point = character.codePointAt(0) ?? 0;
    if (point >= 55296 && point <= 57343) return "\\ufffd";
    const html = options.raw !== true && (character === "<" || character === ">" || character === "&");
    return point < 32 || html || point === 8232 || point === 8233 ? `\\u${point.toString(16).padStart(4, "0")}` : character;
  });
  return `"${written2.join("")}"`;
}

// src/expressions/go/json-character.ts
function formatGoCharacter(point) {
  const byte = utf8(String.fromCodePoint(point))[0] ?? 0;
  if (byte === 39) return String.raw`'\''`;
  if (byte === 34) return `'"'`;
  const quoted2 = quote(String.fromCodePoint(byte));
  return `'${quoted2.slice(1, -1)}'`;
}

// src/expressions/go/json-read.ts
var deepest2 = 1e3;
function readJson2(text4) {
  const reader = { text: text4, at: 0 };
  const value2 = readValue(reader, "looking for beginning of value", 1);
  skipSpace(reader);
  if (reader.at < text4.length) unexpected(reader, "after top-level value");
  return value2;
}
function readValue(reader, where, depth) {
  skipSpace(reader);
  const first2 = reader.text[reader.at];
  if (first2 === "{") return readObject(reader, depth);
  if (first2 === "[") return readArray(reader, depth);
  if (first2 === '"') return readString(reader);
  if (first2 === "t") return readWord(reader, "true", true);
  if (first2 === "f") return readWord(reader, "false", false);
  if (first2 === "n") return readWord(reader, "null", null);
  if (first2 !== void 0 && /[-0-9]/.test(first2)) return readNumber(reader);
  return unexpected(reader, where);
}
function skipSpace(reader) {
  while (/^[ \t\r\n]$/.test(reader.text[reader.at] ?? "")) reader.at += 1;
}
function unexpected(reader, where) {
  const point = reader.text.codePointAt(reader.at);
  if (point === void 0) return panic("unexpected end of JSON input");
  return panic(`invalid character ${formatGoCharacter(point)} ${where}`);
}
function readWord(reader, word4, value2) {
  for (let index2 = 1; index2 < word4.length; index2++) {
    reader.at += 1;
    const expected = word4[index2] ?? "";
    if (reader.text[reader.at] !== expected) unexpected(reader, `in literal ${word4} (expecting '${expected}')`);
  }
  reader.at += 1;
  return value2;
}
function readNumber(reader) {
  const start = reader.at;
  if (reader.text[reader.at] === "-") {
    reader.at += 1;
    if (!isDigit(reader)) unexpected(reader, "in numeric literal");
  }
  if (reader.text[reader.at] === "0") reader.at += 1;
  else skipDigits(reader);
  if (reader.text[reader.at] === ".") {
    reader.at += 1;
    if (!isDigit(reader)) unexpected(reader, "after decimal point in numeric literal");
    skipDigits(reader);
  }
  if (/^[eE]$/.test(reader.text[reader.at] ?? "")) {
    reader.at += 1;
    if (/^[-+]$/.test(reader.text[reader.at] ?? "")) reader.at += 1;
    if (!isDigit(reader)) unexpected(reader, "in exponent of numeric literal");
    skipDigits(reader);
  }
  const text4 = reader.text.slice(start, reader.at);
  const value2 = Number(text4);
  return Number.isFinite(value2) ? value2 : panic(`json: cannot unmarshal number ${text4} into Go value of type float64`);
}
function isDigit(reader) {
  return /^[0-9]$/.test(reader.text[reader.at] ?? "");
}
function skipDigits(reader) {
  while (isDigit(reader)) reader.at += 1;
}
function readArray(reader, depth) {
  checkDepth(depth);
  reader.at += 1;
  const items2 = [];
  skipSpace(reader);
  if (reader.text[reader.at] === "]") {
    reader.at += 1;
    return list(items2);
  }
  for (; ; ) {
    items2.push(readValue(reader, "looking for beginning of value", depth + 1));
    skipSpace(reader);
    const next2 = reader.text[reader.at];
    if (next2 !== "," && next2 !== "]") unexpected(reader, "after array element");
    reader.at += 1;
    if (next2 === "]") return list(items2);
  }
}
function readObject(reader, depth) {
  checkDepth(depth);
  reader.at += 1;
  const map = dictionary([]);
  skipSpace(reader);
  if (reader.text[reader.at] === "}") {
    reader.at += 1;
    return map;
  }
  for (; ; ) {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') unexpected(reader, "looking for beginning of object key string");
    const key = readString(reader);
    skipSpace(reader);
    if (reader.text[reader.at] !== ":") unexpected(reader, "after object key");
    reader.at += 1;
    map.entries.set(key, readValue(reader, "looking for beginning of value", depth + 1));
    skipSpace(reader);
    const next2 = reader.text[reader.at];
    if (next2 !== "," && next2 !== "}") unexpected(reader, "after object key:value pair");
    reader.at += 1;
    if (next2 === "}") return map;
  }
}
function checkDepth(depth) {
  if (depth > deepest2) refuse(`JSON nested more than ${String(deepest2)} deep`);
}
var escapes3 = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function readString(reader) {
  let text4 = "";
  for (; ; ) {
    reader.at += 1;
    const character = reader.text[reader.at];
    if (character === void 0 || character < " ") unexpected(reader, "in string literal");
    if (character === '"') break;
    text4 += character === "\\" ? readEscape2(reader) : character ?? "";
  }
  reader.at += 1;
  return text4.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "�");
}
function readEscape2(reader) {
  reader.at += 1;
  const character = reader.text[reader.at] ?? "";
  if (character !== "u") return escapes3[character] ?? unexpected(reader, "in string escape code");
  for (let digit2 = 0; digit2 < 4; digit2++) {
    reader.at += 1;
    if (!/^[0-9a-fA-F]$/.test(reader.text[reader.at] ?? "")) unexpected(reader, "in \\u hexadecimal character escape");
  }
  return String.fromCharCode(Number.parseInt(reader.text.slice(reader.at - 3, reader.at + 1), 16));
}

// src/expressions/jsonpath/filter.ts
var operators = ["||", "&&", "==", "!=", "<=", ">=", "<", ">"];
function holds3(expression, select) {
  return isTruthy(evaluate(expression, select));
}
function isTruthy(value2) {
  if (value2 === null) return false;
  if (isList(value2)) return value2.items.length > 0;
  if (isMap(value2)) return value2.entries.size > 0;
  if (typeof value2 === "string") return /^(?:''|"")?$/.test(value2) ? false : true;
  return value2 !== false && value2 !== 0 && value2 !== 0n;
}
function evaluate(given2, select) {
  const text4 = withoutParentheses(given2.trim());
  for (const operator of operators) {
    const index2 = findOutside(text4, operator);
    if (index2 === -1) continue;
    const [left, right] = [text4.slice(0, index2).trim(), text4.slice(index2 + operator.length).trim()];
    if (left !== "" && right !== "") return apply(operator, left, right, select);
  }
  return operand(text4, select);
}
function withoutParentheses(text4) {
  if (!text4.startsWith("(")) return text4;
  let depth = 0;
  for (let index2 = 0; index2 < text4.length; index2++) {
    if (text4[index2] === "(") depth += 1;
    if (text4[index2] === ")") depth -= 1;
    if (depth === 0)
      return index2 === text4.length - 1 ? withoutParentheses(text4.slice(1, -1).trim()) : refuse("parentheses in a JSONPath filter");
  }
  return text4;
}
function findOutside(text4, operator) {
  let quote2 = "";
  let depth = 0;
  for (let index2 = 0; index2 < text4.length; index2++) {
    const character = text4[index2] ?? "";
    if (quote2 !== "") quote2 = character === quote2 ? "" : quote2;
    else if (character === "'" || character === '"') quote2 = character;
    else if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth -= 1;
    else if (depth === 0 && text4.startsWith(operator, index2)) return index2;
  }
  return -1;
}
function apply(operator, left, right, select) {
  const [a, b] = [evaluate(left, select), evaluate(right, select)];
  switch (operator) {
    case "||":
    case "&&": {
      const [first2, second2] = [asBoolean2(a), asBoolean2(b)];
      return operator === "&&" ? first2 && second2 : first2 || second2;
    }
    case "==":
    case "!=":
      return areEqual(a, b) === (operator === "==");
    default: {
      const [first2, second2] = [asNumber2(a), asNumber2(b)];
      if (operator === "<") return first2 < second2;
      if (operator === ">") return first2 > second2;
      return operator === "<=" ? first2 <= second2 : first2 >= second2;
    }
  }
}
function operand(text4, select) {
  if (/^[@$]/.test(text4)) {
    const value2 = select(text4);
    return typeof value2 === "string" && !/^'.*'$/su.test(value2) ? `'${value2}'` : value2;
  }
  if (/^"(?:.*)"$/su.test(text4)) return `'${text4.slice(1, -1)}'`;
  if (/^'.*'$/su.test(text4) || /^-?[\w.]+$/.test(text4)) return text4 === "null" || text4 === "nil" ? null : text4;
  return refuse(`${text4} in a JSONPath filter`);
}
function numberOf(value2) {
  return value2 === null ? void 0 : parseFloat64(format(value2));
}
function asNumber2(value2) {
  return numberOf(value2) ?? panic("invalid argument. expected number");
}
function asBoolean2(value2) {
  if (value2 === null) return false;
  const text4 = format(value2);
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text4)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(text4) ? false : panic("invalid argument. expected boolean");
}
function areEqual(left, right) {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== void 0 && b !== void 0) return a === b;
  return format(left) === format(right);
}

// src/expressions/jsonpath/tokens.ts
function parseSelector(selector) {
  return split2(selector).map((text4) => parseToken(text4, selector));
}
function unexpected2(selector, character, index2) {
  return panic(`invalid JSONPath selector '${selector}' unexpected token '${character}' at index ${String(index2)}`);
}
function split2(selector) {
  const characters = runes(selector);
  const [first2, second2] = characters;
  if (first2 === void 0) return unexpected2(selector, "", 0);
  if (first2 !== "$" && first2 !== "@") return unexpected2(selector, first2, 0);
  if (second2 !== void 0 && second2 !== "." && second2 !== "[") return unexpected2(selector, second2, 1);
  const parts2 = [first2];
  for (let index2 = 1; index2 < characters.length; ) {
    const rest2 = characters.slice(index2);
    if (rest2[0] === "." && rest2[1] === ".") {
      parts2.push("..");
      index2 += 2;
      continue;
    }
    const start = rest2[0] === "." ? 1 : 0;
    const length = rest2[start] === "[" ? bracketLength(rest2, start) : nameLength(rest2, start);
    parts2.push(rest2.slice(start, start + length).join(""));
    index2 += Math.max(start + length, 1);
  }
  return parts2;
}
function nameLength(characters, start) {
  const end5 = characters.findIndex((character, index2) => index2 >= start && (character === "." || character === "["));
  return (end5 === -1 ? characters.length : end5) - start;
}
function bracketLength(characters, start) {
  let [brackets, parentheses, quotes] = [0, 0, 0];
  for (let index2 = start; index2 < characters.length; index2++) {
    const character = characters[index2];
    if (character === "'") quotes += 1;
    if (character === "(") parentheses += 1;
    if (character === ")") parentheses -= 1;
    if (character === "[") brackets += 1;
    if (character === "]") brackets -= 1;
    if (character === "]" && quotes % 2 === 0 && parentheses === 0 && brackets === 0) return index2 - start + 1;
  }
  return characters.length - start;
}
function parseToken(given2, selector) {
  const text4 = given2.trim();
  const wrong5 = () => panic(`invalid JSONPath selector '${selector}' invalid token. '${text4}' does not match any token format`);
  if (text4 === "") return panic(`invalid JSONPath selector '${selector}' invalid token. token string is empty`);
  if (text4 === "$") return { kind: "root" };
  if (text4 === "@") return { kind: "current" };
  if (text4 === "*") return { kind: "wildcard" };
  if (text4 === "..") return { kind: "recursive" };
  if (!text4.startsWith("[")) return text4 === "length" ? { kind: "length" } : { kind: "key", key: text4 };
  if (!text4.endsWith("]")) return wrong5();
  const inner = text4.slice(1, -1).trim();
  if (inner === "") return wrong5();
  if (inner === "*") return { kind: "wildcard" };
  if (inner.startsWith("?"))
    return inner.startsWith("?(") && inner.endsWith(")") ? { kind: "filter", expression: inner.slice(2, -1).trim() } : wrong5();
  return parseSubscript(inner) ?? wrong5();
}
function parseSubscript(inner) {
  if (/^\(|[,:]\s*\(/.test(inner)) return refuse("a script in a JSONPath selector");
  const quoted2 = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;
  if (new RegExp(`^${quoted2}$`, "su").test(inner)) return { kind: "key", key: unquote(inner) };
  if (new RegExp(`^${quoted2}(?:\\s*,\\s*${quoted2})+$`, "su").test(inner)) {
    return { kind: "keys", keys: (inner.match(new RegExp(quoted2, "gsu")) ?? []).map(unquote) };
  }
  const index2 = whole2(inner);
  if (index2 !== void 0) return { kind: "index", index: index2 };
  if (inner.includes(":") && !/['"]/.test(inner)) return parseRange(inner);
  const indexes = inner.split(",").map((part3) => whole2(part3.trim()));
  return indexes.length > 1 && indexes.every((part3) => part3 !== void 0) ? { kind: "indexes", indexes } : void 0;
}
function parseRange(inner) {
  const parts2 = inner.split(":").map((part3) => part3.trim());
  const numbers2 = parts2.map((part3) => part3 === "" ? void 0 : whole2(part3) ?? Number.NaN);
  if (parts2.length > 3 || numbers2.some(Number.isNaN)) return void 0;
  const [from, to, step2] = numbers2;
  return { kind: "range", from, to, step: step2 };
}
function unquote(text4) {
  return text4.slice(1, -1).replaceAll(`\\${text4.slice(0, 1)}`, text4.slice(0, 1));
}
function whole2(text4) {
  const parsed = parseInteger(text4, 10);
  return parsed.kind === "integer" ? Number(parsed.value) : void 0;
}

// src/expressions/jsonpath/query.ts
function query(selector, root) {
  const [first2, ...rest2] = parseSelector(selector);
  return first2 === void 0 ? root : apply2(first2, root, root, rest2);
}
function apply2(token, root, current, rest2) {
  const [next2, ...later] = rest2;
  const go = (value2) => next2 === void 0 ? value2 : apply2(next2, root, value2, later);
  switch (token.kind) {
    case "root":
      return go(root);
    case "current":
      return go(current);
    case "key":
      return go(member(current, token.key));
    case "index":
      return go(item(current, token.index));
    case "length":
      return go(lengthOf(current));
    case "wildcard":
      return list(each(membersOf(token.kind, current), go, next2));
    case "recursive":
      return list(descendants(root, current, rest2));
    case "filter":
      return filter(token.expression, root, current, rest2);
    default:
      return several(token, root, current, rest2);
  }
}
function wrongTarget(kind2, value2, ...expected) {
  return panic(`${kind2}: invalid token target. expected [${expected.join(" ")}] got [${value2 === null ? "nil" : kindName(value2)}]`);
}
function member(current, key) {
  if (!isMap(current)) return wrongTarget("key", current, "map");
  return current.entries.has(key) ? current.entries.get(key) ?? null : panic(`key: invalid token key '${key}' not found`);
}
function item(current, index2) {
  if (!isList(current)) return wrongTarget("index", current, "array", "slice");
  const at2 = index2 < 0 ? current.items.length + index2 : index2;
  return at2 < 0 || at2 >= current.items.length ? panic("index: invalid token out of range") : current.items[at2] ?? null;
}
function lengthOf(current) {
  if (isList(current)) return integer("int64", BigInt(current.items.length));
  if (typeof current === "string") return integer("int64", BigInt(byteLength(current)));
  if (!isMap(current)) return wrongTarget("length", current, "array", "map", "slice", "string");
  return current.entries.get("length") ?? integer("int64", BigInt(current.entries.size));
}
function membersOf(kind2, current) {
  if (isList(current)) return current.items;
  if (!isMap(current)) return wrongTarget(kind2, current, "array", "map", "slice");
  return [...current.entries].sort(([a], [b]) => compareText(String(a), String(b))).map(([, value2]) => value2);
}
function each(items2, go, next2) {
  return next2 === void 0 ? items2 : items2.map((value2) => attempt(() => go(value2))).filter((value2) => value2 !== null);
}
function attempt(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Panic) return null;
    throw error;
  }
}
function descendants(root, current, rest2) {
  if (current === null) return [];
  const [next2, ...later] = rest2;
  const found3 = next2 === void 0 ? current : attempt(() => apply2(next2, root, current, later));
  const here = found3 === null ? [] : next2 !== void 0 && isList(found3) ? found3.items : [found3];
  const below2 = isList(current) || isMap(current) ? membersOf("recursive", current) : [];
  return [...here, ...below2.flatMap((value2) => descendants(root, value2, rest2))];
}
function filter(expression, root, current, rest2) {
  const chosen = membersOf("filter", current).filter((value2) => isChosen(expression, root, value2));
  const [next2, ...later] = rest2;
  if (next2?.kind === "index") return apply2(next2, current, list(chosen), later);
  return list(each(chosen, (value2) => next2 === void 0 ? value2 : apply2(next2, root, value2, later), next2));
}
function isChosen(expression, root, value2) {
  if (expression === "") return panic("invalid expression. is empty");
  try {
    return holds3(expression, (selector) => {
      const [first2, ...rest2] = parseSelector(selector);
      return first2 === void 0 ? null : apply2(first2, root, value2, rest2);
    });
  } catch (error) {
    if (error instanceof Panic) return false;
    throw error;
  }
}
function several(token, root, current, rest2) {
  const chosen = choose(token, current);
  const [next2, ...later] = rest2;
  if (next2?.kind === "index") return apply2(next2, root, list(chosen), later);
  return list(each(chosen, (value2) => next2 === void 0 ? value2 : apply2(next2, root, value2, later), next2));
}
function choose(token, current) {
  if (token.kind === "keys") {
    if (!isMap(current)) return wrongTarget("union", current, "map");
    return token.keys.filter((key) => current.entries.has(key)).map((key) => current.entries.get(key) ?? null);
  }
  if (!isList(current)) return wrongTarget(token.kind === "range" ? "range" : "union", current, "array", "slice");
  const { items: items2 } = current;
  const length = items2.length;
  if (token.kind === "indexes") {
    return token.indexes.map((index2) => index2 < 0 ? length + index2 : index2).filter((index2) => index2 in items2).map((index2) => items2[index2] ?? null);
  }
  const bound = (index2) => Math.min(Math.max(index2 < 0 ? length + index2 : index2, 0), length);
  const [from, to, step2] = [bound(token.from ?? 0), bound(token.to ?? length), token.step ?? 1];
  if (step2 === 0) return panic("range: invalid token out of range");
  const chosen = [];
  if (step2 > 0) for (let index2 = from; index2 < to; index2 += step2) chosen.push(items2[index2] ?? null);
  else for (let index2 = to - 1; index2 >= from; index2 += step2) chosen.push(items2[index2] ?? null);
  return chosen;
}

// src/expressions/sprig/define.ts
function takes(parameters, result2, call2) {
  const last = parameters.at(-1) ?? "";
  const type = (name) => name === "any" ? anyType : name;
  return {
    parameters: parameters.map((name) => type(name.replace(/^\.\.\./, ""))),
    variadic: last.startsWith("..."),
    result: type(result2),
    call: call2
  };
}
function refused(name) {
  return { parameters: [anyType], variadic: true, result: anyType, call: () => refuse(`sprig.${name}`) };
}
function toCallable(name, definition) {
  const { parameters, variadic, result: result2, call: call2 } = definition;
  return { kind: "function", name: `sprig.${name}`, signature: { parameters, variadic, results: [result2] }, call: call2 };
}
function text2(value2) {
  return typeof value2 === "string" ? value2 : "";
}
function whole3(value2) {
  return typeof value2 === "bigint" ? Number(value2) : 0;
}

// src/expressions/sprig/cases.ts
var isConnector = (character) => /^[-_\s]$/u.test(character) || new RegExp("^\\p{White_Space}$", "u").test(character);
var isUpper = (character) => new RegExp("^\\p{Lu}$", "u").test(character);
var isLetter = (character) => /^[\p{L}]$/u.test(character) && !/^[\p{Lo}]$/u.test(character);
var isNumber2 = (character) => new RegExp("^\\p{N}$", "u").test(character);
var isPunctuation = (character) => new RegExp("^\\p{P}$", "u").test(character);
function nextWord(characters) {
  const first2 = characters[0];
  if (first2 === void 0) return { kind: "invalid", text: "", rest: [] };
  const run6 = (kind2, test) => word2(kind2, characters, 1 + lengthOfRun(characters.slice(1), test));
  if (isConnector(first2)) return run6("connector", isConnector);
  if (isPunctuation(first2)) return run6("punctuation", isPunctuation);
  if (isUpper(first2)) return upperWord(characters);
  if (isLetter(first2)) return run6("lower", (character) => isLetter(character) && !isUpper(character));
  if (isNumber2(first2)) return run6("number", isNumber2);
  return run6("other", (character) => !isConnector(character) && !isLetter(character) && !isNumber2(character) && !isPunctuation(character));
}
function word2(kind2, characters, length) {
  return { kind: kind2, text: characters.slice(0, length).join(""), rest: characters.slice(length) };
}
function lengthOfRun(characters, test) {
  const end5 = characters.findIndex((character) => !test(character));
  return end5 === -1 ? characters.length : end5;
}
function upperWord(characters) {
  const capitals = lengthOfRun(characters, isUpper);
  const after = characters[capitals] ?? "";
  if (capitals > 1) return word2("upper", characters, isLetter(after) ? capitals - 1 : capitals);
  return word2("upper", characters, 1 + lengthOfRun(characters.slice(1), (character) => isLetter(character) && !isUpper(character)));
}
function lowerWord(found3, connector) {
  if (found3.kind === "connector")
    return runes(found3.text).map(() => connector).join("");
  return found3.kind === "upper" ? runes(found3.text).map((character) => isUpper(character) ? lowerCase(character) : character).join("") : found3.text;
}
function joinWords(value2, connector) {
  let result2 = "";
  let current = nextWord(runes(value2));
  const write2 = (found3) => {
    result2 += lowerWord(found3, connector);
  };
  const skipLetters = () => {
    while (current.kind === "lower" || current.kind === "number") {
      write2(current);
      current = nextWord(current.rest);
    }
    if (current.kind !== "invalid" && current.kind !== "punctuation" && current.kind !== "connector") result2 += connector;
  };
  while (current.rest.length > 0) {
    if (current.kind !== "connector") write2(current);
    const previous = current;
    current = nextWord(current.rest);
    if (previous.kind === "number") skipLetters();
    else if (previous.kind === "connector") write2(previous);
    else if (previous.kind === "punctuation") continue;
    else if (current.kind !== "number") {
      if (current.kind !== "connector" && current.kind !== "punctuation") result2 += connector;
    } else if (current.rest.length > 0) {
      const number2 = current;
      current = nextWord(current.rest);
      if (current.kind === "lower") {
        result2 += connector;
        write2(number2);
        skipLetters();
      } else {
        write2(number2);
        if (current.kind !== "connector" && current.kind !== "punctuation") result2 += connector;
      }
    }
  }
  write2(current);
  return result2;
}
function pascalCase(value2) {
  const characters = runes(value2);
  const start = characters.findIndex((character) => !/^[-_\s]$/u.test(character));
  if (start === -1) return value2;
  let result2 = characters.slice(0, start).join("");
  let wasUpper = isUpper(characters[start] ?? "");
  let current = upperCase(characters[start] ?? "");
  for (const character of characters.slice(start + 1)) {
    const previous = current;
    current = character;
    if (isConnector(current) && isConnector(previous)) {
      result2 += previous;
      continue;
    }
    if (isConnector(previous)) {
      wasUpper = isUpper(current);
      current = upperCase(current);
      continue;
    }
    if (wasUpper) {
      if (isUpper(current)) current = lowerCase(current);
      else wasUpper = false;
    }
    result2 += previous;
  }
  return result2 + current;
}
var caseFunctions = {
  snakecase: takes(["string"], "string", ([value2]) => joinWords(text2(value2), "_")),
  kebabcase: takes(["string"], "string", ([value2]) => joinWords(text2(value2), "-")),
  camelcase: takes(["string"], "string", ([value2]) => pascalCase(text2(value2)))
};

// src/expressions/go/time/take.ts
function take2(element, text4, fields2, next2) {
  if (element.kind === "fraction") return takeFraction(element, text4, fields2);
  switch (element.name) {
    case "January":
      return takeName(text4, monthNames, (index2) => fields2.month = index2 + 1);
    case "Jan":
      return takeName(text4, short(monthNames), (index2) => fields2.month = index2 + 1);
    case "Monday":
      return takeName(text4, weekdayNames, () => void 0);
    case "Mon":
      return takeName(text4, short(weekdayNames), () => void 0);
    case "2006":
      return takeDigits(text4, /^\d{4}/, (value2) => (fields2.year = value2, void 0));
    case "06":
      return takeDigits(text4, /^\d{2}/, (value2) => (fields2.year = value2 + (value2 >= 69 ? 1900 : 2e3), void 0));
    case "1":
    case "01":
      return takeDigits(text4, element.name === "01" ? /^\d{2}/ : /^\d{1,2}/, (value2) => {
        fields2.month = value2;
        return value2 < 1 || value2 > 12 ? "month" : void 0;
      });
    case "2":
    case "_2":
    case "02":
      return takeDigits(element.name === "_2" ? text4.replace(/^ /, "") : text4, element.name === "02" ? /^\d{2}/ : /^\d{1,2}/, (value2) => {
        fields2.day = value2;
        return void 0;
      });
    case "002":
    case "__2":
      return takeDigits(
        element.name === "__2" ? text4.replace(/^ {1,2}/, "") : text4,
        element.name === "002" ? /^\d{3}/ : /^\d{1,3}/,
        (value2) => {
          fields2.yearDay = value2;
          return void 0;
        }
      );
    case "15":
      return takeDigits(text4, /^\d{1,2}/, (value2) => (fields2.hour = value2, value2 > 23 ? "hour" : void 0));
    case "3":
    case "03":
      return takeDigits(
        text4,
        element.name === "03" ? /^\d{2}/ : /^\d{1,2}/,
        (value2) => (fields2.hour = value2, value2 > 12 ? "hour" : void 0)
      );
    case "4":
    case "04":
      return takeDigits(
        text4,
        element.name === "04" ? /^\d{2}/ : /^\d{1,2}/,
        (value2) => (fields2.minute = value2, value2 > 59 ? "minute" : void 0)
      );
    case "5":
    case "05":
      return takeSecond(text4, element.name === "05" ? /^\d{2}/ : /^\d{1,2}/, fields2, next2);
    case "PM":
    case "pm": {
      const half = text4.slice(0, 2);
      if (half !== element.name && half !== (element.name === "PM" ? "AM" : "am")) return void 0;
      fields2.half = half.toUpperCase();
      return { rest: text4.slice(2) };
    }
    case "MST":
      return takeZoneName(text4, fields2);
    default:
      return takeOffset(element.name, text4, fields2);
  }
}
function short(names2) {
  return names2.map((name) => name.slice(0, 3));
}
function takeName(text4, names2, use) {
  const index2 = names2.findIndex((name) => text4.slice(0, name.length).toLowerCase() === name.toLowerCase());
  if (index2 === -1) return void 0;
  use(index2);
  return { rest: text4.slice((names2[index2] ?? "").length) };
}
function takeDigits(text4, pattern2, use) {
  const digits = pattern2.exec(text4)?.[0];
  if (digits === void 0) return void 0;
  const range2 = use(Number(digits));
  return { rest: text4.slice(digits.length), ...range2 === void 0 ? {} : { range: range2 } };
}
function takeSecond(text4, pattern2, fields2, next2) {
  const taken = takeDigits(text4, pattern2, (value2) => (fields2.second = value2, value2 > 59 ? "second" : void 0));
  if (taken === void 0 || taken.range !== void 0 || next2?.kind === "fraction") return taken;
  const fraction = /^[.,]\d+/.exec(taken.rest)?.[0];
  if (fraction === void 0) return taken;
  fields2.nanosecond = nanosecondsOf2(fraction);
  return { rest: taken.rest.slice(fraction.length) };
}
function takeFraction(element, text4, fields2) {
  const pattern2 = element.exact ? new RegExp(`^[.,]\\d{${String(element.digits)}}`) : /^[.,]\d+/;
  const fraction = pattern2.exec(text4)?.[0];
  if (fraction === void 0) return element.exact ? void 0 : { rest: text4 };
  fields2.nanosecond = nanosecondsOf2(fraction);
  return { rest: text4.slice(fraction.length) };
}
function nanosecondsOf2(fraction) {
  return Number(fraction.slice(1, 10).padEnd(9, "0"));
}
function takeZoneName(text4, fields2) {
  if (text4.startsWith("UTC")) {
    fields2.zone = utc;
    return { rest: text4.slice(3) };
  }
  const name = /^(?:ChST|MeST|GMT(?:[+-](?:1\d|2[0-3]|0?\d)(?!\d))?|[+-](?:1\d|2[0-3]|0?\d)(?!\d)|WITA(?![A-Z])|[A-Z]{4}T(?![A-Z])|[A-Z]{3}T(?![A-Z])|[A-Z]{3}(?![A-Z]))/.exec(
    text4
  )?.[0];
  if (name === void 0) return void 0;
  fields2.zoneName = name;
  return { rest: text4.slice(name.length) };
}
function takeOffset(name, text4, fields2) {
  if (name.startsWith("Z") && text4.startsWith("Z")) {
    fields2.zone = utc;
    return { rest: text4.slice(1) };
  }
  const match = new RegExp(`^(.)${name.slice(1).replace(/0[07]/g, "(..)")}`, "s").exec(text4);
  if (match === null) return void 0;
  const given2 = match.slice(2);
  const wrong5 = given2.findIndex((part3) => !/^\d\d$/.test(part3));
  const [hours = 0, minutes = 0, seconds = 0] = (wrong5 === -1 ? given2 : given2.slice(0, wrong5)).map(Number);
  const range2 = seconds > 60 ? "second" : minutes > 60 ? "minute" : hours > 24 ? "hour" : void 0;
  if (range2 !== void 0) return { rest: text4, range: `time zone offset ${range2}` };
  if (wrong5 !== -1 || match[1] !== "+" && match[1] !== "-") return void 0;
  fields2.offset = ((hours * 60 + minutes) * 60 + seconds) * (match[1] === "-" ? -1 : 1);
  return { rest: text4.slice(match[0].length) };
}

// src/expressions/go/time/parse.ts
function parseTime(layout, text4, zone) {
  const fields2 = {
    year: 0,
    month: -1,
    day: -1,
    yearDay: -1,
    hour: 0,
    minute: 0,
    second: 0,
    nanosecond: 0,
    half: "",
    zone: void 0,
    offset: void 0,
    zoneName: ""
  };
  const cannot = (rest3, element) => wrong2(text4, ` as ${quoteForTime(layout)}: cannot parse ${quoteForTime(rest3)} as ${quoteForTime(element)}`);
  const elements = parseLayout(layout);
  let rest2 = text4;
  for (const [index2, element] of elements.entries()) {
    if (element.kind === "text") {
      const skipped2 = skip(rest2, element.text);
      if (skipped2.kind === "wrong") return cannot(skipped2.rest, element.text);
      rest2 = skipped2.rest;
      continue;
    }
    const taken = take2(element, rest2, fields2, elements[index2 + 1]);
    if (taken === void 0) return cannot(rest2, element.name);
    if (taken.range !== void 0) return wrong2(text4, `: ${taken.range} out of range`);
    rest2 = taken.rest;
  }
  if (rest2 !== "") return wrong2(text4, `: extra text: ${quoteForTime(rest2)}`);
  return finish(fields2, text4, zone);
}
function wrong2(text4, problem2) {
  return { kind: "wrong", message: `parsing time ${quoteForTime(text4)}${problem2}` };
}
function skip(text4, prefix) {
  let rest2 = text4;
  for (let index2 = 0; index2 < prefix.length; index2++) {
    if (prefix[index2] === " ") {
      if (rest2 !== "" && !rest2.startsWith(" ")) return { kind: "wrong", rest: rest2 };
      while (prefix[index2 + 1] === " ") index2 += 1;
      rest2 = rest2.replace(/^ +/, "");
    } else if (rest2[0] === prefix[index2]) rest2 = rest2.slice(1);
    else return { kind: "wrong", rest: rest2 };
  }
  return { kind: "right", rest: rest2 };
}
function finish(fields2, text4, zone) {
  if (fields2.half === "PM" && fields2.hour < 12) fields2.hour += 12;
  if (fields2.half === "AM" && fields2.hour === 12) fields2.hour = 0;
  if (fields2.yearDay >= 0) {
    if (fields2.yearDay < 1 || fields2.yearDay > (daysInMonth(fields2.year, 2) === 29 ? 366 : 365))
      return wrong2(text4, ": day-of-year out of range");
    let month2 = 1;
    let day2 = fields2.yearDay;
    for (; day2 > daysInMonth(fields2.year, month2); month2++) day2 -= daysInMonth(fields2.year, month2);
    if (fields2.month >= 0 && fields2.month !== month2) return wrong2(text4, ": day-of-year does not match month");
    if (fields2.day >= 0 && fields2.day !== day2) return wrong2(text4, ": day-of-year does not match day");
    fields2.month = month2;
    fields2.day = day2;
  }
  if (fields2.month < 0) fields2.month = 1;
  if (fields2.day < 0) fields2.day = 1;
  if (fields2.day < 1 || fields2.day > daysInMonth(fields2.year, fields2.month)) return wrong2(text4, ": day out of range");
  return { kind: "time", time: timeOf(fields2, zone) };
}
function timeOf(fields2, zone) {
  const asUtc = utcNanoseconds(fields2);
  if (fields2.zone !== void 0) return { kind: "time", nanoseconds: asUtc, zone: fields2.zone };
  if (fields2.offset !== void 0) {
    const nanoseconds = asUtc - BigInt(fields2.offset) * second;
    return {
      kind: "time",
      nanoseconds,
      zone: fields2.offset === 0 && (fields2.zoneName === "" || fields2.zoneName === "UTC") ? utc : fixed(fields2.zoneName, fields2.offset)
    };
  }
  if (fields2.zoneName === "") return { kind: "time", nanoseconds: inZone(fields2, zone), zone };
  const offset = namedOffset(zone, fields2.zoneName, asUtc);
  if (offset !== void 0) return { kind: "time", nanoseconds: asUtc - BigInt(offset) * second, zone };
  const hours = /^GMT([+-]\d+)$/.exec(fields2.zoneName)?.[1];
  return { kind: "time", nanoseconds: asUtc, zone: fixed(fields2.zoneName, Number(hours ?? 0) * 3600) };
}
function namedOffset(zone, name, asUtc) {
  if (zone.kind !== "zone") return void 0;
  const halfYear = 182n * 86400n * second;
  const instants = [asUtc, asUtc - halfYear, asUtc + halfYear];
  const found3 = instants.find((instant) => abbreviation(zone, instant) === name);
  return found3 === void 0 ? void 0 : offsetAt(zone, found3);
}
function fixed(name, seconds) {
  return { kind: "offset", name, seconds };
}

// src/expressions/sprig/dates.ts
function zoneOrUtc(name) {
  try {
    return loadZone(name);
  } catch (error) {
    if (error instanceof Panic) return utc;
    throw error;
  }
}
function present(now2) {
  return now2 === void 0 ? refuse("the clock") : { kind: "time", nanoseconds: now2, zone: { ...utc, name: "Local" } };
}
function asTime2(value2, now2) {
  if (isObject(value2) && value2.kind === "time") return value2;
  const seconds = typeof value2 === "bigint" ? value2 : isObject(value2) && value2.kind === "integer" && value2.type === "int64" ? value2.value : void 0;
  return seconds === void 0 ? present(now2) : { kind: "time", nanoseconds: seconds * second, zone: utc };
}
function formatted(layout, date2, zone, now2) {
  return formatTime({ ...asTime2(date2, now2), zone: zoneOrUtc(zone) }, layout);
}
var inZone2 = takes(
  ["string", "any", "string"],
  "string",
  ([layout, date2 = null, zone], now2) => formatted(text2(layout), date2, text2(zone), now2)
);
var zero = { kind: "time", nanoseconds: -62135596800n * second, zone: utc };
function toDate(layout, value2, isStrict2) {
  const parsed = parseTime(layout, value2, { ...utc, name: "Local" });
  if (parsed.kind === "time") return parsed.time;
  return isStrict2 ? panic(parsed.message) : zero;
}
function modifies(isStrict2) {
  return takes(["string", "time.Time"], "time.Time", ([by, date2 = null]) => {
    const parsed = parseDuration(text2(by));
    const time2 = asTime2(date2);
    if (parsed.kind === "duration") return { ...time2, nanoseconds: time2.nanoseconds + parsed.nanoseconds };
    return isStrict2 ? panic(parsed.message) : time2;
  });
}
function duration3(value2) {
  let seconds = 0n;
  if (typeof value2 === "string") {
    const parsed = parseInteger(value2, 10);
    seconds = parsed.kind === "integer" ? parsed.value : 0n;
  } else if (isObject(value2) && value2.kind === "integer" && value2.type === "int64") seconds = value2.value;
  return formatDuration(wrap(seconds * second));
}
function ago(value2, now2) {
  const passed = present(now2).nanoseconds - asTime2(value2, now2).nanoseconds;
  const half = passed < 0n ? -second / 2n : second / 2n;
  return formatDuration((passed + half) / second * second);
}
var units3 = [
  ["y", 365n * 86400n],
  ["mo", 30n * 86400n],
  ["d", 86400n],
  ["h", 3600n],
  ["m", 60n],
  ["s", 1n]
];
function rounded2(value2, now2) {
  let nanoseconds = 0n;
  if (typeof value2 === "string") {
    const parsed = parseDuration(value2);
    nanoseconds = parsed.kind === "duration" ? parsed.nanoseconds : 0n;
  } else if (isObject(value2) && value2.kind === "integer" && value2.type === "int64") nanoseconds = value2.value;
  else if (isObject(value2) && value2.kind === "time") nanoseconds = present(now2).nanoseconds - value2.nanoseconds;
  const amount = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const unit = units3.find(([, seconds]) => amount > seconds * second);
  return unit === void 0 ? "0s" : `${String(amount / (unit[1] * second))}${unit[0]}`;
}
var dateFunctions = {
  ago: takes(["any"], "string", ([date2 = null], now2) => ago(date2, now2)),
  now: takes([], "time.Time", (_, now2) => present(now2)),
  date: takes(["string", "any"], "string", ([layout, date2 = null], now2) => formatted(text2(layout), date2, "Local", now2)),
  dateInZone: inZone2,
  date_in_zone: inZone2,
  htmlDate: takes(["any"], "string", ([date2 = null], now2) => formatted("2006-01-02", date2, "Local", now2)),
  htmlDateInZone: takes(["any", "string"], "string", ([date2 = null, zone], now2) => formatted("2006-01-02", date2, text2(zone), now2)),
  toDate: takes(["string", "string"], "time.Time", ([layout, value2]) => toDate(text2(layout), text2(value2), false)),
  mustToDate: takes(["string", "string"], "time.Time", ([layout, value2]) => toDate(text2(layout), text2(value2), true)),
  dateModify: modifies(false),
  date_modify: modifies(false),
  mustDateModify: modifies(true),
  must_date_modify: modifies(true),
  unixEpoch: takes(["time.Time"], "string", ([date2 = null]) => String(floorDivide(asTime2(date2).nanoseconds, second))),
  duration: takes(["any"], "string", ([value2 = null]) => duration3(value2)),
  durationRound: takes(["any"], "string", ([value2 = null], now2) => rounded2(value2, now2))
};

// src/expressions/sprig/hashes.ts
function hashes(hash) {
  return takes(["string"], "string", ([value2]) => hash(utf8(text2(value2))));
}
function padded(bytes, block) {
  const lengthBytes = block / 8;
  const result2 = new Uint8Array(Math.ceil((bytes.length + 1 + lengthBytes) / block) * block);
  result2.set(bytes);
  result2[bytes.length] = 128;
  new DataView(result2.buffer).setBigUint64(result2.length - 8, BigInt(bytes.length) * 8n);
  return result2;
}
function hex(words2, digits) {
  return words2.map((word4) => word4.toString(16).padStart(digits, "0")).join("");
}
function sha1(bytes) {
  const mask = 0xffffffffn;
  const left = (value2, by) => (value2 << by | value2 >> 32n - by) & mask;
  const state = [0x67452301n, 0xefcdab89n, 0x98badcfen, 0x10325476n, 0xc3d2e1f0n];
  const view = new DataView(padded(bytes, 64).buffer);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    const words2 = Array.from({ length: 16 }, (_, index2) => BigInt(view.getUint32(offset + index2 * 4)));
    for (let index2 = 16; index2 < 80; index2++)
      words2.push(left(at(words2, index2 - 3) ^ at(words2, index2 - 8) ^ at(words2, index2 - 14) ^ at(words2, index2 - 16), 1n));
    let [a, b, c, d, e] = state;
    for (const [index2, word4] of words2.entries()) {
      const [mix, constant] = index2 < 20 ? [b & c | ~b & mask & d, 0x5a827999n] : index2 < 40 ? [b ^ c ^ d, 0x6ed9eba1n] : index2 < 60 ? [b & c | b & d | c & d, 0x8f1bbcdcn] : [b ^ c ^ d, 0xca62c1d6n];
      [a, b, c, d, e] = [left(a, 5n) + mix + e + constant + word4 & mask, a, left(b, 30n), c, d];
    }
    for (const [index2, word4] of [a, b, c, d, e].entries()) state[index2] = at(state, index2) + word4 & mask;
  }
  return hex(state, 8);
}
function at(words2, index2) {
  return words2[index2] ?? 0n;
}
var shapes = {
  "256": {
    bits: 32n,
    rounds: 64,
    turns: [
      [2n, 13n, 22n],
      [6n, 11n, 25n],
      [7n, 18n, 3n],
      [17n, 19n, 10n]
    ]
  },
  "512": {
    bits: 64n,
    rounds: 80,
    turns: [
      [28n, 34n, 39n],
      [14n, 18n, 41n],
      [1n, 8n, 7n],
      [19n, 61n, 6n]
    ]
  }
};
function sha2(bytes, shape2) {
  const { bits: bits3, rounds, turns } = shape2;
  const mask = (1n << bits3) - 1n;
  const [big0, big1, small0, small1] = turns;
  const right = (value2, by) => (value2 >> by | value2 << bits3 - by) & mask;
  const turned = (value2, [a, b, c], shifts) => right(value2, a) ^ right(value2, b) ^ (shifts ? value2 >> c : right(value2, c));
  const primes = firstPrimes(rounds);
  const constants3 = primes.map((prime) => fractionOfRoot(prime, 3n, bits3));
  const state = primes.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n, bits3));
  const wordBytes = Number(bits3 / 8n);
  const data = padded(bytes, wordBytes * 16);
  for (let offset = 0; offset < data.length; offset += wordBytes * 16) {
    const words2 = Array.from({ length: 16 }, (_, index2) => readWord2(data, offset + index2 * wordBytes, wordBytes));
    for (let index2 = 16; index2 < rounds; index2++) {
      words2.push(
        turned(at(words2, index2 - 2), small1, true) + at(words2, index2 - 7) + turned(at(words2, index2 - 15), small0, true) + at(words2, index2 - 16) & mask
      );
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (const [index2, word4] of words2.entries()) {
      const first2 = h + turned(e, big1, false) + (e & f ^ ~e & mask & g) + at(constants3, index2) + word4;
      const second2 = turned(a, big0, false) + (a & b ^ a & c ^ b & c);
      [a, b, c, d, e, f, g, h] = [first2 + second2 & mask, a, b, c, d + first2 & mask, e, f, g];
    }
    for (const [index2, word4] of [a, b, c, d, e, f, g, h].entries()) state[index2] = at(state, index2) + word4 & mask;
  }
  return hex(state, Number(bits3 / 4n));
}
function readWord2(data, offset, length) {
  return data.slice(offset, offset + length).reduce((word4, byte) => word4 << 8n | BigInt(byte), 0n);
}
function firstPrimes(count3) {
  const primes = [];
  for (let candidate = 2n; primes.length < count3; candidate++)
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  return primes;
}
function fractionOfRoot(prime, degree, bits3) {
  const scaled2 = prime << bits3 * degree;
  let [low, high] = [0n, 1n << bits3 + 10n];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** degree <= scaled2) low = middle;
    else high = middle - 1n;
  }
  return low & (1n << bits3) - 1n;
}
function adler32(bytes) {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return String(b * 65536 + a);
}
var hashFunctions = {
  sha1sum: hashes(sha1),
  sha256sum: hashes((bytes) => sha2(bytes, shapes["256"])),
  sha512sum: hashes((bytes) => sha2(bytes, shapes["512"])),
  adler32sum: hashes(adler32)
};

// src/expressions/sprig/convert.ts
function castInteger(value2) {
  if (typeof value2 === "boolean") return value2 ? 1n : 0n;
  if (typeof value2 === "string") return integerIn(value2);
  if (isObject(value2) && value2.kind === "named") return value2.value;
  if (isObject(value2) && value2.kind === "duration") return value2.nanoseconds;
  const number2 = asNumber(value2);
  if (number2 === void 0) return 0n;
  return typeof number2 === "bigint" ? wrap(number2) : truncate(number2);
}
function integerIn(text4) {
  const match = text4.includes(".") ? /^([-+]?\d*)(?:\.\d*)?$/.exec(text4) : null;
  const digits = match === null ? text4 : /\d$/.test(match[1] ?? "") ? match[1] ?? "" : `${match[1] ?? ""}0`;
  const parsed = parseInteger(digits, 0);
  return parsed.kind === "integer" ? parsed.value : 0n;
}
function castFloat(value2) {
  if (typeof value2 === "boolean") return value2 ? 1 : 0;
  if (typeof value2 === "string") return parseFloat64(value2) ?? 0;
  const number2 = asNumber(value2);
  if (number2 !== void 0) return Number(number2);
  return Number(castInteger(value2));
}
function asText(value2) {
  return format(value2);
}
function textsOf(value2) {
  if (isList(value2)) return value2.items.filter((item2) => item2 !== null).map(asText);
  return value2 === null ? [] : [asText(value2)];
}
function isEmpty(value2) {
  if (isNil(value2)) return true;
  if (isList(value2)) return value2.items.length === 0;
  if (isMap(value2)) return value2.entries.size === 0;
  const number2 = asNumber(value2);
  if (number2 !== void 0) return Number(number2) === 0;
  if (isObject(value2)) return value2.kind === "named" && value2.value === 0n || value2.kind === "duration" && value2.nanoseconds === 0n;
  return value2 === "" || value2 === false;
}

// src/expressions/sprig/nil.ts
function whenNil() {
  return panic("runtime error: invalid memory address or nil pointer dereference");
}

// src/expressions/sprig/lists.ts
function items(value2, message) {
  if (value2 === void 0 || value2 === null) return whenNil();
  return isList(value2) ? value2.items : panic(message(kindName(value2)));
}
function nothing(type) {
  return { ...list([], type), isNil: true };
}
function twice(name, definition) {
  return { [name]: definition, [`must${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]: definition };
}
function finds(verb, result2, find2) {
  return takes(["any"], result2, ([value2]) => find2(items(value2, (kind2) => `Cannot find ${verb} on type ${kind2}`)));
}
var many = "[]interface {}";
function unique(values4) {
  const kept2 = [];
  for (const value2 of values4) if (!kept2.some((other) => deepEqual(value2, other))) kept2.push(value2);
  return kept2;
}
function slice([value2 = null, start, end5]) {
  const all2 = items(value2, (kind2) => `list should be type of slice or array but ${kind2}`);
  if (all2.length === 0) return null;
  const from = start === void 0 ? 0 : Number(castInteger(start));
  const to = end5 === void 0 ? all2.length : Number(castInteger(end5));
  if (from < 0 || to < from || to > all2.length) panic("reflect.Value.Slice: slice index out of bounds");
  return isList(value2) ? { ...value2, items: all2.slice(from, to) } : null;
}
function chunk([size, value2]) {
  const all2 = items(value2, (kind2) => `Cannot chunk type ${kind2}`);
  const length = whole3(size);
  const count3 = Math.floor((all2.length - 1) / length) + 1;
  if (!(count3 >= 0 && count3 < Infinity) || length < 0 && count3 > 0) return panic("runtime error: makeslice: len out of range");
  const chunks = Array.from({ length: count3 }, (_, index2) => list(all2.slice(index2 * length, (index2 + 1) * length)));
  return list(chunks, "[][]interface {}");
}
var listFunctions = {
  list: takes(["...any"], many, (values4) => list(values4)),
  tuple: takes(["...any"], many, (values4) => list(values4)),
  ...twice(
    "first",
    finds("first", "any", (all2) => all2[0] ?? null)
  ),
  ...twice(
    "last",
    finds("last", "any", (all2) => all2.at(-1) ?? null)
  ),
  ...twice(
    "rest",
    finds("rest", many, (all2) => all2.length === 0 ? nothing() : list(all2.slice(1)))
  ),
  ...twice(
    "initial",
    finds("initial", many, (all2) => all2.length === 0 ? nothing() : list(all2.slice(0, -1)))
  ),
  ...twice(
    "reverse",
    finds("reverse", many, (all2) => list(all2.toReversed()))
  ),
  ...twice(
    "uniq",
    finds("uniq", many, (all2) => list(unique(all2)))
  ),
  ...twice(
    "compact",
    takes(["any"], many, ([value2]) => list(items(value2, (kind2) => `Cannot compact on type ${kind2}`).filter((item2) => !isEmpty(item2))))
  ),
  ...twice(
    "append",
    takes(["any", "any"], many, ([value2, item2 = null]) => list([...items(value2, (kind2) => `Cannot push on type ${kind2}`), item2]))
  ),
  ...twice(
    "push",
    takes(["any", "any"], many, ([value2, item2 = null]) => list([...items(value2, (kind2) => `Cannot push on type ${kind2}`), item2]))
  ),
  ...twice(
    "prepend",
    takes(["any", "any"], many, ([value2, item2 = null]) => list([item2, ...items(value2, (kind2) => `Cannot prepend on type ${kind2}`)]))
  ),
  ...twice(
    "without",
    takes(["any", "...any"], many, ([value2, ...omitted]) => {
      const all2 = items(value2, (kind2) => `Cannot find without on type ${kind2}`);
      return list(all2.filter((item2) => !omitted.some((other) => deepEqual(item2, other))));
    })
  ),
  ...twice(
    "has",
    takes(["any", "any"], "bool", ([needle = null, value2 = null]) => {
      if (value2 === null) return false;
      return items(value2, (kind2) => `Cannot find has on type ${kind2}`).some((item2) => deepEqual(needle, item2));
    })
  ),
  ...twice("slice", takes(["any", "...any"], "any", slice)),
  ...twice("chunk", takes(["int", "any"], "[][]interface {}", chunk)),
  concat: takes(["...any"], "any", (values4) => {
    const all2 = values4.flatMap((value2) => items(value2, (kind2) => `Cannot concat type ${kind2} as list`));
    return all2.length === 0 ? nothing() : list(all2);
  }),
  sortAlpha: takes(["any"], "[]string", ([value2 = null]) => {
    return list(isList(value2) ? [...textsOf(value2)].sort(compareText) : [value2 === null ? "<nil>" : asText(value2)], "[]string");
  })
};

// src/expressions/sprig/maps.ts
function asMap(value2) {
  return value2 !== void 0 && value2 !== null && isMap(value2) ? value2 : dictionary([]);
}
function fromPairs(values4) {
  const map = dictionary([]);
  for (let index2 = 0; index2 < values4.length; index2 += 2)
    map.entries.set(asText(values4[index2] ?? null), index2 + 1 < values4.length ? values4[index2 + 1] ?? null : "");
  return map;
}
function dig(values4) {
  if (values4.length < 3) panic("dig needs at least three arguments");
  let current = values4.at(-1) ?? null;
  const fallback = values4.at(-2) ?? null;
  strictMap(current);
  for (const key of values4.slice(0, -2).map(asString)) {
    const { entries } = strictMap(current);
    if (!entries.has(key)) return fallback;
    current = entries.get(key) ?? null;
  }
  return current;
}
function strictMap(value2) {
  return value2 !== null && isMap(value2) && value2.type === anyMap ? value2 : wrongType(value2, anyMap);
}
function mergeInto(target, source, overwrites) {
  const mayReplaceLists = source.entries.size > 0 && (overwrites || target.entries.size === 0);
  for (const [key, value2] of source.entries) {
    const present2 = target.entries.get(key) ?? null;
    const isSet = target.entries.has(key) && !isEmpty(present2);
    if (value2 === null) {
      if (overwrites) target.entries.set(key, null);
    } else if (isMap(value2) && present2 !== null && isMap(present2)) {
      mergeInto(present2, value2, overwrites);
      if (!isSet) target.entries.set(key, value2);
    } else if (isList(value2) && isSet) {
      if (mayReplaceLists) target.entries.set(key, value2);
    } else if (overwrites || !isSet) target.entries.set(key, value2);
  }
}
function merges(overwrites) {
  return takes([anyMap, `...${anyMap}`], "any", ([target, ...sources]) => {
    const map = asMap(target);
    for (const source of sources) mergeInto(map, asMap(source), overwrites);
    return map;
  });
}
function copy(value2) {
  if (isMap(value2))
    return dictionary(
      [...value2.entries].map(([key, item2]) => [key, copy(item2)]),
      value2.type
    );
  return isList(value2) ? { ...value2, items: value2.items.map(copy) } : value2;
}
var deepCopy = takes(["any"], "any", ([value2 = null]) => value2 === null ? refuse("sprig.deepCopy of nil") : copy(value2));
var mapFunctions = {
  dict: takes(["...any"], anyMap, fromPairs),
  get: takes(
    [anyMap, "string"],
    "any",
    ([map, key]) => asMap(map).entries.has(text2(key)) ? asMap(map).entries.get(text2(key)) ?? null : ""
  ),
  set: takes([anyMap, "string", "any"], anyMap, ([map, key, value2 = null]) => {
    if (map === null) panic("assignment to entry in nil map");
    asMap(map).entries.set(text2(key), value2);
    return asMap(map);
  }),
  unset: takes([anyMap, "string"], anyMap, ([map, key]) => {
    asMap(map).entries.delete(text2(key));
    return asMap(map);
  }),
  hasKey: takes([anyMap, "string"], "bool", ([map, key]) => asMap(map).entries.has(text2(key))),
  pluck: takes(["string", `...${anyMap}`], "[]interface {}", ([key, ...maps]) => {
    return list(maps.filter((map) => asMap(map).entries.has(text2(key))).map((map) => asMap(map).entries.get(text2(key)) ?? null));
  }),
  // In Go's order, which changes from run to run; ours is sorted.
  keys: takes(
    [`...${anyMap}`],
    "[]string",
    (maps) => list(
      maps.flatMap((map) => sortedEntries(asMap(map)).map(([key]) => key)),
      "[]string"
    )
  ),
  values: takes([anyMap], "[]interface {}", ([map]) => list(sortedEntries(asMap(map)).map(([, value2]) => value2))),
  pick: takes([anyMap, "...string"], anyMap, ([map, ...keys2]) => dictionary([...asMap(map).entries].filter(([key]) => keys2.includes(key)))),
  omit: takes(
    [anyMap, "...string"],
    anyMap,
    ([map, ...keys2]) => dictionary([...asMap(map).entries].filter(([key]) => !keys2.includes(key)))
  ),
  dig: takes(["...any"], "any", dig),
  merge: merges(false),
  mustMerge: merges(false),
  mergeOverwrite: merges(true),
  mustMergeOverwrite: merges(true),
  deepCopy,
  mustDeepCopy: deepCopy
};

// src/expressions/sprig/decimal.ts
function fromNumber(value2) {
  const [mantissa = "0", exponent = "0"] = value2.toExponential().split("e");
  const [whole4 = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole4 + fraction), exponent: Number(exponent) - fraction.length };
}
function toNumber(value2) {
  return Number(`${String(value2.digits)}e${String(value2.exponent)}`);
}
function aligned(a, b) {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.digits * 10n ** BigInt(a.exponent - exponent), b.digits * 10n ** BigInt(b.exponent - exponent), exponent];
}
function add3(a, b) {
  const [left, right, exponent] = aligned(a, b);
  return { digits: left + right, exponent };
}
function subtract2(a, b) {
  return add3(a, { ...b, digits: -b.digits });
}
function multiply2(a, b) {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}
function divide2(a, b) {
  if (b.digits === 0n) return panic("decimal division by 0");
  const [left, right] = aligned(a, b);
  const scaled2 = left * 10n ** 16n;
  const rest2 = scaled2 % right;
  const isUp = magnitude(rest2) * 2n >= magnitude(right);
  const sign2 = left < 0n === right < 0n ? 1n : -1n;
  return { digits: scaled2 / right + (isUp ? sign2 : 0n), exponent: -16 };
}
function magnitude(value2) {
  return value2 < 0n ? -value2 : value2;
}

// src/expressions/sprig/numbers.ts
function int64(value2) {
  return integer("int64", wrap(value2));
}
function binary(apply4) {
  return takes(["any", "any"], "int64", ([a = null, b = null]) => int64(apply4(castInteger(a), castInteger(b))));
}
function nonZero(apply4) {
  return binary((a, b) => b === 0n ? panic("runtime error: integer divide by zero") : apply4(a, b));
}
function best(isBetter) {
  return takes(["any", "...any"], "int64", (values4) => {
    const [first2 = 0n, ...rest2] = values4.map(castInteger);
    return int64(rest2.reduce((current, candidate) => isBetter(candidate, current) ? candidate : current, first2));
  });
}
function decimals(apply4, parameters, first2) {
  return takes(parameters, "float64", (values4) => {
    const numbers2 = (first2 === void 0 ? values4 : [first2, ...values4]).map((value2) => {
      const number2 = castFloat(value2);
      return Number.isFinite(number2) ? fromNumber(number2) : refuse("decimals of what is no number");
    });
    const [start = fromNumber(0), ...rest2] = numbers2;
    return toNumber(rest2.reduce(apply4, start));
  });
}
function untilStep(start, stop, step2) {
  const numbers2 = [];
  if (stop < start) {
    if (step2 < 0) for (let number2 = start; number2 > stop; number2 += step2) numbers2.push(BigInt(checked(number2, numbers2)));
  } else if (step2 > 0) for (let number2 = start; number2 < stop; number2 += step2) numbers2.push(BigInt(checked(number2, numbers2)));
  return numbers2;
}
function checked(number2, sofar) {
  return sofar.length < 1e6 ? number2 : refuse("a list of more than a million numbers");
}
function sequence(values4) {
  const numbers2 = values4.map(whole3);
  const [first2 = 0, second2 = 0, third = 0] = numbers2;
  const join7 = (items2) => items2.join(" ");
  switch (numbers2.length) {
    case 1: {
      const step2 = first2 < 1 ? -1 : 1;
      return join7(untilStep(1, first2 + step2, step2));
    }
    case 2: {
      const step2 = second2 < first2 ? -1 : 1;
      return join7(untilStep(first2, second2 + step2, step2));
    }
    case 3:
      if (third < first2 && second2 > 0) return "";
      return join7(untilStep(first2, third + (third < first2 ? -1 : 1), second2));
    default:
      return "";
  }
}
function round([value2 = null, places, limit3]) {
  const power2 = 10 ** whole3(places);
  const digit2 = power2 * castFloat(value2);
  const fraction = digit2 - Math.trunc(digit2);
  const rounded3 = fraction >= (typeof limit3 === "number" ? limit3 : 0.5) ? Math.ceil(digit2) : Math.floor(digit2);
  return rounded3 / power2;
}
function octal(value2) {
  const parsed = parseInteger(format(value2), 8);
  return integer("int64", parsed.kind === "integer" ? parsed.value : 0n);
}
function numbersTo(count3) {
  return untilStep(0, count3, count3 < 0 ? -1 : 1);
}
var numberFunctions2 = {
  atoi: takes(["string"], "int", ([value2]) => {
    const parsed = parseInteger(text2(value2), 10);
    if (parsed.kind === "integer") return parsed.value;
    return parsed.reason === "invalid syntax" ? 0n : text2(value2).startsWith("-") ? -(1n << 63n) : (1n << 63n) - 1n;
  }),
  int: takes(["any"], "int", ([value2 = null]) => castInteger(value2)),
  int64: takes(["any"], "int64", ([value2 = null]) => int64(castInteger(value2))),
  float64: takes(["any"], "float64", ([value2 = null]) => castFloat(value2)),
  toDecimal: takes(["any"], "int64", ([value2 = null]) => octal(value2)),
  add1: takes(["any"], "int64", ([value2 = null]) => int64(castInteger(value2) + 1n)),
  add: takes(["...any"], "int64", (values4) => int64(values4.map(castInteger).reduce((sum2, value2) => sum2 + value2, 0n))),
  sub: binary((a, b) => a - b),
  div: nonZero((a, b) => a / b),
  mod: nonZero((a, b) => a % b),
  mul: takes(["any", "...any"], "int64", (values4) => int64(values4.map(castInteger).reduce((product, value2) => wrap(product * value2), 1n))),
  max: best((candidate, current) => candidate > current),
  biggest: best((candidate, current) => candidate > current),
  min: best((candidate, current) => candidate < current),
  maxf: takes(["any", "...any"], "float64", (values4) => Math.max(...values4.map(castFloat))),
  minf: takes(["any", "...any"], "float64", (values4) => Math.min(...values4.map(castFloat))),
  ceil: takes(["any"], "float64", ([value2 = null]) => Math.ceil(castFloat(value2))),
  floor: takes(["any"], "float64", ([value2 = null]) => Math.floor(castFloat(value2))),
  round: takes(["any", "int", "...float64"], "float64", round),
  add1f: decimals(add3, ["any"], 1n),
  addf: decimals(add3, ["...any"], 0n),
  subf: decimals(subtract2, ["any", "...any"]),
  mulf: decimals(multiply2, ["any", "...any"]),
  divf: decimals(divide2, ["any", "...any"]),
  until: takes(["int"], "[]int", ([count3]) => list(numbersTo(whole3(count3)), "[]int")),
  untilStep: takes(
    ["int", "int", "int"],
    "[]int",
    ([start, stop, step2]) => list(untilStep(whole3(start), whole3(stop), whole3(step2)), "[]int")
  ),
  seq: takes(["...int"], "string", sequence)
};

// src/expressions/sprig/paths.ts
function clean(path) {
  if (path === "") return ".";
  const isRooted = path.startsWith("/");
  const kept2 = [];
  for (const part3 of path.split("/")) {
    if (part3 === "" || part3 === ".") continue;
    if (part3 !== "..") kept2.push(part3);
    else if (kept2.length > 0 && kept2.at(-1) !== "..") kept2.pop();
    else if (!isRooted) kept2.push(part3);
  }
  return `${isRooted ? "/" : ""}${kept2.join("/")}` || ".";
}
function base(path) {
  if (path === "") return ".";
  const trimmed = path.replace(/\/+$/, "");
  return trimmed === "" ? "/" : trimmed.slice(trimmed.lastIndexOf("/") + 1);
}
function directory(path) {
  return clean(path.slice(0, path.lastIndexOf("/") + 1));
}
function extension(path) {
  return /\.[^./]*$/.exec(path)?.[0] ?? "";
}
function changes(change) {
  return takes(["string"], "string", ([path]) => change(text2(path)));
}
var isAbsolute2 = takes(["string"], "bool", ([path]) => text2(path).startsWith("/"));
function parseUrl(url) {
  const match = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/(?:([A-Za-z0-9._~!$&'()*+,;=:-]*)@)?([A-Za-z0-9.-]*(?::\d*)?))?(\/?[A-Za-z0-9._~!$&'()*+,;=:@/-]*)(?:\?([^#\s]*))?(?:#([A-Za-z0-9._~!$&'()*+,;=:@/?-]*))?$/.exec(
    url
  );
  if (match === null) return refuse(`sprig.urlParse of ${url}`);
  const [, scheme = "", userinfo = "", host = "", path = "", query2 = "", fragment = ""] = match;
  if (scheme !== "" && host === "" && !path.startsWith("/")) {
    return urlParts({ scheme: scheme.toLowerCase(), userinfo: "", host: "", hostname: "", path: "", query: query2, opaque: path, fragment });
  }
  return urlParts({ scheme: scheme.toLowerCase(), userinfo, host, hostname: host.replace(/:\d*$/, ""), path, query: query2, opaque: "", fragment });
}
function urlParts(parts2) {
  return dictionary(Object.entries(parts2));
}
function joinUrl(value2) {
  const map = value2 !== void 0 && value2 !== null && isMap(value2) ? value2.entries : /* @__PURE__ */ new Map();
  const part3 = (name) => {
    if (!map.has(name)) return "";
    const found3 = map.get(name) ?? null;
    return typeof found3 === "string" ? found3 : panic(`unable to parse ${name} key, must be of type string, but ${kindName(found3)} found`);
  };
  const [scheme, host, path, query2, opaque, fragment, userinfo] = ["scheme", "host", "path", "query", "opaque", "fragment", "userinfo"].map(
    part3
  );
  if (/[^A-Za-z0-9._~!$&'()*+,;=:@/-]/.test(host + path + opaque + fragment + userinfo))
    return refuse("sprig.urlJoin of what has to be escaped");
  const start = scheme === "" ? "" : `${scheme}:`;
  const end5 = `${query2 === "" ? "" : `?${query2}`}${fragment === "" ? "" : `#${fragment}`}`;
  if (opaque !== "") return `${start}${opaque}${end5}`;
  const authority = scheme !== "" || host !== "" || userinfo !== "" ? host !== "" || path !== "" || userinfo !== "" ? `//${userinfo === "" ? "" : `${userinfo}@`}${host}` : "" : "";
  const slash = path !== "" && !path.startsWith("/") && host !== "" ? "/" : "";
  return `${start}${authority}${slash}${path}${end5}`;
}
var pathFunctions = {
  base: changes(base),
  osBase: changes(base),
  dir: changes(directory),
  osDir: changes(directory),
  clean: changes(clean),
  osClean: changes(clean),
  ext: changes(extension),
  osExt: changes(extension),
  isAbs: isAbsolute2,
  osIsAbs: isAbsolute2,
  urlParse: takes(["string"], anyMap, ([url]) => parseUrl(text2(url))),
  urlJoin: takes([anyMap], "string", ([map]) => joinUrl(map))
};

// src/expressions/sprig/patterns.ts
function pattern(value2, isStrict2) {
  try {
    return compileRegexp(text2(value2));
  } catch (error) {
    if (!(error instanceof Panic) || isStrict2) throw error;
    return panic(`regexp: Compile(\`${text2(value2)}\`): ${error.message}`);
  }
}
function texts2(items2) {
  return items2 === void 0 ? { ...list([], "[]string"), isNil: true } : list(items2, "[]string");
}
function define(name, parameters, result2, call2) {
  return {
    [name]: takes(parameters, result2, (values4) => call2(values4, false)),
    [`must${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]: takes(parameters, result2, (values4) => call2(values4, true))
  };
}
function matches3(values4, isStrict2) {
  try {
    return findFirst(pattern(values4[0], true), text2(values4[1])) !== void 0;
  } catch (error) {
    if (error instanceof Panic && !isStrict2) return false;
    throw error;
  }
}
var patternFunctions = {
  ...define("regexMatch", ["string", "string"], "bool", matches3),
  ...define(
    "regexFind",
    ["string", "string"],
    "string",
    ([regex, value2], isStrict2) => findFirst(pattern(regex, isStrict2), text2(value2))?.groups[0] ?? ""
  ),
  ...define("regexFindAll", ["string", "string", "int"], "[]string", ([regex, value2, most], isStrict2) => {
    const found3 = findAll(pattern(regex, isStrict2), text2(value2), whole3(most));
    return texts2(found3.length === 0 ? void 0 : found3.map((match) => match.groups[0] ?? ""));
  }),
  ...define("regexReplaceAll", ["string", "string", "string"], "string", ([regex, value2, by], isStrict2) => {
    const compiled = pattern(regex, isStrict2);
    return replaceAll(compiled, text2(value2), (match) => expand(compiled, text2(by), match));
  }),
  ...define("regexReplaceAllLiteral", ["string", "string", "string"], "string", ([regex, value2, by], isStrict2) => {
    return replaceAll(pattern(regex, isStrict2), text2(value2), () => text2(by));
  }),
  ...define("regexSplit", ["string", "string", "int"], "[]string", ([regex, value2, most], isStrict2) => {
    return texts2(splitBy(pattern(regex, isStrict2), text2(regex), text2(value2), whole3(most)));
  }),
  regexQuoteMeta: takes(
    ["string"],
    "string",
    ([value2]) => runes(text2(value2)).map((character) => /^[\\.+*?()|[\]{}^$]$/.test(character) ? `\\${character}` : character).join("")
  )
};

// src/expressions/go/base64.ts
var base64 = {
  name: "base64",
  characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  bits: 6,
  group: 4,
  bytes: 3
};
var base32 = { name: "base32", characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", bits: 5, group: 8, bytes: 5 };
function base64Encode(text4) {
  return encode(text4, base64);
}
function base64Decode(text4) {
  return decode(text4, base64);
}
function base32Encode(text4) {
  return encode(text4, base32);
}
function base32Decode(text4) {
  return decode(text4, base32);
}
function encode(text4, alphabet) {
  let result2 = "";
  let buffer = 0;
  let held = 0;
  for (const byte of utf8(text4)) {
    buffer = buffer << 8 | byte;
    held += 8;
    while (held >= alphabet.bits) {
      held -= alphabet.bits;
      result2 += alphabet.characters[buffer >> held & 2 ** alphabet.bits - 1] ?? "";
    }
    buffer &= 2 ** held - 1;
  }
  if (held > 0) result2 += alphabet.characters[buffer << alphabet.bits - held & 2 ** alphabet.bits - 1] ?? "";
  return result2.padEnd(Math.ceil(result2.length / alphabet.group) * alphabet.group, "=");
}
function decode(text4, alphabet) {
  const wrong5 = (at2) => ({ kind: "wrong", message: `illegal ${alphabet.name} data at input byte ${String(at2)}` });
  const input = [...utf8(text4)].map((byte) => String.fromCharCode(byte));
  const bytes = [];
  let [buffer, held, inGroup] = [0, 0, 0];
  for (let at2 = 0; at2 < input.length; at2++) {
    const character = input[at2] ?? "";
    if (character === "\n" || character === "\r") continue;
    if (character === "=") return finish2(input, at2, inGroup, bytes, alphabet);
    const value2 = alphabet.characters.indexOf(character);
    if (value2 === -1) return wrong5(at2);
    buffer = (buffer << alphabet.bits | value2) & 65535;
    held += alphabet.bits;
    inGroup = (inGroup + 1) % alphabet.group;
    if (held >= 8) {
      held -= 8;
      bytes.push(buffer >> held & 255);
    }
  }
  return inGroup === 0 ? { kind: "text", text: fromUtf8(Uint8Array.from(bytes)) } : wrong5(alphabet.name === "base64" ? input.length - inGroup : input.length);
}
function finish2(input, at2, inGroup, bytes, alphabet) {
  const wrong5 = (index3) => ({ kind: "wrong", message: `illegal ${alphabet.name} data at input byte ${String(index3)}` });
  const allowed = alphabet.name === "base64" ? [2, 3] : [2, 4, 5, 7];
  if (!allowed.includes(inGroup)) return wrong5(at2);
  let missing4 = alphabet.group - inGroup;
  let index2 = at2;
  for (; missing4 > 0 && index2 < input.length; index2++) {
    if (input[index2] === "\n" || input[index2] === "\r") continue;
    if (input[index2] !== "=") return wrong5(index2);
    missing4 -= 1;
  }
  if (missing4 > 0) return wrong5(input.length);
  const rest2 = input.findIndex((character, position) => position >= index2 && character !== "\n" && character !== "\r");
  return rest2 === -1 ? { kind: "text", text: fromUtf8(Uint8Array.from(bytes)) } : wrong5(rest2);
}

// src/expressions/go/strings.ts
function trimCharacters(text4, characters) {
  const set = new Set(runes(characters));
  const all2 = runes(text4);
  let start = 0;
  let end5 = all2.length;
  while (start < end5 && set.has(all2[start] ?? "")) start += 1;
  while (end5 > start && set.has(all2[end5 - 1] ?? "")) end5 -= 1;
  return all2.slice(start, end5).join("");
}
function splitText(text4, separator, limit3, keepsSeparator = false) {
  if (limit3 === 0) return { ...list([], "[]string"), isNil: true };
  const parts2 = separator === "" ? explode(text4, limit3) : cut2(text4, separator, limit3);
  return list(keepsSeparator ? parts2.map((part3, index2) => index2 < parts2.length - 1 ? part3 + separator : part3) : parts2, "[]string");
}
function explode(text4, limit3) {
  const characters = [...runes(text4)];
  if (limit3 < 0 || characters.length <= limit3) return characters;
  return [...characters.slice(0, limit3 - 1), characters.slice(limit3 - 1).join("")];
}
function cut2(text4, separator, limit3) {
  const parts2 = text4.split(separator);
  if (limit3 < 0 || parts2.length <= limit3) return parts2;
  return [...parts2.slice(0, limit3 - 1), parts2.slice(limit3 - 1).join(separator)];
}
function replaceText(text4, old, by, limit3) {
  if (limit3 === 0 || old === by) return text4;
  if (old !== "") {
    const parts2 = text4.split(old);
    const count4 = limit3 < 0 ? parts2.length - 1 : Math.min(limit3, parts2.length - 1);
    return [parts2.slice(0, count4 + 1).join(by), ...parts2.slice(count4 + 1)].join(old);
  }
  const characters = runes(text4);
  const count3 = limit3 < 0 ? characters.length + 1 : Math.min(limit3, characters.length + 1);
  let result2 = "";
  for (let index2 = 0; index2 <= characters.length; index2++) result2 += (index2 < count3 ? by : "") + (characters[index2] ?? "");
  return result2;
}
function indexOfText(text4, part3) {
  const index2 = text4.indexOf(part3);
  return index2 === -1 ? -1 : byteLength(text4.slice(0, index2));
}
function lastIndexOfText(text4, part3) {
  const index2 = text4.lastIndexOf(part3);
  return index2 === -1 ? -1 : byteLength(text4.slice(0, index2));
}

// src/expressions/sprig/shaping.ts
function title(value2) {
  let previous = " ";
  return runes(value2).map((character) => {
    const isStart = !/^[\p{L}\p{Nd}_']$/u.test(previous) && (previous.charCodeAt(0) < 128 || isSpace(previous));
    const isWord2 = /^[\p{L}\p{Nd}_]$/u.test(previous);
    previous = character;
    return isStart || !isWord2 && isSpace(previous) ? upperCase(character) : character;
  }).join("");
}
function untitle(value2) {
  let isStart = true;
  return runes(value2).map((character) => {
    if (isSpace(character)) {
      isStart = true;
      return character;
    }
    const changed2 = isStart ? lowerCase(character) : character;
    isStart = false;
    return changed2;
  }).join("");
}
function swapCase(value2) {
  return runes(value2).map((character) => /^[\p{Lu}\p{Lt}]$/u.test(character) ? lowerCase(character) : upperCase(character)).join("");
}
function latin(value2) {
  return [...utf8(value2)].map((byte) => String.fromCharCode(byte));
}
function withoutSpaces(value2) {
  const kept2 = latin(value2).filter((character) => !isSpace(character));
  return kept2.length === byteLength(value2) ? value2 : kept2.join("");
}
function initials(value2) {
  let isAfterSpace = true;
  return latin(value2).filter((character) => {
    const isFirst = isAfterSpace && !isSpace(character);
    isAfterSpace = isSpace(character);
    return isFirst;
  }).join("");
}
function abbreviate(value2, offset, width) {
  const length = byteLength(value2);
  if (value2 === "" || length <= width) return value2;
  let start = Math.min(offset, length);
  if (length - start < width - 3) start = length - (width - 3);
  if (start <= 4) return `${sliceBytes(value2, 0, width - 3)}...`;
  if (width < 7) return "";
  if (start + width - 3 < length) return `...${abbreviate(sliceBytes(value2, start, length), 0, width - 3)}`;
  return `...${sliceBytes(value2, length - (width - 3), length)}`;
}
function truncate2(count3, value2) {
  const length = byteLength(value2);
  if (count3 < 0 && length + count3 > 0) return sliceBytes(value2, length + count3, length);
  return count3 >= 0 && length > count3 ? sliceBytes(value2, 0, count3) : value2;
}
function substring(start, end5, value2) {
  const length = byteLength(value2);
  const cut3 = (from, to) => {
    const wrong5 = (bounds) => panic(`runtime error: slice bounds out of range ${bounds}`);
    if (to > length) wrong5(`[:${String(to)}] with length ${String(length)}`);
    if (to < 0) wrong5(`[:${String(to)}]`);
    if (from > to) wrong5(`[${String(from)}:${String(to)}]`);
    return sliceBytes(value2, from, to);
  };
  if (start < 0) return cut3(0, end5);
  return end5 < 0 || end5 > length ? cut3(start, length) : cut3(start, end5);
}
function indent(spaces, value2) {
  if (spaces < 0) panic("strings: negative Repeat count");
  const pad = " ".repeat(spaces);
  return pad + value2.replaceAll("\n", `
${pad}`);
}
function wrap2(value2, given2, newLine, cutsWords) {
  const width = Math.max(given2, 1);
  const length = byteLength(value2);
  let result2 = "";
  let offset = 0;
  while (length - offset > width) {
    if (sliceBytes(value2, offset, offset + 1) === " ") {
      offset += 1;
      continue;
    }
    const space2 = byteIndexOfLastSpace(sliceBytes(value2, offset, offset + width + 1));
    if (space2 >= 0) {
      result2 += sliceBytes(value2, offset, offset + space2) + newLine;
      offset += space2 + 1;
    } else if (cutsWords) {
      result2 += sliceBytes(value2, offset, offset + width) + newLine;
      offset += width;
    } else {
      const next2 = byteLength(sliceBytes(value2, offset + width, length).split(" ")[0] ?? "") + offset + width;
      result2 += sliceBytes(value2, offset, next2) + (next2 < length ? newLine : "");
      offset = Math.min(next2 + 1, length);
    }
  }
  return result2 + sliceBytes(value2, offset, length);
}
function byteIndexOfLastSpace(value2) {
  const index2 = value2.lastIndexOf(" ");
  return index2 === -1 ? -1 : byteLength(value2.slice(0, index2));
}

// src/expressions/sprig/texts.ts
function changes2(change) {
  return takes(["string"], "string", ([value2]) => change(text2(value2)));
}
function asks(test) {
  return takes(["string", "string"], "bool", ([part3, value2]) => test(text2(part3), text2(value2)));
}
function trims(trim2) {
  return takes(["string", "string"], "string", ([part3, value2]) => trim2(text2(part3), text2(value2)));
}
function parts(values4) {
  return dictionary(
    values4.map((part3, index2) => [`_${String(index2)}`, part3]),
    "map[string]string"
  );
}
var textFunctions = {
  hello: takes([], "string", () => "Hello!"),
  upper: changes2(upperCase),
  lower: changes2(lowerCase),
  trim: changes2(trimSpace),
  title: changes2(title),
  untitle: changes2(untitle),
  swapcase: changes2(swapCase),
  nospace: changes2(withoutSpaces),
  initials: changes2(initials),
  b64enc: changes2(base64Encode),
  b32enc: changes2(base32Encode),
  // An error is the result.
  b64dec: changes2((value2) => decoded(base64Decode(value2))),
  b32dec: changes2((value2) => decoded(base32Decode(value2))),
  trimAll: trims((characters, value2) => trimCharacters(value2, characters)),
  trimall: trims((characters, value2) => trimCharacters(value2, characters)),
  trimPrefix: trims((prefix, value2) => value2.startsWith(prefix) ? value2.slice(prefix.length) : value2),
  trimSuffix: trims((suffix, value2) => value2.endsWith(suffix) ? value2.slice(0, value2.length - suffix.length) : value2),
  contains: asks((part3, value2) => value2.includes(part3)),
  hasPrefix: asks((part3, value2) => value2.startsWith(part3)),
  hasSuffix: asks((part3, value2) => value2.endsWith(part3)),
  repeat: takes(
    ["int", "string"],
    "string",
    ([count3, value2]) => whole3(count3) < 0 ? panic("strings: negative Repeat count") : text2(value2).repeat(whole3(count3))
  ),
  substr: takes(["int", "int", "string"], "string", ([start, end5, value2]) => substring(whole3(start), whole3(end5), text2(value2))),
  trunc: takes(["int", "string"], "string", ([count3, value2]) => truncate2(whole3(count3), text2(value2))),
  abbrev: takes(
    ["int", "string"],
    "string",
    ([width, value2]) => whole3(width) < 4 ? text2(value2) : abbreviate(text2(value2), 0, whole3(width))
  ),
  abbrevboth: takes(["int", "int", "string"], "string", ([left, right, value2]) => {
    const isTooNarrow = whole3(right) < 4 || whole3(left) > 0 && whole3(right) < 7;
    return isTooNarrow ? text2(value2) : abbreviate(text2(value2), whole3(left), whole3(right));
  }),
  indent: takes(["int", "string"], "string", ([spaces, value2]) => indent(whole3(spaces), text2(value2))),
  nindent: takes(["int", "string"], "string", ([spaces, value2]) => `
${indent(whole3(spaces), text2(value2))}`),
  wrap: takes(["int", "string"], "string", ([width, value2]) => wrap2(text2(value2), whole3(width), "\n", false)),
  wrapWith: takes(
    ["int", "string", "string"],
    "string",
    ([width, by, value2]) => wrap2(text2(value2), whole3(width), text2(by) === "" ? "\n" : text2(by), true)
  ),
  replace: takes(["string", "string", "string"], "string", ([old, by, value2]) => replaceText(text2(value2), text2(old), text2(by), -1)),
  plural: takes(["string", "string", "int"], "string", ([one4, many2, count3]) => count3 === 1n ? text2(one4) : text2(many2)),
  quote: takes(
    ["...any"],
    "string",
    (values4) => values4.filter((value2) => value2 !== null).map((value2) => quote(asText(value2))).join(" ")
  ),
  squote: takes(
    ["...any"],
    "string",
    (values4) => values4.filter((value2) => value2 !== null).map((value2) => `'${format(value2)}'`).join(" ")
  ),
  cat: takes(
    ["...any"],
    "string",
    (values4) => values4.filter((value2) => value2 !== null).map(format).join(" ")
  ),
  toString: takes(["any"], "string", ([value2 = null]) => asText(value2)),
  toStrings: takes(["any"], "[]string", ([value2 = null]) => list(textsOf(value2), "[]string")),
  join: takes(["string", "any"], "string", ([glue, value2 = null]) => textsOf(value2).join(text2(glue))),
  split: takes(["string", "string"], "map[string]string", ([by, value2]) => parts(splitText(text2(value2), text2(by), -1).items.map(format))),
  splitn: takes(
    ["string", "int", "string"],
    "map[string]string",
    ([by, most, value2]) => parts(splitText(text2(value2), text2(by), whole3(most)).items.map(format))
  ),
  splitList: takes(["string", "string"], "[]string", ([by, value2]) => splitText(text2(value2), text2(by), -1))
};
function decoded(result2) {
  return result2.kind === "text" ? result2.text : result2.message;
}

// src/expressions/sprig/values.ts
function orElse(work, fallback) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Panic) return fallback;
    throw error;
  }
}
function writes(options, isStrict2) {
  return takes(["any"], "string", ([value2 = null]) => isStrict2 ? writeJson(value2, options) : orElse(() => writeJson(value2, options), ""));
}
var valueFunctions = {
  default: takes(["any", "...any"], "any", ([fallback = null, given2]) => given2 === void 0 || isEmpty(given2) ? fallback : given2),
  empty: takes(["any"], "bool", ([value2 = null]) => isEmpty(value2)),
  coalesce: takes(["...any"], "any", (values4) => values4.find((value2) => !isEmpty(value2)) ?? null),
  all: takes(["...any"], "bool", (values4) => values4.every((value2) => !isEmpty(value2))),
  any: takes(["...any"], "bool", (values4) => values4.some((value2) => !isEmpty(value2))),
  ternary: takes(["any", "any", "bool"], "any", ([yes = null, no = null, answer]) => answer === true ? yes : no),
  typeOf: takes(["any"], "string", ([value2 = null]) => typeOf(value2)),
  typeIs: takes(["string", "any"], "bool", ([type, value2 = null]) => text2(type) === typeOf(value2)),
  typeIsLike: takes(["string", "any"], "bool", ([type, value2 = null]) => [text2(type), `*${text2(type)}`].includes(typeOf(value2))),
  kindOf: takes(["any"], "string", ([value2 = null]) => kindName(value2)),
  kindIs: takes(["string", "any"], "bool", ([kind2, value2 = null]) => text2(kind2) === kindName(value2)),
  deepEqual: takes(["any", "any"], "bool", ([left = null, right = null]) => deepEqual(left, right)),
  fromJson: takes(["string"], "any", ([value2]) => orElse(() => readJson2(text2(value2)), null)),
  mustFromJson: takes(["string"], "any", ([value2]) => readJson2(text2(value2))),
  toJson: writes({}, false),
  mustToJson: writes({}, true),
  toPrettyJson: writes({ indent: "  " }, false),
  mustToPrettyJson: writes({ indent: "  " }, true),
  toRawJson: writes({ raw: true }, true),
  mustToRawJson: writes({ raw: true }, true),
  fail: takes(["string"], "string", ([message]) => panic(text2(message)))
};

// src/expressions/sprig/versions.ts
var versionPattern = /^v?(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.(0|[1-9]\d*))?(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
function parseVersion(written2) {
  const match = versionPattern.exec(written2);
  if (match === null) return panic("invalid semantic version");
  const [major, minor, patch] = [match[1], match[2], match[3]].map((part3) => BigInt(part3 ?? 0));
  return { kind: "version", major, minor, patch, prerelease: match[4] ?? "", metadata: match[5] ?? "", original: written2 };
}
function compareVersions(a, b) {
  for (const part3 of ["major", "minor", "patch"]) if (a[part3] !== b[part3]) return a[part3] < b[part3] ? -1 : 1;
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === "" || b.prerelease === "") return a.prerelease === "" ? 1 : -1;
  return comparePrereleases(a.prerelease.split("."), b.prerelease.split("."));
}
function comparePrereleases(a, b) {
  for (let index2 = 0; index2 < Math.max(a.length, b.length); index2++) {
    const [left = "", right = ""] = [a[index2], b[index2]];
    if (left === right) continue;
    if (left === "" || right === "") return left === "" ? -1 : 1;
    const [isLeftNumber, isRightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (isLeftNumber !== isRightNumber) return isLeftNumber ? -1 : 1;
    return isLeftNumber ? BigInt(left) > BigInt(right) ? 1 : -1 : Math.sign(compareText(left, right));
  }
  return 0;
}
var part2 = String.raw`v?([0-9|xX*]+)(\.[0-9|xX*]+)?(\.[0-9|xX*]+)?(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`;
var operators2 = String.raw`=||!=|>|<|>=|=>|<=|=<|~|~>|\^`;
var one = String.raw`(?:!=|>=|=>|<=|=<|~>|=|>|<|~|\^)?\s*${part2}`;
function parseConstraints(written2) {
  const plain6 = written2.replace(
    new RegExp(`\\s*(${part2})\\s+-\\s+(${part2})\\s*`, "g"),
    (...groups) => `>= ${groups[1] ?? ""}, <= ${groups[7] ?? ""} `
  );
  return plain6.split("||").map((all2) => {
    if (!new RegExp(`^\\s*${one}\\s*(?:(?:\\s+|,\\s*)${one}\\s*)*$`).test(all2)) return panic(`improper constraint: ${all2}`);
    return (all2.match(new RegExp(one, "g")) ?? []).map(parseConstraint);
  });
}
function parseConstraint(written2) {
  const match = new RegExp(`^(${operators2})\\s*${part2}$`).exec(written2.trim()) ?? new RegExp(`^(!=|>=|=>|<=|=<|~>|=|>|<|~|\\^|)\\s*${part2}$`).exec(written2.trim());
  if (match === null) return panic(`improper constraint: ${written2}`);
  const [, operator = "", major = "", minor = "", patch = "", prerelease = ""] = match;
  const isOpen = (text4) => text4 === "" || /^\.?[xX*]$/.test(text4);
  const open2 = isOpen(major) ? "major" : isOpen(minor) ? "minor" : isOpen(patch) ? "patch" : "";
  const core = open2 === "major" ? "0.0.0" : open2 === "minor" ? `${major}.0.0` : open2 === "patch" ? `${major}${minor}.0` : `${major}${minor}${patch}`;
  if (!versionPattern.test(core + prerelease)) return panic("constraint Parser Error");
  return { operator, version: parseVersion(core + prerelease), open: open2 };
}
function satisfies(version, constraint) {
  const { operator, version: wanted, open: open2 } = constraint;
  if (version.prerelease !== "" && wanted.prerelease === "" && !(operator === "!=" && open2 === "")) return false;
  const order2 = compareVersions(version, wanted);
  const isMinorOpen = open2 === "minor";
  switch (operator) {
    case "":
    case "=":
      return open2 === "" ? order2 === 0 : tilde(version, constraint);
    case "!=":
      return open2 === "" ? order2 !== 0 : differs(version, constraint);
    case ">":
      if (open2 === "" || open2 === "major") return order2 > 0;
      if (version.major !== wanted.major) return version.major > wanted.major;
      return !isMinorOpen && version.minor > wanted.minor;
    case ">=":
    case "=>":
      return order2 >= 0;
    case "<":
      return order2 < 0;
    case "<=":
    case "=<":
      if (open2 === "") return order2 <= 0;
      return version.major < wanted.major || version.major === wanted.major && (isMinorOpen || version.minor <= wanted.minor);
    case "^":
      return caret(version, constraint);
    default:
      return tilde(version, constraint);
  }
}
function differs(version, { version: wanted, open: open2 }) {
  if (version.major !== wanted.major) return true;
  if (version.minor !== wanted.minor && open2 !== "minor") return true;
  if (open2 === "minor") return false;
  if (open2 !== "patch") return version.patch !== wanted.patch || compareVersions(version, wanted) !== 0;
  return (version.prerelease !== "" || wanted.prerelease !== "") && comparePrereleases(version.prerelease.split("."), wanted.prerelease.split(".")) !== 0;
}
function tilde(version, { version: wanted, open: open2 }) {
  if (compareVersions(version, wanted) < 0) return false;
  const isZero = wanted.major === 0n && wanted.minor === 0n && wanted.patch === 0n;
  if (isZero && open2 !== "minor" && open2 !== "patch") return true;
  return version.major === wanted.major && (version.minor === wanted.minor || open2 === "minor");
}
function caret(version, { version: wanted, open: open2 }) {
  if (compareVersions(version, wanted) < 0) return false;
  if (wanted.major > 0n || open2 === "minor") return version.major === wanted.major;
  if (version.major > 0n) return false;
  if (wanted.minor > 0n || open2 === "patch") return version.minor === wanted.minor;
  return version.minor === 0n && version.patch === wanted.patch;
}
var versionFunctions = {
  semver: takes(["string"], "*semver.Version", ([version]) => parseVersion(text2(version))),
  semverCompare: takes(["string", "string"], "bool", ([constraint, version]) => {
    const parsed = parseConstraints(text2(constraint));
    const found3 = parseVersion(text2(version));
    return parsed.some((all2) => all2.every((each2) => satisfies(found3, each2)));
  })
};

// src/expressions/sprig/functions.ts
var unavailable = [
  "randAlphaNum",
  "randAlpha",
  "randAscii",
  "randNumeric",
  "randInt",
  "randBytes",
  "shuffle",
  "getHostByName",
  "htpasswd",
  "genPrivateKey",
  "buildCustomCert",
  "genCA",
  "genCAWithKey",
  "genSelfSignedCert",
  "genSelfSignedCertWithKey",
  "genSignedCert",
  "genSignedCertWithKey",
  "encryptAES",
  "decryptAES",
  "uuidv4"
];
var definitions = {
  ...textFunctions,
  ...caseFunctions,
  ...numberFunctions2,
  ...listFunctions,
  ...mapFunctions,
  ...valueFunctions,
  ...patternFunctions,
  ...dateFunctions,
  ...pathFunctions,
  ...hashFunctions,
  ...versionFunctions,
  ...Object.fromEntries(unavailable.map((name) => [name, refused(name)])),
  bcrypt: { ...refused("bcrypt"), parameters: ["string"], variadic: false, result: "string" },
  derivePassword: {
    ...refused("derivePassword"),
    parameters: ["uint32", "string", "string", "string", "string"],
    variadic: false,
    result: "string"
  }
};
var callables = Object.entries(definitions).map(([name, definition]) => [name, toCallable(name, definition)]);
function sprigFunctions() {
  return callables;
}

// src/expressions/argo/environment.ts
function argoEnvironment(variables) {
  return new Map([
    ...expand2(variables),
    ["asInt", callable("asInt", [anyType], anyType, ([value2 = null]) => toInteger(value2))],
    ["asFloat", callable("asFloat", [anyType], anyType, ([value2 = null]) => toFloating(value2))],
    [
      "jsonpath",
      callable("jsonpath", ["string", "string"], anyType, ([json = null, path = null]) => query(asString(path), readJson2(asString(json))))
    ],
    ["toJson", callable("toJson", [anyType], "string", ([value2 = null]) => writeJson(value2))],
    ["sprig", dictionary(sprigFunctions())]
  ]);
}
function callable(name, parameters, result2, call2) {
  return { kind: "function", name, signature: { parameters, variadic: false, results: [result2] }, call: call2 };
}
function expand2(variables) {
  const names2 = [...variables.keys()].sort(compareText);
  const kept2 = names2.filter((name, index2) => !(names2[index2 + 1] ?? "").startsWith(`${name}.`));
  const root = /* @__PURE__ */ new Map();
  for (const name of kept2) place(root, name.split("."), variables.get(name) ?? null);
  return root;
}
function place(map, path, value2) {
  const [first2 = "", ...rest2] = path;
  if (rest2.length === 0) {
    if (!map.has(first2)) map.set(first2, value2);
    return;
  }
  const inner = map.get(first2);
  const next2 = inner !== void 0 && isMap(inner) ? inner : dictionary([]);
  if (inner === void 0) map.set(first2, next2);
  place(next2.entries, rest2, value2);
}
function natureOf(value2) {
  if (value2 === null) return nil;
  if (typeof value2 === "string") return string;
  if (typeof value2 === "bigint") return int;
  if (typeof value2 === "number") return float;
  if (typeof value2 === "boolean") return boolean;
  if (isObject(value2) && value2.kind === "function") return { type: typeOf(value2), signature: value2.signature };
  return ofType(typeOf(value2));
}

// src/expressions/language/problem.ts
var Problem = class extends Error {
  position;
  constructor(position, message) {
    super(message);
    this.position = position;
  }
};
function problem(position, message) {
  throw new Problem(position, message);
}
function withFrame(source, position, text4) {
  const message = wellFormed(text4);
  let line = 1;
  let column = 0;
  const characters = runes(source);
  let start = 0;
  for (let index2 = 0; index2 < characters.length && index2 !== position.from; index2++) {
    if (characters[index2] === "\n") {
      line += 1;
      column = 0;
      start = index2 + 1;
    } else column += 1;
  }
  const end5 = characters.indexOf("\n", start);
  const shown3 = characters.slice(start, end5 === -1 ? void 0 : end5).join("");
  if (shown3 === "") return message;
  return `${message} (${String(line)}:${String(column + 1)})
 | ${shown3.replaceAll("	", " ")}
 | ${".".repeat(column)}^`;
}

// src/expressions/language/builtin-names.ts
var names = /* @__PURE__ */ new Set([
  "all",
  "none",
  "any",
  "one",
  "filter",
  "map",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "count",
  "sum",
  "groupBy",
  "sortBy",
  "reduce",
  "len",
  "type",
  "abs",
  "ceil",
  "floor",
  "round",
  "int",
  "float",
  "string",
  "trim",
  "trimPrefix",
  "trimSuffix",
  "upper",
  "lower",
  "split",
  "splitAfter",
  "replace",
  "repeat",
  "join",
  "indexOf",
  "lastIndexOf",
  "hasPrefix",
  "hasSuffix",
  "max",
  "min",
  "mean",
  "median",
  "toJSON",
  "fromJSON",
  "toBase64",
  "fromBase64",
  "now",
  "duration",
  "date",
  "timezone",
  "first",
  "last",
  "get",
  "take",
  "keys",
  "values",
  "toPairs",
  "fromPairs",
  "reverse",
  "uniq",
  "concat",
  "flatten",
  "sort",
  "bitand",
  "bitor",
  "bitxor",
  "bitnand",
  "bitshl",
  "bitshr",
  "bitushr",
  "bitnot"
]);
function isBuiltin(name) {
  return names.has(name);
}

// src/expressions/language/operators.ts
var unaryPrecedence = { not: 50, "!": 50, "-": 90, "+": 90 };
var binaryPrecedence = {
  "|": 0,
  or: 10,
  "||": 10,
  and: 15,
  "&&": 15,
  "==": 20,
  "!=": 20,
  "<": 20,
  ">": 20,
  ">=": 20,
  "<=": 20,
  in: 20,
  matches: 20,
  contains: 20,
  startsWith: 20,
  endsWith: 20,
  "..": 25,
  "+": 30,
  "-": 30,
  "*": 60,
  "/": 60,
  "%": 60,
  "**": 100,
  "^": 100,
  "??": 500
};
function isUnary(text4) {
  return Object.hasOwn(unaryPrecedence, text4);
}
function isBinary(text4) {
  return Object.hasOwn(binaryPrecedence, text4);
}
function isRightAssociative(operator) {
  return operator === "**" || operator === "^";
}
function isComparison(operator) {
  return operator === "<" || operator === ">" || operator === ">=" || operator === "<=";
}
function mayFollowNot(operator) {
  return /^(?:in|matches|contains|startsWith|endsWith)$/.test(operator);
}
var predicateArguments = {
  ...Object.fromEntries(
    ["all", "none", "any", "one", "filter", "map", "find", "findIndex", "findLast", "findLastIndex", "groupBy"].map((name) => [
      name,
      [value(), predicate()]
    ])
  ),
  count: [value(), predicate(true)],
  sum: [value(), predicate(true)],
  sortBy: [value(), predicate(), value(true)],
  reduce: [value(), predicate(), value(true)]
};
function value(optional = false) {
  return { predicate: false, optional };
}
function predicate(optional = false) {
  return { predicate: true, optional };
}

// src/expressions/check/builtin-check.ts
var general = { parameters: [anyType], variadic: true, results: [anyType, "error"] };
function signatures(...list2) {
  return { kind: "signatures", signatures: list2 };
}
function takes2(result2, ...parameters) {
  return { parameters, variadic: false, results: [result2] };
}
function validate(check3) {
  return { kind: "validate", validate: check3 };
}
function wrong3(message) {
  return { kind: "wrong", message };
}
function is(type) {
  return { kind: "type", type };
}
function text3(type) {
  return type ?? "%!s(<nil>)";
}
function kind(type) {
  return type === void 0 ? "invalid" : kindOf2(type);
}
var numbers = [
  "float32",
  "float64",
  "int",
  "int8",
  "int16",
  "int32",
  "int64",
  "uint",
  "uint8",
  "uint16",
  "uint32",
  "uint64"
];
var lists = ["slice", "array"];
function one2(kinds2, result2, message) {
  return validate((types) => {
    if (types.length !== 1) return wrong3(`invalid number of arguments (expected 1, got ${String(types.length)})`);
    const type = types[0];
    if (type === void 0 || !["interface", ...kinds2].includes(kind(type))) return wrong3(message(text3(type)));
    return is(result2(type));
  });
}
function rounding2(name) {
  return one2(
    numbers,
    () => "float64",
    (type) => `invalid argument for ${name} (type ${type})`
  );
}
function conversion(name, result2) {
  return one2(
    [...numbers, "string"],
    () => result2,
    (type) => `invalid argument for ${name} (type ${type})`
  );
}
function end(name) {
  return one2(
    lists,
    (type) => type === anyType ? anyType : elementType(type),
    (type) => `cannot get ${name} element from ${type}`
  );
}
function aggregate(name) {
  return validate((types) => {
    if (types.length === 0) return wrong3(`not enough arguments to call ${name}`);
    for (const type of types) {
      if (["interface", ...lists].includes(kind(type))) return is(anyType);
      if (!numbers.includes(kind(type))) return wrong3(`invalid argument for ${name} (type ${text3(type)})`);
    }
    return is(types[0] ?? anyType);
  });
}

// src/expressions/check/builtin-types.ts
function builtinCheck(name) {
  return checks[name] ?? signatures(general);
}
function builtinNature(name) {
  if (!isBuiltin(name)) return void 0;
  const check3 = builtinCheck(name);
  const signature = (check3.kind === "signatures" ? check3.signatures[0] : void 0) ?? general;
  return {
    type: Object.hasOwn(predicateArguments, name) ? "func([]interface {}, func(interface {}) bool) bool" : signatureText(signature),
    signature,
    builtin: name
  };
}
var bits2 = signatures(takes2("int", "int", "int"));
var checks = {
  len: one2(
    ["array", "map", "slice", "string"],
    () => "int",
    (type) => `invalid argument for len (type ${type})`
  ),
  type: signatures(takes2("string", anyType)),
  abs: one2(
    numbers,
    (type) => type,
    (type) => `invalid argument for abs (type ${type})`
  ),
  ceil: rounding2("ceil"),
  floor: rounding2("floor"),
  round: rounding2("round"),
  int: conversion("int", "int"),
  float: conversion("float", "float64"),
  string: signatures(takes2("string", anyType)),
  trim: signatures(takes2("string", "string"), takes2("string", "string", "string")),
  trimPrefix: signatures(takes2("string", "string", "string"), takes2("string", "string")),
  trimSuffix: signatures(takes2("string", "string", "string"), takes2("string", "string")),
  upper: signatures(takes2("string", "string")),
  lower: signatures(takes2("string", "string")),
  split: signatures(takes2("[]string", "string", "string"), takes2("[]string", "string", "string", "int")),
  splitAfter: signatures(takes2("[]string", "string", "string"), takes2("[]string", "string", "string", "int")),
  replace: signatures(takes2("string", "string", "string", "string", "int"), takes2("string", "string", "string", "string")),
  repeat: signatures(takes2("string", "string", "int")),
  join: signatures(
    takes2("string", "[]string", "string"),
    takes2("string", anyList, "string"),
    takes2("string", anyList),
    takes2("string", "[]string", "string"),
    takes2("string", "[]string")
  ),
  indexOf: signatures(takes2("int", "string", "string")),
  lastIndexOf: signatures(takes2("int", "string", "string")),
  hasPrefix: signatures(takes2("bool", "string", "string")),
  hasSuffix: signatures(takes2("bool", "string", "string")),
  max: aggregate("max"),
  min: aggregate("min"),
  mean: aggregate("mean"),
  median: aggregate("median"),
  toJSON: signatures(takes2("string", anyType)),
  fromJSON: signatures(takes2(anyType, "string")),
  toBase64: signatures(takes2("string", "string")),
  fromBase64: signatures(takes2("string", "string")),
  now: validate((types) => {
    if (types.length === 0 || types.length === 1 && types[0] === "*time.Location") return is("time.Time");
    return wrong3(`invalid number of arguments (expected 0, got ${String(types.length)})`);
  }),
  duration: signatures(takes2("time.Duration", "string")),
  date: validate((types) => {
    if (types.length === 0) return wrong3("invalid number of arguments (expected at least 1, got 0)");
    const count3 = types.length - (types[0] === "*time.Location" ? 1 : 0);
    return count3 > 3 ? wrong3(`invalid number of arguments (expected at most 3, got ${String(count3)})`) : is("time.Time");
  }),
  timezone: signatures(takes2("*time.Location", "string")),
  first: end("first"),
  last: end("last"),
  take: validate((types) => {
    if (types.length !== 2) return wrong3(`invalid number of arguments (expected 2, got ${String(types.length)})`);
    if (!["interface", ...lists].includes(kind(types[0]))) return wrong3(`cannot take from ${text3(types[0])}`);
    if (!["interface", "int", "int8", "int16", "int32", "int64"].includes(kind(types[1])))
      return wrong3(`cannot take ${text3(types[1])} elements`);
    return is(types[0] ?? anyType);
  }),
  keys: one2(
    ["map"],
    () => anyList,
    (type) => `cannot get keys from ${type}`
  ),
  values: one2(
    ["map"],
    () => anyList,
    (type) => `cannot get values from ${type}`
  ),
  toPairs: one2(
    ["map"],
    () => anyList,
    (type) => `cannot transform ${type} to pairs`
  ),
  fromPairs: one2(
    lists,
    () => "map[interface {}]interface {}",
    (type) => `cannot transform ${type} from pairs`
  ),
  reverse: one2(
    lists,
    () => anyList,
    (type) => `cannot reverse ${type}`
  ),
  uniq: one2(
    lists,
    () => anyList,
    (type) => `cannot uniq ${type}`
  ),
  flatten: one2(
    lists,
    () => anyList,
    (type) => `cannot flatten ${type}`
  ),
  concat: validate((types) => {
    if (types.length === 0) return wrong3("invalid number of arguments (expected at least 1, got 0)");
    const other = types.find((type) => !["interface", ...lists].includes(kind(type)));
    return types.every((type) => ["interface", ...lists].includes(kind(type))) ? is(anyList) : wrong3(`cannot concat ${text3(other)}`);
  }),
  sort: signatures(
    takes2(anyList, anyList, "string"),
    takes2(anyList, "[]int", "string"),
    takes2(anyList, "[]float64", "string"),
    takes2(anyList, "[]string", "string"),
    takes2(anyList, anyList),
    takes2(anyList, "[]float64"),
    takes2(anyList, "[]string"),
    takes2(anyList, "[]int")
  ),
  bitand: bits2,
  bitor: bits2,
  bitxor: bits2,
  bitnand: bits2,
  bitshl: bits2,
  bitshr: bits2,
  bitushr: bits2,
  bitnot: signatures(takes2("int", "int"))
};

// src/expressions/check/check-binary.ts
function checkBinary(checker, node) {
  const left = checker.visit(node.left);
  const right = checker.visit(node.right);
  const nature = node.operator === "in" ? checkIn(node, left, right) : result(node, left, right);
  if (nature !== void 0) return nature;
  return problem(node.position, `invalid operation: ${node.operator} (mismatched types ${typeText(left)} and ${typeText(right)})`);
}
function result(node, left, right) {
  switch (node.operator) {
    case "==":
    case "!=":
      return isComparable(left, right) ? boolean : void 0;
    case "or":
    case "||":
    case "and":
    case "&&":
      return isBoolean(left) && isBoolean(right) || mayFit(left, right, isBoolean) ? boolean : void 0;
    case "<":
    case ">":
    case ">=":
    case "<=":
      return isOrdered(left, right) ? boolean : void 0;
    case "+":
    case "-":
    case "*":
      return arithmetic(node.operator, left, right);
    case "/":
    case "**":
    case "^":
      return isNumber(left) && isNumber(right) || mayFit(left, right, isNumber) ? float : void 0;
    case "%":
      return isInteger(left) && isInteger(right) || mayFit(left, right, isInteger) ? int : void 0;
    case "matches":
      checkPattern(node);
      return isString(left) && isString(right) || mayFit(left, right, isString) ? boolean : void 0;
    case "contains":
    case "startsWith":
    case "endsWith":
      return isString(left) && isString(right) || mayFit(left, right, isString) ? boolean : void 0;
    case "..":
      return isInteger(left) && isInteger(right) || mayFit(left, right, isInteger) ? arrayOf(int) : void 0;
    case "??":
      return coalesced(left, right);
    case "in":
      return void 0;
  }
}
function isOrdered(left, right) {
  const same2 = [isNumber, isString, isTime, isDuration].some((check3) => check3(left) && check3(right));
  return same2 || mayFit(left, right, isNumber, isString, isTime, isDuration);
}
function arithmetic(operator, left, right) {
  if (isNumber(left) && isNumber(right)) return isFloat(left) || isFloat(right) ? float : int;
  if (isDuration(left) && isDuration(right)) return duration;
  switch (operator) {
    case "+":
      if (isString(left) && isString(right)) return string;
      if (isTime(left) && isDuration(right) || isDuration(left) && isTime(right)) return time;
      return mayFit(left, right, isNumber, isString, isTime, isDuration) ? unknown : void 0;
    case "-":
      if (isTime(left) && isTime(right)) return duration;
      if (isTime(left) && isDuration(right)) return time;
      return mayFit(left, right, isNumber, isTime, isDuration) ? unknown : void 0;
    case "*":
      if (isNumber(left) && isDuration(right) || isDuration(left) && isNumber(right)) return duration;
      return mayFit(left, right, isNumber, isDuration) ? unknown : void 0;
  }
}
function checkPattern(node) {
  if (node.right.kind !== "string") return;
  const message = regexpProblem(node.right.value);
  if (message !== void 0) problem(node.position, message);
}
function coalesced(left, right) {
  if (left.isNil === true) return right.isNil === true ? nil : right;
  if (right.isNil === true || isAssignable(right, left)) return left;
  return unknown;
}
function checkIn(node, left, right) {
  const isMember = isString(left) || isUnknown(left);
  if (isMember && kindOfNature(right) === "struct") return boolean;
  if (isMapNature(right)) {
    const key = keyOf(right);
    if (isUnknown(left) || isAssignable(left, key)) return boolean;
    return problem(node.position, `cannot use ${typeText(left)} as type ${typeText(key)} in map key`);
  }
  if (isArray(right)) {
    const element = elementOf(right);
    if (isComparable(left, element)) return boolean;
    return problem(node.position, `cannot use ${typeText(left)} as type ${typeText(element)} in array`);
  }
  if (isUnknown(left) && isString(right)) return boolean;
  return isUnknown(right) ? boolean : void 0;
}

// src/expressions/check/check-call.ts
function checkCall(checker, node) {
  const callee = checker.visit(node.callee);
  if (isUnknown(callee)) return unknown;
  if (callee.builtin !== void 0) return checkFunction(checker, callee.builtin, node.position, node.values);
  const name = calleeName(node.callee);
  if (callee.isNil === true) problem(node.position, `${name} is nil; cannot call nil as function`);
  if (callee.signature === void 0) return problem(node.position, `${typeText(callee)} is not callable`);
  const result2 = checkArguments(checker, name, callee.signature, node.position, node.values);
  return result2 instanceof Problem ? fail2(result2) : result2;
}
function fail2(problem2) {
  throw problem2;
}
function calleeName(callee) {
  if (callee.kind === "identifier") return callee.name;
  if (callee.kind === "member" && callee.property.kind === "string") return callee.property.value;
  return "function";
}
function checkFunction(checker, name, position, values4) {
  const check3 = builtinCheck(name);
  if (check3.kind === "validate") {
    const types = values4.map((value2) => {
      const nature = checker.visit(value2);
      return isUnknown(nature) ? anyType : nature.type;
    });
    const result2 = check3.validate(types);
    return result2.kind === "type" ? ofType(result2.type) : problem(position, result2.message);
  }
  let last;
  for (const signature of check3.signatures) {
    const result2 = checkArguments(checker, name, signature, position, values4);
    if (!(result2 instanceof Problem)) return result2;
    last = result2;
  }
  return last === void 0 ? problem(position, `no matching overload for ${name}`) : fail2(last);
}
function checkArguments(checker, name, signature, position, values4) {
  const count3 = signature.parameters.length;
  const tooFew = values4.length < (signature.variadic ? count3 - 1 : count3);
  const tooMany = !signature.variadic && values4.length > count3;
  if (tooFew || tooMany) {
    for (const value2 of values4) checker.visit(value2);
    return new Problem(position, `${tooFew ? "not enough" : "too many"} arguments to call ${name}`);
  }
  for (const [index2, value2] of values4.entries()) {
    const nature = checker.visit(value2);
    const wanted = ofType(signature.parameters[Math.min(index2, count3 - 1)] ?? anyType);
    if (isFloat(wanted) && isInteger(nature)) continue;
    if (nature.isNil === true) {
      if (kindOfNature(wanted) === "ptr" || kindOfNature(wanted) === "interface") continue;
      return new Problem(value2.position, `cannot use nil as argument (type ${typeText(wanted)}) to call ${name}`);
    }
    if (!isAssignable(nature, wanted) && !isUnknown(nature)) {
      return new Problem(value2.position, `cannot use ${typeText(nature)} as argument (type ${typeText(wanted)}) to call ${name} `);
    }
  }
  return ofType(signature.results[0] ?? anyType);
}

// src/expressions/check/check-builtin.ts
var missing2 = { kind: "nil", position: { from: 0, to: 0 } };
function checkBuiltin(checker, node) {
  if (Object.hasOwn(predicateArguments, node.name)) return checkOverItems(checker, node);
  if (node.name === "get") return checkGet(checker, node);
  return checkFunction(checker, node.name, node.position, node.values);
}
function checkOverItems(checker, node) {
  const [first2 = missing2, second2] = node.values;
  const collection = checker.visit(first2);
  if (!isArray(collection) && !isUnknown(collection)) {
    problem(first2.position, `builtin ${node.name} takes only array (got ${typeText(collection)})`);
  }
  const predicate2 = second2 === void 0 ? void 0 : checker.inScope(collection, pointersOf(node.name), second2);
  const third = node.values[2];
  if (third !== void 0) checker.visit(third);
  return resultOf(node, collection, predicate2);
}
function pointersOf(name) {
  if (name === "map") return /* @__PURE__ */ new Map([["index", int]]);
  return name === "reduce" ? /* @__PURE__ */ new Map([
    ["index", int],
    ["acc", unknown]
  ]) : /* @__PURE__ */ new Map();
}
function resultOf(node, collection, predicate2) {
  const item2 = isUnknown(collection) ? unknown : elementOf(collection);
  switch (node.name) {
    case "all":
    case "none":
    case "any":
    case "one":
      checkAnswer(node, predicate2);
      return boolean;
    case "filter":
      checkAnswer(node, predicate2);
      return isUnknown(collection) ? anArray : arrayOf(item2);
    case "count":
      if (predicate2 !== void 0) checkAnswer(node, predicate2);
      return int;
    case "find":
    case "findLast":
      checkAnswer(node, predicate2);
      return item2;
    case "findIndex":
    case "findLastIndex":
      checkAnswer(node, predicate2);
      return int;
    case "map":
      checkResult(node, predicate2, "one");
      return arrayOf(predicate2?.result ?? unknown);
    case "sum":
      if (predicate2 === void 0) return item2;
      if (predicate2.signature?.results.length !== 1) return checkSumOfNothing(node, collection, predicate2);
      return ofResult(predicate2);
    case "groupBy":
      checkResult(node, predicate2, "one");
      return { type: "map[interface {}][]interface {}" };
    case "sortBy":
      checkResult(node, predicate2, "one");
      return collection;
    default:
      checkResult(node, predicate2, "two");
      return predicate2?.result ?? unknown;
  }
}
function ofResult(predicate2) {
  const type = predicate2.signature?.results[0];
  return type === void 0 ? unknown : ofType(type);
}
function checkSumOfNothing(node, collection, predicate2) {
  const position = node.values[isUnknown(collection) || isAssignable(collection, anArray) ? 1 : 0]?.position ?? node.position;
  const wanted = signatureText({ parameters: ["interface {}"], variadic: false, results: ["bool"] });
  return problem(position, `cannot use ${typeText(predicate2)} as argument (type ${wanted}) to call sum `);
}
function checkResult(node, predicate2, inputs) {
  if (predicate2?.signature?.results.length === 1) return;
  problem(node.values[1]?.position ?? node.position, `predicate should has ${inputs} input and one output param`);
}
function checkAnswer(node, predicate2) {
  checkResult(node, predicate2, "one");
  const answer = ofResult(predicate2 ?? unknown);
  if (isBoolean(answer) || isUnknown(answer)) return;
  problem(node.values[1]?.position ?? node.position, `predicate should return boolean (got ${typeText(answer)})`);
}
function checkGet(checker, node) {
  const [first2, second2] = node.values;
  if (first2 === void 0 || second2 === void 0 || node.values.length !== 2) {
    return problem(node.position, `invalid number of arguments (expected 2, got ${String(node.values.length)})`);
  }
  const object = checker.visit(first2);
  const property = checker.visit(second2);
  if (first2.kind === "identifier" && first2.name === "$env") {
    return (second2.kind === "string" ? checker.environment.names.get(second2.value) : void 0) ?? unknown;
  }
  if (isUnknown(object)) return unknown;
  switch (kindOfNature(object)) {
    case "slice":
    case "array":
      if (isInteger(property) || isUnknown(property)) return elementOf(object);
      return problem(second2.position, `non-integer slice index ${typeText(property)}`);
    case "map":
      if (isAssignable(property, keyOf(object)) || isUnknown(property)) return elementOf(object);
      return problem(second2.position, `cannot use ${typeText(property)} to get an element from ${typeText(object)}`);
    default:
      return problem(first2.position, `type ${typeText(object)} does not support indexing`);
  }
}

// src/expressions/methods/types.ts
function methodNature(type, name) {
  const methods = methodsOf(type);
  const method2 = methods !== void 0 && Object.hasOwn(methods, name) ? methods[name] : void 0;
  if (method2 === void 0) return void 0;
  const { signature } = method2;
  return { type: signatureText({ ...signature, parameters: [type, ...signature.parameters] }), signature };
}

// src/expressions/check/check-member.ts
function checkName(checker, name, position) {
  return checker.environment.names.get(name) ?? builtinNature(name) ?? problem(position, `unknown name ${name}`);
}
function checkMember(checker, node) {
  const name = node.property.kind === "string" ? node.property.value : void 0;
  if (node.object.kind === "identifier" && node.object.name === "$env") {
    if (name === void 0) return unknown;
    return checker.environment.names.get(name) ?? (node.optional ? unknown : problem(node.position, `unknown name ${name}`));
  }
  const object = checker.visit(node.object);
  const property = checker.visit(node.property);
  if (isUnknown(object)) return unknown;
  if (name !== void 0) {
    if (object.isNil === true) problem(node.position, `type nil has no field ${name}`);
    const method2 = object.type === void 0 ? void 0 : methodNature(object.type, name);
    if (method2 !== void 0) return method2;
  }
  switch (kindOfNature(object)) {
    case "map":
      return checkKey(node, object, property, name);
    case "slice":
    case "array":
      if (isInteger(property) || isUnknown(property)) return elementOf(object);
      return problem(node.property.position, `array elements can only be selected using an integer (got ${typeText(property)})`);
    default:
      return notFound(node, object, property, name);
  }
}
function checkKey(node, object, property, name) {
  if (!isAssignable(property, keyOf(object)) && !isUnknown(property)) {
    problem(node.property.position, `cannot use ${typeText(property)} to get an element from ${typeText(object)}`);
  }
  if (name !== void 0) {
    const field2 = object.fields?.get(name);
    if (field2 !== void 0) return field2;
    if (object.isStrict === true) problem(node.property.position, `unknown field ${name}`);
  }
  return elementOf(object);
}
function notFound(node, object, property, name) {
  if (name === void 0) return problem(node.position, `type ${typeText(object)}[${typeText(property)}] is undefined`);
  return problem(node.position, `type ${typeText(object)} has no ${node.method ? "method" : "field"} ${name}`);
}

// src/expressions/check/checker.ts
function checkTree(tree, environment) {
  const checker = {
    environment,
    natures: /* @__PURE__ */ new Map(),
    scopes: [],
    variables: [],
    visit: (node) => visit(checker, node),
    inScope: (collection, pointers, node) => {
      checker.scopes.push({ collection, pointers });
      const nature = visit(checker, node);
      checker.scopes.pop();
      return nature;
    }
  };
  visit(checker, tree);
  return checker.natures;
}
function visit(checker, node) {
  const nature = natureOf2(checker, node);
  checker.natures.set(node, nature);
  return nature;
}
function natureOf2(checker, node) {
  switch (node.kind) {
    case "nil":
      return nil;
    case "identifier":
      return checkIdentifier(checker, node.name, node.position);
    case "integer":
      return int;
    case "float":
      return float;
    case "boolean":
      return boolean;
    case "string":
      return string;
    case "constant":
      return unknown;
    case "unary":
      return checkUnary(visit(checker, node.operand), node.operator, node.position);
    case "binary":
      return checkBinary(checker, node);
    case "chain":
      return visit(checker, node.node);
    case "member":
      return checkMember(checker, node);
    case "slice":
      return checkSlice(checker, node);
    case "call":
      return checkCall(checker, node);
    case "builtin":
      return checkBuiltin(checker, node);
    case "predicate":
      return checkPredicate(visit(checker, node.body));
    case "pointer":
      return checkPointer(checker, node.name, node.position);
    case "variable":
      return checkVariable(checker, node);
    case "sequence":
      return node.nodes.map((part3) => visit(checker, part3)).at(-1) ?? unknown;
    case "conditional":
      return checkConditional(checker, node);
    case "array":
      return checkArray(node.nodes.map((item2) => visit(checker, item2)));
    case "map":
      for (const pair of node.pairs) visit(checker, pair);
      return aMap;
    case "pair":
      visit(checker, node.key);
      visit(checker, node.value);
      return nil;
  }
}
function checkIdentifier(checker, name, position) {
  const variable = checker.variables.findLast((candidate) => candidate.name === name);
  if (variable !== void 0) return variable.nature;
  if (name === "$env") return unknown;
  return checkName(checker, name, position);
}
function checkUnary(operand2, operator, position) {
  if (operator === "!" || operator === "not") {
    if (isBoolean(operand2) || isUnknown(operand2)) return boolean;
  } else {
    if (isNumber(operand2)) return operand2;
    if (isUnknown(operand2)) return unknown;
  }
  return problem(position, `invalid operation: ${operator} (mismatched type ${typeText(operand2)})`);
}
function checkSlice(checker, node) {
  const nature = visit(checker, node.node);
  if (isUnknown(nature)) return unknown;
  if (!isArray(nature) && kindOfNature(nature) !== "string") problem(node.position, `cannot slice ${typeText(nature)}`);
  for (const index2 of [node.from, node.to]) {
    if (index2 === void 0) continue;
    const found3 = visit(checker, index2);
    if (!isInteger(found3) && !isUnknown(found3)) problem(index2.position, `non-integer slice index ${typeText(found3)}`);
  }
  return nature;
}
function checkPredicate(result2) {
  const results = result2.isNil === true ? [] : [isUnknown(result2) ? anyType : result2.type ?? anyType];
  const signature = { parameters: [anyType], variadic: false, results };
  return { type: signatureText(signature), signature, result: result2 };
}
function checkPointer(checker, name, position) {
  const scope = checker.scopes.at(-1);
  if (scope === void 0) return problem(position, "cannot use pointer accessor outside predicate");
  if (name !== "") return scope.pointers.get(name) ?? problem(position, `unknown pointer #${name}`);
  if (isUnknown(scope.collection)) return unknown;
  return isArray(scope.collection) ? elementOf(scope.collection) : problem(position, `cannot use ${typeText(scope.collection)} as array`);
}
function checkVariable(checker, node) {
  const { name } = node;
  if (checker.environment.names.has(name)) problem(node.position, `cannot redeclare ${name}`);
  if (builtinNature(name) !== void 0) problem(node.position, `cannot redeclare builtin ${name}`);
  if (checker.variables.some((variable) => variable.name === name)) problem(node.position, `cannot redeclare variable ${name}`);
  checker.variables.push({ name, nature: visit(checker, node.value) });
  const nature = visit(checker, node.body);
  checker.variables.pop();
  return nature;
}
function checkConditional(checker, node) {
  const condition = visit(checker, node.condition);
  if (!isBoolean(condition) && !isUnknown(condition)) {
    problem(node.condition.position, `non-bool expression (type ${typeText(condition)}) used as condition`);
  }
  const [left, right] = [visit(checker, node.whenTrue), visit(checker, node.whenFalse)];
  if (left.isNil === true) return right.isNil === true ? nil : right;
  if (right.isNil === true) return left;
  if (!isAssignable(left, right)) return unknown;
  if (isArray(left) && isArray(right)) {
    const [a, b] = [elementOf(left), elementOf(right)];
    if (!isAssignable(a, b) || !isAssignable(b, a)) return anArray;
  }
  return left;
}
function checkArray(items2) {
  const isUniform = items2.every((item2, index2) => index2 === 0 || kindOfNature(item2) === kindOfNature(items2[index2 - 1] ?? unknown));
  return isUniform ? arrayOf(items2.at(-1) ?? unknown) : anArray;
}

// src/expressions/language/ast.ts
function childrenOf(node) {
  switch (node.kind) {
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "chain":
      return [node.node];
    case "member":
      return [node.object, node.property];
    case "slice":
      return [node.node, ...node.from === void 0 ? [] : [node.from], ...node.to === void 0 ? [] : [node.to]];
    case "call":
      return [node.callee, ...node.values];
    case "builtin":
      return node.values;
    case "predicate":
      return [node.body];
    case "variable":
      return [node.value, node.body];
    case "sequence":
    case "array":
      return node.nodes;
    case "conditional":
      return [node.condition, node.whenTrue, node.whenFalse];
    case "map":
      return node.pairs;
    case "pair":
      return [node.key, node.value];
    default:
      return [];
  }
}
function walk(node, visit3) {
  for (const child of childrenOf(node)) walk(child, visit3);
  visit3(node);
}

// src/expressions/evaluate/fold.ts
function fold(node) {
  switch (node.kind) {
    case "unary":
      return foldUnary(node);
    case "binary":
      return foldBinary(node);
    case "array": {
      const items2 = node.nodes.map(literal2);
      if (items2.length === 0 || !items2.every((item2) => item2 !== void 0)) return void 0;
      return { kind: "constant", value: list(items2.map((item2) => item2.value)), position: node.position };
    }
    case "builtin":
      return foldFilters(node);
    default:
      return void 0;
  }
}
function literal2(node) {
  return node.kind === "integer" || node.kind === "float" || node.kind === "string" || node.kind === "boolean" ? node : void 0;
}
function number(node) {
  return node.kind === "integer" || node.kind === "float" ? node.value : void 0;
}
function foldUnary(node) {
  const { operand: operand2, position } = node;
  if (operand2.kind === "integer" && node.operator === "-") return { kind: "integer", value: wrap(-operand2.value), position };
  if (operand2.kind === "float" && node.operator === "-") return { kind: "float", value: -operand2.value, position };
  if ((operand2.kind === "integer" || operand2.kind === "float") && node.operator === "+") return { ...operand2, position };
  if (operand2.kind === "boolean" && (node.operator === "!" || node.operator === "not"))
    return { ...operand2, value: !operand2.value, position };
  return void 0;
}
function foldBinary(node) {
  switch (node.operator) {
    case "+":
      if (node.left.kind === "string" && node.right.kind === "string")
        return { ...node.left, value: node.left.value + node.right.value, position: node.position };
      return arithmetic2(
        node,
        (a, b) => a + b,
        (a, b) => a + b
      );
    case "-":
      return arithmetic2(
        node,
        (a, b) => a - b,
        (a, b) => a - b
      );
    case "*":
      return arithmetic2(
        node,
        (a, b) => a * b,
        (a, b) => a * b
      );
    case "/":
      return floating(node, (a, b) => a / b);
    case "**":
    case "^":
      return floating(node, power);
    case "%":
      if (node.left.kind !== "integer" || node.right.kind !== "integer") return void 0;
      if (node.right.value === 0n) problem(node.position, "integer divide by zero");
      return { ...node.left, value: node.left.value % node.right.value, position: node.position };
    case "and":
    case "&&":
      return foldLogic(node, true);
    case "or":
    case "||":
      return foldLogic(node, false);
    case "==": {
      const [left, right] = [literal2(node.left), literal2(node.right)];
      if (left === void 0 || left.kind !== right?.kind || left.kind === "float") return void 0;
      return { kind: "boolean", value: left.value === right.value, position: node.position };
    }
    default:
      return void 0;
  }
}
function arithmetic2(node, whole4, float2) {
  const [a, b] = [number(node.left), number(node.right)];
  if (typeof a === "bigint" && typeof b === "bigint") return { kind: "integer", value: wrap(whole4(a, b)), position: node.position };
  return floating(node, float2);
}
function floating(node, apply4) {
  const [a, b] = [number(node.left), number(node.right)];
  return a === void 0 || b === void 0 ? void 0 : { kind: "float", value: apply4(Number(a), Number(b)), position: node.position };
}
function foldLogic(node, neutral) {
  const [a, b] = [node.left, node.right].map((side) => side.kind === "boolean" ? side.value : void 0);
  if (a === neutral) return { ...node.right, position: node.position };
  if (b === neutral) return { ...node.left, position: node.position };
  return a === void 0 && b === void 0 ? void 0 : { kind: "boolean", value: !neutral, position: node.position };
}
function foldFilters(node) {
  const inner = node.name === "filter" && node.values.length === 2 ? filterIn(node.values[0]) : void 0;
  const [outer, first2] = [node.values[1], inner?.values[1]];
  if (inner === void 0 || outer?.kind !== "predicate" || first2?.kind !== "predicate") return void 0;
  const body2 = { kind: "binary", operator: "&&", left: first2.body, right: outer.body, position: { from: 0, to: 0 } };
  return { ...node, values: [inner.values[0] ?? node, { kind: "predicate", body: body2, position: { from: 0, to: 0 } }] };
}
function filterIn(node) {
  return node?.kind === "builtin" && node.name === "filter" && node.values.length === 2 ? node : void 0;
}

// src/expressions/evaluate/rewrite.ts
function rewrite(node, change, natures) {
  const keep = (old, made3) => {
    const nature = natures.get(old);
    if (made3 !== old && nature !== void 0 && !natures.has(made3)) natures.set(made3, nature);
    return made3;
  };
  const visit3 = (old) => {
    const inner = keep(old, withChildren(old, visit3));
    return keep(inner, change(inner) ?? inner);
  };
  return visit3(node);
}
function withChildren(node, visit3) {
  switch (node.kind) {
    case "unary":
      return changed(node, { operand: visit3(node.operand) });
    case "binary":
      return changed(node, { left: visit3(node.left), right: visit3(node.right) });
    case "chain":
      return changed(node, { node: visit3(node.node) });
    case "member":
      return changed(node, { object: visit3(node.object), property: visit3(node.property) });
    case "slice":
      return changed(node, {
        node: visit3(node.node),
        from: node.from === void 0 ? void 0 : visit3(node.from),
        to: node.to === void 0 ? void 0 : visit3(node.to)
      });
    case "call":
      return changed(node, { callee: visit3(node.callee), values: all(node.values, visit3) });
    case "builtin":
      return changed(node, { values: all(node.values, visit3) });
    case "predicate":
      return changed(node, { body: visit3(node.body) });
    case "variable":
      return changed(node, { value: visit3(node.value), body: visit3(node.body) });
    case "sequence":
    case "array":
      return changed(node, { nodes: all(node.nodes, visit3) });
    case "conditional":
      return changed(node, { condition: visit3(node.condition), whenTrue: visit3(node.whenTrue), whenFalse: visit3(node.whenFalse) });
    case "map":
      return changed(node, { pairs: all(node.pairs, visit3) });
    case "pair":
      return changed(node, { key: visit3(node.key), value: visit3(node.value) });
    default:
      return node;
  }
}
function all(nodes, visit3) {
  const visited = nodes.map(visit3);
  return visited.every((node, index2) => node === nodes[index2]) ? nodes : visited;
}
function changed(node, parts2) {
  const isSame3 = Object.entries(parts2).every(([name, part3]) => node[name] === part3);
  return isSame3 ? node : { ...node, ...parts2 };
}

// src/expressions/evaluate/same-shape.ts
function sameShape(left, right) {
  return JSON.stringify(left, shape) === JSON.stringify(right, shape);
}
function shape(key, value2) {
  if (key === "position") return void 0;
  return typeof value2 === "bigint" ? `${String(value2)}n` : value2;
}

// src/expressions/evaluate/optimize.ts
function optimize(tree, known2) {
  const natures = new Map(known2);
  const pass2 = (node, change) => rewrite(node, (old) => change(old, natures), natures);
  let result2 = pass2(tree, inArray);
  for (let before; before !== result2; ) {
    before = result2;
    result2 = pass2(result2, fold);
  }
  for (const change of [inRange, mapOfFilter, lengthOfFilter, endOfFilter, combined, sumOfArray, sumOfMap]) result2 = pass2(result2, change);
  return { tree: result2, natures };
}
function inArray(node, natures) {
  if (node.kind !== "binary" || node.operator !== "in" || node.right.kind !== "array" || node.right.nodes.length === 0) return void 0;
  const items2 = node.right.nodes;
  const set = (type) => {
    const keys2 = items2.map((item2) => [item2.kind === "integer" || item2.kind === "string" ? item2.value : null, null]);
    return { ...node, right: { kind: "constant", value: dictionary(keys2, `map[${type}]struct {}`), position: { from: 0, to: 0 } } };
  };
  if (natures.get(node.left)?.type === "int" && items2.every((item2) => item2.kind === "integer")) return set("int");
  return items2.every((item2) => item2.kind === "string") ? set("string") : void 0;
}
function inRange(node, natures) {
  if (node.kind !== "binary" || node.operator !== "in" || natures.get(node.left)?.type !== "int") return void 0;
  const range2 = node.right;
  if (range2.kind !== "binary" || range2.operator !== ".." || range2.left.kind !== "integer" || range2.right.kind !== "integer")
    return void 0;
  const position = { from: 0, to: 0 };
  return {
    kind: "binary",
    operator: "and",
    position: node.position,
    left: { kind: "binary", operator: ">=", left: node.left, right: range2.left, position },
    right: { kind: "binary", operator: "<=", left: node.left, right: range2.right, position }
  };
}
function mapOfFilter(node) {
  if (node.kind !== "builtin" || node.name !== "map" || node.values.length !== 2) return void 0;
  const [collection, predicate2] = node.values;
  const filter3 = filterIn(collection);
  if (filter3 === void 0 || filter3.mapping !== void 0 || predicate2?.kind !== "predicate" || usesIndex(predicate2)) return void 0;
  return { kind: "builtin", name: "filter", values: filter3.values, mapping: predicate2.body, position: node.position };
}
function usesIndex(node) {
  let found3 = false;
  walk(node, (part3) => found3 ||= part3.kind === "pointer" && part3.name === "index");
  return found3;
}
function lengthOfFilter(node) {
  const filter3 = node.kind === "builtin" && node.name === "len" && node.values.length === 1 ? filterIn(node.values[0]) : void 0;
  return filter3 === void 0 ? void 0 : { kind: "builtin", name: "count", values: filter3.values, position: node.position };
}
function endOfFilter(node) {
  const make = (filter3, isLast, throws) => ({
    kind: "builtin",
    name: isLast ? "findLast" : "find",
    values: filter3.values,
    throws,
    position: node.position,
    ...filter3.mapping === void 0 ? {} : { mapping: filter3.mapping }
  });
  if (node.kind === "member" && !node.optional && node.property.kind === "integer") {
    const filter3 = filterIn(node.object);
    if (filter3 !== void 0 && (node.property.value === 0n || node.property.value === -1n))
      return make(filter3, node.property.value !== 0n, true);
  }
  if (node.kind === "builtin" && (node.name === "first" || node.name === "last") && node.values.length === 1) {
    const filter3 = filterIn(node.values[0]);
    if (filter3 !== void 0) return make(filter3, node.name === "last", false);
  }
  return void 0;
}
function combined(node) {
  if (node.kind !== "binary" || node.left.kind !== "builtin" || node.right.kind !== "builtin" || node.left.name !== node.right.name)
    return void 0;
  const operator = combination(node.left.name, node.operator);
  const [[items2, a], [others2, b]] = [node.left.values, node.right.values];
  if (operator === void 0 || items2 === void 0 || others2 === void 0 || a?.kind !== "predicate" || b?.kind !== "predicate")
    return void 0;
  if (!sameShape(items2, others2)) return void 0;
  const position = { from: 0, to: 0 };
  const body2 = { kind: "binary", operator, left: a.body, right: b.body, position };
  return { ...node.left, values: [items2, { kind: "predicate", body: combined(body2) ?? body2, position }], position: node.position };
}
function combination(name, operator) {
  if (name === "all" && (operator === "and" || operator === "&&")) return operator;
  if (name === "any" && (operator === "or" || operator === "||")) return operator;
  if (name === "none" && operator === "and") return "or";
  return name === "none" && operator === "&&" ? "||" : void 0;
}
function sumOfArray(node) {
  if (node.kind !== "builtin" || node.name !== "sum" || node.values.length !== 1) return void 0;
  const array = node.values[0];
  if (array?.kind !== "array" || array.nodes.length < 2) return void 0;
  const position = { from: 0, to: 0 };
  const total = array.nodes.reduceRight((right, left) => ({ kind: "binary", operator: "+", left, right, position }));
  return { ...total, position: node.position };
}
function sumOfMap(node) {
  if (node.kind !== "builtin" || node.name !== "sum" || node.values.length !== 1) return void 0;
  const map = node.values[0];
  if (map?.kind !== "builtin" || map.name !== "map" || map.values.length !== 2) return void 0;
  return { kind: "builtin", name: "sum", values: map.values, position: node.position };
}

// src/expressions/evaluate/members.ts
function fetch(object, key) {
  if (object === null) return panic(`cannot fetch ${format(key)} from <nil>`);
  const method2 = typeof key === "string" ? methodOf(object, key) : void 0;
  if (method2 !== void 0) return method2;
  if (isList(object)) {
    const index2 = indexOf(key, object.items.length);
    return object.items[index2] ?? null;
  }
  if (typeof object === "string") return integer("uint8", byteAt(object, indexOf(key, byteLength(object))));
  if (isMap(object)) {
    const found3 = sameKey(object.entries, mapKey(key, object.type));
    return object.entries.has(found3) ? object.entries.get(found3) ?? null : zeroOf(mapTypes(object.type).element);
  }
  return panic(`cannot fetch ${format(key)} from ${typeOf(object)}`);
}
function methodOf(object, name) {
  if (!isObject(object)) return void 0;
  const methods = methodsOf(typeOf(object));
  const method2 = methods !== void 0 && Object.hasOwn(methods, name) ? methods[name] : void 0;
  if (method2 === void 0) return void 0;
  return { kind: "function", name, signature: method2.signature, call: (values4) => method2.call(object, values4) };
}
function indexOf(key, length) {
  const given2 = toInt(key);
  const index2 = given2 < 0n ? BigInt(length) + given2 : given2;
  if (index2 < 0n || index2 >= BigInt(length)) panic(`index out of range: ${String(index2)} (array length is ${String(length)})`);
  return Number(index2);
}
function get(object, key) {
  if (object === null) return null;
  const method2 = typeof key === "string" ? methodOf(object, key) : void 0;
  if (method2 !== void 0) return method2;
  if (isMap(object)) return object.entries.get(mapKey(key, object.type)) ?? null;
  if (!isList(object) && typeof object !== "string") return null;
  const length = isList(object) ? object.items.length : byteLength(object);
  const given2 = Number(toInt(key));
  const index2 = given2 < 0 ? length + given2 : given2;
  return index2 < 0 || index2 >= length ? null : fetch(object, BigInt(index2));
}
function lengthOf2(value2) {
  if (typeof value2 === "string") return byteLength(value2);
  if (isList(value2)) return value2.items.length;
  return isMap(value2) ? value2.entries.size : panic(`invalid argument for len (type ${typeOf(value2)})`);
}
function slice2(value2, from, to) {
  if (!isList(value2) && typeof value2 !== "string") return panic(`cannot slice ${format(from)}`);
  const length = lengthOf2(value2);
  const [start, end5] = [toInt(from), toInt(to)].map((index2) => Math.max(0, Number(index2) < 0 ? length + Number(index2) : Number(index2)));
  const last = Math.min(end5, length);
  const first2 = Math.min(start, last);
  if (typeof value2 === "string") return sliceBytes(value2, first2, last);
  if (value2.type.startsWith("[]")) return { ...value2, items: value2.items.slice(first2, last) };
  return { kind: "list", type: `[]${elementType(value2.type)}`, items: value2.items.slice(first2, last) };
}
function scopeOf(value2) {
  const scope = (items2, isMap2 = false) => ({ items: items2, isMap: isMap2, index: 0, accumulated: void 0 });
  if (isList(value2)) return scope(value2.items);
  if (value2 === null) return panic("reflect: call of reflect.Value.Len on zero Value");
  if (typeof value2 === "string") return scope(Array.from(utf8(value2), (byte) => integer("uint8", BigInt(byte))));
  if (isMap(value2)) return scope([...value2.entries.values()], true);
  return panic(`reflect: call of reflect.Value.Len on ${kindName(value2)} Value`);
}
function itemOf(scope) {
  if (scope.isMap) return panic("reflect: call of reflect.Value.Index on map Value");
  const item2 = scope.items[scope.index];
  return item2 === void 0 ? panic("reflect: slice index out of range") : item2;
}

// src/expressions/go/sort.ts
var shortRange = 12;
var shortestNinther = 50;
function sortRange(data, length) {
  quicksort(data, 0, length, length === 0 ? 0 : 32 - Math.clz32(length));
}
function quicksort(data, from, to, badChoices) {
  let [a, b, limit3] = [from, to, badChoices];
  let wasBalanced = true;
  let wasPartitioned = true;
  for (; ; ) {
    const length = b - a;
    if (length <= shortRange) {
      insertionSort(data, a, b);
      return;
    }
    if (limit3 === 0) {
      heapSort(data, a, b);
      return;
    }
    if (!wasBalanced) {
      breakPatterns(data, a, b);
      limit3 -= 1;
    }
    let { pivot, hint } = choosePivot(data, a, b);
    if (hint === "decreasing") {
      reverseRange(data, a, b);
      pivot = b - 1 - (pivot - a);
      hint = "increasing";
    }
    if (wasBalanced && wasPartitioned && hint === "increasing" && partialInsertionSort(data, a, b)) return;
    if (a > 0 && !data.less(a - 1, pivot)) {
      a = partitionEqual(data, a, b, pivot);
      continue;
    }
    const parts2 = partition(data, a, b, pivot);
    wasPartitioned = parts2.wasPartitioned;
    const [left, right] = [parts2.middle - a, b - parts2.middle];
    wasBalanced = Math.min(left, right) >= Math.floor(length / 8);
    if (left < right) {
      quicksort(data, a, parts2.middle, limit3);
      a = parts2.middle + 1;
    } else {
      quicksort(data, parts2.middle + 1, b, limit3);
      b = parts2.middle;
    }
  }
}
function insertionSort(data, a, b) {
  for (let i = a + 1; i < b; i++) for (let j = i; j > a && data.less(j, j - 1); j--) data.swap(j, j - 1);
}
function heapSort(data, a, b) {
  const length = b - a;
  for (let i = Math.floor((length - 1) / 2); i >= 0; i--) siftDown(data, i, length, a);
  for (let i = length - 1; i >= 0; i--) {
    data.swap(a, a + i);
    siftDown(data, 0, i, a);
  }
}
function siftDown(data, low, high, first2) {
  for (let root = low; ; ) {
    let child = 2 * root + 1;
    if (child >= high) return;
    if (child + 1 < high && data.less(first2 + child, first2 + child + 1)) child += 1;
    if (!data.less(first2 + root, first2 + child)) return;
    data.swap(first2 + root, first2 + child);
    root = child;
  }
}
function partition(data, a, b, pivot) {
  data.swap(a, pivot);
  let [i, j] = [a + 1, b - 1];
  for (let first2 = true; ; first2 = false) {
    while (i <= j && data.less(i, a)) i += 1;
    while (i <= j && !data.less(j, a)) j -= 1;
    if (i > j) {
      data.swap(j, a);
      return { middle: j, wasPartitioned: first2 };
    }
    data.swap(i, j);
    i += 1;
    j -= 1;
  }
}
function partitionEqual(data, a, b, pivot) {
  data.swap(a, pivot);
  let [i, j] = [a + 1, b - 1];
  for (; ; ) {
    while (i <= j && !data.less(a, i)) i += 1;
    while (i <= j && data.less(a, j)) j -= 1;
    if (i > j) return i;
    data.swap(i, j);
    i += 1;
    j -= 1;
  }
}
function partialInsertionSort(data, a, b) {
  let i = a + 1;
  for (let step2 = 0; step2 < 5; step2++) {
    while (i < b && !data.less(i, i - 1)) i += 1;
    if (i === b) return true;
    if (b - a < shortestNinther) return false;
    data.swap(i, i - 1);
    if (i - a >= 2) for (let j = i - 1; j >= 1 && data.less(j, j - 1); j--) data.swap(j, j - 1);
    if (b - i >= 2) for (let j = i + 1; j < b && data.less(j, j - 1); j++) data.swap(j, j - 1);
  }
  return false;
}
function breakPatterns(data, a, b) {
  const length = b - a;
  let random = BigInt(length);
  const mask = (1n << BigInt(32 - Math.clz32(length))) - 1n;
  const middle = a + Math.floor(length / 4) * 2;
  for (let index2 = middle - 1; index2 <= middle + 1; index2++) {
    random ^= BigInt.asUintN(64, random << 13n);
    random ^= random >> 7n;
    random ^= BigInt.asUintN(64, random << 17n);
    const other = Number(random & mask);
    data.swap(index2, a + (other >= length ? other - length : other));
  }
}
function choosePivot(data, a, b) {
  const length = b - a;
  const swaps = { count: 0 };
  let [i, j, k] = [1, 2, 3].map((quarter) => a + Math.floor(length / 4) * quarter);
  if (length >= shortestNinther) {
    i = median2(data, i - 1, i, i + 1, swaps);
    j = median2(data, j - 1, j, j + 1, swaps);
    k = median2(data, k - 1, k, k + 1, swaps);
  }
  j = median2(data, i, j, k, swaps);
  return { pivot: j, hint: swaps.count === 0 ? "increasing" : swaps.count === 12 ? "decreasing" : "unknown" };
}
function median2(data, first2, second2, third, swaps) {
  const order2 = (left, right) => {
    if (!data.less(right, left)) return [left, right];
    swaps.count += 1;
    return [right, left];
  };
  let [a, b] = order2(first2, second2);
  let c = third;
  [b, c] = order2(b, c);
  [a, b] = order2(a, b);
  return b;
}
function reverseRange(data, a, b) {
  for (let [i, j] = [a, b - 1]; i < j; i++, j--) data.swap(i, j);
}

// src/expressions/evaluate/over-items.ts
function evaluateOverItems(state, node, evaluate3) {
  const collection = evaluate3(state, node.values[0] ?? node);
  state.at = node.position;
  const scope = scopeOf(collection);
  state.scopes.push(scope);
  const value2 = run({ state, node, scope, evaluate: evaluate3 });
  state.scopes.pop();
  return value2;
}
function run(loop) {
  switch (loop.node.name) {
    case "all":
      return search(loop, false) === void 0;
    case "any":
      return search(loop, true) !== void 0;
    case "none":
      return search(loop, true) === void 0;
    case "one":
      return count2(loop) === 1n;
    case "count":
      return count2(loop);
    case "filter":
      return filter2(loop);
    case "map":
      return mapped(loop);
    case "find":
      return found(loop, search(loop, true));
    case "findLast": {
      const value2 = found(loop, search(loop, true, true));
      loop.state.leftovers += 1;
      return value2;
    }
    case "findIndex":
      return index(search(loop, true));
    case "findLastIndex":
      loop.state.leftovers += 1;
      return index(search(loop, true, true));
    case "sum":
      return sum(loop);
    case "reduce":
      return reduce(loop);
    case "groupBy":
      return groupBy(loop);
    default:
      return sortBy(loop);
  }
}
function body(loop) {
  step(loop.state);
  const predicate2 = loop.node.values[1];
  const value2 = predicate2 === void 0 ? itemOf(loop.scope) : loop.evaluate(loop.state, predicate2);
  loop.state.at = loop.node.position;
  return value2;
}
function forEach(loop, use) {
  for (; loop.scope.index < loop.scope.items.length; loop.scope.index++) use();
}
function search(loop, wanted, isBackwards = false) {
  const { scope } = loop;
  const length = scope.items.length;
  for (let offset = 0; offset < length; offset++) {
    scope.index = isBackwards ? length - 1 - offset : offset;
    if (asBoolean(body(loop)) === wanted) return scope.index;
  }
  return void 0;
}
function index(found3) {
  return found3 === void 0 ? null : BigInt(found3);
}
function found(loop, at2) {
  if (at2 === void 0) return loop.node.throws === true ? panic("reflect: slice index out of range") : null;
  loop.scope.index = at2;
  return loop.node.mapping === void 0 ? itemOf(loop.scope) : loop.evaluate(loop.state, loop.node.mapping);
}
function count2(loop) {
  let total = 0n;
  forEach(loop, () => {
    if (asBoolean(body(loop))) total += 1n;
  });
  return total;
}
function filter2(loop) {
  const before = loop.state.leftovers;
  const items2 = [];
  forEach(loop, () => {
    if (!asBoolean(body(loop))) return;
    const mapping = loop.node.mapping;
    items2.push(mapping === void 0 ? itemOf(loop.scope) : loop.evaluate(loop.state, mapping));
  });
  checkLeftovers(loop.state, before);
  return made(loop, items2);
}
function mapped(loop) {
  const before = loop.state.leftovers;
  const items2 = [];
  forEach(loop, () => {
    items2.push(body(loop));
  });
  checkLeftovers(loop.state, before);
  return made(loop, items2);
}
function made(loop, items2) {
  loop.state.at = loop.node.position;
  grow(loop.state, items2.length);
  return list(items2);
}
function sum(loop) {
  let total = 0n;
  loop.scope.accumulated = total;
  forEach(loop, () => {
    total = applyBinary(loop.state, "+", body(loop), total);
    loop.scope.accumulated = total;
  });
  return total;
}
function reduce(loop) {
  const { scope, state, node } = loop;
  const initial = node.values[2];
  if (initial !== void 0) scope.accumulated = loop.evaluate(state, initial);
  else {
    if (scope.items.length === 0) {
      return panic(state.version === "3.7" ? "reflect: slice index out of range" : "reduce of empty array with no initial value");
    }
    scope.accumulated = itemOf(scope);
    scope.index = 1;
  }
  forEach(loop, () => {
    scope.accumulated = body(loop);
  });
  return scope.accumulated ?? null;
}
function groupBy(loop) {
  const groups = /* @__PURE__ */ new Map();
  forEach(loop, () => {
    const key = body(loop);
    if (isObject(key) && (key.kind === "list" || key.kind === "map")) panic(`hash of unhashable type: ${typeOf(key)}`);
    const item2 = itemOf(loop.scope);
    const group3 = groups.get(sameKey(groups, key));
    if (group3 === void 0) groups.set(key, [item2]);
    else group3.push(item2);
  });
  const entries = new Map([...groups].map(([key, items2]) => [key, list(items2)]));
  return { kind: "map", type: "map[interface {}][]interface {}", entries };
}
function sortBy(loop) {
  const order2 = loop.node.values[2];
  const given2 = order2 === void 0 ? "asc" : loop.evaluate(loop.state, order2);
  loop.state.at = loop.node.position;
  const direction = asString(given2);
  if (direction !== "asc" && direction !== "desc") panic("unknown order, use asc or desc");
  const keyed = [];
  forEach(loop, () => {
    keyed.push({ key: body(loop), item: itemOf(loop.scope) });
  });
  sortValues(keyed, (entry) => entry.key, direction === "desc");
  grow(loop.state, keyed.length);
  return list(keyed.map((entry) => entry.item));
}
function sortValues(items2, key, isDescending) {
  const value2 = (index2) => {
    const item2 = items2[index2];
    return item2 === void 0 ? null : key(item2);
  };
  const less = (left, right) => isDescending ? compare2(value2(right), value2(left), "<") < 0 : compare2(value2(left), value2(right), "<") < 0;
  const swap = (left, right) => {
    const [a, b] = [items2[left], items2[right]];
    if (a === void 0 || b === void 0) return;
    items2[left] = b;
    items2[right] = a;
  };
  sortRange({ less, swap }, items2.length);
}

// src/expressions/builtins/lists.ts
function asList(value2, verb) {
  return isList(value2) ? value2 : panic(`cannot ${verb} ${kindName(value2)}`);
}
function asMap2(value2, message) {
  return isMap(value2) ? value2 : panic(message(kindName(value2)));
}
function end2(index2) {
  return ([value2 = null]) => {
    try {
      return fetch(value2, index2);
    } catch (error) {
      if (error instanceof Panic) return null;
      throw error;
    }
  };
}
function take3([value2 = null, count3 = null]) {
  const from = isList(value2) ? value2 : panic(`cannot take from ${kindName(value2)}`);
  const number2 = typeof count3 === "number" || /^u/.test(kindName(count3)) ? void 0 : asWhole(count3);
  if (number2 === void 0) return panic(`cannot take ${kindName(count3)} elements`);
  if (number2 < 0n) panic("reflect.Value.Slice: slice index out of bounds");
  return { ...from, items: from.items.slice(0, Number(number2)) };
}
function keys([value2 = null]) {
  const map = asMap2(value2, (kind2) => `cannot get keys from ${kind2}`);
  return list(sortedEntries(map).map(([key]) => key));
}
function values([value2 = null]) {
  const map = asMap2(value2, (kind2) => `cannot get values from ${kind2}`);
  return list(sortedEntries(map).map(([, item2]) => item2));
}
function toPairs([value2 = null]) {
  const map = asMap2(value2, (kind2) => `cannot transform ${kind2} to pairs`);
  const pairs = sortedEntries(map).map(([key, item2]) => list([key, item2], "[2]interface {}"));
  return list(pairs, "[][2]interface {}");
}
function fromPairs2([value2 = null]) {
  const pairs = isList(value2) ? value2.items : panic(`cannot transform ${value2 === null ? "<invalid reflect.Value>" : stringVerb(value2)} from pairs`);
  const entries = pairs.map((pair) => {
    if (!isList(pair)) return panic(`invalid pair ${format(pair)}`);
    if (pair.items.length !== 2) panic(`invalid pair length ${format(pair)}`);
    const [key = null, item2 = null] = pair.items;
    if (isList(key) || isMap(key)) panic(`runtime error: hash of unhashable type ${typeOf(key)}`);
    return [key, item2];
  });
  return { kind: "map", type: "map[interface {}]interface {}", entries: new Map(entries) };
}
function uniq([value2 = null]) {
  const unique2 = [];
  for (const item2 of asList(value2, "uniq").items) if (!unique2.some((other) => equal(item2, other))) unique2.push(item2);
  return list(unique2);
}
function reverse([value2 = null], state) {
  return made2(state, asList(value2, "reverse").items.toReversed());
}
function concat(lists2, state) {
  const items2 = lists2.flatMap((value2) => asList(value2, "concat").items);
  const all2 = made2(state, items2);
  return items2.length === 0 ? { ...all2, isNil: true } : all2;
}
function flatten([value2 = null], state) {
  const flat = (items2) => items2.flatMap((item2) => isList(item2) ? flat(item2.items) : [item2]);
  return made2(state, flat(asList(value2, "flatten").items));
}
function made2(state, items2) {
  grow(state, items2.length);
  return list(items2);
}
function sort([value2 = null, order2 = "asc"], state) {
  const known2 = isList(value2) && /^(?:interface \{\}|int|float64|string)$/.test(elementType(value2.type)) && value2.type.startsWith("[]");
  const items2 = known2 ? [...value2.items] : [];
  const direction = asString(order2);
  if (direction !== "asc" && direction !== "desc") panic(`invalid order ${direction}, expected asc or desc`);
  sortValues(items2, (item2) => item2, direction === "desc");
  grow(state, items2.length);
  return known2 ? list(items2) : { ...list([]), isNil: true };
}
var listFunctions2 = {
  first: end2(0n),
  last: end2(-1n),
  get: ([object = null, key = null]) => get(object, key),
  take: take3,
  keys,
  values,
  toPairs,
  fromPairs: fromPairs2,
  uniq,
  reverse,
  concat,
  flatten,
  sort
};

// src/expressions/builtins/texts.ts
function texts3(values4) {
  return values4.map(asString);
}
function typeName2(value2) {
  if (value2 === null) return "nil";
  const type = typeOf(value2);
  if (isObject(value2) && (value2.kind === "time" || value2.kind === "duration" || value2.kind === "named")) return type;
  if (isObject(value2) && value2.kind === "version") return "github.com/Masterminds/semver/v3.Version";
  if (isList(value2)) return "array";
  if (isMap(value2)) return "map";
  if (isObject(value2) && value2.kind === "function") return "func";
  if (/^uint/.test(type)) return "uint";
  if (/^int/.test(type)) return "int";
  if (/^float/.test(type)) return "float";
  return /^(?:bool|string)$/.test(type) ? type : "unknown";
}
function trim(values4) {
  const [text4 = "", characters] = texts3(values4);
  return characters === void 0 ? trimSpace(text4) : trimCharacters(text4, characters);
}
function trimPrefix([text4 = null, prefix = " "]) {
  const start = asString(prefix);
  const whole4 = asString(text4);
  return whole4.startsWith(start) ? whole4.slice(start.length) : whole4;
}
function trimSuffix([text4 = null, suffix = " "]) {
  const end5 = asString(suffix);
  const whole4 = asString(text4);
  return whole4.endsWith(end5) ? whole4.slice(0, whole4.length - end5.length) : whole4;
}
function split3(keepsSeparator) {
  return ([text4 = null, separator = null, most]) => {
    const [whole4, between] = [asString(text4), asString(separator)];
    const limit3 = most === void 0 ? -1 : Number(toInt(most));
    return splitText(whole4, between, limit3, keepsSeparator);
  };
}
function replace([text4 = null, old = null, by = null, most]) {
  const [whole4, from, to] = [asString(text4), asString(old), asString(by)];
  return replaceText(whole4, from, to, most === void 0 ? -1 : Number(toInt(most)));
}
function repeat([text4 = null, times = null], state) {
  const whole4 = asString(text4);
  const count3 = toInt(times);
  if (count3 < 0n) panic(`invalid argument for repeat (expected positive integer, got ${format(count3)})`);
  if (count3 > 1000000n) panic("memory budget exceeded");
  grow(state, byteLength(whole4) * Number(count3));
  return whole4.repeat(Number(count3));
}
function join2([items2 = null, glue = ""]) {
  const between = asString(glue);
  if (!isList(items2) || !/^\[\](?:string|interface \{\})$/.test(items2.type)) {
    return panic(`invalid argument for join (type ${items2 === null ? "%!s(<nil>)" : typeOf(items2)})`);
  }
  return items2.items.map(asString).join(between);
}
var textFunctions2 = {
  type: ([value2 = null]) => typeName2(value2),
  len: ([value2 = null]) => {
    if (typeof value2 === "string") return BigInt(runes(value2).length);
    if (isList(value2)) return BigInt(value2.items.length);
    return isMap(value2) ? BigInt(value2.entries.size) : panic(`invalid argument for len (type ${typeOf(value2)})`);
  },
  string: ([value2 = null]) => format(value2),
  trim,
  trimPrefix,
  trimSuffix,
  upper: ([text4 = null]) => upperCase(asString(text4)),
  lower: ([text4 = null]) => lowerCase(asString(text4)),
  split: split3(false),
  splitAfter: split3(true),
  replace,
  repeat,
  join: join2,
  indexOf: (values4) => BigInt(indexOfText(...two(values4))),
  lastIndexOf: (values4) => BigInt(lastIndexOfText(...two(values4))),
  hasPrefix: (values4) => {
    const [text4, prefix] = two(values4);
    return text4.startsWith(prefix);
  },
  hasSuffix: (values4) => {
    const [text4, suffix] = two(values4);
    return text4.endsWith(suffix);
  },
  toJSON: ([value2 = null]) => writeJson(value2, { indent: "  " }),
  fromJSON: ([text4 = null]) => readJson2(asString(text4)),
  toBase64: ([text4 = null]) => base64Encode(asString(text4)),
  fromBase64: ([text4 = null]) => {
    const decoded2 = base64Decode(asString(text4));
    return decoded2.kind === "text" ? decoded2.text : panic(decoded2.message);
  }
};
function two(values4) {
  const [left = "", right = ""] = texts3(values4);
  return [left, right];
}

// src/expressions/builtins/times.ts
var layouts = [
  "2006-01-02",
  "15:04:05",
  "2006-01-02 15:04:05",
  "2006-01-02T15:04:05Z07:00",
  "02 Jan 06 15:04 MST",
  "Monday, 02-Jan-06 15:04:05 MST",
  "Mon, 02 Jan 2006 15:04:05 MST"
];
function zoneOf(value2) {
  return isObject(value2) && value2.kind === "location" ? value2.zone : void 0;
}
function date(values4) {
  const zone = zoneOf(values4[0] ?? null);
  const [text4 = null, layout, zoneName2] = zone === void 0 ? values4 : values4.slice(1);
  const written2 = asString(text4);
  if (layout === void 0) return dateInAnyLayout(written2, zone ?? utc);
  const shape2 = asString(layout);
  const parsed = parseTime(shape2, written2, zoneName2 === void 0 ? zone ?? utc : loadZone(asString(zoneName2)));
  return parsed.kind === "time" ? parsed.time : panic(parsed.message);
}
function dateInAnyLayout(text4, zone) {
  for (const layout of layouts) {
    const parsed = parseTime(layout, text4, zone);
    if (parsed.kind === "time") return parsed.time;
  }
  return panic(`invalid date ${text4}`);
}
function duration4([text4 = null]) {
  const parsed = parseDuration(asString(text4));
  return parsed.kind === "duration" ? parsed : panic(parsed.message);
}
function now([zone = null], state) {
  if (state.now === void 0) return refuse("now(), the clock");
  return { kind: "time", nanoseconds: state.now, zone: zoneOf(zone) ?? { ...utc, name: "Local" } };
}
var timeFunctions = {
  date,
  duration: duration4,
  now,
  timezone: ([name = null]) => ({ kind: "location", zone: loadZone(asString(name)) })
};

// src/expressions/builtins/builtins.ts
var functions = { ...numberFunctions, ...textFunctions2, ...listFunctions2, ...timeFunctions };
var unary = /* @__PURE__ */ new Set(["len", "type", "abs", "ceil", "floor", "round", "int", "float", "string", "upper", "lower"]);
function callBuiltin(state, name, values4) {
  if (unary.has(name) && values4.length !== 1) return refuse(`${name}() with ${String(values4.length)} arguments, unchecked`);
  checkCount(name, values4);
  const builtin = functions[name];
  return builtin === void 0 ? refuse(`${name}()`) : builtin(values4, state);
}
var counts = {
  trim: [1, 2, "1 or 2", true],
  split: [2, 3, "2 or 3", true],
  splitAfter: [2, 3, "2 or 3", true],
  replace: [3, 4, "3 or 4", true],
  ...Object.fromEntries(
    ["bitand", "bitor", "bitxor", "bitnand", "bitshl", "bitshr", "bitushr"].map((name) => [name, [2, 2, "2", true]])
  ),
  bitnot: [1, 1, "1", true],
  take: [2, 2, "2", false],
  ...Object.fromEntries(
    ["keys", "values", "toPairs", "fromPairs", "reverse", "uniq", "flatten"].map((name) => [name, [1, 1, "1", false]])
  ),
  concat: [1, Infinity, "at least 1", false],
  sort: [1, 2, "1 or 2", false]
};
var leastOfOthers = {
  repeat: 2,
  indexOf: 2,
  lastIndexOf: 2,
  hasPrefix: 2,
  hasSuffix: 2,
  get: 2,
  trimPrefix: 1,
  trimSuffix: 1,
  join: 1,
  toJSON: 1,
  fromJSON: 1,
  toBase64: 1,
  fromBase64: 1,
  duration: 1,
  date: 1,
  timezone: 1
};
function checkCount(name, values4) {
  const given2 = values4.length;
  const [least, most, wanted, isNamed] = counts[name] ?? [leastOfOthers[name] ?? 0, Infinity, "", false];
  if (given2 >= least && given2 <= most) return;
  if (/^(?:repeat|indexOf|lastIndexOf|hasPrefix|hasSuffix)$/.test(name) && values4[0] !== void 0) asString(values4[0]);
  if (wanted === "") panic(`runtime error: index out of range [${String(given2)}] with length ${String(given2)}`);
  panic(`invalid number of arguments${isNamed ? ` for ${name}` : ""} (expected ${wanted}, got ${String(given2)})`);
}

// src/expressions/evaluate/call.ts
function call(state, callee, values4) {
  if (callee === null) return panic("invalid operation: cannot call nil");
  if (!isObject(callee) || callee.kind !== "function")
    return panic(`invalid operation: cannot call non-function of type ${typeOf(callee)}`);
  const { parameters, variadic } = callee.signature;
  const least = variadic ? parameters.length - 1 : parameters.length;
  if (state.version === "3.7") checkNils(values4, parameters.length, variadic);
  if (values4.length < least || !variadic && values4.length > least) panic(wrongCount(state, values4.length, least, variadic));
  const given2 = values4.map(
    (value2, index2) => fit(value2, parameters[Math.min(index2, parameters.length - 1)] ?? anyType, variadic && index2 >= least)
  );
  return callee.call(given2, state.now);
}
function checkNils(values4, count3, variadic) {
  const index2 = variadic ? -1 : values4.findLastIndex((value2, place2) => value2 === null && place2 >= count3);
  if (index2 !== -1) panic(`runtime error: index out of range [${String(index2)}] with length ${String(count3)}`);
}
function wrongCount(state, given2, least, variadic) {
  if (state.version === "3.7") return `reflect: Call with too ${given2 < least ? "few" : "many"} input arguments`;
  return `invalid number of arguments: expected ${variadic ? "at least " : ""}${String(least)}, got ${String(given2)}`;
}
function fit(value2, wanted, isOneOfMany) {
  if (value2 === null) return kindOf2(wanted) === "interface" ? null : zeroOf(wanted);
  if (wanted === anyType || wanted === typeOf(value2)) return value2;
  return panic(
    isOneOfMany ? `reflect: cannot use ${typeOf(value2)} as type ${wanted} in Call` : `reflect: Call using ${typeOf(value2)} as type ${wanted}`
  );
}

// src/expressions/evaluate/evaluator.ts
var stopped = /* @__PURE__ */ Symbol("nil in a chain");
function evaluateNode(state, node) {
  const found3 = find(state, node);
  return found3 === stopped ? null : found3;
}
function find(state, node) {
  step(state);
  switch (node.kind) {
    case "nil":
      return null;
    case "integer":
    case "float":
    case "boolean":
    case "string":
    case "constant":
      return node.value;
    case "identifier":
      return lookUp(state, node.name);
    case "unary":
      return evaluateUnary(state, node);
    case "binary":
      return evaluateBinary(state, node);
    case "chain": {
      const found3 = find(state, node.node);
      return found3 === stopped || isNil(found3) ? null : found3;
    }
    case "member":
      return evaluateMember(state, node);
    case "slice":
      return evaluateSlice(state, node);
    case "call":
      return evaluateCall(state, node);
    case "builtin":
      return evaluateBuiltin(state, node);
    case "predicate":
      return evaluateNode(state, node.body);
    case "pointer":
      return evaluatePointer(state, node);
    case "variable":
      return evaluateVariable(state, node);
    case "sequence":
      return node.nodes.map((part3) => evaluateNode(state, part3)).at(-1) ?? null;
    case "conditional": {
      const condition = evaluateNode(state, node.condition);
      state.at = node.position;
      return evaluateNode(state, asBoolean(condition) ? node.whenTrue : node.whenFalse);
    }
    case "array": {
      const items2 = evaluateAll(state, node.nodes);
      state.at = node.position;
      grow(state, items2.length);
      return list(items2);
    }
    case "map":
      return evaluateMap(state, node);
    case "pair":
      return panic("a pair outside of a map");
  }
}
function evaluateAll(state, nodes) {
  const [first2, ...rest2] = nodes;
  if (first2 === void 0) return [];
  const value2 = evaluateNode(state, first2);
  const before = state.leftovers;
  const values4 = [value2, ...rest2.map((node) => evaluateNode(state, node))];
  checkLeftovers(state, before);
  return values4;
}
function lookUp(state, name) {
  const variable = state.variables.findLast((candidate) => candidate.name === name);
  if (variable !== void 0) return variable.value;
  if (name === "$env") return dictionary(state.environment);
  return state.environment.get(name) ?? null;
}
function evaluateUnary(state, node) {
  const operand2 = evaluateNode(state, node.operand);
  state.at = node.position;
  if (node.operator === "+") return operand2;
  return node.operator === "-" ? negate(operand2) : !asBoolean(operand2);
}
function evaluateBinary(state, node) {
  const left = evaluateNode(state, node.left);
  switch (node.operator) {
    case "or":
    case "||":
      state.at = node.position;
      return asBoolean(left) ? true : evaluateNode(state, node.right);
    case "and":
    case "&&":
      state.at = node.position;
      return asBoolean(left) ? evaluateNode(state, node.right) : false;
    case "??":
      return isNil(left) ? evaluateNode(state, node.right) : left;
    default: {
      const before = state.leftovers;
      const right = evaluateNode(state, node.right);
      checkLeftovers(state, before);
      state.at = node.position;
      if (node.operator === "==" || node.operator === "!=") return compareTyped(state, node, left, right);
      return applyBinary(state, node.operator, left, right);
    }
  }
}
function compareTyped(state, node, left, right) {
  const [a, b] = [state.natures.get(node.left)?.type, state.natures.get(node.right)?.type];
  if (a === b && (a === "int" || a === "string")) {
    for (const value2 of [left, right]) if (typeOf(value2) !== a) wrongType(value2, a);
  }
  return equal(left, right) === (node.operator === "==");
}
function evaluateMember(state, node) {
  const object = find(state, node.object);
  if (object === stopped) return stopped;
  if (node.optional && isNil(object)) return stopped;
  const before = state.leftovers;
  const property = evaluateNode(state, node.property);
  checkLeftovers(state, before);
  state.at = node.position;
  return fetch(object, property);
}
function evaluateCall(state, node) {
  const values4 = evaluateAll(state, node.values);
  const before = state.leftovers;
  const callee = find(state, node.callee);
  if (values4.length > 0) checkLeftovers(state, before);
  if (callee === stopped) return stopped;
  state.at = node.position;
  return call(state, callee, values4);
}
function evaluateSlice(state, node) {
  const value2 = evaluateNode(state, node.node);
  const before = state.leftovers;
  let to;
  if (node.to === void 0) {
    state.at = node.position;
    to = BigInt(lengthOf2(value2));
  } else to = evaluateNode(state, node.to);
  const from = node.from === void 0 ? 0n : evaluateNode(state, node.from);
  checkLeftovers(state, before);
  state.at = node.position;
  return slice2(value2, from, to);
}
function evaluateBuiltin(state, node) {
  if (Object.hasOwn(predicateArguments, node.name)) return evaluateOverItems(state, node, evaluateNode);
  const values4 = evaluateAll(state, node.values);
  state.at = node.position;
  return callBuiltin(state, node.name, values4);
}
function evaluatePointer(state, node) {
  state.at = node.position;
  const scope = state.scopes.at(-1);
  if (scope === void 0) return panic("cannot use pointer accessor outside predicate");
  if (node.name === "index") return BigInt(scope.index);
  if (node.name === "acc") return scope.accumulated ?? (scope.accumulated === null ? null : refuse("#acc outside of reduce()"));
  return itemOf(scope);
}
function evaluateVariable(state, node) {
  state.variables.push({ name: node.name, value: evaluateNode(state, node.value) });
  const value2 = evaluateNode(state, node.body);
  state.variables.pop();
  return value2;
}
function evaluateMap(state, node) {
  const values4 = evaluateAll(
    state,
    node.pairs.flatMap((pair) => [pair.key, pair.value])
  );
  const pairs = node.pairs.map((_, index2) => [values4[index2 * 2] ?? null, values4[index2 * 2 + 1] ?? null]);
  state.at = node.position;
  grow(state, pairs.length);
  return dictionary(pairs.toReversed().map(([key, value2]) => [asString(key), value2]));
}

// src/expressions/language/lexer-state.ts
function peek(lexer) {
  return lexer.characters[lexer.end];
}
function next(lexer) {
  const character = lexer.characters[lexer.end];
  if (character !== void 0) lexer.end += 1;
  return character;
}
function fail3(lexer, message, isAtEnd = false) {
  const end5 = lexer.end + (isAtEnd ? 1 : 0);
  return problem({ from: end5 - 1, to: end5 }, message);
}
function commit(lexer) {
  lexer.start = lexer.end;
}
function word3(lexer) {
  return lexer.characters.slice(lexer.start, lexer.end).join("");
}
function emit(lexer, kind2, value2 = word3(lexer)) {
  lexer.queue.push({ kind: kind2, value: value2, position: { from: lexer.start, to: lexer.end } });
  commit(lexer);
}
function accept(lexer, characters) {
  const character = peek(lexer);
  if (character === void 0 || !characters.includes(character)) return false;
  lexer.end += 1;
  return true;
}

// src/expressions/language/escape.ts
var simple = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
  "?": "?"
};
var general2 = "unable to unescape string";
var octal2 = "unable to unescape octal sequence in string";
function unescape(quoted2) {
  const text4 = quoted2.replace(/\r\n?/g, "\n").slice(1, -1);
  let value2 = "";
  for (let index2 = 0; index2 < text4.length; ) {
    if (text4[index2] !== "\\") {
      value2 += text4[index2] ?? "";
      index2 += 1;
      continue;
    }
    const escape = readEscape3(text4.slice(index2 + 1));
    if (escape.kind === "wrong") return escape;
    value2 += escape.text;
    index2 += 1 + escape.length;
  }
  return { kind: "text", value: value2 };
}
function readEscape3(rest2) {
  const first2 = rest2[0] ?? "";
  const character = simple[first2];
  if (character !== void 0) return { kind: "escape", text: character, length: 1 };
  if (/^[0-3]/.test(rest2)) {
    const digits = /^[0-3][0-7]{2}/.exec(rest2)?.[0];
    return digits === void 0 ? { kind: "wrong", message: octal2 } : codePoint(digits, 8, 3);
  }
  const match = /^(?:u\{([0-9a-fA-F]{1,6})\}|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(rest2);
  if (match === null) return { kind: "wrong", message: general2 };
  return codePoint(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "", 16, match[0].length);
}
function codePoint(digits, base2, length) {
  const point = Number.parseInt(digits, base2);
  if (point > 1114111) return { kind: "wrong", message: general2 };
  return { kind: "escape", text: String.fromCodePoint(point >= 55296 && point <= 57343 ? 65533 : point), length };
}

// src/expressions/language/read-string.ts
function readString2(lexer, mark) {
  for (let character = next(lexer); character !== mark; ) {
    if (character === void 0 || character === "\n") fail3(lexer, "literal not terminated", character === void 0);
    character = character === "\\" ? readEscape4(lexer, mark) : next(lexer);
  }
  const text4 = unescape(word3(lexer));
  if (text4.kind === "wrong") fail3(lexer, text4.message);
  else emit(lexer, "String", text4.value);
}
function readEscape4(lexer, mark) {
  const character = next(lexer);
  if (character === void 0) return fail3(lexer, "invalid char escape", true);
  if (`abfnrtv\\${mark}`.includes(character)) return next(lexer);
  if (/^[0-7]$/.test(character)) return readDigits(lexer, character, /^[0-7]$/, 3);
  if (character === "x") return readDigits(lexer, next(lexer), /^[0-9a-fA-F]$/, 2);
  if (character === "U") return readDigits(lexer, next(lexer), /^[0-9a-fA-F]$/, 8);
  if (character !== "u") return fail3(lexer, "invalid char escape");
  if (peek(lexer) !== "{") return readDigits(lexer, next(lexer), /^[0-9a-fA-F]$/, 4);
  lexer.end += 1;
  let digits = 0;
  for (; peek(lexer) !== "}"; digits++) {
    if (digits >= 6 || !/^[0-9a-fA-F]$/.test(peek(lexer) ?? "")) fail3(lexer, "invalid char escape");
    lexer.end += 1;
  }
  if (digits === 0) fail3(lexer, "invalid char escape");
  lexer.end += 1;
  return next(lexer);
}
function readDigits(lexer, first2, digit2, count3) {
  let character = first2;
  let left = count3;
  for (; left > 0 && digit2.test(character ?? ""); left--) character = next(lexer);
  if (left > 0) fail3(lexer, "invalid char escape", character === void 0);
  return character;
}
function readRawString(lexer) {
  for (; ; ) {
    const character = next(lexer);
    if (character === void 0) fail3(lexer, "literal not terminated", true);
    if (character !== "`") continue;
    if (peek(lexer) !== "`") break;
    lexer.end += 1;
  }
  emit(lexer, "String", word3(lexer).slice(1, -1).replaceAll("``", "`"));
}

// src/expressions/language/lexer.ts
function newLexer(source) {
  return { characters: runes(source), start: 0, end: 0, queue: [], isDone: false };
}
function nextToken(lexer) {
  while (lexer.queue.length === 0 && !lexer.isDone) readToken(lexer);
  return lexer.queue.shift();
}
function isAlphabetic(character) {
  return /^[_$\p{L}]$/u.test(character);
}
function isAlphanumeric(character) {
  return character !== void 0 && /^[_$\p{L}\p{Nd}]$/u.test(character);
}
function readToken(lexer) {
  const first2 = next(lexer);
  if (first2 === void 0) {
    const end5 = lexer.end;
    lexer.queue.push({ kind: "EOF", value: "", position: { from: Math.max(end5 - 1, 0), to: end5 } });
    lexer.isDone = true;
  } else if (isSpace(first2)) commit(lexer);
  else if (first2 === "'" || first2 === '"') readString2(lexer, first2);
  else if (first2 === "`") readRawString(lexer);
  else if (/^\d$/.test(first2)) {
    lexer.end = lexer.start;
    readNumber2(lexer);
  } else if (first2 === "?") emitWith(lexer, ".?");
  else if (first2 === "/") readSlash(lexer);
  else if (first2 === "#") readPointer(lexer);
  else if (first2 === "|" || first2 === ":") emitWith(lexer, first2);
  else if ("([{)]}".includes(first2)) emit(lexer, "Bracket");
  else if (",;%+-^".includes(first2)) emit(lexer, "Operator");
  else if ("&!=*<>".includes(first2)) emitWith(lexer, "&=*");
  else if (first2 === ".") readDot(lexer);
  else if (isAlphanumeric(first2)) readWord3(lexer);
  else fail3(lexer, `unrecognized character: ${codePoint2(first2)}`);
}
function codePoint2(character) {
  const number2 = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${number2}${isPrintable(character) ? ` '${character}'` : ""}`;
}
function emitWith(lexer, second2) {
  accept(lexer, second2);
  emit(lexer, "Operator");
}
function readDot(lexer) {
  if (/^\d$/.test(peek(lexer) ?? "")) {
    readNumber2(lexer);
    return;
  }
  emitWith(lexer, ".");
}
function readNumber2(lexer) {
  let digits = "0123456789_";
  if (accept(lexer, "0")) {
    if (accept(lexer, "xX")) digits = "0123456789abcdefABCDEF_";
    else if (accept(lexer, "oO")) digits = "01234567_";
    else if (accept(lexer, "bB")) digits = "01_";
  }
  acceptAll(lexer, digits);
  const whole4 = lexer.end;
  if (accept(lexer, ".")) {
    if (peek(lexer) === ".") {
      lexer.end = whole4;
      emit(lexer, "Number");
      return;
    }
    acceptAll(lexer, digits);
  }
  if (accept(lexer, "eE")) {
    accept(lexer, "+-");
    acceptAll(lexer, digits);
  }
  if (isAlphanumeric(peek(lexer))) {
    lexer.end += 1;
    fail3(lexer, `bad number syntax: ${quote(word3(lexer))}`);
  }
  emit(lexer, "Number");
}
function acceptAll(lexer, characters) {
  while (accept(lexer, characters)) ;
}
function readWord3(lexer) {
  while (isAlphanumeric(peek(lexer))) lexer.end += 1;
  const text4 = word3(lexer);
  if (text4 === "not") readNot(lexer);
  else emit(lexer, /^(?:in|or|and|matches|contains|startsWith|endsWith|let|if|else)$/.test(text4) ? "Operator" : "Identifier");
}
function readNot(lexer) {
  emit(lexer, "Operator");
  while (accept(lexer, " ")) ;
  commit(lexer);
  const end5 = lexer.end;
  while (isAlphanumeric(peek(lexer))) lexer.end += 1;
  if (/^(?:in|matches|contains|startsWith|endsWith)$/.test(word3(lexer))) emit(lexer, "Operator");
  else lexer.end = end5;
}
function readPointer(lexer) {
  accept(lexer, "#");
  emit(lexer, "Operator");
  while (isAlphanumeric(peek(lexer))) lexer.end += 1;
  if (word3(lexer) !== "") emit(lexer, "Identifier");
}
function readSlash(lexer) {
  if (accept(lexer, "/")) {
    for (let character = next(lexer); character !== void 0 && character !== "\n"; ) character = next(lexer);
    commit(lexer);
  } else if (accept(lexer, "*")) {
    for (; ; ) {
      const character = next(lexer);
      if (character === void 0) fail3(lexer, "unclosed comment", true);
      if (character === "*" && accept(lexer, "/")) break;
    }
    commit(lexer);
  } else emit(lexer, "Operator");
}

// src/expressions/language/parser.ts
var mostNodes = 1e4;
var deepest3 = 1e3;
function newParser(source, isOverridden, parse2) {
  const parser = {
    lexer: newLexer(source),
    current: { kind: "EOF", value: "", position: { from: 0, to: 0 } },
    stashed: void 0,
    predicates: 0,
    nodes: 0,
    depths: /* @__PURE__ */ new WeakMap(),
    nesting: 0,
    parse: parse2,
    isOverridden
  };
  advance2(parser);
  return parser;
}
function advance2(parser) {
  if (parser.stashed !== void 0) {
    parser.current = parser.stashed;
    parser.stashed = void 0;
    return;
  }
  parser.current = nextToken(parser.lexer) ?? problem(parser.current.position, "unexpected end of expression");
}
function is2(token, kind2, value2) {
  return token.kind === kind2 && (value2 === void 0 || token.value === value2);
}
function isCurrent(parser, kind2, value2) {
  return is2(parser.current, kind2, value2);
}
function expect(parser, kind2, value2) {
  if (!isCurrent(parser, kind2, value2)) unexpected3(parser);
  advance2(parser);
}
function unexpected3(parser, token = parser.current) {
  return fail4(parser, `unexpected token ${tokenText(token)}`);
}
function fail4(parser, message) {
  return problem(parser.current.position, message);
}
function tokenText(token) {
  return token.value === "" ? token.kind : `${token.kind}(${quote(token.value)})`;
}
function create(parser, node) {
  parser.nodes += 1;
  if (parser.nodes > mostNodes) fail4(parser, "compilation failed: expression exceeds maximum allowed nodes");
  const depth = 1 + Math.max(0, ...childrenOf(node).map((child) => parser.depths.get(child) ?? 0));
  if (depth > deepest3) tooDeep();
  parser.depths.set(node, depth);
  return node;
}
function descend(parser, parse2) {
  parser.nesting += 1;
  if (parser.nesting > deepest3) tooDeep();
  const result2 = parse2();
  parser.nesting -= 1;
  return result2;
}
function tooDeep() {
  return refuse(`an expression nested more than ${String(deepest3)} deep`);
}
function binary2(parser, operator, left, right, position) {
  return create(parser, { kind: "binary", operator, left, right, position });
}

// src/expressions/language/parse-call.ts
function parseCall(parser, name, first2, mayBeOverridden) {
  const position = name.position;
  const isOverridden = mayBeOverridden && parser.isOverridden(name.value);
  if (!isOverridden && Object.hasOwn(predicateArguments, name.value)) {
    return create(parser, { kind: "builtin", name: name.value, values: parsePredicateArguments(parser, name.value, first2), position });
  }
  if (!isOverridden && isBuiltin(name.value)) {
    return create(parser, { kind: "builtin", name: name.value, values: parseArguments(parser, first2), position });
  }
  const callee = create(parser, { kind: "identifier", name: name.value, position });
  return create(parser, { kind: "call", callee, values: parseArguments(parser, first2), position });
}
function parseArguments(parser, first2) {
  const values4 = [...first2];
  expect(parser, "Bracket", "(");
  while (!isCurrent(parser, "Bracket", ")")) {
    if (values4.length > first2.length) expect(parser, "Operator", ",");
    if (isCurrent(parser, "Bracket", ")")) break;
    values4.push(parser.parse.expression(parser));
  }
  expect(parser, "Bracket", ")");
  return values4;
}
function parsePredicateArguments(parser, name, first2) {
  expect(parser, "Bracket", "(");
  const values4 = [...first2];
  const wanted = (predicateArguments[name] ?? []).slice(first2.length);
  for (const [index2, argument] of wanted.entries()) {
    if (isCurrent(parser, "Bracket", ")")) {
      if (argument.optional) break;
      fail4(parser, `expected at least ${String(wanted.length)} arguments`);
    }
    if (index2 > 0) expect(parser, "Operator", ",");
    values4.push(argument.predicate ? parser.parse.predicate(parser) : parser.parse.expression(parser));
  }
  if (isCurrent(parser, "Operator", ",")) advance2(parser);
  expect(parser, "Bracket", ")");
  return values4;
}

// src/expressions/language/parse-postfix.ts
function parsePostfix(parser, first2) {
  let node = first2;
  for (; ; ) {
    const token = parser.current;
    if (isCurrent(parser, "Operator", ".") || isCurrent(parser, "Operator", "?.")) {
      const optional = token.value === "?.";
      advance2(parser);
      node = optional && isCurrent(parser, "Bracket", "[") ? parseIndex(parser, node, true) : parseMember(parser, node, optional);
    } else if (isCurrent(parser, "Bracket", "[")) node = parseIndex(parser, node, false);
    else return node;
  }
}
function parseMember(parser, node, optional) {
  const name = parser.current;
  const position = name.position;
  advance2(parser);
  if (name.kind !== "Identifier" && !(name.kind === "Operator" && isAlphabetic(name.value.slice(0, 1)))) fail4(parser, "expected name");
  const property = create(parser, { kind: "string", value: name.value, position });
  const isChain = node.kind === "chain";
  const member2 = {
    kind: "member",
    object: isChain ? node.node : node,
    property,
    optional,
    method: isCurrent(parser, "Bracket", "("),
    position
  };
  create(parser, member2);
  const made3 = member2.method ? create(parser, { kind: "call", callee: member2, values: parseArguments(parser, []), position }) : member2;
  return isChain || optional ? create(parser, { kind: "chain", node: made3, position }) : made3;
}
function parseIndex(parser, node, optional) {
  const position = parser.current.position;
  advance2(parser);
  if (isCurrent(parser, "Operator", ":")) return parseSlice(parser, node, void 0, position);
  const from = parser.parse.expression(parser);
  if (isCurrent(parser, "Operator", ":")) return parseSlice(parser, node, from, position);
  const member2 = create(parser, { kind: "member", object: node, property: from, optional, method: false, position });
  const made3 = optional ? create(parser, { kind: "chain", node: member2, position }) : member2;
  expect(parser, "Bracket", "]");
  return made3;
}
function parseSlice(parser, node, from, position) {
  advance2(parser);
  const to = isCurrent(parser, "Bracket", "]") ? void 0 : parser.parse.expression(parser);
  const slice3 = create(parser, { kind: "slice", node, from, to, position });
  expect(parser, "Bracket", "]");
  return slice3;
}

// src/expressions/language/parse-operand.ts
function parseOperand(parser) {
  const token = parser.current;
  switch (token.kind) {
    case "Identifier":
      advance2(parser);
      return parseName(parser, token);
    case "Number":
      advance2(parser);
      return parseNumber(parser, token);
    case "String":
      advance2(parser);
      return parsePostfix(parser, create(parser, { kind: "string", value: token.value, position: token.position }));
    default:
      if (is2(token, "Bracket", "[")) return parsePostfix(parser, parseArray(parser, token.position));
      if (is2(token, "Bracket", "{")) return parsePostfix(parser, parseMap(parser, token.position));
      return unexpected3(parser, token);
  }
}
function parseName(parser, token) {
  const position = token.position;
  if (token.value === "true" || token.value === "false")
    return create(parser, { kind: "boolean", value: token.value === "true", position });
  if (token.value === "nil") return create(parser, { kind: "nil", position });
  if (isCurrent(parser, "Bracket", "(")) return parsePostfix(parser, parseCall(parser, token, [], true));
  return parsePostfix(parser, create(parser, { kind: "identifier", name: token.value, position }));
}
function parseNumber(parser, token) {
  const text4 = token.value.replaceAll("_", "");
  const lower2 = text4.toLowerCase();
  if (lower2.startsWith("0x")) return wholeNumber(parser, text4, 0, "hex", token.position);
  if (/[.e]/.test(lower2)) {
    const value2 = parseFloat64(text4);
    if (value2 === void 0) {
      const reason = Number.isNaN(Number(text4)) ? "invalid syntax" : "value out of range";
      fail4(parser, `invalid float literal: strconv.ParseFloat: parsing "${text4}": ${reason}`);
    }
    return create(parser, { kind: "float", value: value2, position: token.position });
  }
  if (lower2.startsWith("0b")) return wholeNumber(parser, text4, 0, "binary", token.position);
  if (lower2.startsWith("0o")) return wholeNumber(parser, text4, 0, "octal", token.position);
  return wholeNumber(parser, text4, 10, "integer", token.position);
}
function wholeNumber(parser, text4, base2, name, position) {
  const parsed = parseInteger(text4, base2);
  if (parsed.kind === "wrong") fail4(parser, `invalid ${name} literal: strconv.ParseInt: parsing "${text4}": ${parsed.reason}`);
  return create(parser, { kind: "integer", value: parsed.value, position });
}
function parseArray(parser, position) {
  const nodes = [];
  expect(parser, "Bracket", "[");
  while (!isCurrent(parser, "Bracket", "]")) {
    if (nodes.length > 0) {
      expect(parser, "Operator", ",");
      if (isCurrent(parser, "Bracket", "]")) break;
    }
    nodes.push(parser.parse.expression(parser));
  }
  expect(parser, "Bracket", "]");
  return create(parser, { kind: "array", nodes, position });
}
function parseMap(parser, position) {
  const pairs = [];
  expect(parser, "Bracket", "{");
  while (!isCurrent(parser, "Bracket", "}")) {
    if (pairs.length > 0) {
      expect(parser, "Operator", ",");
      if (isCurrent(parser, "Bracket", "}")) break;
      if (isCurrent(parser, "Operator", ",")) unexpected3(parser);
    }
    const key = parseKey(parser);
    expect(parser, "Operator", ":");
    const value2 = parser.parse.expression(parser);
    pairs.push(create(parser, { kind: "pair", key, value: value2, position }));
  }
  expect(parser, "Bracket", "}");
  return create(parser, { kind: "map", pairs, position });
}
function parseKey(parser) {
  const token = parser.current;
  if (token.kind === "Number" || token.kind === "String" || token.kind === "Identifier") {
    const key = create(parser, { kind: "string", value: token.value, position: token.position });
    advance2(parser);
    return key;
  }
  if (is2(token, "Bracket", "(")) return parser.parse.expression(parser);
  const allowed = "a map key must be a quoted string, a number, a identifier, or an expression enclosed in parentheses";
  return fail4(parser, `${allowed} (unexpected token ${tokenText(token)})`);
}

// src/expressions/language/parse-expression.ts
function parseTree(source, isOverridden) {
  const parser = newParser(source, isOverridden, { expression: (state) => parseExpression(state, 0), predicate: parsePredicate });
  const node = parseSequence2(parser);
  if (!isCurrent(parser, "EOF")) unexpected3(parser);
  return node;
}
function parseSequence2(parser) {
  const first2 = parseExpression(parser, 0);
  const nodes = [first2];
  while (isCurrent(parser, "Operator", ";")) {
    advance2(parser);
    if (isCurrent(parser, "EOF")) break;
    nodes.push(parseExpression(parser, 0));
  }
  return nodes.length === 1 ? first2 : create(parser, { kind: "sequence", nodes, position: first2.position });
}
function parseExpression(parser, precedence) {
  return descend(parser, () => {
    if (precedence === 0 && isCurrent(parser, "Operator", "let")) return parseVariable(parser);
    if (precedence === 0 && isCurrent(parser, "Operator", "if")) return parseIf(parser);
    const node = parseOperators(parser, parsePrimary(parser), precedence);
    return precedence === 0 ? parseConditional(parser, node) : node;
  });
}
function parseOperators(parser, first2, precedence) {
  let left = first2;
  let previous = "";
  for (let token = parser.current; token.kind === "Operator"; token = parser.current) {
    let negation;
    if (token.value === "not") {
      const not = token;
      advance2(parser);
      if (!mayFollowNot(parser.current.value)) unexpected3(parser);
      if ((binaryPrecedence[parser.current.value] ?? 0) < precedence) {
        parser.stashed = parser.current;
        parser.current = not;
        break;
      }
      token = parser.current;
      negation = token;
    }
    const operator = token.value;
    if (!isBinary(operator) || (binaryPrecedence[operator] ?? 0) < precedence) break;
    advance2(parser);
    left = operator === "|" ? parsePipe(parser, left) : parseBinary(parser, left, token, operator, previous, negation);
    previous = operator;
  }
  return left;
}
function parsePipe(parser, left) {
  const name = parser.current;
  expect(parser, "Identifier");
  return parseCall(parser, name, [left], true);
}
function parseBinary(parser, left, token, operator, previous, negation) {
  if (previous === "??" && operator !== "??") {
    problem(token.position, `Operator (${operator}) and coalesce expressions (??) cannot be mixed. Wrap either by parentheses.`);
  }
  const precedence = binaryPrecedence[operator] ?? 0;
  if (isComparison(operator)) return parseComparison(parser, left, token, precedence);
  const right = parseExpression(parser, isRightAssociative(operator) ? precedence : precedence + 1);
  const node = binary2(parser, operator, left, right, token.position);
  return negation === void 0 ? node : create(parser, { kind: "unary", operator: "not", operand: node, position: negation.position });
}
function parseComparison(parser, first2, operator, precedence) {
  let root;
  let left = first2;
  let token = operator;
  for (; ; ) {
    const right = parseExpression(parser, precedence + 1);
    const comparison = binary2(parser, token.value, left, right, token.position);
    root = root === void 0 ? comparison : binary2(parser, "&&", root, comparison, token.position);
    left = right;
    token = parser.current;
    if (!is2(token, "Operator") || !isComparison(token.value)) return root;
    advance2(parser);
  }
}
function parseVariable(parser) {
  expect(parser, "Operator", "let");
  const name = parser.current;
  expect(parser, "Identifier");
  expect(parser, "Operator", "=");
  const value2 = parseExpression(parser, 0);
  expect(parser, "Operator", ";");
  const body2 = parseSequence2(parser);
  return create(parser, { kind: "variable", name: name.value, value: value2, body: body2, position: name.position });
}
function parseIf(parser) {
  advance2(parser);
  const condition = parseExpression(parser, 0);
  const whenTrue = parseBlock(parser);
  expect(parser, "Operator", "else");
  const whenFalse = isCurrent(parser, "Operator", "if") ? descend(parser, () => parseIf(parser)) : parseBlock(parser);
  const node = create(parser, { kind: "conditional", condition, whenTrue, whenFalse, position: { from: 0, to: 0 } });
  parser.nodes -= 1;
  return node;
}
function parseBlock(parser) {
  expect(parser, "Bracket", "{");
  const node = parseSequence2(parser);
  expect(parser, "Bracket", "}");
  return node;
}
function parseConditional(parser, node) {
  let condition = node;
  while (isCurrent(parser, "Operator", "?")) {
    advance2(parser);
    let whenTrue = condition;
    if (isCurrent(parser, "Operator", ":")) advance2(parser);
    else {
      whenTrue = parseExpression(parser, 0);
      expect(parser, "Operator", ":");
    }
    const whenFalse = parseExpression(parser, 0);
    condition = create(parser, { kind: "conditional", condition, whenTrue, whenFalse, position: parser.current.position });
  }
  return condition;
}
function parsePrimary(parser) {
  const token = parser.current;
  if (token.kind === "Operator" && isUnary(token.value)) {
    const operator = token.value;
    advance2(parser);
    const operand2 = parseExpression(parser, unaryPrecedence[operator] ?? 0);
    return parsePostfix(parser, create(parser, { kind: "unary", operator, operand: operand2, position: token.position }));
  }
  if (is2(token, "Bracket", "(")) {
    advance2(parser);
    const node = parseSequence2(parser);
    expect(parser, "Bracket", ")");
    return parsePostfix(parser, node);
  }
  if (parser.predicates > 0 && (is2(token, "Operator", "#") || is2(token, "Operator", "."))) return parsePointer(parser);
  if (is2(token, "Operator", "::")) {
    advance2(parser);
    const name = parser.current;
    expect(parser, "Identifier");
    return parsePostfix(parser, parseCall(parser, name, [], false));
  }
  return parseOperand(parser);
}
function parsePointer(parser) {
  const token = parser.current;
  let name = "";
  if (token.value === "#") {
    advance2(parser);
    if (isCurrent(parser, "Identifier")) {
      name = parser.current.value;
      advance2(parser);
    }
  }
  return parsePostfix(parser, create(parser, { kind: "pointer", name, position: token.position }));
}
function parsePredicate(parser) {
  const start = parser.current;
  const isBlock = isCurrent(parser, "Bracket", "{");
  if (isBlock) advance2(parser);
  parser.predicates += 1;
  const body2 = isBlock ? parseSequence2(parser) : parseExpression(parser, 0);
  if (!isBlock && isCurrent(parser, "Operator", ";")) fail4(parser, "wrap predicate with brackets { and }");
  parser.predicates -= 1;
  if (isBlock) expect(parser, "Bracket", "}");
  return create(parser, { kind: "predicate", body: body2, position: start.position });
}

// src/expressions/expression.ts
function parseExpression2(source, names2 = /* @__PURE__ */ new Set()) {
  return caught(source, () => ({ kind: "expression", source, tree: parseTree(source, (name) => names2.has(name)) }));
}
function evaluate2(expression, environment, options = {}) {
  const { source, tree } = expression;
  const compiled = caught(source, () => {
    const names2 = new Map([...environment].map(([name, value2]) => [name, natureOf(value2)]));
    return { kind: "compiled", ...optimize(tree, checkTree(tree, { names: names2 })) };
  });
  if (compiled.kind === "refused") return compiled;
  if (compiled.kind === "problem") return { kind: "error", message: compiled.framed, position: compiled.position, isCompileError: true };
  return run2(source, compiled.tree, newState(environment, compiled.natures, options));
}
function newState(environment, natures, options) {
  return {
    environment,
    natures,
    scopes: [],
    variables: [],
    at: { from: 0, to: 0 },
    leftovers: 0,
    memory: 0,
    steps: 0,
    mostSteps: options.mostSteps ?? 1e6,
    version: options.version ?? "4.1",
    now: options.now
  };
}
function run2(source, tree, state) {
  try {
    const value2 = evaluateNode(state, tree);
    return isShallow(value2) ? { kind: "value", value: value2 } : { kind: "refused", what: exhausted };
  } catch (error) {
    if (isExhausted(error)) return { kind: "refused", what: exhausted };
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (!(error instanceof Panic)) throw error;
    return { kind: "error", message: withFrame(source, state.at, error.message), position: state.at, isCompileError: false };
  }
}
function caught(source, work) {
  try {
    return work();
  } catch (error) {
    if (isExhausted(error)) return { kind: "refused", what: exhausted };
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (!(error instanceof Problem)) throw error;
    const { position, message } = error;
    return { kind: "problem", position, message, framed: withFrame(source, position, message) };
  }
}

// src/expressions/template/identifiers.ts
function identifiersOf(tree) {
  const guarded = guardedNodes(tree);
  const found3 = /* @__PURE__ */ new Set();
  walk(tree, (node) => {
    if (guarded.has(node)) return;
    if (node.kind === "identifier") found3.add(node.name);
    const path = node.kind === "member" ? pathOf3(node) : void 0;
    if (path !== void 0) found3.add(path);
  });
  return [...found3];
}
function guardedNodes(tree) {
  const guarded = /* @__PURE__ */ new Set();
  walk(tree, (node) => {
    if (node.kind === "binary" && node.operator === "??") walk(node.left, (inner) => inner.kind === "member" && guarded.add(inner));
    if (node.kind === "member" && node.optional && node.object.kind === "member") guarded.add(node.object);
  });
  return guarded;
}
function pathOf3(node) {
  const parts2 = [];
  for (let current = node; ; ) {
    if (current.kind === "identifier") return [current.name, ...parts2].join(".");
    if (current.kind !== "member" || current.optional || current.property.kind !== "string") return void 0;
    parts2.unshift(current.property.value);
    current = current.object;
  }
}
function isThere(environment, path) {
  if (environment.has(path)) return true;
  const parts2 = path.split(".");
  const [first2 = "", ...rest2] = parts2;
  let current = environment.get(first2);
  if (current === void 0) return false;
  for (const part3 of rest2) {
    if (current === null || !isMap(current) || !current.entries.has(part3)) return false;
    current = current.entries.get(part3) ?? null;
  }
  return true;
}
var lateVariables = /* @__PURE__ */ new Set([
  "item",
  "retries",
  "lastRetry.exitCode",
  "lastRetry.status",
  "lastRetry.duration",
  "lastRetry.message",
  "workflow.status",
  "workflow.failures"
]);

// src/expressions/template/tags.ts
var [open, close2] = ["{{", "}}"];
function splitTags(text4) {
  const parts2 = [];
  for (let index2 = 0; ; ) {
    const start = text4.indexOf(open, index2);
    if (start === -1) {
      parts2.push({ kind: "text", text: text4.slice(index2) });
      return { kind: "parts", parts: parts2 };
    }
    const end5 = text4.indexOf(close2, start + open.length);
    if (end5 === -1) {
      const rest2 = quote(text4.slice(start + open.length));
      return { kind: "error", message: `Cannot find end tag=${quote(close2)} in the template=${quote(text4)} starting from ${rest2}` };
    }
    parts2.push({ kind: "text", text: text4.slice(index2, start) }, { kind: "tag", tag: text4.slice(start + open.length, end5) });
    index2 = end5 + close2.length;
  }
}
function tagText(tag) {
  return open + tag + close2;
}
function nestedTag(tag) {
  const index2 = tag.lastIndexOf(open);
  return index2 > 0 ? { before: open + tag.slice(0, index2), name: tag.slice(index2 + open.length) } : void 0;
}

// src/expressions/template/render.ts
function renderJson(text4, variables, options) {
  if (options.isJson !== true && !isJson(text4)) return failed("cannot do template replacements with invalid JSON");
  const rendered = renderText(text4, variables, options);
  if (rendered.kind !== "text" || rendered.text === text4 || isJson(rendered.text)) return rendered;
  return failed("cannot finish template replacement because the result was invalid JSON");
}
function renderText(text4, variables, options) {
  const tags = splitTags(text4);
  if (tags.kind === "error") return failed(tags.message);
  let environment;
  let result2 = "";
  for (const part3 of tags.parts) {
    if (part3.kind === "text") {
      result2 += part3.text;
      continue;
    }
    let rendered;
    if (part3.tag.startsWith("=")) {
      environment ??= argoEnvironment(variables);
      rendered = renderExpression(withoutHtmlEscapes(part3.tag.slice(1)), environment, options);
      if (part3.tag.includes("sprig")) environment = void 0;
    } else rendered = renderName(part3.tag, variables, options.strictness);
    if (rendered.kind !== "text") return rendered;
    result2 += rendered.text;
  }
  return { kind: "text", text: result2 };
}
function isJson(text4) {
  try {
    JSON.parse(text4);
    return true;
  } catch {
    return false;
  }
}
function failed(message) {
  const isMissing = ["failed to resolve {{", " is missing", "variable not in env"].some((words2) => message.includes(words2));
  return { kind: "error", message, isMissing };
}
function withoutHtmlEscapes(text4) {
  return text4.replaceAll("\\u003c", "<").replaceAll("\\u003e", ">").replaceAll("\\u0026", "&");
}
function inQuotes(text4) {
  return quote(text4).slice(1, -1);
}
function renderName(tag, variables, strictness) {
  const name = trimSpace(tag);
  const value2 = variables.get(name);
  if (value2 === null)
    return failed(`unable to substitute ${tagText(tag)}: output is an absent optional (skipped/omitted node with no default)`);
  if (value2 !== void 0)
    return typeof value2 === "string" ? { kind: "text", text: inQuotes(value2) } : failed(`failed to resolve ${tagText(tag)} to string`);
  const nested = nestedTag(tag);
  const inner = nested === void 0 ? void 0 : variables.get(nested.name);
  if (nested !== void 0 && inner === null) {
    return failed(`unable to substitute nested tag ${tagText(tag)}: ${quote(nested.name)} is an absent optional`);
  }
  if (nested !== void 0 && typeof inner === "string") return { kind: "text", text: nested.before + inQuotes(inner) };
  const mayStay = strictness !== "all" && tag.includes(".outputs.artifacts.");
  return isStrict(name, strictness) && !mayStay ? failed(`failed to resolve ${tagText(tag)}`) : { kind: "text", text: tagText(tag) };
}
function isStrict(name, strictness) {
  if (strictness === "none" || strictness === "all") return strictness === "all";
  return strictness.some((word4) => name === word4 || name.startsWith(`${word4}.`));
}
function renderExpression(escaped2, environment, options) {
  const isLoose = options.strictness === "none";
  const untouched = { kind: "text", text: tagText(`=${escaped2}`) };
  const source = unescape2(escaped2);
  if (source.kind === "error") return failed(`failed to unmarshall JSON expression: ${source.message}`);
  const plain6 = parseExpression2(source.text);
  if (plain6.kind === "refused") return plain6;
  const missing4 = plain6.kind === "problem" ? [] : identifiersOf(plain6.tree).filter((path) => !isThere(environment, path));
  const strict = missing4.find((path) => isStrict(path, options.strictness));
  if (strict !== void 0) return failed(`failed to evaluate expression: ${strict} is missing`);
  if (plain6.kind === "problem") return mayFail(environment) ? untouched : failed(`failed to evaluate expression: ${plain6.framed}`);
  const mayStay = missing4.length > 0 || isLoose;
  if (mayStay && missing4.some((path) => lateVariables.has(path))) return untouched;
  const outcome = run3(source.text, environment, options);
  if (outcome.kind === "refused") return outcome;
  if (outcome.kind === "error")
    return mayStay || mayFail(environment) ? untouched : failed(`failed to evaluate expression: ${outcome.message}`);
  if (outcome.value === null)
    return mayStay || mayFail(environment) ? untouched : failed(`failed to evaluate expression ${quote(escaped2)}`);
  return insert(outcome.value, mayStay ? untouched : void 0);
}
function unescape2(escaped2) {
  try {
    const text4 = readJson2(`"${escaped2}"`);
    return { kind: "text", text: typeof text4 === "string" ? text4 : "" };
  } catch (error) {
    if (error instanceof Panic) return { kind: "error", message: error.message };
    throw error;
  }
}
function run3(source, environment, options) {
  const parsed = parseExpression2(source, environment);
  if (parsed.kind === "refused") return parsed;
  if (parsed.kind === "problem") return { kind: "error", message: parsed.framed, position: parsed.position, isCompileError: true };
  return evaluate2(parsed, environment, options);
}
function mayFail(environment) {
  return [...environment.values()].some(holdsPlaceholder);
}
function holdsPlaceholder(value2) {
  if (typeof value2 === "string") return value2.startsWith("__argo__internal__placeholder-");
  if (value2 !== null && isMap(value2)) return [...value2.entries.values()].some(holdsPlaceholder);
  return value2 !== null && isList(value2) && value2.items.some(holdsPlaceholder);
}
function insert(value2, untouched) {
  try {
    const json = writeJson(value2);
    return { kind: "text", text: json.length > 1 && json.startsWith('"') ? json.slice(1, -1) : inQuotes(json) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (!(error instanceof Panic)) throw error;
    return untouched ?? failed(`failed to marshal evaluated expression: ${error.message}`);
  }
}

// src/expressions/when/failure.ts
var WhenProblem = class extends Error {
  /** Go crashed, which the caller turns into an error of its own. */
  isPanic;
  constructor(message, isPanic) {
    super(message);
    this.isPanic = isPanic;
  }
};
function fail5(message, kind2 = "error") {
  throw new WhenProblem(message, kind2 === "panic");
}

// src/expressions/when/check-operands.ts
var formats = {
  logical: (value2, operator) => `Value '${value2}' cannot be used with the logical operator '${operator}', it is not a bool`,
  modifier: (value2, operator) => `Value '${value2}' cannot be used with the modifier '${operator}', it is not a number`,
  comparator: (value2, operator) => `Value '${value2}' cannot be used with the comparator '${operator}', it is not a number`,
  ternary: (value2, operator) => `Value '${value2}' cannot be used with the ternary operator '${operator}', it is not a bool`,
  prefix: (value2, operator) => `Value '${value2}' cannot be used with the prefix '${operator}'`,
  none: (value2) => value2
};
var isNumber3 = (value2) => typeof value2 === "number";
var isText = (value2) => typeof value2 === "string";
var isBoolean2 = (value2) => typeof value2 === "boolean";
var isPattern = (value2) => typeof value2 === "string" || typeof value2 === "object" && value2 !== null && "kind" in value2;
var isArray2 = (value2) => Array.isArray(value2);
function check2(stage, left, right) {
  const wrong5 = (value2) => fail5(formats[stage.family](print(value2), shown(stage.symbol)));
  const both = (test) => {
    if (!test(left)) wrong5(left);
    if (!test(right)) wrong5(right);
  };
  switch (stage.symbol) {
    case ">":
    case "<":
    case ">=":
    case "<=":
      if (!(isNumber3(left) && isNumber3(right)) && !(isText(left) && isText(right))) wrong5(left);
      break;
    case "+":
      if (!(isNumber3(left) && isNumber3(right)) && !isText(left) && !isText(right)) wrong5(left);
      break;
    case "=~":
    case "!~":
      if (!isText(left)) wrong5(left);
      if (!isPattern(right)) wrong5(right);
      break;
    case "&&":
    case "||":
      both(isBoolean2);
      break;
    case "in":
      if (!isArray2(right)) wrong5(right);
      break;
    case "?":
      if (!isBoolean2(left)) wrong5(left);
      break;
    case "invert":
      if (!isBoolean2(right)) wrong5(right);
      break;
    case "negate":
    case "complement":
      if (!isNumber3(right)) wrong5(right);
      break;
    case "-":
    case "*":
    case "/":
    case "%":
    case "**":
    case "<<":
    case ">>":
    case "&":
    case "|":
    case "^":
      both(isNumber3);
      break;
    default:
      break;
  }
}
function shown(symbol) {
  const names2 = { "==": "=", negate: "-", invert: "!", complement: "~" };
  return names2[symbol] ?? symbol;
}
function print(value2) {
  if (value2 === null) return "<nil>";
  if (typeof value2 === "number") return formatFloat(value2);
  if (typeof value2 !== "object") return String(value2);
  return "kind" in value2 ? value2.source : `[${value2.map(print).join(" ")}]`;
}

// src/expressions/when/evaluate.ts
var skipped = -1;
function evaluateStage(stage) {
  const left = stage.left === void 0 ? null : evaluateStage(stage.left);
  let right = null;
  switch (stage.symbol) {
    case "&&":
      if (left === false) return false;
      break;
    case "||":
      if (left === true) return true;
      break;
    case "??":
      if (left !== null) return left;
      break;
    case "?":
      if (left === false) right = skipped;
      break;
    case ":":
      if (left !== null) right = skipped;
      break;
    default:
      break;
  }
  if (right !== skipped && stage.right !== void 0) right = evaluateStage(stage.right);
  check2(stage, left, right);
  return apply3(stage, left, right);
}
function apply3(stage, left, right) {
  const [a, b] = [Number(left), Number(right)];
  switch (stage.symbol) {
    case "literal":
      return stage.value;
    case "variable":
      return fail5(`No parameter '${print(stage.value)}' found.`);
    case "accessor":
      return fail5(`No parameter '${print(Array.isArray(stage.value) ? stage.value[0] ?? "" : stage.value)}' found.`);
    case "group":
      return right;
    case "separate":
      return Array.isArray(left) ? [...left, right] : [left, right];
    case "==":
      return isSame2(left, right);
    case "!=":
      return !isSame2(left, right);
    case ">":
      return order(left, right, (sign2) => sign2 > 0);
    case "<":
      return order(left, right, (sign2) => sign2 < 0);
    case ">=":
      return order(left, right, (sign2) => sign2 >= 0);
    case "<=":
      return order(left, right, (sign2) => sign2 <= 0);
    case "=~":
      return isMatch(left, right);
    case "!~":
      return !isMatch(left, right);
    case "in":
      return right.some((item2) => isIdentical(left, item2));
    case "&&":
      return left === true && right === true;
    case "||":
      return left === true || right === true;
    case "+":
      return typeof left === "string" || typeof right === "string" ? print(left) + print(right) : a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a % b;
    case "**":
      return power(a, b);
    case "&":
      return Number(BigInt.asIntN(64, truncate(a) & truncate(b)));
    case "|":
      return Number(BigInt.asIntN(64, truncate(a) | truncate(b)));
    case "^":
      return Number(BigInt.asIntN(64, truncate(a) ^ truncate(b)));
    case "<<":
      return shift2(a, b, (value2, by) => value2 << by);
    case ">>":
      return shift2(a, b, (value2, by) => value2 >> by);
    case "negate":
      return -b;
    case "complement":
      return Number(~truncate(b));
    case "invert":
      return right !== true;
    case "?":
      return left === true ? right : null;
    case ":":
    case "??":
      return left ?? right;
  }
}
function shift2(value2, by, apply4) {
  const [bits3, count3] = [unsigned2(value2), unsigned2(by)];
  return count3 >= 64n ? 0 : Number(BigInt.asUintN(64, apply4(bits3, count3)));
}
function unsigned2(value2) {
  if (!Number.isFinite(value2) || value2 >= 2 ** 64) return 1n << 63n;
  return BigInt.asUintN(64, BigInt(Math.trunc(value2)));
}
function order(left, right, holds4) {
  if (typeof left === "string" && typeof right === "string") return holds4(compareText(left, right));
  const [a, b] = [Number(left), Number(right)];
  return holds4(a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN);
}
function isSame2(left, right) {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item2, index2) => isSame2(item2, right[index2] ?? null));
  }
  return left === right;
}
function isIdentical(left, right) {
  if (Array.isArray(left) && Array.isArray(right)) return fail5("runtime error: comparing uncomparable type []interface {}", "panic");
  return left === right;
}
function isMatch(left, right) {
  const regexp = typeof right === "object" && right !== null && "kind" in right ? right.regexp : compile2(print(right));
  return findFirst(regexp, print(left)) !== void 0;
}
function compile2(pattern2) {
  try {
    return compileRegexp(pattern2);
  } catch (error) {
    if (error instanceof Panic) return fail5(`Unable to compile regexp pattern '${pattern2}': ${error.message}`);
    throw error;
  }
}

// src/expressions/when/order.ts
var values2 = ["NUMERIC", "BOOLEAN", "VARIABLE", "ACCESSOR", "STRING", "TIME", "CLAUSE"];
var operators3 = ["MODIFIER", "COMPARATOR", "LOGICALOP", "CLAUSE_CLOSE", "SEPARATOR"];
var afterValue = [...operators3, "TERNARY"];
var following = {
  UNKNOWN: ["PREFIX", "PATTERN", ...values2],
  CLAUSE: ["PREFIX", "PATTERN", "CLAUSE_CLOSE", ...values2],
  CLAUSE_CLOSE: [...afterValue, "NUMERIC", "BOOLEAN", "VARIABLE", "STRING", "PATTERN", "TIME", "CLAUSE"],
  NUMERIC: afterValue,
  BOOLEAN: afterValue,
  STRING: afterValue,
  VARIABLE: afterValue,
  TIME: operators3,
  PATTERN: operators3,
  ACCESSOR: [...afterValue, "CLAUSE"],
  MODIFIER: ["PREFIX", "NUMERIC", "VARIABLE", "ACCESSOR", "STRING", "BOOLEAN", "CLAUSE", "CLAUSE_CLOSE"],
  COMPARATOR: ["PREFIX", "PATTERN", "CLAUSE_CLOSE", ...values2],
  LOGICALOP: ["PREFIX", "CLAUSE_CLOSE", ...values2],
  PREFIX: ["NUMERIC", "BOOLEAN", "VARIABLE", "ACCESSOR", "CLAUSE", "CLAUSE_CLOSE"],
  TERNARY: ["PREFIX", "SEPARATOR", ...values2],
  SEPARATOR: ["PREFIX", ...values2]
};
var ends = /* @__PURE__ */ new Set(["CLAUSE_CLOSE", "NUMERIC", "BOOLEAN", "STRING", "TIME", "PATTERN", "VARIABLE", "ACCESSOR"]);
function canFollow(previous, kind2) {
  return (following[previous] ?? []).includes(kind2);
}
function checkOrder(tokens) {
  let last;
  for (const token of tokens) {
    const previous = last?.kind ?? "UNKNOWN";
    if (!canFollow(previous, token.kind)) {
      if (last?.kind === "VARIABLE" && token.kind === "CLAUSE") fail5(`Undefined function ${String(last.value)}`);
      const from = last === void 0 ? "UNKNOWN [<nil>]" : `${last.kind} [${printed(last)}]`;
      fail5(`Cannot transition token types from ${from} to ${token.kind} [${printed(token)}]`);
    }
    last = token;
  }
  if (!ends.has(last?.kind ?? "")) fail5("Unexpected end of expression");
}
function printed(token) {
  if (token.kind === "CLAUSE") return "40";
  if (token.kind === "CLAUSE_CLOSE") return "41";
  if (token.text !== void 0) return token.text;
  if (typeof token.value === "number") return formatFloat(token.value);
  return typeof token.value === "object" ? `[${token.value.join(" ")}]` : format(token.value);
}

// src/expressions/when/stage.ts
function stageOf(symbol, parts2 = {}) {
  return { symbol, left: void 0, right: void 0, value: null, family: "none", ...parts2 };
}

// src/expressions/when/reorder.ts
var precedences = {
  group: 0,
  literal: 1,
  variable: 1,
  accessor: 2,
  negate: 3,
  invert: 3,
  complement: 3,
  "**": 4,
  "+": 5,
  "-": 5,
  "&": 6,
  "|": 6,
  "^": 6,
  "<<": 7,
  ">>": 7,
  "*": 8,
  "/": 8,
  "%": 8,
  "==": 9,
  "!=": 9,
  ">": 9,
  "<": 9,
  ">=": 9,
  "<=": 9,
  "=~": 9,
  "!~": 9,
  in: 9,
  "?": 10,
  ":": 10,
  "??": 10,
  "&&": 11,
  "||": 12,
  separate: 13
};
function reorder(root) {
  let run6 = [];
  let precedence = precedences[root.symbol];
  for (let current = root; current !== void 0; current = current.right) {
    if (current.left !== void 0) reorder(current.left);
    if (precedences[current.symbol] === precedence) {
      run6.push(current);
      continue;
    }
    if (run6.length > 1) mirror(run6);
    run6 = [current];
    precedence = precedences[current.symbol];
  }
  if (run6.length > 1) mirror(run6);
}
function mirror(stages) {
  const at2 = (index2) => stages[index2] ?? stageOf("literal");
  for (const stage of stages) [stage.left, stage.right] = [stage.right, stage.left];
  const [root, last] = [at2(0), at2(stages.length - 1)];
  [last.left, root.right] = [root.right, last.left];
  for (let index2 = 0; index2 < Math.trunc((stages.length - 2) / 2) + 1; index2++) {
    const [front, back] = [at2(index2 + 1), at2(stages.length - index2 - 1)];
    [front.right, back.right] = [back.right, front.right];
  }
  for (let index2 = 0; index2 < Math.trunc(stages.length / 2); index2++) {
    const [front, back] = [at2(index2), at2(stages.length - index2 - 1)];
    [front.symbol, back.symbol] = [back.symbol, front.symbol];
    [front.value, back.value] = [back.value, front.value];
    [front.family, back.family] = [back.family, front.family];
  }
}

// src/expressions/when/plan.ts
function same(...symbols) {
  return Object.fromEntries(symbols.map((symbol) => [symbol, symbol]));
}
var levels = [
  { kind: "SEPARATOR", symbols: { ",": "separate" }, family: "none" },
  { kind: "TERNARY", symbols: same("?", ":", "??"), family: "ternary" },
  { kind: "LOGICALOP", symbols: same("||"), family: "logical" },
  { kind: "LOGICALOP", symbols: same("&&"), family: "logical" },
  { kind: "COMPARATOR", symbols: same("==", "!=", ">", ">=", "<", "<=", "=~", "!~", "in"), family: "comparator" },
  { kind: "MODIFIER", symbols: same("^", "&", "|"), family: "modifier" },
  { kind: "MODIFIER", symbols: same(">>", "<<"), family: "modifier" },
  { kind: "MODIFIER", symbols: same("+", "-"), family: "modifier" },
  { kind: "MODIFIER", symbols: same("*", "/", "%"), family: "modifier" },
  { kind: "MODIFIER", symbols: same("**"), family: "modifier" }
];
var prefixSymbols = { "-": "negate", "!": "invert", "~": "complement" };
function plan(tokens) {
  const stream = { tokens, at: 0 };
  if (tokens.length === 0) return fail5("runtime error: invalid memory address or nil pointer dereference", "panic");
  const stage = planLevel(stream, 0);
  if (stage === void 0) return fail5("runtime error: invalid memory address or nil pointer dereference", "panic");
  reorder(stage);
  return stage;
}
function withPatterns(tokens) {
  return tokens.map((token, index2) => {
    const previous = tokens[index2 - 1];
    const isPattern2 = previous?.kind === "COMPARATOR" && (previous.value === "=~" || previous.value === "!~") && token.kind === "STRING";
    if (!isPattern2) return token;
    compile3(String(token.value));
    return { ...token, kind: "PATTERN" };
  });
}
function compile3(pattern2) {
  try {
    return compileRegexp(pattern2);
  } catch (error) {
    if (error instanceof Panic) return fail5(error.message);
    throw error;
  }
}
function planLevel(stream, depth) {
  const level = levels[depth];
  if (level === void 0) return planAccessor(stream);
  const left = planLevel(stream, depth + 1);
  const token = stream.tokens[stream.at];
  const symbol = token?.kind === level.kind && typeof token.value === "string" ? level.symbols[token.value] : void 0;
  if (symbol === void 0) return left;
  stream.at += 1;
  const right = planLevel(stream, depth);
  return stageOf(symbol, { left, right, family: level.family });
}
function planAccessor(stream) {
  const token = stream.tokens[stream.at];
  if (token === void 0) return void 0;
  if (token.kind !== "ACCESSOR") return planValue(stream, token);
  stream.at += 1;
  const isCall = stream.tokens[stream.at]?.kind === "CLAUSE";
  const right = isCall ? planLevel(stream, 0) : void 0;
  return stageOf("accessor", { right, value: token.value });
}
function planValue(stream, token) {
  switch (token.kind) {
    case "CLAUSE": {
      stream.at += 1;
      const inner = stream.at < stream.tokens.length ? planLevel(stream, 0) : void 0;
      const length = String(stream.tokens.length);
      if (stream.at >= stream.tokens.length) fail5(`runtime error: index out of range [${length}] with length ${length}`, "panic");
      stream.at += 1;
      return stageOf("group", { right: inner });
    }
    case "CLAUSE_CLOSE":
      return void 0;
    case "VARIABLE":
      stream.at += 1;
      return stageOf("variable", { value: String(token.value) });
    case "NUMERIC":
    case "STRING":
    case "BOOLEAN":
    case "TIME":
      stream.at += 1;
      return stageOf("literal", { value: token.value });
    case "PATTERN":
      stream.at += 1;
      return stageOf("literal", { value: { kind: "pattern", regexp: compile3(String(token.value)), source: String(token.value) } });
    case "PREFIX":
      stream.at += 1;
      return stageOf(prefixSymbols[String(token.value)] ?? "negate", { right: planAccessor(stream), family: "prefix" });
    default:
      return fail5(`Unable to plan token kind: '${token.kind}', value: '${printed(token)}'`);
  }
}

// src/expressions/when/times.ts
var layouts2 = [
  "Mon Jan _2 15:04:05 2006",
  "Mon Jan _2 15:04:05 MST 2006",
  "Mon Jan 02 15:04:05 -0700 2006",
  "3:04PM",
  "2006-01-02T15:04:05Z07:00",
  "2006-01-02T15:04:05.999999999Z07:00",
  "2006-01-02",
  "2006-01-02 15:04",
  "2006-01-02 15:04:05",
  "2006-01-02 15:04:05-07:00",
  "2006-01-02T15Z0700",
  "2006-01-02T15:04Z0700",
  "2006-01-02T15:04:05Z0700",
  "2006-01-02T15:04:05.999999999Z0700"
];
function parseGovaluateTime(text4) {
  for (const layout of layouts2) {
    const parsed = parseTime(layout, text4, { ...utc, name: "Local" });
    if (parsed.kind === "wrong") continue;
    const printed2 = formatTime(parsed.time, "2006-01-02 15:04:05.999999999 -0700 MST");
    return { seconds: Number(floorDivide(parsed.time.nanoseconds, second)), text: printed2 };
  }
  return void 0;
}

// src/expressions/when/tokens.ts
var prefixes = /* @__PURE__ */ new Set(["-", "!", "~"]);
var modifiers = /* @__PURE__ */ new Set(["+", "-", "*", "/", "%", "**", "&", "|", "^", ">>", "<<"]);
var comparators = /* @__PURE__ */ new Set(["==", "!=", ">", ">=", "<", "<=", "=~", "!~", "in"]);
function tokenize(text4) {
  const stream = { characters: runes(text4), at: 0 };
  const tokens = [];
  for (let previous = "UNKNOWN"; ; ) {
    while (isSpace2(stream.characters[stream.at])) stream.at += 1;
    if (stream.at >= stream.characters.length) break;
    const from = stream.at;
    const token = readToken2(stream, previous);
    let to = stream.at;
    while (to > from + 1 && isSpace2(stream.characters[to - 1])) to -= 1;
    tokens.push({ ...token, from, to });
    previous = token.kind;
  }
  const depth = tokens.reduce((sum2, token) => sum2 + (token.kind === "CLAUSE" ? 1 : token.kind === "CLAUSE_CLOSE" ? -1 : 0), 0);
  if (depth !== 0) fail5("Unbalanced parenthesis");
  return tokens;
}
function isSpace2(character) {
  return character !== void 0 && new RegExp("^\\p{White_Space}$", "u").test(character);
}
function isDigit2(character) {
  return new RegExp("^\\p{Nd}$", "u").test(character);
}
function isLetter2(character) {
  return new RegExp("^\\p{L}$", "u").test(character);
}
function isNumeric2(character) {
  return isDigit2(character) || character === ".";
}
function isSymbol(character) {
  return !isDigit2(character) && !isLetter2(character) && !`()[]'"`.includes(character);
}
function readToken2(stream, previous) {
  const first2 = stream.characters[stream.at] ?? "";
  if (isNumeric2(first2)) return readNumber3(stream, first2);
  if (first2 === ",") return one3(stream, "SEPARATOR");
  if (first2 === "[") return readBracket(stream);
  if (isLetter2(first2)) return readWord4(stream);
  if (first2 === "'" || first2 === '"') return readString3(stream);
  if (first2 === "(") return one3(stream, "CLAUSE");
  if (first2 === ")") return one3(stream, "CLAUSE_CLOSE");
  return readSymbol(stream, previous);
}
function one3(stream, kind2) {
  const value2 = stream.characters[stream.at] ?? "";
  stream.at += 1;
  return { kind: kind2, value: value2 };
}
function readWhile(stream, test, spaces) {
  let text4 = "";
  while (stream.at < stream.characters.length) {
    const character = stream.characters[stream.at] ?? "";
    stream.at += 1;
    if (character === "\\") {
      const length = String(stream.characters.length);
      if (stream.at >= stream.characters.length) fail5(`runtime error: index out of range [${length}] with length ${length}`, "panic");
      text4 += stream.characters[stream.at] ?? "";
      stream.at += 1;
      continue;
    }
    if (isSpace2(character) && spaces !== "kept") {
      if (spaces === "end" && text4 !== "") return { text: text4, ended: true };
      continue;
    }
    if (!test(character)) {
      stream.at -= 1;
      return { text: text4, ended: true };
    }
    text4 += character;
  }
  return { text: text4, ended: false };
}
function readNumber3(stream, first2) {
  if (first2 === "0" && stream.characters[stream.at + 1] === "x" && stream.at + 2 < stream.characters.length) {
    stream.at += 2;
    const { text: text5 } = readWhile(stream, (character) => isDigit2(character) || /^[a-f]$/i.test(character), "end");
    if (!/^[0-9a-f]+$/i.test(text5) || BigInt(`0x${text5}`) >= 1n << 64n) fail5(`Unable to parse hex value '${text5}' to uint64
`);
    return { kind: "NUMERIC", value: Number(BigInt(`0x${text5}`)) };
  }
  const { text: text4 } = readWhile(stream, isNumeric2, "end");
  const value2 = /^(?:\d+\.?\d*|\.\d+)$/.test(text4) ? Number(text4) : Number.NaN;
  if (!Number.isFinite(value2)) fail5(`Unable to parse numeric value '${text4}' to float64
`);
  return { kind: "NUMERIC", value: value2 };
}
function readBracket(stream) {
  stream.at += 1;
  const { text: text4, ended } = readWhile(stream, (character) => character !== "]", "kept");
  if (!ended) fail5("Unclosed parameter bracket");
  stream.at += 1;
  return { kind: "VARIABLE", value: text4 };
}
function readWord4(stream) {
  const { text: text4 } = readWhile(
    stream,
    (character) => isLetter2(character) || isDigit2(character) || character === "_" || character === ".",
    "end"
  );
  if (text4 === "true" || text4 === "false") return { kind: "BOOLEAN", value: text4 === "true" };
  if (text4.indexOf(".") > 0) return readAccessor(text4);
  return text4 === "in" || text4 === "IN" ? { kind: "COMPARATOR", value: "in" } : { kind: "VARIABLE", value: text4 };
}
function readAccessor(text4) {
  if (text4.endsWith(".")) fail5(`Hanging accessor on token '${text4}'`);
  const parts2 = text4.split(".");
  for (const part3 of parts2.slice(1)) {
    const first2 = runes(part3)[0] ?? "";
    if (first2 !== first2.toUpperCase() && Array.from(first2.toUpperCase()).length === 1) {
      fail5(`Unable to access unexported field '${part3}' in token '${text4}'`);
    }
  }
  return { kind: "ACCESSOR", value: parts2 };
}
function readString3(stream) {
  stream.at += 1;
  const { text: text4, ended } = readWhile(stream, (character) => character !== "'" && character !== '"', "kept");
  if (!ended) fail5("Unclosed string literal");
  stream.at += 1;
  const time2 = parseGovaluateTime(text4);
  return time2 === void 0 ? { kind: "STRING", value: text4 } : { kind: "TIME", value: time2.seconds, text: time2.text };
}
function readSymbol(stream, previous) {
  const { text: value2 } = readWhile(stream, isSymbol, "end");
  if (canFollow(previous, "PREFIX") && prefixes.has(value2)) return { kind: "PREFIX", value: value2 };
  if (modifiers.has(value2)) return { kind: "MODIFIER", value: value2 };
  if (value2 === "&&" || value2 === "||") return { kind: "LOGICALOP", value: value2 };
  if (comparators.has(value2)) return { kind: "COMPARATOR", value: value2 };
  if (value2 === "?" || value2 === ":" || value2 === "??") return { kind: "TERNARY", value: value2 };
  return fail5(`Invalid token: '${value2}'`);
}

// src/expressions/when/when.ts
function parseWhen(text4) {
  return caught2(() => {
    const tokens = tokenize(text4);
    checkOrder(tokens);
    const ready = withPatterns(tokens);
    plan(ready);
    return { kind: "when", text: text4, tokens: ready };
  });
}
function planAgain(tokens) {
  checkOrder(tokens);
  return plan(withPatterns(tokens));
}
function caught2(work) {
  try {
    return work();
  } catch (error) {
    if (isExhausted(error)) return { kind: "refused", what: exhausted };
    if (error instanceof Refusal) return { kind: "refused", what: error.message };
    if (error instanceof WhenProblem) return { kind: "problem", message: error.message, isPanic: error.isPanic };
    throw error;
  }
}
function decideWhen(text4, options = { wordsAreText: true }) {
  if (text4 === "") return { kind: "decision", runs: true };
  const parsed = parseWhen(text4);
  if (parsed.kind === "refused") return parsed;
  if (parsed.kind === "problem") {
    if (parsed.isPanic) return { kind: "error", message: `panic: ${parsed.message}` };
    const hint = parsed.message.includes("Invalid token") ? ` (hint: try wrapping the affected expression in quotes ("))` : "";
    return { kind: "error", message: `Invalid 'when' expression '${text4}': ${parsed.message}${hint}` };
  }
  const tokens = options.wordsAreText ? parsed.tokens.map((token) => token.kind === "VARIABLE" ? { ...token, kind: "STRING" } : token) : parsed.tokens;
  const stage = caught2(() => ({ kind: "planned", stage: planAgain(tokens) }));
  if (stage.kind === "refused") return stage;
  if (stage.kind === "problem")
    return {
      kind: "error",
      message: stage.isPanic ? `panic: ${stage.message}` : `Failed to parse 'when' expression '${text4}': ${stage.message}`
    };
  const value2 = caught2(() => ({ kind: "value", value: stage.stage === void 0 ? null : evaluateStage(stage.stage) }));
  if (value2.kind === "refused") return value2;
  if (value2.kind === "problem")
    return {
      kind: "error",
      message: value2.isPanic ? `panic: ${value2.message}` : `Failed to evaluate 'when' expresion '${text4}': ${value2.message}`
    };
  if (typeof value2.value === "boolean") return { kind: "decision", runs: value2.value };
  return { kind: "error", message: `Expected boolean evaluation for '${text4}'. Got ${print(value2.value)}` };
}

// src/simulator/expressions-port.ts
function optionsOf({ now: now2, release }) {
  return { now: BigInt(Math.round(now2)) * 1000000n, version: release };
}
function replaceInJson(controller, text4, variables, strictness) {
  return text4.includes("{{") ? textOf2(renderJson(text4, environmentOf(variables).flat, { strictness, ...optionsOf(controller) })) : text4;
}
function replaceTags(controller, text4, variables, strictness) {
  return text4.includes("{{") ? textOf2(renderText(text4, environmentOf(variables).flat, { strictness, ...optionsOf(controller) })) : text4;
}
function textOf2(rendered) {
  switch (rendered.kind) {
    case "text":
      return rendered.text;
    case "refused":
      throw new Unsupported(rendered.what);
    case "error":
      throw new Failure(rendered.message, rendered.isMissing ? "missing" : "terminal");
  }
}
function environmentOf(variables) {
  const artifacts = /* @__PURE__ */ new Map();
  const flat = /* @__PURE__ */ new Map();
  for (const [name, value2] of variables) {
    if (value2 === null || typeof value2 === "string") flat.set(name, value2);
    else {
      const standIn2 = dictionary([["name", value2.name]], "v1alpha1.Artifact");
      artifacts.set(standIn2, value2);
      flat.set(name, standIn2);
    }
  }
  return { flat, artifacts };
}
function outcomeOf(controller, source, values4) {
  const parsed = parseExpression2(source, values4);
  if (parsed.kind === "refused") throw new Unsupported(parsed.what);
  if (parsed.kind === "problem") return { kind: "error", message: parsed.framed, position: parsed.position, isCompileError: true };
  const outcome = evaluate2(parsed, values4, optionsOf(controller));
  if (outcome.kind === "refused") throw new Unsupported(outcome.what);
  return outcome;
}
function valueOf(controller, source, values4) {
  const outcome = outcomeOf(controller, source, values4);
  if (outcome.kind === "error") throw new Failure(outcome.message);
  return outcome.value;
}
function evaluateText(controller, expression, variables) {
  const value2 = valueOf(controller, expression, argoEnvironment(environmentOf(variables).flat));
  if (value2 === null) throw new Failure(`failed to evaluate expression ${quote(expression)}`);
  return format(value2);
}
function evaluateVariable2(controller, expression, variables) {
  const { flat, artifacts } = environmentOf(variables);
  const value2 = valueOf(controller, expression, argoEnvironment(flat));
  return value2 === null ? null : artifacts.get(value2) ?? format(value2);
}
function evaluateFlat(controller, expression, variables) {
  const { flat, artifacts } = environmentOf(variables);
  const outcome = outcomeOf(controller, expression, flat);
  if (outcome.kind === "error")
    throw new Failure(`${outcome.isCompileError ? "Unable to compile" : "Invalid expression"}: ${quote(expression)}`);
  if (outcome.value === null) throw new Failure(`Unable to resolve: ${quote(`=${expression}`)}`);
  return artifacts.get(outcome.value) ?? format(outcome.value);
}
function evaluateBoolean(controller, expression, variables) {
  return booleanOf(controller, expression, argoEnvironment(environmentOf(variables).flat));
}
function booleanOf(controller, expression, values4) {
  const outcome = outcomeOf(controller, expression, values4);
  if (outcome.kind === "error") {
    throw new Failure(outcome.isCompileError ? outcome.message : `unable to evaluate expression '${expression}': ${outcome.message}`);
  }
  if (typeof outcome.value === "boolean") return outcome.value;
  throw new Failure(`unable to cast expression result '${format(outcome.value)}' to bool`);
}
function evaluateDepends(controller, logic, results) {
  const values4 = new Map(
    [...results].map(([name, result2]) => [name, dictionary(Object.entries(result2), "map[string]bool")])
  );
  try {
    return booleanOf(controller, logic, values4);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`unable to evaluate expression '${logic}': ${error.message}`);
  }
}
function evaluateWhen(when) {
  const decision = decideWhen(when);
  switch (decision.kind) {
    case "decision":
      return decision.runs;
    case "refused":
      throw new Unsupported(decision.what);
    case "error":
      if (decision.message.startsWith("panic: ")) throw new ControllerPanic(decision.message.slice("panic: ".length));
      throw new Failure(decision.message);
  }
}

// src/simulator/pod-name.ts
var longestPrefix = 253 - 10;
function podName(workflow, nodeName, templateName = "") {
  if (nodeName === workflow.name) return workflow.name;
  const prefix = templateName === "" ? workflow.name : `${workflow.name}-${templateName}`;
  return `${prefix.slice(0, longestPrefix - 1)}-${String(hash32(nodeName))}`;
}

// src/simulator/result-reference.ts
function mentionsResult({ memory }, parent, nodeName) {
  const known2 = memory.mentionedResults.get(parent) ?? mentionsOf(parent);
  memory.mentionedResults.set(parent, known2);
  return known2.has(callName(nodeName));
}
function mentionsOf(parent) {
  const prefix = parent.dag !== void 0 ? "tasks" : parent.steps !== void 0 ? "steps" : "";
  const text4 = goJson(parent);
  const names2 = /* @__PURE__ */ new Set();
  for (const { index: index2 } of text4.matchAll(/\.outputs\.result/g)) {
    const dot = text4.lastIndexOf(".", index2 - 1);
    if (dot >= 0 && text4.endsWith(prefix, dot)) names2.add(text4.slice(dot + 1, index2));
  }
  for (const { index: index2, 1: name = "" } of text4.matchAll(/\[['"]([^'"\]]+)['"]\]\.outputs.result/g)) {
    if (text4.endsWith(prefix, index2)) names2.add(name);
  }
  return names2;
}
function callName(nodeName) {
  let end5 = nodeName.length;
  let opener = "";
  for (; end5 > 0; end5--) {
    const character = nodeName[end5 - 1] ?? "";
    if (character === opener) opener = "";
    else if (opener !== "") continue;
    else if (character === ")") opener = "(";
    else if (character === "]") opener = "[";
    else break;
  }
  const name = nodeName.slice(0, end5);
  return name.slice(name.lastIndexOf(".") + 1);
}

// src/simulator/shutdown.ts
function shutdownOf(operation) {
  return operation.workflow.spec.shutdown ?? "";
}
function mayRun(operation, onExit) {
  const strategy = shutdownOf(operation);
  if (strategy === "Terminate") return false;
  return strategy !== "Stop" || onExit;
}

// src/simulator/template-context.ts
function localContext(operation) {
  return { kind: "local", name: operation.workflow.name, spec: operation.workflow.spec };
}
function scopeOf2(context) {
  return `${context.kind}/${context.name}`;
}
function contextOfNode(operation, node) {
  const [kind2 = "", name = ""] = node.templateScope.split("/");
  if (kind2 === "namespaced" || kind2 === "cluster") return holder(operation, name, kind2 === "cluster");
  return localContext(operation);
}
function holder(operation, name, cluster) {
  const { workflowTemplates, clusterWorkflowTemplates } = operation.workflow.store;
  const spec = (cluster ? clusterWorkflowTemplates : workflowTemplates).get(name);
  if (spec === void 0) throw new Failure(`workflow template ${name} not found`);
  return { kind: cluster ? "cluster" : "namespaced", name, spec };
}
function resolveTemplate(operation, context, reference) {
  const template = lookUp2(operation, context, reference);
  const next2 = reference.templateRef === void 0 ? context : holder(operation, reference.templateRef.name ?? "", reference.templateRef.clusterScope === true);
  if (templateType(template) === "unknown") throw new Failure(`template '${template.name ?? ""}' type is unknown`);
  return { context: next2, template };
}
function lookUp2(operation, context, reference) {
  if (reference.inline !== void 0) return reference.inline;
  if (reference.templateRef !== void 0) {
    const { name: name2 = "", template = "", clusterScope } = reference.templateRef;
    const found4 = templateNamed(operation, holder(operation, name2, clusterScope === true), template);
    if (found4 === void 0) throw new Failure(`template ${template} not found in workflow template ${name2}`);
    return found4;
  }
  const name = reference.template ?? "";
  if (name === "") throw new Failure("failed to get a template");
  const found3 = templateNamed(operation, context, name);
  if (found3 === void 0) throw new Failure(`template ${name} not found`);
  return found3;
}
function templateNamed({ workflow }, { spec: { templates = [] } }, name) {
  const known2 = workflow.memory.templates.get(templates);
  if (known2 !== void 0) return known2.get(name);
  const named2 = /* @__PURE__ */ new Map();
  for (const template of [...templates].reverse()) named2.set(template.name ?? "", template);
  workflow.memory.templates.set(templates, named2);
  return named2.get(name);
}
function referenceOfNode(node) {
  return {
    name: node.name,
    ...node.templateName === "" ? {} : { template: node.templateName },
    ...node.templateRef === void 0 ? {} : { templateRef: node.templateRef }
  };
}
function templateOfBoundary(operation, boundary) {
  if (boundary.templateName === "" && boundary.templateRef === void 0) return void 0;
  return resolveTemplate(operation, contextOfNode(operation, boundary), referenceOfNode(boundary)).template;
}

// src/argo/duration.ts
var unitNanoseconds = /* @__PURE__ */ new Map([
  ["ns", 1n],
  ["us", 1000n],
  ["µs", 1000n],
  ["μs", 1000n],
  ["ms", 1000000n],
  ["s", 1000000000n],
  ["m", 60000000000n],
  ["h", 3600000000000n]
]);
var largest2 = 2n ** 63n;
function parseDuration2(text4) {
  const negative = text4.startsWith("-");
  let rest2 = /^[-+]/.test(text4) ? text4.slice(1) : text4;
  if (rest2 === "0") return { nanoseconds: 0n };
  const invalid = { problem: `time: invalid duration ${quoted(text4)}` };
  if (rest2 === "") return invalid;
  let total = 0n;
  while (rest2 !== "") {
    const [part3 = "", whole4 = "", fraction = "", unit = ""] = /^([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/.exec(rest2) ?? [];
    if (whole4 === "" && fraction === "" || BigInt(whole4 || "0") > largest2) return invalid;
    if (unit === "") return { problem: `time: missing unit in duration ${quoted(text4)}` };
    const size = unitNanoseconds.get(unit);
    if (size === void 0) return { problem: `time: unknown unit ${quoted(unit)} in duration ${quoted(text4)}` };
    if (BigInt(whole4 || "0") > largest2 / size) return invalid;
    total += BigInt(whole4 || "0") * size + fractionOf(fraction, size);
    if (total > largest2) return invalid;
    rest2 = rest2.slice(part3.length);
  }
  if (!negative && total > largest2 - 1n) return invalid;
  return { nanoseconds: negative ? -total : total };
}
function parseSecondsOrDuration(text4) {
  if (/^[-+]?[0-9]+$/.test(text4)) return { nanoseconds: BigInt(text4.replace("+", "")) * 1000000000n };
  return parseDuration2(text4);
}
function isDuration2(result2) {
  return "nanoseconds" in result2;
}
function fractionOf(digits, size) {
  let [value2, scale] = [0n, 1];
  for (const digit2 of digits) {
    const next2 = value2 * 10n + BigInt(digit2);
    if (value2 > (largest2 - 1n) / 10n || next2 > largest2) break;
    [value2, scale] = [next2, scale * 10];
  }
  return BigInt(Math.trunc(Number(value2) * (Number(size) / scale)));
}
function quoted(text4) {
  const bytes = [...new TextEncoder().encode(text4)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === "\\") return `\\${character}`;
    return byte < 32 || byte >= 128 ? `\\x${byte.toString(16).padStart(2, "0")}` : character;
  });
  return `"${bytes.join("")}"`;
}

// src/simulator/duration.ts
function durationOf(text4) {
  return milliseconds(parseSecondsOrDuration(text4), (problem2) => `unable to parse ${text4} as a duration: ${problem2}`);
}
function strictDurationOf(text4, message) {
  return milliseconds(parseDuration2(text4), message);
}
function milliseconds(result2, message) {
  if (!isDuration2(result2)) throw new Failure(message(result2.problem));
  return Number(result2.nanoseconds) / 1e6;
}

// src/simulator/timeout.ts
function templateDeadline(template, node) {
  const timeout = template.timeout ?? "";
  if (timeout === "") return void 0;
  return (node.startedAt ?? 0) + strictDurationOf(timeout, (problem2) => `invalid timeout format. ${problem2}`);
}
function checkTimeout(operation, template, node) {
  if (node === void 0) return void 0;
  try {
    const end5 = templateDeadline(template, node);
    if (end5 === void 0 || node.phase !== "Pending") return void 0;
    if (operation.now > end5) return new Failure("timeout", "timeout");
    operation.wakeUps.push(end5 + 1);
    return void 0;
  } catch (error) {
    return asFailure(error);
  }
}

// src/simulator/pods.ts
function executePod(invocation) {
  const { operation, nodeName, template } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("Pod", "Pending");
  if (node.phase !== "Pending") return node;
  createPod(invocation, node);
  return template.containerSet === void 0 ? node : findNode(operation, node.id) ?? node;
}
function createPod(invocation, node) {
  const { operation, nodeName, template, options } = invocation;
  if (operation.workflow.pods.has(node.id)) return;
  if (!mayRun(operation, options.onExit)) {
    markPhase(operation, nodeName, "Failed", `workflow shutdown with strategy: ${shutdownOf(operation)}`);
    return;
  }
  checkPatches(operation, template);
  const deadlineSeconds = podDeadline(invocation, node);
  if (deadlineSeconds === "none left") {
    operation.waiting.push({ node: nodeName, reason: "less than a second is left until the workflow's deadline, so no pod is made" });
    return;
  }
  const pod = {
    ordinal: operation.workflow.memory.activity,
    nodeId: node.id,
    nodeName,
    name: podName(operation.workflow, nodeName, template.name),
    template,
    onExit: options.onExit,
    captures: captures(operation, nodeName, options.boundaryId) || template.data !== void 0,
    deadlineSeconds,
    phase: "Pending",
    outcome: void 0,
    startedAt: operation.now,
    finishedAt: void 0,
    deadlineExceeded: false
  };
  operation.workflow.pods.set(node.id, pod);
  operation.created.push(pod);
  operation.activePods += 1;
}
function checkPatches(operation, template) {
  for (const patch of [operation.workflow.spec.podSpecPatch, template.podSpecPatch]) {
    if (patch?.trim().startsWith("{") !== true) continue;
    try {
      JSON.parse(replaceTags(operation, patch, operation.globals, "none"));
    } catch (error) {
      if (error instanceof Unsupported) throw error;
      throw new Failure("Error applying PodSpecPatch");
    }
  }
}
function podDeadline({ operation, template, options, nodeName }, node) {
  const end5 = templateDeadline(template, node);
  if (end5 !== void 0) {
    const left2 = wholeSecondsLeft(operation, end5);
    if (left2 <= 1) throw new Failure(`${nodeName} exceeded its deadline`);
    return left2;
  }
  const own = template.activeDeadlineSeconds === void 0 ? void 0 : Number(template.activeDeadlineSeconds);
  const { deadline } = operation;
  if (deadline === void 0 || options.onExit) return own;
  const left = wholeSecondsLeft(operation, deadline);
  if (left <= 0) return "none left";
  return own === void 0 ? left : Math.min(own, left);
}
function wholeSecondsLeft({ now: now2 }, end5) {
  return Math.ceil((end5 - now2) / 1e3) - 1;
}
function captures(operation, nodeName, boundaryId) {
  const boundary = findNode(operation, boundaryId);
  const parent = boundary === void 0 ? void 0 : templateOfBoundary(operation, boundary);
  return parent !== void 0 && mentionsResult(operation.workflow, parent, nodeName);
}
function executeHttp(invocation) {
  const { operation, nodeName, template } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("HTTP", "Pending");
  if (!isFulfilled(node) && !operation.workflow.requests.has(node.id)) {
    operation.workflow.requests.set(node.id, { template, outcome: void 0, taken: false, asked: false });
  }
  return node;
}

// src/simulator/container-set.ts
function executeContainerSet(invocation) {
  const { operation, nodeName, template, options } = invocation;
  const node = executePod(invocation);
  const containers = template.containerSet?.containers ?? [];
  for (const { name = "" } of containers) {
    const containerName = `${nodeName}.${name}`;
    if (nodeByName(operation, containerName) !== void 0) continue;
    const reference = { template: node.templateName, ...node.templateRef === void 0 ? {} : { templateRef: node.templateRef } };
    addNode(operation, {
      name: containerName,
      type: "Container",
      scope: node.templateScope,
      reference,
      boundaryId: node.id,
      phase: "Pending",
      flag: options.flag
    });
  }
  for (const { name = "", dependencies: dependencies2 = [] } of containers) {
    if (dependencies2.length === 0) addChild(operation, nodeName, `${nodeName}.${name}`);
    for (const dependency of dependencies2) addChild(operation, `${nodeName}.${dependency}`, `${nodeName}.${name}`);
  }
  return node;
}

// src/simulator/aggregate.ts
function aggregate2(children) {
  const result2 = /* @__PURE__ */ new Map();
  if (children.length === 0) return result2;
  const iterations = children.filter(({ flag }) => flag?.hooked !== true && flag?.retried !== true).map((node) => ({ node, index: loopIndex(node.name) })).sort((left, right) => left.index - right.index).map(({ node }) => node);
  const wholes = [];
  const values4 = /* @__PURE__ */ new Map();
  const results = [];
  for (const { outputs, phase } of iterations) {
    if (outputs === void 0 || phase !== "Succeeded") continue;
    const parameters = outputs.parameters ?? [];
    if (parameters.length > 0) wholes.push(Object.fromEntries(parameters.map(({ name, value: value2 }) => [name, value2 ?? ""])));
    for (const { name, value: value2 } of parameters) values4.set(name, [...values4.get(name) ?? [], value2 ?? ""]);
    if (outputs.result !== void 0) results.push(compactJson(outputs.result));
  }
  result2.set("result", `[${results.join(",")}]`);
  result2.set("parameters", `[${wholes.map(sortedObject).join(",")}]`);
  for (const [name, texts4] of values4) result2.set(`parameters.${name}`, valueList(texts4));
  return result2;
}
function sortedObject(object) {
  return goJson(Object.fromEntries(Object.entries(object).sort(([left], [right]) => left < right ? -1 : 1)));
}
function loopIndex(name) {
  const text4 = name.slice(name.lastIndexOf("(") + 1).split(":")[0] ?? "";
  if (!/^[-+]?[0-9]+$/.test(text4)) throw new ControllerPanic(`failed to parse '${text4}' as int`);
  return Number(text4);
}
function valueList(texts4) {
  const parsed = [];
  for (const text4 of texts4) {
    const value2 = tryJson(text4);
    if (value2 === void 0 || !isList(value2) && !isMap(value2)) return goJson(texts4);
    parsed.push(value2);
  }
  return writeJson(list(parsed));
}
function tryJson(text4) {
  try {
    return readJson2(text4);
  } catch (error) {
    if (error instanceof Panic) return void 0;
    throw error;
  }
}
function compactJson(text4) {
  checkJson2(text4);
  return escapeHtml(text4.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part3) => part3.startsWith('"') ? part3 : ""));
}
function checkJson2(text4) {
  try {
    return readJson2(text4);
  } catch (error) {
    if (error instanceof Panic) throw new Failure(error.message);
    throw error;
  }
}

// src/simulator/location.ts
var kinds = {
  artifactory: { key: "url", needs: ["url", "usernameSecret"] },
  azure: { key: "blob", needs: ["endpoint", "container", "blob"] },
  gcs: { key: "key", needs: ["bucket", "key"] },
  git: { needs: ["repo"] },
  hdfs: { key: "path", needs: ["addresses"] },
  http: { key: "url", needs: ["url"] },
  oss: { key: "key", needs: ["bucket", "endpoint", "key"] },
  plugin: { key: "key", needs: ["name", "key"] },
  raw: { needs: [] },
  s3: { key: "key", needs: ["endpoint", "bucket", "key"] }
};
function kindOf3(artifact) {
  return Object.keys(kinds).find((kind2) => artifact[kind2] !== void 0 && artifact[kind2] !== null);
}
function hasLocationOrKey(artifact) {
  const kind2 = kindOf3(artifact);
  if (kind2 === void 0) return false;
  const place2 = artifact[kind2];
  const { key, needs } = kinds[kind2] ?? { needs: [] };
  const given2 = (name) => place2[name] !== void 0 && place2[name] !== "" && place2[name] !== null;
  return needs.every(given2) || key !== void 0 && given2(key);
}
function appendToKey(artifact, path) {
  const kind2 = kindOf3(artifact);
  const key = kind2 === void 0 ? void 0 : kinds[kind2]?.key;
  if (kind2 === void 0 || key === void 0) {
    if (artifact.optional === true) return { ...artifact };
    throw new Failure("key unsupported: cannot get key for artifact location, because it is invalid");
  }
  const place2 = artifact[kind2];
  const before = typeof place2[key] === "string" ? place2[key] : "";
  return { ...artifact, [kind2]: { ...place2, [key]: `${before.replace(/\/$/, "")}/${path}` } };
}
function saved(artifact, nodeName) {
  return kindOf3(artifact) === void 0 ? { ...artifact, s3: { key: `${nodeName}/${artifact.name}.tgz` } } : { ...artifact };
}

// src/simulator/scope.ts
var absentArgument = "__argo-internal.absent-optional-output__";
function newScope(controller, template) {
  const variables = /* @__PURE__ */ new Map();
  for (const parameter2 of template?.inputs?.parameters ?? []) variables.set(`inputs.parameters.${parameter2.name}`, parameter2.value ?? "");
  for (const artifact of template?.inputs?.artifacts ?? []) variables.set(`inputs.artifacts.${artifact.name}`, artifact);
  return { controller, template, variables };
}
function parametersOf(scope, globals) {
  const result2 = new Map(globals);
  for (const [name, value2] of scope.variables) if (value2 === null || typeof value2 === "string") result2.set(name, value2);
  return result2;
}
function addOutputs(scope, prefix, outputs) {
  if (outputs === void 0) return;
  const { variables } = scope;
  if (prefix !== "workflow" && outputs.result !== void 0) variables.set(`${prefix}.outputs.result`, outputs.result);
  if (prefix !== "workflow" && outputs.exitCode !== void 0) variables.set(`${prefix}.exitCode`, outputs.exitCode);
  for (const parameter2 of outputs.parameters ?? []) {
    if (parameter2.value !== void 0) variables.set(`${prefix}.outputs.parameters.${parameter2.name}`, parameter2.value);
  }
  for (const artifact of outputs.artifacts ?? []) variables.set(`${prefix}.outputs.artifacts.${artifact.name}`, artifact);
}
function markAbsentArguments(scope, given2) {
  if (!given2?.parameters?.some((parameter2) => isAbsentReference(scope, parameter2))) return given2;
  const parameters = given2.parameters.map(
    (parameter2) => isAbsentReference(scope, parameter2) ? { ...parameter2, value: absentArgument } : parameter2
  );
  return { ...given2, parameters };
}
function isAbsentReference(scope, { value: value2 }) {
  if (value2 === void 0 || !value2.startsWith("{{") || !value2.endsWith("}}")) return false;
  const name = value2.slice(2, -2).trim();
  return !name.includes("{{") && !name.includes("}}") && scope.variables.get(name) === null;
}
function resolveVariable(scope, text4) {
  const tag = (text4.startsWith("{{") ? text4.slice(2) : text4).replace(/\}\}$/, "").trim();
  if (tag.startsWith("=")) return evaluateFlat(scope.controller, tag.slice(1), scope.variables);
  const value2 = scope.variables.get(tag);
  if (value2 === void 0) throw new Failure(`Unable to resolve: ${JSON.stringify(tag)}`);
  return value2;
}
function resolveParameter(scope, from) {
  if ((from.expression ?? "") !== "") return evaluateText(scope.controller, from.expression ?? "", scope.variables);
  if ((from.parameter ?? "") === "") return "";
  const value2 = resolveVariable(scope, from.parameter ?? "");
  return value2 === null || typeof value2 === "string" ? value2 : goJson(value2);
}
function resolveArtifact(scope, artifact) {
  const value2 = (artifact.fromExpression ?? "") === "" ? resolveVariable(scope, artifact.from ?? "") : evaluateVariable2(scope.controller, artifact.fromExpression ?? "", scope.variables);
  if (value2 === null || typeof value2 === "string") throw new Failure(`Variable {{${artifact.name}}} is not an artifact`);
  if ((artifact.subPath ?? "") === "") return { ...value2 };
  const path = JSON.parse(replaceInJson(scope.controller, goJson(artifact.subPath), parametersOf(scope, /* @__PURE__ */ new Map()), "none"));
  return appendToKey(value2, path);
}
function templateOutputs(template, scope) {
  if (!hasOutputs(template.outputs)) return void 0;
  const outputs = {};
  if ((template.outputs?.parameters ?? []).length > 0) {
    outputs.parameters = (template.outputs?.parameters ?? []).map((parameter2) => outputParameter(scope, parameter2));
  }
  if ((template.outputs?.artifacts ?? []).length > 0) {
    outputs.artifacts = (template.outputs?.artifacts ?? []).flatMap((artifact) => outputArtifact(scope, artifact));
  }
  return outputs;
}
function outputParameter(scope, parameter2) {
  const from = parameter2.valueFrom;
  if (from === void 0) throw new Failure("output parameters must have a valueFrom specified");
  let value2;
  try {
    value2 = resolveParameter(scope, from);
  } catch (error) {
    const failure = asFailure(error);
    if (from.default === void 0) throw failure;
    value2 = from.default;
  }
  value2 ??= from.default ?? null;
  if (value2 === null) {
    const reference = JSON.stringify(from.parameter ?? "");
    throw new Failure(
      `output parameter ${JSON.stringify(parameter2.name)}: ${reference} is an absent optional (skipped/omitted node output with no default)`
    );
  }
  const { valueFrom: _, ...rest2 } = parameter2;
  return { ...rest2, value: value2 };
}
function outputArtifact(scope, artifact) {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return [];
  try {
    return [{ ...resolveArtifact(scope, artifact), name: artifact.name }];
  } catch (error) {
    const failure = asFailure(error);
    if (failure.message.includes("Unable to resolve") && artifact.optional === true) return [];
    throw new Failure(`unable to resolve outputs from scope: ${failure.message}`);
  }
}

// src/simulator/time.ts
function wholeSeconds(milliseconds2) {
  return Math.floor(milliseconds2 / 1e3) * 1e3;
}
function rfc3339(milliseconds2) {
  return new Date(wholeSeconds(milliseconds2)).toISOString().replace(".000Z", "Z");
}

// src/simulator/local-scope.ts
function addNodeToScope(operation, scope, prefix, node) {
  const source = lastAttempt(operation, node) ?? node;
  const { variables } = scope;
  variables.set(`${prefix}.id`, source.id);
  if (source.startedAt !== void 0) variables.set(`${prefix}.startedAt`, timeText(operation, source.startedAt));
  if (source.finishedAt !== void 0) variables.set(`${prefix}.finishedAt`, timeText(operation, source.finishedAt));
  if (source.podIp !== "") variables.set(`${prefix}.ip`, source.podIp);
  variables.set(`${prefix}.status`, source.phase);
  if (source.hostNodeName !== "") variables.set(`${prefix}.hostNodeName`, source.hostNodeName);
  addOutputs(scope, prefix, source.outputs);
}
function timeText({ workflow }, milliseconds2) {
  const text4 = workflow.times.get(milliseconds2) ?? rfc3339(milliseconds2);
  workflow.times.set(milliseconds2, text4);
  return text4;
}
function lastAttempt(operation, node) {
  if (node.type !== "Retry" || node.memoization?.hit === true) return void 0;
  const children = node.children.map((id) => operation.workflow.nodes.get(id));
  return children.findLast((child) => child !== void 0 && child.flag?.hooked !== true);
}
function addLoopToScope(scope, prefix, children) {
  for (const [name, value2] of aggregate2(children)) scope.variables.set(`${prefix}.outputs.${name}`, value2);
}
function iterationsOf(operation, boundaryId, name) {
  const result2 = [];
  const { memory, nodes } = operation.workflow;
  for (const id of memory.members.get(boundaryId) ?? []) {
    const node = nodes.get(id);
    if (node?.name.startsWith(`${name}(`) === true) result2.push(node);
  }
  return result2;
}
function addSkippedToScope(operation, context, scope, prefix, node, call2, withArtifacts) {
  if (node.outputs !== void 0 || node.phase !== "Skipped" && node.phase !== "Omitted") return;
  let outputs;
  try {
    outputs = resolveTemplate(operation, context, call2).template.outputs;
  } catch (error) {
    asFailure(error);
    return;
  }
  for (const { name, valueFrom } of outputs?.parameters ?? []) {
    scope.variables.set(`${prefix}.outputs.parameters.${name}`, valueFrom?.default ?? null);
  }
  if (withArtifacts) {
    for (const { name } of outputs?.artifacts ?? []) scope.variables.set(`${prefix}.outputs.artifacts.${name}`, { name: "" });
  }
  if (outputs?.result !== void 0) scope.variables.set(`${prefix}.outputs.result`, null);
}
function addGlobalOutputs(operation, outputs) {
  for (const parameter2 of outputs?.parameters ?? []) addGlobalParameter(operation, parameter2);
  for (const artifact of outputs?.artifacts ?? []) {
    const globalName = artifact.globalName ?? "";
    if (globalName === "") continue;
    const { globalName: _name, path: _path, ...rest2 } = artifact;
    const all2 = operation.workflow.outputs ??= {};
    const others2 = (all2.artifacts ?? []).filter(({ name }) => name !== globalName);
    const before = all2.artifacts?.find(({ name }) => name === globalName);
    if (before !== void 0 && JSON.stringify(before) === JSON.stringify({ ...rest2, name: globalName })) continue;
    all2.artifacts = [...others2, { ...rest2, name: globalName }];
    operation.updated = true;
  }
}
function addGlobalParameter(operation, { globalName = "", value: value2, default: initial, valueFrom }) {
  if (globalName === "") return;
  if (value2 !== void 0 || initial !== void 0 || valueFrom !== void 0) {
    const name = `workflow.outputs.parameters.${globalName}`;
    const text4 = value2 ?? initial ?? "";
    if (operation.globals.get(name) !== text4) operation.workflow.memory.globalsVersion += 1;
    operation.globals.set(name, text4);
  }
  const all2 = operation.workflow.outputs ??= {};
  const parameters = all2.parameters ??= [];
  const before = parameters.find(({ name }) => name === globalName);
  if (before === void 0) {
    parameters.push({ name: globalName, ...value2 === void 0 ? {} : { value: value2 } });
    operation.updated = true;
  } else if (value2 !== void 0 && before.value !== value2) {
    before.value = value2;
    operation.updated = true;
  }
}

// src/simulator/depends.ts
var namePattern = /([a-zA-Z0-9][-a-zA-Z0-9]*?\.[A-Z][a-zA-Z]+)|([a-zA-Z0-9][-a-zA-Z0-9]*)/g;
function dependenciesOf(call2, taskNamed2) {
  const text4 = (call2.depends ?? "") === "" ? (call2.dependencies ?? []).map((name) => expanded(name, taskNamed2(name))).join(" && ") : call2.depends ?? "";
  const names2 = /* @__PURE__ */ new Set();
  const logic = text4.replace(namePattern, (word4, withResult) => {
    if (withResult !== void 0) {
      names2.add(withResult.split(".")[0] ?? "");
      return word4;
    }
    names2.add(word4);
    return expanded(word4, taskNamed2(word4));
  });
  return { names: [...names2], logic };
}
function expanded(name, task) {
  const results = ["Succeeded", "Skipped", "Daemoned"];
  if (task.continueOn?.error === true) results.push("Errored");
  if (task.continueOn?.failed === true) results.push("Failed");
  return `(${results.map((result2) => `${name}.${result2}`).join(" || ")})`;
}
function taskNamed(tasks, name) {
  const task = tasks.find((candidate) => candidate.name === name);
  if (task === void 0) throw new ControllerPanic(`target ${name} does not exist`);
  return task;
}

// src/simulator/dag-plan.ts
function newPlan(template) {
  const tasks = template.dag?.tasks ?? [];
  const tasksByName = new Map(tasks.map((task) => [task.name, task]));
  const target = template.dag?.target ?? "";
  const plan2 = { tasks, tasksByName, dependencies: /* @__PURE__ */ new Map(), ancestors: /* @__PURE__ */ new Map() };
  const targets = target === "" ? leaves(plan2) : target.split(" ");
  const loops = tasks.filter(expands).map(({ name }) => name);
  const isPlain = tasksByName.size === tasks.length && tasks.every((task) => task.hooks === void 0 && (task.onExit ?? "") === "");
  return { ...plan2, targets, loops, order: isPlain ? tryOrder(plan2, targets) : void 0 };
}
function taskOf({ tasks, tasksByName }, name) {
  return tasksByName.get(name) ?? taskNamed(tasks, name);
}
function dependencies(plan2, name) {
  const known2 = plan2.dependencies.get(name);
  if (known2 !== void 0) return known2;
  const found3 = dependenciesOf(taskOf(plan2, name), (dependency) => taskOf(plan2, dependency));
  plan2.dependencies.set(name, found3);
  return found3;
}
function leaves(plan2) {
  const awaited2 = new Set(plan2.tasks.flatMap(({ name }) => dependencies(plan2, name).names));
  const names2 = new Set(plan2.tasks.map(({ name }) => name));
  return [...names2].filter((name) => !awaited2.has(name)).sort();
}
function tryOrder(plan2, targets) {
  try {
    return orderOf(plan2, targets);
  } catch (error) {
    if (error instanceof ControllerPanic) return void 0;
    throw error;
  }
}
function orderOf(plan2, targets) {
  const names2 = [];
  const places = /* @__PURE__ */ new Map();
  const entered = /* @__PURE__ */ new Set();
  for (const target of targets) {
    const path = [{ name: target, next: 0 }];
    for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
      const { name } = top;
      if (!plan2.tasksByName.has(name)) return void 0;
      entered.add(name);
      const dependency = dependencies(plan2, name).names[top.next];
      if (places.has(name)) path.pop();
      else if (dependency === void 0) {
        places.set(name, names2.length);
        names2.push(name);
        path.pop();
      } else {
        top.next += 1;
        if (places.has(dependency)) continue;
        if (entered.has(dependency)) return void 0;
        path.push({ name: dependency, next: 0 });
      }
    }
  }
  const waitsFor = names2.map((name) => dependencies(plan2, name).names.map((dependency) => places.get(dependency) ?? 0));
  const dependents = names2.map(() => []);
  for (const [place2, all2] of waitsFor.entries()) for (const dependency of all2) dependents[dependency]?.push(place2);
  return { names: names2, places, waitsFor, dependents, targets: new Set(targets.map((name) => places.get(name) ?? 0)) };
}
function ancestors(plan2, name) {
  const known2 = plan2.ancestors.get(name);
  if (known2 !== void 0) return known2;
  const found3 = /* @__PURE__ */ new Set();
  const open2 = [...dependencies(plan2, name).names];
  for (let next2 = open2.pop(); next2 !== void 0; next2 = open2.pop()) {
    if (found3.has(next2) || next2 === name) continue;
    found3.add(next2);
    open2.push(...dependencies(plan2, next2).names);
  }
  if (found3.size <= mostKept) plan2.ancestors.set(name, found3);
  return found3;
}
var mostKept = 300;

// src/simulator/dag-context.ts
function dagOf(invocation, boundaryId) {
  const { operation, nodeName, template, context, options } = invocation;
  const plan2 = planOf(operation.workflow, template);
  const progress = progressOf(operation, plan2, template, boundaryId);
  return { operation, boundaryName: nodeName, boundaryId, plan: plan2, template, context, onExit: options.onExit, progress };
}
function planOf({ memory }, template) {
  const known2 = memory.plans.get(template);
  if (known2 !== void 0) return known2;
  const made3 = newPlan(template);
  memory.plans.set(template, made3);
  return made3;
}
function progressOf({ workflow }, plan2, template, boundaryId) {
  const { dags, daemons, members } = workflow.memory;
  const known2 = dags.get(boundaryId);
  const hasDaemon = [...daemons].some((id) => workflow.nodes.get(id)?.boundaryId === boundaryId);
  const isFirst = (members.get(boundaryId) ?? []).length === 0 && known2 === void 0;
  if (plan2.order === void 0 || hasDaemon || (known2 === void 0 ? !isFirst : known2.template !== template)) {
    dags.delete(boundaryId);
    return void 0;
  }
  if (known2 !== void 0) return known2;
  const made3 = newProgress(template, plan2.order);
  dags.set(boundaryId, made3);
  return made3;
}
function taskOf2({ plan: plan2 }, name) {
  return taskOf(plan2, name);
}
function taskNodeName(dag, name) {
  return `${dag.boundaryName}.${name}`;
}
function taskNodeId(dag, name) {
  return nodeId(dag.operation.workflow, taskNodeName(dag, name));
}
function taskNode(dag, name) {
  return nodeByName(dag.operation, taskNodeName(dag, name));
}
function needsScope(dag, task) {
  return task.hooks !== void 0 || (task.onExit ?? "") !== "" || loopsBefore(dag, task.name).length > 0;
}
function loopsBefore({ plan: plan2 }, name) {
  if (plan2.loops.length === 0) return [];
  const before = ancestors(plan2, name);
  return plan2.loops.filter((loop) => before.has(loop));
}

// src/simulator/dag-phase.ts
function assessDag(dag, targets, shutDown) {
  if (shutDown) return "Failed";
  if (hasUnfinished(dag)) return "Running";
  const { operation, boundaryId, template } = dag;
  const phases = new Map(targets.map((name) => [nodeId(operation.workflow, taskNodeName(dag, name)), ""]));
  const seen = /* @__PURE__ */ new Set();
  const queue = [];
  const add4 = (ids, phase) => {
    for (const id of ids) {
      if (seen.has(`${id}-${phase}`)) continue;
      seen.add(`${id}-${phase}`);
      queue.push({ id, phase });
    }
  };
  add4(getNode(operation, boundaryId).children, "Succeeded");
  for (const visit3 of queue) {
    const node = operation.workflow.nodes.get(visit3.id);
    if (node === void 0 || !isFulfilled(node)) return "Running";
    const phase = isCompleted(node.phase) ? node.phase : visit3.phase;
    const before = phases.get(node.id);
    if (before !== void 0 && !failedOrError(before)) phases.set(node.id, phase);
    add4(node.type === "Retry" ? afterRetry(dag, node) : node.children, phase);
  }
  return phaseOfTargets(dag, targets, phases, template.dag?.failFast !== false);
}
function hasUnfinished({ operation, boundaryId }) {
  const { memory, nodes } = operation.workflow;
  if (memory.detached) return false;
  for (const id of memory.active.get(boundaryId) ?? []) {
    const node = nodes.get(id);
    if (node !== void 0 && !isFulfilled(node) && node.flag?.retried !== true && node.flag?.hooked !== true) return true;
  }
  return false;
}
function phaseOfTargets(dag, targets, phases, failFast) {
  let result2 = "Succeeded";
  for (const name of targets) {
    const phase = phases.get(nodeId(dag.operation.workflow, taskNodeName(dag, name))) ?? "";
    if (phase === "") {
      result2 = "Running";
      if (!failFast) break;
    } else if (failedOrError(phase)) {
      const allowed = taskOf2(dag, name).continueOn;
      if (phase === "Error" && allowed?.error === true || phase === "Failed" && allowed?.failed === true) continue;
      result2 = phase;
      if (failFast) break;
    }
  }
  return result2;
}
function afterRetry(dag, retry) {
  const children = [...retry.children].reverse().flatMap((id) => dag.operation.workflow.nodes.get(id) ?? []);
  return children.flatMap((child) => child.flag?.hooked === true ? [child.id] : child.children);
}

// src/simulator/mentions.ts
var patterns = {
  tasks: /tasks(?:\s*\??\.\s*([A-Za-z0-9_-]+)|\[\\?['"]([A-Za-z0-9_-]+)\\?['"]\])?/g,
  steps: /steps(?:\s*\??\.\s*([A-Za-z0-9_-]+)|\[\\?['"]([A-Za-z0-9_-]+)\\?['"]\])?/g
};
function mentionedNames(kind2, text4) {
  if (text4.includes("$env")) return void 0;
  const names2 = /* @__PURE__ */ new Set();
  for (const [, named2, quoted2] of text4.matchAll(patterns[kind2])) {
    const name = named2 ?? quoted2;
    if (name === void 0) return void 0;
    for (let end5 = name.length; end5 > 0; end5 = name.lastIndexOf("-", end5 - 1)) names2.add(name.slice(0, end5));
  }
  return names2;
}

// src/simulator/resolve-call.ts
var awaited = ["tasks", "steps"];
function resolveCall(operation, scope, call2, nodeName) {
  const variables = parametersOf(scope, operation.globals);
  const { hooks, ...body2 } = call2;
  const withHooks = (resolved) => hooks === void 0 ? resolved : { ...resolved, hooks };
  if ((call2.when ?? "") !== "") {
    const when = JSON.parse(fill(operation, goJson(call2.when), variables, nodeName));
    if (isFalse(when, call2)) return { kind: "skipped", call: withHooks({ ...body2, when }) };
  }
  const given2 = markAbsentArguments(scope, call2.arguments);
  const text4 = goJson({ ...body2, ...given2 === void 0 ? {} : { arguments: given2 } });
  return { kind: "resolved", call: withHooks(JSON.parse(fill(operation, text4, variables, nodeName))) };
}
function isFalse(when, call2) {
  try {
    return !evaluateWhen(when);
  } catch (error) {
    const failure = asFailure(error);
    if (!expands(call2)) throw failure;
    return false;
  }
}
function fill(operation, text4, variables, nodeName) {
  try {
    return replaceInJson(operation, text4, variables, awaited);
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind !== "missing") throw failure;
    operation.waiting.push({ node: nodeName, reason: failure.message });
    throw new Failure(failure.message, "requeue");
  }
}

// src/simulator/dag-references.ts
function taskScope(dag, task, text4) {
  const { operation } = dag;
  const scope = newScope(operation, dag.template);
  addOutputs(scope, "workflow", operation.workflow.outputs);
  for (const ancestor of relevantAncestors(dag, task, text4)) {
    const node = taskNode(dag, ancestor);
    if (node === void 0) throw new Failure(`Ancestor task node ${ancestor} not found`);
    const prefix = `tasks.${ancestor}`;
    if (node.type === "TaskGroup") addLoop(dag, scope, prefix, ancestor, node);
    addNodeToScope(operation, scope, prefix, node);
    addSkippedToScope(operation, dag.context, scope, prefix, node, taskOf2(dag, ancestor), false);
  }
  return scope;
}
function hookScope(dag, task, node) {
  const { arguments: given2 } = dag.operation.workflow.spec;
  const hooks = Object.values(task.hooks ?? {});
  const isOpen = [given2, ...hooks.map((hook) => hook.arguments)].some((all2) => (all2?.artifacts ?? []).length > 0);
  const scope = taskScope(dag, task, isOpen ? void 0 : goJson([hooks, given2?.parameters ?? []]));
  scope.variables.set(`tasks.${task.name}.status`, node.phase);
  return scope;
}
function relevantAncestors({ plan: plan2 }, { name }, text4) {
  const mentioned = text4 === void 0 ? void 0 : mentionedNames("tasks", text4);
  if (mentioned === void 0) return ancestors(plan2, name);
  const direct = dependencies(plan2, name).names;
  const isOpen = plan2.loops.length > 0 || [...mentioned].some((other) => plan2.tasksByName.has(other) && !direct.includes(other));
  const before = isOpen ? ancestors(plan2, name) : new Set(direct);
  const found3 = new Set([...mentioned, ...plan2.loops].filter((other) => before.has(other)));
  const [first2] = direct;
  if (first2 !== void 0) found3.add(first2);
  return found3;
}
function addLoop(dag, scope, prefix, name, node) {
  const { operation, progress } = dag;
  const { loopOutputs } = operation.workflow.memory;
  const place2 = progress?.order.places.get(name);
  const isClosed = place2 !== void 0 && progress?.closed[place2] === true;
  const known2 = isClosed ? loopOutputs.get(node.id) : void 0;
  if (known2 === void 0) {
    resolveTemplate(operation, dag.context, referenceOfNode(node));
  }
  const outputs = known2 ?? aggregate2(iterationsOf(operation, dag.boundaryId, node.name));
  if (isClosed) loopOutputs.set(node.id, outputs);
  for (const [output, value2] of outputs) scope.variables.set(`${prefix}.outputs.${output}`, value2);
}
function resolveTask(dag, task) {
  const text4 = goJson(task);
  const scope = taskScope(dag, task, text4);
  const resolved = resolveCall(dag.operation, scope, task, `${dag.boundaryName}.${task.name}`);
  if (resolved.kind === "skipped") return resolved.call;
  const given2 = resolved.call.arguments?.artifacts;
  if (given2 === void 0) return resolved.call;
  const artifactScope = given2.length === 0 ? scope : taskScope(dag, task, `${text4}${goJson(given2)}`);
  const artifacts = given2.flatMap((artifact) => argumentArtifact(artifactScope, artifact));
  return { ...resolved.call, arguments: { ...resolved.call.arguments, artifacts } };
}
function argumentArtifact(scope, artifact) {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return [artifact];
  try {
    return [{ ...resolveArtifact(scope, artifact), name: artifact.name }];
  } catch (error) {
    const failure = asFailure(error);
    if (failure.message.includes("Unable to resolve") && artifact.optional === true) return [];
    throw failure;
  }
}

// src/simulator/fingerprint.ts
var moving = ["workflow.status", "workflow.duration", "workflow.failures", "workflow.outputs."];
var unsteadyWords = /now|ago|[dD]ate|[rR]and|shuffle|uuid|status|duration|failures|\$env|workflow\W*(outputs|\[|[^\w.\s])/;
function fingerprintOf(text4) {
  const globals = /* @__PURE__ */ new Set();
  for (const [, name = ""] of text4.matchAll(/\{\{\s*(workflow\.[^{}]*?)\s*\}\}/g)) globals.add(name);
  const hasExpressions = text4.includes("{{=");
  const isOpen = hasExpressions && /workflow|\$env/.test(text4);
  const moves = [...globals].some((name) => moving.some((prefix) => name.startsWith(prefix)));
  return {
    globals: [...globals],
    isOpen,
    isUnsteady: moves || isOpen && unsteadyWords.test(text4) || hasExpressions && /now|ago|[dD]ate|\$env/.test(text4)
  };
}

// src/simulator/prepared.ts
function preparedBefore(operation, nodeName, source, given2) {
  const known2 = operation.workflow.memory.prepared.get(nodeName);
  if (known2?.source !== source) return void 0;
  if (known2.given !== given2 && known2.givenText !== textOf3(given2)) return void 0;
  return known2.values === valuesOf(operation, known2.fingerprint) ? known2 : void 0;
}
function rememberPrepared(operation, nodeName, source, given2, template) {
  const givenText = textOf3(given2);
  const fingerprint = fingerprintOf(`${goJson(source)}${givenText}${goJson(template.inputs ?? {})}`);
  const values4 = valuesOf(operation, fingerprint);
  const isSteady = !fingerprint.isUnsteady && !values4.includes("{{");
  const { prepared } = operation.workflow.memory;
  if (isSteady) prepared.set(nodeName, { source, given: given2, givenText, fingerprint, values: values4, template });
  else prepared.delete(nodeName);
  return isSteady;
}
function textOf3(given2) {
  return given2 === void 0 ? "" : goJson(given2);
}
function valuesOf(operation, { globals, isOpen }) {
  const values4 = globals.map((name) => operation.globals.get(name) ?? null);
  return JSON.stringify(isOpen ? [operation.workflow.memory.globalsVersion, ...values4] : values4);
}

// src/simulator/raw-json.ts
function rawParts(text4) {
  const body2 = text4.trim().slice(1, -1);
  const parts2 = [];
  let [depth, start] = [0, 0];
  for (const match of body2.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]/g)) {
    if (match[0] === "[" || match[0] === "{") depth += 1;
    else if (match[0] === "]" || match[0] === "}") depth -= 1;
    else if (depth === 0 && (match[0] === "," || match[0] === ":")) {
      parts2.push(body2.slice(start, match.index).trim());
      start = match.index + 1;
    }
  }
  const last = body2.slice(start).trim();
  return last === "" ? parts2 : [...parts2, last];
}
function rawEntries(text4) {
  const parts2 = rawParts(text4);
  const entries = /* @__PURE__ */ new Map();
  for (let index2 = 0; index2 + 1 < parts2.length; index2 += 2) {
    entries.set(JSON.parse(parts2[index2] ?? '""'), parts2[index2 + 1] ?? "null");
  }
  return [...entries].sort(([left], [right]) => left < right ? -1 : 1);
}

// src/simulator/items.ts
function typeOf2(raw) {
  if (raw.startsWith("[") || raw === "null") return "list";
  if (raw.startsWith("{")) return "map";
  return raw.startsWith('"') ? "text" : "scalar";
}
function readItem(text4) {
  const raw = text4.trim();
  switch (typeOf2(raw)) {
    case "scalar":
      return { variables: /* @__PURE__ */ new Map([["item", itemText(raw)]]), description: itemText(raw) };
    case "text":
      return { variables: /* @__PURE__ */ new Map([["item", JSON.parse(raw)]]), description: itemText(raw) };
    case "list": {
      const items2 = raw === "null" ? [] : rawParts(raw);
      return { variables: /* @__PURE__ */ new Map([["item", compactJson(raw)]]), description: `[${items2.map(itemText).join(" ")}]` };
    }
    case "map":
      return readMap(raw);
  }
}
function readMap(raw) {
  const entries = rawEntries(raw);
  const variables = new Map(entries.map(([key, value2]) => [`item.${key}`, itemText(value2)]));
  variables.set("item", `{${entries.map(([key, value2]) => `${goJson(key)}:${compactJson(value2)}`).join(",")}}`);
  const parts2 = entries.map(([key, value2]) => `${key}:${itemText(value2)}`).sort((left, right) => left < right ? -1 : 1);
  return { variables, description: parts2.join(",") };
}
function itemText(raw) {
  const compact = unescapeHtml(compactJson(raw));
  return compact.startsWith('"') ? compact.slice(1, -1) : compact;
}
function iterationName(name, index2, description) {
  const result2 = `${name}(${String(index2)}:${description.replace(/[()]/g, "")})`;
  const found3 = Number(result2.slice(result2.indexOf("(") + 1, result2.indexOf(":")));
  if (found3 !== index2)
    throw new ControllerPanic(`unrecoverable digit in generateName; wanted '${String(index2)}' and got '${String(found3)}'`);
  return result2;
}

// src/simulator/sequence.ts
function sequenceItems(sequence2) {
  const start = sequence2.start === void 0 ? 0 : wholeNumber2(sequence2.start);
  const end5 = lastNumber(sequence2, start);
  if (end5 === void 0) return [];
  const step2 = start <= end5 ? 1 : -1;
  const length = Math.abs(end5 - start) + 1;
  return Array.from({ length }, (_, index2) => `"${formatted2(sequence2.format ?? "", start + index2 * step2)}"`);
}
function lastNumber(sequence2, start) {
  if (sequence2.end !== void 0) return wholeNumber2(sequence2.end);
  if (sequence2.count === void 0) throw new Failure("neither end nor count was specified in withSequence");
  const count3 = wholeNumber2(sequence2.count);
  return count3 === 0 ? void 0 : start + count3 - 1;
}
function wholeNumber2(value2) {
  const text4 = String(value2);
  if (!/^[-+]?[0-9]+$/.test(text4)) throw new Failure(`strconv.Atoi: parsing ${JSON.stringify(text4)}: invalid syntax`);
  return Number(text4);
}
var radixes = { d: 10, x: 16, X: 16, o: 8, b: 2 };
function formatted2(format2, value2) {
  if (format2 === "") return String(value2);
  let used = false;
  const text4 = format2.replace(/%(?:%|([-+ 0]*)([0-9]*)([a-zA-Z]))/g, (directive, flags = "", width = "", verb = "") => {
    if (directive === "%%") return "%";
    const radix = radixes[verb];
    if (radix === void 0 || used)
      throw new Unsupported(`withSequence.format ${JSON.stringify(format2)}`, { field: "withSequence.format" });
    used = true;
    return padded2(value2, radix, verb === "X", flags, Number(width));
  });
  return used ? text4 : `${text4}%!(EXTRA int=${String(value2)})`;
}
function padded2(value2, radix, upper2, flags, width) {
  const digits = Math.abs(value2).toString(radix);
  const sign2 = value2 < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const body2 = upper2 ? digits.toUpperCase() : digits;
  if (flags.includes("-")) return (sign2 + body2).padEnd(width);
  return flags.includes("0") ? sign2 + body2.padStart(width - sign2.length, "0") : (sign2 + body2).padStart(width);
}

// src/simulator/variables.ts
function merge(...maps) {
  const result2 = /* @__PURE__ */ new Map();
  for (const map of maps) for (const [name, value2] of map) result2.set(name, value2);
  return result2;
}

// src/simulator/loops.ts
function expandCall(controller, call2, variablesOf) {
  const items2 = itemsOf(call2);
  if (items2 === void 0) return [call2];
  const { withItems: _items, withParam: _param, withSequence: _sequence, ...body2 } = call2;
  const text4 = goJson(body2);
  const variables = items2.length === 0 ? /* @__PURE__ */ new Map() : variablesOf();
  const skipped2 = neverRuns(call2.when);
  return items2.map((raw, index2) => {
    const item2 = readItem(raw);
    const known2 = merge(variables, item2.variables);
    if (skipped2) {
      for (const [name, value2] of known2) if (value2 === null) known2.delete(name);
    }
    const filled = parseFilled(replaceTags(controller, text4, known2, skipped2 ? "none" : "all"));
    const { template: _template, ...rest2 } = filled;
    return {
      ...rest2,
      name: iterationName(call2.name, index2, item2.description),
      ...call2.template === void 0 ? {} : { template: call2.template }
    };
  });
}
function parseFilled(text4) {
  checkJson2(text4);
  return JSON.parse(text4);
}
function itemsOf(call2) {
  if ((call2.withItems ?? []).length > 0) {
    return (call2.withItems ?? []).map((item2) => {
      checkDigits(item2);
      return goJson(item2);
    });
  }
  if ((call2.withParam ?? "") !== "") return lenient(call2, () => parameterItems(call2.withParam ?? ""));
  const sequence2 = call2.withSequence;
  return sequence2 === void 0 ? void 0 : lenient(call2, () => sequenceItems(sequence2));
}
function checkDigits(item2) {
  if (typeof item2 === "number" && Number.isInteger(item2) && !Number.isSafeInteger(item2)) {
    throw new Unsupported(`a number beyond 2^53 in withItems, ${String(item2)}`, { field: "withItems" });
  }
  if (typeof item2 === "object" && item2 !== null) for (const value2 of Object.values(item2)) checkDigits(value2);
}
function lenient(call2, read) {
  try {
    return read();
  } catch (error) {
    const failure = asFailure(error);
    if (!neverRuns(call2.when)) throw failure;
    return [];
  }
}
function parameterItems(text4) {
  try {
    const value2 = checkJson2(text4);
    if (value2 === null) return [];
    if (!isList(value2)) throw new Failure(`json: cannot unmarshal ${jsonKind(value2)} into Go value of type []v1alpha1.Item`);
  } catch (error) {
    throw new Failure(`withParam value could not be parsed as a JSON list: ${text4.trim()}: ${asFailure(error).message}`);
  }
  return rawParts(text4);
}
function jsonKind(value2) {
  if (typeof value2 === "string") return "string";
  if (typeof value2 === "boolean") return "bool";
  return typeof value2 === "object" ? "object" : "number";
}
function neverRuns(when) {
  try {
    return !evaluateWhen(when ?? "");
  } catch (error) {
    asFailure(error);
    return false;
  }
}

// src/simulator/dag-calls.ts
function callsOf(dag, task) {
  const { operation } = dag;
  const { memory } = operation.workflow;
  const id = taskNodeId(dag, task.name);
  const known2 = memory.calls.get(id);
  if (known2?.task === task && known2.values === valuesOf(operation, known2.fingerprint)) return known2;
  const resolved = resolveTask(dag, task);
  const calls = expandCall(operation, resolved, () => parametersOf(taskScope(dag, resolved, goJson(resolved)), operation.globals));
  const made3 = { calls, started: 0, awake: /* @__PURE__ */ new Set(), over: 0 };
  if (!areAncestorsClosed(dag, task.name)) return made3;
  const fingerprint = fingerprintOf(`${goJson(task)}${goJson(resolved)}`);
  const values4 = valuesOf(operation, fingerprint);
  if (fingerprint.isUnsteady || values4.includes("{{")) memory.calls.delete(id);
  else memory.calls.set(id, { ...made3, task, fingerprint, values: values4 });
  return memory.calls.get(id) ?? made3;
}
function areAncestorsClosed({ progress }, name) {
  if (progress === void 0) return false;
  const place2 = progress.order.places.get(name);
  return place2 !== void 0 && (progress.order.waitsFor[place2] ?? []).every((dependency) => progress.closed[dependency] === true);
}

// src/simulator/outbound.ts
function outboundNodes(operation, id) {
  const node = getNode(operation, id);
  switch (node.type) {
    case "Skipped":
    case "Suspend":
    case "HTTP":
      return [node.id];
    case "Pod":
      return isContainerSet(operation, node) ? ofGroup(operation, node) : [node.id];
    case "Container":
    case "TaskGroup":
      return ofGroup(operation, node);
    case "Retry":
      if (node.children.length > 0) return node.children.slice(-1);
      break;
    case "Steps":
    case "DAG":
      if (node.memoization?.hit === true) return [node.id];
      break;
    case "StepGroup":
      break;
  }
  return node.outboundNodes.flatMap((outbound) => outboundNodes(operation, outbound));
}
function isContainerSet(operation, node) {
  try {
    return resolveTemplate(operation, contextOfNode(operation, node), referenceOfNode(node)).template.containerSet !== void 0;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
function ofGroup(operation, node) {
  if (node.children.length === 0) return [node.id];
  return node.children.flatMap((id) => {
    if (node.type === "Container" && getNode(operation, id).boundaryId !== node.boundaryId) return [node.id];
    return outboundNodes(operation, id);
  });
}

// src/simulator/dag-connect.ts
function connect(dag, task, name, group3) {
  const { operation } = dag;
  const { names: names2 } = dependencies(dag.plan, task);
  if (group3 !== void 0) addChild(operation, group3.name, name);
  else if (names2.length === 0) addChild(operation, dag.boundaryName, name);
  else {
    let isTied = false;
    for (const dependency of names2) {
      const node = taskNode(dag, dependency);
      if (node === void 0) continue;
      for (const id of outboundNodes(operation, node.id)) {
        addChild(operation, getNode(operation, id).name, name);
        isTied = true;
      }
    }
    if (!isTied) operation.workflow.memory.detached = true;
  }
}

// src/simulator/hooks.ts
var exitEvent = "exit";
function exitHookOf(operation, call2) {
  const given2 = operation.workflow.spec.arguments;
  const all2 = given2 === void 0 ? {} : { arguments: given2 };
  if ((call2.onExit ?? "") !== "") return { template: call2.onExit ?? "", ...all2 };
  const hook = call2.hooks?.[exitEvent];
  if (hook === void 0) return void 0;
  return isEmpty2(hook.arguments) ? { ...hook, ...all2 } : hook;
}
function isEmpty2(given2) {
  return (given2?.parameters ?? []).length === 0 && (given2?.artifacts ?? []).length === 0;
}
function belongTo({ workflow }, hook, parent) {
  workflow.memory.belongsTo.set(nodeId(workflow, hook), nodeId(workflow, parent));
}
function runHooks(operation, scope, hooks, parent, boundaryId, context, prefix) {
  const nodes = [];
  for (const [event, hook] of Object.entries(hooks ?? {})) {
    if (event === exitEvent) continue;
    operation.workflow.memory.activity += 1;
    const nodeName = `${parent.name}.hooks.${event}`;
    const started = nodeByName(operation, nodeName) !== void 0;
    if ((hook.expression ?? "") === "") throw new Failure(`Expression required for hook ${nodeName}`);
    const starts = evaluateBoolean(operation, hook.expression ?? "", parametersOf(scope, operation.globals));
    if (!starts && !started) continue;
    const outputs = (lastAttempt(operation, parent) ?? parent).outputs;
    const given2 = isEmpty2(hook.arguments) || outputs === void 0 ? hook.arguments : hookArguments(operation, hook.arguments, prefix, outputs, scope);
    belongTo(operation, nodeName, parent.name);
    const options = { boundaryId, onExit: false, flag: { hooked: true } };
    const { node, failure } = operation.execute({ operation, nodeName, reference: hook, kind: "step", context, given: given2, options });
    if (failure !== void 0) throw failure;
    addChild(operation, parent.name, nodeName);
    nodes.push(node);
  }
  return nodes.every((node) => node !== void 0 && isFulfilled(node));
}
function runWorkflowHooks(operation, context) {
  const { workflow, globals } = operation;
  const nodes = [];
  for (const [event, hook] of Object.entries(workflow.spec.hooks ?? {})) {
    if (event === exitEvent) continue;
    const nodeName = `${workflow.name}.hooks.${event}`;
    const started = nodeByName(operation, nodeName) !== void 0;
    if ((hook.expression ?? "") === "") throw new Failure(`Expression required for hook ${nodeName}`);
    if (!evaluateBoolean(operation, hook.expression ?? "", globals) && !started) continue;
    belongTo(operation, nodeName, workflow.name);
    const options = { boundaryId: "", onExit: false, flag: { hooked: true } };
    const { node, failure } = operation.execute({
      operation,
      nodeName,
      reference: hook,
      kind: "step",
      context,
      given: hook.arguments,
      options
    });
    if (failure !== void 0) throw failure;
    addChild(operation, workflow.name, nodeName);
    nodes.push(node);
  }
  return nodes.every((node) => node !== void 0 && isFulfilled(node));
}
function runExitHook(operation, hook, parent, boundaryId, context, prefix, scope) {
  if (hook === void 0 || !mayRun(operation, true)) return { kind: "none" };
  operation.workflow.memory.activity += 1;
  let given2;
  try {
    if ((hook.expression ?? "") !== "" && !evaluateBoolean(operation, hook.expression ?? "", parametersOf(scope, operation.globals)))
      return { kind: "none" };
    const outputs = (lastAttempt(operation, parent) ?? parent).outputs;
    given2 = isEmpty2(hook.arguments) ? hook.arguments : hookArguments(operation, hook.arguments, prefix, outputs, scope);
  } catch (error) {
    return { kind: "run", node: void 0, failure: asFailure(error) };
  }
  const nodeName = `${parent.name}.onExit`;
  belongTo(operation, nodeName, parent.name);
  const options = { boundaryId, onExit: true, flag: { hooked: true } };
  const { node, failure } = operation.execute({ operation, nodeName, reference: hook, kind: "step", context, given: given2, options });
  addChild(operation, parent.name, nodeName);
  return { kind: "run", node, failure };
}
function hookArguments(operation, given2, prefix, outputs, scope) {
  for (const { name, value: value2 } of outputs?.parameters ?? []) scope.variables.set(`${prefix}.outputs.parameters.${name}`, value2 ?? "");
  for (const artifact of outputs?.artifacts ?? []) scope.variables.set(`${prefix}.outputs.artifacts.${artifact.name}`, artifact);
  const marked = markAbsentArguments(scope, given2) ?? {};
  const filled = JSON.parse(replaceInJson(operation, goJson(marked), merge(parametersOf(scope, operation.globals)), "none"));
  if (filled.artifacts === void 0) return filled;
  return { ...filled, artifacts: filled.artifacts.map((artifact) => hookArtifact(scope, artifact)) };
}
function hookArtifact(scope, artifact) {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return artifact;
  try {
    return { ...resolveArtifact(scope, artifact), name: artifact.name };
  } catch (error) {
    const failure = asFailure(error);
    if (artifact.optional === true) return artifact;
    throw new Failure(`unable to resolve references: ${failure.message}`);
  }
}

// src/simulator/dag-run.ts
function runTask(dag, task, calls, group3) {
  for (const index2 of [...calls.awake].sort((left, right) => left - right)) {
    if (!runIteration(dag, task, calls, index2, group3)) return;
    noteState(dag, calls, index2);
  }
  while (calls.started < calls.calls.length) {
    const index2 = calls.started;
    const goesOn = runIteration(dag, task, calls, index2, group3);
    if (goesOn || taskNode(dag, calls.calls[index2]?.name ?? "") !== void 0) {
      calls.started += 1;
      calls.awake.add(index2);
    }
    if (!goesOn) return;
    noteState(dag, calls, index2);
  }
  if (group3 !== void 0) finishGroup(dag, calls, group3);
}
function runIteration(dag, task, { calls, awake }, index2, group3) {
  const call2 = calls[index2];
  if (call2 === void 0) return true;
  const name = taskNodeName(dag, call2.name);
  const id = taskNodeId(dag, call2.name);
  const { iterations, resting } = dag.operation.workflow.memory;
  if (dag.progress !== void 0) iterations.set(id, { index: index2, awake });
  if (resting.has(id)) return true;
  if (taskNode(dag, call2.name) === void 0) {
    const place2 = dag.progress?.order.places.get(task.name);
    if (place2 !== void 0) dag.progress?.taskOfNode.set(id, place2);
    connect(dag, task.name, name, group3);
    if (!proceeds(dag, task, call2, name)) return true;
  }
  return runCall(dag, task, call2, name, group3);
}
function noteState(dag, calls, index2) {
  if (dag.progress === void 0) return;
  const { memory, nodes } = dag.operation.workflow;
  const id = taskNodeId(dag, calls.calls[index2]?.name ?? "");
  if (memory.resting.has(id)) calls.awake.delete(index2);
  const node = nodes.get(id);
  if (node === void 0 || !phaseFulfilled(node.phase) || !memory.prepared.has(node.name)) return;
  memory.prepared.delete(node.name);
  if (calls.awake.delete(index2)) calls.over += 1;
}
function proceeds(dag, task, call2, name) {
  const made3 = { name, type: "Skipped", scope: scopeOf2(dag.context), reference: task, boundaryId: dag.boundaryId, flag: {} };
  try {
    if (evaluateWhen(call2.when ?? "")) return true;
    addNode(dag.operation, { ...made3, phase: "Skipped", message: `when '${call2.when ?? ""}' evaluated false` });
  } catch (error) {
    addNode(dag.operation, { ...made3, phase: "Error", message: asFailure(error).message });
  }
  return false;
}
function runCall(dag, task, call2, name, group3) {
  const { operation } = dag;
  const options = { boundaryId: dag.boundaryId, onExit: dag.onExit, flag: void 0 };
  const { node, failure } = operation.execute({
    operation,
    nodeName: name,
    reference: call2,
    kind: "task",
    context: dag.context,
    given: call2.arguments,
    options
  });
  if (failure !== void 0 && failure.kind !== "parallelism" && failure.kind !== "depth") {
    if (failure.kind === "timeout") markPhase(operation, name, "Failed", failure.message);
    else {
      markError(operation, name, `task '${name}' errored: ${failure.message}`);
      if (group3 !== void 0 && operation.release === "4.1") markPhase(operation, group3.name, "Error");
    }
    return false;
  }
  if (node === void 0) return false;
  return !isCompleted(node.phase) || (group3 === void 0 ? exitHookDone(dag, task, node) : exitHookOfIterationDone(dag, task, node));
}
function exitHookOfIterationDone(dag, task, node) {
  const { operation } = dag;
  const hook = exitHookOf(operation, task);
  if (hook === void 0 || operation.release !== "4.1" || !mayRun(operation, true)) return exitHookDone(dag, task, node);
  const name = `${node.name}.onExit`;
  const before = nodeByName(operation, name);
  if (before !== void 0 && isFulfilled(before)) return true;
  if (before === void 0 && exitHookDone(dag, task, node)) return true;
  const made3 = nodeByName(operation, name);
  if (made3 === void 0 || isFulfilled(made3)) return false;
  if (made3.type !== "Retry") {
    const field2 = `dag.tasks.${task.name}.${task.hooks?.["exit"] === void 0 ? "onExit" : "hooks.exit"}`;
    throw new Unsupported("an exit hook on a loop in a DAG: 4.1 runs it for some of the iterations only, by chance", { field: field2 });
  }
  operation.waiting.push({
    node: name,
    reason: "4.1 does not look again at an exit hook that retries, on a loop in a DAG: it stays as it is"
  });
  return false;
}
function exitHookDone(dag, task, node) {
  const { operation } = dag;
  const hook = exitHookOf(operation, task);
  if (hook === void 0 && !needsScope(dag, task)) return true;
  try {
    const scope = hookScope(dag, task, node);
    const exit = runExitHook(operation, hook, node, dag.boundaryId, dag.context, `tasks.${task.name}`, scope);
    return exit.kind === "none" || exit.failure === void 0 && exit.node !== void 0 && isFulfilled(exit.node);
  } catch (error) {
    asFailure(error);
    return false;
  }
}
function finishGroup(dag, { calls, awake, over }, group3) {
  const isUnfinished = ({ name }) => {
    const node = taskNode(dag, name);
    return node === void 0 || !isFulfilled(node);
  };
  if (over + awake.size < calls.length) return;
  for (const index2 of awake) if (calls[index2] !== void 0 && isUnfinished(calls[index2])) return;
  let phase = "Succeeded";
  for (const { name } of calls) {
    const node = taskNode(dag, name);
    if (node === void 0 || !isFulfilled(node)) return;
    if (failedOrError(node.phase)) phase = node.phase;
  }
  markPhase(dag.operation, group3.name, phase);
}

// src/simulator/locks.ts
function wantedLocks(operation, synchronization) {
  const { mutexes, semaphores } = synchronization;
  const { mutex, semaphore } = operation.release === "3.7" ? synchronization : {};
  const all2 = [
    ...semaphore === void 0 ? [] : [semaphoreOf(operation, semaphore)],
    ...mutex === void 0 ? [] : [mutexOf(operation, mutex)],
    ...(semaphores ?? []).map((lock) => semaphoreOf(operation, lock)),
    ...(mutexes ?? []).map((lock) => mutexOf(operation, lock))
  ];
  if (new Set(all2.map(({ name }) => name)).size < all2.length) {
    throw new Failure("requested configuration is invalid: duplicate synchronization item found");
  }
  return all2;
}
function mutexOf(operation, lock) {
  if (lock.database === true) return ofDatabase(operation, "mutex", lock, lock.name ?? "");
  return { name: `${lock.namespace ?? operation.workflow.namespace}/Mutex/${lock.name ?? ""}`, limit: () => 1 };
}
function semaphoreOf(operation, lock) {
  if (typeof lock.database === "object") return ofDatabase(operation, "semaphore", lock, lock.database.key ?? "");
  const { name = "", key = "" } = lock.configMapKeyRef ?? {};
  const lockName = `${lock.namespace ?? operation.workflow.namespace}/ConfigMap/${name}/${key}`;
  const limit3 = () => {
    const value2 = operation.workflow.store.configMaps.get(name)?.data.get(key);
    if (value2 === void 0) throw new Failure(`failed to initialize semaphore ${lockName} with limit`);
    return Number(value2);
  };
  return { name: lockName, limit: limit3 };
}
function ofDatabase(operation, kind2, lock, key) {
  const name = `${lock.namespace ?? operation.workflow.namespace}/Database/${key}`;
  const limit3 = () => {
    throw new Failure(`database session is not available for ${kind2} ${name}`);
  };
  return { name, limit: limit3 };
}
function lockState(operation, wanted) {
  const known2 = operation.workflow.locks.get(wanted.name);
  if (known2 !== void 0) return known2;
  const made3 = { limit: wanted.limit(), holders: /* @__PURE__ */ new Set(), queue: [] };
  operation.workflow.locks.set(wanted.name, made3);
  return made3;
}
function tryAcquire(operation, id, synchronization) {
  const all2 = wantedLocks(operation, synchronization).map((wanted) => ({ ...wanted, state: lockState(operation, wanted) }));
  for (const { state } of all2) if (!state.holders.has(id) && !state.queue.includes(id)) state.queue.push(id);
  const failed3 = all2.find(({ state }) => !state.holders.has(id) && state.holders.size >= state.limit);
  if (failed3 === void 0) {
    for (const { state } of all2) {
      if (state.holders.has(id)) continue;
      state.holders.add(id);
      state.queue.shift();
      operation.updated = true;
    }
    return void 0;
  }
  const { limit: limit3, holders } = failed3.state;
  const message = `Waiting for ${failed3.name} lock. Lock status: ${String(limit3 - holders.size)}/${String(limit3)}`;
  return { name: failed3.name, message };
}
function acquireWorkflowLocks(operation) {
  const { synchronization } = operation.workflow.spec;
  return synchronization === void 0 ? void 0 : tryAcquire(operation, "", synchronization)?.message;
}
function acquireLocks(invocation, node) {
  const { operation, nodeName, template } = invocation;
  const taken = tryAcquire(operation, nodeId(operation.workflow, nodeName), template.synchronization ?? {});
  if (taken === void 0) {
    if (node !== void 0) storeNode(operation, { ...node, waitingFor: void 0, message: "" });
    return void 0;
  }
  const { name, message } = taken;
  const waiting = { ...node ?? invocation.addExecutableNode(lockedType(template), "Pending", message), waitingFor: name, message };
  if (node === void 0 || node.waitingFor !== name || node.message !== message) operation.updated = true;
  storeNode(operation, waiting);
  operation.waiting.push({ node: nodeName, reason: message });
  return waiting;
}
function lockedType(template) {
  if (template.retryStrategy !== void 0) return "Retry";
  switch (templateType(template)) {
    case "dag":
      return "DAG";
    case "steps":
      return "Steps";
    case "suspend":
      return "Suspend";
    case "http":
      return "HTTP";
    default:
      return "Pod";
  }
}
function releaseLocks(operation, id, synchronization) {
  if (synchronization === void 0) return;
  for (const { name } of wantedLocks(operation, synchronization)) {
    const state = operation.workflow.locks.get(name);
    if (state === void 0) continue;
    if (state.holders.delete(id)) operation.released = operation.released || state.queue.length > 0;
    const index2 = state.queue.indexOf(id);
    if (index2 >= 0) state.queue.splice(index2, 1);
  }
}

// src/simulator/template-inputs.ts
function evaluateInputs(operation, inputs, given2, validateOnly) {
  if (inputs === void 0) return void 0;
  return {
    ...inputs,
    ...inputs.parameters === void 0 ? {} : { parameters: inputs.parameters.map((input) => parameterValue(operation, input, given2)) },
    ...inputs.artifacts === void 0 ? {} : { artifacts: inputs.artifacts.map((input) => artifactValue(input, given2, validateOnly)) }
  };
}
function parameterValue(operation, input, given2) {
  const result2 = { ...input };
  if (result2.value === void 0 && result2.default !== void 0) result2.value = result2.default;
  const argument = given2?.parameters?.find(({ name }) => name === input.name);
  if (argument?.value === absentArgument) {
    if (result2.value === void 0 && result2.valueFrom === void 0) {
      throw new Failure(
        `inputs.parameters.${input.name}: argument references an absent optional (skipped/omitted node output with no default)`
      );
    }
  } else if (argument?.value !== void 0) {
    result2.value = argument.value;
    delete result2.valueFrom;
  } else if (argument !== void 0) {
    delete result2.value;
    delete result2.valueFrom;
    if (argument.valueFrom !== void 0) result2.valueFrom = argument.valueFrom;
  }
  checkSource(`inputs.parameters.${input.name}`, result2);
  if (result2.valueFrom?.configMapKeyRef !== void 0) result2.value = configMapValue(operation, result2);
  else if (result2.value === void 0) throw new Failure(`inputs.parameters.${input.name} was not supplied`);
  return result2;
}
function checkSource(field2, { valueFrom }) {
  if (valueFrom?.event !== void 0) throw new Unsupported("valueFrom.event", { field: `${field2}.valueFrom.event` });
}
function configMapValue(operation, parameter2) {
  const reference = parameter2.valueFrom?.configMapKeyRef ?? {};
  const name = replaceTags(operation, reference.name ?? "", operation.globals, "all");
  const key = replaceTags(operation, reference.key ?? "", operation.globals, "all");
  const found3 = readConfigMap(operation, name, key);
  if (found3.kind === "value") return found3.value;
  if (parameter2.valueFrom?.default !== void 0 && found3.kind === "missing") return parameter2.valueFrom.default;
  throw new Failure(`unable to retrieve inputs.parameters.${parameter2.name} from ConfigMap: ${found3.problem}`);
}
function readConfigMap(operation, name, key) {
  const { namespace, store } = operation.workflow;
  const map = store.configMaps.get(name);
  if (map === void 0)
    return {
      kind: "missing",
      problem: `ConfigMap '${name}' does not exist. Please make sure it has the label workflows.argoproj.io/configmap-type: Parameter to be detectable by the controller`
    };
  if (map.labels.get("workflows.argoproj.io/configmap-type") !== "Parameter") {
    return {
      kind: "refused",
      problem: `ConfigMap '${namespace}/${name}' needs to have the label workflows.argoproj.io/configmap-type: Parameter to load parameters`
    };
  }
  const value2 = map.data.get(key);
  return value2 === void 0 ? { kind: "missing", problem: `ConfigMap '${name}' does not have the key '${key}'` } : { kind: "value", value: value2 };
}
function artifactValue(input, given2, validateOnly) {
  const argument = given2?.artifacts?.find(({ name }) => name === input.name);
  if (input.optional !== true && !hasLocationOrKey(input)) {
    if (argument === void 0) throw new Failure(`inputs.artifacts.${input.name} was not supplied`);
    const unresolved = (argument.from ?? "") === "" || (argument.fromExpression ?? "") === "";
    if (unresolved && !hasLocationOrKey(argument) && !validateOnly) {
      throw new Failure(`inputs.artifacts.${input.name} missing location information`);
    }
  }
  if (argument === void 0) return input;
  const { path: _path, mode: _mode, recurseMode: _recurse, ...rest2 } = argument;
  return {
    ...rest2,
    ...input.path === void 0 ? {} : { path: input.path },
    ..."mode" in input ? { mode: input["mode"] } : {},
    ..."recurseMode" in input ? { recurseMode: input["recurseMode"] } : {}
  };
}

// src/simulator/template-arguments.ts
function processArguments(operation, template, given2, local, validateOnly) {
  const inputs = evaluateInputs(operation, template.inputs, given2, validateOnly);
  return substitute(operation, { ...template, ...inputs === void 0 ? {} : { inputs } }, local);
}
function substitute(operation, template, local) {
  const variables = merge(operation.globals, local);
  const first2 = replaceInJson(operation, goJson(template), variables, "none");
  const once = JSON.parse(first2);
  for (const parameter2 of once.inputs?.parameters ?? []) {
    if (parameter2.value !== void 0) variables.set(`inputs.parameters.${parameter2.name}`, parameter2.value);
    else if (parameter2.valueFrom === void 0) throw new Failure(`inputs.parameters.${parameter2.name} had no value`);
  }
  variables.set("inputs.parameters", goJson(once.inputs?.parameters ?? []));
  for (const { name, path } of once.inputs?.artifacts ?? []) {
    if ((path ?? "") !== "") variables.set(`inputs.artifacts.${name}.path`, path ?? "");
  }
  for (const { name, path } of once.outputs?.artifacts ?? []) {
    if ((path ?? "") !== "") variables.set(`outputs.artifacts.${name}.path`, path ?? "");
  }
  for (const { name, valueFrom } of once.outputs?.parameters ?? []) {
    if ((valueFrom?.path ?? "") !== "") variables.set(`outputs.parameters.${name}.path`, valueFrom?.path ?? "");
  }
  return JSON.parse(replaceInJson(operation, first2, variables, "none"));
}

// src/simulator/dag-task.ts
function beginTask(dag, task) {
  const node = taskNode(dag, task.name);
  if (node !== void 0 && (isFulfilled(node) || node.phase === "Running") && !hooksDone(dag, task, node)) return false;
  if (node === void 0 || !phaseFulfilled(node.phase)) return true;
  finishTask(dag, task, node);
  return false;
}
function hooksDone(dag, task, node) {
  if (!needsScope(dag, task)) return true;
  try {
    const scope = hookScope(dag, task, node);
    return runHooks(dag.operation, scope, task.hooks, node, dag.boundaryId, dag.context, `tasks.${task.name}`);
  } catch (error) {
    markError(dag.operation, node.name, asFailure(error));
    return false;
  }
}
function finishTask(dag, task, node) {
  const { operation } = dag;
  let sound = true;
  try {
    const template = mergeDefaults(operation, resolveTemplate(operation, dag.context, task).template);
    try {
      const processed = processArguments(operation, template, task.arguments, /* @__PURE__ */ new Map(), true);
      releaseLocks(operation, node.id, processed.synchronization);
    } catch (error) {
      sound = false;
      markError(operation, node.name, asFailure(error));
    }
    if (needsScope(dag, task) && !exitHookDone2(dag, task, node)) return;
    if (!sound || Object.keys(task.hooks ?? {}).some((event) => event !== "exit")) return;
    const { memory, settled } = operation.workflow;
    settled.add(node.id);
    memory.prepared.delete(node.name);
    memory.calls.delete(node.id);
  } catch (error) {
    markError(operation, node.name, asFailure(error));
  }
}
function exitHookDone2(dag, task, node) {
  const { operation, boundaryId, context } = dag;
  const scope = hookScope(dag, task, node);
  if (!isCompleted(node.phase)) return true;
  const exit = runExitHook(operation, exitHookOf(operation, task), node, boundaryId, context, `tasks.${task.name}`, scope);
  return exit.kind === "none" || exit.failure === void 0 && exit.node !== void 0 && isFulfilled(exit.node);
}
function startTask(dag, task) {
  if (dependencies(dag.plan, task.name).logic !== "") {
    let verdict;
    try {
      verdict = mayStart(dag, task.name);
    } catch (error) {
      addSkipped(dag, task, "Error", asFailure(error).message);
      return;
    }
    if (verdict === "wait") return;
    if (verdict === "omit") {
      addSkipped(dag, task, "Omitted", "omitted: depends condition not met");
      return;
    }
  }
  let calls;
  try {
    calls = callsOf(dag, task);
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind !== "requeue") addSkipped(dag, task, "Error", failure.message);
    return;
  }
  const group3 = expands(task) ? loopGroup(dag, task, calls.calls) : void 0;
  runTask(dag, task, calls, group3);
}
function mayStart(dag, name) {
  const { operation } = dag;
  if (taskNode(dag, name) !== void 0) return "start";
  const { names: names2, logic } = dependencies(dag.plan, name);
  const results = /* @__PURE__ */ new Map();
  for (const dependency of names2) {
    const node = taskNode(dag, dependency);
    if (node === void 0 || !isFulfilled(node) || !allHooksFulfilled(operation, node)) return "wait";
    const variable = dependency.replaceAll("-", "_");
    if (!results.has(variable)) results.set(variable, resultOf2(dag, node));
  }
  return evaluateDepends(operation, logic.replaceAll("-", "_"), results) ? "start" : "omit";
}
function allHooksFulfilled(operation, node) {
  return node.children.every((id) => {
    const child = operation.workflow.nodes.get(id);
    return child?.flag?.hooked !== true || isFulfilled(child);
  });
}
function resultOf2(dag, node) {
  const children = node.type === "TaskGroup" ? node.children.map((id) => dag.operation.workflow.nodes.get(id)?.phase) : [];
  return {
    Succeeded: node.phase === "Succeeded",
    Failed: node.phase === "Failed",
    Errored: node.phase === "Error",
    Skipped: node.phase === "Skipped",
    Omitted: node.phase === "Omitted",
    Daemoned: node.daemoned && node.phase !== "Pending",
    AnySucceeded: children.includes("Succeeded"),
    AllFailed: children.length > 0 && children.every((phase) => phase === "Failed")
  };
}
function addSkipped(dag, task, phase, message) {
  const name = taskNodeName(dag, task.name);
  const made3 = { name, type: "Skipped", scope: scopeOf2(dag.context), reference: task, boundaryId: dag.boundaryId };
  addNode(dag.operation, { ...made3, phase, flag: {}, message });
  connect(dag, task.name, name, void 0);
}
function loopGroup(dag, task, calls) {
  const name = taskNodeName(dag, task.name);
  const before = nodeByName(dag.operation, name);
  const group3 = before?.type === "TaskGroup" ? before : void 0;
  if (calls.length === 0) {
    addSkipped(dag, task, "Skipped", "Skipped, empty params");
    return group3;
  }
  if (group3 !== void 0) return group3;
  connect(dag, task.name, name, void 0);
  const made3 = { name, type: "TaskGroup", scope: scopeOf2(dag.context), reference: task, boundaryId: dag.boundaryId };
  return addNode(dag.operation, { ...made3, phase: "Running", flag: {} });
}

// src/simulator/dag-visit.ts
function visitAll(dag) {
  const visited = /* @__PURE__ */ new Set();
  for (const { name } of dag.plan.tasks) if (taskNode(dag, name)?.daemoned === true) visitDepthFirst(dag, name, visited);
  let exitHooksDone = true;
  for (const name of dag.plan.targets) {
    visitDepthFirst(dag, name, visited);
    const made3 = taskNode(dag, name);
    if (made3 !== void 0 && needsScope(dag, taskOf2(dag, name))) exitHooksDone = hookTarget(dag, name, made3) && exitHooksDone;
  }
  return exitHooksDone;
}
function visitDepthFirst(dag, target, visited) {
  const { settled } = dag.operation.workflow;
  const path = [];
  const enter = (name) => {
    if (visited.has(name)) return;
    visited.add(name);
    const node = taskNode(dag, name);
    if (node !== void 0 && settled.has(node.id)) return;
    if (!beginTask(dag, taskOf2(dag, name))) return;
    const { names: names2, logic } = dependencies(dag.plan, name);
    path.push({ name, before: logic === "" ? [] : names2, next: 0 });
  };
  enter(target);
  for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
    const next2 = top.before[top.next];
    top.next += 1;
    if (next2 !== void 0) enter(next2);
    else {
      path.pop();
      startTask(dag, taskOf2(dag, top.name));
    }
  }
}
function visitOpen(dag, progress) {
  for (const task of tasksToVisit(progress)) visit2(dag, progress, task);
  return true;
}
function visit2(dag, progress, task) {
  const { operation } = dag;
  const { settled } = operation.workflow;
  const name = progress.order.names[task] ?? "";
  const call2 = taskOf2(dag, name);
  const before = taskNode(dag, name);
  const quiet = activityOf(operation);
  const isPast = before !== void 0 && phaseFulfilled(before.phase) && !isLookedAt(dag, progress, task);
  if (!isPast && (before === void 0 || !settled.has(before.id)) && beginTask(dag, call2)) startTask(dag, call2);
  const after = taskNode(dag, name);
  if (after === void 0) {
    progress.later.add(task);
    return;
  }
  progress.taskOfNode.set(after.id, task);
  if (isFulfilled(after) && allHooksFulfilled(operation, after)) markDone(progress, task);
  const isSound = checkTarget(dag, progress, task, name, after);
  const isClosed = areAncestorsClosed(dag, name);
  if (isPast || settled.has(after.id)) {
    if (isClosed) progress.closed[task] = true;
    if (isSound) return;
  } else if (isClosed && isSound && !isFulfilled(after) && activityOf(operation) === quiet) return;
  progress.later.add(task);
}
function isLookedAt(dag, { order: order2 }, task) {
  if (order2.targets.has(task)) return true;
  return (order2.dependents[task] ?? []).some((dependent) => {
    const node = taskNode(dag, order2.names[dependent] ?? "");
    return node === void 0 || !phaseFulfilled(node.phase);
  });
}
function checkTarget(dag, { order: order2, sound }, task, name, node) {
  if (!order2.targets.has(task) || sound.has(task) || loopsBefore(dag, name).length === 0) return true;
  hookTarget(dag, name, node);
  if (!areAncestorsClosed(dag, name)) return false;
  sound.add(task);
  return true;
}
function hookTarget(dag, name, node) {
  const { operation } = dag;
  try {
    const task = taskOf2(dag, name);
    const scope = hookScope(dag, task, node);
    runHooks(operation, scope, task.hooks, node, dag.boundaryId, dag.context, `tasks.${name}`);
  } catch (error) {
    markError(operation, dag.boundaryName, asFailure(error));
    throw error;
  }
  if (!isFulfilled(node) || !isCompleted(node.phase)) return true;
  const exit = nodeByName(operation, `${node.name}.onExit`);
  return exit === void 0 || isFulfilled(exit);
}

// src/simulator/memoize.ts
var keyPattern = /^[a-zA-Z0-9][-a-zA-Z0-9]*$/;
function memoized(invocation, node) {
  const { operation, template } = invocation;
  const { key, maxAge = "", cache } = template.memoize ?? { key: "" };
  const cacheName = cache?.configMap?.name ?? "";
  if (!keyPattern.test(key)) throw new Failure(`invalid cache key: ${key}`);
  const entry = usable(operation, cacheName, key, maxAge);
  const hit = entry !== void 0;
  const made3 = node ?? invocation.addExecutableNode(lockedType(template), "Pending");
  const result2 = { ...made3, memoization: { hit, key, cacheName } };
  if (entry !== void 0) {
    result2.phase = "Succeeded";
    result2.outputs = structuredClone(entry.outputs);
    result2.finishedAt = operation.now;
  }
  storeNode(operation, result2);
  operation.updated = true;
  operation.workflow.memory.activity += 1;
  return result2;
}
function usable(operation, cacheName, key, maxAge) {
  const age = maxAge === "" ? Number.POSITIVE_INFINITY : strictDurationOf(maxAge, (problem2) => `invalid maxAge: ${problem2}`);
  const entry = operation.workflow.caches.get(cacheName)?.get(key);
  return entry === void 0 || operation.now - entry.createdAt > age ? void 0 : entry;
}
function saveInCache(operation, node) {
  if (node.memoization === void 0) return;
  const { cacheName, key } = node.memoization;
  const cache = operation.workflow.caches.get(cacheName) ?? /* @__PURE__ */ new Map();
  operation.workflow.caches.set(cacheName, cache);
  cache.set(key, { nodeId: node.id, outputs: structuredClone(node.outputs), createdAt: operation.now });
}

// src/simulator/daemons.ts
function killDaemons(operation, boundaryId) {
  const { memory, nodes } = operation.workflow;
  for (const id of inOrder(memory, memory.daemons)) {
    const node = nodes.get(id);
    if (node?.boundaryId !== boundaryId) continue;
    storeNode(operation, { ...node, phase: "Succeeded", daemoned: false });
    operation.workflow.pods.delete(node.id);
    operation.updated = true;
  }
}

// src/simulator/dag.ts
function executeDag(invocation) {
  const { operation, nodeName } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("DAG", "Running");
  try {
    return runDag(invocation, node);
  } finally {
    if (isFulfilled(getNode(operation, node.id))) killDaemons(operation, node.id);
  }
}
function runDag(invocation, node) {
  const { operation, nodeName } = invocation;
  const dag = dagOf(invocation, node.id);
  const { targets } = dag.plan;
  const exitHooksDone = dag.progress === void 0 ? visitAll(dag) : visitOpen(dag, dag.progress);
  const phase = assessDag(dag, targets, shutdownOf(operation) !== "" && exitHooksDone);
  if (phase === "Running") return node;
  if (phase !== "Succeeded") {
    setOutbound(dag, targets);
    markPhase(operation, nodeName, phase);
    return node;
  }
  const current = setOutputs(dag, node);
  if (current.memoization !== void 0) saveInCache(operation, current);
  setOutbound(dag, targets);
  return markPhase(operation, nodeName, "Succeeded");
}
function setOutputs(dag, node) {
  const { operation, template } = dag;
  const scope = newScope(operation, template);
  for (const task of dag.plan.tasks) {
    const made3 = taskNode(dag, task.name);
    if (made3 === void 0) continue;
    const prefix = `tasks.${task.name}`;
    if (made3.type === "TaskGroup") {
      const children = made3.children.flatMap((id) => findNode(operation, id) ?? []);
      addLoopToScope(scope, prefix, children);
    }
    addNodeToScope(operation, scope, prefix, made3);
    addSkippedToScope(operation, dag.context, scope, prefix, made3, task, false);
    addGlobalOutputs(operation, made3.outputs);
  }
  const outputs = templateOutputs(template, scope);
  if (outputs === void 0) return node;
  const current = { ...getNode(operation, node.id), outputs };
  storeNode(operation, current);
  return current;
}
function setOutbound(dag, targets) {
  const { operation } = dag;
  const outbound = targets.flatMap((name) => {
    const made3 = taskNode(dag, name);
    return made3 === void 0 ? [] : outboundNodes(operation, made3.id);
  });
  storeNode(operation, { ...getNode(operation, dag.boundaryId), outboundNodes: outbound });
}

// src/simulator/human-duration.ts
var units4 = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1]
];
function humanDuration(milliseconds2) {
  let rest2 = Math.floor(milliseconds2 / 1e3);
  const parts2 = [];
  for (const [name, seconds] of units4) {
    const count3 = Math.floor(rest2 / seconds);
    rest2 -= count3 * seconds;
    if (count3 > 0 || parts2.length > 0 || name === "second") parts2.push(`${String(count3)} ${name}${count3 === 1 ? "" : "s"}`);
  }
  return parts2.slice(0, 2).join(" ");
}

// src/simulator/transient.ts
var words = [
  "Connection closed by foreign host",
  "net/http: TLS handshake timeout",
  "i/o timeout",
  "connection timed out",
  "connection reset by peer",
  "http2: client connection lost",
  "http2: server sent GOAWAY and closed the connection",
  "connect: connection refused",
  "invalid connection",
  "etcdserver: leader changed",
  "etcdserver: request timed out"
];
function isTransient(message) {
  return words.some((word4) => message.includes(word4));
}

// src/simulator/retry.ts
function retryStrategyOf(operation, template) {
  return template.retryStrategy ?? operation.workflow.spec.retryStrategy;
}
function policyOf(strategy) {
  if ((strategy.retryPolicy ?? "") !== "") return strategy.retryPolicy ?? "";
  return (strategy.expression ?? "") === "" ? "OnFailure" : "Always";
}
function nextAttempt(invocation, parent) {
  const { operation, template } = invocation;
  const strategy = retryStrategyOf(operation, template) ?? {};
  const decided = decide(operation, parent, strategy);
  if (!decided.goesOn) return { kind: "waits", node: parent };
  const node = decided.node;
  const attempts = attemptsOf(operation, node);
  const last = attempts.at(-1);
  if (isFulfilled(node) && (childrenFulfilled(operation, node) || node.daemoned && failedOrError(node.phase))) {
    const done = last === void 0 ? node : { ...node, outputs: structuredClone(last.outputs) };
    storeNode(operation, done);
    releaseLocks(operation, done.id, template.synchronization);
    return { kind: "done", node: done };
  }
  const running = last !== void 0 && !phaseFulfilled(last.phase);
  const number2 = running ? attempts.length - 1 : attempts.length;
  const nodeName = running ? last.name : `${parent.name}(${String(number2)})`;
  const { workflow } = operation;
  workflow.memory.belongsTo.set(nodeId(workflow, nodeName), parent.id);
  if (!running) addChild(operation, parent.name, nodeName);
  return { kind: "attempt", nodeName, number: number2, last };
}
function attemptTemplate(operation, template, nodeName, number2, last) {
  const local = /* @__PURE__ */ new Map([["retries", String(number2)]]);
  if (isPodType(templateType(template))) local.set("pod.name", podName(operation.workflow, nodeName, template.name));
  local.set("lastRetry.exitCode", last?.outputs?.exitCode ?? "0");
  local.set("lastRetry.duration", last === void 0 ? "0" : duration5(last));
  local.set("lastRetry.status", last?.phase ?? "");
  local.set("lastRetry.message", last?.message ?? "");
  return substitute(operation, template, local);
}
function duration5(node) {
  if (node.finishedAt === void 0 || node.startedAt === void 0) return "0";
  return String((node.finishedAt - node.startedAt) / 1e3);
}
function attemptsOf(operation, node) {
  return node.children.flatMap((id) => findNode(operation, id) ?? []).filter(({ flag }) => flag?.retried === true);
}
function childrenFulfilled(operation, node) {
  const { nodes } = operation.workflow;
  const seen = /* @__PURE__ */ new Set([node.id]);
  const open2 = [node];
  for (let current = open2.pop(); current !== void 0; current = open2.pop()) {
    if (current.children.length === 0 && !isFulfilled(current)) return false;
    for (const id of current.children) {
      const child = nodes.get(id);
      if (child === void 0 || seen.has(id)) continue;
      seen.add(id);
      open2.push(child);
    }
  }
  return true;
}
function decide(operation, node, strategy) {
  if (phaseFulfilled(node.phase)) return { goesOn: true, node };
  const attempts = attemptsOf(operation, node);
  const last = attempts.at(-1);
  if (last === void 0) return { goesOn: true, node };
  if (last.daemoned) node.daemoned = true;
  if (!phaseFulfilled(last.phase)) {
    return { goesOn: true, node: last.daemoned ? { ...markPhase(operation, node.name, last.phase), daemoned: true } : node };
  }
  if (!failedOrError(last.phase)) {
    storeNode(operation, { ...node, outputs: structuredClone(last.outputs) });
    return { goesOn: true, node: markPhase(operation, node.name, "Succeeded") };
  }
  const ends2 = (message) => ({ goesOn: true, node: markPhase(operation, node.name, last.phase, message) });
  if (shutdownOf(operation) !== "") return ends2(`Stopped with strategy '${shutdownOf(operation)}'`);
  if (operation.deadline !== void 0 && operation.now > operation.deadline) {
    return ends2(`retry exceeded workflow deadline ${new Date(operation.deadline).toISOString()}`);
  }
  const limit3 = strategy.limit === void 0 ? void 0 : limitOf(strategy.limit);
  if (strategy.backoff !== void 0) {
    const waits = backOff(operation, strategy.backoff, attempts, limit3);
    if (waits.kind === "futile") return ends2(waits.message);
    if (waits.kind === "wait") return { goesOn: false, node: markPhase(operation, node.name, node.phase, waits.message) };
    node = markPhase(operation, node.name, node.phase, "");
  }
  if (!retriesAfter(strategy, last)) return ends2(last.message);
  if (limit3 !== void 0 && attempts.length > limit3) return ends2("No more retries left");
  if ((strategy.expression ?? "") !== "" && !evaluateBoolean(operation, strategy.expression ?? "", lastRetry(attempts, last))) {
    return ends2("retryStrategy.expression evaluated to false");
  }
  return { goesOn: true, node };
}
function limitOf(limit3) {
  const text4 = String(limit3);
  if (!/^[-+]?[0-9]+$/.test(text4)) throw new Failure(`strconv.ParseInt: parsing ${JSON.stringify(text4)}: invalid syntax`);
  return Number(text4);
}
function retriesAfter(strategy, last) {
  const policy = policyOf(strategy);
  switch (policy) {
    case "Always":
      return true;
    case "OnError":
      return last.phase === "Error";
    case "OnFailure":
      return last.phase === "Failed";
    case "OnTransientError":
      return isTransient(last.message);
    default:
      throw new Failure(`${policy} is not a valid RetryPolicy`);
  }
}
function lastRetry(attempts, last) {
  return /* @__PURE__ */ new Map([
    ["retries", String(attempts.length - 1)],
    ["lastRetry.exitCode", last.outputs?.exitCode ?? "-1"],
    ["lastRetry.status", last.phase],
    ["lastRetry.duration", duration5(last)],
    ["lastRetry.message", last.message]
  ]);
}
function backOff(operation, backoff, attempts, limit3) {
  const last = attempts.at(-1);
  const end5 = (backoff.maxDuration ?? "") === "" ? void 0 : (attempts[0]?.startedAt ?? 0) + durationOf(backoff.maxDuration ?? "");
  if (end5 !== void 0 && operation.now > end5) return { kind: "futile", message: "Max duration limit exceeded" };
  if ((backoff.duration ?? "") === "") throw new Failure("no base duration specified for retryStrategy");
  const factor = backoff.factor === void 0 ? 0 : limitOf(backoff.factor);
  let wait = durationOf(backoff.duration ?? "");
  if (factor > 0) wait *= factor ** (attempts.length - 1);
  if ((backoff.cap ?? "") !== "") wait = Math.min(wait, durationOf(backoff.cap ?? ""));
  const until = (last?.finishedAt ?? 0) + wait;
  if (end5 !== void 0 && until > end5) return { kind: "futile", message: "Backoff would exceed max duration limit" };
  if (operation.now >= until || limit3 === void 0 || attempts.length > limit3) return { kind: "now" };
  operation.wakeUps.push(operation.now + wait);
  return { kind: "wait", message: `Backoff for ${humanDuration(wait)}` };
}

// src/simulator/suspend.ts
function executeSuspend(invocation) {
  const { operation, nodeName, template } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("Suspend", "Pending");
  const duration7 = template.suspend?.duration ?? "";
  let wake2;
  if (duration7 !== "") {
    const end5 = (node.startedAt ?? operation.now) + durationOf(duration7);
    if (operation.now > end5) {
      storeNode(operation, { ...node, outputs: withDefaults(node.outputs) });
      return markPhase(operation, nodeName, "Succeeded");
    }
    wake2 = end5;
  }
  const { deadline } = operation;
  if (deadline !== void 0 && (wake2 === void 0 || deadline < wake2)) wake2 = deadline;
  if (wake2 !== void 0) operation.wakeUps.push(wake2 + 1);
  return markPhase(operation, nodeName, "Running");
}
function withDefaults(outputs) {
  if (outputs?.parameters === void 0) return outputs;
  return {
    ...outputs,
    parameters: outputs.parameters.map((parameter2) => {
      const { valueFrom, ...rest2 } = parameter2;
      if (valueFrom?.supplied === void 0) return parameter2;
      if (valueFrom.default === void 0) {
        throw new Failure(`raw output parameter '${parameter2.name}' has not been set and does not have a default value`);
      }
      return { ...rest2, value: valueFrom.default };
    })
  };
}
function rawOutputs(template) {
  const wanted = (template.outputs?.parameters ?? []).filter(({ valueFrom }) => valueFrom?.supplied !== void 0);
  if (wanted.length === 0) return void 0;
  return { parameters: wanted.map((parameter2) => withInputDefault(template, parameter2)) };
}
function withInputDefault(template, parameter2) {
  const initial = template.inputs?.parameters?.find(({ name }) => name === parameter2.name)?.default;
  if (parameter2.valueFrom === void 0 || parameter2.valueFrom.default !== void 0 || initial === void 0) return parameter2;
  return { ...parameter2, valueFrom: { ...parameter2.valueFrom, default: initial } };
}

// src/simulator/invocation.ts
function prepareTemplate(execution, template) {
  const { operation, nodeName, given: given2 } = execution;
  const known2 = preparedBefore(operation, nodeName, template, given2)?.template;
  const processed = known2 ?? prepareAnew(execution, template);
  if (known2 === void 0 && !rememberPrepared(operation, nodeName, template, given2, processed)) operation.workflow.memory.activity += 1;
  const displayName2 = processed.annotations?.["workflows.argoproj.io/display-name"] ?? "";
  const node = nodeByName(operation, nodeName);
  if (node !== void 0 && displayName2 !== "") storeNode(operation, { ...node, displayName: displayName2 });
  return processed;
}
function prepareAnew(execution, template) {
  const { operation, nodeName, reference, kind: kind2, given: given2 } = execution;
  const local = /* @__PURE__ */ new Map([
    [kind2 === "task" ? "tasks.name" : "steps.name", reference.name ?? ""],
    ["node.name", nodeName]
  ]);
  if (isPodType(templateType(template)) && retryStrategyOf(operation, template) === void 0) {
    local.set("pod.name", podName(operation.workflow, nodeName, template.name));
  }
  return processArguments(operation, template, given2, local, false);
}
function newInvocation(execution, template, context) {
  const { operation, nodeName, reference, options } = execution;
  const scope = scopeOf2(execution.context);
  return {
    operation,
    nodeName,
    template,
    context,
    options,
    addExecutableNode: (type, phase, message) => {
      const node = addNode(operation, {
        name: nodeName,
        type,
        scope,
        reference,
        boundaryId: options.boundaryId,
        phase,
        flag: options.flag
      });
      const { inputs, memoize } = template;
      if ((inputs?.parameters ?? []).length > 0 || (inputs?.artifacts ?? []).length > 0) node.inputs = inputs;
      if (memoize !== void 0) node.memoization = { hit: false, key: memoize.key, cacheName: memoize.cache?.configMap?.name ?? "" };
      if (type === "Suspend") node.outputs = rawOutputs(template);
      if (message !== void 0) node.message = message;
      storeNode(operation, node);
      return node;
    }
  };
}

// src/simulator/parallelism.ts
var branchFailed = "template has failed or errored children and failFast enabled";
function checkParallelism(operation, template, node, boundaryId) {
  const full = fullWorkflow(operation);
  if (full !== void 0) return full;
  const type = templateType(template);
  if (node !== void 0 && (type === "dag" || type === "steps")) {
    if (failsFast(operation, template, node)) return reached();
    if ((template.parallelism ?? 0) > 0 && activePods(operation, node.id) >= (template.parallelism ?? 0)) return reached();
  }
  if (boundaryId === "" || node !== void 0 && (node.phase === "Pending" || node.phase === "Running")) return void 0;
  const boundary = findNode(operation, boundaryId);
  if (boundary === void 0) return new Failure(`key was not found for ${boundaryId}`);
  const around = templateOfBoundary(operation, boundary);
  if (around === void 0) return void 0;
  if (failsFast(operation, around, boundary)) return reached();
  if ((around.parallelism ?? 0) > 0 && activeChildren(operation, boundaryId) >= (around.parallelism ?? 0)) return reached();
  return void 0;
}
function fullWorkflow({ workflow, activePods: pods }) {
  const limit3 = workflow.spec.parallelism;
  return limit3 !== void 0 && pods >= limit3 ? reached() : void 0;
}
function reached() {
  return new Failure("Max parallelism reached", "parallelism");
}
function failsFast(operation, template, node) {
  if (template.failFast !== true || unsuccessfulChildren(operation, node.id) === 0) return false;
  if (activePods(operation, node.id) === 0) {
    const group3 = templateType(template) === "steps" ? lastStepGroup(operation, node.id) : void 0;
    if (group3 !== void 0) markPhase(operation, group3.name, "Failed", branchFailed);
    markPhase(operation, node.name, "Failed", branchFailed);
  }
  return true;
}
function lastStepGroup(operation, id) {
  let result2;
  const open2 = [id];
  for (let next2 = open2.pop(); next2 !== void 0; next2 = open2.pop()) {
    const node = operation.workflow.nodes.get(next2);
    if (node === void 0) continue;
    if (node.type === "StepGroup") result2 = node;
    open2.push(...[...node.children].reverse());
  }
  return result2;
}
function activePods({ workflow }, boundaryId) {
  const { active } = workflow.memory;
  let result2 = 0;
  for (const group3 of boundaryId === "" ? active.values() : [active.get(boundaryId) ?? []]) {
    for (const id of group3) {
      const node = workflow.nodes.get(id);
      if (node?.type === "Pod" && node.waitingFor === void 0 && workflow.pods.has(id)) result2 += 1;
    }
  }
  return result2;
}
var counted2 = /* @__PURE__ */ new Set(["Pod", "Steps", "DAG"]);
function activeChildren({ workflow }, boundaryId) {
  let result2 = 0;
  for (const id of workflow.memory.active.get(boundaryId) ?? []) if (counted2.has(workflow.nodes.get(id)?.type ?? "")) result2 += 1;
  return result2;
}
function unsuccessfulChildren({ workflow }, boundaryId) {
  return workflow.memory.unsuccessful.get(boundaryId) ?? 0;
}

// src/simulator/group-calls.ts
function groupCalls(operation, groupId, source, steady, expand3) {
  const { groups } = operation.workflow.memory;
  const known2 = groups.get(groupId);
  if (steady && known2?.source === source && known2.values === valuesOf(operation, known2.fingerprint)) return known2;
  groups.delete(groupId);
  const calls = expand3();
  const made3 = { calls, started: /* @__PURE__ */ new Map(), open: calls.map((_, index2) => index2), awake: /* @__PURE__ */ new Set(), over: 0 };
  if (!steady) return { ...made3, isKept: false };
  const fingerprint = fingerprintOf(`${goJson(source)}${goJson(calls)}`);
  const values4 = valuesOf(operation, fingerprint);
  if (fingerprint.isUnsteady || values4.includes("{{")) return { ...made3, isKept: false };
  const remembered = { ...made3, isKept: true, source, fingerprint, values: values4 };
  groups.set(groupId, remembered);
  return remembered;
}
function takeOpen(group3) {
  const woken = [...group3.awake].sort((left, right) => left - right);
  group3.awake.clear();
  const { open: open2 } = group3;
  group3.open = [];
  if (woken.length === 0) return open2;
  const result2 = [];
  let next2 = 0;
  for (const index2 of open2) {
    for (let other = woken[next2]; other !== void 0 && other < index2; other = woken[next2]) {
      result2.push(other);
      next2 += 1;
    }
    result2.push(index2);
  }
  return [...result2, ...woken.slice(next2)];
}
function noteStep({ workflow }, group3, index2, name) {
  const { memory, nodes } = workflow;
  const id = nodeId(workflow, name);
  const node = nodes.get(id);
  if (group3.isKept && memory.resting.has(id)) {
    memory.iterations.set(id, { index: index2, awake: group3.awake });
    return;
  }
  const isOver2 = node !== void 0 && phaseFulfilled(node.phase) && (node.phase === "Skipped" || memory.prepared.has(name));
  if (group3.isKept && isOver2) {
    memory.prepared.delete(name);
    group3.over += 1;
  } else group3.open.push(index2);
}
function hasResting({ calls, open: open2, awake, over }) {
  return awake.size === 0 && open2.length + over < calls.length;
}

// src/simulator/step-group.ts
function executeGroup(steps, calls, groupName, index2) {
  const { operation } = steps;
  const node = group2(steps, groupName);
  if (isFulfilled(node) && childrenFulfilled(operation, node)) return node;
  const isPlain = calls.every(({ hooks, onExit }) => hooks === void 0 && (onExit ?? "") === "");
  steps.include(isPlain ? goJson(calls) : void 0);
  let all2;
  try {
    all2 = groupCalls(operation, node.id, calls, isPlain && steps.isSettledBefore(index2), () => {
      const resolved = resolveGroup(steps, calls, groupName);
      steps.include(goJson(resolved));
      return resolved.flatMap((call2) => expandStep(steps, call2, groupName));
    });
  } catch (error) {
    const failure = asFailure(error);
    return failure.kind === "requeue" ? node : markError(operation, groupName, failure);
  }
  const stopped2 = startSteps(steps, all2, groupName, node);
  return stopped2 ?? assess(steps, groupName, all2);
}
function startSteps(steps, all2, groupName, node) {
  const { memory } = steps.operation.workflow;
  const open2 = takeOpen(all2);
  let full = -1;
  for (const [position, index2] of open2.entries()) {
    const call2 = all2.calls[index2];
    if (call2 === void 0) continue;
    const name = `${groupName}.${call2.name}`;
    const isWaiting = full === memory.activity && memory.prepared.has(name) && nodeByName(steps.operation, name) === void 0;
    if (!isWaiting) {
      const outcome = startStep(steps, call2, groupName, node, all2.started);
      if (outcome.kind === "stopped") {
        all2.open.push(...open2.slice(position));
        return outcome.node;
      }
      if (outcome.kind === "full") full = memory.activity;
    }
    noteStep(steps.operation, all2, index2, name);
  }
  return void 0;
}
function group2({ operation }, name) {
  const node = nodeByName(operation, name);
  if (node === void 0) throw new Failure(`key was not found for ${name}`);
  return node;
}
function resolveGroup(steps, calls, groupName) {
  try {
    return inOrderOfStart(calls, (call2) => {
      const resolved = resolveCall(steps.operation, steps.scope, call2, `${groupName}.${call2.name}`);
      if (resolved.kind === "skipped" || resolved.call.arguments?.artifacts === void 0) return resolved.call;
      const artifacts = resolved.call.arguments.artifacts.flatMap((artifact) => argumentArtifact2(steps.scope, artifact));
      return { ...resolved.call, arguments: { ...resolved.call.arguments, artifacts } };
    });
  } catch (error) {
    const failure = asFailure(error);
    if (failure.kind === "requeue") throw failure;
    const words2 = steps.operation.release === "4.1" ? "failed" : "Failed";
    throw new Failure(`${words2} to resolve references: ${failure.message}`);
  }
}
function inOrderOfStart(calls, resolve5) {
  const last = calls.length - 1;
  const resolved = /* @__PURE__ */ new Map();
  for (const [index2, call2] of [...calls.entries()].sort(([left], [right]) => Number(right === last) - Number(left === last))) {
    resolved.set(index2, resolve5(call2));
  }
  return calls.map((call2, index2) => resolved.get(index2) ?? call2);
}
function argumentArtifact2(scope, artifact) {
  if ((artifact.from ?? "") === "" && (artifact.fromExpression ?? "") === "") return [artifact];
  try {
    return [{ ...resolveArtifact(scope, artifact), name: artifact.name }];
  } catch (error) {
    const failure = asFailure(error);
    if (artifact.optional === true) return [];
    throw new Failure(`unable to resolve references: ${failure.message}`);
  }
}
function expandStep(steps, call2, groupName) {
  if (!expands(call2)) return [call2];
  const calls = expandCall(steps.operation, call2, () => parametersOf(steps.scope, steps.operation.globals));
  const name = `${groupName}.${call2.name}`;
  if (calls.length === 0 && nodeByName(steps.operation, name) === void 0) {
    addSkipped2(steps, call2, groupName, "Skipped", "Skipped, empty params");
  }
  return calls;
}
function addSkipped2({ operation, context, boundaryId }, call2, groupName, phase, message) {
  const name = `${groupName}.${call2.name}`;
  addNode(operation, { name, type: "Skipped", scope: scopeOf2(context), reference: call2, boundaryId, phase, flag: {}, message });
  addChild(operation, groupName, name);
}
function startStep(steps, call2, groupName, group3, started) {
  const { operation } = steps;
  const nodeName = `${groupName}.${call2.name}`;
  try {
    if (!evaluateWhen(call2.when ?? "")) {
      if (nodeByName(operation, nodeName) === void 0) {
        addSkipped2(steps, call2, groupName, "Skipped", `when '${call2.when ?? ""}' evaluated false`);
      }
      return { kind: "started" };
    }
  } catch (error) {
    const failure2 = asFailure(error);
    addSkipped2(steps, call2, groupName, "Error", failure2.message);
    return { kind: "stopped", node: markError(operation, groupName, failure2) };
  }
  const options = { boundaryId: steps.boundaryId, onExit: steps.onExit, flag: void 0 };
  const { node, failure } = operation.execute({
    operation,
    nodeName,
    reference: call2,
    kind: "step",
    context: steps.context,
    given: call2.arguments,
    options
  });
  if (failure !== void 0 && failure.kind !== "parallelism" && failure.kind !== "depth") {
    if (failure.kind === "timeout") return { kind: "stopped", node: markPhase(operation, group3.name, "Failed", failure.message) };
    addChild(operation, groupName, nodeName);
    const message = `step group deemed errored due to child ${nodeName} error: ${failure.message}`;
    return { kind: "stopped", node: markError(operation, group3.name, message) };
  }
  if (node === void 0) return { kind: failure?.kind === "parallelism" ? "full" : "started" };
  started.set(nodeName, call2);
  addChild(operation, groupName, nodeName);
  return { kind: "started" };
}
function assess(steps, groupName, all2) {
  const { operation, scope, boundaryId, context } = steps;
  const { started } = all2;
  const node = group2(steps, groupName);
  if (all2.isKept && hasResting(all2)) return isFulfilled(node) ? markPhase(operation, groupName, "Running") : node;
  let completed2 = true;
  for (const id of node.children) {
    const child = getNode(operation, id);
    const call2 = started.get(child.name);
    const prefix = `steps.${call2?.name ?? ""}`;
    scope.variables.set(`steps.${child.displayName}.status`, child.phase);
    let hooked = false;
    try {
      hooked = runHooks(operation, scope, call2?.hooks, child, boundaryId, context, prefix);
    } catch (error) {
      markError(operation, node.name, asFailure(error));
    }
    if (!hooked) return node;
    if (!isFulfilled(child)) completed2 = false;
    else if (isCompleted(child.phase)) {
      const exit = runExitHook(operation, exitHookOf(operation, call2 ?? {}), child, boundaryId, context, prefix, scope);
      if (exit.kind === "none") continue;
      if (exit.failure !== void 0) throw exit.failure;
      if (exit.node === void 0 || !isFulfilled(exit.node)) completed2 = false;
    }
  }
  if (!completed2) return isFulfilled(node) ? markPhase(operation, groupName, "Running") : node;
  addGlobalOutputs(operation, node.outputs);
  for (const id of node.children) {
    const child = getNode(operation, id);
    const allowed = started.get(child.name)?.continueOn;
    if (!failedOrError(child.phase)) continue;
    if (child.phase === "Error" && allowed?.error === true || child.phase === "Failed" && allowed?.failed === true) continue;
    return markPhase(operation, node.name, "Failed", `child '${id}' failed`);
  }
  return markPhase(operation, node.name, "Succeeded");
}

// src/simulator/steps.ts
function executeSteps(invocation) {
  const { operation, nodeName } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("Steps", "Running");
  try {
    return runSteps(invocation, node);
  } finally {
    if (phaseFulfilled(getNode(operation, node.id).phase)) killDaemons(operation, node.id);
  }
}
function runSteps(invocation, node) {
  const { operation, nodeName, template, context, options } = invocation;
  const groups = template.steps ?? [];
  const progress = progressOf2(invocation, node.id);
  const scope = newScope(operation, template);
  addOutputs(scope, "workflow", operation.workflow.outputs);
  const include = includer(groups.slice(0, progress.settled), (call2, index2) => {
    addStepToScope(steps, call2, `${nodeName}[${String(index2)}]`);
  });
  const isSettledBefore = (group3) => progress.settled >= group3;
  const steps = { operation, boundaryId: node.id, scope, context, onExit: options.onExit, isSettledBefore, include };
  for (const [index2, calls] of groups.entries()) {
    if (index2 < progress.settled) continue;
    const groupName = `${nodeName}[${String(index2)}]`;
    openGroup(steps, nodeName, index2);
    let group3;
    try {
      group3 = executeGroup(steps, calls, groupName, index2);
    } catch (error) {
      return markError(operation, groupName, asFailure(error));
    }
    if (!isFulfilled(group3)) return node;
    if (failedOrError(group3.phase)) {
      setOutbound2(operation, nodeName, groups.length);
      return markPhase(operation, nodeName, "Failed", group3.message);
    }
    for (const call2 of calls) addStepToScope(steps, call2, groupName);
    if (progress.settled !== index2 || !isSettled(operation, calls, group3)) continue;
    progress.settled += 1;
    operation.workflow.memory.groups.delete(group3.id);
  }
  steps.include();
  setOutbound2(operation, nodeName, groups.length);
  const outputs = templateOutputs(template, steps.scope);
  if (outputs !== void 0) {
    storeNode(operation, { ...getNode(operation, node.id), outputs });
    addGlobalOutputs(operation, outputs);
  }
  if (node.memoization !== void 0) saveInCache(operation, node);
  return markPhase(operation, nodeName, "Succeeded");
}
function progressOf2({ operation, template }, id) {
  const { steps } = operation.workflow.memory;
  const known2 = steps.get(id);
  if (known2?.template === template) return known2;
  const made3 = { template, settled: 0 };
  steps.set(id, made3);
  return made3;
}
function isSettled({ workflow }, calls, group3) {
  if (calls.some(({ hooks, onExit }) => hooks !== void 0 || (onExit ?? "") !== "")) return false;
  const done = group3.children.every((id) => phaseFulfilled(workflow.nodes.get(id)?.phase ?? "Pending"));
  return done && !fingerprintOf(goJson(calls)).isUnsteady;
}
function includer(groups, add4) {
  const left = new Map(groups.flatMap((calls, group3) => calls.map((call2) => [call2.name, { call: call2, group: group3 }])));
  const last = groups.at(-1)?.[0]?.name;
  return (text4) => {
    const names2 = text4 === void 0 ? void 0 : mentionedNames("steps", text4);
    for (const name of names2 === void 0 ? [...left.keys()] : [...names2, ...last === void 0 ? [] : [last]]) {
      const found3 = left.get(name);
      if (found3 !== void 0) add4(found3.call, found3.group);
      left.delete(name);
    }
  };
}
function openGroup({ operation, boundaryId, context }, nodeName, index2) {
  const name = `${nodeName}[${String(index2)}]`;
  const before = nodeByName(operation, name);
  if (before === void 0) {
    addNode(operation, { name, type: "StepGroup", scope: scopeOf2(context), reference: {}, boundaryId, phase: "Running", flag: {} });
  } else if (!isFulfilled(before)) markPhase(operation, name, "Running");
  if (index2 === 0) {
    addChild(operation, nodeName, name);
    return;
  }
  const previousName = `${nodeName}[${String(index2 - 1)}]`;
  const previous = nodeByName(operation, previousName);
  if (previous === void 0 || previous.children.length === 0) {
    addChild(operation, previousName, name);
    return;
  }
  let isTied = false;
  for (const child of previous.children) {
    for (const id of outboundNodes(operation, child)) {
      addChild(operation, getNode(operation, id).name, name);
      isTied = true;
    }
  }
  if (!isTied) operation.workflow.memory.detached = true;
}
function addStepToScope(steps, call2, groupName) {
  const { operation, scope, context, boundaryId } = steps;
  const childName = `${groupName}.${call2.name}`;
  const prefix = `steps.${call2.name}`;
  const child = nodeByName(operation, childName);
  if (child !== void 0) {
    addNodeToScope(operation, scope, prefix, child);
    addSkippedToScope(operation, context, scope, prefix, child, call2, true);
    return;
  }
  const iterations = iterationsOf(operation, boundaryId, childName).filter(({ type }) => type !== "Skipped");
  const first2 = iterations[0];
  if (first2 !== void 0) {
    resolveTemplate(operation, context, referenceOfNode(first2));
    addLoopToScope(scope, prefix, iterations);
  }
  const group3 = nodeByName(operation, groupName);
  if (group3 !== void 0) addNodeToScope(operation, scope, prefix, group3);
}
function setOutbound2(operation, nodeName, groups) {
  let last;
  for (let index2 = groups - 1; index2 >= 0 && last === void 0; index2--) last = nodeByName(operation, `${nodeName}[${String(index2)}]`);
  const node = nodeByName(operation, nodeName);
  if (last === void 0 || node === void 0) return;
  storeNode(operation, { ...node, outboundNodes: last.children.flatMap((id) => outboundNodes(operation, id)) });
}

// src/simulator/execute.ts
var deepest4 = 100;
function executeTemplate(execution) {
  const { operation, nodeName } = execution;
  const { memory } = operation.workflow;
  const id = nodeId(operation.workflow, nodeName);
  if (memory.resting.has(id)) return { node: findNode(operation, id), failure: fullWorkflow(operation) };
  operation.depth += 1;
  const before = activityOf(operation);
  try {
    const executed = execute(execution);
    const rests = executed.failure === void 0 && executed.node?.id === id && !isFulfilled(executed.node);
    if (rests && activityOf(operation) === before) memory.resting.add(id);
    return executed;
  } catch (error) {
    if (error instanceof Unsupported) throw placed(error, execution);
    const failure = asFailure(error);
    return { node: failNode(execution, failure), failure };
  } finally {
    operation.depth -= 1;
  }
}
function placed(error, { reference, nodeName }) {
  if (error.place.template !== void 0) return error;
  const name = reference.templateRef?.template ?? reference.template;
  return new Unsupported(error.message, { template: name ?? `inline template of ${nodeName}`, ...error.place });
}
function failNode(execution, failure) {
  const { operation, nodeName, reference, context, options } = execution;
  if (nodeByName(operation, nodeName) !== void 0) return markError(operation, nodeName, failure);
  const made3 = { name: nodeName, type: "Skipped", scope: scopeOf2(context), reference };
  return addNode(operation, { ...made3, boundaryId: options.boundaryId, phase: "Error", flag: options.flag, message: failure.message });
}
function execute(execution) {
  const { operation, nodeName, reference, context, options } = execution;
  if (operation.depth >= deepest4) {
    throw new Failure(
      "Maximum recursion depth exceeded. See https://argo-workflows.readthedocs.io/en/latest/scaling/#maximum-recursion-depth",
      "depth"
    );
  }
  const resolved = resolveTemplate(operation, context, reference);
  const template = prepareTemplate(execution, mergeDefaults(operation, resolved.template));
  if (template.daemon === true || template.synchronization !== void 0) operation.workflow.memory.activity += 1;
  let node = nodeByName(operation, nodeName);
  if (node !== void 0 && phaseFulfilled(node.phase)) {
    releaseLocks(operation, node.id, template.synchronization);
    return { node, failure: void 0 };
  }
  const timedOut = checkTimeout(operation, template, node);
  if (timedOut !== void 0) return { node: markPhase(operation, nodeName, "Failed", timedOut.message), failure: timedOut };
  const full = checkParallelism(operation, template, node, options.boundaryId);
  if (full !== void 0) {
    operation.workflow.memory.activity += 1;
    return { node, failure: full };
  }
  const invocation = newInvocation(execution, template, resolved.context);
  let unlocked = false;
  if (template.synchronization !== void 0) {
    const waiting = acquireLocks(invocation, node);
    if (waiting !== void 0) return { node: waiting, failure: void 0 };
    node = nodeByName(operation, nodeName);
    unlocked = true;
  }
  if (template.memoize !== void 0 && (node === void 0 || unlocked)) node = memoized(invocation, node);
  if (node !== void 0) {
    if (phaseFulfilled(node.phase)) {
      releaseLocks(operation, node.id, template.synchronization);
      return { node, failure: void 0 };
    }
    if (node.startedAt === void 0) storeNode(operation, { ...node, startedAt: operation.now });
  }
  return retryStrategyOf(operation, template) === void 0 ? run4(execution, invocation) : attempt2(execution, invocation, node);
}
function attempt2(execution, invocation, node) {
  const { operation, options } = execution;
  const parent = node ?? invocation.addExecutableNode("Retry", "Running");
  options.flag ??= {};
  options.flag.retried = true;
  let next2;
  try {
    next2 = nextAttempt(invocation, parent);
  } catch (error) {
    const failure = asFailure(error);
    return { node: markError(operation, execution.nodeName, failure), failure };
  }
  if (next2.kind !== "attempt") return { node: next2.node, failure: void 0 };
  const { nodeName, number: number2, last } = next2;
  const once = { ...execution, nodeName };
  try {
    const template = attemptTemplate(operation, invocation.template, nodeName, number2, last);
    return run4(execution, newInvocation(once, template, invocation.context), invocation);
  } catch (error) {
    const failure = asFailure(error);
    return { node: failNode(once, failure), failure };
  }
}
function run4(execution, invocation, retried) {
  const { operation } = execution;
  const { template, nodeName } = invocation;
  let node;
  try {
    node = runTemplate(invocation);
  } catch (error) {
    const failure = asFailure(error);
    node = markError(operation, nodeName, failure);
    const strategy = retryStrategyOf(operation, template);
    const policy = strategy === void 0 ? "" : policyOf(strategy);
    if (policy !== "Always" && policy !== "OnError" && policy !== "OnTransientError") {
      releaseLocks(operation, node.id, template.synchronization);
      return { node, failure };
    }
  }
  if (isFulfilled(node)) releaseLocks(operation, node.id, template.synchronization);
  const current = findNode(operation, node.id) ?? node;
  return retried === void 0 ? { node: current, failure: void 0 } : backToRetry(execution, retried, current);
}
function backToRetry(execution, retried, child) {
  const { operation } = execution;
  let parent = nodeByName(operation, retried.nodeName);
  if (parent !== void 0 && !phaseFulfilled(parent.phase) && phaseFulfilled(child.phase)) {
    const again = executeTemplate(execution);
    if (again.failure !== void 0) return { node: markError(operation, child.name, again.failure), failure: again.failure };
    parent = again.node;
  }
  if (!phaseFulfilled(child.phase) && child.daemoned) {
    parent = { ...markPhase(operation, retried.nodeName, child.phase), daemoned: true };
    storeNode(operation, parent);
  }
  return { node: parent, failure: void 0 };
}
function runTemplate(invocation) {
  const type = templateType(invocation.template);
  switch (type) {
    case "container":
    case "script":
    case "resource":
    case "data":
      return executePod(invocation);
    case "containerSet":
      return executeContainerSet(invocation);
    case "steps":
      return executeSteps(invocation);
    case "dag":
      return executeDag(invocation);
    case "suspend":
      return executeSuspend(invocation);
    case "http":
      return executeHttp(invocation);
    case "plugin":
      throw new Unsupported("plugin templates", { template: invocation.template.name ?? "", field: "plugin" });
    case "unknown":
      throw new Failure(`Template '${invocation.template.name ?? ""}' missing specification`);
  }
}

// src/simulator/strftime.ts
var months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
var days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
var strftimeLetters = [..."BbmAadHIMSYypZzL"];
function strftime(letter, milliseconds2) {
  const time2 = new Date(milliseconds2);
  const month2 = months[time2.getUTCMonth()] ?? "";
  const day2 = days[time2.getUTCDay()] ?? "";
  const two2 = (value2) => String(value2).padStart(2, "0");
  const forms = {
    B: month2,
    b: month2.slice(0, 3),
    m: two2(time2.getUTCMonth() + 1),
    A: day2,
    a: day2.slice(0, 3),
    d: two2(time2.getUTCDate()),
    H: two2(time2.getUTCHours()),
    I: two2(time2.getUTCHours() % 12 === 0 ? 12 : time2.getUTCHours() % 12),
    M: two2(time2.getUTCMinutes()),
    S: two2(time2.getUTCSeconds()),
    Y: String(time2.getUTCFullYear()),
    y: two2(time2.getUTCFullYear() % 100),
    p: time2.getUTCHours() < 12 ? "AM" : "PM",
    Z: "UTC",
    z: "+0000",
    L: `.${String(time2.getUTCMilliseconds()).padStart(3, "0")}`
  };
  return forms[letter] ?? "";
}

// src/simulator/global-parameters.ts
function setGlobalParameters(operation) {
  const { globals, workflow } = operation;
  const { spec } = workflow;
  globals.set("workflow.name", workflow.name);
  globals.set("workflow.namespace", workflow.namespace);
  globals.set("workflow.mainEntrypoint", spec.entrypoint ?? "");
  globals.set("workflow.serviceAccountName", spec.serviceAccountName ?? "");
  globals.set("workflow.uid", workflow.uid);
  globals.set("workflow.creationTimestamp", rfc3339(workflow.createdAt));
  const scheduled2 = workflow.annotations.get("workflows.argoproj.io/scheduled-time");
  if (scheduled2 !== void 0) globals.set("workflow.scheduledTime", scheduled2);
  if (spec.priority !== void 0) globals.set("workflow.priority", String(spec.priority));
  if (workflow.memory.creation.size === 0) setCreation(workflow.memory.creation, workflow.createdAt);
  for (const [name, value2] of workflow.memory.creation) globals.set(name, value2);
  const given2 = spec.arguments?.parameters;
  const json = given2 === void 0 ? "null" : goJson(given2);
  globals.set("workflow.parameters", json);
  globals.set("workflow.parameters.json", json);
  for (const parameter2 of given2 ?? []) globals.set(`workflow.parameters.${parameter2.name}`, argumentValue(operation, parameter2));
  for (const { name, value: value2 } of workflow.outputs?.parameters ?? []) {
    if (value2 !== void 0) globals.set(`workflow.outputs.parameters.${name}`, value2);
  }
  setMetadata(operation, "annotations", workflow.annotations, spec.workflowMetadata?.annotations);
  setMetadata(operation, "labels", workflow.labels, spec.workflowMetadata?.labels);
}
function setCreation(names2, createdAt) {
  for (const letter of strftimeLetters) names2.set(`workflow.creationTimestamp.${letter}`, strftime(letter, createdAt));
  names2.set("workflow.creationTimestamp.s", String(Math.floor(createdAt / 1e3)));
  names2.set("workflow.creationTimestamp.RFC3339", rfc3339(createdAt));
}
function argumentValue(operation, given2) {
  const { name, value: value2, valueFrom } = given2;
  checkSource(`arguments.parameters.${name}`, given2);
  if (value2 !== void 0) return value2;
  const reference = valueFrom?.configMapKeyRef;
  if (reference === void 0) throw new Failure(`either value or valueFrom must be specified in order to set global parameter ${name}`);
  const found3 = readConfigMap(operation, reference.name ?? "", reference.key ?? "");
  if (found3.kind === "value") return found3.value;
  if (valueFrom?.default !== void 0) return valueFrom.default;
  throw new Failure(
    `failed to set global parameter ${name} from configmap with name ${reference.name ?? ""} and key ${reference.key ?? ""}: ${found3.problem}`
  );
}
function setMetadata({ globals }, kind2, own, added) {
  const json = goJson(Object.fromEntries([...own].sort(([left], [right]) => left < right ? -1 : 1)));
  globals.set(`workflow.${kind2}`, json);
  globals.set(`workflow.${kind2}.json`, json);
  for (const [name, value2] of own) globals.set(`workflow.${kind2}.${name}`, value2);
  for (const [name, value2] of Object.entries(added ?? {})) globals.set(`workflow.${kind2}.${name}`, value2);
}

// src/simulator/pod-outcome.ts
var terminated = 143;
function exitCodeOf(outcome, container2) {
  return outcome.exitCodes?.[container2] ?? outcome.exitCode ?? 0;
}
function mainExitCode(pod, outcome) {
  const set = pod.template.containerSet?.containers;
  if (pod.deadlineExceeded && set === void 0) return terminated;
  return set === void 0 || set.some(({ name }) => name === "main") ? exitCodeOf(outcome, "main") : void 0;
}
function endOf(pod, outcome) {
  if (pod.deadlineExceeded) return ["Failed", "Pod was active on the node longer than the specified deadline"];
  const names2 = pod.template.containerSet?.containers?.map(({ name }) => name ?? "") ?? ["main"];
  const failed3 = names2.find((name) => exitCodeOf(outcome, name) !== 0);
  if (failed3 !== void 0) return ["Failed", `${failed3}: Error (exit code ${String(exitCodeOf(outcome, failed3))})`];
  const failure = outcome.failure ?? missingFile(pod.template, outcome);
  if (failure !== void 0) return ["Error", `wait: Error (exit code 64): ${failure}`];
  return pod.template.daemon === true ? ["Failed", ""] : ["Succeeded", ""];
}
function isRead({ valueFrom }) {
  return valueFrom?.path !== void 0 || valueFrom?.jsonPath !== void 0 || valueFrom?.jqFilter !== void 0;
}
function missingFile(template, outcome) {
  const missing4 = (template.outputs?.parameters ?? []).find(
    (parameter2) => isRead(parameter2) && parameter2.valueFrom?.default === void 0 && outcome.parameters?.[parameter2.name] === void 0
  );
  if (missing4 !== void 0 && missing4.valueFrom?.path === void 0) {
    throw new Unsupported(`an output parameter of a resource for which the executor gives no value, ${missing4.name}`, {
      template: template.name ?? "",
      field: `outputs.parameters.${missing4.name}.valueFrom`
    });
  }
  return missing4 === void 0 ? void 0 : `open ${missing4.valueFrom?.path ?? ""}: no such file or directory`;
}
function reported(pod, outcome) {
  const declared = pod.template.outputs ?? {};
  const outputs = {};
  if ((declared.parameters ?? []).length > 0) {
    outputs.parameters = (declared.parameters ?? []).map((parameter2) => {
      const { path, jsonPath, jqFilter, default: fallback } = parameter2.valueFrom ?? {};
      if (path === void 0 && jsonPath === void 0 && jqFilter === void 0) return parameter2;
      const value2 = outcome.parameters?.[parameter2.name] ?? fallback;
      return value2 === void 0 ? parameter2 : { ...parameter2, value: value2 };
    });
  }
  if ((declared.artifacts ?? []).length > 0) {
    const written2 = outcome.artifacts ?? [];
    outputs.artifacts = (declared.artifacts ?? []).filter(({ name }) => written2.length === 0 || written2.includes(name)).map((artifact) => saved(artifact, pod.nodeName));
  }
  if (pod.captures && outcome.result !== void 0) outputs.result = outcome.result;
  else if (pod.captures) outputs.result = "";
  return outputs;
}

// src/simulator/reconcile.ts
function reconcilePods(operation) {
  for (const pod of podsToReconcile(operation)) {
    const node = findNode(operation, pod.nodeId);
    if (node === void 0 || isFulfilled(node)) {
      if (pod.phase !== "Running" || node === void 0 || !node.daemoned) continue;
    }
    if (node !== void 0) assess2(operation, pod, node);
    limit(operation, pod);
  }
}
function podsToReconcile(operation) {
  const { memory, pods } = operation.workflow;
  const stirred = [...memory.stirred].filter((pod) => pods.get(pod.nodeId) === pod);
  memory.stirred.clear();
  const ends2 = shutdownOf(operation) !== "" || operation.deadline !== void 0 && operation.now > operation.deadline;
  return ends2 ? [...pods.values()] : stirred.sort((left, right) => left.ordinal - right.ordinal);
}
function assess2(operation, pod, old) {
  const node = { ...old };
  if (pod.phase === "Pending") return;
  if (pod.phase === "Running") {
    if (old.phase === "Running") return;
    node.phase = "Running";
    node.message = "";
    if (pod.template.daemon === true) {
      node.daemoned = true;
      node.podIp = "127.0.0.1";
    }
  } else {
    const outcome = pod.outcome ?? {};
    [node.phase, node.message] = endOf(pod, outcome);
    node.daemoned = false;
    node.finishedAt = pod.finishedAt;
    const outputs = reported(pod, outcome);
    if (hasOutputs(outputs)) node.outputs = outputs;
    const main = mainExitCode(pod, outcome);
    if (main !== void 0) node.outputs = { ...node.outputs, exitCode: String(main) };
  }
  node.hostNodeName = "lab-node";
  storeNode(operation, node);
  for (const container2 of pod.template.containerSet?.containers ?? []) assessContainer(operation, pod, container2.name ?? "");
  operation.updated = true;
  addGlobalOutputs(operation, node.outputs);
  if (node.memoization !== void 0 && node.phase === "Succeeded") saveInCache(operation, node);
}
function assessContainer(operation, pod, name) {
  const nodeName = `${pod.nodeName}.${name}`;
  if (nodeByName(operation, nodeName) === void 0) return;
  if (pod.phase === "Running") {
    markPhase(operation, nodeName, "Running");
    return;
  }
  const code = exitCodeOf(pod.outcome ?? {}, name);
  if (code === 0) markPhase(operation, nodeName, "Succeeded");
  else markPhase(operation, nodeName, code === 64 ? "Error" : "Failed", `${name}: Error (exit code ${String(code)}): `);
}
function limit(operation, pod) {
  if (pod.phase !== "Pending" && pod.phase !== "Running") return;
  if (!mayRun(operation, pod.onExit)) end3(operation, pod, `workflow shutdown with strategy:  ${shutdownOf(operation)}`);
  else if (operation.deadline !== void 0 && operation.now > operation.deadline && !pod.onExit) {
    end3(operation, pod, "Step exceeded its deadline");
  }
}
function end3(operation, pod, message) {
  pod.phase = "Failed";
  markPhase(operation, pod.nodeName, "Failed", message);
  for (const { name = "" } of pod.template.containerSet?.containers ?? []) {
    const node = nodeByName(operation, `${pod.nodeName}.${name}`);
    if (node !== void 0 && !isFulfilled(node)) markPhase(operation, node.name, "Failed", message);
  }
}
function reconcileRequests(operation) {
  for (const [id, request] of operation.workflow.requests) {
    const node = findNode(operation, id);
    const { outcome } = request;
    if (node === void 0 || outcome === void 0 || request.taken) continue;
    request.taken = true;
    const failed3 = outcome.failure !== void 0 || (outcome.exitCode ?? 0) !== 0;
    const done = { ...node, phase: failed3 ? "Failed" : "Succeeded", message: outcome.failure ?? "", finishedAt: operation.now };
    done.outputs = { result: outcome.result ?? "" };
    storeNode(operation, done);
    if (done.phase === "Succeeded") saveInCache(operation, done);
    operation.updated = true;
  }
}

// src/simulator/validation.ts
var anything = "anything";
var anyItem = "item.*";
var anyOutputParameter = "workflow.outputs.parameters.*";
var anyOutputArtifact = "workflow.outputs.artifacts.*";
function placeholder(validation) {
  validation.placeholders += 1;
  return `__argo__internal__placeholder-${String(validation.placeholders)}`;
}
var checked2 = ["item.", "steps.", "inputs.", "outputs.", "pod.", "workflow.", "tasks."];
var known = [
  "outputs.",
  "workflow.creationTimestamp",
  "workflow.scheduledTime",
  "workflow.duration",
  "tasks.name",
  "steps.name",
  "node.name"
];
function resolveAll({ operation }, names2, text4) {
  const tags = splitTags(text4);
  if (tags.kind === "error") throw new Failure(tags.message);
  for (const part3 of tags.parts) {
    if (part3.kind === "text" || part3.tag.startsWith("=")) continue;
    const name = part3.tag.trim();
    if (!checked2.some((prefix) => name.startsWith(prefix)) || known.some((prefix) => name.startsWith(prefix))) continue;
    if (names2.known.has(name) || operation.globals.has(name) || names2.also?.(name) === true) continue;
    if (name.startsWith("item.") && names2.known.has(anyItem)) continue;
    if (name.startsWith("workflow.outputs.parameters.") && names2.known.has(anyOutputParameter)) continue;
    const anyArtifact = names2.known.has(anyOutputArtifact) || operation.globals.has(anyOutputArtifact);
    if (name.startsWith("workflow.outputs.artifacts.") && anyArtifact) continue;
    throw new Failure(`failed to resolve {{${part3.tag}}}`);
  }
}
function addItems(call2, names2) {
  const { withItems = [], withParam = "", withSequence } = call2;
  if (Number(withItems.length > 0) + Number(withParam !== "") + Number(withSequence !== void 0) > 1) {
    throw new Failure("only one of withItems, withParam, withSequence can be specified");
  }
  for (const item2 of withItems) {
    if (Array.isArray(item2)) for (const index2 of item2.keys()) names2.add(`item.[${String(index2)}]`);
    else if (typeof item2 === "object" && item2 !== null) for (const key of Object.keys(item2)) names2.add(`item.${key}`);
    else if (item2 !== null) names2.add("item");
  }
  if (withItems.length > 0) return;
  if (withParam !== "") names2.add("item").add(anyItem);
  else if (withSequence !== void 0) {
    if (withSequence.count !== void 0 && withSequence.end !== void 0) {
      throw new Failure("only one of count or end can be defined in withSequence");
    }
    names2.add("item");
  }
}
function addOutputNames(validation, template, prefix, names2, aggregate3) {
  for (const name of ["id", "startedAt", "finishedAt", "hostNodeName"]) names2.add(`${prefix}.${name}`);
  if (template === void 0) return;
  if (template.daemon === true) names2.add(`${prefix}.ip`);
  const { container: container2, containerSet, script, data, http, plugin, outputs } = template;
  const hasResult = [container2, script, data, http, plugin].some((type) => type !== void 0) || containerSet?.containers?.some(({ name }) => name === "main") === true;
  const isAggregated2 = aggregate3 && (script !== void 0 || containerSet !== void 0);
  if (hasResult || isAggregated2) names2.add(`${prefix}.outputs.result`).add(`${prefix}.exitCode`);
  if (aggregate3) names2.add(`${prefix}.outputs.parameters`);
  for (const [kind2, outputsOfKind, any] of [
    ["parameters", outputs?.parameters ?? [], anyOutputParameter],
    ["artifacts", outputs?.artifacts ?? [], anyOutputArtifact]
  ]) {
    for (const { name, globalName = "" } of outputsOfKind) {
      names2.add(`${prefix}.outputs.${kind2}.${name}`);
      if (globalName === "") continue;
      if (/\{\{.*?\}\}/s.test(globalName)) names2.add(any);
      else validation.operation.globals.set(`workflow.outputs.${kind2}.${globalName}`, placeholder(validation));
    }
  }
}
function within(place2, validate2) {
  try {
    return validate2();
  } catch (error) {
    throw new Failure(`${place2} ${asFailure(error).message}`);
  }
}

// src/simulator/validate-calls.ts
function hasExitHook({ hooks, onExit }) {
  return (onExit ?? "") !== "" || hooks?.["exit"] !== void 0;
}
function isAggregated({ withItems, withParam }) {
  return (withItems ?? []).length > 0 || (withParam ?? "") !== "";
}
function validateSteps(validation, context, template, names2) {
  const where = `templates.${template.name ?? ""}.steps`;
  for (const [index2, group3] of (template.steps ?? []).entries()) {
    for (const step2 of group3) {
      const place2 = `${where}[${String(index2)}].${step2.name}`;
      const prefix = `steps.${step2.name}`;
      names2.add(`${prefix}.status`);
      within(place2, () => {
        addItems(step2, names2);
      });
      validateArguments(`${place2}.arguments.`, step2.arguments);
      const resolved = within(place2, () => validation.reference(context, step2, anything));
      if (hasExitHook(step2)) addOutputNames(validation, resolved, prefix, names2, false);
      const inline = (step2.inline?.inputs?.parameters ?? []).map(({ name }) => `inputs.parameters.${name}`);
      within(where, () => {
        resolveAll(validation, { known: names2, also: (name) => inline.includes(name) }, goJson(step2));
      });
      addOutputNames(validation, resolved, prefix, names2, isAggregated(step2));
      within(place2, () => validation.reference(context, step2, step2.arguments ?? {}));
    }
  }
}
function validateDag(validation, context, template, names2) {
  const where = `templates.${template.name ?? ""}`;
  const tasks = checkOrder2(template.dag?.tasks ?? [], where);
  const resolved = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    const found3 = within(`${where}.tasks.${task.name}`, () => validation.reference(context, task, anything));
    resolved.set(task.name, found3);
    addOutputNames(validation, found3, `tasks.${task.name}`, names2, isAggregated(task));
  }
  const plan2 = planOf(validation.operation.workflow, template);
  within(`${where}.targets`, () => {
    resolveAll(validation, { known: names2 }, template.dag?.target ?? "");
  });
  for (const task of tasks) {
    const place2 = `${where}.tasks.${task.name}`;
    if (task.hooks !== void 0) names2.add(`tasks.${task.name}.status`);
    addOutputNames(validation, resolved.get(task.name), `tasks.${task.name}`, names2, false);
    const items2 = new Set((task.inline?.inputs?.parameters ?? []).map(({ name }) => `inputs.parameters.${name}`));
    const isBefore = (name) => dependencies(plan2, task.name).names.includes(name) || ancestors(plan2, task.name).has(name);
    within(place2, () => {
      addItems(task, items2);
      const also = (name) => {
        if (items2.has(name) || name.startsWith("item.") && items2.has(anyItem)) return true;
        const [, other] = /^tasks\.([^.]+)\.status$/.exec(name) ?? [];
        return other !== void 0 && isBefore(other);
      };
      resolveAll(validation, { known: names2, also }, goJson(task));
    });
    validateArguments(`${place2}.arguments.`, task.arguments);
    within(place2, () => {
      checkAncestry(task.arguments, isBefore);
      validation.reference(context, task, task.arguments ?? {});
    });
  }
}
function validateArguments(prefix, given2) {
  for (const { name, value: value2, valueFrom } of given2?.parameters ?? []) {
    if (value2 === void 0 && valueFrom === void 0)
      throw new Failure(`${prefix}${name}.value or ${prefix}${name}.valueFrom is required`);
  }
  for (const artifact of given2?.artifacts ?? []) {
    if ((artifact.from ?? "") === "" && !hasLocationOrKey(artifact)) {
      throw new Failure(`${prefix}${artifact.name}.from, artifact location, or key is required`);
    }
  }
}
function checkAncestry(given2, isBefore) {
  const check3 = (kind2, name, text4) => {
    const [, task = ""] = text4.split(".");
    if (text4.startsWith("{{tasks.") && !isBefore(task)) throw new Failure(`missing dependency '${task}' for ${kind2} '${name}'`);
  };
  for (const { name, value: value2 } of given2?.parameters ?? []) check3("parameter", name, value2 ?? "");
  for (const { name, from } of given2?.artifacts ?? []) check3("artifact", name, from ?? "");
}
function checkOrder2(tasks, where) {
  const byName2 = new Map(tasks.map((task) => [task.name, task]));
  const named2 = (name) => {
    const task = byName2.get(name);
    if (task === void 0) throw new Failure(`dependency '${name}' not defined`);
    return task;
  };
  const sorted = /* @__PURE__ */ new Set();
  const entered = /* @__PURE__ */ new Set();
  for (const first2 of tasks) {
    const path = [{ task: first2, before: dependenciesOf(first2, named2).names, next: 0 }];
    for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
      entered.add(top.task);
      const name = top.before[top.next];
      top.next += 1;
      if (sorted.has(top.task)) path.pop();
      else if (name === void 0) {
        sorted.add(top.task);
        path.pop();
      } else {
        const task = named2(name);
        if (sorted.has(task)) continue;
        if (entered.has(task)) throw new Failure(`${where} sorting failed: graph with cycle`);
        path.push({ task, before: dependenciesOf(task, named2).names, next: 0 });
      }
    }
  }
  return [...sorted];
}

// src/simulator/validate.ts
function validationProblem(operation) {
  try {
    validateWorkflow(operation);
    return void 0;
  } catch (error) {
    if (error instanceof Failure) return `invalid spec: ${error.message}`;
    throw error;
  }
}
function validateWorkflow(operation) {
  const { spec } = operation.workflow;
  const validation = {
    operation: { ...operation, globals: /* @__PURE__ */ new Map() },
    done: /* @__PURE__ */ new Set(),
    placeholders: 0,
    reference: (inside, reference, given2) => validateReference(validation, inside, reference, given2)
  };
  setGlobals(validation);
  const context = localContext(operation);
  validateReference(validation, context, { template: spec.entrypoint ?? "" }, spec.arguments);
  if ((spec.onExit ?? "") !== "") {
    validation.operation.globals.set("workflow.failures", placeholder(validation));
    const outputs = (spec.templates ?? []).flatMap((template) => template.outputs?.artifacts ?? []);
    const isOpen = outputs.some(({ globalName = "" }) => globalName.includes("{{"));
    if (isOpen) validation.operation.globals.set(anyOutputArtifact, "true");
    validateReference(validation, context, { template: spec.onExit ?? "" }, spec.arguments);
  }
  for (const { name = "" } of spec.templates ?? []) {
    within(`templates.${name}`, () => validateReference(validation, context, { template: name }, anything));
  }
}
function setGlobals(validation) {
  const { workflow, globals } = validation.operation;
  const { spec } = workflow;
  const set = (name, value2) => void globals.set(`workflow.${name}`, value2 ?? placeholder(validation));
  for (const name of ["name", "namespace", "mainEntrypoint", "serviceAccountName", "uid", "status"]) set(name);
  const parameters = spec.arguments?.parameters ?? [];
  if (parameters.length > 0) for (const name of ["parameters", "parameters.json"]) set(name);
  for (const { name, value: value2 } of parameters) set(`parameters.${name}`, value2);
  const { labels = {}, annotations = {}, labelsFrom = {} } = spec.workflowMetadata ?? {};
  for (const name of [...workflow.annotations.keys(), ...Object.keys(annotations)]) set(`annotations.${name}`);
  for (const name of [...workflow.labels.keys(), ...Object.keys(labels), ...Object.keys(labelsFrom)]) set(`labels.${name}`);
  for (const name of ["annotations", "annotations.json", "labels", "labels.json"]) set(name);
  if (spec.priority !== void 0) set("priority", String(spec.priority));
}
function validateReference(validation, context, reference, given2) {
  const { operation } = validation;
  if (reference.templateRef !== void 0) {
    const { name = "", template = "" } = reference.templateRef;
    if ((reference.template ?? "") !== "") throw new Failure("template name cannot be specified with templateRef.");
    if (name === "") throw new Failure("resource name is required");
    if (template === "") throw new Failure("template name is required");
    if (goJson(reference.templateRef).includes("{{")) return void 0;
  }
  const found3 = resolve3(operation, context, reference);
  if (found3 !== void 0) validateTemplate(validation, found3.context, found3.template, given2);
  return found3?.template;
}
function resolve3(operation, context, reference) {
  try {
    return resolveTemplate(operation, context, reference);
  } catch (error) {
    const failure = asFailure(error);
    if (!failure.message.endsWith(" not found")) throw failure;
    if (reference.templateRef === void 0) throw new Failure(`template name '${reference.template ?? ""}' undefined`);
    const { name = "", template = "" } = reference.templateRef;
    if (template.includes("placeholder")) return void 0;
    throw new Failure(`template reference ${name}.${template} not found`);
  }
}
function validateTemplate(validation, context, template, given2) {
  const { operation, done } = validation;
  const { name = "" } = template;
  const local = /* @__PURE__ */ new Map();
  const add4 = (variable) => void local.set(variable, placeholder(validation));
  if (isPodType(templateType(template))) add4("pod.name");
  if (template.retryStrategy !== void 0) {
    for (const variable of ["retries", "lastRetry.exitCode", "lastRetry.status", "lastRetry.duration", "lastRetry.message"]) add4(variable);
  }
  const [declared, values4] = withValues(validation, template, given2);
  const filled = within(`templates.${name}`, () => fill2(operation, declared, values4, local));
  if (filled === void 0) return;
  const id = `${scopeOf2(context)}/${name}`;
  if (done.has(id)) return;
  done.add(id);
  const names2 = { known: /* @__PURE__ */ new Set([...local.keys(), ...inputNames(template)]) };
  if (filled.steps !== void 0) validateSteps(validation, context, filled, names2.known);
  else if (filled.dag !== void 0) validateDag(validation, context, filled, names2.known);
  else {
    for (const { name: output, path = "" } of filled.outputs?.artifacts ?? []) {
      if (path !== "") names2.known.add(`outputs.artifacts.${output}.path`);
    }
    try {
      resolveAll(validation, names2, goJson(filled));
    } catch (error) {
      throw new Failure(`templates.${name}: ${asFailure(error).message}`);
    }
  }
  within(`templates.${name}.outputs`, () => {
    resolveAll(validation, names2, goJson(filled.outputs ?? {}));
  });
}
function fill2(operation, template, values4, local) {
  try {
    return processArguments(operation, template, values4, local, true);
  } catch (error) {
    if (error instanceof Unsupported) return void 0;
    throw error;
  }
}
function withValues(validation, template, given2) {
  const inputs = template.inputs?.parameters?.map((parameter2) => {
    if (parameter2.valueFrom?.configMapKeyRef === void 0) return parameter2;
    const { valueFrom: _, ...rest2 } = parameter2;
    return { ...rest2, value: placeholder(validation) };
  });
  const declared = inputs === void 0 ? template : { ...template, inputs: { ...template.inputs, parameters: inputs } };
  if (given2 !== anything) {
    const parameters2 = given2?.parameters?.map(
      ({ valueFrom, ...rest2 }) => valueFrom === void 0 ? rest2 : { ...rest2, value: placeholder(validation) }
    );
    return [declared, parameters2 === void 0 ? given2 : { ...given2, parameters: parameters2 }];
  }
  const parameters = (inputs ?? []).map(({ name }) => ({ name, value: placeholder(validation) }));
  const artifacts = (template.inputs?.artifacts ?? []).map(({ name }) => ({ name }));
  return [declared, { parameters, artifacts }];
}
function inputNames(template) {
  const { parameters = [], artifacts = [] } = template.inputs ?? {};
  return [
    ...parameters.map(({ name }) => `inputs.parameters.${name}`),
    ...parameters.length > 0 ? ["inputs.parameters"] : [],
    ...artifacts.flatMap(({ name }) => [`inputs.artifacts.${name}`, `inputs.artifacts.${name}.path`])
  ];
}

// src/simulator/workflow-deadline.ts
function failAfterDeadline(operation) {
  const passed = operation.deadline !== void 0 && operation.now > operation.deadline;
  if (!passed && shutdownOf(operation) === "") return;
  for (const node of [...operation.workflow.nodes.values()]) {
    if (isFulfilled(node)) continue;
    const suspended = node.type === "Suspend" && node.phase === "Running";
    const exits = isPartOfExitHandler(operation, node);
    if (!mayRun(operation, exits) && (suspended || node.type === "HTTP")) {
      markPhase(operation, node.name, "Failed", `Stopped with strategy '${shutdownOf(operation)}'`);
    } else if (passed && !exits && (node.phase === "Pending" || suspended)) {
      markPhase(operation, node.name, "Failed", "Step exceeded its deadline");
    }
  }
}
function isPartOfExitHandler(operation, node) {
  for (let current = node; current !== void 0; current = operation.workflow.nodes.get(current.boundaryId)) {
    if (current.displayName.endsWith(".onExit")) return true;
  }
  return false;
}

// src/simulator/workflow-end.ts
var statusOf = {
  Pending: "Pending",
  Running: "Running",
  Succeeded: "Succeeded",
  Skipped: "Succeeded",
  Omitted: "Succeeded",
  Failed: "Failed",
  Error: "Error"
};
function finish3(operation, context, node) {
  const { globals } = operation;
  const status = statusOf[node.phase];
  globals.set("workflow.status", status);
  if (isRead2(operation)) globals.set("workflow.failures", failures(operation));
  let hooked = false;
  try {
    hooked = runWorkflowHooks(operation, context);
  } catch (error) {
    markError(operation, node.name, asFailure(error));
    hooked = true;
  }
  if (shutdownOf(operation) === "") reconcileRequests(operation);
  if (!hooked || !isFulfilled(node)) return;
  const exit = runExitHandler(operation, context);
  if (exit === "waits") return;
  const message = failedOrError(node.phase) && shutdownOf(operation) !== "" ? `Stopped with strategy '${shutdownOf(operation)}'` : node.message;
  if (status === "Succeeded" && exit !== void 0 && failedOrError(exit.phase)) {
    markWorkflow(operation, exit.phase === "Failed" ? "Failed" : "Error", exit.message);
  } else markWorkflow(operation, status, status === "Succeeded" ? "" : message);
}
function runExitHandler(operation, context) {
  const { workflow } = operation;
  const hook = exitHookOf(operation, workflow.spec);
  if (hook === void 0) return void 0;
  const nodeName = `${workflow.name}.onExit`;
  if (nodeByName(operation, nodeName) === void 0 && !mayRun(operation, true)) return void 0;
  const options = { boundaryId: "", onExit: true, flag: { hooked: true } };
  const { node, failure } = operation.execute({
    operation,
    nodeName,
    reference: hook,
    kind: "step",
    context,
    given: hook.arguments,
    options
  });
  if (failure !== void 0) {
    if (failure.kind !== "parallelism") markWorkflow(operation, "Error", `error in exit template execution : ${failure.message}`);
    return "waits";
  }
  if (node !== void 0 && !isFulfilled(node)) reconcileRequests(operation);
  return node === void 0 || !isFulfilled(node) ? "waits" : node;
}
function isRead2({ workflow: { spec } }) {
  return spec.hooks !== void 0 || (spec.onExit ?? "") !== "";
}
function failures({ workflow }) {
  const failed3 = inOrder(workflow.memory, workflow.memory.failed).flatMap((id) => workflow.nodes.get(id) ?? []);
  const list2 = failed3.map((node) => ({
    displayName: node.displayName,
    message: node.message,
    templateName: node.templateRef?.template ?? node.templateName,
    phase: node.phase,
    podName: podName(workflow, node.name, node.templateRef?.template ?? node.templateName),
    finishedAt: node.finishedAt === void 0 ? null : rfc3339(node.finishedAt)
  }));
  return `"${quoteInside(failed3.length === 0 ? "null" : goJson(list2))}"`;
}
function markWorkflow(operation, phase, message) {
  const { workflow } = operation;
  const completed2 = phase === "Succeeded" || phase === "Failed" || phase === "Error";
  if (completed2 && workflow.memory.daemons.size > 0) {
    killDaemons(operation, "");
    return;
  }
  if (workflow.phase !== phase) {
    workflow.phase = phase;
    operation.updated = true;
  }
  if (workflow.message !== message) {
    workflow.message = message;
    operation.updated = true;
  }
  if (workflow.startedAt === void 0 && phase !== "Pending") workflow.startedAt = operation.now;
  if (completed2) workflow.finishedAt = operation.now;
}

// src/simulator/workflow-metadata.ts
function setMetadata2(operation) {
  const { workflow, globals } = operation;
  const metadata = workflow.spec.workflowMetadata;
  if (metadata === void 0) return;
  const updated = /* @__PURE__ */ new Map();
  const set = (kind2, name, value2) => {
    workflow[kind2].set(name, value2);
    globals.set(`workflow.${kind2}.${name}`, value2);
    updated.set(`workflow.${kind2}.${name}`, value2);
  };
  for (const [name, value2] of Object.entries(metadata.labels ?? {})) set("labels", name, value2);
  for (const [name, value2] of Object.entries(metadata.annotations ?? {})) set("annotations", name, value2);
  for (const [name, { expression }] of Object.entries(metadata.labelsFrom ?? {})) {
    set("labels", name, evaluateText(operation, expression, globals));
  }
  const { templates, ...rest2 } = workflow.spec;
  const filled = JSON.parse(replaceInJson(operation, goJson(rest2), updated, "none"));
  workflow.spec = { ...filled, ...templates === void 0 ? {} : { templates } };
}

// src/simulator/operate.ts
function operate(workflow, now2) {
  const operation = {
    workflow,
    release: workflow.release,
    now: now2,
    globals: /* @__PURE__ */ new Map(),
    updated: false,
    released: false,
    activePods: 0,
    depth: 0,
    deadline: void 0,
    execute: executeTemplate,
    wakeUps: [],
    waiting: [],
    created: []
  };
  try {
    pass(operation);
  } catch (error) {
    if (!(error instanceof ControllerPanic)) throw error;
    markWorkflow(operation, "Error", error.message);
  }
  return operation;
}
function pass(operation) {
  const { workflow } = operation;
  if (!prepare(operation)) return;
  if (!acquire(operation)) return;
  if (workflow.phase === "") {
    markWorkflow(operation, "Running", "");
    operation.deadline = deadlineOf(operation);
    if (operation.deadline !== void 0) operation.wakeUps.push(operation.deadline + 1);
  } else {
    operation.deadline = deadlineOf(operation);
    reconcilePods(operation);
    failAfterDeadline(operation);
  }
  if (workflow.spec.suspend === true) {
    operation.waiting.push({ node: workflow.name, reason: "the workflow is suspended (spec.suspend)" });
    return;
  }
  if (workflow.spec.parallelism !== void 0) operation.activePods = activePods(operation, "");
  const context = localContext(operation);
  const options = { boundaryId: "", onExit: false, flag: void 0 };
  const reference = { template: workflow.spec.entrypoint ?? "" };
  const given2 = workflow.spec.arguments;
  const { node, failure } = operation.execute({ operation, nodeName: workflow.name, reference, kind: "step", context, given: given2, options });
  if (failure !== void 0) {
    if (failure.kind !== "parallelism") markWorkflow(operation, "Error", `error in entry template execution: ${failure.message}`);
    return;
  }
  if (node !== void 0) finish3(operation, context, node);
}
function acquire(operation) {
  const { workflow } = operation;
  try {
    const message = acquireWorkflowLocks(operation);
    if (message === void 0) return true;
    markWorkflow(operation, workflow.phase === "" ? "Pending" : workflow.phase, message);
    operation.waiting.push({ node: workflow.name, reason: message });
  } catch (error) {
    markWorkflow(operation, "Failed", `Failed to acquire the synchronization lock. ${asFailure(error).message}`);
  }
  return false;
}
function prepare(operation) {
  const { workflow } = operation;
  const problem2 = workflow.phase === "" ? validationProblem(operation) : void 0;
  if (problem2 !== void 0) {
    markWorkflow(operation, "Failed", problem2);
    return false;
  }
  const missing4 = workflow.phase === "" ? missingRepository(workflow) : void 0;
  if (missing4 !== void 0) {
    markWorkflow(operation, "Error", `failed to resolve artifact repository: ${missing4}`);
    return false;
  }
  try {
    setGlobalParameters(operation);
  } catch (error) {
    markWorkflow(operation, "Failed", `failed to set global parameters: ${asFailure(error).message}`);
    return false;
  }
  try {
    const { templates, ...rest2 } = workflow.spec;
    const text4 = replaceInJson(operation, goJson(rest2), operation.globals, "none");
    if (text4 !== workflow.memory.specText) {
      workflow.spec = { ...JSON.parse(text4), ...templates === void 0 ? {} : { templates } };
      workflow.memory.specText = text4;
    }
    if (workflow.phase === "") setMetadata2(operation);
  } catch (error) {
    const failure = asFailure(error);
    if (workflow.phase === "") markWorkflow(operation, "Error", failure.message);
    return false;
  }
  rememberGlobals(operation);
  operation.globals.set("workflow.status", workflow.phase);
  operation.globals.set("workflow.duration", duration6(operation));
  return true;
}
function missingRepository({ spec, store }) {
  const reference = spec.artifactRepositoryRef;
  if (reference === void 0) return void 0;
  const { configMap: configMap2 = "", key = "" } = reference;
  const found3 = store.configMaps.get(configMap2 === "" ? "artifact-repositories" : configMap2);
  const named2 = key === "" ? found3?.annotations.get("workflows.argoproj.io/default-artifact-repository") : key;
  if (named2 !== void 0 && found3?.data.has(named2) === true) return void 0;
  return `failed to find any artifact repository for artifact repository ref "${configMap2}#${key}"`;
}
function rememberGlobals({ workflow: { memory }, globals }) {
  const isSame3 = memory.globals.size === globals.size && [...globals].every(([name, value2]) => memory.globals.get(name) === value2);
  if (isSame3) return;
  memory.globals = new Map(globals);
  memory.globalsVersion += 1;
}
function duration6({ workflow, now: now2 }) {
  return (workflow.startedAt === void 0 ? 0 : (now2 - workflow.startedAt) / 1e3).toFixed(6);
}
function deadlineOf({ workflow }) {
  const seconds = workflow.spec.activeDeadlineSeconds;
  if (seconds === void 0 || workflow.startedAt === void 0) return void 0;
  return wholeSeconds(workflow.startedAt) + seconds * 1e3;
}

// src/simulator/hang-reasons.ts
function reasonsOf(workflow, last) {
  const nodes = [...workflow.nodes.values()];
  const suspended = nodes.filter(({ type, phase }) => type === "Suspend" && phase === "Running");
  const found3 = [
    ...suspended.map(({ name }) => ({ node: name, reason: "waits until somebody resumes it" })),
    ...(last?.waiting ?? []).map((waiting) => withCause(workflow, waiting)),
    ...unreachable(nodes)
  ];
  return found3.length > 0 ? found3 : [{ node: workflow.name, reason: "nothing is left that would start, end or change a node" }];
}
function withCause(workflow, { node, reason }) {
  const [, tag, path] = /^failed to resolve \{\{(.*)\}\}$|^failed to evaluate expression: (.*) is missing$/s.exec(reason) ?? [];
  const [, dotted, quoted2] = /^\s*(?:tasks|steps)(?:\.([^.\s[\]]+)|\[['"]([^'"]+)['"]\])/.exec(tag ?? path ?? "") ?? [];
  const name = dotted ?? quoted2;
  const source = name === void 0 ? void 0 : sibling(workflow, node, name);
  return source === void 0 ? { node, reason } : { node, reason: `${reason}: ${causeOf(source)}, and the controller waits for it for ever` };
}
function sibling(workflow, nodeName, name) {
  const around = nodeName.slice(0, nodeName.lastIndexOf("."));
  const group3 = /^(.*)\[(\d+)\]$/s.exec(around);
  const places = group3 === null ? [around] : Array.from({ length: Number(group3[2]) }, (_, index2) => `${group3[1] ?? ""}[${String(index2)}]`);
  return [...workflow.nodes.values()].find((node) => places.some((place2) => node.name === `${place2}.${name}`));
}
function causeOf({ name, type, phase, memoization }) {
  if (type === "TaskGroup") return `no iteration of ${name} has given it`;
  if (memoization?.hit === true) return `${name} was found in the cache, which does not hold it`;
  return phase === "Succeeded" ? `${name} has ended without it` : `${name} is ${phase} and does not have it`;
}
function unreachable(nodes) {
  const children = new Set(nodes.flatMap((node) => node.children));
  return nodes.flatMap((dag) => {
    if (dag.type !== "DAG" || dag.phase !== "Running") return [];
    const inside = nodes.filter(({ boundaryId }) => boundaryId === dag.id);
    if (inside.some(({ phase }) => phase === "Pending" || phase === "Running")) return [];
    const lost = inside.filter(({ id, flag }) => !children.has(id) && flag?.hooked !== true).map(({ name }) => name);
    const endless = inside.filter(({ type, outboundNodes: outboundNodes2 }) => (type === "DAG" || type === "Steps") && outboundNodes2.length === 0);
    if (lost.length === 0) return [];
    const because = endless.map(({ name, phase }) => `${name} is ${phase} and was left without an end to tie it to`).join(", ");
    const reason = `all its tasks have ended, but nothing leads to ${lost.join(", ")}${because === "" ? "" : `: ${because}`}, so this DAG never ends`;
    return [{ node: dag.name, reason }];
  });
}

// src/simulator/result.ts
function* eventsOf(workflow, at2, told) {
  const changed2 = inOrder(workflow.memory, workflow.memory.changed);
  workflow.memory.changed.clear();
  for (const id of changed2) {
    const node = workflow.nodes.get(id);
    if (node === void 0) continue;
    const state2 = `${node.phase} ${node.message}`;
    if (told.get(node.id) === state2) continue;
    told.set(node.id, state2);
    yield { kind: "node", at: at2, node: simulatedNode(workflow, node) };
  }
  const state = `${workflow.phase} ${workflow.message}`;
  if (told.get("") === state) return;
  told.set("", state);
  yield { kind: "workflow", at: at2, phase: workflow.phase, message: workflow.message };
}
function resultOf3(workflow, last) {
  const ended = {
    phase: workflow.phase,
    message: workflow.message,
    nodes: [...workflow.nodes.values()].map((node) => simulatedNode(workflow, node)),
    outputs: values3(workflow.outputs),
    artifacts: workflow.nodes.get(workflow.ids.get(workflow.name) ?? "")?.outputs?.artifacts ?? []
  };
  const over = workflow.phase === "Succeeded" || workflow.phase === "Failed" || workflow.phase === "Error";
  return over ? { kind: "completed", ...ended } : { kind: "hanging", reasons: reasonsOf(workflow, last), ...ended };
}
function simulatedNode(workflow, node) {
  const { result: result2, exitCode } = node.outputs ?? {};
  return {
    id: node.id,
    name: node.name,
    displayName: node.displayName,
    type: node.type,
    template: node.templateRef === void 0 ? node.templateName : `${node.templateRef.name ?? ""}/${node.templateRef.template ?? ""}`,
    phase: node.phase,
    message: node.message,
    inputs: values3(node.inputs),
    outputs: {
      ...values3(node.outputs),
      ...result2 === void 0 ? {} : { result: result2 },
      ...exitCode === void 0 ? {} : { exitCode }
    },
    boundary: workflow.nodes.get(node.boundaryId)?.name ?? "",
    children: node.children.flatMap((id) => workflow.nodes.get(id)?.name ?? []),
    flags: { ...node.flag },
    ...node.memoization === void 0 ? {} : { memoized: { hit: node.memoization.hit, key: node.memoization.key } },
    startedAt: node.startedAt,
    finishedAt: node.finishedAt
  };
}
function values3(given2) {
  const parameters = (given2?.parameters ?? []).flatMap(({ name, value: value2 }) => value2 === void 0 ? [] : [[name, value2]]);
  return { parameters: Object.fromEntries(parameters), artifacts: (given2?.artifacts ?? []).map(({ name }) => name) };
}

// src/simulator/supply.ts
async function askToResume({
  workflow,
  executor,
  now: now2
}) {
  let resumed = false;
  for (const node of [...workflow.nodes.values()]) {
    if (node.type !== "Suspend" || node.phase !== "Running") continue;
    const inputs = new Map((node.inputs?.parameters ?? []).map(({ name, value: value2 }) => [name, value2 ?? ""]));
    const supplied = await executor.resume?.({ path: pathOf2(workflow, node.name), node: node.name, template: node.templateName, inputs });
    if (supplied === void 0) continue;
    resume(workflow, node, supplied.parameters ?? {}, now2);
    resumed = true;
  }
  return resumed;
}
function resume(workflow, node, parameters, now2) {
  const outputs = node.outputs && {
    ...node.outputs,
    parameters: (node.outputs.parameters ?? []).map((parameter2) => {
      const value2 = parameters[parameter2.name];
      if (value2 === void 0) return parameter2;
      const { valueFrom: _, ...rest2 } = parameter2;
      return { ...rest2, value: value2 };
    })
  };
  putNode(workflow, { ...node, phase: "Succeeded", finishedAt: now2, outputs: withDefaults(outputs) });
}

// src/simulator/simulate.ts
var mostPasses = 1e3;
async function* simulate(manifests, options) {
  const wrong5 = formProblem(manifests, options.release ?? "4.1");
  if (wrong5 !== void 0) return yield* end4(refusal(wrong5.problem, wrong5.place));
  const read = readManifests(manifests);
  if (read.kind === "problem") return yield* end4(refusal(read.problem));
  const engine = newEngine(read.submitted, options);
  try {
    yield* run5(engine);
    return yield* end4(resultOf3(engine.workflow, engine.last));
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return yield* end4(refusal(error.message, error.place));
  }
}
function* end4(result2) {
  yield { kind: "end", result: result2 };
  return result2;
}
function refusal(reason, place2 = {}) {
  return {
    kind: "refused",
    reason,
    ...place2,
    phase: "",
    message: "",
    nodes: [],
    outputs: { parameters: {}, artifacts: [] },
    artifacts: []
  };
}
function newEngine(submitted, options) {
  const start = options.start ?? Date.UTC(2025, 0, 1);
  const workflow = newWorkflow(submitted, { ...options, createdAt: start });
  return { workflow, executor: options.executor, now: start, running: /* @__PURE__ */ new Map(), wakeUps: /* @__PURE__ */ new Set(), last: void 0 };
}
async function* run5(engine) {
  const { workflow } = engine;
  const emitted = /* @__PURE__ */ new Map();
  let quiet = 0;
  for (; ; ) {
    const operation = operate(workflow, engine.now);
    engine.last = operation;
    yield* eventsOf(workflow, engine.now, emitted);
    if (isOver(workflow)) return;
    for (const time2 of operation.wakeUps) if (time2 > engine.now) engine.wakeUps.add(time2);
    const asked2 = await ask(engine, operation);
    quiet = asked2 ? 0 : quiet + 1;
    if ((operation.updated || operation.released || asked2) && quiet < mostPasses) continue;
    quiet = 0;
    if (finishPods(engine)) continue;
    if (!advance3(engine) && !await askToResume(engine)) return;
  }
}
function isOver({ phase }) {
  return phase === "Succeeded" || phase === "Failed" || phase === "Error";
}
async function ask(engine, operation) {
  const { workflow, executor, now: now2 } = engine;
  for (const pod of operation.created) {
    const inputs = new Map((workflow.nodes.get(pod.nodeId)?.inputs?.parameters ?? []).map(({ name, value: value2 }) => [name, value2 ?? ""]));
    const request = {
      path: pathOf2(workflow, pod.nodeName),
      node: pod.nodeName,
      pod: pod.name,
      template: pod.template,
      inputs,
      captures: pod.captures
    };
    pod.outcome = await executor.run(request);
    const seconds = pod.outcome.seconds ?? 0;
    if (seconds > 0 || pod.template.daemon === true) {
      pod.phase = "Running";
      workflow.memory.stirred.add(pod);
    }
    const limited = pod.deadlineSeconds !== void 0 && (seconds > pod.deadlineSeconds || pod.template.daemon === true);
    if (limited) pod.deadlineExceeded = true;
    engine.running.set(pod, now2 + 1e3 * (limited ? pod.deadlineSeconds ?? 0 : pod.template.daemon === true ? Infinity : seconds));
  }
  let asked2 = operation.created.length > 0;
  for (const [id, request] of workflow.requests) {
    if (request.asked) continue;
    request.asked = true;
    asked2 = true;
    const node = workflow.nodes.get(id);
    const inputs = new Map((node?.inputs?.parameters ?? []).map(({ name, value: value2 }) => [name, value2 ?? ""]));
    const nodeName = node?.name ?? "";
    const outcome = await executor.run({
      path: pathOf2(workflow, nodeName),
      node: nodeName,
      pod: "",
      template: request.template,
      inputs,
      captures: true
    });
    request.outcome = outcome;
  }
  return asked2;
}
function finishPods(engine) {
  let finished = false;
  for (const [pod, time2] of engine.running) {
    if (time2 > engine.now) continue;
    engine.running.delete(pod);
    if (pod.phase !== "Pending" && pod.phase !== "Running") continue;
    pod.phase = "Succeeded";
    pod.finishedAt = engine.now;
    engine.workflow.memory.stirred.add(pod);
    finished = true;
  }
  return finished;
}
function advance3(engine) {
  let next2 = Infinity;
  for (const time2 of engine.running.values()) if (time2 > engine.now && time2 < next2) next2 = time2;
  for (const time2 of engine.wakeUps) if (time2 > engine.now && time2 < next2) next2 = time2;
  if (next2 === Infinity) return false;
  engine.now = next2;
  for (const time2 of engine.wakeUps) if (time2 <= engine.now) engine.wakeUps.delete(time2);
  finishPods(engine);
  return true;
}

// src/testing/check-value.ts
function problemOf(value2, type, path = "") {
  const wrong5 = () => `has to be ${nounOf(type)}${path === "" ? "" : ` at \`${path}\``}, and was ${shown2(value2)}`;
  switch (type.kind) {
    case "string":
      if (typeof value2 !== "string") return wrong5();
      return type.literals !== void 0 && type.literals.length > 0 && !type.literals.includes(value2) ? wrong5() : void 0;
    case "number":
      return typeof value2 === "number" && Number.isFinite(value2) ? void 0 : wrong5();
    case "boolean":
      return typeof value2 === "boolean" ? void 0 : wrong5();
    case "null":
      return value2 === null ? void 0 : wrong5();
    case "list":
      if (!Array.isArray(value2)) return wrong5();
      return first(value2.map((one4, index2) => problemOf(one4, type.elements?.[index2] ?? type.element, `${path}[${String(index2)}]`)));
    case "object":
      if (!isObject2(value2)) return wrong5();
      return first(
        Object.entries(type.fields).map(([key, field2]) => {
          const part3 = value2[key];
          return field2.optional && (part3 === void 0 || part3 === null) ? void 0 : problemOf(part3, field2.type, joined2(path, key));
        })
      );
    case "record":
      if (!isObject2(value2)) return wrong5();
      return first(Object.entries(value2).map(([key, part3]) => problemOf(part3, type.value, joined2(path, key))));
    case "json":
      return jsonProblem(value2, path);
    case "artifact":
      return isObject2(value2) ? void 0 : wrong5();
  }
}
function jsonProblem(value2, path) {
  if (value2 === null || typeof value2 === "string" || typeof value2 === "boolean" || Number.isFinite(value2)) return void 0;
  if (Array.isArray(value2)) return first(value2.map((one4, index2) => jsonProblem(one4, `${path}[${String(index2)}]`)));
  if (isObject2(value2)) {
    return first(Object.entries(value2).map(([key, part3]) => part3 === void 0 ? void 0 : jsonProblem(part3, joined2(path, key))));
  }
  return `has to be JSON${path === "" ? "" : ` at \`${path}\``}, and was ${shown2(value2)}`;
}
function nounOf(type) {
  switch (type.kind) {
    case "string":
      return type.literals === void 0 || type.literals.length === 0 ? "a string" : `one of ${type.literals.map((one4) => JSON.stringify(one4)).join(", ")}`;
    case "list":
      return "a list";
    case "object":
    case "record":
      return "an object";
    case "json":
      return "JSON";
    case "artifact":
      return "an artifact (an object)";
    case "null":
      return "null";
    default:
      return `a ${type.kind}`;
  }
}
function shown2(value2) {
  if (value2 === void 0) return "not there";
  if (typeof value2 === "function") return "a function";
  if (typeof value2 === "number" && !Number.isFinite(value2)) return String(value2);
  let text4;
  try {
    text4 = JSON.stringify(value2);
  } catch {
    text4 = void 0;
  }
  text4 ??= typeof value2;
  return text4.length > 80 ? `${text4.slice(0, 80)}…` : text4;
}
function isObject2(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
function first(problems) {
  return problems.find((problem2) => problem2 !== void 0);
}
function joined2(path, key) {
  return path === "" ? key : `${path}.${key}`;
}

// src/testing/artifacts.ts
function copyOf(cache) {
  const entries = [...cache?.entries ?? []].map(([name, kept2]) => [name, new Map(kept2)]);
  return { runs: (cache?.runs ?? 0) + 1, entries: new Map(entries), artifacts: new Map(cache?.artifacts) };
}
function completed(given2, name, path) {
  const facts = isObject2(given2) ? given2 : {};
  const place2 = typeof facts["path"] === "string" ? facts["path"] : path;
  return { ...facts, name, path: place2, uri: place2, metadata: {}, ...facts };
}
function placeOf2(node, artifact) {
  return keyOf2(artifact) ?? `${node}/${artifact.name}.tgz`;
}
function found2(artifact, name, store) {
  const key = keyOf2(artifact);
  if (key === void 0) return void 0;
  return store.get(key) ?? directoryAt(key, name, store);
}
function directoryAt(key, name, store) {
  const inside = [...store.keys()].filter((other) => other.startsWith(`${key}/`)).map((other) => other.slice(key.length + 1).split("/")[0]);
  if (inside.length === 0) return void 0;
  const parts2 = [...new Set(inside)].sort().map((one4) => store.get(`${key}/${one4}`) ?? directoryAt(`${key}/${one4}`, one4, store));
  return { ...completed(void 0, name, `/artifacts/${key}`), parts: parts2 };
}
function emptyDirectory(name) {
  return { ...completed(void 0, name, `/artifacts/${name}`), parts: [] };
}
function keyOf2(artifact) {
  for (const kind2 of ["s3", "gcs", "azure", "oss"]) {
    const place2 = artifact?.[kind2];
    if (place2) return place2.key ?? place2.blob;
  }
  return void 0;
}

// src/authoring/native.ts
import { AsyncLocalStorage } from "node:async_hooks";
var definitionKey = /* @__PURE__ */ Symbol.for("argots.definition");
var stands = new AsyncLocalStorage();

// src/testing/answers.ts
var TaskFailure = class extends Error {
  exitCode;
  lost;
  constructor(message, { exitCode = 1, lost = false }) {
    super(message);
    this.name = "TaskFailure";
    this.exitCode = exitCode;
    this.lost = lost;
  }
};
function fail6(message = "failed", options = {}) {
  return new TaskFailure(message, options);
}
function respond(status, body2 = "", headers = {}) {
  return { answer: "http", status, body: body2, headers };
}
function lasting(seconds, outputs) {
  return { answer: "lasting", seconds, outputs };
}
function isHttpAnswer(value2) {
  return typeof value2 === "object" && value2 !== null && "answer" in value2 && value2.answer === "http";
}
function isLasting(value2) {
  return typeof value2 === "object" && value2 !== null && "answer" in value2 && value2.answer === "lasting";
}
function real(component) {
  const definition = definitionOf(component);
  if (definition?.body === void 0) {
    const what = definition?.what ?? "what was given to `real`";
    throw new SimulationError("options", `${what} has no body that can run in a test: give it a stand-in, \`(inputs) => ({ … })\`.`);
  }
  const call2 = component;
  return async (inputs) => {
    try {
      return await call2(inputs);
    } catch (error) {
      return fail6(error instanceof Error ? error.message : String(error));
    }
  };
}
function definitionOf(value2) {
  if (typeof value2 !== "function" || !(definitionKey in value2)) return void 0;
  return value2[definitionKey];
}

// src/testing/http.ts
function httpOutcome(template, { status, body: body2, headers }) {
  const { url = "", method: method2 = "GET", body: sent = "", successCondition = "" } = template.http ?? {};
  if (successCondition === "") {
    const isGood = status >= 200 && status < 400;
    return isGood ? { result: body2 } : { result: body2, failure: `received non-2xx response code: ${String(status)}` };
  }
  const environment = /* @__PURE__ */ new Map([
    [
      "request",
      dictionary([
        ["method", method2],
        ["url", url],
        ["body", sent],
        ["headers", dictionary([])]
      ])
    ],
    [
      "response",
      dictionary([
        ["statusCode", BigInt(status)],
        ["body", body2],
        ["headers", headersOf(headers)]
      ])
    ]
  ]);
  const problem2 = (message) => new SimulationError("refused", `The success condition \`${successCondition}\` cannot be worked out: ${message}`);
  const parsed = parseExpression2(successCondition, environment);
  if (parsed.kind === "refused") throw problem2(parsed.what);
  if (parsed.kind === "problem") throw problem2(parsed.framed);
  const outcome = evaluate2(parsed, environment);
  if (outcome.kind === "refused") throw problem2(outcome.what);
  if (outcome.kind === "error") throw problem2(outcome.message);
  return outcome.value === true ? { result: body2 } : { result: body2, failure: `successCondition '${successCondition}' evaluated false` };
}
function headersOf(headers) {
  return dictionary(Object.entries(headers).map(([name, value2]) => [name, list([value2])]));
}

// src/testing/texts.ts
var absentText = "⁠";
function guard(text4) {
  return text4.replace(/\{(\u2060*)(?=\{)/g, "{$1⁠");
}
function unguard(text4) {
  return text4.replace(/\{\u2060(\u2060*)(?=\{)/g, "{$1");
}
function encode2(value2, type) {
  return typeof value2 === "string" && type.kind === "string" ? value2 : JSON.stringify(value2);
}
function encodeSubmitted(value2, type) {
  return encode2(value2, type).replace(/\{\{(?==|workflow)/g, "{⁠{");
}
function decode2(text4, type) {
  if (text4 === absentText) return { kind: "value", value: void 0 };
  const plain6 = unguard(text4);
  const problem2 = (why) => ({ kind: "problem", problem: `cannot be ${JSON.stringify(plain6.slice(0, 200))}: ${why}` });
  switch (type.kind) {
    case "string":
      return { kind: "value", value: plain6 };
    case "number": {
      const value2 = Number(plain6);
      return plain6.trim() === "" || !Number.isFinite(value2) ? problem2("not a number") : { kind: "value", value: value2 };
    }
    case "boolean":
      return /^(true|false)$/i.test(plain6) ? { kind: "value", value: plain6.toLowerCase() === "true" } : problem2("neither true nor false");
    default:
      try {
        return { kind: "value", value: withTexts(JSON.parse(plain6), type) };
      } catch {
        return type.kind === "json" ? { kind: "value", value: plain6 } : problem2("not JSON");
      }
  }
}
function withTexts(value2, type) {
  if (type.kind !== "list" || type.element.kind !== "string" || !Array.isArray(value2)) return value2;
  return value2.map((one4) => typeof one4 === "string" ? one4 : JSON.stringify(one4));
}

// src/testing/nodes.ts
function writtenOf(node, nodes, { written: written2 }) {
  return written2.get(keyOf3(node, nodes));
}
function keyOf3(node, nodes) {
  const around = nodes.get(node.boundary);
  return around === void 0 ? "" : `${templateOf(around)}/${taskOf3(node)}`;
}
function templateOf({ template }) {
  return template.slice(template.lastIndexOf("/") + 1);
}
function taskOf3({ displayName: displayName2 }) {
  return displayName2.split("(")[0];
}
function attemptOf({ flags, displayName: displayName2 }) {
  return flags.retried === true ? Number(/\((\d+)\)$/.exec(displayName2)?.[1] ?? 0) + 1 : 1;
}
function isAtExit(node, nodes) {
  let outermost = node;
  for (let at2 = nodes.get(node.boundary); at2 !== void 0; at2 = nodes.get(at2.boundary)) outermost = at2;
  return outermost.name.endsWith(".onExit");
}
function pathOf4(node, nodes) {
  const above = abovePath(nodes.get(node.boundary), nodes);
  return above === "" ? label(node) : `${above}.${label(node)}`;
}
function abovePath(node, nodes) {
  if (node === void 0) return "";
  const around = nodes.get(node.boundary);
  if (around === void 0) return node.name.endsWith(".onExit") ? "finally" : "";
  const above = abovePath(around, nodes);
  const attempt3 = attemptOf(node);
  const own = attempt3 > 1 ? `${label(node)}#${String(attempt3)}` : label(node);
  return above === "" ? own : `${above}.${own}`;
}
function label({ displayName: displayName2, flags }) {
  const whole4 = flags.retried === true ? displayName2.replace(/\(\d+\)$/, "") : displayName2;
  return whole4.replace(/^([^(]*)\((\d+):[^]*\)$/, "$1($2)");
}
function iterationOf(node, nodes, compiled, task) {
  let inner = task ?? writtenOf(node, nodes, compiled);
  for (let at2 = node; at2 !== void 0; at2 = nodes.get(at2.boundary)) {
    const called = compiled.calls.get(keyOf3(at2, nodes));
    const here = at2 === node ? inner : called;
    const [, index2, text4] = /^[^(]*\((\d+):([^]*)\)/.exec(at2.displayName) ?? [];
    const name = here === void 0 ? void 0 : itemInput(here);
    const loop = inner?.around.findLast(isLoop)?.itemName;
    const given2 = at2.inputs.parameters[name ?? (at2 === node ? "" : loop ?? "")];
    if (index2 !== void 0 || given2 !== void 0 && at2 !== node) {
      const decoded2 = decode2(given2 ?? text4 ?? "", { kind: "json" });
      return { ...decoded2.kind === "value" ? { item: decoded2.value } : {}, ...index2 === void 0 ? {} : { index: Number(index2) } };
    }
    if (called !== void 0) inner = called;
  }
  return {};
}
function isLoop(around) {
  return around.kind === "loop";
}
function itemInput({ node, around }) {
  const loop = around.findLast(isLoop)?.node;
  if (loop === void 0 || node.kind !== "task" && node.kind !== "call") return void 0;
  return Object.entries(node.arguments).find(([, value2]) => value2.kind === "item" && value2.loop === loop)?.[0];
}

// src/testing/outputs.ts
import { createHash } from "node:crypto";

// src/testing/stand-ins.ts
function implementationsOf(given2, { components }) {
  const all2 = [...components.values()];
  const found3 = /* @__PURE__ */ new Map();
  for (const [name, standIn2] of Object.entries(given2)) {
    const meant = all2.filter((component) => component.id === name || component.name === name);
    if (meant.length === 0) throw unknown2(name, all2);
    if (meant.length > 1) {
      const ids = meant.map(({ id }) => `\`${JSON.stringify(id)}\``).join(" or ");
      throw new SimulationError(
        "options",
        `\`components\`: there are ${String(meant.length)} components called \`${name}\`. Write ${ids}.`
      );
    }
    found3.set(meant[0].id, implementationOf(standIn2));
  }
  return found3;
}
function implementationOf(standIn2) {
  if (definitionOf(standIn2) !== void 0) return real(standIn2);
  return typeof standIn2 === "function" ? standIn2 : () => standIn2;
}
function unknown2(name, all2) {
  const names2 = all2.map((component) => component.name);
  const near = closest(name, names2);
  const known2 = near === void 0 ? `There are ${names2.map((one4) => `\`${one4}\``).join(", ")}.` : `Did you mean \`${near}\`?`;
  return new SimulationError(
    "options",
    `\`components\`: no task runs a component called \`${name}\`. ${names2.length === 0 ? "" : known2}`.trim()
  );
}
function missing3(component, place2) {
  const { name, implementation } = component;
  const what = implementation.kind === "suspend" ? "waits for a person" : "has no stand-in";
  return new SimulationError(
    "stand-in",
    `\`${name}\` (${place2}) ${what}, and was reached. Say what it gives: \`components: { ${name}: ${example(component)} }\`.${implementation.kind === "script" && implementation.language === "typescript" && !component.outputs.some(isArtifact) ? ` Its own body runs with \`${name}: real(${name})\`.` : ""}`
  );
}
function example({ inputs, outputs, implementation }) {
  if (implementation.kind === "http") return '() => "the body"';
  if (implementation.kind === "suspend" && outputs.length === 1 && outputs[0].name === "choice") {
    return `() => ${exampleOf2(outputs[0].type)}`;
  }
  const names2 = inputs.map(({ name }) => name);
  const taken = names2.length === 0 ? "()" : `({ ${names2.join(", ")} })`;
  return `${taken} => ${exampleOutputs(outputs)}`;
}
function exampleOutputs(outputs) {
  if (outputs.length === 0) return "{}";
  if (outputs.length === 1 && outputs[0].name === "result") return exampleOf2(outputs[0].type);
  return `({ ${outputs.map(({ name, type }) => `${name}: ${exampleOf2(type)}`).join(", ")} })`;
}
function exampleOf2(type) {
  switch (type.kind) {
    case "string":
      return JSON.stringify(type.literals?.[0] ?? "text");
    case "number":
      return "1";
    case "boolean":
      return "true";
    case "list":
      return "[]";
    case "null":
      return "null";
    default:
      return "{}";
  }
}
function isArtifact({ type }) {
  return type.kind === "artifact";
}

// src/testing/outputs.ts
function givenOutputs(component, given2, path, inputs) {
  const { name, outputs, implementation } = component;
  const named2 = byName(component, given2);
  const values4 = {};
  const parameters = {};
  const artifacts = /* @__PURE__ */ new Map();
  for (const output of outputs) {
    const value2 = named2[output.name];
    if (isArtifact(output)) {
      if (value2 !== void 0 && !isObject2(value2))
        throw wrong4(component, `\`${output.name}\` is an artifact, an object, and was ${shown2(value2)}`);
      const artifact = completed(value2, output.name, `/artifacts/${path}/${output.name}`);
      values4[output.name] = artifact;
      artifacts.set(output.name, artifact);
      const digest = createHash("sha256").update(JSON.stringify([name, inputs, output.name, value2 ?? {}]));
      const facts = { digest: `sha256:${digest.digest("hex")}`, metadata: artifact.metadata };
      if (output.metadata) parameters[`${output.name}-metadata`] = guard(JSON.stringify(facts));
    } else if (value2 === void 0 || value2 === null && output.optional) {
      if (!output.optional)
        throw wrong4(component, `it gives \`${output.name}\`, and the stand-in gave ${outputs.length === 1 ? shown2(given2) : "none"}`);
      parameters[output.name] = absentText;
    } else {
      const problem2 = problemOf(value2, output.type);
      if (problem2 !== void 0) throw wrong4(component, `\`${output.name}\` ${problem2}`);
      values4[output.name] = value2;
      const text4 = encode2(value2, output.type);
      parameters[output.name] = implementation.kind === "script" ? guard(text4) : text4;
    }
  }
  return { values: values4, artifacts, parameters };
}
function byName(component, given2) {
  const { outputs, implementation } = component;
  const values4 = outputs.filter((output) => !isArtifact(output));
  const [only] = values4;
  if (outputs.length === 0) return {};
  if (only !== void 0 && values4.length === 1 && (only.name === "result" || implementation.kind === "suspend")) {
    if (isWhole(only, outputs.length > 1)) return { [only.name]: given2 };
    if (!isObject2(given2)) return { [only.name]: given2 };
  }
  if (outputs.length === 1 && isArtifact(outputs[0]) && isObject2(given2) && given2[outputs[0].name] === void 0) {
    return { [outputs[0].name]: given2 };
  }
  if (given2 === void 0 || given2 === null) return {};
  if (!isObject2(given2)) throw wrong4(component, `it gives ${listOf(outputs)}, and the stand-in gave ${shown2(given2)}`);
  const names2 = outputs.map(({ name }) => name);
  const unknown3 = Object.keys(given2).find((key) => !names2.includes(key));
  if (unknown3 !== void 0) {
    const near = closest(unknown3, names2);
    throw wrong4(
      component,
      `it has no output \`${unknown3}\`: ${near === void 0 ? `it gives ${listOf(outputs)}` : `did you mean \`${near}\`?`}`
    );
  }
  return given2;
}
function isWhole({ type }, hasArtifacts) {
  return !hasArtifacts && (type.kind === "object" || type.kind === "record" || type.kind === "json");
}
function listOf(outputs) {
  return outputs.map(({ name }) => `\`${name}\``).join(", ");
}
function wrong4({ name, implementation }, problem2) {
  const real2 = implementation.kind === "script" ? " In a cluster its container would end with exit code 1 here; `fail(…)` tests that." : "";
  return new SimulationError(
    "outputs",
    `The stand-in of \`${name}\`: ${problem2.replace(/\?$/, "")}${problem2.endsWith("?") ? "?" : "."}${real2}`
  );
}

// src/testing/executor.ts
var usualSeconds = 1;
function standInExecutor(stage) {
  return { run: (request) => runPod(stage, request), resume: (node) => resume2(stage, node) };
}
async function runPod(stage, request) {
  const task = taskAt(stage, request.node, request.template.name ?? "");
  const read = inputsOf(task.component, request.inputs, request.template.inputs?.artifacts ?? [], stage.artifacts);
  const inputs = read.values;
  if (read.problem !== void 0) return failed2(stage, request.node, inputs, read.problem.message, read.problem.lost ? { lost: true } : {});
  const { answer, seconds } = await asked(stage, task, request.node, inputs);
  if (answer instanceof TaskFailure) return { ...failed2(stage, request.node, inputs, answer.message, answer), seconds };
  if (task.component.implementation.kind === "http") {
    const response = isHttpAnswer(answer) ? answer : respond(200, bodyOf(answer, task.component));
    const outcome = httpOutcome(request.template, response);
    const message = outcome.failure === void 0 ? {} : { message: outcome.failure };
    stage.calls.set(request.node, { inputs, outputs: { result: response.body }, ...message });
    return outcome;
  }
  const given2 = givenOutputs(task.component, answer, pathAt(stage, request.node), JSON.stringify(inputs));
  for (const artifact of request.template.outputs?.artifacts ?? []) {
    const made3 = given2.artifacts.get(artifact.name);
    if (made3 !== void 0) stage.artifacts.set(placeOf2(request.node, artifact), made3);
  }
  stage.calls.set(request.node, { inputs, outputs: given2.values, exitCode: 0 });
  return { parameters: given2.parameters, seconds };
}
async function resume2(stage, { node, inputs, template }) {
  const task = taskAt(stage, node, template);
  const read = inputsOf(task.component, inputs, [], stage.artifacts);
  const { answer } = await asked(stage, task, node, read.values);
  if (answer instanceof TaskFailure) {
    throw new SimulationError(
      "outputs",
      `\`${task.component.name}\` is answered by a person: it cannot \`fail\`. Give an answer, or a \`duration\`.`
    );
  }
  const given2 = givenOutputs(task.component, answer, pathAt(stage, node), JSON.stringify(read.values));
  stage.calls.set(node, { inputs: read.values, outputs: given2.values });
  return { parameters: given2.parameters };
}
function pathAt({ nodes }, name) {
  const node = nodes.get(name);
  return node === void 0 ? name : pathOf4(node, nodes);
}
function taskAt(stage, name, template) {
  const node = stage.nodes.get(name);
  const task = node && writtenOf(node, stage.nodes, stage.compiled);
  if (task !== void 0) return task;
  throw new SimulationError(
    "refused",
    `\`${pathAt(stage, name)}\` runs the template \`${template}\`, which is none of the file's components, so that no stand-in can be given for it.`
  );
}
async function asked({ implementations, nodes, compiled }, task, name, inputs) {
  const implementation = implementations.get(task.component.id);
  if (implementation === void 0) throw missing3(task.component, task.place);
  const node = nodes.get(name);
  const { item: item2, index: index2 } = iterationOf(node, nodes, compiled);
  try {
    const answer = await implementation(inputs, { attempt: attemptOf(node), path: pathOf4(node, nodes), item: item2, index: index2 });
    return isLasting(answer) ? { answer: answer.outputs, seconds: answer.seconds } : { answer, seconds: usualSeconds };
  } catch (error) {
    if (error instanceof TaskFailure) return { answer: error, seconds: usualSeconds };
    throw error;
  }
}
function failed2({ calls }, node, inputs, message, { exitCode = 1, lost = false }) {
  calls.set(node, { inputs, outputs: {}, message, ...lost ? {} : { exitCode } });
  return lost ? { failure: message } : { exitCode };
}
function inputsOf(component, parameters, artifacts, store) {
  const values4 = {};
  let problem2;
  for (const input of component.inputs) {
    const { name, type, optional } = input;
    if (isArtifact(input)) {
      const given2 = artifacts.find((artifact) => artifact.name === name);
      const made3 = found2(given2, name, store);
      if (made3 !== void 0) values4[name] = made3;
      else if (type.kind === "artifact" && type.artifact === "Directory" && given2?.optional === true) values4[name] = emptyDirectory(name);
      else if (!optional && given2 !== void 0) problem2 = { message: `the artifact ${name} is not there: nothing made it`, lost: true };
      continue;
    }
    const text4 = parameters.get(name);
    if (text4 === void 0) continue;
    const decoded2 = decode2(text4, type);
    if (decoded2.kind === "value") {
      if (decoded2.value !== void 0) values4[name] = decoded2.value;
    } else if (component.implementation.kind !== "script") values4[name] = text4;
    else problem2 = { message: `the input ${name} ${decoded2.problem}`, lost: false };
  }
  return problem2 === void 0 ? { values: values4 } : { values: values4, problem: problem2 };
}
function bodyOf(answer, { name }) {
  if (typeof answer === "string") return answer;
  if (answer === void 0 || answer === null) return "";
  throw new SimulationError(
    "outputs",
    `The stand-in of \`${name}\`: a request is answered by a string, its body, or by \`respond(status, body)\`.`
  );
}

// src/testing/parameters.ts
function problemsOf(given2, { inputs, name }) {
  const names2 = inputs.map((input) => input.name);
  const unknown3 = Object.keys(given2).filter((key) => !names2.includes(key));
  return [
    ...unknown3.map((key) => {
      const near = closest(key, names2);
      const known2 = names2.length === 0 ? "It has none." : `There are ${names2.map((one4) => `\`${one4}\``).join(", ")}.`;
      return `The pipeline \`${name}\` has no parameter \`${key}\`. ${near === void 0 ? known2 : `Did you mean \`${near}\`?`}`;
    }),
    ...inputs.flatMap((input) => problemOfInput(input, given2[input.name], name))
  ];
}
function problemOfInput(input, value2, pipeline) {
  if (value2 === void 0 || value2 === null && input.optional) {
    const isMissing = !input.optional && input.default === void 0;
    return isMissing ? [`The parameter \`${input.name}\` of \`${pipeline}\` has no default and was given no value: \`params: { ${input.name}: … }\`.`] : [];
  }
  const problem2 = problemOf(value2, input.type);
  return problem2 === void 0 ? [] : [`The parameter \`${input.name}\` of \`${pipeline}\` ${problem2}.`];
}
function workflowOf(pipeline, given2, { name, namespace, scheduledAt }, store) {
  const problems = problemsOf(given2, pipeline);
  if (problems.length > 0) throw new SimulationError("options", problems.join("\n"));
  const parameters = pipeline.inputs.flatMap((input) => {
    const value2 = given2[input.name];
    if (isArtifact(input) || value2 === void 0) return [];
    return [{ name: input.name, value: value2 === null && input.optional ? absentText : encodeSubmitted(value2, input.type) }];
  });
  const artifacts = pipeline.inputs.filter(isArtifact).flatMap((input) => {
    if (given2[input.name] === void 0) return [];
    const key = `${name}/arguments/${input.name}`;
    store.set(key, completed(given2[input.name], input.name, `/artifacts/${input.name}`));
    return [{ name: input.name, s3: { key } }];
  });
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { name, annotations: scheduled(scheduledAt), ...namespace === void 0 ? {} : { namespace } },
    spec: { workflowTemplateRef: { name: pipeline.name }, arguments: { parameters, artifacts } }
  };
}
function scheduled(time2) {
  return time2 === void 0 ? {} : { "workflows.argoproj.io/scheduled-time": time2 };
}

// src/testing/results.ts
function resultsOf({ results }, run6, name, store) {
  const parameters = run6.nodes.find((node) => node.name === name)?.outputs.parameters ?? {};
  const entries = results.flatMap(({ name: result2, value: value2, flag }) => {
    if (flag === true) return [];
    if (isArtifact(value2)) {
      const artifact = found2(
        run6.artifacts.find((one4) => one4.name === result2),
        result2,
        store
      );
      return artifact === void 0 ? [] : [[result2, artifact]];
    }
    const text4 = parameters[result2];
    if (text4 === void 0) return [];
    if (listsArtifacts(value2.type)) return [[result2, (directoryAt(text4, result2, store) ?? emptyDirectory(result2)).parts]];
    const decoded2 = decode2(text4, value2.type);
    return decoded2.kind === "value" && decoded2.value !== void 0 ? [[result2, decoded2.value]] : [];
  });
  return Object.fromEntries(entries);
}
function listsArtifacts(type) {
  return type.kind === "list" && (type.element.kind === "artifact" || listsArtifacts(type.element));
}

// src/testing/config-maps.ts
var limit2 = "1000";
function semaphoreLimits(documents) {
  const maps = /* @__PURE__ */ new Map();
  for (const document of documents) collect(document, false, maps);
  return [...maps].map(([name, keys2]) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name },
    data: Object.fromEntries([...keys2].map((key) => [key, limit2]))
  }));
}
function collect(value2, isSemaphore, maps) {
  if (typeof value2 !== "object" || value2 === null) return;
  const reference = value2["configMapKeyRef"];
  if (isSemaphore && reference?.name !== void 0 && reference.key !== void 0) {
    maps.set(reference.name, (maps.get(reference.name) ?? /* @__PURE__ */ new Set()).add(reference.key));
  }
  for (const [key, part3] of Object.entries(value2))
    collect(part3, key === "semaphore" || key === "semaphores" || isSemaphore && Array.isArray(value2), maps);
}

// src/testing/stand-in-templates.ts
var kept = /* @__PURE__ */ new Set([
  "name",
  "inputs",
  "outputs",
  "memoize",
  "retryStrategy",
  "timeout",
  "activeDeadlineSeconds",
  "synchronization",
  "parallelism"
]);
var container = { image: "stand-in", command: ["stand-in"] };
function documentsToRun({ manifest, written: written2 }) {
  const documents = manifest.documents.filter(({ kind: kind2 }) => kind2 !== "CronWorkflow");
  const raw = /* @__PURE__ */ new Map();
  const elsewhere = /* @__PURE__ */ new Map();
  for (const document of documents) {
    for (const template of templatesOf(document)) {
      for (const task of tasksOf(template)) {
        const component = written2.get(`${String(template["name"])}/${String(task["name"])}`)?.component;
        if (component?.implementation.kind === "template") raw.set(String(task["template"]), component);
        if (component?.implementation.kind === "template-reference") elsewhere.set(component.id, component);
      }
    }
  }
  const own = documents.map((document) => withTemplates(document, (template) => withoutSource(replaced(template, raw))));
  return [...own, ...referenced([...elsewhere.values()]), ...semaphoreLimits(own)];
}
function templatesOf({ spec }) {
  return spec?.templates ?? [];
}
function tasksOf({ dag }) {
  return dag?.tasks ?? [];
}
function withTemplates(document, change) {
  return { ...document, spec: { ...document["spec"], templates: templatesOf(document).map(change) } };
}
function withoutSource(template) {
  const script = template["script"];
  return script === void 0 ? template : { ...template, script: { ...script, source: "stand-in" } };
}
function replaced(template, raw) {
  if (!raw.has(String(template["name"]))) return template;
  const outputs = template["outputs"];
  return {
    ...Object.fromEntries(Object.entries(template).filter(([key]) => kept.has(key))),
    ...outputs === void 0 ? {} : {
      outputs: {
        parameters: (outputs.parameters ?? []).map((parameter2) => ({
          name: parameter2["name"],
          ...written(String(parameter2["name"]))
        })),
        artifacts: (outputs.artifacts ?? []).map((artifact) => ({
          path: pathOf5(String(artifact["name"])),
          ...withoutOrigin(artifact)
        }))
      }
    },
    container
  };
}
function withoutOrigin(artifact) {
  return Object.fromEntries(Object.entries(artifact).filter(([key]) => key !== "from" && key !== "fromExpression"));
}
function referenced(components) {
  const objects = /* @__PURE__ */ new Map();
  for (const component of components) {
    const { implementation } = component;
    if (implementation.kind !== "template-reference") continue;
    const kind2 = implementation.clusterScope ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
    const key = `${kind2}/${implementation.name}`;
    const object = objects.get(key) ?? { kind: kind2, name: implementation.name, templates: /* @__PURE__ */ new Map() };
    objects.set(key, object);
    object.templates.set(implementation.template, standIn(component, implementation.template));
  }
  return [...objects.values()].map(({ kind: kind2, name, templates }) => ({
    apiVersion: "argoproj.io/v1alpha1",
    kind: kind2,
    metadata: { name },
    spec: { templates: [...templates.values()] }
  }));
}
function standIn({ inputs, outputs }, name) {
  const isArtifact2 = ({ type }) => type.kind === "artifact";
  return {
    name,
    inputs: {
      parameters: inputs.filter((one4) => !isArtifact2(one4)).map((one4) => ({ name: one4.name, ...one4.optional ? { default: absentText } : {} })),
      artifacts: inputs.filter(isArtifact2).map((one4) => ({ name: one4.name, path: `/tmp/inputs/${one4.name}`, optional: one4.optional }))
    },
    outputs: {
      parameters: outputs.filter((one4) => !isArtifact2(one4)).map((one4) => ({ name: one4.name, ...written(one4.name) })),
      artifacts: outputs.filter(isArtifact2).map((one4) => ({ name: one4.name, path: pathOf5(one4.name) }))
    },
    container
  };
}
function written(name) {
  return { valueFrom: { path: pathOf5(name) } };
}
function pathOf5(name) {
  return `/tmp/outputs/${name}`;
}

// src/testing/tasks.ts
function isTaskNode({ flags, type }) {
  return flags.retried !== true && type !== "TaskGroup";
}
function hasStarted({ phase, message }) {
  return phase !== "Skipped" && phase !== "Omitted" && !(phase === "Pending" && message === "");
}
function tasksOf2(stage, start) {
  const { nodes, compiled } = stage;
  const started = [...nodes.values()].flatMap((node) => {
    const task = isTaskNode(node) && hasStarted(node) ? writtenOf(node, nodes, compiled) : void 0;
    return task === void 0 ? [] : [{ node, task }];
  });
  const before = earlierOf(nodes);
  const paths = new Map(started.map(({ node }) => [node.name, pathOf4(node, nodes)]));
  const pathsOf = (names2) => [...names2].flatMap((name) => paths.get(name) ?? []);
  const ofBody = started.flatMap(({ node }) => isAtExit(node, nodes) ? [] : [node.name]);
  return started.map(({ node, task }) => taskOfNode(stage, node, task, start, pathsOf([...isAtExit(node, nodes) ? ofBody : [], ...before(node)]))).sort((a, b) => a.startedAt - b.startedAt);
}
function taskOfNode(stage, node, written2, start, after) {
  const { nodes, calls } = stage;
  const tries = node.type === "Retry" ? node.children.flatMap((name) => nodes.get(name) ?? []).filter(({ flags }) => flags.retried === true) : [node];
  const ends2 = tries.map((one4) => ({ one: one4, call: calls.get(one4.name) }));
  const isCached = node.memoized?.hit === true;
  const last = ends2.findLast(({ call: call2 }) => call2 !== void 0)?.call;
  const { component } = written2;
  const inputs = last?.inputs ?? inputsOf(component, new Map(Object.entries(node.inputs.parameters)), [], stage.artifacts).values;
  const outputs = isCached ? cachedOutputs(node, written2) : last?.outputs ?? {};
  const attempts = isCached ? [] : ends2.flatMap(({ one: one4, call: call2 }) => call2 === void 0 && one4.type !== "Suspend" ? [] : [attemptOf2(one4, call2)]);
  const status = isCached ? "cached" : node.phase === "Succeeded" ? "succeeded" : "failed";
  const message = attempts.at(-1)?.message ?? node.message;
  return {
    component: component.name,
    name: taskOf3(node),
    path: pathOf4(node, nodes),
    place: written2.place,
    status,
    inputs,
    outputs,
    ...iterationOf(node, nodes, stage.compiled),
    attempts,
    ...status === "failed" && message !== "" ? { message } : {},
    after,
    startedAt: secondsOf(node.startedAt, start),
    finishedAt: secondsOf(node.finishedAt, start)
  };
}
function attemptOf2({ phase, message }, call2) {
  if (phase === "Succeeded") return { status: "succeeded", ...call2?.exitCode === void 0 ? {} : { exitCode: call2.exitCode } };
  const why = call2?.message ?? message;
  const failed3 = call2?.exitCode === void 0 || call2.exitCode === 0 ? {} : { exitCode: call2.exitCode };
  return { status: "failed", ...failed3, ...why === "" ? {} : { message: why } };
}
function cachedOutputs({ outputs }, { component }) {
  const entries = component.outputs.flatMap((output) => {
    const text4 = isArtifact(output) ? void 0 : outputs.parameters[output.name] ?? (output.name === "result" ? outputs.result : void 0);
    const decoded2 = text4 === void 0 ? void 0 : decode2(text4, output.type);
    return decoded2?.kind === "value" && decoded2.value !== void 0 ? [[output.name, decoded2.value]] : [];
  });
  return Object.fromEntries(entries);
}
function secondsOf(time2, start) {
  return time2 === void 0 ? Number.POSITIVE_INFINITY : (time2 - start) / 1e3;
}
function earlierOf(nodes) {
  const parents = /* @__PURE__ */ new Map();
  for (const { name, children } of nodes.values()) {
    for (const child of children) parents.set(child, [...parents.get(child) ?? [], name]);
  }
  return ({ name }) => {
    const seen = /* @__PURE__ */ new Set();
    const open2 = [...parents.get(name) ?? []];
    for (let at2 = open2.pop(); at2 !== void 0; at2 = open2.pop()) {
      if (seen.has(at2)) continue;
      seen.add(at2);
      open2.push(...parents.get(at2) ?? []);
    }
    return seen;
  };
}

// src/testing/thrown.ts
function thrownIn({ message }) {
  return message.includes("sprig.fail(") ? /^failed to evaluate expression: ([^]*?) \(\d+:\d+\)\n/.exec(message)?.[1] : void 0;
}

// src/testing/skipped.ts
function skippedTasks(stage, documents) {
  const templates = new Map(documents.flatMap(templatesOf).map((template) => [String(template["name"]), template]));
  const inside = /* @__PURE__ */ new Map();
  for (const node of stage.nodes.values()) {
    if (node.flags.retried !== true || node.type === "DAG") inside.set(node.boundary, [...inside.get(node.boundary) ?? [], node]);
  }
  const frame = { stage, templates, inside };
  return [...stage.nodes.values()].filter(({ type }) => type === "DAG").flatMap((dag) => skippedIn(dag, frame));
}
function skippedIn(dag, frame) {
  const { nodes, compiled } = frame.stage;
  const above = templatesAbove(dag, frame);
  const own = templateOf(dag);
  const members = frame.inside.get(dag.name) ?? [];
  const hasRun = members.some((node) => hasStarted(node) && isTaskNode(node) && writtenOf(node, nodes, compiled) !== void 0);
  if (above.includes(own) && !hasRun) return [];
  return tasksOf(frame.templates.get(own) ?? {}).flatMap((task) => {
    const name = String(task["name"]);
    const found3 = members.filter((node) => taskOf3(node) === name);
    const spot = { chain: [...above, own], around: [] };
    if (found3.length === 0) return below(task, { ...spot, node: dag, path: joined3(pathOf4(dag, nodes), name) }, notReached, frame);
    return found3.flatMap((node) => {
      const why = whyOf(node, members, frame);
      return why === void 0 ? [] : below(task, { ...spot, node, path: pathOf4(node, nodes) }, why, frame);
    });
  });
}
function below(task, spot, why, frame) {
  const { compiled, nodes } = frame.stage;
  const { chain, path, node } = spot;
  const name = String(task["name"]);
  const key = `${chain.at(-1)}/${name}`;
  const written2 = compiled.written.get(key);
  if (written2 !== void 0) {
    const reason = why.reason([...spot.around, ...written2.around]);
    const iteration = iterationOf(node, nodes, compiled, written2);
    return [{ component: written2.component.name, name, path, place: written2.place, because: why.because, reason, ...iteration }];
  }
  const called = String(task["template"]);
  if (chain.includes(called)) return [];
  const around = [...spot.around, ...compiled.calls.get(key)?.around ?? []];
  return tasksOf(frame.templates.get(called) ?? {}).flatMap(
    (inner) => below(inner, { node, chain: [...chain, called], path: joined3(path, String(inner["name"])), around }, why, frame)
  );
}
function joined3(path, name) {
  return path === "" ? name : `${path}.${name}`;
}
function templatesAbove(dag, { stage }) {
  const above = [];
  for (let at2 = stage.nodes.get(dag.boundary); at2 !== void 0 && at2 !== stage.nodes.get(at2.boundary); at2 = stage.nodes.get(at2.boundary)) {
    above.unshift(templateOf(at2));
  }
  return above;
}
var notReached = { because: "not-reached", reason: () => "the run was over before it was its turn" };
function whyOf(node, members, { stage }) {
  if (node.type === "TaskGroup") return node.children.length === 0 && node.phase === "Succeeded" ? emptyList : void 0;
  if (node.phase === "Pending" && node.message === "") return notReached;
  if (node.phase === "Skipped") return /no items|empty/i.test(node.message) ? emptyList : { because: "condition", reason: conditionsOf };
  if (node.phase !== "Omitted") return void 0;
  const failed3 = members.filter(({ phase }) => phase === "Failed" || phase === "Error");
  if (failed3.length > 0) {
    const told = failed3.map((one4) => failureOf(one4, stage));
    return { because: "failure", reason: () => [...new Set(told)].join(", ") };
  }
  return {
    because: "no-failure",
    reason: (around) => around.some(({ kind: kind2 }) => kind2 === "handler") ? "nothing failed that it handles" : "what it waits for was not started"
  };
}
function failureOf(node, { nodes, compiled }) {
  const thrown = thrownIn(node);
  if (thrown !== void 0) return `an error was thrown: ${thrown}`;
  return `\`${writtenOf(node, nodes, compiled)?.component.name ?? taskOf3(node)}\` failed`;
}
var emptyList = { because: "empty-list", reason: () => "the list that is looped over was empty" };
function conditionsOf(around) {
  const conditions = around.flatMap((one4) => one4.kind === "condition" ? [one4] : []);
  if (conditions.length === 0) return "its condition did not hold";
  const told = conditions.map(({ place: place2, text: text4, holds: holds4 }) => `${holds4 ? "" : "the other side of "}\`${text4}\` (${place2})`);
  return `not taken: ${told.join(", in ")}`;
}

// src/testing/simulate.ts
async function simulatePipeline(compiled, wish) {
  const chosen = choose2(compiled, wish.pipeline);
  const { pipeline } = chosen;
  const kept2 = copyOf(wish.cache);
  const stage = {
    compiled: chosen,
    implementations: implementationsOf(wish.components ?? {}, compiled.graph),
    nodes: /* @__PURE__ */ new Map(),
    artifacts: kept2.artifacts,
    calls: /* @__PURE__ */ new Map()
  };
  const name = wish.run?.name ?? `${pipeline.name}-${String(kept2.runs)}`;
  const start = startOf(wish.run?.createdAt);
  const workflow = workflowOf(pipeline, wish.params ?? {}, { ...wish.run, name }, kept2.artifacts);
  const documents = [workflow, ...documentsToRun(chosen)];
  const options = { executor: standInExecutor(stage), release: compiled.release, start, caches: kept2.entries };
  const result2 = await runToEnd(stage, simulate(documents, options));
  if (result2.kind === "refused") throw refused2(result2);
  if (result2.kind === "hanging") {
    const reasons = result2.reasons.map(({ node, reason }) => `  ${node}: ${reason}`);
    throw new SimulationError("hangs", `The run of \`${pipeline.name}\` would wait for ever:
${reasons.join("\n")}`);
  }
  const tasks = tasksOf2(stage, start);
  return {
    status: result2.phase === "Succeeded" ? "succeeded" : "failed",
    problems: result2.phase === "Succeeded" ? [] : problemsOf2(stage, result2),
    tasks,
    skipped: skippedTasks(stage, documents),
    results: result2.phase === "Succeeded" ? resultsOf(pipeline, result2, name, kept2.artifacts) : {},
    seconds: Math.max(0, ...result2.nodes.map(({ finishedAt }) => ((finishedAt ?? start) - start) / 1e3)),
    cache: kept2
  };
}
async function runToEnd(stage, events) {
  for (; ; ) {
    const next2 = await events.next();
    if (next2.done === true) {
      for (const node of next2.value.nodes) stage.nodes.set(node.name, node);
      return next2.value;
    }
    if (next2.value.kind === "node") stage.nodes.set(next2.value.node.name, next2.value.node);
  }
}
function choose2({ pipelines, file }, wanted) {
  const names2 = [...pipelines.keys()];
  if (wanted === void 0) {
    const [only] = pipelines.values();
    if (only !== void 0 && pipelines.size === 1) return only;
    throw new SimulationError(
      "options",
      `\`${file}\` exports several pipelines: say which, \`pipeline: ${names2.map((name) => JSON.stringify(name)).join("` or `")}\`.`
    );
  }
  const found3 = pipelines.get(wanted) ?? [...pipelines.values()].find(({ pipeline }) => pipeline.name === wanted);
  if (found3 !== void 0) return found3;
  const near = closest(wanted, names2);
  const hint = near === void 0 ? `There are ${names2.map((name) => `\`${name}\``).join(", ")}.` : `Did you mean \`${near}\`?`;
  throw new SimulationError("options", `\`${file}\` exports no pipeline \`${wanted}\`. ${hint}`);
}
function startOf(createdAt) {
  if (createdAt === void 0) return Date.UTC(2025, 0, 1);
  const time2 = Date.parse(createdAt);
  if (Number.isNaN(time2))
    throw new SimulationError("options", `\`run.createdAt\` is no time: \`${createdAt}\`. Write \`2025-01-31T12:00:00Z\`.`);
  return time2;
}
function refused2(result2) {
  const at2 = [result2.template, result2.field].filter((part3) => part3 !== void 0).join(": ");
  return new SimulationError("refused", `This cannot be simulated: ${result2.reason}${at2 === "" ? "" : ` (${at2})`}.`);
}
function problemsOf2({ nodes, calls, compiled }, { message }) {
  const told = [...nodes.values()].flatMap((node) => {
    if (node.phase !== "Failed" && node.phase !== "Error" || node.type === "Retry" || node.type === "TaskGroup") return [];
    const thrown = thrownIn(node);
    if (thrown !== void 0) return [thrown];
    const why = calls.get(node.name)?.message ?? node.message;
    const isTold = why !== "" && (writtenOf(node, nodes, compiled) !== void 0 || !/^child '.*' failed$/.test(why));
    return isTold ? [`${pathOf4(node, nodes)}: ${why}`] : [];
  });
  return told.length > 0 ? [...new Set(told)] : [message];
}

// src/start-up/packed.ts
import { dirname as dirname3, join as join6 } from "node:path";

// src/start-up/load-script.ts
import { closeSync as closeSync2, fstatSync as fstatSync2, openSync as openSync2 } from "node:fs";
import { createRequire } from "node:module";
import { basename, join as join5 } from "node:path";
import { getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";

// src/start-up/cache-folder.ts
import { lstatSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname as dirname2, isAbsolute as isAbsolute3, join as join3 } from "node:path";
function thisMachine() {
  return { platform: process.platform, environment: process.env, home: homedir(), user: process.getuid?.() };
}
function cacheFolder({ platform, environment, home }) {
  if (environment["ARGOTS_CACHE"] === "off") return void 0;
  const wished = platform === "win32" ? environment["LOCALAPPDATA"] : environment["XDG_CACHE_HOME"];
  if (wished !== void 0 && isAbsolute3(wished)) return join3(wished, "argots");
  if (platform === "win32" || !isAbsolute3(home)) return void 0;
  return join3(home, ...platform === "darwin" ? ["Library", "Caches"] : [".cache"], "argots");
}
function isPrivateFolder(folder, machine) {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats !== void 0 && stats.isDirectory() && isPrivate(stats, machine);
}
function isPrivate(stats, { user }) {
  return user === void 0 || stats.uid === user && (stats.mode & 18) === 0;
}
function makePrivateFolder(folder, machine) {
  if (lstatSync(folder, { throwIfNoEntry: false }) === void 0) {
    if (!belongsToUser(dirname2(folder), machine)) return false;
    mkdirSync(folder, { recursive: true, mode: 448 });
  }
  return isPrivateFolder(folder, machine);
}
function belongsToUser(folder, machine) {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats !== void 0) return machine.user === void 0 || stats.uid === machine.user;
  return dirname2(folder) !== folder && belongsToUser(dirname2(folder), machine);
}

// src/start-up/code-cache.ts
import { closeSync, constants, fstatSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join as join4 } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { crc32 } from "node:zlib";

// src/start-up/scratch.ts
import { readSync } from "node:fs";
function makeScratch() {
  let memory = Buffer.alloc(0);
  return (length) => {
    if (memory.length < length) memory = Buffer.allocUnsafeSlow(Math.max(length, 1 << 21));
    return memory.subarray(0, length);
  };
}
function readInto(scratch, file, length) {
  const memory = scratch(length);
  let read = 0;
  while (read < length) {
    const count3 = readSync(file, memory, read, length - read, read);
    if (count3 === 0) break;
    read += count3;
  }
  return memory.subarray(0, read);
}

// src/start-up/code-cache.ts
var trailerLength = 8;
var mostEntries = 8;
function cacheEntryName(script) {
  const { node, v8 } = process.versions;
  return `${script}-node${node}-v8_${v8}-${cachedDataVersionTag()}-${process.platform}-${process.arch}.bin`;
}
function readCodeCache(folder, entry, machine, scratch = makeScratch()) {
  try {
    if (!isPrivateFolder(folder, machine)) return void 0;
    const content = readPrivateFile(join4(folder, entry), machine, scratch);
    if (content === void 0 || content.length <= trailerLength) return void 0;
    const sumAt = content.length - 4;
    if (crc32(content.subarray(0, sumAt)) !== content.readUInt32LE(sumAt)) return void 0;
    const sizeAt = content.length - trailerLength;
    return { code: content.subarray(0, sizeAt), size: content.readUInt32LE(sizeAt) };
  } catch {
    return void 0;
  }
}
function readPrivateFile(path, machine, scratch) {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stats = fstatSync(file);
    return stats.isFile() && isPrivate(stats, machine) ? readInto(scratch, file, stats.size) : void 0;
  } finally {
    closeSync(file);
  }
}
function writeCodeCache(folder, entry, cache, machine) {
  try {
    if (!makePrivateFolder(folder, machine)) return;
    const temporary = join4(folder, `.${entry}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, withTrailer(cache), { flag: "wx", mode: 384 });
      renameSync(temporary, join4(folder, entry));
    } finally {
      rmSync(temporary, { force: true });
    }
    removeOldEntries(folder);
  } catch {
  }
}
function removeOldEntries(folder) {
  const entries = readdirSync(folder).filter((name) => name.endsWith(".bin")).map((name) => ({ path: join4(folder, name), time: statSync(join4(folder, name)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of entries.slice(mostEntries)) rmSync(path, { force: true });
}
function withTrailer({ code, size }) {
  const content = Buffer.concat([code, Buffer.alloc(trailerLength)]);
  const sumAt = content.length - 4;
  content.writeUInt32LE(size, content.length - trailerLength);
  content.writeUInt32LE(crc32(content.subarray(0, sumAt)), sumAt);
  return content;
}

// src/start-up/load-script.ts
function scriptLoader(folder, aroundRequire = (load) => load(), { keepsCode = true } = {}) {
  const machine = thisMachine();
  const caches = cacheFolder(machine);
  const cache = caches === void 0 ? void 0 : join5(caches, "code");
  const scratch = makeScratch();
  const loaded = [];
  if (cache !== void 0 && keepsCode) process.once("exit", () => keepCode(loaded, cache, machine));
  return function loadScript(name) {
    const path = join5(folder, name);
    const entry = cacheEntryName(basename(name, ".js"));
    const file = openSync2(path, "r");
    const source = readInto(scratch, file, fstatSync2(file).size).toString("latin1");
    closeSync2(file);
    const kept2 = cache === void 0 ? void 0 : readCodeCache(cache, entry, machine, scratch);
    const script = new Script(source, { filename: path, ...kept2 ? { cachedData: kept2.code } : {} });
    loaded.push({ entry, script, known: kept2 === void 0 || script.cachedDataRejected === true ? 0 : kept2.size });
    const exports = {};
    const run6 = script.runInThisContext();
    const require2 = createRequire(path);
    let around = (load) => load();
    run6(exports, (wanted) => around(() => require2(wanted)), path, loadScript);
    around = aroundRequire;
    return exports;
  };
}
var worthKeeping = 1.1;
function keepCode(loaded, cache, machine) {
  const { bytecode_and_metadata_size: size } = getHeapCodeStatistics();
  for (const { entry, script, known: known2 } of loaded) {
    if (size > known2 * worthKeeping) writeCodeCache(cache, entry, { code: script.createCachedData(), size }, machine);
  }
}

// src/start-up/packed.ts
function loadPacked(name, aroundRequire) {
  return scriptLoader(join6(dirname3(import.meta.filename), "scripts"), aroundRequire)(name);
}

// src/start-up/packed-compiler-for-library.ts
var packed = loadPacked("compiler-51d5431b802f.js", (load) => load());

// src/transpiler/compile.ts
var compileWith = packed["compileWith"];

// src/transpiler/node-file-system.ts
import { accessSync, constants as constants2, readFileSync, statSync as statSync2 } from "node:fs";
var nodeFileSystem = {
  readFile(path) {
    try {
      if (!statSync2(path).isFile()) return { error: statSync2(path).isDirectory() ? "directory" : "unreadable" };
      return readFileSync(path);
    } catch (error) {
      const code = error.code;
      if (code === "EISDIR") return { error: "directory" };
      return { error: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
    }
  },
  fileExists(path) {
    try {
      return statSync2(path).isFile();
    } catch {
      return false;
    }
  },
  directoryExists(path) {
    try {
      accessSync(path, constants2.R_OK);
      return statSync2(path).isDirectory();
    } catch {
      return false;
    }
  }
};

// src/transpiler/project/paths.ts
function toPosix(path) {
  return path.replaceAll("\\", "/");
}

// src/testing/queries.ts
function runsOf(run6, name, inputs = {}) {
  return run6.tasks.filter((task) => isCalled(task, name) && task.attempts.length > 0 && matches4(task.inputs, inputs));
}
function skipsOf(run6, name) {
  return run6.skipped.filter((task) => isCalled(task, name));
}
function wasSkipped(run6, name) {
  return runsOf(run6, name).length === 0 && skipsOf(run6, name).length > 0;
}
function ranBefore(run6, earlier, later) {
  const [first2, second2] = [runsOf(run6, earlier), runsOf(run6, later)];
  return first2.length > 0 && second2.length > 0 && second2.every(({ after }) => first2.some(({ path }) => after.includes(path)));
}
function isCalled({ component, name }, wanted) {
  return component === wanted || name === wanted;
}
function matches4(actual, wanted) {
  if (isObject2(wanted) && typeof wanted["asymmetricMatch"] === "function") {
    return wanted.asymmetricMatch(actual);
  }
  if (Array.isArray(wanted)) {
    return Array.isArray(actual) && actual.length === wanted.length && wanted.every((one4, index2) => matches4(actual[index2], one4));
  }
  if (!isObject2(wanted)) return Object.is(actual, wanted) || actual === 0 && wanted === 0;
  return isObject2(actual) && Object.entries(wanted).every(([key, value2]) => matches4(actual[key], value2));
}

// src/testing/matchers.ts
function toHaveRun(received, component, inputs) {
  const run6 = runIn(received, "toHaveRun");
  const found3 = runsOf(run6, component, inputs);
  const wanted = `\`${component}\`${inputs === void 0 ? "" : ` with ${shown2(inputs)}`}`;
  return {
    pass: found3.length > 0,
    message: () => `${wanted} ${found3.length > 0 ? `ran ${timesText(found3.length)}` : "did not run"}.
${storyOf(run6)}`
  };
}
function toHaveRunBefore(received, earlier, later) {
  const run6 = runIn(received, "toHaveRunBefore");
  const pass2 = ranBefore(run6, earlier, later);
  const missing4 = [earlier, later].filter((name) => runsOf(run6, name).length === 0).map((name) => `\`${name}\``);
  const why = missing4.length > 0 ? `${missing4.join(" and ")} did not run` : `nothing makes \`${later}\` wait for \`${earlier}\``;
  return { pass: pass2, message: () => `${pass2 ? `\`${later}\` waited for \`${earlier}\`` : why}.
${storyOf(run6)}` };
}
function toHaveSkipped(received, component) {
  const run6 = runIn(received, "toHaveSkipped");
  const pass2 = wasSkipped(run6, component);
  const ran = runsOf(run6, component).length;
  const why = pass2 ? `\`${component}\` was skipped: ${skipsOf(run6, component)[0].reason}` : ran > 0 ? `\`${component}\` ran ${timesText(ran)}` : `there is no task of \`${component}\``;
  return { pass: pass2, message: () => `${why}.
${storyOf(run6)}` };
}
function toHaveReused(received, component) {
  const run6 = runIn(received, "toHaveReused");
  const pass2 = run6.tasks.some((task) => (task.component === component || task.name === component) && task.status === "cached");
  return { pass: pass2, message: () => `\`${component}\` was ${pass2 ? "" : "not "}taken from the cache.
${storyOf(run6)}` };
}
var matchers = { toHaveRun, toHaveRunBefore, toHaveSkipped, toHaveReused };
function storyOf({ status, problems, tasks, skipped: skipped2 }) {
  const lines = [
    ...tasks.map(
      (task) => `  ${task.status.padEnd(9)} ${task.path} ${shown2(task.inputs)}${task.message === void 0 ? "" : ` — ${task.message}`}`
    ),
    ...skipped2.map((task) => `  skipped   ${task.path} — ${task.reason}`)
  ];
  return [`The run ${status}${problems.length === 0 ? "" : `: ${problems.join("; ")}`}.`, ...lines].join("\n");
}
function timesText(count3) {
  return count3 === 1 ? "once" : `${String(count3)} times`;
}
function runIn(received, matcher) {
  if (typeof received === "object" && received !== null && "tasks" in received && "skipped" in received) return received;
  const hint = received instanceof Promise ? "a promise: write `expect(await simulate(…))`" : shown2(received);
  throw new SimulationError("options", `\`${matcher}\` asks about what \`simulate\` gives, and was given ${hint}.`);
}

// src/testing.ts
function compilePipelines(file, options = {}) {
  const path = resolve4(options.root ?? process.cwd(), typeof file === "string" ? file : fileURLToPath(file));
  const { root, settings } = options.fileSystem === void 0 ? configured(path, options) : { root: options.root ?? "/", settings: options };
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const result2 = compileWith(fileSystem, toPosix(root), [toPosix(path)], { ...settings, as: "template" });
  const readSource = (name) => {
    const bytes = fileSystem.readFile(toPosix(resolve4(root, name)));
    return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : void 0;
  };
  const errors = result2.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw refusedFile(errors, root, readSource);
  const lines = /* @__PURE__ */ new Map();
  const readLine = (name, line) => {
    const known2 = lines.get(name) ?? (readSource(name) ?? "").split(/\r?\n/);
    lines.set(name, known2);
    return known2[line - 1];
  };
  const release = isAtLeast(settings.argoVersion ?? defaultArgoVersion, "4.0") ? "4.1" : "3.7";
  return compiledPipelines(toPosix(relative2(root, path)), result2, release, readLine);
}
async function simulate2(source, options = {}) {
  const compiled = typeof source === "string" || source instanceof URL ? compilePipelines(source) : source;
  const run6 = await simulatePipeline(compiled, options);
  return run6;
}
function configured(path, options) {
  const loaded = loadConfiguration(dirname4(path), void 0, fs);
  const isFound = findConfiguration(dirname4(path), fs) !== void 0;
  const root = options.root ?? (isFound ? loaded.root : process.cwd());
  if (loaded.diagnostics.length > 0) throw refusedFile(loaded.diagnostics, loaded.root, () => void 0);
  const { argoVersion, defaults, artifactRepository, define: define2 } = loaded.configuration;
  return {
    root,
    settings: {
      ...argoVersion === void 0 ? {} : { argoVersion },
      ...defaults === void 0 ? {} : { defaults },
      ...artifactRepository === void 0 ? {} : { artifactRepository },
      ...options,
      defines: { ...define2, ...options.defines }
    }
  };
}
function refusedFile(diagnostics, root, readSource) {
  const show = (file) => displayPath(resolve4(root, file), process.cwd());
  const { stderr } = reportPretty({ diagnostics, manifests: [] }, { readSource, displayPath: show, paint: plain, width: 140 });
  return new SimulationError("compile", `
${stderr.trimEnd()}`);
}
export {
  SimulationError,
  TaskFailure,
  compilePipelines,
  fail6 as fail,
  lasting,
  matchers,
  ranBefore,
  real,
  respond,
  runsOf,
  simulate2 as simulate,
  skipsOf,
  storyOf,
  wasSkipped
};
