import { discard, field, fresh, group, header, openProfile, reload, samePage, save, saved } from '../support/page.ts';
import { frida, grace, lin, max, noor, sam } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** What is particular to each persona. */

test('Grace sets how she appears here, sees it at once, and takes it back with one click', async ({ page, tenant }) => {
  await tenant.edit(grace, { user_metadata: { display_name: null } });
  await openProfile(page, grace);
  const google = (await tenant.user(grace)).name ?? '';
  const same = await samePage(page);
  await expect(page.getByText('These come from Google at each sign-in. Change them there.')).toBeVisible();
  const name = fresh('Amazing Grace');
  await group(page, 'Profile').getByText('Set how you appear here').click();
  await field(page, 'Name shown here').fill(name);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await expect(header(page)).toContainText(name);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  let user = await tenant.user(grace);
  expect([user.name, user.user_metadata?.display_name]).toEqual([google, name]);

  await page.getByRole('button', { name: 'Show what comes from Google again' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(google);
  await expect(field(page, 'Name shown here')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Show what comes from Google again' })).toHaveCount(0);
  await expect(save(page, 'Profile')).toBeFocused();
  user = await tenant.user(grace);
  expect(user.user_metadata).not.toHaveProperty('display_name');
  await same.unchanged();
});

test('Enter in a field of Grace saves, and takes nothing back', async ({ page, tenant }) => {
  await tenant.edit(grace, { user_metadata: { display_name: null } });
  await openProfile(page, grace);
  await group(page, 'Profile').getByText('Set how you appear here').click();
  const name = fresh('Grace');
  await field(page, 'Name shown here').fill(name);
  await field(page, 'Name shown here').press('Enter');
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(grace)).user_metadata?.display_name).toBe(name);
  // Pressed again in a fresh page, where the button that takes back comes first.
  await page.reload();
  const again = fresh('Grace');
  await field(page, 'Name shown here').fill(again);
  await field(page, 'Name shown here').press('Enter');
  await expect.poll(async () => (await tenant.user(grace)).user_metadata?.display_name).toBe(again);
});

test('Sam’s organisation owns his name, says who, and lets him appear otherwise here', async ({ page, tenant }) => {
  await tenant.edit(sam, { user_metadata: { display_name: null } });
  await openProfile(page, sam);
  await expect(page.getByText('These are managed by Contoso. Ask its administrators to change them.')).toBeVisible();
  await group(page, 'Profile').getByText('Set how you appear here').click();
  await expect(page.getByText('Shown here instead of what comes from Contoso').first()).toBeVisible();
  await field(page, 'Name shown here').fill('Sammy');
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(sam)).name).toBe('Sam Whitfield');
});

test('Frida’s name was copied from Google once, and a sign-in by Google leaves what she wrote', async ({ page, tenant }) => {
  await openProfile(page, frida);
  await expect(page.getByText(/Copied from Google when you first signed in/).first()).toBeVisible();
  await expect(page.getByText('Set how you appear here')).toHaveCount(0);
  const name = fresh('Frida M.');
  await field(page, 'Full name').fill(name);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await openProfile(page, frida);
  await expect(field(page, 'Full name')).toHaveValue(name);
  expect((await tenant.user(frida)).name).toBe(name);
});

test('Lin has two ways to sign in, and hears which one decides', async ({ page, tenant }) => {
  await openProfile(page, lin);
  await expect(page.getByText('Your main sign-in decides these: E-mail and password.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Google' })).toBeVisible();
  const name = fresh('Lin');
  await field(page, 'Full name').fill(name);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(lin)).name).toBe(name);
});

test('Max’s profile is nearly full: what does not fit stays in the form, with how much is left', async ({ page, tenant, complaints }) => {
  complaints.expect(/status of 422/);
  page.on('dialog', (dialog) => dialog.accept());
  await tenant.edit(max, { user_metadata: { location: null } });
  await openProfile(page, max);
  const mark = await tenant.mark();
  await field(page, 'Location').fill('y'.repeat(150));
  await field(page, 'About you').fill('x'.repeat(500));
  await save(page, 'About you').click();
  const said = group(page, 'About you').getByRole('status');
  await expect(said).toHaveText(/has room for about \d+ more characters, and this needs \d+\. Shorten something/);
  await expect(field(page, 'About you')).toHaveValue('x'.repeat(500));
  expect(await tenant.writes(mark)).toEqual([]);
  const [left] = /\d+/.exec((await said.textContent()) ?? '') ?? [];
  await discard(page, 'About you').click();
  await field(page, 'Location').fill('y'.repeat(Math.min(Number(left) - 20, 150)));
  await save(page, 'About you').click();
  await expect(saved(page)).toBeVisible();
});

test('Noor’s name is written from right to left, in the form, the header and a conflict', async ({ page, tenant, complaints }) => {
  complaints.expect(/status of 409/);
  // For once in English, which is no reason to write the name the other way.
  await tenant.edit(noor, { user_metadata: { locale: 'en' } });
  await openProfile(page, noor);
  const name = field(page, 'Full name');
  const direction = () => name.evaluate((input) => getComputedStyle(input).direction);
  await expect(name).toHaveAttribute('dir', 'auto');
  expect(await direction()).toBe('rtl');
  await name.fill('نور ٢');
  await tenant.edit(noor, { name: 'نور ٣' });
  await save(page, 'Profile').click();
  await expect(page.locator('#name-conflict bdi.theirs').first()).toHaveText('نور ٣');
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await expect(header(page)).toContainText('نور ٢');
  expect((await tenant.user(noor)).name).toBe('نور ٢');
  await reload(page);
  expect(await direction()).toBe('rtl');
  await tenant.edit(noor, { user_metadata: { locale: 'ar' } });
});
