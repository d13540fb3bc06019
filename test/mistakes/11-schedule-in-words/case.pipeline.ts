import { container, cron, pipeline } from "argots";

const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

export const greeting = pipeline({ name: "greeting" }, () => {
  say({ text: "hello" });
});

export const daily = cron(greeting, { schedule: "every day at 2" }); // <- mistake
