import { component, pipeline } from "argots";

export const say = component({ image: "node:24-slim" }, ({ text }: { text: string }) => text);

export const greeting = pipeline({ name: "greeting" }, ({ names = ["Ada", "Grace"] }) => {
  const greetings = names.map((name) => say({ text: `hello ${name}` }));
  say({ text: greetings }); // <- mistake
});
