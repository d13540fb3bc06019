import { component, pipeline } from "argots";

const printOp = component({ image: "node:24-slim" }, ({ message }: { message: string }) => console.log(message));

/** Order without data, between loops, into loops and inside them. */
export const crossLoopAfter = pipeline({ name: "cross-loop-after" }, () => {
  const ones = [1, 2].map(() => printOp({ message: "one" }));
  for (const _ of [1, 2]) printOp({ message: "two" }, { after: [ones] });

  for (const _ of [1, 2]) {
    const three = printOp({ message: "three" });
    for (const _ of [1, 2]) printOp({ message: "four" }, { after: [three] });
  }

  const fives = [1, 2].map(() => printOp({ message: "five" }));
  printOp({ message: "six" }, { after: [fives] });

  for (const _ of [1, 2]) {
    const sevens = [1, 2].map(() => printOp({ message: "seven" }));
    printOp({ message: "eight" }, { after: [sevens] });
  }
});
