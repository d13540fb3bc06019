import { container, pipeline } from "argots";

const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

export const greeting = pipeline({ name: "greeting" }, () => {
  say({ text: "hello" }, { resources: { memory: "8GB" } }); // <- mistake
});
