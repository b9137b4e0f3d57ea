import { expect, test } from '../support/test.ts';

// The pages of states are there in development only.
test.use({ variables: { SELFSAME_STATES: '1' } });

/** The pictures of states in the README. They are compared at each run, with room for another machine's fonts: what is
 * noticed is a layout that is broken. Anew: `cargo xtask test --only browser -- screenshots-states --update-snapshots`. */
const states = [
  ['first-visit', 'en'],
  ['conflict', 'en'],
  ['offline', 'en'],
  ['rate-limited', 'en'],
  ['outcome-unknown', 'en'],
  ['session-ended', 'en'],
  ['tenant-unreachable', 'en'],
  ['blocked', 'en'],
  ['editable', 'ar'],
  ['editable', 'de'],
  ['editable', 'ja'],
  ['editable', 'hi'],
] as const;

for (const [state, language] of states) {
  test(`the state ${state} in ${language} looks as it did`, async ({ page, context, stage, complaints }) => {
    complaints.expect(/status of [45]/);
    await context.addCookies([{ name: 'language', value: language, url: stage.app }]);
    await page.setViewportSize({ width: 900, height: 620 });
    await page.goto(`/states/${state}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const line = page.locator('.status[data-state]').first();
    if ((await line.count()) > 0) await line.scrollIntoViewIfNeeded();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page).toHaveScreenshot(`${state}-${language}-${colorScheme}.png`, { maxDiffPixelRatio: 0.15 });
    }
  });
}
