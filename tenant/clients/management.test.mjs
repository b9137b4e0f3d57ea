// The ManagementClient of the `auth0` package: every method that has an endpoint here.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ManagementClient } from 'auth0';
import { appOrigin, database, startTenant } from './support/tenant.mjs';

const alice = 'auth0|alice';
const grace = 'google-oauth2|103547991597142817347';

let tenant;
let management;

before(async () => {
  tenant = await startTenant();
});
after(() => tenant?.stop());
beforeEach(async () => {
  await tenant.control('/reset', { method: 'POST' });
  management = client();
});

const client = (options = {}) =>
  new ManagementClient({
    domain: tenant.domain,
    clientId: 'selfsame-admin',
    clientSecret: 'selfsame-admin-secret',
    maxRetries: 0,
    ...options,
  });

/** What an SDK throws, for the caller to look at. */
const thrown = (promise) =>
  promise.then(
    () => assert.fail('it was not refused'),
    (error) => error,
  );

/** Every item of a list, page by page. */
const all = async (list) => {
  const items = [];
  for await (const item of await list) items.push(item);
  return items;
};

/** Signs somebody in at an application and redeems the code. */
async function signIn(email = 'alice@example.com') {
  const back = await tenant.signIn(
    tenant.authorize({ client_id: 'selfsame', scope: 'openid profile email offline_access' }),
    email,
  );
  const response = await fetch(`${tenant.origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'selfsame',
      client_secret: 'selfsame-secret',
      redirect_uri: `${appOrigin}/callback`,
      code: back.searchParams.get('code'),
    }),
  });
  assert.equal(response.status, 200);
  return response.json();
}

describe('users', () => {
  test('are read, found, changed, created and deleted', async () => {
    assert.equal((await management.users.get(alice)).name, 'Alice Lindqvist');
    assert.deepEqual(await management.users.get(alice, { fields: 'name', include_fields: true }), {
      name: 'Alice Lindqvist',
    });
    assert.equal((await all(management.users.list({ per_page: 4 }))).length, 9);
    const found = await all(management.users.list({ q: `user_id:"${alice}"`, search_engine: 'v3' }));
    assert.deepEqual(found.map((user) => user.user_id), [alice]);
    assert.equal((await management.users.listUsersByEmail({ email: 'bob@example.com' }))[0].user_id, 'auth0|bob');
    const changed = await management.users.update(alice, { nickname: 'al', user_metadata: { about: null } });
    assert.equal(changed.nickname, 'al');
    assert.equal('about' in changed.user_metadata, false);
    assert.equal(changed.user_metadata.location, 'Gothenburg, Sweden');
    const created = await management.users.create({
      connection: database,
      email: 'new@example.com',
      password: 'selfsame-demo',
    });
    assert.match(created.user_id, /^auth0\|/);
    await management.users.delete(created.user_id);
    const gone = await thrown(management.users.get(created.user_id));
    assert.equal(gone.statusCode, 404);
    assert.equal(gone.body.errorCode, 'inexistent_user');
  });

  test('what is refused arrives as an error with the body', async () => {
    const managed = await thrown(management.users.update(grace, { name: 'Other' }));
    assert.equal(managed.statusCode, 400);
    assert.equal(managed.body.errorCode, 'operation_not_supported');
    assert.match(managed.body.message, /^The following user attributes cannot be updated: name\. The connection \(google-oauth2\)/);
    const taken = await thrown(
      management.users.create({ connection: database, email: 'bob@example.com', password: 'selfsame-demo' }),
    );
    assert.equal(taken.statusCode, 409);
    const limited = client({ clientId: 'selfsame', clientSecret: 'selfsame-secret' });
    const forbidden = await thrown(limited.users.delete(alice));
    assert.equal(forbidden.statusCode, 403);
    assert.equal(forbidden.body.message, 'Insufficient scope, expected any of: delete:users,delete:current_user');
  });

  test('identities are linked and unlinked', async () => {
    const linked = await management.users.identities.link(alice, {
      provider: 'google-oauth2',
      user_id: '103547991597142817347',
    });
    assert.deepEqual(linked.map((identity) => identity.provider), ['auth0', 'google-oauth2']);
    const rest = await management.users.identities.delete(alice, 'google-oauth2', '103547991597142817347');
    assert.deepEqual(rest.map((identity) => identity.provider), ['auth0']);
    assert.equal((await management.users.get(grace)).email, 'grace@example.com');
  });

  test('authentication methods are enrolled, renamed and removed', async () => {
    const methods = management.users.authenticationMethods;
    const created = await methods.create(alice, { type: 'phone', phone_number: '+46701234567' });
    assert.match(created.id, /^phone\|dev_/);
    assert.deepEqual((await all(methods.list(alice))).map((method) => method.type), ['password', 'phone']);
    assert.equal((await methods.get(alice, created.id)).phone_number, '********4567');
    assert.equal((await methods.update(alice, created.id, { name: 'mine' })).name, 'mine');
    await methods.delete(alice, created.id);
    await methods.create(alice, { type: 'email', email: 'other@example.com' });
    await methods.deleteAll(alice);
    assert.equal((await all(methods.list(alice))).length, 1);
  });

  test('what happened to them is in the log', async () => {
    await signIn();
    await management.users.update(alice, { nickname: 'al' });
    const logs = await all(management.users.logs.list(alice, { per_page: 2 }));
    assert.deepEqual(logs.slice(0, 3).map((log) => log.type), ['sapi', 'seacft', 's']);
  });
});

describe('what a sign-in leaves behind', () => {
  test('sessions', async () => {
    await signIn();
    const [session] = await all(management.users.sessions.list(alice));
    assert.equal(session.user_id, alice);
    assert.deepEqual((await management.sessions.get(session.id)).clients, [{ client_id: 'selfsame' }]);
    const kept = await management.sessions.update(session.id, { session_metadata: { device: 'phone' } });
    assert.deepEqual(kept.session_metadata, { device: 'phone' });
    await management.sessions.revoke(session.id);
    assert.equal((await thrown(management.sessions.get(session.id))).statusCode, 404);
    await management.sessions.delete(session.id);
    await signIn();
    await management.users.sessions.delete(alice);
    await signIn();
    await management.users.revokeAccess(alice, {});
    assert.deepEqual(await all(management.users.sessions.list(alice)), []);
  });

  test('refresh tokens', async () => {
    for (let count = 0; count < 3; count += 1) await signIn();
    const tokens = await all(management.users.refreshToken.list(alice, { take: 1 }));
    assert.equal(tokens.length, 3, 'page by page');
    assert.equal((await all(management.refreshTokens.list({ user_id: alice, client_id: 'selfsame' }))).length, 3);
    const [first, second] = tokens;
    assert.equal((await management.refreshTokens.get(first.id)).client_id, 'selfsame');
    const kept = await management.refreshTokens.update(first.id, { refresh_token_metadata: { a: 'b' } });
    assert.deepEqual(kept.refresh_token_metadata, { a: 'b' });
    await management.refreshTokens.delete(first.id);
    await management.refreshTokens.revoke({ ids: [second.id] });
    assert.equal((await all(management.users.refreshToken.list(alice))).length, 1);
    await management.users.refreshToken.delete(alice);
    assert.equal((await all(management.users.refreshToken.list(alice))).length, 0);
  });

  test('grants', async () => {
    await signIn();
    const [grant] = await all(management.userGrants.list({ user_id: alice }));
    assert.equal(grant.clientID, 'selfsame');
    await management.userGrants.delete(grant.id);
    await management.userGrants.deleteByUserId({ user_id: alice });
    assert.deepEqual(await all(management.userGrants.list({ user_id: alice })), []);
  });
});

describe('mails and tickets', () => {
  test('a verification mail is a job', async () => {
    const job = await management.jobs.verificationEmail.create({ user_id: alice });
    assert.equal(job.status, 'pending');
    assert.equal((await management.jobs.get(job.id)).status, 'completed');
    assert.match(await tenant.mailedLink('alice@example.com'), /\/u\/email-verification\?ticket=/);
  });

  test('tickets are links of the tenant', async () => {
    const password = await management.tickets.changePassword({ user_id: alice, ttl_sec: 60 });
    assert.ok(password.ticket.startsWith(`${tenant.origin}/u/reset-password?ticket=`), password.ticket);
    const email = await management.tickets.verifyEmail({ user_id: alice });
    assert.ok(email.ticket.startsWith(`${tenant.origin}/u/email-verification?ticket=`), email.ticket);
  });
});

describe('what is provisioned', () => {
  test('connections are listed and read', async () => {
    const connections = await all(management.connections.list({ strategy: ['google-oauth2', 'samlp'] }));
    assert.deepEqual(connections.map((connection) => connection.name), [
      'google-oauth2',
      'google-oauth2-first-login',
      'contoso',
    ]);
    const [first] = connections;
    assert.equal((await management.connections.get(first.id)).options.set_user_root_attributes, 'on_each_login');
  });

  test('an application, an API and a grant between them', async () => {
    const application = await management.clients.create({ name: 'Mine', app_type: 'non_interactive' });
    const api = await management.resourceServers.create({
      identifier: 'https://mine.example/api',
      scopes: [{ value: 'read:x' }, { value: 'write:x' }],
    });
    const grant = await management.clientGrants.create({
      client_id: application.client_id,
      audience: api.identifier,
      scope: ['read:x'],
    });
    const changed = await management.clientGrants.update(grant.id, { scope: ['write:x'] });
    assert.deepEqual(changed.scope, ['write:x']);
    assert.deepEqual((await management.clientGrants.get(grant.id)).scope, ['write:x']);
    const response = await fetch(`${tenant.origin}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: application.client_id,
        client_secret: application.client_secret,
        audience: api.identifier,
      }),
    });
    assert.equal((await response.json()).scope, 'write:x');
    assert.equal((await management.clients.update(application.client_id, { name: 'Yours' })).name, 'Yours');
    assert.equal((await management.clients.get(application.client_id)).name, 'Yours');
    assert.equal((await all(management.clients.list())).length, 4);
    assert.equal((await management.resourceServers.update(api.id, { name: 'Mine' })).name, 'Mine');
    assert.equal((await management.resourceServers.get(api.id)).identifier, api.identifier);
    assert.equal((await all(management.resourceServers.list())).length, 3);
    assert.equal((await all(management.clientGrants.list({ audience: api.identifier }))).length, 1);
    await management.clientGrants.delete(grant.id);
    await management.resourceServers.delete(api.id);
    await management.clients.delete(application.client_id);
    assert.equal((await all(management.clients.list())).length, 3);
  });
});

test('after a 429 the client waits as the headers say and comes again', async () => {
  await tenant.set('/rate_limit', { plan: 'free' });
  const patient = client({ maxRetries: 3 });
  const names = [];
  for (let count = 0; count < 3; count += 1) names.push((await patient.users.get(alice)).name);
  assert.equal(names.length, 3);
  const journal = await tenant.control('/journal');
  assert.ok(journal.some((entry) => entry.kind === 'management' && entry.status === 429));
});
