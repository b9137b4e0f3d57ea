// `express-oauth2-jwt-bearer` in front of an API: which of the tenant's access tokens it lets through.

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { generateKeyPair, generateProof } from 'dpop';
import { startApi } from './support/api.mjs';
import { appOrigin, audience, startTenant } from './support/tenant.mjs';

let tenant;
let api;

before(async () => {
  tenant = await startTenant();
  api = await startApi({ issuerBaseURL: tenant.origin, audience });
});
after(async () => {
  await api?.stop();
  await tenant?.stop();
});

/** What the token endpoint answers to a person's sign-in at the browser's application. */
async function tokens(parameters, proofFor = async () => undefined) {
  const code_verifier = randomBytes(32).toString('base64url');
  const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
  const back = await tenant.signIn(
    tenant.authorize({ client_id: 'selfsame-spa', code_challenge, code_challenge_method: 'S256', ...parameters }),
    'alice@example.com',
  );
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'selfsame-spa',
    code: back.searchParams.get('code'),
    code_verifier,
    redirect_uri: `${appOrigin}/callback`,
  });
  let nonce;
  for (;;) {
    const proof = await proofFor(nonce);
    const headers = proof ? { dpop: proof } : {};
    const response = await fetch(`${tenant.origin}/oauth/token`, { method: 'POST', headers, body });
    const told = await response.json();
    if (told.error === 'use_dpop_nonce' && !nonce) {
      nonce = response.headers.get('dpop-nonce');
      continue;
    }
    assert.equal(response.status, 200, JSON.stringify(told));
    return told;
  }
}

const call = (path, token, headers = {}, scheme = 'Bearer') =>
  fetch(`${api.origin}${path}`, { headers: token ? { authorization: `${scheme} ${token}`, ...headers } : headers });

test('a token for this API passes, with or without openid', async () => {
  for (const scope of ['openid profile', 'read:profile']) {
    const { access_token } = await tokens({ audience, scope });
    const response = await call('/profile', access_token);
    assert.equal(response.status, 200, await response.clone().text());
    assert.equal((await response.json()).sub, 'auth0|alice');
  }
});

test('a scope that was not granted is 403', async () => {
  const { access_token } = await tokens({ audience, scope: 'openid read:profile' });
  const refused = await call('/update', access_token);
  assert.equal(refused.status, 403);
  assert.equal((await refused.json()).code, 'insufficient_scope');
  const granted = await tokens({ audience, scope: 'openid update:profile' });
  assert.equal((await call('/update', granted.access_token)).status, 200);
});

test('without a token the answer is 401', async () => {
  assert.equal((await call('/profile')).status, 401);
});

test('without an audience the access token is opaque and passes nowhere', async () => {
  const { access_token } = await tokens({ scope: 'openid' });
  const refused = await call('/profile', access_token);
  assert.equal(refused.status, 401);
  assert.equal((await refused.json()).code, 'invalid_token');
});

test('a token for the Management API is for another audience', async () => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'selfsame-admin',
    client_secret: 'selfsame-admin-secret',
    audience: tenant.managementAudience,
  });
  const issued = await (await fetch(`${tenant.origin}/oauth/token`, { method: 'POST', body })).json();
  const refused = await call('/profile', issued.access_token);
  assert.equal(refused.status, 401);
  assert.match((await refused.json()).message, /aud/);
});

test('an ID token is no access token', async () => {
  const { id_token } = await tokens({ audience, scope: 'openid' });
  assert.equal((await call('/profile', id_token)).status, 401);
});

test('a token that was tampered with is refused', async () => {
  const { access_token } = await tokens({ audience, scope: 'openid' });
  const [header, payload, signature] = access_token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url'));
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'auth0|bob' })).toString('base64url');
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  for (const token of [`${header}.${forged}.${signature}`, `${none}.${forged}.`]) {
    const refused = await call('/profile', token);
    assert.equal(refused.status, 401);
    assert.equal((await refused.json()).code, 'invalid_token');
  }
});

test('a token of a tenant that is not this one is refused', async () => {
  const other = await startTenant();
  try {
    const elsewhere = await startApi({ issuerBaseURL: other.origin, audience });
    const { access_token } = await tokens({ audience, scope: 'openid' });
    const response = await fetch(`${elsewhere.origin}/profile`, { headers: { authorization: `Bearer ${access_token}` } });
    assert.equal(response.status, 401);
    await elsewhere.stop();
  } finally {
    await other.stop();
  }
});

test('a token is refused once it has expired', async () => {
  const { access_token } = await tokens({ audience, scope: 'openid' });
  const { exp } = JSON.parse(Buffer.from(access_token.split('.')[1], 'base64url'));
  // The library reads the clock of this process.
  const now = Date.now;
  const RealDate = globalThis.Date;
  const shift = exp * 1000 + 60_000 - now();
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now() + shift]));
    }
    static now() {
      return now() + shift;
    }
  };
  try {
    const refused = await call('/profile', access_token);
    assert.equal(refused.status, 401);
    assert.match((await refused.json()).message, /exp/);
  } finally {
    globalThis.Date = RealDate;
  }
  assert.equal((await call('/profile', access_token)).status, 200, 'until then it is good');
});

test('after a rotation of keys the new ones are found', async () => {
  await tenant.control('/keys/rotate', { method: 'POST' });
  const { access_token } = await tokens({ audience, scope: 'openid' });
  assert.equal((await call('/profile', access_token)).status, 200);
});

test('a token bound to a key passes with a proof of that key and with no other', async () => {
  const [key, other] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')];
  const issued = await tokens({ audience, scope: 'openid' }, (nonce) =>
    generateProof(key, `${tenant.origin}/oauth/token`, 'POST', nonce),
  );
  assert.equal(issued.token_type, 'DPoP');
  const token = issued.access_token;
  const proof = (pair, accessToken = token) =>
    generateProof(pair, `${api.origin}/profile`, 'GET', undefined, accessToken);
  const passed = await call('/profile', token, { dpop: await proof(key) }, 'DPoP');
  assert.equal(passed.status, 200, await passed.clone().text());
  assert.ok((await passed.json()).cnf.jkt);
  for (const [what, scheme, headers] of [
    ['with the proof of another key', 'DPoP', { dpop: await proof(other) }],
    ['with a proof for another token', 'DPoP', { dpop: await proof(key, 'another') }],
    ['without a proof', 'DPoP', {}],
    ['as a bearer token', 'Bearer', {}],
  ]) {
    const refused = await call('/profile', token, headers, scheme);
    assert.ok([400, 401].includes(refused.status), `${what}: ${refused.status} ${await refused.text()}`);
  }
});
