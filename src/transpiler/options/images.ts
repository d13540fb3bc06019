import { imageFloating, imageInvalid, optionEmpty } from "../../diagnostics/messages.generated.ts";
import { hasFloatingTag, isImage, parseImage, type ImageReference } from "../../argo/image.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Evaluated } from "../evaluate/evaluated.ts";
import type { Report } from "../report.ts";
import { knownText, readTextValue, type Reader } from "./reading.ts";

/** An image: a reference that is checked, or a text of the run. */
export const readImage: Reader<Value> = (value, at) => {
  const image = readTextValue(value, at);
  const text = image && knownText(image);
  return text === undefined || checkImage(text, value.place, at.report) ? image : undefined;
};

/** Whether a text can be an image; says what is wrong, and warns of tags that move. */
export function checkImage(text: string, place: Place, report: Report): boolean {
  if (text.trim() === "") {
    report(optionEmpty({ option: "image", instead: "name the image that the task runs on, such as `python:3.12-slim`." }), place);
    return false;
  }
  const image = parseImage(text);
  if (!isImage(image)) {
    if (text.includes("{{")) {
      report(imageInvalid({ image: text, problem: "has a tag of Argo's in it, which nothing replaces", suggestion: ofTag }), place);
      return false;
    }
    const suggestion = image.suggestion === undefined ? "" : ` Did you mean \`${image.suggestion}\`?`;
    report(imageInvalid({ image: text, problem: image.problem, suggestion }), place);
    return false;
  }
  if (hasFloatingTag(image)) report(imageFloating({ image: text, suggestion: versioned(image) }), place);
  return true;
}

/** Warns of moving images among raw containers: an initContainer, a sidecar, a template of the author's. Argo's tags may stand there. */
export function checkRawImages(container: Evaluated, report: Report): void {
  if (container.kind === "list") for (const element of container.elements) checkRawImages(element, report);
  if (container.kind !== "object") return;
  const image = container.fields.get("image")?.value;
  if (image?.kind === "primitive" && typeof image.value === "string" && !image.value.includes("{{"))
    checkImage(image.value, image.place, report);
}

const ofTag = " A parameter or an output goes into a template literal: `team/train:${version}`.";

function versioned({ repository }: ImageReference): string {
  const versions: ReadonlyMap<string, string> = new Map([
    ["python", "3.12-slim"],
    ["node", "24-slim"],
    ["alpine", "3.22"],
    ["busybox", "1.37"],
    ["ubuntu", "24.04"],
    ["debian", "12-slim"],
  ]);
  return `${repository}:${versions.get(repository.replace(/^(docker\.io\/)?(library\/)?/, "")) ?? "1.0.0"}`;
}
