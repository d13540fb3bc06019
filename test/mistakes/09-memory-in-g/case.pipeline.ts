import { container, pipeline } from "argots";

const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

/** Kubernetes takes decimal suffixes, too. */
export const greeting = pipeline({ name: "greeting" }, () => {
  say({ text: "hello" }, { resources: { memory: "4G" } });
});
