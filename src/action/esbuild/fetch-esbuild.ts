import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { ActionContext } from "../context.ts";
import { esbuildPackages, esbuildVersion } from "./packages.generated.ts";
import { fileOfPackage } from "./unpack.ts";

const patience = 60_000;

/**
 * Fetches esbuild's program for this machine from the npm registry, into the job's temporary folder: the action is a checkout without packages.
 * Nothing is used but the bytes whose hash is pinned here. undefined where it is there now; else what is wrong.
 */
export async function fetchEsbuild(context: ActionContext, platform = `${process.platform}-${process.arch}`): Promise<Message | undefined> {
  const pinned = esbuildPackages[platform];
  if (pinned === undefined) return messages.esbuildNotFetched({ reason: `there is none for ${platform}` });
  const registry = (context.env["npm_config_registry"] ?? context.env["NPM_CONFIG_REGISTRY"] ?? "https://registry.npmjs.org").replace(
    /\/+$/,
    "",
  );
  const url = `${registry}/@esbuild/${platform}/-/${platform}-${esbuildVersion}.tgz`;
  try {
    const reply = await context.fetch(url, { method: "GET", headers: {}, signal: AbortSignal.timeout(patience) });
    if (reply.status !== 200) return messages.esbuildNotFetched({ reason: `${url} answers ${reply.status}` });
    const archive = Buffer.from(await reply.bytes());
    if (`sha512-${createHash("sha512").update(archive).digest("base64")}` !== pinned) {
      return messages.esbuildNotFetched({ reason: `what ${url} gives is not what was published` });
    }
    const windows = platform.startsWith("win32");
    const program = fileOfPackage(archive, windows ? "package/esbuild.exe" : "package/bin/esbuild");
    if (program === undefined) return messages.esbuildNotFetched({ reason: `${url} holds no program` });
    const folder = context.files.mkdtempSync(join(context.env["RUNNER_TEMP"] ?? context.temporaryFolder, "argots-esbuild-"));
    const path = join(folder, windows ? "esbuild.exe" : "esbuild");
    context.files.writeFileSync(path, program, { mode: 0o700 });
    context.useEsbuild(path);
    return undefined;
  } catch (error) {
    return messages.esbuildNotFetched({ reason: `${url} cannot be fetched (${error instanceof Error ? error.message : String(error)})` });
  }
}
