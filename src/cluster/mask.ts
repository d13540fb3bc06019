/** What stands where a secret was. */
const mask = "***";

/** Shorter ones would take half of every text with them. */
const shortest = 4;

/** Takes secrets out of texts. */
export interface Masker {
  (text: string): string;
  /** For a text that comes in pieces: a secret that is cut in two by them is found too. */
  stream(): MaskedStream;
}

export interface MaskedStream {
  /** What can be printed by now; the beginning of something that may become a secret is kept back. */
  write(chunk: string): string;
  /** The rest. */
  end(): string;
}

/**
 * Replaces every secret by `***`: as it is, each line of it, and as base64, in a URL and in JSON, where logs and error messages show them. A secret of fewer
 * than four characters is no secret. Give a function where more of them become known later.
 */
export function createMasker(secrets: readonly string[] | (() => readonly string[])): Masker {
  const current = typeof secrets === "function" ? secrets : () => secrets;
  let known = -1;
  let forms = new Map<string, readonly string[]>();
  const prepared = () => {
    const now = current();
    if (now.length !== known) {
      known = now.length;
      forms = byBeginning(now);
    }
    return forms;
  };
  const masker = (text: string) => replaced(text, rangesIn(text, prepared()));
  return Object.assign(masker, { stream: () => maskedStream(prepared) });
}

function maskedStream(prepared: () => Forms): MaskedStream {
  let kept = "";
  return {
    write(chunk) {
      const text = kept + chunk;
      const ranges = rangesIn(text, prepared());
      const open = openFrom(text, prepared());
      // What a later secret may overlap has to be looked at as a whole.
      const cut = ranges.find((range) => range.start < open && range.end > open)?.start ?? open;
      kept = text.slice(cut);
      return replaced(
        text.slice(0, cut),
        ranges.filter((range) => range.end <= cut),
      );
    },
    end() {
      const rest = kept;
      kept = "";
      return replaced(rest, rangesIn(rest, prepared()));
    },
  };
}

/** All forms by their first characters, longest first. */
type Forms = ReadonlyMap<string, readonly string[]>;

interface Range {
  readonly start: number;
  end: number;
}

function byBeginning(secrets: readonly string[]): Map<string, readonly string[]> {
  const map = new Map<string, string[]>();
  const all = new Set(secrets.flatMap(formsOf).filter((form) => form.length >= shortest));
  for (const form of all) {
    const beginning = form.slice(0, shortest);
    const others = map.get(beginning);
    if (others) others.push(form);
    else map.set(beginning, [form]);
  }
  for (const each of map.values()) each.sort((a, b) => b.length - a.length);
  return map;
}

function formsOf(secret: string): readonly string[] {
  const whole = secret.trim();
  const bare = whole.replace(/^(?:Bearer|Basic)\s+/i, "");
  const lines = whole.split(/\r?\n/).map((line) => line.trim());
  // The first and last line of a key say only that it is one.
  const telling = lines.filter((line) => line.length >= shortest && !/^-----(?:BEGIN|END) .*-----$/.test(line));
  return [...new Set([secret, whole, bare, ...telling])]
    .filter((text) => text.length >= shortest && !/^(?:Bearer|Basic)\s*$/i.test(text))
    .flatMap(spellings);
}

function spellings(text: string): readonly string[] {
  const inJson = JSON.stringify(text).slice(1, -1);
  const inUrl = new URLSearchParams([["", text]]).toString().slice(1);
  return [text, encodeURIComponent(toWellFormed(text)), inUrl, inJson, JSON.stringify(inJson).slice(1, -1), ...base64s(text)];
}

/** Half of a surrogate pair has no URL form, and must not stop the others from being found. */
function toWellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** Inside of a longer text (`user:password`), base64 looks different at each of three offsets, but for the characters at its ends. */
function base64s(text: string): readonly string[] {
  const whole = Buffer.from(text);
  const alone = [whole.toString("base64"), whole.toString("base64").replace(/=+$/, ""), whole.toString("base64url")];
  const inside = [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
    const encoded = bytes.toString("base64").replace(/=+$/, "");
    const inner = encoded.slice(offset === 0 ? 0 : offset + 1, bytes.length % 3 === 0 ? undefined : -1);
    // A few characters of it would be found in any text.
    return inner.length < 6 ? [] : [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [...alone, ...inside];
}

/** Where secrets are, those that overlap as one. */
function rangesIn(text: string, forms: Forms): readonly Range[] {
  const ranges: Range[] = [];
  for (let start = 0; start <= text.length - shortest; start++) {
    const form = forms.get(text.slice(start, start + shortest))?.find((each) => text.startsWith(each, start));
    if (form === undefined) continue;
    const last = ranges.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, start + form.length);
    else ranges.push({ start, end: start + form.length });
  }
  return ranges;
}

/** From where on the end of the text is the beginning of a secret. */
function openFrom(text: string, forms: Forms): number {
  let longest = 0;
  for (const each of forms.values()) longest = Math.max(longest, each[0]!.length);
  for (let start = Math.max(0, text.length - longest + 1); start < text.length; start++) {
    const tail = text.slice(start);
    const beginnings = tail.length >= shortest ? forms.get(tail.slice(0, shortest)) : undefined;
    if (beginnings?.some((form) => form.length > tail.length && form.startsWith(tail))) return start;
    if (tail.length < shortest) for (const beginning of forms.keys()) if (beginning.startsWith(tail)) return start;
  }
  return text.length;
}

function replaced(text: string, ranges: readonly Range[]): string {
  let result = "";
  let from = 0;
  for (const { start, end } of ranges) {
    result += text.slice(from, start) + mask;
    from = end;
  }
  return result + text.slice(from);
}
