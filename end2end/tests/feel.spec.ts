import { expectState, field, fresh, openProfile, save, saved } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('Escape takes back what was typed into a field, and nothing else', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const before = await field(page, 'Nickname').inputValue();
  const mark = await tenant.mark();
  await field(page, 'Full name').fill('Alice Changed');
  await field(page, 'Nickname').fill('x');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Nickname')).toHaveValue(before);
  await expect(field(page, 'Nickname')).toBeFocused();
  await expect(field(page, 'Full name')).toHaveValue('Alice Changed');
  await field(page, 'Full name').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('#profile-form .unsaved')).toBeHidden();
  expect(await tenant.writes(mark)).toEqual([]);
});

test('Enter saves, and the button keeps its width and says so only when it takes a while', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const button = save(page, 'Profile');
  const width = async () => (await button.boundingBox())?.width;
  const before = await width();
  await tenant.goesWrong({ path_prefix: '/api/v2/users', method: 'PATCH', count: 1, fault: { delay_ms: 1_200 } });
  await field(page, 'Nickname').fill(fresh('Ali'));
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expectState(page, 'Profile', 'waiting');
  expect(await width()).toBe(before);
  await expect(saved(page)).toBeVisible();
  expect(await width()).toBe(before);
});
