import { expect, type Locator, type Page } from '@playwright/test';
import { password, type Persona } from './personas.ts';

/** The built-in ones are *Profile* and *About you*. */
export type Group = string;

/** A group of fields: a form of its own. */
export const group = (page: Page, name: Group): Locator => page.getByRole('form', { name, exact: true });

/** A field that is typed into. By role: *About you* is a group and a field. */
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

export const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });

export const save = (page: Page, name: Group): Locator =>
  group(page, name).getByRole('button', { name: 'Save', exact: true });

/** The button that gives up what is unsaved. */
export const discard = (page: Page, name: Group): Locator =>
  group(page, name).getByRole('button', { name: 'Discard', exact: true });

/** What lists the fields that need attention, when it is more than one. */
export const summary = (page: Page, name: Group): Locator =>
  group(page, name).getByRole('group', { name: 'Please look at these fields' });

/** The polite announcement of a success. */
export const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^\s*Saved/ });

/** What the form says at its foot, and in which of its states it is. */
export const line = (page: Page, name: Group): Locator => group(page, name).getByRole('status');

/** Until the form is in one of its states. */
export const expectState = (page: Page, name: Group, state: string, timeout?: number) =>
  expect(line(page, name)).toHaveAttribute('data-state', state, { timeout });

/** The person's menu or name in the header. */
export const header = (page: Page): Locator => page.getByRole('banner');

/** What belongs to a field: help and error, as a screen reader would read them out. */
export async function described(input: Locator): Promise<string> {
  return input.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .filter((id) => id !== '')
      .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );
}

/** The error of a field is under it, tied to it, and the field is marked. */
export async function expectError(input: Locator, sentence: RegExp) {
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => described(input)).toMatch(sentence);
  const id = await input.getAttribute('id');
  await expect(input.page().locator(`[id="${id}-error"]`)).toBeVisible();
}

/** From the start page through the tenant's page to the profile. */
export async function signIn(page: Page, persona: Persona) {
  await page.goto('/');
  // Whatever language the page is in.
  await page.locator('main form[action="/signin"] button').first().click();
  await atTenant(page, persona);
  await page.waitForURL('**/profile');
  // Whatever language the person reads.
  await expect(page.locator('form[action="/auth/logout"] button')).toBeVisible();
}

/** What a person does on the tenant's own page. */
export async function atTenant(page: Page, persona: Persona) {
  if (persona.google) {
    await page.getByRole('button', { name: 'Continue with Google' }).click();
    await page.getByRole('button', { name: new RegExp(persona.email) }).click();
  } else {
    await page.getByLabel('Email address').fill(persona.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
  }
}

export async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true }).first()).toBeVisible();
}

/** Until nothing is loaded any more. */
export async function settled(page: Page) {
  await page.waitForLoadState('networkidle');
}

/** Until the forms answer to the person: before that a form posts itself, which is right but another test. */
export async function alive(page: Page) {
  await page.waitForFunction(() => {
    const forms = [...document.querySelectorAll('main form')];
    return forms.length > 0 && forms.every((form) => form.closest('.awake') !== null);
  });
}

/** The profile page of somebody, ready to be used. */
export async function openProfile(page: Page, persona: Persona) {
  await signIn(page, persona);
  await alive(page);
}

/** The same page once more, ready to be used. */
export async function reload(page: Page) {
  await page.reload();
  await alive(page);
}

/** Fails when the document was loaded anew between now and `unchanged()`. */
export async function samePage(page: Page) {
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  return {
    unchanged: async () =>
      expect(await page.evaluate(() => 'sameDocument' in window), 'the page was not loaded anew').toBe(true),
  };
}

/** Something that was never there before. */
export const fresh = (word: string): string => `${word} ${Math.random().toString(36).slice(2, 8)}`;
