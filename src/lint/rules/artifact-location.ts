import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const artifactLocation: Rule = {
  code: "ARG0122",
  name: "artifact-location",
  severity: "error",
  summary: "The place where an artifact lies is not complete.",
  description:
    "Argo looks closely at two kinds: git needs a repository, HDFS its addresses, an absolute path and a way to log in. Of the others it finds out when the workflow runs.",
  examples: [
    {
      wrong: templateWith(`inputs: {artifacts: [{name: code, path: /code, git: {repo: "", revision: main}}]}
container: {image: alpine:3.22, command: [ls, /code]}`),
      right:
        templateWith(`inputs: {artifacts: [{name: code, path: /code, git: {repo: "https://github.com/argoproj/argo-workflows", revision: main}}]}
container: {image: alpine:3.22, command: [ls, /code]}`),
    },
  ],
};

const required = (fields: string, hint: string): Words => ({ message: `${fields} required`, hint });

export const artifactLocationWords = {
  git: (field: string) => required(`${field}.git.repo is`, "Add `repo: …`, the URL of the repository."),
  hdfsAddresses: (field: string) => required(`${field}.addresses is`, "Add `addresses: [HOST:PORT]`, the name nodes."),
  hdfsPath: (field: string) => required(`${field}.path is`, "Add `path: /…`, where the file lies in HDFS."),
  hdfsRelative: (field: string, path: string): Words => ({
    message: `${field}.path must be a absolute file path`,
    hint: `Write \`/${path}\`.`,
  }),
  hdfsUser: (field: string) =>
    required(
      `either ${field}.hdfsUser, ${field}.krbCCacheSecret or ${field}.krbKeytabSecret is`,
      "Add `hdfsUser: …`, or a secret for Kerberos.",
    ),
  hdfsKeytab: (field: string): Words => ({
    message: `${field}.krbServicePrincipalName, ${field}.krbConfigConfigMap, ${field}.krbUsername and ${field}.krbRealm are required with ${field}.krbKeytabSecret`,
    hint: "Add all four beside the secret.",
  }),
  hdfsCache: (field: string): Words => ({
    message: `${field}.krbServicePrincipalName and ${field}.krbConfigConfigMap are required with ${field}.krbCCacheSecret`,
    hint: "Add both beside the secret.",
  }),
};
