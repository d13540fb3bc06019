/** Node labels that name a kind of accelerator, and the resource of the pods that use one. */
const acceleratorLabels: readonly (readonly [label: RegExp, resource: string])[] = [
  [/^cloud\.google\.com\/gke-accelerator$/, "nvidia.com/gpu"],
  [/^cloud\.google\.com\/gke-tpu-accelerator$/, "google.com/tpu"],
  [/^nvidia\.com\/(gpu\.(product|family|memory|count|present)|mig\.strategy)$/, "nvidia.com/gpu"],
  [
    /^(eks\.amazonaws\.com\/instance-gpu-(name|manufacturer|count|memory)|karpenter\.k8s\.aws\/instance-gpu-(name|manufacturer|count|memory))$/,
    "nvidia.com/gpu",
  ],
  [/^k8s\.amazonaws\.com\/accelerator$/, "nvidia.com/gpu"],
  [/^(kubernetes\.azure\.com\/)?accelerator$/, "nvidia.com/gpu"],
  [/^amd\.com\/gpu\./, "amd.com/gpu"],
];

/** The resource to request beside a node selector's label, where that label chooses nodes by their accelerator. */
export function acceleratorResource(label: string): string | undefined {
  return acceleratorLabels.find(([pattern]) => pattern.test(label))?.[1];
}

/** Whether a resource is a device of an accelerator: `nvidia.com/gpu`, `nvidia.com/mig-1g.5gb`, `amd.com/gpu`, `google.com/tpu`. */
export function isAcceleratorResource(resource: string): boolean {
  return /^(nvidia\.com\/(gpu|mig-)|amd\.com\/gpu|google\.com\/tpu|gpu\.intel\.com\/|aws\.amazon\.com\/neuron|habana\.ai\/)/.test(resource);
}

/** GKE writes its accelerators in lowercase with hyphens. `NVIDIA_TESLA_T4` gives `nvidia-tesla-t4`; right values give undefined. */
export function suggestGkeAccelerator(label: string, value: string): string | undefined {
  if (!/^cloud\.google\.com\/gke-(tpu-)?accelerator$/.test(label)) return undefined;
  const spelled = value
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, "-");
  return spelled === value ? undefined : spelled;
}
