/**
 * How the pod of a task is set up, in the words of `structure.json`.
 *
 * @param {any} resources of its container
 * @param {any} pod what the platform's part of the specification says of its executor
 * @param {(constant: any) => string} text
 * @param {(source: any) => string} from
 */
export function podSettings({ accelerator, resourceCpuLimit, resourceMemoryLimit } = {}, pod, text, from) {
  const found = {};
  if (resourceCpuLimit !== undefined) found["limit cpu"] = text(resourceCpuLimit);
  if (resourceMemoryLimit !== undefined) found["limit memory"] = text(resourceMemoryLimit);
  if (accelerator !== undefined) {
    found["limit accelerator"] = text(accelerator.resourceCount);
    found["accelerator type"] = text(accelerator.resourceType);
  }
  for (const { secretNameParameter, keyToEnv } of pod.secretAsEnv ?? [])
    for (const { envVar, secretKey } of keyToEnv) found[`env ${envVar}`] = `${secretKey} of secret ${from(secretNameParameter)}`;
  for (const { configMapNameParameter, keyToEnv } of pod.configMapAsEnv ?? [])
    for (const { envVar, configMapKey } of keyToEnv)
      found[`env ${envVar}`] = `${configMapKey} of config map ${from(configMapNameParameter)}`;
  for (const { name, fieldPath } of pod.fieldPathAsEnv ?? []) found[`env ${name}`] = fieldPath;
  for (const { mountPath, secretNameParameter } of pod.secretAsVolume ?? [])
    found[`volume ${mountPath}`] = `secret ${from(secretNameParameter)}`;
  for (const { mountPath, configMapNameParameter } of pod.configMapAsVolume ?? [])
    found[`volume ${mountPath}`] = `config map ${from(configMapNameParameter)}`;
  for (const { mountPath, pvcNameParameter } of pod.pvcMount ?? []) found[`volume ${mountPath}`] = `claim ${from(pvcNameParameter)}`;
  for (const name of Object.keys(pod.podMetadata?.labels ?? {})) found[`label ${name}`] = "text";
  for (const name of Object.keys(pod.podMetadata?.annotations ?? {})) found[`annotation ${name}`] = "text";
  if (pod.nodeSelector) found["node selector"] = from(pod.nodeSelector.nodeSelectorJson);
  for (const { tolerationJson } of pod.tolerations ?? []) found["tolerations"] = from(tolerationJson);
  for (const { nodeAffinityJson } of pod.nodeAffinity ?? []) found["affinity"] = from(nodeAffinityJson);
  for (const { secretNameParameter } of pod.imagePullSecret ?? []) found["pull secret"] = from(secretNameParameter);
  return found;
}
