import { describe, expect, it } from "vitest";
import { hasFloatingTag, isImage, parseImage } from "../../src/argo/image.ts";

const digest = `sha256:${"a".repeat(64)}`;

describe("images", () => {
  it.each([
    ["python:3.11-slim", { repository: "python", tag: "3.11-slim" }],
    ["python", { repository: "python" }],
    ["ghcr.io/team/train:1.4", { repository: "ghcr.io/team/train", tag: "1.4" }],
    ["localhost:5000/a/b", { repository: "localhost:5000/a/b" }],
    ["localhost:5000/a:V1", { repository: "localhost:5000/a", tag: "V1" }],
    ["REGISTRY.example.com/a:1", { repository: "REGISTRY.example.com/a", tag: "1" }],
    [`a/b@${digest}`, { repository: "a/b", digest }],
    [`a/b:1@${digest}`, { repository: "a/b", tag: "1", digest }],
    ["a__b/c-d.e:1", { repository: "a__b/c-d.e", tag: "1" }],
    ["[::1]:5000/a:1", { repository: "[::1]:5000/a", tag: "1" }],
  ])("%s is one", (text, expected) => expect(parseImage(text)).toEqual(expected));

  it.each([
    ["", undefined],
    ["  ", undefined],
    ["python 3.11", "python3.11"],
    ["python:3.11 ", "python:3.11"],
    ["Python:3.11", "python:3.11"],
    ["ghcr.io/Team/Train:1.4", "ghcr.io/team/train:1.4"],
    ["MyTeam/train:1", "myteam/train:1"],
    ["https://ghcr.io/a/b:1", "ghcr.io/a/b:1"],
    ["python:", undefined],
    ["a//b:1", undefined],
    ["a/b@sha256:123", undefined],
    ["_a:1", undefined],
    ["a:tag:other", undefined],
    ["-x.io/a", undefined],
    ["{{inputs.parameters.image}}", undefined],
  ])("%j is none; meant was %j", (text, suggestion) => {
    const result = parseImage(text);
    expect(isImage(result)).toBe(false);
    expect("suggestion" in result ? result.suggestion : undefined).toBe(suggestion);
  });

  it.each([
    ["python", true],
    ["python:latest", true],
    ["python:3.11", false],
    [`python@${digest}`, false],
    [`python:latest@${digest}`, false],
  ])("%s may change: %s", (text, expected) => {
    const image = parseImage(text);
    expect(isImage(image) && hasFloatingTag(image)).toBe(expected);
  });
});
