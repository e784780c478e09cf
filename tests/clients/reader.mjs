// Reads the catalog in Chromium, as a person does: every page in light, in dark, on a phone and without the script;
// then a reader's walk. node reader.mjs http://localhost:5080 MISTYPED-WORD [FOLDER-FOR-SCREENSHOTS]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { pagesOf } from "./pages.mjs";

const flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const looks = {
  light: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  plain: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
};

// What axe checks: all of it once, and in the other looks what they change. Without scripts it cannot run.
const rules = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  dark: ["color-contrast"],
  phone: ["target-size", "scrollable-region-focusable"],
};
// The pictures of docs/reader.
const pictures = [
  "home-light", "list-light", "article-light", "article-dark", "article-lines-light", "article-phone",
  "article-neighbourhood-light", "outlet-dark", "nothing-found-phone",
];
const complaints = [];
const expect = (holds, otherwise) => holds || complaints.push(otherwise);

async function openIn(browser, look, baseUrl, name) {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => complaints.push(`${name} ${page.url()} fails: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && !/status of (404|401)/.test(message.text())
    && complaints.push(`${name} ${page.url()} says: ${message.text()}`));
  page.on("request", (request) => /^https?:/.test(request.url()) && new URL(request.url()).origin !== baseUrl
    && complaints.push(`${name} ${page.url()} asks another server: ${request.url()}`));
  return page;
}

async function look(page, name, title, screenshots) {
  expect(await page.locator("h1").count() === 1, `${name} ${title} should have one h1`);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond <= 0, `${name} ${title} is ${beyond} pixels wider than the window`);
  const picture = `${title}-${name}`;
  if (screenshots && pictures.includes(picture)) await page.screenshot({ path: `${screenshots}/${picture}.png` });
}

async function check(page, name, title, rules) {
  await page.evaluate(axe);
  const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), rules);
  for (const { id, help, nodes } of found.violations)
    complaints.push(`${name} ${title}: ${id}, ${help}: ${nodes[0].html} (${nodes.length} times)`);
}

async function walk(page, name, word) {
  const follow = async (locator, what) => {
    expect(await locator.count() > 0, `${name}: ${what} should be on ${page.url()}`);
    await locator.first().click({ timeout: 5000 }).catch((error) => {
      throw new Error(`${name}: ${what} on ${page.url()}: ${error.message}`);
    });
    await page.waitForLoadState();
  };
  await page.goto("/");
  await page.fill("#q", word);
  await follow(page.locator(".find button"), "the button of search");
  await follow(page.locator(".better a"), `a better search than ${word}`);
  await follow(page.locator(".item :is(h2, h3) a"), "an article");
  await follow(page.locator("a[href$='/lines']"), "the way to its lines");
  expect(await page.locator(".lines li").count() > 3, `${name}: ${page.url()} should show lines`);
  await follow(page.locator("nav[aria-label=Article] a"), "the way back");
  await follow(page.locator(".related a[href*='/articles/']"), "a related headline that is resolved");
  await follow(page.locator("section", { hasText: "What refers here" }).locator("li a"), "what refers here");
  await follow(page.locator("article a.cited"), "a cited outlet");
  expect(/\/outlets\//.test(page.url()), `${name}: the citation should lead to its outlet, not to ${page.url()}`);
  await follow(page.locator(".item :is(h2, h3) a"), "an article that cites it");
  const feed = await page.locator("link[rel=alternate][type='application/atom+xml']").getAttribute("href");
  const answer = await page.request.get(feed);
  expect((await answer.text()).includes("<feed"), `${name}: ${feed} should be a feed`);
}

async function hands(page, word) {
  await page.goto("/articles");
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement.id) === "q", "The key / should lead to the field of search");
  await page.keyboard.type(word.slice(0, 3));
  await page.locator(".suggestions li").first().waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await page.locator(".suggestions [aria-selected=true]").count() === 1, "An arrow should choose a suggestion");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.search.includes("q=") || /\/articles\/./.test(url.pathname));
  await page.goto("/articles");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  const address = await page.locator(".item.current :is(h2, h3) a").getAttribute("href");
  await page.keyboard.press("o");
  await page.waitForURL((url) => url.pathname === address);
  await page.locator("[data-similar]").scrollIntoViewIfNeeded();
  await page.locator("[data-similar] .item, [data-similar] p:not(:has(a))").first().waitFor();
  // By the keyboard: what is found meanwhile may move the page under a pointer.
  await page.focus("input[name=size][value=larger]");
  await page.keyboard.press("Space");
  await page.goto(`${address}/lines#line-2-3`);
  expect(await page.locator(".lines .shown").count() === 2, "#line-2-3 should show two lines");
  expect(await page.locator("input[name=size][value=larger]").isChecked(), "The size of text should be remembered");
  await page.locator("[data-value]").first().hover();
  expect(await page.locator(".lines .shown").count() > 0, "A value should show its lines");
  await page.keyboard.press("?");
  await page.waitForURL((url) => url.pathname === "/help");
}

async function run(baseUrl, word, screenshots) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  try {
    const pages = await pagesOf(baseUrl);
    for (const [name, options] of Object.entries(looks)) {
      const page = await openIn(browser, { ...options, baseURL: baseUrl }, baseUrl, name);
      for (const [title, address] of pages) {
        await page.goto(address);
        await look(page, name, title, screenshots);
        if (rules[name]) await check(page, name, title, rules[name]);
      }
      await walk(page, name, word);
      if (name === "light") await hands(page, word);
      await page.context().close();
    }
    if (complaints.length > 0) throw new Error("That is all.");
    return `${pages.length} pages in ${Object.keys(looks).length} looks, and a walk in each`;
  } catch (error) {
    throw new Error([...new Set(complaints), error.message].join("\n"));
  } finally {
    await browser.close();
  }
}

const [baseUrl, word, screenshots] = process.argv.slice(2);
if (word === undefined) {
  console.error("Say where the catalog is and a mistyped word: node reader.mjs http://localhost:5080 musuem [FOLDER]");
  process.exitCode = 2;
} else {
  try {
    console.log(await run(new URL(baseUrl).origin, word, screenshots));
  } catch (error) {
    console.error(error.message.split("\nCall log:")[0]);
    process.exitCode = 1;
  }
}
