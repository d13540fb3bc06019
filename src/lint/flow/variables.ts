// The variables that an expression names, each with its place in the text and with what guards it against being absent.
import { parseExpression } from "../../expressions/expression.ts";
import { childrenOf, type MemberNode, type Node } from "../../expressions/language/ast.ts";

/** `tasks.a.outputs?.result`: the names, up to the first that is worked out at run time. */
export interface Variable {
  readonly names: readonly string[];
  /** Behind as many names stands the first `?.`; undefined where there is none. */
  readonly optionalAfter: number | undefined;
  /** It stands left of a `??`. */
  readonly hasFallback: boolean;
  /** It stands right of one: another value is tried first. */
  readonly isAlternative: boolean;
  /** It may never be looked at: behind `&&`, in a branch of `? :`, in a predicate. */
  readonly isConditional: boolean;
  /** In UTF-16 units of the expression. */
  readonly start: number;
  readonly end: number;
}

/** None where the expression cannot be parsed. */
export function variablesOf(expression: string): readonly Variable[] {
  const parsed = parseExpression(expression);
  if (parsed.kind !== "expression") return [];
  const found: Variable[] = [];
  visit(parsed.tree, { hasFallback: false, isAlternative: false, isConditional: false, ownNames: [] }, found);
  const offsets = utf16Offsets(expression);
  return found.map((variable) => ({ ...variable, start: offsets(variable.start), end: offsets(variable.end) }));
}

interface Around {
  readonly hasFallback: boolean;
  readonly isAlternative: boolean;
  readonly isConditional: boolean;
  /** Of `let`. */
  readonly ownNames: readonly string[];
}

function visit(node: Node, around: Around, found: Variable[]): void {
  const chain = chainOf(node);
  if (chain !== undefined) {
    const { ownNames, ...how } = around;
    if (!ownNames.includes(chain.variable.names[0] ?? "")) found.push({ ...chain.variable, ...how });
    for (const property of chain.computed) visit(property, around, found);
    return;
  }
  const maybe = { ...around, isConditional: true };
  switch (node.kind) {
    case "binary": {
      const isDefault = node.operator === "??";
      visit(node.left, isDefault ? { ...around, hasFallback: true } : around, found);
      const isMaybe = ["&&", "and", "||", "or"].includes(node.operator);
      return visit(node.right, isDefault ? { ...maybe, isAlternative: true } : isMaybe ? maybe : around, found);
    }
    case "conditional":
      visit(node.condition, around, found);
      visit(node.whenTrue, maybe, found);
      return visit(node.whenFalse, maybe, found);
    case "predicate":
      return visit(node.body, maybe, found);
    case "variable":
      visit(node.value, around, found);
      return visit(node.body, { ...around, ownNames: [...around.ownNames, node.name] }, found);
    default:
      for (const child of childrenOf(node)) visit(child, around, found);
  }
}

interface Chain {
  readonly variable: Omit<Variable, "hasFallback" | "isAlternative" | "isConditional">;
  /** Properties that are no constant text. */
  readonly computed: readonly Node[];
}

/** A name and what is taken out of it; undefined for everything else. */
function chainOf(node: Node): Chain | undefined {
  const members: MemberNode[] = [];
  let base = node;
  while (base.kind === "member" || base.kind === "chain") {
    if (base.kind === "member") members.unshift(base);
    base = base.kind === "member" ? base.object : base.node;
  }
  if (base.kind !== "identifier") return undefined;
  const constant = members.findIndex(({ property }) => property.kind !== "string");
  const known = constant === -1 ? members : members.slice(0, constant);
  const optional = members.findIndex((member) => member.optional);
  return {
    variable: {
      names: [base.name, ...known.map(({ property }) => (property.kind === "string" ? property.value : ""))],
      optionalAfter: optional === -1 ? undefined : optional + 1,
      start: base.position.from,
      end: Math.max(base.position.to, ...known.map(({ property }) => property.position.to)),
    },
    computed: members.map(({ property }) => property).filter(({ kind }) => kind !== "string"),
  };
}

/** Positions of expr-lang count characters. */
function utf16Offsets(text: string): (position: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (position) => position;
  const characters = [...text];
  return (position) => characters.slice(0, position).join("").length;
}
