// The client of orval, which reads the RSS feed as a Blob.
import { check, expect } from "./check.js";
import { setServer } from "./fetch.js";
import { getArticle, getRssFeed, listArticles } from "./generated/orval.js";

await check(async (baseUrl) => {
  setServer(baseUrl);
  const list = await listArticles({ sort: "-wordCount", limit: 1 });
  expect(list.status === 200, `The list should be answered with 200; it is ${list.status}.`);
  const listed = list.data.items[0];
  const article = await getArticle(listed?.id ?? "");
  expect(article.status === 200, `The article should be answered with 200; it is ${article.status}.`);
  const few = await getArticle(article.data.id, { fields: ["id", "headline"] });
  expect(few.status === 200, `A part of the article should be answered with 200; it is ${few.status}.`);
  const feed = await getRssFeed();
  expect(feed.status === 200, `The feed should be answered with 200; it is ${feed.status}.`);
  return { listed, article: article.data, fewKeys: few.data, feed: await feed.data.text() };
});
