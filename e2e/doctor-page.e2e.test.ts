import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visitDeskPage } from './desk-page.ts';
import { harmRouting } from './desk-states.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };

describe('the doctor’s page', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await startWorld();
    browser = await launchChromium();
    await harmRouting(world);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it('says what is wrong and which harm it does, shows it in a dry run, and mends it', async () => {
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('trigger-doctor');
    const { app } = desk;
    await app.getByRole('button', { name: /^(立即|重新)检查$/ }).click();
    const undone = app.getByTestId('finding-undoes_ours');
    await undone.getByText('触发器“Weekend default priority”把优先级改了回去').waitFor();
    await app.getByTestId('finding-trigger_edited').waitFor();
    const path = app.getByTestId('dry-run');
    await path.locator('.harm').filter({ hasText: 'Weekend default priority' }).waitFor();
    await path.getByText('普通', { exact: false }).first().waitFor();

    await undone.getByRole('button', { name: '把我们的移到最后' }).click();
    await expect.poll(() => undone.count(), SOON).toBe(0);
    await app.getByTestId('finding-trigger_edited').getByRole('button', { name: '恢复' }).click();
    await expect.poll(() => app.getByTestId('finding-trigger_edited').count(), SOON).toBe(0);
    await expect.poll(() => path.locator('.harm').count(), SOON).toBe(0);
    // Nobody is in the group that set-up has made: that takes a person.
    await app.getByTestId('finding-group_empty').waitFor();
    expect(await app.getByTestId('finding-group_empty').getByRole('button').count()).toBe(0);
    await desk.close();
  });
});
