import { parseDuration } from "../../argo/duration.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Arguments } from "../flags.ts";
import type { WhichLogs } from "./print-logs.ts";

export interface Waiting {
  /** Milliseconds; undefined: for ever. */
  readonly timeout: number | undefined;
  readonly logs: WhichLogs;
  readonly onCancel: "leave" | "stop" | "terminate";
  readonly messages: readonly Message[];
}

/** The flags of waiting. The parser has checked the choices. */
export function readWaiting(given: Arguments): Waiting {
  const { timeout: text, logs, "on-cancel": onCancel } = given.values;
  const read = text === undefined ? undefined : parseDuration(text);
  const wrong = read !== undefined && ("problem" in read || read.nanoseconds <= 0n);
  return {
    timeout: read === undefined || "problem" in read ? undefined : Number(read.nanoseconds / 1_000_000n),
    logs: (logs as WhichLogs | undefined) ?? "failed",
    onCancel: (onCancel as Waiting["onCancel"] | undefined) ?? "leave",
    messages: wrong ? [messages.durationWrong({ value: text ?? "", flag: "--timeout" })] : [],
  };
}
