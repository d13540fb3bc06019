import { component, pipeline } from "argots";

const image = "node:24-slim";

const printOp = component({ image }, ({ text }: { text: string }) => {
  console.log(text);
  return text;
});

const printOp2 = component({ image }, ({ text1, text2 }: { text1: string; text2: string }) => {
  console.log(text1 + text2);
  return text1 + text2;
});

/** Texts that are put together from parameters, outputs and items. */
export const paramsContainingFormat = pipeline({ name: "params-containing-format" }, ({ name = "Argo" }) => {
  const greeting = printOp({ text: `Good morning, ${name}` });
  printOp({ text: `${greeting}! Once more.` });
  for (const count of ["1", "2"]) printOp2({ text1: count, text2: ` x ${name}` });
});
