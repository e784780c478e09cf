// The pages of a catalog, each with a title and its address: one of each kind, and two of each further article.
export async function pagesOf(baseUrl) {
  const get = async (path) => (await fetch(new URL(`/api/v1${path}`, baseUrl))).json();
  const articles = (await get("/articles?limit=100&sort=published")).items;
  const outlet = (await get("/cited-sources")).items[0];
  const headline = (await get("/related-headlines?status=unresolved")).items[0];
  return [
    ["home", "/"], ["list", "/articles"], ["search", "/articles?q=the"], ["nothing-found", "/articles?q=zzzzzz"],
    ["outlets", "/outlets"], ["outlet", `/outlets/${outlet.id}`],
    ["wanted", "/wanted"], ["headline", `/headlines/${headline.id}`], ["new", "/new"], ["about", "/about"],
    ["help", "/help"], ["problems", "/problems"], ["problem", "/problems/gone"], ["not-found", "/nothing-here"],
    ...articles.flatMap(({ id }, i) => i === 0
      ? ["", "/lines", "/versions", "/similar", "/neighbourhood"].map((part) =>
        [`article${part.replace("/", "-")}`, `/articles/${id}${part}`])
      : [[`article-${i}`, `/articles/${id}`], [`article-${i}-lines`, `/articles/${id}/lines`]]),
  ];
}
