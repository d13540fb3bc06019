import { declared, none, task, value } from "./tasks.ts";
import { at, fresh, type Place, type Printed, type Returns, type Type, type ValueType, type Variable } from "./scope.ts";

/** A function or a pipeline of the program itself. */
export function called(place: Place): Printed {
  const { maker, random } = place;
  const options = maker.functions.filter(({ kind }) => kind !== "async function" || (place.canAwait && !place.isParallel));
  if (options.length === 0) return task(place);
  const { name, kind, parameters, result } = random.pick(options);
  const given = parameters.map(({ type }) => value(type as ValueType, place));
  const inputs = parameters.map((parameter, position) => `${parameter.name}: ${given[position]}`);
  const isPipeline = kind === "pipeline" || kind === "recursion";
  const depth = kind === "recursion" ? ["depth: 0"] : [];
  const text = isPipeline ? `${name}({ ${[...depth, ...inputs].join(", ")} })` : `${name}(${given.join(", ")})`;
  return declared(fresh(maker), result, `${kind === "async function" ? "await " : ""}${text}`);
}

/** A pipeline of the prelude. */
export function sub(place: Place): Printed {
  const { random, maker } = place;
  if (random.chance(0.4)) {
    const [ys, total] = [fresh(maker), fresh(maker)];
    const mode = random.chance(0.5) ? `, mode: ${value("mode", place)}` : "";
    const xs = `(${value("number[]", { ...place, depth: 1 })}).slice(0, 3)`;
    const variables: readonly Variable[] = [
      { name: ys, type: "number[]" },
      { name: total, type: "number" },
    ];
    return { lines: [`const { ys: ${ys}, total: ${total} } = each({ ${at(maker)}, xs: ${xs}${mode} });`], variables };
  }
  const names = [fresh(maker), fresh(maker), fresh(maker)] as const;
  const inputs = [
    at(maker),
    `x: ${value("number", place)}`,
    ...(random.chance(0.5) ? [`by: ${value("number", place)}`] : []),
    ...(random.chance(0.5) ? [`label: ${value("string", place)}`] : []),
  ];
  const variables: readonly Variable[] = [
    { name: names[0], type: "number" },
    { name: names[1], type: "string" },
    { name: names[2], type: "boolean" },
  ];
  return { lines: [`const { twice: ${names[0]}, text: ${names[1]}, large: ${names[2]} } = sub({ ${inputs.join(", ")} });`], variables };
}

export function left(place: Place): Printed {
  const text = returned(place.returns, place);
  return text === undefined ? task(place) : none([`if (${value("boolean", place)}) ${text}`]);
}

/** `return …;`, where something may be returned. */
export function returned(returns: Returns, place: Place): string | undefined {
  switch (returns.kind) {
    case "none":
      return undefined;
    case "value":
      return `return ${value(returns.type, place)};`;
    case "results":
      if (returns.types.length === 0) return "return;";
      return `return { ${returns.types.map((type, position) => `r${position}: ${result(type, place)}`).join(", ")} };`;
  }
}

function result(type: Type, place: Place): string {
  if (type === "settled") throw new Error("what came of promises is no result");
  if (type !== "dataset" && type !== "model") return value(type, place);
  const options = place.variables.filter((variable) => variable.type === type);
  if (options.length > 0) return place.random.pick(options).name;
  const loaded = `load({ ${at(place.maker)}, x: ${value("number", place)} }).data`;
  return type === "dataset" ? loaded : `train({ ${at(place.maker)}, x: 0, data: ${loaded} }).model`;
}
