import { ts } from "../../compiler-api.ts";
import { shorten } from "../things.ts";

/** `({ rows, depth }: { rows: number; depth: number }) => …` for parameters that are written one by one; undefined where none has a name. */
export function asOneObject(parameters: readonly ts.ParameterDeclaration[], source: ts.SourceFile): string | undefined {
  const named = parameters.filter(({ name }) => ts.isIdentifier(name));
  if (named.length === 0) return undefined;
  const names = named.map(({ name, initializer }) => `${name.getText(source)}${initializer ? ` = ${initializer.getText(source)}` : ""}`);
  const types = named.map(
    ({ name, type, initializer }) =>
      `${name.getText(source)}${initializer ? "?" : ""}: ${type?.getText(source) ?? typeOfDefault(initializer)}`,
  );
  return shorten(`({ ${names.join(", ")} }: { ${types.join("; ")} }) => …`, 120);
}

function typeOfDefault(value: ts.Expression | undefined): string {
  if (value && ts.isNumericLiteral(value)) return "number";
  return value?.kind === ts.SyntaxKind.TrueKeyword || value?.kind === ts.SyntaxKind.FalseKeyword ? "boolean" : "string";
}
