import { resource } from "argots";

// @ts-expect-error TS2769 is not assignable to type
export const wrong = resource({ action: "destroy", manifest: { kind: "Job" } });
