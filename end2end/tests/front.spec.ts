import { alice } from '../support/personas.ts';
import { alive, field, fresh, openProfile, save, saved, signOut } from '../support/page.ts';
import { expect, test } from '../support/test.ts';

test('WB-07: a script that somebody else puts into a page does not run', async ({ page, complaints, violations }) => {
  violations.provoked = true;
  complaints.expect(/Content Security Policy|404|request failed: (csp|net::ERR_BLOCKED)/);
  await openProfile(page, alice);
  // As if a value had been written into the page as it is: the headers are those of the true answer.
  await page.route('**/profile', async (route) => {
    const response = await route.fetch();
    const planted = `<script>globalThis.ran = 'a script'</script>
      <script src="https://evil.example/x.js"></script>
      <img src="/nothing.png" onerror="globalThis.ran = 'a handler'">
      <iframe srcdoc="<script>parent.ran = 'a frame'</script>"></iframe>
      <a id="planted" href="javascript:void(globalThis.ran = 'an address')">planted</a></body>`;
    await route.fulfill({ response, body: (await response.text()).replace('</body>', planted) });
  });
  await page.reload();
  await alive(page);
  await page.locator('#planted').click();
  await expect(page.locator('#planted')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { ran?: string }).ran)).toBeUndefined();
});

test('WB-08: no script makes markup or code of a text', async ({ page, complaints, violations }) => {
  violations.provoked = true;
  complaints.expect(/Trusted|Content Security Policy/);
  await openProfile(page, alice);
  await alive(page);
  const outcomes = await page.evaluate(() => {
    const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
    const planted = '<img src="/nothing.png" onerror="globalThis.ran = true">';
    const ways: [string, () => unknown][] = [
      ['markup', () => (document.body.innerHTML = planted)],
      ['a frame', () => (document.createElement('iframe').srcdoc = planted)],
      ['the address of a script', () => (document.createElement('script').src = 'https://evil.example/x.js')],
      ['a handler', () => document.body.setAttribute('onclick', 'globalThis.ran = true')],
      ['a policy that lets everything', () => trustedTypes.createPolicy('default', { createHTML: (text: string) => text })],
    ];
    return ways.map(([what, way]) => {
      try {
        way();
        return `${what}: done`;
      } catch (error) {
        return `${what}: ${(error as Error).name}`;
      }
    });
  });
  expect(outcomes.filter((outcome) => !outcome.endsWith(': TypeError'))).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { ran?: boolean }).ran)).toBeUndefined();
  // The page is what it was, and works.
  await expect.poll(() => violations.all.length).toBeGreaterThanOrEqual(outcomes.length);
  violations.all.length = 0;
  violations.provoked = false;
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await signOut(page);
});

test('the pages of states are not there in production', async ({ page, complaints }) => {
  complaints.expect(/status of 404/);
  for (const path of ['/states', '/states/editable']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
});
