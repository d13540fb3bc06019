/** Why a text is no YAML, in the words of Argo's reader; thrown within the reader and never out of it. */
export class YamlFault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Deeper texts are refused. Argo's own limit is ten times this; nobody nests a manifest that deep, and every rule walks it by recursion. */
export const maximumDepth = 1000;

export function tooDeep(offset: number): YamlFault {
  return new YamlFault("exceeded max depth of 10000", offset);
}
