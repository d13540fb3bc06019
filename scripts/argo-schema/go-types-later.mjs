// What reflection over the Go types of Argo 3.7.16 does not show: the types of fields that later releases added and that 3.7 had lost.
// When a field came and went is said in overlay.mjs; here is what it is decoded into. Kubernetes' types are those of k8s.io/api v0.35.4.

const everyContainer = (fields) => ({
  "v1.Container": fields,
  ...Object.fromEntries(
    ["ContainerNode", "ScriptTemplate", "UserContainer"].map((name) => [
      `v1alpha1.${name}`,
      Object.fromEntries(Object.entries(fields).map(([field, type]) => [field, `Container>${type}`])),
    ]),
  ),
});

/** By type: its fields in other releases than 3.7. */
export const otherFields = {
  // Until 3.5 and 3.6.
  "v1.ObjectMeta": { clusterName: "string" },
  "v1.PersistentVolumeClaimStatus": { resizeStatus: "*v1.PersistentVolumeClaimResizeStatus" },
  "v1alpha1.WorkflowSpec": {
    podPriority: "*int32",
    executorPlugins: "[]v1alpha1.ExecutorPlugin",
    podResources: "*v1.ResourceRequirements",
    resourceClaims: "[]v1.PodResourceClaim",
  },
  "v1alpha1.Template": {
    priority: "*int32",
    pendingTimeout: "string",
    podResources: "*v1.ResourceRequirements",
    resourceClaims: "[]v1.PodResourceClaim",
  },
  // Since 4.0 and 4.1.
  ...everyContainer({ restartPolicyRules: "[]v1.ContainerRestartRule" }),
  "v1.EnvVarSource": { fileKeyRef: "*v1.FileKeySelector" },
  "v1.VolumeProjection": { podCertificate: "*v1.PodCertificateProjection" },
  "v1alpha1.Artifact": { plugin: "ArtifactLocation>*v1alpha1.PluginArtifact" },
  "v1alpha1.ArtifactLocation": { plugin: "*v1alpha1.PluginArtifact" },
  "v1alpha1.ArtifactPaths": { plugin: "Artifact>ArtifactLocation>*v1alpha1.PluginArtifact" },
  "v1alpha1.HTTPArtifact": { saveStreamViaFile: "bool" },
  "v1alpha1.S3Artifact": { addressingStyle: "S3Bucket>string" },
};

/** Fields of what only the controller writes: no manifest schema has them. */
export const statusFields = {
  "v1alpha1.ArtifactRepository": { plugin: "*v1alpha1.PluginArtifactRepository@4.0" },
  "v1alpha1.NodeStatus": { failedPodRestarts: "int32@4.1", restartingPodUID: "string@4.1" },
  "v1alpha1.S3ArtifactRepository": { addressingStyle: "S3Bucket>string@4.1" },
};

/** Fields that were decoded into another type before. */
export const retyped = {
  "v1alpha1.Cache": { configMap: "*v1.ConfigMapKeySelector@<4.1|*v1.LocalObjectReference@4.1" },
};

export const otherTypes = {
  "v1.ContainerRestartRule": { action: "v1.ContainerRestartRuleAction", exitCodes: "*v1.ContainerRestartRuleOnExitCodes" },
  "v1.ContainerRestartRuleAction": "string",
  "v1.ContainerRestartRuleOnExitCodes": { operator: "v1.ContainerRestartRuleOnExitCodesOperator", values: "[]int32" },
  "v1.ContainerRestartRuleOnExitCodesOperator": "string",
  "v1.FileKeySelector": { key: "string", optional: "*bool", path: "string", volumeName: "string" },
  "v1.PersistentVolumeClaimResizeStatus": "string",
  "v1.PodCertificateProjection": {
    certificateChainPath: "string",
    credentialBundlePath: "string",
    keyPath: "string",
    keyType: "string",
    maxExpirationSeconds: "*int32",
    signerName: "string",
    userAnnotations: "map[string]string",
  },
  "v1.PodResourceClaim": { name: "string", resourceClaimName: "*string", resourceClaimTemplateName: "*string" },
  "v1alpha1.ArtifactPluginName": "string",
  "v1alpha1.ExecutorPlugin": { metadata: "v1.ObjectMeta", spec: "v1alpha1.ExecutorPluginSpec" },
  "v1alpha1.ExecutorPluginSidecar": { automountServiceAccountToken: "bool", container: "*v1.Container" },
  "v1alpha1.ExecutorPluginSpec": { sidecar: "v1alpha1.ExecutorPluginSidecar" },
  "v1alpha1.PluginArtifact": {
    configuration: "string",
    connectionTimeoutSeconds: "int32",
    key: "string",
    name: "v1alpha1.ArtifactPluginName",
  },
  "v1alpha1.PluginArtifactRepository": { configuration: "string", keyFormat: "string", name: "v1alpha1.ArtifactPluginName" },
};
