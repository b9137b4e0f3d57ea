import { field, fresh, group, openProfile, save, saved } from '../support/page.ts';
import { frida, grace, sam } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('Grace sees that her name belongs to Google, and cannot edit it here', async ({ page, tenant }) => {
  await openProfile(page, grace);
  const { name = '' } = await tenant.user(grace);

  const profile = group(page, 'Profile').or(page.getByRole('region', { name: 'Profile', exact: true }));
  await expect(profile.getByText(name, { exact: true }).first()).toBeVisible();
  await expect(profile.getByText(/Google/).first()).toBeVisible();
  for (const label of ['Full name', 'Given name', 'Family name', 'Nickname', 'Picture URL']) {
    await expect(field(page, label)).toHaveCount(0);
  }
});

test('Grace edits what is her own, and it is kept', async ({ page, tenant }) => {
  const about = fresh('I collect clocks');
  await openProfile(page, grace);
  const before = await tenant.user(grace);

  await field(page, 'About you').fill(about);
  await save(page, 'About you').click();
  await expect(saved(page)).toBeVisible();

  await page.reload();
  await expect(field(page, 'About you')).toHaveValue(about);
  const after = await tenant.user(grace);
  expect(after.user_metadata).toEqual({ ...before.user_metadata, about });
  expect(after.name).toBe(before.name);
});

test('Frida edits her name, which Google gave only once', async ({ page, tenant }) => {
  const name = fresh('Frida Moreau');
  await openProfile(page, frida);
  await field(page, 'Full name').fill(name);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(frida)).name).toBe(name);
});

test('Sam sees that his organisation manages his name', async ({ page }) => {
  await openProfile(page, sam);
  await expect(field(page, 'Full name')).toHaveCount(0);
  await expect(page.getByText(/organi[sz]ation|Contoso/i).first()).toBeVisible();
  await expect(field(page, 'About you')).toBeVisible();
});
