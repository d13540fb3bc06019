import { component, pipeline } from "argots";

export const say = component({ image: "node:24-slim" }, ({ text }: { text: string }) => text);

export const circle = pipeline({ name: "circle" }, () => {
  const a = say({ text: "a" }, { after: [b] }); // <- mistake
  const b = say({ text: "b" }, { after: [a] });
  return { a, b };
});
