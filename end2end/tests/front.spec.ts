import { alice } from '../support/personas.ts';
import { alive, field, fresh, openProfile, save, saved, signOut } from '../support/page.ts';
import { expect, test } from '../support/test.ts';

test('WB-06: a page of another site cannot show ours in a frame', async ({ page, stage, complaints }) => {
  complaints.expect(/frame|403|X-Frame-Options|ERR_BLOCKED_BY_RESPONSE/i);
  await openProfile(page, alice);
  // The tenant's origin is another site, and has a policy of its own: an empty answer stands in for a stranger's page.
  await page.route(`${stage.tenant}/stranger`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${stage.app}/profile"></iframe>` }),
  );
  await page.goto(`${stage.tenant}/stranger`);
  await expect.poll(() => page.frames().length).toBe(2);
  const framed = page.frames()[1];
  await expect.poll(() => framed?.url() ?? '').not.toBe('');
  const text = await framed?.evaluate(() => document.body?.textContent ?? '').catch(() => '');
  expect(text).not.toContain(alice.email);
});

test('WB-07: a script that somebody else puts into a page does not run', async ({ page, complaints }) => {
  complaints.expect(/Content Security Policy|404/);
  await openProfile(page, alice);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    const picture = document.createElement('img');
    picture.setAttribute('onerror', 'globalThis.ran = true');
    picture.src = '/nothing.png';
    document.body.append(picture);
    const link = document.createElement('a');
    link.href = 'javascript:globalThis.ran = true';
    document.body.append(link);
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return 'ran' in globalThis;
  });
  expect(ran).toBe(false);
});

test('WB-08: nothing in a journey writes markup, as trusted types would have it', async ({ page, complaints }) => {
  const violations: string[] = [];
  await page.exposeFunction('violated', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violated } = globalThis as unknown as { violated: (what: string) => void };
      violated(`${event.effectiveDirective} ${event.sample}`);
    });
  });
  await openProfile(page, alice);
  await alive(page);
  await field(page, 'Nickname').fill('x'.repeat(400));
  await save(page, 'Profile').click();
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  await signOut(page);
  expect({ violations, reported: complaints.reportOnly }).toEqual({ violations: [], reported: 0 });
});
