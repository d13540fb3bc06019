import { container, pipeline } from "argots";

const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

export const greeting = pipeline({ name: "greeting" }, () => {
  say({ text: "hello" }, { nodeSelector: { "not a label!": "also not!" } }); // <- mistake
});
