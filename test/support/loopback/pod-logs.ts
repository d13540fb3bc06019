export interface LoggedLine {
  /** RFC 3339 with nanoseconds. */
  readonly time: string;
  readonly text: string;
}

/** What containers say, by pod and container. */
export interface PodLogs {
  /** `ended`: the container is done, so that following it ends; default true. */
  set(pod: string, lines: readonly (LoggedLine | string)[], options?: { readonly container?: string; readonly ended?: boolean }): void;
  append(pod: string, ...lines: readonly (LoggedLine | string)[]): void;
  end(pod: string, container?: string): void;
  read(pod: string, container: string): { readonly lines: readonly LoggedLine[]; readonly ended: boolean } | undefined;
  /** Returns how to stop listening. */
  listen(listener: () => void): () => void;
}

export function makePodLogs(): PodLogs {
  const logs = new Map<string, { lines: LoggedLine[]; ended: boolean }>();
  const listeners = new Set<() => void>();
  let count = 0;
  const stamped = (line: LoggedLine | string): LoggedLine => {
    if (typeof line !== "string") return line;
    count += 1;
    return {
      time: `2026-01-01T00:${String(Math.floor(count / 60) % 60).padStart(2, "0")}:${String(count % 60).padStart(2, "0")}.123456789Z`,
      text: line,
    };
  };
  const of = (pod: string, container: string) => {
    const key = `${pod}/${container}`;
    const found = logs.get(key) ?? { lines: [], ended: false };
    logs.set(key, found);
    return found;
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    set(pod, lines, options = {}) {
      const log = of(pod, options.container ?? "main");
      log.lines = lines.map(stamped);
      log.ended = options.ended ?? true;
      tell();
    },
    append(pod, ...lines) {
      of(pod, "main").lines.push(...lines.map(stamped));
      tell();
    },
    end(pod, container = "main") {
      of(pod, container).ended = true;
      tell();
    },
    read: (pod, container) => logs.get(`${pod}/${container}`),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
