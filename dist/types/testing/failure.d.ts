/** What stops a simulation: a mistake in the test or in the pipeline, or what cannot be simulated. It says all of it in its message. */
export type SimulationErrorKind = 
/** The pipeline file has errors: they are in `message`, as the command line shows them. */
"compile"
/** What was handed to `simulate` does not fit the pipeline. */
 | "options"
/** A component was reached that has no stand-in. */
 | "stand-in"
/** A stand-in gave what the component cannot give. */
 | "outputs"
/** Nothing would happen any more, for ever. */
 | "hangs"
/** Argo, or the simulator, would not run it. */
 | "refused";
export declare class SimulationError extends Error {
    readonly kind: SimulationErrorKind;
    constructor(kind: SimulationErrorKind, message: string);
}
