import { expect, test } from "vitest";
import type { FaultKind } from "../../support/loopback/faults.ts";
import { connected, faultOf, workflowNamed, workflowsPath } from "./connected.ts";

/** The table of faults, on the level of a single request: what is sent again, how often and when, and what is said at the end. */

const create = { method: "POST", path: workflowsPath, body: workflowNamed("a") } as const;
const read = { method: "GET", path: `${workflowsPath}/a` } as const;

test("what was not carried out for certain is sent again, whatever it is: 429, 401", async () => {
  for (const fault of [{ status: 429 }, "unauthorized"] as const satisfies readonly FaultKind[]) {
    const { loopback, connection } = await connected({ faults: [{ fault }] });
    expect(await connection.request(create)).toMatchObject({ status: 201 });
    expect(loopback.requests).toHaveLength(2);
  }
});

test("a connection that was never made is tried again, a POST too", async () => {
  const { loopback, connection, clock, notices } = await connected();
  await loopback.pause();
  const waiting = connection.request(create);
  while (clock.slept.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  await loopback.resume();
  expect(await waiting).toMatchObject({ status: 201 });
  expect(notices[0]).toBe(`${loopback.url}: nothing listens there (connection refused); trying again (POST ${workflowsPath})`);
});

test("a lost reply: what may be carried out twice is sent again, a POST is not", async () => {
  for (const fault of [
    "lose-reply",
    "refuse-connection",
    { status: 503, carryOut: true },
    { status: 408 },
    { cut: 10 },
  ] as const satisfies readonly FaultKind[]) {
    const { loopback, connection } = await connected({ faults: [{ match: { method: "POST" }, fault }] });
    const error = await faultOf(connection.request(create));
    expect([error.kind, error.diagnostic.code]).toEqual([
      "transport",
      typeof fault === "object" && "status" in fault ? "ARG8018" : "ARG8016",
    ]);
    expect(error.diagnostic.hint).toContain("look whether it was carried out");
    expect(loopback.requests).toHaveLength(1);

    loopback.setWorkflow(workflowNamed("a"));
    loopback.faults.add({ match: { method: "GET" }, fault });
    expect(await connection.request(read)).toMatchObject({ status: 200, json: { metadata: { name: "a" } } });
    expect(loopback.requests).toHaveLength(3);
  }
});

test("the caller may say otherwise", async () => {
  const { loopback, connection } = await connected({
    faults: [{ fault: { status: 502 } }, { match: { method: "DELETE" }, fault: { status: 502 } }],
  });
  expect(await connection.request({ ...create, repeatable: true })).toMatchObject({ status: 201 });
  expect(await faultOf(connection.request({ method: "DELETE", path: `${workflowsPath}/a`, repeatable: false }))).toMatchObject({
    status: 502,
  });
  expect(loopback.requests).toHaveLength(3);
});

test("never again: 400, 403, 404, 409, 422; what they mean, the caller knows", async () => {
  for (const status of [400, 403, 404, 409, 410, 422, 501]) {
    const { loopback, connection, clock } = await connected({ faults: [{ fault: { status, body: { message: "no" } } }] });
    expect(await connection.request(read)).toMatchObject({ status, json: { message: "no" } });
    expect([loopback.requests.length, clock.slept]).toEqual([1, []]);
  }
});

test("waits twice as long each time, and gives up after six attempts with the server's own words", async () => {
  const { loopback, connection, clock } = await connected({
    faults: [{ match: { times: 99 }, fault: { status: 500, body: { message: 'failed calling webhook "policy.example"' } } }],
  });
  const error = await faultOf(connection.request(read));
  expect(clock.slept).toEqual([500, 1000, 2000, 4000, 8000]);
  expect(loopback.requests).toHaveLength(6);
  expect(error).toMatchObject({ kind: "transport", status: 500, diagnostic: { code: "ARG8018" } });
  expect(error.diagnostic.text).toBe(
    `${loopback.url} (context loopback of the given kubeconfig) answered \`GET ${workflowsPath}/a\` with 500, 6 times: failed calling webhook "policy.example"`,
  );
});

test("jitter leaves out up to a half of a wait", async () => {
  const { connection, clock } = await connected({ faults: [{ match: { times: 2 }, fault: { status: 500 } }] }, { random: () => 1 });
  await connection.request({ method: "GET", path: "/version" });
  expect(clock.slept).toEqual([250, 500]);
});

test("Retry-After is kept, in seconds and as a date, with 429 and 503", async () => {
  const { connection, clock, loopback } = await connected();
  loopback.faults.add({ fault: { status: 429, retryAfter: 7 } });
  await connection.request({ method: "GET", path: "/version" });
  expect(clock.slept).toEqual([7000]);
  loopback.faults.add({ fault: { status: 503, retryAfter: new Date(clock.now() + 12_000).toUTCString() } });
  await connection.request({ method: "GET", path: "/version" });
  expect(clock.slept).toEqual([7000, 12_000]);
  loopback.faults.add(
    { fault: { status: 429, retryAfter: "soon" } },
    { fault: { status: 429, retryAfter: new Date(clock.now() - 60_000).toUTCString() } },
  );
  await connection.request({ method: "GET", path: "/version" });
  expect(clock.slept.slice(2)).toEqual([500, 1000]);
});

test("a server that wants more than a minute is not waited for", async () => {
  const { connection, clock, loopback } = await connected({ faults: [{ match: { times: 9 }, fault: { status: 429, retryAfter: 40 } }] });
  const error = await faultOf(connection.request(create));
  expect(error).toMatchObject({ kind: "transport", status: 429, diagnostic: { code: "ARG8019" } });
  expect(error.diagnostic.text).toContain("with 429, 2 times: it takes no more requests from here for now (it asks for 40 s)");
  expect([clock.slept, loopback.requests.length]).toEqual([[40_000], 2]);
});

test("a dead token: once again with a fresh one, then it is said whose it is", async () => {
  let minted = 0;
  const { loopback, connection } = await connected({}, { token: () => Promise.resolve(`token-number-${++minted}`) });
  loopback.tokens.add("token-number-2");
  expect(await connection.request({ method: "GET", path: "/version" })).toMatchObject({ status: 200 });
  loopback.tokens.clear();
  const error = await faultOf(connection.request({ method: "GET", path: "/version" }));
  expect(error).toMatchObject({ kind: "unauthenticated", status: 401, diagnostic: { code: "ARG8020" } });
  expect(error.diagnostic.text).toBe(
    `${loopback.url} (context loopback of the given kubeconfig) refused the credentials of the minted token (401), fresh ones too.`,
  );
  expect(loopback.requests.map((request) => request.headers["authorization"])).toEqual(
    [1, 2, 2, 3].map((number) => `Bearer token-number-${number}`),
  );
  expect(connection.secrets).toEqual(expect.arrayContaining(["token-number-1", "token-number-2", "token-number-3"]));
});

test("several requests that are refused at once ask for one fresh token", async () => {
  let minted = 0;
  const { loopback, connection } = await connected({}, { token: () => Promise.resolve(`token-number-${++minted}`) });
  loopback.tokens.add("token-number-2");
  const replies = await Promise.all(Array.from({ length: 5 }, () => connection.request({ method: "GET", path: "/version" })));
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200]);
  expect(minted).toBe(2);
});

test("a token that runs out is replaced before it is sent", async () => {
  const { loopback, clock } = await connected();
  const jwt = (seconds: number) => `e30.${Buffer.from(JSON.stringify({ exp: seconds })).toString("base64url")}.c2ln`;
  let minted = 0;
  const options = { clock, token: () => Promise.resolve(jwt(clock.now() / 1000 + 300 + minted++)) };
  const { connection } = await connected({}, { kubeconfig: loopback.kubeconfig, ...options });
  for (let number = 0; number < 2; number++) loopback.tokens.add(jwt(Date.UTC(2026, 0, 1) / 1000 + 300 + number * 276));
  await connection.request({ method: "GET", path: "/version" });
  clock.advance(200_000);
  await connection.request({ method: "GET", path: "/version" });
  expect(minted).toBe(1);
  clock.advance(75_000);
  await connection.request({ method: "GET", path: "/version" });
  expect(minted).toBe(2);
  expect(loopback.requests.map((request) => request.status)).toEqual([200, 200, 200]);
});

test("silence: each attempt has its time", async () => {
  const { loopback, connection } = await connected({ faults: [{ match: { times: 2 }, fault: "silence" }] });
  expect(await connection.request({ method: "GET", path: "/version", timeout: 400 })).toMatchObject({ status: 200 });
  loopback.faults.add({ fault: "silence" });
  const error = await faultOf(connection.request({ ...create, timeout: 400 }));
  expect(error).toMatchObject({ kind: "transport", diagnostic: { code: "ARG8017" } });
  expect(error.diagnostic.text).toContain(`did not answer \`POST ${workflowsPath}\` within 0.4 s`);
  expect(loopback.requests).toHaveLength(4);
});

test("slow, but in time", async () => {
  const { connection, loopback } = await connected({ faults: [{ fault: { slow: 80 } }] });
  expect(await connection.request({ method: "GET", path: "/version", timeout: 5000 })).toMatchObject({ status: 200 });
  expect(loopback.requests).toHaveLength(1);
});

test("cancelling rejects at once with the reason: before, during a request, during a wait", async () => {
  const reason = new Error("enough");
  const { connection, loopback } = await connected({ faults: [{ fault: "silence" }] });
  await expect(connection.request({ ...read, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(loopback.requests).toHaveLength(0);

  const during = new AbortController();
  setTimeout(() => during.abort(reason), 30);
  const before = performance.now();
  await expect(connection.request({ ...read, signal: during.signal })).rejects.toBe(reason);
  expect(performance.now() - before).toBeLessThan(1000);

  const waiting = new AbortController();
  const slow = await connected(
    { faults: [{ fault: { status: 503, retryAfter: 50 } }] },
    {
      clock: (await import("../../../src/cluster/transport/system-clock.ts")).systemClock,
      onRetry: () => setTimeout(() => waiting.abort(reason), 10),
    },
  );
  await expect(slow.connection.request({ ...read, signal: waiting.signal })).rejects.toBe(reason);
  expect(performance.now() - before).toBeLessThan(2000);
});

test("connections are kept for further requests", async () => {
  const { connection, loopback } = await connected();
  for (let number = 0; number < 10; number++) await connection.request({ method: "GET", path: "/version" });
  // A second one where a request begins in the moment in which the one before ends.
  expect(loopback.connections).toBeLessThanOrEqual(2);
});
