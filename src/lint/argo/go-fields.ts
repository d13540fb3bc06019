// What JSON Schema does not say of Argo's Go types, as far as it decides how a template is written as JSON.

/** Fields that hold a struct and not a pointer to one: they are written though they be empty. */
export const structFields: ReadonlySet<string> = new Set(
  (
    "Template.inputs Template.outputs Template.metadata WorkflowStep.arguments DAGTask.arguments LifecycleHook.arguments Container.resources " +
    "ContainerNode.resources ScriptTemplate.resources UserContainer.resources HTTPAuth.clientCert HTTPAuth.oauth2 HTTPAuth.basicAuth " +
    "PreferredSchedulingTerm.preference WeightedPodAffinityTerm.podAffinityTerm Data.source PersistentVolumeClaimTemplate.metadata " +
    "PersistentVolumeClaimTemplate.spec PersistentVolumeClaimSpec.resources"
  ).split(" "),
);

/** Numbers and booleans that Go holds itself and not a pointer to them: 0 and false are not written. All others are. */
export const plainFields: ReadonlySet<string> = new Set(
  (
    "optional recurseMode deleted clusterScope error failed readOnly stdin stdinOnce tty insecureIgnoreHostKey disableSubmodules singleBranch " +
    "insecureSkipTLS useSDKCreds force createBucketIfNotPresent insecureSkipVerify setOwnerReference hostPort initialDelaySeconds " +
    "timeoutSeconds periodSeconds successThreshold failureThreshold enableEncryption saveStreamViaFile"
  ).split(" "),
);

/** Of those, the ones that are pointers in some type all the same. */
export const pointerFields: ReadonlySet<string> = new Set(
  (
    "ConfigMapKeySelector.optional SecretKeySelector.optional ConfigMapEnvSource.optional SecretEnvSource.optional SecretVolumeSource.optional " +
    "ConfigMapVolumeSource.optional SecretProjection.optional ConfigMapProjection.optional ClusterTrustBundleProjection.optional " +
    "CSIVolumeSource.readOnly AzureDiskVolumeSource.readOnly HTTP.timeoutSeconds"
  ).split(" "),
);

/** Fields that are written though they be empty, beside those that the schema requires. */
export const writtenFields: ReadonlySet<string> = new Set(
  (
    "AzureArtifact.endpoint AzureArtifact.container Container.name UserContainer.name ContainerNode.name ScriptTemplate.name " +
    "ScriptTemplate.source HTTPHeader.value GRPCAction.service ProjectedVolumeSource.sources TypedLocalObjectReference.apiGroup " +
    "TypedObjectReference.apiGroup Gauge.realtime Memoize.maxAge"
  ).split(" "),
);
