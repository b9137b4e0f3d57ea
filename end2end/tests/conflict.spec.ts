import { described, field, fresh, group, openProfile, save, saved } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('the same field changed by an administrator meanwhile is shown with both values, and nothing typed is lost', async ({
  page,
  tenant,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  await openProfile(page, alice);
  const [theirs, mine, family] = [fresh('Admin says'), fresh('Alice says'), fresh('Lindqvist')];
  await tenant.edit(alice, { nickname: theirs });
  const mark = await tenant.mark();

  await field(page, 'Nickname').fill(mine);
  await field(page, 'Family name').fill(family);
  await save(page, 'Profile').click();

  const nickname = field(page, 'Nickname');
  await expect(nickname).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => described(nickname)).toContain(theirs);
  await expect(group(page, 'Profile').getByText(theirs).first()).toBeVisible();
  await expect(nickname).toHaveValue(mine);
  await expect(field(page, 'Family name')).toHaveValue(family);
  expect(await tenant.writes(mark)).toEqual([]);

  // Saving again with both values known means it.
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect(await tenant.user(alice)).toMatchObject({ nickname: mine, family_name: family });
});

test('another field changed by an administrator meanwhile is kept', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const [family, nickname] = [fresh('Lindqvist'), fresh('Ali')];
  await tenant.edit(alice, { family_name: family });

  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect(await tenant.user(alice)).toMatchObject({ nickname, family_name: family });
  await expect(field(page, 'Family name')).toHaveValue(family);
});

test('keys that nobody declared survive a save', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const before = await tenant.user(alice);
  const about = fresh('I keep bees');
  await field(page, 'About you').fill(about);
  await save(page, 'About you').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(alice)).user_metadata).toEqual({ ...before.user_metadata, about });
});
