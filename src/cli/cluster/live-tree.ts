import type { RunNode } from "../../cluster/tree/run-node.ts";
import type { Transition } from "../../cluster/tree/transitions.ts";
import type { Paint } from "../colour.ts";
import type { ClusterCommand } from "./with-cluster.ts";

/** What is shown of a run while it goes on. */
export interface LiveTree {
  /** It shows the state of everything, also of what ended well. */
  readonly isRedrawn: boolean;
  show(tree: RunNode, transitions: readonly Transition[]): void;
  /** Lines that stay, above the tree. */
  above(lines: readonly string[]): void;
  end(): void;
}

const rowsWithoutTerminal = 24;
const refreshEvery = 1_000;

/** On a terminal a tree that is drawn anew, elsewhere a line a transition. `joined`: the run was there before. */
export function liveTree({ context, library }: ClusterCommand, paint: Paint, joined: boolean): LiveTree {
  const { stderr, clock } = context;
  if (!stderr.isTerminal || context.env.CI || context.env.TERM === "dumb") {
    const reader = context.env.GITHUB_ACTIONS === "true" ? "github" : "terminal";
    let isFirst = true;
    return {
      isRedrawn: false,
      show(_tree, transitions) {
        const lines = library.transitionLines(transitions, { paint, reader, joined: joined && isFirst });
        isFirst = false;
        if (lines.length > 0) stderr.write(`${lines.join("\n")}\n`);
      },
      above(lines) {
        stderr.write(`${lines.join("\n")}\n`);
      },
      end: () => undefined,
    };
  }

  let drawn = 0;
  let tree: RunNode | undefined;
  const ended = new AbortController();
  const clear = (): string => (drawn === 0 ? "" : `\u001b[${drawn}A\u001b[0J`);
  const draw = (before = ""): void => {
    if (tree === undefined) {
      stderr.write(before);
      return;
    }
    // The last row stays free for the cursor.
    const rows = Math.max(3, (stderr.rows || rowsWithoutTerminal) - 2);
    const lines = library.renderTree(tree, { rows, columns: stderr.columns || 80, now: clock.now(), paint });
    stderr.write(`${clear()}${before}${lines.join("\n")}\n`);
    drawn = lines.length;
  };
  void refresh();
  return {
    isRedrawn: true,
    show(next) {
      tree = next;
      draw();
    },
    above(lines) {
      draw(`${lines.join("\n")}\n`);
    },
    end() {
      ended.abort();
      draw();
      drawn = 0;
      tree = undefined;
    },
  };

  /** Durations go on while nothing happens. */
  async function refresh(): Promise<void> {
    while (!ended.signal.aborted) {
      await clock.sleep(refreshEvery, ended.signal).catch(() => undefined);
      if (!ended.signal.aborted) draw();
    }
  }
}
