/**
 * Methods of a task in the Python SDK of Kubeflow Pipelines (`PipelineTask` of kfp.dsl, the helpers of kfp-kubernetes, and of version 1), as
 * the option that says the same. Names are compared without case and underscores, since they get translated to camelCase.
 */
const options: Readonly<Record<string, string>> = {
  setcpulimit: 'resources: { cpu: "4" }',
  setcpurequest: 'resources: { requests: { cpu: "4" } }',
  setmemorylimit: 'resources: { memory: "8Gi" }',
  setmemoryrequest: 'resources: { requests: { memory: "8Gi" } }',
  setgpulimit: "resources: { gpu: 1 }",
  setacceleratorlimit: "resources: { gpu: 1 }",
  setacceleratortype: 'nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" }',
  addnodeselectorconstraint: 'nodeSelector: { "cloud.google.com/gke-accelerator": "nvidia-tesla-t4" }',
  addnodeselector: 'nodeSelector: { "kubernetes.io/arch": "arm64" }',
  addtoleration: 'tolerations: [{ key: "gpu", operator: "Exists" }]',
  addaffinity: "affinity: { … }",
  addpvolumes: 'volumes: { "/mnt/data": pvc("data") }',
  addvolume: 'volumes: { "/mnt/data": pvc("data") }',
  mountpvc: 'volumes: { "/mnt/data": pvc("data") }',
  usesecretasvolume: 'volumes: { "/etc/keys": secretVolume("keys") }',
  useconfigmapasvolume: 'volumes: { "/etc/settings": configMapVolume("settings") }',
  usesecretasenv: 'env: { TOKEN: secret("service", "token") }',
  useconfigmapasenv: 'env: { LEVEL: configMap("settings", "level") }',
  usefieldpathasenv: 'env: { POD: field("metadata.name") }',
  setenvvariable: 'env: { LEVEL: "debug" }',
  addenvvariable: 'env: { LEVEL: "debug" }',
  setcachingoptions: "cache: false",
  setretry: "retry: 3",
  settimeout: 'timeout: "30m"',
  setdisplayname: 'name: "train"',
  setcontainerimage: 'image: "python:3.12-slim"',
  setimagepullpolicy: 'imagePullPolicy: "Always"',
  addpodlabel: 'labels: { team: "search" }',
  addpodannotation: 'annotations: { note: "nightly" }',
  ignoreupstreamfailure: "continueOnError: true",
  after: "after: [prepared]",
};

/** `resources: { cpu: "4" }` for `set_cpu_limit` or `setCpuLimit`; undefined for what is no such method. */
export function optionOfSetter(name: string): string | undefined {
  const plain = name.toLowerCase().replaceAll("_", "");
  return Object.hasOwn(options, plain) ? options[plain] : undefined;
}
