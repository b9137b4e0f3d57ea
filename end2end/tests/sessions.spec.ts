import type { BrowserContext, Page, Request } from '@playwright/test';
import { alive, atTenant, field, fresh, header, openProfile, settled, signOut } from '../support/page.ts';
import { alice, bob } from '../support/personas.ts';
import type { Tenant } from '../support/tenant.ts';
import { expect, test } from '../support/test.ts';

const renewAfter = 20;
test.use({ variables: { SESSION_RENEW_AFTER: String(renewAfter) } });

/** Leaving with unsaved edits asks; these people mean it. */
const leaves = (page: Page) => page.on('dialog', (dialog) => dialog.accept());

const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).first();

async function anotherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/profile');
  await alive(page);
  return page;
}

/** What the tenant was asked for tokens since `mark`, by grant. */
async function grants(tenant: Tenant, mark: number): Promise<unknown[]> {
  const asked = (await tenant.journal(mark)).filter(({ kind }) => kind === 'token');
  return asked.map(({ body }) => (body as { grant_type?: string }).grant_type);
}

/** Everything that a script of this origin can read. */
const readable = (page: Page) =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    return {
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: databases.map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      page: document.documentElement.outerHTML,
    };
  });

/** No token, no code and no session is in it. */
async function keepsNoToken(page: Page) {
  const kept = await readable(page);
  expect(kept.databases).toEqual([]);
  expect(kept.caches).toEqual([]);
  expect(kept.cookie).not.toContain('session');
  expect(JSON.stringify(kept)).not.toMatch(/eyJ[\w-]+\.|\bv1\.[\w-]{20}|access_token|refresh_token|id_token/);
  return kept;
}

/** Nothing of somebody is in the document. */
async function showsNothingOf(page: Page, person: { email: string; name: string }) {
  await expect(page.getByText(person.email)).toHaveCount(0);
  const page_ = await page.content();
  expect(page_).not.toContain(person.email);
  expect(page_).not.toContain(`value="${person.name}`);
}

test('OA-14: five tabs that expire together make one refresh, and nobody is signed out', async ({
  page,
  context,
  tenant,
}) => {
  await openProfile(page, alice);
  const tabs = [page];
  while (tabs.length < 5) tabs.push(await anotherTab(context));
  for (const tab of tabs) await settled(tab);
  // Nobody asks for anything until the session is due: there is nothing else to wait for.
  await page.waitForTimeout((renewAfter + 1) * 1000);
  const mark = await tenant.mark();
  await Promise.all(tabs.map((tab) => tab.reload()));
  for (const tab of tabs) {
    await alive(tab);
    expect(new URL(tab.url()).pathname).toBe('/profile');
    await expect(field(tab, 'Nickname')).toBeVisible();
  }
  expect(await grants(tenant, mark)).toEqual(['refresh_token']);
  await test.step('OA-12: the renewal left nothing in the page', async () => keepsNoToken(page));
});

test('OA-12, OA-16, T-19: nothing but drafts is kept in the browser, and nothing after signing out', async ({ page }) => {
  leaves(page);
  await page.addInitScript(() => {
    const post = window.postMessage.bind(window);
    Object.assign(window, { posted: 0 });
    window.postMessage = (...what: unknown[]) => {
      Object.assign(window, { posted: 1 });
      (post as (...what: unknown[]) => void)(...what);
    };
  });
  await openProfile(page, alice);
  const kept = await keepsNoToken(page);
  expect(kept).toMatchObject({ local: {}, session: {}, workers: 0 });
  expect(await page.evaluate(() => (window as unknown as { posted: number }).posted)).toBe(0);

  await field(page, 'Nickname').fill(fresh('Ali'));
  // At the next pause in typing.
  const drafts = async () => Object.keys((await keepsNoToken(page)).local);
  await expect.poll(drafts).toEqual(['selfsame.draft.profile.auth0|alice']);

  await signOut(page);
  expect(await keepsNoToken(page)).toMatchObject({ local: {}, session: {}, workers: 0 });
});

test('OA-11: no code is left in the address, in the history or in a Referer', async ({ page, context, stage }) => {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await openProfile(page, alice);
  await settled(page);
  expect(requests.some((request) => request.url().includes('/callback?code='))).toBe(true);
  expect(page.url()).not.toContain('code=');
  const client = await context.newCDPSession(page);
  const { entries } = (await client.send('Page.getNavigationHistory')) as { entries: { url: string }[] };
  const ours = entries.map(({ url }) => url).filter((url) => url.startsWith(stage.app));
  expect(ours.length).toBeGreaterThan(0);
  for (const url of ours) expect(url).not.toMatch(/[?&](code|state)=/);
  for (const request of requests) {
    const { referer = '' } = await request.allHeaders().catch(() => ({}) as Record<string, string>);
    expect(referer, request.url()).not.toMatch(/callback|code=/);
  }
});

test('OA-01, OA-02, OA-17: every sign-in asks for a code with secrets of its own, and for no more than it needs', async ({
  page,
  tenant,
}) => {
  const seen = new Set<string>();
  for (let visit = 0; visit < 3; visit += 1) {
    const asked = page.waitForRequest((request) => request.url().startsWith(`${tenant.origin}/authorize`));
    await page.goto('/signin', { waitUntil: 'commit' });
    const parameters = new URL((await asked).url()).searchParams;
    await page.waitForURL(`${tenant.origin}/**`);
    expect(parameters.get('response_type')).toBe('code');
    expect(parameters.get('code_challenge_method')).toBe('S256');
    expect(parameters.get('scope')).toBe('openid profile email offline_access');
    expect(parameters.has('audience')).toBe(false);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const value = parameters.get(name) ?? '';
      expect(value, name).toMatch(/^[\w-]{43}$/);
      expect(seen.has(value), name).toBe(false);
      seen.add(value);
    }
  }
  await page.goto('/');
  const begun = await page.evaluate(() => Object.values({ ...sessionStorage }).map((text) => JSON.parse(String(text))));
  const verifiers = begun.map(({ verifier }) => verifier as string);
  expect(new Set(verifiers).size).toBe(3);
  for (const verifier of verifiers) expect(verifier).toMatch(/^[\w-]{43}$/);
});

test('OA-04, T-18: an answer without a state of this tab redeems nothing', async ({ page, context, tenant }) => {
  // Another tab is at the tenant's: its state is a true one, and none of this tab's.
  const other = await context.newPage();
  const asked = other.waitForRequest((request) => request.url().startsWith(`${tenant.origin}/authorize`));
  await other.goto('/signin', { waitUntil: 'commit' });
  const elsewhere = new URL((await asked).url()).searchParams.get('state') ?? '';
  expect(elsewhere).toHaveLength(43);

  const mark = await tenant.mark();
  for (const query of [
    'code=stolen',
    'code=stolen&state=',
    `code=stolen&state=${'a'.repeat(43)}`,
    `code=stolen&state=${elsewhere}`,
    `code=stolen&state=${elsewhere}&state=${elsewhere}`,
    'code=stolen&state=__proto__',
    'code=stolen&state=constructor',
    'code=stolen&state=toString',
    'code=stolen&code=twice&state=x',
    `state=${elsewhere}`,
  ]) {
    await page.goto(`/callback?${query}`);
    await expect(page.getByRole('main').getByRole('link', { name: 'Sign in again', exact: true })).toBeVisible();
    await settled(page);
    expect(page.url(), query).not.toContain('?');
  }
  expect(await grants(tenant, mark)).toEqual([]);
});

test('OA-08, T-29: an answer that names another issuer, or two, is not redeemed', async ({ page, tenant, complaints }) => {
  complaints.expect(/ERR_FAILED|wasm|Failed to fetch|^uncaught: $/i);
  const issuer = encodeURIComponent(`${tenant.origin}/`);
  for (const named of ['&iss=https%3A%2F%2Fevil.example%2F', `&iss=${issuer}x`, `&iss=${issuer}&iss=${issuer}`]) {
    // The page that the answer leads to is kept from reading it: no script of its own arrives.
    await page.route('**/pkg/**', (route) =>
      page.url().includes('/callback') ? route.abort() : route.continue(),
    );
    await page.goto('/signin?return_to=/profile', { waitUntil: 'commit' });
    await page.waitForURL((url) => url.pathname === '/callback' || url.pathname.startsWith('/u/login'));
    // The tenant knows her from the second time on.
    if (!page.url().includes('/callback')) await atTenant(page, alice);
    await page.waitForURL('**/callback?*');
    const back = page.url();
    expect(back).toContain('code=');
    await page.unroute('**/pkg/**');

    const mark = await tenant.mark();
    await page.goto(`${back}${named}`);
    await expect(page.getByRole('main')).toContainText('did not come from the service that was asked');
    expect(await grants(tenant, mark)).toEqual([]);
    // The sign-in is used up by it.
    await page.goto(back);
    await expect(page.getByRole('main')).toContainText('not begun in this tab');
    expect(await grants(tenant, mark)).toEqual([]);
  }
});

test('OA-20: what is being typed while another tab signs out leaves no draft', async ({ page, context }) => {
  await openProfile(page, alice);
  const edited = await anotherTab(context);
  leaves(edited);
  // The pause after which a draft is kept never comes: the page goes before.
  await edited.evaluate(() => Object.assign(window, { setTimeout: () => 0 }));
  await field(edited, 'Nickname').fill(fresh('Ali'));
  await signOut(page);
  await expect(signInButton(edited)).toBeVisible();
  await page.bringToFront();
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('OA-20: signing out in one tab brings the others to the signed-out page', async ({ page, context }) => {
  await openProfile(page, alice);
  const [quiet, edited] = [await anotherTab(context), await anotherTab(context)];
  leaves(edited);
  await field(edited, 'Nickname').fill(fresh('Ali'));
  await signOut(page);
  for (const tab of [quiet, edited]) {
    await expect(signInButton(tab)).toBeVisible();
    expect(new URL(tab.url()).pathname).toBe('/');
    await showsNothingOf(tab, alice);
  }
  await page.bringToFront();
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('who stays because of unsaved edits has not signed out', async ({ page, context }) => {
  await openProfile(page, alice);
  const other = await anotherTab(context);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['selfsame.draft.profile.auth0|alice']);
  await other.reload();
  await alive(other);
});

test('OA-21: when somebody else signs in with this browser, nothing of the former person stays', async ({
  page,
  context,
}) => {
  leaves(page);
  await openProfile(page, alice);
  await field(page, 'Nickname').fill(fresh('Ali'));
  const other = await context.newPage();
  // She has not signed out here; the tenant no longer knows her.
  await context.clearCookies({ domain: '127.0.0.1' });
  await other.goto('/signin?return_to=/profile');
  await atTenant(other, bob);
  await other.waitForURL('**/profile');
  await alive(other);
  await showsNothingOf(other, alice);
  expect((await readable(other)).local).toEqual({});

  await expect(page.getByRole('heading', { name: 'Somebody else is signed in now' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Bob');
  await showsNothingOf(page, alice);
  await expect(field(page, 'Nickname')).toHaveCount(0);
  await page.getByRole('link', { name: /^Go on as Bob/ }).click();
  await alive(page);
  await expect(header(page).getByText(/^Bob/)).toBeVisible();
});

test('OA-20: the back button shows nothing of the profile', async ({ page }) => {
  await openProfile(page, alice);
  await signOut(page);
  await page.goBack();
  await expect(page.getByLabel('Password')).toBeVisible();
  await showsNothingOf(page, alice);
});

test('OA-20: a page that the browser had put aside is emptied before it asks the server', async ({ page, context }) => {
  leaves(page);
  await openProfile(page, alice);
  await field(page, 'Nickname').fill(fresh('Ali'));
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(page.locator('body')).toBeHidden();
  await context.clearCookies();
  // The server does not answer for now: what is seen until then is what matters.
  await page.route('**/profile', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    if (document.querySelector('main')?.textContent) throw new Error('the profile is still in the document');
  });
  await expect(page.getByLabel('Password')).toBeVisible();
  await showsNothingOf(page, alice);
});

test('OA-20: signing out works while the tenant fails', async ({ page, context, tenant, stage, complaints }) => {
  // The tenant's own refusal is shown, and a picture for the tab is asked for beside it.
  complaints.expect(/status of (503|404)/);
  leaves(page);
  await openProfile(page, alice);
  await field(page, 'Nickname').fill(fresh('Ali'));
  for (const path_prefix of ['/oauth/revoke', '/oidc/logout']) {
    const fault = { path_prefix, count: 1, fault: { status: 503, body: '{}' } };
    const answer = await fetch(`${tenant.origin}/_control/faults`, { method: 'POST', body: JSON.stringify(fault) });
    expect(answer.ok, await answer.text()).toBe(true);
  }
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${tenant.origin}/**`);
  expect((await context.cookies(stage.app)).filter(({ name }) => name === 'session')).toEqual([]);
  await page.goto('/');
  await expect(signInButton(page)).toBeVisible();
  expect(await readable(page)).toMatchObject({ local: {}, session: {} });
});
