// sprig: semantic versions, with the constraints of package semver.
import { panic } from "../go/outcome.ts";
import { compareText } from "../go/text.ts";
import type { Version } from "../go/value.ts";
import { type Definition, takes, text } from "./define.ts";

const versionPattern =
  /^v?(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:\.(0|[1-9]\d*))?(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

function parseVersion(written: string): Version {
  const match = versionPattern.exec(written);
  if (match === null) return panic("invalid semantic version");
  const [major, minor, patch] = [match[1], match[2], match[3]].map((part) => BigInt(part ?? 0)) as [bigint, bigint, bigint];
  return { kind: "version", major, minor, patch, prerelease: match[4] ?? "", metadata: match[5] ?? "", original: written };
}

function compareVersions(a: Version, b: Version): number {
  for (const part of ["major", "minor", "patch"] as const) if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === "" || b.prerelease === "") return a.prerelease === "" ? 1 : -1;
  return comparePrereleases(a.prerelease.split("."), b.prerelease.split("."));
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left = "", right = ""] = [a[index], b[index]];
    if (left === right) continue;
    if (left === "" || right === "") return left === "" ? -1 : 1;
    const [isLeftNumber, isRightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (isLeftNumber !== isRightNumber) return isLeftNumber ? -1 : 1;
    return isLeftNumber ? (BigInt(left) > BigInt(right) ? 1 : -1) : Math.sign(compareText(left, right));
  }
  return 0;
}

interface Constraint {
  readonly operator: string;
  readonly version: Version;
  /** Which part was left out or is an x. */
  readonly open: "major" | "minor" | "patch" | "";
}

const part = String.raw`v?([0-9|xX*]+)(\.[0-9|xX*]+)?(\.[0-9|xX*]+)?(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`;
const operators = String.raw`=||!=|>|<|>=|=>|<=|=<|~|~>|\^`;
const one = String.raw`(?:!=|>=|=>|<=|=<|~>|=|>|<|~|\^)?\s*${part}`;

function parseConstraints(written: string): readonly (readonly Constraint[])[] {
  const plain = written.replace(
    new RegExp(`\\s*(${part})\\s+-\\s+(${part})\\s*`, "g"),
    (...groups: string[]) => `>= ${groups[1] ?? ""}, <= ${groups[7] ?? ""} `,
  );
  return plain.split("||").map((all) => {
    if (!new RegExp(`^\\s*${one}\\s*(?:(?:\\s+|,\\s*)${one}\\s*)*$`).test(all)) return panic(`improper constraint: ${all}`);
    return (all.match(new RegExp(one, "g")) ?? []).map(parseConstraint);
  });
}

function parseConstraint(written: string): Constraint {
  const match =
    new RegExp(`^(${operators})\\s*${part}$`).exec(written.trim()) ??
    new RegExp(`^(!=|>=|=>|<=|=<|~>|=|>|<|~|\\^|)\\s*${part}$`).exec(written.trim());
  if (match === null) return panic(`improper constraint: ${written}`);
  const [, operator = "", major = "", minor = "", patch = "", prerelease = ""] = match;
  const isOpen = (text: string): boolean => text === "" || /^\.?[xX*]$/.test(text);
  const open = isOpen(major) ? "major" : isOpen(minor) ? "minor" : isOpen(patch) ? "patch" : "";
  const core =
    open === "major" ? "0.0.0" : open === "minor" ? `${major}.0.0` : open === "patch" ? `${major}${minor}.0` : `${major}${minor}${patch}`;
  if (!versionPattern.test(core + prerelease)) return panic("constraint Parser Error");
  return { operator, version: parseVersion(core + prerelease), open };
}

function satisfies(version: Version, constraint: Constraint): boolean {
  const { operator, version: wanted, open } = constraint;
  if (version.prerelease !== "" && wanted.prerelease === "" && !(operator === "!=" && open === "")) return false;
  const order = compareVersions(version, wanted);
  const isMinorOpen = open === "minor";
  switch (operator) {
    case "":
    case "=":
      return open === "" ? order === 0 : tilde(version, constraint);
    case "!=":
      return open === "" ? order !== 0 : differs(version, constraint);
    case ">":
      if (open === "" || open === "major") return order > 0;
      if (version.major !== wanted.major) return version.major > wanted.major;
      return !isMinorOpen && version.minor > wanted.minor;
    case ">=":
    case "=>":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
    case "=<":
      if (open === "") return order <= 0;
      return version.major < wanted.major || (version.major === wanted.major && (isMinorOpen || version.minor <= wanted.minor));
    case "^":
      return caret(version, constraint);
    default:
      return tilde(version, constraint);
  }
}

function differs(version: Version, { version: wanted, open }: Constraint): boolean {
  if (version.major !== wanted.major) return true;
  if (version.minor !== wanted.minor && open !== "minor") return true;
  if (open === "minor") return false;
  if (open !== "patch") return version.patch !== wanted.patch || compareVersions(version, wanted) !== 0;
  return (
    (version.prerelease !== "" || wanted.prerelease !== "") &&
    comparePrereleases(version.prerelease.split("."), wanted.prerelease.split(".")) !== 0
  );
}

function tilde(version: Version, { version: wanted, open }: Constraint): boolean {
  if (compareVersions(version, wanted) < 0) return false;
  const isZero = wanted.major === 0n && wanted.minor === 0n && wanted.patch === 0n;
  if (isZero && open !== "minor" && open !== "patch") return true;
  return version.major === wanted.major && (version.minor === wanted.minor || open === "minor");
}

function caret(version: Version, { version: wanted, open }: Constraint): boolean {
  if (compareVersions(version, wanted) < 0) return false;
  if (wanted.major > 0n || open === "minor") return version.major === wanted.major;
  if (version.major > 0n) return false;
  if (wanted.minor > 0n || open === "patch") return version.minor === wanted.minor;
  return version.minor === 0n && version.patch === wanted.patch;
}

export const versionFunctions: Readonly<Record<string, Definition>> = {
  semver: takes(["string"], "*semver.Version", ([version]) => parseVersion(text(version))),
  semverCompare: takes(["string", "string"], "bool", ([constraint, version]) => {
    const parsed = parseConstraints(text(constraint));
    const found = parseVersion(text(version));
    return parsed.some((all) => all.every((each) => satisfies(found, each)));
  }),
};
