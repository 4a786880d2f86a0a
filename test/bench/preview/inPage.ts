// What runs inside the pages that are measured: it notes when something was painted, on a clock that all frames share.
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { until } from '../../driven/until';
import type { Workbench } from '../../driven/workbench';

/** The word that grows under the keys; it stands once in every post. */
export const word = 'Zq';

interface Noted {
  /** Milliseconds since the epoch at which the word, this many letters longer, had been painted. */
  galleyPaints?: Map<number, number>;
  galleyShownAt?: number;
  galleyKeyAt?: number;
}

/**
 * Lets every frame note when the word is painted for the first time. Goes in before the window is opened: what shows a
 * preview first cannot be watched from outside without being late.
 */
export async function noteFirstPaint(context: BrowserContext): Promise<void> {
  await context.addInitScript((wanted) => {
    if (window === window.top) return;
    const noted = window as unknown as Noted;
    const look = (): void => {
      if (document.querySelector('body')?.textContent.includes(wanted) !== true) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (noted.galleyShownAt = performance.timeOrigin + performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  }, word);
}

/** Milliseconds since the epoch at which the frame had painted the word for the first time. */
export function firstPaint(frame: Frame): Promise<number> {
  return until('the first paint was noted', () =>
    frame.evaluate(() => (window as unknown as Noted).galleyShownAt),
  );
}

/** Notes each growth of the word in the element that `within` names, when it has been painted. */
export async function notePaints(frame: Frame, within: string): Promise<void> {
  await frame.evaluate(
    ({ wanted, selector }) => {
      const noted = window as unknown as Noted;
      const paints = (noted.galleyPaints = new Map<number, number>());
      const root = document.querySelector(selector) ?? document.body;
      const grown = new RegExp(`${wanted}(x*)`);
      new MutationObserver(() => {
        const length = grown.exec(root.textContent)?.[1]?.length ?? 0;
        if (paints.has(length)) return;
        // The task after the frame: what it painted has been handed over by then.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => paints.set(length, performance.timeOrigin + performance.now());
          port2.postMessage(0);
        });
      }).observe(root, { subtree: true, childList: true, characterData: true });
    },
    { wanted: word, selector: within },
  );
}

/** Notes when each key goes down, in the window's own frame. */
export async function noteKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = window as unknown as Noted;
    window.addEventListener(
      'keydown',
      () => (noted.galleyKeyAt = performance.timeOrigin + performance.now()),
      true,
    );
  });
}

/** Milliseconds from the last key to the paint of the word that is `letters` longer. */
export async function keyToPaint(page: Page, frame: Frame, letters: number): Promise<number> {
  const painted = await until(
    `key ${letters} is painted`,
    () => frame.evaluate((length) => (window as unknown as Noted).galleyPaints?.get(length), letters),
    30_000,
  );
  return painted - (await page.evaluate(() => (window as unknown as Noted).galleyKeyAt ?? 0));
}

/** The frame of the preview, once it shows the word. */
export function frameWithWord(workbench: Workbench): Promise<Frame> {
  return until('a preview shows the word', async () => {
    const body = workbench.preview().locator('body', { hasText: word });
    const handle = await body.elementHandle({ timeout: 2_000 });
    return handle.ownerFrame();
  });
}
