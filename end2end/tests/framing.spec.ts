import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openProfile } from '../support/page.ts';
import { alice } from '../support/personas.ts';
import { expect, test } from '../support/test.ts';

test('WB-06: no page of another origin, and none of ours, gets the profile into a frame', async ({
  page,
  stage,
  complaints,
}) => {
  complaints.expect(/frame|status of 403|ERR_BLOCKED_BY_RESPONSE/i);
  await openProfile(page, alice);
  const elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<h1>Elsewhere</h1>${['/', '/signin', '/profile'].map((path) => `<iframe src="${stage.app}${path}"></iframe>`).join('')}`);
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  try {
    const { port } = elsewhere.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await expect.poll(() => page.frames().slice(1).map((frame) => frame.url())).toEqual(
      Array.from({ length: 3 }, () => 'chrome-error://chromewebdata/'),
    );
    for (const frame of page.frames().slice(1)) {
      await expect(frame.getByText('Selfsame')).toHaveCount(0);
      await expect(frame.getByLabel('Nickname')).toHaveCount(0);
    }
  } finally {
    elsewhere.close();
  }
});
