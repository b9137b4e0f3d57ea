import type { Page } from '@playwright/test';
import { alive, field, fresh, openProfile, save, saved, signIn, signOut } from '../support/page.ts';
import { alice, bob } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';
import type { Entry } from '../support/tenant.ts';

/** As the island would send it, from the page of whoever is signed in. */
const send = (page: Page, body: object) =>
  page.evaluate(async (body) => {
    const response = await fetch('/api/profile/update', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-selfsame': '1' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }, body);

/** As a form would send it, from the same page. */
const post = (page: Page, values: Record<string, string>) =>
  page.evaluate(async (values) => {
    const body = new URLSearchParams(values);
    const response = await fetch('/profile', { method: 'POST', body, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  }, values);

const touching = (entries: Entry[], person: string) =>
  entries.filter((entry) => decodeURIComponent(entry.path).toLowerCase().includes(person));

test.describe("with Alice's session", () => {
  test.beforeEach(async ({ page, complaints }) => {
    complaints.expect(/status of 4\d\d/);
    await openProfile(page, alice);
  });

  test("a request that names Bob as JSON is refused and reaches nobody's record", async ({ page, tenant }) => {
    const before = await tenant.user(bob);
    const mark = await tenant.mark();
    const base = { nickname: before.nickname ?? '' };
    const answer = await send(page, { subject: bob.id, base, edit: { nickname: 'owned' } });
    expect(answer.status, answer.text).toBe(409);
    expect(answer.text).not.toContain(bob.email);
    expect(await tenant.writes(mark)).toEqual([]);
    expect(touching(await tenant.journal(mark), 'bob')).toEqual([]);
    expect((await tenant.user(bob)).nickname).toBe(before.nickname);
  });

  test("a form that names Bob is refused and reaches nobody's record", async ({ page, tenant }) => {
    const before = await tenant.user(bob);
    const mark = await tenant.mark();
    const answer = await post(page, {
      subject: bob.id,
      'base.nickname': before.nickname ?? '',
      nickname: 'owned',
    });
    expect(answer.status).toBe(409);
    expect(await tenant.writes(mark)).toEqual([]);
    expect(touching(await tenant.journal(mark), 'bob')).toEqual([]);
    expect((await tenant.user(bob)).nickname).toBe(before.nickname);
  });

  for (const [what, member] of Object.entries({
    'another user_id': { user_id: bob.id },
    'roles in app_metadata': { app_metadata: { roles: ['admin'] } },
    'a verified address': { email_verified: true },
  })) {
    test(`a request that smuggles ${what} along is refused whole`, async ({ page, tenant }) => {
      const mark = await tenant.mark();
      const answer = await send(page, {
        subject: alice.id,
        base: { nickname: 'Ali' },
        edit: { nickname: fresh('Ali') },
        ...member,
      });
      expect(answer.status, answer.text).toBe(400);
      expect(await tenant.writes(mark)).toEqual([]);
    });
  }

  for (const id of ['user_id', 'app_metadata', 'email_verified', 'blocked', 'password']) {
    test(`an edit of ${id} is no edit of a field`, async ({ page, tenant }) => {
      const mark = await tenant.mark();
      const asJson = await send(page, { subject: alice.id, base: { [id]: '' }, edit: { [id]: 'true' } });
      expect(asJson.status, asJson.text).toBeGreaterThanOrEqual(400);
      const asForm = await post(page, { subject: alice.id, [`base.${id}`]: '', [id]: 'true' });
      expect(asForm.status).toBeGreaterThanOrEqual(400);
      expect(await tenant.writes(mark)).toEqual([]);
    });
  }
});

test('nobody saves anything without a session', async ({ page, tenant, complaints }) => {
  complaints.expect(/status of 40[13]/);
  await page.goto('/');
  const mark = await tenant.mark();
  const answer = await send(page, { subject: alice.id, base: { nickname: '' }, edit: { nickname: 'owned' } });
  expect(answer.status).toBe(401);
  expect(await tenant.journal(mark)).toEqual([]);
});

test('a form that was open when another account signed in is refused with a sentence', async ({
  page,
  context,
  tenant,
  complaints,
}) => {
  complaints.expect(/status of 409/);
  // The news of who signs in does not reach this tab, as when the browser has put it to sleep.
  await page.addInitScript(() => Object.assign(window, { BroadcastChannel: undefined }));
  await openProfile(page, alice);
  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);

  const other = await context.newPage();
  await other.goto('/profile');
  await alive(other);
  await signOut(other);
  await signIn(other, bob);
  const [alicesBefore, bobsBefore] = [await tenant.user(alice), await tenant.user(bob)];
  const mark = await tenant.mark();

  await save(page, 'Profile').click();
  await expect(page.getByText(/signed in as (someone else|somebody else|another|Bob)|another account/i).first()).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  expect(await tenant.writes(mark)).toEqual([]);
  expect((await tenant.user(alice)).nickname).toBe(alicesBefore.nickname);
  expect((await tenant.user(bob)).nickname).toBe(bobsBefore.nickname);
  // What was typed is still there to be copied.
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
});
