import type { AzureAuth as Azure } from "@kubernetes/client-node/dist/azure_auth.js";
import type { GoogleCloudPlatformAuth as Google } from "@kubernetes/client-node/dist/gcp_auth.js";
import type { OpenIDConnectAuth as OpenId } from "@kubernetes/client-node/dist/oidc_auth.js";
import type { LoadScript } from "./load-script.ts";

/** `kubernetes-auth-<hash>.js`, filled in by the build, which puts this module in the place of client-node's own. */
declare const VENDORED_KUBERNETES_AUTH: string;
/** What the script that this module becomes part of was itself loaded with. */
declare const loadScript: LoadScript;

const loaded = loadScript(VENDORED_KUBERNETES_AUTH);

export const OpenIDConnectAuth = loaded["OpenIDConnectAuth"] as typeof OpenId;
export const GoogleCloudPlatformAuth = loaded["GoogleCloudPlatformAuth"] as typeof Google;
export const AzureAuth = loaded["AzureAuth"] as typeof Azure;
