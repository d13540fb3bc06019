import fc from "fast-check";
import { expect, test } from "vitest";
import { createMasker } from "../../../src/cluster/mask.ts";

test("a secret as it is, in base64, in a URL and in JSON", () => {
  const secret = 'p"ss w/rd+ü\\';
  const mask = createMasker([secret]);
  const forms = [
    secret,
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("base64url"),
    encodeURIComponent(secret),
    new URLSearchParams({ q: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  ];
  for (const form of forms) expect([form, mask(`before ${form} after`).replace(/=+/, "")]).toEqual([form, "before *** after"]);
});

test("inside of longer base64, at any offset", () => {
  const mask = createMasker(["correct-horse-battery"]);
  for (const user of ["a", "ab", "abc", "abcd"]) {
    const header = Buffer.from(`${user}:correct-horse-battery`).toString("base64");
    expect(mask(`Basic ${header}`)).toMatch(/^Basic [A-Za-z0-9+/]{0,8}\*\*\*[A-Za-z0-9+/=]{0,3}$/);
  }
});

test("each line of a key, but not what every key has", () => {
  const key = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEG\r\nCCqGSM49AwEHBG0wawIBAQ\nabc\n-----END PRIVATE KEY-----\n";
  const mask = createMasker([key]);
  expect(mask("-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEG\nabc")).toBe("-----BEGIN PRIVATE KEY-----\n***\nabc");
  expect(mask(`key: ${Buffer.from(key).toString("base64")}.`)).toMatch(/^key: \*\*\*.{0,2}\.$/);
});

test("a token with and without Bearer, the word itself stays", () => {
  const mask = createMasker(["Bearer abcdef"]);
  expect(mask("Authorization: Bearer abcdef, abcdef")).toBe("Authorization: ***, ***");
  expect(createMasker(["Bearer ", "Bearer"])("Bearer token")).toBe("Bearer token");
});

test("what is too short is no secret, what is none changes nothing", () => {
  const mask = createMasker(["abc", "", "  "]);
  expect(mask("abc and   more")).toBe("abc and   more");
  expect(createMasker([])("text")).toBe("text");
});

test("secrets that overlap, and one in another, leave nothing behind", () => {
  const mask = createMasker(["abcdef", "defxyz", "abcd"]);
  expect(mask("1abcdefxyz2")).toBe("1***2");
  expect(mask("abcdabcd")).toBe("******");
});

test("secrets that become known later", () => {
  const secrets = ["first-secret"];
  const mask = createMasker(() => secrets);
  expect(mask("first-secret second-secret")).toBe("*** second-secret");
  secrets.push("second-secret");
  expect(mask("first-secret second-secret")).toBe("*** ***");
});

test("a stream in any pieces says what the whole text would", () => {
  const secrets = ["s3cr3t-token", "token-number-two", "two\nlines-of-it", "aaaa", "ünïcode-🚀-secret"];
  const mask = createMasker(secrets);
  const piece = fc.oneof(fc.constantFrom(...secrets, "s3cr", "3t-token", "aa", "\n", "tok", "two", " "), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(7), { minLength: 1, maxLength: 40 }), (parts, cuts) => {
      const text = parts.join("");
      const stream = mask.stream();
      let streamed = "";
      let at = 0;
      for (let index = 0; at < text.length; index++) {
        const next = at + 1 + cuts[index % cuts.length]!;
        streamed += stream.write(text.slice(at, next));
        at = next;
      }
      expect(streamed + stream.end()).toBe(mask(text));
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test("a stream keeps back no more than it must", () => {
  const stream = createMasker(["s3cr3t-token"]).stream();
  expect(stream.write("step 1 done\n")).toBe("step 1 done\n");
  expect(stream.write("the s3cr")).toBe("the ");
  expect(stream.write("3t-token\n")).toBe("***\n");
  expect(stream.end()).toBe("");
});

test("a thousand secrets in a megabyte take no time to speak of", () => {
  const secrets = Array.from({ length: 1000 }, (_, index) => `secret-${(index * 7919).toString(36)}-${index}-padding`);
  const line = `2026-01-01T00:00:00Z training ${secrets[500]} epoch\n`;
  const text = line.repeat(Math.ceil(1_000_000 / line.length));
  const mask = createMasker(secrets);
  const started = performance.now();
  const masked = mask(text);
  expect(performance.now() - started).toBeLessThan(3000);
  expect(masked.includes(secrets[500]!)).toBe(false);
});
