import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { isIP } from "node:net";

/** A certificate with its private key, both as PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority of our own, made anew for every test run: no private key is committed, and none is trusted anywhere else. */
export function makeAuthority(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const extensions = [
    extension("2.5.29.19", true, sequence(boolean(true))),
    extension("2.5.29.15", true, bits(0x06, 1)),
    subjectKey(publicKey),
  ];
  return { certificate: certificate(name, name, publicKey, privateKey, extensions), key: pem(privateKey) };
}

/** A certificate for a server (`names`: its host names and addresses) or a client (whose name is its user). */
export function issue(authority: Certificate, authorityName: string, name: string, names: readonly string[] = []): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const alternatives = names.map((each) =>
    isIP(each) === 4 ? tagged(0x87, Buffer.from(each.split(".").map(Number))) : tagged(0x82, Buffer.from(each)),
  );
  const extensions = [extension("2.5.29.19", true, sequence()), subjectKey(publicKey)];
  if (alternatives.length) extensions.push(extension("2.5.29.17", false, sequence(...alternatives)));
  return { certificate: certificate(authorityName, name, publicKey, createPrivateKey(authority.key), extensions), key: pem(privateKey) };
}

function certificate(issuer: string, subject: string, publicKey: KeyObject, signer: KeyObject, extensions: readonly Buffer[]): string {
  const algorithm = sequence(identifier("1.2.840.10045.4.3.2"));
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    commonName(issuer),
    sequence(time("20200101000000Z"), time("21000101000000Z")),
    commonName(subject),
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, sequence(...extensions)),
  );
  const der = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", body, signer)])));
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

function pem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

function subjectKey(publicKey: KeyObject): Buffer {
  const bytes = createPublicKey(publicKey.export({ type: "spki", format: "pem" })).export({ type: "spki", format: "der" });
  return extension("2.5.29.14", false, tagged(0x04, createHash("sha1").update(bytes).digest()));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(identifier(id), ...(critical ? [boolean(true)] : []), tagged(0x04, value));
}

function commonName(name: string): Buffer {
  return sequence(tagged(0x31, sequence(identifier("2.5.4.3"), tagged(0x0c, Buffer.from(name)))));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function boolean(value: boolean): Buffer {
  return tagged(0x01, Buffer.from([value ? 0xff : 0]));
}

function bits(value: number, unused: number): Buffer {
  return tagged(0x03, Buffer.from([unused, value]));
}

function time(value: string): Buffer {
  return tagged(0x18, Buffer.from(value));
}

function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

/** DER: tag, length, value. */
function tagged(tag: number, value: Buffer): Buffer {
  const length =
    value.length < 0x80 ? [value.length] : value.length < 0x100 ? [0x81, value.length] : [0x82, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}
