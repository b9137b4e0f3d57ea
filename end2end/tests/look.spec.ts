import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expectError, field, fresh, openProfile, save, saved } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** Adds up what moves by itself, over all pages of the tab (Layout Instability). */
async function countShifts(page: Page) {
  const shifts: string[] = [];
  await page.exposeFunction('shifted', (text: string) => shifts.push(text));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Element }[] };
      for (const shift of list.getEntries() as Shift[]) {
        const what = shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? node?.nodeName).join(' ');
        const tell = (window as unknown as { shifted(text: string): void }).shifted;
        if (!shift.hadRecentInput && shift.value > 0) tell(`${location.pathname} ${shift.value} ${what}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return shifts;
}

for (const width of [320, 1280]) {
  test(`nothing moves by itself from the start page to a save, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const shifts = await countShifts(page);
    await openProfile(page, alice);
    await field(page, 'Website').fill('javascript:alert(1)');
    await save(page, 'About you').click();
    await expectError(field(page, 'Website'), /https?/);
    // Another one each time: what is stored already is nothing to save.
    // By keys: what a key moves is no movement by itself, however slow the machine is.
    await field(page, 'Website').press('ControlOrMeta+a');
    await field(page, 'Website').pressSequentially(`https://example.com/${fresh('alice').replace(' ', '-')}`);
    await save(page, 'About you').click();
    await expect(saved(page)).toBeVisible();
    await field(page, 'Nickname').fill(fresh('Ali'));
    await save(page, 'Profile').click();
    await expect(saved(page).first()).toBeVisible();
    await page.waitForTimeout(700);
    expect(shifts).toEqual([]);
  });
}

test('a page that arrives in pieces moves nothing, wherever it is cut', async ({ page, stage }) => {
  const whole = await (await fetch(`${stage.app}/`, { headers: { 'accept-language': 'en' } })).text();
  const footer = whole.indexOf('<footer');
  const cuts = ['<p class="whose"', '<div class="switches"', '</details>', '</footer>'].map((part) => whole.indexOf(part, footer));
  let cut = 0;
  // The page with a pause in it, and everything else as it is.
  const slow = createServer(async (request, response) => {
    if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(whole.slice(0, cut));
      await sleep(400);
      response.end(whole.slice(cut));
      return;
    }
    const answer = await fetch(`${stage.app}${request.url}`);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(slow, 'listening');
  await page.setViewportSize({ width: 320, height: 900 });
  const shifts = await countShifts(page);
  for (cut of cuts) {
    expect(cut).toBeGreaterThan(footer);
    await page.goto(`http://127.0.0.1:${(slow.address() as AddressInfo).port}/`);
    await expect(page.getByRole('contentinfo')).toBeVisible();
    await page.waitForTimeout(300);
  }
  slow.close();
  expect(shifts).toEqual([]);
});

test('the theme is chosen without a script, is there from the first byte, and is given back', async ({ browser, stage }) => {
  const context = await browser.newContext({ baseURL: stage.app, javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto('/');
  const theme = page.getByRole('group', { name: 'Appearance' });
  const html = page.locator('html');
  await expect(theme.getByRole('button', { name: 'As the system' })).toHaveAttribute('aria-pressed', 'true');
  await theme.getByRole('button', { name: 'Dark' }).press('Enter');
  // Who goes by keyboard goes on from where the choice was made.
  await expect(page).toHaveURL('/#appearance');
  await page.waitForLoadState();
  await page.keyboard.press('Tab');
  await expect(theme.getByRole('button', { name: 'As the system' })).toBeFocused();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveCSS('color-scheme', 'dark');
  await expect(theme.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  const first = await (await context.request.get('/')).text();
  expect(first).toContain('data-theme="dark"');
  await theme.getByRole('button', { name: 'As the system' }).click();
  await expect(html).not.toHaveAttribute('data-theme', /.*/);
  await context.close();
});

test('the choice of a theme leads to our own pages only', async ({ request, stage }) => {
  const post = (form: Record<string, string>) =>
    request.post('/theme', { form, maxRedirects: 0, headers: { origin: stage.app } });
  for (const away of ['//evil.example', 'https://evil.example', '/\\evil.example', '/signin', '']) {
    const answer = await post({ theme: 'dark', return_to: away });
    expect(answer.status(), away).toBe(303);
    expect(answer.headers()['location'], away).toBe('/profile#appearance');
  }
  expect((await post({ theme: 'blue', return_to: '/' })).status()).toBe(400);
});

test('the keyboard reaches everything, and the focus is seen all the way', async ({ page }) => {
  await openProfile(page, alice);
  const seen = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0 && height > 0;
      const name = `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 30) ?? ''}`;
      return { name, isSeen: inView && outlineStyle !== 'none' && outlineWidth !== '0px' };
    });
    // Behind the last one the browser's own controls begin.
    if (!focus) break;
    expect.soft(focus.isSeen, `${focus.name} shows that it has the focus`).toBe(true);
    seen.add(focus.name);
  }
  for (const name of [/Skip/, /Sign out/, /INPUT name/, /INPUT nickname/, /TEXTAREA about/, /Save/, /Dark/]) {
    expect([...seen].some((text) => name.test(text)), `${name} was reached`).toBe(true);
  }
});
