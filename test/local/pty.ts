import { spawn } from "node:child_process";
import { makeTerminal, type Terminal } from "./terminal.ts";

/** A real pseudo-terminal, by Python: Node has none. It gives on what is written in it, and types what it is told to. */
const script = `
import fcntl, os, pty, select, struct, sys, termios
rows, columns = int(sys.argv[1]), int(sys.argv[2])
child, terminal = pty.fork()
if child == 0:
    # What runs in it finds its size.
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    os.execvp(sys.argv[3], sys.argv[3:])
while True:
    ready, _, _ = select.select([terminal, 0], [], [])
    if 0 in ready:
        typed = os.read(0, 4096)
        if typed:
            os.write(terminal, typed)
    if terminal in ready:
        try:
            seen = os.read(terminal, 65536)
        except OSError:
            seen = b""
        if not seen:
            break
        os.write(1, seen)
_, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status) % 256)
`;

export interface InTerminal {
  readonly columns: number;
  readonly rows: number;
  /** What is typed when a text has been written: `[text, typed]`, one after the other. */
  readonly typing?: readonly (readonly [string, string])[];
  readonly environment?: NodeJS.ProcessEnv;
}

export interface TerminalEnd {
  readonly status: number | null;
  readonly terminal: Terminal;
  /** What the screen showed after each thing that was written. */
  readonly screens: readonly (readonly string[])[];
}

export function runInTerminal(
  root: string,
  words: readonly string[],
  { columns, rows, typing = [], environment = {} }: InTerminal,
): Promise<TerminalEnd> {
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...env } = process.env;
  const child = spawn("python3", ["-c", script, String(rows), String(columns), ...words], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...env, TERM: "xterm-256color", ...environment },
  });
  const terminal = makeTerminal(columns, rows);
  const screens: (readonly string[])[] = [];
  const left = [...typing];
  let written = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    terminal.write(text);
    screens.push(terminal.screen());
    written += text;
    for (let next = left[0]; next !== undefined && written.includes(next[0]); next = left[0]) {
      written = written.slice(written.indexOf(next[0]) + next[0].length);
      child.stdin.write(next[1]);
      left.shift();
    }
  });
  return new Promise((resolve) => {
    child.on("close", (status) => {
      resolve({ status, terminal, screens });
    });
  });
}
