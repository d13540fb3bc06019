import { container, pipeline } from "argots";

const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

// prettier-ignore
export const greeting = pipeline({ name: "My Pipeline! This is the one that greets all the world, every single morning, and in many languages" }, () => { // <- mistake
  say({ text: "hello" });
});
