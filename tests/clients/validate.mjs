// Checks that every page of a catalog is valid HTML: node validate.mjs http://localhost:5080
// It needs Java 17.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vnu from "vnu-jar";
import { pagesOf } from "./pages.mjs";

const [baseUrl] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "pages-"));
try {
  const pages = await pagesOf(baseUrl);
  for (const [i, [, address]] of pages.entries()) {
    const answer = await fetch(new URL(address, baseUrl), { headers: { accept: "text/html" } });
    writeFileSync(join(folder, `${i}.html`), await answer.text());
  }
  execFileSync("java", ["-Xss4m", "-jar", vnu, "--errors-only", "--format", "text", folder], { stdio: "pipe" });
  console.log(`${pages.length} pages are valid`);
} catch (error) {
  console.error(`${error.stderr ?? error.stack}`.replaceAll(`file:${folder}/`, ""));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
