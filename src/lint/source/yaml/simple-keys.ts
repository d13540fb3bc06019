import { YamlFault } from "./fault.ts";
import type { Keys, Scanner } from "./scanner-state.ts";

/** A place where `key:` may have begun without a `?` in front: known only when the `:` comes, on the same line and within 1024 characters. */
interface SimpleKey {
  isPossible: boolean;
  /** It must be one: the column is that of the mapping's keys. */
  readonly isRequired: boolean;
  readonly token: number;
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

const longest = 1024;

export function createKeys(): Keys {
  const levels: SimpleKey[] = [none(-1)];
  const byToken = new Map<number, SimpleKey>();
  const isValid = (key: SimpleKey, scanner: Scanner): boolean => {
    if (!key.isPossible) return false;
    if (key.line === scanner.line && key.at + longest >= scanner.at) return true;
    if (key.isRequired) throw missingColon(key);
    key.isPossible = false;
    return false;
  };
  const remove = (): void => {
    const key = levels[levels.length - 1];
    if (key?.isPossible !== true) return;
    if (key.isRequired) throw missingColon(key);
    key.isPossible = false;
    byToken.delete(key.token);
  };
  return {
    isPending: (token, scanner) => {
      const key = byToken.get(token);
      return key !== undefined && isValid(key, scanner);
    },
    save: (scanner) => {
      if (!scanner.mayBeKey) return;
      const column = scanner.at - scanner.lineStart;
      const isRequired = scanner.flowLevel === 0 && scanner.indent === column;
      const token = nextToken(scanner);
      remove();
      const key = { isPossible: true, isRequired, token, at: scanner.at, line: scanner.line, column };
      levels[levels.length - 1] = key;
      byToken.set(token, key);
    },
    remove,
    takeFor: (scanner) => {
      const key = levels[levels.length - 1];
      if (key === undefined || !isValid(key, scanner)) return undefined;
      key.isPossible = false;
      byToken.delete(key.token);
      return key;
    },
    open: (scanner) => {
      levels.push(none(nextToken(scanner)));
    },
    close: () => {
      if (levels.length === 1) return;
      // Where nothing in the collection could be a key, goyaml forgets here that the collection itself may be one: `[]: x` is none.
      byToken.delete(levels.pop()!.token);
    },
  };
}

/** The number of the token that is scanned next. */
function nextToken(scanner: Scanner): number {
  return scanner.taken + scanner.queue.length - scanner.head;
}

function none(token: number): SimpleKey {
  return { isPossible: false, isRequired: false, token, at: 0, line: 0, column: 0 };
}

function missingColon(key: SimpleKey): YamlFault {
  return new YamlFault("could not find expected ':'", key.at);
}
