import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import type { Json } from "../../graph/types.ts";
import { StreamCut } from "../cluster-error.ts";
import type { ClusterRequest, Connection } from "../connection.ts";
import type { Access } from "./access.ts";
import { describe, isForeign, unexpected } from "./failures.ts";
import { persist } from "./persist.ts";
import { readLines } from "./read-lines.ts";
import { makeSession, type Session, type TransportSettings } from "./session.ts";

/** Milliseconds for one attempt. */
const defaultTimeout = 30_000;

/** Obtains the credentials at once: a missing program is said before anything else happens. */
export async function makeConnection(access: Access, settings: TransportSettings, signal: AbortSignal | undefined): Promise<Connection> {
  const session = makeSession(access, settings);
  await session.credential(signal);
  return {
    kind: access.kind,
    description: session.mask(describe(session)),
    namespace: access.namespace,
    secrets: session.secrets,

    async request(asked) {
      const request = untilClosed(asked, session);
      const reply = await persist(session, request, request.timeout ?? defaultTimeout, async ({ body }) => ({ text: await body.text() }));
      if (isForeign(reply)) throw unexpected(session, request, reply);
      return { status: reply.status, headers: reply.headers, text: reply.text, json: jsonOf(reply.text) };
    },

    async *lines(asked) {
      const request = untilClosed(asked, session);
      const { silence, signal: aborted } = request;
      // Neither the API server (the log of a quiet container) nor Argo Server (grpc-gateway's ForwardResponseStream) need send anything, not even
      // a status, before there is a first line: only the caller knows how much silence is too much, and for both it is a stream that fell silent.
      const read = async ({ statusCode, headers, body }: Dispatcher.ResponseData) => {
        const html = /^text\/html/i.test(String(headers["content-type"] ?? ""));
        return statusCode === 200 && !html ? { text: "", body: body as Readable } : { text: await body.text(), body: undefined };
      };
      try {
        const reply = await persist(session, request, request.timeout ?? silence, read, "stream");
        if (!reply.value.body) throw unexpected(session, request, reply);
        yield* readLines(reply.value.body, { silence, signal: aborted });
      } catch (error) {
        throw error instanceof StreamCut ? new StreamCut(session.mask(`${describe(session)}: ${error.message}`)) : error;
      }
    },

    close: () => session.close(),
  };
}

/** What nobody waits for any more must not keep a program from ending. */
function untilClosed<Request extends ClusterRequest>(request: Request, { closed }: Session): Request {
  return { ...request, signal: request.signal === undefined ? closed : AbortSignal.any([request.signal, closed]) };
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
