import { component, pipeline } from "argots";

const image = "node:24-slim";

const flipThreeSidedDie = component({ image }, (): "heads" | "tails" | "draw" => {
  const side = Math.random() * 3;
  return side < 1 ? "heads" : side < 2 ? "tails" : "draw";
});

const printAndReturn = component({ image }, ({ text }: { text: string }) => {
  console.log(text);
  return text;
});

const specialPrintAndReturn = component({ image }, ({ text }: { text: string }) => {
  console.log(`Neither: ${text}`);
  return { outputKey: text };
});

/** What was said, whichever side the die showed. */
const rollDie = pipeline({ name: "roll-die" }, () => {
  const side = flipThreeSidedDie();
  let said: string;
  if (side === "heads") said = printAndReturn({ text: "It is heads" });
  else if (side === "tails") said = printAndReturn({ text: "It is tails" });
  else said = specialPrintAndReturn({ text: "It stands on its edge" }).outputKey;
  return said;
});

export const outer = pipeline({ name: "oneof-parameters" }, () => printAndReturn({ text: rollDie() }));
