import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const sdk = join(dirname(createRequire(import.meta.url).resolve('@auth0/auth0-spa-js/package.json')), 'dist');

/** The only page there is: the SDK, and nothing that uses it. Tests do that. */
const html = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Application</title><link rel="icon" href="data:,"></head>
<body><script src="/auth0-spa-js.production.js"></script></body>
</html>
`;

/** A single-page application on `http://localhost`, at every path. What is posted to it is kept in `posted`. */
export async function startApplication() {
  const script = readFileSync(join(sdk, 'auth0-spa-js.production.js'));
  const posted = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const body = (await request.setEncoding('utf8').toArray()).join('');
      posted.push({ path: request.url, form: Object.fromEntries(new URLSearchParams(body)) });
    }
    const [type, body] =
      request.url === '/auth0-spa-js.production.js' ? ['text/javascript', script] : ['text/html; charset=utf-8', html];
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${server.address().port}`,
    posted,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
