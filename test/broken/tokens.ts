/** A text cut into words, texts, blanks and signs; joined again they are the text. */
export function tokensOf(text: string): string[] {
  return (
    text.match(/[\p{L}\p{N}_$]+|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^\S\n]+|\n\s*|=>|\.\.\.|\?\?|\?\.|[=!]==?|&&|\|\||./gsu) ?? []
  );
}
