/** A day on which the clocks of a zone are put forward or back. */
export interface ClockChange {
    readonly year: number;
    /** 1 to 12. */
    readonly month: number;
    readonly day: number;
    /** Its first moment, and that of the day after. */
    readonly dayStart: Date;
    readonly dayEnd: Date;
    /** Hours of the clock that are missing or exist twice: from `from` until `until`. */
    readonly from: number;
    readonly until: number;
}
/** The changes of the clock in a zone, those around midnight left out: which day they belong to is a matter of opinion. */
export declare function clockChanges(timezone: string): readonly ClockChange[];
