import express from 'express';
import { auth, requiredScopes } from 'express-oauth2-jwt-bearer';

/**
 * An API as Auth0's quickstart has it: `/profile` wants a token for `audience`, `/update` one with a scope as well.
 *
 * @param {{issuerBaseURL: string, audience: string, dpop?: object}} options of express-oauth2-jwt-bearer
 * @param {string} [pageOrigin] whose pages may call it
 */
export async function startApi(options, pageOrigin) {
  const app = express();
  app.use((request, response, next) => {
    if (!pageOrigin) return next();
    response.set('access-control-allow-origin', pageOrigin);
    response.set('access-control-allow-headers', 'authorization, dpop');
    response.set('access-control-expose-headers', 'www-authenticate');
    return request.method === 'OPTIONS' ? response.sendStatus(204) : next();
  });
  const check = auth(options);
  const tell = (request, response) => response.json({ sub: request.auth.payload.sub, cnf: request.auth.payload.cnf });
  app.get('/profile', check, tell);
  app.get('/update', check, requiredScopes('update:profile'), tell);
  app.use((error, _request, response, _next) => {
    response.status(error.status ?? 500).set(error.headers ?? {}).json({ code: error.code, message: error.message });
  });
  const server = await new Promise((done) => {
    const listening = app.listen(0, '127.0.0.1', () => done(listening));
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
