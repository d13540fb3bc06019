import { component, pipeline, python, type NoInputs } from "argots";

const greeting = "hello";

const say = component({ image: "node:24-slim" }, ({ name }: { name: string }) => `${greeting} ${name}`);
const retries = python<NoInputs, number>("./components.py#retries", { image: "python:3.12-slim" });

/** What a body uses of its file goes along with it. */
export const greetings = pipeline({ name: "greetings" }, ({ name = "Ada" }) => ({ text: say({ name }), retries: retries() }));
