import type { Json } from "../../graph/types.ts";
import { StreamCut } from "../cluster-error.ts";
import { fieldsOf, textOf, type Fields } from "../kubernetes/json.ts";

/** `{"result": …}`, or `{"error": …}` at the end: what grpc-gateway makes of a stream. */
export type StreamItem = { readonly kind: "result"; readonly result: Fields } | StreamFailure;

export interface StreamFailure {
  readonly kind: "failure";
  readonly status: number;
  readonly message: string;
}

/** One line of a stream, plain or as a server-sent event; undefined for a line that only keeps the connection alive. */
export function readStreamLine(line: string): StreamItem | undefined {
  const text = line.startsWith("data:") ? line.slice("data:".length).trim() : line.trim();
  if (text === "" || /^(?::|event:|id:|retry:)/.test(text)) return undefined;
  const item = fieldsOf(parsed(text));
  const result = fieldsOf(item?.["result"]);
  if (result !== undefined) return { kind: "result", result };
  const error = fieldsOf(item?.["error"]) ?? {};
  const status = error["http_code"];
  return {
    kind: "failure",
    status: typeof status === "number" ? status : 500,
    message: textOf(error["message"]) ?? textOf(item?.["message"]) ?? "the stream ended without a reason",
  };
}

/** A line is cut where the connection is. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new StreamCut("an event was cut off", { cause: error });
  }
}
