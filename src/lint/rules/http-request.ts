import { objectAt, textAt } from "../model/objects.ts";
import { templatesOf } from "../model/templates.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { hasTag } from "../kubernetes/tags.ts";

export const httpRequest: ObjectRule = {
  code: "ARG0463",
  name: "http-request",
  severity: "error",
  summary: "The request of an `http` template cannot be sent.",
  description: `The agent sends the request with Go's client: the \`method\` is one word, the \`url\` begins with \`http://\` or \`https://\` and a host, headers have names without
spaces, and \`timeoutSeconds\` is above 0. It fails otherwise, each time it is tried.`,
  examples: [
    {
      wrong: templateWith('http:\n  method: "GE T"\n  url: https://example.com'),
      right: templateWith("http:\n  method: GET\n  url: https://example.com"),
    },
    { wrong: templateWith("http:\n  url: example.com/a"), right: templateWith("http:\n  url: https://example.com/a") },
  ],
  check({ object, report }) {
    for (const template of templatesOf(object)) {
      if (template.type !== "http") continue;
      const http = objectAt(template.value, "http");
      const path = [...template.path, "http"];
      const method = textAt(http, "method") ?? "";
      if (method !== "" && !hasTag(method) && !token.test(method)) {
        report(httpRequest, {
          path: [...path, "method"],
          message: `\`${method}\` is no method of HTTP`,
          hint: methodHint(method),
        });
      }
      const url = textAt(http, "url");
      const problem = url === undefined || hasTag(url) ? undefined : urlProblem(url);
      if (url !== undefined && problem !== undefined) {
        const isBare = /^[\w.-]+\.[a-z]+(?:[:/]|$)/i.test(url);
        report(httpRequest, {
          path: [...path, "url"],
          message: `the url \`${url}\` ${problem}`,
          hint: isBare ? `Write \`https://${url}\`.` : "Write it like `https://example.com/path`.",
        });
      }
      const timeout = http["timeoutSeconds"];
      if (typeof timeout === "number" && timeout <= 0) {
        report(httpRequest, {
          path: [...path, "timeoutSeconds"],
          message: `\`timeoutSeconds: ${timeout}\` leaves no time for the request`,
          hint: "Write `timeoutSeconds: 30`, or leave it out.",
        });
      }
      const headers = http["headers"];
      if (!Array.isArray(headers)) continue;
      for (const [index, header] of (headers as readonly unknown[]).entries()) {
        const name = (header as { readonly name?: unknown } | null)?.name;
        if (typeof name !== "string" || hasTag(name) || token.test(name)) continue;
        report(httpRequest, {
          path: [...path, "headers", index, "name"],
          message: `\`${name}\` cannot be the name of a header`,
          hint: "Write letters, digits and hyphens.",
        });
      }
    }
  },
};

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

function methodHint(method: string): string {
  const letters = method.replace(/[^A-Za-z]/g, "").toUpperCase();
  const meant = methods.includes(letters) ? letters : undefined;
  return meant === undefined ? "Write one of `GET`, `POST`, `PUT`, `PATCH`, `DELETE`." : `Write \`${meant}\`.`;
}

/** A token of RFC 9110. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function urlProblem(url: string): string | undefined {
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*):\/\/([^/?#]*)/.exec(url);
  if (!match) return url === "" ? "is empty" : "has no scheme";
  if (!/^https?$/i.test(match[1]!)) return `has the scheme \`${match[1]}\`, and only \`http\` and \`https\` can be asked`;
  if (match[2]!.replace(/^.*@/, "").replace(/:.*$/, "") === "") return "has no host";
  return /[\s\u0000-\u001f\u007f]/.test(match[2]!) ? "has a space in its host" : undefined;
}
