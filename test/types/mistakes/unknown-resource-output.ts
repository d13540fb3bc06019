import { pipeline, resource } from "argots";

const make = resource({ action: "create", manifest: { kind: "Job" }, outputs: { name: { jsonPath: "{.metadata.name}" } } });

export const wrong = pipeline({ name: "wrong" }, () => {
  // @ts-expect-error TS2339 Property 'uid' does not exist on type
  return { uid: String(make().uid) };
});
