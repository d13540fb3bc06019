import { component, pipeline } from "argots";

const image = "node:24-slim";

const flipCoin = component({ image }, (): "heads" | "tails" => (Math.random() < 0.5 ? "heads" : "tails"));

/** A whole number from `low` to `high`, both included. */
const randomNum = component(
  { image },
  ({ low, high }: { low: number; high: number }) => low + Math.floor(Math.random() * (high - low + 1)),
);

const printMsg = component({ image }, ({ msg }: { msg: string }) => console.log(msg));

/** Which numbers are drawn, and what is said of them, depends on a coin. */
export const conditionalExecution = pipeline({ name: "conditional-execution", cache: false }, () => {
  const side = flipCoin();
  if (side === "heads") {
    const number = randomNum({ low: 0, high: 9 });
    if (number > 5) printMsg({ msg: `heads, and ${number} is more than 5` });
    else printMsg({ msg: `heads, and ${number} is at most 5` });
  } else {
    const number = randomNum({ low: 10, high: 19 });
    if (number > 15) printMsg({ msg: `tails, and ${number} is more than 15` });
    else printMsg({ msg: `tails, and ${number} is at most 15` });
  }
});
