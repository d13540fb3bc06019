// Texts as Go writes them, where the controller pastes them into JSON or into names.
import { quote } from "../expressions/go/format.ts";
import { utf8 } from "../expressions/go/text.ts";

const escaped: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** json.Marshal, which escapes what HTML would read. */
export function goJson(value: unknown): string {
  return escapeHtml(JSON.stringify(value));
}

export function escapeHtml(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escaped[character] ?? character);
}

/** The controller's `jsonutil.Fix`: takes those escapes back. */
export function unescapeHtml(text: string): string {
  return text.replaceAll("\\u003c", "<").replaceAll("\\u003e", ">").replaceAll("\\u0026", "&");
}

/** strconv.Quote without its quotation marks: not always JSON, and then the substitution fails. */
export function quoteInside(text: string): string {
  return quote(text).slice(1, -1);
}

/** hash/fnv's New32a over UTF-8. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** `AnyString.UnmarshalJSON`: a number goes through a float64, null and lists leave the text empty. The API server makes 0 of -0. */
export function anyString(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return decimal(value);
  if (typeof value === "boolean") return String(value);
  return "";
}

/** strconv.FormatFloat(value, 'f', -1, 64): no exponent, however large. */
function decimal(value: number): string {
  const text = String(value);
  const [mantissa = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const negative = mantissa.startsWith("-");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const plain = point <= 0 ? `0.${"0".repeat(-point)}${digits}` : point >= digits.length ? digits + "0".repeat(point - digits.length) : "";
  const body = plain === "" ? `${digits.slice(0, point)}.${digits.slice(point)}` : plain;
  return negative ? `-${body}` : body;
}
