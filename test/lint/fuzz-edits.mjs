// Edits that people and programs make to YAML, right and wrong ones, at random places.

/** What values and keys become. */
const words = [
  "",
  "a",
  "A_b",
  "-x",
  "1",
  "1.5",
  "true",
  "~",
  "y",
  "0x1F",
  "1e400",
  "2021-01-01",
  "[]",
  "{}",
  "[a]",
  "{a: b}",
  "'{{inputs.parameters.a}}'",
  "'{{workflow.name}}'",
  "'{{tasks.a.outputs.result}}'",
  "'{{steps.a.outputs.parameters.b}}'",
  "'{{item}}'",
  "'{{=1 + 1}}'",
  "'{{='",
  "'{{a'",
  "&x a",
  "*x",
  "!!str 1",
  "|\n  a\n  b",
  "'é😀'",
  '"\\u0000"',
  "a".repeat(70),
];

const lines = [
  "when: a == b",
  "depends: a && b",
  "withItems: [1, 2]",
  "withParam: '{{workflow.parameters.a}}'",
  "entrypoint: main",
  "onExit: main",
  "template: main",
  "timeout: 1x",
  "suspend: {}",
  "<<: {a: b}",
  "? a",
  "- a",
  "name: main",
  "# argots-ignore image-latest: why",
  "---",
  "\t",
  "parallelism: 0",
  "hooks: {exit: {template: main}}",
  "container: {image: alpine, command: [a]}",
];

/**
 * Gives a manifest with one to three edits each time it is called; the same ones for the same seed.
 *
 * @param {number} seed
 * @param {readonly string[]} sources
 * @returns {() => string}
 */
export function createEditor(seed, sources) {
  const random = mulberry(seed);
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  return () => {
    let text = pick(sources);
    for (let edits = 1 + below(2); edits > 0; edits--) text = pick(operators)(text, { below, pick });
    return text;
  };
}

const reword = onLine((line, { pick }) => line.replace(/: +[^ ].*$/, () => `: ${pick(words)}`));
const rename = onLine((line, { pick }) => line.replace(/[\w-]+(?=:)/, () => pick(words.filter((word) => !word.includes("\n")))));
const misspell = onLine((line, { below }) => line.replace(/[a-z]/g, (letter) => (below(12) === 0 ? letter.toUpperCase() : letter)));

/** One name becomes another one of the same manifest. */
function confuse(text, { below, pick }) {
  const names = [...new Set([...text.matchAll(/\b(?:name|template|entrypoint): ([\w-]+)/g)].map(([, name]) => name))];
  const places = [...text.matchAll(/[\w-]+/g)].filter(([word]) => names.includes(word));
  if (names.length < 2) return text;
  const place = places[below(places.length)];
  return `${text.slice(0, place.index)}${pick(names)}${text.slice(place.index + place[0].length)}`;
}

const removeBlock = onBlock(() => []);

/** An entry of a list comes twice. */
const repeatEntry = onBlock((block) => (/^ *- /.test(block[0]) ? [...block, ...block] : block));

const insertLine = onBlock((block, { pick }) => [`${/^ */.exec(block[0])[0]}${pick(lines)}`, ...block]);

/** What stands at a key takes the place of something else at the same depth. */
function moveBlock(text, { below, pick }) {
  const all = text.split("\n");
  const from = blockAt(all, below(all.length));
  const indent = /^ */.exec(all[from.start])[0];
  const places = all.flatMap((line, index) => (/^ */.exec(line)[0] === indent ? [index] : []));
  const to = blockAt(all, pick(places));
  all.splice(to.start, to.end - to.start, ...all.slice(from.start, from.end));
  return all.join("\n");
}

const rare = [
  onLine((line) => ` ${line}`),
  onLine((line) => line.replace(/^ {1,2}/, "")),
  onLine((line) => line.replace(/^( *)(- )?/, (_, indent, dash) => (dash === undefined ? `${indent}- ` : indent))),
  onLine((line) => `${line}\n${line}`),
  onLine((line) => line.replace(/["']/, "")),
  // Two lines change places.
  (text, { below }) => {
    const all = text.split("\n");
    const [first, second] = [below(all.length), below(all.length)];
    [all[first], all[second]] = [all[second], all[first]];
    return all.join("\n");
  },
  // A character goes, or comes.
  (text, { below, pick }) => {
    const at = below(text.length);
    const added = below(2) === 0 ? "" : pick([..."{}[]:,#&*!|>'\"%@`-? \t\n\0é"]);
    return `${text.slice(0, at)}${added}${text.slice(at + below(2))}`;
  },
];

/** Most edits leave YAML that can be read, since there is more to find behind that. */
const operators = [
  ...[reword, reword, reword, rename, misspell, confuse, confuse, removeBlock, removeBlock, repeatEntry, insertLine, moveBlock, moveBlock],
  onLine((line) => line.replace(/^( *[\w-]+: )(.+)$/, "$1[$2]")),
  (text, chance) => chance.pick(rare)(text, chance),
];

/** The line at an index with the lines that stand deeper, or in a list at its key. */
function blockAt(all, start) {
  const indent = /^ *(- )?/.exec(all[start])[0].length;
  let end = start + 1;
  while (
    end < all.length &&
    (all[end].trim() === "" || /^ */.exec(all[end])[0].length >= Math.max(indent, 1) + (all[start].endsWith(":") ? 0 : 1))
  )
    end++;
  return { start, end };
}

/** A block becomes other lines. */
function onBlock(change) {
  return (text, chance) => {
    const all = text.split("\n");
    const { start, end } = blockAt(all, chance.below(all.length));
    all.splice(start, end - start, ...change(all.slice(start, end), chance));
    return all.join("\n");
  };
}

/** One line becomes another, or (undefined) goes. */
function onLine(change) {
  return (text, chance) => {
    const all = text.split("\n");
    const index = chance.below(all.length);
    const changed = change(all[index], chance);
    all.splice(index, 1, ...(changed === undefined ? [] : [changed]));
    return all.join("\n");
  };
}

/** Numbers in [0, 1), the same ones for the same seed. */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
