import type { Message } from "../../diagnostics/diagnostic.js";
import type { Clock } from "../connection.js";
import type { ClusterService } from "../service.js";
/** What becomes of the run when the program is told to end. */
export type CancelPolicy = "terminate" | "stop" | "leave";
export type CancelSignal = "SIGINT" | "SIGTERM" | "SIGHUP";
/** As `process` has it. */
export interface SignalSource {
    on(signal: CancelSignal, listener: () => void): unknown;
    off(signal: CancelSignal, listener: () => void): unknown;
}
export interface CancelOptions {
    readonly policy: CancelPolicy;
    readonly clock: Clock;
    readonly signals: SignalSource;
    /** Of the program, at the second signal. */
    readonly exit: (code: number) => void;
    /** At once, before anything is sent. */
    readonly onSignal?: (signal: CancelSignal) => void;
}
/** What has become of it. */
export interface Cancellation {
    readonly signal: CancelSignal;
    /** `128 + number of the signal`. */
    readonly exitCode: number;
    readonly result: "terminated" | "stopped" | "left" | "ended-before" | "not-found" | "failed";
    /** Where it failed. */
    readonly message?: Message;
}
export interface Canceller {
    /** Aborted at the first signal: whatever waits ends. */
    readonly signal: AbortSignal;
    /** Settles when the cluster has been told; undefined before the first signal. */
    readonly cancellation: Promise<Cancellation> | undefined;
    /** Signals are the program's again. */
    dispose(): void;
}
/**
 * Ends the run of this name, as `policy` says, when the program is told to end; a second signal ends the program at once. It goes by the name alone, which
 * is known before the run is created: one whose creation was never confirmed is found as well.
 */
export declare function cancelOnSignals(service: ClusterService, run: {
    readonly name: string;
    readonly namespace?: string | undefined;
}, options: CancelOptions): Canceller;
/** Within 3.5 s, whatever the cluster does. It never rejects. */
export declare function cancelRun(service: ClusterService, { name, namespace }: {
    readonly name: string;
    readonly namespace?: string | undefined;
}, { policy, clock }: Pick<CancelOptions, "policy" | "clock">): Promise<Omit<Cancellation, "signal" | "exitCode">>;
