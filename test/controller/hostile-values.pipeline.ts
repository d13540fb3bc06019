import { component, pipeline, python } from "argots";

const image = "node:24-slim";

const say = component({ image }, ({ text }: { text: string }) => text);
const echo = python<{ text: string }, string>("./echo.py#echo", { image: "python:3.11-slim" });
const same = component(
  { image },
  ({ given, wanted }: { given: string[]; wanted: string[] }) => JSON.stringify(given) === JSON.stringify(wanted),
);
const large = component({ image }, ({ size }: { size: number }) => "large ".repeat(size / 6));
const measure = component({ image }, ({ text }: { text: string }) => Buffer.byteLength(text));

/** Texts that mean something to Argo, to YAML, to a shell or to a programming language arrive as they were sent, through every way there is. */
export const hostileValues = pipeline(
  { name: "hostile-values" },
  ({
    texts = [
      "{{workflow.name}}",
      "{{=1+1}}",
      "{{=",
      "{{{triple}}}",
      "{{inputs.parameters.text}}{{item}}",
      "already {\u2060{ guarded",
      "'single' \"double\" `backtick`",
      "''' \"\"\"",
      "line\nline\ttab\r\n",
      "ends with newlines\n\n",
      "back\\slash \\n \\u0041",
      "$(touch /tmp/x) ${HOME} `id`; rm -rf /",
      "' + 1 || 'a' == 'a",
      '{"a": {"b": {"c": 1}}}',
      "é ü 漢字 🚀",
      "no",
      "1.10",
      "",
      " ",
    ],
  }) => {
    const said = texts.map((text) => say({ text }));
    const echoed = said.map((text) => echo({ text }));
    const joined = echo({ text: `${texts[0] ?? ""}|${texts[3] ?? ""}` }, { name: "joined" });
    return { same: same({ given: echoed, wanted: texts }), joined, first: texts[0] === "{{workflow.name}}" };
  },
);

/** More than an environment variable can hold. */
export const largeValues = pipeline({ name: "large-values" }, ({ size = 201_000 }) => {
  const text = large({ size });
  return { bytes: measure({ text }) };
});
