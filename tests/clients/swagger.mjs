// Opens Swagger UI in Chromium, as a reader does: expands the list of articles, executes it, looks at the answer.
// node swagger.mjs http://localhost:5080 screenshot.png
import { chromium } from "playwright-core";

const flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

async function run(baseUrl, screenshot) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    page.setDefaultTimeout(20_000);
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(`The page fails: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && complaints.push(`The page says: ${message.text()}`));
    page.on("request", (request) => /^https?:/.test(request.url()) && new URL(request.url()).origin !== new URL(baseUrl).origin
      && complaints.push(`The page asks another server: ${request.url()}`));

    await page.goto(new URL("/swagger", baseUrl).href);
    const operation = page.locator("#operations-Articles-listArticles");
    await operation.locator(".opblock-summary-control").click();
    const tryItOut = operation.locator(".try-out__btn");
    if ((await tryItOut.innerText()).trim() === "Try it out") await tryItOut.click();
    await operation.getByRole("button", { name: "Execute", exact: true }).click();

    const answer = operation.locator(".live-responses-table .response").first();
    const status = (await answer.locator(".response-col_status").innerText()).trim();
    await answer.scrollIntoViewIfNeeded();
    await page.screenshot({ path: screenshot });
    if (status !== "200") complaints.push(`Swagger UI should show 200; it shows ${status}`);
    const body = await answer.locator(".response-col_description").innerText();
    if (!body.includes('"headline"')) complaints.push(`Swagger UI should show an article; it shows ${body}`);
    if (complaints.length > 0) throw new Error(complaints.join("\n"));
    return `Swagger UI shows ${status}; see ${screenshot}`;
  } finally {
    await browser.close();
  }
}

const [baseUrl, screenshot] = process.argv.slice(2);
if (screenshot === undefined) {
  console.error("Say where the catalog is and where the screenshot goes: node swagger.mjs http://localhost:5080 screenshot.png");
  process.exitCode = 2;
} else {
  try {
    console.log(await run(baseUrl, screenshot));
  } catch (error) {
    console.error(error.message.split("\nCall log:")[0]);
    process.exitCode = 1;
  }
}
