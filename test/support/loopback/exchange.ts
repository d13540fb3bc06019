import type { IncomingMessage, ServerResponse } from "node:http";
import type { FaultKind } from "./faults.ts";
import { ApiFailure } from "./objects.ts";

export interface RecordedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, otherwise text; undefined where there is none. */
  readonly body: unknown;
  /** What was answered; undefined where nothing was. */
  status: number | undefined;
  readonly fault: FaultKind | undefined;
}

/** One request and the ways to answer it, faults included. */
export interface Exchange {
  readonly request: RecordedRequest;
  json(status: number, body: unknown): void;
  /** Begins a reply that goes on. */
  open(contentType: string): Stream;
}

export interface Stream {
  write(text: string): void;
  end(): void;
  readonly closed: boolean;
  onClose(listener: () => void): void;
}

export function makeExchange(request: RecordedRequest, incoming: IncomingMessage, response: ServerResponse): Exchange {
  const { fault } = request;
  const limit = typeof fault === "object" && "cut" in fault ? fault.cut : undefined;
  let written = 0;
  /** false once the connection is cut. */
  const write = (text: string): boolean => {
    const bytes = Buffer.from(text);
    if (limit === undefined || written + bytes.length <= limit) {
      written += bytes.length;
      if (!response.destroyed) response.write(bytes);
      return true;
    }
    response.write(bytes.subarray(0, limit - written), () => incoming.socket.destroy());
    written = limit;
    return false;
  };
  return {
    request,
    json(status, body) {
      if (fault === "lose-reply") return void incoming.socket.destroy();
      request.status = status;
      const text = `${JSON.stringify(body)}\n`;
      response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      if (write(text)) response.end();
    },
    open(contentType) {
      request.status = 200;
      response.writeHead(200, { "content-type": contentType });
      response.flushHeaders();
      if (fault === "lose-reply") incoming.socket.destroy();
      let open = true;
      return {
        write(text) {
          if (open && fault !== "silence") open = write(text);
        },
        end() {
          if (open && fault !== "silence") response.end();
          open = false;
        },
        get closed() {
          return response.destroyed || response.writableEnded;
        },
        onClose: (listener) => void response.once("close", listener),
      };
    },
  };
}

const reasons: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  410: "Expired",
  422: "Invalid",
  429: "TooManyRequests",
  500: "InternalError",
  503: "ServiceUnavailable",
};

export function failureOf(status: number): ApiFailure {
  const reason = reasons[status] ?? "Unknown";
  return new ApiFailure(status, reason, status === 401 ? "Unauthorized" : `the server said ${reason} because the test wants it`);
}
