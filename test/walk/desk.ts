import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Day } from '../../src/kernel/day.ts';
import { newPage } from '../browser.ts';
import type { Look } from '../browser.ts';
import type { Served } from './office.ts';
import { KIND } from './office.ts';

/** Answers by the label a person reads; a list of days, texts, choices and ticks is filled in as it stands. */
export type Answers = Readonly<Record<string, string | boolean>>;

/** Somebody at a desk of their own: signs in by the one click of the demonstration. */
export async function sits(office: Served, name: string, look: Look = {}): Promise<Page> {
  const page = await newPage(look);
  page.on('pageerror', (fault) => office.faults.push(fault));
  await page.goto(office.url);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/(?:todo|people)$/);
  return page;
}

export const addressOf = (office: Served, matter: string, step?: string): string =>
  `${office.url}/${KIND}/${matter}${step === undefined ? '' : `?step=${step}`}`;

export async function opens(page: Page, office: Served, matter: string): Promise<void> {
  await page.goto(addressOf(office, matter));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Fills in a form by its labels, whatever control stands under each. */
export async function fills(form: Locator, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await fillOne(form, label, answer);
}

async function fillOne(form: Locator, label: string, answer: string | boolean): Promise<void> {
  const start = new RegExp(`^${label}`);
  if (typeof answer === 'boolean') return form.getByLabel(start).setChecked(answer);
  const group = form.getByRole('group', { name: start });
  const field = form.getByLabel(start).and(form.locator('input, textarea, select'));
  await group.or(field).first().waitFor();
  if ((await group.count()) > 0)
    return group.getByRole('radio', { name: answer, exact: true }).check();
  const isList = await field.evaluate((element) => element.tagName === 'SELECT');
  if (!isList) return field.fill(answer);
  const option = field.locator('option', { hasText: answer }).first();
  await field.selectOption(await option.getAttribute('value', { timeout: 5_000 }));
}

/** Opens the form of a step by its button, as a person does. */
export async function begins(page: Page, step: string): Promise<Locator> {
  await page.locator('main').getByRole('link', { name: step, exact: true }).first().click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  return form;
}

export const confirms = (form: Locator): Promise<void> =>
  form.locator('button[type=submit]').click();

/** Takes a step from its button to the notice that it is done. */
export async function takes(page: Page, step: string, answers: Answers = {}): Promise<void> {
  const form = await begins(page, step);
  await fills(form, answers);
  await confirms(form);
  await page.getByText(`已办理：${step}`).waitFor();
}

/** The term as it stands over the strip. */
export const due = (page: Page): Locator => page.locator('.clocks .sum .due').first();

/** Waits until a place reads so: what was just sent is on its way to the page. */
export const reads = (place: Locator, expected: RegExp | string): Promise<void> =>
  expect.poll(() => place.first().textContent(), { timeout: 10_000 }).toMatch(expected);

/** What the strip says of its days, as a screen reader reads them. */
export async function shows(page: Page, days: Readonly<Record<Day, RegExp | string>>) {
  for (const [day, said] of Object.entries(days)) {
    const cell = page.locator(`.strip [data-day="${day}"]`).first();
    await expect.poll(() => cell.getAttribute('aria-label'), { timeout: 10_000 }).toMatch(said);
  }
}

export const sees = (place: Locator | Page, text: string | RegExp): Promise<void> =>
  place.getByText(text).first().waitFor();
