import * as fs from "node:fs";
import { stdoutNotWritten } from "../diagnostics/messages.generated.ts";
import { plain } from "./colour.ts";
import { reasonOf, type CliContext, type Output } from "./context.ts";
import { exitCodes, signals, type Signal } from "./exit-codes.ts";
import { messageLines } from "./reporters/message-lines.ts";

/** The real world, of this process. */
export function nodeContext(): CliContext {
  return {
    stdout: outputOf(1, () => process.stdout),
    stderr: outputOf(2, () => process.stderr),
    cwd: process.cwd(),
    env: process.env,
    files: fs,
    loadCompiler: () => import("../compiler.ts"),
    async loadPythonReader() {
      const [{ readPythonModule }, { pythonStubs }] = await Promise.all([
        import("../transpiler/python/read-module.ts"),
        import("../transpiler/python/stubs.ts"),
      ]);
      return {
        stubs(text, file, reference) {
          const module = readPythonModule(text, file);
          const stubs = pythonStubs(module, reference);
          const isWritten = (name: string) => stubs.includes(JSON.stringify(`${reference}#${name}`));
          const names = [...module.functions.keys()];
          return {
            text: stubs,
            functions: names.filter(isWritten),
            leftOut: names.filter((name) => !name.startsWith("_") && !isWritten(name)),
            diagnostics: module.problems.map(({ message, place }) => (place === undefined ? message : { ...message, place })),
          };
        },
      };
    },
    loadLinter: () => import("../lint.ts"),
    async readStandardInput() {
      const parts: Buffer[] = [];
      for await (const part of process.stdin) parts.push(part as Buffer);
      return Buffer.concat(parts).toString("utf8");
    },
    loadCluster: () => import("../cluster.ts"),
    clock: {
      now: () => Date.now(),
      // Nobody sleeps who does not talk to a cluster.
      sleep: async (milliseconds, signal) => (await import("../cluster/transport/system-clock.ts")).systemClock.sleep(milliseconds, signal),
    },
    exit: (code) => process.exit(code),
    onSignal(listener) {
      const handlers = signals.map((signal): [Signal, () => void] => [signal, () => listener(signal)]);
      for (const [signal, handler] of handlers) process.on(signal, handler);
      return () => {
        for (const [signal, handler] of handlers) process.off(signal, handler);
      };
    },
  };
}

/**
 * A reader that goes away (`argots compile -o - | head -1`) ends the writing, not the command. A full disk ends both.
 *
 * Files and pipes are written to directly: Node's streams take a start 5 ms. They are for terminals, and for a pipe that is full and
 * does not wait.
 */
function outputOf(descriptor: 1 | 2, open: () => NodeJS.WriteStream): Output {
  let closed = false;
  const device = isDevice(descriptor);
  const fail = (error: NodeJS.ErrnoException): void => {
    closed = true;
    // A terminal that was closed says EIO: what runs is told of it by a signal, and comes to its end.
    if (error.code === "EPIPE" || (error.code === "EIO" && device)) return;
    // Where stderr itself fails there is nobody left to tell.
    if (descriptor === 1) process.stderr.write(`${messageLines(stdoutNotWritten({ reason: reasonOf(error) }), plain).join("\n")}\n`);
    process.exit(exitCodes.usage);
  };
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => (stream ??= open().on("error", fail));
  return {
    write(text) {
      if (closed) return;
      try {
        const rest = stream === undefined && !device ? writeNow(descriptor, text) : text;
        if (rest.length > 0) opened().write(rest);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    },
    get isTerminal() {
      return device && opened().isTTY === true;
    },
    get columns() {
      return this.isTerminal ? opened().columns : undefined;
    },
    get rows() {
      return this.isTerminal ? opened().rows : undefined;
    },
  };
}

/** Terminals are. Where that cannot be told, Node's streams know what to do. */
function isDevice(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Gives back what does not fit into a pipe that does not wait. */
function writeNow(descriptor: number, text: string): Buffer {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(fs.writeSync(descriptor, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
  }
  return rest;
}
