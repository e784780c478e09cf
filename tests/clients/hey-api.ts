// The client of @hey-api/openapi-ts, which reads the RSS feed as a Blob.
import { check } from "./check.js";
import { client } from "./generated/hey-api/client.gen.js";
import { getArticle, getRssFeed, listArticles } from "./generated/hey-api/sdk.gen.js";

await check(async (baseUrl) => {
  client.setConfig({ baseUrl, throwOnError: true });
  const list = await listArticles({ query: { sort: "-wordCount", limit: 1 }, throwOnError: true });
  const path = { id: list.data.items[0]?.id ?? "" };
  const article = await getArticle({ path, throwOnError: true });
  const few = await getArticle({ path, query: { fields: ["id", "headline"] }, throwOnError: true });
  const feed = await getRssFeed({ throwOnError: true });
  return { listed: list.data.items[0], article: article.data, fewKeys: few.data, feed: await feed.data.text() };
});
