// The tenant's own pages in a real browser: what they do by script works under their own policy, and what they do
// without one works without one.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import axe from 'axe-core';
import { openBrowser } from './support/browser.mjs';
import { startApplication } from './support/page.mjs';
import { database, password, startTenant } from './support/tenant.mjs';

let application;
let tenant;
let context;

before(async () => {
  application = await startApplication();
  tenant = await startTenant({ APP_BASE_URL: application.origin });
});
after(async () => {
  await tenant?.stop();
  await application?.stop();
});
afterEach(() => context?.close());

async function open(address, options) {
  context = await openBrowser(tenant, options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(String(address));
  return page;
}

const authorize = (parameters) =>
  tenant.authorize({ client_id: 'selfsame', redirect_uri: `${application.origin}/callback`, ...parameters });

async function typePassword(page, email, typed = password) {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(typed);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

test('form_post posts itself to the callback', async () => {
  application.posted.length = 0;
  const page = await open(authorize({ response_mode: 'form_post', state: 'by script' }));
  await typePassword(page, 'alice@example.com');
  await page.waitForURL(`${application.origin}/callback`);
  const [{ path, form }] = application.posted;
  assert.equal(path, '/callback');
  assert.equal(form.state, 'by script');
  assert.ok(form.code);
});

test('without scripts form_post has a button', async () => {
  application.posted.length = 0;
  const page = await open(authorize({ response_mode: 'form_post' }), { javaScriptEnabled: false });
  await typePassword(page, 'alice@example.com');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${application.origin}/callback`);
  assert.ok(application.posted[0].form.code);
});

test('a forgotten password: the mail’s link, two times the new one, and in', async () => {
  const email = 'bob@example.com';
  await fetch(`${tenant.origin}/dbconnections/change_password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: 'selfsame', email, connection: database }),
  });
  const page = await open(await tenant.mailedLink(email), { javaScriptEnabled: false });
  await page.getByLabel('New password', { exact: true }).fill('another password');
  await page.getByLabel('Re-enter new password').fill('another passwort');
  await page.getByRole('button', { name: 'Reset password' }).click();
  await page.getByRole('alert').filter({ hasText: 'The two passwords are not the same.' }).waitFor();
  await page.getByLabel('New password', { exact: true }).fill('another password');
  await page.getByLabel('Re-enter new password').fill('another password');
  await page.getByRole('button', { name: 'Reset password' }).click();
  await page.getByRole('heading', { name: 'Password changed' }).waitFor();
  await page.goto(String(authorize()));
  await typePassword(page, email, 'another password');
  await page.waitForURL(`${application.origin}/callback?*`);
});

test('from signing up to a confirmed address by way of the first page and the outbox', async () => {
  const page = await open(authorize({ screen_hint: 'signup' }), { javaScriptEnabled: false });
  await typePassword(page, 'person@example.com', 'long enough');
  await page.waitForURL(`${application.origin}/callback?*`);
  await page.goto(`${tenant.origin}/`);
  await page.getByRole('link', { name: 'Outbox', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: 'to person@example.com' }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Email verified' }).waitFor();
});

test('the pages have no accessibility fault that axe knows, light or dark', async () => {
  const mailed = 'noor@example.com';
  await fetch(`${tenant.origin}/dbconnections/change_password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: 'selfsame', email: mailed, connection: database }),
  });
  const page = await open(`${tenant.origin}/`);
  const pages = [
    `${tenant.origin}/`,
    `${tenant.origin}/outbox`,
    await tenant.mailedLink(mailed),
    `${tenant.origin}/u/email-verification?ticket=unknown`,
    authorize(),
    authorize({ screen_hint: 'signup' }),
    authorize({ connection: 'google-oauth2' }),
    authorize({ redirect_uri: 'https://elsewhere.example/' }),
  ];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const address of pages) {
      await page.goto(String(address));
      await page.evaluate(axe.source);
      const { violations, passes } = await page.evaluate(() => window.axe.run());
      assert.ok(passes.length > 10, `axe looked at ${address}`);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      assert.deepEqual(found, [], `${colorScheme} ${address}`);
    }
  }
});
