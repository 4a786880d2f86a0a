// The page that redraws images: a canvas is what VS Code's platform has for that, and only pages have one.
import { parseRedrawRequest, type RedrawReply, type RedrawRequest } from '../protocol/redrawMessages';

declare function acquireVsCodeApi(): { postMessage(message: RedrawReply): void };

/** Of lossy types: no difference can be seen, and files are a fraction. */
const quality = 0.85;

async function redraw({ bytes, largestWidth, mime }: RedrawRequest): Promise<RedrawReply> {
  // Photographs are turned as their camera was held.
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]), {
    imageOrientation: 'from-image',
  });
  const isNarrower = largestWidth > 0 && image.width > largestWidth;
  const width = isNarrower ? largestWidth : image.width;
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return { type: 'failed' };
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  image.close();
  const blob = await canvas.convertToBlob({ type: mime, quality });
  return { type: 'redrawn', bytes: new Uint8Array(await blob.arrayBuffer()), mime: blob.type, isNarrower };
}

const api = acquireVsCodeApi();
window.addEventListener('message', (event) => {
  // A frame of a stranger would have another origin; see preview.ts.
  if (event.origin !== window.origin) return;
  const request = parseRedrawRequest(event.data);
  if (request === undefined) return;
  void redraw(request)
    .catch((): RedrawReply => ({ type: 'failed' }))
    .then((reply) => api.postMessage(reply));
});
api.postMessage({ type: 'ready' });
