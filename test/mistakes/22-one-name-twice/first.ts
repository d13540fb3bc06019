import { container } from "argots";

export const step = container(() => ({ image: "example.com/first:1.4", command: ["first"] }));
