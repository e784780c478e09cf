// The fetch function that orval's client calls: orval's own reads every answer as JSON, also a feed.
let server = "";

export function setServer(baseUrl: string): void {
  server = baseUrl;
}

export async function fetchAnswer<T>(address: string, options: RequestInit): Promise<T> {
  const response = await fetch(new URL(address, server), options);
  const isJson = response.headers.get("Content-Type")?.includes("json") === true;
  const data = await (isJson ? response.json() : response.blob());
  return { data, status: response.status, headers: response.headers } as T;
}
