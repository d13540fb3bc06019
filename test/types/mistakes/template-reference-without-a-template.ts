import { templateRef } from "argots";

// @ts-expect-error TS2345|TS2741 Property 'template' is missing
export const wrong = templateRef<{ text: string }>({ name: "notifications" });
