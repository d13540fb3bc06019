// What the Go sources of one release cannot say: what other releases added and removed, which values are allowed, and the limits of
// the full CRDs. The base (base.generated.json) is Argo 3.7.16. The steps to 3.6 and 3.7 were read off the Go types of 3.5.14 and 3.6.10, those
// to 4.0 and 4.1 off the JSON schema that Argo 4.1.2 publishes.

export const versions = ["3.5", "3.6", "3.7", "4.0", "4.1"];

const string = (description) => ({ type: "string", description });
const integer = (description) => ({ type: "integer", description });
const boolean = (description) => ({ type: "boolean", description });
const reference = (name, description) => ({ $ref: `#/$defs/${name}`, ...(description && { description }) });
const list = (items, description) => ({ type: "array", items, ...(description && { description }) });
const strings = (description) => ({ type: "object", additionalProperties: { type: "string" }, description });

const containers = ["Container", "ContainerNode", "ScriptTemplate", "UserContainer"];
const everyContainer = (fields) => Object.fromEntries(containers.map((name) => [name, fields]));

/**
 * By version and type. A text names fields that the base describes; an object describes the others. `adds`: unknown before this
 * version. `removes`: unknown from this version on.
 */
export const changes = [
  {
    version: "3.6",
    adds: {
      CronWorkflowSpec: "schedules stopStrategy when",
      Synchronization: "mutexes semaphores",
      GitArtifact: "insecureSkipTLS",
      HDFSArtifact: "dataTransferProtection",
      S3Artifact: "sessionTokenSecret",
      // Kubernetes 0.24 became 0.32.
      ...everyContainer("resizePolicy restartPolicy"),
      LifecycleHandler: "sleep",
      PersistentVolumeClaimSpec: "volumeAttributesClassName",
      PersistentVolumeClaimStatus: "allocatedResourceStatuses currentVolumeAttributesClassName modifyVolumeStatus",
      PodAffinityTerm: "matchLabelKeys mismatchLabelKeys",
      PodDisruptionBudgetSpec: "unhealthyPodEvictionPolicy",
      PodSecurityContext: "appArmorProfile seLinuxChangePolicy supplementalGroupsPolicy",
      ResourceRequirements: "claims",
      SecurityContext: "appArmorProfile",
      TypedObjectReference: "namespace",
      Volume: "image",
      VolumeMount: "recursiveReadOnly",
      VolumeProjection: "clusterTrustBundle",
    },
    removes: {
      ObjectMeta: { clusterName: string("The name of the cluster which the object belongs to.") },
      PersistentVolumeClaimStatus: { resizeStatus: string("resizeStatus stores status of resize operation.") },
    },
  },
  {
    version: "3.7",
    adds: {
      Backoff: "cap",
      Lifecycle: "stopSignal",
      Mutex: "database",
      SemaphoreRef: "database",
      Template: "annotations",
    },
    removes: {
      Template: { priority: integer("Priority to apply to workflow pods.") },
      WorkflowSpec: { podPriority: integer("Priority to apply to workflow pods.") },
    },
  },
  {
    version: "4.0",
    adds: {
      ...Object.fromEntries(
        ["Artifact", "ArtifactLocation", "ArtifactPaths"].map((name) => [
          name,
          { plugin: reference("PluginArtifact", "Plugin contains plugin artifact location details") },
        ]),
      ),
      // Kubernetes 0.33 became 0.35 somewhere between 3.7 and 4.1; given to the earlier release, so that nothing valid is refused.
      ...everyContainer({
        restartPolicyRules: list(reference("ContainerRestartRule"), "Rules that decide on an exit whether the container is restarted."),
      }),
      EnvVarSource: { fileKeyRef: reference("FileKeySelector", "FileKeyRef selects a key of the env file.") },
      VolumeProjection: {
        podCertificate: reference("PodCertificateProjection", "Projects an auto-rotating private key and certificate chain."),
      },
    },
    removes: { CronWorkflowSpec: "schedule", Synchronization: "mutex semaphore" },
  },
  {
    version: "4.1",
    adds: {
      HTTPArtifact: {
        saveStreamViaFile: boolean("SaveStreamViaFile buffers a streamed upload to a temporary file, so that a redirect can be followed."),
      },
      S3Artifact: {
        addressingStyle: {
          enum: ["", "path", "virtual-hosted"],
          description: "AddressingStyle defines how buckets are addressed by the S3 client.",
        },
      },
      Template: {
        pendingTimeout: string("PendingTimeout is the longest time in pending status, counted from the node's start time."),
        podResources: reference(
          "ResourceRequirements",
          "PodResources defines pod-level resource requests and limits for this template's pod.",
        ),
        resourceClaims: list(reference("PodResourceClaim"), "ResourceClaims that must be allocated before this template's pod may start."),
      },
      WorkflowSpec: {
        executorPlugins: list(
          reference("ExecutorPlugin"),
          "Executor plugins of this workflow; needs ARGO_WORKFLOW_LEVEL_EXECUTOR_PLUGINS on the controller.",
        ),
        podResources: reference(
          "ResourceRequirements",
          "PodResources defines pod-level resource requests and limits for all workflow pods.",
        ),
        resourceClaims: list(reference("PodResourceClaim"), "ResourceClaims that must be allocated before the workflow's pods may start."),
      },
    },
    removes: {},
    retypes: { Cache: { configMap: ["CacheConfigMap", "LocalObjectReference"] } },
  },
];

/** What to write in place of a field that is gone. */
export const replacements = {
  "CronWorkflowSpec.schedule": "schedules",
  "Synchronization.mutex": "mutexes",
  "Synchronization.semaphore": "semaphores",
  "Template.priority": "priorityClassName",
  "WorkflowSpec.podPriority": "podPriorityClassName",
};

const struct = (description, required, properties) => ({ type: "object", description, required, properties, additionalProperties: false });

/** Types that the base does not have. A type that no version's fields reach is left out of it. */
export const types = {
  PluginArtifact: struct("PluginArtifact is the location of a plugin artifact", ["key"], {
    name: string("Name is the name of the artifact driver plugin"),
    configuration: string("Configuration is the plugin defined configuration for the artifact driver plugin"),
    connectionTimeoutSeconds: integer("ConnectionTimeoutSeconds is the timeout for the artifact driver connection"),
    key: string("Key is the path in the artifact repository where the artifact resides"),
  }),
  CacheConfigMap: struct("The ConfigMap that a cache is kept in", [], {
    name: string("Name of the ConfigMap."),
    key: string("Not used: Argo makes a key of its own."),
    optional: boolean("Not used."),
  }),
  ExecutorPlugin: struct("ExecutorPlugin is an executor plugin of one workflow", ["metadata", "spec"], {
    metadata: reference("ObjectMeta"),
    spec: reference("ExecutorPluginSpec"),
  }),
  ExecutorPluginSpec: struct("ExecutorPluginSpec describes an executor plugin", ["sidecar"], {
    sidecar: reference("ExecutorPluginSidecar"),
  }),
  ExecutorPluginSidecar: struct("ExecutorPluginSidecar is the container an executor plugin runs in", ["container"], {
    automountServiceAccountToken: boolean("AutomountServiceAccountToken mounts the token of <plugin-name>-executor-plugin."),
    container: reference("Container", "Container defines the Kubernetes container specification for the sidecar."),
  }),
  PodResourceClaim: struct("PodResourceClaim references a ResourceClaim or a template for one.", ["name"], {
    name: string("Name uniquely identifies this resource claim inside the pod."),
    resourceClaimName: string("ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod."),
    resourceClaimTemplateName: string("ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace."),
  }),
  ContainerRestartRule: struct("ContainerRestartRule describes how a container exit is handled.", ["action"], {
    action: string("The action taken on a container exit if the requirements are satisfied."),
    exitCodes: reference("ContainerRestartRuleOnExitCodes", "The exit codes to check on container exits."),
  }),
  ContainerRestartRuleOnExitCodes: struct("The exit codes that a restart rule holds for.", ["operator"], {
    operator: string("The relationship between the container exit code and the values: In or NotIn."),
    values: list({ type: "integer" }, "The set of values to check for container exit codes."),
  }),
  FileKeySelector: struct("FileKeySelector selects a key of the env file.", ["volumeName", "path", "key"], {
    volumeName: string("The name of the volume mount containing the env file."),
    path: string("The path within the volume from which to select the file."),
    key: string("The key within the env file."),
    optional: boolean("Specify whether the file or its key must be defined."),
  }),
  PodCertificateProjection: struct("PodCertificateProjection is a private key and X.509 certificate.", ["signerName", "keyType"], {
    signerName: string("Kubelet's generated CSRs will be addressed to this signer."),
    keyType: string("The type of keypair Kubelet will generate for the pod."),
    maxExpirationSeconds: integer("maxExpirationSeconds is the maximum lifetime permitted for the certificate."),
    credentialBundlePath: string("Write the credential bundle at this path in the projected volume."),
    keyPath: string("Write the key at this path in the projected volume."),
    certificateChainPath: string("Write the certificate chain at this path in the projected volume."),
    userAnnotations: strings("userAnnotations are additional information for the signer."),
  }),
};

/** Fields that Go always writes and that an author may still leave out. */
export const optional = {
  AzureArtifact: "container endpoint", // a key alone takes them from the artifact repository
  Container: "name",
  GRPCAction: "service",
  Gauge: "realtime",
  Memoize: "maxAge",
  ProjectedVolumeSource: "sources",
  ScriptTemplate: "name source", // an empty script is a plain container
  TypedLocalObjectReference: "apiGroup",
  TypedObjectReference: "apiGroup",
};

/** Fields that Go may leave out and that Argo or the API server asks for, from the version on. */
export const required = [
  { from: "3.5", until: "3.5", type: "CronWorkflowSpec", fields: "schedule" },
  { from: "4.0", type: "CronWorkflowSpec", fields: "schedules" },
  ...["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"].map((type) => ({
    from: "3.5",
    type,
    fields: "apiVersion kind metadata spec",
  })),
];

/** Argo's own enumerations. The full CRDs (from 4.0) take nothing else; before, a value may come out of a `{{tag}}`. */
export const argoChoices = {
  "ArtifactGC.strategy": ["", "OnWorkflowCompletion", "OnWorkflowDeletion", "Never"],
  "WorkflowLevelArtifactGC.strategy": ["", "OnWorkflowCompletion", "OnWorkflowDeletion", "Never"],
  "CronWorkflowSpec.concurrencyPolicy": ["", "Allow", "Forbid", "Replace"],
  "Gauge.operation": ["", "Set", "Add", "Sub"],
  "PodGC.strategy": ["", "OnPodCompletion", "OnPodSuccess", "OnWorkflowCompletion", "OnWorkflowSuccess"],
  "ResourceTemplate.action": ["get", "create", "apply", "delete", "replace", "patch"],
  "ResourceTemplate.mergeStrategy": ["", "strategic", "merge", "json"],
  "RetryStrategy.retryPolicy": ["", "Always", "OnFailure", "OnError", "OnTransientError"],
  "VolumeClaimGC.strategy": ["", "OnWorkflowCompletion", "OnWorkflowSuccess"],
};

/** Kubernetes' enumerations: no CRD holds them, but a pod with another value cannot be created. `{{tags}}` are filled in before that. */
export const kubernetesChoices = {
  ...Object.fromEntries(
    containers.flatMap((name) => [
      [`${name}.imagePullPolicy`, ["", "Always", "IfNotPresent", "Never"]],
      [`${name}.restartPolicy`, ["Always", "Never", "OnFailure"]],
      [`${name}.terminationMessagePolicy`, ["", "File", "FallbackToLogsOnError"]],
    ]),
  ),
  "AppArmorProfile.type": ["Localhost", "RuntimeDefault", "Unconfined"],
  "ContainerPort.protocol": ["", "TCP", "UDP", "SCTP"],
  "HTTPGetAction.scheme": ["", "HTTP", "HTTPS"],
  "ImageVolumeSource.pullPolicy": ["", "Always", "IfNotPresent", "Never"],
  "LabelSelectorRequirement.operator": ["In", "NotIn", "Exists", "DoesNotExist"],
  "NodeSelectorRequirement.operator": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"],
  "PersistentVolumeClaimSpec.volumeMode": ["", "Block", "Filesystem"],
  "PodSecurityContext.fsGroupChangePolicy": ["OnRootMismatch", "Always"],
  "SeccompProfile.type": ["Localhost", "RuntimeDefault", "Unconfined"],
  "Toleration.effect": ["", "NoSchedule", "PreferNoSchedule", "NoExecute"],
  "Toleration.operator": ["", "Exists", "Equal", "Lt", "Gt"],
  "VolumeMount.mountPropagation": ["None", "HostToContainer", "Bidirectional"],
  "VolumeMount.recursiveReadOnly": ["Disabled", "IfPossible", "Enabled"],
  "WorkflowSpec.dnsPolicy": ["", "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"],
};

const nodeName = {
  maxLength: 128,
  pattern: "^[a-zA-Z0-9][-a-zA-Z0-9]*$",
  patternErrorMessage: "may only hold letters, digits and '-' and must start with a letter or digit",
};
const artifactName = {
  pattern: "^[-a-zA-Z0-9_{}.]+$",
  patternErrorMessage: "may only hold letters, digits, '_', '-' and '.'",
};
const metricName = {
  pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$",
  patternErrorMessage: "may only hold letters, digits and '_' and must not start with a digit",
};
const fileMode = { minimum: 0, maximum: 511 };

/** The limits of the full CRDs, which are installed by default from 4.0 on (their +kubebuilder:validation markers). */
export const limits = {
  "Artifact.mode": fileMode,
  "Artifact.name": artifactName,
  "ArtifactPaths.mode": fileMode,
  "ArtifactPaths.name": artifactName,
  "CronWorkflowSpec.schedules": { minItems: 1 },
  "CronWorkflowSpec.schedules[]": {
    pattern: "^\\s*(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every\\s+\\S+|[^\\s=@]+(\\s+[^\\s=]+){4})\\s*$",
    patternErrorMessage: "must be five fields, @hourly and the like, or @every DURATION; the time zone is a field of its own, `timezone`",
  },
  "CronWorkflowSpec.startingDeadlineSeconds": { minimum: 0 },
  "DAGTask.name": nodeName,
  "DAGTemplate.tasks": { minItems: 1, maxItems: 200 },
  "Gauge.value": { maxLength: 256 },
  "Inputs.parameters": { maxItems: 500 },
  "MetricLabel.key": metricName,
  "Metrics.prometheus": { maxItems: 100 },
  "Parameter.enum": { minItems: 1 },
  "Parameter.name": { pattern: "^[-a-zA-Z0-9_]+$", patternErrorMessage: "may only hold letters, digits, '_' and '-'" },
  "Prometheus.name": metricName,
  "Template.name": nodeName,
  "Template.parallelism": { minimum: 1 },
  "Template.steps": { minItems: 1 },
  "WorkflowSpec.parallelism": { minimum: 1 },
  "WorkflowSpec.templates": { maxItems: 200 },
  "WorkflowStep.name": nodeName,
};
