import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** What the server answers: a page's whole HTML, or a body with its type. */
export type PageAnswer = string | { readonly type: string; readonly body: string | Uint8Array };

/** A web server on this machine, for pages only. */
export type PageServer = {
  readonly port: number;
  /** The address of a path on a host that is answered by this server. */
  url(path: string, host?: string): string;
  /** Answer this path, on every host, from now on; when the answer is there. */
  put(path: string, answer: PageAnswer | Promise<PageAnswer>): void;
  close(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".htm": "text/html; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
};

/**
 * Serve the files of a folder, and pages made up by `put`, on 127.0.0.1 under a port that was free.
 *
 * @param folder - Where paths without an answer of their own are looked for; nowhere when left out.
 */
export async function servePages(folder?: string): Promise<PageServer> {
  const answers = new Map<string, PageAnswer | Promise<PageAnswer>>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    findAnswer(path, answers, folder).then(
      ({ type, body }) => response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body),
      () => response.writeHead(404, { "content-type": "text/plain" }).end("not here"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = "127.0.0.1") => `http://${host}:${port}${path}`,
    put: (path, answer) => answers.set(path, answer),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function findAnswer(
  path: string,
  answers: ReadonlyMap<string, PageAnswer | Promise<PageAnswer>>,
  folder: string | undefined,
) {
  const answer = await answers.get(path);
  if (typeof answer === "string") return { type: "text/html; charset=utf-8", body: answer };
  if (answer) return answer;
  if (folder === undefined) throw new Error(`no page ${path}`);
  // Normalised as an absolute path, so that ".." cannot leave the folder.
  const file = join(folder, normalize(path));
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  return { type, body: await readFile(file) };
}
