// What every client reads, whichever program has generated it. The types of each fit these without a cast.
declare const process: { argv: string[]; exitCode: number };

export interface Readings {
  listed: { id: string; headline: string; relatedHeadlineCount: number } | undefined;
  article: { id: string; headline: string; lead: string | null; publishedAt: string | null; relatedHeadlines: { text: string }[] };
  fewKeys: { id: string; headline: string };
  feed: string;
}

export function expect(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

/** Reads the catalog of the command line with a client, and checks what the client has read. */
export async function check(read: (baseUrl: string) => Promise<Readings>): Promise<void> {
  await run(async (baseUrl) => {
    const { listed, article, fewKeys, feed } = await read(baseUrl);
    expect(listed !== undefined && listed.id === article.id, `The article ${article.id} should be that of the list; there it is ${listed?.id}.`);
    expect(article.headline === listed.headline, `The article is headed “${article.headline}”, in the list “${listed.headline}”.`);
    expect(article.relatedHeadlines.length === listed.relatedHeadlineCount, `The article has ${article.relatedHeadlines.length} related headlines, in the list ${listed.relatedHeadlineCount}.`);
    expect(article.publishedAt === null, `The seed article has no date; it says ${article.publishedAt}.`);
    expect(Object.keys(fewKeys).join() === "id,headline", `Of the article only id and headline are asked for; it has ${Object.keys(fewKeys).join()}.`);
    expect(feed.includes("<rss ") && feed.includes(`<title>${article.headline}</title>`), `The feed should have the article; it is ${feed.slice(0, 200)}`);
    return `“${article.headline}”: listed, fetched, in the feed.`;
  });
}

/** Runs a client on the catalog that the command line names. */
export async function run(client: (baseUrl: string, key: string | undefined) => Promise<string>): Promise<void> {
  const [baseUrl, key] = process.argv.slice(2);
  try {
    expect(baseUrl !== undefined, "Say where the catalog is, such as http://localhost:5080, and the key, to write.");
    console.log(await client(baseUrl, key));
  } catch (error) {
    console.error(error instanceof TypeError ? `There is no answer from ${baseUrl}: ${error.message}` : (error as Error).message);
    process.exitCode = 1;
  }
}
