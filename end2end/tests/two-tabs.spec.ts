import type { BrowserContext, Page } from '@playwright/test';
import { alive, described, field, fresh, group, openProfile, samePage, save, saved } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

async function secondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/profile');
  await alive(page);
  return page;
}

const unsaved = (page: Page) => group(page, 'Profile').getByText('Unsaved changes', { exact: true });

test('a second tab shows what the first one saved, and saves on from there', async ({ page, context, tenant }) => {
  await openProfile(page, alice);
  const other = await secondTab(context);
  const document = await samePage(other);
  const [nickname, next] = [fresh('Ali'), fresh('Allie')];

  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await expect(field(other, 'Nickname')).toHaveValue(nickname);
  await expect(unsaved(other)).toBeHidden();

  const mark = await tenant.mark();
  await field(other, 'Nickname').fill(next);
  await save(other, 'Profile').click();
  await expect(saved(other)).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue(next);
  await document.unchanged();
  expect((await tenant.writes(mark)).map(({ body }) => body)).toEqual([{ nickname: next }]);
});

test('an edit of the same field sees a conflict, one of another field stays', async ({ page, context, tenant }) => {
  await openProfile(page, alice);
  const other = await secondTab(context);
  const [theirs, mine, family] = [fresh('First tab'), fresh('Second tab'), fresh('Lindqvist')];
  await field(other, 'Nickname').fill(mine);
  await field(other, 'Family name').fill(family);

  await field(page, 'Nickname').fill(theirs);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();

  await expect(field(other, 'Nickname')).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => described(field(other, 'Nickname'))).toContain(theirs);
  await expect(field(other, 'Nickname')).toHaveValue(mine);
  await expect(field(other, 'Family name')).toHaveValue(family);
  await expect(other.getByRole('status').filter({ hasText: 'changed in another tab' })).toHaveCount(1);

  // Both values are known now: saving means it.
  await save(other, 'Profile').click();
  await expect(saved(other)).toBeVisible();
  expect(await tenant.user(alice)).toMatchObject({ nickname: mine, family_name: family });
  await expect(field(page, 'Nickname')).toHaveValue(mine);
  await expect(field(page, 'Family name')).toHaveValue(family);
});

test('the same edit in both tabs vanishes with the first save', async ({ page, context }) => {
  await openProfile(page, alice);
  const other = await secondTab(context);
  const nickname = fresh('Ali');
  await field(other, 'Nickname').fill(nickname);
  await expect(unsaved(other)).toBeVisible();
  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await expect(unsaved(other)).toBeHidden();
  await expect(field(other, 'Nickname')).not.toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test('the draft of one tab outlives the save of another', async ({ page, context }) => {
  await openProfile(page, alice);
  const other = await secondTab(context);
  const [nickname, family] = [fresh('Ali'), fresh('Lindqvist')];
  await field(other, 'Family name').fill(family);
  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await expect(field(other, 'Nickname')).toHaveValue(nickname);

  other.on('dialog', (dialog) => dialog.accept());
  await other.reload();
  await alive(other);
  await expect(field(other, 'Family name')).toHaveValue(family);
  await expect(field(other, 'Nickname')).toHaveValue(nickname);
});

test('what is undone in one tab is undone in the other', async ({ page, context }) => {
  await openProfile(page, alice);
  const other = await secondTab(context);
  const [before, nickname] = [await field(page, 'Nickname').inputValue(), fresh('Ali')];
  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await expect(field(other, 'Nickname')).toHaveValue(nickname);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(field(other, 'Nickname')).toHaveValue(before);
});

test('news of somebody else, or in no shape of ours, change nothing', async ({ page, context }) => {
  await openProfile(page, alice);
  const other = await secondTab(context);
  const [before, nickname] = [await field(page, 'Nickname').inputValue(), fresh('Ali')];
  await page.evaluate(() => {
    const channel = new BroadcastChannel('selfsame');
    const news = { subject: 'auth0|bob', display_name: 'Bob', picture: null, values: { nickname: 'Bob' } };
    for (const message of [
      news,
      JSON.stringify(news),
      JSON.stringify({ ...news, subject: 'auth0|alice', display_name: 1 }),
      '{',
    ]) {
      channel.postMessage(message);
    }
    channel.close();
  });
  // The next true one has come by the time: so have those before it.
  await field(page, 'Family name').fill(nickname);
  await save(page, 'Profile').click();
  await expect(field(other, 'Family name')).toHaveValue(nickname);
  await expect(field(other, 'Nickname')).toHaveValue(before);
});
