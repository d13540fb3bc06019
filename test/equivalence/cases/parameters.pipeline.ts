import { component, pipeline } from "argots";

const image = "node:24-slim";
type Setting = { count: number; label: string; on: boolean };

export const takeText = component({ image }, ({ x }: { x: string }) => x);
export const takeNumber = component({ image }, ({ x }: { x: number }) => x);
export const takeFlag = component({ image }, ({ x }: { x: boolean }) => x);
export const takeMode = component({ image }, ({ x }: { x: "fast" | "exact" }) => x);
export const takeNumbers = component({ image }, ({ x }: { x: number[] }) => x);
export const takeTexts = component({ image }, ({ x }: { x: string[] }) => x);
export const takeSetting = component({ image }, ({ x }: { x: Setting }) => ({ copy: x, label: x.label }));
export const takeTable = component({ image }, ({ x }: { x: Record<string, number> }) => x);

/** Parameters of every type go to a component, come back from it, and are returned as they are. */
export const parameters = pipeline(
  { name: "parameters" },
  ({
    text = "a",
    number = 1.5,
    flag = false,
    mode = "fast" as "fast" | "exact",
    numbers = [1, 2.5],
    texts = ["a", "b"],
    setting = { count: 1, label: "l", on: true },
    table = { a: 1 } as Record<string, number>,
  }) => {
    const seen = {
      text: takeText({ x: text }),
      number: takeNumber({ x: number }),
      flag: takeFlag({ x: flag }),
      mode: takeMode({ x: mode }),
      numbers: takeNumbers({ x: numbers }),
      texts: takeTexts({ x: texts }),
      table: takeTable({ x: table }),
    };
    const { copy, label } = takeSetting({ x: setting });
    return {
      ...seen,
      copy,
      label,
      given: text,
      sum: number + setting.count,
      all: [text, setting.label, label],
      nested: { setting, numbers },
    };
  },
);

/** A parameter without a default must be given; one that is optional may not be there. */
export const required = pipeline(
  { name: "required" },
  ({ text, number, list, note, factor }: { text: string; number: number; list: string[]; note?: string; factor?: number }) => {
    const seen = takeText({ x: note ?? `no note on ${text}` });
    const scaled = takeNumber({ x: number * (factor ?? 10) });
    if (note !== undefined) takeText({ x: `noted ${note}` });
    if (factor === undefined) takeNumber({ x: -1 });
    if (note) takeText({ x: "not empty" });
    return { seen, scaled, has: note !== undefined, list, first: list[0] ?? "nothing", or: note ?? text };
  },
);

const hostile = [
  "",
  " ",
  "{{x}}",
  "{{=1+1}}",
  "{{workflow.name}}",
  "{{{",
  "é ü 漢字 🚀",
  "\"q\" 's' `b`",
  "a\nb\tc\r\n",
  "\\n \\u0041",
  "1.10",
  "true",
  "null",
  "no",
  "$(id); rm",
  '{"a":{"b":{"c":1}}}',
];

export const runs = {
  parameters: [
    {},
    { text: "", number: 0, flag: true, mode: "exact", numbers: [], texts: [], setting: { count: -1, label: "", on: false }, table: {} },
    {
      text: "{{x}}",
      number: 1e21,
      texts: hostile,
      setting: { count: 1e-7, label: "{{=1+1}}", on: true },
      numbers: [0, -0.5, 1e21, 1e-7, 123456789012345],
    },
    { text: "é 漢 🚀", number: -0.1, table: { z: 1, "a b": 2.5, "{{x}}": 3 } },
    { text: 'it\'s "quoted" \\ and\nbroken\t', number: 1e-7 },
    { text: "{{{x}}} {{workflow.name} {", number: 9007199254740991, flag: true },
  ],
  required: [
    { text: "t", number: 2, list: ["x"] },
    { text: "t", number: 2, list: [], note: "n", factor: 0 },
    { text: "{{x}}", number: 0.1, list: ["{{x}}"], note: "", factor: 0.2 },
    { text: "", number: -3, list: ["", "a"], note: "{{=1+1}}" },
  ],
};
