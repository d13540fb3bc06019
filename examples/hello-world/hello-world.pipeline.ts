import { container, pipeline } from "argots";

const echo = container(({ message }: { message: string }) => ({ image: "alpine:3.22", command: ["echo", message] }));

export const helloWorld = pipeline({ name: "hello-world" }, () => {
  echo({ message: "hello world" });
});
