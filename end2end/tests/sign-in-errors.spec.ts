import type { Page } from '@playwright/test';
import { settled, atTenant } from '../support/page.ts';
import { alice, mallory } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** Whatever went wrong, there is a way on. */
const wayOn = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Sign in again', exact: true });

const start = async (page: Page) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
};

test('somebody who cancels at the tenant is told so and can try again', async ({ page }) => {
  await start(page);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('main').getByText(/did not allow the sign-in/)).toBeVisible();
  await wayOn(page).click();
  await atTenant(page, alice);
  await page.waitForURL('**/profile');
});

test('a blocked user is told so and is not signed in', async ({ page }) => {
  await start(page);
  await atTenant(page, mallory);
  await expect(page.getByRole('main').getByText(/blocked/)).toBeVisible();
  await expect(wayOn(page)).toBeVisible();
  expect((await page.request.get('/profile', { maxRedirects: 0 })).status()).toBe(303);
});

test('OA-04, T-18: a callback that nobody here asked for redeems nothing', async ({ page, tenant }) => {
  const mark = await tenant.mark();
  await page.goto('/callback?code=stolen&state=unknown');
  await expect(wayOn(page)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/not begun in this tab/);
  await settled(page);
  expect(page.url()).not.toContain('stolen');
  expect((await tenant.journal(mark)).filter((entry) => entry.kind === 'token')).toEqual([]);
});

test('OA-04: a callback is good for one browser session only', async ({ page, tenant }) => {
  let callback = '';
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/callback') callback = request.url();
  });
  await start(page);
  await atTenant(page, alice);
  await page.waitForURL('**/profile');
  expect(callback).toContain('code=');

  const mark = await tenant.mark();
  await page.goto(callback);
  await settled(page);
  expect((await tenant.journal(mark)).filter((entry) => entry.kind === 'token')).toEqual([]);
});

test('OA-19, T-01: what the address claims as an error is never run', async ({ page }) => {
  let dialogs = 0;
  page.on('dialog', async (dialog) => {
    dialogs += 1;
    await dialog.dismiss();
  });
  const query = new URLSearchParams({
    error: '<script>window.hacked = true</script>',
    error_description: '<img src=x onerror="window.hacked = true; alert(1)">',
    state: '"><script>window.hacked = true</script>',
  });
  await page.goto(`/callback?${query}`);
  await expect(wayOn(page)).toBeVisible();
  await settled(page);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(dialogs).toBe(0);
});

test('OA-18, T-02: a return address of another site is not followed', async ({ page, stage }) => {
  await page.goto('/signin?return_to=https://example.com/');
  await atTenant(page, alice);
  await page.waitForURL(`${stage.app}/**`);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(stage.app);
});
