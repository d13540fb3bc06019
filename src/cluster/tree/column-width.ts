/** East Asian wide characters, and emoji: blocks rather than the exact table of Unicode, which has a line for each version of it. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** What is put onto the character before it. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** These have a width of their own: a soft hyphen is shown, and the last one makes an emoji, two columns wide, of what may have been one. */
const shown = /[\u00ad\ufe0f]/;

/** How many columns of a terminal a text takes. Where terminals differ, rather more than fewer: a line that is cut early does no harm. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** As much of a text as there is room for; a text that is cut ends with `…`. */
export function fitted(text: string, columns: number): { readonly text: string; readonly columns: number; readonly isCut: boolean } {
  const all = columnsOf(text);
  if (all <= columns) return { text, columns: all, isCut: false };
  let [kept, taken] = ["", 0];
  for (const character of text) {
    const more = columnsOfCharacter(character);
    if (taken + more > columns - 1) break;
    kept += character;
    taken += more;
  }
  return { text: `${kept}…`, columns: taken + 1, isCut: true };
}

function columnsOfCharacter(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (wide.test(character)) return 2;
  return none.test(character) && !shown.test(character) ? 0 : 1;
}
