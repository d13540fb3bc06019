import { component, pipeline } from "argots";

export const say = component(
  { image: "" }, // <- mistake
  ({ text }: { text: string }) => text,
);

export const greeting = pipeline({ name: "greeting" }, () => ({ text: say({ text: "hello" }) }));
