import type { Page } from '@playwright/test';
import { field, fresh, header, openProfile, samePage, save, saved } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

const undo = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Undo' });
const says = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

test('Undo puts back what the save changed and writes nothing else, by keyboard', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const before = await tenant.user(alice);
  const [name, nickname] = [fresh('Alice Lindqvist'), fresh('Ali')];
  const document = await samePage(page);
  await field(page, 'Full name').fill(name);
  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await expect(header(page).getByText(name)).toBeVisible();

  const mark = await tenant.mark();
  await undo(page).focus();
  await page.keyboard.press('Enter');
  await expect(says(page, 'Undone.')).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
  await expect(save(page, 'Profile')).toBeFocused();
  await expect(field(page, 'Full name')).toHaveValue(before.name ?? '');
  await expect(field(page, 'Nickname')).toHaveValue(before.nickname ?? '');
  await expect(header(page).getByText(name)).toHaveCount(0);
  await document.unchanged();
  expect((await tenant.writes(mark)).map(({ body }) => body)).toEqual([
    { name: before.name, nickname: before.nickname },
  ]);
});

test('a key that was not there before is not there afterwards', async ({ page, tenant }) => {
  await tenant.edit(alice, { user_metadata: { website: null } });
  const before = await tenant.user(alice);
  expect(before.user_metadata).not.toHaveProperty('website');
  await openProfile(page, alice);
  await field(page, 'Website').fill('https://example.com/alice');
  await save(page, 'About you').click();
  await undo(page).click();
  await expect(says(page, 'Undone.')).toBeVisible();
  expect((await tenant.user(alice)).user_metadata).toEqual(before.user_metadata);
});

test('what an administrator changed after the save is left, and the rest is undone', async ({
  page,
  tenant,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  await openProfile(page, alice);
  const before = await tenant.user(alice);
  const theirs = fresh('Admin says');
  await field(page, 'Nickname').fill(fresh('Ali'));
  await field(page, 'Family name').fill(fresh('Lindqvist'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await tenant.edit(alice, { nickname: theirs });

  const mark = await tenant.mark();
  await undo(page).click();
  await expect(says(page, 'Undone, except for what was changed elsewhere since: Nickname.')).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue(theirs);
  await expect(field(page, 'Nickname')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Family name')).toHaveValue(before.family_name ?? '');
  expect((await tenant.writes(mark)).map(({ body }) => body)).toEqual([{ family_name: before.family_name }]);
});

test('where everything was changed since, nothing is written', async ({ page, tenant, complaints }) => {
  complaints.expect(/status of 409/);
  await openProfile(page, alice);
  const theirs = fresh('Admin says');
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await tenant.edit(alice, { nickname: theirs });
  const mark = await tenant.mark();
  await undo(page).click();
  await expect(says(page, 'Not undone, because it was changed elsewhere since: Nickname.')).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue(theirs);
  expect(await tenant.writes(mark)).toEqual([]);
});

test('a double click and Enter that is held down save once', async ({ page, tenant }) => {
  await openProfile(page, alice);
  for (const once of [
    () => save(page, 'Profile').dblclick({ delay: 30 }),
    async () => {
      await field(page, 'Nickname').focus();
      // What is pressed again before it is let go is a key that is held down.
      for (let each = 0; each < 6; each += 1) {
        await page.keyboard.down('Enter');
        await page.waitForTimeout(60);
      }
      await page.keyboard.up('Enter');
    },
  ]) {
    const mark = await tenant.mark();
    await field(page, 'Nickname').fill(fresh('Ali'));
    await once();
    await expect(undo(page)).toBeVisible();
    await page.waitForTimeout(500);
    await expect(undo(page)).toBeVisible();
    expect(await tenant.writes(mark)).toHaveLength(1);
  }
});

test('the next edit and the next save take it away', async ({ page }) => {
  await openProfile(page, alice);
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(undo(page)).toBeVisible();
  await field(page, 'Nickname').press('x');
  await expect(undo(page)).toHaveCount(0);

  await save(page, 'Profile').click();
  await expect(undo(page)).toBeVisible();
  await save(page, 'Profile').click();
  await expect(says(page, 'Nothing to save.')).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
});

test('it can be tried again when the server could not be reached', async ({ page, context, complaints, tenant }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  await openProfile(page, alice);
  const before = await tenant.user(alice);
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await undo(page).click();
  await expect(says(page, 'cannot be reached')).toBeVisible();
  await context.setOffline(false);
  await undo(page).click();
  await expect(says(page, 'Undone.')).toBeVisible();
  expect((await tenant.user(alice)).nickname).toBe(before.nickname);
});

test('who typed on while it was saved is not offered to undo, and loses nothing', async ({ page }) => {
  await openProfile(page, alice);
  let letThrough = () => {};
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route('**/api/profile/update', async (route) => {
    await held;
    await route.continue();
  });
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await field(page, 'Nickname').press('End');
  await field(page, 'Nickname').press('x');
  letThrough();
  await expect(saved(page)).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
  await expect(field(page, 'Nickname')).toHaveValue(`${nickname}x`);
});
