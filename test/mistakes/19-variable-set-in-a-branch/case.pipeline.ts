import { component, pipeline } from "argots";

export const say = component({ image: "node:24-slim" }, ({ text }: { text: string }) => text);

export const greeting = pipeline({ name: "greeting" }, ({ polite = true }) => {
  let hello = "hi";
  if (polite) {
    hello = say({ text: "good morning" });
  }
  say({ text: hello });
});
