// A client as a stranger would write it: its types come from the OpenAPI document and from nothing else.
// node generated/client.js http://localhost:5080      reads
// node generated/client.js http://localhost:5080 KEY  writes
import createClient from "openapi-fetch";
import { expect, run } from "./check.js";
import type { paths } from "./generated/api.js";

/** The two media types that are of interest: what is asked for, and the problems. */
type Json = "application/json" | "application/problem+json";

async function read(baseUrl: string): Promise<string> {
  const client = createClient<paths, Json>({ baseUrl });

  const list = await client.GET("/api/v1/articles", { params: { query: { sort: "-wordCount", limit: 1 } } });
  expect(list.data !== undefined, `The list of articles should be answered with 200; it is ${list.response.status}, ${list.error?.title}`);
  expect(list.data.total === 1 && list.data.next === null, `The list should have one article; it has ${list.data.total}, next ${list.data.next}.`);
  const listed = list.data.items[0];
  expect(listed !== undefined, "The list counts an article that it does not have.");
  expect(listed.publishedAt === null, `The seed article has no date; the list says ${listed.publishedAt}.`);

  const parts = await client.GET("/api/v1/articles", {
    params: { query: { embed: ["citedSources", "sections"], facets: ["language"] } },
    querySerializer: { array: { style: "form", explode: false } },
  });
  expect(parts.data?.items[0]?.citedSources?.length === 4, `The list should embed four citations; the answer is ${parts.response.status}, ${parts.error?.detail}`);
  expect(parts.data.facets?.language?.[0]?.value === "en", `The article is in English; the facet says ${parts.data.facets?.language?.[0]?.value}.`);

  const path = { id: listed.id };
  const article = await client.GET("/api/v1/articles/{id}", { params: { path } });
  expect(article.data !== undefined, `The article should be answered with 200; it is ${article.response.status}, ${article.error?.title}`);
  expect(article.data.headline === listed.headline, `The article is headed “${article.data.headline}”, in the list “${listed.headline}”.`);
  const related = article.data.relatedHeadlines.length;
  expect(related === listed.relatedHeadlineCount && related > 0, `The article has ${related} related headlines, in the list ${listed.relatedHeadlineCount}.`);
  const cited = article.data.citedSources.map((source) => [source.name, ...source.via].join(" via "));
  expect(cited.includes("Asahi Shimbun via Reuters"), `The article should cite Asahi Shimbun via Reuters; it cites ${cited.join(", ")}.`);

  const feed = await client.GET("/feeds/articles.rss", { parseAs: "text" });
  expect(feed.data?.includes(`<title>${article.data.headline}</title>`) === true, `The feed should have the article; the answer is ${feed.response.status}.`);

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

async function write(baseUrl: string, key: string): Promise<string> {
  const client = createClient<paths, Json>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });
  const source = { name: "2026/harbour.txt" };

  const put = await client.PUT("/api/v1/sources/{name}", {
    params: { path: source, header: { "If-None-Match": "*" } },
    body: {
      headline: "The harbour opens again",
      lead: "The harbour opened its gates on Friday after a restoration of four years.",
      publishedAt: "2026-05-08T09:30:00Z",
      tags: ["harbour"],
      relatedHeadlines: [{ text: "Traders Sue The City Over Rents In The Old Harbour" }],
    },
  });
  expect(put.data !== undefined, `The article should be stored; the answer is ${put.response.status}, ${put.error?.detail}`);
  expect(put.response.status === 201, `The article should be new; the answer is ${put.response.status}.`);

  const path = { id: put.data.id };
  const article = await client.GET("/api/v1/articles/{id}", { params: { path } });
  expect(article.data !== undefined, `The article should be answered with 200; it is ${article.response.status}, ${article.error?.title}`);
  expect(article.data.publishedAt === "2026-05-08T09:30:00Z", `The article should have the date that was sent; it is ${article.data.publishedAt}.`);
  const tag = article.response.headers.get("ETag");
  expect(tag !== null, "The article has no ETag.");

  // What was read is changed and sent back, by two at once.
  const values = article.data;
  const change = (added: string) =>
    client.PUT("/api/v1/sources/{name}", {
      params: { path: source, header: { "If-Match": tag } },
      body: { ...values, tags: [...values.tags, added] },
    });
  const changes = await Promise.all([change("first"), change("second")]);
  const won = changes.filter((answer) => answer.data !== undefined);
  const lost = changes.find((answer) => answer.error !== undefined);
  expect(won.length === 1 && lost?.error !== undefined, `One of two should win; the answers are ${changes.map((answer) => answer.response.status).join(" and ")}.`);
  const problem = `${lost.response.status} ${lost.error.status} ${lost.error.type}`;
  expect(problem === "412 412 /problems/precondition-failed", `The other one should fail by its condition; it is ${problem}.`);
  const tags = won[0]?.data?.tags.join(", ");
  expect(tags === "harbour, first" || tags === "harbour, second", `One tag should have been added; the tags are ${tags}.`);

  const current = won[0]?.response.headers.get("ETag");
  expect(typeof current === "string" && current !== tag, `The changed article should have another ETag; it is ${current}.`);
  const removed = await client.DELETE("/api/v1/articles/{id}", { params: { path, header: { "If-Match": current } } });
  expect(removed.response.status === 204, `The article should be deleted; the answer is ${removed.response.status}, ${removed.error?.detail}`);
  const gone = await client.GET("/api/v1/articles/{id}", { params: { path } });
  expect(gone.response.status === 410 && gone.error !== undefined, `The article should be gone; the answer is ${gone.response.status}.`);
  expect("reason" in gone.error && gone.error.reason === "deleted", `The problem should say that it was deleted; it says ${gone.error.detail}`);

  return `“${put.data.headline}”: stored, changed by one of two, deleted.`;
}

await run((baseUrl, key) => (key === undefined ? read(baseUrl) : write(baseUrl, key)));
