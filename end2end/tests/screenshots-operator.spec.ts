import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { field, openProfile, save, summary } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

// As those of the built-in form; a form of one's own takes a server of its own.
test.skip(!process.env.SELFSAME_SCREENSHOTS, 'made only when asked for');
test.use({ schema: 'docs/profile.example.toml' });

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/screenshots');

test('the form of the example, whole', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 900 });
  await openProfile(page, alice);
  const skills = page.getByRole('group', { name: 'Skills', exact: true });
  await skills.getByRole('button', { name: 'Add: Skills' }).click();
  await page.keyboard.type('Gilding');
  await field(page, 'E-mail at work').fill('nobody');
  await field(page, 'Shoe size').fill('61');
  await save(page, 'Work').click();
  await expect(summary(page, 'Work')).toBeFocused();
  const whole = { fullPage: true, animations: 'disabled', caret: 'hide' } as const;
  await page.screenshot({ path: `${folder}/operators-form.png`, ...whole });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${folder}/operators-form-narrow.png`, ...whole });
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  // The page is English; what an Arabic one will look like is seen by turning it round.
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.screenshot({ path: `${folder}/operators-form-rtl.png`, ...whole });
});
