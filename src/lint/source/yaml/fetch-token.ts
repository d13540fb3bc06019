import { isBlank, isBlankOrEnd } from "./characters.ts";
import { maximumDepth, tooDeep, YamlFault } from "./fault.ts";
import { fetchBlockScalar, fetchScalar } from "./fetch-scalar.ts";
import { insert, roll, unroll } from "./indentation.ts";
import { isDocumentIndicator } from "./position.ts";
import { scanPlain } from "./scan-plain.ts";
import { scanQuoted } from "./scan-quoted.ts";
import { scanAnchor, scanDirective, scanTag } from "./scan-tag.ts";
import type { Scanner } from "./scanner-state.ts";
import type { Token } from "./token.ts";

/** Scans what stands at the scanner's place, which is no white space, and puts one or more tokens into the queue. */
export function fetchToken(scanner: Scanner): void {
  const { text } = scanner;
  const column = scanner.at - scanner.lineStart;
  unroll(scanner, column);
  if (scanner.at >= text.length) return fetchEnd(scanner);
  const character = text.charAt(scanner.at);
  if (column === 0) {
    if (character === "%") return fetchAlone(scanner, () => scanDirective(text, scanner.at));
    if (isDocumentIndicator(text, scanner.at)) {
      const kind = character === "-" ? "document-start" : "document-end";
      return fetchAlone(scanner, () => ({ kind, start: scanner.at, end: scanner.at + 3 }));
    }
  }
  const isInFlow = scanner.flowLevel > 0;
  switch (character) {
    case "[":
      return fetchFlowStart(scanner, "flow-sequence-start");
    case "{":
      return fetchFlowStart(scanner, "flow-mapping-start");
    case "]":
      return fetchFlowEnd(scanner, "flow-sequence-end");
    case "}":
      return fetchFlowEnd(scanner, "flow-mapping-end");
    case ",":
      scanner.keys.remove();
      scanner.mayBeKey = true;
      return pushIndicator(scanner, "flow-entry");
    case "-":
      if (isFollowedByBlank(scanner)) return fetchBlockEntry(scanner);
      break;
    case "?":
      if (isInFlow || isFollowedByBlank(scanner)) return fetchKey(scanner);
      break;
    case ":":
      if (isInFlow || isFollowedByBlank(scanner)) return fetchValue(scanner);
      break;
    case "*":
      return fetchWithKey(scanner, scanAnchor(text, scanner.at, "alias"));
    case "&":
      return fetchWithKey(scanner, scanAnchor(text, scanner.at, "anchor"));
    case "!":
      return fetchWithKey(scanner, scanTag(text, scanner.at));
    case "|":
    case ">":
      if (!isInFlow) return fetchBlockScalar(scanner, character === "|");
      break;
    case "'":
      return fetchScalar(scanner, "single", (place, reading) => scanQuoted(text, place, "'", reading));
    case '"':
      return fetchScalar(scanner, "double", (place, reading) => scanQuoted(text, place, '"', reading));
  }
  if (!canStartPlain(scanner, character)) throw new YamlFault("found character that cannot start any token", scanner.at);
  fetchScalar(scanner, "plain", (place, reading) => scanPlain(text, place, reading));
}

/** Whether the indicator at the scanner's place stands for itself: white space follows. */
function isFollowedByBlank(scanner: Scanner): boolean {
  return isBlankOrEnd(scanner.text.charCodeAt(scanner.at + 1) | 0);
}

function canStartPlain(scanner: Scanner, character: string): boolean {
  const next = scanner.text.charCodeAt(scanner.at + 1) | 0;
  if (character === "-") return !isBlank(next);
  if (character === "?" || character === ":") return scanner.flowLevel === 0 && !isBlankOrEnd(next);
  return !isBlankOrEnd(character.charCodeAt(0)) && !",[]{}#&*!|>'\"%@`".includes(character);
}

function fetchEnd(scanner: Scanner): void {
  // The end is a line of its own: what may have been a key on the last line is none any more.
  if (scanner.at !== scanner.lineStart) [scanner.line, scanner.lineStart] = [scanner.line + 1, scanner.at];
  unroll(scanner, -1);
  scanner.keys.remove();
  scanner.mayBeKey = false;
  scanner.isAtEnd = true;
  scanner.queue.push({ kind: "stream-end", start: scanner.at, end: scanner.at });
}

/** A directive or the mark of a document: closes everything that is open. */
function fetchAlone(scanner: Scanner, scan: () => Token): void {
  unroll(scanner, -1);
  scanner.keys.remove();
  scanner.mayBeKey = false;
  const token = scan();
  if (token.kind === "tag-directive" || token.kind === "version-directive") {
    scanner.line++;
    scanner.lineStart = token.end;
  }
  scanner.at = token.end;
  scanner.queue.push(token);
}

function fetchFlowStart(scanner: Scanner, kind: "flow-sequence-start" | "flow-mapping-start"): void {
  scanner.keys.save(scanner);
  scanner.keys.open(scanner);
  scanner.flowLevel++;
  if (scanner.flowLevel > maximumDepth) throw tooDeep(scanner.at);
  scanner.mayBeKey = true;
  pushIndicator(scanner, kind);
}

function fetchFlowEnd(scanner: Scanner, kind: "flow-sequence-end" | "flow-mapping-end"): void {
  scanner.keys.remove();
  scanner.keys.close();
  scanner.flowLevel = Math.max(scanner.flowLevel - 1, 0);
  scanner.mayBeKey = false;
  pushIndicator(scanner, kind);
}

function fetchBlockEntry(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.mayBeKey) throw new YamlFault("block sequence entries are not allowed in this context", scanner.at);
    roll(scanner, scanner.at - scanner.lineStart, undefined, "block-sequence-start", scanner.at);
  }
  scanner.keys.remove();
  scanner.mayBeKey = true;
  pushIndicator(scanner, "block-entry");
}

function fetchKey(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.mayBeKey) throw new YamlFault("mapping keys are not allowed in this context", scanner.at);
    roll(scanner, scanner.at - scanner.lineStart, undefined, "block-mapping-start", scanner.at);
  }
  scanner.keys.remove();
  scanner.mayBeKey = scanner.flowLevel === 0;
  pushIndicator(scanner, "key");
}

function fetchValue(scanner: Scanner): void {
  const key = scanner.keys.takeFor(scanner);
  if (key !== undefined) {
    insert(scanner, key.token, { kind: "key", start: key.at, end: key.at });
    roll(scanner, key.column, key.token, "block-mapping-start", key.at);
    scanner.mayBeKey = false;
  } else {
    if (scanner.flowLevel === 0) {
      if (!scanner.mayBeKey) throw new YamlFault("mapping values are not allowed in this context", scanner.at);
      roll(scanner, scanner.at - scanner.lineStart, undefined, "block-mapping-start", scanner.at);
    }
    scanner.mayBeKey = scanner.flowLevel === 0;
  }
  pushIndicator(scanner, "value");
}

function fetchWithKey(scanner: Scanner, token: Token): void {
  scanner.keys.save(scanner);
  scanner.mayBeKey = false;
  scanner.at = token.end;
  scanner.queue.push(token);
}

function pushIndicator(
  scanner: Scanner,
  kind: Exclude<Token["kind"], "scalar" | "anchor" | "alias" | "tag" | `${string}-directive`>,
): void {
  scanner.queue.push({ kind, start: scanner.at, end: scanner.at + 1 });
  scanner.at++;
}
