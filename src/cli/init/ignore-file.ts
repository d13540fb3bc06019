const wanted = ["node_modules/", ".argots/"];

/** `.gitignore` with what is not to be committed; what stands there stays as it is. */
export function extendedIgnore(text: string | undefined): string {
  if (text === undefined) return `${wanted.join("\n")}\n`;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = new Set(text.split(/\r?\n/).map(bare));
  const missing = wanted.filter((line) => !lines.has(bare(line)));
  const start = text === "" || text.endsWith("\n") || missing.length === 0 ? text : `${text}${end}`;
  return `${start}${missing.map((line) => `${line}${end}`).join("")}`;
}

/** `/node_modules/` and `node_modules` are the same for our purpose. */
function bare(line: string): string {
  return line.trim().replace(/^\/|\/$/g, "");
}
