import type { ArtifactReport, ArtifactSize } from "../run-report.ts";
import { bytesText } from "../words.ts";
import type { ReadParts } from "./logs.ts";
import { markup, type Markup } from "./markup.ts";
import { markdownMarkup } from "./markdown.ts";

const mostOfPreview = 4_000;
const mostOfPicture = 512_000;
const mostOfText = 64_000;
const mostOfHtml = 2_000_000;

export type ArtifactKind = "markdown" | "html" | "other";

/** By its type; of a run that knows no types, by its name. */
export function kindOf({ name, type, path, size }: ArtifactReport): ArtifactKind {
  if (size.kind !== "file") return "other";
  if (type !== undefined) return type === "Markdown" ? "markdown" : type === "Html" ? "html" : "other";
  const ending = /\.(md|markdown|html?)$/i.exec(path)?.[1] ?? /\.(md|markdown|html?)$/i.exec(name)?.[1];
  return ending === undefined ? "other" : ending.toLowerCase().startsWith("m") ? "markdown" : "html";
}

export function sizeText(size: ArtifactSize): string {
  switch (size.kind) {
    case "file":
      return bytesText(size.bytes);
    case "folder":
      return `${size.isCut ? "more than " : ""}${String(size.files)} ${size.files === 1 ? "file" : "files"}, ${bytesText(size.bytes)}`;
    case "none":
      return "not there";
  }
}

/** A Markdown or HTML artifact, as it is meant to be seen; a note where it is too long for the page. */
export function shownMarkup(artifact: ArtifactReport, kind: "markdown" | "html", read: ReadParts): Markup {
  const most = kind === "markdown" ? mostOfText : mostOfHtml;
  const parts = read(artifact.file, { head: most, tail: 0 });
  if (parts === undefined) return markup`<p class="quiet">It is not there any more.</p>`;
  if (parts.bytes > most) return markup`<p class="quiet">It is too long for this page: ${artifact.path}</p>`;
  const text = parts.head.toString("utf8");
  return kind === "markdown" ? markup`<div class="prose">${markdownMarkup(text)}</div>` : frameMarkup(artifact.name, text);
}

/**
 * Nothing in the frame runs, is sent or leads anywhere: `sandbox` without a word in it, and the page's own policy, which holds inside, too.
 * Escaping is the attribute's: what the frame reads is the text itself.
 */
function frameMarkup(name: string, text: string): Markup {
  return markup`<iframe sandbox="" loading="lazy" referrerpolicy="no-referrer" title="${name}" srcdoc="${{ markup: attribute(text) }}"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\0", "\ufffd");
}

/** The beginning of a text, or a picture; nothing of what is neither. */
export function previewMarkup({ file, name, size }: ArtifactReport, read: ReadParts): Markup | undefined {
  if (size.kind !== "file" || size.bytes === 0) return undefined;
  const parts = read(file, { head: mostOfPreview, tail: 0 });
  if (parts === undefined) return undefined;
  const mediaType = pictureType(parts.head);
  if (mediaType !== undefined && parts.bytes <= mostOfPicture) {
    const whole = read(file, { head: mostOfPicture, tail: 0 });
    return whole && markup`<img class="picture" alt="${name}" src="data:${mediaType};base64,${whole.head.toString("base64")}">`;
  }
  const text = textIn(parts.head);
  if (text === undefined) return undefined;
  const cut = parts.bytes > parts.head.length ? markup`<span class="cut">…</span>` : undefined;
  return markup`<details class="preview"><summary>Preview</summary><pre tabindex="0">${text}${cut}</pre></details>`;
}

/** Formats that hold nothing but a picture. */
function pictureType(head: Buffer): string | undefined {
  const start = head.toString("latin1", 0, 12);
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (/^GIF8[79]a/.test(start)) return "image/gif";
  return start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : undefined;
}

function textIn(head: Buffer): string | undefined {
  // The last character may be cut in two.
  const text = head.toString("utf8").replace(/\ufffd$/, "");
  return /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/.test(text) ? undefined : text;
}
