import { expectError, field, fresh, line, openProfile, save, saved, summary } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('a bad website is explained under the field as soon as one leaves it', async ({ page }) => {
  await openProfile(page, alice);
  const website = field(page, 'Website');
  await website.fill('javascript:alert(1)');
  await website.blur();
  await expectError(website, /https?/);

  await website.fill('https://example.com/');
  await website.blur();
  await expect(website).not.toHaveAttribute('aria-invalid', 'true');
});

test('a form with mistakes sends nothing and takes the person to a list of them', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const mark = await tenant.mark();
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));

  await field(page, 'Family name').fill('y'.repeat(151));
  await field(page, 'Full name').fill('x'.repeat(151));
  await save(page, 'Profile').click();

  const list = summary(page, 'Profile');
  await expect(list).toBeFocused();
  await expect(list.getByRole('listitem')).toHaveText([/^Full name: Use at most 150/, /^Family name: Use at most 150/]);
  // All of it is heard with the focus, and each line says why before it is followed.
  await expect(list).toHaveAccessibleDescription(/Full name: Use at most 150.*Family name: Use at most 150/);
  await list.getByRole('link', { name: /^Family name: Use at most 150/ }).press('Enter');
  await expect(field(page, 'Family name')).toBeFocused();
  await expectError(field(page, 'Full name'), /150/);
  await expectError(field(page, 'Family name'), /150/);
  expect(sent).toBe(0);
  expect(await tenant.writes(mark)).toEqual([]);

  // With one of them left there is nothing to list.
  await field(page, 'Family name').fill('Lindqvist');
  await save(page, 'Profile').click();
  await expect(list).toBeHidden();
  await expect(field(page, 'Full name')).toBeFocused();
});

test('what is said again is heard again, and what changes is said when nobody types', async ({ page }) => {
  await openProfile(page, alice);
  const nickname = field(page, 'Nickname');
  const heard = await page.evaluateHandle(() => {
    const all: string[] = [];
    const status = document.querySelector('#profile-form .status') as Element;
    new MutationObserver(() => all.push(status.textContent ?? '')).observe(status, { childList: true });
    const input = document.querySelector('#nickname') as Element;
    input.addEventListener('focus', () => all.push('focus'));
    return all;
  });
  const listen = () => heard.evaluate((all) => all.splice(0));
  await nickname.focus();
  await listen();
  // Nothing to save, three times: the words are gone in between, and never the same as before.
  for (const space of ['', '\u00a0', '']) {
    await page.keyboard.press('Enter');
    await expect.poll(() => heard.evaluate((all) => all.length)).toBe(2);
    expect(await listen()).toEqual(['', `Nothing to save.${space}`]);
  }
  // The focus comes anew to a field that has it, with what is wrong.
  await nickname.fill('x'.repeat(400));
  await listen();
  await page.keyboard.press('Enter');
  await expect(line(page, 'Profile')).toHaveText(/Nothing was saved yet/);
  expect(await listen()).toEqual(['focus', '', expect.stringMatching(/Nothing was saved yet/)]);
  await expectError(nickname, /these are 400/);
  // How wrong it still is waits for a rest; that nothing is wrong any more does not.
  const error = page.locator('#nickname-error');
  await nickname.press('End');
  const texts = await error.evaluateHandle((element) => {
    const all: string[] = [];
    new MutationObserver(() => all.push(element.textContent ?? '')).observe(element, { childList: true });
    return all;
  });
  for (let each = 0; each < 5; each += 1) await page.keyboard.press('Backspace');
  await expect(error).toHaveText(/these are 395/);
  expect(await texts.evaluate((all) => all.length)).toBe(1);
  await nickname.fill('Ali');
  await expect(error).toBeHidden({ timeout: 900 });
});

test('a mistake of one group does not keep the other from being saved', async ({ page }) => {
  await openProfile(page, alice);
  await field(page, 'Website').fill('not an address');
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await expect(field(page, 'Website')).toHaveValue('not an address');
});

test.describe('with scripts switched off', () => {
  test('a refused form comes back with what was typed and why, and a good one is saved', async ({
    browser,
    page,
    stage,
    tenant,
    complaints,
  }) => {
    await openProfile(page, alice);
    const plain = await browser.newContext({
      baseURL: stage.app,
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    complaints.listenTo(plain);
    complaints.expect(/status of 422/);
    // The page's script, which is switched off.
    complaints.expect(/request failed: csp .*\.js$/);
    const form = await plain.newPage();
    await form.goto('/profile');

    const mark = await tenant.mark();
    const about = fresh('<b>I</b> & "my" bees </textarea>');
    await field(form, 'About you').fill(about);
    await field(form, 'Website').fill('javascript:alert(1)');
    const [refused] = await Promise.all([
      form.waitForResponse((response) => response.request().method() === 'POST'),
      save(form, 'About you').click(),
    ]);
    expect(refused.status()).toBe(422);
    await expect(field(form, 'Website')).toHaveValue('javascript:alert(1)');
    await expect(field(form, 'About you')).toHaveValue(about);
    await expect(field(form, 'Website')).toHaveAttribute('aria-invalid', 'true');
    await expect(form.locator('#website-error')).toContainText(/https?/);
    expect(await tenant.writes(mark)).toEqual([]);

    const website = 'https://alice.example/bees';
    await field(form, 'Website').fill(website);
    const [answer] = await Promise.all([
      form.waitForResponse((response) => response.request().method() === 'POST'),
      save(form, 'About you').click(),
    ]);
    expect(answer.status()).toBe(303);
    await form.waitForURL('**/profile*');
    await expect(field(form, 'Website')).toHaveValue(website);
    await expect(field(form, 'About you')).toHaveValue(about);
    expect((await tenant.user(alice)).user_metadata).toMatchObject({ website, about });
    await plain.close();
  });
});
