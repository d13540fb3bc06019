import { component, pipeline } from "argots";

export const say = component({ image: "node:24-slim" }, ({ text }: { text: string }) => text);

say({ text: "hello" }); // <- mistake

export const repeating = pipeline({ name: "repeating" }, () => {
  say({ text: "again" });
});
