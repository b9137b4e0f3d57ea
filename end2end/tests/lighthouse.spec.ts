import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { openProfile } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** Worst of five runs per page: `SELFSAME_LIGHTHOUSE=1 cargo xtask test --only browser -- lighthouse`. */
test.skip(!process.env.SELFSAME_LIGHTHOUSE, 'takes minutes, and a quiet machine');

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const runs = 5;

test('Lighthouse finds nothing to better on the signed-out page and on the profile', { tag: '@alone' }, async ({ page, stage }, info) => {
  test.setTimeout(900_000);
  await openProfile(page, alice);
  const cookies = await page.context().cookies(stage.app);
  await page.close();
  const session = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  // A browser of its own: what drives the others has scripts in every page, which would be weighed as well.
  const { launchOptions } = info.project.use;
  const browser = await launch({
    ...(launchOptions?.executablePath && { chromePath: launchOptions.executablePath }),
    chromeFlags: ['--headless=new', ...(launchOptions?.args ?? [])],
  });
  try {
    for (const path of ['/', '/profile']) {
      const worst = new Map<string, number>();
      for (let run = 1; run <= runs; run += 1) {
        const result = await lighthouse(`${stage.app}${path}`, {
          port: browser.port,
          output: 'json',
          logLevel: 'error',
          onlyCategories: [...categories],
          ...(path === '/profile' && { extraHeaders: { Cookie: session } }),
        });
        if (!result) throw new Error('Lighthouse says nothing');
        const { lhr } = result;
        expect(new URL(lhr.finalDisplayedUrl).pathname, 'it was that page').toBe(path);
        for (const category of categories) {
          const { score, auditRefs = [] } = lhr.categories[category] ?? {};
          worst.set(category, Math.min(Math.round((score ?? 0) * 100), worst.get(category) ?? 100));
          for (const { id } of auditRefs.filter(({ weight }) => weight > 0)) {
            const audit = lhr.audits[id];
            if (typeof audit?.score === 'number' && audit.score < 1) {
              console.log(`${path} run ${run}: ${id} ${audit.score} ${audit.displayValue ?? ''}`);
            }
          }
        }
      }
      console.log(`${path}: ${categories.map((category) => `${category} ${worst.get(category)}`).join(', ')}`);
      for (const category of categories) expect.soft(worst.get(category), `${category} of ${path}`).toBe(100);
    }
  } finally {
    browser.kill();
  }
});
