/** `4s`, `1m 03s`, `2h 05m`, `3d 4h`. */
export declare function durationText(milliseconds: number): string;
