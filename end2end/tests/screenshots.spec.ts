import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { discard, field, group, openProfile, save, saved } from '../support/page.ts';
import { alice, frida, grace, lin, max, noor, sam } from '../support/personas.ts';
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
  await group(page, 'Profile').getByText('Set how you appear here').click();
  await page.screenshot(file('reasons'));
});

for (const [name, persona] of Object.entries({ sam, frida, lin, noor })) {
  test(`the profile of ${name}`, async ({ page }) => {
    await page.setViewportSize(desk);
    await openProfile(page, persona);
    await page.screenshot(file(`persona-${name}`));
  });
}

test('a profile that is nearly full', async ({ page, complaints }) => {
  complaints.expect(/status of 422/);
  page.on('dialog', (dialog) => dialog.accept());
  await page.setViewportSize(desk);
  await openProfile(page, max);
  await field(page, 'About you').fill('x'.repeat(500));
  await field(page, 'Location').fill('y'.repeat(150));
  await save(page, 'About you').click();
  await expect(group(page, 'About you').getByRole('status')).toContainText('room for');
  await group(page, 'About you').scrollIntoViewIfNeeded();
  await page.screenshot(file('persona-max'));
  await discard(page, 'About you').click();
});

test('a field that was changed elsewhere meanwhile', async ({ page, tenant, complaints }) => {
  complaints.expect(/status of 409/);
  await page.setViewportSize(desk);
  await openProfile(page, alice);
  await field(page, 'Nickname').fill('Lissi');
  await tenant.edit(alice, { nickname: 'Allie' });
  await save(page, 'Profile').click();
  await expect(page.locator('#nickname-conflict')).toBeVisible();
  await page.screenshot(file('conflict'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
});
