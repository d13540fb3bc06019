import type { Dispatcher } from "undici";
import type { Access, Credential } from "./access.ts";
import { makeDispatcher } from "./dispatcher.ts";
import { createMasker, type Masker } from "../mask.ts";
import type { Clock } from "../connection.ts";

export interface TransportSettings {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told of every attempt that has to be repeated, in words for people. */
  readonly onRetry?: ((notice: string) => void) | undefined;
  /** Told of every secret before it is used, so that it can be masked elsewhere too. */
  readonly onSecret?: ((secret: string) => void) | undefined;
}

/** The credentials of the moment and the pool of connections that goes with them. */
export interface Session {
  readonly access: Access;
  readonly settings: TransportSettings;
  readonly secrets: readonly string[];
  /** Takes everything secret out of a text. */
  readonly mask: Masker;
  credential(signal: AbortSignal | undefined): Promise<Credential>;
  /** Others than those that were refused. */
  renew(refused: Credential, signal: AbortSignal | undefined): Promise<Credential>;
  dispatcher(credential: Credential): Promise<Dispatcher>;
  /** Aborted when the session is closed: whatever is still under way, or waits for another attempt, ends. */
  readonly closed: AbortSignal;
  close(): Promise<void>;
}

/** A token that lasts no longer than this any more is replaced before it is sent: milliseconds. */
const margin = 30_000;

export function makeSession(access: Access, settings: TransportSettings): Session {
  const secrets: string[] = [];
  let current: Credential | undefined;
  let obtaining: { readonly by: AbortSignal | undefined; readonly credential: Promise<Credential> } | undefined;
  let pool: { readonly certificate: string | undefined; readonly dispatcher: Promise<Dispatcher> } | undefined;
  const learn = (more: readonly string[]) => {
    for (const secret of more) {
      if (!secret || secrets.includes(secret)) continue;
      secrets.push(secret);
      settings.onSecret?.(secret);
    }
  };
  const once = (signal: AbortSignal | undefined) =>
    access.credentials.obtain({ signal }).then((credential) => {
      learn(credential.secrets);
      current = credential;
      return credential;
    });
  const obtain = async (signal: AbortSignal | undefined): Promise<Credential> => {
    for (;;) {
      // Several requests at once ask for one token.
      obtaining ??= { by: signal, credential: once(signal).finally(() => (obtaining = undefined)) };
      const { by, credential } = obtaining;
      try {
        return await credential;
      } catch (error) {
        signal?.throwIfAborted();
        // Who asked gave up; that is no reason for the others to.
        if (by === signal || !by?.aborted) throw error;
      }
    }
  };
  learn(access.secrets);
  const end = new AbortController();

  return {
    access,
    settings,
    secrets,
    mask: createMasker(() => secrets),
    credential: (signal) =>
      current && (current.expires === undefined || current.expires - margin > settings.clock.now())
        ? Promise.resolve(current)
        : obtain(signal),
    renew: (refused, signal) => (current && current !== refused ? Promise.resolve(current) : obtain(signal)),
    async dispatcher({ certificate }) {
      if (pool && pool.certificate === certificate?.certificate) return pool.dispatcher;
      const before = pool?.dispatcher;
      pool = { certificate: certificate?.certificate, dispatcher: makeDispatcher(access, certificate) };
      // What is under way over the connections of the old certificate may come to its end.
      void before?.then((dispatcher) => dispatcher.close()).catch(() => undefined);
      return pool.dispatcher;
    },
    closed: end.signal,
    async close() {
      end.abort(new Error(`the connection to ${access.server} was closed`));
      await (await pool?.dispatcher)?.destroy();
    },
  };
}
