import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

/** In light and dark, on a phone and on a desk: axe finds nothing serious, and nothing scrolls sideways. */
export async function isAccessible(page: Page) {
  for (const colorScheme of schemes) {
    for (const width of widths) {
      await test.step(`${colorScheme}, ${width} px`, async () => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`);
        expect(serious, serious.join('\n')).toEqual([]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways, `nothing scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
      });
    }
  }
}
