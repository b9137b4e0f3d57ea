import { field, fresh, openProfile, save } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('the form saves by itself when WebAssembly does not arrive', async ({ page, tenant, complaints }) => {
  await openProfile(page, alice);
  complaints.expectNoWebAssembly();
  await page.route('**/*.wasm', (route) => route.abort('blockedbyclient'));
  await page.goto('/profile');

  const nickname = fresh('Ali');
  await field(page, 'Nickname').fill(nickname);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    save(page, 'Profile').click(),
  ]);
  expect(answer.status()).toBe(303);
  await expect(field(page, 'Nickname')).toHaveValue(nickname);
  expect((await tenant.user(alice)).nickname).toBe(nickname);
});

test('the sign-in page says so when WebAssembly does not arrive', async ({ page, complaints }) => {
  complaints.expectNoWebAssembly();
  await page.route('**/*.wasm', (route) => route.abort('blockedbyclient'));
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
  await expect(page.getByText(/WebAssembly/)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/signin');
});
