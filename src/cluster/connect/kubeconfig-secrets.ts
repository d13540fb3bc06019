type Fields = Readonly<Record<string, unknown>>;

const telling = /token|secret|passw|(?<!public[-_]?)key\b|credential/i;

/** Everything in a user of a kubeconfig that nobody may see: tokens, passwords, keys, and what is handed over to a credentials program. */
export function secretsOfUser(user: Fields): readonly string[] {
  const key = text(user["client-key-data"]);
  const provider = fieldsOf(fieldsOf(user["auth-provider"])["config"]);
  const program = fieldsOf(user["exec"]);
  const found = [
    text(user["token"]),
    text(user["password"]),
    key,
    key === undefined ? undefined : Buffer.from(key, "base64").toString(),
    ...Object.entries(provider).flatMap(([name, value]) => (telling.test(name) && name !== "token-key" ? [text(value)] : [])),
    ...list(program["env"]).map((variable) => {
      const { name, value } = fieldsOf(variable);
      return telling.test(String(name)) ? text(value) : undefined;
    }),
    ...argumentSecrets(list(program["args"]).map(String)),
  ];
  return found.filter((secret): secret is string => secret !== undefined && secret.trim() !== "");
}

/** `--oidc-client-secret=…` and `--oidc-client-secret …`. */
function argumentSecrets(words: readonly string[]): readonly (string | undefined)[] {
  return words.map((word, index) => {
    const [name = "", ...value] = word.split("=");
    if (value.length) return telling.test(name) ? value.join("=") : undefined;
    const before = words[index - 1] ?? "";
    return before.startsWith("-") && !before.includes("=") && !word.startsWith("-") && telling.test(before) ? word : undefined;
  });
}

function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
