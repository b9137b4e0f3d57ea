import type { Page } from '@playwright/test';
import type { Group } from './page.ts';
import { group } from './page.ts';

/** Hears what the form's line says, as a screen reader would: each change outside of what is hidden from it. */
export async function listenTo(page: Page, name: Group) {
  await group(page, name).evaluate((form) => {
    const line = form.querySelector('.status');
    if (!line) throw new Error('the form has no line');
    const heard: string[] = [];
    const spoken = () => {
      const copy = line.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const isSpoken = ({ target, addedNodes }: MutationRecord) =>
      (target instanceof Element ? target : target.parentElement)?.closest('[aria-hidden=true]') === null &&
      [...addedNodes].some((node) => !(node instanceof Element && node.matches('[aria-hidden=true]')));
    new MutationObserver((records) => {
      const text = spoken();
      if (records.some(isSpoken) && text !== '') heard.push(text);
    }).observe(line, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { heard });
  });
  return { heard: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard) };
}

/** Where the fields of all forms are, or those of one. */
export const places = (page: Page, inside = 'main') =>
  page.evaluate((inside) =>
    [...document.querySelectorAll(`${inside} :is(input:not([type=hidden]), textarea, select)`)].map((field) => {
      const { x, y, width, height } = field.getBoundingClientRect();
      return [field.id, x, y + scrollY, width, height].join(' ');
    }), inside);
