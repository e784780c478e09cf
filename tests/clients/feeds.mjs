// Reads the three feeds as programs do, and prints what they understand: for each article the title, the authors, the
// categories, the address and the text.
// node feeds.mjs http://localhost:5080
import { parseFeed } from "feedsmith";
import Parser from "rss-parser";

const [baseUrl] = process.argv.slice(2);
const fetched = (kind) => fetch(new URL(`/feeds/articles.${kind}?sort=headline`, baseUrl)).then((answer) => answer.text());
const names = (people) => (people ?? []).map((person) => person.name ?? person).join(", ");

const rss = await new Parser().parseString(await fetched("rss"));
const smith = Object.fromEntries(await Promise.all(["rss", "atom", "json"].map(async (kind) => [kind, parseFeed(await fetched(kind)).feed])));

console.log(JSON.stringify({
  "rss-parser": {
    language: rss.language,
    home: rss.link,
    items: rss.items.map((item) => ({
      title: item.title, authors: item.creator, tags: item.categories ?? [], url: item.link, html: item["content:encoded"], date: item.isoDate,
    })),
  },
  "feedsmith rss": {
    language: smith.rss.language,
    home: smith.rss.link,
    items: smith.rss.items.map((item) => ({
      title: item.title,
      authors: names(item.dc?.creators),
      tags: (item.categories ?? []).map((category) => category.name),
      url: item.link,
      html: item.content?.encoded,
      date: new Date(item.pubDate).toISOString(),
    })),
  },
  "feedsmith atom": {
    language: smith.atom.xml?.lang,
    home: smith.atom.links.find((link) => link.rel === "alternate").href,
    items: smith.atom.entries.map((entry) => ({
      title: entry.title.value ?? entry.title,
      authors: names(entry.authors),
      tags: (entry.categories ?? []).map((category) => category.term),
      url: entry.links[0].href,
      html: entry.content.value ?? entry.content,
      date: new Date(entry.published).toISOString(),
    })),
  },
  "feedsmith json": {
    language: smith.json.language,
    home: smith.json.home_page_url,
    items: smith.json.items.map((item) => ({
      title: item.title, authors: names(item.authors), tags: item.tags ?? [], url: item.url, html: item.content_html, date: new Date(item.date_published).toISOString(),
    })),
  },
}));
