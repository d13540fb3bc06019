// The functions of sprig that Argo has under `sprig.`. All are there by name, as in Argo; some are refused when called.
import type { Value } from "../go/value.ts";
import { caseFunctions } from "./cases.ts";
import { dateFunctions } from "./dates.ts";
import { type Definition, refused, toCallable } from "./define.ts";
import { hashFunctions } from "./hashes.ts";
import { listFunctions } from "./lists.ts";
import { mapFunctions } from "./maps.ts";
import { numberFunctions } from "./numbers.ts";
import { pathFunctions } from "./paths.ts";
import { patternFunctions } from "./patterns.ts";
import { textFunctions } from "./texts.ts";
import { valueFunctions } from "./values.ts";
import { versionFunctions } from "./versions.ts";

/** Chance, the network, keys. */
const unavailable = [
  "randAlphaNum",
  "randAlpha",
  "randAscii",
  "randNumeric",
  "randInt",
  "randBytes",
  "shuffle",
  "getHostByName",
  "htpasswd",
  "genPrivateKey",
  "buildCustomCert",
  "genCA",
  "genCAWithKey",
  "genSelfSignedCert",
  "genSelfSignedCertWithKey",
  "genSignedCert",
  "genSignedCertWithKey",
  "encryptAES",
  "decryptAES",
  "uuidv4",
] as const;

const definitions: Readonly<Record<string, Definition>> = {
  ...textFunctions,
  ...caseFunctions,
  ...numberFunctions,
  ...listFunctions,
  ...mapFunctions,
  ...valueFunctions,
  ...patternFunctions,
  ...dateFunctions,
  ...pathFunctions,
  ...hashFunctions,
  ...versionFunctions,
  ...Object.fromEntries(unavailable.map((name) => [name, refused(name)])),
  bcrypt: { ...refused("bcrypt"), parameters: ["string"], variadic: false, result: "string" },
  derivePassword: {
    ...refused("derivePassword"),
    parameters: ["uint32", "string", "string", "string", "string"],
    variadic: false,
    result: "string",
  },
};

const callables = Object.entries(definitions).map(([name, definition]) => [name, toCallable(name, definition)] as const);

export function sprigFunctions(): readonly (readonly [Value, Value])[] {
  return callables;
}
