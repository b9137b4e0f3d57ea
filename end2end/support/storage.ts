import { expect, type BrowserContext } from '@playwright/test';

/** What a token looks like: a JSON Web Token, an opaque token of a tenant, or a name that one is kept under. */
const tokenLike = /eyJ[\w-]{8,}\.|\bv1\.M[\w-]{20,}|(access|refresh|id)_?token|\bBearer\b/i;

/** Nothing that scripts can read holds a token, nor the session's cookie: in no page that the test has left open. */
export async function holdsNoToken(context: BrowserContext, origin: string) {
  const cookies = await context.cookies(origin);
  const secrets = cookies.filter(({ httpOnly }) => httpOnly).map(({ value }) => value);
  for (const page of context.pages().filter((page) => page.url().startsWith(origin))) {
    const kept = await page
      .evaluate(async () => {
        const databases = (await indexedDB.databases?.()) ?? [];
        const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
        return {
          text: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
          others: [...databases.map(({ name }) => name ?? ''), ...workers.map(({ scope }) => scope)],
        };
      })
      // A page that is on its way elsewhere, or shows nothing, keeps nothing that the next test could not look at.
      .catch(() => undefined);
    if (!kept) continue;
    expect(kept.text, 'no token where scripts can read it').not.toMatch(tokenLike);
    for (const secret of secrets) expect(kept.text.includes(secret), 'no session where scripts can read it').toBe(false);
    expect(kept.others, 'no database and no service worker').toEqual([]);
  }
}
