import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { markdownMarkup } from "../../src/report/page/markdown.ts";
import { markup } from "../../src/report/page/markup.ts";
import { areaUnder } from "../../src/report/page/metrics.ts";
import { bytesText, durationText, numberText } from "../../src/report/words.ts";
import { artifact, node, pageOf, task, type Left } from "./support.ts";

const attack = `</script><img src=x onerror="alert('1')">`;
const harmless = "&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;";

test("texts in a template are escaped, markup is not, and lists are one after the other", () => {
  expect(markup`<a title="${attack}">${attack}</a>`.markup).toBe(`<a title="${harmless}">${harmless}</a>`);
  expect(markup`${[markup`<b>`, "&", 1, undefined]}`.markup).toBe("<b>&amp;1");
  expect(markup`${"\u001b[31mred\u001b[0m \u202e \u0000\ud800 a\r\nb\tc"}`.markup).toBe("red \ufffd ␀\ufffd a\nb\tc");
});

test("Markdown: elements are ours, HTML is text, and links lead to the web", () => {
  const read = (text: string) => markdownMarkup(text).markup;
  expect(read("# A **b** `c`\n\nd *e* ~~f~~\n")).toBe(
    '<h4 class="first">A <strong>b</strong> <code>c</code></h4><p>d <em>e</em> <del>f</del></p>',
  );
  expect(read("1. a\n2. b\n\n- [x] c\n\n> d\n\n---\n")).toMatch(
    /<ol start="1"><li>a<\/li><li>b<\/li><\/ol>.*<ul><li>.*☑ .*c.*<\/ul><blockquote><p>d<\/p><\/blockquote><hr>/s,
  );
  expect(read("| a |\n|---|\n| 1 |\n")).toContain('<th scope="col">a</th></tr></thead>\n<tbody><tr><td>1</td>');
  expect(read("```js\n<b>\n```\n")).toBe('<pre tabindex="0"><code>&lt;b&gt;</code></pre>');
  expect(read("a &lt; b &amp;amp; \\*c")).toBe("<p>a &lt; b &amp;amp; *c</p>");
  expect(read("<script>x</script>\n\n<b onclick=a>t</b>\n")).not.toMatch(/<(?:script|b)/);
  const web = '<a href="https://example.com/?a&amp;b" rel="noopener noreferrer nofollow" target="_blank">x</a>';
  expect(read("[x](https://example.com/?a&b)")).toBe(`<p>${web}</p>`);
  for (const url of ["javascript:a", "JaVaScRiPt:a", "data:text/html,a", "file:///etc/passwd", "//example.com", "vbscript:a", "x.html"])
    expect(read(`[x](${url})`), url).toBe("<p>x</p>");
  expect(read("![the picture](https://example.com/a.png)")).toBe('<p><span class="quiet">[the picture]</span></p>');
});

test("Markdown that is made to take for ever takes seconds at most", () => {
  const start = Date.now();
  for (const part of ["_a", "**a ", "[a](", "`", ">", "|a", "<a@"]) markdownMarkup(part.repeat(20_000 / part.length));
  expect(markdownMarkup("> ".repeat(30_000)).markup).toBeTruthy();
  expect(Date.now() - start).toBeLessThan(20_000);
});

const everything: Left = {
  state: {
    state: "failed",
    message: attack,
    parameters: { [attack]: attack },
    outputs: { out: attack },
    word: attack,
    artifactTypes: { "main/train": { scores: "ClassificationMetrics", notes: "Markdown", page: "Html", file: "Artifact" } },
    tasks: [task("train"), task(`each(0:${attack})`, { state: "failed", message: attack, exitCode: 1 })],
  },
  nodes: [
    node("", { type: "DAG", children: ["train"] }),
    node("train", { children: [`each(0:${attack})`] }),
    node(`each(0:${attack})`, { phase: "Failed" }),
  ],
  files: {
    train: {
      "log.txt": `${attack}\n`,
      "outputs/scores": JSON.stringify({
        [attack]: 1,
        confusionMatrix: { annotationSpecs: [{ displayName: attack }], rows: [{ row: [1] }] },
        confidenceMetrics: [
          { confidenceThreshold: 1, recall: 0, falsePositiveRate: 0 },
          { confidenceThreshold: 0, recall: 1, falsePositiveRate: 1 },
        ],
      }),
      "outputs/notes": `# ${attack}\n`,
      "outputs/page": `<p>"${attack}&amp;`,
      "outputs/file": attack,
    },
  },
  records: {
    train: {
      inputs: { in: attack },
      artifacts: Object.fromEntries(["scores", "notes", "page", "file"].map((name) => [name, artifact(`outputs/${name}`)])),
    },
  },
};

test("nothing that is found is taken for more than text", () => {
  const page = pageOf(everything);
  expect(page).not.toContain(attack);
  expect(page).not.toMatch(/<img/);
  // Everywhere that it can stand.
  expect(page.split(harmless).length).toBeGreaterThan(20);
  expect(page).toContain(`srcdoc="&lt;p&gt;&quot;&lt;/script&gt;&lt;img src=x onerror=&quot;alert('1')&quot;&gt;&amp;amp;"`);
  expect(page).toContain('<iframe sandbox="" ');
});

test("what may run is what the policy names, and nothing is asked for", () => {
  const page = pageOf(everything);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)![1]!;
  const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text!);
  const hashes = scripts.map((text) => `&#39;sha256-${createHash("sha256").update(text).digest("base64")}&#39;`);
  expect(scripts).toHaveLength(2);
  expect(policy).toContain(`default-src &#39;none&#39;; script-src ${hashes.join(" ")}; `);
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style"));
  const own = scripts.reduce((text, script) => text.replace(script, ""), page);
  expect(own).not.toMatch(/\s(?:src|href)="(?!#|https:|mailto:|data:image)[^"]+"/);
});

test("a run without curves has no library in its page; one without anything still has one", () => {
  const page = pageOf({ state: { tasks: [task("a")] }, nodes: [node("", { type: "DAG", children: ["a"] }), node("a")] });
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page.length).toBeLessThan(40_000);
  expect(pageOf({ state: { state: "failed", message: "refused" } })).toContain('<p class="message">refused</p>');
});

test("long logs are cut with a note and the path, progress is its end, and all logs together have a limit", () => {
  const line = `${"x".repeat(99)}\n`;
  const page = pageOf({
    state: { tasks: [task("a")] },
    files: { a: { "log.txt": `first\n1 %\r2 %\r3 %\r\n${line.repeat(2_000)}last\n` } },
  });
  expect(page).toMatch(/<pre class="log" tabindex="0">first\n3 %\nx+/);
  expect(page).toMatch(
    /<span class="cut">… 136 kB left out; all of it is in \.argots\/runs\/run-1\/tasks\/a\/log\.txt …<\/span>\nx+\n[x\n]*last<\/pre>/,
  );
  const names = Array.from({ length: 400 }, (_, index) => `t${String(index)}`);
  const files = Object.fromEntries(names.map((name) => [name, { "log.txt": line.repeat(700) }]));
  expect(pageOf({ state: { tasks: names.map((name) => task(name)) }, files }).length).toBeLessThan(10_000_000);
});

test("of a manifest's run, Markdown and HTML are known by their names, and pictures by what they hold", () => {
  const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(20)]);
  const files = {
    a: {
      "out/report.md": "**b**",
      "out/page.html": "<i>",
      "out/plot.png": png,
      "out/picture.svg": "<svg onload=alert(1)>",
      "out/data": Buffer.from([0, 1]),
    },
  };
  const artifacts = Object.fromEntries(Object.keys(files.a).map((path) => [path.slice(4), artifact(path)]));
  const page = pageOf({ state: { tasks: [task("a")] }, files, records: { a: { artifacts } } });
  expect(page).toContain('<div class="prose"><p><strong>b</strong></p></div>');
  expect(page).toContain('srcdoc="&lt;i&gt;"');
  expect(page).toContain(`<img class="picture" alt="plot.png" src="data:image/png;base64,${png.toString("base64")}">`);
  expect(page).toContain("&lt;svg onload=alert(1)&gt;");
  expect(page.match(/class="preview"/g)).toHaveLength(1);
});

test("a failure is told first, with its last lines, its place, and how to run it alone", () => {
  const about = { startedAt: 0, defaults: {}, places: { "main/a": "p.pipeline.ts:3:5" } };
  const failed = task("a", { state: "failed", message: "main: Error (exit code 3)", exitCode: 3 });
  const page = pageOf({
    state: { state: "failed", about, tasks: [failed] },
    files: { a: { "log.txt": "one\n\nError: two\n" } },
    records: { a: { state: "failed" } },
  });
  expect(page).toMatch(
    /What failed<\/h2>.*>a<\/a>.*exit code 3 .*<code>p\.pipeline\.ts:3:5<\/code><\/p><pre class="log" tabindex="0">one\nError: two<\/pre>/s,
  );
  expect(page).toContain("<code>argots run --resume run-1 --only a</code>");
});

test("more boxes than a picture can hold are said, not drawn", () => {
  const names = Array.from({ length: 401 }, (_, index) => `t${String(index)}`);
  const page = pageOf({
    state: { tasks: names.map((name) => task(name)) },
    nodes: [node("", { type: "DAG", children: names }), ...names.map((name) => node(name))],
  });
  expect(page).toContain("It has 401 boxes, which is too many for a picture.");
  expect(page.match(/<tr data-state/g)).toHaveLength(401);
});

test("numbers, times and sizes as people write them", () => {
  expect([0, 231, 1_400, 59_949, 59_960, 200_000, 7_500_000].map(durationText)).toEqual([
    "0 ms",
    "231 ms",
    "1.4 s",
    "59.9 s",
    "1 min 0 s",
    "3 min 20 s",
    "2 h 5 min",
  ]);
  expect([0, 999, 1_000, 123_456, 5_600_000, 1e15].map(bytesText)).toEqual(["0 B", "999 B", "1.0 kB", "123 kB", "5.6 MB", "1000 TB"]);
  expect([1, 0.1 + 0.2, 1234567.891, 1e-9, 1e21, -0.5].map(numberText)).toEqual(["1", "0.3", "1234568", "1e-9", "1e+21", "-0.5"]);
});

test("the area under a curve counts from its points in order", () => {
  const point = (falsePositiveRate: number, truePositiveRate: number) => ({ falsePositiveRate, truePositiveRate, threshold: 0 });
  expect(areaUnder([point(1, 1), point(0, 0)])).toBe(0.5);
  expect(areaUnder([point(0, 0), point(0, 1), point(1, 1)])).toBe(1);
});
