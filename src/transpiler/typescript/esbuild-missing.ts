import type * as Esbuild from "esbuild";

/** esbuild, or its program for this machine, is not installed with argots. */
export class EsbuildMissing extends Error {
  override readonly name = "EsbuildMissing";
}

/** Its npm package is a library and, in another package, a program: either may be missing. */
export function usableEsbuild(load: () => typeof Esbuild): typeof Esbuild {
  let loaded: typeof Esbuild;
  try {
    loaded = load();
  } catch (error) {
    throw missing(error);
  }
  return {
    ...loaded,
    buildSync: (options: Esbuild.BuildOptions) => usable(() => loaded.buildSync(options)),
    transformSync: (text: string | Uint8Array, options?: Esbuild.TransformOptions) => usable(() => loaded.transformSync(text, options)),
  } as typeof Esbuild;
}

function usable<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    // What is wrong with the source has `errors`; all else is esbuild's own trouble to start.
    if (typeof error === "object" && error !== null && "errors" in error) throw error;
    throw missing(error);
  }
}

function missing(cause: unknown): EsbuildMissing {
  const [line = "it cannot be loaded"] = String(cause instanceof Error ? cause.message : cause).split("\n");
  return new EsbuildMissing(line.replace(/\.$/, ""), { cause });
}
