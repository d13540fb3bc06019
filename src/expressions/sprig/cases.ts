// sprig: snakecase, kebabcase and camelcase, as package xstrings splits words.
import { lowerCase, runes, upperCase } from "../go/text.ts";
import { type Definition, takes, text } from "./define.ts";

type WordKind = "invalid" | "connector" | "punctuation" | "upper" | "lower" | "number" | "other";

interface Word {
  readonly kind: WordKind;
  readonly text: string;
  readonly rest: readonly string[];
}

const isConnector = (character: string): boolean => /^[-_\s]$/u.test(character) || /^\p{White_Space}$/u.test(character);
const isUpper = (character: string): boolean => /^\p{Lu}$/u.test(character);
const isLetter = (character: string): boolean => /^[\p{L}]$/u.test(character) && !/^[\p{Lo}]$/u.test(character);
const isNumber = (character: string): boolean => /^\p{N}$/u.test(character);
const isPunctuation = (character: string): boolean => /^\p{P}$/u.test(character);

function nextWord(characters: readonly string[]): Word {
  const first = characters[0];
  if (first === undefined) return { kind: "invalid", text: "", rest: [] };
  const run = (kind: WordKind, test: (character: string) => boolean): Word =>
    word(kind, characters, 1 + lengthOfRun(characters.slice(1), test));
  if (isConnector(first)) return run("connector", isConnector);
  if (isPunctuation(first)) return run("punctuation", isPunctuation);
  if (isUpper(first)) return upperWord(characters);
  if (isLetter(first)) return run("lower", (character) => isLetter(character) && !isUpper(character));
  if (isNumber(first)) return run("number", isNumber);
  return run("other", (character) => !isConnector(character) && !isLetter(character) && !isNumber(character) && !isPunctuation(character));
}

function word(kind: WordKind, characters: readonly string[], length: number): Word {
  return { kind, text: characters.slice(0, length).join(""), rest: characters.slice(length) };
}

function lengthOfRun(characters: readonly string[], test: (character: string) => boolean): number {
  const end = characters.findIndex((character) => !test(character));
  return end === -1 ? characters.length : end;
}

/** Of "HTTPStatus" only "HTTP". */
function upperWord(characters: readonly string[]): Word {
  const capitals = lengthOfRun(characters, isUpper);
  const after = characters[capitals] ?? "";
  if (capitals > 1) return word("upper", characters, isLetter(after) ? capitals - 1 : capitals);
  return word("upper", characters, 1 + lengthOfRun(characters.slice(1), (character) => isLetter(character) && !isUpper(character)));
}

function lowerWord(found: Word, connector: string): string {
  if (found.kind === "connector")
    return runes(found.text)
      .map(() => connector)
      .join("");
  return found.kind === "upper"
    ? runes(found.text)
        .map((character) => (isUpper(character) ? lowerCase(character) : character))
        .join("")
    : found.text;
}

function joinWords(value: string, connector: string): string {
  let result = "";
  let current = nextWord(runes(value));
  const write = (found: Word): void => {
    result += lowerWord(found, connector);
  };
  const skipLetters = (): void => {
    while (current.kind === "lower" || current.kind === "number") {
      write(current);
      current = nextWord(current.rest);
    }
    if (current.kind !== "invalid" && current.kind !== "punctuation" && current.kind !== "connector") result += connector;
  };
  while (current.rest.length > 0) {
    if (current.kind !== "connector") write(current);
    const previous = current;
    current = nextWord(current.rest);
    if (previous.kind === "number") skipLetters();
    else if (previous.kind === "connector") write(previous);
    else if (previous.kind === "punctuation") continue;
    else if (current.kind !== "number") {
      if (current.kind !== "connector" && current.kind !== "punctuation") result += connector;
    } else if (current.rest.length > 0) {
      const number = current;
      current = nextWord(current.rest);
      if (current.kind === "lower") {
        // "HTTP2xx" is http_2xx.
        result += connector;
        write(number);
        skipLetters();
      } else {
        write(number);
        if (current.kind !== "connector" && current.kind !== "punctuation") result += connector;
      }
    }
  }
  write(current);
  return result;
}

function pascalCase(value: string): string {
  const characters = runes(value);
  const start = characters.findIndex((character) => !/^[-_\s]$/u.test(character));
  if (start === -1) return value;
  let result = characters.slice(0, start).join("");
  let wasUpper = isUpper(characters[start] ?? "");
  let current = upperCase(characters[start] ?? "");
  for (const character of characters.slice(start + 1)) {
    const previous = current;
    current = character;
    if (isConnector(current) && isConnector(previous)) {
      result += previous;
      continue;
    }
    if (isConnector(previous)) {
      wasUpper = isUpper(current);
      current = upperCase(current);
      continue;
    }
    if (wasUpper) {
      if (isUpper(current)) current = lowerCase(current);
      else wasUpper = false;
    }
    result += previous;
  }
  return result + current;
}

export const caseFunctions: Readonly<Record<string, Definition>> = {
  snakecase: takes(["string"], "string", ([value]) => joinWords(text(value), "_")),
  kebabcase: takes(["string"], "string", ([value]) => joinWords(text(value), "-")),
  camelcase: takes(["string"], "string", ([value]) => pascalCase(text(value))),
};
