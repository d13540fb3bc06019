import { component, pipeline } from "argots";

const image = "node:24-slim";

interface Group {
  label: string;
  members: string[];
}

const argsGenerator = component({ image }, (): Group[] => [
  { label: "1", members: ["2", "20"] },
  { label: "10", members: ["22", "222"] },
]);

const flipCoin = component({ image }, (): string => (Math.random() < 0.5 ? "heads" : "tails"));

const printText = component({ image }, ({ msg, msg2 }: { msg: string | string[] | Group; msg2?: string }) => console.log(msg, msg2 ?? ""));

const printStruct = component({ image }, ({ struct }: { struct: Record<string, string> }) => console.log(JSON.stringify(struct)));

const defaultGroups: Group[] = [
  { label: "heads", members: ["A", "B"] },
  { label: "tails", members: ["X", "Y", "Z"] },
];

/** Loops in conditions in loops, over parameters, outputs and constants. */
export const loopsAndConditions = pipeline({ name: "loops-and-conditions" }, ({ msg = "hello", groups = defaultGroups }) => {
  const side = flipCoin();
  const generated = argsGenerator();

  if (side !== "no-such-side") {
    const others = argsGenerator();
    for (const group of generated) {
      printText({ msg });
      if (group.label === "heads") printText({ msg: group.members });
      if (side === "heads") printText({ msg: group.members });
      if (group.label === "tails") for (const change of [{ a: "-1" }, { a: "-2" }]) printStruct({ struct: change });
      for (const member of group.members) printText({ msg: member });

      for (const given of groups) {
        printText({ msg: given });
        for (const other of others) printText({ msg: given, msg2: other.label });
      }
      for (const text of ["1", "2"]) {
        printText({ msg: text });
        if (text === "1") printText({ msg: "the first" });
      }
    }
  }

  for (const { label, members } of groups) if (label === "heads") for (const member of members) printText({ msg: member });
});
