import { writeFileSync } from 'node:fs';
import { alive, field, fresh, openProfile, save, saved, settled } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** The figures of the README, which `cargo xtask figures` prints. */
test('one call upstream per view, at most two per save @figures', async ({ page, context, tenant }) => {
  // The machine token and the tenant's keys are fetched once in a day's work, not per view.
  await openProfile(page, alice);
  await page.reload();
  await settled(page);

  let mark = await tenant.mark();
  await page.reload();
  await settled(page);
  await alive(page);
  const upstreamPerView = (await tenant.journal(mark)).length;

  mark = await tenant.mark();
  await field(page, 'Nickname').fill(fresh('Ali'));
  await save(page, 'Profile').click();
  await expect(saved(page)).toBeVisible();
  const upstreamPerSave = (await tenant.journal(mark)).length;

  // A browser that has been here never before, save for the session.
  const browser = await context.newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.clearBrowserCache');
  let [firstLoadRequests, firstLoadBytes] = [0, 0];
  browser.on('Network.loadingFinished', ({ encodedDataLength }) => {
    firstLoadRequests += 1;
    firstLoadBytes += encodedDataLength;
  });
  await page.goto('/profile');
  await settled(page);

  const figures = { upstreamPerView, upstreamPerSave, firstLoadRequests, firstLoadBytes };
  console.log(JSON.stringify(figures));
  if (process.env.SELFSAME_FIGURES) writeFileSync(process.env.SELFSAME_FIGURES, JSON.stringify(figures));
  expect(upstreamPerView).toBe(1);
  expect(upstreamPerSave).toBeLessThanOrEqual(2);
});
