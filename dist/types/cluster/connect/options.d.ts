import type { Clock } from "../connection.js";
/** How to get to a cluster. An empty text counts as nothing said, as it comes from an input that is not set. */
export interface ConnectionOptions {
    /** The path of a kubeconfig, or its content (YAML, JSON, or either as base64). Default: `$KUBECONFIG`, then `~/.kube/config`, then the service account of this pod. */
    readonly kubeconfig?: string | undefined;
    /** Default: the kubeconfig's `current-context`. */
    readonly context?: string | undefined;
    /** Default: `$ARGO_NAMESPACE`, then that of the context. */
    readonly namespace?: string | undefined;
    /** The address of a Kubernetes API instead of a kubeconfig: `https://host:6443`. */
    readonly server?: string | undefined;
    /** PEM of the authority that signed the certificate of `server` or `argoServer`. */
    readonly certificateAuthority?: string | undefined;
    /**
     * A bearer token, with or without `Bearer `, in place of what the kubeconfig has. A function makes one (GitHub's OIDC token lives for five minutes): it is called when connecting,
     * shortly before the token runs out, and once more when it is refused.
     */
    readonly token?: string | (() => Promise<string>) | undefined;
    /** `host:port` or a URL of an Argo Server, to be used instead of the Kubernetes API. Default: `$ARGO_SERVER`, unless a kubeconfig, context or server is named here. */
    readonly argoServer?: string | undefined;
    /** Default: `token`, then `$ARGO_TOKEN`, then that of the kubeconfig, as the argo command does it. */
    readonly argoToken?: string | undefined;
    /** Trust any certificate of `server` or `argoServer`. Default for an Argo Server: `$ARGO_INSECURE_SKIP_VERIFY`. */
    readonly insecureSkipVerify?: boolean | undefined;
    /** Default: `process.env`. */
    readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
    /** Default: that of the user. */
    readonly homeDirectory?: string | undefined;
    /** Where Kubernetes puts a pod's token. Default: `/var/run/secrets/kubernetes.io/serviceaccount`. */
    readonly serviceAccountDirectory?: string | undefined;
    readonly clock?: Clock | undefined;
    /** From 0 to 1; default `Math.random`. */
    readonly random?: (() => number) | undefined;
    /** Told of every request that is sent again, in words for people. */
    readonly onRetry?: ((notice: string) => void) | undefined;
    /** Told of every secret as soon as it is known, before it is used: for masks elsewhere. */
    readonly onSecret?: ((secret: string) => void) | undefined;
    /** Ends the connecting (a credentials program may take its time). */
    readonly signal?: AbortSignal | undefined;
}
