// What `when` says for the values that its tags can have.
import type { Decision } from "../../expressions/when/when.ts";
import { tagsOf, type Tag } from "./tags.ts";
import type { WhenPlace } from "./when-places.ts";

export interface WhenTag extends Tag {
  /** Tags that stand for one value have one name. */
  readonly name: string;
  /** It stands within quotes. */
  readonly isQuoted: boolean;
}

export function whenTags(text: string): readonly WhenTag[] {
  return tagsOf(text).map((tag) => ({ ...tag, name: tag.content.trim(), isQuoted: isQuotedAt(text, tag.start) }));
}

function isQuotedAt(text: string, index: number): boolean {
  // Either mark ends a text of govaluate, whichever began it.
  return (blanked(text.slice(0, index)).match(/['"]/g)?.length ?? 0) % 2 === 1;
}

function blanked(text: string): string {
  return text.replaceAll(/\{\{.*?\}\}/gs, "").replaceAll(/\\./gs, "");
}

function fill(text: string, tags: readonly WhenTag[], values: ReadonlyMap<string, string>): string {
  let result = "";
  let at = 0;
  for (const { start, end, name } of tags) {
    result += text.slice(at, start) + (values.get(name) ?? "");
    at = end;
  }
  return result + text.slice(at);
}

export interface Case {
  readonly values: ReadonlyMap<string, string>;
  readonly text: string;
  readonly decision: Decision;
}

export interface Cases {
  readonly cases: readonly Case[];
  /** All values of all tags were tried with each other. */
  readonly isComplete: boolean;
  /** Words, numbers and booleans were tried with each other; otherwise all tags had the same value. */
  readonly isMixed: boolean;
}

const most = 260;
const plain = ["a", "1", "true"];

/** What comes out for every combination of values, or for as many as can be looked at. */
export function casesOf(place: WhenPlace, tags: readonly WhenTag[], valuesOf: (tag: WhenTag) => readonly string[]): Cases {
  const unique = uniqueTags(tags);
  const all = unique.map((tag) => ({ tag, values: valuesOf(tag) }));
  if (sizeOf(all) <= most) return { cases: combined(place, tags, all), isComplete: true, isMixed: true };
  const fewer = all.map(({ tag, values }) => ({
    tag,
    values: values.length <= plain.length ? values : [...plain, ...values].slice(0, plain.length),
  }));
  if (sizeOf(fewer) <= most) return { cases: combined(place, tags, fewer), isComplete: false, isMixed: true };
  const cases = plain.map((value) => caseOf(place, tags, new Map(unique.map(({ name }) => [name, value]))));
  return { cases, isComplete: false, isMixed: false };
}

interface Choice {
  readonly tag: WhenTag;
  readonly values: readonly string[];
}

function sizeOf(choices: readonly Choice[]): number {
  return choices.reduce((product, { values }) => product * values.length, 1);
}

function combined(place: WhenPlace, tags: readonly WhenTag[], choices: readonly Choice[]): readonly Case[] {
  let combinations: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const { tag, values } of choices) {
    combinations = combinations.flatMap((before) => values.map((value) => new Map([...before, [tag.name, value]])));
  }
  return combinations.map((values) => caseOf(place, tags, values));
}

export function caseOf(place: WhenPlace, tags: readonly WhenTag[], values: ReadonlyMap<string, string>): Case {
  const text = fill(place.text, tags, values);
  return { values, text, decision: place.decide(text) };
}

export function uniqueTags(tags: readonly WhenTag[]): readonly WhenTag[] {
  return tags.filter(({ name }, index) => tags.findIndex((tag) => tag.name === name) === index);
}

/** Values that show what a tag without known ones can do: the literals that are there, numbers around them, and words. */
export function sampleValues(text: string, tag: WhenTag): readonly string[] {
  const bare = text.replaceAll(/\{\{.*?\}\}/gs, "\0");
  const quoted = [...bare.matchAll(/(['"])(.*?)['"]/gs)].map(([, , inner]) => inner ?? "").filter((inner) => !inner.includes("\0"));
  const words = [...bare.replaceAll(/(['"])(.*?)['"]/gs, " ").matchAll(/[\p{L}\p{Nd}_.]+/gu)].map(([word]) => word);
  const numbers = [...quoted, ...words].filter((word) => /^\d+(?:\.\d+)?$/.test(word)).map(Number);
  const around = numbers.flatMap((number) => [number - 1, number, number + 1].map(String));
  const literals = tag.isQuoted ? [...quoted, ...words] : [...words, ...quoted].filter((word) => /^[\p{L}\p{Nd}_.]+$/u.test(word));
  return [...new Set([...literals, ...around, "a", "1", "2", "true", "false"])].slice(0, 16);
}
