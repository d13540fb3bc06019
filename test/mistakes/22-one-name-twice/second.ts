import { container } from "argots";

export const step = container(() => ({ image: "example.com/second:1.4", command: ["second"] }));
