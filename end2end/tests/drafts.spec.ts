import type { Page } from '@playwright/test';
import {
  alive,
  atTenant,
  described,
  discard,
  field,
  fresh,
  group,
  openProfile,
  reload,
  save,
  saved,
  signOut,
} from '../support/page.ts';
import { alice, bob } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

const back = (page: Page) => page.getByRole('status').filter({ hasText: 'Your unsaved changes are back.' });

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('selfsame.draft.')));

/** Leaving with unsaved edits asks; these people mean it. */
const leaves = (page: Page) => page.on('dialog', (dialog) => dialog.accept());

test('what was typed survives a reload, can be saved then, and is gone from the browser', async ({ page, tenant }) => {
  leaves(page);
  await openProfile(page, alice);
  const [nickname, family] = [fresh('Ali'), await field(page, 'Family name').inputValue()];
  await field(page, 'Nickname').fill(nickname);
  const mark = await tenant.mark();

  await reload(page);
  await expect(back(page)).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  await expect(field(page, 'Family name')).toHaveValue(family);
  await expect(group(page, 'Profile').getByText('Unsaved changes', { exact: true })).toBeVisible();
  expect(await tenant.writes(mark)).toEqual([]);

  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.writes(mark)).map(({ body }) => body)).toEqual([{ nickname }]);
  expect(await kept(page)).toEqual([]);
});

test('only what differs is kept, and nothing when it is typed back', async ({ page }) => {
  await openProfile(page, alice);
  const before = await field(page, 'Nickname').inputValue();
  await field(page, 'Nickname').fill('Someone');
  // It is kept at the next pause in typing.
  const drafts = () =>
    page.evaluate(() => Object.values({ ...localStorage }).map((text) => JSON.parse(String(text))));
  await expect.poll(drafts).toEqual([{ at: expect.any(Number), fields: { nickname: [before, 'Someone'] } }]);
  await field(page, 'Nickname').fill(before);
  await expect.poll(() => kept(page)).toEqual([]);
});

test('Discard gives it up, by keyboard', async ({ page }) => {
  leaves(page);
  await openProfile(page, alice);
  const before = await field(page, 'About you').inputValue();
  await field(page, 'About you').fill(fresh('I keep bees'));
  await reload(page);

  await discard(page, 'About you').focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'About you')).toHaveValue(before);
  await expect(page.getByRole('status').filter({ hasText: 'Your changes were discarded.' })).toBeVisible();
  await expect(save(page, 'About you')).toBeFocused();
  expect(await kept(page)).toEqual([]);
  await reload(page);
  await expect(field(page, 'About you')).toHaveValue(before);
  await expect(back(page)).toHaveCount(0);
});

test('what was typed survives the end of the session and the sign-in that follows', async ({
  page,
  context,
  complaints,
  tenant,
}) => {
  leaves(page);
  complaints.expect(/status of 401/);
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  await context.clearCookies({ name: 'session' });
  await save(page, 'Profile').click();
  await expect(page.getByRole('status').filter({ hasText: 'Your session has ended' })).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue(nickname);

  await page.goto('/signin?return_to=/profile');
  await page.waitForURL((url) => url.href.startsWith(tenant.origin) || url.pathname === '/profile');
  if (page.url().startsWith(tenant.origin)) await atTenant(page, alice);
  await page.waitForURL('**/profile');
  await alive(page);
  await expect(back(page)).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('what was typed survives a lost connection', async ({ page, context, complaints }) => {
  leaves(page);
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  await context.setOffline(true);
  await save(page, 'Profile').click();
  await expect(page.getByRole('status').filter({ hasText: 'You are offline, so nothing was saved yet.' })).toBeVisible();
  // Else it would be saved by itself.
  await group(page, 'Profile').getByRole('button', { name: 'Cancel' }).click();
  await context.setOffline(false);
  await reload(page);
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
});

test('another person on the same browser does not see it, and it is back for its own', async ({ page, context }) => {
  leaves(page);
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  // Not signed out: the session is lost, here and at the tenant.
  await context.clearCookies();

  await openProfile(page, bob);
  await expect(field(page, 'Nickname')).not.toHaveValue(nickname);
  await expect(back(page)).toHaveCount(0);
  expect(await kept(page)).toHaveLength(1);
  await context.clearCookies();

  await openProfile(page, alice);
  await expect(back(page)).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
});

test('what an administrator changed meanwhile is a conflict, until it is settled', async ({ page, tenant }) => {
  leaves(page);
  await openProfile(page, alice);
  const [theirs, mine, about] = [fresh('Admin says'), fresh('Alice says'), fresh('I keep bees')];
  await field(page, 'Nickname').fill(mine);
  await field(page, 'About you').fill(about);
  await tenant.edit(alice, { nickname: theirs });

  // Unsettled at the first return, it is a conflict at the second one, too.
  for (let visit = 0; visit < 2; visit += 1) {
    await reload(page);
    await expect(field(page, 'Nickname')).toHaveValue(mine);
    await expect(field(page, 'Nickname')).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => described(field(page, 'Nickname'))).toContain(theirs);
    await expect(back(page).filter({ hasText: 'please choose at the marked fields' })).toBeVisible();
    await expect(field(page, 'About you')).toHaveValue(about);
    await expect(field(page, 'About you')).not.toHaveAttribute('aria-invalid', 'true');
  }

  await group(page, 'Profile').getByRole('button', { name: `Use “${theirs}”` }).click();
  await expect(field(page, 'Nickname')).toHaveValue(theirs);
  expect(await kept(page)).toEqual(['selfsame.draft.about-you.auth0|alice']);
});

test('what is stored meanwhile anyway vanishes without a word', async ({ page, tenant }) => {
  leaves(page);
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  await tenant.edit(alice, { nickname });
  await reload(page);
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  await expect(back(page)).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
});

test('signing out leaves nothing of it behind', async ({ page }) => {
  leaves(page);
  await openProfile(page, alice);
  await field(page, 'Nickname').fill(fresh('Ali'));
  await field(page, 'About you').fill(fresh('I keep bees'));
  await expect.poll(() => kept(page)).toHaveLength(2);
  // What was typed just before leaves nothing, either.
  await field(page, 'Nickname').fill(fresh('Ali'));
  await signOut(page);
  expect(await kept(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('what is old, foreign or garbled is forgotten', async ({ page }) => {
  await openProfile(page, alice);
  const before = await field(page, 'Nickname').inputValue();
  const day = 86_400_000;
  const drafts = (at: number) => ({ at, fields: { nickname: [before, 'Old'], app_metadata: ['', 'x'] } });
  for (const text of [
    JSON.stringify(drafts(Date.now() - 8 * day)),
    JSON.stringify({ ...drafts(Date.now()), fields: { nickname: 'Old' } }),
    '{"at":',
    'null',
    '[]',
  ]) {
    await page.evaluate((text) => localStorage.setItem('selfsame.draft.profile.auth0|alice', text), text);
    await reload(page);
    await expect(field(page, 'Nickname')).toHaveValue(before);
    expect(await kept(page), text).toEqual([]);
  }
  const text = JSON.stringify(drafts(Date.now() - 6 * day));
  await page.evaluate((text) => localStorage.setItem('selfsame.draft.profile.auth0|alice', text), text);
  await reload(page);
  await expect(field(page, 'Nickname')).toHaveValue('Old');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('app_metadata');
});

test('markup in a draft is text', async ({ page }) => {
  await openProfile(page, alice);
  const before = await field(page, 'Nickname').inputValue();
  const evil = '<img src=x onerror=alert(1)>';
  const text = JSON.stringify({ at: Date.now(), fields: { nickname: ['something else', evil] } });
  await page.evaluate((text) => localStorage.setItem('selfsame.draft.profile.auth0|alice', text), text);
  await reload(page);
  await expect(field(page, 'Nickname')).toHaveValue(evil);
  await expect.poll(() => described(field(page, 'Nickname'))).toContain(evil);
  await expect.poll(() => described(field(page, 'Nickname'))).toContain(before);
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
});
