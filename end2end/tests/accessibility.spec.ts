import { isAccessible } from '../support/accessible.ts';
import { expectError, field, fresh, group, openProfile, save, saved } from '../support/page.ts';
import { alice, grace, noor } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('the signed-out page can be used by everybody', async ({ page }) => {
  await page.goto('/');
  await isAccessible(page);
});

test('the sign-in page that waits in vain can be used by everybody', async ({ page, complaints }) => {
  complaints.expectNoWebAssembly();
  await page.route('**/*.wasm', (route) => route.abort('blockedbyclient'));
  await page.goto('/signin?return_to=/profile');
  await expect(page.getByText(/WebAssembly/)).toBeVisible();
  await isAccessible(page);
});

test('a failed sign-in can be used by everybody', async ({ page }) => {
  await page.goto('/callback?error=access_denied&state=unknown');
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
  await isAccessible(page);
});

for (const persona of [alice, grace, noor]) {
  test(`the profile of ${persona.email} can be used by everybody`, async ({ page }) => {
    await openProfile(page, persona);
    await isAccessible(page);
  });
}

test('a profile with mistakes in it can be used by everybody', async ({ page }) => {
  await openProfile(page, alice);
  await field(page, 'Website').fill('javascript:alert(1)');
  await save(page, 'About you').click();
  await expectError(field(page, 'Website'), /https?/);
  await isAccessible(page);
});

test('what the form says with a button in it can be used by everybody', async ({ page, tenant }) => {
  page.on('dialog', (dialog) => dialog.accept());
  await openProfile(page, alice);
  await field(page, 'About you').fill(fresh('I keep bees'));
  await save(page, 'About you').click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await isAccessible(page);

  await field(page, 'Nickname').fill(fresh('Alice says'));
  await tenant.edit(alice, { nickname: fresh('Admin says') });
  await page.reload();
  await expect(group(page, 'Profile').getByRole('button', { name: 'Discard' })).toBeVisible();
  await isAccessible(page);
});

test('the page speaks of its language and direction, and text of unknown direction finds its own', async ({ page }) => {
  await openProfile(page, noor);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('#name')).toHaveAttribute('dir', 'auto');
  await expect(page.locator('#locale')).toHaveValue('ar');
});

test('somebody who uses only the keyboard changes a nickname', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  const tabTo = async (locator: ReturnType<typeof field>) => {
    for (let step = 0; step < 40; step += 1) {
      if (await locator.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab never got there');
  };
  await tabTo(field(page, 'Nickname'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(nickname);
  await tabTo(save(page, 'Profile'));
  await page.keyboard.press('Enter');
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('pages have one main, one heading of the first level, and a title', async ({ page }) => {
  await page.goto('/');
  const check = async () => {
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/Selfsame/);
  };
  await check();
  await openProfile(page, alice);
  await check();
});
