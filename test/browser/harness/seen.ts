import type { Page } from 'playwright-core';

/** What a reader sees of a post, read out of the page in one go. */
export interface Seen {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  readonly dates: readonly { readonly text: string; readonly isInvalid: boolean }[];
  readonly cover: Picture | undefined;
  readonly problem: string | undefined;
  readonly remarks: readonly string[];
  readonly language: string | undefined;
  /** All text of the body, notes about images among it. */
  readonly body: string;
  readonly links: readonly { readonly text: string; readonly href?: string; readonly told: string }[];
  readonly images: readonly Picture[];
  /** Element names in the body. */
  readonly names: ReadonlySet<string>;
  readonly boxes: readonly string[];
  readonly cards: readonly string[];
  readonly contents: readonly string[];
  readonly shared: { readonly site: string; readonly links: number };
  readonly widest: number;
}

export interface Picture {
  readonly src?: string;
  readonly srcset?: string;
  readonly note: string;
}

/** Reads the page. */
export async function seeIn(page: Page): Promise<Seen> {
  const { names, ...rest } = await page.evaluate(() => {
    const all = <T extends Element = HTMLElement>(selector: string): T[] => [
      ...document.querySelectorAll<T>(selector),
    ];
    const text = (selector: string): string | undefined =>
      document.querySelector(selector)?.textContent ?? undefined;
    const texts = (selector: string): string[] => all(selector).map((each) => each.textContent);
    const attribute = (element: Element, name: string): Record<string, string> => {
      const value = element.getAttribute(name);
      return value === null ? {} : { [name]: value };
    };
    const picture = (image: Element): Picture => ({
      ...attribute(image, 'src'),
      ...attribute(image, 'srcset'),
      note: image.nextElementSibling?.matches('.galley-image-note')
        ? image.nextElementSibling.textContent
        : '',
    });
    return {
      title: text('.galley-title bdi'),
      description: text('.galley-description bdi'),
      tags: texts('.galley-tag'),
      dates: all('.galley-date').map((date) => ({
        text: date.textContent,
        isInvalid: date.matches('.galley-invalid'),
      })),
      cover: all('.galley-cover img').map(picture)[0],
      problem: text('.galley-problem'),
      remarks: texts('.galley-remark'),
      language: document.querySelector('.galley-body')?.getAttribute('lang') ?? undefined,
      body: text('.galley-body') ?? '',
      links: all('.galley-body a').map((link) => ({
        text: link.textContent,
        ...attribute(link, 'href'),
        told: link.title,
      })),
      images: all('.galley-body img').map(picture),
      names: [...new Set(all<Element>('.galley-body *').map((each) => each.localName))],
      boxes: texts('.galley-body .galley-box'),
      cards: texts('.galley-body .galley-card'),
      contents: texts('.galley-contents li'),
      shared: {
        site: text('.galley-search-site') ?? '',
        links: all('.galley-cards a, .galley-header a').length,
      },
      widest: Math.max(0, ...all('.galley-body *').map((each) => each.getBoundingClientRect().width)),
    };
  });
  return { ...rest, names: new Set(names) };
}
