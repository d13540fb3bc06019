import { component, pipeline } from "argots";

const image = "node:24-slim";

const int0To9999 = component({ image }, () => Math.floor(Math.random() * 10_000));

const isEvenOrOdd = component({ image }, ({ num }: { num: number }): "even" | "odd" => (num % 2 === 0 ? "even" : "odd"));

const printAndReturn = component({ image }, ({ text }: { text: string }) => {
  console.log(text);
  return text;
});

const printInts = component({ image }, ({ ints }: { ints: number[] }) => console.log(ints.join(", ")));

/** Draws a number in every trial and says what is remarkable about it. 5000 is the lucky one. */
export const luckyNumber = pipeline({ name: "lucky-number" }, ({ addDrumroll = true, repeatIfLuckyNumber = true, trials = [1, 2, 3] }) => {
  const numbers = trials.map((trial) => {
    if (addDrumroll && trial === 3) printAndReturn({ text: "The last trial: drum roll, please" });

    const number = int0To9999({}, { cache: false });
    if (number < 5000) {
      const said =
        isEvenOrOdd({ num: number }) === "even" ? printAndReturn({ text: "low and even" }) : printAndReturn({ text: "low and odd" });
      printAndReturn({ text: said });
    } else if (number > 5000) {
      const said =
        isEvenOrOdd({ num: number }) === "even" ? printAndReturn({ text: "high and even" }) : printAndReturn({ text: "high and odd" });
      printAndReturn({ text: said });
    } else {
      printAndReturn({ text: "5000: one in ten thousand!" });
      if (repeatIfLuckyNumber) for (const _ of [1, 2]) printAndReturn({ text: "And again: 5000!" });
    }
    return number;
  });
  printInts({ ints: numbers });
});
