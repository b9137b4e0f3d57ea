// The AuthenticationClient of the `auth0` package, which since its version 7 lives in `auth0/legacy`.

import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AuthenticationClient, UserInfoClient } from 'auth0/legacy';
import { appOrigin, audience, database, startTenant } from './support/tenant.mjs';

const redirect_uri = `${appOrigin}/callback`;
const secrets = { clientId: 'selfsame', clientSecret: 'selfsame-secret' };

let tenant;
let folder;
let privateKey;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'selfsame-key-'));
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  const file = join(folder, 'public.pem');
  writeFileSync(file, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  tenant = await startTenant({ SELFSAME_TENANT_CLIENT_KEY: file });
});
after(async () => {
  await tenant?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const client = (options = secrets) => new AuthenticationClient({ domain: tenant.domain, ...options });

/** Signs somebody in and gives the code with its verifier. */
async function signIn(email, parameters = {}) {
  const code_verifier = randomBytes(32).toString('base64url');
  const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
  const back = await tenant.signIn(
    tenant.authorize({
      client_id: 'selfsame',
      scope: 'openid profile email offline_access',
      code_challenge,
      code_challenge_method: 'S256',
      ...parameters,
    }),
    email,
  );
  return { code: back.searchParams.get('code'), code_verifier, redirect_uri };
}

/** What an SDK throws, for the caller to look at. */
const thrown = (promise) =>
  promise.then(
    () => assert.fail('it was not refused'),
    (error) => error,
  );

describe('oauth', () => {
  test('a code becomes tokens, whose ID token the SDK verifies with its nonce', async () => {
    const grant = await signIn('alice@example.com', { nonce: 'n-1', max_age: '300' });
    const options = { idTokenValidateOptions: { nonce: 'n-1', maxAge: 300 } };
    const { data, status } = await client().oauth.authorizationCodeGrantWithPKCE(grant, options);
    assert.equal(status, 200);
    assert.equal(data.token_type, 'Bearer');
    assert.equal(data.expires_in, 86400);
    assert.ok(data.refresh_token && data.id_token);
  });

  test('an ID token with another nonce is found out by the SDK', async () => {
    const grant = await signIn('alice@example.com', { nonce: 'n-1' });
    const error = await thrown(
      client().oauth.authorizationCodeGrantWithPKCE(grant, { idTokenValidateOptions: { nonce: 'n-2' } }),
    );
    assert.equal(error.message, 'Nonce (nonce) claim mismatch in the ID token; expected "n-2", found "n-1"');
  });

  test('a bad code is 403, not 400', async () => {
    const error = await thrown(
      client().oauth.authorizationCodeGrant({ code: 'no-such-code', redirect_uri: 'http://localhost:3000/callback' }),
    );
    assert.equal(error.name, 'AuthApiError');
    assert.deepEqual(
      [error.statusCode, error.error, error.error_description],
      [403, 'invalid_grant', 'Invalid authorization code'],
    );
  });

  test('a wrong verifier is 403', async () => {
    const grant = { ...(await signIn('alice@example.com')), code_verifier: 'x'.repeat(43) };
    const error = await thrown(client().oauth.authorizationCodeGrantWithPKCE(grant));
    assert.deepEqual(
      [error.statusCode, error.error, error.error_description],
      [403, 'invalid_grant', 'Failed to verify code verifier'],
    );
  });

  test('a refresh token gives fresh claims until it is revoked', async () => {
    const { data } = await client().oauth.authorizationCodeGrantWithPKCE(await signIn('bob@example.com'));
    const { refresh_token } = data;
    const refreshed = await client().oauth.refreshTokenGrant({ refresh_token });
    assert.equal(refreshed.status, 200);
    assert.ok(refreshed.data.id_token);
    const revoked = await client().oauth.revokeRefreshToken({ token: refresh_token });
    assert.equal(revoked.status, 200);
    const again = await client().oauth.revokeRefreshToken({ token: 'no-such-token' });
    assert.equal(again.status, 200, 'unknown tokens are nobody’s business');
    const error = await thrown(client().oauth.refreshTokenGrant({ refresh_token }));
    assert.deepEqual(
      [error.statusCode, error.error, error.error_description],
      [403, 'invalid_grant', 'Unknown or invalid refresh token.'],
    );
  });

  test('client credentials are for the Management API, for one day', async () => {
    const { data } = await client().oauth.clientCredentialsGrant({ audience: tenant.managementAudience });
    assert.equal(data.expires_in, 86400);
    assert.match(data.scope, /read:users/);
    assert.equal(data.refresh_token, undefined);
  });

  test('a wrong secret is 401 access_denied, where the document says invalid_client', async () => {
    const wrong = client({ clientId: 'selfsame', clientSecret: 'wrong' });
    const error = await thrown(wrong.oauth.clientCredentialsGrant({ audience: tenant.managementAudience }));
    assert.deepEqual(
      [error.statusCode, error.error, error.error_description],
      [401, 'access_denied', 'Unauthorized'],
    );
  });

  test('an API that the application was not granted is 403 access_denied', async () => {
    const error = await thrown(client().oauth.clientCredentialsGrant({ audience }));
    assert.deepEqual([error.statusCode, error.error], [403, 'access_denied']);
    assert.equal(
      error.error_description,
      `Client "selfsame" is not authorized to access resource server "${audience}".`,
    );
  });

  test('the SDK’s own client assertion is accepted, and a fresh one each time', async () => {
    const signing = client({
      clientId: 'selfsame',
      clientAssertionSigningKey: privateKey,
      clientAssertionSigningAlg: 'RS256',
    });
    for (const attempt of [1, 2]) {
      const { status } = await signing.oauth.clientCredentialsGrant({ audience: tenant.managementAudience });
      assert.equal(status, 200, `attempt ${attempt}`);
    }
  });
});

describe('database', () => {
  test('a new user signs up, once, and can sign in', async () => {
    const account = { email: 'new@example.com', password: 'long enough', connection: database };
    const { data } = await client().database.signUp({ ...account, user_metadata: { plan: 'free' } });
    assert.match(data.id, /^[0-9a-f]{24}$/);
    assert.equal(data.email_verified, false);
    const error = await thrown(client().database.signUp(account));
    assert.deepEqual(
      [error.statusCode, error.error, error.error_description],
      [400, 'invalid_signup', 'Invalid sign up'],
    );
    const back = await tenant.signIn(
      tenant.authorize({ client_id: 'selfsame' }),
      account.email,
      account.password,
    );
    assert.ok(back.searchParams.get('code'));
  });

  test('a weak password is refused with its policy', async () => {
    const weak = { email: 'weak@example.com', password: 'short', connection: database };
    const error = await thrown(client().database.signUp(weak));
    assert.deepEqual([error.statusCode, error.error], [400, 'invalid_password']);
    assert.equal(JSON.parse(error.body).name, 'PasswordStrengthError');
  });

  test('another password is asked for in plain text, for somebody and for nobody', async () => {
    for (const email of ['lin@example.com', 'nobody@example.com']) {
      const { data, status } = await client().database.changePassword({ email, connection: database });
      assert.equal(status, 200);
      assert.equal(data, "We've just sent you an email to reset your password.");
    }
    const link = await tenant.mailedLink('lin@example.com');
    const body = new URLSearchParams({ 'password-reset': 'a new password', 're-enter-password': 'a new password' });
    assert.equal((await fetch(link, { method: 'POST', body })).status, 200);
    const authorize = tenant.authorize({ client_id: 'selfsame' });
    assert.ok((await tenant.signIn(authorize, 'lin@example.com', 'a new password')).searchParams.get('code'));
  });
});

describe('userinfo', () => {
  test('it tells who signed in', async () => {
    const { data } = await client().oauth.authorizationCodeGrantWithPKCE(await signIn('noor@example.com'));
    const info = await new UserInfoClient({ domain: tenant.domain }).getUserInfo(data.access_token);
    assert.equal(info.data.sub, 'auth0|noor');
    assert.equal(info.data.email, 'noor@example.com');
  });

  test('its 401 is plain text, which the SDK carries as it came', async () => {
    const error = await thrown(new UserInfoClient({ domain: tenant.domain }).getUserInfo('no-such-token'));
    assert.equal(error.statusCode, 401);
    assert.equal(error.body, 'Unauthorized');
  });
});
