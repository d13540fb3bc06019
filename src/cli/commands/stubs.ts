import { dirname, relative, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { hasErrors } from "../compilation.ts";
import { reasonOf, type CliContext } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Arguments } from "../flags.ts";
import { displayPath, printReport } from "../reporters/print-report.ts";

/** `argots stubs FILE.py`: a typed component for each function, as TypeScript on stdout. */
export async function runStubs(given: Arguments, context: CliContext): Promise<number> {
  const file = given.positionals[0]!;
  const path = resolve(context.cwd, file);
  const fail = (diagnostics: readonly Diagnostic[], exitCode: number): number => {
    printReport({ diagnostics, manifests: [] }, "pretty", context.cwd, context);
    return exitCode;
  };

  let text: string;
  try {
    text = context.files.readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return fail([messages.fileNotFound({ path: file, root: context.cwd })], exitCodes.usage);
    return fail([messages.pythonFileUnreadable({ path: file, reason: reasonOf(error) })], exitCodes.usage);
  }

  const reader = await context.loadPythonReader();
  const folder = given.values.for === undefined ? context.cwd : dirname(resolve(context.cwd, given.values.for));
  const stubs = reader.stubs(text, displayPath(path, context.cwd), asModulePath(path, folder));
  const diagnostics = [...stubs.diagnostics];
  const names = stubs.leftOut.map((name) => `\`${name}\``).join(", ");
  if (names !== "") diagnostics.push(messages.pythonFunctionsLeftOut({ names, path: file }));
  else if (stubs.functions.length === 0) diagnostics.push(messages.pythonFileEmpty({ path: file }));
  if (hasErrors(diagnostics)) return fail(diagnostics, exitCodes.findings);
  if (diagnostics.length > 0) fail(diagnostics, exitCodes.ok);
  if (stubs.functions.length > 0) context.stdout.write(stubs.text);
  return exitCodes.ok;
}

/** `./components/train.py`: how `python("…#f")` names it from a file in `folder`. */
function asModulePath(path: string, folder: string): string {
  const short = displayPath(path, folder);
  return short.startsWith("../") || relative(folder, path) === path ? short : `./${short}`;
}
