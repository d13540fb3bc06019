// sprig: what changes the look of a string.
import { panic } from "../go/outcome.ts";
import { byteLength, isSpace, lowerCase, runes, sliceBytes, upperCase, utf8 } from "../go/text.ts";

/** strings.Title: the first letter of what Go takes for words. */
export function title(value: string): string {
  let previous = " ";
  return runes(value)
    .map((character) => {
      const isStart = !/^[\p{L}\p{Nd}_']$/u.test(previous) && (previous.charCodeAt(0) < 0x80 || isSpace(previous));
      const isWord = /^[\p{L}\p{Nd}_]$/u.test(previous);
      previous = character;
      return isStart || (!isWord && isSpace(previous)) ? upperCase(character) : character;
    })
    .join("");
}

export function untitle(value: string): string {
  let isStart = true;
  return runes(value)
    .map((character) => {
      if (isSpace(character)) {
        isStart = true;
        return character;
      }
      const changed = isStart ? lowerCase(character) : character;
      isStart = false;
      return changed;
    })
    .join("");
}

export function swapCase(value: string): string {
  return runes(value)
    .map((character) => (/^[\p{Lu}\p{Lt}]$/u.test(character) ? lowerCase(character) : upperCase(character)))
    .join("");
}

/** Byte by byte, which takes a character beyond ASCII apart. */
function latin(value: string): readonly string[] {
  return [...utf8(value)].map((byte) => String.fromCharCode(byte));
}

export function withoutSpaces(value: string): string {
  const kept = latin(value).filter((character) => !isSpace(character));
  return kept.length === byteLength(value) ? value : kept.join("");
}

export function initials(value: string): string {
  let isAfterSpace = true;
  return latin(value)
    .filter((character) => {
      const isFirst = isAfterSpace && !isSpace(character);
      isAfterSpace = isSpace(character);
      return isFirst;
    })
    .join("");
}

export function abbreviate(value: string, offset: number, width: number): string {
  const length = byteLength(value);
  if (value === "" || length <= width) return value;
  let start = Math.min(offset, length);
  if (length - start < width - 3) start = length - (width - 3);
  if (start <= 4) return `${sliceBytes(value, 0, width - 3)}...`;
  if (width < 7) return "";
  if (start + width - 3 < length) return `...${abbreviate(sliceBytes(value, start, length), 0, width - 3)}`;
  return `...${sliceBytes(value, length - (width - 3), length)}`;
}

export function truncate(count: number, value: string): string {
  const length = byteLength(value);
  if (count < 0 && length + count > 0) return sliceBytes(value, length + count, length);
  return count >= 0 && length > count ? sliceBytes(value, 0, count) : value;
}

export function substring(start: number, end: number, value: string): string {
  const length = byteLength(value);
  const cut = (from: number, to: number): string => {
    const wrong = (bounds: string): never => panic(`runtime error: slice bounds out of range ${bounds}`);
    if (to > length) wrong(`[:${String(to)}] with length ${String(length)}`);
    if (to < 0) wrong(`[:${String(to)}]`);
    if (from > to) wrong(`[${String(from)}:${String(to)}]`);
    return sliceBytes(value, from, to);
  };
  if (start < 0) return cut(0, end);
  return end < 0 || end > length ? cut(start, length) : cut(start, end);
}

export function indent(spaces: number, value: string): string {
  if (spaces < 0) panic("strings: negative Repeat count");
  const pad = " ".repeat(spaces);
  return pad + value.replaceAll("\n", `\n${pad}`);
}

/** Lines of at most so many bytes, broken at spaces; long words stay whole unless they may be cut. */
export function wrap(value: string, given: number, newLine: string, cutsWords: boolean): string {
  const width = Math.max(given, 1);
  const length = byteLength(value);
  let result = "";
  let offset = 0;
  while (length - offset > width) {
    if (sliceBytes(value, offset, offset + 1) === " ") {
      offset += 1;
      continue;
    }
    const space = byteIndexOfLastSpace(sliceBytes(value, offset, offset + width + 1));
    if (space >= 0) {
      result += sliceBytes(value, offset, offset + space) + newLine;
      offset += space + 1;
    } else if (cutsWords) {
      result += sliceBytes(value, offset, offset + width) + newLine;
      offset += width;
    } else {
      const next = byteLength(sliceBytes(value, offset + width, length).split(" ")[0] ?? "") + offset + width;
      result += sliceBytes(value, offset, next) + (next < length ? newLine : "");
      offset = Math.min(next + 1, length);
    }
  }
  return result + sliceBytes(value, offset, length);
}

function byteIndexOfLastSpace(value: string): number {
  const index = value.lastIndexOf(" ");
  return index === -1 ? -1 : byteLength(value.slice(0, index));
}
