// The layouts of package time, written as the reference time Mon Jan 2 15:04:05 MST 2006.

export type Element =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly name: string }
  /** Fractions of a second: exactly so many digits, or as many as there are. */
  | { readonly kind: "fraction"; readonly separator: string; readonly digits: number; readonly exact: boolean; readonly name: string };

/** Longest first where one begins like the other. */
const fields = [
  "January",
  "Monday",
  "-07:00:00",
  "Z07:00:00",
  "-070000",
  "Z070000",
  "-07:00",
  "Z07:00",
  "-0700",
  "Z0700",
  "2006",
  "002",
  "-07",
  "Z07",
  "Jan",
  "Mon",
  "MST",
  "__2",
  "01",
  "02",
  "03",
  "04",
  "05",
  "06",
  "15",
  "_2",
  "PM",
  "pm",
  "1",
  "2",
  "3",
  "4",
  "5",
] as const;

export function parseLayout(layout: string): readonly Element[] {
  const elements: Element[] = [];
  let text = "";
  const push = (element: Element): void => {
    if (text !== "") elements.push({ kind: "text", text });
    text = "";
    elements.push(element);
  };
  for (let index = 0; index < layout.length;) {
    const fraction = /^([.,])(0+|9+)(?!\d)/.exec(layout.slice(index));
    const name = fields.find((field) => layout.startsWith(field, index) && !continues(field, layout.slice(index + field.length)));
    if (fraction !== null) {
      const digits = fraction[2] ?? "";
      push({ kind: "fraction", separator: fraction[1] ?? ".", digits: digits.length, exact: digits.startsWith("0"), name: fraction[0] });
      index += fraction[0].length;
    } else if (name === "_2" && layout.startsWith("_2006", index)) {
      text += "_";
      index += 1;
    } else if (name !== undefined) {
      push({ kind: "field", name });
      index += name.length;
    } else {
      text += layout[index] ?? "";
      index += 1;
    }
  }
  if (text !== "") elements.push({ kind: "text", text });
  return elements;
}

/** "Jan" and "Mon" are no fields where a word goes on, as in "Monkey". */
function continues(field: string, rest: string): boolean {
  return (field === "Jan" || field === "Mon") && /^[a-z]/.test(rest);
}
