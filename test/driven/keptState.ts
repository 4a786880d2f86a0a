// What a window keeps over a reload: VS Code in a browser has it in IndexedDB, a while after it was set.
import type { Page } from 'playwright-core';

/** Whether these texts, or what patterns describe, stand together in one part of the state that the window has kept. */
export function isKept(page: Page, ...texts: readonly (string | RegExp)[]): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith('vscode-web-state-db') !== true) continue;
      const database = await answer(indexedDB.open(name));
      const items = database.transaction('ItemTable').objectStore('ItemTable');
      const values = (await answer(items.getAll())).map(String);
      database.close();
      const holds = (value: string): boolean =>
        wanted.every((text) => (typeof text === 'string' ? value.includes(text) : text.test(value)));
      if (values.some(holds)) return true;
    }
    return false;
  }, texts);
}
