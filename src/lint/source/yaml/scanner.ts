import { breakLength, endOfLine, isBreak, space, tab } from "./characters.ts";
import { YamlFault } from "./fault.ts";
import { createKeys } from "./simple-keys.ts";
import type { Scanner } from "./scanner-state.ts";
import { fetchToken } from "./fetch-token.ts";
import type { Token } from "./token.ts";

export function createScanner(text: string): Scanner {
  return {
    text,
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    line: 0,
    lineStart: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    indent: -1,
    indents: [],
    flowLevel: 0,
    mayBeKey: true,
    keys: createKeys(),
    queue: [],
    taken: 0,
    head: 0,
    isAtEnd: false,
    comments: [],
  };
}

/** The next token, which stays the next one. */
export function peek(scanner: Scanner): Token {
  while (scanner.head === scanner.queue.length || scanner.keys.isPending(scanner.taken, scanner)) {
    if (scanner.isAtEnd) throw new YamlFault("did not find expected <stream-end>", scanner.at);
    skipToToken(scanner);
    fetchToken(scanner);
  }
  return scanner.queue[scanner.head]!;
}

export function take(scanner: Scanner): Token {
  const token = peek(scanner);
  scanner.head++;
  scanner.taken++;
  if (scanner.head === scanner.queue.length) {
    scanner.queue.length = 0;
    scanner.head = 0;
  }
  return token;
}

function skipToToken(scanner: Scanner): void {
  const { text } = scanner;
  for (;;) {
    let code = text.charCodeAt(scanner.at) | 0;
    while (code === space || (code === tab && (scanner.flowLevel > 0 || !scanner.mayBeKey))) {
      code = text.charCodeAt(++scanner.at) | 0;
    }
    if (code === 0x23) {
      const start = scanner.at;
      scanner.at = endOfLine(text, scanner.at);
      scanner.comments.push({ start, end: scanner.at });
      code = text.charCodeAt(scanner.at) | 0;
    }
    if (!isBreak(code)) return;
    scanner.at += breakLength(text, scanner.at);
    scanner.line++;
    scanner.lineStart = scanner.at;
    if (scanner.flowLevel === 0) scanner.mayBeKey = true;
  }
}
