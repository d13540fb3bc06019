import type { Leaf, Structure } from "./leaf.ts";

/** Every difference between a sample and its port, one a line: what it is in KFP, and what it is here. */
export function differences(kfp: Structure, port: Structure): readonly string[] {
  return [
    ...entries("parameter", kfp.parameters, port.parameters),
    ...entries("result", lowercase(kfp.results), port.results),
    ...kfp.leaves.filter(({ name }) => !leafNamed(port, name)).map(({ name }) => `task ${name}: only in KFP`),
    ...port.leaves.flatMap((leaf) => {
      const other = leafNamed(kfp, leaf.name);
      return other ? between(other, leaf) : [`task ${leaf.name}: only here`];
    }),
  ].sort();
}

const leafNamed = ({ leaves }: Structure, name: string): Leaf | undefined => leaves.find((leaf) => leaf.name === name);

const lowercase = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));

function between(kfp: Leaf, port: Leaf): readonly string[] {
  const aspect = (what: string, before: string, after: string): readonly string[] =>
    before === after ? [] : [`${port.name} ${what}: ${before || "nothing"} → ${after || "nothing"}`];
  return [
    ...aspect("when", kfp.when.join(" and "), port.when.join(" and ")),
    ...aspect("each", kfp.each.join(", then "), port.each.join(", then ")),
    ...aspect("after", kfp.after.join(", "), port.after.join(", ")),
    ...aspect("retry", kfp.retry, port.retry),
    ...entries(`${port.name} argument`, kfp.arguments, port.arguments),
    ...entries(`${port.name} setting`, kfp.settings, port.settings),
  ];
}

function entries(what: string, kfp: Readonly<Record<string, string>>, port: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(kfp), ...Object.keys(port)])]
    .filter((name) => kfp[name] !== port[name])
    .map((name) => `${what} ${name}: ${kfp[name] ?? "none"} → ${port[name] ?? "none"}`);
}
