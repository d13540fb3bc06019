import { container } from "argots";

// @ts-expect-error TS2345 is not assignable to type 'never'
export const wrong = container(({ text }: { text: string }) => ({
  image: "alpine:3.20",
  command: ["echo"],
  arguments: [text],
}));
