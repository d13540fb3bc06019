import { container, cron, pipeline } from "argots";

const say = container(({ text }: { text: string }) => ({ image: "alpine:3.22", command: ["echo"], args: [text] }));

export const main = pipeline({ name: "main" }, () => {
  say({ text: "hello" });
});

export const nightly = cron(mian, { schedule: "0 2 * * *" }); // <- mistake
