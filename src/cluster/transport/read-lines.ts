import type { Readable } from "node:stream";
import { StreamCut } from "../cluster-error.ts";

const lineFeed = 0x0a;

/**
 * The lines of a body as they come, without their ends (LF or CRLF). Bytes are put together before they are decoded, so that a character may lie
 * in two chunks. What follows the last line end is a line of its own where the body ends as it should, and nothing where it breaks off: its rest is missing.
 */
export async function* readLines(
  body: Readable,
  options: { readonly silence: number | undefined; readonly signal: AbortSignal | undefined },
): AsyncGenerator<string> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let pending: Buffer[] = [];
  try {
    for (;;) {
      const next = await within(chunks.next(), options.silence, body);
      if (next.done) break;
      let rest = next.value;
      for (let end = rest.indexOf(lineFeed); end !== -1; end = rest.indexOf(lineFeed)) {
        pending.push(rest.subarray(0, end));
        yield textOf(pending);
        pending = [];
        rest = rest.subarray(end + 1);
      }
      if (rest.length) pending.push(rest);
    }
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    throw error instanceof StreamCut ? error : new StreamCut("the connection broke");
  } finally {
    body.destroy();
  }
  if (pending.length) yield textOf(pending);
}

function textOf(chunks: readonly Buffer[]): string {
  const text = Buffer.concat(chunks).toString("utf8");
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

async function within<T>(result: Promise<T>, silence: number | undefined, body: Readable): Promise<T> {
  if (silence === undefined) return result;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StreamCut(`nothing came for ${silence / 1000} s`));
      body.destroy();
    }, silence);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
    // Where the silence won, this fails later, and nobody waits for it any more.
    result.catch(() => undefined);
  }
}
