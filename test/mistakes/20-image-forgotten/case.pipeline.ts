import { component, pipeline } from "argots";

export const say = component({}, ({ text }: { text: string }) => text); // <- mistake

export const greeting = pipeline({ name: "greeting" }, () => ({ text: say({ text: "hello" }) }));
