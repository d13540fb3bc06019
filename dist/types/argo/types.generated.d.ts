/** A text with a tag that Argo fills in when the workflow runs: `{{inputs.parameters.policy}}`. */
export type Templated = `${string}{{${string}`;
/** Any object of the four kinds. */
export type Manifest = Workflow | CronWorkflow | WorkflowTemplate | ClusterWorkflowTemplate;
/** Represents a Persistent Disk resource in AWS. */
export interface AWSElasticBlockStoreVolumeSource {
    /** volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). */
    readonly volumeID: string;
    /** fsType is the filesystem type of the volume that you want to mount. */
    readonly fsType?: string;
    /** partition is the partition in the volume that you want to mount. */
    readonly partition?: number;
    /** readOnly value true will force the readOnly setting in VolumeMounts. */
    readonly readOnly?: boolean;
}
/** Affinity is a group of affinity scheduling rules. */
export interface Affinity {
    /** Describes node affinity scheduling rules for the pod. */
    readonly nodeAffinity?: NodeAffinity;
    /** Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. */
    readonly podAffinity?: PodAffinity;
    /** Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. */
    readonly podAntiAffinity?: PodAntiAffinity;
}
export type Amount = number;
export type AnyObject = {
    readonly [key: string]: unknown;
};
export type AnyString = string | number | boolean;
/** AppArmorProfile defines a pod or container's AppArmor settings. */
export interface AppArmorProfile {
    /** type indicates which kind of AppArmor profile will be applied. */
    readonly type: "Localhost" | "RuntimeDefault" | "Unconfined" | Templated;
    /** localhostProfile indicates a profile loaded on the node that should be used. */
    readonly localhostProfile?: string;
}
/** ArchiveStrategy describes how to archive files/directory when saving artifacts */
export interface ArchiveStrategy {
    readonly tar?: TarStrategy;
    readonly none?: NoneStrategy;
    readonly zip?: ZipStrategy;
}
/** Arguments to a template */
export interface Arguments {
    /** Parameters is the list of parameters to pass to the template or workflow */
    readonly parameters?: readonly Parameter[];
    /** Artifacts is the list of artifacts to pass to the template or workflow */
    readonly artifacts?: Artifacts;
}
/** Artifact indicates an artifact to place at a specified path */
export interface Artifact {
    /** name of the artifact. */
    readonly name: string;
    /** Path is the container path to the artifact */
    readonly path?: string;
    /** mode bits to use on this file, must be a value between 0 and 0777 set when loading input artifacts. */
    readonly mode?: number;
    /** From allows an artifact to reference an artifact from a previous step */
    readonly from?: string;
    /** ArchiveLogs indicates if the container logs should be archived */
    readonly archiveLogs?: boolean;
    /** S3 contains S3 artifact location details */
    readonly s3?: S3Artifact;
    /** Git contains git artifact location details */
    readonly git?: GitArtifact;
    /** HTTP contains HTTP artifact location details */
    readonly http?: HTTPArtifact;
    /** Artifactory contains artifactory artifact location details */
    readonly artifactory?: ArtifactoryArtifact;
    /** HDFS contains HDFS artifact location details */
    readonly hdfs?: HDFSArtifact;
    /** Raw contains raw artifact location details */
    readonly raw?: RawArtifact;
    /** OSS contains OSS artifact location details */
    readonly oss?: OSSArtifact;
    /** GCS contains GCS artifact location details */
    readonly gcs?: GCSArtifact;
    /** Azure contains Azure Storage artifact location details */
    readonly azure?: AzureArtifact;
    /** GlobalName exports an output artifact to the global scope, making it available as '{{workflow.outputs.artifacts.XXXX}} and in workflow.status.outputs.artifacts */
    readonly globalName?: string;
    /** Archive controls how the artifact will be saved to the artifact repository. */
    readonly archive?: ArchiveStrategy;
    /** Make Artifacts optional, if Artifacts doesn't generate or exist */
    readonly optional?: boolean;
    /** SubPath allows an artifact to be sourced from a subpath within the specified source */
    readonly subPath?: string;
    /** If mode is set, apply the permission recursively into the artifact if it is a folder */
    readonly recurseMode?: boolean;
    /** FromExpression, if defined, is evaluated to specify the value for the artifact */
    readonly fromExpression?: string;
    /** ArtifactGC describes the strategy to use when to deleting an artifact from completed or deleted workflows */
    readonly artifactGC?: ArtifactGC;
    /** Has this been deleted? */
    readonly deleted?: boolean;
    /** Plugin contains plugin artifact location details */
    readonly plugin?: PluginArtifact;
}
/** ArtifactGC describes how to delete artifacts from completed Workflows - this is embedded into the WorkflowLevelArtifactGC, and also used for individual Artifacts to override that as needed */
export interface ArtifactGC {
    /** Strategy is the strategy to use. */
    readonly strategy?: "OnWorkflowCompletion" | "OnWorkflowDeletion" | "Never";
    /** PodMetadata is an optional field for specifying the Labels and Annotations that should be assigned to the Pod doing the deletion */
    readonly podMetadata?: Metadata;
    /** ServiceAccountName is an optional field for specifying the Service Account that should be assigned to the Pod doing the deletion */
    readonly serviceAccountName?: string;
}
/** ArtifactLocation describes a location for a single or multiple artifacts. */
export interface ArtifactLocation {
    /** ArchiveLogs indicates if the container logs should be archived */
    readonly archiveLogs?: boolean;
    /** S3 contains S3 artifact location details */
    readonly s3?: S3Artifact;
    /** Git contains git artifact location details */
    readonly git?: GitArtifact;
    /** HTTP contains HTTP artifact location details */
    readonly http?: HTTPArtifact;
    /** Artifactory contains artifactory artifact location details */
    readonly artifactory?: ArtifactoryArtifact;
    /** HDFS contains HDFS artifact location details */
    readonly hdfs?: HDFSArtifact;
    /** Raw contains raw artifact location details */
    readonly raw?: RawArtifact;
    /** OSS contains OSS artifact location details */
    readonly oss?: OSSArtifact;
    /** GCS contains GCS artifact location details */
    readonly gcs?: GCSArtifact;
    /** Azure contains Azure Storage artifact location details */
    readonly azure?: AzureArtifact;
    /** Plugin contains plugin artifact location details */
    readonly plugin?: PluginArtifact;
}
/** ArtifactPaths expands a step from a collection of artifacts */
export interface ArtifactPaths {
    /** name of the artifact. */
    readonly name: string;
    /** Path is the container path to the artifact */
    readonly path?: string;
    /** mode bits to use on this file, must be a value between 0 and 0777 set when loading input artifacts. */
    readonly mode?: number;
    /** From allows an artifact to reference an artifact from a previous step */
    readonly from?: string;
    /** ArchiveLogs indicates if the container logs should be archived */
    readonly archiveLogs?: boolean;
    /** S3 contains S3 artifact location details */
    readonly s3?: S3Artifact;
    /** Git contains git artifact location details */
    readonly git?: GitArtifact;
    /** HTTP contains HTTP artifact location details */
    readonly http?: HTTPArtifact;
    /** Artifactory contains artifactory artifact location details */
    readonly artifactory?: ArtifactoryArtifact;
    /** HDFS contains HDFS artifact location details */
    readonly hdfs?: HDFSArtifact;
    /** Raw contains raw artifact location details */
    readonly raw?: RawArtifact;
    /** OSS contains OSS artifact location details */
    readonly oss?: OSSArtifact;
    /** GCS contains GCS artifact location details */
    readonly gcs?: GCSArtifact;
    /** Azure contains Azure Storage artifact location details */
    readonly azure?: AzureArtifact;
    /** GlobalName exports an output artifact to the global scope, making it available as '{{workflow.outputs.artifacts.XXXX}} and in workflow.status.outputs.artifacts */
    readonly globalName?: string;
    /** Archive controls how the artifact will be saved to the artifact repository. */
    readonly archive?: ArchiveStrategy;
    /** Make Artifacts optional, if Artifacts doesn't generate or exist */
    readonly optional?: boolean;
    /** SubPath allows an artifact to be sourced from a subpath within the specified source */
    readonly subPath?: string;
    /** If mode is set, apply the permission recursively into the artifact if it is a folder */
    readonly recurseMode?: boolean;
    /** FromExpression, if defined, is evaluated to specify the value for the artifact */
    readonly fromExpression?: string;
    /** ArtifactGC describes the strategy to use when to deleting an artifact from completed or deleted workflows */
    readonly artifactGC?: ArtifactGC;
    /** Has this been deleted? */
    readonly deleted?: boolean;
    /** Plugin contains plugin artifact location details */
    readonly plugin?: PluginArtifact;
}
export interface ArtifactRepositoryRef {
    /** The name of the config map. */
    readonly configMap?: string;
    /** The config map key. */
    readonly key?: string;
}
/** ArtifactoryArtifact is the location of an artifactory artifact */
export interface ArtifactoryArtifact {
    /** URL of the artifact */
    readonly url: string;
    /** UsernameSecret is the secret selector to the repository username */
    readonly usernameSecret?: SecretKeySelector;
    /** PasswordSecret is the secret selector to the repository password */
    readonly passwordSecret?: SecretKeySelector;
}
export type Artifacts = readonly Artifact[];
/** AzureArtifact is the location of a an Azure Storage artifact */
export interface AzureArtifact {
    /** Endpoint is the service url associated with an account. */
    readonly endpoint?: string;
    /** Container is the container where resources will be stored */
    readonly container?: string;
    /** AccountKeySecret is the secret selector to the Azure Blob Storage account access key */
    readonly accountKeySecret?: SecretKeySelector;
    /** UseSDKCreds tells the driver to figure out credentials based on sdk defaults. */
    readonly useSDKCreds?: boolean;
    /** Blob is the blob name (i.e., path) in the container where the artifact resides */
    readonly blob: string;
}
/** AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
export interface AzureDiskVolumeSource {
    /** diskName is the Name of the data disk in the blob storage */
    readonly diskName: string;
    /** diskURI is the URI of data disk in the blob storage */
    readonly diskURI: string;
    /** cachingMode is the Host Caching mode: None, Read Only, Read Write. */
    readonly cachingMode?: string;
    /** fsType is Filesystem type to mount. */
    readonly fsType?: string;
    /** readOnly Defaults to false (read/write). */
    readonly readOnly?: boolean;
    /** kind expected values are Shared: multiple blob disks per storage account Dedicated: single blob disk per storage account Managed: azure managed data disk (only in managed availability set). */
    readonly kind?: string;
}
/** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
export interface AzureFileVolumeSource {
    /** secretName is the name of secret that contains Azure Storage Account Name and Key */
    readonly secretName: string;
    /** shareName is the azure share Name */
    readonly shareName: string;
    /** readOnly defaults to false (read/write). */
    readonly readOnly?: boolean;
}
/** Backoff is a backoff strategy to use within retryStrategy */
export interface Backoff {
    /** Duration is the amount to back off. */
    readonly duration?: string;
    /** Factor is a factor to multiply the base duration after each failed retry */
    readonly factor?: IntOrString;
    /** MaxDuration is the maximum amount of time allowed for a workflow in the backoff strategy. */
    readonly maxDuration?: string;
    /** Cap is a limit on revised values of the duration parameter. */
    readonly cap?: string;
}
/** BasicAuth describes the secret selectors required for basic authentication */
export interface BasicAuth {
    /** UsernameSecret is the secret selector to the repository username */
    readonly usernameSecret?: SecretKeySelector;
    /** PasswordSecret is the secret selector to the repository password */
    readonly passwordSecret?: SecretKeySelector;
}
/** Represents a source location of a volume to mount, managed by an external CSI driver */
export interface CSIVolumeSource {
    /** driver is the name of the CSI driver that handles this volume. */
    readonly driver: string;
    /** readOnly specifies a read-only configuration for the volume. */
    readonly readOnly?: boolean;
    /** fsType to mount. */
    readonly fsType?: string;
    /** volumeAttributes stores driver-specific properties that are passed to the CSI driver. */
    readonly volumeAttributes?: {
        readonly [key: string]: string;
    };
    /** nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. */
    readonly nodePublishSecretRef?: LocalObjectReference;
}
/** Cache is the configuration for the type of cache to be used */
export interface Cache {
    /** ConfigMap sets a ConfigMap-based cache */
    readonly configMap: LocalObjectReference;
}
/** Adds and removes POSIX capabilities from running containers. */
export interface Capabilities {
    /** Added capabilities */
    readonly add?: readonly string[];
    /** Removed capabilities */
    readonly drop?: readonly string[];
}
/** Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling. */
export interface CephFSVolumeSource {
    /** monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
    readonly monitors: readonly string[];
    /** path is Optional: Used as the mounted root, rather than the full Ceph tree, default is / */
    readonly path?: string;
    /** user is optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
    readonly user?: string;
    /** secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it */
    readonly secretFile?: string;
    /** secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty. */
    readonly secretRef?: LocalObjectReference;
    /** readOnly is Optional: Defaults to false (read/write). */
    readonly readOnly?: boolean;
}
/** Represents a cinder volume resource in Openstack. */
export interface CinderVolumeSource {
    /** volumeID used to identify the volume in cinder. */
    readonly volumeID: string;
    /** fsType is the filesystem type to mount. */
    readonly fsType?: string;
    /** readOnly defaults to false (read/write). */
    readonly readOnly?: boolean;
    /** secretRef is optional: points to a secret object containing parameters used to connect to OpenStack. */
    readonly secretRef?: LocalObjectReference;
}
/** ClientCertAuth holds necessary information for client authentication via certificates */
export interface ClientCertAuth {
    readonly clientCertSecret?: SecretKeySelector;
    readonly clientKeySecret?: SecretKeySelector;
}
/** ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod filesystem. */
export interface ClusterTrustBundleProjection {
    /** Select a single ClusterTrustBundle by object name. */
    readonly name?: string;
    /** Select all ClusterTrustBundles that match this signer name. */
    readonly signerName?: string;
    /** Select all ClusterTrustBundles that match this label selector. */
    readonly labelSelector?: LabelSelector;
    /** If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available. */
    readonly optional?: boolean;
    /** Relative path from the volume root to write the bundle. */
    readonly path: string;
}
/** ClusterWorkflowTemplate is the definition of a workflow template resource in cluster scope +genclient +genclient:noStatus +genclient:nonNamespaced +kubebuilder:resource:scope=Cluster,shortName=clusterwftmpl;cwft +k8s:deepcopy-gen:interfaces=k8s.io/apimachinery/pkg/runtime.Object */
export interface ClusterWorkflowTemplate {
    /** The kind of object that this is. */
    readonly kind: "ClusterWorkflowTemplate";
    /** The version of Argo's API. */
    readonly apiVersion: "argoproj.io/v1alpha1";
    readonly metadata: ObjectMeta;
    readonly spec: WorkflowSpec;
}
/** ConfigMapEnvSource selects a ConfigMap to populate the environment variables with. */
export interface ConfigMapEnvSource {
    /** Name of the referent. */
    readonly name?: string;
    /** Specify whether the ConfigMap must be defined */
    readonly optional?: boolean;
}
/** Selects a key from a ConfigMap. */
export interface ConfigMapKeySelector {
    /** Name of the referent. */
    readonly name?: string;
    /** The key to select. */
    readonly key: string;
    /** Specify whether the ConfigMap or its key must be defined */
    readonly optional?: boolean;
}
/** Adapts a ConfigMap into a projected volume. */
export interface ConfigMapProjection {
    /** Name of the referent. */
    readonly name?: string;
    /** items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. */
    readonly items?: readonly KeyToPath[];
    /** optional specify whether the ConfigMap or its keys must be defined */
    readonly optional?: boolean;
}
/** Adapts a ConfigMap into a volume. */
export interface ConfigMapVolumeSource {
    /** Name of the referent. */
    readonly name?: string;
    /** items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and content is the value. */
    readonly items?: readonly KeyToPath[];
    /** defaultMode is optional: mode bits used to set permissions on created files by default. */
    readonly defaultMode?: number;
    /** optional specify whether the ConfigMap or its keys must be defined */
    readonly optional?: boolean;
}
/** A single application container that you want to run within a pod. */
export interface Container {
    /** Name of the container specified as a DNS_LABEL. */
    readonly name?: string;
    /** Container image name. */
    readonly image?: string;
    /** Entrypoint array. */
    readonly command?: readonly string[];
    /** Arguments to the entrypoint. */
    readonly args?: readonly string[];
    /** Container's working directory. */
    readonly workingDir?: string;
    /** List of ports to expose from the container. */
    readonly ports?: readonly ContainerPort[];
    /** List of sources to populate environment variables in the container. */
    readonly envFrom?: readonly EnvFromSource[];
    /** List of environment variables to set in the container. */
    readonly env?: readonly EnvVar[];
    /** Compute Resources required by this container. */
    readonly resources?: ResourceRequirements;
    /** Resources resize policy for the container. */
    readonly resizePolicy?: readonly ContainerResizePolicy[];
    /** RestartPolicy defines the restart behavior of individual containers in a pod. */
    readonly restartPolicy?: "Always" | "Never" | "OnFailure" | Templated;
    /** Pod volumes to mount into the container's filesystem. */
    readonly volumeMounts?: readonly VolumeMount[];
    /** volumeDevices is the list of block devices to be used by the container. */
    readonly volumeDevices?: readonly VolumeDevice[];
    /** Periodic probe of container liveness. */
    readonly livenessProbe?: Probe;
    /** Periodic probe of container service readiness. */
    readonly readinessProbe?: Probe;
    /** StartupProbe indicates that the Pod has successfully initialized. */
    readonly startupProbe?: Probe;
    /** Actions that the management system should take in response to container lifecycle events. */
    readonly lifecycle?: Lifecycle;
    /** Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. */
    readonly terminationMessagePath?: string;
    /** Indicate how the termination message should be populated. */
    readonly terminationMessagePolicy?: "File" | "FallbackToLogsOnError" | Templated;
    /** Image pull policy. */
    readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | Templated;
    /** SecurityContext defines the security options the container should be run with. */
    readonly securityContext?: SecurityContext;
    /** Whether this container should allocate a buffer for stdin in the container runtime. */
    readonly stdin?: boolean;
    /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. */
    readonly stdinOnce?: boolean;
    /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. */
    readonly tty?: boolean;
    /** Rules that decide on an exit whether the container is restarted. */
    readonly restartPolicyRules?: readonly ContainerRestartRule[];
}
/** A single application container that you want to run within a pod. */
export interface ContainerNode {
    /** Name of the container specified as a DNS_LABEL. */
    readonly name: string;
    /** Container image name. */
    readonly image?: string;
    /** Entrypoint array. */
    readonly command?: readonly string[];
    /** Arguments to the entrypoint. */
    readonly args?: readonly string[];
    /** Container's working directory. */
    readonly workingDir?: string;
    /** List of ports to expose from the container. */
    readonly ports?: readonly ContainerPort[];
    /** List of sources to populate environment variables in the container. */
    readonly envFrom?: readonly EnvFromSource[];
    /** List of environment variables to set in the container. */
    readonly env?: readonly EnvVar[];
    /** Compute Resources required by this container. */
    readonly resources?: ResourceRequirements;
    /** Resources resize policy for the container. */
    readonly resizePolicy?: readonly ContainerResizePolicy[];
    /** RestartPolicy defines the restart behavior of individual containers in a pod. */
    readonly restartPolicy?: "Always" | "Never" | "OnFailure" | Templated;
    /** Pod volumes to mount into the container's filesystem. */
    readonly volumeMounts?: readonly VolumeMount[];
    /** volumeDevices is the list of block devices to be used by the container. */
    readonly volumeDevices?: readonly VolumeDevice[];
    /** Periodic probe of container liveness. */
    readonly livenessProbe?: Probe;
    /** Periodic probe of container service readiness. */
    readonly readinessProbe?: Probe;
    /** StartupProbe indicates that the Pod has successfully initialized. */
    readonly startupProbe?: Probe;
    /** Actions that the management system should take in response to container lifecycle events. */
    readonly lifecycle?: Lifecycle;
    /** Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. */
    readonly terminationMessagePath?: string;
    /** Indicate how the termination message should be populated. */
    readonly terminationMessagePolicy?: "File" | "FallbackToLogsOnError" | Templated;
    /** Image pull policy. */
    readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | Templated;
    /** SecurityContext defines the security options the container should be run with. */
    readonly securityContext?: SecurityContext;
    /** Whether this container should allocate a buffer for stdin in the container runtime. */
    readonly stdin?: boolean;
    /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. */
    readonly stdinOnce?: boolean;
    /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. */
    readonly tty?: boolean;
    readonly dependencies?: readonly string[];
    /** Rules that decide on an exit whether the container is restarted. */
    readonly restartPolicyRules?: readonly ContainerRestartRule[];
}
/** ContainerPort represents a network port in a single container. */
export interface ContainerPort {
    /** If specified, this must be an IANA_SVC_NAME and unique within the pod. */
    readonly name?: string;
    /** Number of port to expose on the host. */
    readonly hostPort?: number;
    /** Number of port to expose on the pod's IP address. */
    readonly containerPort: number;
    /** Protocol for port. */
    readonly protocol?: "TCP" | "UDP" | "SCTP" | Templated;
    /** What host IP to bind the external port to. */
    readonly hostIP?: string;
}
/** ContainerResizePolicy represents resource resize policy for the container. */
export interface ContainerResizePolicy {
    /** Name of the resource to which this resource resize policy applies. */
    readonly resourceName: string;
    /** Restart policy to apply when specified resource is resized. */
    readonly restartPolicy: string;
}
/** ContainerRestartRule describes how a container exit is handled. */
export interface ContainerRestartRule {
    /** The action taken on a container exit if the requirements are satisfied. */
    readonly action: string;
    /** The exit codes to check on container exits. */
    readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}
/** The exit codes that a restart rule holds for. */
export interface ContainerRestartRuleOnExitCodes {
    /** The relationship between the container exit code and the values: In or NotIn. */
    readonly operator: string;
    /** The set of values to check for container exit codes. */
    readonly values?: readonly number[];
}
/** ContainerSetRetryStrategy provides controls on how to retry a container set */
export interface ContainerSetRetryStrategy {
    /** Duration is the time between each retry, examples values are "300ms", "1s" or "5m". */
    readonly duration?: string;
    /** Retries is the maximum number of retry attempts for each container. */
    readonly retries: IntOrString;
}
export interface ContainerSetTemplate {
    readonly containers: readonly ContainerNode[];
    readonly volumeMounts?: readonly VolumeMount[];
    /** RetryStrategy describes how to retry container nodes if the container set fails. */
    readonly retryStrategy?: ContainerSetRetryStrategy;
}
/** ContinueOn defines if a workflow should continue even if a task or step fails/errors. */
export interface ContinueOn {
    readonly error?: boolean;
    readonly failed?: boolean;
}
/** Counter is a Counter prometheus metric */
export interface Counter {
    /** Value is the value of the metric */
    readonly value: string;
}
/** CreateS3BucketOptions options used to determine automatic automatic bucket-creation process */
export interface CreateS3BucketOptions {
    /** ObjectLocking Enable object locking */
    readonly objectLocking?: boolean;
}
/** CronWorkflow is the definition of a scheduled workflow resource +genclient +genclient:noStatus +kubebuilder:resource:shortName=cwf;cronwf +k8s:deepcopy-gen:interfaces=k8s.io/apimachinery/pkg/runtime.Object */
export interface CronWorkflow {
    /** The kind of object that this is. */
    readonly kind: "CronWorkflow";
    /** The version of Argo's API. */
    readonly apiVersion: "argoproj.io/v1alpha1";
    readonly metadata: ObjectMeta;
    readonly spec: CronWorkflowSpec;
    readonly status?: AnyObject;
}
/** CronWorkflowSpec is the specification of a CronWorkflow */
export interface CronWorkflowSpec {
    /** WorkflowSpec is the spec of the workflow to be run */
    readonly workflowSpec: WorkflowSpec;
    /** ConcurrencyPolicy is the K8s-style concurrency policy that will be used */
    readonly concurrencyPolicy?: "Allow" | "Forbid" | "Replace";
    /** Suspend is a flag that will stop new CronWorkflows from running if set to true */
    readonly suspend?: boolean;
    /** StartingDeadlineSeconds is the K8s-style deadline that will limit the time a CronWorkflow will be run after its original scheduled time if it is missed. */
    readonly startingDeadlineSeconds?: number;
    /** SuccessfulJobsHistoryLimit is the number of successful jobs to be kept at a time */
    readonly successfulJobsHistoryLimit?: number;
    /** FailedJobsHistoryLimit is the number of failed jobs to be kept at a time */
    readonly failedJobsHistoryLimit?: number;
    /** Timezone is the timezone against which the cron schedule will be calculated, e.g. "Asia/Tokyo". */
    readonly timezone?: string;
    /** WorkflowMetadata contains some metadata of the workflow to be run */
    readonly workflowMetadata?: ObjectMeta;
    /** v3.6 and after: StopStrategy defines if the CronWorkflow should stop scheduling based on a condition */
    readonly stopStrategy?: StopStrategy;
    /** v3.6 and after: Schedules is a list of schedules to run the Workflow in Cron format */
    readonly schedules: readonly string[];
    /** v3.6 and after: When is an expression that determines if a run should be scheduled. */
    readonly when?: string;
}
/** DAGTask represents a node in the graph during DAG execution */
export interface DAGTask {
    /** Name is the name of the target */
    readonly name: string;
    /** Name of template to execute */
    readonly template?: string;
    /** Inline is the template. */
    readonly inline?: Template;
    /** Arguments are the parameter and artifact arguments to the template */
    readonly arguments?: Arguments;
    /** TemplateRef is the reference to the template resource to execute. */
    readonly templateRef?: TemplateRef;
    /** Dependencies are name of other targets which this depends on */
    readonly dependencies?: readonly string[];
    /** WithItems expands a task into multiple parallel tasks from the items in the list Note: The structure of WithItems is free-form, so we need "x-kubernetes-preserve-unknown-fields: true" in the validation schema. */
    readonly withItems?: readonly Item[];
    /** WithParam expands a task into multiple parallel tasks from the value in the parameter, which is expected to be a JSON list. */
    readonly withParam?: string;
    /** WithSequence expands a task into a numeric sequence */
    readonly withSequence?: Sequence;
    /** When is an expression in which the task should conditionally execute */
    readonly when?: string;
    /** ContinueOn makes argo to proceed with the following step even if this step fails. */
    readonly continueOn?: ContinueOn;
    /** OnExit is a template reference which is invoked at the end of the template, irrespective of the success, failure, or error of the primary template. */
    readonly onExit?: string;
    /** Depends are name of other targets which this depends on */
    readonly depends?: string;
    /** Hooks hold the lifecycle hook which is invoked at lifecycle of task, irrespective of the success, failure, or error status of the primary task */
    readonly hooks?: LifecycleHooks;
}
/** DAGTemplate is a template subtype for directed acyclic graph templates */
export interface DAGTemplate {
    /** Target are one or more names of targets to execute in a DAG */
    readonly target?: string;
    /** Tasks are a list of DAG tasks */
    readonly tasks: readonly DAGTask[];
    /** This flag is for DAG logic. */
    readonly failFast?: boolean;
}
/** Data is a data template */
export interface Data {
    /** Source sources external data into a data template */
    readonly source: DataSource;
    /** Transformation applies a set of transformations */
    readonly transformation: Transformation;
}
/** DataSource sources external data into a data template */
export interface DataSource {
    /** ArtifactPaths is a data transformation that collects a list of artifact paths */
    readonly artifactPaths?: ArtifactPaths;
}
/** Represents downward API info for projecting into a projected volume. */
export interface DownwardAPIProjection {
    /** Items is a list of DownwardAPIVolume file */
    readonly items?: readonly DownwardAPIVolumeFile[];
}
/** DownwardAPIVolumeFile represents information to create the file containing the pod field */
export interface DownwardAPIVolumeFile {
    /** Required: Path is the relative path name of the file to be created. */
    readonly path: string;
    /** Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported. */
    readonly fieldRef?: ObjectFieldSelector;
    /** Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu and requests.memory) are currently supported. */
    readonly resourceFieldRef?: ResourceFieldSelector;
    /** Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. */
    readonly mode?: number;
}
/** DownwardAPIVolumeSource represents a volume containing downward API info. */
export interface DownwardAPIVolumeSource {
    /** Items is a list of downward API volume file */
    readonly items?: readonly DownwardAPIVolumeFile[];
    /** Optional: mode bits to use on created files by default. */
    readonly defaultMode?: number;
}
/** Represents an empty directory for a pod. */
export interface EmptyDirVolumeSource {
    /** medium represents what type of storage medium should back this directory. */
    readonly medium?: string;
    /** sizeLimit is the total amount of local storage required for this EmptyDir volume. */
    readonly sizeLimit?: Quantity;
}
/** EnvFromSource represents the source of a set of ConfigMaps or Secrets */
export interface EnvFromSource {
    /** Optional text to prepend to the name of each environment variable. */
    readonly prefix?: string;
    /** The ConfigMap to select from */
    readonly configMapRef?: ConfigMapEnvSource;
    /** The Secret to select from */
    readonly secretRef?: SecretEnvSource;
}
/** EnvVar represents an environment variable present in a Container. */
export interface EnvVar {
    /** Name of the environment variable. */
    readonly name: string;
    /** Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service environment variables. */
    readonly value?: string;
    /** Source for the environment variable's value. */
    readonly valueFrom?: EnvVarSource;
}
/** EnvVarSource represents a source for the value of an EnvVar. */
export interface EnvVarSource {
    /** Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`, `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP, status.podIPs. */
    readonly fieldRef?: ObjectFieldSelector;
    /** Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently supported. */
    readonly resourceFieldRef?: ResourceFieldSelector;
    /** Selects a key of a ConfigMap. */
    readonly configMapKeyRef?: ConfigMapKeySelector;
    /** Selects a key of a secret in the pod's namespace */
    readonly secretKeyRef?: SecretKeySelector;
    /** FileKeyRef selects a key of the env file. */
    readonly fileKeyRef?: FileKeySelector;
}
/** Represents an ephemeral volume that is handled by a normal storage driver. */
export interface EphemeralVolumeSource {
    /** Will be used to create a stand-alone PVC to provision the volume. */
    readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}
/** ExecAction describes a "run in container" action. */
export interface ExecAction {
    /** Command is the command line to execute inside the container, the working directory for the command is root ('/') in the container's filesystem. */
    readonly command?: readonly string[];
}
/** ExecutorConfig holds configurations of an executor container. */
export interface ExecutorConfig {
    /** ServiceAccountName specifies the service account name of the executor container. */
    readonly serviceAccountName?: string;
}
/** ExecutorPlugin is an executor plugin of one workflow */
export interface ExecutorPlugin {
    readonly metadata: ObjectMeta;
    readonly spec: ExecutorPluginSpec;
}
/** ExecutorPluginSidecar is the container an executor plugin runs in */
export interface ExecutorPluginSidecar {
    /** AutomountServiceAccountToken mounts the token of <plugin-name>-executor-plugin. */
    readonly automountServiceAccountToken?: boolean;
    /** Container defines the Kubernetes container specification for the sidecar. */
    readonly container: Container;
}
/** ExecutorPluginSpec describes an executor plugin */
export interface ExecutorPluginSpec {
    readonly sidecar: ExecutorPluginSidecar;
}
/** Represents a Fibre Channel volume. */
export interface FCVolumeSource {
    /** targetWWNs is Optional: FC target worldwide names (WWNs) */
    readonly targetWWNs?: readonly string[];
    /** lun is Optional: FC target lun number */
    readonly lun?: number;
    /** fsType is the filesystem type to mount. */
    readonly fsType?: string;
    /** readOnly is Optional: Defaults to false (read/write). */
    readonly readOnly?: boolean;
    /** wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both simultaneously. */
    readonly wwids?: readonly string[];
}
/** FileKeySelector selects a key of the env file. */
export interface FileKeySelector {
    /** The name of the volume mount containing the env file. */
    readonly volumeName: string;
    /** The path within the volume from which to select the file. */
    readonly path: string;
    /** The key within the env file. */
    readonly key: string;
    /** Specify whether the file or its key must be defined. */
    readonly optional?: boolean;
}
/** FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
export interface FlexVolumeSource {
    /** driver is the name of the driver to use for this volume. */
    readonly driver: string;
    /** fsType is the filesystem type to mount. */
    readonly fsType?: string;
    /** secretRef is Optional: secretRef is reference to the secret object containing sensitive information to pass to the plugin scripts. */
    readonly secretRef?: LocalObjectReference;
    /** readOnly is Optional: defaults to false (read/write). */
    readonly readOnly?: boolean;
    /** options is Optional: this field holds extra command options if any. */
    readonly options?: {
        readonly [key: string]: string;
    };
}
/** Represents a Flocker volume mounted by the Flocker agent. */
export interface FlockerVolumeSource {
    /** datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be considered as deprecated */
    readonly datasetName?: string;
    /** datasetUUID is the UUID of the dataset. */
    readonly datasetUUID?: string;
}
/** Represents a Persistent Disk resource in Google Compute Engine. */
export interface GCEPersistentDiskVolumeSource {
    /** pdName is unique name of the PD resource in GCE. */
    readonly pdName: string;
    /** fsType is filesystem type of the volume that you want to mount. */
    readonly fsType?: string;
    /** partition is the partition in the volume that you want to mount. */
    readonly partition?: number;
    /** readOnly here will force the ReadOnly setting in VolumeMounts. */
    readonly readOnly?: boolean;
}
/** GCSArtifact is the location of a GCS artifact */
export interface GCSArtifact {
    /** Bucket is the name of the bucket */
    readonly bucket?: string;
    /** ServiceAccountKeySecret is the secret selector to the bucket's service account key */
    readonly serviceAccountKeySecret?: SecretKeySelector;
    /** Key is the path in the bucket where the artifact resides */
    readonly key: string;
}
/** GRPCAction specifies an action involving a GRPC service. */
export interface GRPCAction {
    /** Port number of the gRPC service. */
    readonly port: number;
    /** Service is the name of the service to place in the gRPC HealthCheckRequest (see https://github.com/grpc/grpc/blob/master/doc/health-checking.md). */
    readonly service?: string;
}
/** Gauge is a Gauge prometheus metric */
export interface Gauge {
    /** Value is the value to be used in the operation with the metric's current value. */
    readonly value: string;
    /** Realtime emits this metric in real time if applicable */
    readonly realtime?: boolean;
    /** Operation defines the operation to apply with value and the metrics' current value */
    readonly operation?: "Set" | "Add" | "Sub";
}
/** GitArtifact is the location of an git artifact */
export interface GitArtifact {
    /** Repo is the git repository */
    readonly repo: string;
    /** Revision is the git commit, tag, branch to checkout */
    readonly revision?: string;
    /** Depth specifies clones/fetches should be shallow and include the given number of commits from the branch tip */
    readonly depth?: number;
    /** Fetch specifies a number of refs that should be fetched before checkout */
    readonly fetch?: readonly string[];
    /** UsernameSecret is the secret selector to the repository username */
    readonly usernameSecret?: SecretKeySelector;
    /** PasswordSecret is the secret selector to the repository password */
    readonly passwordSecret?: SecretKeySelector;
    /** SSHPrivateKeySecret is the secret selector to the repository ssh private key */
    readonly sshPrivateKeySecret?: SecretKeySelector;
    /** InsecureIgnoreHostKey disables SSH strict host key checking during git clone */
    readonly insecureIgnoreHostKey?: boolean;
    /** DisableSubmodules disables submodules during git clone */
    readonly disableSubmodules?: boolean;
    /** SingleBranch enables single branch clone, using the `branch` parameter */
    readonly singleBranch?: boolean;
    /** Branch is the branch to fetch when `SingleBranch` is enabled */
    readonly branch?: string;
    /** InsecureSkipTLS disables server certificate verification resulting in insecure HTTPS connections */
    readonly insecureSkipTLS?: boolean;
}
/** Represents a volume that is populated with the contents of a git repository. */
export interface GitRepoVolumeSource {
    /** repository is the URL */
    readonly repository: string;
    /** revision is the commit hash for the specified revision. */
    readonly revision?: string;
    /** directory is the target directory name. */
    readonly directory?: string;
}
/** Represents a Glusterfs mount that lasts the lifetime of a pod. */
export interface GlusterfsVolumeSource {
    /** endpoints is the endpoint name that details Glusterfs topology. */
    readonly endpoints: string;
    /** path is the Glusterfs volume path. */
    readonly path: string;
    /** readOnly here will force the Glusterfs volume to be mounted with read-only permissions. */
    readonly readOnly?: boolean;
}
/** HDFSArtifact is the location of an HDFS artifact */
export interface HDFSArtifact {
    /** KrbCCacheSecret is the secret selector for Kerberos ccache Either ccache or keytab can be set to use Kerberos. */
    readonly krbCCacheSecret?: SecretKeySelector;
    /** KrbKeytabSecret is the secret selector for Kerberos keytab Either ccache or keytab can be set to use Kerberos. */
    readonly krbKeytabSecret?: SecretKeySelector;
    /** KrbUsername is the Kerberos username used with Kerberos keytab It must be set if keytab is used. */
    readonly krbUsername?: string;
    /** KrbRealm is the Kerberos realm used with Kerberos keytab It must be set if keytab is used. */
    readonly krbRealm?: string;
    /** KrbConfig is the configmap selector for Kerberos config as string It must be set if either ccache or keytab is used. */
    readonly krbConfigConfigMap?: ConfigMapKeySelector;
    /** KrbServicePrincipalName is the principal name of Kerberos service It must be set if either ccache or keytab is used. */
    readonly krbServicePrincipalName?: string;
    /** Addresses is accessible addresses of HDFS name nodes */
    readonly addresses?: readonly string[];
    /** HDFSUser is the user to access HDFS file system. */
    readonly hdfsUser?: string;
    /** DataTransferProtection is the protection level for HDFS data transfer. */
    readonly dataTransferProtection?: string;
    /** Path is a file path in HDFS */
    readonly path: string;
    /** Force copies a file forcibly even if it exists */
    readonly force?: boolean;
}
export interface HTTP {
    /** Method is HTTP methods for HTTP Request */
    readonly method?: string;
    /** URL of the HTTP Request */
    readonly url: string;
    /** Headers are an optional list of headers to send with HTTP requests */
    readonly headers?: HTTPHeaders;
    /** TimeoutSeconds is request timeout for HTTP Request. */
    readonly timeoutSeconds?: number;
    /** SuccessCondition is an expression if evaluated to true is considered successful */
    readonly successCondition?: string;
    /** Body is content of the HTTP Request */
    readonly body?: string;
    /** BodyFrom is content of the HTTP Request as Bytes */
    readonly bodyFrom?: HTTPBodySource;
    /** InsecureSkipVerify is a bool when if set to true will skip TLS verification for the HTTP client */
    readonly insecureSkipVerify?: boolean;
}
/** HTTPArtifact allows a file served on HTTP to be placed as an input artifact in a container */
export interface HTTPArtifact {
    /** URL of the artifact */
    readonly url: string;
    /** Headers are an optional list of headers to send with HTTP requests for artifacts */
    readonly headers?: readonly Header[];
    /** Auth contains information for client authentication */
    readonly auth?: HTTPAuth;
    /** SaveStreamViaFile buffers a streamed upload to a temporary file, so that a redirect can be followed. */
    readonly saveStreamViaFile?: boolean;
}
export interface HTTPAuth {
    readonly clientCert?: ClientCertAuth;
    readonly oauth2?: OAuth2Auth;
    readonly basicAuth?: BasicAuth;
}
/** HTTPBodySource contains the source of the HTTP body. */
export interface HTTPBodySource {
    readonly bytes?: string;
}
/** HTTPGetAction describes an action based on HTTP Get requests. */
export interface HTTPGetAction {
    /** Path to access on the HTTP server. */
    readonly path?: string;
    /** Name or number of the port to access on the container. */
    readonly port: IntOrString;
    /** Host name to connect to, defaults to the pod IP. */
    readonly host?: string;
    /** Scheme to use for connecting to the host. */
    readonly scheme?: "HTTP" | "HTTPS" | Templated;
    /** Custom headers to set in the request. */
    readonly httpHeaders?: readonly ProbeHTTPHeader[];
}
export interface HTTPHeader {
    readonly name: string;
    readonly value?: string;
    readonly valueFrom?: HTTPHeaderSource;
}
export interface HTTPHeaderSource {
    readonly secretKeyRef?: SecretKeySelector;
}
export type HTTPHeaders = readonly HTTPHeader[];
/** Header indicate a key-value request header to be used when fetching artifacts over HTTP */
export interface Header {
    /** Name is the header name */
    readonly name: string;
    /** Value is the literal value to use for the header */
    readonly value: string;
}
/** Histogram is a Histogram prometheus metric */
export interface Histogram {
    /** Value is the value of the metric */
    readonly value: string;
    /** Buckets is a list of bucket divisors for the histogram */
    readonly buckets: readonly Amount[];
}
/** HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file. */
export interface HostAlias {
    /** IP address of the host file entry. */
    readonly ip: string;
    /** Hostnames for the above IP address. */
    readonly hostnames?: readonly string[];
}
/** Represents a host path mapped into a pod. */
export interface HostPathVolumeSource {
    /** path of the directory on the host. */
    readonly path: string;
    /** type for HostPath Volume Defaults to "" More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath */
    readonly type?: string;
}
/** Represents an ISCSI disk. */
export interface ISCSIVolumeSource {
    /** targetPortal is iSCSI Target Portal. */
    readonly targetPortal: string;
    /** iqn is the target iSCSI Qualified Name. */
    readonly iqn: string;
    /** lun represents iSCSI Target Lun number. */
    readonly lun: number;
    /** iscsiInterface is the interface Name that uses an iSCSI transport. */
    readonly iscsiInterface?: string;
    /** fsType is the filesystem type of the volume that you want to mount. */
    readonly fsType?: string;
    /** readOnly here will force the ReadOnly setting in VolumeMounts. */
    readonly readOnly?: boolean;
    /** portals is the iSCSI Target Portal List. */
    readonly portals?: readonly string[];
    /** chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication */
    readonly chapAuthDiscovery?: boolean;
    /** chapAuthSession defines whether support iSCSI Session CHAP authentication */
    readonly chapAuthSession?: boolean;
    /** secretRef is the CHAP Secret for iSCSI target and initiator authentication */
    readonly secretRef?: LocalObjectReference;
    /** initiatorName is the custom iSCSI Initiator Name. */
    readonly initiatorName?: string;
}
/** ImageVolumeSource represents a image volume resource. */
export interface ImageVolumeSource {
    /** Required: Image or artifact reference to be used. */
    readonly reference?: string;
    /** Policy for pulling OCI objects. */
    readonly pullPolicy?: "Always" | "IfNotPresent" | "Never" | Templated;
}
/** Inputs are the mechanism for passing parameters, artifacts, volumes from one template to another */
export interface Inputs {
    /** Parameters are a list of parameters passed as inputs */
    readonly parameters?: readonly Parameter[];
    /** Artifact are a list of artifacts passed as inputs */
    readonly artifacts?: Artifacts;
}
export type IntOrString = number | string;
export type Item = string | number | boolean | null | readonly Item[] | {
    readonly [key: string]: Item;
};
/** Maps a string key to a path within a volume. */
export interface KeyToPath {
    /** key is the key to project. */
    readonly key: string;
    /** path is the relative path of the file to map the key to. */
    readonly path: string;
    /** mode is Optional: mode bits used to set permissions on this file. */
    readonly mode?: number;
}
/** A label selector is a label query over a set of resources. */
export interface LabelSelector {
    /** matchLabels is a map of {key,value} pairs. */
    readonly matchLabels?: {
        readonly [key: string]: string;
    };
    /** matchExpressions is a list of label selector requirements. */
    readonly matchExpressions?: readonly LabelSelectorRequirement[];
}
/** A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export interface LabelSelectorRequirement {
    /** key is the label key that the selector applies to. */
    readonly key: string;
    /** operator represents a key's relationship to a set of values. */
    readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | Templated;
    /** values is an array of string values. */
    readonly values?: readonly string[];
}
export interface LabelValueFrom {
    readonly expression: string;
}
/** Lifecycle describes actions that the management system should take in response to container lifecycle events. */
export interface Lifecycle {
    /** PostStart is called immediately after a container is created. */
    readonly postStart?: LifecycleHandler;
    /** PreStop is called immediately before a container is terminated due to an API request or management event such as liveness/startup probe failure, preemption, resource contention, etc. */
    readonly preStop?: LifecycleHandler;
    /** StopSignal defines which signal will be sent to a container when it is being stopped. */
    readonly stopSignal?: string;
}
/** LifecycleHandler defines a specific action that should be taken in a lifecycle hook. */
export interface LifecycleHandler {
    /** Exec specifies a command to execute in the container. */
    readonly exec?: ExecAction;
    /** HTTPGet specifies an HTTP GET request to perform. */
    readonly httpGet?: HTTPGetAction;
    /** Deprecated. */
    readonly tcpSocket?: TCPSocketAction;
    /** Sleep represents a duration that the container should sleep. */
    readonly sleep?: SleepAction;
}
export interface LifecycleHook {
    /** Template is the name of the template to execute by the hook */
    readonly template?: string;
    /** Arguments hold arguments to the template */
    readonly arguments?: Arguments;
    /** TemplateRef is the reference to the template resource to execute by the hook */
    readonly templateRef?: TemplateRef;
    /** Expression is a condition expression for when a node will be retried. */
    readonly expression?: string;
}
export type LifecycleHooks = {
    readonly [key: string]: LifecycleHook;
};
/** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
export interface LocalObjectReference {
    /** Name of the referent. */
    readonly name?: string;
}
/** ManagedFieldsEntry is a workflow-id, a FieldSet and the group version of the resource that the fieldset applies to. */
export interface ManagedFieldsEntry {
    /** Manager is an identifier of the workflow managing these fields. */
    readonly manager?: string;
    /** Operation is the type of operation which lead to this ManagedFieldsEntry being created. */
    readonly operation?: string;
    /** APIVersion defines the version of this resource that this field set applies to. */
    readonly apiVersion?: string;
    /** Time is the timestamp of when the ManagedFields entry was added. */
    readonly time?: Time;
    /** FieldsType is the discriminator for the different fields format and version. */
    readonly fieldsType?: string;
    /** FieldsV1 holds the first JSON version format as described in the "FieldsV1" type. */
    readonly fieldsV1?: AnyObject;
    /** Subresource is the name of the subresource used to update that object, or empty string if the object was updated through the main resource. */
    readonly subresource?: string;
}
export interface ManifestFrom {
    /** Artifact contains the artifact to use */
    readonly artifact: Artifact;
}
/** Memoization enables caching for the Outputs of the template */
export interface Memoize {
    /** Key is the key to use as the caching key */
    readonly key: string;
    /** Cache sets and configures the kind of cache */
    readonly cache: Cache;
    /** MaxAge is the maximum age (e.g. "180s", "24h") of an entry that is still considered valid. */
    readonly maxAge?: string;
}
/** Pod metdata */
export interface Metadata {
    readonly annotations?: {
        readonly [key: string]: string;
    };
    readonly labels?: {
        readonly [key: string]: string;
    };
}
/** MetricLabel is a single label for a prometheus metric */
export interface MetricLabel {
    readonly key: string;
    readonly value: string;
}
/** Metrics are a list of metrics emitted from a Workflow/Template */
export interface Metrics {
    /** Prometheus is a list of prometheus metrics to be emitted */
    readonly prometheus: readonly Prometheus[];
}
/** ModifyVolumeStatus represents the status object of ControllerModifyVolume operation */
export interface ModifyVolumeStatus {
    /** targetVolumeAttributesClassName is the name of the VolumeAttributesClass the PVC currently being reconciled */
    readonly targetVolumeAttributesClassName?: string;
    /** status is the status of the ControllerModifyVolume operation. */
    readonly status: string;
}
/** Mutex holds Mutex configuration */
export interface Mutex {
    /** name of the mutex */
    readonly name?: string;
    /** Namespace is the namespace of the mutex, default: [namespace of workflow] */
    readonly namespace?: string;
    /** Database specifies this is database controlled if this is set true */
    readonly database?: boolean;
}
/** Represents an NFS mount that lasts the lifetime of a pod. */
export interface NFSVolumeSource {
    /** server is the hostname or IP address of the NFS server. */
    readonly server: string;
    /** path that is exported by the NFS server. */
    readonly path: string;
    /** readOnly here will force the NFS export to be mounted with read-only permissions. */
    readonly readOnly?: boolean;
}
/** Node affinity is a group of node affinity scheduling rules. */
export interface NodeAffinity {
    /** If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
    readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
    /** The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
    readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[];
}
/** A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of the selectors represented by the node selector terms. */
export interface NodeSelector {
    /** Required. */
    readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}
/** A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export interface NodeSelectorRequirement {
    /** The label key that the selector applies to. */
    readonly key: string;
    /** Represents a key's relationship to a set of values. */
    readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" | Templated;
    /** An array of string values. */
    readonly values?: readonly string[];
}
/** A null or empty node selector term matches no objects. */
export interface NodeSelectorTerm {
    /** A list of node selector requirements by node's labels. */
    readonly matchExpressions?: readonly NodeSelectorRequirement[];
    /** A list of node selector requirements by node's fields. */
    readonly matchFields?: readonly NodeSelectorRequirement[];
}
/** NoneStrategy indicates to skip tar process and upload the files or directory tree as independent files. */
export type NoneStrategy = {
    readonly [key: string]: never;
};
/** OAuth2Auth holds all information for client authentication via OAuth2 tokens */
export interface OAuth2Auth {
    readonly clientIDSecret?: SecretKeySelector;
    readonly clientSecretSecret?: SecretKeySelector;
    readonly tokenURLSecret?: SecretKeySelector;
    readonly scopes?: readonly string[];
    readonly endpointParams?: readonly OAuth2EndpointParam[];
}
/** EndpointParam is for requesting optional fields that should be sent in the oauth request */
export interface OAuth2EndpointParam {
    /** Name is the header name */
    readonly key: string;
    /** Value is the literal value to use for the header */
    readonly value?: string;
}
/** OSSArtifact is the location of an Alibaba Cloud OSS artifact */
export interface OSSArtifact {
    /** Endpoint is the hostname of the bucket endpoint */
    readonly endpoint?: string;
    /** Bucket is the name of the bucket */
    readonly bucket?: string;
    /** AccessKeySecret is the secret selector to the bucket's access key */
    readonly accessKeySecret?: SecretKeySelector;
    /** SecretKeySecret is the secret selector to the bucket's secret key */
    readonly secretKeySecret?: SecretKeySelector;
    /** CreateBucketIfNotPresent tells the driver to attempt to create the OSS bucket for output artifacts, if it doesn't exist */
    readonly createBucketIfNotPresent?: boolean;
    /** SecurityToken is the user's temporary security token. */
    readonly securityToken?: string;
    /** LifecycleRule specifies how to manage bucket's lifecycle */
    readonly lifecycleRule?: OSSLifecycleRule;
    /** UseSDKCreds tells the driver to figure out credentials based on sdk defaults. */
    readonly useSDKCreds?: boolean;
    /** Key is the path in the bucket where the artifact resides */
    readonly key: string;
}
/** OSSLifecycleRule specifies how to manage bucket's lifecycle */
export interface OSSLifecycleRule {
    /** MarkInfrequentAccessAfterDays is the number of days before we convert the objects in the bucket to Infrequent Access (IA) storage type */
    readonly markInfrequentAccessAfterDays?: number;
    /** MarkDeletionAfterDays is the number of days before we delete objects in the bucket */
    readonly markDeletionAfterDays?: number;
}
/** ObjectFieldSelector selects an APIVersioned field of an object. */
export interface ObjectFieldSelector {
    /** Version of the schema the FieldPath is written in terms of, defaults to "v1". */
    readonly apiVersion?: string;
    /** Path of the field to select in the specified API version. */
    readonly fieldPath: string;
}
/** ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create. */
export interface ObjectMeta {
    /** Name must be unique within a namespace. */
    readonly name?: string;
    /** GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field has not been provided. */
    readonly generateName?: string;
    /** Namespace defines the space within which each name must be unique. */
    readonly namespace?: string;
    /** Deprecated: selfLink is a legacy read-only field that is no longer populated by the system. */
    readonly selfLink?: string;
    /** UID is the unique in time and space value for this object. */
    readonly uid?: string;
    /** An opaque value that represents the internal version of this object that can be used by clients to determine when objects have changed. */
    readonly resourceVersion?: string;
    /** A sequence number representing a specific generation of the desired state. */
    readonly generation?: number;
    /** CreationTimestamp is a timestamp representing the server time when this object was created. */
    readonly creationTimestamp?: Time;
    /** DeletionTimestamp is RFC 3339 date and time at which this resource will be deleted. */
    readonly deletionTimestamp?: Time;
    /** Number of seconds allowed for this object to gracefully terminate before it will be removed from the system. */
    readonly deletionGracePeriodSeconds?: number;
    /** Map of string keys and values that can be used to organize and categorize (scope and select) objects. */
    readonly labels?: {
        readonly [key: string]: string;
    };
    /** Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and retrieve arbitrary metadata. */
    readonly annotations?: {
        readonly [key: string]: string;
    };
    /** List of objects depended by this object. */
    readonly ownerReferences?: readonly OwnerReference[];
    /** Must be empty before the object is deleted from the registry. */
    readonly finalizers?: readonly string[];
    /** ManagedFields maps workflow-id and version to the set of fields that are managed by that workflow. */
    readonly managedFields?: readonly ManagedFieldsEntry[];
}
/** Outputs hold parameters, artifacts, and results from a step */
export interface Outputs {
    /** Parameters holds the list of output parameters produced by a step */
    readonly parameters?: readonly Parameter[];
    /** Artifacts holds the list of output artifacts produced by a step */
    readonly artifacts?: Artifacts;
    /** Result holds the result (stdout) of a script or container template, or the response body of an HTTP template */
    readonly result?: string;
    /** ExitCode holds the exit code of a script template */
    readonly exitCode?: string;
}
/** OwnerReference contains enough information to let you identify an owning object. */
export interface OwnerReference {
    /** API version of the referent. */
    readonly apiVersion: string;
    /** Kind of the referent. */
    readonly kind: string;
    /** Name of the referent. */
    readonly name: string;
    /** UID of the referent. */
    readonly uid: string;
    /** If true, this reference points to the managing controller. */
    readonly controller?: boolean;
    /** If true, AND if the owner has the "foregroundDeletion" finalizer, then the owner cannot be deleted from the key-value store until this reference is removed. */
    readonly blockOwnerDeletion?: boolean;
}
export type ParallelSteps = readonly WorkflowStep[];
/** Parameter indicate a passed string parameter to a service template with an optional default value */
export interface Parameter {
    /** Name is the parameter name */
    readonly name: string;
    /** Default is the default value to use for an input parameter if a value was not supplied */
    readonly default?: AnyString;
    /** Value is the literal value to use for the parameter. */
    readonly value?: AnyString;
    /** ValueFrom is the source for the output parameter's value */
    readonly valueFrom?: ValueFrom;
    /** GlobalName exports an output parameter to the global scope, making it available as '{{workflow.outputs.parameters.XXXX}} and in workflow.status.outputs.parameters */
    readonly globalName?: string;
    /** Enum holds a list of string values to choose from, for the actual value of the parameter */
    readonly enum?: readonly AnyString[];
    /** Description is the parameter description */
    readonly description?: AnyString;
}
/** PersistentVolumeClaim is a user's request for and claim to a persistent volume */
export interface PersistentVolumeClaim {
    /** Kind is a string value representing the REST resource this object represents. */
    readonly kind?: string;
    /** APIVersion defines the versioned schema of this representation of an object. */
    readonly apiVersion?: string;
    /** Standard object's metadata. */
    readonly metadata?: ObjectMeta;
    /** spec defines the desired characteristics of a volume requested by a pod author. */
    readonly spec?: PersistentVolumeClaimSpec;
    /** status represents the current information/status of a persistent volume claim. */
    readonly status?: PersistentVolumeClaimStatus;
}
/** PersistentVolumeClaimCondition contains details about state of pvc */
export interface PersistentVolumeClaimCondition {
    /** Type is the type of the condition. */
    readonly type: string;
    /** Status is the status of the condition. */
    readonly status: string;
    /** lastProbeTime is the time we probed the condition. */
    readonly lastProbeTime?: Time;
    /** lastTransitionTime is the time the condition transitioned from one status to another. */
    readonly lastTransitionTime?: Time;
    /** reason is a unique, this should be a short, machine understandable string that gives the reason for condition's last transition. */
    readonly reason?: string;
    /** message is the human-readable message indicating details about last transition. */
    readonly message?: string;
}
/** PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes */
export interface PersistentVolumeClaimSpec {
    /** accessModes contains the desired access modes the volume should have. */
    readonly accessModes?: readonly string[];
    /** selector is a label query over volumes to consider for binding. */
    readonly selector?: LabelSelector;
    /** resources represents the minimum resources the volume should have. */
    readonly resources?: VolumeResourceRequirements;
    /** volumeName is the binding reference to the PersistentVolume backing this claim. */
    readonly volumeName?: string;
    /** storageClassName is the name of the StorageClass required by the claim. */
    readonly storageClassName?: string;
    /** volumeMode defines what type of volume is required by the claim. */
    readonly volumeMode?: "Block" | "Filesystem" | Templated;
    /** dataSource field can be used to specify either: * An existing VolumeSnapshot object (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolumeClaim) If the provisioner or an external controller can support the specified data source, it will create a new volume based on the contents of the specified data source. */
    readonly dataSource?: TypedLocalObjectReference;
    /** dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired. */
    readonly dataSourceRef?: TypedObjectReference;
    /** volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. */
    readonly volumeAttributesClassName?: string;
}
/** PersistentVolumeClaimStatus is the current status of a persistent volume claim. */
export interface PersistentVolumeClaimStatus {
    /** phase represents the current phase of PersistentVolumeClaim. */
    readonly phase?: string;
    /** accessModes contains the actual access modes the volume backing the PVC has. */
    readonly accessModes?: readonly string[];
    /** capacity represents the actual resources of the underlying volume. */
    readonly capacity?: ResourceList;
    /** conditions is the current Condition of persistent volume claim. */
    readonly conditions?: readonly PersistentVolumeClaimCondition[];
    /** allocatedResources tracks the resources allocated to a PVC including its capacity. */
    readonly allocatedResources?: ResourceList;
    /** allocatedResourceStatuses stores status of resource being resized for the given PVC. */
    readonly allocatedResourceStatuses?: {
        readonly [key: string]: string;
    };
    /** currentVolumeAttributesClassName is the current name of the VolumeAttributesClass the PVC is using. */
    readonly currentVolumeAttributesClassName?: string;
    /** ModifyVolumeStatus represents the status object of ControllerModifyVolume operation. */
    readonly modifyVolumeStatus?: ModifyVolumeStatus;
}
/** PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource. */
export interface PersistentVolumeClaimTemplate {
    /** May contain labels and annotations that will be copied into the PVC when creating it. */
    readonly metadata?: ObjectMeta;
    /** The specification for the PersistentVolumeClaim. */
    readonly spec: PersistentVolumeClaimSpec;
}
/** PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. */
export interface PersistentVolumeClaimVolumeSource {
    /** claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. */
    readonly claimName: string;
    /** readOnly Will force the ReadOnly setting in VolumeMounts. */
    readonly readOnly?: boolean;
}
/** Represents a Photon Controller persistent disk resource. */
export interface PhotonPersistentDiskVolumeSource {
    /** pdID is the ID that identifies Photon Controller persistent disk */
    readonly pdID: string;
    /** fsType is the filesystem type to mount. */
    readonly fsType?: string;
}
/** PluginArtifact is the location of a plugin artifact */
export interface PluginArtifact {
    /** Name is the name of the artifact driver plugin */
    readonly name?: string;
    /** Configuration is the plugin defined configuration for the artifact driver plugin */
    readonly configuration?: string;
    /** ConnectionTimeoutSeconds is the timeout for the artifact driver connection */
    readonly connectionTimeoutSeconds?: number;
    /** Key is the path in the artifact repository where the artifact resides */
    readonly key: string;
}
/** Pod affinity is a group of inter pod affinity scheduling rules. */
export interface PodAffinity {
    /** If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
    readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
    /** The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
    readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
}
/** Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key <topologyKey> matches that of any node on which a pod of the set of pods is running */
export interface PodAffinityTerm {
    /** A label query over a set of resources, in this case pods. */
    readonly labelSelector?: LabelSelector;
    /** namespaces specifies a static list of namespace names that the term applies to. */
    readonly namespaces?: readonly string[];
    /** This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified namespaces, where co-located is defined as running on a node whose value of the label with key topologyKey matches that of any node on which any of the selected pods is running. */
    readonly topologyKey: string;
    /** A label query over the set of namespaces that the term applies to. */
    readonly namespaceSelector?: LabelSelector;
    /** MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. */
    readonly matchLabelKeys?: readonly string[];
    /** MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. */
    readonly mismatchLabelKeys?: readonly string[];
}
/** Pod anti affinity is a group of inter pod anti affinity scheduling rules. */
export interface PodAntiAffinity {
    /** If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. */
    readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
    /** The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may choose a node that violates one or more of the expressions. */
    readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
}
/** PodCertificateProjection is a private key and X.509 certificate. */
export interface PodCertificateProjection {
    /** Kubelet's generated CSRs will be addressed to this signer. */
    readonly signerName: string;
    /** The type of keypair Kubelet will generate for the pod. */
    readonly keyType: string;
    /** maxExpirationSeconds is the maximum lifetime permitted for the certificate. */
    readonly maxExpirationSeconds?: number;
    /** Write the credential bundle at this path in the projected volume. */
    readonly credentialBundlePath?: string;
    /** Write the key at this path in the projected volume. */
    readonly keyPath?: string;
    /** Write the certificate chain at this path in the projected volume. */
    readonly certificateChainPath?: string;
    /** userAnnotations are additional information for the signer. */
    readonly userAnnotations?: {
        readonly [key: string]: string;
    };
}
/** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
export interface PodDNSConfig {
    /** A list of DNS name server IP addresses. */
    readonly nameservers?: readonly string[];
    /** A list of DNS search domains for host-name lookup. */
    readonly searches?: readonly string[];
    /** A list of DNS resolver options. */
    readonly options?: readonly PodDNSConfigOption[];
}
/** PodDNSConfigOption defines DNS resolver options of a pod. */
export interface PodDNSConfigOption {
    /** Name is this DNS resolver option's name. */
    readonly name?: string;
    /** Value is this DNS resolver option's value. */
    readonly value?: string;
}
/** PodDisruptionBudgetSpec is a description of a PodDisruptionBudget. */
export interface PodDisruptionBudgetSpec {
    /** An eviction is allowed if at least "minAvailable" pods selected by "selector" will still be available after the eviction, i.e. */
    readonly minAvailable?: IntOrString;
    /** Label query over pods whose evictions are managed by the disruption budget. */
    readonly selector?: LabelSelector;
    /** An eviction is allowed if at most "maxUnavailable" pods selected by "selector" are unavailable after the eviction, i.e. */
    readonly maxUnavailable?: IntOrString;
    /** UnhealthyPodEvictionPolicy defines the criteria for when unhealthy pods should be considered for eviction. */
    readonly unhealthyPodEvictionPolicy?: string;
}
/** PodGC describes how to delete completed pods as they complete */
export interface PodGC {
    /** Strategy is the strategy to use. */
    readonly strategy?: "OnPodCompletion" | "OnPodSuccess" | "OnWorkflowCompletion" | "OnWorkflowSuccess";
    /** LabelSelector is the label selector to check if the pods match the labels before being added to the pod GC queue. */
    readonly labelSelector?: LabelSelector;
    /** DeleteDelayDuration specifies the duration before pods in the GC queue get deleted. */
    readonly deleteDelayDuration?: string;
}
/** PodResourceClaim references a ResourceClaim or a template for one. */
export interface PodResourceClaim {
    /** Name uniquely identifies this resource claim inside the pod. */
    readonly name: string;
    /** ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod. */
    readonly resourceClaimName?: string;
    /** ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace. */
    readonly resourceClaimTemplateName?: string;
}
/** PodSecurityContext holds pod-level security attributes and common container settings. */
export interface PodSecurityContext {
    /** The SELinux context to be applied to all containers. */
    readonly seLinuxOptions?: SELinuxOptions;
    /** The Windows specific settings applied to all containers. */
    readonly windowsOptions?: WindowsSecurityContextOptions;
    /** The UID to run the entrypoint of the container process. */
    readonly runAsUser?: number;
    /** The GID to run the entrypoint of the container process. */
    readonly runAsGroup?: number;
    /** Indicates that the container must run as a non-root user. */
    readonly runAsNonRoot?: boolean;
    /** A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if specified). */
    readonly supplementalGroups?: readonly number[];
    /** Defines how supplemental groups of the first container processes are calculated. */
    readonly supplementalGroupsPolicy?: string;
    /** A special supplemental group that applies to all containers in a pod. */
    readonly fsGroup?: number;
    /** Sysctls hold a list of namespaced sysctls used for the pod. */
    readonly sysctls?: readonly Sysctl[];
    /** fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod. */
    readonly fsGroupChangePolicy?: "OnRootMismatch" | "Always" | Templated;
    /** The seccomp options to use by the containers in this pod. */
    readonly seccompProfile?: SeccompProfile;
    /** appArmorProfile is the AppArmor options to use by the containers in this pod. */
    readonly appArmorProfile?: AppArmorProfile;
    /** seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. */
    readonly seLinuxChangePolicy?: string;
}
/** PortworxVolumeSource represents a Portworx volume resource. */
export interface PortworxVolumeSource {
    /** volumeID uniquely identifies a Portworx volume */
    readonly volumeID: string;
    /** fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system. */
    readonly fsType?: string;
    /** readOnly defaults to false (read/write). */
    readonly readOnly?: boolean;
}
/** An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. */
export interface PreferredSchedulingTerm {
    /** Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100. */
    readonly weight: number;
    /** A node selector term, associated with the corresponding weight. */
    readonly preference: NodeSelectorTerm;
}
/** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
export interface Probe {
    /** Exec specifies a command to execute in the container. */
    readonly exec?: ExecAction;
    /** HTTPGet specifies an HTTP GET request to perform. */
    readonly httpGet?: HTTPGetAction;
    /** TCPSocket specifies a connection to a TCP port. */
    readonly tcpSocket?: TCPSocketAction;
    /** GRPC specifies a GRPC HealthCheckRequest. */
    readonly grpc?: GRPCAction;
    /** Number of seconds after the container has started before liveness probes are initiated. */
    readonly initialDelaySeconds?: number;
    /** Number of seconds after which the probe times out. */
    readonly timeoutSeconds?: number;
    /** How often (in seconds) to perform the probe. */
    readonly periodSeconds?: number;
    /** Minimum consecutive successes for the probe to be considered successful after having failed. */
    readonly successThreshold?: number;
    /** Minimum consecutive failures for the probe to be considered failed after having succeeded. */
    readonly failureThreshold?: number;
    /** Optional duration in seconds the pod needs to terminate gracefully upon probe failure. */
    readonly terminationGracePeriodSeconds?: number;
}
/** HTTPHeader describes a custom header to be used in HTTP probes */
export interface ProbeHTTPHeader {
    /** The header field name. */
    readonly name: string;
    /** The header field value */
    readonly value: string;
}
/** Represents a projected volume source */
export interface ProjectedVolumeSource {
    /** sources is the list of volume projections. */
    readonly sources?: readonly VolumeProjection[];
    /** defaultMode are the mode bits used to set permissions on created files by default. */
    readonly defaultMode?: number;
}
/** Prometheus is a prometheus metric to be emitted */
export interface Prometheus {
    /** Name is the name of the metric */
    readonly name: string;
    /** Labels is a list of metric labels */
    readonly labels?: readonly MetricLabel[];
    /** Help is a string that describes the metric */
    readonly help: string;
    /** When is a conditional statement that decides when to emit the metric */
    readonly when?: string;
    /** Gauge is a gauge metric */
    readonly gauge?: Gauge;
    /** Histogram is a histogram metric */
    readonly histogram?: Histogram;
    /** Counter is a counter metric */
    readonly counter?: Counter;
}
export type Quantity = string | number;
/** Represents a Quobyte mount that lasts the lifetime of a pod. */
export interface QuobyteVolumeSource {
    /** registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are separated with commas) which acts as the central registry for volumes */
    readonly registry: string;
    /** volume is a string that references an already created Quobyte volume by name. */
    readonly volume: string;
    /** readOnly here will force the Quobyte volume to be mounted with read-only permissions. */
    readonly readOnly?: boolean;
    /** user to map volume access to Defaults to serivceaccount user */
    readonly user?: string;
    /** group to map volume access to Default is no group */
    readonly group?: string;
    /** tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin */
    readonly tenant?: string;
}
/** Represents a Rados Block Device mount that lasts the lifetime of a pod. */
export interface RBDVolumeSource {
    /** monitors is a collection of Ceph monitors. */
    readonly monitors: readonly string[];
    /** image is the rados image name. */
    readonly image: string;
    /** fsType is the filesystem type of the volume that you want to mount. */
    readonly fsType?: string;
    /** pool is the rados pool name. */
    readonly pool?: string;
    /** user is the rados user name. */
    readonly user?: string;
    /** keyring is the path to key ring for RBDUser. */
    readonly keyring?: string;
    /** secretRef is name of the authentication secret for RBDUser. */
    readonly secretRef?: LocalObjectReference;
    /** readOnly here will force the ReadOnly setting in VolumeMounts. */
    readonly readOnly?: boolean;
}
/** RawArtifact allows raw string content to be placed as an artifact in a container */
export interface RawArtifact {
    /** Data is the string contents of the artifact */
    readonly data: string;
}
/** ResourceClaim references one entry in PodSpec.ResourceClaims. */
export interface ResourceClaim {
    /** Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. */
    readonly name: string;
    /** Request is the name chosen for a request in the referenced claim. */
    readonly request?: string;
}
/** ResourceFieldSelector represents container resources (cpu, memory) and their output format */
export interface ResourceFieldSelector {
    /** Container name: required for volumes, optional for env vars */
    readonly containerName?: string;
    /** Required: resource to select */
    readonly resource: string;
    /** Specifies the output format of the exposed resources, defaults to "1" */
    readonly divisor?: Quantity;
}
export type ResourceList = {
    readonly [key: string]: Quantity;
};
/** ResourceRequirements describes the compute resource requirements. */
export interface ResourceRequirements {
    /** Limits describes the maximum amount of compute resources allowed. */
    readonly limits?: ResourceList;
    /** Requests describes the minimum amount of compute resources required. */
    readonly requests?: ResourceList;
    /** Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container. */
    readonly claims?: readonly ResourceClaim[];
}
/** ResourceTemplate is a template subtype to manipulate kubernetes resources */
export interface ResourceTemplate {
    /** Action is the action to perform to the resource. */
    readonly action: "get" | "create" | "apply" | "delete" | "replace" | "patch";
    /** MergeStrategy is the strategy used to merge a patch. */
    readonly mergeStrategy?: "strategic" | "merge" | "json";
    /** Manifest contains the kubernetes manifest */
    readonly manifest?: string;
    /** ManifestFrom is the source for a single kubernetes manifest */
    readonly manifestFrom?: ManifestFrom;
    /** SetOwnerReference sets the reference to the workflow on the OwnerReference of generated resource. */
    readonly setOwnerReference?: boolean;
    /** SuccessCondition is a label selector expression which describes the conditions of the k8s resource in which it is acceptable to proceed to the following step */
    readonly successCondition?: string;
    /** FailureCondition is a label selector expression which describes the conditions of the k8s resource in which the step was considered failed */
    readonly failureCondition?: string;
    /** Flags is a set of additional options passed to kubectl before submitting a resource I.e. */
    readonly flags?: readonly string[];
}
/** RetryAffinity prevents running steps on the same host. */
export interface RetryAffinity {
    readonly nodeAntiAffinity?: RetryNodeAntiAffinity;
}
/** RetryNodeAntiAffinity is a placeholder for future expansion, only empty nodeAntiAffinity is allowed. */
export type RetryNodeAntiAffinity = {
    readonly [key: string]: never;
};
/** RetryStrategy provides controls on how to retry a workflow step */
export interface RetryStrategy {
    /** Limit is the maximum number of retry attempts when retrying a container. */
    readonly limit?: IntOrString;
    /** RetryPolicy is a policy of NodePhase statuses that will be retried */
    readonly retryPolicy?: "Always" | "OnFailure" | "OnError" | "OnTransientError";
    /** Backoff is a backoff strategy */
    readonly backoff?: Backoff;
    /** Affinity prevents running workflow's step on the same host */
    readonly affinity?: RetryAffinity;
    /** Expression is a condition expression for when a node will be retried. */
    readonly expression?: string;
}
/** S3Artifact is the location of an S3 artifact */
export interface S3Artifact {
    /** Endpoint is the hostname of the bucket endpoint */
    readonly endpoint?: string;
    /** Bucket is the name of the bucket */
    readonly bucket?: string;
    /** Region contains the optional bucket region */
    readonly region?: string;
    /** Insecure will connect to the service with TLS */
    readonly insecure?: boolean;
    /** AccessKeySecret is the secret selector to the bucket's access key */
    readonly accessKeySecret?: SecretKeySelector;
    /** SecretKeySecret is the secret selector to the bucket's secret key */
    readonly secretKeySecret?: SecretKeySelector;
    /** SessionTokenSecret is used for ephemeral credentials like an IAM assume role or S3 access grant */
    readonly sessionTokenSecret?: SecretKeySelector;
    /** RoleARN is the Amazon Resource Name (ARN) of the role to assume. */
    readonly roleARN?: string;
    /** UseSDKCreds tells the driver to figure out credentials based on sdk defaults. */
    readonly useSDKCreds?: boolean;
    /** CreateBucketIfNotPresent tells the driver to attempt to create the S3 bucket for output artifacts, if it doesn't exist. */
    readonly createBucketIfNotPresent?: CreateS3BucketOptions;
    readonly encryptionOptions?: S3EncryptionOptions;
    /** CASecret specifies the secret that contains the CA, used to verify the TLS connection */
    readonly caSecret?: SecretKeySelector;
    /** Key is the key in the bucket where the artifact resides */
    readonly key?: string;
    /** AddressingStyle defines how buckets are addressed by the S3 client. */
    readonly addressingStyle?: "path" | "virtual-hosted";
}
/** S3EncryptionOptions used to determine encryption options during s3 operations */
export interface S3EncryptionOptions {
    /** KMSKeyId tells the driver to encrypt the object using the specified KMS Key. */
    readonly kmsKeyId?: string;
    /** KmsEncryptionContext is a json blob that contains an encryption context. */
    readonly kmsEncryptionContext?: string;
    /** EnableEncryption tells the driver to encrypt objects if set to true. */
    readonly enableEncryption?: boolean;
    /** ServerSideCustomerKeySecret tells the driver to encrypt the output artifacts using SSE-C with the specified secret. */
    readonly serverSideCustomerKeySecret?: SecretKeySelector;
}
/** SELinuxOptions are the labels to be applied to the container */
export interface SELinuxOptions {
    /** User is a SELinux user label that applies to the container. */
    readonly user?: string;
    /** Role is a SELinux role label that applies to the container. */
    readonly role?: string;
    /** Type is a SELinux type label that applies to the container. */
    readonly type?: string;
    /** Level is SELinux level label that applies to the container. */
    readonly level?: string;
}
/** ScaleIOVolumeSource represents a persistent ScaleIO volume */
export interface ScaleIOVolumeSource {
    /** gateway is the host address of the ScaleIO API Gateway. */
    readonly gateway: string;
    /** system is the name of the storage system as configured in ScaleIO. */
    readonly system: string;
    /** secretRef references to the secret for ScaleIO user and other sensitive information. */
    readonly secretRef: LocalObjectReference;
    /** sslEnabled Flag enable/disable SSL communication with Gateway, default false */
    readonly sslEnabled?: boolean;
    /** protectionDomain is the name of the ScaleIO Protection Domain for the configured storage. */
    readonly protectionDomain?: string;
    /** storagePool is the ScaleIO Storage Pool associated with the protection domain. */
    readonly storagePool?: string;
    /** storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. */
    readonly storageMode?: string;
    /** volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source. */
    readonly volumeName?: string;
    /** fsType is the filesystem type to mount. */
    readonly fsType?: string;
    /** readOnly Defaults to false (read/write). */
    readonly readOnly?: boolean;
}
/** A single application container that you want to run within a pod. */
export interface ScriptTemplate {
    /** Name of the container specified as a DNS_LABEL. */
    readonly name?: string;
    /** Container image name. */
    readonly image?: string;
    /** Entrypoint array. */
    readonly command?: readonly string[];
    /** Arguments to the entrypoint. */
    readonly args?: readonly string[];
    /** Container's working directory. */
    readonly workingDir?: string;
    /** List of ports to expose from the container. */
    readonly ports?: readonly ContainerPort[];
    /** List of sources to populate environment variables in the container. */
    readonly envFrom?: readonly EnvFromSource[];
    /** List of environment variables to set in the container. */
    readonly env?: readonly EnvVar[];
    /** Compute Resources required by this container. */
    readonly resources?: ResourceRequirements;
    /** Resources resize policy for the container. */
    readonly resizePolicy?: readonly ContainerResizePolicy[];
    /** RestartPolicy defines the restart behavior of individual containers in a pod. */
    readonly restartPolicy?: "Always" | "Never" | "OnFailure" | Templated;
    /** Pod volumes to mount into the container's filesystem. */
    readonly volumeMounts?: readonly VolumeMount[];
    /** volumeDevices is the list of block devices to be used by the container. */
    readonly volumeDevices?: readonly VolumeDevice[];
    /** Periodic probe of container liveness. */
    readonly livenessProbe?: Probe;
    /** Periodic probe of container service readiness. */
    readonly readinessProbe?: Probe;
    /** StartupProbe indicates that the Pod has successfully initialized. */
    readonly startupProbe?: Probe;
    /** Actions that the management system should take in response to container lifecycle events. */
    readonly lifecycle?: Lifecycle;
    /** Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. */
    readonly terminationMessagePath?: string;
    /** Indicate how the termination message should be populated. */
    readonly terminationMessagePolicy?: "File" | "FallbackToLogsOnError" | Templated;
    /** Image pull policy. */
    readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | Templated;
    /** SecurityContext defines the security options the container should be run with. */
    readonly securityContext?: SecurityContext;
    /** Whether this container should allocate a buffer for stdin in the container runtime. */
    readonly stdin?: boolean;
    /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. */
    readonly stdinOnce?: boolean;
    /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. */
    readonly tty?: boolean;
    /** Source contains the source code of the script to execute */
    readonly source?: string;
    /** Rules that decide on an exit whether the container is restarted. */
    readonly restartPolicyRules?: readonly ContainerRestartRule[];
}
/** SeccompProfile defines a pod/container's seccomp profile settings. */
export interface SeccompProfile {
    /** type indicates which kind of seccomp profile will be applied. */
    readonly type: "Localhost" | "RuntimeDefault" | "Unconfined" | Templated;
    /** localhostProfile indicates a profile defined in a file on the node should be used. */
    readonly localhostProfile?: string;
}
/** SecretEnvSource selects a Secret to populate the environment variables with. */
export interface SecretEnvSource {
    /** Name of the referent. */
    readonly name?: string;
    /** Specify whether the Secret must be defined */
    readonly optional?: boolean;
}
/** SecretKeySelector selects a key of a Secret. */
export interface SecretKeySelector {
    /** Name of the referent. */
    readonly name?: string;
    /** The key of the secret to select from. */
    readonly key: string;
    /** Specify whether the Secret or its key must be defined */
    readonly optional?: boolean;
}
/** Adapts a secret into a projected volume. */
export interface SecretProjection {
    /** Name of the referent. */
    readonly name?: string;
    /** items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. */
    readonly items?: readonly KeyToPath[];
    /** optional field specify whether the Secret or its key must be defined */
    readonly optional?: boolean;
}
/** Adapts a Secret into a volume. */
export interface SecretVolumeSource {
    /** secretName is the name of the secret in the pod's namespace to use. */
    readonly secretName?: string;
    /** items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and content is the value. */
    readonly items?: readonly KeyToPath[];
    /** defaultMode is Optional: mode bits used to set permissions on created files by default. */
    readonly defaultMode?: number;
    /** optional field specify whether the Secret or its keys must be defined */
    readonly optional?: boolean;
}
/** SecurityContext holds security configuration that will be applied to a container. */
export interface SecurityContext {
    /** The capabilities to add/drop when running containers. */
    readonly capabilities?: Capabilities;
    /** Run container in privileged mode. */
    readonly privileged?: boolean;
    /** The SELinux context to be applied to the container. */
    readonly seLinuxOptions?: SELinuxOptions;
    /** The Windows specific settings applied to all containers. */
    readonly windowsOptions?: WindowsSecurityContextOptions;
    /** The UID to run the entrypoint of the container process. */
    readonly runAsUser?: number;
    /** The GID to run the entrypoint of the container process. */
    readonly runAsGroup?: number;
    /** Indicates that the container must run as a non-root user. */
    readonly runAsNonRoot?: boolean;
    /** Whether this container has a read-only root filesystem. */
    readonly readOnlyRootFilesystem?: boolean;
    /** AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. */
    readonly allowPrivilegeEscalation?: boolean;
    /** procMount denotes the type of proc mount to use for the containers. */
    readonly procMount?: string;
    /** The seccomp options to use by this container. */
    readonly seccompProfile?: SeccompProfile;
    /** appArmorProfile is the AppArmor options to use by this container. */
    readonly appArmorProfile?: AppArmorProfile;
}
/** SemaphoreRef is a reference of Semaphore */
export interface SemaphoreRef {
    /** ConfigMapKeyRef is a configmap selector for Semaphore configuration */
    readonly configMapKeyRef?: ConfigMapKeySelector;
    /** Namespace is the namespace of the configmap, default: [namespace of workflow] */
    readonly namespace?: string;
    /** SyncDatabaseRef is a database reference for Semaphore configuration */
    readonly database?: SyncDatabaseRef;
}
/** Sequence expands a workflow step into numeric range */
export interface Sequence {
    /** Count is number of elements in the sequence (default: 0). */
    readonly count?: IntOrString;
    /** Number at which to start the sequence (default: 0) */
    readonly start?: IntOrString;
    /** Number at which to end the sequence (default: 0). */
    readonly end?: IntOrString;
    /** Format is a printf format string to format the value in the sequence */
    readonly format?: string;
}
/** ServiceAccountTokenProjection represents a projected service account token volume. */
export interface ServiceAccountTokenProjection {
    /** audience is the intended audience of the token. */
    readonly audience?: string;
    /** expirationSeconds is the requested duration of validity of the service account token. */
    readonly expirationSeconds?: number;
    /** path is the path relative to the mount point of the file to project the token into. */
    readonly path: string;
}
/** SleepAction describes a "sleep" action. */
export interface SleepAction {
    /** Seconds is the number of seconds to sleep. */
    readonly seconds: number;
}
/** StopStrategy defines if the CronWorkflow should stop scheduling based on an expression. */
export interface StopStrategy {
    /** v3.6 and after: Expression is an expression that stops scheduling workflows when true. */
    readonly expression: string;
}
/** Represents a StorageOS persistent volume resource. */
export interface StorageOSVolumeSource {
    /** volumeName is the human-readable name of the StorageOS volume. */
    readonly volumeName?: string;
    /** volumeNamespace specifies the scope of the volume within StorageOS. */
    readonly volumeNamespace?: string;
    /** fsType is the filesystem type to mount. */
    readonly fsType?: string;
    /** readOnly defaults to false (read/write). */
    readonly readOnly?: boolean;
    /** secretRef specifies the secret to use for obtaining the StorageOS API credentials. */
    readonly secretRef?: LocalObjectReference;
}
/** SuppliedValueFrom is a placeholder for a value to be filled in directly, either through the CLI, API, etc. */
export type SuppliedValueFrom = {
    readonly [key: string]: never;
};
/** SuspendTemplate is a template subtype to suspend a workflow at a predetermined point in time */
export interface SuspendTemplate {
    /** Duration is the seconds to wait before automatically resuming a template. */
    readonly duration?: string;
}
export interface SyncDatabaseRef {
    readonly key: string;
}
/** Synchronization holds synchronization lock configuration */
export interface Synchronization {
    /** v3.6 and after: Semaphores holds the list of Semaphores configuration */
    readonly semaphores?: readonly SemaphoreRef[];
    /** v3.6 and after: Mutexes holds the list of Mutex lock details */
    readonly mutexes?: readonly Mutex[];
}
/** Sysctl defines a kernel parameter to be set */
export interface Sysctl {
    /** Name of a property to set */
    readonly name: string;
    /** Value of a property to set */
    readonly value: string;
}
/** TCPSocketAction describes an action based on opening a socket */
export interface TCPSocketAction {
    /** Number or name of the port to access on the container. */
    readonly port: IntOrString;
    /** Optional: Host name to connect to, defaults to the pod IP. */
    readonly host?: string;
}
/** TTLStrategy is the strategy for the time to live depending on if the workflow succeeded or failed */
export interface TTLStrategy {
    /** SecondsAfterCompletion is the number of seconds to live after completion */
    readonly secondsAfterCompletion?: number;
    /** SecondsAfterSuccess is the number of seconds to live after success */
    readonly secondsAfterSuccess?: number;
    /** SecondsAfterFailure is the number of seconds to live after failure */
    readonly secondsAfterFailure?: number;
}
/** TarStrategy will tar and gzip the file or directory when saving */
export interface TarStrategy {
    /** CompressionLevel specifies the gzip compression level to use for the artifact. */
    readonly compressionLevel?: number;
}
/** Template is a reusable and composable unit of execution in a workflow */
export interface Template {
    /** Name is the name of the template */
    readonly name?: string;
    /** Inputs describe what inputs parameters and artifacts are supplied to this template */
    readonly inputs?: Inputs;
    /** Outputs describe the parameters and artifacts that this template produces */
    readonly outputs?: Outputs;
    /** NodeSelector is a selector to schedule this step of the workflow to be run on the selected node(s). */
    readonly nodeSelector?: {
        readonly [key: string]: string;
    };
    /** Affinity sets the pod's scheduling constraints Overrides the affinity set at the workflow level (if any) */
    readonly affinity?: Affinity;
    /** Metdata sets the pods's metadata, i.e. */
    readonly metadata?: Metadata;
    /** Daemon will allow a workflow to proceed to the next step so long as the container reaches readiness */
    readonly daemon?: boolean;
    /** Steps define a series of sequential/parallel workflow steps */
    readonly steps?: readonly ParallelSteps[];
    /** Container is the main container image to run in the pod */
    readonly container?: Container;
    /** ContainerSet groups multiple containers within a single pod. */
    readonly containerSet?: ContainerSetTemplate;
    /** Script runs a portion of code against an interpreter */
    readonly script?: ScriptTemplate;
    /** Resource template subtype which can run k8s resources */
    readonly resource?: ResourceTemplate;
    /** DAG template subtype which runs a DAG */
    readonly dag?: DAGTemplate;
    /** Suspend template subtype which can suspend a workflow when reaching the step */
    readonly suspend?: SuspendTemplate;
    /** Data is a data template */
    readonly data?: Data;
    /** HTTP makes a HTTP request */
    readonly http?: HTTP;
    /** Plugin is a plugin template Note: the structure of a plugin template is free-form, so we need to have "x-kubernetes-preserve-unknown-fields: true" in the validation schema. */
    readonly plugin?: AnyObject;
    /** Volumes is a list of volumes that can be mounted by containers in a template. */
    readonly volumes?: readonly Volume[];
    /** InitContainers is a list of containers which run before the main container. */
    readonly initContainers?: readonly UserContainer[];
    /** Sidecars is a list of containers which run alongside the main container Sidecars are automatically killed when the main container completes */
    readonly sidecars?: readonly UserContainer[];
    /** Location in which all files related to the step will be stored (logs, artifacts, etc...). */
    readonly archiveLocation?: ArtifactLocation;
    /** Optional duration in seconds relative to the StartTime that the pod may be active on a node before the system actively tries to terminate the pod; value must be positive integer This field is only applicable to container and script templates. */
    readonly activeDeadlineSeconds?: IntOrString;
    /** RetryStrategy describes how to retry a template when it fails */
    readonly retryStrategy?: RetryStrategy;
    /** Parallelism limits the max total parallel pods that can execute at the same time within the boundaries of this template invocation. */
    readonly parallelism?: number;
    /** FailFast, if specified, will fail this template if any of its child pods has failed. */
    readonly failFast?: boolean;
    /** Tolerations to apply to workflow pods. */
    readonly tolerations?: readonly Toleration[];
    /** If specified, the pod will be dispatched by specified scheduler. */
    readonly schedulerName?: string;
    /** PriorityClassName to apply to workflow pods. */
    readonly priorityClassName?: string;
    /** ServiceAccountName to apply to workflow pods */
    readonly serviceAccountName?: string;
    /** AutomountServiceAccountToken indicates whether a service account token should be automatically mounted in pods. */
    readonly automountServiceAccountToken?: boolean;
    /** Executor holds configurations of the executor container. */
    readonly executor?: ExecutorConfig;
    /** HostAliases is an optional list of hosts and IPs that will be injected into the pod spec */
    readonly hostAliases?: readonly HostAlias[];
    /** SecurityContext holds pod-level security attributes and common container settings. */
    readonly securityContext?: PodSecurityContext;
    /** PodSpecPatch holds strategic merge patch to apply against the pod spec. */
    readonly podSpecPatch?: string;
    /** Metrics are a list of metrics emitted from this template */
    readonly metrics?: Metrics;
    /** Synchronization holds synchronization lock configuration for this template */
    readonly synchronization?: Synchronization;
    /** Memoize allows templates to use outputs generated from already executed templates */
    readonly memoize?: Memoize;
    /** Timeout allows to set the total node execution timeout duration counting from the node's start time. */
    readonly timeout?: string;
    /** Annotations is a list of annotations to add to the template at runtime */
    readonly annotations?: {
        readonly [key: string]: string;
    };
    /** PendingTimeout is the longest time in pending status, counted from the node's start time. */
    readonly pendingTimeout?: string;
    /** PodResources defines pod-level resource requests and limits for this template's pod. */
    readonly podResources?: ResourceRequirements;
    /** ResourceClaims that must be allocated before this template's pod may start. */
    readonly resourceClaims?: readonly PodResourceClaim[];
}
/** TemplateRef is a reference of template resource. */
export interface TemplateRef {
    /** Name is the resource name of the template. */
    readonly name?: string;
    /** Template is the name of referred template in the resource. */
    readonly template?: string;
    /** ClusterScope indicates the referred template is cluster scoped (i.e. */
    readonly clusterScope?: boolean;
}
export type Time = string;
/** The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching operator <operator>. */
export interface Toleration {
    /** Key is the taint key that the toleration applies to. */
    readonly key?: string;
    /** Operator represents a key's relationship to the value. */
    readonly operator?: "Exists" | "Equal" | "Lt" | "Gt" | Templated;
    /** Value is the taint value the toleration matches to. */
    readonly value?: string;
    /** Effect indicates the taint effect to match. */
    readonly effect?: "NoSchedule" | "PreferNoSchedule" | "NoExecute" | Templated;
    /** TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored) tolerates the taint. */
    readonly tolerationSeconds?: number;
}
export type Transformation = readonly TransformationStep[];
export interface TransformationStep {
    /** Expression defines an expr expression to apply */
    readonly expression: string;
}
/** TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace. */
export interface TypedLocalObjectReference {
    /** APIGroup is the group for the resource being referenced. */
    readonly apiGroup?: string;
    /** Kind is the type of resource being referenced */
    readonly kind: string;
    /** Name is the name of resource being referenced */
    readonly name: string;
}
/** TypedObjectReference contains enough information to let you locate the typed referenced object */
export interface TypedObjectReference {
    /** APIGroup is the group for the resource being referenced. */
    readonly apiGroup?: string;
    /** Kind is the type of resource being referenced */
    readonly kind: string;
    /** Name is the name of resource being referenced */
    readonly name: string;
    /** Namespace is the namespace of resource being referenced Note that when a namespace is specified, a gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's owner to accept the reference. */
    readonly namespace?: string;
}
/** A single application container that you want to run within a pod. */
export interface UserContainer {
    /** Name of the container specified as a DNS_LABEL. */
    readonly name: string;
    /** Container image name. */
    readonly image?: string;
    /** Entrypoint array. */
    readonly command?: readonly string[];
    /** Arguments to the entrypoint. */
    readonly args?: readonly string[];
    /** Container's working directory. */
    readonly workingDir?: string;
    /** List of ports to expose from the container. */
    readonly ports?: readonly ContainerPort[];
    /** List of sources to populate environment variables in the container. */
    readonly envFrom?: readonly EnvFromSource[];
    /** List of environment variables to set in the container. */
    readonly env?: readonly EnvVar[];
    /** Compute Resources required by this container. */
    readonly resources?: ResourceRequirements;
    /** Resources resize policy for the container. */
    readonly resizePolicy?: readonly ContainerResizePolicy[];
    /** RestartPolicy defines the restart behavior of individual containers in a pod. */
    readonly restartPolicy?: "Always" | "Never" | "OnFailure" | Templated;
    /** Pod volumes to mount into the container's filesystem. */
    readonly volumeMounts?: readonly VolumeMount[];
    /** volumeDevices is the list of block devices to be used by the container. */
    readonly volumeDevices?: readonly VolumeDevice[];
    /** Periodic probe of container liveness. */
    readonly livenessProbe?: Probe;
    /** Periodic probe of container service readiness. */
    readonly readinessProbe?: Probe;
    /** StartupProbe indicates that the Pod has successfully initialized. */
    readonly startupProbe?: Probe;
    /** Actions that the management system should take in response to container lifecycle events. */
    readonly lifecycle?: Lifecycle;
    /** Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem. */
    readonly terminationMessagePath?: string;
    /** Indicate how the termination message should be populated. */
    readonly terminationMessagePolicy?: "File" | "FallbackToLogsOnError" | Templated;
    /** Image pull policy. */
    readonly imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | Templated;
    /** SecurityContext defines the security options the container should be run with. */
    readonly securityContext?: SecurityContext;
    /** Whether this container should allocate a buffer for stdin in the container runtime. */
    readonly stdin?: boolean;
    /** Whether the container runtime should close the stdin channel after it has been opened by a single attach. */
    readonly stdinOnce?: boolean;
    /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. */
    readonly tty?: boolean;
    /** MirrorVolumeMounts will mount the same volumes specified in the main container to the container (including artifacts), at the same mountPaths. */
    readonly mirrorVolumeMounts?: boolean;
    /** Rules that decide on an exit whether the container is restarted. */
    readonly restartPolicyRules?: readonly ContainerRestartRule[];
}
/** ValueFrom describes a location in which to obtain the value to a parameter */
export interface ValueFrom {
    /** Path in the container to retrieve an output parameter value from in container templates */
    readonly path?: string;
    /** JSONPath of a resource to retrieve an output parameter value from in resource templates */
    readonly jsonPath?: string;
    /** JQFilter expression against the resource object in resource templates */
    readonly jqFilter?: string;
    /** Selector (https://github.com/expr-lang/expr) that is evaluated against the event to get the value of the parameter. */
    readonly event?: string;
    /** Parameter reference to a step or dag task in which to retrieve an output parameter value from (e.g. '{{steps.mystep.outputs.myparam}}') */
    readonly parameter?: string;
    /** Supplied value to be filled in directly, either through the CLI, API, etc. */
    readonly supplied?: SuppliedValueFrom;
    /** ConfigMapKeyRef is configmap selector for input parameter configuration */
    readonly configMapKeyRef?: ConfigMapKeySelector;
    /** Default specifies a value to be used if retrieving the value from the specified source fails */
    readonly default?: AnyString;
    /** Expression, if defined, is evaluated to specify the value for the parameter */
    readonly expression?: string;
}
/** Volume represents a named volume in a pod that may be accessed by any container in the pod. */
export interface Volume {
    /** name of the volume. */
    readonly name: string;
    /** hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container. */
    readonly hostPath?: HostPathVolumeSource;
    /** emptyDir represents a temporary directory that shares a pod's lifetime. */
    readonly emptyDir?: EmptyDirVolumeSource;
    /** gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
    readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
    /** awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
    readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
    /** gitRepo represents a git repository at a particular revision. */
    readonly gitRepo?: GitRepoVolumeSource;
    /** secret represents a secret that should populate this volume. */
    readonly secret?: SecretVolumeSource;
    /** nfs represents an NFS mount on the host that shares a pod's lifetime More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs */
    readonly nfs?: NFSVolumeSource;
    /** iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod. */
    readonly iscsi?: ISCSIVolumeSource;
    /** glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. */
    readonly glusterfs?: GlusterfsVolumeSource;
    /** persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace. */
    readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
    /** rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. */
    readonly rbd?: RBDVolumeSource;
    /** flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
    readonly flexVolume?: FlexVolumeSource;
    /** cinder represents a cinder volume attached and mounted on kubelets host machine. */
    readonly cinder?: CinderVolumeSource;
    /** cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. */
    readonly cephfs?: CephFSVolumeSource;
    /** flocker represents a Flocker volume attached to a kubelet's host machine. */
    readonly flocker?: FlockerVolumeSource;
    /** downwardAPI represents downward API about the pod that should populate this volume */
    readonly downwardAPI?: DownwardAPIVolumeSource;
    /** fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod. */
    readonly fc?: FCVolumeSource;
    /** azureFile represents an Azure File Service mount on the host and bind mount to the pod. */
    readonly azureFile?: AzureFileVolumeSource;
    /** configMap represents a configMap that should populate this volume */
    readonly configMap?: ConfigMapVolumeSource;
    /** vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. */
    readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
    /** quobyte represents a Quobyte mount on the host that shares a pod's lifetime. */
    readonly quobyte?: QuobyteVolumeSource;
    /** azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
    readonly azureDisk?: AzureDiskVolumeSource;
    /** photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine. */
    readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
    /** projected items for all in one resources secrets, configmaps, and downward API */
    readonly projected?: ProjectedVolumeSource;
    /** portworxVolume represents a portworx volume attached and mounted on kubelets host machine. */
    readonly portworxVolume?: PortworxVolumeSource;
    /** scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. */
    readonly scaleIO?: ScaleIOVolumeSource;
    /** storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. */
    readonly storageos?: StorageOSVolumeSource;
    /** csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers. */
    readonly csi?: CSIVolumeSource;
    /** ephemeral represents a volume that is handled by a cluster storage driver. */
    readonly ephemeral?: EphemeralVolumeSource;
    /** image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine. */
    readonly image?: ImageVolumeSource;
}
/** VolumeClaimGC describes how to delete volumes from completed Workflows */
export interface VolumeClaimGC {
    /** Strategy is the strategy to use. */
    readonly strategy?: "OnWorkflowCompletion" | "OnWorkflowSuccess";
}
/** volumeDevice describes a mapping of a raw block device within a container. */
export interface VolumeDevice {
    /** name must match the name of a persistentVolumeClaim in the pod */
    readonly name: string;
    /** devicePath is the path inside of the container that the device will be mapped to. */
    readonly devicePath: string;
}
/** VolumeMount describes a mounting of a Volume within a container. */
export interface VolumeMount {
    /** This must match the Name of a Volume. */
    readonly name: string;
    /** Mounted read-only if true, read-write otherwise (false or unspecified). */
    readonly readOnly?: boolean;
    /** RecursiveReadOnly specifies whether read-only mounts should be handled recursively. */
    readonly recursiveReadOnly?: "Disabled" | "IfPossible" | "Enabled" | Templated;
    /** Path within the container at which the volume should be mounted. */
    readonly mountPath: string;
    /** Path within the volume from which the container's volume should be mounted. */
    readonly subPath?: string;
    /** mountPropagation determines how mounts are propagated from the host to container and the other way around. */
    readonly mountPropagation?: "None" | "HostToContainer" | "Bidirectional" | Templated;
    /** Expanded path within the volume from which the container's volume should be mounted. */
    readonly subPathExpr?: string;
}
/** Projection that may be projected along with other supported volume types. */
export interface VolumeProjection {
    /** secret information about the secret data to project */
    readonly secret?: SecretProjection;
    /** downwardAPI information about the downwardAPI data to project */
    readonly downwardAPI?: DownwardAPIProjection;
    /** configMap information about the configMap data to project */
    readonly configMap?: ConfigMapProjection;
    /** serviceAccountToken is information about the serviceAccountToken data to project */
    readonly serviceAccountToken?: ServiceAccountTokenProjection;
    /** ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an auto-updating file. */
    readonly clusterTrustBundle?: ClusterTrustBundleProjection;
    /** Projects an auto-rotating private key and certificate chain. */
    readonly podCertificate?: PodCertificateProjection;
}
/** VolumeResourceRequirements describes the storage resource requirements for a volume. */
export interface VolumeResourceRequirements {
    /** Limits describes the maximum amount of compute resources allowed. */
    readonly limits?: ResourceList;
    /** Requests describes the minimum amount of compute resources required. */
    readonly requests?: ResourceList;
}
/** Represents a vSphere volume resource. */
export interface VsphereVirtualDiskVolumeSource {
    /** volumePath is the path that identifies vSphere volume vmdk */
    readonly volumePath: string;
    /** fsType is filesystem type to mount. */
    readonly fsType?: string;
    /** storagePolicyName is the storage Policy Based Management (SPBM) profile name. */
    readonly storagePolicyName?: string;
    /** storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName. */
    readonly storagePolicyID?: string;
}
/** The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s) */
export interface WeightedPodAffinityTerm {
    /** weight associated with matching the corresponding podAffinityTerm, in the range 1-100. */
    readonly weight: number;
    /** Required. */
    readonly podAffinityTerm: PodAffinityTerm;
}
/** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
export interface WindowsSecurityContextOptions {
    /** GMSACredentialSpecName is the name of the GMSA credential spec to use. */
    readonly gmsaCredentialSpecName?: string;
    /** GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the GMSA credential spec named by the GMSACredentialSpecName field. */
    readonly gmsaCredentialSpec?: string;
    /** The UserName in Windows to run the entrypoint of the container process. */
    readonly runAsUserName?: string;
    /** HostProcess determines if a container should be run as a 'Host Process' container. */
    readonly hostProcess?: boolean;
}
/** Workflow is the definition of a workflow resource +genclient +genclient:noStatus +kubebuilder:resource:shortName=wf +kubebuilder:printcolumn:name="Status",type="string",JSONPath=".status.phase",description="Status of the workflow" +kubebuilder:printcolumn:name="Age",type="date",format="date-time",JSONPath=".status.startedAt",description="When the workflow was started" +kubebuilder:printcolumn:name="Message",type="string",JSONPath=".status.message",description="Human readable message indicating details about why the workflow is in this condition." +k8s:deepcopy-gen:interfaces=k8s.io/apimachinery/pkg/runtime.Object */
export interface Workflow {
    /** The kind of object that this is. */
    readonly kind: "Workflow";
    /** The version of Argo's API. */
    readonly apiVersion: "argoproj.io/v1alpha1";
    readonly metadata: ObjectMeta;
    readonly spec: WorkflowSpec;
    readonly status?: AnyObject;
}
/** WorkflowLevelArtifactGC describes how to delete artifacts from completed Workflows - this spec is used on the Workflow level */
export interface WorkflowLevelArtifactGC {
    /** Strategy is the strategy to use. */
    readonly strategy?: "OnWorkflowCompletion" | "OnWorkflowDeletion" | "Never";
    /** PodMetadata is an optional field for specifying the Labels and Annotations that should be assigned to the Pod doing the deletion */
    readonly podMetadata?: Metadata;
    /** ServiceAccountName is an optional field for specifying the Service Account that should be assigned to the Pod doing the deletion */
    readonly serviceAccountName?: string;
    /** ForceFinalizerRemoval: if set to true, the finalizer will be removed in the case that Artifact GC fails */
    readonly forceFinalizerRemoval?: boolean;
    /** PodSpecPatch holds strategic merge patch to apply against the artgc pod spec. */
    readonly podSpecPatch?: string;
}
export interface WorkflowMetadata {
    readonly labels?: {
        readonly [key: string]: string;
    };
    readonly annotations?: {
        readonly [key: string]: string;
    };
    readonly labelsFrom?: {
        readonly [key: string]: LabelValueFrom;
    };
}
/** WorkflowSpec is the specification of a Workflow. */
export interface WorkflowSpec {
    /** Templates is a list of workflow templates used in a workflow */
    readonly templates?: readonly Template[];
    /** Entrypoint is a template reference to the starting point of the workflow. */
    readonly entrypoint?: string;
    /** Arguments contain the parameters and artifacts sent to the workflow entrypoint Parameters are referencable globally using the 'workflow' variable prefix. */
    readonly arguments?: Arguments;
    /** ServiceAccountName is the name of the ServiceAccount to run all pods of the workflow as. */
    readonly serviceAccountName?: string;
    /** AutomountServiceAccountToken indicates whether a service account token should be automatically mounted in pods. */
    readonly automountServiceAccountToken?: boolean;
    /** Executor holds configurations of executor containers of the workflow. */
    readonly executor?: ExecutorConfig;
    /** Volumes is a list of volumes that can be mounted by containers in a workflow. */
    readonly volumes?: readonly Volume[];
    /** VolumeClaimTemplates is a list of claims that containers are allowed to reference. */
    readonly volumeClaimTemplates?: readonly PersistentVolumeClaim[];
    /** Parallelism limits the max total parallel pods that can execute at the same time in a workflow */
    readonly parallelism?: number;
    /** ArtifactRepositoryRef specifies the configMap name and key containing the artifact repository config. */
    readonly artifactRepositoryRef?: ArtifactRepositoryRef;
    /** Suspend will suspend the workflow and prevent execution of any future steps in the workflow */
    readonly suspend?: boolean;
    /** NodeSelector is a selector which will result in all pods of the workflow to be scheduled on the selected node(s). */
    readonly nodeSelector?: {
        readonly [key: string]: string;
    };
    /** Affinity sets the scheduling constraints for all pods in the workflow. */
    readonly affinity?: Affinity;
    /** Tolerations to apply to workflow pods. */
    readonly tolerations?: readonly Toleration[];
    /** ImagePullSecrets is a list of references to secrets in the same namespace to use for pulling any images in pods that reference this ServiceAccount. */
    readonly imagePullSecrets?: readonly LocalObjectReference[];
    /** Host networking requested for this workflow pod. */
    readonly hostNetwork?: boolean;
    /** Set DNS policy for workflow pods. */
    readonly dnsPolicy?: "ClusterFirstWithHostNet" | "ClusterFirst" | "Default" | "None" | Templated;
    /** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
    readonly dnsConfig?: PodDNSConfig;
    /** OnExit is a template reference which is invoked at the end of the workflow, irrespective of the success, failure, or error of the primary workflow. */
    readonly onExit?: string;
    /** TTLStrategy limits the lifetime of a Workflow that has finished execution depending on if it Succeeded or Failed. */
    readonly ttlStrategy?: TTLStrategy;
    /** Optional duration in seconds relative to the workflow start time which the workflow is allowed to run before the controller terminates the workflow. */
    readonly activeDeadlineSeconds?: number;
    /** Priority is used if controller is configured to process limited number of workflows in parallel. */
    readonly priority?: number;
    /** Set scheduler name for all pods. */
    readonly schedulerName?: string;
    /** PodGC describes the strategy to use when deleting completed pods */
    readonly podGC?: PodGC;
    /** PriorityClassName to apply to workflow pods. */
    readonly podPriorityClassName?: string;
    readonly hostAliases?: readonly HostAlias[];
    /** SecurityContext holds pod-level security attributes and common container settings. */
    readonly securityContext?: PodSecurityContext;
    /** PodSpecPatch holds strategic merge patch to apply against the pod spec. */
    readonly podSpecPatch?: string;
    /** PodDisruptionBudget holds the number of concurrent disruptions that you allow for Workflow's Pods. */
    readonly podDisruptionBudget?: PodDisruptionBudgetSpec;
    /** Metrics are a list of metrics emitted from this Workflow */
    readonly metrics?: Metrics;
    /** Shutdown will shutdown the workflow according to its ShutdownStrategy */
    readonly shutdown?: string;
    /** WorkflowTemplateRef holds a reference to a WorkflowTemplate for execution */
    readonly workflowTemplateRef?: WorkflowTemplateRef;
    /** Synchronization holds synchronization lock configuration for this Workflow */
    readonly synchronization?: Synchronization;
    /** VolumeClaimGC describes the strategy to use when deleting volumes from completed workflows */
    readonly volumeClaimGC?: VolumeClaimGC;
    /** RetryStrategy for all templates in the workflow. */
    readonly retryStrategy?: RetryStrategy;
    /** PodMetadata defines additional metadata that should be applied to workflow pods */
    readonly podMetadata?: Metadata;
    /** TemplateDefaults holds default template values that will apply to all templates in the Workflow, unless overridden on the template-level */
    readonly templateDefaults?: Template;
    /** ArchiveLogs indicates if the container logs should be archived */
    readonly archiveLogs?: boolean;
    /** Hooks holds the lifecycle hook which is invoked at lifecycle of step, irrespective of the success, failure, or error status of the primary step */
    readonly hooks?: LifecycleHooks;
    /** WorkflowMetadata contains some metadata of the workflow to refer to */
    readonly workflowMetadata?: WorkflowMetadata;
    /** ArtifactGC describes the strategy to use when deleting artifacts from completed or deleted workflows (applies to all output Artifacts unless Artifact.ArtifactGC is specified, which overrides this) */
    readonly artifactGC?: WorkflowLevelArtifactGC;
    /** Executor plugins of this workflow; needs ARGO_WORKFLOW_LEVEL_EXECUTOR_PLUGINS on the controller. */
    readonly executorPlugins?: readonly ExecutorPlugin[];
    /** PodResources defines pod-level resource requests and limits for all workflow pods. */
    readonly podResources?: ResourceRequirements;
    /** ResourceClaims that must be allocated before the workflow's pods may start. */
    readonly resourceClaims?: readonly PodResourceClaim[];
}
/** WorkflowStep is a reference to a template to execute in a series of step */
export interface WorkflowStep {
    /** Name of the step */
    readonly name?: string;
    /** Template is the name of the template to execute as the step */
    readonly template?: string;
    /** Inline is the template. */
    readonly inline?: Template;
    /** Arguments hold arguments to the template */
    readonly arguments?: Arguments;
    /** TemplateRef is the reference to the template resource to execute as the step. */
    readonly templateRef?: TemplateRef;
    /** WithItems expands a step into multiple parallel steps from the items in the list Note: The structure of WithItems is free-form, so we need "x-kubernetes-preserve-unknown-fields: true" in the validation schema. */
    readonly withItems?: readonly Item[];
    /** WithParam expands a step into multiple parallel steps from the value in the parameter, which is expected to be a JSON list. */
    readonly withParam?: string;
    /** WithSequence expands a step into a numeric sequence */
    readonly withSequence?: Sequence;
    /** When is an expression in which the step should conditionally execute */
    readonly when?: string;
    /** ContinueOn makes argo to proceed with the following step even if this step fails. */
    readonly continueOn?: ContinueOn;
    /** OnExit is a template reference which is invoked at the end of the template, irrespective of the success, failure, or error of the primary template. */
    readonly onExit?: string;
    /** Hooks holds the lifecycle hook which is invoked at lifecycle of step, irrespective of the success, failure, or error status of the primary step */
    readonly hooks?: LifecycleHooks;
}
/** WorkflowTemplate is the definition of a workflow template resource +genclient +genclient:noStatus +kubebuilder:resource:shortName=wftmpl +k8s:deepcopy-gen:interfaces=k8s.io/apimachinery/pkg/runtime.Object */
export interface WorkflowTemplate {
    /** The kind of object that this is. */
    readonly kind: "WorkflowTemplate";
    /** The version of Argo's API. */
    readonly apiVersion: "argoproj.io/v1alpha1";
    readonly metadata: ObjectMeta;
    readonly spec: WorkflowSpec;
}
/** WorkflowTemplateRef is a reference to a WorkflowTemplate resource. */
export interface WorkflowTemplateRef {
    /** Name is the resource name of the workflow template. */
    readonly name?: string;
    /** ClusterScope indicates the referred template is cluster scoped (i.e. */
    readonly clusterScope?: boolean;
}
/** ZipStrategy will unzip zipped input artifacts */
export type ZipStrategy = {
    readonly [key: string]: never;
};
