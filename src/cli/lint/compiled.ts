import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Manifest } from "../../transpiler/result.ts";
import type { CliContext } from "../context.ts";
import type { Project } from "../project.ts";
import { sourcePlace } from "./source-place.ts";

/**
 * Lints what pipelines were compiled to. Each finding has the place of the TypeScript that it comes from.
 *
 * @param isWanted - Of which manifests findings are given; the others are there to be referred to.
 */
export async function lintCompiled(
  { manifests }: { readonly manifests: readonly Manifest[] },
  { lint: settings, options }: Pick<Project, "lint" | "options">,
  context: Pick<CliContext, "loadLinter">,
  isWanted: (manifest: Manifest) => boolean = () => true,
): Promise<readonly Diagnostic[]> {
  if (manifests.length === 0) return [];
  const { lint } = await context.loadLinter();
  const byPath = new Map(manifests.map((manifest) => [manifest.path, manifest]));
  const { findings, bugs } = lint(
    manifests.map(({ path, text }) => ({ name: path, text })),
    {
      ...(options.argoVersion === undefined ? {} : { version: options.argoVersion }),
      severities: settings?.severities ?? {},
      isPartial: true,
    },
  );
  // The pipelines are not to blame, and hiding it would call them faultless.
  if (bugs[0] !== undefined) throw new Error(`the linter broke down in ${bugs[0].during}: ${bugs[0].error}`);
  return findings
    .filter(({ file }) => isWanted(byPath.get(file)!))
    .map((finding): Diagnostic => {
      const { code, severity, message, hint, path, file, line } = finding;
      const where = path === "" ? `${file}, line ${line}` : `\`${path}\` of ${file}, line ${line}`;
      return {
        code,
        severity,
        text: `${message} (${where})`,
        ...(hint === undefined ? {} : { hint }),
        place: sourcePlace(finding, byPath.get(file)!),
      };
    });
}
