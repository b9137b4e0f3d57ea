import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../target/selfsame/look');

/** Pictures of a state for people to look at, when asked for: light, dark, on a small phone, and from right to left. */
export async function look(page: Page, name: string) {
  if (!process.env.SELFSAME_LOOK) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize() ?? { width: 1280, height: 720 };
  const picture = async (kind: string, width: number) => {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true, caret: 'hide' });
  };
  await page.emulateMedia({ colorScheme: 'light' });
  await picture('light', 1000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('dark', 320);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await picture('rtl', 600);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  await page.setViewportSize(before);
}
