import { isFlag, isNumber, oneOf, shape, text, word, type Guard, type Guarded } from './guards';

const isBytes: Guard<Uint8Array> = (value) => value instanceof Uint8Array;

const isRequest = shape({
  bytes: isBytes,
  /** The type that is wished. */
  mime: text(50),
  /** In pixels; 0 for any. */
  largestWidth: isNumber,
});

const isReply = oneOf(
  shape({ type: word('ready') }),
  shape({ type: word('redrawn'), bytes: isBytes, mime: text(50), isNarrower: isFlag }),
  /** The canvas could not read or write the image. */
  shape({ type: word('failed') }),
);

/** From the extension to the page that redraws images. */
export type RedrawRequest = Guarded<typeof isRequest>;
/** From that page to the extension. */
export type RedrawReply = Guarded<typeof isReply>;

/** The message, or nothing when it is none of the known ones. */
export function parseRedrawRequest(value: unknown): RedrawRequest | undefined {
  return isRequest(value) ? value : undefined;
}

/** As `parseRedrawRequest`, for what the page says. */
export function parseRedrawReply(value: unknown): RedrawReply | undefined {
  return isReply(value) ? value : undefined;
}
