import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { StreamCut } from "../../../src/cluster/cluster-error.ts";
import { connect } from "../../../src/cluster/connect/connect.ts";
import { closeLater, collected, connected, faultOf, workflowsPath } from "./connected.ts";

const logPath = "/api/v1/namespaces/argo/pods/a/log";
const watch = { method: "GET", path: workflowsPath, query: { watch: "true" } } as const;

/** A server that writes what the test wants, and a connection to it. */
async function writing(write: (response: ServerResponse) => void) {
  const server = createServer((_, response) => write(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closeLater({
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  return closeLater(await connect({ server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, environment: {} }));
}

test("lines come as they are written, to the end", async () => {
  const { loopback, connection } = await connected();
  loopback.logs.set("a", ["one", "two"], { ended: false });
  const seen: string[] = [];
  for await (const line of connection.lines({ method: "GET", path: logPath, query: { follow: "true" } })) {
    seen.push(line);
    if (seen.length === 2) loopback.logs.append("a", "three");
    if (seen.length === 3) loopback.logs.end("a");
  }
  expect(seen).toEqual(["one", "two", "three"]);
});

test("characters that are cut in two, CRLF, empty lines, a last line without an end", async () => {
  const bytes = Buffer.from("grün 🚀\r\n\nprogress\rdone\nend");
  const connection = await writing((response) => {
    void (async () => {
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    })();
  });
  expect(await collected(connection.lines({ method: "GET", path: "/" }))).toEqual(["grün 🚀", "", "progress\rdone", "end"]);
});

test("long lines cost no more than their length", async () => {
  const long = "x".repeat(20_000_000);
  const connection = await writing((response) => response.end(`${long}\nshort\n`));
  const lines = await collected(connection.lines({ method: "GET", path: "/" }));
  expect(lines.map((line) => line.length)).toEqual([20_000_000, 5]);
});

test("a cut is told from an end, and half a line is not passed on", async () => {
  const { loopback, connection } = await connected();
  loopback.logs.set("a", ["0123456789", "0123456789"]);
  loopback.faults.add({ fault: { cut: 15 } });
  const seen: string[] = [];
  const error = await collected(connection.lines({ method: "GET", path: logPath }), seen).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StreamCut);
  expect((error as Error).message).toContain("the connection broke");
  expect(seen).toEqual(["0123456789"]);
});

test("silence is a cut too: before the first byte, and in the middle", async () => {
  const { loopback, connection } = await connected({ faults: [{ fault: "silence" }] });
  const started = performance.now();
  await expect(collected(connection.lines({ ...watch, silence: 60 }))).rejects.toThrow("nothing came for 0.06 s");
  loopback.logs.set("a", ["one"], { ended: false });
  const seen: string[] = [];
  await expect(
    collected(connection.lines({ method: "GET", path: logPath, query: { follow: "true" }, silence: 60 }), seen),
  ).rejects.toBeInstanceOf(StreamCut);
  expect(seen).toEqual(["one"]);

  // Nothing at all, not even a status: a log of a quiet container behind Argo Server.
  const quiet = await writing(() => undefined);
  await expect(collected(quiet.lines({ method: "GET", path: "/", silence: 60 }))).rejects.toBeInstanceOf(StreamCut);
  expect(performance.now() - started).toBeLessThan(3000);
});

test("what keeps coming is never silent", async () => {
  const connection = await writing((response) => {
    let count = 0;
    const timer = setInterval(() => {
      response.write(`${++count}\n`);
      if (count < 10) return;
      clearInterval(timer);
      response.end();
    }, 20);
  });
  expect(await collected(connection.lines({ method: "GET", path: "/", silence: 120 }))).toHaveLength(10);
});

test("the beginning is tried again like any other request; what is no 200 is said", async () => {
  const { loopback, connection } = await connected({
    faults: [{ fault: { status: 503 } }, { fault: "unauthorized" }, { fault: "refuse-connection" }],
  });
  loopback.logs.set("a", ["one"]);
  expect(await collected(connection.lines({ method: "GET", path: logPath }))).toEqual(["one"]);
  expect(loopback.requests.length).toBeGreaterThanOrEqual(4);

  for (const [status, kind, code] of [
    [400, "refused", "ARG8022"],
    [403, "forbidden", "ARG8021"],
    [404, "not-found", "ARG8022"],
    [409, "conflict", "ARG8022"],
    [410, "unexpected", "ARG8022"],
  ] as const) {
    loopback.faults.add({ fault: { status, body: { message: "because" } } });
    const error = await faultOf(collected(connection.lines(watch)));
    expect([error.kind, error.status, error.diagnostic.code]).toEqual([kind, status, code]);
    expect(error.diagnostic.text).toContain("because");
  }
});

test("cancelling a stream rejects at once with the reason", async () => {
  const { loopback, connection } = await connected();
  loopback.logs.set("a", ["one"], { ended: false });
  const reason = new Error("enough");
  const abort = new AbortController();
  const started = performance.now();
  const reading = (async () => {
    for await (const _ of connection.lines({
      method: "GET",
      path: logPath,
      query: { follow: "true" },
      signal: abort.signal,
      silence: 60_000,
    }))
      setTimeout(() => abort.abort(reason), 20);
  })();
  await expect(reading).rejects.toBe(reason);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("who stops reading closes the connection", async () => {
  const { loopback, connection } = await connected();
  loopback.logs.set("a", ["one", "two"], { ended: false });
  for await (const line of connection.lines({ method: "GET", path: logPath, query: { follow: "true" } })) {
    expect(line).toBe("one");
    break;
  }
  expect(await connection.request({ method: "GET", path: "/version" })).toMatchObject({ status: 200 });
});

test("closing the connection ends its streams", async () => {
  const { loopback, connection } = await connected();
  loopback.logs.set("a", ["one"], { ended: false });
  const reading = collected(connection.lines({ method: "GET", path: logPath, query: { follow: "true" } }));
  reading.catch(() => undefined);
  while (!loopback.requests.length) await new Promise((resolve) => setTimeout(resolve, 1));
  await connection.close();
  await expect(reading).rejects.toBeInstanceOf(Error);
});
