import { block, type Block } from "./statements.ts";
import { assignment, call, callable, none, value } from "./tasks.ts";
import { fresh, unset, withVariables, type Place, type Printed } from "./scope.ts";

export function tried(place: Place, blocks: readonly Block[], parts: readonly ("catch" | "finally")[]): Printed {
  const { random, maker } = place;
  const name = fresh(maker);
  const type = random.pick(callable);
  const variable = [{ name, type, isSet: true }];
  // What is set in what failed is lost, so that as a rule only one variable is set there, and set again in a `catch`.
  const around = withVariables(place, variable);
  const inside = random.chance(0.8) ? withVariables({ ...place, variables: unset(place.variables) }, variable) : around;
  const isSet = random.chance(0.6);
  const set = (probability: number) => (here: Place) =>
    random.chance(probability) ? [`${assignment(name, type, { ...here, random }, random.chance(0.6)).replace(/ \+= /, " = ")};`] : [];
  const lines = [`let ${name}: ${type} = ${value(type, place)};`];
  lines.push("try {", ...block(blocks[0]!, inside, set(isSet ? 1 : 0)));
  if (parts.includes("catch")) {
    const isThrown = random.chance(0.2);
    const again = set(isSet ? 0.95 : 0.3)(place).map((line) => `  ${line}`);
    lines.push(isThrown ? "} catch (error) {" : "} catch {", ...again, ...block(blocks[1] ?? [], around));
    if (isThrown) lines.push("  throw error;");
  }
  if (parts.includes("finally")) {
    // What leaves a `finally` would hide a failure.
    lines.push("} finally {", ...block(blocks[2] ?? blocks[1] ?? [], { ...around, leaves: [], returns: { kind: "none" } }));
  }
  return { lines: [...lines, "}"], variables: variable };
}

/** Under a condition that only the run knows: behind one that is known to hold nothing is reached, and nothing there is carried by a loop. */
export function thrown(place: Place): Printed {
  const { random, variables } = place;
  const parameter = random.chance(0.5) && variables.some(({ name }) => name === "p0") ? random.pick(["p0", "!p0"]) : undefined;
  return none([`if (${parameter ?? call(place, "boolean").text}) throw new Error(${value("string", { ...place, depth: 0 })});`]);
}
