/** A container image's reference, taken apart. */
export interface ImageReference {
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

export type ImageProblem = { readonly problem: string; readonly suggestion?: string };

/** `[registry[:port]/]path[:tag][@digest]`, as the distribution project's grammar has it; else what is wrong, said after the image. */
export function parseImage(text: string): ImageReference | ImageProblem {
  if (text.trim() === "") return { problem: "is empty" };
  if (/\s/.test(text)) return { problem: "has a space in it", suggestion: text.replace(/\s+/g, "") };
  if (/^[a-z]+:\/\//i.test(text)) {
    return { problem: "begins as a web address does", suggestion: text.replace(/^[a-z]+:\/\//i, "") };
  }
  const match = /^([^@]*?)(?::([^/:@]*))?(?:@(.*))?$/.exec(text);
  const [, repository = "", tag, digest] = match ?? [];
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) return { problem: `has the tag "${tag}", which is not one` };
  if (digest !== undefined && !/^[A-Za-z][A-Za-z0-9]*([-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/.test(digest)) {
    return { problem: `has the digest "${digest}", which is not one; it looks like \`sha256:…\`` };
  }
  const problem = repositoryProblem(repository);
  if (problem === undefined) return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
  const suggestion = text.replace(repository, repository.toLowerCase());
  return suggestion !== text && "repository" in parseImage(suggestion) ? { problem, suggestion } : { problem };
}

export function isImage(result: ImageReference | ImageProblem): result is ImageReference {
  return "repository" in result;
}

/** Tags that are moved with every build: branches, and stages of a release. */
const movingTags: ReadonlySet<string> = new Set([
  "latest",
  "main",
  "master",
  "trunk",
  "head",
  "dev",
  "develop",
  "nightly",
  "edge",
  "canary",
  "snapshot",
]);

/** Whether the same text may be another image tomorrow: no tag, or one that moves, and no digest. */
export function hasFloatingTag({ tag, digest }: ImageReference): boolean {
  return digest === undefined && (tag === undefined || movingTags.has(tag.toLowerCase()));
}

function repositoryProblem(repository: string): string | undefined {
  const parts = repository.split("/");
  // The first part is a registry where it looks like a host; only there are capitals and a port possible.
  const host = parts.length > 1 && /[.:]|^localhost$|[A-Z]/.test(parts[0]!) ? parts.shift()! : undefined;
  const label = "[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?";
  if (host !== undefined && !new RegExp(`^(${label}(\\.${label})*|\\[[0-9a-fA-F:]+\\])(:[0-9]+)?$`).test(host)) {
    return `has the registry "${host}", which is not a host name`;
  }
  if (parts.some((part) => /[A-Z]/.test(part)) || (host !== undefined && /^[^.:]*[A-Z][^.:]*$/.test(host))) {
    return "has capitals, which only a tag may have";
  }
  const wrong = parts.find((part) => !/^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/.test(part));
  if (wrong === undefined) return undefined;
  return wrong === "" ? "has an empty part" : `has the part "${wrong}", which is not a name`;
}
