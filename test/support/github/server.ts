import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: "Bot" | "User" };
}

/** A request that the server got, in order. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** What to do with a request instead of answering it. */
export type Misbehaviour =
  | { readonly kind: "status"; readonly status: number; readonly message?: string; readonly headers?: Readonly<Record<string, string>> }
  /** Carried out, and the reply is lost. */
  | { readonly kind: "lost-reply" }
  /** Answered after so many milliseconds. */
  | { readonly kind: "slow"; readonly milliseconds: number };

export interface GithubServer {
  readonly url: string;
  readonly comments: StoredComment[];
  readonly asked: Asked[];
  /** The next requests that match are answered so, each misbehaviour once. */
  misbehave(match: RegExp, ...how: readonly Misbehaviour[]): void;
  /** What `compare/BASE...HEAD` answers. */
  compare(answer: unknown): void;
  /** Where lists of comments say that they go on. */
  nextPageAt(url: string): void;
  close(): Promise<void>;
}

/** As much of GitHub's API as the action asks for, on loopback, with comments in pages of `pageSize`. `login` is whom the token belongs to; a job's token may not ask. */
export async function startGithub({ pageSize = 100, login }: { pageSize?: number; login?: string } = {}): Promise<GithubServer> {
  const comments: StoredComment[] = [];
  const asked: Asked[] = [];
  const misbehaviours: { match: RegExp; how: Misbehaviour }[] = [];
  let comparison: unknown;
  let next = 1;
  let nextPage: string | undefined;

  const answer = (request: IncomingMessage, body: unknown, response: ServerResponse): void => {
    const url = new URL(request.url!, "http://github");
    const send = (status: number, value: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
    };
    const shown = (comment: StoredComment) => ({ ...comment, html_url: `https://github.test/comment/${comment.id}` });
    if (url.pathname === "/user")
      return login === undefined ? send(403, { message: "Resource not accessible by integration" }) : send(200, { login });
    if (url.pathname.includes("/compare/")) return comparison === undefined ? send(404, { message: "Not Found" }) : send(200, comparison);
    if (/\/issues\/comments\/\d+$/.test(url.pathname) && request.method === "PATCH") {
      const comment = comments.find(({ id }) => id === Number(url.pathname.split("/").at(-1)));
      if (comment === undefined) return send(404, { message: "Not Found" });
      comment.body = (body as { body: string }).body;
      return send(200, shown(comment));
    }
    if (/\/issues\/\d+\/comments$/.test(url.pathname) && request.method === "POST") {
      const text = (body as { body: string }).body;
      if (text.length > 65_536) return send(422, { message: "Body is too long (maximum is 65536 characters)" });
      const comment: StoredComment = {
        id: next++,
        body: text,
        user: { login: login ?? "github-actions[bot]", type: login === undefined ? "Bot" : "User" },
      };
      comments.push(comment);
      return send(201, shown(comment));
    }
    if (/\/issues\/\d+\/comments$/.test(url.pathname)) {
      const page = Number(url.searchParams.get("page") ?? 1);
      const rest = comments.slice(page * pageSize);
      const link = new URL(request.url!, `http://${request.headers.host!}`);
      link.searchParams.set("page", String(page + 1));
      return send(
        200,
        comments.slice((page - 1) * pageSize, page * pageSize).map(shown),
        nextPage !== undefined || rest.length > 0 ? { link: `<${nextPage ?? link.href}>; rel="next"` } : {},
      );
    }
    return send(404, { message: "Not Found" });
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      const line = `${request.method!} ${request.url!}`;
      asked.push({ method: request.method!, path: request.url!, authorization: request.headers.authorization, body });
      const index = misbehaviours.findIndex(({ match }) => match.test(line));
      const how = index === -1 ? undefined : misbehaviours.splice(index, 1)[0]!.how;
      switch (how?.kind) {
        case undefined:
          return answer(request, body, response);
        case "status":
          return void response
            .writeHead(how.status, { "content-type": "application/json", ...how.headers })
            .end(JSON.stringify({ message: how.message ?? `status ${how.status}` }));
        case "slow":
          return void setTimeout(() => answer(request, body, response), how.milliseconds);
        case "lost-reply": {
          const silent = { writeHead: () => ({ end: () => undefined }) } as unknown as ServerResponse;
          answer(request, body, silent);
          return void request.socket.destroy();
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    asked,
    misbehave: (match, ...how) => void misbehaviours.push(...how.map((one) => ({ match, how: one }))),
    nextPageAt: (url) => void (nextPage = url),
    compare: (value) => void (comparison = value),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
