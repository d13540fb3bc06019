/** What the server does instead of answering. */
export type FaultKind =
  /** Carries the request out, then breaks the connection: the client cannot know. */
  | "lose-reply"
  /** Breaks the connection before anything is done. */
  | "refuse-connection"
  /** 401, whatever the token. */
  | "unauthorized"
  /** A watch says 410 and ends. */
  | "gone"
  /** Nothing comes, the connection stays open: for a watch or a log after the headers. */
  | "silence"
  /** This status, with a body of `body` (default: what the API says for it). `carryOut`: after the request was carried out. */
  | { readonly status: number; readonly retryAfter?: string | number; readonly body?: unknown; readonly carryOut?: boolean }
  /** The connection breaks after so many bytes of the reply's body. */
  | { readonly cut: number }
  /** So many milliseconds pass before the reply. */
  | { readonly slow: number };

export interface Fault {
  readonly match?: {
    readonly method?: string;
    /** Against path and query, as they came. */
    readonly path?: RegExp;
    /** How often; default once. */
    readonly times?: number;
    /** How many that match are let through first. */
    readonly after?: number;
  };
  readonly fault: FaultKind;
}

/** The script: the first fault that matches and is not used up. */
export interface Faults {
  add(...faults: readonly Fault[]): void;
  clear(): void;
  /** Those that were not used up. */
  readonly left: readonly Fault[];
  take(method: string, url: string): FaultKind | undefined;
}

export function makeFaults(initial: readonly Fault[]): Faults {
  let script: { readonly fault: Fault; skip: number; times: number }[] = [];
  const add = (...faults: readonly Fault[]) =>
    void script.push(...faults.map((fault) => ({ fault, skip: fault.match?.after ?? 0, times: fault.match?.times ?? 1 })));
  add(...initial);
  return {
    add,
    clear: () => void (script = []),
    get left() {
      return script.filter((entry) => entry.times > 0).map((entry) => entry.fault);
    },
    take(method, url) {
      for (const entry of script) {
        const { match } = entry.fault;
        if (entry.times <= 0 || (match?.method && match.method !== method) || (match?.path && !match.path.test(url))) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.times -= 1;
        return entry.fault.fault;
      }
      return undefined;
    },
  };
}
