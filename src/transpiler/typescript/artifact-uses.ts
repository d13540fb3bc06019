import { ts } from "../compiler-api.ts";
import { freeNames } from "./free-names.ts";

/** Which artifacts a component's body looks at more closely than by `path`, `uri` and `name`: their metadata have to travel, too. */
export interface ArtifactUses {
  readonly input: (name: string) => boolean;
  readonly output: (name: string) => boolean;
}

const plain: ReadonlySet<string> = new Set(["path", "uri", "name"]);

/** Reads the function `(inputs, outputs) => …`. Where it cannot be told what happens to an artifact, its metadata travel. */
export function artifactUses(node: ts.SignatureDeclaration): ArtifactUses {
  const [inputs, outputs] = node.parameters;
  return { input: usesOf(inputs, node), output: usesOf(outputs, node) };
}

function usesOf(parameter: ts.ParameterDeclaration | undefined, owner: ts.SignatureDeclaration): (name: string) => boolean {
  if (!parameter) return () => false;
  const used = new Map<string, boolean>();
  const { body } = owner as ts.FunctionLikeDeclaration;
  const defaults = owner.parameters.flatMap(({ initializer }) => (initializer ? [initializer] : []));
  const all = readBinding(parameter.name, body ? [...defaults, body] : defaults, used);
  return (name) => all || (used.get(name) ?? false);
}

/** Fills in what is used of which field; true when it could be any. `places` are where the names are known. */
function readBinding(name: ts.BindingName, places: readonly ts.Node[], used: Map<string, boolean>): boolean {
  const note = (field: string, whole: boolean) => used.set(field, (used.get(field) ?? false) || whole);
  if (ts.isIdentifier(name)) {
    return usesOfName(name.text, places).some((use) => {
      const access = use.parent;
      if (ts.isPropertyAccessExpression(access) && access.expression === use) {
        note(access.name.text, isUsedWhole(access));
        return false;
      }
      const pattern = patternOf(use);
      return pattern === undefined || readBinding(pattern, statementsAround(use), used);
    });
  }
  if (ts.isArrayBindingPattern(name)) return true;
  return name.elements.some((element) => {
    const key = element.propertyName ?? element.name;
    if (element.dotDotDotToken || !(ts.isIdentifier(key) || ts.isStringLiteral(key))) return true;
    note(key.text, bindingUsedWhole(element.name, places));
    return false;
  });
}

function bindingUsedWhole(name: ts.BindingName, places: readonly ts.Node[]): boolean {
  if (ts.isIdentifier(name)) return usesOfName(name.text, places).some(isUsedWhole);
  return !ts.isObjectBindingPattern(name) || !name.elements.every(isPlainElement);
}

/** Whether an expression that is an artifact is used for more than its path, URI and name. */
function isUsedWhole(artifact: ts.Node): boolean {
  const { parent } = artifact;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === artifact) return !plain.has(parent.name.text);
  const pattern = patternOf(artifact);
  if (pattern && ts.isObjectBindingPattern(pattern)) return !pattern.elements.every(isPlainElement);
  return true;
}

function isPlainElement(element: ts.BindingElement): boolean {
  const key = element.propertyName ?? element.name;
  return !element.dotDotDotToken && ts.isIdentifier(key) && plain.has(key.text);
}

/** `const { path } = artifact` */
function patternOf(value: ts.Node): ts.BindingName | undefined {
  const { parent } = value;
  return ts.isVariableDeclaration(parent) && parent.initializer === value && !ts.isIdentifier(parent.name) ? parent.name : undefined;
}

/** Where a name that is declared beside `node` is known: the statements of its block. */
function statementsAround(node: ts.Node): readonly ts.Node[] {
  let around = node.parent;
  while (!ts.isBlock(around) && !ts.isSourceFile(around) && !ts.isCaseOrDefaultClause(around)) around = around.parent;
  return around.statements;
}

/** Reads of a name. A variable of the same name further in is another one. */
function usesOfName(name: string, places: readonly ts.Node[]): readonly ts.Identifier[] {
  return places.flatMap((place) => freeNames(place).get(name) ?? []);
}
