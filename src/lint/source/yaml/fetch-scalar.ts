import { endOfLine } from "./characters.ts";
import type { ScalarPlace } from "./position.ts";
import { readValue, type ValueReading } from "./scalar-reading.ts";
import { scanBlock } from "./scan-block.ts";
import type { Scanner } from "./scanner-state.ts";
import type { ScalarStyle } from "./token.ts";

export function fetchScalar(scanner: Scanner, style: ScalarStyle, scan: (place: ScalarPlace, reading: ValueReading) => void): void {
  scanner.keys.save(scanner);
  scanner.mayBeKey = false;
  pushScalar(scanner, style, scan);
}

export function fetchBlockScalar(scanner: Scanner, isLiteral: boolean): void {
  scanner.keys.remove();
  scanner.mayBeKey = true;
  pushScalar(scanner, isLiteral ? "literal" : "folded", (place, reading) => {
    const comment = scanBlock(scanner.text, place, isLiteral, reading);
    if (comment === undefined) return;
    scanner.comments.push({ start: comment, end: endOfLine(scanner.text, comment) });
  });
}

function pushScalar(scanner: Scanner, style: ScalarStyle, scan: (place: ScalarPlace, reading: ValueReading) => void): void {
  const place = { start: scanner.at, lineStart: scanner.lineStart, indent: scanner.indent, isInFlow: scanner.flowLevel > 0 };
  const reading = readValue(scanner.at);
  scan(place, reading);
  scanner.at = reading.next;
  if (reading.lines > 0) [scanner.line, scanner.lineStart] = [scanner.line + reading.lines, reading.lineStart];
  if (reading.endsInBreak) scanner.mayBeKey = true;
  const source = { style, indent: place.indent, isInFlow: place.isInFlow };
  scanner.queue.push({ kind: "scalar", start: place.start, end: reading.end, value: reading.value(), source });
}
