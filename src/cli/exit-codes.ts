/** What the process says to the shell when it ends. */
export const exitCodes = {
  ok: 0,
  /** There are errors, or committed manifests have drifted. */
  findings: 1,
  /** The command line, the configuration or the file system does not allow what was asked for. */
  usage: 2,
  /** The cluster cannot be reached, or refuses. */
  cluster: 3,
  /** The run ended, and not well. */
  workflowFailed: 4,
  /** The run did not end in time. */
  timedOut: 5,
  /** A bug in argots (sysexits' EX_SOFTWARE). */
  bug: 70,
} as const;

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

export type Signal = keyof typeof signalNumbers;
export const signals = Object.keys(signalNumbers) as readonly Signal[];

/** 130 for Ctrl-C: what a shell says of a program that a signal ended. */
export function exitCodeOfSignal(signal: Signal): number {
  return 128 + signalNumbers[signal];
}
