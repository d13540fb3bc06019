import type { Template } from "./objects.ts";
import type { Base, PlacedTemplate } from "./run.ts";

/** A template with its arguments filled in, and where it comes from. */
export interface FilledTemplate {
  readonly value: Template;
  /** Its JSON. */
  readonly text: string;
  readonly from: PlacedTemplate;
  readonly base: Base;
}
