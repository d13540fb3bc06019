import * as messages from "../../diagnostics/messages.generated.ts";
import type { ActionContext } from "../context.ts";
import { githubApi, reasonOfReply } from "../github/api.ts";
import type { Masking } from "../masking.ts";

/** Asks GitHub for the job's OIDC token, anew at every call: it lives for five minutes. */
export function oidcToken(audience: string, masks: Masking, context: ActionContext): () => Promise<string> {
  return async () => {
    const { ClusterError } = await context.loadCluster();
    const fault = (reason: string): Error => new ClusterError("configuration", messages.oidcNotAvailable({ audience, reason }));
    const url = context.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
    const request = context.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
    if (!url || !request) throw fault("the job may not ask for one");
    if (!URL.canParse(url)) throw fault("the runner names no address to ask at");
    const address = new URL(url);
    address.searchParams.set("audience", audience);
    const reply = await githubApi(address.origin, request, context).request("GET", address.pathname + address.search);
    const value =
      reply.kind === "reply" && reply.status === 200 ? (reply.body as { readonly value?: unknown } | undefined)?.value : undefined;
    if (typeof value !== "string") throw fault(reasonOfReply(reply));
    masks.add([value]);
    return value;
  };
}
