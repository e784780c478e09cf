// A client as a stranger would write it: its types come from the OpenAPI document and from nothing else.
// node generated/client.js http://localhost:5080
import createClient from "openapi-fetch";
import type { paths } from "./generated/api.js";

declare const process: { argv: string[]; exitCode: number };

/** The two media types that are of interest: what is asked for, and the problems. */
type Json = "application/json" | "application/problem+json";

function expect(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

async function run(baseUrl: string): Promise<string> {
  const client = createClient<paths, Json>({ baseUrl });

  const list = await client.GET("/api/v1/articles", { params: { query: { sort: "-wordCount", limit: 1 } } });
  expect(list.data !== undefined, `The list of articles should be answered with 200; it is ${list.response.status}, ${list.error?.title}`);
  expect(list.data.total === 1 && list.data.next === null, `The list should have one article; it has ${list.data.total}, next ${list.data.next}.`);
  const listed = list.data.items[0];
  expect(listed !== undefined, "The list counts an article that it does not have.");
  expect(listed.publishedAt === null, `The seed article has no date; the list says ${listed.publishedAt}.`);

  const path = { id: listed.id };
  const article = await client.GET("/api/v1/articles/{id}", { params: { path } });
  expect(article.data !== undefined, `The article should be answered with 200; it is ${article.response.status}, ${article.error?.title}`);
  expect(article.data.headline === listed.headline, `The article is headed “${article.data.headline}”, in the list “${listed.headline}”.`);
  const related = article.data.relatedHeadlines.length;
  expect(related === listed.relatedHeadlineCount && related > 0, `The article has ${related} related headlines, in the list ${listed.relatedHeadlineCount}.`);
  const cited = article.data.citedSources.map((source) => [source.name, ...source.via].join(" via "));
  expect(cited.includes("Asahi Shimbun via Reuters"), `The article should cite Asahi Shimbun via Reuters; it cites ${cited.join(", ")}.`);

  // @ts-expect-error The types know that there is no such parameter; the compiler fails here as soon as they do not.
  const misspelt = await client.GET("/api/v1/articles", { params: { query: { lmit: 1 } } });
  expect(misspelt.error !== undefined, `The misspelt parameter should be refused; it is answered with ${misspelt.response.status}.`);
  const problem = `${misspelt.response.status} ${misspelt.error.status} ${misspelt.error.type}`;
  expect(problem === "400 400 /problems/unknown-parameter", `The misspelt parameter should be an unknown parameter; it is ${problem}.`);
  const meant = misspelt.error.errors[0]?.didYouMean;
  expect(meant === "limit", `The problem should ask whether “limit” was meant; it asks for ${meant}.`);

  const tag = article.response.headers.get("ETag");
  expect(tag !== null, "The article has no ETag.");
  const again = await client.GET("/api/v1/articles/{id}", { params: { path, header: { "If-None-Match": tag } } });
  expect(again.response.status === 304, `The article that is at hand should be answered with 304; it is ${again.response.status}.`);
  expect(again.response.headers.get("ETag") === tag, `The 304 is about ${again.response.headers.get("ETag")}, not ${tag}.`);

  return `“${article.data.headline}”: listed, fetched with ${related} related headlines and ${cited.length} citations, refused as “lmit”, not sent twice.`;
}

const baseUrl = process.argv[2];
if (baseUrl === undefined) {
  console.error("Say where the catalog is: node generated/client.js http://localhost:5080");
  process.exitCode = 2;
} else {
  try {
    console.log(await run(baseUrl));
  } catch (error) {
    console.error(error instanceof TypeError ? `There is no answer from ${baseUrl}: ${error.message}` : (error as Error).message);
    process.exitCode = 1;
  }
}
