import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { attachment, type Found } from '../support/access-reporter.ts';
import { look } from '../support/look.ts';
import { expect, test } from '../support/test.ts';

// The pages of states are there in development only.
test.use({ variables: { SELFSAME_STATES: '1' } });

const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const widths = { narrow: 320, wide: 1280 };

async function states(page: Page): Promise<string[]> {
  await page.goto('/states');
  const all = await page.locator('.states a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(all.length).toBeGreaterThanOrEqual(30);
  return all;
}

for (const [language, direction] of [
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const) {
  test(`every state can be used by everybody, ${direction}`, async ({ page, context, stage, complaints }, info) => {
    test.setTimeout(900_000);
    complaints.expect(/status of [45]/);
    await context.addCookies([{ name: 'language', value: language, url: stage.app }]);
    const found: Found = { direction, states: {} };
    const wrong: string[] = [];
    for (const path of await states(page)) {
      const name = path.split('/').at(-1) ?? '';
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.locator('main h1')).toBeVisible();
      const ways: Record<string, number> = {};
      for (const [scheme, media] of Object.entries(schemes)) {
        for (const [width, pixels] of Object.entries(widths)) {
          await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
          await page.setViewportSize({ width: pixels, height: 800 });
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          ways[`${scheme} ${width}`] = violations.length;
          for (const { id, nodes } of violations) {
            wrong.push(`${name}, ${direction} ${scheme} ${width}: ${id} ${nodes.map(({ html }) => html).join(' ').slice(0, 300)}`);
          }
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (sideways > 0) wrong.push(`${name}, ${direction} ${scheme} ${width}: scrolls sideways by ${sideways}`);
        }
      }
      found.states[name] = ways;
    }
    await info.attach(attachment, { body: JSON.stringify(found), contentType: 'application/json' });
    expect(wrong, wrong.join('\n')).toEqual([]);
  });
}

test('with more space between letters and lines nothing is cut off (WCAG 1.4.12)', async ({ page, complaints }) => {
  complaints.expect(/status of [45]|Content Security Policy/);
  for (const path of ['/states/editable', '/states/conflict', '/states/refused-by-rule', '/states/tenant-unreachable']) {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    const cut = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('main :is(p, h1, h2, h3, li, label, button, dd, dt, a)')];
      const isCut = (element: Element) => {
        const style = getComputedStyle(element);
        return style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && style.clipPath === 'none';
      };
      return texts.filter(isCut).map((element) => element.outerHTML.slice(0, 120));
    });
    expect(cut, path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), path).toBe(true);
  }
});

test('names and roles of the form are as they were', async ({ page }) => {
  await page.goto('/states/editable');
  await expect(page.locator('#about-you-form')).toMatchAriaSnapshot({ name: 'about-you.aria.yml' });
});

test('every state, to be looked at', async ({ page, complaints }) => {
  test.skip(!process.env.SELFSAME_LOOK, 'pictures for people, made when they ask for them');
  test.setTimeout(600_000);
  complaints.expect(/status of [45]/);
  for (const path of await states(page)) {
    await page.goto(path);
    await look(page, path.slice(1).replace('/', '-'));
  }
});
