import * as fs from "node:fs";
import { stdoutNotWritten } from "../diagnostics/messages.generated.ts";
import { plain } from "./colour.ts";
import { reasonOf, type CliContext, type Output } from "./context.ts";
import { exitCodes, signals, type Signal } from "./exit-codes.ts";
import { messageLines } from "./reporters/message-lines.ts";

/** The real world, of this process. */
export function nodeContext(): CliContext {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
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
    onSignal(listener) {
      const handlers = signals.map((signal): [Signal, () => void] => [signal, () => listener(signal)]);
      for (const [signal, handler] of handlers) process.on(signal, handler);
      return () => {
        for (const [signal, handler] of handlers) process.off(signal, handler);
      };
    },
  };
}

/** A reader that goes away (`argots compile -o - | head -1`) ends the writing, not the command. A full disk ends both. */
function outputOf(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code === "EPIPE") return;
    // Where stderr itself fails there is nobody left to tell.
    if (stream === process.stdout)
      process.stderr.write(`${messageLines(stdoutNotWritten({ reason: reasonOf(error) }), plain).join("\n")}\n`);
    process.exit(exitCodes.usage);
  });
  return {
    write(text) {
      if (!closed) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { columns: stream.columns } : {}),
  };
}
