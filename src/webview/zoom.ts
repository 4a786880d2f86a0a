import { keepState, keptState } from './host';

const smallest = 0.5;
const largest = 3;
const step = 1.1;

/** The size of the page's type against the usual one; kept beside the panel. */
export function zoomBy(direction: 'in' | 'out' | 'reset'): void {
  const zoom = keptState()?.zoom ?? 1;
  const wanted = direction === 'reset' ? 1 : direction === 'in' ? zoom * step : zoom / step;
  keepState({ zoom: Math.min(largest, Math.max(smallest, Math.round(wanted * 100) / 100)) });
  showZoom();
}

/** Puts the page at the size that was kept. */
export function showZoom(): void {
  document.documentElement.style.setProperty('--galley-zoom', String(keptState()?.zoom ?? 1));
}

/** The wheel with Control, or two fingers on a pad. */
export function zoomByWheel(): void {
  window.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 'in' : 'out');
    },
    { passive: false },
  );
}
