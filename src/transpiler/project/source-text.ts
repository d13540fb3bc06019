import type { Message } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { FileSystem } from "../file-system.ts";

/** Larger than any hand-written source; a generated or binary file beyond it would only exhaust memory. In bytes. */
const largestSource = 5 * 1024 * 1024;

/** Reads a file as text, or says in one message why it is none. `shown` is the path as the author knows it. */
export function readSourceText(fileSystem: FileSystem, path: string, shown: string, root: string): { text: string } | { problem: Message } {
  const content = fileSystem.readFile(path);
  if ("error" in content) {
    switch (content.error) {
      case "missing":
        return { problem: messages.fileNotFound({ path: shown, root }) };
      case "directory":
        return { problem: messages.fileIsDirectory({ path: shown }) };
      case "unreadable":
        return { problem: messages.fileUnreadable({ path: shown }) };
    }
  }
  if (content.length > largestSource) {
    return {
      problem: messages.fileTooLarge({ path: shown, size: (content.length / 1024 / 1024).toFixed(1), limit: largestSource / 1024 / 1024 }),
    };
  }
  const text = decode(content);
  if (text === undefined) return { problem: messages.fileNotText({ path: shown }) };
  return { text };
}

/**
 * UTF-8 (with or without a mark) and UTF-16 with a mark, as editors write them; undefined for anything else. Lines end as TypeScript and Python
 * read them in texts of several lines, so that a checkout on Windows compiles to the same manifests.
 */
function decode(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text.replaceAll(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}
