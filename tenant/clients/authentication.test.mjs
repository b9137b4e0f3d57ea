// `@auth0/auth0-auth-js`: the client that Auth0 names for authentication since the `auth0` package has none.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AuthClient } from '@auth0/auth0-auth-js';
import { appOrigin, database, startTenant } from './support/tenant.mjs';

const redirect_uri = `${appOrigin}/callback`;

let tenant;
let client;

before(async () => {
  tenant = await startTenant();
  client = new AuthClient({
    domain: tenant.domain,
    clientId: 'selfsame',
    clientSecret: 'selfsame-secret',
    authorizationParams: { redirect_uri, scope: 'openid profile email offline_access' },
  });
});
after(() => tenant?.stop());

async function signIn(email, authorizationParams = {}) {
  const { authorizationUrl, codeVerifier } = await client.buildAuthorizationUrl({ authorizationParams });
  const back = await tenant.signIn(authorizationUrl, email);
  return client.getTokenByCode(back, { codeVerifier });
}

const thrown = (promise) =>
  promise.then(
    () => assert.fail('it was not refused'),
    (error) => error,
  );

test('discovery names the issuer by HTTPS', async () => {
  const metadata = await client.getServerMetadata();
  assert.equal(metadata.issuer, tenant.issuer);
  assert.deepEqual(metadata.code_challenge_methods_supported, ['S256', 'plain']);
});

test('the whole sign-in: the client makes the address and verifies the ID token', async () => {
  const tokens = await signIn('alice@example.com');
  assert.equal(tokens.claims.sub, 'auth0|alice');
  assert.equal(tokens.claims.iss, tenant.issuer);
  assert.ok(tokens.refreshToken);
  const info = await client.getUserInfo({ accessToken: tokens.accessToken });
  assert.equal(info.sub, 'auth0|alice');
});

test('an error at the callback is understood', async () => {
  const { authorizationUrl, codeVerifier } = await client.buildAuthorizationUrl();
  const back = await tenant.signIn(authorizationUrl, 'mallory@example.com');
  const error = await thrown(client.getTokenByCode(back, { codeVerifier }));
  assert.equal(error.cause.error, 'unauthorized');
  assert.equal(error.cause.error_description, 'user is blocked');
});

test('a refresh token renews, and once revoked does so no more', async () => {
  const { refreshToken } = await signIn('bob@example.com');
  const renewed = await client.getTokenByRefreshToken({ refreshToken });
  assert.equal(renewed.claims.sub, 'auth0|bob');
  await client.revokeToken({ token: refreshToken });
  const error = await thrown(client.getTokenByRefreshToken({ refreshToken }));
  assert.equal(error.cause.error, 'invalid_grant');
  assert.equal(error.cause.error_description, 'Unknown or invalid refresh token.');
});

test('client credentials', async () => {
  const token = await client.getTokenByClientCredentials({ audience: tenant.managementAudience });
  assert.ok(token.accessToken);
});

test('signing up and asking for another password', async () => {
  const email = 'auth-js@example.com';
  const account = { email, password: 'long enough', connection: database };
  const user = await client.database.signUp(account);
  assert.equal(user.email, email);
  const error = await thrown(client.database.signUp(account));
  assert.equal(error.cause.error, 'invalid_signup');
  const said = await client.database.changePassword({ email, connection: database });
  assert.equal(said, "We've just sent you an email to reset your password.");
  assert.match(await tenant.mailedLink(email), /\/u\/reset-password\?ticket=/);
});

test('the logout address it makes leads back to the application', async () => {
  const url = await client.buildLogoutUrl({ returnTo: `${appOrigin}/` });
  const response = await fetch(url, { redirect: 'manual' });
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('location'), `${appOrigin}/`);
});
