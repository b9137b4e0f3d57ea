import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { isAccessible } from '../support/accessible.ts';
import { field, group, openProfile, reload } from '../support/page.ts';
import { alice, grace } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

/** A PNG whose left half is red and whose right half is blue. */
function photo(width = 300, height = 200): Buffer {
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, (_, x) => Buffer.from(x < width / 2 ? [220, 20, 20] : [20, 20, 220]))]);
  const chunk = (kind: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    let crc = 0xffffffff;
    for (const byte of named) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(data.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE(~crc >>> 0, named.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const file = (buffer: Buffer, name = 'me.png', mimeType = 'image/png') => ({ name, mimeType, buffer });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Change picture' });
const use = (page: Page) => dialog(page).getByRole('button', { name: 'Use this picture' });

async function ask(page: Page) {
  await page.getByRole('button', { name: 'Change picture' }).first().click();
  await expect(dialog(page)).toBeVisible();
}

async function choose(page: Page, chosen = file(photo())) {
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(chosen);
}

/** Hands a file over as dropping or pasting it does. */
async function hand(page: Page, how: 'drop' | 'paste') {
  await page.evaluate(
    ([kind, bytes]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(bytes)], 'me.png', { type: 'image/png' }));
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true });
      document.querySelector('dialog .drop')?.dispatchEvent(event);
    },
    [how, [...photo()]] as const,
  );
}

test('a picture is chosen, cropped without a mouse and saved in place', async ({ page, tenant, stage }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openProfile(page, alice);
  expect(loaded.filter((url) => url.includes('picture.')), 'nothing of it is loaded before').toEqual([]);
  await ask(page);
  await choose(page);
  const crop = dialog(page).getByRole('application');
  await expect(crop).toBeFocused();
  const before = await crop.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  expect(await crop.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(before);
  await expect(dialog(page).getByRole('slider', { name: 'Zoom' })).not.toHaveValue('1');
  const mark = await tenant.mark();
  await use(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Your picture was changed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change picture' })).toBeFocused();
  const { picture = '' } = await tenant.user(alice);
  expect(picture).toMatch(new RegExp(`^${stage.app}/pictures/[0-9a-f]{32}/[0-9a-f]{64}\\.jpg$`));
  expect((await tenant.writes(mark)).map(({ body }) => body)).toEqual([{ picture }]);
  await expect(field(page, 'Picture URL')).toHaveValue(picture);
  await expect(group(page, 'Profile').getByText('Unsaved changes')).toBeHidden();
  await expect(page.getByRole('banner').locator('img')).toHaveAttribute('src', picture);
  await reload(page);
  await expect(page.getByRole('banner').locator('img')).toHaveJSProperty('naturalWidth', 182);
});

for (const how of ['drop', 'paste'] as const) {
  test(`a picture arrives by ${how}, and Escape leaves everything as it was`, async ({ page, tenant }) => {
    await openProfile(page, alice);
    const mark = await tenant.mark();
    await ask(page);
    await hand(page, how);
    await expect(use(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Change picture' })).toBeFocused();
    expect(await tenant.writes(mark)).toEqual([]);
  });
}

test('what cannot be used is refused in a sentence', async ({ page, tenant, complaints }) => {
  complaints.expect(/422/);
  await openProfile(page, alice);
  const mark = await tenant.mark();
  await ask(page);
  const alert = dialog(page).getByRole('alert');
  await choose(page, file(Buffer.from('<svg/>'), 'x.svg', 'image/svg+xml'));
  await expect(alert).toHaveText('That is not a picture. Choose a JPEG, PNG or WebP file.');
  await choose(page, file(Buffer.from('GIF89a'), 'x.gif', 'image/gif'));
  await expect(alert).toHaveText('That picture moves. Choose one that stands still.');
  await choose(page, file(photo(10, 10)));
  await expect(alert).toHaveText(/too small/);
  await choose(page, file(photo().subarray(0, 50)));
  await expect(alert).toHaveText(/could not be read/);
  await expect(use(page)).toBeHidden();
  expect(await tenant.writes(mark)).toEqual([]);
});

test('an upload shows how far it is and can be ended', async ({ page, tenant, complaints }) => {
  complaints.expect(/ERR_FAILED|api\/picture/);
  await openProfile(page, alice);
  const mark = await tenant.mark();
  await ask(page);
  await choose(page);
  // It hangs until it is given up.
  await page.route('**/api/picture', () => {});
  await use(page).click();
  await expect(dialog(page).getByRole('progressbar', { name: 'Sending the picture' })).toBeVisible();
  await expect(use(page)).toBeDisabled();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await tenant.writes(mark)).toEqual([]);
});

test('where Google owns the picture, one is chosen for here', async ({ page, tenant }) => {
  await openProfile(page, grace);
  await page.locator('details.override', { has: page.locator('[data-picture]') }).locator('summary').click();
  await ask(page);
  await choose(page);
  await use(page).click();
  await expect(dialog(page)).toHaveCount(0);
  const { picture, user_metadata: kept } = await tenant.user(grace);
  expect(picture).toBe('https://pictures.example/grace.png');
  expect(String(kept?.['display_picture'])).toContain('/pictures/');
});

test('the dialog is accessible', async ({ page }) => {
  await openProfile(page, alice);
  await ask(page);
  await isAccessible(page);
  await choose(page);
  await expect(use(page)).toBeVisible();
  await isAccessible(page);
});

test('a new picture is seen in its row and in the header, in other tabs as well', async ({ page, context, tenant }) => {
  await openProfile(page, alice);
  const other = await context.newPage();
  await other.goto('/profile');
  await expect(other.locator('.island.awake').first()).toBeAttached();
  await ask(page);
  await choose(page);
  await use(page).click();
  await expect(dialog(page)).toHaveCount(0);
  const address = String((await tenant.user(alice)).picture);
  for (const tab of [page, other]) {
    for (const place of ['.badge img', '.portrait img']) await expect(tab.locator(place)).toHaveAttribute('src', address);
  }
  // Who is called something else has other initials in both places.
  await field(page, 'Picture URL').fill('');
  await field(page, 'Full name').fill('Zoe Zander');
  await group(page, 'Profile').getByRole('button', { name: 'Save', exact: true }).click();
  for (const tab of [page, other]) {
    for (const place of ['.badge', '.portrait']) {
      await expect(tab.locator(`${place} .initials`)).toHaveText('ZZ');
      await expect(tab.locator(`${place} img`)).toHaveCount(0);
    }
  }
});
