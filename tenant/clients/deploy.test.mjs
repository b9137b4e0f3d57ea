// Auth0's own deploy CLI imports deploy/auth0/tenant.yaml.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { command, environment, freePort, selfsame, serve } from './support/selfsame.mjs';
import { startTenant } from './support/tenant.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const configuration = resolve(here, '../../deploy/auth0/tenant.yaml');
const program = join(here, 'node_modules/auth0-deploy-cli/lib/index.js');

let tenant;
let folder;
let port;
let appBaseUrl;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'selfsame-deploy-'));
  port = await freePort();
  appBaseUrl = `http://localhost:${port}`;
  tenant = await startTenant();
});
after(async () => {
  await tenant?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As deploy/auth0/README.md says, but for the credentials. Resolves to what it printed. */
async function deploy() {
  const environment = {
    PATH: process.env.PATH,
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
    AUTH0_DOMAIN: tenant.domain,
    AUTH0_CLIENT_ID: 'selfsame-admin',
    AUTH0_CLIENT_SECRET: 'selfsame-admin-secret',
    AUTH0_KEYWORD_REPLACE_MAPPINGS: JSON.stringify({
      APP_BASE_URL: appBaseUrl,
      AUTH0_MANAGEMENT_AUDIENCE: tenant.managementAudience,
    }),
    AUTH0_ALLOW_DELETE: 'false',
    AUTH0_INCLUDED_ONLY: '["clients","clientGrants"]',
  };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, 'import', '--input_file', configuration], {
    cwd: folder,
    env: environment,
  });
  return stdout + stderr;
}

const managementWrites = async () =>
  (await tenant.control('/journal')).filter((entry) => entry.kind === 'management' && entry.method !== 'GET');

const machineToken = async (clientId, clientSecret) => {
  const response = await fetch(`${tenant.origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      audience: tenant.managementAudience,
    }),
  });
  assert.equal(response.status, 200);
  return response.json();
};

const management = async (path) => {
  const { access_token } = await machineToken('selfsame-admin', 'selfsame-admin-secret');
  const response = await fetch(`${tenant.origin}/api/v2${path}`, { headers: { authorization: `Bearer ${access_token}` } });
  assert.equal(response.status, 200);
  return response.json();
};

test('what is imported is there, and a second import changes nothing', async () => {
  assert.match(await deploy(), /Import Successful/);
  const first = await managementWrites();
  assert.deepEqual(first.map((entry) => [entry.method, entry.path, entry.status, entry.applied]), [
    ['POST', '/api/v2/clients', 201, true],
    ['POST', '/api/v2/client-grants', 201, true],
  ]);

  const application = (await management('/clients')).find((client) => client.name === 'Selfsame');
  assert.deepEqual(application.grant_types, ['authorization_code', 'refresh_token', 'client_credentials']);
  assert.deepEqual(application.callbacks, [`${appBaseUrl}/callback`]);
  assert.deepEqual(application.allowed_logout_urls, [`${appBaseUrl}/`]);
  assert.deepEqual(application.web_origins, [appBaseUrl]);
  assert.equal(application.refresh_token.rotation_type, 'non-rotating');
  assert.equal(application.skip_non_verifiable_callback_uri_confirmation_prompt, true);
  const machine = await machineToken(application.client_id, application.client_secret);
  assert.equal(machine.scope, 'read:users update:users read:connections', 'exactly what is used');

  assert.match(await deploy(), /Import Successful/);
  const second = (await managementWrites()).slice(first.length);
  assert.ok(second.length > 0, 'it sends what it has');
  assert.deepEqual(second.filter((entry) => entry.applied || entry.status !== 200), [], 'and nothing is another');
  const after = (await management('/clients')).find((client) => client.name === 'Selfsame');
  assert.deepEqual(after, application);
});

const why = selfsame ? false : 'there is no server to run: cargo xtask build, or SELFSAME_BINARY';

test('Selfsame runs against what was imported', { skip: why }, async () => {
  const application = (await management('/clients')).find((client) => client.name === 'Selfsame');
  const variables = environment(tenant, application, port);
  const { code, printed } = await command('doctor', variables, folder);
  assert.equal(code, 0, printed);
  assert.match(printed, /the credential of \w+ is good/);
  assert.match(printed, /read:users and update:users/);
  assert.doesNotMatch(printed, /more than needed|missing/);

  const stop = await serve(variables, folder);
  try {
    const verifier = randomBytes(32).toString('base64url');
    const back = await tenant.signIn(
      tenant.authorize({
        client_id: application.client_id,
        redirect_uri: `${appBaseUrl}/callback`,
        scope: 'openid profile email offline_access',
        nonce: 'a-nonce-of-enough-characters',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }),
      'alice@example.com',
    );
    assert.equal(back.origin + back.pathname, `${appBaseUrl}/callback`);
    const headers = { 'content-type': 'application/json', 'x-selfsame': '1', origin: appBaseUrl };
    const session = await fetch(`${appBaseUrl}/auth/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ code: back.searchParams.get('code'), verifier, nonce: 'a-nonce-of-enough-characters' }),
    });
    assert.equal(session.status, 204, await session.text());
    const cookie = session.headers.get('set-cookie').split(';')[0];
    const page = await fetch(`${appBaseUrl}/profile`, { headers: { cookie } });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Alice Lindqvist/);
  } finally {
    await stop();
  }
});
