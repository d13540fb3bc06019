import packageFile from "../../package.json" with { type: "json" };

/** Only for what no user can have caused: user mistakes are diagnostics. */
export function bugReport(error: unknown, argv: readonly string[]): string {
  const stack = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return [
    "This is a bug in argots, not in your pipelines. Please report it together with what follows.",
    "",
    `argots ${packageFile.version}, Node ${process.version}, ${process.platform}`,
    `arguments: ${argv.map((argument) => JSON.stringify(argument)).join(" ")}`,
    stack,
    "",
  ].join("\n");
}
