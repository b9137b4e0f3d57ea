import { type Page } from '@playwright/test';
import { isAccessible } from '../support/accessible.ts';
import { look } from '../support/look.ts';
import { atTenant, openProfile } from '../support/page.ts';
import { bob, noor } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** Every language, what its button *Save* is called there, and which way it is written. */
const languages = [
  ['ar', 'rtl'],
  ['de', 'ltr'],
  ['en', 'ltr'],
  ['es', 'ltr'],
  ['fr', 'ltr'],
  ['he', 'rtl'],
  ['hi', 'ltr'],
  ['it', 'ltr'],
  ['ja', 'ltr'],
  ['ko', 'ltr'],
  ['nl', 'ltr'],
  ['pl', 'ltr'],
  ['pt-BR', 'ltr'],
  ['sv', 'ltr'],
  ['tr', 'ltr'],
  ['uk', 'ltr'],
  ['zh-Hans', 'ltr'],
] as const;

const root = (page: Page) => page.locator('html');
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('every language says what the server and the form say, and fits on a small phone', async ({ page, tenant, complaints }) => {
  complaints.expect(/status of 4/);
  test.slow();
  await tenant.edit(bob, { user_metadata: { locale: null, website: null } });
  await openProfile(page, bob);
  const said = new Map<string, string>();
  for (const [tag, direction] of languages) {
    await page.context().addCookies([{ name: 'language', value: tag, url: page.url() }]);
    await page.reload();
    await expect(root(page)).toHaveAttribute('lang', tag);
    await expect(root(page)).toHaveAttribute('dir', direction);
    const form = page.locator('#about-you-form');
    const website = form.locator('#website');
    await expect(page.locator('.island.awake').first()).toBeAttached();
    // What is wrong is said by the form, in the browser: the words came with the page.
    await website.fill('nonsense');
    await form.locator('#location').focus();
    const error = form.locator('#website-error');
    await expect(error).toBeVisible();
    await website.fill('');
    await form.locator('#about').fill('x'.repeat(1234));
    await form.locator('#location').focus();
    const long = form.locator('#about-error');
    await expect(long).toBeVisible();
    // 500, and 1234 as the language groups its digits; no value is left out, and no place for one left in.
    const words = (await long.textContent()) ?? '';
    expect(words).toContain(new Intl.NumberFormat(tag).format(500));
    expect(words).toContain(new Intl.NumberFormat(tag).format(1234));
    expect(words).not.toMatch(/[\ue000-\uf8ff{}]/);
    await form.locator('.discard').click();
    await expect(form.getByRole('status')).not.toBeEmpty();
    said.set(tag, `${await form.getByRole('status').textContent()} ${words}`);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await fits(page), `${tag} at 320 px`).toBe(true);
    const heights = await page.locator('.segment').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    if (['ja', 'zh-Hans'].includes(tag)) expect(Math.max(...heights), `no word of ${tag} is broken`).toBeLessThanOrEqual(36);
    await page.setViewportSize({ width: 1280, height: 720 });
    await look(page, `language-${tag}`);
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
  }
  expect(new Set(said.values()).size).toBe(languages.length);
});

test('the page of somebody who reads Arabic is mirrored and has no violations', async ({ page }) => {
  await openProfile(page, noor);
  await expect(root(page)).toHaveAttribute('lang', 'ar');
  const row = page.locator('[data-field=nickname]');
  const [label, input] = [await row.locator('.label').boundingBox(), await row.locator('#nickname').boundingBox()];
  expect(label?.x).toBeGreaterThan(input?.x ?? Infinity);
  await isAccessible(page);
});

test('the language is chosen in the footer, kept, and asked of the tenant', async ({ page, tenant }) => {
  // Nothing in the profile says otherwise.
  await tenant.edit(bob, { user_metadata: { locale: null } });
  await page.goto('/');
  await page.locator('.languages summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Deutsch' }).focus();
  await page.keyboard.press('Enter');
  await expect(root(page)).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(root(page)).toHaveAttribute('lang', 'de');
  const [asked] = await Promise.all([
    page.waitForRequest((request) => new URL(request.url()).pathname === '/authorize'),
    page.locator('main form button').first().click(),
  ]);
  expect(new URL(asked.url()).searchParams.get('ui_locales')).toBe('de');
  await atTenant(page, bob);
  await page.waitForURL('**/profile');
  await expect(root(page)).toHaveAttribute('lang', 'de');
});

test('without a script a language is chosen all the same', async ({ browser, stage }) => {
  const plain = await browser.newContext({ baseURL: stage.app, javaScriptEnabled: false, locale: 'en' });
  const page = await plain.newPage();
  await page.goto('/');
  await page.locator('.languages summary').click();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(root(page)).toHaveAttribute('lang', 'ja');
  await plain.close();
});
