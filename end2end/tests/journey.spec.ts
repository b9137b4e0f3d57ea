import { alive, field, fresh, header, openProfile, samePage, save, saved, settled, signOut } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('Alice signs in, changes her nickname, sees it after a reload, and signs out', async ({ page, tenant }) => {
  const nickname = fresh('Ali');
  await openProfile(page, alice);

  const document = await samePage(page);
  await field(page, 'Nickname').fill(nickname);
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await document.unchanged();
  expect((await tenant.user(alice)).nickname).toBe(nickname);

  await page.reload();
  await expect(field(page, 'Nickname')).toHaveValue(nickname);

  await signOut(page);
  expect(new URL(page.url()).pathname).toBe('/');
  await expect(page.locator('main')).toContainText('You are signed out');
  await expect(page).toHaveTitle(/^You are signed out/);
});

test('the first response already holds the filled form, without any script', async ({ page, tenant }) => {
  const nickname = fresh('Ali');
  await openProfile(page, alice);
  await tenant.edit(alice, { nickname });

  const mark = await tenant.mark();
  const response = await page.request.get('/profile');
  expect(response.status()).toBe(200);
  expect(await response.text()).toContain(`value="${nickname}"`);
  // A session and a machine token are there already: one read, and nothing else.
  expect((await tenant.journal(mark)).map(({ method, kind }) => `${method} ${kind}`)).toEqual(['GET management']);
});

test('the header follows a change of the name without a page load', async ({ page }) => {
  const name = fresh('Alice Lindqvist');
  await openProfile(page, alice);

  const document = await samePage(page);
  await field(page, 'Full name').fill(name);
  await save(page, 'Profile').click();
  await expect(header(page).getByText(name)).toBeVisible();
  await document.unchanged();

  await page.reload();
  await expect(header(page).getByText(name)).toBeVisible();
});

test('the header of another tab follows a change of the name', async ({ page, context }) => {
  const name = fresh('Alice Lindqvist');
  await openProfile(page, alice);
  const other = await context.newPage();
  await other.goto('/profile');
  await alive(other);

  await field(page, 'Full name').fill(name);
  await save(page, 'Profile').click();
  await expect(header(other).getByText(name)).toBeVisible();
});

test('editing both groups several times loads no page and sends one small change a save', async ({ page, tenant }) => {
  await openProfile(page, alice);
  let loads = 0;
  page.on('framenavigated', () => (loads += 1));
  const mark = await tenant.mark();

  for (const word of ['bees', 'clocks']) {
    const about = fresh(`I keep ${word}`);
    await field(page, 'About you').fill(about);
    await save(page, 'About you').click();
    await expect.poll(async () => (await tenant.user(alice)).user_metadata?.about).toBe(about);

    const nickname = fresh('Ali');
    await field(page, 'Nickname').fill(nickname);
    await save(page, 'Profile').click();
    await expect.poll(async () => (await tenant.user(alice)).nickname).toBe(nickname);
  }

  expect(loads).toBe(0);
  const writes = await tenant.writes(mark);
  expect(writes.map(({ body }) => Object.keys(body as object).join())).toEqual([
    'user_metadata',
    'nickname',
    'user_metadata',
    'nickname',
  ]);
});

test('after signing out neither the back button nor the address shows the profile', async ({ page }) => {
  await openProfile(page, alice);
  await signOut(page);

  // Back to what was the profile: it asks to sign in.
  await page.goBack();
  await expect(page.getByLabel('Password')).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveCount(0);
  await expect(page.getByText(alice.email)).toHaveCount(0);

  const response = await page.request.get('/profile', { maxRedirects: 0 });
  expect(response.status()).toBe(303);
  expect(response.headers().location).toMatch(/^\/signin\?return_to=(\/|%2F)profile$/);
});

test('somebody who is signed in is sent from the start page to the profile', async ({ page }) => {
  await openProfile(page, alice);
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/profile');
});

test('the signed-out page says what this is and needs no account to be read', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true }).first()).toBeVisible();
});

test('nothing is loaded twice, and no token is in the page', async ({ page, context }) => {
  await openProfile(page, alice);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  await settled(page);
  const files = loaded.filter((url) => url.includes('/pkg/'));
  expect(files.length).toBeGreaterThan(1);
  expect(new Set(files).size, files.join('\n')).toBe(files.length);

  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).not.toMatch(/eyJ|access_token|refresh_token|session=/);
  const session = (await context.cookies()).find((cookie) => cookie.name === 'session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});
