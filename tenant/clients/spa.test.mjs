// `@auth0/auth0-spa-js` in a real browser.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { startApi } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { startApplication } from './support/page.mjs';
import { audience, password, startTenant } from './support/tenant.mjs';

let application;
let tenant;
let context;
let page;

before(async () => {
  application = await startApplication();
  tenant = await startTenant({ APP_BASE_URL: application.origin });
});
after(async () => {
  await tenant?.stop();
  await application?.stop();
});
beforeEach(async () => {
  context = await openBrowser(tenant);
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});
afterEach(() => context?.close());

/** Opens the application and makes the SDK's client, as `window.client`. */
async function open(path = '/', options = {}) {
  await page.goto(`${application.origin}${path}`);
  await client(options);
}

function client(options = {}) {
  return page.evaluate(
    async ({ domain, options }) => {
      const { authorizationParams, ...others } = options;
      window.client = await window.auth0.createAuth0Client({
        domain,
        clientId: 'selfsame-spa',
        cacheLocation: 'localstorage',
        authorizationParams: { redirect_uri: `${location.origin}/callback`, ...authorizationParams },
        ...others,
      });
    },
    { domain: tenant.domain, options },
  );
}

async function typePassword(email) {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Signs in by redirect, from the first page to the handled callback. */
async function signIn(email, options = {}) {
  await open('/', options);
  const left = page.waitForURL(`${tenant.origin}/u/login?*`);
  await page.evaluate(() => void window.client.loginWithRedirect({ appState: { from: 'the first page' } }));
  await left;
  await typePassword(email);
  await page.waitForURL(`${application.origin}/callback?*`);
  await client(options);
  return page.evaluate(() => window.client.handleRedirectCallback());
}

const user = () => page.evaluate(() => window.client.getUser());
const token = (options = {}) => page.evaluate((options) => window.client.getTokenSilently(options), options);

/** What the tenant was asked since `mark`. */
async function asked(mark = 0) {
  const entries = await tenant.control('/journal');
  return entries.filter((entry) => entry.seq > mark);
}
const mark = async () => Math.max(0, ...(await asked()).map((entry) => entry.seq));

test('a sign-in by redirect: PKCE, the code redeemed by the page, the ID token verified by the SDK', async () => {
  const result = await signIn('alice@example.com');
  assert.deepEqual(result.appState, { from: 'the first page' });
  const profile = await user();
  assert.equal(profile.sub, 'auth0|alice');
  assert.equal(profile.email, 'alice@example.com');
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), true);
});

test('a new user signs up on the way', async () => {
  await open('/');
  const left = page.waitForURL(`${tenant.origin}/u/signup?*`);
  await page.evaluate(
    () => void window.client.loginWithRedirect({ authorizationParams: { screen_hint: 'signup' } }),
  );
  await left;
  await typePassword('spa@example.com');
  await page.waitForURL(`${application.origin}/callback?*`);
  await client();
  await page.evaluate(() => window.client.handleRedirectCallback());
  assert.equal((await user()).email, 'spa@example.com');
});

test('silent renewal: a hidden frame, prompt=none and a message', async () => {
  await signIn('alice@example.com');
  const before = await mark();
  const first = await token();
  const renewed = await token({ cacheMode: 'off' });
  assert.notEqual(renewed, first);
  const kinds = (await asked(before)).map((entry) => `${entry.method} ${entry.path} ${entry.status}`);
  assert.ok(kinds.includes('GET /authorize 200'), `the message is a page, not a redirect: ${kinds}`);
  assert.ok(!kinds.some((kind) => kind.includes('/u/login')), `nobody is asked anything: ${kinds}`);
});

test('a page that was closed finds its session again by a silent renewal', async () => {
  await signIn('bob@example.com', { cacheLocation: 'memory' });
  await open('/', { cacheLocation: 'memory' });
  await page.evaluate(() => window.client.checkSession());
  assert.equal((await user()).sub, 'auth0|bob');
});

test('without a session a silent renewal is login_required', async () => {
  await open('/');
  const error = await page.evaluate(() =>
    window.client.getTokenSilently().then(
      () => 'it was renewed',
      (error) => ({ error: error.error, description: error.error_description }),
    ),
  );
  assert.deepEqual(error, { error: 'login_required', description: 'Login required' });
});

test('refresh tokens rotate, and a spent one ends its family', async () => {
  const options = { useRefreshTokens: true };
  await signIn('alice@example.com', options);
  const stored = () =>
    page.evaluate(() => Object.values(localStorage).join().match(/"refresh_token":"([^"]+)"/)?.[1]);
  const first = await stored();
  assert.ok(first);
  const before = await mark();
  await token({ cacheMode: 'off' });
  const second = await stored();
  assert.notEqual(second, first, 'the SDK keeps the successor');
  const grants = (await asked(before)).filter((entry) => entry.path === '/oauth/token');
  assert.deepEqual(grants.map((entry) => entry.body.grant_type), ['refresh_token']);

  // Somebody else presents the first one again.
  const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'selfsame-spa', refresh_token: first });
  const reused = await fetch(`${tenant.origin}/oauth/token`, { method: 'POST', body });
  assert.equal(reused.status, 403);
  const error = await page.evaluate(() =>
    window.client.getTokenSilently({ cacheMode: 'off' }).then(
      () => 'it was renewed',
      (error) => ({ error: error.error, description: error.error_description }),
    ),
  );
  assert.deepEqual(error, { error: 'invalid_grant', description: 'Unknown or invalid refresh token.' });
});

test('with the fallback the SDK goes on by a silent renewal when its refresh token is refused', async () => {
  const options = { useRefreshTokens: true, useRefreshTokensFallback: true };
  await signIn('alice@example.com', options);
  const refresh_token = await page.evaluate(
    () => Object.values(localStorage).join().match(/"refresh_token":"([^"]+)"/)[1],
  );
  const body = new URLSearchParams({ client_id: 'selfsame-spa', token: refresh_token });
  assert.equal((await fetch(`${tenant.origin}/oauth/revoke`, { method: 'POST', body })).status, 200);
  assert.ok(await token({ cacheMode: 'off' }));
});

test('logout ends the session at the tenant and comes back', async () => {
  await signIn('alice@example.com');
  const back = page.waitForURL(`${application.origin}/`);
  await page.evaluate(() => void window.client.logout({ logoutParams: { returnTo: `${location.origin}/` } }));
  await back;
  await client();
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), false);
  const error = await page.evaluate(() => window.client.getTokenSilently().catch((error) => error.error));
  assert.equal(error, 'login_required');
});

test('a popup signs in by a message to its opener', async () => {
  await open('/');
  const popped = context.waitForEvent('page');
  const done = page.evaluate(() => window.client.loginWithPopup());
  const popup = await popped;
  await popup.getByLabel('Email address').fill('noor@example.com');
  await popup.getByLabel('Password').fill(password);
  await popup.getByRole('button', { name: 'Continue', exact: true }).click();
  await done;
  assert.equal((await user()).sub, 'auth0|noor');
});

test('a callback that says no is an error of the SDK', async () => {
  await open('/');
  const left = page.waitForURL(`${tenant.origin}/u/login?*`);
  await page.evaluate(() => void window.client.loginWithRedirect());
  await left;
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.waitForURL(`${application.origin}/callback?*`);
  await client();
  const error = await page.evaluate(() => window.client.handleRedirectCallback().catch((error) => error.error));
  assert.equal(error, 'access_denied');
});

test('with DPoP the tokens are bound to a key of the browser, and an API takes them with its proofs', async () => {
  const options = { useDpop: true, useRefreshTokens: true, authorizationParams: { audience } };
  const api = await startApi({ issuerBaseURL: tenant.origin, audience, dpop: { required: true } }, application.origin);
  try {
    await signIn('alice@example.com', options);
    const call = () =>
      page.evaluate(
        async ({ origin, audience }) => {
          // Without these the fetcher asks for a token of no audience, whatever the client was made with.
          const wanted = { audience, scope: ['openid', 'profile', 'email', 'offline_access'] };
          const fetcher = window.client.createFetcher({ baseUrl: origin, dpopNonceId: 'the API' });
          const response = await fetcher.fetchWithAuth('/profile', {}, wanted);
          return [response.status, await response.json()];
        },
        { origin: api.origin, audience },
      );
    const [status, told] = await call();
    assert.equal(status, 200, JSON.stringify(told));
    assert.equal(told.sub, 'auth0|alice');
    const before = await mark();
    await token({ cacheMode: 'off' });
    const [again, renewed] = await call();
    assert.equal(again, 200);
    assert.equal(renewed.cnf.jkt, told.cnf.jkt, 'the same key');
    const grants = (await asked(before)).filter((entry) => entry.path === '/oauth/token');
    assert.ok(grants.every((entry) => entry.body.grant_type === 'refresh_token'), JSON.stringify(grants));
  } finally {
    await api.stop();
  }
});
