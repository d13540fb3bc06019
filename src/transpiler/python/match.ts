import {
  pythonInputMissing,
  pythonInputRequired,
  pythonInputType,
  pythonInputUnknown,
  pythonNamesCollide,
  pythonOutputType,
  pythonOutputUndeclared,
  pythonOutputUnknown,
} from "../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration } from "../../graph/graph.ts";
import type { Place } from "../../graph/types.ts";
import type { PythonComponent } from "./component.ts";
import type { Problem } from "./module.ts";
import { camelCase, nameKey, nearest, snakeCase } from "./spelling.ts";
import { fits, typeText } from "./type-text.ts";

/** What the type arguments of `python<In, Out>` say. A plain value as `Out` is one output that is called `result`. */
export interface DeclaredInterface {
  /** Absent where there is no type argument. */
  readonly inputs?: readonly InputDeclaration[];
  readonly outputs?: readonly OutputDeclaration[];
  /** Where diagnostics point: the type arguments, or the call. */
  readonly place?: Place;
  /** Nearer places, by the declared name. */
  readonly places?: ReadonlyMap<string, Place>;
}

/** Python name to TypeScript name. An input of Python's that TypeScript leaves out (it has a default) is not in it. */
export interface NameMapping {
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
}

export interface MatchedInterface {
  readonly mapping: NameMapping;
  /** In TypeScript's spelling; inputs in Python's order. */
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  readonly problems: readonly Problem[];
}

/** Brings the two sides of a Python component together, name by name. */
export function matchInterface(declared: DeclaredInterface | undefined, component: PythonComponent): MatchedInterface {
  const problems: Problem[] = [];
  const side: Side = { declared: declared ?? {}, component, problems };
  const inputs = matchInputs(side);
  const outputs = matchOutputs(side);
  return {
    mapping: { inputs: inputs.names, outputs: outputs.names },
    inputs: inputs.declarations,
    outputs: outputs.declarations,
    problems,
  };
}

interface Side {
  readonly declared: DeclaredInterface;
  readonly component: PythonComponent;
  readonly problems: Problem[];
}

interface Matched<Declaration> {
  readonly names: Map<string, string>;
  readonly declarations: Declaration[];
}

function report({ declared, component, problems }: Side, message: Problem["message"], name?: string): void {
  const place = (name === undefined ? undefined : declared.places?.get(name)) ?? declared.place ?? component.function.place;
  problems.push({ message, place });
}

/** TypeScript name to Python name: exact matches first, then those that differ in spelling only. */
function pair(declared: readonly string[], python: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  const free = new Set(python);
  const take = (matches: (name: string, candidate: string) => boolean): void => {
    for (const name of declared) {
      if (pairs.has(name)) continue;
      const match = [...free].find((candidate) => matches(name, candidate));
      if (match === undefined) continue;
      pairs.set(name, match);
      free.delete(match);
    }
  };
  take((name, candidate) => name === candidate);
  take((name, candidate) => name === camelCase(candidate));
  take((name, candidate) => nameKey(name) === nameKey(candidate));
  return pairs;
}

function matchInputs(side: Side): Matched<InputDeclaration> {
  const { component } = side;
  const python = component.interface.inputs;
  const declared = side.declared.inputs;
  if (!declared) return inCamelCase(side, python);
  const pairs = pair(declared.map(({ name }) => name), python.map(({ name }) => name)); // prettier-ignore
  const free = python.filter(({ name }) => ![...pairs.values()].includes(name));
  const unknown = declared.filter(({ name }) => !pairs.has(name));
  for (const { name } of unknown) {
    const near = nearest(name, free.map((input) => input.name)); // prettier-ignore
    const isOutput = component.interface.outputs.some((output) => nameKey(output.name) === nameKey(name));
    const hint = isOutput
      ? `\`${name}\` is an output in Python: move it to the second type argument.`
      : near
        ? `did you mean \`${camelCase(near)}\` (\`${near}\`)?`
        : `its inputs are ${listed(python)}.`;
    report(side, pythonInputUnknown({ function: component.name, typescript: name, python: snakeCase(name), hint }), name);
  }
  const names = new Map<string, string>();
  const declarations: InputDeclaration[] = [];
  for (const input of python) {
    const typescript = [...pairs].find(([, name]) => name === input.name)?.[0];
    const given = declared.find(({ name }) => name === typescript);
    if (typescript === undefined || !given) {
      const nearlyGiven = unknown.some(({ name }) => nearest(name, free.map((one) => one.name)) === input.name); // prettier-ignore
      const hint = `add \`${camelCase(input.name)}: ${typeText(input.type)}\` to the inputs.`;
      if (!input.optional && !nearlyGiven) report(side, pythonInputMissing({ function: component.name, python: input.name, hint }));
      continue;
    }
    const about = { typescript, python: input.name, function: component.name };
    if (!fits(given.type, input.type))
      report(side, pythonInputType({ ...about, declared: shown(given), actual: shown(input), type: typeText(input.type) }), typescript);
    else if (given.optional && !input.optional) report(side, pythonInputRequired(about), typescript);
    names.set(input.name, typescript);
    const description = given.description ?? input.description;
    const fallback = given.default ?? input.default;
    declarations.push({
      name: typescript,
      type: given.type,
      optional: given.optional,
      ...(given.optional && fallback !== undefined ? { default: fallback } : {}),
      ...(description === undefined ? {} : { description }),
      ...(input.metadata ? { metadata: true } : {}),
    });
  }
  return { names, declarations };
}

function matchOutputs(side: Side): Matched<OutputDeclaration> {
  const { component } = side;
  const python = component.interface.outputs;
  const declared = side.declared.outputs;
  if (!declared) return inCamelCase(side, python);
  const pairs = pair(declared.map(({ name }) => name), python.map(({ name }) => name)); // prettier-ignore
  pairReturned(component, declared, pairs);
  const free = python.filter(({ name }) => ![...pairs.values()].includes(name));
  const unknown = declared.filter(({ name }) => !pairs.has(name));
  for (const { name } of unknown) {
    const near = nearest(name, free.map((output) => output.name)); // prettier-ignore
    const isInput = component.interface.inputs.some((input) => nameKey(input.name) === nameKey(name));
    const hint = isInput
      ? `\`${name}\` is an input in Python: move it to the first type argument.`
      : near
        ? `did you mean \`${camelCase(near)}\` (\`${near}\`)?`
        : python.length === 0
          ? `it gives nothing: annotate what it returns, or add an \`Output[…]\` parameter.`
          : `its outputs are ${listed(python)}.`;
    report(side, pythonOutputUnknown({ function: component.name, typescript: name, python: snakeCase(name), hint }), name);
  }
  const names = new Map<string, string>();
  const declarations: OutputDeclaration[] = [];
  for (const output of python) {
    const typescript = [...pairs].find(([, name]) => name === output.name)?.[0];
    const given = declared.find(({ name }) => name === typescript);
    if (typescript === undefined || !given) {
      const name = camelCase(output.name);
      if (unknown.length === 0)
        report(
          side,
          pythonOutputUndeclared({ function: component.name, python: output.name, typescript: name, type: typeText(output.type) }),
        );
      names.set(output.name, name);
      declarations.push({ ...output, name });
      continue;
    }
    // What is `None` is `null` in JSON; any other type cannot hold it.
    const isNone = output.optional && !given.optional && given.type.kind !== "json";
    if (isNone || !fits(output.type, given.type)) {
      const about = { typescript, python: output.name, function: component.name };
      const actual = `${typeText(output.type)}${output.optional ? " | undefined" : ""}`;
      report(side, pythonOutputType({ ...about, declared: shown(given), actual: `\`${actual}\``, type: actual }), typescript);
    }
    names.set(output.name, typescript);
    const description = given.description ?? output.description;
    declarations.push({
      name: typescript,
      type: given.type,
      ...(given.optional ? { optional: true } : {}),
      ...(description === undefined ? {} : { description }),
      ...(output.metadata ? { metadata: true } : {}),
    });
  }
  return { names, declarations };
}

/** A single returned value has no name in Python (KFP calls it `Output`): it takes the one declared output of its kind that is left over. */
function pairReturned(component: PythonComponent, declared: readonly OutputDeclaration[], pairs: Map<string, string>): void {
  const returned = component.returns.length === 1 && component.returns[0]!.field === undefined ? component.returns[0] : undefined;
  if (!returned || [...pairs.values()].includes(returned.name)) return;
  const left = declared.filter(({ name, type }) => !pairs.has(name) && (type.kind === "artifact") === (returned.type.kind === "artifact"));
  const taken = new Set(pairs.values());
  const others = component.interface.outputs.filter(({ name }) => name !== returned.name && !taken.has(name));
  // A misspelt output is not the result: if another output is closer, the name is that one's.
  const fitting = left.filter(({ name }) => nearest(name, others.map((output) => output.name)) === undefined); // prettier-ignore
  const one =
    left.find(({ name }) => nameKey(name) === "output") ?? (fitting.length === 1 ? fitting[0] : left.length === 1 ? left[0] : undefined);
  if (one) pairs.set(one.name, returned.name);
}

function inCamelCase<Declaration extends { readonly name: string }>(side: Side, python: readonly Declaration[]): Matched<Declaration> {
  const names = new Map<string, string>();
  const origins = new Map<string, string>();
  const declarations = python.map((declaration) => {
    const typescript = camelCase(declaration.name);
    const first = origins.get(typescript);
    if (first !== undefined)
      report(side, pythonNamesCollide({ function: side.component.name, first, second: declaration.name, typescript }));
    origins.set(typescript, declaration.name);
    names.set(declaration.name, typescript);
    return { ...declaration, name: typescript };
  });
  return { names, declarations };
}

/** Results that may be absent where they are used: `None` is left out then. */
export function withAbsent(component: PythonComponent, { mapping, outputs }: MatchedInterface): PythonComponent {
  const mayBeAbsent = new Set(outputs.flatMap(({ name, optional }) => (optional ? [name] : [])));
  const returns = component.returns.map((result) => {
    const { type } = result;
    const absent = type.kind === "value" && type.optional && mayBeAbsent.has(mapping.outputs.get(result.name) ?? result.name);
    return absent ? { ...result, type: { ...type, absent } } : result;
  });
  return { ...component, returns };
}

const shown = ({ type }: { readonly type: InputDeclaration["type"] }): string => `\`${typeText(type)}\``;

function listed(declarations: readonly { readonly name: string }[]): string {
  return declarations.length === 0 ? "none" : declarations.map(({ name }) => `\`${camelCase(name)}\` (\`${name}\`)`).join(", ");
}
