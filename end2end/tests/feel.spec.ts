import type { Page } from '@playwright/test';
import { expectState, field, fresh, openProfile, save, saved } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** The longest that the page is to take for an answer to a key or a press, beyond what the browser takes for any. Milliseconds. */
const limit = 50;

/** From a key or a press to the next paint, worst of all (web.dev: Interaction to Next Paint), in the page as it is. */
async function worst(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const found: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Only what belongs to an interaction; moving the mouse is none.
        if ('interactionId' in entry && entry.interactionId) found.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(window, { found });
  });
  await act();
  // The last paint has to be over.
  await page.waitForTimeout(300);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { found: number[] }).found));
}

test('typing and saving answer at once on a phone that is four times slower', { tag: '@alone' }, async ({ page }) => {
  test.slow();
  await openProfile(page, alice);
  // What the browser takes on this machine for a page that does nothing at all.
  const empty = await page.context().newPage();
  await empty.goto('/');
  await empty.evaluate(() => document.body.replaceChildren(document.createElement('textarea')));
  for (const each of [page, empty]) {
    await (await page.context().newCDPSession(each)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  // A busy machine makes it slower and nothing makes it faster: the best round is what the page needs.
  let [typing, saving, nothing] = [Infinity, Infinity, Infinity];
  const isWithin = () => Math.max(typing, saving) - nothing <= limit;
  for (let round = 0; round < 3 || (round < 8 && !isWithin()); round += 1) {
    await empty.bringToFront();
    await empty.locator('textarea').focus();
    nothing = Math.min(nothing, await worst(empty, () => empty.keyboard.type('I keep bees', { delay: 60 })));
    await page.bringToFront();
    await field(page, 'About you').focus();
    await page.keyboard.press('ControlOrMeta+a');
    typing = Math.min(typing, await worst(page, () => page.keyboard.type(fresh('I keep bees'), { delay: 60 })));
    const press = async () => {
      await save(page, 'About you').click();
      await expect(saved(page)).toBeVisible();
    };
    saving = Math.min(saving, await worst(page, press));
  }
  console.log(`interaction to next paint at a fourth of the speed: typing ${typing} ms, saving ${saving} ms, an empty page ${nothing} ms`);
  expect(typing - nothing).toBeLessThanOrEqual(limit);
  expect(saving - nothing).toBeLessThanOrEqual(limit);
});

test('Escape takes back what was typed into a field, and nothing else', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const before = await field(page, 'Nickname').inputValue();
  const mark = await tenant.mark();
  await field(page, 'Full name').fill('Alice Changed');
  await field(page, 'Nickname').fill('x');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Nickname')).toHaveValue(before);
  await expect(field(page, 'Nickname')).toBeFocused();
  await expect(field(page, 'Full name')).toHaveValue('Alice Changed');
  await field(page, 'Full name').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('#profile-form .unsaved')).toBeHidden();
  expect(await tenant.writes(mark)).toEqual([]);
});

test('Enter saves, and the button keeps its width and says so only when it takes a while', async ({ page, tenant }) => {
  await openProfile(page, alice);
  const button = save(page, 'Profile');
  const width = async () => (await button.boundingBox())?.width;
  const before = await width();
  await tenant.goesWrong({ path_prefix: '/api/v2/users', method: 'PATCH', count: 1, fault: { delay_ms: 1_200 } });
  await field(page, 'Nickname').fill(fresh('Ali'));
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expectState(page, 'Profile', 'waiting');
  expect(await width()).toBe(before);
  await expect(saved(page)).toBeVisible();
  expect(await width()).toBe(before);
});
