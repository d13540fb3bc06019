// Pages of runs in a real browser: one of a run that behaves, one of a run whose components write whatever could do harm, one of a thousand tasks.
//
//   node test/report/browser/run.mjs [FOLDER]
//
// Screenshots go to FOLDER, else to a temporary one. Chromium is installed by apt-get where it is missing; where that cannot be, it says so and
// counts nothing. The last line is `N passed, N failed`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { checks } from "../../../scripts/ci/check.mjs";
import { attacks } from "./attacks.mjs";
import { findChromium, installChromium } from "./chromium.mjs";
import { writeManyTasks } from "./many.mjs";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const { check, finish } = checks();

const why = findChromium() === undefined ? installChromium() : undefined;
const executablePath = findChromium();
if (executablePath === undefined) {
  console.log(`not run: ${why ?? "there is no chromium"}\n0 passed, 0 failed`);
} else {
  const folder = mkdtempSync(join(tmpdir(), "argots-pages-"));
  const shots = process.argv[2] ?? mkdtempSync(join(tmpdir(), "argots-screenshots-"));
  mkdirSync(shots, { recursive: true });
  try {
    await runAll(folder, shots, executablePath);
    console.log(`screenshots: ${shots}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  finish();
}

async function runAll(root, shots, executablePath) {
  const argots = await buildProgram(root);
  for (const name of ["normal.pipeline.ts", "hostile.pipeline.ts", "score.py"]) cpSync(join(here, name), join(root, name));
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.url);
    response.end("seen");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Chromium's own sandbox does not start as root, nor in most containers.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const shoot = (page, name) => page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
    await checkNormal({ argots, browser, root, shoot });
    await checkHostile({ argots, browser, root, shoot, seen, server: `http://127.0.0.1:${server.address().port}` });
    await checkMany({ argots, browser, root, shoot });
  } finally {
    await browser.close();
    server.close();
  }
}

/** The command line from the source, as one file. */
async function buildProgram(root) {
  const outfile = join(root, "argots.cjs");
  await build({
    absWorkingDir: repository,
    entryPoints: ["src/cli/bin.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    define: { "import.meta.url": JSON.stringify(`file://${outfile}`), "import.meta.filename": JSON.stringify(outfile) },
    external: ["esbuild"],
    logLevel: "error",
  });
  return (...words) => spawnSync(process.execPath, [outfile, ...words], { cwd: root, encoding: "utf8", env: withModules() });
}

function withModules() {
  return { ...process.env, NODE_PATH: join(repository, "node_modules"), NO_COLOR: "1", CI: "1" };
}

/** The page of a file, and everything that it says or asks for. */
async function open(browser, path, { scheme = "light", width = 1300 } = {}) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 1000 } });
  const page = await context.newPage();
  const heard = { console: [], errors: [], requests: [], dialogs: [], pages: [] };
  page.on("console", (message) => heard.console.push(message.text()));
  page.on("pageerror", (error) => heard.errors.push(error.message));
  page.on("dialog", (dialog) => {
    heard.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  context.on("page", (other) => heard.pages.push(other.url()));
  context.on("request", (request) => heard.requests.push(request.url()));
  const url = pathToFileURL(path).href;
  await page.goto(url);
  return { context, page, heard, url };
}

/** Clicks on a link of a task, and waits for what is told of that task. */
async function openTask(page, link) {
  const name = await link.textContent();
  await link.click();
  await page.waitForFunction((wanted) => document.querySelector("#about h2")?.textContent === wanted, name);
}

/** The file itself, and nothing but what it holds. */
function foreign(requests, url) {
  return requests.filter((request) => request.split("#")[0] !== url && !request.startsWith("data:") && request !== "about:srcdoc");
}

async function checkNormal({ argots, browser, root, shoot }) {
  const file = join(root, "normal.html");
  await check("a run is made, and its page written", () => {
    const ran = argots("run", "normal.pipeline.ts", "-p", "rows=50");
    assert.equal(ran.status, 0, ran.stderr);
    const shown = argots("show", "--html", "normal.html");
    assert.deepEqual([shown.status, shown.stderr], [0, "normal.html  written\n"]);
  });
  const { context, page, heard, url } = await open(browser, file);
  const texts = (selector) => page.locator(selector).allTextContents();
  await check("the header says what, how and how long; parameters with defaults, and outputs", async () => {
    assert.match(await page.locator("header").innerText(), /normal-1\s+✔ succeeded[\s\S]*took \d[\s\S]*10 tasks: 9 succeeded, 1 skipped/);
    const [parameters, outputs] = await texts(".columns .card");
    assert.match(parameters, /rows\s*50\s*threshold\s*0\.95\s*default/);
    assert.match(outputs, /accuracy\s*0\.925\s*best\s*\[/);
  });
  await check("the graph has a box for each task, by name and state, and arrows between them", async () => {
    const boxes = await texts(".graph a.box .title");
    assert.deepEqual(
      [...boxes].sort(),
      ["evaluate", "load", "picture", "say", "say-2", "score", "train(0:0.1)", "train(1:0.2)", "train(2:0.3)", "train-2"].sort(),
    );
    assert.equal(await page.locator(".graph a.box.skipped").count(), 1);
    assert.ok((await page.locator(".graph path.line").count()) >= 6);
  });
  await check("the timeline has a row for each task, with a bar where it ran", async () => {
    assert.equal(await page.locator("#tasks tr").count(), 10);
    const widths = await page.locator("#tasks .bar").evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    assert.equal(widths.length, 9);
    assert.ok(
      widths.every((width) => width >= 3),
      String(widths),
    );
  });
  await check("metrics stand in tables, those of a loop in one, and are sorted by a click", async () => {
    const captions = (await texts(".metrics caption")).map((text) => text.trim());
    assert.deepEqual(captions.toSorted(), ["score metrics", "train metrics", "train-2 metrics"]);
    const table = page.locator(".metrics", { hasText: "train(0:0.1)" });
    assert.equal(await table.locator("tbody tr").count(), 3);
    await table.getByRole("button", { name: "accuracy" }).click();
    assert.match(await table.locator("tbody tr").first().innerText(), /train\(2:0\.3\)\s+0\.93/);
  });
  await check("the confusion matrix is a table, and the ROC curve is drawn", async () => {
    const cells = await texts(".matrix tbody td");
    assert.deepEqual(cells, ["50", "3", "1", "4", "40", "6", "0", "2", "61"]);
    await page.locator("canvas").scrollIntoViewIfNeeded();
    await page.waitForFunction(() => {
      const canvas = document.querySelector("canvas");
      const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels.some((value, index) => index % 4 === 3 && value > 0);
    });
  });
  await check("Markdown is rendered, and HTML shown in a frame with its styles", async () => {
    assert.equal(await page.locator(".prose td", { hasText: "0.93" }).count(), 1);
    assert.equal(await page.locator(".prose a").getAttribute("href"), "https://example.com/paper");
    const title = page.frameLocator("iframe").locator("#title");
    assert.equal(await title.evaluate((element) => getComputedStyle(element).color), "rgb(0, 128, 128)");
  });
  await shoot(page, "normal-light");
  await check("a click on a box opens its task: facts, inputs, artifacts, the log", async () => {
    await page.locator(".graph a.box", { hasText: "train(1:0.2)" }).click();
    const details = page.locator("#details");
    await details.waitFor({ state: "visible" });
    const text = await details.innerText();
    for (const part of [
      "train(1:0.2)",
      "succeeded",
      "--only 'train(1:0.2)'",
      "normal.pipeline.ts:",
      "rate",
      "0.2",
      "model",
      "Model",
      "epoch 3: 100 %",
    ])
      assert.ok(text.includes(part), `${part}: ${text}`);
    assert.ok(!text.includes("50 %"), "of a progress bar only its end is shown");
  });
  await shoot(page, "normal-details");
  await check("Escape closes it and gives the focus back; Enter on a box opens it", async () => {
    await page.keyboard.press("Escape");
    await page.locator("#details").waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.includes("train(1:0.2)")), true);
    await page.keyboard.press("Enter");
    await page.locator("#details").waitFor({ state: "visible" });
    await page.keyboard.press("Escape");
    await page.locator("#details").waitFor({ state: "hidden" });
  });
  await check("a long log is cut, with a note and the path; a picture is shown", async () => {
    await openTask(page, page.locator("#tasks a", { hasText: /^load$/ }));
    const log = page.locator("#details .log");
    assert.match(
      await log.innerText(),
      /loading 50 rows\n[\s\S]*… .*kB left out; all of it is in \.argots\/runs\/normal-1\/tasks\/load\/log\.txt …\n[\s\S]*row 3999/,
    );
    await openTask(page, page.locator("#tasks a", { hasText: /^picture$/ }));
    await page.waitForFunction(() => document.querySelector("#details img")?.complete);
    assert.equal(await page.locator("#details img").evaluate((image) => image.naturalWidth), 1);
    await page.goBack();
    await page.locator("#details h2", { hasText: "load" }).waitFor();
    await page.locator("#close").click();
  });
  await check("tasks are filtered by name and state; the graph grows and shrinks", async () => {
    await page.locator("#filter").fill("train");
    assert.equal(await page.locator("#tasks tr:visible").count(), 4);
    await page.locator("#filter").fill("");
    await page.locator(".chip", { hasText: "succeeded" }).click();
    assert.equal(await page.locator("#tasks tr:visible").count(), 1);
    await page.locator(".chip", { hasText: "succeeded" }).click();
    const width = () => page.locator(".graph svg").evaluate((picture) => picture.getBoundingClientRect().width);
    const before = await width();
    await page.locator("[data-zoom=in]").click();
    assert.ok((await width()) > before);
    await page.locator("[data-zoom=fit]").click();
    assert.equal(await width(), before);
  });
  await check("it asks for nothing, and the console stays empty", () => {
    assert.deepEqual(
      { ...heard, requests: foreign(heard.requests, url) },
      { console: [], errors: [], requests: [], dialogs: [], pages: [] },
    );
  });
  await context.close();
  for (const [name, options, hash] of [
    ["normal-dark", { scheme: "dark" }, ""],
    ["normal-dark-details", { scheme: "dark" }, "#task-1"],
    ["normal-narrow", { width: 420 }, ""],
  ]) {
    const dark = await open(browser, file, options);
    if (hash !== "") await dark.page.evaluate((to) => void (location.hash = to), hash);
    await dark.page.locator("canvas").scrollIntoViewIfNeeded();
    await dark.page.waitForTimeout(200);
    await dark.page.locator("iframe").scrollIntoViewIfNeeded();
    await dark.page.waitForTimeout(200);
    await shoot(dark.page, name);
    await check(`${name}: nothing is wider than the page`, async () => {
      assert.equal(await dark.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    });
    await dark.context.close();
  }
}

async function checkHostile({ argots, browser, root, shoot, seen, server }) {
  const { texts, markdown, html } = attacks(server);
  const file = join(root, "hostile.html");
  await check("a run is made whose components attack", () => {
    const ran = argots(
      "run",
      "hostile.pipeline.ts",
      "-p",
      `texts=${JSON.stringify(texts)}`,
      "-p",
      `markdown=${markdown}`,
      "-p",
      `html=${html}`,
    );
    assert.equal(ran.status, 4, ran.stderr);
    const shown = argots("show", "--html", "hostile.html");
    assert.equal(shown.status, 0, shown.stderr);
  });
  const { context, page, heard, url } = await open(browser, file);
  await check("its texts are there as texts", async () => {
    const main = await page.locator("main").innerText();
    assert.match(main, /hostile-1\s+✘ failed/);
    for (const text of [texts[0], texts[3], texts[9]]) assert.ok(main.includes(text), text);
    assert.ok((await page.locator(".prose").innerText()).includes("The last line."));
    const frame = page.frameLocator("article.report iframe").first();
    assert.equal(await frame.locator("#title").innerText(), "Hostile");
  });
  await check("only our own elements are in the page, and no link leads anywhere but into it and to the web", async () => {
    assert.equal(await page.locator("script:not([type])").count(), 2);
    assert.equal(await page.locator("iframe").count(), 1);
    assert.equal(await page.locator("img, link, base, form, object, embed, meta[http-equiv=refresh]").count(), 0);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith("on"))),
    );
    assert.deepEqual(handlers, []);
    const links = await page.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(
      links.filter((link) => !/^(#(task|group|report)-\d+$|https?:|mailto:)/.test(link)),
      [],
    );
  });
  await shoot(page, "hostile-light");
  await check("every task and group can be opened", async () => {
    const count = await page.locator("#tasks a").count();
    assert.ok(count > texts.length);
    for (let index = 0; index < count; index++) {
      await openTask(page, page.locator("#tasks a").nth(index));
      for (const preview of await page.locator("#details summary").all()) await preview.click();
      if (index === 0) await shoot(page, "hostile-details");
    }
    await page.locator("#close").click();
    const group = page.locator(".graph a.box", { hasText: /^\s*each/ }).first();
    await group.click();
    await page.locator("#about .members").waitFor();
    assert.equal(await page.locator("#about .members li").count(), texts.length);
    assert.equal(await page.locator("#details").evaluate((one) => one.querySelectorAll("img, script, iframe, object").length), 0);
    await page.locator("#close").click();
  });
  await check("nothing in the frame of the HTML artifact leads out of it", async () => {
    const frame = page.frameLocator("article.report iframe").first();
    for (const id of ["#out", "#same", "#script", "#send"]) {
      const target = frame.locator(id);
      if ((await target.count()) > 0) await target.click({ timeout: 3_000, force: true }).catch(() => undefined);
    }
    await page.waitForTimeout(300);
    assert.equal(page.url().split("#")[0], url);
  });
  await check("nothing ran: no dialog, no global, no page, no request", async () => {
    const hacked = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.hacked).catch(() => undefined)));
    assert.deepEqual(
      hacked.filter((value) => value !== undefined),
      [],
    );
    assert.deepEqual(heard.dialogs, []);
    assert.deepEqual(heard.pages, []);
    assert.deepEqual(heard.errors, []);
    assert.deepEqual(seen, []);
  });
  await check("the browser refused what the HTML artifact tried, and complains of nothing else", () => {
    const refusal = /Content Security Policy|sandbox|X-Frame-Options|Unsafe attempt/i;
    assert.ok(
      heard.console.some((text) => refusal.test(text)),
      "it tried nothing",
    );
    assert.deepEqual(
      heard.console.filter((text) => !refusal.test(text)),
      [],
    );
  });
  await check("no control character, and nothing that turns text around, is in the file", () => {
    assert.doesNotMatch(
      readFileSync(file, "utf8").replace(/srcdoc="[^"]*"/g, ""),
      /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\u2028\u2029]/,
    );
  });
  await context.close();
}

async function checkMany({ argots, browser, root, shoot }) {
  writeManyTasks(root);
  const file = join(root, "many.html");
  await check("the page of a thousand tasks is made in seconds", () => {
    const start = Date.now();
    const shown = argots("show", "many-1", "--html", "many.html");
    assert.equal(shown.status, 0, shown.stderr);
    assert.ok(Date.now() - start < 10_000, `${Date.now() - start} ms`);
  });
  const { context, page, heard } = await open(browser, file);
  await check("it is read and answers at once", async () => {
    assert.equal(await page.locator("#tasks tr").count(), 1_000);
    const start = Date.now();
    await page.locator("#filter").fill("chain(7)");
    assert.equal(await page.locator("#tasks tr:visible").count(), 4);
    await openTask(page, page.locator("#tasks tr:visible a").last());
    assert.match(await page.locator("#details").innerText(), /chain\(7\)\.d[\s\S]*failed/);
    assert.ok(Date.now() - start < 5_000, `${Date.now() - start} ms`);
  });
  await check("its loops are one box each, which lists what is in them", async () => {
    assert.equal(await page.locator(".graph a.box").count(), 3);
    await page.locator(".graph a.box", { hasText: "chain" }).click();
    await page.locator("#about .members").waitFor();
    assert.equal(await page.locator("#about .members li").count(), 400);
    assert.match(await page.locator("#about").innerText(), /1 failed, 399 succeeded/);
    assert.deepEqual([heard.errors, heard.console], [[], []]);
  });
  await page.locator("#filter").fill("");
  await page.setViewportSize({ width: 1300, height: 1400 });
  await shoot(page, "many");
  await context.close();
}
