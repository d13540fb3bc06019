/** The only module that writes Argo's tags. */

/** The text that Argo reads as the beginning of a tag. */
export const tagOpening = "{{";

/** `{{inputs.parameters.x}}`: replaced by the text of a variable. */
export function plainTag(variable: string): string {
  return `{{${variable}}}`;
}

/** `{{= asFloat(inputs.parameters.x) > 1 }}`: replaced by what an expression yields. The spaces keep a closing brace apart from the tag's own. */
export function expressionTag(expression: string): string {
  return `{{= ${expression} }}`;
}

/** Whether Argo would find a tag in a text. */
export function holdsTag(text: string): boolean {
  return text.includes(tagOpening);
}
