import { container } from "argots";

// @ts-expect-error TS2345 Property 'image' is missing
export const wrong = container(({ text }: { text: string }) => ({ command: ["echo"], args: [text] }));
