import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { harmless, markup, type Markup } from "./markup.ts";

/**
 * Markdown of any origin. It is only read by the library: every element is made here, and every text escaped. HTML in it stays text, links lead
 * to the web or nowhere, and of pictures there are only the names: a page that somebody opens must ask nobody for anything.
 */
export function markdownMarkup(text: string): Markup {
  try {
    return markup`${blocks(tokensOf(harmless(text)))}`;
  } catch (error) {
    // Quotations in quotations, thousands deep.
    if (error instanceof RangeError) return markup`<pre>${text}</pre>`;
    throw error;
  }
}

/** Emphasis is looked for in time that grows with the square of a paragraph: one that is longer than any that people write is plain text. */
const longestParagraph = 4_000;

function tokensOf(text: string): readonly Token[] {
  const lexer = new Lexer({ gfm: true });
  lexer.blockTokens(text.replaceAll("\r", "\n"), lexer.tokens);
  for (const { src, tokens } of lexer.inlineQueue) {
    if (src.length > longestParagraph) tokens.push({ type: "text", raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}

function blocks(tokens: readonly Token[]): readonly Markup[] {
  return (tokens as readonly MarkedToken[]).map(block);
}

function block(token: MarkedToken): Markup {
  switch (token.type) {
    case "heading":
      return headings[Math.min(3, token.depth)]!(inline(token.tokens));
    case "paragraph":
      return markup`<p>${inline(token.tokens)}</p>`;
    case "code":
      return markup`<pre tabindex="0"><code>${token.text}</code></pre>`;
    case "blockquote":
      return markup`<blockquote>${blocks(token.tokens)}</blockquote>`;
    case "hr":
      return markup`<hr>`;
    case "list": {
      const items = token.items.map((item) => markup`<li>${blocks(item.tokens)}</li>`);
      return token.ordered ? markup`<ol start="${Number(token.start) || 1}">${items}</ol>` : markup`<ul>${items}</ul>`;
    }
    case "table":
      return table(token);
    case "space":
    case "def":
      return markup``;
    default:
      return span(token);
  }
}

/** The page has headings of its own above them. */
const headings: Readonly<Record<number, (text: readonly Markup[]) => Markup>> = {
  1: (text) => markup`<h4 class="first">${text}</h4>`,
  2: (text) => markup`<h5>${text}</h5>`,
  3: (text) => markup`<h6>${text}</h6>`,
};

function table({ header, rows }: Tokens.Table): Markup {
  return markup`<div class="scroll"><table><thead><tr>${header.map(({ tokens }) => markup`<th scope="col">${inline(tokens)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map(({ tokens }) => markup`<td>${inline(tokens)}</td>`)}</tr>`)}</tbody></table></div>`;
}

function inline(tokens: readonly Token[]): readonly Markup[] {
  return (tokens as readonly MarkedToken[]).map(span);
}

function span(token: MarkedToken): Markup {
  switch (token.type) {
    case "text":
      return token.tokens === undefined ? markup`${decoded(token.text)}` : markup`${inline(token.tokens)}`;
    case "strong":
      return markup`<strong>${inline(token.tokens)}</strong>`;
    case "em":
      return markup`<em>${inline(token.tokens)}</em>`;
    case "del":
      return markup`<del>${inline(token.tokens)}</del>`;
    case "codespan":
      return markup`<code>${token.text}</code>`;
    case "br":
      return markup`<br>`;
    case "link":
      return /^(?:https?:\/\/|mailto:)/i.test(token.href)
        ? markup`<a href="${token.href}" rel="noopener noreferrer nofollow" target="_blank">${inline(token.tokens)}</a>`
        : markup`${inline(token.tokens)}`;
    case "image":
      return markup`<span class="quiet">[${token.text}]</span>`;
    case "checkbox":
      return markup`${token.checked ? "☑" : "☐"} `;
    case "escape":
      return markup`${token.text}`;
    default:
      return markup`${token.raw}`;
  }
}

/** The few names that people write; they are escaped again with everything else. */
function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', nbsp: "\u00a0", amp: "&" };
  return text.replace(/&(lt|gt|quot|nbsp|amp);/g, (_, name: string) => names[name] ?? "");
}
