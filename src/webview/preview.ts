import { parseToWebview, type ToWebview } from '../protocol/previewMessages';
import { handleClicks } from './clicks';
import { copyPost } from './copy';
import { button, el } from './dom';
import { keepState, post } from './host';
import { Session } from './session';
import { ScrollSync } from './scrollSync';
import { showZoom, zoomBy, zoomByWheel } from './zoom';

let session: Session | undefined;
const root =
  document.getElementById('galley') ??
  document.body.appendChild(el('main', { attributes: { id: 'galley' } }));
const scrollSync = new ScrollSync(() => session);

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'setup':
      session = new Session(message, root);
      break;
    case 'update':
      document.getElementById('galley-behind')?.remove();
      session?.update(message);
      if (message.caret !== undefined) scrollSync.keepInView(message.caret);
      break;
    case 'empty':
      showEmpty(message);
      break;
    case 'behind':
      showBehind(message.text);
      break;
    case 'resolved':
      session?.learn(message);
      break;
    case 'scrollTo':
      scrollSync.follow(message.source, message.line);
      break;
    case 'copy':
      if (session) void copyPost(session, message);
      break;
    case 'zoom':
      zoomBy(message.direction);
      break;
    case 'locked':
      keepState({ locked: message.isLocked });
      break;
    case 'part':
      session?.takePart(message.code);
      break;
  }
}

function showEmpty({ text, action, command }: Extract<ToWebview, { type: 'empty' }>): void {
  const note = el('div', { class: 'galley-empty' }, el('p', { text }));
  if (action !== undefined && command !== undefined) note.append(button(command, action));
  root.replaceChildren(note);
}

function showBehind(text: string): void {
  if (document.getElementById('galley-behind')) return;
  document.body.append(
    el('p', { class: 'galley-behind', text, attributes: { id: 'galley-behind', role: 'status' } }),
  );
}

window.addEventListener('message', (event) => {
  // Only the frame that holds this page speaks to it. It cannot be told by its window, since VS Code puts this
  // page's own window in the place of `parent`; but a frame of a stranger would have another origin.
  if (event.origin !== window.origin) return;
  const message = parseToWebview(event.data);
  if (message) receive(message);
});
handleClicks(() => session);
showZoom();
zoomByWheel();
post({ type: 'ready' });
