import { post } from './host';
import { useOf } from './links';
import type { Session } from './session';

/** Clicks, taken before VS Code's own handler sees them: what a link does is the host's to decide. */
export function handleClicks(session: () => Session | undefined): void {
  const take = (event: Event): void => {
    const current = session();
    if (!current || !(event.target instanceof Element)) return;
    if (act(current, event.target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  window.addEventListener('click', take, { capture: true });
  window.addEventListener(
    'auxclick',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
    },
    { capture: true },
  );
  window.addEventListener('keydown', (event) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    const isOurs =
      event.target instanceof Element &&
      event.target.matches('.galley-task, .galley-refused, [data-galley="field"]');
    if (isOurs && !event.ctrlKey && !event.metaKey && !event.altKey) take(event);
  });
  window.addEventListener('dblclick', (event) => {
    const current = session();
    if (!current || !(event.target instanceof Element)) return;
    if (event.target.closest('a, button, .galley-task, summary')) return;
    const line = current.lines.lineOf(event.target);
    if (line !== undefined) post({ type: 'revealLine', source: current.source, line });
  });
}

/** Does what was clicked stands for; false when it is nothing of ours. */
function act(session: Session, target: Element): boolean {
  const task = target.closest('.galley-task');
  if (task) return toggle(session, task);
  const link = target.closest('a');
  if (link) return follow(session, link);
  const command = target.closest<HTMLElement>('[data-galley]');
  return command ? run(session, command) : false;
}

function toggle(session: Session, task: Element): boolean {
  const line = session.lines.lineOf(task);
  if (line === undefined || !task.hasAttribute('tabindex')) return true;
  post({ type: 'toggleTask', source: session.source, line, version: session.version });
  return true;
}

function follow(session: Session, link: Element): boolean {
  const address = link.getAttribute('href') ?? link.getAttribute(session.held.refused) ?? '';
  if (address.startsWith('#')) scrollTo(session.anchor(address.slice(1)));
  else if (address !== '') {
    post({ type: 'open', source: session.source, address, use: useOf(link) });
  }
  return true;
}

function scrollTo(target: Element | undefined): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
}

function run(session: Session, element: HTMLElement): boolean {
  const { source } = session;
  const command = element.dataset['galley'] ?? '';
  switch (command) {
    case 'field':
      if (String(window.getSelection()) === '') post({ type: 'revealField', source, path: pathOf(element) });
      return true;
    case 'add':
      post({ type: 'addField', source, path: pathOf(element) });
      return true;
    case 'line':
      post({ type: 'revealLine', source, line: Number(element.dataset['line']) });
      return true;
    case 'tag':
      post({ type: 'showTag', source, name: element.textContent });
      return true;
    case 'copyCode':
      copyCode(session, element);
      return true;
    case 'allowPost':
      post({ type: 'allowRemote', source, scope: 'post' });
      return true;
    case 'allowBlog':
      post({ type: 'allowRemote', source, scope: 'blog' });
      return true;
    case 'anyway':
    case 'openBuiltIn':
      post({ type: command, source });
      return true;
    default:
      return false;
  }
}

function pathOf(element: HTMLElement): readonly string[] {
  const path: unknown = JSON.parse(element.dataset['path'] ?? '[]');
  return Array.isArray(path) ? path.filter((step) => typeof step === 'string') : [];
}

function copyCode(session: Session, button: HTMLElement): void {
  const code = button.closest('.galley-code')?.querySelector('code')?.textContent ?? '';
  post({ type: 'copied', source: session.source, what: 'code', text: code, images: [] });
  button.textContent = session.strings.copied;
  setTimeout(() => (button.textContent = session.strings.copyCode), 1500);
}
