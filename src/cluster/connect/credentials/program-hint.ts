import { basename } from "node:path";

/** Which step of a workflow brings the program that makes a cloud's credentials, and how it is installed elsewhere. */
export function programHint(command: string, words: readonly string[], installHint: string | undefined): string {
  const name = basename(command).replace(/\.exe$/i, "");
  const key = name === "kubectl" && words[0] === "oidc-login" ? "kubectl-oidc_login" : name;
  const known = steps[key];
  if (known) return known;
  const own = installHint
    ?.trim()
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
  return own ? `the kubeconfig says: ${own.slice(0, 400)}` : `install \`${name}\` in a step before argots, and see that it is on the PATH.`;
}

const steps: Readonly<Record<string, string>> = {
  "gke-gcloud-auth-plugin":
    "in a workflow, add the steps `google-github-actions/auth` and `google-github-actions/setup-gcloud` with `install_components: gke-gcloud-auth-plugin` before argots; elsewhere `gcloud components install gke-gcloud-auth-plugin`.",
  gcloud:
    "in a workflow, add the steps `google-github-actions/auth` and `google-github-actions/setup-gcloud` before argots; elsewhere install the Google Cloud CLI.",
  aws: "in a workflow, add the step `aws-actions/configure-aws-credentials` before argots; a self-hosted runner or another machine needs the AWS CLI (version 2) too.",
  "aws-iam-authenticator":
    "in a workflow, add the step `aws-actions/configure-aws-credentials` and install aws-iam-authenticator before argots; `aws eks update-kubeconfig` makes a kubeconfig that needs only `aws`.",
  kubelogin:
    "in a workflow, add the steps `azure/login` and `azure/use-kubelogin` before argots, and run `kubelogin convert-kubeconfig -l azurecli`; elsewhere `az aks install-cli`.",
  "kubectl-oidc_login":
    "install kubelogin (`kubectl krew install oidc-login`); it opens a browser, so that a workflow better uses a service account's token.",
  kubectl: "install kubectl, in a workflow with the step `azure/setup-kubectl`.",
  doctl: "in a workflow, add the step `digitalocean/action-doctl` with a token before argots; elsewhere install doctl.",
  oci: "in a workflow, add the step `oracle-actions/configure-kubectl-oke` before argots; elsewhere install the OCI CLI.",
  ibmcloud: "install the IBM Cloud CLI and log in before argots.",
  tsh: "in a workflow, add the steps `teleport-actions/setup` and `teleport-actions/auth-k8s` before argots; elsewhere install Teleport's tsh.",
  yc: "install the Yandex Cloud CLI and log in before argots.",
  linode: "install the program that the kubeconfig names, and log in before argots.",
};
