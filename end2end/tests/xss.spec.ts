import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { alive, field, openProfile, save } from '../support/page.ts';
import { bob } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

const corpus = resolve(dirname(fileURLToPath(import.meta.url)), '../../server/tests/corpus/xss.json');
const texts = (JSON.parse(readFileSync(corpus, 'utf8')) as { input: string }[]).map(({ input }) => input);

/** Five texts a page; the last ones come round to the first. */
const rounds = Array.from({ length: Math.ceil(texts.length / 5) }, (_, round) =>
  Array.from({ length: 5 }, (_, at) => texts[(round * 5 + at) % texts.length] ?? ''),
);

/** Inputs of one line drop line breaks, whatever is stored. */
const oneLine = (text: string) => text.replace(/[\r\n]/g, '');

/** Nothing ran, nothing was loaded, and no element is there that the server did not mean to write. */
async function isInert(page: Page) {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => `${element.tagName} ${name}`),
      ),
    ),
  ).toEqual([]);
  // The one that loads the picture's module, which is ours.
  await expect(page.locator('main script')).toHaveCount(1);
  await expect(page.locator('main :is(style, iframe, object, embed, svg, math, video, audio, base, meta, link)')).toHaveCount(0);
  await expect(page.locator('main img:not([alt=""])')).toHaveCount(0);
}

test.afterEach(async ({ tenant }) => {
  await tenant.control('reset', {});
});

test('T-41, WB-09, T-45: hostile texts are texts, in what the server writes and in what the islands do with them', async ({
  page,
  tenant,
  complaints,
}) => {
  test.slow();
  complaints.expect(/status of 4(09|22)/);
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message());
    await dialog.accept();
  });
  await openProfile(page, bob);
  for (const [name, given_name, nickname, about, location] of rounds) {
    // What is stored, as the server writes it.
    await tenant.edit(bob, { name, given_name, nickname, user_metadata: { about, location } });
    await page.goto('/profile');
    await alive(page);
    await expect(field(page, 'Nickname')).toHaveValue(oneLine(nickname ?? ''));
    await expect(field(page, 'About you')).toHaveValue(about ?? '');
    await isInert(page);
  }

  // What was changed elsewhere meanwhile, as the island shows it; and what another tab says of the person.
  for (const [name, theirs, mine] of rounds) {
    await tenant.edit(bob, { name: 'Bob', given_name: 'Bob', nickname: 'Bob' });
    await page.evaluate(() => localStorage.clear());
    await page.goto('/profile');
    await alive(page);
    await field(page, 'Nickname').fill(mine ?? '');
    await tenant.edit(bob, { nickname: theirs });
    await save(page, 'Profile').click();
    await expect(field(page, 'Nickname')).toHaveAttribute('aria-invalid', 'true');
    await page.evaluate((name) => {
      const channel = new BroadcastChannel('selfsame');
      channel.postMessage(
        JSON.stringify({ subject: 'auth0|bob', display_name: name, picture: null, values: { given_name: name } }),
      );
      channel.close();
    }, name);
    await expect(field(page, 'Given name')).toHaveValue(oneLine(name ?? ''));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Bob');
    await isInert(page);
  }
  expect(dialogs).toEqual([]);
});
