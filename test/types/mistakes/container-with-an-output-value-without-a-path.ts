import { container } from "argots";

export const wrong = container((_: object, { score }: { score: number }) => ({
  image: "alpine:3.20",
  command: ["score"],
  // @ts-expect-error TS2339 Property 'path' does not exist on type 'number'
  args: ["--out", score.path],
}));
