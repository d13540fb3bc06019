// Starts the lab's control plane with the authorizer that clusters have. As it is, the lab lets everything through; its source is copied and built
// with `RBAC` in that one place (seconds, where the lab itself was built before).
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const cache = fileURLToPath(new URL("../../.cache/rbac-lab", import.meta.url));
const built = process.env.LAB_HOME ?? join(homedir(), ".cache/argo-lab");

/** What is another way here: who is let through, whose tokens are taken, and that there is a person beside the administrator. */
const replacements = [
  [`"--authorization-mode=AlwaysAllow",`, `"--authorization-mode=RBAC", "--authentication-config=" + os.Getenv("LAB_AUTHENTICATION"),`],
  [
    `fmt.Appendf(nil, "%s,lab,lab,system:masters\\n", token)`,
    `fmt.Appendf(nil, "%s,lab,lab,system:masters\\n%s,ada,ada,data-scientists\\n", token, os.Getenv("LAB_PERSON"))`,
  ],
];

/** @param {string} lab its folder @returns {string} the program */
export function buildLab(lab) {
  const source = join(cache, "source");
  const program = join(cache, "labd");
  mkdirSync(source, { recursive: true });
  for (const file of readdirSync(lab, { withFileTypes: true })) {
    if (!file.isFile() || !/\.go$|^go\.|^controller\.yaml$/.test(file.name)) continue;
    rmSync(join(source, file.name), { force: true });
    copyFileSync(join(lab, file.name), join(source, file.name));
  }
  let serve = readFileSync(join(lab, "serve.go"), "utf8");
  for (const [from, to] of replacements) {
    if (serve.split(from).length !== 2) throw new Error(`${lab}/serve.go does not have ${from} once`);
    serve = serve.replace(from, () => to);
  }
  rmSync(join(source, "serve.go"));
  writeFileSync(join(source, "serve.go"), serve);
  // The flags of the lab's own build, so that its packages are not compiled again.
  const flags = ["-trimpath", "-buildvcs=false", "-ldflags=-s -w -X k8s.io/component-base/version.gitVersion=v1.35.4"];
  const { status } = spawnSync("go", ["build", ...flags, "-o", program, "."], { cwd: source, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("the control plane cannot be built");
  return program;
}

/**
 * @param {string} program
 * @param {string} authentication an AuthenticationConfiguration
 * @returns {Promise<{ server: string, authority: string, token: string, person: string, stop: () => Promise<void> }>} `token`: the
 *   administrator's; `person`: that of a data scientist
 */
export async function startLab(program, authentication) {
  const home = mkdtempSync(join(tmpdir(), "argots-rbac-"));
  const file = join(home, "authentication.yaml");
  writeFileSync(file, authentication);
  const person = randomBytes(16).toString("hex");
  const controller = process.env.ARGO_CONTROLLER ?? join(built, "argo/workflow-controller");
  const env = {
    ...process.env,
    LAB_HOME: home,
    LAB_PORT: process.env.CI_RBAC_PORT ?? "18443",
    LAB_AUTHENTICATION: file,
    LAB_PERSON: person,
    ARGO_CONTROLLER: controller,
    ARGO_CRDS: process.env.ARGO_CRDS ?? join(built, "argo/crds/full"),
  };
  const child = spawn(program, ["serve"], { env, stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.on("data", (data) => (log = (log + data).slice(-4000)));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
    }
    rmSync(home, { recursive: true, force: true });
  };
  const state = join(home, "state");
  for (const deadline = Date.now() + 180_000; !existsSync(join(state, "ready")); await sleep(50)) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`the control plane did not start\n${log}`);
  }
  const { clusters, users } = parse(readFileSync(join(state, "kubeconfig"), "utf8"));
  const { server, "certificate-authority-data": data } = clusters[0].cluster;
  return {
    server,
    authority: Buffer.from(data, "base64").toString(),
    token: users[0].user.token,
    person,
    stop,
  };
}
