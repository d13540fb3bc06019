/** What secrets of known issuers look like. Each begins with something that ordinary text does not have. */
const shapes: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, "a private key"],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, "an AWS access key"],
  [/\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{22}/, "a GitHub token"],
  [/\bglpat-[\w-]{20}/, "a GitLab token"],
  [/\bhf_[A-Za-z0-9]{30}/, "a Hugging Face token"],
  [/\bsk-(?=[\w-]{0,60}[0-9])(?=[\w-]{0,60}[A-Z])[\w-]{24}/, "an API key"],
  [/\b[rs]k_live_[A-Za-z0-9]{16}/, "a Stripe key"],
  [/\bAIza[\w-]{35}/, "a Google API key"],
  [/\bxox[abeprs]-[\w-]{10}/, "a Slack token"],
  [/\bhooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/, "the address of a Slack webhook"],
  [/\bnpm_[A-Za-z0-9]{36}\b|\bpypi-AgE[\w-]{50}/, "a token of a package registry"],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/, "a signed token"],
  [/\bAccountKey=[A-Za-z0-9+/]{60}/, "the key of an Azure account"],
  [/\bBearer (?=[\w.~+/-]{0,60}[0-9])[\w.~+/-]{20}/, "a token"],
];

/** Something of every shape: nearly all texts are done with at once. */
const beginnings =
  /-----BEGIN|A[KS]IA|gh[pousr]_|github_pat_|glpat-|hf_|sk-|k_live_|AIza|xox|hooks\.slack|npm_|pypi-|eyJ|AccountKey=|Bearer /;

/** Names whose last word says so, in lower case without separators. */
const secretNames: readonly (readonly [pattern: RegExp, kind: string, shortest: number])[] = [
  [/(?:password|passwd|passphrase|pwd)$/, "a password", 4],
  [/(?:api|access|secret|private|account|signing|encryption)key$/, "a key", 12],
  [/(?:api|auth|access|bearer|refresh)token$/, "a token", 12],
  [/(?:secret|token)$/, "a secret", 16],
];

/** What one writes where the secret itself comes from elsewhere, or is not needed yet. */
const stand =
  /^(?:change.?me|replace.?me|example|dummy|placeholder|none|null|nil|true|false|to.?do|tbd|test|secret|password|pass|token|your.*|my.*|x+|\*+)$/i;

/**
 * What kind of secret a text looks like, "an AWS access key"; undefined for ordinary text.
 *
 * @param name - what the text is called: a variable, a flag, a key
 * @example
 * secretKind("hunter2", "DB_PASSWORD"); // "a password"
 */
export function secretKind(text: string, name?: string): string | undefined {
  const head = text.slice(0, 20_000);
  const shape = secretShape(head);
  if (shape !== undefined) return shape;
  const address = head.includes("://") ? /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{0,80}:([^\s@/]{1,200})@[^\s/@]/i.exec(head) : null;
  if (address && isPlausible(address[1]!, 3)) return "an address with a password in it";
  const named = name === undefined ? undefined : kindByName(name, text);
  if (named !== undefined) return named;
  if (!head.includes("=")) return undefined;
  for (const [, key, value] of head.matchAll(/(?:^|[\s?&;,])-{0,2}([A-Za-z][\w.-]{0,60})=([^\s&;,]+)/g)) {
    const kind = kindByName(key!, value!);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** What kind of secret stands in a text, told by its shape alone. */
export function secretShape(text: string): string | undefined {
  return !beginnings.test(text) ? undefined : shapes.find(([pattern]) => pattern.test(text))?.[1];
}

function kindByName(name: string, text: string): string | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const match = secretNames.find(([pattern]) => pattern.test(plain));
  if (!match) return undefined;
  const [, kind, shortest] = match;
  // Words and names of objects (`tokenizer-of-bert`, `my-secret-name`) have no digits; passwords may be words.
  if (kind === "a secret" && isObjectName(text)) return undefined;
  return isPlausible(text, shortest) && (shortest < 12 || /[0-9]/.test(text)) ? kind : undefined;
}

/** A secret itself rather than where it is found (`/run/secrets/a`, `$TOKEN`, `<token>`, `vault:…`) or what stands for it. */
function isPlausible(text: string, shortest: number): boolean {
  return (
    text.length >= shortest &&
    text.length <= 500 &&
    /^[A-Za-z0-9+!#^][^\s<>{}[\]…]*$/.test(text) &&
    !/^[a-z]+:/.test(text) &&
    !stand.test(text)
  );
}

/** `db-config-secret: odc-v2-user-db` names a Secret, in words; nothing random is made of them. */
function isObjectName(text: string): boolean {
  const words = text.split(/[-.]/);
  return /^[a-z0-9]+([-.][a-z0-9]+)+$/.test(text) && words.filter((word) => /^[a-z]{2,12}$/.test(word) && /[g-z]/.test(word)).length >= 2;
}
