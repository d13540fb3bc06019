import { createMasker } from "../cluster/mask.ts";
import type { ActionContext } from "./context.ts";

/** A context whose log holds no secret, and the means to make more texts so. */
export interface Masking {
  readonly context: ActionContext;
  /** From now on these are nowhere: the runner is told, and whatever leaves is masked here as well. */
  add(secrets: readonly string[]): void;
  mask(text: string): string;
}

/** A line of fewer would take whole words out of the log. */
const shortest = 4;

/**
 * The runner masks what `::add-mask::` names in the log of the job, but not in outputs, comments and files. So everything that leaves goes through
 * `mask`.
 */
export function masking(context: ActionContext): Masking {
  const secrets: string[] = [];
  const told = new Set<string>();
  const mask = createMasker(() => secrets);
  return {
    context: { ...context, stdout: { write: (text) => context.stdout.write(mask(text)) } },
    mask,
    add(more) {
      secrets.push(...more.filter((secret) => secret.trim() !== "" && !secrets.includes(secret)));
      for (const line of more.flatMap(linesOf)) {
        if (told.has(line)) continue;
        told.add(line);
        // What follows in the line is data: only `%` means something there.
        context.stdout.write(`::add-mask::${line.replaceAll("%", "%25")}\n`);
      }
    },
  };
}

/** The runner masks a line at a time. */
function linesOf(secret: string): readonly string[] {
  return secret
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= shortest)
    .flatMap((line) => [line, Buffer.from(line).toString("base64")]);
}

/** The keys of a kubeconfig whose values nobody may see. */
const secretKey =
  /["']?(?:token|password|client-key-data|id-token|refresh-token|access-token|client-secret)["']?\s*:\s*("[^"]*"|'[^']*'|[^\s,}#]+)/g;

/**
 * The secrets in the text of a kubeconfig (YAML, JSON, or either as base64), without understanding it: they are masked before anything else is done. Of keys
 * in base64, also what they stand for.
 */
export function kubeconfigSecrets(text: string): readonly string[] {
  const plain = /^[\w+/=\s-]{40,}$/.test(text) ? Buffer.from(text, "base64").toString("utf8") : text;
  return [...plain.matchAll(secretKey)].flatMap(([whole, value = ""]) => {
    const bare = value.replace(/^["']|["']$/g, "");
    return whole.includes("-data") ? [bare, Buffer.from(bare, "base64").toString("utf8")] : [bare];
  });
}
