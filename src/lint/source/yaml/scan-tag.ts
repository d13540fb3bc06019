import { breakLength, isBlank, isBlankOrEnd, isBreakOrEnd, isDigit, isWord } from "./characters.ts";
import { YamlFault } from "./fault.ts";
import type { Token } from "./token.ts";

/** `&name` or `*name`. */
export function scanAnchor(text: string, start: number, kind: "anchor" | "alias"): Token {
  const end = endOfWord(text, start + 1);
  const follows = text.charCodeAt(end) | 0;
  if (end === start + 1 || !(isBlankOrEnd(follows) || "?:,]}%@`".includes(text.charAt(end)))) {
    throw new YamlFault("did not find expected alphabetic or numeric character", end);
  }
  return { kind, start, end, name: text.slice(start + 1, end) };
}

/** `!`, `!name`, `!!int`, `!handle!name` or `!<uri>`. */
export function scanTag(text: string, start: number): Token {
  let at = start;
  let handle = "";
  let suffix: string;
  if (text[start + 1] === "<") {
    ({ uri: suffix, end: at } = scanUri(text, start + 2, ""));
    if (text[at] !== ">") throw new YamlFault("did not find the expected '>'", at);
    at++;
  } else {
    ({ handle, end: at } = scanHandle(text, start));
    if (handle.length > 1 && handle.endsWith("!")) ({ uri: suffix, end: at } = scanUri(text, at, ""));
    else {
      ({ uri: suffix, end: at } = scanUri(text, at, handle));
      // A lone `!` is no handle: it is the whole tag.
      [handle, suffix] = suffix === "" ? ["", "!"] : ["!", suffix];
    }
  }
  if (!isBlankOrEnd(text.charCodeAt(at) | 0)) throw new YamlFault("did not find expected whitespace or line break", at);
  return { kind: "tag", start, end: at, handle, suffix };
}

/** `%YAML 1.1` or `%TAG ! prefix`, with its line. */
export function scanDirective(text: string, start: number): Token {
  const nameEnd = endOfWord(text, start + 1);
  const name = text.slice(start + 1, nameEnd);
  if (name === "") throw new YamlFault("could not find expected directive name", start);
  if (!isBlankOrEnd(text.charCodeAt(nameEnd) | 0)) throw new YamlFault("found unexpected non-alphabetical character", nameEnd);
  if (name !== "YAML" && name !== "TAG") throw new YamlFault("found unknown directive name", start);
  const from = skipBlanks(text, nameEnd);
  const token = name === "YAML" ? scanVersion(text, start, from) : scanTagDirective(text, start, from);
  let at = skipBlanks(text, token.end);
  if (text[at] === "#") while (!isBreakOrEnd(text.charCodeAt(at) | 0)) at++;
  if (!isBreakOrEnd(text.charCodeAt(at) | 0)) throw new YamlFault("did not find expected comment or line break", at);
  return { ...token, end: at < text.length ? at + breakLength(text, at) : at };
}

function scanVersion(text: string, start: number, from: number): Token {
  const major = scanVersionNumber(text, from);
  if (text[major.end] !== ".") throw new YamlFault("did not find expected digit or '.' character", major.end);
  const minor = scanVersionNumber(text, major.end + 1);
  return { kind: "version-directive", start, end: minor.end, major: major.value, minor: minor.value };
}

function scanVersionNumber(text: string, start: number): { readonly value: number; readonly end: number } {
  let end = start;
  while (isDigit(text.charCodeAt(end) | 0)) end++;
  if (end === start) throw new YamlFault("did not find expected version number", start);
  if (end - start > 2) throw new YamlFault("found extremely long version number", start);
  return { value: Number(text.slice(start, end)), end };
}

function scanTagDirective(text: string, start: number, from: number): Token {
  const { handle, end } = scanHandle(text, from);
  if (handle !== "!" && !(handle.length > 1 && handle.endsWith("!"))) throw new YamlFault("did not find expected '!'", end);
  if (!isBlank(text.charCodeAt(end) | 0)) throw new YamlFault("did not find expected whitespace", end);
  const prefix = scanUri(text, skipBlanks(text, end), "");
  if (!isBlankOrEnd(text.charCodeAt(prefix.end) | 0)) {
    throw new YamlFault("did not find expected whitespace or line break", prefix.end);
  }
  return { kind: "tag-directive", start, end: prefix.end, handle, prefix: prefix.uri };
}

function scanHandle(text: string, start: number): { readonly handle: string; readonly end: number } {
  if (text[start] !== "!") throw new YamlFault("did not find expected '!'", start);
  const end = endOfWord(text, start + 1);
  const closed = text[end] === "!" ? end + 1 : end;
  return { handle: text.slice(start, closed), end: closed };
}

const uriCharacter = /[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]]/;

/** `head` is what was taken for a handle and is the beginning of the tag. */
function scanUri(text: string, start: number, head: string): { readonly uri: string; readonly end: number } {
  let uri = head.slice(1);
  let at = start;
  for (;;) {
    const character = text.charAt(at);
    if (character === "%") {
      const octets = /^(?:%[0-9a-fA-F]{2})+/.exec(text.slice(at, at + 12))?.[0];
      const decoded = octets === undefined ? undefined : decodeFirst(octets);
      if (decoded === undefined) throw new YamlFault("did not find URI escaped octet", at);
      uri += decoded.character;
      at += decoded.length;
    } else if (character !== "" && uriCharacter.test(character)) {
      uri += character;
      at++;
    } else break;
  }
  if (at === start && head === "") throw new YamlFault("did not find expected tag URI", at);
  return { uri, end: at };
}

/** The first character of escaped UTF-8 octets. */
function decodeFirst(octets: string): { readonly character: string; readonly length: number } | undefined {
  for (let length = 3; length <= octets.length; length += 3) {
    try {
      return { character: decodeURIComponent(octets.slice(0, length)), length };
    } catch {
      // Not a whole character yet.
    }
  }
  return undefined;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (isWord(text.charCodeAt(at) | 0)) at++;
  return at;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at) | 0)) at++;
  return at;
}
