import { component, pipeline } from "argots";

const printOp = component({ image: "node:24-slim" }, ({ msg, msg2 }: { msg: string; msg2?: string }) => console.log(msg, msg2 ?? ""));

const defaultGroups = [
  { name: "hello", members: [{ id: "1" }, { id: "2" }] },
  { name: "bonjour", members: [{ id: "11" }, { id: "22" }] },
];

/** A loop over what an outer loop's item holds, and two loops over constants. */
export const nestedLoops = pipeline({ name: "nested-loops" }, ({ groups = defaultGroups }) => {
  for (const group of groups) for (const member of group.members) printOp({ msg: member.id });

  for (const outer of ["1", "2"]) {
    printOp({ msg: outer });
    for (const inner of ["100", "200", "300"]) printOp({ msg: outer, msg2: inner });
  }
});
