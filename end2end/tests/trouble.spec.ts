import type { Page } from '@playwright/test';
import { isAccessible } from '../support/accessible.ts';
import { look } from '../support/look.ts';
import {
  alive,
  atTenant,
  expectState,
  field,
  fresh,
  group,
  header,
  line,
  openProfile,
  samePage,
  save,
  saved,
} from '../support/page.ts';
import { alice, bob } from '../support/personas.ts';
import type { Tenant } from '../support/tenant.ts';
import { expect, test } from '../support/test.ts';
import { listenTo, places } from '../support/witness.ts';

/** What stands in the way is taken away, and the server has noticed. */
test.afterEach(async ({ tenant, page, complaints }) => {
  complaints.expect(/status of 50\d|status of 429|ERR_INTERNET_DISCONNECTED/);
  await tenant.isWell();
  await expect
    .poll(async () => (await page.request.get('/api/profile', { headers: { 'x-selfsame': '1' } })).status(), {
      timeout: 90_000,
    })
    .toBeLessThan(429);
});

const button = (page: Page, name: string) => line(page, 'Profile').getByRole('button', { name, exact: true });

/** Leaving with unsaved edits asks; these people mean it. */
const leaves = (page: Page) => page.on('dialog', (dialog) => dialog.accept());

const profile = { path_prefix: '/api/v2/users/' };

/** A write that takes this long, and what is known of it afterwards: nothing, for neither it nor a look is answered. */
async function writeWithoutAnswer(tenant: Tenant, when: 'before' | 'after') {
  const mark = await tenant.mark();
  await tenant.goesWrong({ ...profile, method: 'PATCH', count: 9, fault: { reset: true, delay_ms: 2_500, when } });
  return {
    /** The save has read what it merges with; from here on nothing is read. */
    begun: async () => {
      await expect
        .poll(async () => (await tenant.journal(mark)).some(({ kind, method }) => kind === 'management' && method === 'GET'))
        .toBe(true);
      await tenant.goesWrong({ ...profile, method: 'GET', count: 1000, fault: { reset: true } });
    },
  };
}

test('a save that takes its time says so calmly, with the time, and moves nothing', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const line = await listenTo(page, 'Profile');
  const before = await places(page);
  // Until everything has been looked at, however long that takes here.
  let letThrough = () => {};
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route('**/api/profile/update', async (route) => {
    await held;
    await route.continue();
  });
  await save(page, 'Profile').focus();
  await page.keyboard.press('Enter');
  await expectState(page, 'Profile', 'waiting');
  expect(await places(page)).toEqual(before);
  await expectState(page, 'Profile', 'slow');
  await expect(group(page, 'Profile').locator('.figure')).toHaveText(/^\s*[2-9] s\s*$/);
  expect(await places(page)).toEqual(before);
  await look(page, 'slow');
  letThrough();
  await expect(saved(page)).toBeVisible();
  expect(await line.heard()).toEqual([
    'Saving…',
    'No answer yet: the sign-in service or your connection is slow. Stop waiting',
    'Saved. Undo',
  ]);
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('who does not wait for the answer is told what is not known, and looks it up', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const document = await samePage(page);
  await tenant.goesWrong(
    { ...profile, method: 'GET', count: 1, fault: { delay_ms: 2_400 } },
    { ...profile, method: 'PATCH', count: 1, fault: { delay_ms: 2_800, when: 'after' } },
  );
  await save(page, 'Profile').click();
  await button(page, 'Stop waiting').press('Enter');
  await expectState(page, 'Profile', 'unknown');
  await expect(save(page, 'Profile')).toBeFocused();
  await expect(field(page, 'Nickname')).toHaveValue(nickname);

  // The save goes on without anybody waiting for it.
  await expect.poll(async () => (await tenant.user(alice)).nickname).toBe(nickname);
  await button(page, 'Check now').click();
  await expect(line(page, 'Profile')).toContainText('Saved: your changes are stored.');
  await expect(group(page, 'Profile').getByText('Unsaved changes', { exact: true })).toBeHidden();
  await document.unchanged();
});

test('F-01: a tenant without room for requests is waited for, and saved to once by itself', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const reset = String(Math.ceil(Date.now() / 1000) + 14);
  await tenant.goesWrong({ ...profile, count: 1, fault: { status: 429, headers: { 'x-ratelimit-reset': reset } } });
  const mark = await tenant.mark();
  const line = await listenTo(page, 'Profile');
  await save(page, 'Profile').click();
  await expectState(page, 'Profile', 'held');
  await expect(group(page, 'Profile').locator('.figure')).toHaveText(/^\s*\d+ s\s*$/);
  await look(page, 'held');
  await expect(saved(page)).toBeVisible({ timeout: 60_000 });
  expect((await line.heard()).filter((said) => said !== 'Saving…')).toEqual([
    'The sign-in service is busy. Your changes are saved by themselves in a moment. Cancel',
    'Saved. Undo',
  ]);
  expect((await tenant.writes(mark)).filter(({ applied }) => applied)).toHaveLength(1);
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('it saves by itself only once, and not when somebody types on or says no', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const mark = await tenant.mark();
  let asked = 0;
  let seconds = 2;
  await page.route('**/api/profile/update', (route) => {
    asked += 1;
    const problem = { title: 'x', status: 429, code: 'rate_limited', retry_after: seconds };
    return route.fulfill({ status: 429, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(line(page, 'Profile')).toContainText('too often');
  await look(page, 'held-by-us');
  await expect(line(page, 'Profile')).toContainText('Save again in a moment.');
  await expect(line(page, 'Profile')).toHaveText('You can save again now.');
  expect(asked).toBe(2);

  seconds = 600;
  await save(page, 'Profile').click();
  await button(page, 'Cancel').click();
  await expect(line(page, 'Profile')).toHaveText('Nothing was saved. What you typed is still here.');
  await save(page, 'Profile').click();
  await expect(button(page, 'Cancel')).toBeVisible();
  await field(page, 'Nickname').press('x');
  await expect(button(page, 'Cancel')).toHaveCount(0);
  await expect(line(page, 'Profile')).toContainText('Save again in a moment.');
  expect(asked).toBe(4);
  expect(await tenant.writes(mark)).toEqual([]);
});

test('without a connection a save waits for it', async ({ page, context, tenant }) => {
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const mark = await tenant.mark();
  await context.setOffline(true);
  await expect(line(page, 'Profile')).toContainText('You are offline. What you type is kept here');
  await expect(line(page, 'About you')).toHaveText('');
  await save(page, 'Profile').click();
  await expect(line(page, 'Profile')).toContainText('so nothing was saved yet');
  await expect(group(page, 'Profile').getByText(/^As of \d/)).toBeVisible();
  await look(page, 'offline');
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await expect(page.locator('.as-of:visible')).toHaveCount(0);
  expect((await tenant.writes(mark)).map(({ body }) => body)).toEqual([{ nickname }]);

  // Who types on meanwhile saves by hand.
  await field(page, 'Nickname').fill(fresh('Allie'));
  await context.setOffline(true);
  await save(page, 'Profile').click();
  await expect(button(page, 'Cancel')).toBeVisible();
  await field(page, 'Nickname').press('x');
  await context.setOffline(false);
  await expect(line(page, 'Profile')).toHaveText('The connection is back. You can save now.');
  expect(await tenant.writes(mark)).toHaveLength(1);
});

test('a save whose answer was lost with the connection is sent again and stored once', async ({
  page,
  context,
  tenant,
}) => {
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const mark = await tenant.mark();
  await page.route(
    '**/api/profile/update',
    async (route) => {
      await route.fetch();
      await context.setOffline(true);
      await route.abort('internetdisconnected');
    },
    { times: 1 },
  );
  await save(page, 'Profile').click();
  await expect(line(page, 'Profile')).toContainText('we do not know whether your changes were saved');
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  expect((await tenant.writes(mark)).map(({ body }) => body)).toEqual([{ nickname }]);
});

test('who signs in again in another tab saves in the first one, without losing a letter', async ({
  page,
  context,
  complaints,
  tenant,
}) => {
  complaints.expect(/status of 401/);
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const document = await samePage(page);
  await context.clearCookies({ name: 'session' });
  await save(page, 'Profile').click();
  await expectState(page, 'Profile', 'session-ended');
  await look(page, 'session-ended');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    line(page, 'Profile').getByRole('link', { name: 'Sign in again' }).click(),
  ]);
  await other.waitForURL((url) => url.href.startsWith(tenant.origin) || url.pathname === '/profile');
  if (other.url().startsWith(tenant.origin)) await atTenant(other, alice);
  await other.waitForURL('**/profile');
  await alive(other);

  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await document.unchanged();
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('F-05: while the tenant is away the page keeps what it shows, with its age, and what is typed', async ({
  page,
  tenant,
}) => {
  leaves(page);
  await openProfile(page, alice);
  const [before, nickname] = [await field(page, 'Family name').inputValue(), fresh('Ali')];
  const mark = await tenant.mark();
  await tenant.isAway();
  await field(page, 'Nickname').fill(nickname);
  const positions = await places(page, '#profile-form');
  await save(page, 'Profile').click();
  await expectState(page, 'Profile', 'unreachable');
  expect(await places(page, '#profile-form')).toEqual(positions);
  await expect(field(page, 'Family name')).toHaveValue(before);
  for (const name of ['Profile', 'About you']) {
    await expect(group(page, name).getByText(/^As of \d+:\d+/)).toBeVisible();
  }
  await look(page, 'unreachable');
  await isAccessible(page);
  // Edits go on, and are kept.
  await field(page, 'About you').fill('I keep bees');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBe(2);
  expect((await tenant.writes(mark)).filter(({ applied }) => applied)).toEqual([]);

  await tenant.isWell();
  await expect(async () => {
    await button(page, 'Save again').click({ timeout: 2_000 });
    await expect(saved(page)).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(page.locator('.as-of:visible')).toHaveCount(0);
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('F-05: a page that is loaded while the tenant is away says so, and tries again by itself', async ({
  page,
  tenant,
}) => {
  await openProfile(page, alice);
  await tenant.isAway();
  const response = await page.goto('/profile');
  expect([502, 503]).toContain(response?.status());
  expect(Number(response?.headers()['retry-after'])).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/sign-in service/);
  await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible();
  const status = page.getByRole('status').filter({ hasText: 'This page tries again by itself.' });
  await expect(status).toBeVisible();
  await expect(page.locator('.figure')).toHaveText(/^\d+ s$/);
  await look(page, 'away');
  await isAccessible(page);
  await tenant.isWell();
  await expect(field(page, 'Nickname')).toBeVisible({ timeout: 90_000 });
});

test('who has enough of it stops the page from trying', async ({ page, tenant }) => {
  await openProfile(page, alice);
  await tenant.isAway();
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Stop trying' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'does not try again' })).toBeVisible();
  await expect(page.locator('.figure')).toHaveText('');
});

test('F-06: what is not known can be looked up: it was saved', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const name = fresh('Alice Lindqvist');
  await field(page, 'Full name').fill(name);
  const write = await writeWithoutAnswer(tenant, 'after');
  const document = await samePage(page);
  await save(page, 'Profile').click();
  await write.begun();
  await expectState(page, 'Profile', 'unknown', 40_000);
  await look(page, 'unknown');
  await isAccessible(page);
  await button(page, 'Check now').click();
  await expect(line(page, 'Profile')).toContainText('There is still no answer');
  await tenant.isWell();
  await expect(async () => {
    await button(page, 'Check now').click({ timeout: 2_000 });
    await expect(line(page, 'Profile')).toContainText('Saved: your changes are stored.', { timeout: 5_000 });
  }).toPass();
  await expect(header(page).getByText(name)).toBeVisible();
  await expect(group(page, 'Profile').getByText('Unsaved changes', { exact: true })).toBeHidden();
  await document.unchanged();
  expect((await tenant.user(alice)).name).toBe(name);
});

test('F-08: what is not known can be looked up: it was not saved, and is saved again', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const write = await writeWithoutAnswer(tenant, 'before');
  await save(page, 'Profile').click();
  await write.begun();
  await expectState(page, 'Profile', 'unknown', 40_000);
  await tenant.isWell();
  await expect(async () => {
    await button(page, 'Check now').click({ timeout: 2_000 });
    await expectState(page, 'Profile', 'not-stored', 5_000);
  }).toPass();
  await look(page, 'not-stored');
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  await button(page, 'Save again').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('what is not known can be looked up: part of it was changed by somebody else since', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const [family, nickname, theirs] = [fresh('Lindqvist'), fresh('Ali'), fresh('Admin says')];
  await field(page, 'Family name').fill(family);
  await field(page, 'Nickname').fill(nickname);
  await page.route('**/api/profile/update', async (route) => {
    await route.fetch();
    const problem = { title: 'x', status: 504, code: 'outcome_unknown' };
    await route.fulfill({ status: 504, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  await save(page, 'Profile').click();
  await expectState(page, 'Profile', 'unknown');
  await tenant.edit(alice, { nickname: theirs });
  await button(page, 'Check now').click();
  await expect(line(page, 'Profile')).toContainText('Saved in part. Not stored: Nickname.');
  await look(page, 'partly-stored');
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  await expect(field(page, 'Nickname')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Family name')).toHaveValue(family);
});

test('an answer from somewhere else than the server leaves open what was saved', async ({ page }) => {
  await openProfile(page, alice);
  await field(page, 'Nickname').fill(fresh('Ali'));
  await page.route('**/api/profile/update', (route) =>
    route.fulfill({ status: 504, contentType: 'text/html', body: '<h1>Gateway Timeout</h1>' }),
  );
  await save(page, 'Profile').click();
  await expectState(page, 'Profile', 'unknown');
});

test('F-06: with scripts switched off what is not known is shown beside what is stored', async ({
  browser,
  page,
  stage,
  tenant,
  complaints,
}) => {
  await openProfile(page, alice);
  const plain = await browser.newContext({
    baseURL: stage.app,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  complaints.listenTo(plain);
  // The page's script, which is switched off.
  complaints.expect(/request failed: csp .*\.js$|preloaded using link preload but not used/);
  const form = await plain.newPage();
  await form.goto('/profile');
  const nickname = fresh('Ali');
  await field(form, 'Nickname').fill(nickname);
  const write = await writeWithoutAnswer(tenant, 'before');
  const post = save(form, 'Profile').click();
  await write.begun();
  await post;
  await expect(form.getByText(/we do not know whether your changes were saved/)).toBeVisible({ timeout: 40_000 });
  await expect(form.getByText(nickname).or(field(form, 'Nickname'))).toBeVisible();
  await plain.close();
});

test('F-14: a fault of ours is named so that it can be asked about', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const reference = '0198f2a4-7c1e-7d3b-9a55-3f5d1c0e8b21';
  await page.route(
    '**/api/profile/update',
    (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'x', status: 500, code: 'internal', request_id: reference }),
      }),
    { times: 1 },
  );
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expectState(page, 'Profile', 'fault');
  await expect(line(page, 'Profile')).toContainText(`Reference: ${reference}`);
  await look(page, 'fault');

  // And where it has no name, it is told all the same.
  await page.route(
    '**/api/profile/update',
    (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'x', status: 500, code: 'internal' }),
      }),
    { times: 1 },
  );
  await save(page, 'Profile').click();
  await expectState(page, 'Profile', 'fault');
  await expect(line(page, 'Profile')).not.toContainText('Reference');
  expect(await tenant.writes(await tenant.mark())).toEqual([]);
});

test.describe('an account that cannot be used', () => {
  test.afterEach(async ({ tenant }) => {
    await tenant.control('reset', {});
  });

  test('T-37: a blocked user is told so by the form and by the page', async ({ page, tenant, complaints }) => {
    leaves(page);
    complaints.expect(/status of 40[13]/);
    await openProfile(page, bob);
    const nickname = fresh('Bobby');
    await field(page, 'Nickname').fill(nickname);
    await tenant.control('users/block', { user_id: bob.id, blocked: true });
    await save(page, 'Profile').click();
    await expectState(page, 'Profile', 'shut');
    await expect(line(page, 'Profile')).toContainText('blocked');
    await expect(field(page, 'Nickname')).toHaveValue(nickname);
    await look(page, 'blocked');
    await page.goto('/profile');
    await expect(page.getByRole('main')).toContainText(/blocked/);
    await expect(field(page, 'Nickname')).toHaveCount(0);
    await look(page, 'blocked-page');
  });

  test('T-37: a deleted user is told so by the form and by the page', async ({ page, tenant, complaints }) => {
    leaves(page);
    complaints.expect(/status of 4(01|10)/);
    await openProfile(page, bob);
    await field(page, 'Nickname').fill(fresh('Bobby'));
    await tenant.control('users/delete', { user_id: bob.id });
    await save(page, 'Profile').click();
    await expectState(page, 'Profile', 'shut');
    await expect(line(page, 'Profile')).toContainText('does not exist any more');
    // The session went with the account: the page says so, or asks who is there.
    await page.goto('/profile');
    await expect(page.getByText('does not exist any more').or(page.getByLabel('Password'))).toBeVisible();
    await expect(field(page, 'Nickname')).toHaveCount(0);
  });
});
