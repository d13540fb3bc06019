import { imageFloating, imageInvalid, optionEmpty } from "../../diagnostics/messages.generated.ts";
import { hasFloatingTag, isImage, parseImage, type ImageReference } from "../../argo/image.ts";
import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { Report } from "../report.ts";
import { knownText, readTextValue, type Reader } from "./reading.ts";

/** An image: a reference that is checked, or a text of the run. */
export const readImage: Reader<Value> = (value, at) => {
  const image = readTextValue(value, at);
  const text = image && knownText(image);
  return text === undefined || checkImage(text, value.place, at.report) ? image : undefined;
};

/** Whether a text can be an image; says what is wrong, and warns of tags that move. */
function checkImage(text: string, place: Place, report: Report): boolean {
  if (text.trim() === "") {
    report(optionEmpty({ option: "image", instead: "name the image that the task runs on, such as `python:3.12-slim`." }), place);
    return false;
  }
  const image = parseImage(text);
  if (!isImage(image)) {
    const suggestion = image.suggestion === undefined ? "" : ` Did you mean \`${image.suggestion}\`?`;
    report(imageInvalid({ image: text, problem: image.problem, suggestion }), place);
    return false;
  }
  if (hasFloatingTag(image)) report(imageFloating({ image: text, suggestion: versioned(image) }), place);
  return true;
}

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
