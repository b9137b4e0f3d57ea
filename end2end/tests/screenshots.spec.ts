import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openProfile } from '../support/page.ts';
import { alice, grace } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** The pictures of the README: `SELFSAME_SCREENSHOTS=1 cargo xtask test --only browser -- screenshots`. */
// Alone in their run they meet a fresh tenant, so the pictures are the same each time.
test.skip(!process.env.SELFSAME_SCREENSHOTS, 'made only when asked for');

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/screenshots');
const file = (name: string) => ({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' }) as const;
const desk = { width: 1100, height: 900 };
const phone = { width: 390, height: 844 };

test('the signed-out page', async ({ page }) => {
  await page.setViewportSize(desk);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.screenshot(file('signed-out'));
});

test('the profile, light, dark and narrow', async ({ page }) => {
  await page.setViewportSize(desk);
  await openProfile(page, alice);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.screenshot(file('profile-light'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot(file('profile-dark'));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  await page.screenshot(file('profile-narrow'));
});

test('the reasons of a profile that belongs to Google', async ({ page }) => {
  await page.setViewportSize(desk);
  await openProfile(page, grace);
  await page.screenshot(file('reasons'));
});
