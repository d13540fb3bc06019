// What becomes of each field of Argo's schema in a simulation: it is modelled, or it cannot change how a run ends as far as a simulation
// goes, or it is refused. A test holds this against the schema.

export type Standing =
  | { readonly kind: "modelled" }
  | { readonly kind: "harmless"; readonly because: string }
  | { readonly kind: "refused"; readonly because: string };

const reasons = {
  cleanup: "it tidies up after the run",
  executor: "the executor says what the pod does, and how the request or the resource ends",
  entrypoint: "without a command the image's own is looked up; that the registry answers is taken for granted",
  files: "it is about how files are packed, stored and reached; that they arrive is taken for granted",
  measured: "it only measures and records",
  object: "it is about where and how the pod runs; that it starts at once is taken for granted",
  rights: "rights are taken for granted",
  schedule: "the run that is simulated is one that was due",
  words: "it is for readers, and the controller does not enforce it",
} as const;

/** Names of fields, separated by spaces. */
interface Fields {
  readonly modelled?: string;
  readonly harmless?: Partial<Record<keyof typeof reasons, string>>;
  readonly refused?: Readonly<Record<string, string>>;
}

const inPod =
  "args env envFrom imagePullPolicy lifecycle livenessProbe ports readinessProbe resizePolicy resources restartPolicy restartPolicyRules " +
  "securityContext startupProbe stdin stdinOnce terminationMessagePath terminationMessagePolicy tty volumeDevices volumeMounts workingDir";

const artifact: Fields = {
  modelled:
    "artifactory azure from fromExpression gcs git globalName hdfs http mode name optional oss path plugin raw recurseMode s3 subPath",
  harmless: { cleanup: "artifactGC deleted", files: "archive archiveLogs" },
};

const call = "arguments continueOn hooks inline name onExit template templateRef when withItems withParam withSequence";

const types: Readonly<Record<string, Fields>> = {
  Amount: {},
  ArchiveStrategy: { harmless: { files: "none tar zip" } },
  Arguments: { modelled: "artifacts parameters" },
  Artifact: artifact,
  ArtifactGC: { harmless: { cleanup: "podMetadata serviceAccountName strategy" } },
  ArtifactLocation: { harmless: { files: "archiveLogs artifactory azure gcs git hdfs http oss plugin raw s3" } },
  ArtifactPaths: artifact,
  ArtifactRepositoryRef: { modelled: "configMap key" },
  ArtifactoryArtifact: { modelled: "url usernameSecret", harmless: { rights: "passwordSecret" } },
  AzureArtifact: { modelled: "blob container endpoint", harmless: { rights: "accountKeySecret useSDKCreds" } },
  Backoff: { modelled: "cap duration factor maxDuration" },
  BasicAuth: { harmless: { rights: "passwordSecret usernameSecret" } },
  Cache: { modelled: "configMap" },
  ClientCertAuth: { harmless: { rights: "clientCertSecret clientKeySecret" } },
  ContainerNode: { modelled: "dependencies name", harmless: { entrypoint: "command image", executor: inPod } },
  ContainerSetRetryStrategy: { harmless: { executor: "duration retries" } },
  ContainerSetTemplate: { modelled: "containers", harmless: { executor: "retryStrategy volumeMounts" } },
  ContinueOn: { modelled: "error failed" },
  Counter: { harmless: { measured: "value" } },
  CreateS3BucketOptions: { harmless: { files: "objectLocking" } },
  CronWorkflowSpec: {
    modelled: "workflowMetadata workflowSpec",
    harmless: {
      cleanup: "failedJobsHistoryLimit successfulJobsHistoryLimit",
      schedule: "concurrencyPolicy schedule schedules startingDeadlineSeconds stopStrategy suspend timezone when",
    },
  },
  DAGTask: { modelled: `${call} dependencies depends` },
  DAGTemplate: { modelled: "failFast target tasks" },
  Data: { harmless: { executor: "source transformation" } },
  DataSource: { harmless: { executor: "artifactPaths" } },
  ExecutorConfig: { harmless: { rights: "serviceAccountName" } },
  ExecutorPlugin: { harmless: { executor: "metadata spec" } },
  ExecutorPluginSidecar: { harmless: { executor: "automountServiceAccountToken container" } },
  ExecutorPluginSpec: { harmless: { executor: "sidecar" } },
  GCSArtifact: { modelled: "bucket key", harmless: { rights: "serviceAccountKeySecret" } },
  Gauge: { harmless: { measured: "operation realtime value" } },
  GitArtifact: {
    modelled: "repo",
    harmless: {
      files: "branch depth disableSubmodules fetch insecureIgnoreHostKey insecureSkipTLS revision singleBranch",
      rights: "passwordSecret sshPrivateKeySecret usernameSecret",
    },
  },
  HDFSArtifact: {
    modelled: "addresses path",
    harmless: {
      files: "dataTransferProtection force",
      rights: "hdfsUser krbCCacheSecret krbConfigConfigMap krbKeytabSecret krbRealm krbServicePrincipalName krbUsername",
    },
  },
  HTTP: { harmless: { executor: "body bodyFrom headers insecureSkipVerify method successCondition timeoutSeconds url" } },
  HTTPArtifact: { modelled: "url", harmless: { files: "headers saveStreamViaFile", rights: "auth" } },
  HTTPAuth: { harmless: { rights: "basicAuth clientCert oauth2" } },
  HTTPBodySource: { harmless: { executor: "bytes" } },
  HTTPHeader: { harmless: { executor: "name value valueFrom" } },
  HTTPHeaderSource: { harmless: { executor: "secretKeyRef" } },
  Header: { harmless: { files: "name value" } },
  Histogram: { harmless: { measured: "buckets value" } },
  Inputs: { modelled: "artifacts parameters" },
  Item: { modelled: "" },
  LabelValueFrom: { modelled: "expression" },
  LifecycleHook: { modelled: "arguments expression template templateRef" },
  ManifestFrom: { harmless: { executor: "artifact" } },
  Memoize: { modelled: "cache key maxAge" },
  Metadata: { harmless: { object: "annotations labels" } },
  MetricLabel: { harmless: { measured: "key value" } },
  Metrics: { harmless: { measured: "prometheus" } },
  Mutex: { modelled: "database name namespace" },
  NoneStrategy: {},
  OAuth2Auth: { harmless: { rights: "clientIDSecret clientSecretSecret endpointParams scopes tokenURLSecret" } },
  OAuth2EndpointParam: { harmless: { rights: "key value" } },
  OSSArtifact: {
    modelled: "bucket endpoint key",
    harmless: { files: "createBucketIfNotPresent lifecycleRule", rights: "accessKeySecret secretKeySecret securityToken useSDKCreds" },
  },
  OSSLifecycleRule: { harmless: { files: "markDeletionAfterDays markInfrequentAccessAfterDays" } },
  Outputs: { modelled: "artifacts exitCode parameters result" },
  ParallelSteps: {},
  Parameter: { modelled: "default globalName name value valueFrom", harmless: { words: "description enum" } },
  Plugin: {},
  PluginArtifact: { modelled: "key name", harmless: { files: "configuration connectionTimeoutSeconds" } },
  PodGC: { harmless: { cleanup: "deleteDelayDuration labelSelector strategy" } },
  Prometheus: { harmless: { measured: "counter gauge help histogram labels name when" } },
  RawArtifact: { harmless: { files: "data" } },
  ResourceTemplate: {
    harmless: { executor: "action failureCondition flags manifest manifestFrom mergeStrategy setOwnerReference successCondition" },
  },
  RetryAffinity: { harmless: { object: "nodeAntiAffinity" } },
  RetryNodeAntiAffinity: {},
  RetryStrategy: { modelled: "backoff expression limit retryPolicy", harmless: { object: "affinity" } },
  S3Artifact: {
    modelled: "bucket endpoint key",
    harmless: {
      files: "addressingStyle createBucketIfNotPresent encryptionOptions insecure region",
      rights: "accessKeySecret caSecret roleARN secretKeySecret sessionTokenSecret useSDKCreds",
    },
  },
  S3EncryptionOptions: { harmless: { files: "enableEncryption kmsEncryptionContext kmsKeyId serverSideCustomerKeySecret" } },
  ScriptTemplate: { harmless: { entrypoint: "command image", executor: `${inPod} name source` } },
  SemaphoreRef: { modelled: "configMapKeyRef database namespace" },
  Sequence: { modelled: "count end format start" },
  StopStrategy: { harmless: { schedule: "expression" } },
  SuppliedValueFrom: {},
  SuspendTemplate: { modelled: "duration" },
  SyncDatabaseRef: { modelled: "key" },
  Synchronization: { modelled: "mutex mutexes semaphore semaphores" },
  TTLStrategy: { harmless: { cleanup: "secondsAfterCompletion secondsAfterFailure secondsAfterSuccess" } },
  TarStrategy: { harmless: { files: "compressionLevel" } },
  Template: {
    modelled:
      "activeDeadlineSeconds annotations container containerSet daemon dag data failFast http inputs memoize name outputs parallelism " +
      "podSpecPatch resource retryStrategy script steps suspend synchronization timeout",
    harmless: {
      executor: "initContainers sidecars",
      files: "archiveLocation volumes",
      measured: "metrics",
      object:
        "affinity hostAliases metadata nodeSelector pendingTimeout podResources priorityClassName resourceClaims schedulerName " +
        "securityContext tolerations",
      rights: "automountServiceAccountToken executor serviceAccountName",
    },
    refused: { plugin: "a plugin decides what it does" },
  },
  TemplateRef: { modelled: "clusterScope name template" },
  TransformationStep: { harmless: { executor: "expression" } },
  UserContainer: { harmless: { entrypoint: "command image", executor: `${inPod} mirrorVolumeMounts name` } },
  ValueFrom: {
    modelled: "configMapKeyRef default expression jqFilter jsonPath parameter path supplied",
    refused: { event: "an event binding fills it in before there is a workflow" },
  },
  VolumeClaimGC: { harmless: { cleanup: "strategy" } },
  WorkflowLevelArtifactGC: { harmless: { cleanup: "forceFinalizerRemoval podMetadata podSpecPatch serviceAccountName strategy" } },
  WorkflowMetadata: { modelled: "annotations labels labelsFrom" },
  WorkflowSpec: {
    modelled:
      "activeDeadlineSeconds arguments artifactRepositoryRef entrypoint hooks onExit parallelism podSpecPatch priority retryStrategy " +
      "serviceAccountName shutdown suspend synchronization templateDefaults templates workflowMetadata workflowTemplateRef",
    harmless: {
      cleanup: "artifactGC podGC ttlStrategy volumeClaimGC",
      executor: "executorPlugins",
      files: "archiveLogs volumeClaimTemplates volumes",
      measured: "metrics",
      object:
        "affinity dnsConfig dnsPolicy hostAliases hostNetwork nodeSelector podDisruptionBudget podMetadata podPriorityClassName " +
        "podResources resourceClaims schedulerName securityContext tolerations",
      rights: "automountServiceAccountToken executor imagePullSecrets",
    },
  },
  WorkflowStep: { modelled: call },
  WorkflowTemplateRef: { modelled: "clusterScope name" },
  ZipStrategy: {},
};

/** Undefined for a field that nobody has thought of. */
export function standingOf(type: string, field: string): Standing | undefined {
  const fields = types[type] ?? {};
  const has = (names: string | undefined): boolean => (names ?? "").split(" ").includes(field);
  if (has(fields.modelled)) return { kind: "modelled" };
  for (const [reason, names] of Object.entries(fields.harmless ?? {})) {
    if (has(names)) return { kind: "harmless", because: reasons[reason as keyof typeof reasons] };
  }
  const because = fields.refused?.[field];
  return because === undefined ? undefined : { kind: "refused", because };
}

/** All fields that are named here, each as often as it is. */
export function standingFields(): readonly (readonly [type: string, field: string])[] {
  return Object.entries(types).flatMap(([type, { modelled = "", harmless = {}, refused = {} }]) => {
    const names = [modelled, ...Object.values(harmless), ...Object.keys(refused)].join(" ").split(" ");
    return names.filter((name) => name !== "").map((name) => [type, name] as const);
  });
}
