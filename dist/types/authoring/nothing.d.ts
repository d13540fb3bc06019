/** What a component gives that gives nothing, as its body's type is: `void`. */
export type Nothing = ReturnType<() => void>;
