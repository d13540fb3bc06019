import { map, pipeline, python, type NoInputs } from "argots";

interface Pair {
  a: number;
  b: number;
}

const printText = python<{ msg: string }>("./components.py#print_text");
const printInt = python<{ x: number }>("./components.py#print_int");
const listDictMaker0 = python<NoInputs, Pair[]>("./components.py#list_dict_maker_0");
const listDictMaker1 = python<NoInputs, Pair[]>("./components.py#list_dict_maker_1");
const listDictMaker2 = python<NoInputs, Pair[]>("./components.py#list_dict_maker_2");
const listDictMaker3 = python<NoInputs, Pair[]>("./components.py#list_dict_maker_3");

const texts = [
  { left: "1", right: "2" },
  { left: "10", right: "20" },
];
const moreTexts = [
  { left: "10", right: "20" },
  { left: "100", right: "200" },
];
const pairs: Pair[] = [
  { a: 1, b: 2 },
  { a: 2, b: 3 },
  { a: 3, b: 4 },
];

/** Some loops may run only so many iterations at the same time; lists come from parameters, constants and tasks. */
export const parallelism = pipeline({ name: "parallelism" }, ({ names }: { names: string[] }) => {
  map(
    names,
    (name) => {
      printText({ msg: name });
      for (const inner of names) printText({ msg: inner });
    },
    { concurrency: 2 },
  );

  for (const { left, right } of texts) {
    printText({ msg: left });
    printText({ msg: right });
    map(
      moreTexts,
      (more) => {
        printText({ msg: more.left });
        printText({ msg: more.right });
      },
      { concurrency: 1 },
    );
  }

  map(pairs, ({ a }) => printInt({ x: a }), { concurrency: 1 });

  for (const { a } of listDictMaker0()) printInt({ x: a });
  for (const { a } of listDictMaker1()) printInt({ x: a });
  for (const { a } of listDictMaker2()) printInt({ x: a });
  for (const { a } of listDictMaker3()) printInt({ x: a });
  for (const { a } of listDictMaker1()) printInt({ x: a });
});
