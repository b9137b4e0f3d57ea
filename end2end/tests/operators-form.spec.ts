import { isAccessible } from '../support/accessible.ts';
import { alive, choice, discard, expectError, field, group, openProfile, save, saved, summary } from '../support/page.ts';
import { alice, bob, grace } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

// A form with every kind of field there is: the example of the README.
test.use({ schema: 'docs/profile.example.toml' });

const list = (page: Parameters<typeof group>[0], name: string) => page.getByRole('group', { name, exact: true });

test('every kind of value is typed, saved as what it is, and shown again', async ({ page, tenant }) => {
  await openProfile(page, bob);
  const before = (await tenant.user(bob)).user_metadata;

  await field(page, 'Department (required)').fill('Apiary');
  await field(page, 'Phone at work').fill('+234 1 270 1234');
  await choice(page, 'Country of the office').selectOption('Nigeria');
  const skills = list(page, 'Skills');
  await skills.getByRole('button', { name: 'Add: Skills' }).press('Enter');
  await page.keyboard.type('grafting');
  await page.keyboard.press('Enter');
  await page.keyboard.type('requeening');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect(skills.getByRole('textbox')).toHaveCount(2);
  await save(page, 'Work').click();
  await expect(saved(page)).toBeVisible();

  await choice(page, 'Pronouns').selectOption('he/him');
  await list(page, 'Interests').getByLabel('Books').check();
  await list(page, 'Interests').getByLabel('cats').check();
  await choice(page, 'Weekly letter').selectOption('No');
  await field(page, 'Shoe size').fill('44.50');
  await save(page, 'Preferences').click();
  await expect(saved(page).nth(1)).toBeVisible();

  await page.getByLabel('Date of birth').fill('1975-04-02');
  const address = page.getByRole('group', { name: 'Address' });
  await address.getByLabel('Street and number').fill('12 Marina\nFlat 3');
  await address.getByLabel('Town').fill('Lagos');
  await address.getByLabel('Country').selectOption('NG');
  await save(page, 'Profile').click();
  await expect(saved(page).nth(2)).toBeVisible();

  expect((await tenant.user(bob)).user_metadata).toEqual({
    ...before,
    work: { department: 'Apiary', phone: '+234 1 270 1234', country: 'NG', skills: ['grafting', 'requeening'] },
    pronouns: 'he/him',
    interests: ['books', 'cats'],
    preferences: { newsletter: { weekly: false } },
    shoe_size: 44.5,
    birthdate: '1975-04-02',
    address: { street_address: '12 Marina\nFlat 3', locality: 'Lagos', country: 'NG' },
  });

  await page.reload();
  await alive(page);
  await expect(list(page, 'Skills').getByRole('textbox')).toHaveCount(2);
  await expect(list(page, 'Skills').getByRole('textbox').nth(1)).toHaveValue('requeening');
  await expect(list(page, 'Interests').getByLabel('Books')).toBeChecked();
  await expect(list(page, 'Interests').getByLabel('Music')).not.toBeChecked();
  await expect(field(page, 'Shoe size')).toHaveValue('44.5');
  await expect(page.getByText('Unsaved changes').filter({ visible: true })).toHaveCount(0);

  // Entries go by keyboard, too; what is given up comes back.
  await list(page, 'Skills').getByRole('button', { name: 'Remove: Skills' }).first().press('Enter');
  await expect(list(page, 'Skills').getByRole('textbox')).toHaveCount(1);
  await list(page, 'Interests').getByLabel('Music').check();
  await discard(page, 'Work').click();
  await discard(page, 'Preferences').click();
  await expect(list(page, 'Skills').getByRole('textbox')).toHaveCount(2);
  await expect(list(page, 'Interests').getByLabel('Music')).not.toBeChecked();
  await expect(discard(page, 'Work')).toBeHidden();
});

test('the rules of the file hold while typing, all of them listed', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const mark = await tenant.mark();
  await field(page, 'Shoe size').fill('big');
  await field(page, 'Shoe size').blur();
  await expectError(field(page, 'Shoe size'), /a number in digits/);
  await field(page, 'Shoe size').fill('61');
  await expectError(field(page, 'Shoe size'), /60 or less/);
  await field(page, 'Shoe size').fill('');

  await field(page, 'E-mail at work').fill('nobody');
  await field(page, 'Phone at work').fill('call me');
  await save(page, 'Work').click();
  await expect(summary(page, 'Work')).toBeFocused();
  await expect(summary(page, 'Work').getByRole('listitem')).toHaveText([
    /Department.*it is required/,
    /Phone at work.*5 to 15 digits/,
    /E-mail at work.*name@example.com/,
  ]);
  expect(await tenant.writes(mark)).toEqual([]);
});

test('every kind of field can be used by everybody, with mistakes in it as well', async ({ page }) => {
  await openProfile(page, alice);
  await list(page, 'Skills').getByRole('button', { name: 'Add: Skills' }).click();
  await page.keyboard.type('x'.repeat(101));
  await isAccessible(page);
  await save(page, 'Work').click();
  await expect(summary(page, 'Work')).toBeFocused();
  await isAccessible(page);
});

test('a time zone is found by typing, has its clock, and must be one', async ({ page, tenant }) => {
  await openProfile(page, bob);
  const zone = choice(page, 'Time zone');
  await expect(zone).toHaveValue('Africa/Lagos');
  const now = page.locator('#zoneinfo-now');
  await expect(now).toHaveText(/Now: Lagos \d\d:\d\d, UTC\+01:00/);
  await zone.fill('Asia/Kathmandu');
  await expect(now).toHaveText(/Now: Kathmandu \d\d:\d\d, UTC\+05:45/);
  await zone.fill('Kathmandu');
  await expect(now).toBeHidden();
  await zone.blur();
  await expectError(zone, /Choose one from the list/);
  await discard(page, 'Profile').click();
  await expect(now).toHaveText(/UTC\+01:00/);
  await zone.fill('Asia/Kathmandu');
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(bob)).user_metadata?.zoneinfo).toBe('Asia/Kathmandu');
  const own = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (own !== 'UTC') {
    expect(await page.locator('#zoneinfo-list option').first().getAttribute('value')).toBe(own);
  }
});

test('a date that is half cleared is not a date that was cleared', async ({ page, tenant }) => {
  await tenant.edit(alice, { user_metadata: { birthdate: '1984-02-29' } });
  await openProfile(page, alice);
  const born = page.getByLabel('Date of birth');
  await expect(born).toHaveValue('1984-02-29');
  await born.focus();
  await page.keyboard.press('Delete');
  const mark = await tenant.mark();
  await save(page, 'Profile').click();
  await expect(page.locator('#birthdate-error')).toHaveText(/a day of the calendar/);
  expect(await tenant.writes(mark)).toEqual([]);
  await discard(page, 'Profile').click();
  await expect(born).toHaveValue('1984-02-29');
});

test('a line of the summary leads into a list', async ({ page }) => {
  await openProfile(page, alice);
  await list(page, 'Skills').getByRole('button', { name: 'Add: Skills' }).click();
  await page.keyboard.type('x'.repeat(101));
  await save(page, 'Work').click();
  await summary(page, 'Work').getByRole('link', { name: /^Skills: / }).press('Enter');
  await expect(list(page, 'Skills').getByRole('textbox', { name: 'Skills, 1' })).toBeFocused();
});

test('boxes and lists that were changed elsewhere are put to the person with their names', async ({
  page,
  tenant,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  await openProfile(page, grace);
  await list(page, 'Interests').getByLabel('Books').check();
  await tenant.edit(grace, { user_metadata: { interests: ['music', 'cats'] } });
  await save(page, 'Preferences').click();
  const note = page.locator('#interests-conflict');
  await expect(note).toBeVisible();
  await expect(note.locator('.theirs').first()).toHaveText('Music\ncats');
  await expect(note.locator('.mine')).toHaveText('Books');
  await note.getByRole('button', { name: /Use/ }).press('Enter');
  await expect(list(page, 'Interests').getByLabel('Music')).toBeChecked();
  await expect(list(page, 'Interests').getByLabel('Books')).not.toBeChecked();
  await expect(note).toBeHidden();

  // What is stored and not offered gets a box of its own, and is kept by the next save.
  await tenant.edit(grace, { user_metadata: { interests: ['music', 'falconry'] } });
  await list(page, 'Interests').getByLabel('Books').check();
  await save(page, 'Preferences').click();
  await expect(note.locator('.theirs').first()).toHaveText('Music\nfalconry');
  await note.getByRole('button', { name: /Use/ }).click();
  await expect(list(page, 'Interests').getByLabel('falconry')).toBeChecked();
  await list(page, 'Interests').getByLabel('cats').check();
  await save(page, 'Preferences').click();
  await expect(saved(page)).toBeVisible();
  expect((await tenant.user(grace)).user_metadata?.interests).toEqual(['music', 'cats', 'falconry']);
});

test('without a script the whole form works, in the plainest way', async ({ browser, page, stage, tenant, complaints }) => {
  await openProfile(page, bob);
  const plain = await browser.newContext({
    baseURL: stage.app,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  complaints.listenTo(plain);
  complaints.expect(/request failed: csp .*\.js$/);
  complaints.expect(/status of 409/);
  const form = await plain.newPage();
  await form.goto('/profile');
  await expect(group(form, 'Work').getByText('Write one on each line.')).toBeVisible();
  await field(form, 'Skills').fill('smoking\nsplitting');
  await field(form, 'Department (required)').fill('Apiary');
  await save(form, 'Work').click();
  await form.waitForURL('**/profile?saved=work');
  await expect(field(form, 'Skills')).toHaveValue('smoking\nsplitting');
  await list(form, 'Interests').getByLabel('Music').check();
  await save(form, 'Preferences').click();
  await form.waitForURL('**/profile?saved=preferences');
  await expect(list(form, 'Interests').getByLabel('Music')).toBeChecked();
  expect((await tenant.user(bob)).user_metadata).toMatchObject({
    work: { skills: ['smoking', 'splitting'] },
  });

  // A conflict of a list, settled by saving once more.
  await field(form, 'Skills').fill('mine');
  await tenant.edit(bob, { user_metadata: { work: { department: 'Apiary', skills: ['theirs'] } } });
  const [answer] = await Promise.all([
    form.waitForResponse((response) => response.request().method() === 'POST'),
    save(form, 'Work').click(),
  ]);
  expect(answer.status()).toBe(409);
  await expect(form.locator('#skills-conflict')).toContainText('theirs');
  await expect(field(form, 'Skills')).toHaveValue('mine');
  await save(form, 'Work').click();
  await form.waitForURL('**/profile?saved=work');
  expect((await tenant.user(bob)).user_metadata?.work).toEqual({ department: 'Apiary', skills: ['mine'] });
  await plain.close();
});

test.describe('read in German', () => {
  test.use({ locale: 'de-AT' });
  test('what the operator wrote is in the language of the browser', async ({ page }) => {
    await openProfile(page, grace);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    // The page is in that language, so nothing marks it.
    await expect(page.getByRole('heading', { name: 'Arbeit' })).not.toHaveAttribute('lang', /.*/);
    await expect(page.locator('#department-name')).toContainText('Abteilung');
  });
});
