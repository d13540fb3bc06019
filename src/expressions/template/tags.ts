// The tags of a text, as fasttemplate splits it: a tag ends at the next closing braces, wherever they stand.
import { quote } from "../go/format.ts";

const [open, close] = ["{{", "}}"];

export type Part = { readonly kind: "text"; readonly text: string } | { readonly kind: "tag"; readonly tag: string };

export type Tags = { readonly kind: "parts"; readonly parts: readonly Part[] } | { readonly kind: "error"; readonly message: string };

export function splitTags(text: string): Tags {
  const parts: Part[] = [];
  for (let index = 0; ;) {
    const start = text.indexOf(open, index);
    if (start === -1) {
      parts.push({ kind: "text", text: text.slice(index) });
      return { kind: "parts", parts };
    }
    const end = text.indexOf(close, start + open.length);
    if (end === -1) {
      const rest = quote(text.slice(start + open.length));
      return { kind: "error", message: `Cannot find end tag=${quote(close)} in the template=${quote(text)} starting from ${rest}` };
    }
    parts.push({ kind: "text", text: text.slice(index, start) }, { kind: "tag", tag: text.slice(start + open.length, end) });
    index = end + close.length;
  }
}

/** The tag as it stood in the text. */
export function tagText(tag: string): string {
  return open + tag + close;
}

/** A tag within a tag: what is before it, and its name. */
export function nestedTag(tag: string): { readonly before: string; readonly name: string } | undefined {
  const index = tag.lastIndexOf(open);
  return index > 0 ? { before: open + tag.slice(0, index), name: tag.slice(index + open.length) } : undefined;
}
